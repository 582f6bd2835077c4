import type { ChildProcess } from 'node:child_process'
import { createOctoWorld } from '../emulator/octo-world.js'
import type { RecordedRequest } from '../emulator/recorded.js'
import { startEmulator } from '../emulator/server.js'
import type { World } from '../emulator/world.js'
import { runStepWithPost, type StepResult } from '../harness/actions-runner.js'
import { GITHUB_HOSTS, makeCertificateAuthority } from '../harness/certificate-authority.js'
import { startConnectProxy } from '../harness/connect-proxy.js'
import { nodeRuntime } from '../harness/node-runtimes.js'
import { makeTemporaryDirectory, removeTemporaryDirectories } from '../harness/temporary.js'
import { type Backstage, FOREIGN_ORGANIZATION, ORGANIZATION, type Scene } from './scene.js'

/** What a scene did. */
export interface Performance {
  readonly main: StepResult
  readonly post: StepResult
  /** Requests of main and of post, in the order in which they reached the server. */
  readonly requests: readonly RecordedRequest[]
  readonly postRequests: readonly RecordedRequest[]
  /** How many of its installation tokens still work after post. */
  readonly tokensLeft: number
  /** Whether the server is as it should be; undefined if the scene does not say how. */
  readonly serverFits: boolean | undefined
}

/** A GitHub on this machine, and a runner whose steps take it for api.github.com. */
export interface Stage {
  /** Where the emulator listens. */
  readonly address: string
  /** Version of the Node that runs the bundle. */
  readonly node: string
  /** Credentials that the server knows from the beginning, each with what it is. */
  readonly knownTokens: ReadonlyMap<string, string>
  /** Folders of the runner, by the variables that name them. */
  readonly folders: ReadonlyMap<string, string>
  /** Runs a scene's step, main and post. @throws Error if an expression in its inputs is unknown */
  perform(scene: Scene): Promise<Performance>
  close(): Promise<void>
}

/** Large enough to show a download, small enough not to wait for. */
const PACKAGE_BYTES = 5_000_000

/**
 * Starts the emulator with a fresh key for its App, and in front of it a proxy that leads every host name to it: the steps
 * ask https://api.github.com, and nothing leaves this machine. All steps run on one runner, with one tool cache.
 */
export async function setTheStage(): Promise<Stage> {
  const authority = await makeCertificateAuthority()
  const { url, world, faults, requests, clearRequests, close } = await startEmulator({
    tls: await authority.issue(GITHUB_HOSTS),
  })
  const proxy = await startConnectProxy({ ports: Number(new URL(url).port) })
  const octo = createOctoWorld(world)
  const { app, tokens } = octo
  arrange(world)
  const runtime = nodeRuntime(24)
  const temp = makeTemporaryDirectory('temp')
  const toolCache = makeTemporaryDirectory('tools')
  const values = new Map([
    ['vars.RUNNER_APP_CLIENT_ID', app.clientId],
    ['vars.RUNNER_APP_INSTALLATION_ID', String(octo.userInstallation.id)],
    ['secrets.RUNNER_APP_PRIVATE_KEY', app.privateKey],
    ['secrets.ENTERPRISE_RUNNER_PAT', tokens.classic],
    ['secrets.RUNNER_ADMIN_PAT', tokens.classic],
    ['secrets.USER_ACCESS_TOKEN', tokens.user],
    ['github.run_id', '1658821493'],
    ['github.run_attempt', '1'],
    ['runner.temp', temp],
  ])
  const evaluate = (text: string) =>
    text.replace(/\$\{\{ (\S+) \}\}/g, (whole, expression: string) => {
      // As GitHub does it: an output that was not set is empty, so that a scene that failed does not end the demo.
      const value = values.get(expression) ?? (expression.startsWith('steps.') ? '' : undefined)
      if (value === undefined) throw new Error(`the demo has no value for ${whole}`)
      return value
    })

  return {
    address: url,
    node: runtime.version,
    knownTokens: new Map([
      [tokens.classic, 'a classic personal access token (repo, admin:org, manage_runners:enterprise)'],
      [tokens.user, 'a user access token of the App'],
    ]),
    folders: new Map([
      ['$RUNNER_TEMP', temp],
      ['$RUNNER_TOOL_CACHE', toolCache],
    ]),
    async perform({ id = 'kit', inputs, prepare, expected: { onServer } }) {
      clearRequests()
      const before = world.liveInstallationTokens.length
      let running: ChildProcess | undefined
      let ofMain = 0
      const backstage: Backstage = {
        world,
        octo,
        faults,
        cancelStep: () => running?.kill('SIGINT'),
        output: (step, name) => values.get(`steps.${step}.outputs.${name}`) ?? '',
        network: { https_proxy: proxy.url, CURL_CA_BUNDLE: authority.file },
      }
      await prepare?.(backstage)
      const { main, post } = await runStepWithPost({
        node: runtime.path,
        inputs: Object.fromEntries(Object.entries(inputs).map(([name, value]) => [name, evaluate(String(value))])),
        env: { https_proxy: proxy.url, NODE_EXTRA_CA_CERTS: authority.file },
        secrets: [app.privateKey, tokens.classic, tokens.user],
        temp,
        toolCache,
        onSpawn: (child) => {
          running = child
        },
        post: {
          onSpawn: () => {
            ofMain = requests.length
          },
        },
      })
      faults.clear()
      world.onRequest = undefined
      for (const [name, value] of Object.entries(main.outputs)) values.set(`steps.${id}.outputs.${name}`, value)
      return {
        main,
        post,
        requests: requests.slice(0, ofMain),
        postRequests: requests.slice(ofMain),
        tokensLeft: world.liveInstallationTokens.length - before,
        serverFits: onServer?.(backstage),
      }
    },
    async close() {
      await proxy.close()
      await close()
      removeTemporaryDirectories()
    },
  }
}

/** What the demo needs besides the sample world. */
function arrange(world: World): void {
  const inDays = (days: number) => world.timestamp(days * 24 * 3_600_000)
  world.addOrganization(FOREIGN_ORGANIZATION)
  world.addRunner(ORGANIZATION, { name: 'org-linux-3', version: '2.334.0' })
  // Dates seen from today, so that the demo ends alike on every day.
  world.setDeprecation('2.328.0', { registration_deprecates_at: inDays(-20), runtime_deprecates_at: inDays(10) })
  world.setDeprecation('2.334.0', { registration_deprecates_at: inDays(25), runtime_deprecates_at: inDays(55) })
  world.applications.ballast = PACKAGE_BYTES
  world.applications.assetsOrigin = 'https://release-assets.githubusercontent.com'
}
