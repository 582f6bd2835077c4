import { describe, expect, test } from '@jest/globals'
import { type Octo, withOcto } from './support.js'

const INTEGRATION = 'Resource not accessible by integration'
const PERSONAL = 'Resource not accessible by personal access token'
const REPOSITORY = '/repos/octo-org/octo-repo/actions/runners'
const PRIVATE = '/repos/octo-org/octo-service/actions/runners'
const ORGANIZATION = '/orgs/octo-org/actions/runners'
const ENTERPRISE = '/enterprises/octo-enterprise/actions/runners'

const app = (permissions: object, repositories?: string[]) => (octo: Octo) => octo.mint({ permissions, repositories })
const classic =
  (...scopes: string[]) =>
  async (octo: Octo) =>
    octo.emulator.world.addToken({ kind: 'classic', user: 'octo-user', scopes }).token
const stranger =
  (...scopes: string[]) =>
  async (octo: Octo) => {
    octo.emulator.world.addUser('stranger')
    return octo.emulator.world.addToken({ kind: 'classic', user: 'stranger', scopes }).token
  }
const sample = (kind: keyof Octo['tokens']) => async (octo: Octo) => octo.tokens[kind]

interface Case {
  who: string
  method: string
  path: string
  token: (octo: Octo) => Promise<string | undefined>
  status: number
  message?: string
  headers?: Record<string, string>
}

const administration = { administration: 'write' }
const organization = { organization_self_hosted_runners: 'write' }
const cases: Case[] = [
  { who: 'App', method: 'GET', path: REPOSITORY, token: app({ administration: 'read' }), status: 200 },
  {
    who: 'App that may only read',
    method: 'POST',
    path: `${REPOSITORY}/registration-token`,
    token: app({ administration: 'read' }),
    status: 403,
    message: INTEGRATION,
    headers: { 'x-accepted-github-permissions': 'administration=write' },
  },
  {
    who: 'App with another permission',
    method: 'GET',
    path: REPOSITORY,
    token: app(organization),
    status: 403,
    message: INTEGRATION,
    headers: { 'x-accepted-github-permissions': 'administration=read' },
  },
  {
    who: 'App narrowed to it',
    method: 'GET',
    path: PRIVATE,
    token: app(administration, ['octo-service']),
    status: 200,
  },
  {
    who: 'App narrowed to another',
    method: 'GET',
    path: PRIVATE,
    token: app(administration, ['octo-repo']),
    status: 404,
  },
  {
    who: 'App narrowed to another',
    method: 'GET',
    path: REPOSITORY,
    token: app(administration, ['octo-service']),
    status: 403,
    message: INTEGRATION,
  },
  {
    who: 'App',
    method: 'GET',
    path: '/repos/octo-user/hello-world/actions/runners',
    token: app(administration),
    status: 403,
    message: INTEGRATION,
  },
  { who: 'App', method: 'POST', path: `${ORGANIZATION}/remove-token`, token: app(organization), status: 201 },
  {
    who: 'App with another permission',
    method: 'POST',
    path: `${ORGANIZATION}/remove-token`,
    token: app(administration),
    status: 403,
    message: INTEGRATION,
    headers: { 'x-accepted-github-permissions': 'organization_self_hosted_runners=write' },
  },
  { who: 'App', method: 'GET', path: ENTERPRISE, token: app({}), status: 403, message: INTEGRATION },
  { who: 'classic with repo', method: 'GET', path: PRIVATE, token: classic('repo'), status: 200 },
  {
    who: 'classic without a scope',
    method: 'GET',
    path: REPOSITORY,
    token: classic('gist'),
    status: 403,
    message: 'Must have admin rights to Repository.',
    headers: { 'x-oauth-scopes': 'gist', 'x-accepted-oauth-scopes': 'repo' },
  },
  { who: 'classic without a scope', method: 'GET', path: PRIVATE, token: classic(), status: 404, message: 'Not Found' },
  { who: 'classic with admin:org', method: 'GET', path: ORGANIZATION, token: classic('admin:org'), status: 200 },
  { who: 'classic with repo alone', method: 'GET', path: ORGANIZATION, token: classic('repo'), status: 403 },
  { who: 'classic of no owner', method: 'GET', path: ORGANIZATION, token: stranger('admin:org'), status: 404 },
  {
    who: 'classic for enterprises',
    method: 'GET',
    path: ENTERPRISE,
    token: classic('manage_runners:enterprise'),
    status: 200,
  },
  {
    who: 'classic without the scope',
    method: 'GET',
    path: ENTERPRISE,
    token: classic('repo', 'admin:org'),
    status: 403,
  },
  {
    who: 'classic of no owner',
    method: 'GET',
    path: ENTERPRISE,
    token: stranger('manage_runners:enterprise'),
    status: 404,
  },
  { who: 'user token', method: 'GET', path: REPOSITORY, token: sample('user'), status: 200 },
  { who: 'user token', method: 'POST', path: `${ORGANIZATION}/registration-token`, token: sample('user'), status: 201 },
  { who: 'user token', method: 'GET', path: ENTERPRISE, token: sample('user'), status: 403, message: INTEGRATION },
  { who: 'fine-grained', method: 'GET', path: ORGANIZATION, token: sample('fineGrained'), status: 200 },
  {
    who: 'fine-grained',
    method: 'GET',
    path: ENTERPRISE,
    token: sample('fineGrained'),
    status: 403,
    message: PERSONAL,
  },
  {
    who: 'fine-grained',
    method: 'GET',
    path: '/repos/octo-user/hello-world/actions/runners',
    token: sample('fineGrained'),
    status: 403,
    message: PERSONAL,
  },
  {
    who: 'nobody',
    method: 'GET',
    path: REPOSITORY,
    token: async () => undefined,
    status: 401,
    message: 'Requires authentication',
  },
  {
    who: 'an unknown token',
    method: 'GET',
    path: ORGANIZATION,
    token: async () => 'ghs_unknown',
    status: 401,
    message: 'Bad credentials',
  },
  {
    who: 'a JSON web token',
    method: 'GET',
    path: ORGANIZATION,
    token: async (octo) => octo.jwt(),
    status: 401,
    message: 'Bad credentials',
  },
  { who: 'anybody', method: 'GET', path: '/repos/octo-org/octo-repo', token: async () => undefined, status: 200 },
  { who: 'nobody', method: 'GET', path: '/repos/octo-org/octo-service', token: async () => undefined, status: 404 },
  { who: 'classic', method: 'GET', path: '/repos/octo-org/octo-service', token: sample('classic'), status: 200 },
  {
    who: 'a JSON web token',
    method: 'DELETE',
    path: '/installation/token',
    token: async (octo) => octo.jwt(),
    status: 403,
  },
  { who: 'classic', method: 'GET', path: '/installation/repositories', token: sample('classic'), status: 403 },
]

describe('who may do what', () => {
  test.each(cases)('$who: $method $path: $status', async ({ method, path, token, status, message, headers }) => {
    await withOcto(async (octo) => {
      const text = await token(octo)
      const answer = await octo.ask(method, path, text === undefined ? {} : { token: text })
      expect(answer.status).toBe(status)
      if (message !== undefined) expect(answer.body.message).toBe(message)
      for (const [name, value] of Object.entries(headers ?? {})) expect(answer.headers.get(name)).toBe(value)
    })
  })

  test('a repository with self-hosted runners disabled', async () => {
    await withOcto(async (octo) => {
      octo.emulator.world.disableSelfHostedRunners('octo-org/octo-service')
      const answer = await octo.ask('POST', `${PRIVATE}/registration-token`, { token: await octo.mint() })
      expect(answer.status).toBe(403)
      expect(answer.body.errors).toBe('Repository level self-hosted runners are disabled on this repository')
    })
  })

  test.each(['GET /orgs/octo-org/actions/runners', 'GET /installation/repositories', 'DELETE /installation/token'])(
    'the token of an installation that was suspended later: %s',
    async (request) => {
      await withOcto(async (octo) => {
        const token = await octo.mint()
        octo.emulator.world.suspendInstallation(octo.installation)
        const [method = '', path = ''] = request.split(' ')
        const answer = await octo.ask(method, path, { token })
        expect([answer.status, answer.body.message]).toEqual([403, 'This installation has been suspended'])
      })
    },
  )

  test('credentials come as Bearer, token or Basic', async () => {
    await withOcto(async (octo) => {
      const token = await octo.mint()
      const basic = Buffer.from(`x-access-token:${token}`).toString('base64')
      for (const authorization of [`Bearer ${token}`, `token ${token}`, `Basic ${basic}`]) {
        const { status } = await octo.ask('GET', '/installation/repositories', { headers: { authorization } })
        expect(status).toBe(200)
      }
    })
  })
})
