import { describe, expect, test } from '@jest/globals'
import { HOST_FORMS, type HostForm, useLab } from '../support/lab.js'
import { ENTERPRISE, LEVELS, stepAtLevel } from '../support/levels.js'
import { inTurn, TEST_ALL, testedRuntimes } from '../support/thoroughness.js'

/** Each operation at each level on each kind of GitHub, by its real host name, through a proxy and TLS. */

const lab = useLab({ realHosts: true })

/** A short run tries each operation at one level of each kind of GitHub: another one on the next kind. */
const HOSTS = HOST_FORMS.map((host, turn) => ({ host, turn, name: host.name }))

const at = (host: HostForm, requests: readonly string[]) =>
  requests.map((request) => request.replace(' ', ` ${host.prefix}`))

describe.each(testedRuntimes())('on Node $major', ({ path: node }) => {
  describe.each(HOSTS)('$name', ({ host, turn }) => {
    const runnerTokens = [
      ['create-registration-token', 'registration-token'],
      ['create-remove-token', 'remove-token'],
    ] as const

    for (const [number, [operation, output]] of runnerTokens.entries()) {
      test.each(inTurn(LEVELS, turn + number))(`${operation} at the $level level`, async (row) => {
        const { main, asked } = await stepAtLevel(lab, row, 'write', { node, host, inputs: { operation } })
        expect(asked).toEqual([`POST ${row.scope}/actions/runners/${output}`])
        expect(main.outputs).toEqual({
          [output]: expect.stringMatching(/^[A-Z0-9]{20,}$/),
          [`${output}-expires-at`]: expect.stringMatching(/^\d{4}-\d\d-\d\dT/),
          'runner-url': `${host.webUrl}/${row.target}`,
        })
        expect(main.masks).toContain(main.outputs[output])
      })
    }

    for (const { level, target, app } of inTurn(LEVELS, turn)) {
      if (!app) continue
      test(`create-installation-token at the ${level} level`, async () => {
        const { main, post, sent, requests } = await lab.step({ node, host, inputs: { ...lab.appInputs, target } })
        const installation = lab.octo.installation.id
        expect(main.errors).toEqual([])
        expect(sent).toEqual(
          at(host, [
            `GET ${app.lookUp}`,
            `POST /app/installations/${installation}/access_tokens`,
            'DELETE /installation/token',
          ]),
        )
        expect(requests[1]?.body ?? '').toBe('repositories' in app.narrowed ? JSON.stringify(app.narrowed) : '')
        expect(main.outputs).toEqual({
          token: expect.stringMatching(/^ghs_/),
          'token-expires-at': expect.stringMatching(/^\d{4}-\d\d-\d\dT/),
          'installation-id': String(installation),
          'app-slug': lab.octo.app.slug,
        })
        expect(main.masks).toContain(main.outputs.token)
        expect(post.log).toContain('Revoked the installation token.')
        expect(lab.emulator.world.liveInstallationTokens).toEqual([])
      })
    }

    if (inTurn(LEVELS, turn).includes(ENTERPRISE)) {
      test('create-installation-token at the enterprise level', async () => {
        const { world } = lab.emulator
        const installation = world.installations.find(({ account }) => account.login === 'octo-enterprise')
        const { id } = installation ?? world.install(lab.octo.registeredApp, 'enterprises/octo-enterprise')
        const inputs = { ...lab.appInputs, target: 'enterprises/octo-enterprise' }
        // Enterprise Server's description has no look-up for enterprises: there the installation is named.
        const named = host.prefix === '' ? {} : { 'installation-id': String(id) }
        const { main, sent } = await lab.step({ node, host, inputs: { ...inputs, ...named } })
        expect(main.errors).toEqual([])
        expect(sent).toEqual(
          at(host, [
            ...(host.prefix === '' ? ['GET /enterprises/octo-enterprise/installation'] : []),
            `POST /app/installations/${id}/access_tokens`,
            'DELETE /installation/token',
          ]),
        )
        expect(main.outputs['installation-id']).toBe(String(id))
      })
    }

    // Where these two go is no matter of the level.
    if (TEST_ALL || turn === 0) {
      test('revoke-installation-token for a token that was given', async () => {
        const minted = await lab.step({
          node,
          host,
          inputs: { ...lab.appInputs, target: 'octo-org', 'revoke-token': 'never' },
        })
        const { token = '' } = minted.main.outputs
        expect(minted.post.log.trim()).toBe('There is no token to revoke.')
        expect(lab.emulator.world.liveInstallationTokens).toHaveLength(1)

        const { main, post, sent } = await lab.step({
          node,
          host,
          inputs: { operation: 'revoke-installation-token', token },
        })
        expect(main.errors).toEqual([])
        expect(sent).toEqual(at(host, ['DELETE /installation/token']))
        expect(main.outputs).toEqual({})
        expect(main.masks).toContain(token)
        expect(post.log.trim()).toBe('There is no token to revoke.')
        expect(lab.emulator.world.liveInstallationTokens).toEqual([])
      })

      test('all four in one step', async () => {
        const operation =
          'create-installation-token, create-registration-token, create-remove-token, revoke-installation-token'
        const { main, post, sent } = await lab.step({
          node,
          host,
          inputs: { ...lab.appInputs, operation, target: 'octo-org' },
        })
        expect(main.errors).toEqual([])
        expect(sent.map((request) => request.split('/').at(-1))).toEqual([
          'installation',
          'access_tokens',
          'registration-token',
          'remove-token',
          'token',
        ])
        expect(Object.keys(main.outputs).sort()).toEqual(
          [
            ...['token', 'token-expires-at', 'installation-id', 'app-slug', 'runner-url'],
            ...['registration-token', 'registration-token-expires-at', 'remove-token', 'remove-token-expires-at'],
          ].sort(),
        )
        expect(post.log.trim()).toBe('There is no token to revoke.')
      })
    }
  })
})
