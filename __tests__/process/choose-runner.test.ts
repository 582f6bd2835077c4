import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals'
import { nodeRuntime } from '../../harness/node-runtimes.js'
import { removeTemporaryDirectories } from '../../harness/temporary.js'
import { HOST_FORMS, type Lab, openLab } from '../support/lab.js'
import { inTurn, testedRuntimes } from '../support/thoroughness.js'

/** `choose-runner` by the committed bundle: each reason at each level, each level on another kind of GitHub. */

let lab: Lab
beforeAll(async () => {
  lab = await openLab({ realHosts: true })
})
afterEach(() => lab.emulator.faults.clear())
afterAll(async () => {
  await lab.close()
  removeTemporaryDirectories()
})

const LEVELS = [
  {
    level: 'repository',
    hostName: 'Enterprise Server',
    target: 'octo-org/octo-repo',
    lookUp: 'GET /repos/octo-org/octo-repo/installation',
    scope: '/repos/octo-org/octo-repo',
    groups: undefined,
    mint: { repositories: ['octo-repo'], permissions: { administration: 'read' } },
  },
  {
    level: 'organization',
    hostName: 'github.com',
    target: 'octo-org',
    lookUp: 'GET /users/octo-org/installation',
    scope: '/orgs/octo-org',
    groups: 'visible_to_repository=octo-repo',
    mint: { permissions: { organization_self_hosted_runners: 'read' } },
  },
  {
    level: 'enterprise',
    hostName: 'ghe.com',
    target: 'enterprises/octo-enterprise',
    lookUp: undefined,
    scope: '/enterprises/octo-enterprise',
    groups: 'visible_to_organization=octo-org',
    mint: undefined,
  },
] as const

type Row = (typeof LEVELS)[number]

function hostOf({ hostName }: Row) {
  const host = HOST_FORMS.find(({ name }) => name === hostName)
  if (!host) throw new Error(`There is no host form ${hostName}`)
  return host
}

/** Runs a step, with credentials unless it is to have none. */
function step(
  row: Row,
  node: string,
  inputs: Record<string, string>,
  { env = {}, credentials = true }: { env?: Record<string, string>; credentials?: boolean } = {},
) {
  const { target, mint } = row
  const given = mint === undefined ? { token: lab.octo.tokens.classic } : lab.appInputs
  return lab.step({
    ...{ node, env, host: hostOf(row), foreign: /actions\/runners\?/ },
    inputs: {
      ...(credentials && given),
      ...{ operation: 'choose-runner', target, 'fallback-runs-on': 'ubuntu-latest', ...inputs },
    },
  })
}

/** Every request of a step that reads the lists, those that go out together in alphabetical order. */
function requestsOf({ lookUp, scope, groups, ...row }: Row): string[] {
  const { prefix } = hostOf({ lookUp, scope, groups, ...row } as Row)
  const lists = [
    ...(groups === undefined ? [] : [`GET ${scope}/actions/runner-groups?per_page=100&page=1&${groups}`]),
    `GET ${scope}/actions/runners?per_page=100&page=1`,
  ]
  const mint = `POST /app/installations/${lab.octo.installation.id}/access_tokens`
  const all = lookUp === undefined ? lists : [lookUp, mint, ...lists, 'DELETE /installation/token']
  return all.map((request) => request.replace(' ', ` ${prefix}`))
}

const inOrder = (sent: readonly string[]) =>
  sent.toSorted((a, b) => (/actions/.test(a) && /actions/.test(b) ? a.localeCompare(b) : 0))
const chosen = ({ outputs }: { outputs: Record<string, string> }) => [
  outputs['runs-on'],
  outputs['runs-on-reason'],
  outputs['used-fallback'],
]

describe.each(LEVELS.map((row, turn) => ({ row, turn, level: row.level })))('at the $level level', ({ row, turn }) => {
  const { path: node } = nodeRuntime(24)
  const reasons: readonly [reason: string, status: 'online' | 'offline' | undefined, busy: boolean][] = [
    ['idle', 'online', false],
    ['busy', 'online', true],
    ['offline', 'offline', false],
    ['no-match', undefined, false],
  ]
  const [idle, ...others] = reasons
  test.each(idle ? [idle, ...inTurn(others, turn)] : [])('%s', async (reason, status, busy) => {
    const label = `choose-${reason}`
    if (status) lab.emulator.world.addRunner(row.target, { name: label, labels: [label.toUpperCase()], status, busy })
    const { main, post, sent, requests } = await step(row, node, {
      'runner-candidates': `nothing-like-it, x\n${label}`,
    })
    // The best candidate is the one whose reason counts.
    const { main: alone } = await step(row, node, { 'runner-candidates': label })
    expect([main.errors, main.warnings, post.exitCode]).toEqual([[], [], 0])
    const fallback = ['["ubuntu-latest"]', 'no-match', 'true']
    expect(chosen(main)).toEqual(reason === 'idle' ? [`["${label}"]`, 'idle', 'false'] : fallback)
    expect(chosen(alone)).toEqual(
      reason === 'idle' ? [`["${label}"]`, 'idle', 'false'] : ['["ubuntu-latest"]', reason, 'true'],
    )
    expect(inOrder(sent)).toEqual(requestsOf(row))
    if (row.mint) expect(JSON.parse(requests[1]?.body ?? '')).toEqual(row.mint)
    expect(main.summary).toContain(`| ${label} |`)
  })

  test('no-credentials', async () => {
    const env = { GITHUB_ACTOR: 'dependabot[bot]' }
    const { main, post, sent } = await step(row, node, { 'runner-candidates': 'linux' }, { env, credentials: false })
    expect([main.exitCode, main.errors, main.warnings]).toEqual([0, [], []])
    expect(chosen(main)).toEqual(['["ubuntu-latest"]', 'no-credentials', 'true'])
    expect(main.stdout).toContain('::notice::Using fallback-runs-on, ubuntu-latest: Dependabot started this workflow')
    expect([sent, main.state, post.exitCode]).toEqual([[], {}, 0])
  })

  test('unreachable', async () => {
    lab.emulator.faults.add({ path: /actions\/runners\?/, status: 429, headers: { 'retry-after': '40' }, body: {} })
    const { main, sent } = await step(row, node, { 'runner-candidates': 'linux' })
    expect(main.errors).toEqual([])
    expect(main.warnings).toEqual([
      expect.stringMatching(/^Using fallback-runs-on, ubuntu-latest, since the runners cannot be listed now\./),
    ])
    expect(chosen(main)).toEqual(['["ubuntu-latest"]', 'unreachable', 'true'])
    expect(inOrder(sent)).toEqual(requestsOf(row))
  })
})

test.each(testedRuntimes())('a group and labels on Node $major', async ({ path: node }) => {
  const { world } = lab.emulator
  const { id } = world.addRunnerGroup('octo-org', `group ${node}`, { allows_public_repositories: true })
  world.addRunner('octo-org', { name: `in ${node}`, runner_group_id: id })
  const { main } = await step(LEVELS[1], node, { 'runner-candidates': `group=group ${node}, linux` })
  expect(main.errors).toEqual([])
  expect(JSON.parse(main.outputs['runs-on'] ?? '')).toEqual({ group: `group ${node}`, labels: ['linux'] })
})
