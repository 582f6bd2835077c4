import { expect, test } from '@jest/globals'
import type { Selection } from '../../../src/inputs/selection.js'
import { matcherOf } from '../../../src/runners/matching.js'
import { runner } from './runners.js'

const NOTHING: Selection = { ids: undefined, name: undefined, labels: [], status: undefined, ephemeral: undefined }

const exact = (name: string): Partial<Selection> => ({ name: { kind: 'exact', name } })
const pattern = (text: string): Partial<Selection> => ({ name: { kind: 'pattern', pattern: text } })

const GPU = runner({ id: 1, name: 'org-gpu-1', labels: ['self-hosted', 'Linux', 'GPU'], status: 'online', busy: true })
const MAC = runner({ id: 2, name: 'org-mac-1', labels: ['self-hosted', 'macOS'], status: 'offline' })
const NEW = runner({ id: 3, name: 'New Runner?', labels: [], status: 'offline', version: null, ephemeral: true })
const IDLE = runner({ id: 4, name: 'org-gpu-10', labels: ['self-hosted', 'gpu', 'arm64'], status: 'online' })
const STUCK = runner({ id: 5, name: 'org-gpu-2', labels: ['gpu'], status: 'offline', busy: true })
const ALL = [GPU, MAC, NEW, IDLE, STUCK]

test.each<[string, Partial<Selection>, number[]]>([
  ['nothing said', {}, [1, 2, 3, 4, 5]],
  ['an id', { ids: [2] }, [2]],
  ['ids, some of nobody', { ids: [4, 2, 99] }, [2, 4]],
  ['an exact name', exact('org-gpu-1'), [1]],
  ['an exact name in another case', exact('ORG-GPU-1'), []],
  ['a part of a name', exact('org'), []],
  ['a pattern', pattern('org-gpu-*'), [1, 4, 5]],
  ['a pattern with one character', pattern('org-gpu-?'), [1, 5]],
  ['a pattern for what it starts with', pattern('*-1'), [1, 2]],
  ['a pattern with two stars', pattern('*gpu*'), [1, 4, 5]],
  ['a pattern in another case', pattern('ORG-*'), []],
  ['a pattern that must fill the name', pattern('org-?'), []],
  ['a star', pattern('*'), [1, 2, 3, 4, 5]],
  ['a star for nothing', pattern('org-mac-1*'), [2]],
  ['signs that mean something in regular expressions', pattern('New.Runner*'), []],
  ['a question mark for itself', pattern('New Runner?'), [3]],
  ['one label', { labels: ['gpu'] }, [1, 4, 5]],
  ['labels, all of them, case ignored', { labels: ['gpu', 'SELF-HOSTED'] }, [1, 4]],
  ['a label of nobody', { labels: ['gpu', 'tpu'] }, []],
  ['online', { status: 'online' }, [1, 4]],
  ['offline', { status: 'offline' }, [2, 3, 5]],
  ['busy', { status: 'busy' }, [1, 5]],
  ['idle', { status: 'idle' }, [4]],
  ['ephemeral', { ephemeral: true }, [3]],
  ['not ephemeral', { ephemeral: false }, [1, 2, 4, 5]],
  ['several together', { ...pattern('org-*'), labels: ['gpu'], status: 'offline' }, [5]],
])('%s', (_, selection, ids) => {
  expect(ALL.filter(matcherOf({ ...NOTHING, ...selection })).map(({ id }) => id)).toEqual(ids)
})

test.each([true, false])('a server that does not tell fits neither ephemeral: %s', (ephemeral) => {
  const old = runner({ id: 1, name: 'old', ephemeral: undefined })
  expect(matcherOf({ ...NOTHING, ephemeral })(old)).toBe(false)
})

test('a long pattern takes no more than a moment', () => {
  const name = 'a'.repeat(5_000)
  expect(matcherOf({ ...NOTHING, ...pattern(`${'*a'.repeat(50)}b`) })(runner({ id: 1, name }))).toBe(false)
})
