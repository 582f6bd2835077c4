import { expect, test } from '@jest/globals'
import { unexpectedAnswer } from '../../../src/api/unexpected-answer.js'
import { ActionError } from '../../../src/base/errors.js'

test.each([
  [
    "GitHub's own",
    { status: 201, headers: { 'x-github-request-id': 'C0DE:1234' } },
    undefined,
    'Could not do it: the answer has no token. Check github-api-url; if it is right, run the job again. (HTTP 201, request id C0DE:1234)',
  ],
  [
    "somebody else's",
    { status: 200, headers: {} },
    undefined,
    "Could not do it: the answer has no token. GitHub's answers have a request id and this one has none: check github-api-url, and whether a proxy or a login page answers in its place. (HTTP 200)",
  ],
  [
    'one with advice of its own',
    { status: 200, headers: {} },
    'Set runner-sha256.',
    'Could not do it: the answer has no token. Set runner-sha256. (HTTP 200)',
  ],
])('%s', (_, answer, advice, message) => {
  const error = unexpectedAnswer({ action: 'do it' }, answer, 'has no token', advice)
  expect(error).toBeInstanceOf(ActionError)
  expect(error.message).toBe(message)
})
