import { expect, test } from '@jest/globals'
import type { Request } from '../../../src/api/call.js'
import { ApiError } from '../../../src/api/errors.js'
import { ENDPOINTS } from '../../../src/github/endpoints.js'
import type { Runner } from '../../../src/runners/runner.js'
import { watchRunners } from '../../../src/runners/watch.js'
import { answerOf, apiWith } from '../support.js'
import { runner } from './runners.js'

const selection = { ids: undefined, name: undefined, labels: ['gpu'], status: undefined, ephemeral: undefined }

/** Runners that the server has, by id, and which of them its list shows: one that shifts while it is read misses some. */
interface Moment {
  readonly there: Readonly<Record<number, readonly string[]>>
  readonly listed: readonly number[]
}

/** The runners and the missing ones that a watch of these moments sees, by id. */
async function looks(moments: readonly Moment[]) {
  let now: Moment = { there: {}, listed: [] }
  const runnerOf = (id: number): Runner | undefined => {
    const labels = now.there[id]
    return labels && runner({ id, name: `gpu-${id}`, labels })
  }
  const request: Request = async ({ endpoint, parameters }) => {
    const answer = (data: unknown) => ({ status: 200, headers: { 'x-github-request-id': '1:2' }, data })
    if (endpoint === ENDPOINTS.listRunners) {
      return answer({ total_count: now.listed.length, runners: now.listed.map((id) => runnerOf(id)?.object) })
    }
    const found = runnerOf(Number(parameters?.runner_id))
    if (found) return answer(found.object)
    const failure = answerOf(404, { 'x-github-request-id': '1:2' }, { message: 'Not Found' })
    throw new ApiError('Could not get it', failure, undefined)
  }
  const look = watchRunners(apiWith({ request }), selection)
  const seen: { readonly runners: number[]; readonly missing: number[] }[] = []
  for (const moment of moments) {
    now = moment
    const { runners, missing } = await look()
    seen.push({ runners: runners.map(({ id }) => id), missing: missing.map(({ id }) => id) })
  }
  return seen
}

const BOTH = { there: { 1: ['gpu'], 2: ['gpu'] }, listed: [1, 2] }

test.each<[string, Moment, { runners: number[]; missing: number[] }]>([
  ['is still there', { ...BOTH, listed: [2] }, { runners: [2, 1], missing: [] }],
  ['was deleted', { there: { 2: ['gpu'] }, listed: [2] }, { runners: [2], missing: [1] }],
  ['has other labels now', { there: { 1: ['cpu'], 2: ['gpu'] }, listed: [1, 2] }, { runners: [2], missing: [] }],
])('a runner that is no longer among the selected %s', async (_, second, expected) => {
  const [, seen] = await looks([BOTH, second])
  expect(seen).toEqual(expected)
})

test('a runner that the list shifted over is looked for at every look', async () => {
  const [, , third] = await looks([BOTH, { ...BOTH, listed: [2] }, { there: { 2: ['gpu'] }, listed: [2] }])
  expect(third).toEqual({ runners: [2], missing: [1] })
})
