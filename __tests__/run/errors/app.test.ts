import { describe, expect, test } from '@jest/globals'
import { appKey } from '../../../emulator/app-keys.js'
import { type ErrorRow, neutral, runOf, testErrors, withBench } from '../../support/error-table.js'
import type { Bench } from '../../support/in-process.js'

/** From the App's key to the use of its token: what GitHub refuses on the way, and the line that says so. */

const REGISTER = { operation: 'create-registration-token' }
const OTHER_KEY = { 'private-key': appKey('somebody else').privateKey }

describe('the App and its key', () => {
  const rows: readonly ErrorRow[] = [
    {
      cause: 'the key is of another App',
      inputs: OTHER_KEY,
      line: 'Could not look up the App\'s installation on organization octo-org: HOST said "A JSON web token could not be decoded". The private-key does not belong to the App with client-id CLIENT_ID, was deleted, or that App is not on this server (this machine\'s clock is right); set client-id and private-key of the same App. (HTTP 401, request id ID)',
    },
    {
      cause: 'the client ID is of another App',
      inputs: ({ emulator }) => {
        const { publicKey } = appKey('somebody else')
        const { clientId } = emulator.world.addApp({
          owner: 'octo-user',
          slug: 'another-app',
          publicKey,
          permissions: {},
          clientId: 'Iv23liANOTHERAPP0000',
        })
        return { 'client-id': clientId }
      },
      line: 'Could not look up the App\'s installation on organization octo-org: HOST said "A JSON web token could not be decoded". The private-key does not belong to the App with client-id Iv23liANOTHERAPP0000, was deleted, or that App is not on this server (this machine\'s clock is right); set client-id and private-key of the same App. (HTTP 401, request id ID)',
    },
    {
      cause: 'there is no such App',
      inputs: { 'client-id': 'Iv23liNOSUCHAPP00000' },
      line: 'Could not look up the App\'s installation on organization octo-org: HOST said "Integration not found". The private-key does not belong to the App with client-id Iv23liNOSUCHAPP00000, or that App is not on this server (this machine\'s clock is right); set client-id and private-key of the same App. (HTTP 404, request id ID)',
    },
    {
      cause: 'there is no App of this number',
      inputs: { 'client-id': '424242' },
      line: 'Could not look up the App\'s installation on organization octo-org: HOST said "Integration not found". The private-key does not belong to the App with client-id 424242, or that App is not on this server (this machine\'s clock is right); set client-id and private-key of the same App. (HTTP 404, request id ID)',
    },
    {
      cause: 'the key is of another App, as the mint finds',
      inputs: ({ octo }) => ({ ...OTHER_KEY, 'installation-id': String(octo.installation.id) }),
      line: 'Could not mint an installation token for installation 1009: HOST said "A JSON web token could not be decoded". The private-key does not belong to the App with client-id CLIENT_ID, was deleted, or that App is not on this server (this machine\'s clock is right); set client-id and private-key of the same App. (HTTP 401, request id ID)',
    },
  ]
  testErrors(rows, (run) => {
    expect(run.sent).toHaveLength(1)
  })
})

describe.each([20, 120, 600].flatMap((seconds) => [seconds, -seconds]))('the server is %i s ahead', (seconds) => {
  test('works', async () => {
    await withBench(async (bench) => {
      bench.emulator.world.clockSkewMs = seconds * 1000
      const { run } = await runOf(bench, REGISTER)
      expect(run.errors).toEqual([])
      expect(run.outputs['registration-token']).toMatch(/^A/)
    })
  })

  test('with a wrong key both are said', async () => {
    await withBench(async (bench) => {
      bench.emulator.world.clockSkewMs = seconds * 1000
      const { run } = await runOf(bench, { ...REGISTER, ...OTHER_KEY })
      // The header counts whole seconds.
      const lines = [0, -1, 1].map((off) => {
        const clock = `this machine's clock is ${Math.abs(seconds) + off} s ${seconds < 0 ? 'ahead of' : 'behind'} the server's, which the action corrects`
        return `Could not look up the App's installation on organization octo-org: HOST said "A JSON web token could not be decoded". The private-key does not belong to the App with client-id CLIENT_ID, was deleted, or that App is not on this server (${clock}); set client-id and private-key of the same App. (HTTP 401, request id ID)`
      })
      expect(run.errors).toHaveLength(1)
      expect(lines).toContain(neutral(run.errors.join(), bench))
    })
  })
})

describe('the installation', () => {
  testErrors([
    {
      cause: 'there is none on the organization',
      given: ({ emulator }) => emulator.world.addOrganization('hubot-org'),
      inputs: { target: 'hubot-org' },
      line: 'Could not look up the App\'s installation on organization hubot-org: HOST said "Not Found". The App with client-id CLIENT_ID is not installed on hubot-org, or there is no such organization; install it on hubot-org (App settings → Install App), or correct target. (HTTP 404, request id ID)',
    },
    {
      cause: 'there is no such organization',
      inputs: { target: 'no-such-org' },
      line: 'Could not look up the App\'s installation on organization no-such-org: HOST said "Not Found". The App with client-id CLIENT_ID is not installed on no-such-org, or there is no such organization; install it on no-such-org (App settings → Install App), or correct target. (HTTP 404, request id ID)',
    },
    {
      cause: 'there is none on the repository',
      given: ({ emulator }) => emulator.world.addRepository({ owner: 'octo-user', name: 'uncovered' }),
      inputs: { target: 'octo-user/uncovered' },
      line: 'Could not look up the App\'s installation on repository octo-user/uncovered: HOST said "Not Found". The App with client-id CLIENT_ID is not installed on octo-user/uncovered, or there is no such repository; install it on octo-user with access to octo-user/uncovered (App settings → Install App), or correct target. (HTTP 404, request id ID)',
    },
    {
      cause: 'there is none on the enterprise',
      inputs: { target: 'enterprises/octo-enterprise' },
      line: 'Could not look up the App\'s installation on enterprise octo-enterprise: HOST said "Not Found". The App with client-id CLIENT_ID is not installed on enterprises/octo-enterprise, or there is no such enterprise; install it on enterprises/octo-enterprise (App settings → Install App), or correct target. (HTTP 404, request id ID)',
    },
    {
      cause: 'there is none with this id',
      inputs: { 'installation-id': '424242' },
      line: 'Could not mint an installation token for installation 424242: HOST said "Not Found". The App with client-id CLIENT_ID has no such installation; correct installation-id, or leave it out and it is found from target. (HTTP 404, request id ID)',
    },
    {
      cause: 'it is on a user, who has no runners',
      inputs: { ...REGISTER, target: 'octo-user' },
      line: 'octo-user is a user account, and only repositories, organizations and enterprises have runners; set target: octo-user/REPOSITORY.',
    },
    {
      cause: 'it is suspended',
      given: ({ emulator, octo }) => emulator.world.suspendInstallation(octo.installation),
      line: 'Could not mint an installation token for installation 1009: HOST said "This installation has been suspended". The App\'s installation on octo-org is suspended; unsuspend it in its settings (PAGE). (HTTP 403, request id ID)',
    },
    {
      cause: 'it is suspended between the mint and the use of the token',
      given: (bench) => justBefore(bench, /registration-token$/, suspend),
      inputs: REGISTER,
      undescribed: /registration-token$/,
      line: 'Could not create a registration token for organization octo-org: HOST said "This installation has been suspended". The App\'s installation on octo-org is suspended; unsuspend it in its settings (PAGE). (HTTP 403, request id ID)',
    },
    {
      cause: 'it is suspended while its repositories are listed',
      given: (bench) => justBefore(bench, /installation\/repositories/, suspend),
      inputs: { operation: 'list-installation-repositories' },
      line: 'Could not list the repositories of the installation: HOST said "This installation has been suspended". The App\'s installation on octo-org is suspended; unsuspend it in its settings (PAGE). (HTTP 403, request id ID)',
    },
    {
      cause: 'it does not cover a repository',
      inputs: { repositories: 'no-such-repo' },
      line: 'Could not mint an installation token for installation 1009: HOST said "There is at least one repository that does not exist or is not accessible to the parent installation". The installation does not cover every repository asked for; add it to the App\'s installation (PAGE), or correct repositories. (HTTP 422, request id ID)',
    },
  ])
})

describe('permissions', () => {
  testErrors([
    {
      cause: 'one was not granted to the App',
      inputs: { permissions: 'packages: write' },
      line: 'Could not mint an installation token for installation 1009: HOST said "The permissions requested are not granted to this installation". Grant the App packages: write in its settings, then approve the change at PAGE, or take it out of the input permissions. (HTTP 422, request id ID)',
    },
    {
      cause: 'one that the operation needs was not granted to the App',
      given: ({ octo }) => {
        delete octo.registeredApp.permissions.organization_self_hosted_runners
        delete octo.installation.permissions.organization_self_hosted_runners
      },
      inputs: REGISTER,
      line: 'Could not mint an installation token for installation 1009: HOST said "The permissions requested are not granted to this installation". Grant the App organization_self_hosted_runners: write (Organization permissions → Self-hosted runners) in its settings, then approve the change at PAGE. (HTTP 422, request id ID)',
    },
    {
      cause: 'one was granted to the App, and the organization has not approved it yet',
      given: notApproved,
      inputs: REGISTER,
      line: 'Could not mint an installation token for installation 1009: HOST said "The permissions requested are not granted to this installation". Grant the App organization_self_hosted_runners: write (Organization permissions → Self-hosted runners) in its settings, then approve the change at PAGE. (HTTP 422, request id ID)',
    },
    {
      cause: 'one was granted at a lower level',
      given: ({ octo }) => {
        octo.installation.permissions.administration = 'read'
      },
      inputs: { ...REGISTER, target: 'octo-org/octo-repo' },
      line: 'Could not mint an installation token for installation 1009: HOST said "The level of access for permissions requested are not granted to this installation". target was left out, so it is octo-org/octo-repo; for the runners of an organization set target: octo-org. Grant the App administration: write (Repository permissions → Administration) in its settings, then approve the change at PAGE. (HTTP 422, request id ID)',
    },
    {
      cause: 'the input leaves out what the operation needs',
      inputs: { ...REGISTER, permissions: 'contents: read' },
      line: 'Could not create a registration token for organization octo-org: HOST said "Resource not accessible by integration". Set organization_self_hosted_runners: write in the input permissions, or leave permissions out; the App must have that permission, too. (HTTP 403, request id ID)',
    },
    {
      cause: 'the input leaves out what the operation needs for a repository',
      inputs: { ...REGISTER, target: 'octo-org/octo-repo', permissions: 'contents: read' },
      line: 'Could not create a registration token for repository octo-org/octo-repo: HOST said "Resource not accessible by integration". Set administration: write in the input permissions, or leave permissions out; the App must have that permission, too. target was left out, so it is octo-org/octo-repo; for the runners of an organization set target: octo-org. (HTTP 403, request id ID)',
    },
  ])

  test('once the organization has approved, it works', async () => {
    await withBench(async (bench) => {
      notApproved(bench)
      Object.assign(bench.octo.installation.permissions, bench.octo.registeredApp.permissions)
      const { run } = await runOf(bench, REGISTER)
      expect(run.errors).toEqual([])
    })
  })
})

describe('the target', () => {
  testErrors([
    {
      cause: 'self-hosted runners are disabled in the repository',
      given: ({ emulator }) => emulator.world.disableSelfHostedRunners('octo-org/octo-repo'),
      inputs: { ...REGISTER, target: 'octo-org/octo-repo' },
      undescribed: /registration-token$/,
      line: 'Could not create a registration token for repository octo-org/octo-repo: HOST said "Forbidden: Repository level self-hosted runners are disabled on this repository". Enable self-hosted runners for octo-org/octo-repo in its settings or its organization\'s (Actions → General). (HTTP 403, request id ID)',
    },
  ])
})

describe('the minted token', () => {
  testErrors([
    {
      cause: 'it has expired before it was used',
      given: (bench) =>
        justBefore(bench, /registration-token$/, ({ emulator }) => {
          for (const token of emulator.world.liveInstallationTokens) token.expiresAt = emulator.world.now() - 1
        }),
      inputs: REGISTER,
      line: 'Could not create a registration token for organization octo-org: HOST said "Bad credentials". The installation token was revoked, or has expired: it is valid for an hour. Run the job again. (HTTP 401, request id ID)',
    },
    {
      cause: 'somebody revoked it meanwhile',
      given: (bench) =>
        justBefore(bench, /registration-token$/, ({ emulator }) => {
          for (const token of emulator.world.liveInstallationTokens) token.revoked = true
        }),
      inputs: REGISTER,
      line: 'Could not create a registration token for organization octo-org: HOST said "Bad credentials". The installation token was revoked, or has expired: it is valid for an hour. Run the job again. (HTTP 401, request id ID)',
    },
    {
      cause: 'the App was uninstalled meanwhile',
      given: (bench) =>
        justBefore(bench, /registration-token$/, ({ emulator, octo }) => emulator.world.uninstall(octo.installation)),
      inputs: REGISTER,
      line: 'Could not create a registration token for organization octo-org: HOST said "Bad credentials". The installation token was revoked, or has expired: it is valid for an hour. Run the job again. (HTTP 401, request id ID)',
    },
  ])
})

/** Changes the world at the last moment: when such a request has come in, and before it is handled. */
function justBefore(bench: Bench, path: RegExp, change: (bench: Bench) => void): void {
  bench.emulator.world.onRequest = (request) => {
    if (path.test(request.path)) change(bench)
  }
}

function suspend({ emulator, octo }: Bench): void {
  emulator.world.suspendInstallation(octo.installation)
}

/** What the App asks for was changed after it was installed: the installation keeps what its owner once approved. */
function notApproved({ octo }: Bench): void {
  delete octo.installation.permissions.organization_self_hosted_runners
}
