import { afterEach, expect, test } from '@jest/globals'
import { openSession } from '../../../src/api/session.js'
import { ENDPOINTS } from '../../../src/github/endpoints.js'
import { CLEAN_UP_POLICY } from '../../../src/http/retry.js'
import { createRoutes } from '../../../src/http/routes.js'
import { createServerClock } from '../../../src/http/server-clock.js'
import { createTransport } from '../../../src/http/transport.js'
import { createMasks } from '../../../src/job/masks.js'
import { createRecorder } from '../../support/recorder.js'
import { createTestTimer } from '../../support/test-timer.js'
import '../http/one-realm.js'
import { closeServers, serve } from '../http/local-server.js'
import { ENTERPRISE_SERVER } from '../support.js'

afterEach(closeServers)

test("api.github.com is asked without the token of another server, and its clock is not that server's", async () => {
  const { origin, requests } = await serve((_, response) => {
    const date = new Date(Date.now() + 3_600_000).toUTCString()
    response.writeHead(200, { 'content-type': 'application/json', 'x-github-request-id': 'C0DE:1', date }).end('{}')
  })
  const hosts: string[] = []
  const straight = createRoutes()
  const transport = createTransport((url) => {
    hosts.push(url.host)
    return straight(new URL(url.pathname, origin))
  })
  const { commands } = createRecorder()
  const clock = createServerClock()
  const connection = {
    apiUrl: ENTERPRISE_SERVER.apiUrl,
    apiVersion: '2022-11-28',
    transport,
    clock,
    policy: CLEAN_UP_POLICY,
    timeoutMs: 5_000,
    timer: createTestTimer(),
    log: commands,
  }
  const session = openSession({
    server: ENTERPRISE_SERVER,
    target: { level: 'organization', org: 'octo-org' },
    credentials: { kind: 'token', token: 'ghs_abcdefgh', tokenKind: 'installation token' },
    installationId: undefined,
    forRunners: true,
    plan: {},
    inputsSet: { target: true, permissions: false, repositories: false, server: false },
    repository: '',
    revokesToken: false,
    connection,
    commands,
    masks: createMasks(commands.mask),
  })
  const call = { endpoint: ENDPOINTS.getRelease, parameters: { version: '2.337.0' }, action: 'look it up' }
  await session.api.requestGithubCom(call)
  expect(clock.skewMs).toBe(0)
  await session.api.request(call)
  expect(hosts).toEqual(['api.github.com', 'github.example.com'])
  expect(requests.map(({ headers }) => headers.authorization)).toEqual([undefined, 'Bearer ghs_abcdefgh'])
  expect(clock.skewMs).toBeGreaterThan(3_000_000)
})
