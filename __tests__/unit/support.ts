import { ActionError, InputProblem } from '../../src/base/errors.js'
import { parseServer, type Server } from '../../src/github/server.js'
import type { RawInputs } from '../../src/inputs/definitions.js'
import { readRawInputs } from '../../src/inputs/definitions.js'

export const GITHUB = parseServer('https://api.github.com')
export const GHE_COM = parseServer('https://api.octocorp.ghe.com')
export const ENTERPRISE_SERVER = parseServer('https://github.example.com/api/v3')

export const SERVERS: readonly (readonly [name: string, server: Server])[] = [
  ['github.com', GITHUB],
  ['ghe.com', GHE_COM],
  ['Enterprise Server', ENTERPRISE_SERVER],
]

/** Credentials where URLs can have them, and where only a person would see them. */
export const CREDENTIALS_IN_URLS: readonly string[] = [
  'https://octocat:hunter2hunter2@github.example.com/api/v3',
  'https://octocat:hunter2/x@api.github.com',
  'https://octocat:123/hunter2@api.github.com',
  'https://octocat/hunter2@api.github.com',
  'https://octocat:hunter2?x@api.github.com',
  'https:\\\\octocat:hunter2@api.github.com',
  'https:/octocat:hunter2@api.github.com',
  'https:octocat:hunter2@api.github.com',
  'https://octocat:hunter 2@api.github.com',
  'https://octocat:hunter2@x@api.github.com',
  'octocat:hunter2@api.github.com',
  '//octocat:hunter2@api.github.com',
  'ftp://octocat:hunter2@api.github.com',
]

/** The message of the InputProblem that the call throws. Throws itself if there is none, or something else. */
export function problemOf(call: () => unknown): string {
  return messageOfThrown(call, InputProblem)
}

/** The message of the ActionError that the call throws. */
export function actionErrorOf(call: () => unknown): string {
  return messageOfThrown(call, ActionError)
}

function messageOfThrown(call: () => unknown, type: typeof InputProblem | typeof ActionError): string {
  let result: unknown
  try {
    result = call()
  } catch (error) {
    if (error instanceof type) return error.message
    throw error
  }
  throw new Error(`nothing was thrown; the call gave ${JSON.stringify(result)}`)
}

/** The inputs as the Actions runner hands them over, in a job of octo-org/octo-repo on github.com. */
export function rawInputs(given: Readonly<Record<string, string>> = {}): RawInputs {
  return readRawInputs({
    GITHUB_REPOSITORY: 'octo-org/octo-repo',
    GITHUB_API_URL: 'https://api.github.com',
    ...inputVariables(given),
  })
}

/** Inputs as variables: `client-id` → `INPUT_CLIENT-ID`. */
export function inputVariables(given: Readonly<Record<string, string>>): Record<string, string> {
  const entries = Object.entries(given).map(([name, value]) => [
    `INPUT_${name.replaceAll(' ', '_').toUpperCase()}`,
    value,
  ])
  return Object.fromEntries(entries)
}
