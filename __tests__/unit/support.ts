import type { Api } from '../../src/api/call.js'
import { ActionError, InputProblem } from '../../src/base/errors.js'
import { TIMER } from '../../src/base/timer.js'
import { parseServer, type Server } from '../../src/github/server.js'
import { type Answer, toAnswer } from '../../src/http/failure.js'
import { type InputTexts, readInputTexts } from '../../src/inputs/read-inputs.js'
import { findUnknownInputs } from '../../src/inputs/unknown-inputs.js'
import type { Machine } from '../../src/job/job.js'
import type { Step } from '../../src/operations/operation.js'
import { parseStep } from '../../src/step/parse-step.js'

export const GITHUB = parseServer('https://api.github.com')
export const GHE_COM = parseServer('https://api.octocorp.ghe.com')
export const ENTERPRISE_SERVER = parseServer('https://github.example.com/api/v3')

export const SERVERS: readonly (readonly [name: string, server: Server])[] = [
  ['github.com', GITHUB],
  ['ghe.com', GHE_COM],
  ['Enterprise Server', ENTERPRISE_SERVER],
]

/** What a server answers. */
export function answerOf(status: number, headers: Readonly<Record<string, unknown>>, data: unknown): Answer {
  return toAnswer({ status, headers, data })
}

/** What code that sends requests works with, for octo-org on github.com. What a test does not bring fails if it is used. */
export function apiWith(parts: Partial<Api>): Api {
  const unexpected = () => Promise.reject(new Error('the test expects no such request'))
  return {
    server: GITHUB,
    target: { level: 'organization', org: 'octo-org' },
    request: unexpected,
    requestGithubCom: unexpected,
    transport: unexpected,
    explain: () => 'It failed.',
    serverNow: Date.now,
    mask: () => {},
    log: { info: () => {}, notice: () => {}, warning: () => {}, debug: () => {} },
    timer: TIMER,
    ...parts,
  }
}

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
export function inputTexts(given: Readonly<Record<string, string>> = {}): InputTexts {
  return readInputTexts(environment(given))
}

function environment(given: Readonly<Record<string, string>>): NodeJS.ProcessEnv {
  return {
    GITHUB_REPOSITORY: 'octo-org/octo-repo',
    GITHUB_API_URL: 'https://api.github.com',
    ...inputVariables(given),
  }
}

/** The step that these inputs describe. */
export function stepOf(given: Readonly<Record<string, string>>, machine?: Machine): Promise<Step> {
  const env = environment(given)
  const texts = inputTexts(given)
  return parseStep(texts, env, findUnknownInputs(env, texts), machine)
}

/** Every problem with these inputs, each as it stands in the report; none if they are right. */
export async function problemsWith(given: Readonly<Record<string, string>>, machine?: Machine): Promise<string[]> {
  try {
    await stepOf(given, machine)
    return []
  } catch (error) {
    if (!(error instanceof ActionError)) throw error
    const [first = '', ...more] = error.message.split('\n')
    return more.length === 0 ? [first.replace(/^Input /, '')] : more.map((line) => line.replace(/^- /, ''))
  }
}

/** Inputs as variables: `client-id` → `INPUT_CLIENT-ID`. */
export function inputVariables(given: Readonly<Record<string, string>>): Record<string, string> {
  const entries = Object.entries(given).map(([name, value]) => [
    `INPUT_${name.replaceAll(' ', '_').toUpperCase()}`,
    value,
  ])
  return Object.fromEntries(entries)
}
