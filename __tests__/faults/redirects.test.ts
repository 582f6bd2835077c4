import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { createOctoWorld } from '../../emulator/octo-world.js'
import { type Emulator, startEmulator } from '../../emulator/server.js'
import { removeTemporaryDirectories } from '../../harness/temporary.js'
import { SCENARIOS } from '../support/scenarios.js'
import { findLeaks } from '../support/secrets.js'
import { secretsOf } from '../support/step-secrets.js'
import { openTrial } from '../support/trial.js'
import { targetsOf } from './strikes.js'
import { lineOf, targetOf, undisturbed } from './undisturbed.js'
import '../unit/http/one-realm.js'

/** Each request that any operation makes, redirected to another origin, which must not learn a secret from it. */

let elsewhere: Emulator
beforeAll(async () => {
  elsewhere = await startEmulator()
  createOctoWorld(elsewhere.world)
})
afterAll(async () => {
  await elsewhere.close()
  removeTemporaryDirectories()
})

const targets = await targetsOf(SCENARIOS)

describe.each(SCENARIOS)('$name', (scenario) => {
  const struck = targets.get(scenario) ?? []
  test.each([301, 302, 303, 307, 308])('%i', async (status) => {
    const { requests: expected } = await undisturbed(scenario)
    const problems: string[] = []
    let redirected = 0
    for (const { index, request } of struck) {
      const trial = await openTrial(scenario)
      elsewhere.clearRequests()
      const times = Number.POSITIVE_INFINITY
      const location = `${elsewhere.url}${request.path}`
      trial.emulator.faults.add({ ...targetOf(expected, index), status, headers: { location }, body: {}, times })
      const { main, post, requests, leaks } = await trial.run()
      const alive = trial.emulator.world.liveInstallationTokens.length
      const inputs = scenario.inputs(trial.octo, trial.emulator.world)
      await trial.close()

      redirected += elsewhere.requests.length
      const told = findLeaks({ elsewhere: JSON.stringify(elsewhere.requests) }, secretsOf(trial.octo, requests, inputs))
      const authorized = elsewhere.requests.filter(({ headers }) => headers.authorization !== undefined)
      const found = [
        ...[...told, ...leaks].map(({ secret, where, how }) => `leak: ${secret} ${where}, ${how}`),
        ...authorized.map((one) => `authorized: ${lineOf(one)}`),
        ...(main.errors.length === main.exitCode ? [] : [`errors: ${main.errors}`]),
        ...(post.exitCode === 0 ? [] : ['post failed']),
        // Elsewhere nobody can revoke a token, and nobody's word for its end is taken.
        ...(alive === 0 || post.warnings.length > 0 ? [] : ['a token is alive, and nobody says so']),
      ]
      problems.push(...found.map((problem) => `${lineOf(request)}: ${problem}`))
    }
    expect(problems).toEqual([])
    expect(redirected).toBeGreaterThanOrEqual(struck.length)
    expect(struck).not.toEqual([])
  })
})
