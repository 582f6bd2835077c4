import type { AnswerFailure } from '../http/failure.js'

/** Every answer of GitHub's has it, Enterprise Server's included; what proxies and other servers answer has not. */
const REQUEST_ID = 'x-github-request-id'

type Head = { readonly status: number; readonly headers: Readonly<Record<string, string>> }

/** What GitHub Support or a server's administrator asks for: `HTTP 404, request id C0DE:1234`. */
export function traceOf({ status, headers }: Head): string {
  const id = headers[REQUEST_ID]
  return id === undefined || id === '' ? `HTTP ${status}` : `HTTP ${status}, request id ${id}`
}

/** Whether an answer has GitHub's request id. */
export function isFromGitHub({ headers }: Pick<Head, 'headers'>): boolean {
  return (headers[REQUEST_ID] ?? '') !== ''
}

/**
 * Whether an answer is the word of the server that was asked: no page of a proxy or a login, nothing from where it redirected
 * to, nothing without a request id.
 */
export function isOwnAnswer(answer: AnswerFailure): boolean {
  return !answer.html && answer.redirectedTo === undefined && isFromGitHub(answer)
}
