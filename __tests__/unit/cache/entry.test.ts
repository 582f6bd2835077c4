import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { cacheDir, cacheFile, find, findAllVersions } from '@actions/tool-cache'
import { afterAll, beforeEach, describe, expect, test } from '@jest/globals'
import { makeTemporaryDirectory, removeTemporaryDirectories } from '../../../harness/temporary.js'
import { commitEntry } from '../../../src/cache/commit.js'
import { type EntryName, entryDirectory, entryMarker, findEntry } from '../../../src/cache/entry.js'
import { openStaging } from '../../../src/cache/staging.js'
import { treeOf } from '../../support/tree.js'
import { ANY, commit, leave, makeCache, OTHER, SHA256 } from './place.js'

afterAll(removeTemporaryDirectories)

let toolCache: string
let name: EntryName
let archive: EntryName
beforeEach(() => {
  ;({ toolCache, name, archive } = makeCache())
})

const record = (fields: Readonly<Record<string, unknown>>) => JSON.stringify({ verified: true, ...fields })

describe('an entry', () => {
  test('is found by @actions/tool-cache, and by us', async () => {
    expect(findEntry(name, ANY)).toEqual({ state: 'absent' })
    const { path, won } = await commit(name)
    expect(won).toBe(true)
    expect(find('actions-runner', '2.337.0', 'linux-x64')).toBe(path)
    expect(findAllVersions('actions-runner', 'linux-x64')).toEqual(['2.337.0'])
    expect(findEntry(name, ANY)).toEqual({ state: 'usable', path, provenance: { sha256: SHA256, verified: true } })
    expect(Object.keys(treeOf(toolCache))).toEqual([
      'actions-runner',
      'actions-runner/2.337.0',
      'actions-runner/2.337.0/linux-x64',
      'actions-runner/2.337.0/linux-x64/.runner-kit.json',
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
      why: expect.stringMatching(/is not recorded/),
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
    ['configured in place', { 'run.sh': '', '.runner': '{}' }, '', /configured or ran as a runner \(\.runner\)/],
    ['with credentials', { 'run.sh': '', '.credentials': '{}' }, '', /configured or ran as a runner \(\.credentials\)/],
    ['in which a runner ran', { 'run.sh': '', _diag: '' }, '', /configured or ran as a runner \(_diag\)/],
    ['with a service', { 'run.sh': '', 'svc.sh': '' }, '', /configured or ran as a runner \(svc\.sh\)/],
    [
      'of another package',
      { 'run.sh': '', '.runner-kit.json': record({ sha256: OTHER, names: ['run.sh'] }) },
      '',
      /another SHA-256/,
    ],
    ['with a record cut short', { 'run.sh': '', '.runner-kit.json': '{"sha' }, '', /configured or ran as a runner/],
    ['with its record in the marker', { 'run.sh': '' }, '{"sha256":"x","verified":true}', /recorded beside it/],
    ['that is empty', {}, '', /is empty/],
  ])('%s is damaged', async (_name, files, marker, why) => {
    leave(name, files, marker)
    const wanted = { ...ANY, sha256: SHA256 }
    expect(findEntry(name, wanted)).toEqual({
      state: 'damaged',
      why: expect.stringMatching(why),
      inode: expect.any(Number),
    })
    const { won, path } = await commit(name, { contents: 'new' })
    expect(won).toBe(true)
    expect(findEntry(name, wanted)).toMatchObject({ state: 'usable', path })
    expect(readdirSync(path)).toEqual(['.runner-kit.json', 'run.sh'])
    expect(readdirSync(join(toolCache, 'actions-runner'))).toEqual(['2.337.0'])
  })

  test.each<[string, Readonly<Record<string, string>>]>([
    ['no archive', { notes: 'x' }],
    ['an empty archive', { 'a.tar.gz': '' }],
    ['two archives', { 'a.tar.gz': 'x', 'b.zip': 'x' }],
  ])('with %s is damaged', (_name, files) => {
    leave(archive, files, '')
    expect(findEntry(archive, ANY)).toMatchObject({ state: 'damaged' })
  })

  test('that is a file, or leads nowhere, is damaged and replaced', async () => {
    mkdirSync(join(toolCache, 'actions-runner/2.337.0'), { recursive: true })
    symlinkSync('/nowhere', entryDirectory(name))
    writeFileSync(entryMarker(name), '')
    expect(findEntry(name, ANY)).toMatchObject({ state: 'damaged', why: 'it is not a directory' })
    expect(await commit(name)).toMatchObject({ won: true })
    expect(findEntry(name, ANY)).toMatchObject({ state: 'usable' })
  })

  test('that was never verified is for those only who allow it, or know its checksum', async () => {
    await commit(name, { verified: false })
    expect(findEntry(name, { sha256: undefined, allowUnverified: true })).toMatchObject({ state: 'usable' })
    expect(findEntry(name, { sha256: SHA256, allowUnverified: false })).toMatchObject({ state: 'usable' })
    expect(findEntry(name, { sha256: undefined, allowUnverified: false })).toMatchObject({ state: 'damaged' })
    expect(findEntry(name, { sha256: OTHER, allowUnverified: true })).toMatchObject({ state: 'damaged' })
    expect(await commit(name, { contents: 'verified', sha256: OTHER })).toMatchObject({ won: true })
    expect(findEntry(name, ANY)).toMatchObject({ state: 'usable' })
  })

  test('of a race is the winner’s', async () => {
    const first = await commit(name, { contents: 'first' })
    const second = await commit(name, { contents: 'second' })
    expect(second).toEqual({ ...first, won: false })
    expect(Object.keys(treeOf(toolCache))).toHaveLength(6)
  })

  test('of many at once is one', async () => {
    leave(name, { 'run.sh': '' })
    const all = await Promise.all(Array.from({ length: 20 }, () => commit(name)))
    expect(all.filter(({ won }) => won)).toHaveLength(1)
    expect(Object.keys(treeOf(toolCache))).toHaveLength(6)
  })

  test.each(['.runner', '.runner_migrated', '.env', '.path', '_work', '_diag', 'anything'])(
    'with %s beside what the package held is damaged, and replaced',
    async (leftover) => {
      const { path } = await commit(name)
      mkdirSync(join(path, leftover))
      expect(findEntry(name, ANY)).toMatchObject({ state: 'damaged', why: expect.stringContaining(`(${leftover})`) })
      await commit(name, { contents: 'new' })
      expect(readdirSync(path)).toEqual(['.runner-kit.json', 'run.sh'])
      expect(findEntry(name, ANY)).toMatchObject({ state: 'usable' })
    },
  )

  test('with a second archive beside its own, or without it, is damaged', async () => {
    const { path } = await commit(archive)
    expect(path).toBe(join(entryDirectory(archive), 'package.tar.gz'))
    writeFileSync(join(entryDirectory(archive), 'b.zip'), 'x')
    expect(findEntry(archive, ANY)).toMatchObject({ state: 'damaged' })
    rmSync(join(entryDirectory(archive), 'b.zip'))
    expect(findEntry(archive, ANY)).toMatchObject({ state: 'usable' })
    rmSync(path)
    expect(findEntry(archive, ANY)).toMatchObject({ state: 'damaged', why: 'package.tar.gz is missing from it' })
  })

  test('that lost its marker only gets it back', async () => {
    const { path } = await commit(name)
    rmSync(entryMarker(name))
    expect(find('actions-runner', '2.337.0', 'linux-x64')).toBe('')
    expect(findEntry(name, ANY)).toMatchObject({ state: 'usable', path })
    expect(find('actions-runner', '2.337.0', 'linux-x64')).toBe(path)
  })

  test('keeps its own checksum, whatever another job writes into the marker', async () => {
    await commit(name, { verified: false, sha256: OTHER })
    writeFileSync(entryMarker(name), JSON.stringify({ sha256: SHA256, verified: true }))
    expect(findEntry(name, { sha256: SHA256, allowUnverified: false, demanded: true })).toMatchObject({
      state: 'damaged',
      why: expect.stringContaining(OTHER),
    })
  })

  test('of a package that has a file of the name of its record is refused', async () => {
    const staging = openStaging(name)
    const built = join(staging.path, 'entry')
    mkdirSync(built)
    writeFileSync(join(built, '.runner-kit.json'), record({ sha256: SHA256, names: [] }))
    const wanted = { sha256: SHA256, allowUnverified: false }
    await expect(commitEntry(name, staging.path, built, { sha256: SHA256, verified: true }, wanted)).rejects.toThrow(
      /has the name of this action's own record/,
    )
    staging.remove()
    expect(findEntry(name, ANY)).toEqual({ state: 'absent' })
  })

  test('that other jobs move while it is looked at is there, or not, and never an error', async () => {
    const { path } = await commit(name)
    const mover = spawn(process.execPath, [
      '-e',
      "const { renameSync } = require('fs'); for (;;) { renameSync(process.argv[1], process.argv[2]); renameSync(process.argv[2], process.argv[1]) }",
      path,
      join(toolCache, 'away'),
    ])
    await once(mover, 'spawn')
    const states = new Set<string>()
    const looks = Number(process.env.LOOKS ?? 20_000)
    for (let look = 0; look < looks; look++) states.add(findEntry(name, ANY).state)
    mover.kill('SIGKILL')
    expect([...states].filter((state) => state !== 'usable' && state !== 'absent')).toEqual([])
  })
})
