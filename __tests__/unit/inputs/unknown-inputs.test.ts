import { describe, expect, test } from '@jest/globals'
import { INPUT_NAMES } from '../../../src/inputs/table.js'
import { findUnknownInputs } from '../../../src/inputs/unknown-inputs.js'
import { inputVariables } from '../support.js'

const found = (env: NodeJS.ProcessEnv, isDoubtful: boolean) =>
  findUnknownInputs(env).flatMap(({ problem, doubtful }) => (doubtful === isDoubtful ? [problem] : []))
const unknownInputProblems = (env: NodeJS.ProcessEnv) => found(env, false)
const unknownInputHints = (env: NodeJS.ProcessEnv) => found(env, true)

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
    ['appid', 'client-id'],
    ['application-id', 'client-id'],
    ['app-client-id', 'client-id.'],
    ['app-private-key', 'private-key.'],
    ['app-key', 'private-key.'],
    ['offline-for', 'recheck-after, the new name of offline-for.'],
    ['max-delete', 'max-deletions.'],
    ['max-deletes', 'max-deletions.'],
    ['runner-arch', 'runner-architecture.'],
  ])('%s is %s here', (name, ours) => {
    expect(unknownInputProblems(inputVariables({ [name]: 'x' }))).toEqual([expect.stringContaining(`set ${ours}`)])
  })
})

/** Inputs that leave out the first word of ours, or say it with another, where the step reads ours. */
const WORDS: readonly [name: string, operation: string, mending: string][] = [
  ['labels', 'list-runners', 'runner-labels.'],
  ['label', 'wait-for-runner', 'runner-labels.'],
  ['labels', 'create-jit-config', 'runner-labels.'],
  ['name', 'get-runner', 'runner-name.'],
  ['names', 'list-runners', 'runner-name.'],
  ['id', 'get-runner', 'runner-id.'],
  ['status', 'wait-for-runner', 'runner-status.'],
  ['group', 'create-jit-config', 'runner-group.'],
  ['ephemeral', 'list-runners', 'runner-ephemeral.'],
  ['os', 'download-runner', 'runner-os.'],
  ['arch', 'list-runner-applications', 'runner-architecture.'],
  ['architecture', 'download-runner', 'runner-architecture.'],
  ['version', 'download-runner', 'runner-version.'],
  ['sha256', 'download-runner', 'runner-sha256.'],
  ['directory', 'list-runners, download-runner', 'runner-directory.'],
  ['timeout', 'wait-for-runner', 'wait-timeout.'],
  ['count', 'wait-for-runner', 'runner-count.'],
  ['candidates', 'choose-runner', 'runner-candidates.'],
  ['runs-on', 'choose-runner', 'runner-candidates, or fallback-runs-on.'],
  ['fallback', 'choose-runner', 'fallback-runs-on.'],
  ['runner', 'get-runner', 'runner-name, runner-id or runner-labels.'],
  ['runners', 'list-runners', 'runner-name, runner-id or runner-labels.'],
  ['org', 'list-runners', 'target (an organization, or owner/repo).'],
  ['organization', 'list-runners', 'target (an organization, or owner/repo).'],
  ['repo', 'list-runners', 'target (owner/repo, or an organization).'],
  ['url', 'create-registration-token', 'target (owner/repo, or an organization).'],
  ['enterprise', 'list-runners', 'target: enterprises/SLUG.'],
  ['repos', 'create-installation-token', 'repositories.'],
  ['api-url', 'list-runners', 'github-api-url.'],
  ['api-version', 'list-runners', 'github-api-version.'],
  ['key', 'create-installation-token', 'private-key.'],
  ['pem', 'create-installation-token', 'private-key.'],
  ['pat', 'list-runners', 'token.'],
  ['github-token', 'list-runners', 'token.'],
  ['gh_token', 'list-runners', 'token.'],
  ['access-token', 'list-runners', 'token.'],
  ['labels', 'list-runnerz', 'runner-labels.'],
]

describe('a word of an input of ours is a warning where the step leaves that one out', () => {
  test.each(WORDS)('%s of %s', (name, operation, mending) => {
    const env = inputVariables({ operation, [name]: 'x' })
    expect(unknownInputHints(env)).toEqual([
      `${name}: there is no such input; if it was meant for this action, set ${mending}`,
    ])
    expect(unknownInputProblems(env)).toEqual([])
  })

  test.each([
    ['labels', 'runner-labels.'],
    ['status', 'runner-status.'],
    ['runner', 'runner-name, runner-id or runner-labels.'],
    ['run', 'dry-run.'],
    ['org', 'target (an organization, or owner/repo).'],
  ])('and an error where it may limit what delete-runner deletes: %s', (name, mending) => {
    const env = inputVariables({ operation: 'list-runners, delete-runner', [name]: 'x' })
    expect(unknownInputProblems(env)).toEqual([`${name}: there is no such input; set ${mending}`])
    expect(unknownInputHints(env)).toEqual([])
  })

  test('but none beside the id of the runner to delete, or without a value', () => {
    const inputs = { operation: 'delete-runner', 'runner-id': '5' }
    expect(findUnknownInputs(inputVariables({ ...inputs, name: 'x', labels: 'x' }))).toEqual([])
    expect(findUnknownInputs(inputVariables({ operation: 'download-runner', version: ' ', o: 'x' }))).toEqual([])
  })

  test.each<[variable: string, inputs: Record<string, string>]>([
    ['version', { operation: 'download-runner', 'runner-version': '2.337.0' }],
    ['version', { operation: 'list-runners' }],
    ['name', {}],
    ['runner', {}],
    ['target', { operation: 'list-runners', target: 'octo-org', org: 'octo-org', repo: 'octo-repo', url: 'x' }],
    ['key', { token: 'ghs_abcdefgh', operation: 'list-runners' }],
    ['pat', { 'private-key': 'x', operation: 'list-runners' }],
    ['github-token', { token: 'ghp_x', operation: 'list-runners' }],
    ['name', { operation: 'get-runner', 'runner-id': '5' }],
    ['os', { operation: 'download-runner', 'runner-os': 'linux' }],
  ])('as a variable of the job it is ignored: %s beside %j', (variable, inputs) => {
    expect(findUnknownInputs(inputVariables({ [variable]: 'x', ...inputs }))).toEqual([])
  })

  test('the default of the environment leaves an input out', () => {
    const env = {
      ...inputVariables({ org: 'x', 'api-url': 'x', target: 'a/b', 'github-api-url': 'https://api.github.com' }),
      GITHUB_REPOSITORY: 'a/b',
      GITHUB_API_URL: 'https://api.github.com',
    }
    expect(unknownInputHints(env)).toHaveLength(2)
  })
})

describe('what was not meant for this action is ignored', () => {
  test.each([
    ['nothing', {}],
    ['an input of ours', inputVariables(Object.fromEntries(INPUT_NAMES.map((name) => [name, 'x'])))],
    ['an unrelated input', inputVariables({ 'node-version': '24', ref: 'main', path: '.', codeowners: 'x' })],
    [
      'an unrelated input beside operations',
      inputVariables({
        ...{ operation: 'list-runners, download-runner', session: 'x', levels: 'x', mount: 'x' },
        ...{ 'node-version': '24', statuses: 'x', 'working-directory': '.', path: '.', key2: 'x' },
      }),
    ],
    ['another variable', { TARGETS: 'x', MY_INPUT_TARGETS: 'x', GITHUB_TOKEN: 'x', INPUT: 'x', INPUT_: 'x' }],
    ['a name of JavaScript', inputVariables({ constructor: 'x', ['__proto__']: 'x', 'to-string': 'x' })],
  ])('%s', (_, env) => {
    expect(findUnknownInputs(env)).toEqual([])
  })
})

test('an input that asks for what happens anyway stands for the input here', () => {
  expect(findUnknownInputs(inputVariables({ 'skip-token-revoke': 'false' }))).toEqual([
    { meant: 'revoke-token', problem: expect.stringContaining('leave it out'), doubtful: false },
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
