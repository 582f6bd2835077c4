import type { Fault, Faults } from './faults.js'
import type { Incoming } from './http/incoming.js'
import type { Reply } from './http/reply.js'
import type { RecordedRequest } from './recorded.js'

interface Controlled {
  readonly faults: Faults
  readonly requests: RecordedRequest[]
}

/** The emulator's own endpoints, for experiments from another process; undefined for every other path. */
export function answerControl(controlled: Controlled, request: Incoming): Reply | undefined {
  const { method, plainPath, body } = request
  if (!plainPath.startsWith('/_emulator')) return undefined
  const { faults, requests } = controlled
  switch (`${method} ${plainPath}`) {
    case 'GET /_emulator/requests':
      return { status: 200, body: requests }
    case 'DELETE /_emulator/requests':
      requests.length = 0
      return { status: 204 }
    case 'POST /_emulator/faults': {
      const fault = parseFault(body)
      if (!fault) return { status: 422, body: { message: 'a fault is a JSON object' } }
      faults.add(fault)
      return { status: 201, body: fault }
    }
    case 'DELETE /_emulator/faults':
      faults.clear()
      return { status: 204 }
    default:
      return { status: 404, body: { message: 'Not Found' } }
  }
}

/** A fault from JSON: `times` may be the word "Infinity", and `path` `/a pattern/`. */
function parseFault(body: string): Fault | undefined {
  let json: unknown
  try {
    json = JSON.parse(body)
  } catch {
    return undefined
  }
  if (typeof json !== 'object' || json === null || Array.isArray(json)) return undefined
  const fault = { ...(json as Fault) }
  if (String(fault.times) === 'Infinity') fault.times = Number.POSITIVE_INFINITY
  const pattern = typeof fault.path === 'string' ? /^\/(.+)\/$/.exec(fault.path)?.[1] : undefined
  if (pattern !== undefined) fault.path = new RegExp(pattern)
  return fault
}
