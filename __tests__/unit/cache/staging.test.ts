import { chmodSync, existsSync, mkdirSync, readdirSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeEach, describe, expect, test } from '@jest/globals'
import { removeTemporaryDirectories } from '../../../harness/temporary.js'
import { type EntryName, entryMarker, findEntry } from '../../../src/cache/entry.js'
import { openStaging, sweep } from '../../../src/cache/staging.js'
import { ownerName, thisOwner } from '../../../src/files/owner.js'
import { asAnotherUser } from '../../support/another-user.js'
import { treeOf } from '../../support/tree.js'
import { ANY, commit, leave, makeCache } from './place.js'

afterAll(removeTemporaryDirectories)

let toolCache: string
let name: EntryName
let archive: EntryName
beforeEach(() => {
  ;({ toolCache, name, archive } = makeCache())
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
    await commit(name)
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

  test('goes past what it may not read, or is no directory', () => {
    const path = leftover(dead())
    mkdirSync(join(toolCache, 'actions-runner-archive'), { mode: 0o700 })
    chmodSync(join(toolCache, 'actions-runner-archive'), 0)
    chmodSync(path, 0)
    expect(asAnotherUser(() => sweep(toolCache))).toEqual([])
    chmodSync(path, 0o700)
    rmSync(join(toolCache, 'actions-runner-archive'), { recursive: true })
    symlinkSync('actions-runner-archive', join(toolCache, 'actions-runner-archive'))
    expect(sweep(toolCache)).toEqual([path])
  })

  test('gives an entry its marker back that was put there at this very moment', async () => {
    const path = leftover(dead())
    await commit(name)
    rmSync(entryMarker(name))
    expect(sweep(toolCache)).toEqual([path])
    expect(existsSync(entryMarker(name))).toBe(true)
    expect(findEntry(name, ANY)).toMatchObject({ state: 'usable' })
  })

  test('removes what the dead left beside a marker that cannot be written', async () => {
    const path = leftover(dead())
    await commit(name)
    rmSync(entryMarker(name))
    mkdirSync(entryMarker(name))
    expect(sweep(toolCache)).toEqual([path])
    rmSync(entryMarker(name), { recursive: true })
    // One that nothing stands behind cannot be written either.
    symlinkSync(join(toolCache, 'missing', 'marker'), entryMarker(name))
    const another = leftover(dead())
    expect(sweep(toolCache)).toEqual([another])
  })

  test('leaves the marker of an entry of another program, which has no record', () => {
    const path = leftover(dead())
    leave(name, { 'run.sh': '' }, '')
    expect(sweep(toolCache)).toEqual([path])
    expect(existsSync(entryMarker(name))).toBe(true)
  })

  test('of a cache that is not there finds nothing', () => {
    expect(sweep(join(toolCache, 'missing'))).toEqual([])
  })
})
