import { type AppKey, appKey } from './app-keys.js'
import type { App, Installation, Permissions, Repository, Runner, Token } from './model.js'
import type { World } from './world.js'

export interface OctoWorldOptions {
  /** What the App was granted; default: all that the action can use, and a few more. */
  permissions?: Permissions
  /** The App's; of GitHub's size by default. */
  key?: AppKey
  /** False leaves out the sample runners. */
  runners?: boolean
  /** Makes octo-org/octo-repo a private repository; it is public otherwise. */
  privateRepository?: boolean
}

export interface OctoWorld {
  app: { clientId: string; appId: number; slug: string; privateKey: string }
  /** The App itself, for `world.install` and the like. */
  registeredApp: App
  /** On octo-org: all repositories. */
  installation: Installation
  /** On octo-user: `octo-user/hello-world` only. */
  userInstallation: Installation
  repositories: { octoRepo: Repository; octoService: Repository; octoArchive: Repository; helloWorld: Repository }
  /** Of octo-user, who owns octo-org and octo-enterprise. */
  tokens: {
    /** `ghp_` with repo, admin:org, manage_runners:enterprise. */
    classic: string
    /** `ghu_` of the App. */
    user: string
    /** `github_pat_` for octo-org. */
    fineGrained: string
  }
  runners: { repository: Runner[]; organization: Runner[]; enterprise: Runner[] }
}

/** What the sample App was granted. */
export const OCTO_PERMISSIONS: Permissions = {
  actions: 'read',
  administration: 'write',
  contents: 'read',
  metadata: 'read',
  organization_self_hosted_runners: 'write',
}

/** The sample world that tests, the demo and the command line share. */
export function createOctoWorld(world: World, options: OctoWorldOptions = {}): OctoWorld {
  world.addOrganization('octo-org', 'Octo Organization')
  world.addUser('octo-user', 'Octo User')
  world.addEnterprise('octo-enterprise', 'Octo Enterprise')
  world.addOwner('octo-user', 'octo-org')
  world.addOwner('octo-user', 'enterprises/octo-enterprise')
  const repositories = {
    octoRepo: world.addRepository({
      owner: 'octo-org',
      name: 'octo-repo',
      private: options.privateRepository ?? false,
      language: 'TypeScript',
      topics: ['ci'],
    }),
    octoService: world.addRepository({ owner: 'octo-org', name: 'octo-service', private: true, language: 'Go' }),
    octoArchive: world.addRepository({ owner: 'octo-org', name: 'octo-archive', archived: true }),
    helloWorld: world.addRepository({ owner: 'octo-user', name: 'hello-world' }),
  }
  const { privateKey, publicKey } = options.key ?? appKey()
  const app = world.addApp({
    owner: 'octo-org',
    slug: 'octo-runner-app',
    name: 'Octo Runner App',
    publicKey,
    permissions: options.permissions ?? OCTO_PERMISSIONS,
  })
  const installation = world.install(app, 'octo-org')
  const userInstallation = world.install(app, 'octo-user', { repositories: ['octo-user/hello-world'] })
  const text = (token: Token): string => token.token
  const scopes = ['repo', 'admin:org', 'manage_runners:enterprise']
  const tokens = {
    classic: text(world.addToken({ kind: 'classic', user: 'octo-user', scopes })),
    user: text(world.addToken({ kind: 'user', user: 'octo-user', app })),
    fineGrained: text(
      world.addToken({
        kind: 'fine-grained',
        user: 'octo-user',
        resourceOwner: 'octo-org',
        permissions: { administration: 'write', organization_self_hosted_runners: 'write', metadata: 'read' },
      }),
    ),
  }
  // As GitHub's own example has it; a new organization's group does not serve public repositories.
  world.updateRunnerGroup('octo-org', 1, { allows_public_repositories: true })
  world.addRunnerGroup('octo-org', 'octo-group')
  world.addRunnerGroup('enterprises/octo-enterprise', 'octo-enterprise-group')
  world.setDeprecation('2.328.0', {
    registration_deprecates_at: '2026-08-01T00:00:00Z',
    runtime_deprecates_at: '2026-09-01T00:00:00Z',
  })
  const { appId, clientId, slug } = app
  return {
    app: { clientId, appId, slug, privateKey },
    registeredApp: app,
    installation,
    userInstallation,
    repositories,
    tokens,
    runners: options.runners === false ? { repository: [], organization: [], enterprise: [] } : addRunners(world),
  }
}

function addRunners(world: World): OctoWorld['runners'] {
  const gpu = ['self-hosted', 'Linux', 'X64', 'gpu']
  const mac = ['self-hosted', 'macOS', 'ARM64']
  return {
    repository: [
      world.addRunner('octo-org/octo-repo', { name: 'repo-runner-1' }),
      world.addRunner('octo-org/octo-repo', { name: 'repo-runner-2', status: 'offline', version: '2.336.0' }),
    ],
    organization: [
      world.addRunner('octo-org', { name: 'org-linux-1', labels: gpu }),
      world.addRunner('octo-org', { name: 'org-linux-2', labels: gpu, busy: true }),
      world.addRunner('octo-org', {
        name: 'org-mac-1',
        os: 'macos',
        labels: mac,
        status: 'offline',
        version: '2.328.0',
      }),
      world.addRunner('octo-org', {
        name: 'org-new-1',
        os: 'unknown',
        status: 'offline',
        version: null,
        ephemeral: true,
      }),
    ],
    enterprise: [
      world.addRunner('enterprises/octo-enterprise', { name: 'enterprise-1' }),
      world.addRunner('enterprises/octo-enterprise', { name: 'enterprise-2', status: 'offline' }),
    ],
  }
}
