import { gzipSync } from 'node:zlib'
import type { OctoWorld } from '../../emulator/octo-world.js'
import { packageFilename } from '../../emulator/packages/platforms.js'
import { tar } from '../../emulator/packages/tar.js'
import type { World } from '../../emulator/world.js'

/** A step that goes well if nothing goes wrong. */
export interface Scenario {
  readonly name: string
  readonly inputs: (octo: OctoWorld, world: World) => Readonly<Record<string, string>>
  /** The world that it finds, besides the octo world. */
  readonly prepare?: (world: World, octo: OctoWorld) => void
  /** What happens at the end of each pause that it makes. */
  readonly onPause?: (world: World, count: number) => void
  /** Requests, as `METHOD path`, whose lost answer fails the step by the contract: they are not repeated. */
  readonly onlyOnce?: RegExp
}

const ORG = 'octo-org'
const app = ({ app: { clientId, privateKey } }: OctoWorld) => ({ 'client-id': clientId, 'private-key': privateKey })
const withApp = (inputs: Readonly<Record<string, string>>) => (octo: OctoWorld) => ({
  ...app(octo),
  target: ORG,
  ...inputs,
})
const runnerNamed = (world: World, name: string) => world.runners(ORG).find((runner) => runner.name === name)

const LINUX = { os: 'linux', architecture: 'x64' } as const
const LINUX_X64 = { 'runner-os': 'linux', 'runner-architecture': 'x64' }

/** What a package needs to be taken for one: a thousand steps unpack it, and none looks at the rest. */
const SMALL_PACKAGE = gzipSync(
  tar([
    { type: 'directory', name: './' },
    { type: 'directory', name: './bin/' },
    ...['./config.sh', './run.sh', './bin/Runner.Listener'].map((name) => {
      return { type: 'file', name, bytes: Buffer.from('#!/bin/sh\n'), mode: 0o755 } as const
    }),
    { type: 'symlink', name: './bin/link', target: 'Runner.Listener' },
  ]),
)

/** Two pages of them: the second request of a list is another one than the first. */
function addManyRunners(world: World): void {
  for (let index = 0; index < 100; index++) world.addRunner(ORG, { name: `many-${index}`, status: 'offline' })
}

/** Every operation, in each of the forms in which it makes other requests. */
export const SCENARIOS: readonly Scenario[] = [
  { name: 'create-installation-token', inputs: withApp({}) },
  { name: 'create-installation-token of a repository', inputs: withApp({ target: 'octo-user/hello-world' }) },
  { name: 'create-registration-token', inputs: withApp({ operation: 'create-registration-token' }) },
  {
    name: 'create-remove-token of a repository',
    inputs: withApp({ operation: 'create-remove-token', target: 'octo-org/octo-repo' }),
  },
  {
    name: 'create-remove-token with a token to be revoked',
    inputs: ({ installation }, world) => ({
      token: world.addInstallationToken(installation).token,
      'revoke-token': 'always',
      target: ORG,
      operation: 'create-remove-token',
    }),
  },
  { name: 'list-runner-applications', inputs: withApp({ operation: 'list-runner-applications' }) },
  {
    name: 'download-runner and create-registration-token',
    inputs: withApp({ operation: 'download-runner, create-registration-token', ...LINUX_X64 }),
    prepare: ({ applications }) => applications.replace(packageFilename(LINUX, applications.latest), SMALL_PACKAGE),
  },
  {
    name: 'download-runner of a pinned version, as an archive, with a download token',
    inputs: withApp({ operation: 'download-runner', 'runner-version': '2.336.0', extract: 'false' }),
    prepare: (world) => {
      world.applications.downloadToken = 'download-token-0123456789'
    },
  },
  { name: 'list-runners', inputs: withApp({ operation: 'list-runners' }), prepare: addManyRunners },
  {
    name: 'list-runners of an enterprise',
    inputs: ({ tokens }) => ({
      token: tokens.classic,
      target: 'enterprises/octo-enterprise',
      operation: 'list-runners',
    }),
  },
  { name: 'get-runner by name', inputs: withApp({ operation: 'get-runner', 'runner-name': 'org-linux-1' }) },
  {
    name: 'get-runner by id',
    inputs: (octo) => ({
      ...withApp({ operation: 'get-runner' })(octo),
      'runner-id': String(octo.runners.organization[0]?.id),
    }),
  },
  {
    name: 'delete-runner by id',
    inputs: (octo) => ({
      ...withApp({ operation: 'delete-runner' })(octo),
      'runner-id': String(octo.runners.organization[2]?.id),
    }),
  },
  { name: 'delete-runner by name', inputs: withApp({ operation: 'delete-runner', 'runner-name': 'org-mac-1' }) },
  {
    name: 'delete-runner by a filter that looks twice',
    inputs: withApp({ operation: 'delete-runner', 'runner-labels': 'macOS', 'recheck-after': '60' }),
    prepare: (world) => {
      world.addRunner(ORG, { name: 'org-mac-2', os: 'macos', labels: ['self-hosted', 'macOS'], status: 'offline' })
    },
  },
  {
    name: 'create-jit-config with a name and a group',
    inputs: withApp({
      operation: 'create-jit-config',
      'runner-name': 'jit-1',
      'runner-labels': 'gpu',
      'runner-group': 'octo-group',
    }),
    // Another job may have made what has the name by then.
    onlyOnce: /^POST .*generate-jitconfig$/,
  },
  {
    name: 'create-jit-config of a repository, with a unique name',
    inputs: withApp({ operation: 'create-jit-config', 'runner-labels': 'gpu', target: 'octo-org/octo-repo' }),
  },
  {
    name: 'create-startup-script',
    inputs: withApp({
      operation: 'create-startup-script',
      'runner-labels': 'gpu',
      'runner-os': 'linux',
      'runner-architecture': 'x64',
    }),
  },
  {
    // With a fallback most faults would end in success, with other outputs: see run/choose-runner.test.ts.
    name: 'choose-runner without a fallback',
    inputs: withApp({ operation: 'choose-runner', 'runner-candidates': 'macos\nself-hosted, gpu' }),
    prepare: addManyRunners,
  },
  {
    name: 'wait-for-runner by name',
    inputs: withApp({ operation: 'wait-for-runner', 'runner-name': 'org-new-1', 'wait-timeout': '120' }),
    onPause: (world) => {
      const runner = runnerNamed(world, 'org-new-1')
      if (runner) world.updateRunner(ORG, runner.id, { status: 'online', version: '2.337.0' })
    },
  },
  {
    name: 'wait-for-runner by id',
    inputs: (octo) => ({
      ...withApp({ operation: 'wait-for-runner', 'wait-timeout': '120' })(octo),
      'runner-id': String(octo.runners.organization[3]?.id),
    }),
    onPause: (world) => {
      const runner = runnerNamed(world, 'org-new-1')
      if (runner) world.updateRunner(ORG, runner.id, { status: 'online', version: '2.337.0' })
    },
  },
  { name: 'check-runner-versions', inputs: withApp({ operation: 'check-runner-versions' }) },
  {
    name: 'list-installation-repositories',
    inputs: withApp({ operation: 'list-installation-repositories' }),
    prepare: (world) => {
      for (let index = 0; index < 100; index++) world.addRepository({ owner: ORG, name: `many-${index}` })
    },
  },
  {
    name: 'revoke-installation-token',
    inputs: withApp({ operation: 'create-registration-token, revoke-installation-token' }),
  },
  {
    name: 'list-user-installations',
    inputs: ({ tokens }) => ({ token: tokens.user, operation: 'list-user-installations' }),
  },
  {
    name: 'list-user-installation-repositories',
    inputs: ({ tokens, installation }) => ({
      token: tokens.user,
      operation: 'list-user-installation-repositories',
      'installation-id': String(installation.id),
    }),
  },
  ...(['add', 'remove'] as const).map(
    (verb): Scenario => ({
      name: `${verb}-installation-repository by name`,
      inputs: ({ tokens, userInstallation }) => ({
        token: tokens.classic,
        operation: `${verb}-installation-repository`,
        'installation-id': String(userInstallation.id),
        repository: verb === 'add' ? 'octo-user/second' : 'octo-user/hello-world',
      }),
      prepare: (world, { userInstallation }) => {
        const second = world.addRepository({ owner: 'octo-user', name: 'second' })
        // An installation cannot be without a repository.
        if (verb === 'remove') userInstallation.repositoryIds.add(second.id)
      },
    }),
  ),
]
