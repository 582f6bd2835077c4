import { createOctoWorld, OCTO_PERMISSIONS, type OctoWorld } from '../../emulator/octo-world.js'
import { type Emulator, type EmulatorOptions, startEmulator } from '../../emulator/server.js'
import { makeTemporaryDirectory } from '../temporary.js'
import { Fleet } from './fleet.js'
import { type Elsewhere, PROGRAMS_ON_PATH, programsOf } from './programs.js'
import type { RunOptions } from './run-workflow.js'
import { startStandIns } from './stand-ins.js'

/** A GitHub and machines for workflows to run on, and the values that workflows need. */
export interface Stage extends Pick<RunOptions, 'emulator' | 'fleet' | 'standIns' | 'root' | 'vars' | 'secrets'> {
  readonly emulator: Emulator
  readonly octo: OctoWorld
  readonly elsewhere: Elsewhere
  close(): Promise<void>
}

/** Self-hosted machines that are there from the beginning; each is also a label of its runner. */
const HOSTS = ['runner-host', 'docker-host', 'vm-host']

/** What some examples' steps do with the App's token, besides what has to do with runners. */
const MORE_PERMISSIONS = { contents: 'write', issues: 'write', pull_requests: 'write' } as const

/** Starts the emulator with the octo world, and stand-ins for the programs that workflows call. */
export async function openStage(options: EmulatorOptions = {}): Promise<Stage> {
  const emulator = await startEmulator(options)
  const { world, url } = emulator
  const octo = createOctoWorld(world, {
    permissions: { ...OCTO_PERMISSIONS, ...MORE_PERMISSIONS },
    // As the payload of its events says.
    privateRepository: true,
  })
  for (const host of HOSTS) world.addRunner('octo-org', { name: host, labels: ['self-hosted', 'Linux', 'X64', host] })
  const fleet = new Fleet(world, ['octo-org/octo-repo', 'octo-org', 'enterprises/octo-enterprise'])
  const elsewhere: Elsewhere = { machines: new Map(), issues: new Map(), onCapacity: () => {} }
  const root = makeTemporaryDirectory('stage')
  const standIns = await startStandIns(root, programsOf(world, fleet, elsewhere), PROGRAMS_ON_PATH)
  const { app, tokens } = octo
  return {
    emulator,
    octo,
    elsewhere,
    standIns,
    fleet,
    root,
    secrets: {
      RUNNER_APP_PRIVATE_KEY: app.privateKey,
      OTHER_APP_PRIVATE_KEY: app.privateKey,
      ENTERPRISE_RUNNER_PAT: tokens.classic,
      RUNNER_ADMIN_PAT: tokens.classic,
      USER_ACCESS_TOKEN: tokens.user,
      HCLOUD_TOKEN: 'hcloud-token-of-a-test',
    },
    vars: {
      RUNNER_APP_CLIENT_ID: app.clientId,
      RUNNER_APP_INSTALLATION_ID: String(octo.userInstallation.id),
      OTHER_APP_CLIENT_ID: app.clientId,
      OTHER_API_URL: url,
      OTHER_PROXY: '',
      AWS_ROLE_ARN: 'arn:aws:iam::123456789012:role/runners',
      AWS_REGION: 'eu-central-1',
      EC2_IMAGE: 'ami-0123456789abcdef0',
      EC2_SUBNET: 'subnet-0123456789abcdef0',
      TERRAFORM_BUCKET: 'octo-terraform',
    },
    async close() {
      for (const { stop } of elsewhere.machines.values()) stop()
      await standIns.close()
      await emulator.close()
    },
  }
}
