import { generateKeyPairSync } from 'node:crypto'
import { describe, expect, test } from '@jest/globals'
import type { Step } from '../../../src/operations/operation.js'
import { warningsOf } from '../../../src/step/warnings.js'
import { stepOf } from '../support.js'

const PRIVATE_KEY = generateKeyPairSync('rsa', { modulusLength: 2048 })
  .privateKey.export({ type: 'pkcs1', format: 'pem' })
  .toString()
const APP = { 'client-id': 'Iv23liABCDEFGHIJKLMN', 'private-key': PRIVATE_KEY }

const step = (given: Record<string, string>): Promise<Step> => stepOf({ ...APP, ...given })

describe('inputs without effect are told', () => {
  const TOKEN = { 'client-id': '', 'private-key': '', token: 'ghs_abcdefgh', operation: 'create-registration-token' }

  test.each<[string, Record<string, string>, string[]]>([
    [
      'none with an App',
      { repositories: 'octo-repo', permissions: 'administration: write', 'installation-id': '1' },
      [],
    ],
    ['none with a token alone', TOKEN, []],
    ['repositories', { ...TOKEN, repositories: 'octo-repo' }, ['repositories']],
    ['permissions', { ...TOKEN, permissions: 'contents: read' }, ['permissions']],
    ['installation-id', { ...TOKEN, 'installation-id': '1' }, ['installation-id']],
    [
      'all',
      { ...TOKEN, repositories: 'octo-repo', permissions: 'contents: read', 'installation-id': '1' },
      ['repositories', 'permissions', 'installation-id'],
    ],
  ])('%s', async (_, given, names) => {
    const expected = names.map((name) => expect.stringMatching(new RegExp(`^Input ${name} has no effect: .*token`)))
    expect(warningsOf(await step(given))).toEqual(expected)
  })
})

test.each<[string, Record<string, string>, string[]]>([
  ['nothing in target', { target: '' }, ['Input target is empty, so delete-runner acts on octo-org/octo-repo.']],
  ['only spaces in target', { target: ' ' }, ['Input target is empty, so delete-runner acts on octo-org/octo-repo.']],
  ['a target', { target: 'octo-org' }, []],
  ['no target', {}, []],
  ['nothing in another input', { 'runner-id': '' }, []],
  ['nothing in the target of what deletes nothing', { target: '', operation: 'list-runners' }, []],
])('a deletion with %s', async (_, given, warnings) => {
  const found = warningsOf(await step({ operation: 'delete-runner', 'runner-status': 'offline', ...given }))
  expect(found).toEqual(warnings.map((warning) => expect.stringContaining(warning)))
})

describe('inputs that none of the operations reads', () => {
  const REGISTER = { operation: 'create-registration-token' }
  test.each<[string, Record<string, string>, string[]]>([
    [
      'labels of a runner that is registered',
      { ...REGISTER, 'runner-labels': 'gpu' },
      [
        'Input runner-labels has no effect: create-registration-token does not read it. Labels of a runner that config.sh registers go to config.sh --labels.',
      ],
    ],
    [
      'one of another operation',
      { ...REGISTER, operation: 'create-remove-token,create-registration-token', 'dry-run': 'true' },
      ['Input dry-run has no effect: none of the operations reads it. It is for delete-runner.'],
    ],
    ['one with its default', { ...REGISTER, 'dry-run': 'false', 'wait-timeout': '300' }, []],
    ['one that is read', { operation: 'list-runners', 'runner-labels': 'gpu' }, []],
  ])('%s', async (_, given, warnings) => {
    expect(warningsOf(await step(given))).toEqual(warnings)
  })
})

describe('labels with a semicolon or a space between them', () => {
  const CHOOSE = { operation: 'choose-runner', target: 'octo-org' }
  test.each<[string, Record<string, string>, string[]]>([
    [
      'are warned of',
      { operation: 'list-runners', 'runner-labels': 'self-hosted, gpu; linux' },
      ['runner-labels: "gpu; linux" is one label; put commas or newlines between labels.'],
    ],
    [
      'are warned of among candidates and in the fallback',
      { ...CHOOSE, 'runner-candidates': 'gpu\na;b, linux', 'fallback-runs-on': 'x;y' },
      [
        'runner-candidates: "a;b" is one label; put commas or newlines between labels.',
        'fallback-runs-on: "x;y" is one label; put commas or newlines between labels.',
      ],
    ],
    [
      'are warned of with spaces',
      { ...CHOOSE, 'runner-candidates': 'gpu\nself-hosted linux gpu', 'fallback-runs-on': 'ubuntu latest' },
      [
        'runner-candidates: "self-hosted linux gpu" is one label; put commas or newlines between labels.',
        'fallback-runs-on: "ubuntu latest" is one label; put commas or newlines between labels.',
      ],
    ],
    ['may have spaces around them', { operation: 'list-runners', 'runner-labels': ' self-hosted , linux ' }, []],
    ['may be one in JSON', { operation: 'list-runners', 'runner-labels': '["x y", "a, b;c"]' }, []],
    ['may be one in JSON of a candidate', { ...CHOOSE, 'runner-candidates': 'gpu\n{"group": "A, B;C"}' }, []],
    ['may be in the name of a group', { ...CHOOSE, 'runner-candidates': 'group=a;b, linux\ngroup = My Group' }, []],
    [
      'are not looked at where nothing reads them',
      { operation: 'create-remove-token', 'runner-labels': 'a;b' },
      [
        'Input runner-labels has no effect: create-remove-token does not read it. It is for list-runners, get-runner, delete-runner, wait-for-runner, create-jit-config, create-startup-script.',
      ],
    ],
  ])('%s', async (_, given, warnings) => {
    expect(warningsOf(await step(given))).toEqual(warnings)
  })
})

describe('permissions that lack what an operation needs', () => {
  const REGISTER = { operation: 'create-registration-token' }
  const LACKING =
    /^Input permissions lacks administration: write, which create-registration-token needs; add it, or leave permissions out\.$/
  test.each<[string, Record<string, string>, RegExp[]]>([
    ['are warned of', { ...REGISTER, permissions: 'contents: read' }, [LACKING]],
    ['are warned of where they only read', { ...REGISTER, permissions: 'administration: read' }, [LACKING]],
    [
      'are warned of at the level of the target',
      { ...REGISTER, target: 'octo-org', permissions: 'administration: write' },
      [/^Input permissions lacks organization_self_hosted_runners: write, /],
    ],
    [
      'are warned of once for each operation',
      { operation: 'list-runners, create-remove-token', permissions: 'contents: read' },
      [/administration: read, which list-runners needs/, /administration: write, which create-remove-token needs/],
    ],
    ['are enough where they do more', { ...REGISTER, permissions: 'administration: admin' }, []],
    [
      'are not missed where all is left to them',
      { operation: 'create-installation-token', permissions: 'issues: read' },
      [],
    ],
    [
      'need not name metadata, which every token may read',
      { operation: 'list-installation-repositories', permissions: 'contents: read' },
      [],
    ],
  ])('%s', async (_, given, warnings) => {
    expect(warningsOf(await step(given))).toEqual(warnings.map((pattern) => expect.stringMatching(pattern)))
  })
})

describe('a token that reaches further than its operations need', () => {
  const BOTH = 'list-installation-repositories,create-registration-token'
  test.each<[string, Record<string, string>, RegExp[]]>([
    [
      'is warned of',
      { operation: BOTH },
      [/carries administration: write for all repositories.*to limit the token for the rest to octo-org\/octo-repo\./],
    ],
    [
      'is what permissions say',
      { operation: BOTH, permissions: 'administration: write' },
      [/carries administration: write/],
    ],
    ['is narrowed by repositories', { operation: BOTH, repositories: 'octo-repo' }, []],
    ['is none for an organization', { operation: BOTH, target: 'octo-org' }, []],
    ['is none for the list alone', { operation: 'list-installation-repositories' }, []],
    ['is none without the list', { operation: 'create-registration-token' }, []],
  ])('%s', async (_, given, warnings) => {
    expect(warningsOf(await step(given))).toEqual(warnings.map((pattern) => expect.stringMatching(pattern)))
  })
})
