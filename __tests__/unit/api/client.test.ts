import type { ServerResponse } from 'node:http'
import { afterEach, describe, expect, test } from '@jest/globals'
import { ANONYMOUS, type Authorization } from '../../../src/api/authorization.js'
import type { ApiCall } from '../../../src/api/call.js'
import { type Connection, createRequest } from '../../../src/api/client.js'
import { ApiError } from '../../../src/api/errors.js'
import { ENDPOINTS } from '../../../src/github/endpoints.js'
import { type Failure, mayBeDone } from '../../../src/http/failure.js'
import type { Pacer } from '../../../src/http/pacer.js'
import { OPERATION_POLICY } from '../../../src/http/retry.js'
import { createServerClock } from '../../../src/http/server-clock.js'
import { createTransport } from '../../../src/http/transport.js'
import { createTestTimer } from '../../support/test-timer.js'
import '../http/one-realm.js'
import { type Answer, closeServers, serve } from '../http/local-server.js'

afterEach(closeServers)

const READ: ApiCall = { endpoint: ENDPOINTS.getRelease, parameters: { version: '2.337.0' }, action: 'look it up' }
const WRITE: ApiCall = { endpoint: ENDPOINTS.revokeInstallationToken, action: 'revoke it' }
const CREATE: ApiCall = {
  endpoint: ENDPOINTS.createInstallationToken,
  parameters: { installation_id: 7 },
  action: 'mint it',
}
const SIGNED = { 'x-github-request-id': 'C0DE:1' }
const JSON_SIGNED = { ...SIGNED, 'content-type': 'application/json' }

/** Answers with a status, headers and a body. */
function says(status: number, headers: Record<string, string>, body = ''): (response: ServerResponse) => void {
  return (response) => response.writeHead(status, headers).end(body)
}

interface Surroundings {
  readonly authorization?: Authorization
  readonly pacer?: Pacer
}

/** Makes one call of a server that gives these answers in turn, the last of them again and again. */
async function calling(
  call: ApiCall,
  answers: readonly ((response: ServerResponse) => void)[],
  { authorization = ANONYMOUS, pacer }: Surroundings = {},
) {
  let count = 0
  const answer: Answer = (_, response) => answers[Math.min(count++, answers.length - 1)]?.(response)
  const { origin, requests } = await serve(answer)
  const timer = createTestTimer()
  const lines: string[] = []
  const log = { info: (line: string) => lines.push(line), debug: () => {} }
  const connection: Connection = {
    apiUrl: origin,
    apiVersion: '2026-03-10',
    transport: createTransport(),
    clock: createServerClock(),
    policy: OPERATION_POLICY,
    timeoutMs: 5_000,
    timer,
    log,
    ...(pacer && { pacer }),
  }
  const failures: Failure[] = []
  const request = createRequest(connection, authorization, (_, failure) => {
    failures.push(failure)
    return 'explained'
  })
  const result: unknown = await request(call).catch((error: unknown) => error)
  return { result, requests, failures, lines, pauses: timer.pauses }
}

describe('an answer that is believed', () => {
  test('has status, headers and data', async () => {
    const { result, requests } = await calling(READ, [says(200, JSON_SIGNED, '{"id":1}')])
    expect(result).toMatchObject({ status: 200, headers: SIGNED, data: { id: 1 } })
    expect(requests.map(({ headers }) => headers['x-github-api-version'])).toEqual(['2026-03-10'])
  })

  test('may be empty', async () => {
    expect((await calling(WRITE, [says(204, SIGNED)])).result).toMatchObject({ status: 204 })
  })

  test('that nothing has changed since, is asked for with the ETag', async () => {
    const { result, requests } = await calling({ ...READ, etag: '"abc"' }, [says(304, SIGNED)])
    expect(result).toMatchObject({ status: 304, data: '' })
    expect(requests.map(({ headers }) => headers['if-none-match'])).toEqual(['"abc"'])
  })

  test('that nothing has changed since, may name any type of content', async () => {
    const answer = says(304, { ...SIGNED, 'content-type': 'application/octet-stream' })
    expect((await calling({ ...READ, etag: '"abc"' }, [answer])).result).toMatchObject({ status: 304 })
  })

  test('to a GET needs no request id', async () => {
    const { result } = await calling(READ, [says(200, { 'content-type': 'application/json' }, '{}')])
    expect(result).toMatchObject({ status: 200 })
  })
})

describe('an answer that is not believed', () => {
  const page = '<!doctype html><title>Sign in</title>'

  test.each<[string, ApiCall, (response: ServerResponse) => void, status: number]>([
    ['a redirect without a location', READ, says(302, SIGNED), 302],
    ['a page', READ, says(200, { ...SIGNED, 'content-type': 'text/html' }, page), 200],
    ['a page that says that it is JSON', READ, says(200, JSON_SIGNED, page), 200],
    ['a deletion without a request id', WRITE, says(204, {}), 204],
    ['a creation without a request id', CREATE, says(201, { 'content-type': 'application/json' }, '{}'), 201],
    ['304 without a request id', { ...READ, etag: '"abc"' }, says(304, {}), 304],
  ])('%s', async (_, call, answer, status) => {
    const { result, failures } = await calling(call, [answer])
    expect(result).toBeInstanceOf(ApiError)
    expect(failures).toEqual([expect.objectContaining({ kind: 'answer', status })])
  })

  test.each<[string, ApiCall, number]>([
    ['is read again where that is harmless', READ, 1 + OPERATION_POLICY.retries],
    ['counts as lost', { ...CREATE, endpoint: ENDPOINTS.createJitConfig, parameters: { scope: 'orgs/octo-org' } }, 1],
  ])('half an answer %s', async (_, call, times) => {
    const { failures, requests } = await calling(call, [says(200, JSON_SIGNED, '{"id":')])
    expect(failures).toMatchObject([{ kind: 'transport', error: { fault: 'cut', stage: 'answering' } }])
    expect(failures.map(mayBeDone)).toEqual([true])
    expect(requests).toHaveLength(times)
  })

  test('from another origin', async () => {
    const elsewhere = await serve((_, response) => says(204, SIGNED)(response))
    const { result, failures } = await calling(WRITE, [says(307, { location: `${elsewhere.origin}/gone` })])
    expect(result).toBeInstanceOf(ApiError)
    expect(failures).toEqual([expect.objectContaining({ status: 204, redirectedTo: elsewhere.origin })])
  })
})

describe('the authorization', () => {
  /** Notes what it is given, and would have each refusal repeated. */
  function noting() {
    const statuses: number[] = []
    const authorization: Authorization = {
      header: async () => 'Bearer abc',
      afterAnswer: (status) => {
        statuses.push(status)
        return status >= 400 ? 10 : undefined
      },
    }
    return { statuses, authorization }
  }

  test('learns the status of each answer, and has a refusal repeated', async () => {
    const { statuses, authorization } = noting()
    const answers = [says(401, SIGNED), says(200, JSON_SIGNED, '{}')]
    const { requests, pauses } = await calling(READ, answers, { authorization })
    expect(statuses).toEqual([401, 200])
    expect(pauses).toEqual([10])
    expect(requests.map(({ headers }) => headers.authorization)).toEqual(['Bearer abc', 'Bearer abc'])
  })

  test('learns of 304 as of a success', async () => {
    const { statuses, authorization } = noting()
    await calling({ ...READ, etag: '"abc"' }, [says(304, SIGNED)], { authorization })
    expect(statuses).toEqual([304])
  })

  test("does not learn of a rate limit's refusal", async () => {
    const { statuses, authorization } = noting()
    const limited = says(403, { ...JSON_SIGNED, 'retry-after': '3' }, '{"message":"secondary rate limit"}')
    const { pauses } = await calling(READ, [limited, says(200, JSON_SIGNED, '{}')], { authorization })
    expect(statuses).toEqual([200])
    expect(pauses).toEqual([3_000])
  })
})

describe('the rates', () => {
  /** A pacer that asks for a pause before each request. */
  function pausing(ms: number) {
    const events: string[] = []
    const pacer: Pacer = {
      async begin(method, onPause) {
        events.push(`begin ${method}`)
        onPause(ms)
        return () => events.push('end')
      },
    }
    return { events, pacer }
  }

  test('count each attempt from its beginning to its end', async () => {
    const { events, pacer } = pausing(0)
    await calling(READ, [says(502, SIGNED), says(200, JSON_SIGNED, '{}')], { pacer })
    expect(events).toEqual(['begin GET', 'end', 'begin GET', 'end'])
  })

  test.each([
    [1_999, []],
    [2_000, ["Pausing 2 s to keep within GitHub's published rate limits."]],
  ])('a pause of %i ms: %j', async (ms, expected) => {
    const { lines } = await calling(READ, [says(200, JSON_SIGNED, '{}')], { pacer: pausing(ms).pacer })
    expect(lines).toEqual(expected)
  })
})
