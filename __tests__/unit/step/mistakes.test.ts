import { generateKeyPairSync } from 'node:crypto'
import { expect, test } from '@jest/globals'
import { OPERATION_NAMES } from '../../../src/inputs/operation-names.js'
import { warningsOf } from '../../../src/step/warnings.js'
import { problemsWith, stepOf } from '../support.js'

/** The mistakes that newcomers are most likely to make, and the one line that each of them gets. */

const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
const PEM = privateKey.export({ type: 'pkcs1', format: 'pem' }).toString()
const ENCRYPTED = privateKey
  .export({ type: 'pkcs8', format: 'pem', cipher: 'aes-256-cbc', passphrase: 'octo' })
  .toString()
const APP = { 'client-id': 'Iv23liABCDEFGHIJKLMN', 'private-key': PEM }
const REG = { ...APP, operation: 'create-registration-token' }
const MACHINE = { os: 'Linux', architecture: 'X64', toolCache: '/opt/hostedtoolcache' }

const WHY_EMPTY =
  'Workflows that a fork or Dependabot started get no secrets; otherwise the secret or variable does not exist here.'
const SAVE_THE_KEY =
  'Save the whole .pem file that GitHub generated (App settings → Private keys) as a secret: private-key: ${{ secrets.RUNNER_APP_PRIVATE_KEY }}'

/** In characters; two lines are longer, since they have two inputs to set. */
const LONGEST_LINE = 250

const MISTAKES: readonly [mistake: string, inputs: Record<string, string>, line: string][] = [
  [
    'nothing is set: a fork, or a secret of another name',
    {},
    `client-id, private-key: both are empty, and so is token. ${WHY_EMPTY} Set client-id: \${{ vars.RUNNER_APP_CLIENT_ID }} and private-key: \${{ secrets.RUNNER_APP_PRIVATE_KEY }}.`,
  ],
  [
    'the secret is empty',
    { 'client-id': 'Iv23liABCDEFGHIJKLMN' },
    `private-key: it is empty. ${WHY_EMPTY} Set private-key: \${{ secrets.RUNNER_APP_PRIVATE_KEY }}.`,
  ],
  [
    'the variable is empty',
    { 'private-key': PEM },
    `client-id: it is empty. ${WHY_EMPTY} Set client-id: \${{ vars.RUNNER_APP_CLIENT_ID }}.`,
  ],
  [
    'App and token',
    { ...APP, token: 'ghs_abcdefgh' },
    'token: it cannot be set together with client-id and private-key; set one or the other.',
  ],
  [
    'an App ID under its name elsewhere',
    { 'private-key': PEM, 'app-id': '123456' },
    'app-id: there is no such input; set client-id (a numeric App ID works there too).',
  ],
  [
    'owner, as elsewhere',
    { ...REG, owner: 'octo-org' },
    'owner: there is no such input; set target (an organization, or owner/repo).',
  ],
  [
    'the target as an organization',
    { ...APP, operation: 'delete-runner', 'runner-name': 'a-*', org: 'octo-org' },
    'org: there is no such input; set target (an organization, or owner/repo).',
  ],
  [
    'an input that was renamed',
    { ...APP, operation: 'delete-runner', 'runner-name': 'a-*', 'offline-for': '600', target: 'octo-org' },
    'offline-for: there is no such input; set recheck-after, the new name of offline-for.',
  ],
  [
    'labels without the first word of their name',
    { ...APP, operation: 'delete-runner', labels: 'gpu', target: 'octo-org' },
    'labels: there is no such input; set runner-labels.',
  ],
  [
    'skip-token-revoke: true',
    { ...REG, 'skip-token-revoke': 'true' },
    'skip-token-revoke: there is no such input; set revoke-token: never.',
  ],
  [
    'skip-token-revoke: false',
    { ...REG, 'skip-token-revoke': 'false' },
    'skip-token-revoke: there is no such input; leave it out: a token is revoked in the post step.',
  ],
  [
    'a permission as elsewhere',
    { ...APP, 'permission-contents': 'read' },
    'permission-contents: there is no such input; set permissions (lines of name: read|write|admin).',
  ],
  [
    'the name of the App',
    { ...REG, 'client-id': 'octo-runners' },
    'client-id: this looks like the name of the App; set client-id to its client ID, such as Iv23liABCDEFGHIJKLMN (App settings → General).',
  ],
  [
    'the client secret as key',
    { ...REG, 'private-key': '0123456789abcdef0123456789abcdef01234567' },
    `private-key: this looks like a client secret (40 hexadecimal digits), not a private key. ${SAVE_THE_KEY}`,
  ],
  [
    'the name of the file as key',
    { ...REG, 'private-key': 'octo-runners.2026-11-01.private-key.pem' },
    `private-key: this is a file's name, not its content. ${SAVE_THE_KEY}`,
  ],
  [
    'a public key',
    { ...REG, 'private-key': '-----BEGIN PUBLIC KEY-----\nAAAA\n-----END PUBLIC KEY-----' },
    `private-key: this is a public key, not the App's private key. ${SAVE_THE_KEY}`,
  ],
  [
    'a key without its first line',
    { ...REG, 'private-key': PEM.split('\n').slice(1).join('\n') },
    `private-key: the key has no first line (-----BEGIN …-----). ${SAVE_THE_KEY}`,
  ],
  [
    'a key encoded twice',
    { ...REG, 'private-key': Buffer.from(Buffer.from(PEM).toString('base64')).toString('base64') },
    `private-key: the key is encoded in base64 twice; encode the .pem file once. ${SAVE_THE_KEY}`,
  ],
  [
    'a certificate',
    { ...REG, 'private-key': '-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----' },
    `private-key: this is a certificate, not the App's private key. ${SAVE_THE_KEY}`,
  ],
  [
    'an encrypted key',
    { ...REG, 'private-key': ENCRYPTED },
    `private-key: this is a private key encrypted with a passphrase, not the App's private key. ${SAVE_THE_KEY}`,
  ],
  [
    'a damaged key',
    { ...REG, 'private-key': '-----BEGIN RSA PRIVATE KEY-----\nMIIB\n-----END RSA PRIVATE KEY-----' },
    `private-key: the key is damaged: the lines between its first and last line cannot be decoded. ${SAVE_THE_KEY}`,
  ],
  [
    'a key cut short',
    { ...REG, 'private-key': '-----BEGIN RSA PRIVATE KEY-----\nMIIB' },
    `private-key: the key is cut short: its last line (-----END …-----) is missing. ${SAVE_THE_KEY}`,
  ],
  [
    'a token as key',
    { ...REG, 'private-key': 'ghp_0123456789' },
    `private-key: this is a token, not a private key. ${SAVE_THE_KEY}`,
  ],
  [
    'a token to mint with',
    { operation: 'create-installation-token', token: 'ghp_0123456789' },
    'token: create-installation-token mints a token itself and needs client-id and private-key instead of a token.',
  ],
  [
    'an operation misspelled',
    { ...APP, operation: 'create-registraton-token' },
    'operation: "create-registraton-token" is unknown. Did you mean create-registration-token?',
  ],
  [
    'an operation of another name',
    { ...APP, operation: 'jit' },
    `operation: "jit" is unknown. Valid: ${OPERATION_NAMES.join(', ')}.`,
  ],
  [
    'an operation twice',
    { ...APP, operation: 'list-runners, list-runners', target: 'octo-org' },
    'operation: list-runners is listed twice; list it once.',
  ],
  [
    'the revocation first',
    { ...APP, operation: 'revoke-installation-token, list-runners', target: 'octo-org' },
    'operation: list-runners cannot work after revoke-installation-token, which revokes the token; put revoke-installation-token last.',
  ],
  [
    'two operations with one output',
    { ...APP, operation: 'get-runner, wait-for-runner', 'runner-name': 'a', target: 'octo-org' },
    'operation: get-runner and wait-for-runner both set the output runner; put them in two steps.',
  ],
  [
    'a new runner and waiting for it in one step',
    { ...APP, operation: 'create-jit-config, wait-for-runner', 'runner-labels': 'gpu', target: 'octo-org' },
    'operation: create-jit-config and wait-for-runner cannot share a step: runner-name and runner-labels describe a new runner for the one and select runners for the other; put them in two steps.',
  ],
  [
    'a target with a path too long',
    { ...REG, target: 'octo-org/octo-repo/actions' },
    'target: "octo-org/octo-repo/actions" is not a target; use owner/repo, org or enterprises/slug, or the URL of one of these.',
  ],
  [
    'orgs/ before the organization',
    { ...REG, target: 'orgs/octo-org' },
    'target: "orgs/octo-org" is not a target; for the account set target: octo-org.',
  ],
  [
    'a URL of another host',
    { ...REG, target: 'https://github.example.com/octo-org' },
    'target: "https://github.example.com/octo-org" is not on https://github.com, the host of github-api-url (https://api.github.com); set a target of that host, or the github-api-url of the target.',
  ],
  [
    'an enterprise with an App',
    { ...REG, target: 'enterprises/octo-enterprise' },
    'client-id: create-registration-token at enterprises/octo-enterprise: a GitHub App cannot manage the runners of an enterprise; set only token, to a classic personal access token (ghp_) that has the scope manage_runners:enterprise.',
  ],
  [
    'the website as API',
    { ...REG, 'github-api-url': 'https://github.com' },
    'github-api-url: https://github.com is the website; use https://api.github.com.',
  ],
  [
    'the website of ghe.com as API',
    { ...REG, 'github-api-url': 'https://octocorp.ghe.com' },
    'github-api-url: https://octocorp.ghe.com is the website; use https://api.octocorp.ghe.com.',
  ],
  [
    'a server without its scheme',
    { ...REG, 'github-api-url': 'github.example.com' },
    'github-api-url: "github.example.com" is not an http(s) URL; use one like https://api.github.com, https://api.SUBDOMAIN.ghe.com or https://HOST/api/v3.',
  ],
  [
    'repository in place of target',
    { ...REG, repository: 'octo-org/octo-repo' },
    'repository: none of the operations reads it; set target: octo-org/octo-repo for the runners of a repository, or repositories to narrow the token.',
  ],
  [
    'repositories of another owner',
    { ...REG, repositories: 'another-org/a' },
    'repositories: another-org/a does not belong to octo-org, the owner of target; a token reaches the repositories of one owner.',
  ],
  [
    'repositories without the target',
    { ...REG, repositories: 'a' },
    'repositories: octo-repo is missing, which create-registration-token acts on; add it, or leave repositories out.',
  ],
  [
    'a permission that Apps do not have',
    { ...APP, permissions: 'organization-self-hosted-runner: write' },
    'permissions: GitHub Apps have no permission organization_self_hosted_runner; did you mean organization_self_hosted_runners?',
  ],
  [
    'a permission with a word for its level',
    { ...APP, permissions: 'administration: wirte' },
    'permissions: "administration: wirte" is not of the form name: read|write|admin; did you mean administration: write?',
  ],
  [
    'a permission without its level',
    { ...APP, permissions: 'administration' },
    'permissions: "administration" is not of the form name: read|write|admin; set for example contents: read.',
  ],
  [
    'a permission with an equals sign',
    { ...APP, permissions: 'contents=read' },
    'permissions: "contents=read" is not of the form name: read|write|admin; did you mean contents: read?',
  ],
  [
    'permissions as JSON',
    { ...APP, permissions: '{"contents": "read", "issues": "write"}' },
    'permissions: this is JSON; set lines of name: read|write|admin, for example contents: read.',
  ],
  [
    'labels beside a registration token',
    { ...REG, 'runner-labels': 'gpu' },
    'Input runner-labels has no effect: create-registration-token does not read it. Labels of a runner that config.sh registers go to config.sh --labels.',
  ],
  ...[
    ['runner-labels', '- gpu', { operation: 'create-jit-config', 'runner-labels': '- gpu\n- linux' }] as const,
    ['operation', '- list-runners', { operation: '- list-runners\n- create-remove-token' }] as const,
    ['repositories', '- a', { operation: 'create-installation-token', repositories: '- a\n- b' }] as const,
    ['permissions', '- contents: read', { permissions: '- contents: read\n- issues: write' }] as const,
    ['runner-id', '- 1', { operation: 'list-runners', 'runner-id': '- 1\n- 2' }] as const,
    [
      'runner-candidates',
      '- gpu, linux',
      { operation: 'choose-runner', 'runner-candidates': '- gpu, linux\n- linux' },
    ] as const,
    [
      'fallback-runs-on',
      '- linux',
      { operation: 'choose-runner', 'runner-candidates': 'gpu', 'fallback-runs-on': '- linux' },
    ] as const,
  ].map(([input, entry, inputs]): [string, Record<string, string>, string] => [
    `${input} as YAML writes a list`,
    { ...APP, target: 'octo-org', ...inputs },
    `${input}: "${entry}" begins with a dash, but an input is text, not a YAML list; remove the dashes, and separate the entries with commas or newlines.`,
  ]),
  [
    'operations with semicolons between them',
    { ...APP, operation: 'list-runners;create-remove-token', target: 'octo-org' },
    'operation: separate operations with commas or newlines, without quotes or brackets; set operation: list-runners, create-remove-token.',
  ],
  [
    'operations with spaces between them',
    { ...APP, operation: 'list-runners create-remove-token', target: 'octo-org' },
    'operation: separate operations with commas or newlines, without quotes or brackets; set operation: list-runners, create-remove-token.',
  ],
  [
    'labels as a broken JSON array',
    { ...APP, operation: 'list-runners', 'runner-labels': '["gpu"', target: 'octo-org' },
    'runner-labels: this is not a JSON array of strings; use for example ["self-hosted", "linux"], or self-hosted, linux.',
  ],
  [
    'a just-in-time runner without labels',
    { ...APP, operation: 'create-jit-config', target: 'octo-org' },
    'runner-labels: create-jit-config needs at least one, since GitHub adds none of its own; for example runner-labels: self-hosted, linux, x64.',
  ],
  [
    'a group for a repository',
    { ...APP, operation: 'create-jit-config', 'runner-labels': 'gpu', 'runner-group': 'gpu' },
    'runner-group: octo-org/octo-repo is a repository, which has no groups ("gpu"); leave it out, or set target to the organization.',
  ],
  [
    'a deletion of nothing in particular',
    { ...APP, operation: 'delete-runner', target: 'octo-org' },
    'runner-id, runner-name, runner-labels, runner-ephemeral, runner-status: delete-runner needs to know which runners; set at least one of them.',
  ],
  [
    'a deletion of everything',
    { ...APP, operation: 'delete-runner', 'runner-name': '*', target: 'octo-org' },
    'runner-name: * alone would delete every offline runner; set more of the name, or runner-status: offline if you mean that.',
  ],
  [
    'dry_run',
    { ...APP, operation: 'delete-runner', 'runner-name': 'a-*', dry_run: 'true', target: 'octo-org' },
    'dry_run: there is no such input; set dry-run.',
  ],
  [
    'yes for true',
    { ...APP, operation: 'delete-runner', 'runner-name': 'a-*', 'dry-run': 'yes', target: 'octo-org' },
    'dry-run: "yes" is unknown. Did you mean true? Valid: true, false.',
  ],
  [
    'a status misspelled',
    { ...APP, operation: 'list-runners', 'runner-status': 'ofline', target: 'octo-org' },
    'runner-status: "ofline" is unknown. Did you mean offline? Valid: online, offline, busy, idle.',
  ],
  [
    'a platform misspelled',
    { ...APP, operation: 'list-runner-applications', 'runner-os': 'linus' },
    'runner-os: "linus" is unknown. Did you mean linux? Valid: linux, osx (or macos), win (or windows).',
  ],
  [
    'an architecture misspelled',
    { ...APP, operation: 'list-runner-applications', 'runner-architecture': 'x46' },
    'runner-architecture: "x46" is unknown. Did you mean x64? Valid: x64 (or amd64, x86_64), arm64 (or aarch64), arm.',
  ],
  [
    'revoke-token misspelled',
    { ...APP, 'revoke-token': 'allways' },
    'revoke-token: "allways" is unknown. Did you mean always? Valid: auto, always, never.',
  ],
  [
    'a version of the API that is none',
    { ...APP, 'github-api-version': '3' },
    'github-api-version: "3" is not an API version; use one such as 2022-11-28 or 2026-03-10.',
  ],
  [
    'a wait longer than the token',
    { ...APP, operation: 'wait-for-runner', 'runner-name': 'a', 'wait-timeout': '7200', target: 'octo-org' },
    'wait-timeout: 7200 seconds outlast the installation token, which expires after an hour; set it to at most 3000, or use a classic personal access token.',
  ],
  [
    'a version that is none',
    { ...APP, operation: 'download-runner', 'runner-version': '2.337', target: 'octo-org' },
    'runner-version: "2.337" is not a version; use latest, or one such as 2.337.0.',
  ],
  [
    'a home directory by ~',
    { ...APP, operation: 'download-runner', 'runner-directory': '~/runner', target: 'octo-org' },
    'runner-directory: "~/runner" is not a path; set the full path: ~ is not expanded here.',
  ],
  [
    'config.sh in the shared directory',
    { ...APP, operation: 'download-runner, create-registration-token', target: 'octo-org' },
    'Input runner-directory is not set: runner-path is the shared directory in the tool cache, in which config.sh must not run. Set runner-directory: ${{ runner.temp }}/runner.',
  ],
  [
    'GITHUB_TOKEN for list-user-installations',
    { operation: 'list-user-installations', token: 'ghs_abcdefgh' },
    'token: list-user-installations takes a user access token (ghu_) of the GitHub App; this is an installation token (ghs_).',
  ],
  [
    'a user token to revoke',
    { operation: 'revoke-installation-token', token: 'ghp_abcdefgh' },
    'token: revoke-installation-token takes an installation token (ghs_); this is a classic personal access token (ghp_).',
  ],
]

test.each(MISTAKES)('%s', async (_, inputs, line) => {
  const problems = await problemsWith(inputs, MACHINE)
  expect(problems.length > 0 ? problems : warningsOf(await stepOf(inputs, MACHINE))).toEqual([line])
})

test('their lines are short', () => {
  const long = MISTAKES.filter(([, , line]) => line.length > LONGEST_LINE).map(([mistake]) => mistake)
  expect(long).toEqual(['nothing is set: a fork, or a secret of another name', 'an operation of another name'])
})
