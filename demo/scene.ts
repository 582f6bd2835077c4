import type { Faults } from '../emulator/faults.js'
import type { OctoWorld } from '../emulator/octo-world.js'
import type { World } from '../emulator/world.js'

/** Scenes that belong together: a later one may need what an earlier one leaves. */
export interface Chapter {
  readonly title: string
  readonly about: string
  readonly scenes: readonly Scene[]
}

/** One step of a workflow to show, and how it has to end. */
export interface Scene {
  readonly title: string
  /** What the scene shows, in a sentence or two. */
  readonly about: string
  /** The step's `id`, by which later scenes can refer to its outputs. */
  readonly id?: string
  /** The step's `with:`, as you write it in a workflow; the stage has a value for each expression. */
  readonly inputs: Readonly<Record<string, string | number | boolean>>
  /** What is different on the server, or happens there meanwhile. Hooks and faults end with the scene. */
  readonly prepare?: (backstage: Backstage) => void | Promise<void>
  readonly expected: Expectation
}

/** What a show can have of a scene besides its YAML and its log. */
export type Part = 'requests' | 'outputs' | 'state' | 'summary' | 'post'

/** How a scene has to end. Whatever happened, post is quiet and no installation token is left alive. */
export interface Expectation {
  /** What the step's error says; without it the step succeeds, unless it is cancelled. */
  readonly error?: RegExp
  /** The step ends by the signal of a cancelled job, with its token in the state. */
  readonly cancelled?: true
  /** What lines of main's log say, each of exactly one of them. */
  readonly log?: readonly RegExp[]
  /** Names of the outputs that the step sets, in their order; each with its value where that is known beforehand. */
  readonly outputs: readonly (string | readonly [name: string, value: string])[]
  /** `METHOD path status` of each request that main sends; those of an inner list go out together, in any order. */
  readonly requests: readonly (string | readonly string[])[]
  /** The same of the post step. */
  readonly postRequests: readonly string[]
  /** What has to be true on the server afterwards. */
  readonly onServer?: (backstage: Backstage) => boolean
}

/** What a scene can move on the server, and the step's main itself. */
export interface Backstage {
  readonly world: World
  readonly octo: OctoWorld
  readonly faults: Faults
  /** Interrupts main, as the Actions runner does when you cancel the job. */
  readonly cancelStep: () => void
  /** An output of an earlier step; empty if it was not set. */
  readonly output: (id: string, name: string) => string
  /** The environment in which another machine reaches the server. */
  readonly network: Readonly<Record<string, string>>
}

/** The organization of most scenes. */
export const ORGANIZATION = 'octo-org'

/** An account in the emulator on which the demo's App is not installed. */
export const FOREIGN_ORGANIZATION = 'other-org'

export const APP = {
  'client-id': '${{ vars.RUNNER_APP_CLIENT_ID }}',
  'private-key': '${{ secrets.RUNNER_APP_PRIVATE_KEY }}',
} as const

export const LOOK_UP_ORGANIZATION = 'GET /users/octo-org/installation 200'
export const LOOK_UP_REPOSITORY = 'GET /repos/octo-org/octo-repo/installation 200'
export const MINT = 'POST /app/installations/ID/access_tokens 201'
export const LIST_RUNNERS = 'GET /orgs/octo-org/actions/runners?per_page=100&page=1 200'
export const REGISTER = 'POST /orgs/octo-org/actions/runners/registration-token 201'
export const REVOKE = 'DELETE /installation/token 204'

export const REGISTRATION_OUTPUTS = ['registration-token', 'registration-token-expires-at', 'runner-url'] as const
