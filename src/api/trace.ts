/** Every answer of GitHub's has it, Enterprise Server's included; what proxies and other servers answer has not. */
const REQUEST_ID = 'x-github-request-id'

type Head = { readonly status: number; readonly headers: Readonly<Record<string, string>> }

/** What GitHub Support, or whoever runs the server, asks for: `HTTP 404, request id C0DE:1234`. */
export function traceOf({ status, headers }: Head): string {
  const id = headers[REQUEST_ID]
  return id === undefined || id === '' ? `HTTP ${status}` : `HTTP ${status}, request id ${id}`
}

/** Whether an answer is GitHub's own, as far as its headers tell. */
export function isFromGitHub({ headers }: Pick<Head, 'headers'>): boolean {
  return (headers[REQUEST_ID] ?? '') !== ''
}
