import { type ChildProcess, spawn } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from '@jest/globals'
import { runStep } from '../../harness/actions-runner.js'
import { parsePairs } from '../../harness/command-files.js'
import { deadPort } from '../../harness/own-port.js'
import { makeTemporaryDirectory, removeTemporaryDirectories } from '../../harness/temporary.js'
import { INPUT_NAMES } from '../../src/inputs/table.js'
import { requires } from '../support/requires.js'
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
    const used = [...text.matchAll(/^[ -]*uses: (.*)$/gm)].map(([, what = '']) => what)
    expect(used).toHaveLength(steps.filter(({ uses }) => uses !== undefined).length)
    const others = used.filter((what) => !what.startsWith('./'))
    expect(others).not.toEqual([])
    for (const what of others) expect(what).toMatch(/^[\w-]+\/[\w/-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/)
  })

  test('grants nothing that a job does not ask for', () => {
    expect(workflow.permissions).toEqual({})
    expect(jobs).not.toEqual([])
    for (const { name, job } of jobs) expect([name, job.permissions]).toEqual([name, expect.any(Object)])
  })

  test('leaves no credentials behind after a checkout', () => {
    const checkouts = steps.filter(({ uses }) => uses?.startsWith('actions/checkout@') === true)
    expect(checkouts).not.toEqual([])
    for (const step of checkouts) expect(step.with['persist-credentials']).toBe('false')
  })

  test('keeps expressions out of scripts', () => {
    const scripts = steps.flatMap(({ run }) => run ?? [])
    expect(scripts).not.toEqual([])
    for (const script of scripts) expect(expressionsIn(script)).toEqual([])
  })

  test('ends some day', () => {
    const own = jobs.filter(({ job }) => job.uses === undefined)
    expect(own).not.toEqual([])
    for (const { name, job } of own) expect([name, job['timeout-minutes']]).toEqual([name, expect.any(Number)])
  })
})

test('workflows give this action inputs that it has', () => {
  const steps = workflows.flatMap(({ text }) => stepsIn(membersOf(parseYaml(text)).jobs))
  const given = steps.filter(({ uses }) => uses === './').map((step) => Object.keys(step.with))
  expect(given).not.toEqual([])
  for (const names of given) expect(INPUT_NAMES).toEqual(expect.arrayContaining(names))
})

test('an expression in a script is found', () => {
  expect(expressionsIn('echo "${' + '{ github.head_ref }}"')).toEqual(['github.head_ref'])
})

test('all workflows pin an action to the same commit', () => {
  const pins = workflows.flatMap(({ text }) => [...text.matchAll(/\buses: ([\w/-]+)@(.*)$/gm)])
  expect(pins.length).toBeGreaterThan(workflows.length)
  const commits = new Map(pins.map(([, action, commit]) => [action, commit]))
  expect(pins.filter(([, action, commit]) => commits.get(action) !== commit)).toEqual([])
})

// The script of that job is written for the shell and the tools of ubuntu-latest.
requires('Linux', process.platform === 'linux', () => {
  test('the job of emulator.yml does what it says, with the action as it is', async () => {
    const { use: job } = membersOf(membersOf(parseYaml(read(`${FOLDER}/emulator.yml`))).jobs)
    const temp = makeTemporaryDirectory('workflow')
    const jobEnv = { ...texts(membersOf(job).env), EMULATOR_PORT: String(await deadPort()), RUNNER_TEMP: temp }
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
})
