import { describe, expect, test } from '@jest/globals'
import { InputProblem } from '../../../src/base/errors.js'
import {
  collectProblems,
  mayHaveProblem,
  openInputs,
  readInputTexts,
  secretsAmong,
  Unreadable,
} from '../../../src/inputs/read-inputs.js'
import { INPUT_NAMES, type InputName } from '../../../src/inputs/table.js'
import { actionErrorOf, inputVariables } from '../support.js'

const JOB = { GITHUB_REPOSITORY: 'octo-org/octo-repo', GITHUB_API_URL: 'https://api.octocorp.ghe.com' }

const DEFAULTS: readonly [InputName, string][] = [
  ['operation', 'create-installation-token'],
  ['target', 'octo-org/octo-repo'],
  ['client-id', ''],
  ['private-key', ''],
  ['installation-id', ''],
  ['repositories', ''],
  ['permissions', ''],
  ['token', ''],
  ['revoke-token', 'auto'],
  ['github-api-url', 'https://api.octocorp.ghe.com'],
  ['github-api-version', '2022-11-28'],
  ['runner-os', ''],
  ['runner-architecture', ''],
  ['runner-version', 'latest'],
  ['runner-sha256', ''],
  ['allow-unverified', 'false'],
  ['runner-directory', ''],
  ['extract', 'true'],
]

describe('the default', () => {
  test.each(DEFAULTS)('of %s is "%s"', (name, value) => {
    expect(readInputTexts(JOB)[name]).toBe(value)
  })

  test.each(DEFAULTS)('of %s stands for an empty input, too', (name, value) => {
    expect(readInputTexts({ ...JOB, ...inputVariables({ [name]: '' }) })[name]).toBe(value)
  })

  test.each(DEFAULTS)('of %s stands for a blank input, too', (name, value) => {
    expect(readInputTexts({ ...JOB, ...inputVariables({ [name]: ' \n\t ' }) })[name]).toBe(value)
  })

  test('follows GITHUB_REPOSITORY and GITHUB_API_URL', () => {
    const raw = readInputTexts({ GITHUB_REPOSITORY: 'a/b', GITHUB_API_URL: 'https://github.example.com/api/v3' })
    expect(raw).toMatchObject({ target: 'a/b', 'github-api-url': 'https://github.example.com/api/v3' })
  })

  // Which is why only inputs that are given are read before an operation asks for them.
  test.each(INPUT_NAMES.map((name) => [name]))('of %s has no problem', (name) => {
    const texts = readInputTexts(JOB)
    const inputs = openInputs(texts, { os: 'Linux', architecture: 'X64', toolCache: '' }, collectProblems())
    expect(() => inputs[name]).not.toThrow()
  })

  test('can have a problem only where the job provides it', () => {
    const texts = readInputTexts(JOB)
    expect(INPUT_NAMES.filter((name) => mayHaveProblem(name, texts))).toEqual(['target', 'github-api-url'])
  })

  test('is empty where the job has no such variable', () => {
    expect(readInputTexts({})).toMatchObject({ target: '', 'github-api-url': '' })
  })
})

describe('an input that is given', () => {
  test.each(INPUT_NAMES.map((name) => [name]))('%s is taken from its variable', (name) => {
    expect(readInputTexts({ ...JOB, [`INPUT_${name.toUpperCase()}`]: 'given' })[name]).toBe('given')
  })

  test('is trimmed, and kept inside', () => {
    const raw = readInputTexts({ ...JOB, INPUT_PERMISSIONS: '\n  administration: write\n  contents: read\n' })
    expect(raw.permissions).toBe('administration: write\n  contents: read')
  })
})

test('the secrets are the private key and the token', () => {
  const given = Object.fromEntries(INPUT_NAMES.map((name) => [name, `<${name}>`]))
  expect(secretsAmong(readInputTexts(inputVariables(given))).sort()).toEqual(['<private-key>', '<token>'])
})

function throwing(error: Error) {
  return () => {
    throw error
  }
}

test('a check has its value', () => {
  const problems = collectProblems()
  expect(problems.collect(() => 7)).toBe(7)
  problems.report()
})

test('the problems of checks are reported together, each once', () => {
  const problems = collectProblems()
  problems.add(['target: a', 'target: b'])
  expect(problems.collect(throwing(new InputProblem('target: b')))).toBeUndefined()
  expect(problems.collect(throwing(new InputProblem('token: c\nd')))).toBeUndefined()
  expect(actionErrorOf(() => problems.report())).toBe(
    '3 problems with the inputs:\n- target: a\n- target: b\n- token: c d',
  )
})

test('a check that needs an input with a problem adds none of its own', () => {
  const problems = collectProblems()
  expect(problems.collect(throwing(new Unreadable('target')))).toBeUndefined()
  problems.report()
})

test('a bug is no problem of the inputs', () => {
  const bug = new TypeError('a bug')
  expect(() => collectProblems().collect(throwing(bug))).toThrow(bug)
})
