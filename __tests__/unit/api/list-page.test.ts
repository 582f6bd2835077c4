import { describe, expect, test } from '@jest/globals'
import type { ApiCall } from '../../../src/api/call.js'
import { fetchPage, type ListCall, pageCall } from '../../../src/api/list-page.js'
import { ENDPOINTS } from '../../../src/github/endpoints.js'

const LIST: ListCall = {
  endpoint: ENDPOINTS.listRunners,
  parameters: { scope: 'orgs/octo-org' },
  action: 'list the runners of organization octo-org',
}

describe('the call', () => {
  test.each<[Partial<ListCall>, number, Record<string, string>, string]>([
    [{}, 1, { per_page: '100', page: '1' }, 'list the runners of organization octo-org'],
    [{}, 7, { per_page: '100', page: '7' }, 'list the runners of organization octo-org (page 7)'],
    [{ query: { name: 'a&b=ü:c' } }, 1, { per_page: '100', page: '1', name: 'a&b=ü:c' }, LIST.action],
  ])('%j, page %i', (more, page, query, action) => {
    expect(pageCall({ ...LIST, ...more }, page)).toEqual({ ...LIST, query, action })
  })
})

const answer = (data: unknown, headers: Record<string, string> = {}) => {
  const calls: ApiCall[] = []
  const request = async (call: ApiCall) => {
    calls.push(call)
    return { status: 200, headers: { 'x-github-request-id': 'C0DE:1234', ...headers }, data }
  }
  return { calls, page: fetchPage(request, LIST, 1) }
}

test('a page is what the server said of it', async () => {
  const headers = { etag: 'W/"1"', link: '<https://api.github.com/x?page=2>; rel="next", <x>; rel="last"' }
  const { page } = answer({ total_count: 101, runners: [{ id: 1, anything: ['else'] }] }, headers)
  expect(await page).toEqual({ total: 101, items: [{ id: 1, anything: ['else'] }], linksToNext: true, etag: 'W/"1"' })
})

test.each([undefined, '<x>; rel="prev", <x>; rel="first"'])('Link %j leads no further', async (link) => {
  const { page } = answer({ total_count: 0, runners: [] }, link === undefined ? {} : { link })
  expect(await page).toMatchObject({ linksToNext: false, etag: undefined })
})

test.each<[string, unknown]>([
  ['nothing', undefined],
  ['text', 'hello'],
  ['an array', [{ id: 1 }]],
  ['no count', { runners: [] }],
  ['no list', { total_count: 0 }],
  ['another list', { total_count: 0, repositories: [] }],
  ['an object without an id', { total_count: 1, runners: [{ name: 'a' }] }],
  ['an id that is none', { total_count: 1, runners: [{ id: '1' }] }],
])('%s is no page', async (_, data) => {
  await expect(answer(data).page).rejects.toThrow(
    'Could not list the runners of organization octo-org: the answer has no list of runners. ' +
      'Check github-api-url; if it is right, run the job again. (HTTP 200, request id C0DE:1234)',
  )
})
