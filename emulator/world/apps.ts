import type {
  Account,
  App,
  ClassicToken,
  FineGrainedToken,
  Installation,
  InstallationToken,
  Permissions,
  Repository,
  Token,
  UserAccessToken,
} from '../model.js'
import { mintToken, type TokenFormat } from '../token-format.js'
import { Accounts } from './accounts.js'
import type { NewApp, NewInstallation, NewToken } from './given.js'

const HOUR = 3_600_000

/** GitHub Apps, their installations, and everybody's tokens. */
export class Apps extends Accounts {
  /** Milliseconds for which a freshly minted installation token still answers 401. */
  replicationLagMs = 0
  tokenFormat: TokenFormat = 'stateless'

  private readonly apps: App[] = []
  private readonly installationsById = new Map<number, Installation>()
  private readonly tokensByText = new Map<string, Token>()

  addApp(app: NewApp): App {
    const added: App = {
      owner: this.mustFindOwner(app.owner),
      appId: app.appId ?? this.ids.next(),
      clientId: app.clientId ?? `Iv23li${this.ids.text(14)}`,
      slug: app.slug,
      name: app.name ?? app.slug,
      publicKey: app.publicKey,
      permissions: { ...app.permissions },
    }
    this.apps.push(added)
    return added
  }

  install(app: App, login: string, options: NewInstallation = {}): Installation {
    const account = this.mustFindOwner(login)
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
    const token = this.makeToken(given)
    this.tokensByText.set(token.token, token)
    return token
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

  /** The repositories that an installation covers. */
  repositoriesOfInstallation(installation: Installation): Repository[] {
    const all = this.repositoriesOf(installation.account)
    if (installation.repository_selection === 'all') return all
    return all.filter((repository) => installation.repositoryIds.has(repository.id))
  }

  private makeToken(given: NewToken): ClassicToken | UserAccessToken | FineGrainedToken {
    const user = this.user(given.user)
    const base = { user, mintedAt: this.now(), expiresAt: null, revoked: false }
    switch (given.kind) {
      case 'classic':
        return { ...base, kind: 'classic', token: given.token ?? `ghp_${this.ids.text(36)}`, scopes: given.scopes }
      case 'user': {
        const expiresAt = this.now() + (given.expiresInMs ?? 8 * HOUR)
        return { ...base, kind: 'user', token: given.token ?? `ghu_${this.ids.text(36)}`, app: given.app, expiresAt }
      }
      case 'fine-grained':
        return {
          ...base,
          kind: 'fine-grained',
          token: given.token ?? `github_pat_${this.ids.text(22)}_${this.ids.text(59)}`,
          resourceOwner: this.mustFindOwner(given.resourceOwner),
          permissions: given.permissions,
          repositoryIds: given.repositories
            ? new Set(given.repositories.map((name) => this.mustFindRepository(name).id))
            : null,
        }
    }
  }
}
