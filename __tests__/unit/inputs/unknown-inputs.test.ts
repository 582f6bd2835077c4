import { describe, expect, test } from '@jest/globals'
import { INPUT_NAMES } from '../../../src/inputs/table.js'
import { findUnknownInputs } from '../../../src/inputs/unknown-inputs.js'
import { inputVariables } from '../support.js'

const unknownInputProblems = (env: NodeJS.ProcessEnv) => findUnknownInputs(env).map(({ problem }) => problem)

describe('an input that is nearly one of ours is an error', () => {
  test.each([
    ['targets', 'set target.'],
    ['taget', 'set target.'],
    ['client_id', 'set client-id.'],
    ['clientid', 'set client-id.'],
    ['Private_Key', 'set private-key.'],
    ['privatekey', 'set private-key.'],
    ['installation_id', 'set installation-id.'],
    ['operations', 'set operation.'],
    ['permission', 'set permissions.'],
    ['revoke_token', 'set revoke-token.'],
    ['github_api_url', 'set github-api-url.'],
    ['private key', 'set private-key.'],
    ['tokens', 'set token.'],
  ])('%s', (name, mending) => {
    const problems = unknownInputProblems(inputVariables({ [name]: 'x' }))
    expect(problems).toEqual([expect.stringContaining(mending)])
    expect(problems[0]).toContain(`${name.toLowerCase().replaceAll(' ', '_')}: `)
  })
})

describe('an input of a similar action is an error that names ours', () => {
  test.each([
    ['app-id', 'client-id'],
    ['app_id', 'client-id'],
    ['owner', 'target'],
    ['skip-token-revoke', 'revoke-token: never'],
    ['permission-administration', 'permissions'],
    ['permission-organization-self-hosted-runners', 'permissions'],
  ])('%s is %s here', (name, ours) => {
    expect(unknownInputProblems(inputVariables({ [name]: 'x' }))).toEqual([expect.stringContaining(`set ${ours}`)])
  })
})

describe('what was not meant for this action is ignored', () => {
  test.each([
    ['nothing', {}],
    ['an input of ours', inputVariables(Object.fromEntries(INPUT_NAMES.map((name) => [name, 'x'])))],
    ['an unrelated input', inputVariables({ 'node-version': '24', ref: 'main', path: '.', codeowners: 'x' })],
    ['another variable', { TARGETS: 'x', MY_INPUT_TARGETS: 'x', GITHUB_TOKEN: 'x', INPUT: 'x', INPUT_: 'x' }],
    ['a name of JavaScript', inputVariables({ constructor: 'x', ['__proto__']: 'x', 'to-string': 'x' })],
  ])('%s', (_, env) => {
    expect(unknownInputProblems(env)).toEqual([])
  })
})

test('an input that asks for what happens anyway stands for the input here', () => {
  expect(findUnknownInputs(inputVariables({ 'skip-token-revoke': 'false' }))).toEqual([
    { meant: 'revoke-token', problem: expect.stringContaining('leave it out') },
  ])
})

test('each one is told', () => {
  const env = inputVariables({ targets: 'x', client_id: 'x', 'node-version': '24', 'app-id': '1', target: 'x' })
  expect(unknownInputProblems(env)).toEqual([
    expect.stringMatching(/^targets: /),
    expect.stringMatching(/^client_id: /),
    expect.stringMatching(/^app-id: /),
  ])
})

test('an empty one counts too: the name is the mistake', () => {
  expect(unknownInputProblems(inputVariables({ private_key: '' }))).toHaveLength(1)
})

test('its value is not repeated', () => {
  const [problem] = unknownInputProblems(inputVariables({ private_key: 'MIIEowIBAAKCAQEA' }))
  expect(problem).not.toContain('MIIE')
})
