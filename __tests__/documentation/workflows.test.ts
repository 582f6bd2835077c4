import { type ChildProcess, spawn } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from '@jest/globals'
import { runStep } from '../../harness/actions-runner.js'
import { parsePairs } from '../../harness/command-files.js'
import { makeTemporaryDirectory, removeTemporaryDirectories } from '../../harness/temporary.js'
import { INPUT_NAMES } from '../../src/inputs/table.js'
import { filesEnding, membersOf, ROOT, read } from './project.js'
import { evaluate, expressionsIn, parseYaml, type Step, stepsIn, texts } from './steps.js'

const FOLDER = '.github/workflows'

const workflows = filesEnding('.yml', FOLDER).map((path) => ({ path, text: read(path) }))

afterAll(removeTemporaryDirectories)

test('there are workflows', () => {
  expect(workflows.map(({ path }) => path)).toEqual(
    expect.arrayContaining([`${FOLDER}/ci.yml`, `${FOLDER}/emulator.yml`, `${FOLDER}/release.yml`]),
  )
})

describe.each(workflows)('$path', ({ text }) => {
  const workflow = membersOf(parseYaml(text))
  const jobs = Object.entries(membersOf(workflow.jobs)).map(([name, job]) => ({ name, job: membersOf(job) }))
  const steps = stepsIn(workflow.jobs)

  test('pins other people’s actions to a commit, and says the version', () => {
    for (const [, what = ''] of text.matchAll(/\buses: (.*)$/gm)) {
      if (!what.startsWith('./')) expect(what).toMatch(/^[\w-]+\/[\w/-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/)
    }
  })

  test('grants nothing that a job does not ask for', () => {
    expect(workflow.permissions).toEqual({})
    for (const { name, job } of jobs) expect([name, job.permissions]).toEqual([name, expect.any(Object)])
  })

  test('leaves no credentials behind after a checkout', () => {
    for (const step of steps.filter(({ uses }) => uses?.startsWith('actions/checkout@') === true)) {
      expect(step.with['persist-credentials']).toBe('false')
    }
  })

  test('keeps expressions out of scripts', () => {
    for (const { run } of steps) expect(expressionsIn(run ?? '')).toEqual([])
  })

  test('gives this action inputs that it has', () => {
    for (const step of steps.filter(({ uses }) => uses === './')) {
      expect(INPUT_NAMES).toEqual(expect.arrayContaining(Object.keys(step.with)))
    }
  })

  test('ends some day', () => {
    for (const { name, job } of jobs) {
      if (job.uses === undefined) expect([name, job['timeout-minutes']]).toEqual([name, expect.any(Number)])
    }
  })
})

test('all workflows pin an action to the same commit', () => {
  const pins = workflows.flatMap(({ text }) => [...text.matchAll(/\buses: ([\w/-]+)@(.*)$/gm)])
  const commits = new Map(pins.map(([, action, commit]) => [action, commit]))
  expect(pins.filter(([, action, commit]) => commits.get(action) !== commit)).toEqual([])
})

// The script of that job is written for the shell and the tools of ubuntu-latest.
const onLinux = process.platform === 'linux' ? test : test.skip

onLinux('the job of emulator.yml does what it says, with the action as it is', async () => {
  const { use: job } = membersOf(membersOf(parseYaml(read(`${FOLDER}/emulator.yml`))).jobs)
  const temp = makeTemporaryDirectory('workflow')
  const jobEnv = { ...texts(membersOf(job).env), EMULATOR_PORT: String(await freePort()), RUNNER_TEMP: temp }
  const outcomes: Record<string, string> = {}
  const outputs: Record<string, Record<string, string>> = {}
  const scripts: ChildProcess[] = []
  const lookUp = (expression: string): string => {
    const [, id = '', what = '', name = ''] = /^steps\.([\w-]+)\.(outputs|outcome)\.?([\w-]*)$/.exec(expression) ?? []
    const value = what === 'outcome' ? outcomes[id] : outputs[id]?.[name]
    if (value === undefined) throw new Error(`There is no ${expression}`)
    return value
  }
  const evaluated = (mapping: Readonly<Record<string, string>>) =>
    Object.fromEntries(Object.entries(mapping).map(([name, text]) => [name, evaluate(text, lookUp)]))

  const runScript = async (step: Step, script: string) => {
    const folder = join(temp, `script-${scripts.length}`)
    mkdirSync(folder)
    const outputFile = join(folder, 'outputs')
    writeFileSync(outputFile, '')
    const env = { ...process.env, ...jobEnv, ...evaluated(step.env), GITHUB_OUTPUT: outputFile }
    // Its own process group, so that what it leaves in the background can be ended with it.
    const child = spawn('bash', ['-e', '-c', script], {
      cwd: ROOT,
      env,
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    scripts.push(child)
    let log = ''
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (log += String(chunk)))
    const code = await new Promise((fulfil) => child.on('exit', fulfil))
    expect([code, log]).toEqual([0, expect.any(String)])
    return parsePairs(readFileSync(outputFile, 'utf8'), outputFile)
  }

  const runAction = async (step: Step) => {
    const main = await runStep({ entry: 'main', inputs: evaluated(step.with), env: jobEnv })
    outcomes[step.id ?? ''] = main.exitCode === 0 ? 'success' : 'failure'
    return main.outputs
  }

  try {
    for (const step of stepsIn(membersOf(job).steps)) {
      if (step.run === 'npm ci' || step.uses?.startsWith('actions/') === true) continue
      const set = step.run === undefined ? await runAction(step) : await runScript(step, step.run)
      outputs[step.id ?? ''] = set
    }
  } finally {
    for (const { pid } of scripts) {
      // A group whose processes are all gone is no longer there to be ended.
      try {
        if (pid !== undefined) process.kill(-pid, 'SIGTERM')
      } catch {}
    }
  }
  expect(outcomes).toEqual({
    organization: 'success',
    repository: 'success',
    enterprise: 'success',
    failing: 'failure',
  })
})

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((fulfil) => server.listen(0, '127.0.0.1', fulfil))
  const address = server.address()
  await new Promise((fulfil) => server.close(fulfil))
  if (typeof address !== 'object' || address === null) throw new Error('no port')
  return address.port
}
