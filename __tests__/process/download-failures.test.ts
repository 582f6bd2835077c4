import { createHash } from 'node:crypto'
import { chmodSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { expect, test } from '@jest/globals'
import { packageFilename } from '../../emulator/packages/platforms.js'
import { nodeRuntime } from '../../harness/node-runtimes.js'
import { makeTemporaryDirectory } from '../../harness/temporary.js'
import { rawTar } from '../support/raw-tar.js'
import { requires } from '../support/requires.js'
import { CAN_MOUNT, DISK, mountSmallDisk } from '../support/small-disk.js'
import { TEST_ALL } from '../support/thoroughness.js'
import { treeOf } from '../support/tree.js'
import { hasProgram } from '../support/unpackers.js'
import { entryTree, expectEmpty, fetchOf, LINUX, LIST, useDownloads, VERSION } from './downloads.js'

/** A `download-runner` that fails leaves nothing behind in the tool cache. */

const { applications, contentsOf, lab, mint, run } = useDownloads()
const { path: node } = nodeRuntime(24)
const IS_ROOT = process.getuid?.() === 0

const asset = `/release-assets/${packageFilename(LINUX, VERSION)}`

test('a wrong checksum', async () => {
  lab.emulator.faults.add({ path: asset, corrupt: true, times: 9 })
  const { main, sent } = await run({}, { node })
  expect(main.exitCode).toBe(1)
  expect(main.errors).toEqual([
    expect.stringMatching(/^The checksum of .* is wrong: its SHA-256 is \w{64}, but the server says \w{64}/),
  ])
  expect(sent).toEqual([...mint(), LIST, ...fetchOf(LINUX)])
  expectEmpty(main.toolCache)
})

test('a runner-sha256 that is not the server’s', async () => {
  const { main, sent } = await run({ 'runner-sha256': 'a'.repeat(64) }, { node })
  expect(main.errors).toEqual([expect.stringContaining(`but the input runner-sha256 says ${'a'.repeat(64)}`)])
  expect(sent).toEqual([...mint(), LIST])
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
    expect(sent).toEqual([...mint(), LIST, ...fetchOf(LINUX), ...fetchOf(LINUX)])
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
