import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { RecordedRequest } from '../../emulator/recorded.js'
import { removeTemporaryDirectories } from '../../harness/temporary.js'
import { SCENARIOS, type Scenario } from '../support/scenarios.js'
import { TEST_ALL } from '../support/thoroughness.js'
import { filesInToolCache, type Outcome, openTrial, type Trial } from '../support/trial.js'
import { type FaultKind, faultKinds } from './faults.js'
import { isMint, isRevocation, strikable, strikesFor, targetsOf } from './strikes.js'
import { lineOf, targetOf, undisturbed } from './undisturbed.js'
import '../unit/http/one-realm.js'

/**
 * Each request that any operation makes, struck by each kind of fault, once and for good, with and without debug mode. The
 * servers, sockets and streams are real; only the clock of pauses and time-outs is not, so that a minute takes no time.
 */

/** What main and post may take by their own clock, in ms: nobody waits longer for an answer that does not come. */
const LONGEST_MAIN_MS = 300_000
const LONGEST_POST_MS = 30_000
/** The same where the server says that it wants a pause: post makes two, of a minute at most. */
const LONGEST_LIMITED_POST_MS = 125_000

export const GITHUB_COM = 'api.github.com'
const KINDS = faultKinds(() => {})

let combinations = 0
let slowest = { main: 0, post: 0 }
const ends = { success: 0, error: 0 }
const stray: unknown[] = []
const noteStray = (reason: unknown) => stray.push(reason)
/** As many test files take a part each, so that they run side by side. */
export const PARTS = 3

/** The tests of a part of the scenarios. @param part 1 to PARTS */
export async function strikeScenarios(part: number): Promise<void> {
  const startedAt = performance.now()
  beforeAll(() => {
    process.on('unhandledRejection', noteStray)
  })
  afterAll(() => {
    process.off('unhandledRejection', noteStray)
    removeTemporaryDirectories()
    const seconds = ((performance.now() - startedAt) / 1000).toFixed(0)
    process.stdout.write(
      `Fault matrix, part ${part} of ${PARTS}${TEST_ALL ? ' in full' : ', a sample (npm run test:all has all of it)'}: ${combinations} combinations in ${seconds} s: ${ends.success} ended in success, ${ends.error} in one clear error; ` +
        `by the step's own clock main took ${Math.round(slowest.main / 1000)} s at most, post ${Math.round(slowest.post / 1000)} s.\n`,
    )
  })

  const targets = await targetsOf(SCENARIOS)
  const scenarios = SCENARIOS.filter((_, index) => index % PARTS === part - 1)

  describe.each(scenarios)('$name', (scenario) => {
    const rows = KINDS.map((kind, number) => ({
      ...kind,
      number,
      struck: strikable(kind, targets.get(scenario) ?? []),
    }))
    test.each(rows.filter(({ struck }) => struck.length > 0))('$name', async ({ name, number, struck }) => {
      const expected = await undisturbed(scenario)
      const problems: string[] = []
      for (const target of struck) {
        const { index, request } = target
        for (const { times, debug } of strikesFor(target, number, SCENARIOS.indexOf(scenario))) {
          const trial = await openTrial(scenario)
          const chosen = faultKinds(trial.timer.expire)[number]
          if (chosen?.name !== name) throw new Error(`no such kind: ${name}`)
          const { betweenMainAndPost } = arm(trial, chosen, expected.requests, index, times)
          const outcome = await trial.run(betweenMainAndPost, debug)
          combinations++
          const label = `${lineOf(request)}, ${times === 1 ? 'once' : 'for good'}${debug ? ', debug mode' : ''}`
          const found = judge({ scenario, chosen, request, times, debug, expected, index }, outcome, trial)
          problems.push(...found.map((problem) => `${label}: ${problem}`))
          await trial.close()
        }
      }
      expect(problems).toEqual([])
      expect(stray).toEqual([])
    })
  })
}

/** What is spoilt there is no JSON, but a package with a wrong checksum, which is not asked for again. */
const isDownload = ({ path }: RecordedRequest): boolean => /\/releases\/download\/|\/release-assets\//.test(path)

/** Prepares the fault. */
function arm(
  trial: Trial,
  { fault }: FaultKind,
  requests: readonly RecordedRequest[],
  index: number,
  times: number,
): { betweenMainAndPost: () => Promise<void> } {
  const { emulator } = trial
  if (fault) {
    emulator.faults.add({ ...fault, ...targetOf(requests, index), times })
    return { betweenMainAndPost: async () => {} }
  }
  if (index === 0) emulator.goDown()
  else emulator.faults.add({ ...targetOf(requests, index - 1), thenDown: true })
  if (times === 1) {
    trial.onPause = async (written) => {
      if (written.includes('refused the connection')) await emulator.goUp()
    }
  }
  return {
    // Down for good is down for main; post has a server again, unless it is post's request that is refused.
    betweenMainAndPost: async () => {
      const before = requests[index]
      if (before && !isRevocation(before)) await emulator.goUp()
    },
  }
}

interface Case {
  readonly scenario: Scenario
  readonly chosen: FaultKind
  readonly request: RecordedRequest
  readonly times: number
  readonly debug: boolean
  readonly expected: Outcome
  readonly index: number
}

/** Everything that is wrong with how a step ended. */
function judge(
  { scenario, chosen, request, times, debug, expected, index }: Case,
  outcome: Outcome,
  trial: Trial,
): string[] {
  const { main, post, requests, mainMs, postMs, asked, leaks } = outcome
  const problems: string[] = []
  const check = (well: boolean, problem: string) => {
    if (!well) problems.push(problem)
  }
  slowest = { main: Math.max(slowest.main, mainMs), post: Math.max(slowest.post, postMs) }
  check(mainMs <= LONGEST_MAIN_MS, `main took ${mainMs} ms`)
  const longestPostMs = chosen.limits ? LONGEST_LIMITED_POST_MS : LONGEST_POST_MS
  check(postMs <= longestPostMs, `post took ${postMs} ms`)
  const waits = scenario.name.startsWith('wait-for-runner')
  check(requests.length <= expected.requests.length + (waits ? 100 : 20), `${requests.length} requests`)

  const ofPost = index >= expected.ofMain
  if (main.exitCode === 0) {
    ends.success++
    check(main.errors.length === 0, `a success with errors: ${main.errors}`)
    check(sameOutputs(main.outputs, expected.main.outputs), `other outputs: ${differences(main, expected.main)}`)
  } else {
    ends.error++
    const spoilt = isDownload(request) && chosen.name === 'invalid JSON'
    const final = scenario.onlyOnce?.test(`${request.method} ${request.path}`) ?? false
    check(times !== 1 || spoilt || final || chosen.foreign === true, `one fault was too much: ${main.errors}`)
    check(!ofPost, `main failed of post's fault: ${main.errors}`)
    check(main.errors.length === 1, `${main.errors.length} errors: ${main.errors}`)
    const [error = ''] = main.errors
    check(beginsWell(error, waits, spoilt), `unclear: ${error}`)
    check(!/undefined|\[object|Unexpected failure|\bnull\b/.test(error), `a slip: ${error}`)
    check(
      spoilt || chosen.fault?.status === undefined || /\(HTTP \d{3}(, request id \S+)?\)/.test(error),
      `no status and request id: ${error}`,
    )
    if (isDownload(request)) check(filesInToolCache().length === 0, `left in the tool cache: ${filesInToolCache()}`)
  }
  check(debug || !/^\s+at /m.test(main.stdout + post.stdout), 'a stack trace')
  check(!debug || main.exitCode === 0 || /^::debug::.*Error: .*%0A\s+at /m.test(main.stdout), 'no stack in debug mode')
  check(main.stderr === '' && post.stderr === '', `stderr: ${main.stderr}${post.stderr}`)

  check(post.exitCode === 0 && post.errors.length === 0, `post failed: ${post.errors}`)
  const unrevoked = isRevocation(request) && (times > 1 || chosen.foreign === true)
  check(post.warnings.length <= (unrevoked ? 1 : 0), `post warned: ${post.warnings}`)
  // Of a mint whose answer was lost nobody knows the token; and a server that never revokes cannot be made to.
  const struckMint = isMint(request) && (chosen.fault?.afterHandling || chosen.fault?.cut === 'in-body')
  const lost = struckMint ? requests.filter(isMint).length : unrevoked ? 1 : 0
  const alive = trial.emulator.world.liveInstallationTokens.length
  check(alive <= lost, `${alive} installation tokens are alive`)

  const hosts = new Set([new URL(trial.emulator.url).host, ...(expected.asked.has(GITHUB_COM) ? [GITHUB_COM] : [])])
  check(
    [...asked].every((host) => hosts.has(host)),
    `asked ${[...asked]}`,
  )
  for (const { where, secret, how } of leaks) problems.push(`leak: ${secret} in ${where}, ${how}`)
  return problems
}

/** One line that says what was tried. */
function beginsWell(error: string, waits: boolean, spoilt: boolean): boolean {
  if (/\n/.test(error)) return false
  if (spoilt) return error.startsWith('The checksum of ')
  return (
    error.startsWith('Could not ') || (waits && /^Timed out after .* The last check failed: Could not /.test(error))
  )
}

/** Other in every run: what is random, and what tells the time. */
const VOLATILE = /token|expires-at|jit-config|-file$|runner-path|runner-id|^runner$|^runner-name$/

function sameOutputs(outputs: Readonly<Record<string, string>>, expected: Readonly<Record<string, string>>): boolean {
  return JSON.stringify(comparable(outputs)) === JSON.stringify(comparable(expected))
}

function comparable(outputs: Readonly<Record<string, string>>): [string, string][] {
  return Object.entries(outputs)
    .map(([name, value]): [string, string] => [name, VOLATILE.test(name) ? '…' : withoutPortsAndDates(value)])
    .sort(([a], [b]) => (a < b ? -1 : 1))
}

/** Each emulator has a port of its own, and its objects are as old as it is. */
const withoutPortsAndDates = (value: string): string =>
  value.replaceAll(/127\.0\.0\.1:\d+/g, 'HOST').replaceAll(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, 'DATE')

function differences({ outputs }: { outputs: Record<string, string> }, expected: { outputs: Record<string, string> }) {
  const wanted = Object.fromEntries(comparable(expected.outputs))
  const found = Object.fromEntries(comparable(outputs))
  const names = new Set([...Object.keys(wanted), ...Object.keys(found)])
  return [...names]
    .filter((name) => wanted[name] !== found[name])
    .map((name) => `${name}: ${found[name]?.slice(0, 200)} instead of ${wanted[name]?.slice(0, 200)}`)
    .join('; ')
}
