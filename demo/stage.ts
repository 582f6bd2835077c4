import { createOctoWorld } from '../emulator/octo-world.js'
import type { RecordedRequest } from '../emulator/recorded.js'
import { startEmulator } from '../emulator/server.js'
import { runStepWithPost, type StepResult } from '../harness/actions-runner.js'
import { GITHUB_HOSTS, makeCertificateAuthority } from '../harness/certificate-authority.js'
import { startConnectProxy } from '../harness/connect-proxy.js'
import { nodeRuntime } from '../harness/node-runtimes.js'
import { removeTemporaryDirectories } from '../harness/temporary.js'
import { FOREIGN_ORGANIZATION, type Scene } from './scenes.js'

/** What became of a scene. */
export interface Performance {
  readonly main: StepResult
  readonly post: StepResult
  /** Requests of main and of post, in the order in which they reached the server. */
  readonly requests: readonly RecordedRequest[]
  readonly postRequests: readonly RecordedRequest[]
}

/** A GitHub on this machine, and a runner whose steps take it for api.github.com. */
export interface Stage {
  /** Where the emulator listens. */
  readonly address: string
  /** Version of the Node that runs the bundle. */
  readonly node: string
  /** Credentials that the server knows from the beginning, each with what it is. */
  readonly knownTokens: ReadonlyMap<string, string>
  perform(scene: Scene): Promise<Performance>
  close(): Promise<void>
}

/**
 * Starts the emulator with a fresh key for its App, and in front of it a proxy that leads every host name to it: the steps
 * ask https://api.github.com, and nothing leaves this machine.
 */
export async function setTheStage(): Promise<Stage> {
  const authority = await makeCertificateAuthority()
  const emulator = await startEmulator({ tls: await authority.issue(GITHUB_HOSTS) })
  const proxy = await startConnectProxy({ ports: Number(new URL(emulator.url).port) })
  const { app, tokens } = createOctoWorld(emulator.world)
  emulator.world.addOrganization(FOREIGN_ORGANIZATION)
  const runtime = nodeRuntime(24)
  const values: Readonly<Record<string, string>> = {
    '${{ vars.RUNNER_APP_CLIENT_ID }}': app.clientId,
    '${{ secrets.RUNNER_APP_PRIVATE_KEY }}': app.privateKey,
    '${{ secrets.ENTERPRISE_RUNNER_PAT }}': tokens.classic,
  }

  return {
    address: emulator.url,
    node: runtime.version,
    knownTokens: new Map([
      [tokens.classic, 'a classic personal access token (repo, admin:org, manage_runners:enterprise)'],
    ]),
    async perform({ inputs }) {
      emulator.clearRequests()
      let ofMain = 0
      const { main, post } = await runStepWithPost({
        node: runtime.path,
        inputs: Object.fromEntries(Object.entries(inputs).map(([name, text]) => [name, values[text] ?? text])),
        env: { https_proxy: proxy.url, NODE_EXTRA_CA_CERTS: authority.file },
        secrets: [app.privateKey, tokens.classic],
        post: {
          onSpawn: () => {
            ofMain = emulator.requests.length
          },
        },
      })
      return {
        main,
        post,
        requests: emulator.requests.slice(0, ofMain),
        postRequests: emulator.requests.slice(ofMain),
      }
    },
    async close() {
      await proxy.close()
      await emulator.close()
      removeTemporaryDirectories()
    },
  }
}
