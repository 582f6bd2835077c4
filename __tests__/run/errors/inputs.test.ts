import { generateKeyPairSync } from 'node:crypto'
import { describe, expect } from '@jest/globals'
import { type ErrorRow, testErrors, withToken } from '../../support/error-table.js'

/** What is wrong with the inputs is said before the first request, with what to write instead. */

const REGISTER = { operation: 'create-registration-token' }
const ENTERPRISE = { ...REGISTER, target: 'enterprises/octo-enterprise' }
const rsa = () => generateKeyPairSync('rsa', { modulusLength: 2048 })
const encrypted = { cipher: 'aes-256-cbc', passphrase: 'octo' } as const

const WHY_EMPTY =
  'Workflows that a fork or Dependabot started get no secrets; otherwise the secret or variable does not exist here.'
const THE_KEY =
  'Save the whole .pem file that GitHub generated (App settings → Private keys) as a secret: private-key: ${{ secrets.RUNNER_APP_PRIVATE_KEY }}'
const CLASSIC = 'set token to a classic personal access token (ghp_) that has the scope manage_runners:enterprise.'

function testInputs(rows: readonly ErrorRow[]): void {
  testErrors(rows, (run) => {
    expect(run.sent).toEqual([])
  })
}

const row = (cause: string, inputs: ErrorRow['inputs'], line: string): ErrorRow => ({
  cause,
  line,
  ...(inputs && { inputs }),
})

describe('no secrets, as on a fork', () => {
  testInputs([
    row(
      'neither of them',
      { 'client-id': '', 'private-key': '' },
      `Input client-id, private-key: both are empty, and so is token. ${WHY_EMPTY} Set client-id: \${{ vars.RUNNER_APP_CLIENT_ID }} and private-key: \${{ secrets.RUNNER_APP_PRIVATE_KEY }}.`,
    ),
    row(
      'no private key',
      { 'private-key': '' },
      `Input private-key: it is empty. ${WHY_EMPTY} Set private-key: \${{ secrets.RUNNER_APP_PRIVATE_KEY }}.`,
    ),
    row(
      'no client ID',
      { 'client-id': ' ' },
      `Input client-id: it is empty. ${WHY_EMPTY} Set client-id: \${{ vars.RUNNER_APP_CLIENT_ID }}.`,
    ),
  ])
})

describe('something that is no private key', () => {
  testInputs([
    row(
      'a client secret',
      { 'private-key': '0123456789abcdef0123456789abcdef01234567' },
      `Input private-key: this looks like a client secret (40 hexadecimal digits), not a private key. ${THE_KEY}`,
    ),
    row(
      'a public key',
      { 'private-key': String(rsa().publicKey.export({ type: 'spki', format: 'pem' })) },
      `Input private-key: this is a public key, not the App's private key. ${THE_KEY}`,
    ),
    row(
      'a certificate',
      { 'private-key': '-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----' },
      `Input private-key: this is a certificate, not the App's private key. ${THE_KEY}`,
    ),
    row(
      'an encrypted key',
      { 'private-key': String(rsa().privateKey.export({ type: 'pkcs8', format: 'pem', ...encrypted })) },
      `Input private-key: this is a private key encrypted with a passphrase, not the App's private key. ${THE_KEY}`,
    ),
    row(
      'an encrypted key of the older form',
      { 'private-key': String(rsa().privateKey.export({ type: 'pkcs1', format: 'pem', ...encrypted })) },
      `Input private-key: this is a private key encrypted with a passphrase. ${THE_KEY}`,
    ),
    row(
      'a damaged key',
      { 'private-key': '-----BEGIN RSA PRIVATE KEY-----\nMIIB\n-----END RSA PRIVATE KEY-----' },
      `Input private-key: the key is damaged: it has the first and last line of a private key, but its content cannot be decoded. ${THE_KEY}`,
    ),
    row(
      'a key cut short',
      { 'private-key': '-----BEGIN RSA PRIVATE KEY-----\nMIIB' },
      `Input private-key: the key is cut short: its last line (-----END …-----) is missing. ${THE_KEY}`,
    ),
    row(
      'a token',
      { 'private-key': 'ghp_0123456789' },
      `Input private-key: this is a token, not a private key. ${THE_KEY}`,
    ),
  ])
})

describe('a word that nobody knows', () => {
  testInputs([
    row(
      'an operation',
      { operation: 'create-registraton-token' },
      'Input operation: "create-registraton-token" is unknown. Did you mean create-registration-token?',
    ),
    row(
      'a platform',
      { operation: 'list-runner-applications', 'runner-os': 'linus' },
      'Input runner-os: "linus" is unknown. Did you mean linux? Valid: linux, osx (or macos), win (or windows).',
    ),
    row(
      'an architecture',
      { operation: 'list-runner-applications', 'runner-architecture': 'x46' },
      'Input runner-architecture: "x46" is unknown. Did you mean x64? Valid: x64 (or amd64, x86_64), arm64 (or aarch64), arm.',
    ),
    row(
      'a status',
      { operation: 'list-runners', 'runner-status': 'ofline' },
      'Input runner-status: "ofline" is unknown. Did you mean offline? Valid: online, offline, busy, idle.',
    ),
    row(
      'a boolean',
      { operation: 'delete-runner', 'runner-id': '1', 'dry-run': 'treu' },
      'Input dry-run: "treu" is unknown. Did you mean true? Valid: true, false.',
    ),
    row(
      'a boolean of YAML 1.1',
      { operation: 'list-runners', summary: 'yes' },
      'Input summary: "yes" is unknown. Did you mean true? Valid: true, false.',
    ),
    row(
      'a level of access',
      { permissions: 'contents: raed' },
      'Input permissions: "contents: raed" is not of the form name: read|write|admin; did you mean contents: read?',
    ),
    row(
      'whether to revoke',
      { 'revoke-token': 'allways' },
      'Input revoke-token: "allways" is unknown. Did you mean always? Valid: auto, always, never.',
    ),
    row('an input', { client_id: 'x' }, 'Input client_id: there is no such input; set client-id.'),
    row(
      'a target',
      { target: 'octo-org/octo-repo/actions' },
      'Input target: "octo-org/octo-repo/actions" is not a target; use owner/repo, org or enterprises/slug, or the URL of one of these.',
    ),
    row(
      'an API version',
      { 'github-api-version': '3' },
      'Input github-api-version: "3" is not an API version; use one such as 2022-11-28 or 2026-03-10.',
    ),
  ])
})

describe('a token of the wrong kind', () => {
  const given = (token: string, inputs: Record<string, string>) => withToken(token, inputs)
  testInputs([
    row(
      'for an enterprise: an App',
      ENTERPRISE,
      `Input client-id: create-registration-token at enterprises/octo-enterprise: a GitHub App cannot manage the runners of an enterprise; ${CLASSIC}`,
    ),
    row(
      'for an enterprise: ghs_',
      given('ghs_0123456789', ENTERPRISE),
      `Input token: create-registration-token at enterprises/octo-enterprise: an installation token (ghs_) cannot manage the runners of an enterprise; ${CLASSIC}`,
    ),
    row(
      'for an enterprise: ghu_',
      given('ghu_0123456789', ENTERPRISE),
      `Input token: create-registration-token at enterprises/octo-enterprise: a user access token (ghu_) cannot manage the runners of an enterprise; ${CLASSIC}`,
    ),
    row(
      'for an enterprise: github_pat_',
      given('github_pat_0123456789', ENTERPRISE),
      `Input token: create-registration-token at enterprises/octo-enterprise: a fine-grained personal access token (github_pat_) cannot manage the runners of an enterprise; ${CLASSIC}`,
    ),
    row(
      'to mint with: ghp_',
      given('ghp_0123456789', { operation: 'create-installation-token' }),
      'Input token: create-installation-token mints a token itself and needs client-id and private-key instead of a token.',
    ),
  ])

  const installation = { 'installation-id': '1' }
  const lists = ['list-user-installations', 'list-user-installation-repositories']
  const changes = ['add-installation-repository', 'remove-installation-repository']
  const refused = (operation: string, prefix: string, kind: string, takes: string): ErrorRow =>
    row(
      `for ${operation}: ${prefix}`,
      given(`${prefix}0123456789`, {
        operation,
        ...(operation === 'list-user-installations' ? {} : installation),
        ...(changes.includes(operation) ? { repository: 'octo-org/octo-repo' } : {}),
      }),
      `Input token: ${operation} takes ${takes}; this is ${kind}.`,
    )
  testInputs([
    ...lists.map((operation) =>
      refused(operation, 'ghs_', 'an installation token (ghs_)', 'a user access token (ghu_) of the GitHub App'),
    ),
    ...changes.flatMap((operation) =>
      (
        [
          ['ghs_', 'an installation token (ghs_)'],
          ['ghu_', 'a user access token (ghu_)'],
          ['github_pat_', 'a fine-grained personal access token (github_pat_)'],
        ] as const
      ).map(([prefix, kind]) =>
        refused(operation, prefix, kind, 'a classic personal access token (ghp_) with the scope repo'),
      ),
    ),
    row(
      'for list-user-installations: an App',
      { operation: 'list-user-installations' },
      'Input client-id: list-user-installations acts on behalf of a user, which a GitHub App cannot do; set token to a user access token (ghu_) of the GitHub App instead of client-id and private-key.',
    ),
    row(
      'for add-installation-repository: an App',
      { operation: 'add-installation-repository', repository: 'octo-org/octo-repo', ...installation },
      'Input client-id: add-installation-repository acts on behalf of a user, which a GitHub App cannot do; set token to a classic personal access token (ghp_) with the scope repo instead of client-id and private-key.',
    ),
    row(
      'beside an App',
      { token: 'ghp_0123456789' },
      'Input token: it cannot be set together with client-id and private-key; set one or the other.',
    ),
  ])
})

describe('the wrong host', () => {
  testInputs([
    row(
      'a target elsewhere',
      { target: 'https://example.org/octo-org' },
      'Input target: "https://example.org/octo-org" is not on http://HOST, the host of github-api-url (http://HOST); set a target of that host, or the github-api-url of the target.',
    ),
    row(
      'the website of github.com',
      { 'github-api-url': 'https://github.com' },
      'Input github-api-url: https://github.com is the website; use https://api.github.com.',
    ),
    row(
      'the website of ghe.com',
      { 'github-api-url': 'https://octocorp.ghe.com' },
      'Input github-api-url: https://octocorp.ghe.com is the website; use https://api.octocorp.ghe.com.',
    ),
    row(
      'no URL at all',
      { 'github-api-url': 'api.github.com' },
      'Input github-api-url: "api.github.com" is not an http(s) URL; use one like https://api.github.com, https://api.SUBDOMAIN.ghe.com or https://HOST/api/v3.',
    ),
  ])
})

describe('all at once', () => {
  testInputs([
    row(
      'every problem has its line',
      {
        operation: 'create-everything',
        target: '../x',
        'private-key': '',
        'installation-id': 'twelve',
        permissions: 'contents',
        'revoke-token': 'maybe',
        targets: 'x',
      },
      `7 problems with the inputs:\n- targets: there is no such input; set target.\n- operation: "create-everything" is unknown. Valid: create-installation-token, create-registration-token, create-remove-token, list-runner-applications, download-runner, list-runners, get-runner, delete-runner, create-jit-config, create-startup-script, choose-runner, wait-for-runner, check-runner-versions, list-installation-repositories, revoke-installation-token, list-user-installations, list-user-installation-repositories, add-installation-repository, remove-installation-repository.\n- target: "../x" is not a target; use owner/repo, org or enterprises/slug, or the URL of one of these.\n- installation-id: "twelve" is not an id; use a whole number such as 12345678.\n- permissions: "contents" is not of the form name: read|write|admin; set for example administration: write.\n- revoke-token: "maybe" is unknown. Valid: auto, always, never.\n- private-key: it is empty. ${WHY_EMPTY} Set private-key: \${{ secrets.RUNNER_APP_PRIVATE_KEY }}.`,
    ),
  ])
})
