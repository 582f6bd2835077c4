import { describe, expect, test } from '@jest/globals'
import { appKey } from '../../emulator/app-keys.js'
import { inputVariables, readActionMetadata } from '../../harness/action-metadata.js'
import { readInputTexts } from '../../src/inputs/read-inputs.js'
import { INPUT_NAMES } from '../../src/inputs/table.js'
import { findUnknownInputs } from '../../src/inputs/unknown-inputs.js'
import { OUTPUT_NAMES } from '../../src/results/outputs.js'
import { parseStep } from '../../src/step/parse-step.js'
import { codeBlocks } from './markdown.js'
import { filesEnding, ROOT, read } from './project.js'
import { evaluate, expressionsIn, parseYaml, type Step, stepsIn } from './steps.js'

const OURS = /^OWNER\/runner-kit@(v\d+|[0-9a-f]{40})$/

const metadata = readActionMetadata(ROOT)

/** What the examples' expressions come out as; an example with another one adds it here. */
const VALUES: Readonly<Record<string, string>> = {
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
  return parseStep(readInputTexts(env), findUnknownInputs(env), machine)
}

const examples = filesEnding('.md').flatMap((document) =>
  codeBlocks(read(document))
    .filter(({ language }) => language === 'yaml' || language === 'yml')
    .map(({ code, line }) => ({ where: `${document}:${line}`, code })),
)

const used = (code: string) => stepsIn(parseYaml(code)).filter(({ uses }) => uses?.includes('runner-kit') === true)

test('there are examples to check', () => {
  expect(examples.flatMap(({ code }) => used(code)).length).toBeGreaterThan(5)
})

describe.each(examples)('$where', ({ code }) => {
  test('is YAML', () => {
    expect(parseYaml(code)).toEqual(expect.anything())
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
    const own = new Map(used(code).map((step) => [step.id, step]))
    const scripts = new Set(stepsIn(parseYaml(code)).flatMap(({ id, run }) => (run === undefined ? [] : [id])))
    for (const expression of expressionsIn(code)) {
      const [, id, output] = /^steps\.([\w-]+)\.outputs\.([\w-]+)$/.exec(expression) ?? []
      if (id === undefined || output === undefined || scripts.has(id)) continue
      const step = own.get(id)
      const names: readonly string[] = step
        ? (await parse(step)).operations.flatMap(({ outputs }) => outputs)
        : OUTPUT_NAMES
      // Each list has a file beside it, and whatever a step shows is in the summary's.
      expect([...names, ...names.map((name) => `${name}-file`), 'summary-file']).toContain(output)
    }
  })

  test('keeps expressions out of scripts', () => {
    for (const { run } of stepsIn(parseYaml(code))) expect(expressionsIn(run ?? '')).toEqual([])
  })
})
