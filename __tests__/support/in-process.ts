import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createOctoWorld, type OctoWorld } from '../../emulator/octo-world.js'
import { type Emulator, startEmulator } from '../../emulator/server.js'
import { makeTemporaryDirectory, removeTemporaryDirectories } from '../../harness/temporary.js'
import type { Timer } from '../../src/base/timer.js'
import type { Pacer } from '../../src/http/pacer.js'
import { runMain } from '../../src/run.js'
import { assertExchangesValid, exchangesOf } from './openapi.js'
import { createRecorder, type Recorder } from './recorder.js'
import { createTestTimer } from './test-timer.js'

/** The action's own `runMain`, in this process, against an emulator. */
export interface Bench {
  readonly emulator: Emulator
  readonly octo: OctoWorld
  /**
   * Runs main with an App's credentials and these inputs on top; undefined takes one away. Its pauses take no time and
   * its timeouts never end, unless the test passes a timer: `TIMER` is the real clock.
   *
   * @param foreign paths whose answers are not GitHub's, such as a fault's
   */
  main(
    inputs: Readonly<Record<string, string | undefined>>,
    foreign?: RegExp,
    environment?: {
      readonly event?: unknown
      /** Variables of the job. */
      readonly env?: NodeJS.ProcessEnv
      readonly pacer?: Pacer
      readonly timer?: Timer
      /** `RUNNER_TEMP`; a fresh directory by default. */
      readonly temp?: string
    },
  ): Promise<Run>
  close(): Promise<void>
}

export interface Run extends Recorder {
  /** `METHOD path` of each request. */
  readonly sent: readonly string[]
  /** The bodies of the requests to mint a token. */
  readonly minted: readonly unknown[]
  /** How long it took by the step's clock, in ms: the sum of its pauses, unless the test passed a timer. */
  readonly tookMs: number
}

export async function openBench(): Promise<Bench> {
  const emulator = await startEmulator()
  const octo = createOctoWorld(emulator.world)
  return {
    emulator,
    octo,
    async main(
      inputs,
      foreign,
      { event, env: variables, pacer, timer = createTestTimer(), temp = makeTemporaryDirectory('run') } = {},
    ) {
      const recorder = createRecorder()
      const all: Record<string, string | undefined> = {
        'client-id': octo.app.clientId,
        'private-key': octo.app.privateKey,
        'github-api-url': emulator.url,
        target: 'octo-org',
        ...inputs,
      }
      const env: NodeJS.ProcessEnv = { GITHUB_REPOSITORY: 'octo-org/octo-repo', RUNNER_TEMP: temp, ...variables }
      if (event !== undefined) {
        env.GITHUB_EVENT_PATH = join(temp, 'event.json')
        writeFileSync(env.GITHUB_EVENT_PATH, JSON.stringify(event))
      }
      for (const [name, value] of Object.entries(all)) {
        if (value !== undefined) env[`INPUT_${name.toUpperCase()}`] = value
      }
      const before = emulator.requests.length
      const startedAt = timer.now()
      await runMain(env, recorder.commands, { timer, ...(pacer && { pacer }) })
      const tookMs = timer.now() - startedAt
      const requests = emulator.requests.slice(before)
      assertExchangesValid('ghec', exchangesOf(requests, foreign))
      return {
        ...recorder,
        sent: requests.map(({ method, path }) => `${method} ${path}`),
        minted: requests
          .filter(({ path }) => path.endsWith('/access_tokens'))
          .map(({ body }): unknown => (body === '' ? undefined : JSON.parse(body))),
        tookMs,
      }
    },
    async close() {
      await emulator.close()
      removeTemporaryDirectories()
    },
  }
}
