import type { Account, Repository, Runner, RunnerGroup } from '../model.js'
import { Apps } from './apps.js'
import type { GroupSettings, NewRunner } from './given.js'
import { Lag } from './lag.js'
import { RunnerHome } from './runner-home.js'

const HOUR = 3_600_000
const READ_ONLY_LABELS = new Set(['self-hosted', 'linux', 'macos', 'windows', 'x64', 'arm', 'arm64'])

/** What `config.sh` and `config.sh remove` take. */
export interface RunnerToken {
  readonly token: string
  readonly kind: 'registration' | 'remove'
  readonly home: RunnerHome
  /** Server's clock, milliseconds. */
  expiresAt: number
}

/** Self-hosted runners, their groups, and the secrets of the runner application. */
export class Runners extends Apps {
  /** How late lists follow what happens. */
  readonly lag = new Lag()
  /** Whether the name of a just-in-time runner stays taken, although its runner is not listed or gone again: 409. */
  holdJitNames = false

  private readonly homes = new Map<string, RunnerHome>()
  private readonly labelIds = new Map<string, number>()
  private readonly runnerTokens = new Map<string, RunnerToken>()
  private readonly credentials = new Map<string, { home: RunnerHome; runner: Runner }>()

  /** Adds a runner to `octo-org/octo-repo`, `octo-org` or `enterprises/octo-enterprise`. */
  addRunner(scope: string, runner: NewRunner): Runner {
    const { labels, id, ...given } = runner
    const added: Runner = {
      id: id ?? this.ids.next(),
      os: 'linux',
      status: 'online',
      busy: false,
      ephemeral: false,
      version: '2.337.0',
      runner_group_id: 1,
      ...given,
      labels: (labels ?? ['self-hosted', 'Linux', 'X64']).map((name) => this.label(name)),
    }
    this.homeOf(scope).add(added)
    return added
  }

  /** Changes a runner; `runner_group_id` moves it. The end of its job (`busy: false`) shows as late as `lag.idle` says. */
  updateRunner(scope: string, id: number, change: Partial<Omit<Runner, 'id'>>): Runner {
    return this.homeOf(scope).update(id, change)
  }

  removeRunner(scope: string, id: number): boolean {
    return this.homeOf(scope).remove(id)
  }

  /** The runners of `octo-org/octo-repo`, `octo-org` or `enterprises/octo-enterprise` as they are, in the API's order. */
  runners(scope: string): Runner[] {
    return this.homeOf(scope).runners
  }

  addRunnerGroup(scope: string, name: string, settings: GroupSettings = {}): RunnerGroup {
    return this.addGroup(this.homeOf(scope), name, settings)
  }

  /** Changes who may use a group. */
  updateRunnerGroup(scope: string, id: number, settings: GroupSettings): RunnerGroup {
    const group = this.homeOf(scope).groups.find((candidate) => candidate.id === id)
    if (!group) throw new Error(`no runner group ${id} in ${scope}`)
    return Object.assign(group, this.readSettings(settings))
  }

  /** A scope's own groups; for an organization also those of its enterprise that it may use. */
  runnerGroups(scope: string): RunnerGroup[] {
    const home = this.homeOf(scope)
    const organization = this.organization(scope)
    const enterprise = organization && this.enterpriseOf(organization)
    if (!organization || !enterprise) return [...home.groups]
    const shared = this.homeOf(`enterprises/${enterprise.login}`).groups.filter((group) => mayUse(group, organization))
    for (const source of shared) {
      if (home.groups.some(({ inheritedFrom }) => inheritedFrom === source)) continue
      const { allows_public_repositories } = source
      Object.assign(this.addGroup(home, source.name, { allows_public_repositories }), { inheritedFrom: source })
    }
    return home.groups.filter(({ inheritedFrom }) => inheritedFrom === undefined || shared.includes(inheritedFrom))
  }

  /** A label; the same name has the same id everywhere. */
  label(name: string): Runner['labels'][number] {
    const id = this.labelIds.get(name.toLowerCase()) ?? this.labelIds.size + 1
    this.labelIds.set(name.toLowerCase(), id)
    return { id, name, type: READ_ONLY_LABELS.has(name.toLowerCase()) ? 'read-only' : 'custom' }
  }

  /** Where the runners of a scope live: of a repository also after it was renamed. */
  homeOf(scope: string): RunnerHome {
    const key = this.homeKey(scope)
    if (key === undefined) throw new Error(`no such scope: ${scope}`)
    const known = this.homes.get(key)
    if (known) return known
    const home = new RunnerHome(key, this.lag)
    this.addGroup(home, 'Default', {}, true)
    this.homes.set(key, home)
    return home
  }

  /** Whether runners can live there. */
  isScope(scope: string): boolean {
    return this.homeKey(scope) !== undefined
  }

  /** A registration or remove token, good for an hour: 29 upper-case letters and digits. */
  addRunnerToken(home: RunnerHome, kind: RunnerToken['kind']): RunnerToken {
    const token = { token: `A${this.ids.upper(28)}`, kind, home, expiresAt: this.now() + HOUR }
    this.runnerTokens.set(token.token, token)
    return token
  }

  runnerToken(text: string): RunnerToken | undefined {
    return this.runnerTokens.get(text)
  }

  /** A secret by which a runner's application is known from now on: a new one, or the one given. */
  addCredential(home: RunnerHome, runner: Runner, credential = this.ids.text(40)): string {
    this.credentials.set(credential, { home, runner })
    return credential
  }

  /** The runner that has this secret, as long as it is registered. */
  byCredential(credential: string): { home: RunnerHome; runner: Runner } | undefined {
    const found = this.credentials.get(credential)
    return found?.home.find(found.runner.id) === found?.runner ? found : undefined
  }

  private homeKey(scope: string): string | undefined {
    const repository = /^enterprises\//.test(scope) ? undefined : this.repository(scope)
    const id = repository?.id ?? Number(/^repositories\/(\d+)$/.exec(scope)?.[1])
    if (this.repositoryById(id)) return `repositories/${id}`
    const slug = /^enterprises\/([^/]+)$/i.exec(scope)?.[1]
    const account = slug === undefined ? this.organization(scope) : this.enterprise(slug)
    return account && (slug === undefined ? account.login : `enterprises/${account.login}`)
  }

  private addGroup(home: RunnerHome, name: string, settings: GroupSettings, isDefault = false): RunnerGroup {
    const group: RunnerGroup = {
      id: home.groups.length + 1,
      name,
      visibility: 'all',
      default: isDefault,
      allows_public_repositories: false,
      repositoryIds: new Set(),
      organizationIds: new Set(),
      ...this.readSettings(settings),
    }
    home.groups.push(group)
    return group
  }

  private readSettings({ repositories, organizations, ...settings }: GroupSettings): Partial<RunnerGroup> {
    return {
      ...settings,
      ...(repositories && { repositoryIds: new Set(repositories.map((name) => this.mustFindRepository(name).id)) }),
      ...(organizations && { organizationIds: new Set(organizations.map((name) => this.mustFindOwner(name).id)) }),
    }
  }
}

/** Whether a group is there for an organization of its enterprise, or for a repository of its organization. */
export function mayUse(group: RunnerGroup, user: Account | Repository): boolean {
  if ('owner' in user) {
    if (!user.private && !group.allows_public_repositories) return false
    if (group.visibility === 'private') return user.private
    return group.visibility === 'all' || group.repositoryIds.has(user.id)
  }
  return group.visibility === 'all' || group.organizationIds.has(user.id)
}
