import { readFileSync } from 'node:fs'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { type Bench, openBench, type Run } from '../support/in-process.js'

/** The repositories of installations, with each status that GitHub's description knows, and the line that a person reads. */

let bench: Bench
beforeEach(async () => {
  bench = await openBench()
})
afterEach(() => bench.close())

type Inputs = Record<string, string | undefined>
type More = [foreign?: RegExp, environment?: Parameters<Bench['main']>[2]]

/** Runs with a token instead of the App's credentials. */
const withToken = (token: string, inputs: Inputs, ...more: More) =>
  bench.main({ 'client-id': undefined, 'private-key': undefined, target: undefined, token, ...inputs }, ...more)

const PUBLIC = { event: { repository: { private: false } } }
const json = (text: string | undefined): unknown => JSON.parse(text ?? '')
const fileOf = (run: Run, output: string): unknown => json(readFileSync(run.outputs[output] ?? '', 'utf8'))
const linesOf = (run: Run, level: string) =>
  run.lines.filter((line) => line.startsWith(`${level} `)).map((line) => line.slice(level.length + 1))
const TRACE = /\(HTTP \d{3}, request id [0-9A-F:]+\)$/

const page = (path: string, number = 1) => `GET ${path}?per_page=100&page=${number}`

/** A token as old servers make them: its prefix shows nothing. */
const OLD_TOKEN = '0123456789abcdef0123456789abcdef01234567'

const FIELDS = [
  ...['id', 'name', 'full_name', 'private', 'visibility', 'archived', 'disabled', 'fork', 'default_branch', 'topics'],
  ...['language', 'pushed_at', 'html_url'],
]

describe('list-installation-repositories', () => {
  const operation = 'list-installation-repositories'
  const PATH = '/installation/repositories'

  test('200: with an App', async () => {
    const run = await bench.main({ operation, target: 'octo-org/octo-repo' })
    expect(run.errors).toEqual([])
    expect(run.minted).toEqual([{ permissions: { metadata: 'read' } }])
    expect(run.sent.slice(2)).toEqual([page(PATH)])
    expect(Object.keys(run.outputs).sort()).toEqual([
      'repositories',
      'repositories-count',
      'repositories-file',
      'repository-names',
      'summary-file',
    ])
    expect(json(run.outputs['repository-names'])).toEqual(['octo-org/octo-repo', 'octo-org/octo-service'])
    expect(run.outputs['repositories-count']).toBe('3')
    const { octoRepo, octoService, octoArchive } = bench.octo.repositories
    expect(json(run.outputs.repositories)).toMatchObject([
      { id: octoRepo.id, topics: ['ci'], language: 'TypeScript' },
      { id: octoService.id, visibility: 'private', language: 'Go' },
      { id: octoArchive.id, archived: true },
    ])
    for (const one of json(run.outputs.repositories) as object[]) expect(Object.keys(one)).toEqual(FIELDS)
    expect(fileOf(run, 'repositories-file')).toEqual(
      [octoRepo, octoService, octoArchive].map(({ id }) => expect.objectContaining({ id, node_id: expect.anything() })),
    )
    expect(linesOf(run, 'info')).toContain(
      'Listed the repositories of the installation: 3 repositories, 2 public, 1 private (1 archived).',
    )
  })

  test('200: with a token given, and repositories that are disabled or internal', async () => {
    const { world } = bench.emulator
    world.addRepository({ owner: 'octo-org', name: 'octo-disabled', disabled: true })
    world.addRepository({ owner: 'octo-org', name: 'octo-inner', visibility: 'internal' })
    const { token } = world.addInstallationToken(bench.octo.installation)
    const run = await withToken(token, { operation })
    expect(run.sent).toEqual([page(PATH)])
    expect(json(run.outputs['repository-names'])).toEqual([
      'octo-org/octo-repo',
      'octo-org/octo-service',
      'octo-org/octo-inner',
    ])
    expect(run.summary().split('\n')).toEqual([
      '## Repositories of the installation',
      '',
      '5 repositories, 3 public, 1 private, 1 internal (1 archived, 1 disabled).',
      '',
      '| Repository | ID | Visibility | State | Default branch | Last push |',
      '| --- | --- | --- | --- | --- | --- |',
      expect.stringMatching(/^\| octo-org\/octo-repo \| \d+ \| public \| active \| main \| /),
      expect.stringMatching(/^\| octo-org\/octo-service \| \d+ \| private \| active \| /),
      expect.stringMatching(/^\| octo-org\/octo-archive \| \d+ \| public \| archived \| /),
      expect.stringMatching(/^\| octo-org\/octo-disabled \| \d+ \| public \| disabled \| /),
      expect.stringMatching(/^\| octo-org\/octo-inner \| \d+ \| internal \| active \| /),
      '',
      '',
    ])
    expect(readFileSync(run.outputs['summary-file'] ?? '', 'utf8')).toBe(run.summary())
  })

  test('200: a token narrowed to some repositories lists these', async () => {
    const run = await bench.main({ operation, repositories: 'octo-service' })
    expect(json(run.outputs['repository-names'])).toEqual(['octo-org/octo-service'])
  })

  test('200: the installation on an enterprise, which has no repositories of its own', async () => {
    bench.emulator.world.install(bench.octo.registeredApp, 'enterprises/octo-enterprise')
    const run = await bench.main({ operation, target: 'enterprises/octo-enterprise' })
    expect([run.errors, run.outputs.repositories]).toEqual([[], '[]'])
  })

  test('in a public repository, private ones are counted and not named, but in the outputs', async () => {
    bench.emulator.world.addRepository({ owner: 'octo-org', name: 'octo-inner', visibility: 'internal' })
    const run = await bench.main({ operation }, undefined, PUBLIC)
    expect(run.errors).toEqual([])
    const shown = [...run.lines, ...run.debug, run.summary(), readFileSync(run.outputs['summary-file'] ?? '', 'utf8')]
    expect(shown.join('\n')).not.toMatch(/octo-service|octo-inner/)
    expect(run.summary()).toContain('4 repositories, 2 public, 1 private, 1 internal (1 archived).')
    expect(run.summary()).toContain('2 private or internal repositories are not named here')
    expect(run.summary()).toContain('| octo-org/octo-repo |')
    expect(run.outputs['repository-names']).toContain('octo-org/octo-service')
  })

  test('a list that shifts while it is read is read again: complete, in order, each once', async () => {
    const { world } = bench.emulator
    const added = Array.from({ length: 250 }, (_, index) =>
      world.addRepository({ owner: 'octo-user', name: `r${String(index).padStart(3, '0')}` }),
    )
    const { userInstallation } = bench.octo
    for (const { id } of added) userInstallation.repositoryIds.add(id)
    world.onRequest = ({ path }) => {
      if (path.endsWith('page=2')) userInstallation.repositoryIds.delete(added[5]?.id ?? 0)
    }
    const run = await bench.main({ operation, target: 'octo-user' })
    const expected = added.filter((_, index) => index !== 5).map(({ name }) => `octo-user/${name}`)
    expect(json(run.outputs['repository-names'])).toEqual(['octo-user/hello-world', ...expected])
    expect(run.outputs['repositories-count']).toBe('250')
    expect(fileOf(run, 'repositories-file')).toHaveLength(250)
    expect(run.sent.filter((line) => line === page(PATH))).toHaveLength(2)
  })

  test('names too long for an output are left empty as well, and a warning names the file', async () => {
    const { world } = bench.emulator
    const owner = 'o'.repeat(39)
    world.addOrganization(owner)
    for (let index = 0; index < 3_700; index++) {
      world.addRepository({ owner, name: `${index}-`.padEnd(100, 'n') })
    }
    const { token } = world.addInstallationToken(world.install(bench.octo.registeredApp, owner))
    const run = await withToken(token, { operation })
    expect([run.errors, run.outputs['repository-names'], run.outputs.repositories]).toEqual([[], '', ''])
    expect(run.outputs['repositories-count']).toBe('3700')
    expect(fileOf(run, 'repositories-file')).toHaveLength(3_700)
    expect(linesOf(run, 'warning')).toEqual([
      expect.stringMatching(
        /^The output repository-names is left empty: with its 3,700 entries .* repositories-file names: \//,
      ),
      expect.stringMatching(
        /^The output repositories is left empty: with its 3,700 entries .* repositories-file names: \//,
      ),
    ])
  })

  test('304, which nobody asked for', async () => {
    bench.emulator.faults.add({ path: PATH, status: 304 })
    const run = await bench.main({ operation }, /page=1/)
    expect(run.errors).toEqual([
      expect.stringMatching(
        /^Could not list the repositories of the installation: .*a cache, a proxy.*run the job again\. \(HTTP 304, request id [0-9A-F:]+\)$/,
      ),
    ])
    expect(run.outputs).toEqual({})
  })

  test('401: a token that was revoked', async () => {
    const minted = bench.emulator.world.addInstallationToken(bench.octo.installation)
    minted.revoked = true
    const run = await withToken(minted.token, { operation })
    expect(run.errors).toEqual([
      expect.stringMatching(
        /^Could not list the repositories of the installation: .* said "Bad credentials"\. The token given has expired, was revoked/,
      ),
    ])
    expect(run.errors[0]).toMatch(TRACE)
    expect(run.sent).toHaveLength(1)
  })

  test('403: another kind of token, which its prefix does not show', async () => {
    bench.emulator.world.addToken({ kind: 'classic', user: 'octo-user', scopes: ['repo'], token: OLD_TOKEN })
    const run = await withToken(OLD_TOKEN, { operation })
    expect(run.errors).toEqual([
      expect.stringMatching(
        /must authenticate with an installation access token.*This takes an installation token \(ghs_\); the one given is a token of a kind that its prefix does not show\. \(HTTP 403/,
      ),
    ])
  })

  test('403: an installation that was suspended meanwhile', async () => {
    const body = { message: 'This installation has been suspended', status: '403' }
    bench.emulator.faults.add({ path: PATH, status: 403, body })
    const { token } = bench.emulator.world.addInstallationToken(bench.octo.installation)
    const run = await withToken(token, { operation })
    expect(run.errors).toEqual([expect.stringMatching(/The App's installation is suspended; unsuspend it.*HTTP 403/)])
  })

  test('403: for another reason, with an App', async () => {
    const body = { message: 'Resource not accessible by integration', status: '403' }
    bench.emulator.faults.add({ path: PATH, status: 403, body, times: Number.POSITIVE_INFINITY })
    const run = await bench.main({ operation })
    expect(run.errors).toEqual([expect.stringMatching(/Grant the App metadata: read.*HTTP 403/)])
  })

  test('an answer that is no list', async () => {
    bench.emulator.faults.add({ path: PATH, status: 200, body: { total_count: 1 } })
    const run = await bench.main({ operation }, /page=1/)
    expect(run.errors).toEqual([
      expect.stringMatching(
        /^Could not list the repositories of the installation: the answer has no list of repositories\. Check github-api-url; .* \(HTTP 200, request id [0-9A-F:]+\)$/,
      ),
    ])
  })
})

describe('list-user-installations', () => {
  const operation = 'list-user-installations'
  const PATH = '/user/installations'

  test('200', async () => {
    const { installation, userInstallation, tokens } = bench.octo
    bench.emulator.world.suspendInstallation(userInstallation)
    userInstallation.suspended_at = null
    const run = await withToken(tokens.user, { operation })
    expect(run.errors).toEqual([])
    expect(run.sent).toEqual([page(PATH)])
    const ids = [{ id: installation.id, account: { login: 'octo-org' } }, { id: userInstallation.id }]
    expect(json(run.outputs.installations)).toMatchObject(ids)
    expect(fileOf(run, 'installations-file')).toEqual(json(run.outputs.installations))
    expect(run.outputs['installations-count']).toBe('2')
    expect(linesOf(run, 'info')).toEqual([
      `list-user-installations (${bench.emulator.url})`,
      'Listed the installations that the user has access to: 2 installations.',
    ])
    expect(run.summary().trimEnd().split('\n')).toEqual([
      '## Installations that the user has access to',
      '',
      '2 installations.',
      '',
      '| Account | ID | App | Repositories | State |',
      '| --- | --- | --- | --- | --- |',
      `| octo-org | ${installation.id} | octo-runner-app | all | active |`,
      `| octo-user | ${userInstallation.id} | octo-runner-app | selected | active |`,
    ])
  })

  test('200: none', async () => {
    const { world } = bench.emulator
    world.addUser('mona')
    const { token } = world.addToken({ kind: 'user', user: 'mona', app: bench.octo.registeredApp })
    const run = await withToken(token, { operation })
    expect([run.outputs.installations, run.outputs['installations-count']]).toEqual(['[]', '0'])
    expect(run.summary().trim().split('\n')).toHaveLength(3)
  })

  test('200: whatever the target is, an enterprise too', async () => {
    for (const target of ['octo-org/octo-repo', 'octo-org', 'enterprises/octo-enterprise']) {
      const run = await withToken(bench.octo.tokens.user, { operation, target })
      expect([run.errors, run.outputs['installations-count']]).toEqual([[], '2'])
    }
  })

  test('304, which nobody asked for', async () => {
    bench.emulator.faults.add({ path: PATH, status: 304 })
    const run = await withToken(bench.octo.tokens.user, { operation }, /page=1/)
    expect(run.errors).toEqual([expect.stringMatching(/^Could not list the installations that the user .*HTTP 304/)])
  })

  test('401: an unknown token', async () => {
    const run = await withToken('ghu_unknown0123456789', { operation })
    expect(run.errors).toEqual([expect.stringMatching(/"Bad credentials"\. The token given has expired.*HTTP 401/)])
  })

  test.each([
    ['classic', 'a classic personal access token (ghp_)'],
    ['fineGrained', 'a fine-grained personal access token (github_pat_)'],
  ] as const)('403: %s', async (name, kind) => {
    const run = await withToken(bench.octo.tokens[name], { operation })
    expect(run.errors).toEqual([
      expect.stringContaining(`This takes a user access token (ghu_) of the GitHub App; the one given is ${kind}.`),
    ])
    expect(run.errors[0]).toMatch(TRACE)
  })

  test('403: the right kind all the same', async () => {
    const body = { message: 'Resource not accessible by integration', status: '403' }
    bench.emulator.faults.add({ path: PATH, status: 403, body })
    const run = await withToken(bench.octo.tokens.user, { operation })
    expect(run.errors).toEqual([expect.stringMatching(/ask them to authorize the App again.*HTTP 403/)])
  })

  test('403: single sign-on', async () => {
    const body = { message: 'Resource protected by organization SAML enforcement.', status: '403' }
    bench.emulator.faults.add({ path: PATH, status: 403, body })
    const run = await withToken(bench.octo.tokens.user, { operation })
    expect(run.errors).toEqual([expect.stringMatching(/Authorize the token for the organization's single sign-on\./)])
  })

  test.each([
    ['an App', {}, /^Input client-id: list-user-installations acts on behalf of a user.*a user access token \(ghu_\)/],
    [
      'an installation token',
      { 'client-id': undefined, 'private-key': undefined, token: 'ghs_0123456789' },
      /^Input token: list-user-installations takes a user access token \(ghu_\) of the GitHub App; this is an installation/,
    ],
  ])('before the first request: %s', async (_, inputs, error) => {
    const run = await bench.main({ operation, ...inputs })
    expect([run.errors, run.sent]).toEqual([[expect.stringMatching(error)], []])
  })
})

describe('list-user-installation-repositories', () => {
  const operation = 'list-user-installation-repositories'
  const inputs = () => ({ operation, 'installation-id': String(bench.octo.installation.id) })
  const path = () => `/user/installations/${bench.octo.installation.id}/repositories`

  test('200', async () => {
    const { tokens, installation } = bench.octo
    const run = await withToken(tokens.user, inputs())
    expect([run.errors, linesOf(run, 'warning')]).toEqual([[], []])
    expect(run.sent).toEqual([page(path())])
    expect(run.outputs['repositories-count']).toBe('3')
    expect(json(run.outputs['repository-names'])).toEqual(['octo-org/octo-repo', 'octo-org/octo-service'])
    expect(run.summary()).toContain(`## Repositories of installation ${installation.id} that the user has access to`)
  })

  test('304, which nobody asked for', async () => {
    bench.emulator.faults.add({ path: path(), status: 304 })
    const run = await withToken(bench.octo.tokens.user, inputs(), /page=1/)
    expect(run.errors).toEqual([
      expect.stringMatching(/^Could not list the repositories of installation \d+ .*HTTP 304/),
    ])
  })

  test('401: an expired token', async () => {
    const { world } = bench.emulator
    const app = bench.octo.registeredApp
    const { token } = world.addToken({ kind: 'user', user: 'octo-user', app, expiresInMs: -1 })
    const run = await withToken(token, inputs())
    expect(run.errors).toEqual([expect.stringMatching(/The token given has expired.*HTTP 401/)])
  })

  test('403: another kind of token', async () => {
    const run = await withToken(bench.octo.tokens.classic, inputs())
    expect(run.errors).toEqual([expect.stringMatching(/This takes a user access token \(ghu_\).*HTTP 403/)])
  })

  test('404: no such installation, or no access to it', async () => {
    const { world } = bench.emulator
    world.addOrganization('other-org')
    const { id } = world.install(bench.octo.registeredApp, 'other-org')
    for (const unreachable of [id, 424242]) {
      const run = await withToken(bench.octo.tokens.user, { operation, 'installation-id': String(unreachable) })
      expect(run.errors).toEqual([
        expect.stringMatching(/There is no such installation of the token's App.*correct installation-id.*HTTP 404/),
      ])
    }
  })

  test('before the first request: no installation-id', async () => {
    const run = await withToken(bench.octo.tokens.user, { operation })
    expect(run.errors).toEqual([expect.stringMatching(/^Input installation-id: .*list-user-installations lists them/)])
    expect(run.sent).toEqual([])
  })
})

/** octo-user's installation has selected repositories: hello-world, and here another one that may be added. */
function openUserInstallation() {
  const { world } = bench.emulator
  const other = world.addRepository({ owner: 'octo-user', name: 'other', private: true })
  const { userInstallation, tokens, repositories } = bench.octo
  const names = () => world.repositoriesOfInstallation(userInstallation).map(({ name }) => name)
  const change = `/user/installations/${userInstallation.id}/repositories/${other.id}`
  return { world, other, id: userInstallation.id, tokens, hello: repositories.helloWorld, names, change }
}

describe.each([
  { operation: 'add-installation-repository', method: 'PUT', done: 'Added', verb: 'add', way: 'to' },
  { operation: 'remove-installation-repository', method: 'DELETE', done: 'Removed', verb: 'remove', way: 'from' },
])('$operation', ({ operation, method, done, verb, way }) => {
  const adds = method === 'PUT'
  const named = (more: Inputs = {}) => ({
    operation,
    'installation-id': String(bench.octo.userInstallation.id),
    repository: 'octo-user/other',
    ...more,
  })
  /** Removing begins with two repositories. */
  function open() {
    const opened = openUserInstallation()
    if (!adds) bench.octo.userInstallation.repositoryIds.add(opened.other.id)
    return opened
  }

  test('204: by owner/name', async () => {
    const { tokens, change, names, other, id } = open()
    const run = await withToken(tokens.classic, named())
    expect([run.errors, linesOf(run, 'warning')]).toEqual([[], []])
    expect(run.sent).toEqual(['GET /repos/octo-user/other', `${method} ${change}`])
    expect(run.outputs).toEqual({ 'repository-id': String(other.id) })
    expect(names()).toEqual(adds ? ['hello-world', 'other'] : ['hello-world'])
    expect(linesOf(run, 'info')).toEqual([
      `${operation} (${bench.emulator.url})`,
      adds
        ? `Added repository octo-user/other (id ${other.id}) to installation ${id}.`
        : `Removed repository octo-user/other (id ${other.id}) from installation ${id}.`,
    ])
    expect(run.summary()).toBe('')
  })

  test('204: by its id, without a look-up', async () => {
    const { tokens, change, other } = open()
    const run = await withToken(tokens.classic, named({ repository: String(other.id) }))
    expect([run.errors, run.sent]).toEqual([[], [`${method} ${change}`]])
    expect(run.outputs).toEqual({ 'repository-id': String(other.id) })
  })

  test('204: by its name of before, where GitHub redirects', async () => {
    const { tokens, change, world, other } = open()
    world.renameRepository('octo-user/other', 'another')
    const run = await withToken(tokens.classic, named(), /^\/repositories\//)
    expect(run.errors).toEqual([])
    expect(run.sent).toEqual(['GET /repos/octo-user/other', `GET /repositories/${other.id}`, `${method} ${change}`])
  })

  test('204: in a public repository, a private one is not named', async () => {
    const { tokens, other } = open()
    const run = await withToken(tokens.classic, named(), undefined, PUBLIC)
    expect(run.errors).toEqual([])
    expect([...run.lines, ...run.debug].join('\n')).not.toContain('octo-user/other')
    expect(linesOf(run, 'info').join('\n')).toContain(`${done}`)
    expect(linesOf(run, 'info').join('\n')).toContain(`repository ${other.id}`)
  })

  test('204: in a public repository, a public one is named', async () => {
    const { tokens, other } = open()
    Object.assign(other, { private: false, visibility: 'public' })
    const run = await withToken(tokens.classic, named(), undefined, PUBLIC)
    expect(linesOf(run, 'info').join('\n')).toContain('octo-user/other')
  })

  test('204: on a second attempt, the first answer being lost', async () => {
    const { tokens, change, names } = open()
    bench.emulator.faults.add({ method, path: change, cut: 'before-headers', afterHandling: true })
    const run = await withToken(tokens.classic, named())
    expect(run.errors).toEqual([])
    expect(run.sent.filter((line) => line === `${method} ${change}`)).toHaveLength(2)
    expect(names()).toEqual(adds ? ['hello-world', 'other'] : ['hello-world'])
  })

  test('204: an enterprise as target makes no difference', async () => {
    const { tokens } = open()
    const run = await withToken(tokens.classic, named({ target: 'enterprises/octo-enterprise' }))
    expect(run.errors).toEqual([])
  })

  test('304 is no failure', async () => {
    const { tokens, change, other, id } = open()
    bench.emulator.faults.add({ method, path: change, status: 304 })
    const run = await withToken(tokens.classic, named())
    expect(run.errors).toEqual([])
    expect(run.outputs).toEqual({ 'repository-id': String(other.id) })
    expect(linesOf(run, 'info').at(-1)).toBe(
      adds
        ? `Installation ${id} already had repository octo-user/other (id ${other.id}); nothing changed.`
        : `Installation ${id} does not have repository octo-user/other (id ${other.id}); nothing changed.`,
    )
  })

  test('401: an unknown token, at the look-up and at the change', async () => {
    const { other, id } = open()
    const byName = await withToken('ghp_unknown0123456789', named())
    expect(byName.errors).toEqual([
      expect.stringMatching(/^Could not look up repository octo-user\/other: .*The token given has expired.*HTTP 401/),
    ])
    const byId = await withToken('ghp_unknown0123456789', named({ repository: String(other.id) }))
    expect(byId.errors).toEqual([
      expect.stringMatching(
        new RegExp(`^Could not ${verb} repository ${other.id} ${way} installation ${id}: .*has expired.*HTTP 401`),
      ),
    ])
  })

  test('403: another kind of token, which its prefix does not show', async () => {
    const { world, other } = open()
    world.addToken({ kind: 'user', user: 'octo-user', app: bench.octo.registeredApp, token: OLD_TOKEN })
    const run = await withToken(OLD_TOKEN, named({ repository: String(other.id) }))
    expect(run.errors).toEqual([
      expect.stringMatching(
        /This takes a classic personal access token \(ghp_\) with the scope repo; the one given is a token of a kind that its prefix does not show\. \(HTTP 403/,
      ),
    ])
  })

  test('403: a token of somebody who is no admin there', async () => {
    const { world, hello } = open()
    world.addUser('mona')
    const { token } = world.addToken({ kind: 'classic', user: 'mona', scopes: ['repo'] })
    const run = await withToken(token, named({ repository: String(hello.id) }))
    expect(run.errors).toEqual([
      expect.stringMatching(
        /said "Must have admin rights to Repository"\. The token's owner needs admin access.*HTTP 403/,
      ),
    ])
    expect(run.errors[0]).toMatch(TRACE)
  })

  test('404: a token without the scope repo', async () => {
    const { world, other } = open()
    const { token } = world.addToken({ kind: 'classic', user: 'octo-user', scopes: ['gist', 'read:org'] })
    const run = await withToken(token, named({ repository: String(other.id) }))
    expect(run.errors).toEqual([
      expect.stringMatching(
        /The token lacks the scope repo \(it has: gist, read:org\); create one that has it\. \(HTTP 404/,
      ),
    ])
    const bare = world.addToken({ kind: 'classic', user: 'octo-user', scopes: [] })
    expect((await withToken(bare.token, named())).errors).toEqual([
      expect.stringMatching(/^Could not look up repository octo-user\/other: .*\(it has: none\)/),
    ])
  })

  test('404: no such repository, by name', async () => {
    const { tokens } = open()
    const run = await withToken(tokens.classic, named({ repository: 'octo-user/nowhere' }))
    expect(run.errors).toEqual([
      expect.stringMatching(
        /^Could not look up repository octo-user\/nowhere: .*There is no such repository.*HTTP 404/,
      ),
    ])
    const shown = await withToken(tokens.classic, named({ repository: 'octo-user/nowhere' }), undefined, PUBLIC)
    expect(shown.errors).toEqual([expect.stringMatching(/^Could not look up the repository: /)])
    expect(shown.errors.join()).not.toContain('nowhere')
  })

  test('404: no such installation, or a repository of another account', async () => {
    const { tokens } = open()
    for (const wrong of [{ 'installation-id': '424242' }, { repository: 'octo-org/octo-repo' }]) {
      const run = await withToken(tokens.classic, named(wrong))
      expect(run.errors).toEqual([
        expect.stringMatching(
          /here is no such installation, the repository does not belong to its account, or the token's owner.*correct installation-id or repository.*HTTP 404/,
        ),
      ])
    }
  })

  test.each(['ghs_0123456789', 'ghu_0123456789', 'github_pat_0123456789'])(
    'before the first request: %s',
    async (token) => {
      const run = await withToken(token, named())
      expect(run.errors).toEqual([
        expect.stringMatching(/takes a classic personal access token \(ghp_\) with the scope repo; this is a/),
      ])
      expect(run.sent).toEqual([])
    },
  )
})

/** GitHub's description has the status, but not the body that tells its causes apart. */
const UNDOCUMENTED = /^\/user\/installations\/\d+\/repositories\/\d+$/

describe('remove-installation-repository', () => {
  const remove = (repository: number, installation: number, ...more: More) =>
    withToken(
      bench.octo.tokens.classic,
      {
        operation: 'remove-installation-repository',
        'installation-id': String(installation),
        repository: String(repository),
      },
      ...more,
    )

  test('404: a repository that is not in the installation', async () => {
    const { other, id } = openUserInstallation()
    const run = await remove(other.id, id)
    expect(run.errors).toEqual([
      expect.stringMatching(
        /The repository is not in the installation \(then there is nothing to do\), or: there is no.*HTTP 404/,
      ),
    ])
  })

  test('422: the last repository', async () => {
    const { hello, id, names } = openUserInstallation()
    const run = await remove(hello.id, id, UNDOCUMENTED)
    expect(run.errors).toEqual([
      expect.stringMatching(/It is the last repository of the installation.*add another one first.*HTTP 422/),
    ])
    expect(run.errors[0]).not.toContain('covers all')
    expect(names()).toEqual(['hello-world'])
  })

  test('422: an installation on all repositories', async () => {
    const run = await remove(bench.octo.repositories.octoRepo.id, bench.octo.installation.id, UNDOCUMENTED)
    expect(run.errors).toEqual([
      expect.stringMatching(
        /The installation covers all repositories of its account.*Only select repositories.*HTTP 422/,
      ),
    ])
    expect(run.errors[0]).not.toContain('the last')
  })

  test('422: in words that do not tell', async () => {
    const { other, id, change } = openUserInstallation()
    bench.emulator.faults.add({ method: 'DELETE', path: change, status: 422, body: {} })
    const run = await remove(other.id, id, UNDOCUMENTED)
    expect(run.errors).toEqual([expect.stringMatching(/Either: The installation covers all.* Or: It is the last/)])
  })
})
