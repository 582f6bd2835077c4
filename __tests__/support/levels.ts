import { expect } from '@jest/globals'
import type { RecordedRequest } from '../../emulator/recorded.js'
import type { HostForm, Lab, LabStepOptions, StepOutcome } from './lab.js'

/** A level of the octo world, and the token that manages runners there. */
export interface LevelRow {
  readonly level: 'repository' | 'organization' | 'enterprise'
  readonly target: string
  /** Before the paths of the level. */
  readonly scope: string
  /** Of an App's token; undefined where only another token manages runners. */
  readonly app?: {
    /** The path that finds the installation. */
    readonly lookUp: string
    /** What a token has to be narrowed to. */
    readonly narrowed: { readonly repositories?: readonly string[] }
    readonly permission: string
  }
}

export const REPOSITORY = {
  level: 'repository',
  target: 'octo-org/octo-repo',
  scope: '/repos/octo-org/octo-repo',
  app: {
    lookUp: '/repos/octo-org/octo-repo/installation',
    narrowed: { repositories: ['octo-repo'] },
    permission: 'administration',
  },
} as const satisfies LevelRow

export const ORGANIZATION = {
  level: 'organization',
  target: 'octo-org',
  scope: '/orgs/octo-org',
  app: { lookUp: '/users/octo-org/installation', narrowed: {}, permission: 'organization_self_hosted_runners' },
} as const satisfies LevelRow

export const ENTERPRISE = {
  level: 'enterprise',
  target: 'enterprises/octo-enterprise',
  scope: '/enterprises/octo-enterprise',
} as const satisfies LevelRow

export const LEVELS: readonly LevelRow[] = [REPOSITORY, ORGANIZATION, ENTERPRISE]

/** What came of a step at a level, with the operation's own requests: neither those for its token nor the host's prefix. */
export interface LevelOutcome extends StepOutcome {
  readonly asked: readonly string[]
  readonly exchanges: readonly RecordedRequest[]
}

/**
 * Runs a step that has to succeed, with what manages runners at the level: an App where that is possible. Checks that its
 * token was minted for no more than `access` to that level, masked, saved and revoked.
 */
export async function stepAtLevel(
  lab: Lab,
  { target, app }: LevelRow,
  access: 'read' | 'write',
  { inputs, host, ...options }: LabStepOptions & { readonly host: HostForm },
): Promise<LevelOutcome> {
  const credentials = app ? lab.appInputs : { token: lab.octo.tokens.classic }
  const outcome = await lab.step({ ...options, host, inputs: { ...credentials, target, ...inputs } })
  const { main, post, sent, requests } = outcome
  expect([main.errors, main.exitCode, post.exitCode]).toEqual([[], 0, 0])
  expect(lab.emulator.world.liveInstallationTokens).toEqual([])
  expect(sent.filter((request) => !request.includes(` ${host.prefix}/`))).toEqual([])
  const asked = sent.map((request) => request.replace(` ${host.prefix}`, ' '))
  if (!app) {
    expect(main.state).toEqual({})
    expect(post.log.trim()).toBe('There is no token to revoke.')
    return { ...outcome, asked, exchanges: requests }
  }
  expect([...asked.slice(0, 2), ...asked.slice(-1)]).toEqual([
    `GET ${app.lookUp}`,
    `POST /app/installations/${lab.octo.installation.id}/access_tokens`,
    'DELETE /installation/token',
  ])
  expect(JSON.parse(requests[1]?.body ?? '')).toEqual({ ...app.narrowed, permissions: { [app.permission]: access } })
  expect(main.masks).toContain(main.state.token)
  expect(post.log).toContain('Revoked the installation token.')
  return { ...outcome, asked: asked.slice(2, -1), exchanges: requests.slice(2, -1) }
}
