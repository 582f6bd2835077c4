import { beforeAll, describe, expect, test } from '@jest/globals'
import { appKey } from '../../emulator/app-keys.js'
import { inputVariables, readActionMetadata } from '../../harness/action-metadata.js'
import { languageServiceProblems, workflowProblems } from '../../harness/workflow-interpreter/language-service.js'
import { readInputTexts } from '../../src/inputs/read-inputs.js'
import { INPUT_NAMES } from '../../src/inputs/table.js'
import { findUnknownInputs } from '../../src/inputs/unknown-inputs.js'
import { OPERATIONS } from '../../src/operations/table.js'
import { parseStep } from '../../src/step/parse-step.js'
import { SCENARIOS } from './examples/scenarios.js'
import { codeBlocks } from './markdown.js'
import { filesEnding, membersOf, ROOT, read } from './project.js'
import { evaluate, expressionsIn, parseYaml, type Step, stepsIn } from './steps.js'

const OURS = /^OWNER\/runner-kit@(v\d+|[0-9a-f]{40})$/

const metadata = readActionMetadata(ROOT)

/** What the examples' expressions come out as; an example with another one adds it here. */
const VALUES: Readonly<Record<string, string>> = {
  'github.event.workflow_run.id': '1658821492',
  'vars.RUNNER_APP_INSTALLATION_ID': '12345678',
  'vars.OTHER_API_URL': 'https://github.example.com/api/v3',
  'vars.OTHER_APP_CLIENT_ID': 'Iv23liABCDEFGHIJKLMN',
  'secrets.OTHER_APP_PRIVATE_KEY': appKey().privateKey,
  'inputs.organization': 'octo-org',
  'inputs.runner': 'org-linux-1',
  'matrix.owner': 'octo-labs',
  'steps.directory.outputs.path': '/home/runner/ephemeral-runners/1658821493-1',
  'steps.names.outputs.label': 'gpu-1658821493-1',
  'steps.script.outputs.runner-id': '23',
  'steps.runner.outputs.runner-id': '23',
  'vars.RUNNER_APP_CLIENT_ID': 'Iv23liABCDEFGHIJKLMN',
  'secrets.RUNNER_APP_PRIVATE_KEY': appKey().privateKey,
  'secrets.ENTERPRISE_RUNNER_PAT': `ghp_${'x'.repeat(36)}`,
  'secrets.RUNNER_ADMIN_PAT': `ghp_${'x'.repeat(36)}`,
  'secrets.USER_ACCESS_TOKEN': `ghu_${'x'.repeat(36)}`,
  'steps.kit.outputs.token': `ghs_${'x'.repeat(36)}`,
  'steps.jit.outputs.runner-id': '23',
  'needs.start.outputs.runner-id': '23',
  'github.run_id': '1658821493',
  'github.run_attempt': '1',
  'github.repository': 'octo-org/octo-repo',
  'github.repository_owner': 'octo-org',
  'runner.temp': '/home/runner/_temp',
  'runner.name': 'octo-runner',
  'matrix.repository': 'octo-org/octo-service',
  'inputs.repository': 'octo-org/octo-new',
  "github.event_name == 'workflow_dispatch'": 'true',
  "github.event_name == 'schedule' && 600 || 1": '1',
}

function lookUp(expression: string): string {
  const value = VALUES[expression]
  if (value === undefined) throw new Error(`This test has no value for \${{ ${expression} }}`)
  return value
}

/** The inputs of an example's step, as the action reads them. */
function parse(step: Step) {
  const job = { GITHUB_REPOSITORY: 'octo-org/octo-repo', GITHUB_API_URL: 'https://api.github.com' }
  const given = Object.fromEntries(Object.entries(step.with).map(([name, text]) => [name, evaluate(text, lookUp)]))
  const env = { ...job, ...inputVariables(metadata, given, job) }
  const machine = { os: 'Linux', architecture: 'X64', toolCache: '/opt/hostedtoolcache' }
  const texts = readInputTexts(env)
  return parseStep(texts, env, findUnknownInputs(env, texts), machine)
}

/** What is quoted from a file is checked there. */
const ownWords = (markdown: string) => markdown.replace(/^<!-- docs:(example|steps) [\s\S]*?^<!-- \/docs -->$/gm, '')

const snippets = filesEnding('.md').flatMap((document) =>
  codeBlocks(ownWords(read(document)))
    .filter(({ language }) => language === 'yaml' || language === 'yml')
    .map(({ code, line }) => ({ where: `${document}:${line}`, code })),
)
const files = filesEnding('.yml', 'examples').map((where) => {
  const name = where.slice('examples/'.length, -'.yml'.length)
  return { where, name, code: read(where), scenario: SCENARIOS[name] }
})
const examples = [...files, ...snippets]

/** Outputs that a piece of an example can read from another piece of it. */
const OUTPUTS_READ = files.flatMap(({ code }) =>
  [...code.matchAll(/\.outputs\.([\w-]+)/g)].map((match) => match[1] ?? ''),
)

/** A whole workflow of a piece of one: steps, a step, or `jobs` without `on`. */
function wholeWorkflow(code: string): string {
  const yaml = parseYaml(code)
  if (Object.hasOwn(membersOf(yaml), 'on')) return code
  if (Object.hasOwn(membersOf(yaml), 'jobs')) return `on: workflow_dispatch\n${code}`
  const step = Array.isArray(yaml) ? code : `- ${code.trimEnd().replaceAll('\n', '\n  ')}`
  const indented = step.replace(/^(?=.)/gm, '      ')
  return `on: workflow_dispatch\njobs:\n  job:\n    runs-on: ubuntu-latest\n    steps:\n${indented}\n`
}

const used = (code: string) => stepsIn(parseYaml(code)).filter(({ uses }) => uses?.includes('runner-kit') === true)

// One after the other: Jest cannot link modules that are imported at the same time.
beforeAll(async () => {
  // Some inputs are checked against the workflow's repository.
  process.env.GITHUB_REPOSITORY = 'octo-org/octo-repo'
  for (const { load } of Object.values(OPERATIONS)) await load()
})

test('there are examples to check', () => {
  expect(examples.flatMap(({ code }) => used(code)).length).toBeGreaterThan(5)
})

test.each(files)('$where has a scenario and a place in docs/recipes.md', ({ where, name, scenario }) => {
  expect(scenario).toBeDefined()
  expect(read('docs/recipes.md')).toMatch(RegExp(`\\(\\.\\./${where}\\)|<!-- docs:example ${name} -->`))
})

test('each scenario has its example', () => {
  expect(files.map(({ name }) => name)).toEqual(expect.arrayContaining(Object.keys(SCENARIOS)))
})

test('all machines for one job do the same once they are there', () => {
  const afterStart = files
    .filter(({ scenario }) => scenario?.machineForOneJob)
    .map(({ code }) => {
      const { build, stop } = membersOf(membersOf(parseYaml(code)).jobs)
      return [build, stepsIn(stop).at(-1)]
    })
  expect(afterStart.length).toBeGreaterThanOrEqual(5)
  for (const jobs of afterStart) expect(jobs).toEqual(afterStart[0])
})

test.each(files)('$where is a whole workflow', ({ code }) => {
  const workflow = membersOf(parseYaml(code))
  expect(Object.keys(workflow)).toEqual(expect.arrayContaining(['name', 'on', 'permissions', 'jobs']))
  expect(workflow.permissions).toEqual({})
  for (const [name, job] of Object.entries(membersOf(workflow.jobs))) {
    const { permissions, 'timeout-minutes': timeout } = membersOf(job)
    expect([name, permissions, timeout]).toEqual([name, expect.any(Object), expect.any(Number)])
  }
})

describe.each(examples)('$where', ({ where, code }) => {
  test('is YAML', () => {
    expect(parseYaml(code)).toEqual(expect.anything())
  })

  test('has nothing that GitHub’s own parser and language service find wrong', async () => {
    const text = wholeWorkflow(code)
    const isWhole = text === code
    const problems = [...(await workflowProblems(where, text)), ...(await languageServiceProblems(where, text))]
    // A piece of a workflow reads what other pieces set.
    const expected = isWhole ? [] : problems.filter((problem) => problem.includes('Context access might be invalid'))
    expect(problems.filter((problem) => !expected.includes(problem))).toEqual([])
  })

  test('uses inputs that exist, and the action accepts them', async () => {
    for (const step of used(code)) {
      expect(step.uses).toMatch(OURS)
      expect(Object.keys(step.with).filter((name) => !INPUT_NAMES.some((known) => known === name))).toEqual([])
      // A step without inputs shows how to write `uses`, no more.
      if (Object.keys(step.with).length > 0) expect((await parse(step)).operations.length).toBeGreaterThan(0)
    }
  })

  test('reads outputs that the step sets', async () => {
    const own = new Map<string | undefined, Step[]>()
    // Jobs have their own ids.
    for (const step of used(code)) own.set(step.id, [...(own.get(step.id) ?? []), step])
    const scripts = new Set(stepsIn(parseYaml(code)).flatMap(({ id, run }) => (run === undefined ? [] : [id])))
    for (const expression of expressionsIn(code)) {
      const [, id, output] = /^steps\.([\w-]+)\.outputs\.([\w-]+)$/.exec(expression) ?? []
      if (id === undefined || output === undefined || scripts.has(id)) continue
      const steps = await Promise.all((own.get(id) ?? []).map(parse))
      const ofSteps = steps.flatMap(({ operations }) => operations.flatMap(({ outputs }) => outputs))
      const names: readonly string[] = steps.length > 0 ? ofSteps : OUTPUTS_READ
      // Each list has a file beside it, and whatever a step shows is in the summary's.
      expect([...names, ...names.map((name) => `${name}-file`), 'summary-file']).toContain(output)
    }
  })

  test('names the action as a workflow elsewhere has to', () => {
    expect(stepsIn(parseYaml(code)).filter(({ uses }) => uses?.startsWith('.') === true)).toEqual([])
  })

  test('keeps expressions out of scripts', () => {
    for (const { run } of stepsIn(parseYaml(code))) expect(expressionsIn(run ?? '')).toEqual([])
  })
})
