import { describe, expect, test } from '@jest/globals'
import { canRun, toRepository, trimmed } from '../../../src/installations/repositories.js'
import { repositoryObject } from './repository-object.js'

describe('a repository object', () => {
  test.each([
    ['no object', undefined],
    ['a list', []],
    ['one without an id', { ...repositoryObject(), id: undefined }],
    ['one with an id that is none', { ...repositoryObject(), id: '5' }],
    ['one without a full name', { ...repositoryObject(), full_name: '' }],
  ])('is not %s', (_, value) => {
    expect(toRepository(value)).toBeUndefined()
  })

  test('is kept whole', () => {
    const whole = { ...repositoryObject(), custom_properties: { team: 'a' } }
    expect(toRepository(whole)?.object).toBe(whole)
  })

  test.each([
    [{ private: false, visibility: 'public' }, 'public', true],
    [{ private: true, visibility: 'private' }, 'private', false],
    [{ private: true, visibility: 'internal' }, 'internal', false],
    // A contradiction is not public.
    [{ private: false, visibility: 'internal' }, 'internal', false],
    [{ private: true, visibility: 'public' }, 'public', false],
    // From before `visibility`.
    [{ private: false, visibility: undefined }, 'public', true],
    [{ private: true, visibility: undefined }, 'private', false],
    [{ private: undefined, visibility: undefined }, 'private', false],
  ])('%j is seen as %s; everybody sees it: %s', (more, visibility, isPublic) => {
    expect(toRepository({ ...repositoryObject(), ...more })).toMatchObject({ visibility, public: isPublic })
  })

  test.each([
    [false, false, true],
    [true, false, false],
    [false, true, false],
    [true, true, false],
  ])('archived %s, disabled %s: something can run there: %s', (archived, disabled, runs) => {
    const repository = toRepository({ ...repositoryObject(), archived, disabled })
    expect(repository && canRun(repository)).toBe(runs)
  })
})

describe('the output', () => {
  const shown = (value: unknown) => {
    const repository = toRepository(value)
    return repository && trimmed(repository)
  }

  test('holds the fields that are promised, in their order, and no other', () => {
    const text = JSON.stringify(shown(repositoryObject()))
    expect(text).toBe(
      JSON.stringify({
        id: 7,
        name: 'octo-repo',
        full_name: 'octo-org/octo-repo',
        private: false,
        visibility: 'public',
        archived: false,
        disabled: false,
        fork: false,
        default_branch: 'main',
        topics: ['ci'],
        language: 'Go',
        pushed_at: '2026-01-26T19:06:43Z',
        html_url: 'https://github.com/octo-org/octo-repo',
      }),
    )
  })

  test('has null for what an old server does not send', () => {
    expect(shown({ id: 7, full_name: 'octo-org/octo-repo', private: true })).toEqual({
      id: 7,
      name: 'octo-repo',
      full_name: 'octo-org/octo-repo',
      private: true,
      visibility: 'private',
      archived: null,
      disabled: null,
      fork: null,
      default_branch: null,
      topics: null,
      language: null,
      pushed_at: null,
      html_url: null,
    })
  })
})
