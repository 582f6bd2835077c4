import { parsePermissions } from '../github/permissions.js'
import { parseRunnerArchitecture, parseRunnerOs } from '../github/platform.js'
import { parsePrivateKey } from '../github/private-key.js'
import { parseServer } from '../github/server.js'
import type { Machine } from '../job/job.js'
import type { OperationName } from './operation-names.js'
import { boolean, choice, count, id, optional, optionalList } from './parsers.js'
import {
  labels,
  runnerDirectory,
  runnerGroup,
  runnerHome,
  runnerIds,
  runnerName,
  runnerUser,
  runnerVersion,
  sha256,
  workFolder,
} from './runner-values.js'
import { candidates, runsOn } from './runs-on.js'
import { apiVersion, clientId, operations, repositories, repository, target, token } from './step-values.js'

/** A default that the environment provides: as `action.yml` writes it, and the variable that holds the same value. */
export interface ContextDefault {
  readonly expression: string
  readonly variable: string
}

/** One input: the only place that says its default and how it is read. `action.yml` is tested against it. */
export interface InputRow {
  readonly default: string | ContextDefault
  /** Masked before it is read. */
  readonly secret?: true
  /** The operations that read it; every step if left out. */
  readonly readBy?: readonly OperationName[]
  /** What to do instead in a step that creates a registration token. */
  readonly instead?: string
  /**
   * Reads the text, trimmed, with the default for an empty one.
   *
   * @param inputs the other inputs, for one that depends on them
   * @throws InputProblem
   */
  readonly parse: (text: string, name: string, inputs: never, machine: Machine) => unknown
}

/** The operations for which `runner-name`, `runner-labels` and the like select runners, and those for which they describe a new one. */
export const SELECT_RUNNERS: readonly OperationName[] = [
  'list-runners',
  'get-runner',
  'delete-runner',
  'wait-for-runner',
]
export const CREATE_RUNNER: readonly OperationName[] = ['create-jit-config', 'create-startup-script']
const STARTUP = ['create-startup-script'] as const
const APPLICATIONS = ['list-runner-applications', 'download-runner', 'create-startup-script'] as const
const CHOOSE = ['choose-runner'] as const
const DOWNLOAD = ['download-runner'] as const

/** The longest that a job on a self-hosted runner may take, in seconds: five days. */
const MAX_WAIT_SECONDS = 432_000
/** A year, in seconds. */
const MAX_LIFETIME_SECONDS = 31_536_000
/** A hundred years, in days. */
const MAX_WINDOW_DAYS = 36_500

/** Values of `runner-status`; `idle` is online and not busy. */
const RUNNER_STATUSES = ['online', 'offline', 'busy', 'idle'] as const
export type RunnerStatus = (typeof RUNNER_STATUSES)[number]

/** The table of inputs. */
export const INPUTS = {
  operation: { default: 'create-installation-token', parse: operations },
  target: {
    default: { expression: '${{ github.repository }}', variable: 'GITHUB_REPOSITORY' },
    parse: target,
  },
  'client-id': { default: '', parse: optional(clientId) },
  'private-key': { default: '', secret: true, parse: optional(parsePrivateKey) },
  'installation-id': { default: '', parse: optional(id) },
  repositories: { default: '', parse: repositories },
  permissions: { default: '', parse: optionalList(parsePermissions) },
  token: { default: '', secret: true, parse: optional(token) },
  'revoke-token': { default: 'auto', parse: choice(['auto', 'always', 'never']) },
  'github-api-url': {
    default: { expression: '${{ github.api_url }}', variable: 'GITHUB_API_URL' },
    parse: parseServer,
  },
  'github-api-version': { default: '2022-11-28', parse: apiVersion },
  'runner-id': { default: '', readBy: SELECT_RUNNERS, parse: runnerIds },
  'runner-name': { default: '', readBy: [...SELECT_RUNNERS, ...CREATE_RUNNER], parse: optional(runnerName) },
  'runner-labels': {
    default: '',
    readBy: [...SELECT_RUNNERS, ...CREATE_RUNNER],
    instead: 'Labels of a runner that config.sh registers go to config.sh --labels.',
    parse: labels,
  },
  'runner-status': { default: '', readBy: [...SELECT_RUNNERS, ...CHOOSE], parse: optional(choice(RUNNER_STATUSES)) },
  'runner-ephemeral': {
    default: '',
    readBy: SELECT_RUNNERS,
    instead: 'A runner that config.sh registers is ephemeral with config.sh --ephemeral.',
    parse: optional(boolean),
  },
  'runner-group': {
    default: 'Default',
    readBy: CREATE_RUNNER,
    instead: 'The group of a runner that config.sh registers goes to config.sh --runnergroup.',
    parse: runnerGroup,
  },
  'work-folder': {
    default: '_work',
    readBy: CREATE_RUNNER,
    instead: 'The work folder of a runner that config.sh registers goes to config.sh --work.',
    parse: workFolder,
  },
  'runner-os': { default: '', readBy: APPLICATIONS, parse: optional(parseRunnerOs) },
  'runner-architecture': { default: '', readBy: APPLICATIONS, parse: optional(parseRunnerArchitecture) },
  'runner-version': { default: 'latest', readBy: [...DOWNLOAD, ...STARTUP], parse: runnerVersion },
  'runner-sha256': { default: '', readBy: [...DOWNLOAD, ...STARTUP], parse: optional(sha256) },
  'allow-unverified': { default: 'false', readBy: DOWNLOAD, parse: boolean },
  'runner-directory': { default: '', readBy: DOWNLOAD, parse: runnerDirectory },
  extract: { default: 'true', readBy: DOWNLOAD, parse: boolean },
  'dry-run': { default: 'false', readBy: ['delete-runner'], parse: boolean },
  'max-deletions': { default: '100', readBy: ['delete-runner'], parse: count('runners') },
  'recheck-after': { default: '0', readBy: ['delete-runner'], parse: count('seconds', 0, MAX_WAIT_SECONDS) },
  'wait-timeout': { default: '300', readBy: ['wait-for-runner'], parse: count('seconds', 0, MAX_WAIT_SECONDS) },
  'startup-format': { default: 'sh', readBy: STARTUP, parse: choice(['sh', 'cloud-init']) },
  'runner-user': { default: 'runner', readBy: STARTUP, parse: runnerUser },
  'runner-home': { default: '', readBy: STARTUP, parse: optional(runnerHome) },
  'on-exit': { default: 'nothing', readBy: STARTUP, parse: choice(['nothing', 'poweroff']) },
  'max-lifetime': { default: '0', readBy: STARTUP, parse: count('seconds', 0, MAX_LIFETIME_SECONDS) },
  'runner-count': { default: '1', readBy: ['wait-for-runner', ...CHOOSE], parse: count('runners', 1) },
  'runner-candidates': { default: '', readBy: CHOOSE, parse: candidates },
  'fallback-runs-on': { default: '', readBy: CHOOSE, parse: optional(runsOn) },
  'deprecation-window': { default: '30', readBy: ['check-runner-versions'], parse: count('days', 0, MAX_WINDOW_DAYS) },
  'fail-on-deprecated': { default: 'false', readBy: ['check-runner-versions'], parse: boolean },
  repository: {
    default: '',
    readBy: ['add-installation-repository', 'remove-installation-repository'],
    parse: optional(repository),
  },
  summary: { default: 'true', parse: boolean },
} as const satisfies Record<string, InputRow>

export type InputName = keyof typeof INPUTS

export const INPUT_NAMES = Object.keys(INPUTS) as readonly InputName[]

/** A row as any other. */
export function inputRow(name: InputName): InputRow {
  return INPUTS[name]
}

/** The step's inputs by their names in `action.yml`, each read when it is first asked for. */
export type Inputs = { readonly [Name in InputName]: ReturnType<(typeof INPUTS)[Name]['parse']> }
