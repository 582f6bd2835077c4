import { spawn } from 'node:child_process'
import { describe, expect, test } from '@jest/globals'
import type { Runner } from '../../emulator/model.js'
import { requires } from '../support/requires.js'
import { hasProgram } from '../support/unpackers.js'
import { type Answer, type Octo, withOcto } from './support.js'

interface Registered {
  runner: Runner
  credential: string
  message: string
}

const control = <T = Registered>(octo: Octo, path: string, fields: Record<string, string>): Promise<Answer<T>> =>
  octo.ask<T>('POST', `/_emulator/runners${path}`, { json: fields })
const tokenOf = async (octo: Octo, base = '/orgs/octo-org', kind = 'registration'): Promise<string> => {
  const { body } = await octo.ask('POST', `${base}/actions/runners/${kind}-token`, { token: octo.tokens.classic })
  return body.token
}
const listed = async (octo: Octo, name: string, base = '/orgs/octo-org'): Promise<Runner | undefined> => {
  const path = `${base}/actions/runners?name=${name}`
  const { body } = await octo.ask<{ runners: Runner[] }>('GET', path, { token: octo.tokens.classic })
  return body.runners[0]
}

const LEVELS = [
  ['/repos/octo-org/octo-repo', 'octo-org/octo-repo'],
  ['/orgs/octo-org', 'octo-org'],
  ['/enterprises/octo-enterprise', 'enterprises/octo-enterprise'],
] as const

describe('config.sh and run.sh', () => {
  test.each(LEVELS)('%s: registered, online, busy, idle, removed', async (base, scope) => {
    await withOcto(async (octo) => {
      const url = `${octo.emulator.url}/${scope}`
      const token = await tokenOf(octo, base)
      const { status, body } = await control(octo, '', { url, token, name: 'new', labels: 'gpu, fast' })
      expect(status).toBe(201)
      expect(await listed(octo, 'new', base)).toMatchObject({ status: 'offline', version: null, ephemeral: false })
      expect(body.runner.labels.map(({ name }) => name)).toEqual(['self-hosted', 'Linux', 'X64', 'gpu', 'fast'])
      const { credential } = body
      await control(octo, '/online', { credential })
      expect(await listed(octo, 'new', base)).toMatchObject({ status: 'online', busy: false, version: '2.337.0' })
      await control(octo, '/job', { credential })
      expect(await listed(octo, 'new', base)).toMatchObject({ busy: true })
      expect((await control(octo, '/job', { credential })).status).toBe(422)
      await control(octo, '/job-end', { credential })
      expect(await listed(octo, 'new', base)).toMatchObject({ status: 'online', busy: false })
      await control(octo, '/offline', { credential })
      expect(await listed(octo, 'new', base)).toMatchObject({ status: 'offline' })
      const remove = await tokenOf(octo, base, 'remove')
      expect((await control(octo, '/remove', { credential, token })).status).toBe(404)
      expect((await control(octo, '/remove', { credential, token: remove })).status).toBe(204)
      expect(await listed(octo, 'new', base)).toBeUndefined()
      expect((await control(octo, '/online', { credential })).status).toBe(404)
    })
  })

  test('an ephemeral runner is gone after its job', async () => {
    await withOcto(async (octo) => {
      const given = { url: `${octo.emulator.url}/octo-org`, token: await tokenOf(octo), name: 'once' }
      const { body } = await control(octo, '', {
        ...given,
        ephemeral: 'true',
        'no-default-labels': 'true',
        labels: 'x',
      })
      const { credential } = body
      expect(body.runner.labels.map(({ name }) => name)).toEqual(['x'])
      await control(octo, '/online', { credential })
      await control(octo, '/job', { credential })
      await control(octo, '/job-end', { credential })
      expect(await listed(octo, 'once')).toBeUndefined()
    })
  })

  test('a just-in-time configuration is the credential of its runner', async () => {
    await withOcto(async (octo) => {
      const json = { name: 'jit', runner_group_id: 1, labels: ['x'] }
      const path = '/orgs/octo-org/actions/runners/generate-jitconfig'
      const { body } = await octo.ask('POST', path, { token: octo.tokens.classic, json })
      const credential = body.encoded_jit_config
      expect((await control(octo, '/online', { credential, version: '2.336.0' })).status).toBe(200)
      expect(await listed(octo, 'jit')).toMatchObject({ status: 'online', version: '2.336.0', os: 'linux' })
      await control(octo, '/job', { credential })
      await control(octo, '/job-end', { credential })
      expect((await control(octo, '/online', { credential })).status).toBe(404)
    })
  })

  test('a name in use: 409, or replaced', async () => {
    await withOcto(async (octo) => {
      const given = { url: `${octo.emulator.url}/octo-org`, token: await tokenOf(octo), name: 'org-linux-1' }
      expect((await control(octo, '', given)).status).toBe(409)
      const { body } = await control(octo, '', { ...given, replace: 'true' })
      expect((await listed(octo, 'org-linux-1'))?.id).toBe(body.runner.id)
    })
  })

  test('a group, by its name', async () => {
    await withOcto(async (octo) => {
      const given = { url: `${octo.emulator.url}/octo-org`, token: await tokenOf(octo), name: 'grouped' }
      expect((await control(octo, '', { ...given, runnergroup: 'nothing' })).status).toBe(404)
      const { body } = await control(octo, '', { ...given, runnergroup: 'octo-group' })
      expect(body.runner.runner_group_id).toBe(2)
    })
  })

  const WRONG: [string, (octo: Octo) => Promise<string>][] = [
    ['none that GitHub gave', async () => 'A'.repeat(29)],
    ['a remove token', (octo) => tokenOf(octo, '/orgs/octo-org', 'remove')],
    ['of another target', (octo) => tokenOf(octo, '/repos/octo-org/octo-repo')],
    [
      'expired',
      async (octo) => {
        const token = await tokenOf(octo)
        octo.emulator.world.clockSkewMs = 3_600_001
        return token
      },
    ],
  ]
  test.each(WRONG)('a token that is %s: 404', async (_, make) => {
    await withOcto(async (octo) => {
      const given = { url: `${octo.emulator.url}/octo-org`, token: await make(octo), name: 'new' }
      const { status, body } = await control(octo, '', given)
      expect([status, body.message]).toEqual([404, 'Not Found'])
      expect(octo.emulator.world.runners('octo-org')).toHaveLength(4)
    })
  })

  test('what is missing is named', async () => {
    await withOcto(async (octo) => {
      const { status, body } = await control(octo, '', { url: 'x', token: 'y' })
      expect([status, body.message]).toEqual([422, 'name is missing'])
    })
  })
})

requires('curl', hasProgram('curl'), () => {
  test('curl in a shell, as the README has it', async () => {
    await withOcto(async (octo) => {
      const script = `set -eu
credential=$(curl -fsS "$EMULATOR/_emulator/runners" -d format=text --data-urlencode "url=$EMULATOR/octo-org" -d "token=$TOKEN" -d name=shell -d labels=a,b)
curl -fsS "$EMULATOR/_emulator/runners/online" --data-urlencode "credential=$credential" > /dev/null
curl -fsS "$EMULATOR/_emulator/runners?scope=octo-org"`
      const env = { ...process.env, EMULATOR: octo.emulator.url, TOKEN: await tokenOf(octo), no_proxy: '*' }
      const child = spawn('sh', ['-c', script], { env, stdio: ['ignore', 'pipe', 'inherit'] })
      let output = ''
      child.stdout.on('data', (chunk) => {
        output += chunk
      })
      expect(await new Promise((resolve) => child.once('close', resolve))).toBe(0)
      expect(JSON.parse(output)).toContainEqual(expect.objectContaining({ name: 'shell', status: 'online' }))
      // What a stand-in does is not GitHub's REST API.
      expect(octo.emulator.requests.map(({ method }) => method)).toEqual(['POST'])
    })
  })
})
