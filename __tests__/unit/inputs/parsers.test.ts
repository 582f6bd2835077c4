import { describe, expect, test } from '@jest/globals'
import { parseTarget } from '../../../src/github/target.js'
import { boolean, choice, count, id as parseId, readList, splitList } from '../../../src/inputs/parsers.js'
import { labels, runnerIds, runnerName } from '../../../src/inputs/runner-values.js'
import { apiVersion, repositories } from '../../../src/inputs/step-values.js'
import { GITHUB, problemOf } from '../support.js'

describe('a list trims, drops empty entries and keeps order', () => {
  test.each<[string, string[]]>([
    ['', []],
    [' \n , ,\n', []],
    ['a', ['a']],
    ['a,b', ['a', 'b']],
    ['a\nb', ['a', 'b']],
    ['a\r\nb\r\n', ['a', 'b']],
    ['  c , a\n\n,b ,', ['c', 'a', 'b']],
    ['a,b\nc', ['a', 'b', 'c']],
    ['a b', ['a b']],
    ['b\na\nb', ['b', 'a', 'b']],
  ])('%j', (text, list) => {
    expect(splitList(text)).toEqual(list)
  })
})

describe('a list as YAML writes it is a problem', () => {
  test.each([
    ['- gpu\n- linux', '- gpu'],
    ['- gpu', '- gpu'],
    ['linux, - gpu', '- gpu'],
    ['linux\n-\tgpu', '-\tgpu'],
    ['-\ngpu', '-'],
  ])('%j', (text, dashed) => {
    expect(problemOf(() => readList(text, 'runner-labels'))).toBe(
      `runner-labels: "${dashed}" begins with a dash, but an input is text, not a YAML list; remove the dashes, and separate the entries with commas or newlines.`,
    )
  })

  test('which JSON can have in its labels', () => {
    expect(labels('["- gpu", "a; b"]', 'runner-labels')).toEqual(['- gpu', 'a; b'])
  })

  test.each(['-gpu', 'gpu-', 'a - b', '--', 'gpu linux'])('but not %j', (text) => {
    expect(readList(text, 'runner-labels')).toEqual([text])
  })
})

describe('a choice', () => {
  const CHOICES = ['auto', 'always', 'never'] as const

  test.each(CHOICES.map((word) => [word]))('%s', (word) => {
    expect(choice(CHOICES)(word, 'revoke-token')).toBe(word)
  })

  test.each([
    ['alway', 'Did you mean always?'],
    ['nevr', 'Did you mean never?'],
    ['AUTO', 'Did you mean auto?'],
  ])('%s is unknown, and the nearest is named', (text, hint) => {
    const problem = problemOf(() => choice(CHOICES)(text, 'revoke-token'))
    expect(problem).toMatch(/^revoke-token: /)
    expect(problem).toContain(hint)
    expect(problem).toContain('Valid: auto, always, never.')
  })

  test.each(['true', 'sometimes', '', 'constructor'])('%j is unknown, and none is near', (text) => {
    const problem = problemOf(() => choice(CHOICES)(text, 'revoke-token'))
    expect(problem).not.toContain('Did you mean')
    expect(problem).toContain('Valid: auto, always, never.')
  })
})

describe('a boolean is one of YAML 1.2', () => {
  test.each([
    ['true', true],
    ['True', true],
    ['TRUE', true],
    ['false', false],
    ['False', false],
    ['FALSE', false],
  ])('%s', (text, value) => {
    expect(boolean(text, 'extract')).toBe(value)
  })

  test.each(['yes', 'no', 'on', 'off', 'y', 'n', '0', '1', 'tRUE', 'fALSE', '', 'true false', 'true\n', 'null'])(
    '%j is none',
    (text) => {
      const problem = problemOf(() => boolean(text, 'extract'))
      expect(problem).toMatch(/^extract: /)
      expect(problem).toContain('Valid: true, false.')
    },
  )

  test.each([
    ['ture', 'true'],
    ['tRUE', 'true'],
    ['fasle', 'false'],
  ])('%s is none, and the nearest is named', (text, meant) => {
    expect(problemOf(() => boolean(text, 'extract'))).toContain(`Did you mean ${meant}?`)
  })
})

describe('an id', () => {
  test.each([
    ['1', 1],
    ['12345678', 12_345_678],
    ['9007199254740991', Number.MAX_SAFE_INTEGER],
  ])('%s', (text, id) => {
    expect(parseId(text, 'installation-id')).toBe(id)
  })

  test.each(['', '0', '000', '-1', '+1', '1.5', '1e3', '0x10', '1 2', '1\n2', '١', 'abc', '9007199254740992', 'NaN'])(
    '%j is none',
    (text) => {
      expect(problemOf(() => parseId(text, 'installation-id'))).toBe(
        `installation-id: "${text}" is not an id; use a whole number such as 12345678.`,
      )
    },
  )
})

describe('a count', () => {
  const seconds = count('seconds', 0, 60)

  test.each([
    ['0', 0],
    ['007', 7],
    ['60', 60],
  ])('%s', (text, number) => {
    expect(seconds(text, 'wait-timeout')).toBe(number)
  })

  test.each(['61', '-1', '1.5', '1e1', '', '0x10', '1 '])('%j is none', (text) => {
    expect(problemOf(() => seconds(text, 'wait-timeout'))).toBe(
      `wait-timeout: "${text}" is not a number of seconds; use a whole number, 0 to 60.`,
    )
  })

  test('may have a least', () => {
    expect(count('runners', 1)('1', 'runner-count')).toBe(1)
    expect(problemOf(() => count('runners', 1)('0', 'runner-count'))).toBe(
      'runner-count: "0" is not a number of runners; use a whole number, 1 or more.',
    )
  })

  test('without a limit is any integer that JavaScript can count', () => {
    expect(count('runners')('9007199254740991', 'x')).toBe(Number.MAX_SAFE_INTEGER)
    expect(problemOf(() => count('runners')('9007199254740992', 'x'))).toMatch(/use a whole number, 0 or more\.$/)
  })
})

describe('which runners', () => {
  test('ids count once each', () => {
    expect(runnerIds('7, 5\n7', 'runner-id')).toEqual([7, 5])
  })

  test.each<[string, object]>([
    ['gpu-1', { kind: 'exact', name: 'gpu-1' }],
    ['gpu-*', { kind: 'pattern', pattern: 'gpu-*' }],
    ['gpu-?', { kind: 'pattern', pattern: 'gpu-?' }],
  ])('a name or a pattern: %s', (text, selector) => {
    expect(runnerName(text, 'runner-name')).toEqual(selector)
  })
})

describe('an API version', () => {
  test.each(['2022-11-28', '2026-03-10'])('%s', (text) => {
    expect(apiVersion(text, 'github-api-version')).toBe(text)
  })

  test.each(['', 'v3', '2022', '2022-11', '28.11.2022', '2022-11-28\nx-evil: 1', '2022-11-28 ', 'latest'])(
    '%j is none',
    (text) => {
      const problem = problemOf(() => apiVersion(text, 'github-api-version'))
      expect(problem).toMatch(/^github-api-version: /)
      expect(problem).toContain('2022-11-28')
    },
  )
})

describe('repositories', () => {
  const repository = parseTarget('octo-org/octo-repo', GITHUB)
  const organization = parseTarget('octo-org', GITHUB)

  test.each<[string, string[]]>([
    ['octo-repo', ['octo-repo']],
    ['octo-org/octo-repo', ['octo-repo']],
    ['OCTO-ORG/octo-repo', ['octo-repo']],
    ['b, a\nocto-org/c', ['b', 'a', 'c']],
    ['a\nocto-org/a\nA', ['a']],
    ['.github', ['.github']],
  ])('%j of the owner of the target', (text, names) => {
    expect(repositories(text, '', { target: repository })).toEqual(names)
    expect(repositories(text, '', { target: organization })).toEqual(names)
  })

  test.each([
    ['another-org/a', 'does not belong to octo-org'],
    ['a, another-org/b', 'another-org/b does not belong to octo-org'],
    ['a/b/c', 'use name or owner/name'],
    ['octo-org/', 'use name or owner/name'],
    ['octo-org/..', 'use name or owner/name'],
    ['..', 'use name or owner/name'],
    ['a b', 'use name or owner/name'],
    ['*', 'use name or owner/name'],
    ['https://github.com/octo-org/a', 'use name or owner/name'],
  ])('%j is refused', (text, mending) => {
    const problem = problemOf(() => repositories(text, '', { target: organization }))
    expect(problem).toMatch(/^repositories: /)
    expect(problem).toContain(mending)
  })

  test('are 500 at most', () => {
    const names = Array.from({ length: 501 }, (_, index) => `repo-${index}`)
    expect(repositories(names.slice(0, 500).join('\n'), '', { target: organization })).toEqual(names.slice(0, 500))
    expect(problemOf(() => repositories(names.join('\n'), '', { target: organization }))).toMatch(
      /^repositories: 501 .*500/,
    )
  })

  test('are no part of an enterprise', () => {
    const enterprise = parseTarget('enterprises/octo-enterprise', GITHUB)
    expect(problemOf(() => repositories('a', '', { target: enterprise }))).toMatch(/^repositories: .*leave it out/)
  })
})
