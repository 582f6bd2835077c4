import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { PLATFORMS, packageFilename, platformName } from '../../emulator/packages/platforms.js'
import { startEmulator } from '../../emulator/server.js'
import { nodeRuntime } from '../../harness/node-runtimes.js'
import { makeTemporaryDirectory } from '../../harness/temporary.js'
import { TEST_ALL, testedRuntimes } from '../support/thoroughness.js'
import { treeOf } from '../support/tree.js'
import { entryTree, expectEmpty, fetchOf, LINUX, LIST, useDownloads, VERSION } from './downloads.js'

/** `download-runner` from the committed bundle, with the exact requests. */

const { applications, contentsOf, lab, mint, packageOf, run } = useDownloads()

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
      expect(miss.sent).toEqual([...mint(), LIST, ...fetchOf(platform)])
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
      expect(hit.sent).toEqual([...mint(), LIST])
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
    expect(sent).toEqual([...mint(), LIST, ...fetchOf(LINUX)])
  })

  test('that is not offered, with a checksum of one’s own', async () => {
    const { sha256 } = packageOf(LINUX, '2.335.1')
    const { main, sent } = await run({ 'runner-version': '2.335.1', 'runner-sha256': sha256.toUpperCase() }, { node })
    expect(main.errors).toEqual([])
    expect(sent).toEqual([...mint(), LIST, ...fetchOf(LINUX, '2.335.1')])
    expect(main.outputs).toMatchObject({ 'runner-version': '2.335.1', 'runner-sha256': sha256 })
  })

  test('that does not exist', async () => {
    const { main, sent } = await run({ 'runner-version': '2.1.0', 'runner-sha256': 'a'.repeat(64) }, { node })
    expect(main.errors).toEqual([
      expect.stringMatching(
        /^Could not download actions-runner-linux-x64-2\.1\.0\.tar\.gz: 127\.0\.0\.1:\d+ said "Not Found"\. There is no such package; correct runner-version/,
      ),
    ])
    expect(sent).toEqual([...mint(), LIST, fetchOf(LINUX, '2.1.0')[0]])
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
    expect(main.errors).toEqual([
      expect.stringMatching(/^The server says that the SHA-256 of .* Nothing was downloaded\./),
    ])
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
    expect(sent).toEqual([...mint(), LIST])
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

test('the folders in between are made', async () => {
  const toolCache = join(makeTemporaryDirectory('tools'), 'not', 'there')
  mkdirSync(join(toolCache, '..'), { recursive: true })
  const { main } = await run({}, { node, toolCache })
  expect(main.errors).toEqual([])
})
