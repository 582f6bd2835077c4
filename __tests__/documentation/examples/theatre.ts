import { createOctoWorld, OCTO_PERMISSIONS, type OctoWorld } from '../../../emulator/octo-world.js'
import { type Emulator, type EmulatorOptions, startEmulator } from '../../../emulator/server.js'
import { makeTemporaryDirectory } from '../../../harness/temporary.js'
import { Fleet } from '../../../harness/workflow-interpreter/fleet.js'
import { type Elsewhere, PROGRAMS_ON_PATH, programsOf } from '../../../harness/workflow-interpreter/programs.js'
import {
  type RunOptions,
  runWorkflow,
  type WorkflowRecord,
} from '../../../harness/workflow-interpreter/run-workflow.js'
import { type StandIns, startStandIns } from '../../../harness/workflow-interpreter/stand-ins.js'
import { read } from '../project.js'

/** A GitHub and machines for an example to run on. */
export interface Theatre {
  readonly emulator: Emulator
  readonly octo: OctoWorld
  readonly elsewhere: Elsewhere
  readonly standIns: StandIns
  readonly fleet: Fleet
  /** A directory that lives as long as the theatre. */
  readonly root: string
  /** Runs `examples/NAME.yml`. Whatever becomes of it, no installation token is left, and no secret is in a log. */
  play(name: string, options?: Partial<RunOptions>): Promise<WorkflowRecord>
  close(): Promise<void>
}

/** Names of self-hosted runners that the examples take for granted, each with its label. */
const HOSTS = ['runner-host', 'docker-host', 'vm-host']

export async function openTheatre(options: EmulatorOptions = {}): Promise<Theatre> {
  const emulator = await startEmulator(options)
  const { world } = emulator
  const permissions = { ...OCTO_PERMISSIONS, contents: 'write', issues: 'write', pull_requests: 'write' } as const
  const octo = createOctoWorld(world, { permissions })
  for (const host of HOSTS) world.addRunner('octo-org', { name: host, labels: ['self-hosted', 'Linux', 'X64', host] })
  const fleet = new Fleet(world, ['octo-org/octo-repo', 'octo-org', 'enterprises/octo-enterprise'])
  const elsewhere: Elsewhere = { machines: new Map(), issues: new Map(), onCapacity: () => {} }
  const root = makeTemporaryDirectory('example')
  const standIns = await startStandIns(root, programsOf(world, fleet, elsewhere), PROGRAMS_ON_PATH)
  const secrets = {
    RUNNER_APP_PRIVATE_KEY: octo.app.privateKey,
    OTHER_APP_PRIVATE_KEY: octo.app.privateKey,
    ENTERPRISE_RUNNER_PAT: octo.tokens.classic,
    RUNNER_ADMIN_PAT: octo.tokens.classic,
    USER_ACCESS_TOKEN: octo.tokens.user,
    HCLOUD_TOKEN: 'hcloud-token-of-a-test',
  }
  const vars = {
    RUNNER_APP_CLIENT_ID: octo.app.clientId,
    RUNNER_APP_INSTALLATION_ID: String(octo.userInstallation.id),
    OTHER_APP_CLIENT_ID: octo.app.clientId,
    OTHER_API_URL: emulator.url,
    OTHER_PROXY: '',
    AWS_ROLE_ARN: 'arn:aws:iam::123456789012:role/runners',
    AWS_REGION: 'eu-central-1',
    EC2_IMAGE: 'ami-0123456789abcdef0',
    EC2_SUBNET: 'subnet-0123456789abcdef0',
    TERRAFORM_BUCKET: 'octo-terraform',
  }
  return {
    emulator,
    octo,
    elsewhere,
    standIns,
    fleet,
    root,
    async play(name, given = {}) {
      const text = read(`examples/${name}.yml`)
      const inputsInstead = { 'recheck-after': '1' } // instead of minutes
      const record = await runWorkflow(text, {
        emulator,
        fleet,
        standIns,
        root,
        vars,
        secrets,
        inputsInstead,
        ...given,
      })
      const alive = world.liveInstallationTokens.map(({ token }) => token)
      if (alive.length > 0) throw new Error(`${alive.length} installation tokens are left`)
      const shown = record.jobs.flatMap(({ log }) => Object.values(secrets).filter((secret) => log.includes(secret)))
      if (shown.length > 0) throw new Error('a secret is in a log')
      return record
    },
    async close() {
      for (const { stop } of elsewhere.machines.values()) stop()
      await standIns.close()
      await emulator.close()
    },
  }
}

/** A job's result for each job, in the order of the workflow; all that a table of expectations needs. */
export function resultsOf({ jobs }: WorkflowRecord): string[] {
  return jobs.map(({ id, result }) => `${id} ${result}`)
}
