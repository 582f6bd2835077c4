import type { Runner } from './model.js'
import type { World } from './world.js'

/** The runner application's side, for stand-ins of `config.sh` and `run.sh`: what it does on GitHub outside of the REST API. */

/** Why GitHub would turn the runner application away. */
export class StandInRefused extends Error {
  constructor(
    readonly status: 404 | 409 | 422,
    message: string,
  ) {
    super(message)
  }
}

/** The arguments of `config.sh`. */
export interface Configuration {
  /** As `config.sh --url`: `https://github.com/octo-org`. */
  url: string
  /** A registration token. */
  token: string
  name: string
  /** Without the default ones. */
  labels?: readonly string[]
  noDefaultLabels?: boolean
  /** `linux` if not given; `macos` and `windows` bring other default labels. */
  os?: string
  /** `X64` if not given. */
  architecture?: string
  /** Group's name, `Default` if not given. */
  runnerGroup?: string
  ephemeral?: boolean
  /** Takes the place of a runner of the same name. */
  replace?: boolean
}

/** A runner and the secret by which its `run.sh` is known. */
export interface Registered {
  readonly runner: Runner
  readonly credential: string
}

const OS_LABELS: Readonly<Record<string, string>> = { linux: 'Linux', macos: 'macOS', windows: 'Windows' }

/**
 * `config.sh`: registers a runner, which is offline until it connects.
 * @throws StandInRefused: 404 for a token that is wrong, expired or of another target, or a group that does not exist; 409 for a
 * name in use
 */
export function configure(world: World, given: Configuration): Registered {
  const scope = scopeOfUrl(given.url)
  requireRunnerToken(world, given.token, 'registration', scope)
  const home = world.homeOf(scope)
  const groupName = (given.runnerGroup || 'Default').toLowerCase()
  const group = world.runnerGroups(scope).find(({ name }) => name.toLowerCase() === groupName)
  if (!group) throw new StandInRefused(404, `Could not find any self-hosted runner group named "${given.runnerGroup}".`)
  const taken = home.findByName(given.name)
  if (taken && !given.replace) throw new StandInRefused(409, `A runner exists with the same name ${given.name}.`)
  if (taken) world.removeRunner(scope, taken.id)
  const os = given.os || 'linux'
  const defaults = ['self-hosted', OS_LABELS[os] ?? os, given.architecture || 'X64']
  const runner = world.addRunner(scope, {
    name: given.name,
    os,
    status: 'offline',
    version: null,
    ephemeral: given.ephemeral ?? false,
    runner_group_id: group.id,
    labels: [...new Set([...(given.noDefaultLabels ? [] : defaults), ...(given.labels ?? [])])],
  })
  return { runner, credential: world.addCredential(home, runner) }
}

/**
 * `config.sh remove --token`: takes a runner away.
 * @throws StandInRefused with 404 for a wrong token or credential
 */
export function unconfigure(world: World, token: string, credential: string): void {
  const { home, runner } = known(world, credential)
  requireRunnerToken(world, token, 'remove', home.scope)
  home.remove(runner.id)
}

/**
 * `run.sh`: the runner comes online.
 * @param credential what `configure` gave, or the encoded just-in-time configuration
 * @throws StandInRefused with 404 for a runner that GitHub does not know, or not any more
 */
export function connect(world: World, credential: string, version = world.applications.latest): Runner {
  const { runner } = known(world, credential)
  // What a just-in-time runner runs on is known from its first contact only.
  return Object.assign(runner, { status: 'online', version, os: runner.os === 'unknown' ? 'linux' : runner.os })
}

/** `run.sh` ends without a job. */
export function disconnect(world: World, credential: string): Runner {
  const { home, runner } = known(world, credential)
  return home.update(runner.id, { status: 'offline', busy: false })
}

/**
 * A job starts on the runner.
 * @throws StandInRefused with 422 where the runner is offline or busy
 */
export function startJob(world: World, credential: string): Runner {
  const { home, runner } = known(world, credential)
  if (runner.status !== 'online' || runner.busy) throw new StandInRefused(422, `${runner.name} is not idle.`)
  return home.update(runner.id, { busy: true })
}

/** The runner's job ends: an ephemeral runner is gone then, any other idle. */
export function endJob(world: World, credential: string): Runner {
  const { home, runner } = known(world, credential)
  home.update(runner.id, { busy: false })
  if (runner.ephemeral) home.remove(runner.id)
  return runner
}

function known(world: World, credential: string): ReturnType<World['byCredential']> & object {
  const found = world.byCredential(credential)
  if (!found) throw new StandInRefused(404, 'The runner registration has been deleted from the server.')
  return found
}

function requireRunnerToken(world: World, text: string, kind: 'registration' | 'remove', scope: string): void {
  const token = world.runnerToken(text)
  const good = token?.kind === kind && token.expiresAt > world.now() && world.isScope(scope)
  // As GitHub, which does not say which of these it is.
  if (!good || token.home !== world.homeOf(scope)) throw new StandInRefused(404, 'Not Found')
}

/** `octo-org/octo-repo`, `octo-org` or `enterprises/octo-enterprise`, from a URL as `config.sh` takes it. */
function scopeOfUrl(url: string): string {
  const path = URL.canParse(url) ? new URL(url).pathname : url
  return path.replace(/^\/+|\/+$/g, '')
}
