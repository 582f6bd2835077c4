import { isRecord } from './guards.js'

/**
 * The JSON of a value. The client parses integers beyond 2^53 as BigInt, which `JSON.stringify` refuses; here they are
 * digits again, as the server sent them.
 */
export function toJson(value: unknown): string {
  try {
    return JSON.stringify(value) ?? 'null'
  } catch (error) {
    if (!(error instanceof TypeError)) throw error
    return withBigInts(value)
  }
}

function withBigInts(value: unknown): string {
  if (typeof value === 'bigint') return String(value)
  if (Array.isArray(value)) return `[${value.map(withBigInts).join(',')}]`
  if (!isRecord(value)) return JSON.stringify(value) ?? 'null'
  const members = Object.entries(value).filter(([, member]) => member !== undefined)
  return `{${members.map(([name, member]) => `${JSON.stringify(name)}:${withBigInts(member)}`).join(',')}}`
}
