import type { OctoWorld } from '../../emulator/octo-world.js'
import type { RecordedRequest } from '../../emulator/recorded.js'

/** Below this it turns up by chance. */
const SHORTEST = 8

/** Everything secret that a step was given, sent or received, each once, by a name that says where it came from. */
export function secretsOf(
  octo: OctoWorld,
  requests: readonly RecordedRequest[],
  inputs: Readonly<Record<string, string | undefined>>,
): Record<string, string> {
  const secrets: Record<string, string> = { 'private key': octo.app.privateKey }
  const given = { 'private-key': inputs['private-key'], token: inputs.token }
  for (const [name, value] of Object.entries(given))
    if (value && value.length >= SHORTEST) secrets[`input ${name}`] = value
  for (const [index, { headers, response }] of requests.entries()) {
    const [, credential] = headers.authorization?.split(' ') ?? []
    if (credential && credential.length >= SHORTEST) secrets[`credential of request ${index}`] = credential
    const body = response?.body
    if (typeof body !== 'object' || body === null) continue
    for (const object of Array.isArray(body) ? body : [body]) {
      for (const name of ['token', 'encoded_jit_config', 'temp_download_token']) {
        const value: unknown = Object(object)[name]
        if (typeof value === 'string' && value.length >= SHORTEST) secrets[`${name} of answer ${index}`] = value
      }
    }
  }
  return eachOnce(secrets)
}

/** A hundred requests with the same credential need but one search. */
function eachOnce(secrets: Readonly<Record<string, string>>): Record<string, string> {
  const names = new Map(Object.entries(secrets).map(([name, value]) => [value, name]))
  return Object.fromEntries([...names].map(([value, name]) => [name, value]))
}
