import { expect, jest, test } from '@jest/globals'
import { parseServer } from '../../../src/github/server.js'
import { parseTarget } from '../../../src/github/target.js'
import { type Failure, TransportError } from '../../../src/http/failure.js'
import { createServerClock } from '../../../src/http/server-clock.js'
import { answerOf } from '../support.js'

// The action's directory may be gone by the time that a long step fails.
jest.unstable_mockModule('../../../src/api/explain/explain.js', () => {
  throw new Error('Cannot find module')
})
const { createExplain } = await import('../../../src/api/create-explain.js')
const { ENDPOINTS } = await import('../../../src/github/endpoints.js')

const server = parseServer('https://api.github.com')
const call = { endpoint: ENDPOINTS.listRunners, action: 'list the runners of octo-org' }

test.each<[Failure, string]>([
  [
    answerOf(502, { 'x-github-request-id': '1:2' }, { message: 'Bad secret' }),
    'Could not list the runners of octo-org: the server said "Bad ***". (HTTP 502, request id 1:2)',
  ],
  [
    { kind: 'transport', error: new TransportError('api.github.com is not there', 'refused', 'connecting') },
    'Could not list the runners of octo-org: api.github.com is not there.',
  ],
])('without its own files it says what was tried and what came back', async (failure, expected) => {
  const step = {
    server,
    target: parseTarget('octo-org', server),
    credentials: { kind: 'none' as const },
    given: { target: true, permissions: false, repositories: false },
    repository: 'octo-org/octo-repo',
  }
  const redact = (text: string) => text.replace('secret', '***')
  const explain = createExplain(step, createServerClock(), redact, () => undefined)
  expect(await explain(call, failure)).toBe(expected)
})
