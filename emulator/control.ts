import type { Fault, Faults } from './faults.js'
import type { Incoming } from './http/incoming.js'
import type { Reply } from './http/reply.js'
import type { RecordedRequest } from './recorded.js'
import { renderRunner } from './render/runner.js'
import { configure, connect, disconnect, endJob, StandInRefused, startJob, unconfigure } from './stand-in.js'
import type { World } from './world.js'

interface Controlled {
  readonly world: World
  readonly faults: Faults
  readonly requests: RecordedRequest[]
}

type Fields = Readonly<Record<string, unknown>>
type Action = (controlled: Controlled, given: Fields) => Reply

/** The emulator's own endpoints, for experiments from another process; undefined for every other path. */
export function answerControl(controlled: Controlled, request: Incoming): Reply | undefined {
  const { method, plainPath, body } = request
  if (!plainPath.startsWith('/_emulator')) return undefined
  const action = ACTIONS[`${method} ${plainPath}`]
  if (!action) return { status: 404, body: { message: 'Not Found' } }
  const given = method === 'GET' ? Object.fromEntries(request.query) : readFields(body)
  if (!given) return { status: 422, body: { message: 'neither a JSON object nor a form' } }
  try {
    return action(controlled, given)
  } catch (error) {
    if (error instanceof StandInRefused) return { status: error.status, body: { message: error.message } }
    throw error
  }
}

const ACTIONS: Readonly<Record<string, Action>> = {
  'GET /_emulator/requests': ({ requests }) => ({ status: 200, body: requests }),
  'DELETE /_emulator/requests': ({ requests }) => {
    requests.length = 0
    return { status: 204 }
  },
  'POST /_emulator/faults': ({ faults }, given) => {
    faults.add(parseFault(given))
    return { status: 201, body: given }
  },
  'DELETE /_emulator/faults': ({ faults }) => {
    faults.clear()
    return { status: 204 }
  },

  'GET /_emulator/runners': ({ world }, given) => {
    const scope = text(given, 'scope')
    if (!world.isScope(scope)) return { status: 404, body: { message: `no such scope: ${scope}` } }
    return { status: 200, body: world.runners(scope).map((runner) => renderRunner(runner, false)) }
  },
  'POST /_emulator/runners': ({ world }, given) => {
    const { runner, credential } = configure(world, {
      url: text(given, 'url'),
      token: text(given, 'token'),
      name: text(given, 'name'),
      labels: list(given, 'labels'),
      noDefaultLabels: flag(given, 'no-default-labels'),
      os: text(given, 'os', ''),
      architecture: text(given, 'architecture', ''),
      runnerGroup: text(given, 'runnergroup', ''),
      ephemeral: flag(given, 'ephemeral'),
      replace: flag(given, 'replace'),
    })
    return plain(given, 201, credential, { runner: renderRunner(runner, false), credential })
  },
  'POST /_emulator/runners/remove': ({ world }, given) => {
    unconfigure(world, text(given, 'token'), text(given, 'credential'))
    return { status: 204 }
  },
  'POST /_emulator/runners/online': ({ world }, given) => {
    const version = text(given, 'version', '')
    const runner = connect(world, text(given, 'credential'), ...(version === '' ? [] : [version]))
    return { status: 200, body: renderRunner(runner, false) }
  },
  'POST /_emulator/runners/offline': ({ world }, given) => onRunner(disconnect, world, given),
  'POST /_emulator/runners/job': ({ world }, given) => onRunner(startJob, world, given),
  'POST /_emulator/runners/job-end': ({ world }, given) => onRunner(endJob, world, given),
}

function onRunner(act: typeof startJob, world: World, given: Fields): Reply {
  return { status: 200, body: renderRunner(act(world, text(given, 'credential')), false) }
}

/** The one value that a shell script wants, as a line of text, where it asks for `format=text`. */
function plain(given: Fields, status: number, value: string, json: unknown): Reply {
  return given.format === 'text' ? { status, body: `${value}\n` } : { status, body: json }
}

function text(given: Fields, name: string, otherwise?: string): string {
  const value = given[name] ?? otherwise
  if (typeof value === 'string') return value
  throw new StandInRefused(422, `${name} is missing`)
}

/** An array, or text with commas. */
function list(given: Fields, name: string): string[] {
  const value = given[name] ?? ''
  const items = Array.isArray(value) ? value.map(String) : String(value).split(',')
  return items.map((item) => item.trim()).filter((item) => item !== '')
}

const flag = (given: Fields, name: string): boolean => String(given[name] ?? 'false') === 'true'

/** The fields of a JSON object, or of a form as `curl --data` sends it; undefined if it is neither. */
function readFields(body: string): Fields | undefined {
  if (body === '') return {}
  // `curl -d @-` and shells leave JSON as it is; a form has no brace or quote in front.
  if (/^\s*[[{"\d]/.test(body) || !body.includes('=')) return readObject(body)
  return Object.fromEntries(new URLSearchParams(body))
}

function readObject(body: string): Fields | undefined {
  let json: unknown
  try {
    json = JSON.parse(body)
  } catch {
    return undefined
  }
  return typeof json === 'object' && json !== null && !Array.isArray(json) ? { ...json } : undefined
}

/** A fault from JSON: `times` may be the word "Infinity", and `path` `/a pattern/`. */
function parseFault(given: Fields): Fault {
  const fault: Fault = { ...given }
  if (String(fault.times) === 'Infinity') fault.times = Number.POSITIVE_INFINITY
  const pattern = typeof fault.path === 'string' ? /^\/(.+)\/$/.exec(fault.path)?.[1] : undefined
  if (pattern !== undefined) fault.path = new RegExp(pattern)
  return fault
}
