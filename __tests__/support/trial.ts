import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { urlToHttpOptions } from 'node:url'
import { makeAppKey } from '../../emulator/app-keys.js'
import { createOctoWorld, type OctoWorld } from '../../emulator/octo-world.js'
import type { RecordedRequest } from '../../emulator/recorded.js'
import { type Emulator, startEmulator } from '../../emulator/server.js'
import type { StepResult } from '../../harness/actions-runner.js'
import { COMMAND_FILES_FOLDER } from '../../harness/command-files.js'
import { runStepInProcess } from '../../harness/in-process.js'
import { listenOnOwnPort } from '../../harness/own-port.js'
import { EVENT_FILE } from '../../harness/step-environment.js'
import { makeTemporaryDirectory } from '../../harness/temporary.js'
import { cleanUp } from '../../src/clean-up.js'
import { createRoutes, type RouteTo } from '../../src/http/routes.js'
import { workflowCommands } from '../../src/job/workflow-commands.js'
import { runMain } from '../../src/run.js'
import type { Scenario } from './scenarios.js'
import { findLeaks, type Leak } from './secrets.js'
import { secretsOf } from './step-secrets.js'
import { createTestTimer, type TestTimer } from './test-timer.js'

/** A world of its own for one scenario, and the step that runs in it. */
export interface Trial {
  readonly emulator: Emulator
  readonly octo: OctoWorld
  readonly timer: TestTimer
  /** Called at the end of each pause, with what the step has written so far. */
  onPause: (written: string) => void | Promise<void>
  /** @param moreEnv of main, on top of what a job has */
  run(
    betweenMainAndPost?: () => void | Promise<void>,
    debug?: boolean,
    moreEnv?: Readonly<Record<string, string>>,
  ): Promise<Outcome>
  close(): Promise<void>
}

/** What came of main and post. */
export interface Outcome {
  readonly main: StepResult
  readonly post: StepResult
  /** How many of the requests were main's. */
  readonly ofMain: number
  readonly requests: readonly RecordedRequest[]
  /** What the clock of pauses and time-outs says that each took, in ms. */
  readonly mainMs: number
  readonly postMs: number
  /** `host:port` of everything that was asked. */
  readonly asked: ReadonlySet<string>
  readonly leaks: readonly Leak[]
}

const GITHUB_COM = 'api.github.com'

/** Signs in a fraction of the time that GitHub's 2048 bits take, and trials are thousands. */
const SMALL_KEY = makeAppKey(1024)

/** What the harness makes anew for each step, or finds as it has to be. */
const MADE_FOR_EACH_STEP = new Set([COMMAND_FILES_FOLDER, EVENT_FILE])

let temp: string | undefined

/** Opens a trial. Trials must not overlap. */
export async function openTrial(scenario: Scenario): Promise<Trial> {
  temp ??= makeTemporaryDirectory('trial')
  const folders = {
    temp: join(temp, 'temp'),
    toolCache: join(temp, 'tools'),
    workspace: join(temp, 'workspace'),
    home: join(temp, 'home'),
  }
  const emulator = await listenOnOwnPort((port) => startEmulator({ port }))
  const octo = createOctoWorld(emulator.world, { key: SMALL_KEY })
  scenario.prepare?.(emulator.world, octo)
  const inputs = { 'github-api-url': emulator.url, ...scenario.inputs(octo, emulator.world) }
  let pauses = 0
  const timer = createTestTimer(async () => {
    pauses++
    scenario.onPause?.(emulator.world, pauses)
    await trial.onPause(written())
  })
  let written = () => ''
  const asked = new Set<string>()
  const straight = createRoutes()
  const routeTo: RouteTo = (url) => {
    asked.add(url.host)
    if (url.host !== GITHUB_COM) return straight(url)
    // The one host that a step asks besides its server's.
    const { hostname, port } = urlToHttpOptions(new URL(emulator.url))
    return { secure: false, options: { hostname, port, path: url.pathname }, headers: { host: GITHUB_COM } }
  }
  const trial: Trial = {
    emulator,
    octo,
    timer,
    onPause: () => {},
    async run(betweenMainAndPost, debug = false, moreEnv = {}) {
      for (const directory of Object.values(folders)) {
        if (!existsSync(directory)) mkdirSync(directory, { recursive: true })
        for (const name of readdirSync(directory)) {
          if (!MADE_FOR_EACH_STEP.has(name)) rmSync(join(directory, name), { recursive: true })
        }
      }
      const env = debug ? { RUNNER_DEBUG: '1' } : {}
      const common = { ...folders, inputs, env }
      const environment = { timer, routeTo }
      const begun = timer.now()
      const main = await runStepInProcess(
        { ...common, env: { ...env, ...moreEnv }, entry: 'main' },
        (stepEnv, soFar) => {
          written = soFar
          return runMain(stepEnv, workflowCommands, environment)
        },
      )
      const mainMs = timer.now() - begun
      const ofMain = emulator.requests.length
      const leaksOfMain = () => findLeaks(main, secretsOf(octo, emulator.requests, inputs))
      const before = leaksOfMain()
      await betweenMainAndPost?.()
      const begunPost = timer.now()
      const post = await runStepInProcess({ ...common, entry: 'post', state: main.state }, async (stepEnv, soFar) => {
        written = soFar
        if (stepEnv.STATE_token) await cleanUp(stepEnv, workflowCommands, environment)
      })
      const requests = [...emulator.requests]
      const leaks = [...before, ...findLeaks(post, secretsOf(octo, requests, inputs))]
      return { main, post, ofMain, requests, mainMs, postMs: timer.now() - begunPost, asked, leaks }
    },
    close: () => emulator.close(),
  }
  return trial
}

/** The files in the tool cache of the trial that ran last. */
export function filesInToolCache(): string[] {
  if (temp === undefined) return []
  const entries = readdirSync(join(temp, 'tools'), { recursive: true, withFileTypes: true })
  return entries.filter((entry) => !entry.isDirectory()).map(({ name }) => name)
}
