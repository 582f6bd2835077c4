import { afterAll, beforeAll, expect } from '@jest/globals'
import { createOctoWorld, type OctoWorld } from '../../emulator/octo-world.js'
import type { RecordedRequest } from '../../emulator/recorded.js'
import { type Emulator, startEmulator } from '../../emulator/server.js'
import { runStepWithPost, type StepResult, type StepWithPostOptions } from '../../harness/actions-runner.js'
import {
  type CertificateAuthority,
  GITHUB_HOSTS,
  makeCertificateAuthority,
} from '../../harness/certificate-authority.js'
import { type ConnectProxy, startConnectProxy } from '../../harness/connect-proxy.js'
import { listenOnOwnPort } from '../../harness/own-port.js'
import { removeTemporaryDirectories } from '../../harness/temporary.js'
import { assertExchangesValid, exchangesOf, type Product } from './openapi.js'
import { findLeaks } from './secrets.js'
import { secretsOf } from './step-secrets.js'

/** One of the three kinds of GitHub, by its real host names. */
export interface HostForm {
  readonly name: string
  readonly apiUrl: string
  readonly webUrl: string
  /** `host:port` that every request of a step goes to. */
  readonly authority: string
  /** Before the paths of the API. */
  readonly prefix: string
  readonly product: Product
}

export const HOST_FORMS: readonly HostForm[] = [
  {
    name: 'github.com',
    apiUrl: 'https://api.github.com',
    webUrl: 'https://github.com',
    authority: 'api.github.com:443',
    prefix: '',
    product: 'ghec',
  },
  {
    name: 'ghe.com',
    apiUrl: 'https://api.octocorp.ghe.com',
    webUrl: 'https://octocorp.ghe.com',
    authority: 'api.octocorp.ghe.com:443',
    prefix: '',
    product: 'ghec',
  },
  {
    name: 'Enterprise Server',
    apiUrl: 'https://github.example.com/api/v3',
    webUrl: 'https://github.example.com',
    authority: 'github.example.com:443',
    prefix: '/api/v3',
    product: 'ghes-3.19',
  },
]

/** @throws Error if there is no such kind of GitHub */
export function hostForm(name: string): HostForm {
  const host = HOST_FORMS.find((form) => form.name === name)
  if (!host) throw new Error(`There is no host form ${name}`)
  return host
}

/** What came of a step: main and post, and the requests that each sent, as `METHOD path`. */
export interface StepOutcome {
  readonly main: StepResult
  readonly post: StepResult
  readonly requests: readonly RecordedRequest[]
  readonly sent: readonly string[]
}

/** A GitHub with the octo world in it, and a way to run the committed bundle against it. */
export interface Lab {
  readonly emulator: Emulator
  readonly octo: OctoWorld
  /** That of the TLS server; undefined without real host names. */
  readonly ca: CertificateAuthority | undefined
  /** `client-id`, `private-key` and, without real host names, `github-api-url`. */
  readonly appInputs: Readonly<Record<string, string>>
  /**
   * Runs main and post. Whatever the test is about, it is checked that every exchange is as GitHub describes it, and that no
   * secret shows outside of its documented places.
   */
  step(options: LabStepOptions): Promise<StepOutcome>
}

type OpenLab = Lab & { close(): Promise<void> }

export interface LabStepOptions extends StepWithPostOptions {
  /** Takes the way through the proxy to the host's real name; straight to the emulator's loopback address if left out. */
  readonly host?: HostForm
  /** What the exchanges are held against where `host` does not say it; github.com by default. */
  readonly product?: Product
  /** `host:port` of others than the host's API that the step may talk to. */
  readonly others?: readonly string[]
  /** Exchanges that are no GitHub's, such as a fault's, by their path. */
  readonly foreign?: RegExp
}

/** Opens the lab; `realHosts` starts the TLS server and the proxy that leads every host to it. */
export async function openLab({ realHosts = false } = {}): Promise<OpenLab> {
  const ca = realHosts ? await makeCertificateAuthority() : undefined
  const certificate = await ca?.issue(GITHUB_HOSTS)
  const tls = certificate && { key: certificate.key, cert: certificate.cert }
  const emulator = await listenOnOwnPort((port) => startEmulator({ port, ...(tls && { tls }) }))
  const proxy: ConnectProxy | undefined = ca && (await startConnectProxy({ ports: Number(new URL(emulator.url).port) }))
  const octo = createOctoWorld(emulator.world)
  const appInputs = {
    'client-id': octo.app.clientId,
    'private-key': octo.app.privateKey,
    ...(!realHosts && { 'github-api-url': emulator.url }),
  }

  return {
    emulator,
    octo,
    ca,
    appInputs,
    async step({ host, product = host?.product ?? 'ghec', others = [], foreign, ...options }) {
      const seenBefore = emulator.requests.length
      const connectsBefore = proxy?.connects().length ?? 0
      const viaProxy = host && { https_proxy: proxy?.url, NODE_EXTRA_CA_CERTS: ca?.file, GITHUB_API_URL: host.apiUrl }
      const { main, post } = await runStepWithPost({
        ...options,
        env: { ...viaProxy, ...options.env },
      })
      const requests = emulator.requests.slice(seenBefore)
      assertExchangesValid(product, exchangesOf(requests, foreign))
      const secrets = secretsOf(octo, requests, options.inputs ?? {})
      expect([...findLeaks(main, secrets), ...findLeaks(post, secrets)]).toEqual([])
      if (host && proxy) {
        const connects = proxy.connects().slice(connectsBefore)
        expect(new Set(connects)).toEqual(new Set(requests.length > 0 ? [host.authority, ...others] : []))
      }
      return { main, post, requests, sent: requests.map(({ method, path }) => `${method} ${path}`) }
    },
    async close() {
      await proxy?.close()
      await emulator.close()
    },
  }
}

/** A lab for the tests of a file, or of a `describe`: opened before the first of them, closed after the last. */
export function useLab(options: { readonly realHosts?: boolean } = {}): Lab {
  let lab: OpenLab | undefined
  const opened = (): OpenLab => {
    if (!lab) throw new Error('The lab is open only while tests run')
    return lab
  }
  beforeAll(async () => {
    lab = await openLab(options)
  })
  afterAll(async () => {
    await lab?.close()
    removeTemporaryDirectories()
  })
  return {
    get emulator() {
      return opened().emulator
    },
    get octo() {
      return opened().octo
    },
    get ca() {
      return opened().ca
    },
    get appInputs() {
      return opened().appInputs
    },
    step: (step) => opened().step(step),
  }
}
