import { describe, expect, test } from '@jest/globals'
import { didYouMean, nearest } from '../../../src/base/nearest.js'

const WORDS = ['target', 'token', 'repositories', 'private-key', 'client-id', 'linux', 'win', 'osx', 'dry-run']

describe('the word that was meant', () => {
  test.each([
    ['the word itself', 'target', 'target'],
    ['one letter too many', 'targets', 'target'],
    ['one letter missing', 'targt', 'target'],
    ['one letter wrong', 'terget', 'target'],
    ['two neighbours swapped', 'tagret', 'target'],
    ['two neighbours swapped in a short word', 'tokne', 'token'],
    ['two slips in a long word', 'repostiores', 'repositories'],
    ['other case', 'TARGET', 'target'],
    ['an underscore', 'dry_run', 'dry-run'],
    ['no divider', 'dryrun', 'dry-run'],
    ['a space', 'private key', 'private-key'],
    ['dividers everywhere', 'd-r-y_r u n', 'dry-run'],
    ['all of it', 'Privat_Key', 'private-key'],
    ['one slip in a short word', 'wim', 'win'],
  ])('%s: %s', (_, word, meant) => {
    expect(nearest(word, WORDS)).toBe(meant)
  })

  test.each([
    ['two slips in a short word', 'tikan'],
    ['two slips in a very short word', 'wax'],
    ['three slips', 'repostiries-no'],
    ['an unrelated word', 'ref'],
    ['no word', ''],
  ])('none: %s (%s)', (_, word) => {
    expect(nearest(word, WORDS)).toBeUndefined()
  })

  test('is the nearest of several', () => {
    expect(nearest('runner-labels', ['runner-label', 'runner-labels', 'runner-label2'])).toBe('runner-labels')
    expect(nearest('onlin', ['inline', 'online'])).toBe('online')
    expect(nearest('ofline', ['online', 'offline'])).toBe('offline')
    expect(nearest('onnline', ['offline', 'online'])).toBe('online')
  })

  test('is none among none', () => {
    expect(nearest('target', [])).toBeUndefined()
  })

  test('is asked for in a sentence, if there is one', () => {
    expect(didYouMean('targt', WORDS)).toBe(' Did you mean target?')
    expect(didYouMean('ref', WORDS)).toBe('')
  })

  test('may come from any iterable', () => {
    expect(nearest('tokens', new Set(WORDS))).toBe('token')
  })
})
