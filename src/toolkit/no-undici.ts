/**
 * Stands in for undici, whose source `@actions/github` would read at every start for a `fetch` that this action replaces by
 * its own.
 */
export function fetch(): never {
  throw new Error('undici is not part of this bundle: requests go through src/http/transport.ts')
}
