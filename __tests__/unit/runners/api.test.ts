import { describe, expect, test } from '@jest/globals'
import type { ApiAnswer, ApiCall, Request } from '../../../src/api/call.js'
import { ApiError } from '../../../src/api/errors.js'
import { ENDPOINTS } from '../../../src/github/endpoints.js'
import { type FetchedRunner, fetchRunner, findByIds, requestDeletion } from '../../../src/runners/api.js'
import { answerOf, apiWith } from '../support.js'
import { runner } from './runners.js'

const HEADERS = { 'x-github-request-id': '1:2' }

function refusal(status: number, message: string, headers: Readonly<Record<string, string>> = HEADERS): ApiError {
  return new ApiError(`Could not: ${message}`, answerOf(status, headers, { message }), undefined)
}

/** A server that has these runners, and lists these; an `ETag` is the runner's name in quotes. */
function serverOf(there: readonly number[], listed: readonly number[] = there) {
  const sent: string[] = []
  let underWay = 0
  let most = 0
  const answer = async ({ endpoint, parameters, etag }: ApiCall): Promise<ApiAnswer> => {
    if (endpoint === ENDPOINTS.listRunners) {
      sent.push('list')
      const runners = listed.map((id) => runner({ id, name: `r${id}` }).object)
      return { status: 200, headers: HEADERS, data: { total_count: runners.length, runners } }
    }
    const id = Number(parameters?.runner_id)
    sent.push(etag === undefined ? `${id}` : `${id} unless ${etag}`)
    if (!there.includes(id)) throw refusal(404, 'Not Found')
    if (etag === `"r${id}"`) return { status: 304, headers: HEADERS, data: undefined }
    return { status: 200, headers: { ...HEADERS, etag: `"r${id}"` }, data: runner({ id, name: `r${id}` }).object }
  }
  const request: Request = async (call) => {
    most = Math.max(most, ++underWay)
    await new Promise((resolve) => setImmediate(resolve))
    underWay--
    return answer(call)
  }
  return { api: apiWith({ request }), sent, most: () => most }
}

const fetched = (id: number, etag?: string): FetchedRunner => ({ ...runner({ id, name: `known${id}` }), etag })

describe('one runner', () => {
  test('comes with its ETag', async () => {
    const { api, sent } = serverOf([1])
    expect(await fetchRunner(api, 1)).toMatchObject({ id: 1, name: 'r1', etag: '"r1"' })
    expect(sent).toEqual(['1'])
  })

  test.each<[string, FetchedRunner, string[], string]>([
    ['that has not changed is the one that was known', fetched(1, '"r1"'), ['1 unless "r1"'], 'known1'],
    ['that has changed is read', fetched(1, '"old"'), ['1 unless "old"'], 'r1'],
    ['that was known without an ETag is read', fetched(1), ['1'], 'r1'],
  ])('%s', async (_, known, requests, name) => {
    const { api, sent } = serverOf([1])
    expect(await fetchRunner(api, 1, known)).toMatchObject({ name })
    expect(sent).toEqual(requests)
  })

  test('that the server does not have', async () => {
    expect(await fetchRunner(serverOf([]).api, 1)).toBeUndefined()
  })

  test.each([
    ['404 of another server', refusal(404, 'Not Found', {}), /Could not: Not Found/],
    ['403', refusal(403, 'Forbidden'), /Could not: Forbidden/],
  ])('%s is an error', async (_, error, message) => {
    await expect(fetchRunner(apiWith({ request: () => Promise.reject(error) }), 1)).rejects.toThrow(message)
  })

  test('an answer that is none is an error', async () => {
    const request = async () => ({ status: 200, headers: HEADERS, data: {} })
    await expect(fetchRunner(apiWith({ request }), 1)).rejects.toThrow(
      /^Could not get runner 1 of organization octo-org: the answer is not a runner\./,
    )
  })
})

describe('runners by their ids', () => {
  test.each<[string, { there: number[]; listed: number[] }, { found: number[]; missing: number[]; sent: string[] }]>([
    ['all there', { there: [1, 2], listed: [1, 2] }, { found: [2, 1], missing: [], sent: ['2', '1'] }],
    ['one listed only', { there: [1], listed: [1, 2] }, { found: [1, 2], missing: [], sent: ['2', '1', 'list'] }],
    ['one nowhere', { there: [1], listed: [1, 3] }, { found: [1], missing: [2], sent: ['2', '1', 'list'] }],
  ])('%s', async (_, { there, listed }, expected) => {
    const { api, sent } = serverOf(there, listed)
    const { found, missing } = await findByIds(api, [2, 1])
    expect({ found: found.map(({ id }) => id), missing: [...missing], sent }).toEqual(expected)
  })

  test('are read conditionally where they are known, and not listed where they were not before', async () => {
    const { api, sent } = serverOf([1])
    const known = { runners: new Map([[1, fetched(1, '"r1"')]]), unlisted: new Set([2]) }
    const { found, missing } = await findByIds(api, [1, 2], known)
    expect([found.map(({ name }) => name), [...missing], sent]).toEqual([['known1'], [2], ['1 unless "r1"', '2']])
  })

  test('are read 8 at a time', async () => {
    const ids = Array.from({ length: 20 }, (_, index) => index + 1)
    const { api, most } = serverOf(ids)
    expect((await findByIds(api, ids)).found).toHaveLength(20)
    expect(most()).toBe(8)
  })

  test('are read one alone at first, while nothing is known', async () => {
    const sent: unknown[] = []
    const request: Request = async ({ parameters }) => {
      sent.push(parameters?.runner_id)
      throw refusal(403, 'Forbidden')
    }
    await expect(findByIds(apiWith({ request }), [1, 2, 3])).rejects.toThrow('Forbidden')
    expect(sent).toEqual([1])
  })

  test('after a failure no further one is read, and those under way have ended', async () => {
    const ended: unknown[] = []
    const request: Request = async ({ parameters }) => {
      const id = Number(parameters?.runner_id)
      if (id === 3) throw refusal(403, 'Forbidden')
      await new Promise((resolve) => setTimeout(resolve, 5 * id))
      ended.push(id)
      throw refusal(500, 'Trouble')
    }
    const ids = Array.from({ length: 20 }, (_, index) => index + 1)
    const known = { runners: new Map([[20, fetched(20)]]), unlisted: new Set<number>() }
    await expect(findByIds(apiWith({ request }), ids, known)).rejects.toThrow('Trouble')
    expect(ended).toEqual([1, 2, 4, 5, 6, 7, 8])
  })

  test('are known from a reading that failed in the end, too', async () => {
    const { api } = serverOf([1])
    const request: Request = (call) =>
      call.parameters?.runner_id === 2 ? Promise.reject(refusal(503, 'Trouble')) : api.request(call)
    const known = { runners: new Map<number, FetchedRunner>(), unlisted: new Set([1]) }
    await expect(findByIds(apiWith({ request }), [1, 2], known)).rejects.toThrow('Trouble')
    expect([known.runners.get(1)?.etag, known.unlisted]).toEqual(['"r1"', new Set()])
    const listed = serverOf([], [3])
    expect((await findByIds(listed.api, [3], known)).found.map(({ name }) => name)).toEqual(['r3'])
    expect(known.runners.get(3)?.name).toBe('r3')
    const next = serverOf([])
    expect([...(await findByIds(next.api, [1], known)).missing]).toEqual([1])
    expect(next.sent).toEqual(['1 unless "r1"', 'list'])
  })
})

describe('a deletion', () => {
  const outcomeOf = (error?: ApiError) =>
    requestDeletion(
      apiWith({
        request: async () => {
          if (error) throw error
          return { status: 204, headers: HEADERS, data: '' }
        },
      }),
      { id: 1, name: 'r1' },
    )

  test.each<[string, ApiError | undefined, object]>([
    ['that the server makes', undefined, { kind: 'deleted' }],
    [
      'of what is not there',
      refusal(404, 'Not Found'),
      { kind: 'not found', trace: 'HTTP 404, request id 1:2', mayBeDone: false },
    ],
    [
      'of what an earlier attempt may have deleted',
      new ApiError('Could not', answerOf(404, HEADERS, {}), undefined, true),
      { kind: 'not found', mayBeDone: true },
    ],
    ['of a busy runner', refusal(422, 'Runner is currently running a job'), { kind: 'refused', aboutJob: true }],
    ['of a busy runner, in other words', refusal(422, 'The runner is Busy.'), { kind: 'refused', aboutJob: true }],
    ['that is refused for another reason', refusal(422, 'jobs and business'), { kind: 'refused', aboutJob: false }],
  ])('%s', async (_, error, expected) => {
    expect(await outcomeOf(error)).toMatchObject(expected)
  })

  test.each([
    ['a 404 of another server', refusal(404, 'Not Found', {})],
    ['a 403', refusal(403, 'Forbidden')],
  ])('that fails with %s', async (_, error) => {
    await expect(outcomeOf(error)).rejects.toBe(error)
  })
})
