import { expect, jest, test } from '@jest/globals'
import { type Failure, TransportError } from '../../../../src/http/failure.js'
import { createServerClock } from '../../../../src/http/server-clock.js'
import { answerOf, GITHUB } from '../../support.js'

// The action's directory may be gone by the time that a long step fails.
jest.unstable_mockModule('../../../../src/api/explain/explain.js', () => {
  throw new Error('Cannot find module')
})
const { createExplainer } = await import('../../../../src/api/explain/load.js')
const { ENDPOINTS } = await import('../../../../src/github/endpoints.js')

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
  const redact = (text: string) => text.replace('secret', '***')
  const credential = { kind: 'token', tokenKind: 'unknown' } as const
  const explain = createExplainer(() => ({ server: GITHUB, credential, redact, clock: createServerClock() }))
  expect(await explain(call, failure)).toBe(expected)
})
