import type { Api } from '../api/call.js'
import type { Deadline } from '../api/deadline.js'
import type { Session } from '../api/session.js'
import type { EndpointName } from '../github/endpoints.js'
import { choosePlatform, type Platform } from '../github/platform.js'
import type { Credentials } from '../inputs/credentials.js'
import type { OperationName } from '../inputs/operation-names.js'
import type { InputTexts } from '../inputs/read-inputs.js'
import type { InputName, Inputs } from '../inputs/table.js'
import type { Job, Machine } from '../job/job.js'
import type { ListOutput } from '../results/list-output.js'
import type { ListName, OutputName } from '../results/outputs.js'
import type { OperationResult } from '../results/publisher.js'

/** Leaves ten minutes of an installation token's hour for the rest of the step. */
const MAX_WITH_APP_SECONDS = 3_000

/** A row of the table of operations: all that the rest of the action, its tests and its documentation know of it. */
export interface OperationRow {
  /** What it does, in a line. */
  readonly summary: string
  /** What it calls. Permissions and the kind of token that it takes follow from these. */
  readonly endpoints: readonly EndpointName[]
  readonly outputs: readonly OutputName[]
  /**
   * What credential it works with:
   * - `app`: only `client-id` and `private-key`;
   * - `runners`: those or a token; at an enterprise only a classic personal access token;
   * - `installation`: `client-id` and `private-key`, or an installation token;
   * - `user`: only a token that acts for a user; it does not act on `target`;
   * - `held`: the token that the step holds by then; none is minted for it.
   */
  readonly credential: 'app' | 'runners' | 'installation' | 'user' | 'held'
  /** Its minted token carries all permissions that the installation was granted. */
  readonly allPermissions?: true
  /**
   * `all`: it is about everything that the installation reaches, so its token is not narrowed to the target's repository;
   * `named`: it acts on the installation that `installation-id` names.
   */
  readonly installation?: 'all' | 'named'
  /** Reads its code, which most steps never need. */
  readonly load: () => Promise<OperationCode>
}

/** An operation of a step, with its code. */
export interface Operation extends OperationRow, OperationCode {
  readonly name: OperationName
}

/** What a step is to do. `parseStep` gives it to the checks before it returns it. */
export interface Step {
  /** In the order given. */
  readonly operations: readonly Operation[]
  readonly inputs: Inputs
  /** The inputs as they were given. */
  readonly texts: InputTexts
  /** Whether an input has another value than its default, one that the environment provides included. */
  readonly isSet: (input: InputName) => boolean
  /** Whether an input was set to nothing, as by an expression that came out empty. */
  readonly isEmptied: (input: InputName) => boolean
  readonly credentials: Credentials
  readonly machine: Machine
  readonly job: Job
}

/**
 * What has to hold before the first request. Returns problems: `name: what is wrong; what to do.` Reading an input, the
 * operations or the credentials throws Unreadable if they have a problem themselves, and so skips the check.
 */
export type Check = (step: Step) => readonly string[]

/** A check of an input, in seconds, that an operation lets pass before its last request: a minted token has to live that long. */
export function withinTokenLife(input: 'recheck-after' | 'wait-timeout') {
  return ({ inputs, credentials }: Step): string[] => {
    const seconds = inputs[input]
    if (credentials.kind !== 'app' || seconds <= MAX_WITH_APP_SECONDS) return []
    return [
      `${input}: ${seconds} seconds outlast the installation token, which expires after an hour; set it to at most ${MAX_WITH_APP_SECONDS}, ` +
        'or use a classic personal access token.',
    ]
  }
}

/** The platform that the inputs name, or the machine's own. @throws InputProblem if GitHub builds no runner for it */
export function platformOf({ inputs, machine }: Pick<Step, 'inputs' | 'machine'>): Platform {
  return choosePlatform(inputs['runner-os'], inputs['runner-architecture'], machine)
}

/** The installation that an operation on a user's installation acts on; the rules of a step have seen that there is one. */
export function installationId({ 'installation-id': id }: Inputs): number {
  if (id === undefined) throw new Error('the inputs were not checked: installation-id is missing')
  return id
}

/** What an operation does. */
export interface OperationCode {
  readonly checks?: readonly Check[]
  /** Inputs of its own that have no effect with the others, each with the reason. */
  readonly warnings?: (inputs: Inputs) => readonly string[]
  /** Set where it has something to do in a job that was given no secrets; only alone in a step. */
  readonly withoutCredentials?: {
    readonly isPossible: (inputs: Inputs) => boolean
    /** When that is, in a sentence. */
    readonly hint: string
  }
  readonly run: (context: OperationContext) => Promise<OperationResult>
}

/** Everything that an operation may use. */
export interface OperationContext extends Api {
  readonly inputs: Inputs
  readonly machine: Machine
  readonly job: Job
  /** Said where something is not found: which target was taken, after a space; empty if `target` is set. */
  readonly targetHint: string
  /** The step's token. */
  readonly session: Session
  /** Begins a list output. Its objects go into a file as they are added; begun again, the list is empty again. */
  readonly list: (name: ListName) => ListOutput
  /** Carries out something whose calls may not take as long as they otherwise may. */
  readonly within: Deadline['within']
}
