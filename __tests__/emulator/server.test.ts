import { createServer, request } from 'node:http'
import { request as secureRequest } from 'node:https'
import { describe, expect, test } from '@jest/globals'
import { createCA, createCert } from 'mkcert'
import { type RecordedRequest, startEmulator } from '../../emulator/server.js'
import { listenOnOwnPort } from '../../harness/own-port.js'
import { type Octo, withOcto } from './support.js'

/** Asks under a host name that does not lead here. */
function askAs(octo: Octo, host: string, path: string, headers: Record<string, string> = {}) {
  return new Promise<{ status: number; body: string }>((resolve, reject) => {
    const { port } = new URL(octo.emulator.url)
    const asked = request({ host: '127.0.0.1', port, path, headers: { host, ...headers } }, (response) => {
      let body = ''
      response.on('data', (chunk) => {
        body += chunk
      })
      response.on('end', () => resolve({ status: response.statusCode ?? 0, body }))
    })
    asked.on('error', reject).end()
  })
}

describe('every answer', () => {
  test('has the headers of GitHub', async () => {
    await withOcto(async (octo) => {
      const { headers } = await octo.ask('GET', '/app', {
        token: octo.jwt(),
        headers: { 'x-github-api-version': '2026-03-10' },
      })
      expect(headers.get('x-github-request-id')).toMatch(/^[0-9A-F]{4}(:[0-9A-F]{6,8}){4}$/)
      expect(headers.get('content-type')).toBe('application/json; charset=utf-8')
      expect(headers.get('server')).toBe('github.com')
      expect(headers.get('x-github-media-type')).toBe('github.v3')
      expect(headers.get('x-github-api-version-selected')).toBe('2026-03-10')
      expect(headers.get('x-ratelimit-limit')).toBe('5000')
      expect(headers.get('x-ratelimit-remaining')).toBe('4999')
      expect(headers.get('x-ratelimit-used')).toBe('1')
      expect(headers.get('x-ratelimit-resource')).toBe('core')
      expect(Number(headers.get('x-ratelimit-reset')) * 1000).toBeGreaterThan(Date.now())
    })
  })

  test('has a request id of its own', async () => {
    await withOcto(async (octo) => {
      for (let count = 0; count < 20; count += 1) await octo.ask('GET', '/nowhere')
      const ids = octo.emulator.requests.map(({ response }) => response?.headers['x-github-request-id'])
      expect(new Set(ids).size).toBe(20)
    })
  })
})

describe('what no endpoint sees', () => {
  test('an unknown path, a wrong method, a malformed one', async () => {
    await withOcto(async (octo) => {
      for (const [method, path] of [
        ['GET', '/nowhere'],
        ['PATCH', '/app'],
        ['GET', '/orgs/%ff/installation'],
      ] as const) {
        const { status, body } = await octo.ask(method, path, { token: octo.jwt() })
        expect([status, body.message]).toEqual([404, 'Not Found'])
      }
    })
  })

  test('an API version that is not supported', async () => {
    await withOcto(async (octo) => {
      const { status, body } = await octo.ask('GET', '/app', { headers: { 'x-github-api-version': '2020-01-01' } })
      expect([status, body.message]).toEqual([400, 'The version you specified is not a supported version.'])
    })
  })

  test('a request without a user agent', async () => {
    await withOcto(async (octo) => {
      const { status, body } = await askAs(octo, '127.0.0.1', '/app')
      expect(status).toBe(403)
      expect(body).toContain('User-Agent')
    })
  })
})

describe('addresses follow the host', () => {
  test.each([
    ['api.github.com', '/app', 'http://github.com/apps/octo-runner-app'],
    ['api.octo.ghe.com', '/app', 'http://octo.ghe.com/apps/octo-runner-app'],
    ['github.example.com', '/api/v3/app', 'http://github.example.com/apps/octo-runner-app'],
  ])('%s%s', async (host, path, expected) => {
    await withOcto(async (octo) => {
      const { body } = await askAs(octo, host, path, { 'user-agent': 'test', authorization: `Bearer ${octo.jwt()}` })
      expect(JSON.parse(body).html_url).toBe(expected)
      expect(octo.emulator.requests[0]).toMatchObject({ host, path, method: 'GET' })
    })
  })

  test('an Enterprise Server says so, and points into its own documentation', async () => {
    await withOcto(async (octo) => {
      const { headers, body } = await octo.ask('GET', '/api/v3/orgs/nobody/installation', { token: octo.jwt() })
      expect(headers.get('x-github-enterprise-version')).toBe('enterprise-server@3.19.0')
      expect(body.documentation_url).toMatch(/^https:\/\/docs\.github\.com\/enterprise-server@3\.19\/rest\/apps/)
    })
  })

  test.each([
    ['GET', '/api/v3/app', 200, 'application/json'],
    ['GET', '/app', 404, 'text/html'],
    ['GET', '/api/app', 404, 'text/html'],
    ['GET', '/api/v3app', 404, 'text/html'],
    ['POST', '/orgs/octo-org/actions/runners/registration-token', 403, 'text/plain'],
    ['GET', '/_emulator/requests', 200, 'application/json'],
  ])(
    'an Enterprise Server has its API below /api/v3, and a website besides: %s %s',
    async (method, path, status, type) => {
      await withOcto(
        async (octo) => {
          const answer = await octo.ask(method, path, { token: octo.jwt() })
          expect([answer.status, answer.headers.get('content-type')]).toEqual([status, `${type}; charset=utf-8`])
        },
        { product: 'ghes-3.19' },
      )
    },
  )

  test('github.com without Enterprise Cloud has no enterprises', async () => {
    await withOcto(
      async (octo) => {
        const path = '/enterprises/octo-enterprise/actions/runners'
        expect((await octo.ask('GET', path, { token: octo.tokens.classic })).status).toBe(404)
      },
      { product: 'api.github.com' },
    )
  })
})

describe('the record of requests', () => {
  test('has what was sent and what was answered', async () => {
    await withOcto(async (octo) => {
      const path = `/app/installations/${octo.installation.id}/access_tokens?x=1`
      const { body } = await octo.ask('POST', path, { token: octo.jwt(), json: { repositories: ['octo-repo'] } })
      expect(octo.emulator.requests).toHaveLength(1)
      expect(octo.emulator.requests[0]).toMatchObject({
        method: 'POST',
        host: new URL(octo.emulator.url).host,
        path,
        headers: { 'user-agent': 'test', 'content-type': 'application/json' },
        body: '{"repositories":["octo-repo"]}',
        response: { status: 201, headers: { server: 'github.com' }, body },
      })
      octo.emulator.clearRequests()
      expect(octo.emulator.requests).toEqual([])
    })
  })
})

describe('control over HTTP', () => {
  test('requests and faults', async () => {
    await withOcto(async (octo) => {
      await octo.ask('GET', '/nowhere')
      const { body } = await octo.ask<RecordedRequest[]>('GET', '/_emulator/requests')
      expect(body.map((one: { path: string }) => one.path)).toEqual(['/nowhere'])
      expect((await octo.ask('DELETE', '/_emulator/requests')).status).toBe(204)
      expect(octo.emulator.requests).toEqual([])

      const fault = { path: '/^.app/', times: 'Infinity', status: 503 }
      expect((await octo.ask('POST', '/_emulator/faults', { json: fault })).status).toBe(201)
      for (const _ of [1, 2]) expect((await octo.ask('GET', '/app', { token: octo.jwt() })).status).toBe(503)
      expect((await octo.ask('DELETE', '/_emulator/faults')).status).toBe(204)
      expect((await octo.ask('GET', '/app', { token: octo.jwt() })).status).toBe(200)
      expect((await octo.ask('POST', '/_emulator/faults', { json: 'no' })).status).toBe(422)
      expect((await octo.ask('GET', '/_emulator/nothing')).status).toBe(404)
      expect(octo.emulator.requests).toHaveLength(3)
    })
  })
})

test('closing ends connections that hang, and frees the port', async () => {
  const emulator = await listenOnOwnPort((port) => startEmulator({ port }))
  emulator.faults.add({ hang: true })
  const hanging = fetch(`${emulator.url}/app`).then(
    () => 'answered',
    () => 'cut',
  )
  while (emulator.requests.length === 0) await new Promise((resolve) => setTimeout(resolve, 5))
  await emulator.close()
  expect(await hanging).toBe('cut')
  const port = Number(new URL(emulator.url).port)
  const free = await new Promise<boolean>((resolve) => {
    const server = createServer().once('error', () => resolve(false))
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)))
  })
  expect(free).toBe(true)
})

test('speaks TLS', async () => {
  const authority = { organization: 'octo', countryCode: 'NZ', state: 'x', locality: 'x', validity: 2 }
  const ca = await createCA(authority)
  const tls = await createCert({ ca, domains: ['127.0.0.1'], validity: 2 })
  await withOcto(
    async (octo) => {
      expect(octo.emulator.url).toMatch(/^https:\/\/127\.0\.0\.1:\d+$/)
      const headers = { 'user-agent': 'test', authorization: `Bearer ${octo.jwt()}` }
      const text = await new Promise<string>((resolve, reject) => {
        const asked = secureRequest(`${octo.emulator.url}/app`, { ca: ca.cert, headers }, (response) => {
          response.setEncoding('utf8').once('data', resolve)
        })
        asked.on('error', reject).end()
      })
      expect(text).toContain(`"html_url":"${octo.emulator.url}/apps/octo-runner-app"`)
    },
    { tls },
  )
})

test('a plain proxy request, with its whole URL, is answered as the host that it names', async () => {
  await withOcto(async (octo) => {
    const headers = { 'user-agent': 'test', authorization: `Bearer ${octo.jwt()}` }
    const { status } = await askAs(octo, 'api.github.com', 'http://api.github.com/app?x=1', headers)
    expect(status).toBe(200)
    expect(octo.emulator.requests[0]).toMatchObject({ host: 'api.github.com', path: '/app?x=1' })
  })
})
