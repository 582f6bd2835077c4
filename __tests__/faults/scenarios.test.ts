import { readdirSync, readFileSync } from 'node:fs'
import { afterAll, expect, test } from '@jest/globals'
import { removeTemporaryDirectories } from '../../harness/temporary.js'
import { membersOf, read } from '../documentation/project.js'
import { parseYaml } from '../documentation/steps.js'
import { OPERATION_LIST } from '../support/operations.js'
import { SCENARIOS } from '../support/scenarios.js'
import { openTrial } from '../support/trial.js'
import { GITHUB_COM, PARTS } from './matrix.js'
import { lineOf } from './undisturbed.js'
import '../unit/http/one-realm.js'

afterAll(removeTemporaryDirectories)

const { 'summary-file': summaryFile } = membersOf(membersOf(parseYaml(read('action.yml'))).outputs)
/** The operations that action.yml names there, among other words. */
const SHOWN = new Set(String(membersOf(summaryFile).description).match(/[a-z]+(?:-[a-z]+)+/g))

test('the scenarios have every operation and every endpoint of the table', async () => {
  const named = new Set<string>()
  const sent = new Set<string>()
  for (const scenario of SCENARIOS) {
    const trial = await openTrial(scenario)
    const inputs = scenario.inputs(trial.octo, trial.emulator.world)
    const { operation = 'create-installation-token' } = inputs
    const operations = operation.split(/[,\s]+/)
    for (const name of operations) named.add(name)
    const { main, requests, asked } = await trial.run()
    expect([scenario.name, main.errors]).toEqual([scenario.name, []])
    expect(summaryProblem(operations, main.outputs['summary-file'] !== undefined)).toBeUndefined()
    // As docs/threat-model.md has it: another server than the step's is asked for a pinned version's checksum alone.
    const others = [...asked].filter((host) => host !== new URL(trial.emulator.url).host)
    expect([scenario.name, others]).toEqual([scenario.name, inputs['runner-version'] ? [GITHUB_COM] : []])
    for (const request of requests) sent.add(lineOf(request))
    await trial.close()
  }
  expect([...named].sort()).toEqual(OPERATION_LIST.map(({ name }) => name).sort())
  const endpoints = new Set(OPERATION_LIST.flatMap((operation) => operation.endpoints))
  const unsent = [...endpoints].filter((endpoint) => ![...sent].some((line) => patternOf(endpoint).test(line)))
  expect(unsent).toEqual([])
})

test('each part of the matrix is run by a file', () => {
  const parts = Array.from({ length: PARTS }, (_, index) => index + 1)
  const files = readdirSync(new URL('.', import.meta.url)).filter((name) => name.startsWith('matrix-'))
  expect(files.sort()).toEqual(parts.map((part) => `matrix-${part}.test.ts`))
  for (const part of parts) {
    const text = readFileSync(new URL(`matrix-${part}.test.ts`, import.meta.url), 'utf8')
    expect(text).toContain(`await strikeScenarios(${part})\n`)
  }
})

/** Whether the description of summary-file in action.yml names the operations that set it, and no others. */
function summaryProblem(operations: readonly string[], hasSummary: boolean): string | undefined {
  const names = operations.join(', ')
  if (hasSummary === operations.some((name) => SHOWN.has(name))) return undefined
  return hasSummary
    ? `${names} has a job summary, but the description of summary-file in action.yml does not name it`
    : `the description of summary-file in action.yml names ${names}, which has no job summary`
}

/** An endpoint as the table writes it, as a pattern for a request. */
function patternOf(endpoint: string): RegExp {
  return new RegExp(`^${endpoint.replaceAll(/\{[a-z_]+\}/g, '.+')}(\\?.*)?$`)
}
