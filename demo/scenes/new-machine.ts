import { EventEmitter, once } from 'node:events'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { connect, endJob, startJob } from '../../emulator/stand-in.js'
import { type Boot, hasShell, makeMachine, which } from '../../harness/new-machine.js'
import { startStandIn } from '../../harness/stand-in-runner.js'
import {
  APP,
  type Backstage,
  type Chapter,
  LIST_RUNNERS,
  LOOK_UP_ORGANIZATION,
  MINT,
  ORGANIZATION,
  REVOKE,
} from '../scene.js'

const PACKAGE = 'actions-runner-linux-x64-2.337.0.tar.gz'
const GET_RUNNER = 'GET /orgs/octo-org/actions/runners/ID 200'

/** Where nothing can boot, as on Windows, the server alone shows what would have happened. */
const canBoot = process.platform !== 'win32' && hasShell('bash') && which('curl') !== undefined

/** What the new machine asks for. */
const downloads = canBoot
  ? [
      'GET github.com/actions/runner/releases/download/v2.337.0/PACKAGE 302',
      'GET release-assets.githubusercontent.com/release-assets/PACKAGE 200',
    ]
  : []

export const NEW_MACHINE: Chapter = {
  title: 'A new machine',
  about:
    'From a workflow to a runner on a machine that does not exist yet: the script for its first boot, the boot, and the end of its job.',
  scenes: [
    {
      title: 'The script for its first boot',
      about:
        'User data for any cloud. It downloads and verifies the runner application and starts a just-in-time runner; its configuration, the only secret in it, is created last.',
      id: 'startup',
      inputs: {
        ...APP,
        target: ORGANIZATION,
        operation: 'create-startup-script',
        'runner-labels': 'fresh-${{ github.run_id }}',
        'runner-os': 'linux',
        'runner-architecture': 'x64',
        'on-exit': 'poweroff',
      },
      prepare: offerStandIn,
      expected: {
        log: [/^The startup script has \d+ bytes: /],
        outputs: [
          'startup-script-file',
          'runner',
          'runner-id',
          'runner-name',
          ['runner-version', '2.337.0'],
          'runner-sha256',
        ],
        requests: [
          LOOK_UP_ORGANIZATION,
          MINT,
          'GET /orgs/octo-org/actions/runners/downloads 200',
          'GET /orgs/octo-org/actions/runner-groups?per_page=100&page=1 200',
          'POST /orgs/octo-org/actions/runners/generate-jitconfig 201',
        ],
        postRequests: [REVOKE],
        onServer: ({ world }) => world.runners(ORGANIZATION).some(isFresh),
      },
    },
    {
      title: 'The machine has booted',
      about:
        'The machine, here a directory of its own, ran the script and downloaded the package, and its runner connected.',
      inputs: {
        ...APP,
        target: ORGANIZATION,
        operation: 'wait-for-runner',
        'runner-id': '${{ steps.startup.outputs.runner-id }}',
        summary: false,
      },
      prepare: boot,
      expected: {
        outputs: [
          ['runners-count', '1'],
          'runner',
          'runner-id',
          'runner-name',
          ['runner-status', 'online'],
          ['runner-busy', 'true'],
          'runners-file',
          'runners',
          'summary-file',
        ],
        requests: [...downloads, LOOK_UP_ORGANIZATION, MINT, GET_RUNNER],
        postRequests: [REVOKE],
      },
    },
    {
      title: 'Its job is done',
      about: 'GitHub has removed the just-in-time runner, and its machine has powered off.',
      inputs: {
        ...APP,
        target: ORGANIZATION,
        operation: 'list-runners',
        'runner-labels': 'fresh-${{ github.run_id }}',
        summary: false,
      },
      prepare: finish,
      expected: {
        outputs: [['runners-count', '0'], 'runners-file', ['runners', '[]'], 'summary-file'],
        requests: [LOOK_UP_ORGANIZATION, MINT, LIST_RUNNERS],
        postRequests: [REVOKE],
        onServer: ({ world }) => poweredOff() && !world.runners(ORGANIZATION).some(isFresh),
      },
    },
  ],
}

/** `online`: the runner has connected; `done`: its job ends. */
const events = new EventEmitter()
let booting: Promise<Boot> | undefined
let boots: Boot | undefined

/** The server's package gets a runner that reports here. */
async function offerStandIn({ world }: Backstage): Promise<void> {
  if (!canBoot) return
  const { bytes, close } = await startStandIn(which('curl') ?? '', {
    whenOnline: async (config) => {
      // As GitHub: only the configuration of a runner that it knows connects.
      connect(world, config)
      startJob(world, config)
      const done = once(events, 'done')
      events.emit('online')
      await done
      endJob(world, config)
    },
  })
  world.applications.replace(PACKAGE, bytes)
  void once(events, 'done')
    .then(() => booting)
    .finally(close)
}

async function boot({ world, output, network }: Backstage): Promise<void> {
  if (!canBoot) {
    const runner = world.runners(ORGANIZATION).find(isFresh)
    if (runner) Object.assign(runner, { status: 'online', busy: true })
    return
  }
  const programs = { id: 'echo 1000', uname: 'echo Linux x86_64' }
  const machine = makeMachine({ shell: 'bash', programs, env: network })
  const script = readFileSync(output('startup', 'startup-script-file'), 'utf8')
  const online = once(events, 'online')
  // Its console is a file of the directory, too.
  booting = machine.boot(script.replace("console='/dev/console'", `console='${join(machine.directory, 'console')}'`))
  // A boot that fails ends, and the scene shows that there is no runner.
  await Promise.race([online, booting])
}

async function finish({ world }: Backstage): Promise<void> {
  events.emit('done')
  boots = await booting
  const runner = world.runners(ORGANIZATION).find(isFresh)
  if (!canBoot && runner) world.removeRunner(ORGANIZATION, runner.id)
}

const poweredOff = () => !canBoot || (boots?.status === 0 && boots.calls.includes('poweroff'))

function isFresh({ labels }: { readonly labels: readonly { readonly name: string }[] }): boolean {
  return labels.some(({ name }) => name.startsWith('fresh-'))
}
