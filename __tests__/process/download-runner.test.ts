import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { chmodSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { beforeEach, describe, expect, test } from '@jest/globals'
import { runnerContents } from '../../emulator/packages/contents.js'
import { PLATFORMS, type Platform, packageFilename, platformName } from '../../emulator/packages/platforms.js'
import { startEmulator } from '../../emulator/server.js'
import { nodeRuntime } from '../../harness/node-runtimes.js'
import { makeTemporaryDirectory } from '../../harness/temporary.js'
import { HOST_FORMS, type LabStepOptions, useLab } from '../support/lab.js'
import { LEVELS } from '../support/levels.js'
import { rawTar } from '../support/raw-tar.js'
import { requires } from '../support/requires.js'
import { CAN_MOUNT, DISK, mountSmallDisk } from '../support/small-disk.js'
import { TEST_ALL, testedRuntimes } from '../support/thoroughness.js'
import { treeOf, treeOfEntries } from '../support/tree.js'
import { hasProgram } from '../support/unpackers.js'

/** `download-runner` from the committed bundle, with the exact requests. */

const VERSION = '2.337.0'
const LINUX: Platform = { os: 'linux', architecture: 'x64' }
const DOWNLOADS = /\/releases\/download\/|\/release-assets\/|\/_services\//

const IS_ROOT = process.getuid?.() === 0

const lab = useLab()

const applications = () => lab.emulator.world.applications
beforeEach(() => {
  lab.emulator.faults.clear()
  Object.assign(applications(), { downloadToken: undefined, checksums: true, ballast: 0, assetsOrigin: '' })
})

function run(inputs: Readonly<Record<string, string>>, options: Partial<LabStepOptions> = {}) {
  return lab.step({
    foreign: DOWNLOADS,
    ...options,
    inputs: { ...lab.appInputs, operation: 'download-runner', target: 'octo-org', 'revoke-token': 'never', ...inputs },
    env: { RUNNER_OS: 'Linux', RUNNER_ARCH: 'X64', ...options.env },
  })
}

const MINT = () => [
  'GET /users/octo-org/installation',
  `POST /app/installations/${lab.octo.installation.id}/access_tokens`,
]
const LIST = 'GET /orgs/octo-org/actions/runners/downloads'
const fetchOf = (platform: Platform, version = VERSION) => [
  `GET /actions/runner/releases/download/v${version}/${packageFilename(platform, version)}`,
  `GET /release-assets/${packageFilename(platform, version)}`,
]

function packageOf(platform: Platform, version = VERSION) {
  const found = applications().package(packageFilename(platform, version))
  if (found === undefined) throw new Error('no such package')
  return found
}

/** What is in a package. */
function contentsOf(platform: Platform, version = VERSION): Record<string, string> {
  const { ballast } = applications()
  if (typeof ballast !== 'number') throw new Error('the ballast differs by platform')
  return treeOfEntries(runnerContents(platform, version, ballast))
}

/** The record of this action in an entry of the tool cache. */
const RECORD = '.runner-kit.json'

/** What an entry of the tool cache holds, apart from its record, which must be there. */
function entryTree(path: string): Record<string, string> {
  const { [RECORD]: record, ...tree } = treeOf(path)
  expect(record).toMatch(/^file 644 /)
  return tree
}

/** Nothing of a failed run is left in a tool cache. */
const expectEmpty = (toolCache: string) => expect(treeOf(toolCache)).toEqual({})

/** A short run takes one of each operating system. */
const TRIED = TEST_ALL ? PLATFORMS : PLATFORMS.filter(({ architecture }) => architecture === 'x64')

describe.each(testedRuntimes())('on Node $major', ({ path: node }) => {
  test.each(TRIED.map((platform) => [platformName(platform), platform] as const))(
    '%s, missing and then in the cache',
    async (name, platform) => {
      const toolCache = makeTemporaryDirectory('tools')
      const inputs = { 'runner-os': platform.os, 'runner-architecture': platform.architecture }
      const miss = await run(inputs, { node, toolCache })
      const path = join(toolCache, 'actions-runner', VERSION, name)
      expect(miss.main.errors).toEqual([])
      expect(miss.sent).toEqual([...MINT(), LIST, ...fetchOf(platform)])
      expect(JSON.parse(miss.requests[1]?.body ?? '')).toEqual({
        permissions: { organization_self_hosted_runners: 'read' },
      })
      const outputs = {
        'runner-path': path,
        'runner-version': VERSION,
        'runner-sha256': packageOf(platform).sha256,
        'cache-hit': 'false',
      }
      expect(miss.main.outputs).toEqual(outputs)
      expect(entryTree(path)).toEqual(contentsOf(platform))

      const hit = await run(inputs, { node, toolCache })
      expect(hit.main.errors).toEqual([])
      expect(hit.sent).toEqual([...MINT(), LIST])
      expect(hit.main.outputs).toEqual({ ...outputs, 'cache-hit': 'true' })

      const pinned = await run({ ...inputs, 'runner-version': VERSION }, { node, toolCache })
      expect(pinned.sent).toEqual([])
      expect(pinned.main.outputs).toEqual({ ...outputs, 'cache-hit': 'true' })
      expect(Object.keys(treeOf(toolCache)).filter((file) => file.split('/').length <= 3)).toEqual([
        'actions-runner',
        `actions-runner/${VERSION}`,
        `actions-runner/${VERSION}/${name}`,
        `actions-runner/${VERSION}/${name}.complete`,
      ])
    },
  )

  test('the archive itself', async () => {
    const toolCache = makeTemporaryDirectory('tools')
    const inputs = { extract: 'false', 'runner-os': 'windows' }
    const first = await run(inputs, { node, toolCache })
    const filename = `actions-runner-win-x64-${VERSION}.zip`
    expect(first.main.errors).toEqual([])
    expect(first.main.outputs['runner-path']).toBe(
      join(toolCache, 'actions-runner-archive', VERSION, 'win-x64', filename),
    )
    const archive = readFileSync(first.main.outputs['runner-path'] ?? '')
    expect(createHash('sha256').update(archive).digest('hex')).toBe(first.main.outputs['runner-sha256'])
    const second = await run({ ...inputs, 'runner-version': VERSION }, { node, toolCache })
    expect(second.sent).toEqual([])
    expect(second.main.outputs).toEqual({ ...first.main.outputs, 'cache-hit': 'true' })
  })

  test('a directory of its own, ready for config.sh', async () => {
    const toolCache = makeTemporaryDirectory('tools')
    const workspace = makeTemporaryDirectory('workspace')
    const first = await run({ 'runner-directory': 'my/runner' }, { node, toolCache, workspace })
    const directory = join(workspace, 'my', 'runner')
    expect(first.main.errors).toEqual([])
    expect(first.main.outputs).toMatchObject({ 'runner-path': directory, 'cache-hit': 'false' })
    expect(treeOf(directory)).toEqual(contentsOf(LINUX))
    expect(execFileSync(join(directory, 'bin/Runner.Listener'), ['--version'], { encoding: 'utf8' })).toBe(
      `${VERSION}\n`,
    )

    const again = await run({ 'runner-directory': directory, 'runner-version': VERSION }, { node, toolCache })
    expect(again.main.log).toContain('already holds this version of the runner')
    expect(again.main.outputs).toMatchObject({ 'runner-path': directory, 'cache-hit': 'true' })

    writeFileSync(join(directory, '.runner'), '{}')
    const before = treeOf(directory)
    const configured = await run({ 'runner-directory': directory }, { node, toolCache })
    expect(configured.main.exitCode).toBe(1)
    expect(configured.main.errors).toEqual([expect.stringContaining('holds a configured runner (.runner)')])
    expect(configured.sent).toEqual([])
    expect(treeOf(directory)).toEqual(before)
  })
})

const { path: node } = nodeRuntime(24)

describe('a pinned version', () => {
  test('that is offered', async () => {
    const { main, sent } = await run({ 'runner-version': `v${VERSION}` }, { node })
    expect(main.errors).toEqual([])
    expect(sent).toEqual([...MINT(), LIST, ...fetchOf(LINUX)])
  })

  test('that is not offered, with a checksum of one’s own', async () => {
    const { sha256 } = packageOf(LINUX, '2.335.1')
    const { main, sent } = await run({ 'runner-version': '2.335.1', 'runner-sha256': sha256.toUpperCase() }, { node })
    expect(main.errors).toEqual([])
    expect(sent).toEqual([...MINT(), LIST, ...fetchOf(LINUX, '2.335.1')])
    expect(main.outputs).toMatchObject({ 'runner-version': '2.335.1', 'runner-sha256': sha256 })
  })

  test('that does not exist', async () => {
    const { main, sent } = await run({ 'runner-version': '2.1.0', 'runner-sha256': 'a'.repeat(64) }, { node })
    expect(main.errors).toEqual([
      expect.stringMatching(
        /^Could not download actions-runner-linux-x64-2\.1\.0\.tar\.gz: 127\.0\.0\.1:\d+ said "Not Found"\. There is no such package; correct runner-version/,
      ),
    ])
    expect(sent).toEqual([...MINT(), LIST, fetchOf(LINUX, '2.1.0')[0]])
    expectEmpty(main.toolCache)
  })

  test('in the cache needs no access at all', async () => {
    const toolCache = makeTemporaryDirectory('tools')
    await run({}, { node, toolCache })
    const { main, sent } = await run(
      { 'runner-version': VERSION, 'client-id': 'Iv1.nobody', 'github-api-url': 'http://127.0.0.1:9' },
      { node, toolCache },
    )
    expect(main.errors).toEqual([])
    expect(sent).toEqual([])
    expect(main.outputs['cache-hit']).toBe('true')
    expect(main.state).toEqual({})
  })

  test('in the cache from another package is fetched anew, and kept if that fails', async () => {
    const toolCache = makeTemporaryDirectory('tools')
    await run({}, { node, toolCache })
    const before = treeOf(toolCache)
    const { main } = await run({ 'runner-version': VERSION, 'runner-sha256': 'a'.repeat(64) }, { node, toolCache })
    expect(main.warnings).toEqual([expect.stringContaining('from a package with another SHA-256')])
    expect(main.errors).toEqual([expect.stringContaining('The checksum of')])
    expect(treeOf(toolCache)).toEqual(before)
  })
})

describe('an entry of the cache that is damaged is made anew', () => {
  test.each<[string, (entry: string) => void, RegExp]>([
    [
      'configured in place',
      (entry) => writeFileSync(join(entry, '.runner'), '{}'),
      /configured or ran as a runner \(\.runner\)/,
    ],
    [
      'in which an ephemeral runner ran',
      (entry) => {
        for (const folder of ['_work', '_diag']) mkdirSync(join(entry, folder))
        for (const file of ['.env', '.path']) writeFileSync(join(entry, file), '')
      },
      /configured or ran as a runner \(\.env\)/,
    ],
    ['with a file less', (entry) => rmSync(join(entry, 'run.sh')), /run\.sh is missing from it/],
  ])('%s', async (_name, damage, why) => {
    const toolCache = makeTemporaryDirectory('tools')
    const { main } = await run({}, { node, toolCache })
    const whole = treeOf(toolCache)
    damage(main.outputs['runner-path'] ?? '')
    const copy = join(makeTemporaryDirectory('runner'), 'mine')
    const inputs = { 'runner-version': VERSION, 'runner-directory': copy }
    const again = await run(inputs, { node, toolCache })
    expect(again.main.errors).toEqual([])
    expect(treeOf(copy)).toEqual(contentsOf(LINUX))
    expect(again.main.warnings).toEqual([expect.stringMatching(why)])
    expect(again.main.outputs['cache-hit']).toBe('false')
    expect(treeOf(toolCache)).toEqual(whole)
  })
})

describe('a download token', () => {
  test('goes to its origin alone, is masked and shown nowhere', async () => {
    const token = 'temp-download-token-0123456789'
    const assets = await startEmulator()
    Object.assign(applications(), { downloadToken: token, assetsOrigin: assets.url })
    const { main, requests } = await run({}, { node })
    expect(main.errors).toEqual([])
    const [redirecting] = requests.filter(({ path }) => path.includes('/releases/download/'))
    expect(redirecting?.headers.authorization).toBe(`Bearer ${token}`)
    expect(assets.requests.map(({ path, headers }) => [path, headers.authorization])).toEqual([
      [`/release-assets/${packageFilename(LINUX, VERSION)}`, undefined],
    ])
    expect(main.masks).toContain(token)
    await assets.close()
  })
})

describe('without a checksum', () => {
  test('nothing is downloaded', async () => {
    applications().checksums = false
    const { main, sent } = await run({}, { node })
    expect(main.errors).toEqual([
      expect.stringMatching(/^No checksum is known for .* Set its SHA-256 as runner-sha256, or/),
    ])
    expect(sent).toEqual([...MINT(), LIST])
    expectEmpty(main.toolCache)
  })

  test('allow-unverified goes on with a warning, and others do not take it over', async () => {
    applications().checksums = false
    const toolCache = makeTemporaryDirectory('tools')
    const first = await run({ 'allow-unverified': 'true' }, { node, toolCache })
    expect(first.main.errors).toEqual([])
    expect(first.main.warnings).toEqual([expect.stringContaining('is not verified')])
    expect(first.main.outputs['runner-sha256']).toBe(packageOf(LINUX).sha256)
    const strict = await run({ 'runner-version': VERSION }, { node, toolCache })
    expect(strict.main.warnings).toEqual([expect.stringContaining('its package was never verified')])
    expect(strict.main.exitCode).toBe(1)
    const again = await run({ 'allow-unverified': 'true', 'runner-version': VERSION }, { node, toolCache })
    expect(again.main.outputs['cache-hit']).toBe('true')
  })
})

describe('what goes wrong leaves nothing behind', () => {
  const asset = `/release-assets/${packageFilename(LINUX, VERSION)}`

  test('a wrong checksum', async () => {
    lab.emulator.faults.add({ path: asset, corrupt: true, times: 9 })
    const { main, sent } = await run({}, { node })
    expect(main.exitCode).toBe(1)
    expect(main.errors).toEqual([
      expect.stringMatching(/^The checksum of .* is wrong: its SHA-256 is \w{64}, but the server says \w{64}/),
    ])
    expect(sent).toEqual([...MINT(), LIST, ...fetchOf(LINUX)])
    expectEmpty(main.toolCache)
  })

  test('a runner-sha256 that is not the server’s', async () => {
    const { main, sent } = await run({ 'runner-sha256': 'a'.repeat(64) }, { node })
    expect(main.errors).toEqual([expect.stringContaining(`but the input runner-sha256 says ${'a'.repeat(64)}`)])
    expect(sent).toEqual([...MINT(), LIST])
    expectEmpty(main.toolCache)
  })

  test.each(TEST_ALL ? Array.from({ length: 10 }, (_, tenth) => tenth / 10) : [0, 0.5, 0.9])(
    'a cut at %s of its length, once',
    async (fraction) => {
      applications().ballast = 500_000
      lab.emulator.faults.add({ path: asset, truncate: fraction })
      const { main, sent } = await run({}, { node })
      expect(main.errors).toEqual([])
      expect(main.log).toMatch(/Could not download .* yet: .* broke off in the middle of its answer\. Trying again/)
      expect(sent).toEqual([...MINT(), LIST, ...fetchOf(LINUX), ...fetchOf(LINUX)])
      expect(entryTree(main.outputs['runner-path'] ?? '')).toEqual(contentsOf(LINUX))
    },
  )

  test('a cut every time', async () => {
    lab.emulator.faults.add({ path: asset, truncate: 0.5, times: 99 })
    const { main } = await run({}, { node })
    expect(main.errors).toEqual([
      expect.stringMatching(/^Could not download .* broke off in the middle of its answer\. Run the job again/),
    ])
    expectEmpty(main.toolCache)
  })

  test.each([
    [
      'a traversal',
      [
        { name: 'bin/', type: '5' },
        { name: '../../evil', content: 'x' },
      ],
      'leads out of the directory',
    ],
    ['a symlink out', [{ name: 'passwd', type: '2', linkName: '/etc/passwd' }], 'may lead out of the directory'],
  ])('a hostile archive: %s', async (_name, entries, message) => {
    const filename = packageFilename(LINUX, '2.334.0')
    const bytes = gzipSync(rawTar(entries))
    applications().replace(filename, bytes)
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    const { main } = await run({ 'runner-version': '2.334.0', 'runner-sha256': sha256 }, { node })
    expect(main.errors).toEqual([expect.stringContaining(message)])
    expectEmpty(main.toolCache)
  })

  test('a package without entries', async () => {
    const filename = packageFilename(LINUX, '2.334.0')
    const bytes = gzipSync(rawTar([]))
    applications().replace(filename, bytes)
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    const { main } = await run({ 'runner-version': '2.334.0', 'runner-sha256': sha256 }, { node })
    expect(main.errors).toEqual([expect.stringContaining('The archive is damaged: it has no files')])
    expectEmpty(main.toolCache)
  })

  test('a job without a tool cache', async () => {
    const { main, sent } = await run({}, { node, env: { RUNNER_TOOL_CACHE: undefined } })
    expect(main.errors).toEqual([expect.stringContaining('RUNNER_TOOL_CACHE is not set')])
    expect(sent).toEqual([])
  })

  requires(DISK, CAN_MOUNT, () => {
    test.each([
      [400_000, 'too small for the download'],
      [700_000, 'too small to unpack it'],
    ])('a disk of %s bytes, %s', async (bytes) => {
      const disk = mountSmallDisk(bytes)
      try {
        applications().ballast = 500_000
        const { main } = await run({}, { node, toolCache: disk.path })
        expect(main.errors).toEqual([
          expect.stringMatching(
            /^Could not put actions-runner-linux-x64-2\.337\.0\.tar\.gz into the tool cache: the disk that holds .* is full \(.* free\)/,
          ),
        ])
        expectEmpty(main.toolCache)
      } finally {
        disk.unmount()
      }
    })

    test('a runner-directory on a disk that is too small', async () => {
      const disk = mountSmallDisk(100_000)
      try {
        applications().ballast = 500_000
        const { main } = await run({ 'runner-directory': join(disk.path, 'runner') }, { node })
        expect(main.errors).toEqual([expect.stringMatching(/^Could not set up runner-directory .* is full/)])
        expect(treeOf(disk.path)).toEqual({})
      } finally {
        disk.unmount()
      }
    })

    test('a disk that is read-only', async () => {
      const disk = mountSmallDisk(10_000_000)
      try {
        await withReadOnlyCache(disk.path, disk.makeReadOnly, 'EROFS')
      } finally {
        disk.unmount()
      }
    })
  })

  requires('permissions that bind this user: not Windows, not root', process.platform !== 'win32' && !IS_ROOT, () => {
    test('a tool cache that this user must not write', async () => {
      const toolCache = makeTemporaryDirectory('tools')
      const folders = () => [toolCache, ...Object.keys(treeOf(toolCache)).map((path) => join(toolCache, path))]
      const permit = (mode: number) => {
        for (const path of folders()) if (statSync(path).isDirectory()) chmodSync(path, mode)
      }
      try {
        await withReadOnlyCache(toolCache, () => permit(0o555), 'EACCES')
      } finally {
        permit(0o755)
      }
    })
  })

  /** Where nothing can be written, what is in the cache can still be used. */
  async function withReadOnlyCache(toolCache: string, makeReadOnly: () => void, code: string): Promise<void> {
    await run({}, { node, toolCache })
    makeReadOnly()
    const before = treeOf(toolCache)
    const { main } = await run({ 'runner-os': 'win' }, { node, toolCache })
    expect(main.errors).toEqual([
      expect.stringMatching(
        new RegExp(`into the tool cache: .* cannot be written \\(${code}\\)\\. Let the runner's user write`),
      ),
    ])
    expect(treeOf(toolCache)).toEqual(before)
    const hit = await run({ 'runner-version': VERSION }, { node, toolCache })
    expect(hit.main.outputs['cache-hit']).toBe('true')
  }

  requires(
    'bash, as other shells lose variables with hyphens',
    process.platform !== 'win32' && hasProgram('bash'),
    () => {
      test('a limit on the size of files, too small for the download', async () => {
        applications().ballast = 500_000
        const limited = join(makeTemporaryDirectory('limited'), 'node')
        // In blocks of 1,024 bytes.
        writeFileSync(limited, `#!/usr/bin/env bash\nulimit -f 200\nexec '${node}' "$@"\n`, { mode: 0o755 })
        const { main } = await run({}, { node: limited })
        expect(main.errors).toEqual([
          expect.stringMatching(
            /^Could not put actions-runner-linux-x64-2\.337\.0\.tar\.gz into the tool cache: .*EFBIG/,
          ),
        ])
        expectEmpty(main.toolCache)
      })
    },
  )
})

test('eight jobs at once on an empty cache', async () => {
  const toolCache = makeTemporaryDirectory('tools')
  applications().ballast = 1_000_000
  const steps = await Promise.all(
    Array.from({ length: 8 }, () =>
      run({ token: lab.octo.tokens.classic, 'client-id': '', 'private-key': '' }, { node, toolCache }),
    ),
  )
  expect(steps.map(({ main }) => main.errors)).toEqual(steps.map(() => []))
  expect(new Set(steps.map(({ main }) => main.outputs['runner-path'])).size).toBe(1)
  expect(entryTree(steps[0]?.main.outputs['runner-path'] ?? '')).toEqual(contentsOf(LINUX))
  expect(Object.keys(treeOf(toolCache)).filter((file) => file.split('/').length <= 3)).toHaveLength(4)
})

describe('list-runner-applications', () => {
  const list = (inputs: Readonly<Record<string, string>>, options: Partial<LabStepOptions> = {}) =>
    run({ operation: 'list-runner-applications', ...inputs }, { node, ...options })

  const classic = () => ({ token: lab.octo.tokens.classic, 'client-id': '', 'private-key': '' })

  test.each(LEVELS)('for $target', async ({ target, scope }) => {
    const token = 'temp-download-token-0123456789'
    applications().downloadToken = token
    const { main, sent, requests } = await list({ target, ...classic() })
    expect(main.errors).toEqual([])
    expect(sent).toEqual([`GET ${scope}/actions/runners/downloads`])
    const answered = requests[0]?.response?.body
    expect(answered).toHaveLength(7)
    const expected = (Array.isArray(answered) ? answered : []).map(({ temp_download_token: _, ...rest }) => rest)
    expect(JSON.parse(main.outputs['runner-applications'] ?? '')).toEqual(expected)
    expect(JSON.parse(readFileSync(main.outputs['runner-applications-file'] ?? '', 'utf8'))).toEqual(expected)
    expect(main.outputs).toMatchObject({ 'runner-version': VERSION, 'runner-sha256': packageOf(LINUX).sha256 })
    expect(main.masks).toContain(token)
    expect(main.summary).toContain('actions-runner-linux-x64-2.337.0.tar.gz')
  })

  test('for an App asks to read, no more', async () => {
    const { main, sent, requests } = await list({ 'runner-os': 'macos', 'runner-architecture': 'arm64' })
    expect(sent).toEqual([...MINT(), LIST])
    expect(JSON.parse(requests[1]?.body ?? '')).toEqual({
      permissions: { organization_self_hosted_runners: 'read' },
    })
    expect(main.outputs['runner-sha256']).toBe(packageOf({ os: 'osx', architecture: 'arm64' }).sha256)
  })

  test('on a machine that no runner is for lists all the same', async () => {
    const { main } = await list(classic(), { env: { RUNNER_ARCH: 'X86' } })
    expect(main.errors).toEqual([])
    expect(main.warnings).toEqual([expect.stringContaining('this machine reports itself as "X86"')])
    expect(main.outputs).toMatchObject({ 'runner-version': '', 'runner-sha256': '' })
    expect(JSON.parse(main.outputs['runner-applications'] ?? '')).toHaveLength(7)
  })
})

describe('by its real host names', () => {
  const real = useLab({ realHosts: true })

  const token = () => ({ token: real.octo.tokens.classic, target: 'octo-org', operation: 'download-runner' })
  const at = (request: { host: string; method: string; path: string }) =>
    `${request.method} ${request.host}${request.path}`

  test.each(HOST_FORMS)('$name: what is offered', async (host) => {
    const { host: webHost } = new URL(host.webUrl)
    const webAuthority = `${webHost}:443`
    const { main, requests } = await real.step({
      node,
      host,
      others: host.authority === webAuthority ? [] : [webAuthority],
      foreign: DOWNLOADS,
      inputs: token(),
    })
    expect(main.errors).toEqual([])
    const filename = basename(packageFilename(LINUX, VERSION))
    const files =
      host.name === 'Enterprise Server'
        ? [`${webHost}/_services/pipelines/_apis/distributedtask/packagedownload/agent/linux-x64/${VERSION}`]
        : [
            `${webHost}/actions/runner/releases/download/v${VERSION}/${filename}`,
            `${webHost}/release-assets/${filename}`,
          ]
    expect(requests.map(at)).toEqual([
      `GET ${new URL(host.apiUrl).host}${host.prefix}/orgs/octo-org/actions/runners/downloads`,
      ...files.map((file) => `GET ${file}`),
    ])
    for (const { path, headers } of requests) if (DOWNLOADS.test(path)) expect(headers.authorization).toBeUndefined()
  })

  test.each(HOST_FORMS)(
    '$name: a version that is not offered, checked against its release on github.com',
    async (host) => {
      const { host: webHost } = new URL(host.webUrl)
      const { main, requests } = await real.step({
        node,
        host,
        others: [`${webHost}:443`, 'api.github.com:443'],
        foreign: new RegExp(`${DOWNLOADS.source}|/repos/actions/runner/`),
        inputs: { ...token(), 'runner-version': '2.335.1' },
      })
      expect(main.errors).toEqual([])
      const [, release] = requests
      expect(release && at(release)).toBe('GET api.github.com/repos/actions/runner/releases/tags/v2.335.1')
      const own = host.name === 'github.com' ? `Bearer ${real.octo.tokens.classic}` : undefined
      expect(release?.headers.authorization).toBe(own)
      expect(main.outputs['runner-version']).toBe('2.335.1')
    },
  )

  test('a release that is not there, or cannot be asked for', async () => {
    const host = HOST_FORMS[2]
    const options = { node, ...(host && { host }), others: ['api.github.com:443'], foreign: /./ }
    const missing = await real.step({ ...options, inputs: { ...token(), 'runner-version': '2.1.0' } })
    expect(missing.main.errors).toEqual([
      expect.stringMatching(
        /^Could not look up the checksum of runner 2\.1\.0 on github\.com: api\.github\.com said "Not Found"\. The runner has no such release/,
      ),
    ])
    real.emulator.faults.add({
      path: '/repos/actions/runner/releases/tags/v2.335.1',
      status: 403,
      headers: { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': '9999999999' },
      body: { message: 'API rate limit exceeded' },
    })
    const limited = await real.step({ ...options, inputs: { ...token(), 'runner-version': '2.335.1' } })
    expect(limited.main.errors).toEqual([expect.stringContaining('The rate limit lasts until')])
    expectEmpty(limited.main.toolCache)
  })
})

test('the folders in between are made', async () => {
  const toolCache = join(makeTemporaryDirectory('tools'), 'not', 'there')
  mkdirSync(join(toolCache, '..'), { recursive: true })
  const { main } = await run({}, { node, toolCache })
  expect(main.errors).toEqual([])
})
