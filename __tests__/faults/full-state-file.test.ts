import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, test } from '@jest/globals'
import type { World } from '../../emulator/world.js'
import { removeTemporaryDirectories } from '../../harness/temporary.js'
import { requires } from '../support/requires.js'
import { SCENARIOS, type Scenario } from '../support/scenarios.js'
import { CAN_MOUNT, DISK, mountSmallDisk } from '../support/small-disk.js'
import { openTrial } from '../support/trial.js'
import { isMint, isRevocation } from './strikes.js'
import { undisturbed } from './undisturbed.js'
import '../unit/http/one-realm.js'

/** Every scenario with a state file on a full disk: no token outlives a step that cannot tell post about it. */

afterAll(removeTemporaryDirectories)

const FULL = '/dev/full'
const NOT_SAVED = /^Could not save what the post step needs to revoke the token: .* is full/
const alive = (world: World) => world.liveInstallationTokens.map(({ token }) => token)

const minting: Scenario[] = []
for (const scenario of SCENARIOS) if ((await undisturbed(scenario)).requests.some(isMint)) minting.push(scenario)
const others = SCENARIOS.filter((scenario) => !minting.includes(scenario))

requires(FULL, existsSync(FULL), () => {
  test.each(minting)('$name: full from the start, so nothing is minted', async (scenario) => {
    const trial = await openTrial(scenario)
    const { main, post, requests } = await trial.run(undefined, false, { GITHUB_STATE: FULL })
    await trial.close()
    expect(main.errors).toEqual([expect.stringMatching(NOT_SAVED)])
    expect([main.exitCode, post.exitCode, main.stderr]).toEqual([1, 0, ''])
    expect(requests.filter(isMint)).toEqual([])
    expect(alive(trial.emulator.world)).toEqual([])
  })

  test.each(others)('$name: without anything to save nothing is different', async (scenario) => {
    const trial = await openTrial(scenario)
    const inputs = scenario.inputs(trial.octo, trial.emulator.world)
    const { main, post } = await trial.run(undefined, false, { GITHUB_STATE: FULL })
    await trial.close()
    expect([main.exitCode, post.exitCode]).toEqual([inputs['revoke-token'] === 'always' ? 1 : 0, 0])
    expect(main.errors).toEqual(inputs['revoke-token'] === 'always' ? [expect.stringMatching(NOT_SAVED)] : [])
  })
})

requires(DISK, CAN_MOUNT, () => {
  test.each(minting)('$name: full when the token comes, so it is revoked at once', async (scenario) => {
    const disk = mountSmallDisk(4096)
    try {
      const state = join(disk.path, 'state')
      // Room for a server and a version, not for a token.
      writeFileSync(state, '\n'.repeat(3_400))
      const trial = await openTrial(scenario)
      const { main, post, requests, leaks } = await trial.run(undefined, false, { GITHUB_STATE: state })
      await trial.close()
      expect(main.errors).toEqual([expect.stringMatching(NOT_SAVED)])
      expect([main.exitCode, post.exitCode, leaks]).toEqual([1, 0, []])
      const [mint, revocation, ...more] = requests.filter((request) => isMint(request) || isRevocation(request))
      expect([mint && isMint(mint), revocation && isRevocation(revocation), more]).toEqual([true, true, []])
      expect(requests.at(-1)).toBe(revocation)
      expect(alive(trial.emulator.world)).toEqual([])
    } finally {
      disk.unmount()
    }
  })
})
