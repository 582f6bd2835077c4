import { describe, expect, test } from '@jest/globals'
import { describeSelection, isEmptySelection, namesRunners, type Selection } from '../../../src/inputs/selection.js'

const NOTHING: Selection = { ids: undefined, name: undefined, labels: [], status: undefined, ephemeral: undefined }
const name = { kind: 'exact', name: 'a' } as const

describe('a selection', () => {
  test.each<[Partial<Selection>, boolean, string]>([
    [{}, true, ''],
    [{ ids: [1, 2] }, false, 'runner-id 1, 2'],
    [{ name, labels: ['x', 'y'] }, false, 'runner-name a, runner-labels x, y'],
    [
      { name: { kind: 'pattern', pattern: 'a*' }, status: 'idle', ephemeral: false },
      false,
      'runner-name a*, runner-status idle, runner-ephemeral false',
    ],
  ])('%j', (selection, empty, text) => {
    const whole = { ...NOTHING, ...selection }
    expect([isEmptySelection(whole), describeSelection(whole)]).toEqual([empty, text])
  })
})

describe('what names its runners', () => {
  test.each<[Partial<Selection>, boolean]>([
    [{ ids: [1] }, true],
    [{ ids: [1, 2] }, true],
    [{ name }, true],
    [{ name: { kind: 'pattern', pattern: 'a*' } }, false],
    [{ name, labels: ['gpu'] }, false],
    [{ name, status: 'offline' }, false],
    [{ name, ephemeral: true }, false],
    [{ labels: ['gpu'] }, false],
    [{ status: 'offline' }, false],
  ])('%j: %s', (selection, named) => {
    expect(namesRunners({ ...NOTHING, ...selection })).toBe(named)
  })
})
