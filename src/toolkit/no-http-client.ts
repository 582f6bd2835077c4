/**
 * Stands in for `@actions/http-client`, from which `@actions/github` takes agents as soon as it is imported, and fails on a
 * proxy variable that it does not understand. This action's own transport replaces all of it.
 */
export class HttpClient {
  getAgent(): undefined {
    return undefined
  }

  getAgentDispatcher(): undefined {
    return undefined
  }
}

/** For the parts of the toolkit that talk to servers by themselves: none of them is used here. */
export const HttpCodes = {}
export class HttpClientError extends Error {}
