import { describe, expect, test } from '@jest/globals'
import { createRepositoryCounts, REPOSITORY_COLUMNS, toRepository } from '../../../src/installations/repositories.js'
import { createTable } from '../../../src/results/section.js'
import { repositoryObject } from './repository-object.js'

function repository(more: Record<string, unknown> = {}) {
  const found = toRepository({ ...repositoryObject(), ...more })
  if (!found) throw new Error('this is no repository')
  return found
}

const PRIVATE = { private: true, visibility: 'private' }
const INTERNAL = { private: true, visibility: 'internal' }

describe('counts', () => {
  test.each<[string, Record<string, unknown>[]]>([
    ['0 repositories', []],
    ['1 repository, 1 public', [{}]],
    ['2 repositories, 1 public, 1 private', [PRIVATE, {}]],
    ['3 repositories, 1 public, 1 private, 1 internal', [INTERNAL, {}, PRIVATE]],
    ['2 repositories, 2 private (1 archived)', [PRIVATE, { ...PRIVATE, archived: true }]],
    ['2 repositories, 2 public (2 archived, 1 disabled)', [{ archived: true }, { archived: true, disabled: true }]],
    ['1,000 repositories, 1,000 public', Array.from({ length: 1_000 }, () => ({}))],
  ])('%s', (text, repositories) => {
    const counts = createRepositoryCounts()
    for (const more of repositories) counts.add(repository(more))
    expect(`${counts}`).toBe(text)
    expect(counts.hidden).toBe(repositories.filter(({ private: hidden }) => hidden === true).length)
  })
})

describe('the table', () => {
  const rowsOf = (...repositories: Record<string, unknown>[]) => {
    const table = createTable(REPOSITORY_COLUMNS, 'repositories-file')
    for (const more of repositories) table.add(repository(more))
    return table.render(100_000).trimEnd().split('\n').slice(2)
  }

  test('shows visibility and state', () => {
    expect(
      rowsOf({}, { ...PRIVATE, archived: true }, { ...INTERNAL, disabled: true }, { archived: true, disabled: true }),
    ).toEqual([
      '| octo-org/octo-repo | 7 | public | active | main | 2026-01-26 |',
      '| octo-org/octo-repo | 7 | private | archived | main | 2026-01-26 |',
      '| octo-org/octo-repo | 7 | internal | disabled | main | 2026-01-26 |',
      '| octo-org/octo-repo | 7 | public | archived, disabled | main | 2026-01-26 |',
    ])
  })

  test('escapes what the API sends, and leaves open what it does not', () => {
    expect(rowsOf({ default_branch: 'a|b<c>', pushed_at: null })).toEqual([
      '| octo-org/octo-repo | 7 | public | active | a\\|b&lt;c&gt; |  |',
    ])
  })
})
