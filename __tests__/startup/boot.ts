import { generateKeyPairSync } from 'node:crypto'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { type Boot, type Machine, makeMachine, type Shell, which } from '../../harness/new-machine.js'
import { type StandIn, startStandIn } from '../../harness/stand-in-runner.js'
import { renderStartupScript, type StartupValues } from '../../src/startup/render.js'
import { CAN_MOUNT, DISK } from '../support/small-disk.js'
import type { Arrangement, Scenario } from './scenarios.js'

const base64 = (value: unknown): string =>
  Buffer.from(typeof value === 'string' ? value : JSON.stringify(value)).toString('base64')

/**
 * A just-in-time configuration as large as GitHub's, which has been a little more than 4,096 characters since June 2025
 * (github-aws-runners/terraform-aws-github-runner#4613): three files of the runner, one with a key of 2,048 bits.
 */
export function makeJitConfig(): string {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const key = Object.entries(privateKey.export({ format: 'jwk' })).map(([name, text]) => [name, `${text}`])
  const id = '9d4a2b1c-0000-4000-8000-123456789abc'
  return base64({
    '.runner': base64({
      AgentId: '123456',
      AgentName: 'runner-kit-1234567890-abcdef',
      DisableUpdate: 'False',
      Ephemeral: 'True',
      PoolId: '1',
      PoolName: null,
      ServerUrl: `https://pipelinesghubeus1.actions.githubusercontent.com/${'octo'.repeat(13)}/`,
      GitHubUrl: 'https://github.com/octo-org',
      WorkFolder: '_work',
      UseV2Flow: 'True',
      ServerUrlV2: 'https://broker.actions.githubusercontent.com/',
    }),
    '.credentials': base64({
      Scheme: 'OAuth',
      Data: {
        ClientId: id,
        AuthorizationUrl: `https://vstoken.actions.githubusercontent.com/_apis/oauth2/token/${id}`,
        AuthorizationUrlV2: 'https://token.actions.githubusercontent.com/',
        RequireFipsCryptography: 'True',
      },
    }),
    '.credentials_rsaparams': base64(Object.fromEntries(key)),
  })
}

export const JIT_CONFIG = makeJitConfig()

/** The values of a boot from the stand-in's server; `uname` of this machine decides the platform. */
export function valuesFor(standIn: StandIn, changes: Partial<StartupValues> = {}): StartupValues {
  return {
    runner: { id: 42, name: 'gpu-1' },
    jitConfig: JIT_CONFIG,
    user: 'runner',
    runnerHome: undefined,
    application: {
      platform: { os: 'linux', architecture: 'x64' },
      version: '2.337.0',
      downloadUrl: standIn.url,
      sha256: standIn.sha256,
    },
    onExit: 'poweroff',
    maxLifetime: 0,
    ...changes,
  }
}

/** `uname` of a machine that fits the values, whatever the tests run on. */
export const LINUX = { uname: 'echo Linux x86_64' }

/** What this machine lacks for a scenario; none if it can be tried. */
export function lackedBy({ needs = [] }: Scenario): string[] {
  return ['curl', ...needs].filter((need) => (need === DISK ? !CAN_MOUNT : which(need) === undefined))
}

/**
 * Boots a machine in a scenario, for which it lacks nothing, and holds what came of it against the scenario and against what is so for every boot.
 *
 * @returns what is wrong, nothing if all is well
 */
export async function bootIn(scenario: Scenario, shell: Shell): Promise<string[]> {
  const standIn = await startStandIn(which('curl') ?? '', scenario.standIn)
  const arrangement: Arrangement = scenario.arrange ? await scenario.arrange(standIn) : {}
  try {
    const { machine: options = {}, values, url, check } = arrangement
    const machine = makeMachine({ shell, ...options, programs: { ...LINUX, ...options.programs } })
    const { application, ...others } = valuesFor(standIn, values)
    const script = renderStartupScript(
      { ...others, application: application && { ...application, downloadUrl: url ?? application.downloadUrl } },
      machine.places,
    )
    const boot = await machine.boot(script)
    const wrong = faultsOf(boot, scenario, standIn, machine)
    try {
      check?.()
    } catch (error) {
      wrong.push(String(error))
    }
    return wrong.length === 0 ? [] : [...wrong, boot.stdout, boot.stderr]
  } finally {
    await arrangement.cleanUp?.()
    await standIn.close()
  }
}

function faultsOf(boot: Boot, { fails, online, says = [] }: Scenario, standIn: StandIn, machine: Machine): string[] {
  const wrong: string[] = []
  const expect = (fits: boolean, what: string) => {
    if (!fits) wrong.push(what)
  }
  const { contacts } = standIn
  const failures = boot.lines.filter((line) => line.startsWith('FAILED: '))
  expect(contacts.length === (fails && !online ? 0 : 1), `${contacts.length} runners came online`)
  expect(
    contacts.every(({ config }) => config === JIT_CONFIG),
    'the runner got another configuration',
  )
  expect(boot.status === (fails ? 1 : 0), `status ${boot.status}`)
  expect(failures.length === (fails && !/^runner|^\^runner/.test(fails.source) ? 1 : 0), `failures: ${failures.join()}`)
  for (const line of [...says, ...(fails ? [fails] : [])]) {
    expect(
      boot.lines.some((said) => line.test(said)),
      `no line ${line}`,
    )
  }
  const console = boot.lines.map((line) => `runner-kit: ${line}\n`).join('')
  expect(boot.console === console, `the console says ${boot.console}`)
  expect(boot.calls.filter((call) => call === 'poweroff').length === 1, 'it did not power off')
  expect(boot.lines.at(-1) === 'powering off', 'its last line is not about powering off')
  // Any part of it is as good as the whole.
  for (const text of [JIT_CONFIG.slice(0, 60), JIT_CONFIG.slice(-60)]) {
    const about = contacts.map((contact) => contact.about)
    const shown = [boot.stdout, boot.stderr, boot.console, ...boot.calls, ...about].filter((said) =>
      said.includes(text),
    )
    expect(shown.length === 0, `the configuration shows in ${shown}`)
    expect(machine.filesWith(text).length === 0, `the configuration is left in ${machine.filesWith(text)}`)
  }
  expect(!existsSync(machine.script), 'the script is still there')
  expect(!existsSync(join(machine.directory, 'ran')), 'a value was run')
  return wrong
}
