import { Ids } from './ids.js'
import { Limits } from './limits.js'
import type {
  Account,
  AccountKind,
  App,
  ClassicToken,
  Deprecation,
  FineGrainedToken,
  Installation,
  InstallationToken,
  Permissions,
  Repository,
  Runner,
  RunnerGroup,
  RunnerHome,
  RunnerToken,
  Token,
  UserAccessToken,
} from './model.js'
import { Applications } from './packages/applications.js'
import { mintToken, type TokenFormat } from './token-format.js'

/** What a hook sees of a request that is about to be handled. */
export interface IncomingRequest {
  readonly method: string
  readonly host: string
  /** As sent, with query and any `/api/v3` prefix. */
  readonly path: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}

export type NewRepository = Partial<Omit<Repository, 'id' | 'owner' | 'name'>> & { owner: string; name: string }
export type NewRunner = Partial<Omit<Runner, 'id' | 'labels'>> & {
  name: string
  id?: number
  labels?: readonly string[]
}
export interface NewApp {
  owner: string
  slug: string
  publicKey: string
  permissions: Permissions
  name?: string
  appId?: number
  clientId?: string
}
export interface NewInstallation {
  /** Full names; without it the installation covers all repositories. */
  repositories?: readonly string[]
  permissions?: Permissions
  id?: number
}
export type NewToken =
  | { kind: 'classic'; user: string; scopes: readonly string[]; token?: string }
  | { kind: 'user'; user: string; app: App; token?: string; expiresInMs?: number }
  | {
      kind: 'fine-grained'
      user: string
      resourceOwner: string
      permissions: Permissions
      repositories?: readonly string[]
      token?: string
    }

const HOUR = 3_600_000
const READ_ONLY_LABELS = new Set(['self-hosted', 'linux', 'macos', 'windows', 'x64', 'arm', 'arm64'])

/** Everything that this GitHub knows: arrange it, then look at it. Names are compared without regard to case. */
export class World {
  /** Milliseconds that the server's clock is ahead of this machine's. */
  clockSkewMs = 0
  /** Milliseconds for which a freshly minted installation token still answers 401. */
  replicationLagMs = 0
  /** Speak like an Enterprise Server from before API versions: no checksums, no `?name=`, no just-in-time runners. */
  oldServer = false
  tokenFormat: TokenFormat = 'stateless'
  /** Runs before each request is handled, after it was recorded. */
  onRequest: ((request: IncomingRequest) => void) | undefined = undefined
  /** Given the JSON of each answer, as a copy; what it returns is sent in its place. */
  onAnswer: ((body: unknown, request: IncomingRequest) => unknown) | undefined = undefined

  readonly limits = new Limits()
  readonly applications = new Applications()
  /** By runner version; a version that is not here has no date set. */
  readonly deprecations = new Map<string, Deprecation>()

  private readonly ids = new Ids()
  private readonly accounts = new Map<string, Account>()
  private readonly repositoriesByName = new Map<string, Repository>()
  private readonly repositoriesById = new Map<number, Repository>()
  private readonly formerNames = new Map<string, number>()
  private readonly apps: App[] = []
  private readonly installationsById = new Map<number, Installation>()
  private readonly tokensByText = new Map<string, Token>()
  private readonly homes = new Map<string, RunnerHome>()
  private readonly owners = new Map<number, Set<number>>()
  private readonly labelIds = new Map<string, number>()
  private readonly runnerTokens = new Map<string, RunnerToken>()
  private readonly credentials = new Map<string, { home: RunnerHome; runner: Runner }>()

  /** The server's clock, in milliseconds since 1970. */
  now(): number {
    return Date.now() + this.clockSkewMs
  }

  /** The server's clock (moved by `offsetMs`), as GitHub writes times. */
  timestamp(offsetMs = 0): string {
    return new Date(this.now() + offsetMs).toISOString().replace(/\.\d+Z$/, 'Z')
  }

  addOrganization(login: string, name = login): Account {
    const account = this.addAccount('organization', login, name)
    this.home(login)
    return account
  }

  addUser(login: string, name = login): Account {
    return this.addAccount('user', login, name)
  }

  addEnterprise(slug: string, name = slug): Account {
    const account = this.addAccount('enterprise', slug, name)
    this.home(`enterprises/${slug}`)
    return account
  }

  /** Makes a user an owner of an organization (`octo-org`) or an enterprise (`enterprises/octo-enterprise`). */
  addOwner(user: string, scope: string): void {
    const account = scope.startsWith('enterprises/') ? this.enterprise(scope.slice(12)) : this.account(scope)
    if (!account) throw new Error(`no such account: ${scope}`)
    const owned = this.owners.get(this.user(user).id) ?? new Set<number>()
    owned.add(account.id)
    this.owners.set(this.user(user).id, owned)
  }

  /** Whether a user administers an account and all that it owns. */
  isOwner(user: Account, account: Account): boolean {
    return user === account || (this.owners.get(user.id)?.has(account.id) ?? false)
  }

  addRepository(repository: NewRepository): Repository {
    const { owner: login, name, ...given } = repository
    const owner = this.account(login)
    if (!owner) throw new Error(`no such account: ${login}`)
    const isPrivate = given.private ?? (given.visibility !== undefined && given.visibility !== 'public')
    const added: Repository = {
      id: this.ids.next(),
      owner,
      name,
      private: isPrivate,
      visibility: isPrivate ? 'private' : 'public',
      archived: false,
      disabled: false,
      fork: false,
      description: null,
      default_branch: 'main',
      topics: [],
      language: null,
      pushed_at: '2026-01-26T19:06:43Z',
      selfHostedRunners: true,
      ...given,
    }
    this.repositoriesByName.set(fullName(added).toLowerCase(), added)
    this.repositoriesById.set(added.id, added)
    this.home(`repositories/${added.id}`)
    return added
  }

  /** Renames a repository; its old name redirects from then on. */
  renameRepository(from: string, name: string): Repository {
    const repository = this.mustFindRepository(from)
    this.repositoriesByName.delete(from.toLowerCase())
    this.formerNames.set(from.toLowerCase(), repository.id)
    repository.name = name
    this.repositoriesByName.set(fullName(repository).toLowerCase(), repository)
    return repository
  }

  /** Forbids self-hosted runners in a repository, as an organization's owner can. */
  disableSelfHostedRunners(repository: string): void {
    this.mustFindRepository(repository).selfHostedRunners = false
  }

  addApp(app: NewApp): App {
    const owner = this.account(app.owner)
    if (!owner) throw new Error(`no such account: ${app.owner}`)
    const added: App = {
      appId: app.appId ?? this.ids.next(),
      clientId: app.clientId ?? `Iv23li${this.ids.text(14)}`,
      slug: app.slug,
      name: app.name ?? app.slug,
      owner,
      publicKey: app.publicKey,
      permissions: { ...app.permissions },
    }
    this.apps.push(added)
    return added
  }

  install(app: App, login: string, options: NewInstallation = {}): Installation {
    const account = login.startsWith('enterprises/') ? this.enterprise(login.slice(12)) : this.account(login)
    if (!account) throw new Error(`no such account: ${login}`)
    const installation: Installation = {
      id: options.id ?? this.ids.next(),
      app,
      account,
      repository_selection: options.repositories ? 'selected' : 'all',
      repositoryIds: new Set((options.repositories ?? []).map((name) => this.mustFindRepository(name).id)),
      permissions: { ...(options.permissions ?? app.permissions) },
      suspended_at: null,
      suspended_by: null,
      created_at: this.timestamp(),
    }
    this.installationsById.set(installation.id, installation)
    return installation
  }

  suspendInstallation(installation: Installation, by: Account = installation.account): void {
    installation.suspended_at = this.timestamp()
    installation.suspended_by = by
  }

  /** Takes an App off an account; its tokens die with it. */
  uninstall(installation: Installation): void {
    this.installationsById.delete(installation.id)
    for (const token of this.tokens) {
      if (token.kind === 'installation' && token.installation === installation) token.revoked = true
    }
  }

  /** Mints an installation token, as the endpoint does, without its checks. */
  addInstallationToken(
    installation: Installation,
    options: { permissions?: Permissions; repositoryIds?: ReadonlySet<number> | null; lifetimeMs?: number } = {},
  ): InstallationToken {
    const token: InstallationToken = {
      kind: 'installation',
      token: mintToken(this.tokenFormat, installation, this.ids, this.now()),
      installation,
      permissions: options.permissions ?? installation.permissions,
      repositoryIds: options.repositoryIds ?? null,
      mintedAt: this.now(),
      expiresAt: this.now() + (options.lifetimeMs ?? HOUR),
      revoked: false,
    }
    this.tokensByText.set(token.token, token)
    return token
  }

  addToken(given: NewToken): Token {
    const user = this.user(given.user)
    const base = { user, mintedAt: this.now(), expiresAt: null, revoked: false }
    let token: ClassicToken | UserAccessToken | FineGrainedToken
    if (given.kind === 'classic') {
      token = { ...base, kind: 'classic', token: given.token ?? `ghp_${this.ids.text(36)}`, scopes: given.scopes }
    } else if (given.kind === 'user') {
      const expiresAt = this.now() + (given.expiresInMs ?? 8 * HOUR)
      token = { ...base, kind: 'user', token: given.token ?? `ghu_${this.ids.text(36)}`, app: given.app, expiresAt }
    } else {
      const resourceOwner = this.account(given.resourceOwner)
      if (!resourceOwner) throw new Error(`no such account: ${given.resourceOwner}`)
      token = {
        ...base,
        kind: 'fine-grained',
        token: given.token ?? `github_pat_${this.ids.text(22)}_${this.ids.text(59)}`,
        resourceOwner,
        permissions: given.permissions,
        repositoryIds: given.repositories
          ? new Set(given.repositories.map((name) => this.mustFindRepository(name).id))
          : null,
      }
    }
    this.tokensByText.set(token.token, token)
    return token
  }

  /** Adds a runner to `octo-org/octo-repo`, `octo-org` or `enterprises/octo-enterprise`. */
  addRunner(scope: string, runner: NewRunner): Runner {
    const home = this.homeOf(scope)
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
    home.runners.set(added.id, added)
    return added
  }

  updateRunner(scope: string, id: number, change: Partial<Omit<Runner, 'id'>>): Runner {
    const runner = this.homeOf(scope).runners.get(id)
    if (!runner) throw new Error(`no runner ${id} in ${scope}`)
    return Object.assign(runner, change)
  }

  removeRunner(scope: string, id: number): boolean {
    return this.homeOf(scope).runners.delete(id)
  }

  addRunnerGroup(scope: string, name: string, visibility: RunnerGroup['visibility'] = 'all'): RunnerGroup {
    const { groups } = this.homeOf(scope)
    const group = { id: groups.length + 1, name, visibility, default: false }
    groups.push(group)
    return group
  }

  /** Says when GitHub cuts a runner version off; dates are ISO 8601 or null. */
  setDeprecation(version: string, deprecation: Partial<Deprecation>): void {
    this.deprecations.set(version, { registration_deprecates_at: null, runtime_deprecates_at: null, ...deprecation })
  }

  /** A label; the same name has the same id everywhere. */
  label(name: string): Runner['labels'][number] {
    const id = this.labelIds.get(name.toLowerCase()) ?? this.labelIds.size + 1
    this.labelIds.set(name.toLowerCase(), id)
    return { id, name, type: READ_ONLY_LABELS.has(name.toLowerCase()) ? 'read-only' : 'custom' }
  }

  /** Every token that this world knows, revoked and expired ones included. */
  get tokens(): Token[] {
    return [...this.tokensByText.values()]
  }

  /** The installation tokens that still work. */
  get liveInstallationTokens(): InstallationToken[] {
    return this.tokens.filter(
      (token): token is InstallationToken => token.kind === 'installation' && this.isAlive(token),
    )
  }

  get installations(): Installation[] {
    return [...this.installationsById.values()]
  }

  isAlive(token: Token): boolean {
    return !token.revoked && (token.expiresAt === null || token.expiresAt > this.now())
  }

  token(text: string): Token | undefined {
    return this.tokensByText.get(text)
  }

  installation(id: number): Installation | undefined {
    return this.installationsById.get(id)
  }

  /** The App that a JSON web token's `iss` names: a client id or an App id. */
  app(issuer: string): App | undefined {
    return this.apps.find((app) => app.clientId === issuer || String(app.appId) === issuer)
  }

  /** An organization or a user. */
  account(login: string): Account | undefined {
    return this.accounts.get(login.toLowerCase())
  }

  organization(login: string): Account | undefined {
    const account = this.account(login)
    return account?.kind === 'organization' ? account : undefined
  }

  enterprise(slug: string): Account | undefined {
    return this.accounts.get(`enterprises/${slug.toLowerCase()}`)
  }

  repository(name: string): Repository | undefined {
    return this.repositoriesByName.get(name.toLowerCase())
  }

  repositoryById(id: number): Repository | undefined {
    return this.repositoriesById.get(id)
  }

  /** The repository that once had this full name. */
  repositoryFormerly(name: string): Repository | undefined {
    const id = this.formerNames.get(name.toLowerCase())
    return id === undefined ? undefined : this.repositoriesById.get(id)
  }

  /** The repositories of an account, in the order in which they were added. */
  repositoriesOf(owner: Account): Repository[] {
    return [...this.repositoriesById.values()].filter((repository) => repository.owner === owner)
  }

  /** The repositories that an installation covers. */
  repositoriesOfInstallation(installation: Installation): Repository[] {
    const all = this.repositoriesOf(installation.account)
    if (installation.repository_selection === 'all') return all
    return all.filter((repository) => installation.repositoryIds.has(repository.id))
  }

  /** The runners of `octo-org/octo-repo`, `octo-org` or `enterprises/octo-enterprise`, in the API's order. */
  runners(scope: string): Runner[] {
    return [...this.homeOf(scope).runners.values()]
  }

  runnerGroups(scope: string): RunnerGroup[] {
    return this.homeOf(scope).groups
  }

  /** Where the runners of a scope live: of a repository also after it was renamed. */
  homeOf(scope: string): RunnerHome {
    const home = this.findHome(scope)
    if (!home) throw new Error(`no such scope: ${scope}`)
    return home
  }

  /** Whether runners can live there. */
  isScope(scope: string): boolean {
    return this.findHome(scope) !== undefined
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
    return found?.home.runners.get(found.runner.id) === found?.runner ? found : undefined
  }

  /** Letters and digits that nobody saw before. */
  newText(length: number): string {
    return this.ids.text(length)
  }

  private findHome(scope: string): RunnerHome | undefined {
    const repository = /^(enterprises|repositories)\//.test(scope) ? undefined : this.repository(scope)
    return this.homes.get(repository ? `repositories/${repository.id}` : scope.toLowerCase())
  }

  private addAccount(kind: AccountKind, login: string, name: string): Account {
    const account: Account = { kind, id: this.ids.next(), login, name }
    this.accounts.set(`${kind === 'enterprise' ? 'enterprises/' : ''}${login.toLowerCase()}`, account)
    return account
  }

  private user(login: string): Account {
    const account = this.account(login)
    if (account?.kind !== 'user') throw new Error(`no such user: ${login}`)
    return account
  }

  private mustFindRepository(name: string): Repository {
    const repository = this.repository(name)
    if (!repository) throw new Error(`no such repository: ${name}`)
    return repository
  }

  private home(scope: string): RunnerHome {
    const home: RunnerHome = {
      scope,
      runners: new Map(),
      groups: [{ id: 1, name: 'Default', visibility: 'all', default: true }],
    }
    this.homes.set(scope.toLowerCase(), home)
    return home
  }
}

/** `owner/name`. */
export function fullName(repository: Repository): string {
  return `${repository.owner.login}/${repository.name}`
}
