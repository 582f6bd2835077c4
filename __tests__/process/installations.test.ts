import type { ChildProcess } from 'node:child_process'
import { readFileSync, statSync } from 'node:fs'
import { afterEach, describe, expect, test } from '@jest/globals'
import { watchPeakMemory } from '../../harness/peak-memory.js'
import { HOST_FORMS, useLab } from '../support/lab.js'
import { TEST_ALL, testedRuntimes } from '../support/thoroughness.js'

/** The operations on installations, by the committed bundle: on each kind of GitHub, and with lists of any length. */

const json = (text: string | undefined): unknown => JSON.parse(text ?? '')
const contentOf = (path: string | undefined): unknown => json(readFileSync(path ?? '', 'utf8'))
const MAX_PEAK_BYTES = 200_000_000
const PAGE_1 = '?per_page=100&page=1'

describe('each kind of GitHub', () => {
  const lab = useLab({ realHosts: true })

  describe.each(testedRuntimes())('on Node $major', ({ path: node }) => {
    // The last is Enterprise Server, the one whose paths have a prefix.
    describe.each(TEST_ALL ? HOST_FORMS : HOST_FORMS.slice(-1))('$name', (host) => {
      const at = (...requests: readonly string[]) => requests.map((line) => line.replace(' ', ` ${host.prefix}`))

      test('list-installation-repositories with an App, and its token is revoked', async () => {
        const inputs = { ...lab.appInputs, operation: 'list-installation-repositories', target: 'octo-org/octo-repo' }
        const { main, post, sent, requests } = await lab.step({ node, host, inputs })
        expect([main.errors, main.warnings, main.exitCode]).toEqual([[], [], 0])
        expect(sent).toEqual(
          at(
            'GET /repos/octo-org/octo-repo/installation',
            `POST /app/installations/${lab.octo.installation.id}/access_tokens`,
            `GET /installation/repositories${PAGE_1}`,
            'DELETE /installation/token',
          ),
        )
        expect(json(requests[1]?.body)).toEqual({ permissions: { metadata: 'read' } })
        expect(Object.keys(main.outputs).sort()).toEqual([
          'repositories',
          'repositories-count',
          'repositories-file',
          'repository-names',
          'summary-file',
        ])
        expect(json(main.outputs['repository-names'])).toEqual(['octo-org/octo-repo', 'octo-org/octo-service'])
        expect(json(main.outputs.repositories)).toMatchObject([
          { name: 'octo-repo', html_url: `${host.webUrl}/octo-org/octo-repo` },
          { name: 'octo-service', visibility: 'private' },
          { name: 'octo-archive', archived: true },
        ])
        expect(contentOf(main.outputs['repositories-file'])).toMatchObject(json(main.outputs.repositories) as object[])
        expect(main.summary).toContain('| octo-org/octo-service |')
        expect(main.masks).toContain(main.state.token)
        expect(post.log).toContain('Revoked the installation token.')
        expect(lab.emulator.world.liveInstallationTokens).toEqual([])
      })

      test('list-user-installations', async () => {
        const { tokens, installation, userInstallation } = lab.octo
        const inputs = { operation: 'list-user-installations', token: tokens.user }
        const { main, post, sent } = await lab.step({ node, host, inputs })
        expect([main.errors, main.warnings, main.exitCode]).toEqual([[], [], 0])
        expect(sent).toEqual(at(`GET /user/installations${PAGE_1}`))
        expect(json(main.outputs.installations)).toMatchObject([{ id: installation.id }, { id: userInstallation.id }])
        expect(main.outputs['installations-count']).toBe('2')
        expect(contentOf(main.outputs['installations-file'])).toEqual(json(main.outputs.installations))
        expect(main.summary).toContain('| octo-org |')
        expect(post.log.trim()).toBe('There is no token to revoke.')
      })

      test('list-user-installation-repositories', async () => {
        const { tokens, userInstallation } = lab.octo
        const operation = 'list-user-installation-repositories'
        const inputs = { operation, token: tokens.user, 'installation-id': String(userInstallation.id) }
        const { main, sent } = await lab.step({ node, host, inputs })
        expect([main.errors, main.warnings, main.exitCode]).toEqual([[], [], 0])
        expect(sent).toEqual(at(`GET /user/installations/${userInstallation.id}/repositories${PAGE_1}`))
        expect(json(main.outputs['repository-names'])).toEqual(['octo-user/hello-world'])
        expect(main.outputs['repositories-count']).toBe('1')
      })

      test('add-installation-repository, then remove-installation-repository', async () => {
        const { tokens, userInstallation } = lab.octo
        const { world } = lab.emulator
        const other = world.repository('octo-user/other') ?? world.addRepository({ owner: 'octo-user', name: 'other' })
        const named = { token: tokens.classic, 'installation-id': String(userInstallation.id) }
        const change = `/user/installations/${userInstallation.id}/repositories/${other.id}`

        const added = await lab.step({
          node,
          host,
          inputs: { ...named, operation: 'add-installation-repository', repository: 'octo-user/other' },
        })
        expect([added.main.errors, added.main.warnings]).toEqual([[], []])
        expect(added.sent).toEqual(at('GET /repos/octo-user/other', `PUT ${change}`))
        expect(added.main.outputs).toEqual({ 'repository-id': String(other.id) })
        expect([...userInstallation.repositoryIds]).toContain(other.id)

        const removed = await lab.step({
          node,
          host,
          inputs: { ...named, operation: 'remove-installation-repository', repository: String(other.id) },
        })
        expect([removed.main.errors, removed.main.warnings]).toEqual([[], []])
        expect(removed.sent).toEqual(at(`DELETE ${change}`))
        expect(removed.main.outputs).toEqual({ 'repository-id': String(other.id) })
        expect([...userInstallation.repositoryIds]).not.toContain(other.id)
      })

      test('a wrong kind of token fails before the first request', async () => {
        const inputs = { operation: 'add-installation-repository', 'installation-id': '1', repository: '2' }
        const { main, sent } = await lab.step({ node, host, inputs: { ...inputs, token: lab.octo.tokens.user } })
        expect(main.errors).toEqual([
          'Input token: add-installation-repository takes a classic personal access token (ghp_) with the scope repo; this is a user access token (ghu_).',
        ])
        expect([main.exitCode, sent]).toEqual([1, []])
      })

      test('an error is one line, in the words of the server and of ours', async () => {
        const inputs = {
          operation: 'remove-installation-repository',
          token: lab.octo.tokens.classic,
          'installation-id': String(lab.octo.userInstallation.id),
          repository: String(lab.octo.repositories.helloWorld.id),
        }
        const { main } = await lab.step({ node, host, inputs, foreign: /\/user\/installations\// })
        expect(main.errors).toEqual([
          expect.stringMatching(
            /^Could not remove repository \d+ from installation \d+: .*It is the last repository of/,
          ),
        ])
        expect(main.outputs).toEqual({})
      })
    })
  })
})

describe('lists of any length', () => {
  const lab = useLab()
  afterEach(() => lab.emulator.clearRequests())

  /** An organization with so many repositories, every tenth private; only one for each length. */
  function organization(count: number): { login: string; names: string[]; token: string } {
    const { world } = lab.emulator
    const login = `org-of-${count}`
    if (!world.organization(login)) {
      world.addOrganization(login)
      for (let index = 0; index < count; index++) {
        world.addRepository({ owner: login, name: `repository-${index}`, private: index % 10 === 9 })
      }
      world.install(lab.octo.registeredApp, login)
    }
    const installation = world.installations.find(({ account }) => account.login === login)
    if (!installation) throw new Error(`${login} has no installation`)
    const names = Array.from({ length: count }, (_, index) => `${login}/repository-${index}`)
    return { login, names, token: world.addInstallationToken(installation).token }
  }

  const pagesOf = (count: number) =>
    Array.from({ length: Math.max(1, Math.ceil(count / 100)) }, (_, index) => `page=${index + 1}`)

  describe.each(testedRuntimes())('on Node $major', ({ major, path: node }) => {
    test.each([0, 1, 100, 101])('%i repositories', async (count) => {
      const { names, token } = organization(count)
      const inputs = { operation: 'list-installation-repositories', 'github-api-url': lab.emulator.url, token }
      const { main, sent } = await lab.step({ node, inputs })
      expect([main.errors, main.warnings]).toEqual([[], []])
      expect(sent.map((line) => line.split('&')[1])).toEqual(pagesOf(count))
      expect(json(main.outputs['repository-names'])).toEqual(names)
      expect(json(main.outputs.repositories)).toMatchObject(names.map((full_name) => ({ full_name })))
      expect(contentOf(main.outputs['repositories-file'])).toMatchObject(names.map((full_name) => ({ full_name })))
      expect(main.outputs['repositories-count']).toBe(String(count))
    })

    test('10,000 repositories, 60 MB of JSON: complete, in order, each once, in less than 200 MB of memory', async () => {
      const count = 10_000
      const { names, token } = organization(count)
      const inputs = { operation: 'list-installation-repositories', 'github-api-url': lab.emulator.url, token }
      const list = async () => {
        const peaks: (() => number | undefined)[] = []
        const onSpawn = (child: ChildProcess) => peaks.push(watchPeakMemory(child))
        const { main, sent } = await lab.step({ node, inputs, timeoutMs: 300_000, onSpawn })
        return { main, sent, peak: peaks[0]?.() }
      }
      let { main, sent, peak } = await list()
      // When garbage is collected is a matter of chance; what is kept is not.
      for (let left = 2; left > 0 && peak !== undefined && peak >= MAX_PEAK_BYTES; left -= 1) {
        ;({ main, sent, peak } = await list())
      }
      expect(main.errors).toEqual([])
      expect(sent.map((line) => line.split('&')[1]).sort()).toEqual(pagesOf(count).sort())
      expect(json(main.outputs['repository-names'])).toEqual(names)
      expect([main.outputs.repositories, main.outputs['repositories-count']]).toEqual(['', String(count)])
      expect(main.warnings).toEqual([expect.stringMatching(/^The output repositories is left empty: with its 10,000 /)])

      const file = main.outputs['repositories-file'] ?? ''
      expect(statSync(file).size).toBeGreaterThan(50_000_000)
      const whole = contentOf(file) as { full_name: string; node_id: string }[]
      expect(whole.map(({ full_name }) => full_name)).toEqual(names)
      expect(whole.every(({ node_id }) => node_id !== '')).toBe(true)
      expect(Buffer.byteLength(main.summary)).toBeLessThanOrEqual(1024 * 1024)
      const rows = main.summary.split('\n').filter((line) => line.startsWith('| org-of-')).length
      const missing = /_([\d,]+) more are left out here/.exec(main.summary)?.[1] ?? '0'
      expect(rows + Number(missing.replaceAll(',', ''))).toBe(count)

      if (peak !== undefined) {
        const size = Math.round(statSync(file).size / 1e6)
        process.stdout.write(
          `10,000 repositories (${size} MB) on Node ${major}: ${Math.round(peak / 1e6)} MB at most\n`,
        )
        expect(peak).toBeLessThan(MAX_PEAK_BYTES)
      }
    }, 900_000)
  })
})
