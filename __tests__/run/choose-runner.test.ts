import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import type { Fault } from '../../emulator/faults.js'
import type { NewRunner } from '../../emulator/world.js'
import { type Bench, openBench, type Run } from '../support/in-process.js'
import { LEVELS } from '../support/levels.js'
import { createTestTimer, type TestTimer } from '../support/test-timer.js'

/** Choices from end to end: each reason at each level, what is asked for it, and what is an error instead. */

let bench: Bench
let timer: TestTimer
beforeEach(async () => {
  bench = await openBench()
  timer = createTestTimer()
  for (const { target } of LEVELS) {
    for (const { id } of bench.emulator.world.runners(target)) bench.emulator.world.removeRunner(target, id)
  }
})
afterEach(() => bench.close())

const page = (path: string, query = '') => `GET ${path}?per_page=100&page=1${query}`
const GROUPS = page('/orgs/octo-org/actions/runner-groups', '&visible_to_repository=octo-repo')

/** What is asked besides the token, after the groups that the workflow may use. */
const GROUPS_AT = {
  repository: [],
  organization: [GROUPS],
  enterprise: [page('/enterprises/octo-enterprise/actions/runner-groups', '&visible_to_organization=octo-org')],
}

/** Runs it with an App, or for an enterprise with a token. */
function main(
  inputs: Record<string, string | undefined>,
  { foreign, ...environment }: { foreign?: RegExp; env?: NodeJS.ProcessEnv; event?: unknown } = {},
): Promise<Run> {
  const token = inputs.target?.startsWith('enterprises/')
    ? { 'client-id': undefined, 'private-key': undefined, token: bench.octo.tokens.classic }
    : {}
  const all = { operation: 'choose-runner', 'runner-candidates': 'self-hosted, linux', ...token, ...inputs }
  return bench.main(all, foreign, { timer, ...environment })
}

const add = (target: string, name: string, more: Partial<NewRunner> = {}) =>
  bench.emulator.world.addRunner(target, { name, ...more })
const exceptMint = ({ sent }: Run) => sent.filter((line) => !/installation$|access_tokens$/.test(line)).sort()
const chosen = ({ outputs }: Run) => [outputs['runs-on'], outputs['runs-on-reason'], outputs['used-fallback']]
const FALLBACK = { 'fallback-runs-on': 'ubuntu-latest' }
const logged = (run: Run, level: string) => run.lines.filter((line) => line.startsWith(`${level} `))

describe.each(LEVELS)('at the $level level', ({ level, target, scope, app }) => {
  const states: readonly [reason: string, runners: readonly Partial<NewRunner>[], expected: readonly string[]][] = [
    ['idle', [{ status: 'offline' }, {}], ['["self-hosted","linux"]', 'idle', 'false']],
    ['busy', [{ busy: true }, { status: 'offline' }], ['["ubuntu-latest"]', 'busy', 'true']],
    ['offline', [{ status: 'offline' }, { status: 'offline', busy: true }], ['["ubuntu-latest"]', 'offline', 'true']],
    ['no-match', [{ labels: ['self-hosted', 'macOS'] }], ['["ubuntu-latest"]', 'no-match', 'true']],
  ]
  test.each(states)('%s', async (_, runners, expected) => {
    for (const [index, more] of runners.entries()) add(target, `runner-${index}`, more)
    const run = await main({ target, ...FALLBACK })
    expect(run.errors).toEqual([])
    expect(chosen(run)).toEqual(expected)
    expect(exceptMint(run)).toEqual([...GROUPS_AT[level], page(`${scope}/actions/runners`)])
    if (app) expect(run.minted).toEqual([{ ...app.narrowed, permissions: { [app.permission]: 'read' } }])
    expect([...logged(run, 'warning'), ...logged(run, 'notice')]).toEqual([])
    expect(Object.keys(run.outputs).sort()).toEqual(['runs-on', 'runs-on-reason', 'summary-file', 'used-fallback'])
  })

  test('unreachable', async () => {
    bench.emulator.faults.add({ path: /actions\/runners\?/, status: 503, times: Number.POSITIVE_INFINITY })
    const run = await main({ target, ...FALLBACK }, { foreign: /actions\/runners\?/ })
    expect(run.errors).toEqual([])
    expect(chosen(run)).toEqual(['["ubuntu-latest"]', 'unreachable', 'true'])
    expect(logged(run, 'warning')).toEqual([
      expect.stringMatching(
        /^warning Using fallback-runs-on, ubuntu-latest, since the runners cannot be listed now\. Could not list the runners of .*\(HTTP 503/,
      ),
    ])
    expect(timer.now()).toBeLessThan(15_000)
    expect(run.summary()).toContain('Runs on **ubuntu-latest**: the runners could not be listed.')
  })

  const noCredentials = { 'client-id': undefined, 'private-key': undefined, token: undefined }
  const starters: readonly [string, { env: NodeJS.ProcessEnv; event?: unknown }, string][] = [
    ['Dependabot', { env: { GITHUB_ACTOR: 'dependabot[bot]', GITHUB_EVENT_NAME: 'push' } }, 'Dependabot'],
    [
      'a fork',
      {
        env: { GITHUB_ACTOR: 'octocat', GITHUB_EVENT_NAME: 'pull_request' },
        event: {
          pull_request: {
            head: { repo: { full_name: 'octocat/octo-repo', fork: true } },
            base: { repo: { full_name: 'octo-org/octo-repo' } },
          },
        },
      },
      'a pull request from a fork',
    ],
  ]
  test.each(starters)('no-credentials: %s', async (_, environment, who) => {
    const run = await main({ target, ...FALLBACK, ...noCredentials }, environment)
    expect(run.errors).toEqual([])
    expect(run.sent).toEqual([])
    expect(chosen(run)).toEqual(['["ubuntu-latest"]', 'no-credentials', 'true'])
    expect(logged(run, 'notice')).toEqual([
      `notice Using fallback-runs-on, ubuntu-latest: ${who} started this workflow, and GitHub gives it no secrets.`,
    ])
    expect(logged(run, 'warning')).toEqual([])
    expect(run.state).toEqual({})
  })

  test('without a fallback the step fails, and says what it found', async () => {
    add(target, 'runner-1', { busy: true })
    const run = await main({ target })
    expect(run.errors).toEqual([
      expect.stringMatching(
        /^No candidate has 1 idle runner in \w+ [\w/-]+\. Candidate self-hosted, linux: 1 runner fits, 0 idle, 1 busy, 0 offline\. Set fallback-runs-on to the labels to use instead, such as ubuntu-latest, or wait for a runner in an earlier step \(wait-for-runner\)\.$/,
      ),
    ])
    expect(chosen(run)).toEqual([undefined, 'busy', 'false'])
    expect(run.summary()).toContain('Runs nowhere')
  })
})

describe('no credentials', () => {
  const dependabot = { env: { GITHUB_ACTOR: 'dependabot[bot]' } }
  const EMPTY = /both are empty, and so is token\. Workflows that a fork or Dependabot started get no secrets/
  const noCredentials = { 'client-id': undefined, 'private-key': undefined }

  test('an App’s client ID, which is no secret, may be there', async () => {
    const run = await main({ 'private-key': undefined, ...FALLBACK }, dependabot)
    expect([run.errors, run.sent, run.outputs['runs-on-reason']]).toEqual([[], [], 'no-credentials'])
  })

  test('a variable of the job that may have been meant for an input is no more than a warning', async () => {
    const environment = { env: { ...dependabot.env, INPUT_KEY: 'x', INPUT_PAT: 'x', INPUT_PEM: '' } }
    const run = await main({ 'private-key': undefined, ...FALLBACK }, environment)
    expect([run.errors, run.sent, run.outputs['runs-on-reason']]).toEqual([[], [], 'no-credentials'])
    expect(logged(run, 'warning')).toEqual([
      'warning Input key: there is no such input; if it was meant for this action, set private-key.',
      'warning Input pat: there is no such input; if it was meant for this action, set token.',
    ])
  })

  test.each<[string, Record<string, string | undefined>, object]>([
    ['somebody else started the workflow', { ...FALLBACK }, { env: { GITHUB_ACTOR: 'octocat' } }],
    ['there is no fallback', {}, dependabot],
    ['another operation is listed as well', { ...FALLBACK, operation: 'choose-runner, list-runners' }, dependabot],
  ])('are an error if %s', async (_, inputs, environment) => {
    const run = await main({ ...inputs, ...noCredentials }, environment)
    const hint = ' choose-runner needs no secrets if it is alone in its step and fallback-runs-on is set.'
    expect(run.errors.map((error) => error.endsWith(hint))).toEqual([environment === dependabot])
    expect(run.errors).toEqual([expect.stringMatching(EMPTY)])
    expect([run.sent, run.outputs]).toEqual([[], {}])
  })

  test('are no matter where Dependabot has secrets', async () => {
    add('octo-org', 'runner-1')
    const run = await main({ ...FALLBACK }, dependabot)
    expect(chosen(run)).toEqual(['["self-hosted","linux"]', 'idle', 'false'])
  })

  test('other problems with the inputs are errors all the same', async () => {
    const run = await main({ ...noCredentials, ...FALLBACK, 'runner-candidates': 'groups=a' }, dependabot)
    expect(run.errors).toEqual([expect.stringMatching(/^Input runner-candidates: "groups=a" is neither/)])
  })
})

describe('a server in trouble', () => {
  const faults: readonly [string, Fault][] = [
    ['500', { status: 500, body: { message: 'Server Error' } }],
    ['502 with a web page', { status: 502, html: true }],
    ['503 that asks for a minute', { status: 503, headers: { 'retry-after': '60' }, body: {} }],
    ['a secondary limit', { secondaryLimit: true }],
    ['429 with Retry-After', { status: 429, headers: { 'retry-after': '40' }, body: { message: 'Slow' } }],
    ['a lost connection', { cut: 'reset' }],
    ['half an answer', { cut: 'in-body' }],
  ]
  const requests = [
    ['the look-up', /\/installation$/],
    ['the mint', /access_tokens$/],
    ['the list', /actions\/runners\?/],
    ['the groups', /runner-groups/],
  ] as const

  describe.each(requests)('%s', (_, path) => {
    test.each(faults)('%s: the fallback, within 20 seconds', async (__, fault) => {
      bench.emulator.faults.add({ ...fault, path, times: Number.POSITIVE_INFINITY })
      const run = await main({ ...FALLBACK }, { foreign: path })
      expect(run.errors).toEqual([])
      expect(chosen(run)).toEqual(['["ubuntu-latest"]', 'unreachable', 'true'])
      expect(logged(run, 'warning')).toHaveLength(1)
      expect(timer.now()).toBeLessThanOrEqual(15_000)
    })

    test('no answer: the fallback, within 20 seconds', async () => {
      bench.emulator.faults.add({ hang: () => timer.expire(), path, times: Number.POSITIVE_INFINITY })
      const run = await main({ ...FALLBACK }, { foreign: path })
      expect(run.errors).toEqual([])
      expect(chosen(run)).toEqual(['["ubuntu-latest"]', 'unreachable', 'true'])
      expect(timer.now()).toBeGreaterThan(7_000)
      expect(timer.now()).toBeLessThanOrEqual(15_500)
    })

    const passing = faults.filter(([name]) => !/minute|limit|429/.test(name))
    test.each(passing)('%s once: a choice', async (_, fault) => {
      add('octo-org', 'runner-1')
      bench.emulator.faults.add({ ...fault, path })
      const run = await main({ ...FALLBACK }, { foreign: path })
      expect(chosen(run)).toEqual(['["self-hosted","linux"]', 'idle', 'false'])
    })
  })

  test('without a fallback has all the time that other operations have', async () => {
    bench.emulator.faults.add({ hang: () => timer.expire(), path: /actions\/runners\?/, times: 1 })
    bench.emulator.faults.add({ path: /actions\/runners\?/, status: 429, headers: { 'retry-after': '40' }, body: {} })
    add('octo-org', 'runner-1')
    const run = await main({}, { foreign: /actions\/runners\?/ })
    expect(run.errors).toEqual([])
    expect(run.outputs['runs-on-reason']).toBe('idle')
    expect(timer.now()).toBeGreaterThan(70_000)
  })

  test('operations after it have all the time again', async () => {
    bench.emulator.faults.add({
      path: /actions\/runners\?/,
      status: 429,
      headers: { 'retry-after': '40' },
      body: {},
      times: 2,
    })
    const run = await main({ ...FALLBACK, operation: 'choose-runner, list-runners' }, { foreign: /actions\/runners\?/ })
    expect(run.errors).toEqual([])
    expect(run.outputs).toMatchObject({ 'runs-on-reason': 'unreachable', 'runners-count': '0' })
  })
})

describe('what a fallback would hide for ever is an error', () => {
  const rows: readonly [string, RegExp, Fault, RegExp][] = [
    ['401', /actions\/runners\?/, { status: 401, body: { message: 'Bad credentials' } }, /\(HTTP 401/],
    [
      '403',
      /runner-groups/,
      { status: 403, body: { message: 'Resource not accessible by integration' } },
      /\(HTTP 403/,
    ],
    ['404', /actions\/runners\?/, { status: 404, body: { message: 'Not Found' } }, /\(HTTP 404/],
    ['404 of the look-up', /\/installation$/, { status: 404, body: { message: 'Not Found' } }, /not installed/],
    ['a web page', /actions\/runners\?/, { status: 200, html: true }, /web page/],
  ]
  test.each(rows)('%s', async (_, path, fault, line) => {
    bench.emulator.faults.add({ ...fault, path, times: Number.POSITIVE_INFINITY })
    const run = await main({ ...FALLBACK }, { foreign: path })
    expect(run.errors).toEqual([expect.stringMatching(line)])
    expect(run.outputs).toEqual({})
  })

  test.each([
    ['the groups', /runner-groups/, /actions\/runners\?/, 'the runner groups'],
    ['the list', /actions\/runners\?/, /runner-groups/, 'the runners of'],
  ])('403 of %s beside 503 of the other', async (_, refused, troubled, what) => {
    bench.emulator.faults.add({ path: refused, status: 403, body: { message: 'Forbidden' }, times: 99 })
    bench.emulator.faults.add({ path: troubled, status: 503, body: {}, times: 99 })
    const run = await main({ ...FALLBACK }, { foreign: /actions/ })
    expect(run.errors).toEqual([expect.stringMatching(new RegExp(`^Could not list ${what} .*HTTP 403`))])
  })

  test('a repository that the organization does not have', async () => {
    const run = await main({ ...FALLBACK }, { env: { GITHUB_REPOSITORY: 'octo-org/nothing' } })
    expect(run.errors).toEqual([expect.stringMatching(/HTTP 404/)])
  })

  test('another organization than the repository’s', async () => {
    const run = await main({ ...FALLBACK, target: 'octo-org' }, { env: { GITHUB_REPOSITORY: 'octo-user/hello-world' } })
    expect(run.errors).toEqual([
      expect.stringMatching(/^Input target: the runners of octo-org take no jobs of octo-user\/hello-world/),
    ])
    expect(run.sent).toEqual([])
  })
})

describe('the groups of an organization', () => {
  const CANDIDATES = { 'runner-candidates': 'group=large, linux\nlinux' }

  test('count only if the repository may use them', async () => {
    const { world } = bench.emulator
    const hidden = world.addRunnerGroup('octo-org', 'hidden', {
      visibility: 'selected',
      allows_public_repositories: true,
    })
    const large = world.addRunnerGroup('octo-org', 'large', {
      ...{ visibility: 'selected', repositories: ['octo-org/octo-repo'], allows_public_repositories: true },
    })
    add('octo-org', 'hidden-1', { runner_group_id: hidden.id })
    add('octo-org', 'private-1', { runner_group_id: 2 })
    const none = await main({ ...CANDIDATES, ...FALLBACK })
    expect(chosen(none)).toEqual(['["ubuntu-latest"]', 'no-match', 'true'])
    expect(logged(none, 'info')).toContain(
      'info 2 runners have the labels of linux, but in a group that octo-org/octo-repo may not use.',
    )
    expect(none.sent).toContain(GROUPS)

    const { id } = add('octo-org', 'large-1', { runner_group_id: large.id, busy: true })
    expect(chosen(await main({ ...CANDIDATES, ...FALLBACK }))).toEqual(['["ubuntu-latest"]', 'busy', 'true'])
    world.updateRunner('octo-org', id, { busy: false })
    expect(chosen(await main({ ...CANDIDATES, ...FALLBACK }))).toEqual([
      '{"group":"large","labels":["linux"]}',
      'idle',
      'false',
    ])
    // A private repository may use what does not serve public ones.
    const service = { env: { GITHUB_REPOSITORY: 'octo-org/octo-service' } }
    const other = await main({ 'runner-candidates': 'group=octo-group', ...FALLBACK }, service)
    expect(chosen(other)).toEqual(['{"group":"octo-group"}', 'idle', 'false'])
  })

  test('that do not exist are a warning', async () => {
    const run = await main({ 'runner-candidates': 'group=Defalt, linux', ...FALLBACK })
    expect(chosen(run)).toEqual(['["ubuntu-latest"]', 'no-match', 'true'])
    expect(logged(run, 'warning')).toEqual([
      "warning runner-candidates: there is no runner group Defalt that octo-org/octo-repo may use. Did you mean Default? Correct group=, or let the repository use the group in the group's settings.",
    ])
  })

  test('of the enterprise are there as well, and told apart by ent/', async () => {
    const { world } = bench.emulator
    world.joinEnterprise('octo-org', 'octo-enterprise')
    world.addRunnerGroup('enterprises/octo-enterprise', 'shared', { allows_public_repositories: true })
    world.addRunnerGroup('octo-org', 'shared', { allows_public_repositories: true })
    const inherited = world
      .runnerGroups('octo-org')
      .find(({ name, inheritedFrom }) => name === 'shared' && inheritedFrom)
    add('octo-org', 'shared-1', { runner_group_id: inherited?.id ?? 0 })
    expect((await main({ 'runner-candidates': 'group=shared', ...FALLBACK })).outputs['runs-on-reason']).toBe(
      'no-match',
    )
    expect(chosen(await main({ 'runner-candidates': 'group=ent/shared' }))).toEqual([
      '{"group":"ent/shared"}',
      'idle',
      'false',
    ])
  })

  test('are in no answer of an old server: its runners count, and a notice says so', async () => {
    bench.emulator.world.oldServer = true
    add('octo-org', 'runner-1')
    const run = await main({}, { foreign: /./ })
    expect(chosen(run)).toEqual(['["self-hosted","linux"]', 'idle', 'false'])
    expect(logged(run, 'notice')).toEqual([
      expect.stringMatching(/^notice The server does not say which groups its runners are in/),
    ])
  })
})

describe('the groups of an enterprise', () => {
  const target = 'enterprises/octo-enterprise'
  const publicEvent = { event: { repository: { private: false } } }

  test('count if they serve the organization, and public repositories where it is one', async () => {
    const { world } = bench.emulator
    const settings = { allows_public_repositories: false } as const
    const closed = world.addRunnerGroup(target, 'closed', settings)
    const foreign = world.addRunnerGroup(target, 'foreign', {
      visibility: 'selected',
      allows_public_repositories: true,
    })
    add(target, 'closed-1', { runner_group_id: closed.id })
    add(target, 'foreign-1', { runner_group_id: foreign.id, labels: ['foreign'] })
    expect(chosen(await main({ target, ...FALLBACK }))).toEqual(['["self-hosted","linux"]', 'idle', 'false'])
    expect(chosen(await main({ target, ...FALLBACK }, publicEvent))).toEqual(['["ubuntu-latest"]', 'no-match', 'true'])
    const run = await main({ target, ...FALLBACK, 'runner-candidates': 'foreign' })
    expect(chosen(run)).toEqual(['["ubuntu-latest"]', 'no-match', 'true'])
  })
})

describe('runners', () => {
  test('count whether they are ephemeral or not, and labels in any case', async () => {
    add('octo-org', 'runner-1', { ephemeral: true, labels: ['GPU', 'Self-Hosted'] })
    const run = await main({ 'runner-candidates': 'self-hosted, gpu' })
    expect(chosen(run)).toEqual(['["self-hosted","gpu"]', 'idle', 'false'])
  })

  test('are not those that GitHub hosts', async () => {
    add('octo-org', 'runner-1')
    const run = await main({ 'runner-candidates': 'ubuntu-latest', ...FALLBACK })
    expect(chosen(run)).toEqual(['["ubuntu-latest"]', 'no-match', 'true'])
  })

  test('are counted on all pages, with no more than 8 requests at once', async () => {
    const { world, faults } = bench.emulator
    for (let index = 0; index < 1_250; index++) add('octo-org', `busy-${index}`, { busy: true })
    for (let index = 0; index < 250; index++) {
      world.addRunnerGroup('octo-org', `group-${index}`, { allows_public_repositories: true })
    }
    const last = world.runnerGroups('octo-org').at(-1)
    add('octo-org', 'last', { labels: ['linux', 'last'], runner_group_id: last?.id ?? 0 })
    faults.add({ answerDelayMs: 100, times: Number.POSITIVE_INFINITY })
    // A ninth would be refused, and made again.
    world.limits.atOnce = 8
    const run = await main({
      'runner-candidates': `linux\ngroup=${last?.name}, last`,
      'runner-count': '1',
      ...FALLBACK,
    })
    expect(run.errors).toEqual([])
    expect(chosen(run)).toEqual(['["linux"]', 'idle', 'false'])
    expect(exceptMint(run)).toHaveLength(13 + 3)
    expect(logged(run, 'info')).toContain('info Candidate linux: 1,251 runners fit, 1 idle, 1,250 busy, 0 offline.')
    const lists = bench.emulator.requests.filter(({ path }) => path.includes('/actions/'))
    expect(lists).toHaveLength(16)
  })

  test('have to be as many as wanted', async () => {
    add('octo-org', 'runner-1')
    add('octo-org', 'runner-2', { busy: true })
    const count = { 'runner-count': '2' }
    expect(chosen(await main({ ...count, ...FALLBACK }))).toEqual(['["ubuntu-latest"]', 'busy', 'true'])
    expect(chosen(await main({ ...count, 'runner-status': 'online' }))).toEqual([
      '["self-hosted","linux"]',
      'idle',
      'false',
    ])
  })
})

test('the fallback can be JSON of a larger runner with a group', async () => {
  const fallback = '{"group": "larger", "labels": ["ubuntu-24.04-16core"]}'
  const run = await main({ 'fallback-runs-on': fallback })
  expect(JSON.parse(run.outputs['runs-on'] ?? '')).toEqual({ group: 'larger', labels: ['ubuntu-24.04-16core'] })
  expect(run.outputs['used-fallback']).toBe('true')
})

describe('the job summary', () => {
  test('has each candidate, which was taken and why', async () => {
    add('octo-org', 'a-1', { labels: ['linux', 'large'], busy: true })
    add('octo-org', 'a-2', { labels: ['linux'] })
    add('octo-org', 'a-3', { labels: ['linux'], status: 'offline' })
    const run = await main({ 'runner-candidates': 'linux, huge\nlinux, large\nlinux', ...FALLBACK })
    expect(run.summary()).toBe(`## Runner chosen in organization octo-org

Runs on **linux**: it is the first candidate with 1 idle runner.

| Candidate | Fit | Idle | Busy | Offline | Taken |
| --- | --- | --- | --- | --- | --- |
| linux, huge | 0 | 0 | 0 | 0 |  |
| linux, large | 1 | 0 | 1 | 0 |  |
| linux | 3 | 1 | 1 | 1 | ✓ |

No runner fits linux, huge, but 3 runners have every label except huge.

`)
  })

  test('says why the fallback was taken', async () => {
    const run = await main({ 'runner-candidates': 'a|b', ...FALLBACK })
    expect(run.summary()).toContain(
      'Runs on **ubuntu-latest**: no candidate has 1 idle runner; too few runners fit the first one.',
    )
    expect(run.summary()).toContain('| a\\|b | 0 |')
    expect((await main({ ...FALLBACK, summary: 'false' })).summary()).toBe('')
  })
})

test('an input that selects runners elsewhere has no effect, and a warning says so', async () => {
  const run = await main({ 'runner-labels': 'gpu', ...FALLBACK })
  expect(logged(run, 'warning')).toEqual([
    expect.stringMatching(/^warning Input runner-labels has no effect: choose-runner does not read it/),
  ])
})
