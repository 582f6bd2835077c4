import { createSign } from 'node:crypto'
import { createOctoWorld, type OctoWorld, type OctoWorldOptions } from '../../emulator/octo-world.js'
import { type Emulator, type EmulatorOptions, startEmulator } from '../../emulator/server.js'
import { listenOnOwnPort } from '../../harness/own-port.js'

interface Named {
  id: number
  name: string
}

export interface RunnerApplication {
  os: string
  architecture: string
  download_url: string
  filename: string
  sha256_checksum?: string
  temp_download_token?: string
}

/** The fields of answers that these tests look at; which of them are there depends on the endpoint. */
export interface Body {
  id: number
  message: string
  errors: string
  documentation_url: string
  url: string
  html_url: string
  full_name: string
  token: string
  expires_at: string
  permissions: Record<string, string>
  repository_selection: string
  total_count: number
  repositories: (Named & { full_name: string })[]
  installations: { id: number; account: { login: string } }[]
  runners: Named[]
  runner: Named & { labels: Named[] }
  runner_groups: Named[]
  labels?: Named[]
  encoded_jit_config: string
  /** The text of a release. */
  body: string
  runtime_deprecates_at: string | null
  assets: (Named & { browser_download_url: string; digest: string | null; size: number })[]
}

export interface Answer<T> {
  status: number
  headers: Headers
  /** Parsed JSON; the text if it is none; null if there is none. */
  body: T
}

export interface Asking {
  token?: string | undefined
  json?: unknown
  headers?: Record<string, string>
}

export interface Octo extends OctoWorld {
  emulator: Emulator
  /** Sends a request and does not follow redirections. */
  ask<T = Body>(method: string, path: string, asking?: Asking): Promise<Answer<T>>
  /** A good JSON web token of the sample App, with some claims changed. */
  jwt(claims?: Record<string, unknown>, privateKey?: string): string
  /** Mints a token of the installation on octo-org. */
  mint(json?: unknown): Promise<string>
}

const base64url = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url')

/** Signs claims as they are. */
export function signJwt(
  claims: Record<string, unknown>,
  privateKey: string,
  header = { alg: 'RS256', typ: 'JWT' },
): string {
  const input = `${base64url(header)}.${base64url(claims)}`
  return `${input}.${createSign('RSA-SHA256').update(input).sign(privateKey, 'base64url')}`
}

/** An emulator with the sample world, closed when `run` is over. */
export async function withOcto(
  run: (octo: Octo) => Promise<void>,
  options: EmulatorOptions & OctoWorldOptions = {},
): Promise<void> {
  const emulator = await listenOnOwnPort((port) => startEmulator({ port, ...options }))
  try {
    await run(octoOf(emulator, createOctoWorld(emulator.world, options)))
  } finally {
    await emulator.close()
  }
}

function octoOf(emulator: Emulator, world: OctoWorld): Octo {
  const ask: Octo['ask'] = async <T>(method: string, path: string, { token, json, headers }: Asking = {}) => {
    const response = await fetch(path.startsWith('http') ? path : `${emulator.url}${path}`, {
      method,
      redirect: 'manual',
      headers: {
        'user-agent': 'test',
        ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
        ...(json === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(json === undefined ? {} : { body: typeof json === 'string' ? json : JSON.stringify(json) }),
    })
    const text = await response.text()
    return { status: response.status, headers: response.headers, body: parse(text) as T }
  }
  const jwt: Octo['jwt'] = (claims = {}, privateKey = world.app.privateKey) => {
    const now = Math.floor(emulator.world.now() / 1000)
    return signJwt({ iss: world.app.clientId, iat: now - 60, exp: now + 540, ...claims }, privateKey)
  }
  const mint: Octo['mint'] = async (json) => {
    const path = `/app/installations/${world.installation.id}/access_tokens`
    const { body } = await ask('POST', path, { token: jwt(), json })
    return body.token
  }
  return { ...world, emulator, ask, jwt, mint }
}

function parse(text: string): unknown {
  if (text === '') return null
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}
