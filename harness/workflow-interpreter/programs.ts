import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { configure, unconfigure } from '../../emulator/stand-in.js'
import type { World } from '../../emulator/world.js'
import type { Fleet } from './fleet.js'
import type { Program, ProgramCall } from './stand-ins.js'

/** On the `PATH`; `config.sh` and `run.sh` lie in a runner's directory. */
export const PROGRAMS_ON_PATH = ['aws', 'docker', 'gh', 'hcloud', 'multipass', 'terraform'] as const

/** Where `config.sh` stand-ins keep what a runner is known by. */
const CREDENTIAL = '.credentials'

/** Machines that were started and not stopped, by id; and issues that are open, by number. */
export interface Elsewhere {
  readonly machines: Map<string, { readonly stop: () => void }>
  readonly issues: Map<string, string>
  /** Called for `aws autoscaling set-desired-capacity`. */
  onCapacity: (capacity: number) => void
}

/** Stand-ins of the programs that the examples call. They do what matters to the emulator's world, and record the rest. */
export function programsOf(world: World, fleet: Fleet, elsewhere: Elsewhere): Readonly<Record<string, Program>> {
  const { machines, issues } = elsewhere
  const start = (userData: string) => {
    const id = `i-${String(machines.size + 1).padStart(17, '0')}`
    machines.set(id, fleet.boot(configurationIn(userData)))
    return id
  }
  const stop = (id: string) => {
    machines.get(id)?.stop()
    machines.delete(id)
  }
  const stopAll = () => {
    for (const id of [...machines.keys()]) stop(id)
  }

  return {
    config({ args, env, cwd }) {
      const file = join(cwd, CREDENTIAL)
      const token = required(env.ACTIONS_RUNNER_INPUT_TOKEN, 'a token')
      if (args[0] === 'remove') {
        unconfigure(world, token, readFileSync(file, 'utf8'))
        rmSync(join(cwd, '.runner'))
        rmSync(file)
        return 0
      }
      if (existsSync(join(cwd, '.runner')))
        throw new Error('Cannot configure the runner because it is already configured.')
      const name = required(option(args, '--name'), '--name')
      const { credential } = configure(world, {
        url: required(option(args, '--url'), '--url'),
        token,
        name,
        labels: option(args, '--labels')?.split(',') ?? [],
        ephemeral: args.includes('--ephemeral'),
      })
      writeFileSync(join(cwd, '.runner'), JSON.stringify({ agentName: name }))
      writeFileSync(file, credential)
      return 0
    },
    run: ({ env, cwd }, terminal) => {
      const given = env.ACTIONS_RUNNER_INPUT_JITCONFIG
      return fleet.run(given ?? readFileSync(join(cwd, CREDENTIAL), 'utf8'), terminal)
    },
    docker({ args, env, cwd }, terminal) {
      const [command] = args
      if (command === 'run') {
        const credential = required(env.ACTIONS_RUNNER_INPUT_JITCONFIG, 'a just-in-time configuration')
        if (!args.includes('--detach')) return fleet.run(credential, terminal)
        machines.set(required(option(args, '--name'), '--name'), fleet.boot(credential))
      }
      if (command === 'build') requireFile(join(cwd, args.at(-1) ?? '.', 'Dockerfile'))
      if (command === 'ps') terminal.print([...machines.keys()].map((name) => `${name}\n`).join(''))
      if (command === 'rm') for (const name of args.slice(1)) stop(name)
      return 0
    },
    aws({ args }, terminal) {
      const [service, command] = args
      if (command === 'run-instances') terminal.print(`${start(fileIn(option(args, '--user-data') ?? ''))}\n`)
      if (command === 'describe-instances') terminal.print(`${[...machines.keys()].join('\t')}\n`)
      if (command === 'terminate-instances') for (const id of args.slice(args.indexOf('--instance-ids') + 1)) stop(id)
      if (service === 'autoscaling') elsewhere.onCapacity(Number(option(args, '--desired-capacity')))
      return 0
    },
    hcloud({ args, env }, terminal) {
      required(env.HCLOUD_TOKEN, 'HCLOUD_TOKEN')
      const command = args.slice(0, 2).join(' ')
      if (command === 'server create')
        start(readFileSync(required(option(args, '--user-data-from-file'), 'a file'), 'utf8'))
      if (command === 'server list') terminal.print([...machines.keys()].map((id) => `${id}\n`).join(''))
      if (command === 'server delete') stop(args[2] ?? '')
      return 0
    },
    multipass({ args }, terminal) {
      if (args[0] === 'launch') {
        const script = readFileSync(required(option(args, '--cloud-init'), 'a file'), 'utf8')
        machines.set(required(option(args, '--name'), '--name'), fleet.boot(configurationIn(script)))
      }
      const lines = [...machines.keys()].map((name) => `${name},Running,10.0.0.2,Ubuntu 24.04 LTS,1\n`)
      if (args[0] === 'list') terminal.print(`Name,State,IPv4,Release,AllIPv4\n${lines.join('')}`)
      if (args[0] === 'delete') stop(args.at(-1) ?? '')
      return 0
    },
    terraform({ args, env, cwd }) {
      requireFile(join(cwd, 'main.tf.json'))
      JSON.parse(readFileSync(join(cwd, 'main.tf.json'), 'utf8'))
      if (args[0] === 'apply') start(required(env.TF_VAR_script, 'TF_VAR_script'))
      if (args[0] === 'destroy') stopAll()
      return 0
    },
    gh(call, terminal) {
      required(call.env.GH_TOKEN, 'GH_TOKEN')
      const { args } = call
      const title = option(args, '--title')
      if (args[0] === 'api' && args[1]?.startsWith('users/')) terminal.print('41898282\n')
      if (args[0] === 'issue') onIssue(call, issues, terminal.print, title)
      return 0
    },
  }
}

function onIssue(
  { args, cwd }: ProgramCall,
  issues: Map<string, string>,
  print: (text: string) => void,
  title: string | undefined,
): void {
  const body = option(args, '--body-file')
  const text = body === undefined ? '' : readFileSync(resolve(cwd, body), 'utf8')
  if (args[1] === 'list') print([...issues.keys()].map((number) => `${number}\n`).join(''))
  if (args[1] === 'create') issues.set(String(issues.size + 1), `${title}\n${text}`)
  if (args[1] === 'edit') issues.set(args[2] ?? '', text)
}

/** The value of `--name value`, or of `--name=value`. */
function option(args: readonly string[], name: string): string | undefined {
  const joined = args.find((arg) => arg.startsWith(`${name}=`))
  if (joined !== undefined) return joined.slice(name.length + 1)
  const at = args.indexOf(name)
  return at < 0 ? undefined : args[at + 1]
}

function required(value: string | undefined, what: string): string {
  if (value === undefined || value === '') throw new Error(`${what} is missing`)
  return value
}

function requireFile(path: string): void {
  if (!existsSync(path)) throw new Error(`${path} is not there`)
}

const fileIn = (text: string) => readFileSync(text.replace(/^file:\/\//, ''), 'utf8')

/** The just-in-time configuration in a startup script: its longest piece of base64, by itself or in another layer of it. */
function configurationIn(script: string): string {
  const pieces = (text: string) => text.match(/[A-Za-z0-9+/]{100,}={0,2}/g) ?? []
  const inner = pieces(script).flatMap((piece) => pieces(Buffer.from(piece, 'base64').toString('utf8')))
  const isConfiguration = (piece: string) => Buffer.from(piece, 'base64').toString('utf8').startsWith('{".runner"')
  return required(
    [...pieces(script), ...inner].find(isConfiguration),
    'a just-in-time configuration in the startup script',
  )
}
