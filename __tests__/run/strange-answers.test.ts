import { readFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals'
import { type Emulator, startEmulator } from '../../emulator/server.js'
import { cleanUp } from '../../src/clean-up.js'
import { type Bench, openBench } from '../support/in-process.js'
import { createRecorder } from '../support/recorder.js'
import { createTestTimer } from '../support/test-timer.js'
import '../unit/http/one-realm.js'
import { closeServers, listenOn } from '../unit/http/local-server.js'

/** Answers that no GitHub gives, but that something between here and there does. */

let bench: Bench
let elsewhere: Emulator
beforeAll(async () => {
  bench = await openBench()
  elsewhere = await startEmulator()
})
afterEach(() => bench.emulator.faults.clear())
afterAll(async () => {
  await bench.close()
  await elsewhere.close()
})

async function post(apiUrl = bench.emulator.url): Promise<{ lines: readonly string[] }> {
  const { commands, lines } = createRecorder()
  const env = {
    STATE_token: 'ghs_0123456789',
    'STATE_github-api-url': apiUrl,
    'STATE_github-api-version': '2022-11-28',
  }
  await cleanUp(env, commands, { timer: createTestTimer() })
  return { lines }
}

test('an API that redirects to another origin is told to be written as that', async () => {
  const location = `${elsewhere.url}/users/octo-org/installation`
  bench.emulator.faults.add({ path: /installation$/, status: 301, headers: { location }, body: {} })
  const run = await bench.main({}, /installation$/)
  expect(run.errors).toEqual([expect.stringContaining(`github-api-url redirects to ${elsewhere.url}; use`)])
  expect(elsewhere.requests.map(({ headers }) => headers.authorization)).toEqual([undefined])
})

test('a redirect that leads nowhere is a failure', async () => {
  bench.emulator.faults.add({ path: /installation$/, status: 302, body: {} })
  const run = await bench.main({}, /installation$/)
  expect(run.errors).toEqual([expect.stringMatching(/^Could not look up.*HTTP 302/)])
})

test.each([200, 302])('a revocation answered with %i is not believed', async (status) => {
  bench.emulator.faults.add({ method: 'DELETE', status, body: {} })
  const { lines } = await post()
  expect(lines).toEqual([expect.stringMatching(/^warning Could not revoke the installation token/)])
})

test('a token of a kind that cannot be revoked is not tried, and that is said', async () => {
  const run = await bench.main({
    'client-id': undefined,
    'private-key': undefined,
    token: bench.octo.tokens.classic,
    operation: 'create-remove-token',
    'revoke-token': 'always',
  })
  expect(run.errors).toEqual([])
  expect(run.state).toEqual({})
  expect(run.lines).toContainEqual(
    expect.stringMatching(/^warning revoke-token: always has no effect.*classic personal/),
  )
})

test('a refusal with nothing left of the rate limit is explained as the refusal that it is', async () => {
  const headers = { 'x-ratelimit-remaining': '0', 'x-accepted-github-permissions': 'administration=write' }
  const body = { message: 'Resource not accessible by integration' }
  bench.emulator.faults.add({ path: /remove-token$/, status: 403, headers, body, times: Number.POSITIVE_INFINITY })
  const run = await bench.main({ operation: 'create-remove-token' }, /remove-token/)
  expect(run.errors).toEqual([expect.stringMatching(/Grant the App administration: write/)])
})

describe('what others say is not believed', () => {
  const page = { html: true }
  const nobody = { body: { message: 'Not here' }, headers: { 'x-github-request-id': '' } }

  test.each([
    ['a page', { ...page, status: 401 }],
    ['a redirect to another origin', { status: 307, headers: { location: 'ELSEWHERE' } }],
  ])('that the token is dead: %s', async (_, fault) => {
    const headers = 'headers' in fault ? { headers: { location: `${elsewhere.url}/installation/token` } } : {}
    bench.emulator.faults.add({ method: 'DELETE', times: Number.POSITIVE_INFINITY, ...fault, ...headers })
    const { lines } = await post()
    expect(lines).toEqual([expect.stringMatching(/^warning Could not revoke the installation token: /)])
  })

  test.each([
    ['a page', page],
    ['an answer without a request id', nobody],
  ])('that runners are gone: %s', async (_, fault) => {
    const [runner] = bench.octo.runners.organization
    const inputs = { operation: 'get-runner', 'runner-id': String(runner?.id) }
    const times = Number.POSITIVE_INFINITY
    bench.emulator.faults.add({ path: /runners\/\d+$/, status: 404, times, ...fault })
    const run = await bench.main(inputs, /runners\/\d+$/)
    expect(run.errors).toEqual([expect.stringMatching(/^Could not get runner .*\(HTTP 404/)])
  })
})

describe('a success is not believed', () => {
  const times = Number.POSITIVE_INFINITY
  const unsigned = { headers: { 'x-github-request-id': '' } }
  const runner = () => String(bench.octo.runners.organization[0]?.id)
  const classic = () => ({
    'client-id': undefined,
    'private-key': undefined,
    token: bench.octo.tokens.classic,
    'installation-id': '1009',
    repository: '1004',
  })

  test.each([
    ['204 without a request id', () => ({ status: 204, ...unsigned })],
    ['200 without a request id', () => ({ status: 200, body: {}, ...unsigned })],
    ['304 without a request id', () => ({ status: 304, ...unsigned })],
    ['204 of another origin', () => ({ status: 307, headers: { location: `${elsewhere.url}/gone` } })],
  ])('of a revocation or a deletion: %s', async (_, fault) => {
    elsewhere.faults.add({ path: '/gone', status: 204, times })
    bench.emulator.faults.add({ method: 'DELETE', times, ...fault() })
    const { lines } = await post()
    expect(lines).toEqual([expect.stringMatching(/^warning Could not revoke the installation token: /)])
    const run = await bench.main({ operation: 'delete-runner', 'runner-id': runner() }, /runners|gone/)
    expect(run.errors).toEqual([expect.stringMatching(/^Could not delete runner .*github-api-url/)])
    expect(run.outputs['deleted-count']).toBe('0')
    elsewhere.faults.clear()
  })

  test.each([
    ['add-installation-repository', { status: 204 }],
    ['add-installation-repository', { status: 304 }],
    ['remove-installation-repository', { status: 204 }],
  ])('of %s: %j without a request id', async (operation, fault) => {
    bench.emulator.faults.add({ path: /^\/user\/installations\//, times, ...fault, ...unsigned })
    const run = await bench.main({ ...classic(), operation }, /user/)
    expect(run.errors).toEqual([
      expect.stringMatching(/^Could not (add|remove) repository 1004 .* have a request id and this one has none/),
    ])
    expect(run.outputs).toEqual({})
  })

  test('that a list has not changed', async () => {
    let looks = 0
    const timer = createTestTimer(() => {
      if (++looks === 1)
        bench.emulator.faults.add({ path: '/orgs/octo-org/actions/runners', status: 304, times, ...unsigned })
    })
    const inputs = { operation: 'wait-for-runner', 'runner-name': 'not-there', 'wait-timeout': '60' }
    const run = await bench.main(inputs, /runners/, { timer })
    expect(run.errors).toEqual([
      expect.stringMatching(/^Could not list the runners .*this one has none.*\(HTTP 304\)$/),
    ])
  })

  test('that there is no end to a version', async () => {
    bench.emulator.faults.add({ path: /deprecations/, status: 404, body: { message: 'No' }, times, ...unsigned })
    const run = await bench.main({ operation: 'check-runner-versions' }, /deprecations/)
    expect(run.errors).toEqual([expect.stringMatching(/^Could not look up the end dates of .*\(HTTP 404\)$/)])
  })
})

describe('integers beyond 2^53', () => {
  const BIG = '18446744073709551617'
  const headers = { 'content-type': 'application/json' }
  const times = Number.POSITIVE_INFINITY
  const runner = (id: string | number) =>
    `{"id":${id},"name":"big","os":"linux","status":"offline","busy":false,"labels":[],"version":"2.337.0","bits":${BIG},"deep":{"list":[-${BIG},"${BIG}n"]}}`
  const list = (id: string | number = 5) => `{"total_count":1,"runners":[${runner(id)}]}`

  test('pass through lists, files and single objects', async () => {
    bench.emulator.faults.add({ path: '/orgs/octo-org/actions/runners', body: list(), headers, times })
    bench.emulator.faults.add({ path: /runners\/5$/, body: runner(5), headers, times })
    const all = await bench.main({ operation: 'list-runners' }, /runners/)
    expect([all.errors, all.outputs.runners]).toEqual([[], `[${runner(5)}]`])
    expect(readFileSync(all.outputs['runners-file'] ?? '', 'utf8')).toBe(`[\n${runner(5)}\n]\n`)
    const one = await bench.main({ operation: 'get-runner', 'runner-id': '5' }, /runners/)
    expect([one.errors, one.outputs.runner]).toEqual([[], runner(5)])
  })

  test('do not fail what has happened: a deletion, a just-in-time runner', async () => {
    bench.emulator.faults.add({ path: /runners\/5$/, method: 'GET', body: runner(5), headers, times })
    bench.emulator.faults.add({ path: /runners\/5$/, method: 'DELETE', status: 204, times })
    const deletion = await bench.main({ operation: 'delete-runner', 'runner-id': '5' }, /runners/)
    expect([deletion.errors, deletion.outputs['deleted-runners']]).toEqual([[], `[${runner(5)}]`])
    const body = `{"runner":${runner(6)},"encoded_jit_config":"eyJhIjoxfQ=="}`
    bench.emulator.faults.add({ path: /generate-jitconfig$/, status: 201, body, headers })
    const jit = await bench.main(
      { operation: 'create-jit-config', 'runner-labels': 'x', 'runner-group': '1' },
      /runners/,
    )
    expect([jit.errors, jit.outputs.runner]).toEqual([[], runner(6)])
  })

  test('as an id are an error in a line', async () => {
    bench.emulator.faults.add({ path: '/orgs/octo-org/actions/runners', body: list(BIG), headers, times })
    const run = await bench.main({ operation: 'list-runners' }, /runners/)
    expect(run.errors).toEqual([
      expect.stringMatching(/^Could not list the runners .*the answer has no list of runners/),
    ])
  })
})

describe('an odd runner application', () => {
  const operation = 'list-runner-applications'
  const odd = { os: 'linux', architecture: 'x64', filename: 'runner.tgz', download_url: 'https://example.com/x' }

  test.each([
    ['without a version', odd],
    ['without a file name', { os: 'linux', architecture: 'x64' }],
    [
      'with a checksum that is none',
      { ...odd, filename: 'actions-runner-linux-x64-2.337.0.tar.gz', sha256_checksum: 'x' },
    ],
    ['with a file name that is none', { ...odd, filename: 5 }],
  ])('%s is listed all the same', async (_, entry) => {
    bench.emulator.faults.add({ path: /downloads$/, body: [entry, { os: 'plan9' }] })
    const inputs = { operation, 'runner-os': 'linux', 'runner-architecture': 'x64' }
    const run = await bench.main(inputs, /downloads/)
    expect(run.errors).toEqual([])
    expect(run.lines).toContainEqual(expect.stringMatching(/^warning .*has an application for linux-x64 that has/))
    expect(JSON.parse(run.outputs['runner-applications'] ?? '')).toEqual([entry, { os: 'plan9' }])
    expect(run.outputs).toMatchObject({ 'runner-version': '', 'runner-sha256': '' })
  })
})

describe('HTTP 101, which was not asked for', () => {
  /** Says 101 to every request. */
  async function switching(): Promise<string> {
    const server = createServer((socket) => {
      socket.on('error', () => socket.destroy())
      socket.once('data', () => socket.end('HTTP/1.1 101 Switching\r\nUpgrade: x\r\nConnection: upgrade\r\n\r\n'))
    })
    return `http://127.0.0.1:${await listenOn(server)}`
  }
  afterEach(closeServers)

  test('main fails with a line', async () => {
    const run = await bench.main({ 'github-api-url': await switching() }, undefined, { timer: createTestTimer() })
    expect(run.errors).toEqual([expect.stringMatching(/^Could not look up .*switched protocols.*HTTP 101/)])
  })

  test('post warns', async () => {
    const { lines } = await post(await switching())
    expect(lines.at(-1)).toMatch(/^warning Could not revoke the installation token: .*HTTP 101/)
  })
})

test('a secret that the server repeats is in no line of the log', async () => {
  const { token } = bench.emulator.world.addToken({ kind: 'classic', user: 'octo-user', scopes: ['admin:org'] })
  bench.emulator.faults.add({ path: /generate-jitconfig$/, status: 500, body: { message: `bad ${token}` }, times: 9 })
  const run = await bench.main(
    { 'client-id': undefined, 'private-key': undefined, token, operation: 'create-jit-config', 'runner-labels': 'x' },
    /generate-jitconfig/,
  )
  expect(run.errors).toHaveLength(1)
  expect([...run.lines, ...run.debug].join('\n')).not.toContain(token)
})

test('what is no token is not left to be revoked', async () => {
  const inputs = { token: 'ghs_abc…0123', 'revoke-token': 'always', operation: 'create-remove-token' }
  const run = await bench.main({ 'client-id': undefined, 'private-key': undefined, ...inputs })
  expect(run.errors).toEqual(['Input token: a token has no spaces, newlines or special characters.'])
  expect(run.state).toEqual({})
})

test('names with line breaks leave an error its one line', async () => {
  for (const name of ['xa\n::error::boo', 'xb']) bench.emulator.world.addRunner('octo-org', { name })
  const run = await bench.main({ operation: 'get-runner', 'runner-name': 'x*' })
  expect(run.errors).toEqual([expect.stringMatching(/^[^\n]*xa ::error::boo[^\n]*$/)])
})
