import type { Api, Request } from '../api/call.js'
import type { Installation } from '../api/installation.js'
import type { InstallationToken } from '../api/installation-token.js'
import type { ActionError } from '../base/errors.js'
import type { Permissions } from '../github/permissions.js'
import type { Level } from '../github/target.js'
import type { TokenKind } from '../github/token-kind.js'
import type { FoundInputs, Inputs } from '../inputs/inputs.js'
import type { Downloading } from '../packages/download-package.js'
import type { ListOutput } from '../results/list-output.js'
import type { ListName, OutputName } from '../results/outputs.js'
import type { SummarySection } from '../results/section.js'

/** Outputs that are plain text. */
export type Outputs = Readonly<Partial<Record<OutputName, string>>>

/** An output that a long list makes long: left empty, with a warning, where it finds no room among the step's outputs. */
export interface LongOutput {
  readonly name: OutputName
  readonly text: string
  /** How many entries it has. */
  readonly entries: number
  /** The list whose file has it all. */
  readonly list: ListOutput
}

/** What an operation hands back; the story makes it the step's outputs and its part of the job summary. */
export interface OperationResult {
  readonly outputs?: Outputs
  /** Begun with the context's `list`. Each gives the outputs `<name>` and `<name>-file`. */
  readonly lists?: readonly ListOutput[]
  /** Set before the lists. */
  readonly longOutputs?: readonly LongOutput[]
  readonly summary?: SummarySection
  /** Fails the step, but only after all of the above is set: for what was done before something went wrong. */
  readonly failure?: ActionError
}

/** Everything that an operation may use. */
export interface OperationContext extends Api {
  /** The step's inputs, checked. */
  readonly inputs: Inputs
  /** The App's installation and its token, minted now if it was not before. Only with an App's credentials. */
  readonly installation: () => Promise<{ readonly installation: Installation; readonly token: InstallationToken }>
  /** Whether the step holds a token by now: one that was given, or one that it minted. */
  readonly holdsToken: () => boolean
  /** Says that the token is dead, so that the post step has nothing left to revoke. */
  readonly tokenRevoked: () => void
  /**
   * Begins a list output. Its objects go into a file as they are added; begun again, the list is empty again.
   */
  readonly list: (name: ListName) => ListOutput
  /** Whether everybody can read the log and the summary: then private repositories are counted there, not named. */
  readonly publicRepository: boolean
  /** Makes calls of api.github.com without any token, whatever the step's server is. */
  readonly requestGithubCom: Request
  /** What a download goes through. */
  readonly downloading: Downloading
  readonly mask: (secret: string) => void
}

/**
 * One row of the table of operations: all that the rest of the action, its tests and its documentation know of it.
 */
export interface Operation {
  /** As one writes it in `operation:`. */
  readonly name: string
  /** What it does, in a line for people. */
  readonly summary: string
  /** Its endpoints in GitHub's REST API; `{scope}` is `repos/{owner}/{repo}`, `orgs/{org}` or `enterprises/{enterprise}`. */
  readonly endpoints: readonly string[]
  readonly outputs: readonly OutputName[]
  /**
   * What credential it works with:
   * - `app`: only `client-id` and `private-key`;
   * - `runners`: those or a token; at an enterprise only a classic personal access token;
   * - `installation`: `client-id` and `private-key`, or an installation token;
   * - `user`: only a token that acts for a person; it does not act on `target`;
   * - `given`: whatever token the step holds by then, of which none is minted for it.
   */
  readonly credential: 'app' | 'runners' | 'installation' | 'user' | 'given'
  /**
   * Where it is about an installation itself: `whole` is given all that the installation reaches, so that its token is not
   * narrowed to the target's repository; `named` acts on the installation that `installation-id` names.
   */
  readonly installation?: 'whole' | 'named'
  /** The only kind of token that it works with, where there is but one; named where another is refused. */
  readonly takes?: TokenKind
  /** Kinds of `token` that it cannot work with at any level. */
  readonly refusedTokens: readonly TokenKind[]
  /** What it takes `runner-name`, `runner-labels` and their like for: to select runners that are there, or to describe a new one. */
  readonly runnerInputs?: 'select' | 'describe'
  /** The permissions of an installation token that it needs at a level; `all` for whatever was granted. */
  readonly permissions: (level: Level) => Permissions | 'all'
  /** Problems of the inputs that are its own, found before the first request. */
  readonly inputProblems?: (inputs: FoundInputs) => readonly string[]
  /**
   * Inputs of its own that have no effect with the others given, or with the other operations of the step, each with the reason;
   * worth a warning, not a failure.
   */
  readonly idleInputs?: (inputs: Inputs, operations: readonly Operation[]) => readonly string[]
  readonly run: (context: OperationContext) => Promise<OperationResult>
}
