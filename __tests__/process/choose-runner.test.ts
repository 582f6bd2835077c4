import { afterEach, describe, expect, test } from '@jest/globals'
import { nodeRuntime } from '../../harness/node-runtimes.js'
import { hostForm, useLab } from '../support/lab.js'
import { LEVELS, type LevelRow, ORGANIZATION, stepAtLevel } from '../support/levels.js'
import { inTurn, testedRuntimes } from '../support/thoroughness.js'

/** `choose-runner` by the committed bundle: each reason at each level, each level on another kind of GitHub. */

const lab = useLab({ realHosts: true })
afterEach(() => lab.emulator.faults.clear())

const HOSTS = { repository: 'Enterprise Server', organization: 'github.com', enterprise: 'ghe.com' } as const
/** How the runner groups that a workflow may use are asked for. */
const GROUPS = {
  repository: undefined,
  organization: 'visible_to_repository=octo-repo',
  enterprise: 'visible_to_organization=octo-org',
} as const

/** The inputs of a step but for its credentials. */
const inputsOf = (inputs: Record<string, string>) => ({
  operation: 'choose-runner',
  'fallback-runs-on': 'ubuntu-latest',
  ...inputs,
})
const step = (row: LevelRow, node: string, inputs: Record<string, string>) =>
  stepAtLevel(lab, row, 'read', {
    node,
    host: hostForm(HOSTS[row.level]),
    foreign: /actions\/runners\?/,
    inputs: inputsOf(inputs),
  })

/** Every request of the operation, which may go out together, in alphabetical order. */
const requestsOf = ({ level, scope }: LevelRow) => [
  ...(GROUPS[level] ? [`GET ${scope}/actions/runner-groups?per_page=100&page=1&${GROUPS[level]}`] : []),
  `GET ${scope}/actions/runners?per_page=100&page=1`,
]
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
    const { main, asked } = await step(row, node, {
      'runner-candidates': `nothing-like-it, x\n${label}`,
    })
    // The best candidate is the one whose reason counts.
    const { main: alone } = await step(row, node, { 'runner-candidates': label })
    expect(main.warnings).toEqual([])
    const fallback = ['["ubuntu-latest"]', 'no-match', 'true']
    expect(chosen(main)).toEqual(reason === 'idle' ? [`["${label}"]`, 'idle', 'false'] : fallback)
    expect(chosen(alone)).toEqual(
      reason === 'idle' ? [`["${label}"]`, 'idle', 'false'] : ['["ubuntu-latest"]', reason, 'true'],
    )
    expect(asked.toSorted()).toEqual(requestsOf(row))
    expect(main.summary).toContain(`| ${label} |`)
  })

  test('no-credentials', async () => {
    const env = { GITHUB_ACTOR: 'dependabot[bot]' }
    const inputs = inputsOf({ target: row.target, 'runner-candidates': 'linux' })
    const { main, post, sent } = await lab.step({ node, env, host: hostForm(HOSTS[row.level]), inputs })
    expect([main.exitCode, main.errors, main.warnings]).toEqual([0, [], []])
    expect(chosen(main)).toEqual(['["ubuntu-latest"]', 'no-credentials', 'true'])
    expect(main.stdout).toContain('::notice::Using fallback-runs-on, ubuntu-latest: Dependabot started this workflow')
    expect([sent, main.state, post.exitCode]).toEqual([[], {}, 0])
  })

  test('unreachable', async () => {
    lab.emulator.faults.add({ path: /actions\/runners\?/, status: 429, headers: { 'retry-after': '40' }, body: {} })
    const { main, asked } = await step(row, node, { 'runner-candidates': 'linux' })
    expect(main.warnings).toEqual([
      expect.stringMatching(/^Using fallback-runs-on, ubuntu-latest, since the runners cannot be listed now\./),
    ])
    expect(chosen(main)).toEqual(['["ubuntu-latest"]', 'unreachable', 'true'])
    expect(asked.toSorted()).toEqual(requestsOf(row))
  })
})

test.each(testedRuntimes())('a group and labels on Node $major', async ({ path: node }) => {
  const { world } = lab.emulator
  const { id } = world.addRunnerGroup('octo-org', `group ${node}`, { allows_public_repositories: true })
  world.addRunner('octo-org', { name: `in ${node}`, runner_group_id: id })
  const { main } = await step(ORGANIZATION, node, { 'runner-candidates': `group=group ${node}, linux` })
  expect(JSON.parse(main.outputs['runs-on'] ?? '')).toEqual({ group: `group ${node}`, labels: ['linux'] })
})
