import type { ChildProcess } from 'node:child_process'
import { afterEach, describe, expect, test } from '@jest/globals'
import type { Fault } from '../../emulator/faults.js'
import { makeTemporaryDirectory } from '../../harness/temporary.js'
import { type LabStepOptions, useLab } from '../support/lab.js'
import { requires } from '../support/requires.js'
import { testedRuntimes } from '../support/thoroughness.js'
import { treeOf } from '../support/tree.js'

/**
 * Cancelled jobs: the Actions runner sends main SIGINT, SIGTERM 7.5 s later, and runs post. Wherever the signal strikes, the
 * process ends by it, and post finds in the state whatever there is to revoke. On Windows Node cannot send Ctrl-C to another
 * process; what differs there is in the unit test.
 */
const onPosix = (tests: () => void) =>
  requires('signals between processes: not Windows', process.platform !== 'win32', tests)

const lab = useLab()
afterEach(() => {
  lab.emulator.faults.clear()
  lab.emulator.world.onRequest = undefined
  lab.emulator.world.applications.ballast = 0
  for (const { id, name } of lab.emulator.world.runners('octo-org')) {
    if (name.startsWith('gpu-')) lab.emulator.world.removeRunner('octo-org', id)
  }
})

const LOOK_UP = 'GET /users/octo-org/installation'
const MINT = () => `POST /app/installations/${lab.octo.installation.id}/access_tokens`
const REGISTER = 'POST /orgs/octo-org/actions/runners/registration-token'
const LIST = 'GET /orgs/octo-org/actions/runners?per_page=100&page=1'
const REVOKE = 'DELETE /installation/token'
const WAITING = /^Interrupted \(SIG\w+\): waiting for the token, so that post can revoke it, 5 seconds at most\.$/m
const ASSET = /release-assets/
/** Far less than the 5 s of a signal that is held, and room for a busy machine. */
const AT_ONCE_MS = 4_000
const [{ path: anyNode } = { path: process.execPath }] = testedRuntimes()

interface Blow {
  readonly signals: readonly NodeJS.Signals[]
  /** Strikes while the first request that fits is under way… */
  readonly during: RegExp
  /** … this much later, in ms, and by the second signal as much later again. */
  readonly afterMs?: number
}

/** Runs the step, strikes its main, and checks what holds for every interruption. */
async function interrupt({ signals, during, afterMs = 100 }: Blow, options: LabStepOptions) {
  const { world } = lab.emulator
  let main: ChildProcess | undefined
  let struckAt = 0
  world.onRequest = ({ method, path }) => {
    if (!during.test(`${method} ${path}`)) return
    world.onRequest = undefined
    for (const [index, signal] of signals.entries()) {
      setTimeout(() => main?.kill(signal), afterMs * (index + 1))
    }
    setTimeout(() => {
      struckAt = performance.now()
    }, afterMs)
  }
  let endedAt = 0
  const outcome = await lab.step({
    ...options,
    inputs: { ...lab.appInputs, target: 'octo-org', operation: 'create-registration-token', ...options.inputs },
    onSpawn: (child) => {
      main = child
      child.once('exit', () => {
        endedAt = performance.now()
      })
    },
    post: { onSpawn: () => {} },
  })
  expect(world.onRequest).toBeUndefined()
  expect([outcome.main.exitCode, outcome.main.signal]).toEqual([null, signals[0]])
  expect(outcome.main.annotations).toEqual([])
  expect(outcome.post.exitCode).toBe(0)
  expect(outcome.post.annotations).toEqual([])
  expect(world.liveInstallationTokens).toEqual([])
  return { ...outcome, heldMs: endedAt - struckAt }
}

/** As `interrupt`, where a token was minted: it is in the state, and post revoked it. */
async function interruptWithToken(blow: Blow, options: LabStepOptions) {
  const outcome = await interrupt(blow, options)
  expect(outcome.main.state.token).toMatch(/^ghs_/)
  expect(outcome.post.log.trim()).toBe('Revoked the installation token.')
  expect(outcome.sent.slice(0, 2)).toEqual([LOOK_UP, MINT()])
  expect(outcome.sent.at(-1)).toBe(REVOKE)
  return { ...outcome, between: outcome.sent.slice(2, -1) }
}

/** As `interrupt`, where there is no token: post has nothing to do. */
async function interruptWithout(blow: Blow, options: LabStepOptions) {
  const outcome = await interrupt(blow, options)
  expect(outcome.main.state.token).toBeUndefined()
  expect(outcome.post.log.trim()).toBe('There is no token to revoke.')
  return outcome
}

const arm = (fault: Fault) => lab.emulator.faults.add(fault)

const cases = testedRuntimes().flatMap(({ major, path }) =>
  (['SIGINT', 'SIGTERM'] as const).map((signal) => ({ major, node: path, signal })),
)

onPosix(() => {
  describe.each(cases)('Node $major, $signal', ({ node, signal }) => {
    const signals = [signal]

    test('during the look-up of the installation: ends at once', async () => {
      arm({ path: /\/installation$/, hang: true })
      const { sent, heldMs } = await interruptWithout({ signals, during: /\/installation$/ }, { node })
      expect(sent).toEqual([LOOK_UP])
      expect(heldMs).toBeLessThan(AT_ONCE_MS)
    })

    test('during the mint: held until the token is in the state', async () => {
      arm({ path: /access_tokens$/, answerDelayMs: 1_000 })
      const { main, between } = await interruptWithToken({ signals, during: /access_tokens$/ }, { node })
      expect(main.log).toMatch(WAITING)
      expect(between).toEqual([])
      expect(main.outputs).toEqual({})
      expect(main.masks).toContain(main.state.token)
      // The server may not know the token everywhere yet, and post is to know that.
      expect(Number(main.state['minted-at'])).toBeGreaterThan(0)
    })

    test('during a mint that is never answered: ends after 5 seconds', async () => {
      arm({ path: /access_tokens$/, hang: true })
      const { main, sent, heldMs } = await interruptWithout({ signals, during: /access_tokens$/ }, { node })
      expect(main.log).toMatch(WAITING)
      expect(sent).toEqual([LOOK_UP, MINT()])
      expect(heldMs).toBeGreaterThan(4_500)
      expect(heldMs).toBeLessThan(20_000)
    })

    test('during the operation’s own request: ends at once', async () => {
      arm({ path: /registration-token$/, hang: true })
      const { main, between, heldMs } = await interruptWithToken({ signals, during: /registration-token$/ }, { node })
      expect(between).toEqual([REGISTER])
      expect(main.log).not.toContain('Interrupted')
      expect(heldMs).toBeLessThan(AT_ONCE_MS)
    })

    test('during the pause before a repetition', async () => {
      arm({ path: /registration-token$/, status: 502, times: 99, headers: { 'retry-after': '30' } })
      const blow = { signals, during: /registration-token$/, afterMs: 1_500 }
      const { main, between, heldMs } = await interruptWithToken(blow, { node, foreign: /registration-token/ })
      expect(main.log).toMatch(/Trying again in 30\.0 s/)
      expect(between).toEqual([REGISTER])
      expect(heldMs).toBeLessThan(AT_ONCE_MS)
    })

    test('during the pause of wait-for-runner', async () => {
      const inputs = { operation: 'wait-for-runner', 'runner-name': 'nobody' }
      const { main, between } = await interruptWithToken(
        { signals, during: /runners\?/, afterMs: 400 },
        { node, inputs },
      )
      expect(between).toEqual([`${LIST}&name=nobody`])
      expect(main.outputs).toEqual({})
    })

    describe('delete-runner', () => {
      const addThree = () =>
        ['gpu-a', 'gpu-b', 'gpu-c'].map((name) => lab.emulator.world.addRunner('octo-org', { name, status: 'offline' }))
      const namesLeft = () => {
        const names = lab.emulator.world.runners('octo-org').map(({ name }) => name)
        return names.filter((name) => name.startsWith('gpu-'))
      }
      const inputs = { operation: 'delete-runner', 'runner-name': 'gpu-?' }

      test('between its two looks: nothing is deleted', async () => {
        addThree()
        const blow = { signals, during: /runners\?/, afterMs: 400 }
        const { between } = await interruptWithToken(blow, { node, inputs: { ...inputs, 'recheck-after': '30' } })
        expect(between).toEqual([LIST])
        expect(namesLeft()).toEqual(['gpu-a', 'gpu-b', 'gpu-c'])
      })

      test('during a deletion: the rest is left', async () => {
        addThree()
        arm({ method: 'DELETE', path: /runners\/\d+$/, answerDelayMs: 1_000 })
        const { main, between } = await interruptWithToken(
          { signals, during: /^DELETE .*runners\/\d+$/ },
          { node, inputs: { ...inputs, 'max-deletions': '3' } },
        )
        // One after the other: the signal comes while the first is under way.
        expect(between.filter((request) => request.startsWith('DELETE'))).toHaveLength(1)
        expect(namesLeft()).toEqual(['gpu-b', 'gpu-c'])
        expect(main.outputs).toEqual({})
      })
    })

    test('during a download: nothing is in the tool cache, and the next run repairs', async () => {
      const toolCache = makeTemporaryDirectory('tools')
      const directory = `${makeTemporaryDirectory('runner')}/mine`
      const options = {
        node,
        toolCache,
        env: { RUNNER_OS: 'Linux', RUNNER_ARCH: 'X64' },
        inputs: { operation: 'download-runner', 'runner-directory': directory },
        foreign: /\/releases\/download\/|\/release-assets\//,
      }
      lab.emulator.world.applications.ballast = 500_000
      arm({ path: ASSET, stall: 0.5 })
      const { main } = await interruptWithToken({ signals, during: ASSET, afterMs: 300 }, options)
      expect(main.outputs).toEqual({})
      const left = Object.keys(treeOf(toolCache))
      expect(left.filter((path) => /^actions-runner\/(?!\.staging_)/.test(path))).toEqual([])
      expect(left.some((path) => path.includes('/.staging_'))).toBe(true)

      const inputs = { ...lab.appInputs, target: 'octo-org', ...options.inputs }
      const { main: next } = await lab.step({ ...options, inputs })
      expect(next.errors).toEqual([])
      expect(next.outputs['cache-hit']).toBe('false')
      const entry = 'actions-runner/2.337.0/linux-x64'
      const after = Object.keys(treeOf(toolCache)).filter((path) => !path.startsWith(`${entry}/`))
      expect(after).toEqual(['actions-runner', 'actions-runner/2.337.0', entry, `${entry}.complete`])
      const { '.runner-kit.json': record, ...runner } = treeOf(`${toolCache}/${entry}`)
      expect(record).toMatch(/^file 644 /)
      expect(treeOf(directory)).toEqual(runner)
    })
  })
})

onPosix(() => {
  describe('around the mint', () => {
    test('a second signal, as from a terminal and the runner at once, changes nothing', async () => {
      arm({ path: /access_tokens$/, answerDelayMs: 1_000 })
      const { main } = await interruptWithToken(
        { signals: ['SIGINT', 'SIGINT', 'SIGTERM'], during: /access_tokens$/ },
        { node: anyNode },
      )
      expect(main.log.match(/Interrupted/g)).toHaveLength(1)
    })

    test('in the pause before its repetition: the token of the next attempt is waited for', async () => {
      arm({ path: /access_tokens$/, status: 502, headers: { 'retry-after': '1' } })
      const blow = { signals: ['SIGINT'] as const, during: /access_tokens$/, afterMs: 400 }
      const { main, between } = await interruptWithToken(blow, { node: anyNode, foreign: /access_tokens/ })
      expect(main.log).toMatch(WAITING)
      expect(between).toEqual([MINT()])
    })

    test('a mint that is refused: ends by the signal, without an error of its own', async () => {
      arm({ path: /access_tokens$/, status: 422, body: { message: 'Nope' }, delayMs: 500 })
      await interruptWithout(
        { signals: ['SIGTERM'], during: /access_tokens$/ },
        { node: anyNode, foreign: /access_tokens/ },
      )
    })

    test('with revoke-token: never there is nothing to hold on for', async () => {
      arm({ path: /access_tokens$/, hang: true })
      const inputs = { 'revoke-token': 'never' }
      const { main, heldMs } = await interruptWithout(
        { signals: ['SIGINT'], during: /access_tokens$/ },
        { node: anyNode, inputs },
      )
      expect(main.log).not.toContain('Interrupted')
      expect(heldMs).toBeLessThan(AT_ONCE_MS)
    })

    test('a given token with revoke-token: always is revoked', async () => {
      const minted = await lab.step({
        node: anyNode,
        inputs: { ...lab.appInputs, target: 'octo-org', 'revoke-token': 'never' },
      })
      arm({ path: /registration-token$/, hang: true })
      const inputs = { 'client-id': '', 'private-key': '', token: minted.main.outputs.token ?? '' }
      const { post, sent } = await interrupt(
        { signals: ['SIGINT'], during: /registration-token$/ },
        { node: anyNode, inputs: { ...inputs, 'revoke-token': 'always' } },
      )
      expect(post.log.trim()).toBe('Revoked the installation token.')
      expect(sent).toEqual([REGISTER, REVOKE])
    })
  })
})
