import { createSign } from 'node:crypto'
import { createOctoWorld, type OctoWorld, type OctoWorldOptions } from '../../emulator/octo-world.js'
import { type Emulator, type EmulatorOptions, startEmulator } from '../../emulator/server.js'

export interface Answer {
  status: number
  headers: Headers
  /** Parsed JSON; the text if it is none; null if there is none. */
  body: Json
}
// biome-ignore lint/suspicious/noExplicitAny: an answer's fields are what these tests are about
export type Json = any

export interface Asking {
  token?: string
  json?: unknown
  headers?: Record<string, string>
}

export interface Octo extends OctoWorld {
  emulator: Emulator
  /** Sends a request and does not follow redirections. */
  ask(method: string, path: string, asking?: Asking): Promise<Answer>
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
  const emulator = await startEmulator(options)
  try {
    await run(octoOf(emulator, createOctoWorld(emulator.world, options)))
  } finally {
    await emulator.close()
  }
}

function octoOf(emulator: Emulator, world: OctoWorld): Octo {
  const ask: Octo['ask'] = async (method, path, { token, json, headers } = {}) => {
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
    return { status: response.status, headers: response.headers, body: parse(text) }
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

function parse(text: string): Json {
  if (text === '') return null
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}
