import { describe, expect, test } from '@jest/globals'
import { candidates, describeRunsOn, runsOn, runsOnJson } from '../../../src/inputs/runs-on.js'
import { problemOf, problemsWith } from '../support.js'

/** What a candidate or a fallback may be written like, and what `fromJSON` gets of it. */

describe('a fallback', () => {
  test.each([
    ['ubuntu-latest', '["ubuntu-latest"]'],
    ['self-hosted, Linux ,, gpu', '["self-hosted","Linux","gpu"]'],
    ['self-hosted\n  linux', '["self-hosted","linux"]'],
    ['"ubuntu-latest"', '["ubuntu-latest"]'],
    ['["ubuntu-latest"]', '["ubuntu-latest"]'],
    ['[ "self-hosted",\n "a, b" ]', '["self-hosted","a, b"]'],
    [
      '{"group": "larger runners", "labels": ["ubuntu-24.04-16core"]}',
      '{"group":"larger runners","labels":["ubuntu-24.04-16core"]}',
    ],
    ['{"group": "larger", "labels": "ubuntu-24.04-16core"}', '{"group":"larger","labels":["ubuntu-24.04-16core"]}'],
    ['{"group": "larger"}', '{"group":"larger"}'],
    ['{"labels": ["a"]}', '["a"]'],
    ['group=larger, ubuntu-24.04', '{"group":"larger","labels":["ubuntu-24.04"]}'],
    ['linux, group = Larger Runners', '{"group":"Larger Runners","labels":["linux"]}'],
    ['group=ent/gpu', '{"group":"ent/gpu"}'],
    ['subgroup=x', '["subgroup=x"]'],
  ])('%j', (text, json) => {
    const read = runsOn(text, 'fallback-runs-on')
    expect(runsOnJson(read)).toBe(json)
    // What is written back is read the same.
    expect(runsOn(json, 'fallback-runs-on')).toEqual(read)
  })

  test.each([
    '["a"',
    '[]',
    '[""]',
    '[1]',
    '{}',
    '{"group": ""}',
    '{"group": 1, "labels": ["a"]}',
    '{"labels": []}',
    '{"group": "a", "label": ["b"]}',
    '{"group": "a", "labels": [null]}',
    '[["a"]]',
    '""',
  ])('%j is no runs-on', (text) => {
    expect(problemOf(() => runsOn(text, 'fallback-runs-on'))).toMatch(
      /^fallback-runs-on: .* is not JSON that runs-on takes; set it to/s,
    )
  })

  test.each(['group=', 'groups=gpu', 'Group=gpu', 'runner-group=gpu', 'group: gpu', 'linux, group:gpu'])(
    '%j is neither a label nor a group',
    (text) => {
      expect(problemOf(() => runsOn(text, 'fallback-runs-on'))).toMatch(
        /is neither a label nor a runner group; for a group set group=NAME\.$/,
      )
    },
  )

  test('two groups, and no label', () => {
    expect(problemOf(() => runsOn('group=a, group=b', 'x'))).toBe(
      'x: "group=a, group=b" has two groups, but a runner is in only one; set one group=NAME.',
    )
    expect(problemOf(() => runsOn(',', 'x'))).toBe('x: "," has no label; set it to labels such as self-hosted, linux.')
  })
})

describe('candidates', () => {
  test('are one a line, in their order', () => {
    const read = candidates('self-hosted, linux, large\n\n  group=gpu, Linux  \n["a, b"]\n', 'runner-candidates')
    expect(read).toEqual([
      { labels: ['self-hosted', 'linux', 'large'], group: undefined },
      { labels: ['Linux'], group: 'gpu' },
      { labels: ['a, b'], group: undefined },
    ])
    expect(read.map(describeRunsOn)).toEqual(['self-hosted, linux, large', 'group=gpu, Linux', 'a, b'])
  })

  test('are no list as YAML writes it', () => {
    for (const text of ['- self-hosted, linux\n- group=gpu', 'linux, - gpu']) {
      expect(problemOf(() => candidates(text, 'runner-candidates'))).toMatch(
        /^runner-candidates: "- [^"]+" begins with a dash, but an input is text, not a YAML list; .* with commas or newlines\.$/,
      )
    }
    expect(candidates('["- gpu"]\ngroup=- a; b', 'x')).toEqual([
      { labels: ['- gpu'], group: undefined },
      { labels: [], group: '- a; b' },
    ])
  })

  test('every problem of them is reported', () => {
    expect(problemOf(() => candidates('groups=a\nlinux\n[', 'runner-candidates'))).toMatch(
      /"groups=a" is neither.*\[ is not JSON/,
    )
  })

  test('are a hundred at most', () => {
    const lines = (count: number) => Array.from({ length: count }, (_, index) => `label-${index}`).join('\n')
    expect(candidates(lines(100), 'x')).toHaveLength(100)
    expect(problemOf(() => candidates(lines(101), 'runner-candidates'))).toBe(
      'runner-candidates: 101 candidates are too many; set it to 100 lines at most.',
    )
  })
})

describe('the inputs of choose-runner', () => {
  const problems = (inputs: Record<string, string>) =>
    problemsWith({
      token: `ghp_${'x'.repeat(36)}`,
      operation: 'choose-runner',
      'runner-candidates': 'linux',
      ...inputs,
    })

  test.each<[string, Record<string, string>]>([
    ['a repository', {}],
    ['another repository', { target: 'octo-org/octo-service' }],
    ['the organization of the repository', { target: 'octo-org' }],
    ['in any case', { target: 'OCTO-ORG', 'runner-candidates': 'group=gpu' }],
    ['an enterprise', { target: 'enterprises/octo-enterprise', 'runner-candidates': 'group=gpu' }],
    ['all there is', { 'runner-status': 'online', 'runner-count': '3', 'fallback-runs-on': '["ubuntu-latest"]' }],
  ])('are right: %s', async (_, inputs) => {
    expect(await problems(inputs)).toEqual([])
  })

  test.each([
    [
      { 'runner-candidates': '\n \n' },
      'runner-candidates: choose-runner needs at least one; set it to labels, one choice a line, such as self-hosted, linux.',
    ],
    [
      { 'runner-status': 'busy' },
      'runner-status: choose-runner chooses idle runners (the default) or online ones; set it to one of these, not busy.',
    ],
    [
      { 'runner-candidates': 'linux\ngroup=gpu' },
      'runner-candidates: group=gpu cannot be found in repository octo-org/octo-repo, whose own runners are in no groups; leave it out, or set target to octo-org.',
    ],
    [
      { target: 'other-org' },
      'target: the runners of other-org take no jobs of octo-org/octo-repo, which belongs to octo-org; set target to octo-org or octo-org/octo-repo.',
    ],
    [{ 'runner-count': '0' }, 'runner-count: "0" is not a number of runners; use a whole number, 1 or more.'],
  ])('are wrong: %j', async (inputs, problem) => {
    expect(await problems(inputs)).toEqual([problem])
  })
})
