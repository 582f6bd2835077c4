import { Ids } from '../ids.js'
import type { Account, AccountKind, Repository } from '../model.js'
import type { NewRepository } from './given.js'

/** The world's clock, its accounts and their repositories. Names are compared without regard to case. */
export class Accounts {
  /** Milliseconds that the server's clock is ahead of this machine's. */
  clockSkewMs = 0
  /** This machine's clock, in milliseconds since 1970; a test can bring its own. */
  clock: () => number = Date.now

  protected readonly ids = new Ids()
  private readonly accounts = new Map<string, Account>()
  private readonly repositoriesByName = new Map<string, Repository>()
  private readonly repositoriesById = new Map<number, Repository>()
  private readonly formerNames = new Map<string, number>()
  private readonly owners = new Map<number, Set<number>>()
  private readonly enterprises = new Map<Account, Account>()

  /** The server's clock, in milliseconds since 1970. */
  now(): number {
    return this.clock() + this.clockSkewMs
  }

  /** The server's clock (moved by `offsetMs`), as GitHub writes times. */
  timestamp(offsetMs = 0): string {
    return new Date(this.now() + offsetMs).toISOString().replace(/\.\d+Z$/, 'Z')
  }

  addOrganization(login: string, name = login): Account {
    return this.addAccount('organization', login, name)
  }

  addUser(login: string, name = login): Account {
    return this.addAccount('user', login, name)
  }

  addEnterprise(slug: string, name = slug): Account {
    return this.addAccount('enterprise', slug, name)
  }

  /** Puts an organization into an enterprise, whose runner groups it can use from then on. */
  joinEnterprise(organization: string, enterprise: string): void {
    const [member, whole] = [this.organization(organization), this.enterprise(enterprise)]
    if (!member || !whole) throw new Error(`no such accounts: ${organization}, ${enterprise}`)
    this.enterprises.set(member, whole)
  }

  /** The enterprise that an organization belongs to. */
  enterpriseOf(organization: Account): Account | undefined {
    return this.enterprises.get(organization)
  }

  /** Makes a user an owner of an organization (`octo-org`) or an enterprise (`enterprises/octo-enterprise`). */
  addOwner(user: string, scope: string): void {
    const account = this.mustFindOwner(scope)
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
    const isPrivate = given.private ?? (given.visibility !== undefined && given.visibility !== 'public')
    const owner = this.mustFindOwner(login)
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

  /** Letters and digits that nobody saw before. */
  newText(length: number): string {
    return this.ids.text(length)
  }

  protected user(login: string): Account {
    const account = this.account(login)
    if (account?.kind !== 'user') throw new Error(`no such user: ${login}`)
    return account
  }

  /** An account by its login, or an enterprise as `enterprises/octo-enterprise`. */
  protected mustFindOwner(name: string): Account {
    const account = this.accounts.get(name.toLowerCase())
    if (!account) throw new Error(`no such account: ${name}`)
    return account
  }

  protected mustFindRepository(name: string): Repository {
    const repository = this.repository(name)
    if (!repository) throw new Error(`no such repository: ${name}`)
    return repository
  }

  private addAccount(kind: AccountKind, login: string, name: string): Account {
    const account: Account = { kind, id: this.ids.next(), login, name }
    this.accounts.set(`${kind === 'enterprise' ? 'enterprises/' : ''}${login.toLowerCase()}`, account)
    return account
  }
}

/** `owner/name`. */
export function fullName(repository: Repository): string {
  return `${repository.owner.login}/${repository.name}`
}
