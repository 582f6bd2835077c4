import { describe, expect, test } from '@jest/globals'
import {
  canRun,
  createRepositoryCounts,
  REPOSITORY_COLUMNS,
  toRepository,
  trimmed,
} from '../../../src/operations/list-repositories.js'
import { createTable } from '../../../src/results/section.js'

/** What GitHub says of a repository, cut to what matters here and a field that does not. */
function repositoryObject(): Record<string, unknown> {
  return {
    id: 7,
    node_id: 'R_7',
    name: 'octo-repo',
    full_name: 'octo-org/octo-repo',
    private: false,
    html_url: 'https://github.com/octo-org/octo-repo',
    fork: false,
    pushed_at: '2026-01-26T19:06:43Z',
    language: 'Go',
    archived: false,
    disabled: false,
    topics: ['ci'],
    visibility: 'public',
    default_branch: 'main',
  }
}

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
