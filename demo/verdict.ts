import type { RecordedRequest } from '../emulator/recorded.js'
import { signatureOf } from './requests.js'
import type { Scene } from './scenes.js'
import type { Performance } from './stage.js'

/** Everything in which a scene did not end as it should; empty if nothing. */
export function problemsOf({ expected }: Scene, { main, post, requests, postRequests }: Performance): string[] {
  const { error } = expected
  const problems: string[] = []
  const shouldFail = error !== undefined
  if ((main.exitCode !== 0) !== shouldFail) {
    problems.push(`the step ended with exit code ${main.exitCode}, and it should ${shouldFail ? 'fail' : 'be green'}`)
  }
  if (error !== undefined && !main.errors.some((message) => error.test(message))) {
    problems.push(`no error says ${error}`)
  }
  if (post.exitCode !== 0 || post.warnings.length > 0) problems.push('the post step did not end quietly')
  problems.push(
    ...difference('outputs', Object.keys(main.outputs), expected.outputs),
    ...difference('requests', signatures(requests), expected.requests),
    ...difference('requests of the post step', signatures(postRequests), expected.postRequests),
  )
  return problems
}

function signatures(requests: readonly RecordedRequest[]): string[] {
  return requests.map(signatureOf)
}

function difference(what: string, actual: readonly string[], expected: readonly string[]): string[] {
  if (actual.join('\n') === expected.join('\n')) return []
  return [`${what} were ${list(actual)}, and should be ${list(expected)}`]
}

function list(items: readonly string[]): string {
  return items.length === 0 ? 'none' : items.join(', ')
}
