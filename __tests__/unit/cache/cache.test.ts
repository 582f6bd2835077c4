import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, readdirSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { cacheDir, cacheFile, find, findAllVersions } from '@actions/tool-cache'
import { afterAll, beforeEach, describe, expect, test } from '@jest/globals'
import { makeTemporaryDirectory, removeTemporaryDirectories } from '../../../harness/temporary.js'
import { commitEntry } from '../../../src/cache/commit.js'
import { type EntryName, entryDirectory, entryMarker, findEntry, parseProvenance } from '../../../src/cache/entry.js'
import { openStaging, sweep } from '../../../src/cache/staging.js'
import { isGone, ownerName, parseOwner, SILENCE_MS, thisOwner } from '../../../src/files/owner.js'
import { treeOf } from '../../support/tree.js'

afterAll(removeTemporaryDirectories)

const SHA256 = 'a'.repeat(64)
const OTHER = 'b'.repeat(64)
const ANY = { sha256: undefined, allowUnverified: false }

let toolCache: string
let name: EntryName
let archive: EntryName
beforeEach(() => {
  toolCache = makeTemporaryDirectory('cache')
  name = { toolCache, tool: 'actions-runner', version: '2.337.0', platform: 'linux-x64' }
  archive = { ...name, tool: 'actions-runner-archive' }
  process.env.RUNNER_TOOL_CACHE = toolCache
  process.env.RUNNER_TEMP = makeTemporaryDirectory('temp')
})

/** Puts an entry of one file into the cache. */
async function commit(contents = 'run', { verified = true, sha256 = SHA256, entry = name } = {}) {
  const staging = openStaging(entry)
  const built = join(staging.path, 'entry')
  mkdirSync(built)
  writeFileSync(join(built, entry.tool === 'actions-runner' ? 'run.sh' : 'package.tar.gz'), contents)
  const wanted = { sha256: verified ? sha256 : undefined, allowUnverified: !verified }
  const committed = await commitEntry(entry, staging.path, built, { sha256, verified }, wanted)
  staging.remove()
  return committed
}

/** An entry as a killed or careless other program leaves it. */
function leave(files: Readonly<Record<string, string>>, marker?: string, entry = name) {
  mkdirSync(entryDirectory(entry), { recursive: true })
  for (const [file, text] of Object.entries(files)) writeFileSync(join(entryDirectory(entry), file), text)
  if (marker !== undefined) writeFileSync(entryMarker(entry), marker)
}

describe('an entry', () => {
  test('is found by @actions/tool-cache, and by us', async () => {
    expect(findEntry(name, ANY)).toEqual({ state: 'absent' })
    const { path, won } = await commit()
    expect(won).toBe(true)
    expect(find('actions-runner', '2.337.0', 'linux-x64')).toBe(path)
    expect(findAllVersions('actions-runner', 'linux-x64')).toEqual(['2.337.0'])
    expect(findEntry(name, ANY)).toEqual({ state: 'usable', path, provenance: { sha256: SHA256, verified: true } })
    expect(Object.keys(treeOf(toolCache))).toEqual([
      'actions-runner',
      'actions-runner/2.337.0',
      'actions-runner/2.337.0/linux-x64',
      'actions-runner/2.337.0/linux-x64/run.sh',
      'actions-runner/2.337.0/linux-x64.complete',
    ])
  })

  test('that @actions/tool-cache wrote is found', async () => {
    const source = makeTemporaryDirectory('source')
    writeFileSync(join(source, 'run.sh'), 'run')
    const path = await cacheDir(source, 'actions-runner', '2.337.0', 'linux-x64')
    expect(findEntry(name, { ...ANY, sha256: SHA256 })).toEqual({
      state: 'usable',
      path,
      provenance: { verified: true },
    })
    // Whoever names a checksum wants to know that it was this one.
    expect(findEntry(name, { ...ANY, sha256: SHA256, demanded: true })).toMatchObject({
      state: 'damaged',
      why: expect.stringMatching(/nobody wrote down/),
    })
    const folder = await cacheFile(
      join(source, 'run.sh'),
      'my.tar.gz',
      'actions-runner-archive',
      '2.337.0',
      'linux-x64',
    )
    expect(findEntry(archive, ANY)).toMatchObject({ state: 'usable', path: join(folder, 'my.tar.gz') })
  })

  test.each<[string, Readonly<Record<string, string>>, string | undefined, RegExp]>([
    ['without its marker', { 'run.sh': '' }, undefined, /never finished/],
    ['configured in place', { 'run.sh': '', '.runner': '{}' }, '', /configured a runner in it \(\.runner\)/],
    ['with credentials', { 'run.sh': '', '.credentials': '{}' }, '', /configured a runner in it \(\.credentials\)/],
    ['of another package', { 'run.sh': '' }, `{"sha256":"${OTHER}","verified":true}`, /another SHA-256/],
    ['that is empty', {}, '', /is empty/],
  ])('%s is damaged', async (_name, files, marker, why) => {
    leave(files, marker)
    const wanted = { ...ANY, sha256: SHA256 }
    expect(findEntry(name, wanted)).toEqual({
      state: 'damaged',
      why: expect.stringMatching(why),
      identity: expect.any(Number),
    })
    const { won, path } = await commit('new')
    expect(won).toBe(true)
    expect(findEntry(name, wanted)).toMatchObject({ state: 'usable', path })
    expect(readdirSync(path)).toEqual(['run.sh'])
    expect(readdirSync(join(toolCache, 'actions-runner'))).toEqual(['2.337.0'])
  })

  test.each<[string, Readonly<Record<string, string>>]>([
    ['no archive', { notes: 'x' }],
    ['an empty archive', { 'a.tar.gz': '' }],
    ['two archives', { 'a.tar.gz': 'x', 'b.zip': 'x' }],
  ])('with %s is damaged', (_name, files) => {
    leave(files, '', archive)
    expect(findEntry(archive, ANY)).toMatchObject({ state: 'damaged' })
  })

  test('that is a file, or leads nowhere, is damaged and replaced', async () => {
    mkdirSync(join(toolCache, 'actions-runner/2.337.0'), { recursive: true })
    symlinkSync('/nowhere', entryDirectory(name))
    writeFileSync(entryMarker(name), '')
    expect(findEntry(name, ANY)).toMatchObject({ state: 'damaged', why: 'it is no directory' })
    expect(await commit()).toMatchObject({ won: true })
    expect(findEntry(name, ANY)).toMatchObject({ state: 'usable' })
  })

  test('that was never verified is for those only who allow it, or know its checksum', async () => {
    await commit('run', { verified: false })
    expect(findEntry(name, { sha256: undefined, allowUnverified: true })).toMatchObject({ state: 'usable' })
    expect(findEntry(name, { sha256: SHA256, allowUnverified: false })).toMatchObject({ state: 'usable' })
    expect(findEntry(name, { sha256: undefined, allowUnverified: false })).toMatchObject({ state: 'damaged' })
    expect(findEntry(name, { sha256: OTHER, allowUnverified: true })).toMatchObject({ state: 'damaged' })
    expect(await commit('verified', { sha256: OTHER })).toMatchObject({ won: true })
    expect(findEntry(name, ANY)).toMatchObject({ state: 'usable' })
  })

  test('of a race is the winner’s', async () => {
    const first = await commit('first')
    const second = await commit('second')
    expect(second).toEqual({ ...first, won: false })
    expect(Object.keys(treeOf(toolCache))).toHaveLength(5)
  })

  test('of many at once is one', async () => {
    leave({ 'run.sh': '' })
    const all = await Promise.all(Array.from({ length: 20 }, () => commit()))
    expect(all.filter(({ won }) => won)).toHaveLength(1)
    expect(Object.keys(treeOf(toolCache))).toHaveLength(5)
  })

  test.each([
    ['', { verified: true }],
    ['{"sha256":"x"}', { verified: true }],
    [`{"sha256":"${SHA256}","verified":false}`, { sha256: SHA256, verified: false }],
    ['{"sha', { verified: true }],
  ])('with the marker %j', (marker, expected) => {
    expect(parseProvenance(marker)).toEqual(expected)
  })
})

describe('the owner of a leftover', () => {
  const self = thisOwner()

  test('survives being written down', () => {
    expect(parseOwner(ownerName(self))).toEqual(self)
    for (const text of ['', '1', '1-2', 'x-1-aaaaaaaaaaaa', '1-2-aaaaaaaaaaaa-3'])
      expect(parseOwner(text)).toBeUndefined()
  })

  test('is there, gone, or another process with the same number', async () => {
    expect(isGone(self, 0)).toBe(false)
    const child = spawn(process.execPath, ['-e', ''])
    const { pid = 0 } = child
    await once(child, 'exit')
    expect(isGone({ ...self, pid }, Date.now())).toBe(true)
    if (process.platform === 'linux') expect(isGone({ ...self, started: '1' }, Date.now())).toBe(true)
  })

  test('on another machine is gone after a long silence', () => {
    const elsewhere = { ...self, machine: '0'.repeat(12) }
    const now = Date.now()
    expect(isGone(elsewhere, now - SILENCE_MS + 1000, now)).toBe(false)
    expect(isGone(elsewhere, now - SILENCE_MS - 1000, now)).toBe(true)
  })
})

describe('the sweep', () => {
  const leftover = (owner: string, entry = name) => {
    const path = join(toolCache, entry.tool, `.staging_${entry.version}_${entry.platform}_${owner}_01234567`)
    mkdirSync(join(path, 'entry'), { recursive: true })
    writeFileSync(join(path, 'entry', 'file'), 'half')
    return path
  }
  const dead = () => ownerName({ ...thisOwner(), pid: 4_000_000 })
  const elsewhere = () => ownerName({ ...thisOwner(), machine: '0'.repeat(12) })

  test('removes what the dead left, with a marker that has no entry', () => {
    const path = leftover(dead())
    mkdirSync(join(toolCache, 'actions-runner/2.337.0'))
    writeFileSync(entryMarker(name), '')
    expect(sweep(toolCache)).toEqual([path])
    expect(readdirSync(toolCache)).toEqual([])
  })

  test('keeps what belongs to the living, to other machines, to others, and entries', async () => {
    await commit()
    const staging = openStaging(archive)
    const foreign = leftover(elsewhere())
    const stranger = join(toolCache, 'actions-runner', '.staging_of_somebody')
    mkdirSync(stranger)
    const before = treeOf(toolCache)
    expect(sweep(toolCache)).toEqual([])
    expect(treeOf(toolCache)).toEqual(before)
    staging.remove()
    expect(existsSync(join(toolCache, 'actions-runner-archive'))).toBe(false)
    utimesSync(foreign, 0, 0)
    expect(sweep(toolCache)).toEqual([foreign])
    expect(findEntry(name, ANY)).toMatchObject({ state: 'usable' })
  })

  test('of a cache that is not there finds nothing', () => {
    expect(sweep(join(toolCache, 'missing'))).toEqual([])
  })
})
