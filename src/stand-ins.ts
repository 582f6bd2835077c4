/**
 * What stands in, by `paths` in `tsconfig.json`, for packages that the toolkit imports at its start and this action does not use.
 * Each is there because reading the real package at every start costs time; a test holds the names to what the toolkit imports.
 * Measured to the first request, in starts of an empty Node: 2.18 with all of them, 3.3 with none, 2.51 with undici's alone.
 */

/** For undici, about 50 ms: `@actions/github` wants a `fetch` of it, which this action replaces by its own. */
export function fetch(): never {
  throw new Error('undici is not part of this bundle: requests go through src/http/transport.ts')
}

/**
 * For `@actions/http-client`, about 10 ms: `@actions/github` takes agents from it, and its own reading of proxy variables
 * throws at import for what it does not understand.
 */
export class HttpClient {
  getAgent(): undefined {
    return undefined
  }

  getAgentDispatcher(): undefined {
    return undefined
  }
}

/** For the parts of the toolkit that talk to servers by themselves; none of them is used here. */
export const HttpCodes = {}
export class HttpClientError extends Error {}

const addNothing = () => ({})

/**
 * For the two plugins that `@actions/github` adds to Octokit, about a tenth of the start: methods for a thousand endpoints, and
 * pages read one by one. `octokit.rest` and `octokit.paginate` do not exist in the bundle.
 */
export { addNothing as paginateRest, addNothing as restEndpointMethods }

/**
 * For `@actions/exec`, which `@actions/core` and `@actions/tool-cache` import for functions that this action never calls: so
 * the bundle cannot start a process; not for time.
 */
export function exec(): never {
  throw new Error('@actions/exec is not part of this bundle: it starts no processes')
}

export { exec as getExecOutput }
