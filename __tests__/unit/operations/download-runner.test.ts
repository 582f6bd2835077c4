import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import { makeTemporaryDirectory, removeTemporaryDirectories } from '../../../harness/temporary.js'
import { writeRecord } from '../../../src/cache/entry.js'
import { ownerName, thisOwner } from '../../../src/files/owner.js'
import { parseServer } from '../../../src/github/server.js'
import { createTransport } from '../../../src/http/transport.js'
import { provideRunner, type RunnerOptions } from '../../../src/operations/download-runner.js'
import { rawTar } from '../../support/raw-tar.js'
import { commit, makeCache, OTHER } from '../cache/place.js'
import { closeServers, serve } from '../http/local-server.js'
import { apiWith } from '../support.js'
import '../http/one-realm.js'

/** Which of cache and server a runner comes from. Downloads, archives and entries have tests of their own. */

const PACKAGE = gzipSync(
  rawTar([
    { name: 'run.sh', content: 'run' },
    { name: 'config.sh', content: 'config' },
  ]),
)
const SHA256 = createHash('sha256').update(PACKAGE).digest('hex')
const FILENAME = 'actions-runner-linux-x64-2.337.0.tar.gz'

let url: string
beforeAll(async () => {
  url = (await serve((_, response) => response.end(PACKAGE))).origin
})
afterAll(() => {
  closeServers()
  removeTemporaryDirectories()
})

let cache: ReturnType<typeof makeCache>
beforeEach(() => {
  cache = makeCache()
})

/** What came of it, and what was done: `list` and `download` for requests, and each line of the log. */
async function provide(
  options: Partial<RunnerOptions> = {},
  { sha256 = SHA256 as string | null, onLine = (_line: string) => {} } = {},
) {
  const done: string[] = []
  const add = (level: string) => (line: string) => {
    done.push(`${level} ${line}`)
    onLine(line)
  }
  const transport = createTransport()
  const object = {
    os: 'linux',
    architecture: 'x64',
    filename: FILENAME,
    download_url: `${url}/${FILENAME}`,
    sha256_checksum: sha256,
  }
  const api = apiWith({
    server: parseServer(url),
    request: async () => {
      done.push('list')
      return { status: 200, headers: {}, data: [object] }
    },
    transport: (...request) => {
      done.push('download')
      return transport(...request)
    },
    log: { info: add('info'), warning: add('warning'), notice: add('notice'), debug: () => {} },
  })
  const result = await provideRunner(api, {
    platform: { os: 'linux', architecture: 'x64' },
    version: undefined,
    sha256: undefined,
    allowUnverified: false,
    directory: undefined,
    extract: true,
    toolCache: cache.toolCache,
    ...options,
  }).catch((error: unknown) => error)
  return { result, done, requests: done.filter((step) => !step.includes(' ')) }
}

const entry = () => join(cache.toolCache, 'actions-runner/2.337.0/linux-x64')

describe('a runner', () => {
  test('is downloaded into the cache, and found there from then on', async () => {
    const expected = { path: entry(), version: '2.337.0', sha256: SHA256 }
    const first = await provide()
    expect(first.result).toEqual({ ...expected, cacheHit: false })
    expect(first.requests).toEqual(['list', 'download'])
    expect(readdirSync(entry())).toEqual(['.runner-kit.json', 'config.sh', 'run.sh'])
    expect(await provide()).toMatchObject({ result: { ...expected, cacheHit: true }, requests: ['list'] })
    expect(await provide({ version: '2.337.0' })).toMatchObject({
      result: { ...expected, cacheHit: true },
      requests: [],
    })
  })

  test('is the archive where it is not to be extracted', async () => {
    const { result } = await provide({ extract: false })
    const path = join(cache.toolCache, 'actions-runner-archive/2.337.0/linux-x64', FILENAME)
    expect(result).toMatchObject({ path, cacheHit: false })
    expect(existsSync(path)).toBe(true)
    expect((await provide()).requests).toEqual(['list', 'download'])
  })

  test('of another package in the cache is replaced, whether its version is pinned or not', async () => {
    for (const options of [{}, { version: '2.337.0', sha256: SHA256 }]) {
      rmSync(join(cache.toolCache, 'actions-runner'), { recursive: true, force: true })
      await commit(cache.name, { sha256: OTHER })
      const { result, done, requests } = await provide(options)
      expect(result).toMatchObject({ sha256: SHA256, cacheHit: false })
      expect(requests).toEqual(['list', 'download'])
      expect(done).toContainEqual(
        expect.stringMatching(
          /^warning The runner 2\.337\.0 for linux-x64 in the tool cache cannot be used and is replaced: /,
        ),
      )
    }
  })

  test('that @actions/tool-cache put there has no record: runner-sha256 does not trust it', async () => {
    mkdirSync(entry(), { recursive: true })
    writeFileSync(join(entry(), 'run.sh'), '')
    writeFileSync(`${entry()}.complete`, '')
    expect((await provide()).result).toEqual({ path: entry(), version: '2.337.0', sha256: undefined, cacheHit: true })
    expect((await provide({ version: '2.337.0' })).requests).toEqual([])
    expect((await provide({ sha256: SHA256 })).result).toMatchObject({ sha256: SHA256, cacheHit: false })
  })

  test('without a known checksum is for those who allow it', async () => {
    const strict = await provide({}, { sha256: null })
    expect(String(strict.result)).toMatch(/^ActionError: No checksum is known/)
    expect(strict.requests).toEqual(['list'])
    const lenient = await provide({ allowUnverified: true }, { sha256: null })
    expect(lenient.result).toMatchObject({ sha256: SHA256, cacheHit: false })
    expect((await provide({ allowUnverified: true }, { sha256: null })).result).toMatchObject({ cacheHit: true })
    expect(String((await provide({}, { sha256: null })).result)).toMatch(/^ActionError: No checksum is known/)
  })

  test('with another checksum than runner-sha256 leaves nothing', async () => {
    const { result } = await provide({ sha256: OTHER }, { sha256: null })
    expect(String(result)).toContain(`the input runner-sha256 says ${OTHER}`)
    expect(readdirSync(cache.toolCache)).toEqual([])
  })

  test('is looked for after what an interrupted run left is removed', async () => {
    const owner = ownerName({ ...thisOwner(), pid: 4_000_000 })
    const leftover = join(cache.toolCache, 'actions-runner', `.staging_2.337.0_linux-x64_${owner}_01234567`)
    mkdirSync(leftover, { recursive: true })
    const { done } = await provide()
    expect(done[0]).toContain(leftover)
    expect(existsSync(leftover)).toBe(false)
  })
})

describe('a runner-directory', () => {
  let directory: string
  beforeEach(() => {
    directory = join(makeTemporaryDirectory('runner'), 'directory')
  })

  test('gets a copy', async () => {
    expect((await provide({ directory })).result).toEqual({
      path: directory,
      version: '2.337.0',
      sha256: SHA256,
      cacheHit: false,
    })
    expect(readdirSync(directory)).toEqual(['config.sh', 'run.sh'])
  })

  test('of a configured runner fails before anything is requested', async () => {
    mkdirSync(directory)
    writeFileSync(join(directory, '.runner'), '{}')
    const { result, requests } = await provide({ directory })
    expect(String(result)).toContain('holds a configured runner')
    expect(requests).toEqual([])
  })

  /** Replaces the entry by one of the same package, as soon as it is found in the cache. */
  const replacing = (times: number) => {
    let count = 0
    return (line: string) => {
      if (!/(in|to) the tool cache: /.test(line) || ++count > times) return
      rmSync(join(entry(), '.runner-kit.json'))
      writeRecord(entry(), { sha256: count % 2 === 0 ? SHA256 : OTHER, verified: true })
    }
  }

  test('is filled again where another job replaces the runner meanwhile', async () => {
    const { result, done } = await provide({ directory, version: '2.337.0' }, { onLine: replacing(1) })
    expect(result).toMatchObject({ path: directory })
    expect(done).toContain(
      'info Another job replaced the runner in the tool cache while it was being copied. Copying it again.',
    )
  })

  test('is given up where that happens each of five times', async () => {
    const { result, done } = await provide(
      { directory, version: '2.337.0' },
      { onLine: replacing(Number.POSITIVE_INFINITY) },
    )
    expect(String(result)).toMatch(/^ActionError: runner-directory: other jobs replaced the runner .* each time/)
    expect(done.filter((line) => line.includes('Copying it again'))).toHaveLength(4)
    expect(existsSync(directory)).toBe(false)
  })
})
