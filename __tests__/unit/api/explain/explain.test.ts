import { describe, expect, test } from '@jest/globals'
import type { ApiCall } from '../../../../src/api/call.js'
import type { BaseContext, FailureContext } from '../../../../src/api/explain/cause.js'
import { explainFailure } from '../../../../src/api/explain/explain.js'
import { ENDPOINTS, PACKAGE_DOWNLOAD } from '../../../../src/github/endpoints.js'
import { parseServer, type Server } from '../../../../src/github/server.js'
import { parseTarget } from '../../../../src/github/target.js'
import { tokenKind } from '../../../../src/github/token-kind.js'
import { type Failure, TransportError, type TransportFault } from '../../../../src/http/failure.js'
import { answerOf, ENTERPRISE_SERVER, GHE_COM, GITHUB, SERVERS } from '../../support.js'

const NOW = Date.UTC(2026, 2, 10, 12, 0, 0)
const REQUEST_ID = 'C0DE:1234:ABCD'
const CLIENT_ID = 'Iv23liABCDEFGHIJKLMN'

const clock = (skewMs: number): BaseContext['clock'] => ({ now: () => NOW, skewMs })

const APP: FailureContext['credential'] = { kind: 'app', clientId: CLIENT_ID, installationPage: undefined }
const token = (prefix: string): FailureContext['credential'] => ({ kind: 'token', tokenKind: tokenKind(`${prefix}a`) })

function context(more: Partial<FailureContext> & { at?: string } = {}): FailureContext {
  const { at = 'octo-org/octo-repo', ...rest } = more
  const server: Server = rest.server ?? GITHUB
  return {
    server,
    target: parseTarget(at, server),
    inputsSet: { target: true, permissions: false, repositories: true, server: false },
    permissions: undefined,
    repository: 'octo-org/octo-repo',
    credential: APP,
    redact: (text) => text,
    clock: clock(0),
    ...rest,
  }
}

/** What the post step knows. */
const POST: BaseContext = {
  server: GITHUB,
  credential: APP,
  redact: (text) => text,
  clock: clock(0),
}

/** The step mints its token with the input `permissions`. */
const withPermissions = (permissions: FailureContext['permissions']): FailureContext =>
  context({ permissions, inputsSet: { target: true, permissions: true, repositories: false, server: false } })

const LEFT_OUT: FailureContext['inputsSet'] = { target: false, permissions: false, repositories: false, server: false }

const LOOK_UP: ApiCall = {
  endpoint: ENDPOINTS.findInstallation,
  action: "look up the App's installation on repository octo-org/octo-repo",
}
const MINT: ApiCall = {
  endpoint: ENDPOINTS.createInstallationToken,
  action: 'mint an installation token for installation 42',
}
const RUNNERS: ApiCall = {
  endpoint: ENDPOINTS.createRegistrationToken,
  action: 'create a registration token for repository octo-org/octo-repo',
}
const ORGANIZATION_RUNNERS: ApiCall = {
  ...RUNNERS,
  action: 'create a registration token for organization octo-org',
}
const JIT: ApiCall = {
  endpoint: ENDPOINTS.createJitConfig,
  action: 'create the just-in-time runner gpu-1 for repository octo-org/octo-repo',
}
const LIST_REPOSITORIES: ApiCall = {
  endpoint: ENDPOINTS.listInstallationRepositories,
  action: 'list the repositories of the installation',
}
const ADD: ApiCall = {
  endpoint: ENDPOINTS.addInstallationRepository,
  action: 'add repository octo-org/octo-repo (id 1004) to installation 42',
}
const REMOVE: ApiCall = {
  endpoint: ENDPOINTS.removeInstallationRepository,
  action: 'remove repository octo-org/octo-repo (id 1004) from installation 42',
}
const REVOKE: ApiCall = {
  endpoint: ENDPOINTS.revokeInstallationToken,
  action: 'revoke the installation token',
}

const SSO_PAGE = 'https://github.com/orgs/octo-org/sso?authorization_request=AAAAB3NzaC1yc2E'

interface Row {
  readonly why: string
  readonly call: ApiCall
  readonly in?: FailureContext
  readonly status: number
  readonly said?: string
  readonly headers?: Record<string, string>
  /** What the advice has to contain. */
  readonly advice: readonly (string | RegExp)[]
}

const answer = (status: number, said = '', headers: Record<string, string> = {}): Failure =>
  answerOf(status, { 'x-github-request-id': REQUEST_ID, ...headers }, { message: said })

/** Those that no line of `__tests__/run/errors/` shows, whole and from end to end. */
const ROWS: readonly Row[] = [
  {
    why: 'the clock is behind',
    call: LOOK_UP,
    in: context({ clock: clock(600_000) }),
    status: 401,
    said: "'Expiration time' claim ('exp') must be a numeric value",
    advice: ["this machine's clock is 600 s behind the server's"],
  },
  {
    why: 'the clock is ahead',
    call: LOOK_UP,
    in: context({ clock: clock(-90_000) }),
    status: 401,
    said: "'Issued at' claim ('iat') must be an Integer",
    advice: ["this machine's clock is 90 s ahead of the server's"],
  },
  {
    why: 'the clock is so far behind that it is not allowed for',
    call: LOOK_UP,
    in: context({ clock: clock(30 * 3_600_000) }),
    status: 401,
    said: "'Expiration time' claim ('exp') must be a numeric value",
    advice: [/^This machine's clock is 30 hours behind the server's, more than the action corrects; /],
  },
  {
    why: 'the clock is so far ahead that it is not allowed for',
    call: LOOK_UP,
    in: context({ clock: clock(-30 * 3_600_000) }),
    status: 401,
    said: "'Issued at' claim ('iat') must be an Integer",
    advice: [/^This machine's clock is 30 hours ahead of the server's, more than the action corrects; /],
  },
  {
    why: 'the installation is suspended',
    call: MINT,
    status: 403,
    said: 'This installation has been suspended',
    advice: ['octo-org is suspended', 'unsuspend'],
  },
  {
    why: 'the installation was suspended after the token was minted',
    call: RUNNERS,
    status: 403,
    said: 'This installation has been suspended',
    advice: [
      /octo-org is suspended; unsuspend it in its settings \(https:\/\/github\.com\/organizations\/octo-org\/settings\/installations, for a user \/settings\/installations\)\.$/,
    ],
  },
  {
    why: 'the installation of a token of a kind that does not show is suspended, and the server does not say what is',
    call: LIST_REPOSITORIES,
    in: context({ credential: token('0123456789') }),
    status: 403,
    said: 'Suspended',
    advice: [/^The App's installation is suspended; unsuspend it in its settings\.$/],
  },
  {
    why: "the account of the token's owner is suspended",
    call: RUNNERS,
    in: context({ credential: token('ghp_') }),
    status: 403,
    said: 'Sorry. Your account was suspended.',
    advice: ["account of the token's owner is suspended", "another account's token"],
  },
  {
    why: 'the organization lets only known addresses in',
    call: MINT,
    status: 403,
    said: 'Although you appear to have the correct authorization credentials, the `octo-org` organization has an IP allow list enabled, and 192.0.2.1 is not permitted to access this resource.',
    advice: ["organization's IP allow list", 'organization settings → Authentication security'],
  },
  {
    why: 'a permission was not granted, as the mint finds',
    call: MINT,
    in: context({ permissions: { administration: 'write' } }),
    status: 422,
    said: 'The permissions requested are not granted to this installation.',
    advice: [
      'administration: write',
      'Repository permissions → Administration',
      'in its settings, then approve the change at',
      'https://github.com/organizations/octo-org/settings/installations',
    ],
  },
  {
    why: 'a permission of an organization was not granted, as the mint finds',
    call: MINT,
    in: context({ at: 'octo-org', server: GHE_COM, permissions: { organization_self_hosted_runners: 'write' } }),
    status: 422,
    said: 'The permissions requested are not granted to this installation.',
    advice: [
      'organization_self_hosted_runners: write',
      'Organization permissions → Self-hosted runners',
      'https://octocorp.ghe.com/organizations/octo-org/settings/installations',
    ],
  },
  {
    why: 'a permission was not granted, in words that name a repository, too',
    call: MINT,
    in: context({ permissions: { administration: 'write' } }),
    status: 422,
    said: 'The permissions requested are not granted for this repository.',
    advice: [/^Grant the App administration: write /],
  },
  {
    why: 'a permission of an enterprise was not granted, as the mint finds',
    call: MINT,
    in: context({ at: 'enterprises/octo', permissions: { enterprise_self_hosted_runners: 'write' } }),
    status: 422,
    said: 'The permissions requested are not granted to this installation.',
    advice: [/then approve the change at https:\/\/github\.com\/enterprises\/octo\/settings\/installations\.$/],
  },
  {
    why: 'a permission from the input was not granted',
    call: MINT,
    in: context({ permissions: { contents: 'read', issues: 'write' } }),
    status: 422,
    said: 'The permissions requested are not granted to this installation.',
    advice: ['contents: read', 'issues: write', 'in its settings, then approve the change at'],
  },
  {
    why: 'the mint itself is refused',
    call: MINT,
    in: context({ permissions: { contents: 'read', issues: 'write' } }),
    status: 403,
    said: 'Resource not accessible by integration',
    advice: ['Grant the App contents: read, issues: write in its settings'],
  },
  {
    why: 'a repository is not covered by the installation',
    call: MINT,
    status: 422,
    said: 'There is at least one repository that does not exist or is not accessible to the parent installation.',
    advice: ['does not cover every repository', 'settings/installations', 'or correct repositories'],
  },
  {
    why: 'a permission was not granted, as GitHub names it',
    call: RUNNERS,
    status: 403,
    said: 'Resource not accessible by integration',
    headers: { 'x-accepted-github-permissions': 'administration=write' },
    advice: [
      'administration: write (Repository permissions → Administration)',
      'in its settings, then approve the change at',
      'https://github.com/organizations/octo-org/settings/installations',
    ],
  },
  {
    why: 'a permission of an organization was not granted, as GitHub names it',
    call: ORGANIZATION_RUNNERS,
    in: context({ at: 'octo-org', server: ENTERPRISE_SERVER }),
    status: 403,
    said: 'Resource not accessible by integration',
    headers: { 'x-accepted-github-permissions': 'organization_self_hosted_runners=write' },
    advice: [
      'organization_self_hosted_runners: write (Organization permissions → Self-hosted runners)',
      'https://github.example.com/organizations/octo-org/settings/installations',
    ],
  },
  {
    why: 'several permissions were not granted',
    call: RUNNERS,
    status: 403,
    said: 'Resource not accessible by integration',
    headers: {
      'x-accepted-github-permissions': 'administration=write, contents=read; organization_administration=admin',
    },
    advice: ['administration: write', 'contents: read'],
  },
  {
    why: 'a permission was not granted, and GitHub does not say which',
    call: RUNNERS,
    status: 403,
    said: 'Resource not accessible by integration',
    advice: ['administration: write', 'in its settings, then approve the change at'],
  },
  {
    why: 'a header of permissions that says nothing',
    call: RUNNERS,
    status: 403,
    said: 'Resource not accessible by integration',
    headers: { 'x-accepted-github-permissions': '__proto__=admin; none' },
    advice: ['administration: write'],
  },
  {
    why: 'the App has no admin access to the repository, or runners are disabled',
    call: RUNNERS,
    status: 404,
    said: 'Not Found',
    advice: [/no admin access to octo-org\/octo-repo/, /self-hosted runners are disabled/, 'administration: write'],
  },
  {
    why: 'the App has no admin access to the organization, or runners are disabled',
    call: ORGANIZATION_RUNNERS,
    in: context({ at: 'octo-org' }),
    status: 404,
    said: 'Not Found',
    advice: [
      /no admin access to octo-org/,
      /self-hosted runners are disabled/,
      /user account/,
      'organization_self_hosted_runners: write',
    ],
  },
  {
    why: 'the App has no access, for a call that only reads',
    call: { ...ORGANIZATION_RUNNERS, endpoint: ENDPOINTS.listRunners },
    in: context({ at: 'octo-org' }),
    status: 404,
    said: 'Not Found',
    advice: ['grant the App organization_self_hosted_runners: read'],
  },
  {
    why: "the token's owner has no admin access",
    call: RUNNERS,
    in: context({ credential: token('ghp_') }),
    status: 404,
    said: 'Not Found',
    advice: [/token's owner has no admin access/, /self-hosted runners are disabled/, 'the scope repo'],
  },
  {
    why: "the token's owner has no admin access to the organization",
    call: ORGANIZATION_RUNNERS,
    in: context({ at: 'octo-org', credential: token('ghp_') }),
    status: 404,
    said: 'Not Found',
    advice: [/token's owner has no admin access to octo-org/, 'the scope admin:org'],
  },
  {
    why: "the token's owner has no admin access to the enterprise",
    call: RUNNERS,
    in: context({ at: 'enterprises/octo', credential: token('ghp_') }),
    status: 404,
    said: 'Not Found',
    advice: [/token's owner has no admin access to enterprises\/octo/, 'the scope manage_runners:enterprise'],
  },
  {
    why: 'a fine-grained token has no access to the enterprise',
    call: RUNNERS,
    in: context({ at: 'enterprises/octo', credential: token('github_pat_') }),
    status: 404,
    said: 'Not Found',
    advice: ['; use a token with the scope manage_runners:enterprise, enable'],
  },
  {
    why: 'a fine-grained token has no access to the repository',
    call: RUNNERS,
    in: context({ credential: token('github_pat_') }),
    status: 404,
    said: 'Not Found',
    advice: [/no admin access to octo-org\/octo-repo/, 'administration: write'],
  },
  {
    why: 'a classic token lacks the scope for a repository',
    call: RUNNERS,
    in: context({ credential: token('ghp_') }),
    status: 403,
    said: 'Must have admin rights to Repository.',
    advice: ['the scope repo', 'admin access to octo-org/octo-repo'],
  },
  {
    why: 'a classic token lacks the scope for an organization',
    call: ORGANIZATION_RUNNERS,
    in: context({ at: 'octo-org', credential: token('ghp_') }),
    status: 403,
    said: 'Must be an organization admin',
    advice: ['the scope admin:org', 'admin access to octo-org'],
  },
  {
    why: 'a token cannot manage the runners of an enterprise',
    call: RUNNERS,
    in: context({ at: 'enterprises/octo', credential: token('ghp_') }),
    status: 403,
    said: 'Must have admin access to the enterprise',
    advice: ['classic personal access token (ghp_)', 'manage_runners:enterprise'],
  },
  {
    why: 'a token of another kind cannot manage the runners of an enterprise',
    call: RUNNERS,
    in: context({ at: 'enterprises/octo', credential: token('github_pat_') }),
    status: 403,
    said: 'Must have admin access to the enterprise',
    advice: [
      /^An enterprise's runners take a classic .*; this is a fine-grained personal access token \(github_pat_\)\.$/,
    ],
  },
  {
    why: 'a classic token has the scope repo, beside others, and its owner no access',
    call: ADD,
    in: context({ credential: token('ghp_') }),
    status: 403,
    said: 'Must have admin rights to Repository',
    headers: { 'x-oauth-scopes': 'gist, repo' },
    advice: [/^The token's owner needs admin access to the repository/],
  },
  {
    why: 'a classic token has another scope, with repo in its name',
    call: ADD,
    in: context({ credential: token('ghp_') }),
    status: 403,
    said: 'Must have admin rights to Repository',
    headers: { 'x-oauth-scopes': 'public_repo' },
    advice: [/^The token lacks the scope repo \(it has: public_repo\)/],
  },
  {
    why: 'a user access token, which has no scopes, has no access to an installation',
    call: {
      endpoint: ENDPOINTS.listUserInstallationRepositories,
      action: 'list the repositories of installation 42 that the user has access to',
    },
    in: context({ credential: token('ghu_') }),
    status: 404,
    said: 'Not Found',
    headers: { 'x-oauth-scopes': '' },
    advice: [/^There is no such installation of the token's App, /],
  },
  {
    why: 'a repository cannot be removed, in words that do not tell',
    call: REMOVE,
    in: context({ credential: token('ghp_') }),
    status: 422,
    said: 'This installation cannot be changed',
    advice: [/^Either: The installation covers all .* Or: It is the last/],
  },
  {
    why: "a token was not authorized for the organization's single sign-on",
    call: ORGANIZATION_RUNNERS,
    in: context({ at: 'octo-org', credential: token('ghp_') }),
    status: 403,
    said: 'Resource protected by organization SAML enforcement.',
    advice: [/single sign-on\.$/],
  },
  {
    why: 'the same, with the page that authorizes it',
    call: ORGANIZATION_RUNNERS,
    in: context({ at: 'octo-org', credential: token('ghp_') }),
    status: 403,
    said: 'Resource protected by organization SAML enforcement.',
    headers: { 'x-github-sso': `required; url=${SSO_PAGE}` },
    advice: [`single sign-on: ${SSO_PAGE}`],
  },
  {
    why: 'the same, with a page that has a secret in it',
    call: ORGANIZATION_RUNNERS,
    in: context({
      at: 'octo-org',
      credential: token('ghp_'),
      redact: (text) => text.replace('AAAAB3NzaC1yc2E', '***'),
    }),
    status: 403,
    said: 'Resource protected by organization SAML enforcement.',
    headers: { 'x-github-sso': `required; url=${SSO_PAGE}` },
    advice: [/authorization_request=\*\*\*$/],
  },
  {
    why: 'the same, with a page that is no https URL',
    call: ORGANIZATION_RUNNERS,
    in: context({ at: 'octo-org', credential: token('ghp_') }),
    status: 403,
    said: 'Resource protected by organization SAML enforcement.',
    headers: { 'x-github-sso': 'required; url=javascript:alert(1)' },
    advice: [/single sign-on\.$/],
  },
  {
    why: 'an old server wants the numeric App ID',
    call: LOOK_UP,
    in: context({ server: ENTERPRISE_SERVER }),
    status: 401,
    said: "'Issuer' claim ('iss') must be an Integer",
    advice: ["wants the App's numeric App ID", 'set client-id', CLIENT_ID],
  },
  {
    why: 'client-id is not an id',
    call: LOOK_UP,
    status: 401,
    said: "'Issuer' claim ('iss') must be an Integer",
    advice: [`${CLIENT_ID} is not a client ID`, 'set client-id'],
  },
  {
    why: 'target was left out, and only the permission for the organization is granted',
    call: MINT,
    in: context({ inputsSet: LEFT_OUT, permissions: { administration: 'write' } }),
    status: 422,
    said: 'The permissions requested are not granted to this installation.',
    advice: [
      /^target was left out, so it is octo-org\/octo-repo; for the runners of an organization set target: octo-org\. Grant the App administration: write/,
    ],
  },
  {
    why: 'target was left out, and the App is not installed there',
    call: LOOK_UP,
    in: context({ inputsSet: LEFT_OUT }),
    status: 404,
    said: 'Not Found',
    advice: [
      /^target was left out, so it is octo-org\/octo-repo; for the runners of an organization set target: octo-org\. The App with client-id \w+ is not installed on octo-org\/octo-repo; install it on octo-org with access to octo-org\/octo-repo \(App settings → Install App\)\.$/,
    ],
  },
  {
    why: 'target was left out, and the App has no access there',
    call: RUNNERS,
    in: context({ inputsSet: LEFT_OUT }),
    status: 404,
    said: 'Not Found',
    advice: [
      /^target was left out, so it is octo-org\/octo-repo; for the runners of an organization set target: octo-org\. The App has no admin access to octo-org\/octo-repo, or self-hosted runners are disabled there; grant the App administration: write \(Repository permissions → Administration\), or enable self-hosted runners in the settings\.$/,
    ],
  },
  {
    why: 'a just-in-time runner of a repository, whose group is always there',
    call: JIT,
    status: 404,
    said: 'Not Found',
    advice: [
      /^The App has no admin access to octo-org\/octo-repo, self-hosted runners are disabled there, or it does not exist; grant the App administration: write \(Repository permissions → Administration\), enable self-hosted runners in the settings, or correct target\.$/,
    ],
  },
  {
    why: 'a just-in-time runner of an organization, whose group may be missing',
    call: JIT,
    in: context({ at: 'octo-org' }),
    status: 404,
    said: 'Not Found',
    advice: [
      /^There is no such runner group in octo-org, or the App has no admin access there; correct runner-group or target, or grant the App organization_self_hosted_runners: write \(Organization permissions → Self-hosted runners\)\.$/,
    ],
  },
  {
    why: 'another call of an Enterprise Server, which need not be too old for it',
    call: RUNNERS,
    in: context({ server: ENTERPRISE_SERVER }),
    status: 404,
    said: 'Not Found',
    advice: [/ are disabled there, or it does not exist; /],
  },
  {
    why: 'the name of the repository, in capitals, stands for the repository',
    call: LOOK_UP,
    in: context({ at: 'Octo-Repo' }),
    status: 404,
    said: 'Not Found',
    advice: [/For the repository set target: octo-org\/octo-repo\.$/],
  },
  {
    why: 'the name of the repository stands for the repository',
    call: LOOK_UP,
    in: context({ at: 'octo-repo' }),
    status: 404,
    said: 'Not Found',
    advice: [/or correct target\. For the repository set target: octo-org\/octo-repo\.$/],
  },
  {
    why: 'an App, which has no runners of enterprises, is not installed on an organization',
    call: LOOK_UP,
    in: context({ at: 'octo-enterprise' }),
    status: 404,
    said: 'Not Found',
    advice: [/, or correct target\.$/],
  },
  {
    why: 'the slug of an enterprise stands for an organization',
    call: ORGANIZATION_RUNNERS,
    in: context({ at: 'octo-enterprise', credential: token('ghp_') }),
    status: 404,
    said: 'Not Found',
    advice: [/or correct target\. For an enterprise set target: enterprises\/octo-enterprise\.$/],
  },
  {
    why: 'a later operation of the step writes what this call reads',
    call: RUNNERS,
    in: context({ permissions: { administration: 'write', contents: 'read' } }),
    status: 403,
    said: 'Resource not accessible by integration',
    headers: { 'x-accepted-github-permissions': 'administration=read' },
    advice: [/Grant the App administration: write \(Repository permissions → Administration\) in/],
  },
  {
    why: 'a permission that the input asked for was not granted',
    call: MINT,
    in: context({
      permissions: { administration: 'write' },
      inputsSet: { ...LEFT_OUT, target: true, permissions: true },
    }),
    status: 422,
    said: 'The permissions requested are not granted to this installation.',
    advice: [
      /^Grant the App administration: write .* then approve the change at .*, or take it out of the input permissions\.$/,
    ],
  },
  {
    why: 'one of several permissions that the input asked for was not granted',
    call: MINT,
    in: context({
      permissions: { contents: 'read', issues: 'write' },
      inputsSet: { ...LEFT_OUT, target: true, permissions: true },
    }),
    status: 422,
    said: 'The permissions requested are not granted to this installation.',
    advice: [/, or take what it was not granted out of the input permissions\.$/],
  },
  {
    why: 'the input permissions leaves out what the call needs',
    call: RUNNERS,
    in: withPermissions({ contents: 'read' }),
    status: 403,
    said: 'Resource not accessible by integration',
    advice: [
      /^Set administration: write in the input permissions, or leave permissions out; the App must have that permission, too\.$/,
    ],
  },
  {
    why: 'the plan of the step, without the input, lacks what GitHub wants',
    call: RUNNERS,
    in: context({ permissions: { administration: 'write' } }),
    status: 403,
    said: 'Resource not accessible by integration',
    headers: { 'x-accepted-github-permissions': 'actions=write' },
    advice: [/^Grant the App actions: write in its settings/],
  },
  {
    why: 'the input permissions has it at a lower level',
    call: RUNNERS,
    in: withPermissions({ administration: 'read' }),
    status: 403,
    said: 'Resource not accessible by integration',
    headers: { 'x-accepted-github-permissions': 'administration=write' },
    advice: [/^Set administration: write in the input permissions, /],
  },
  {
    why: 'the input permissions leaves out every one of the permissions that GitHub accepts',
    call: RUNNERS,
    in: withPermissions({ contents: 'read' }),
    status: 403,
    said: 'Resource not accessible by integration',
    headers: { 'x-accepted-github-permissions': 'administration=write; organization_administration=admin' },
    advice: [/^Set administration: write in the input permissions, /],
  },
  {
    why: 'the input permissions has another permission that GitHub accepts',
    call: RUNNERS,
    in: withPermissions({ organization_administration: 'admin' }),
    status: 403,
    said: 'Resource not accessible by integration',
    headers: { 'x-accepted-github-permissions': 'administration=write; organization_administration=admin' },
    advice: [/^Grant the App administration: write /],
  },
  {
    why: 'the input permissions has no metadata, which each token may read',
    call: RUNNERS,
    in: withPermissions({ contents: 'read' }),
    status: 403,
    said: 'Resource not accessible by integration',
    headers: { 'x-accepted-github-permissions': 'metadata=read' },
    advice: [/^Grant the App metadata: read /],
  },
  {
    why: 'the input permissions leaves out what a 404 may be about',
    call: RUNNERS,
    in: withPermissions({ contents: 'read' }),
    status: 404,
    said: 'Not Found',
    advice: ['; set administration: write (Repository permissions → Administration) in the input permissions, enable'],
  },
  {
    why: 'the input permissions has no effect beside a token',
    call: RUNNERS,
    in: { ...withPermissions({ contents: 'read' }), credential: token('ghp_') },
    status: 403,
    said: 'Resource not accessible by integration',
    advice: [/^The token needs the scope repo/],
  },
  {
    why: 'GitHub has trouble',
    call: RUNNERS,
    status: 502,
    said: 'Server Error',
    advice: ['githubstatus.com', /again/],
  },
]

const PLAIN_SERVER = parseServer('http://ghes.example.com/api/v3')

describe('a refusal without a request id is not put down to permissions, tokens or the target', () => {
  const calls: readonly ApiCall[] = [LOOK_UP, MINT, RUNNERS, ORGANIZATION_RUNNERS, REVOKE]
  const given = [undefined, 'ghs_', 'ghu_', 'github_pat_', 'ghp_'].flatMap((prefix) =>
    [400, 401, 403, 404, 422].flatMap((status) => calls.map((call) => ({ prefix, status, call }))),
  )
  test.each(given)('$status of $call.action, with $prefix', ({ prefix, status, call }) => {
    const where = context(prefix === undefined ? {} : { credential: token(prefix) })
    const text = explainFailure(where, call, answerOf(status, {}, 'Forbidden'))
    expect(text).toBe(
      `Could not ${call.action}: api.github.com said "Forbidden". GitHub's answers have a request id and this one has none: ` +
        'probably a proxy or firewall answered. Check https_proxy, no_proxy and github-api-url, or ask its administrator to allow api.github.com. ' +
        `(HTTP ${status})`,
    )
  })

  test('nor is a page that forbids', () => {
    const failure = answerOf(403, { 'content-type': 'text/html' }, '<html>Blocked</html>')
    const text = explainFailure(context({ server: PLAIN_SERVER }), RUNNERS, failure)
    expect(text).toMatch(
      /ghes\.example\.com answered with a web page\. GitHub's answers have a request id.*Check http_proxy, no_proxy and github-api-url, or ask its administrator to allow ghes\.example\.com\./,
    )
    expectOneLine(text)
  })

  test('the post step says so, too', () => {
    expect(explainFailure(POST, REVOKE, answerOf(403, {}, 'Forbidden'))).toContain(
      "GitHub's answers have a request id and this one has none",
    )
  })

  test.each([
    ['package', 401, 'The download was refused'],
    ['package', 403, 'The download was refused'],
    ['package', 404, 'There is no such package'],
    ['package', 410, ' said "Forbidden". (HTTP 410)'],
    ['release', 403, 'runner-sha256'],
    ['release', 404, 'no such release'],
  ] as const)('but a %s, %i, has its own advice', (subject, status, advice) => {
    const call: ApiCall = {
      endpoint: subject === 'package' ? PACKAGE_DOWNLOAD : ENDPOINTS.getRelease,
      action: 'get it',
      origin: 'https://example.com',
    }
    const text = explainFailure(context(), call, answerOf(status, {}, 'Forbidden'))
    expect(text).toContain(advice)
    expect(text).not.toContain('request id')
  })

  test.each([407, 500, 502])('nor %i, which tells enough by itself', (status) => {
    expect(explainFailure(context(), RUNNERS, answerOf(status, {}, 'No'))).not.toContain('request id')
  })
})

describe("the proxy's variable is that of the address", () => {
  const fault = (kind: TransportFault): Failure => ({
    kind: 'transport',
    error: new TransportError('it failed', kind, 'connecting'),
  })
  test.each<[string, Failure]>([
    ['407', answerOf(407, {}, 'Proxy Authentication Required')],
    ['403', answerOf(403, {}, 'Forbidden')],
    ['dns', fault('dns')],
    ['refused', fault('refused')],
    ['timeout', fault('timeout')],
    ['proxy', fault('proxy')],
  ])('%s', (_, failure) => {
    const plain = explainFailure(context({ server: PLAIN_SERVER }), RUNNERS, failure)
    const secure = explainFailure(context({ server: ENTERPRISE_SERVER }), RUNNERS, failure)
    expect(plain).toContain('http_proxy')
    expect(plain).not.toContain('https_proxy')
    expect(secure).toContain('https_proxy')
  })

  test('for a release it is https, whatever the API', () => {
    const call: ApiCall = {
      endpoint: ENDPOINTS.getRelease,
      action: 'get it',
      origin: 'https://api.github.com',
    }
    const text = explainFailure(context({ server: PLAIN_SERVER }), call, fault('dns'))
    expect(text).toContain('https_proxy')
  })
})

test('a release that leads elsewhere is not put down to github-api-url', () => {
  const call: ApiCall = { endpoint: ENDPOINTS.getRelease, action: 'get it', origin: 'https://api.github.com' }
  const failure = { ...answerOf(401, {}, 'No'), redirectedTo: 'https://elsewhere.example.com' }
  const text = explainFailure(context(), call, failure)
  expect(text).toContain(': elsewhere.example.com said "No". ')
  expect(text).toContain('runner-sha256')
  expect(text).not.toContain('github-api-url')
})

test('nor is a package', () => {
  const call: ApiCall = { endpoint: PACKAGE_DOWNLOAD, action: 'get it', origin: 'https://github.com' }
  const failure = { ...answerOf(410, {}, 'Gone'), redirectedTo: 'https://elsewhere.example.com' }
  expect(explainFailure(context(), call, failure)).toBe(
    'Could not get it: elsewhere.example.com said "Gone". (HTTP 410)',
  )
})

/** In characters. Most have less than 250; not a 404 with its many causes, nor a token that was given and lacks a permission. */
const LONGEST_ADVICE = 400

function expectOneLine(text: string): void {
  expect(text).not.toMatch(/[\r\n]/)
  expect(text).not.toMatch(/undefined|null|\[object|NaN|\{\}|\(\)|\s\s/)
}

describe('a failed call is explained: what was tried, what the server said, what to do, status and request id', () => {
  test.each(ROWS.map((row) => [row.why, row] as const))(
    '%s',
    (_, { call, status, said = '', headers, advice, ...row }) => {
      const where = row.in ?? context()
      const text = explainFailure(where, call, answer(status, said, headers))
      const host = new URL(where.server.apiUrl).host
      expect(text.startsWith(`Could not ${call.action}: ${host} said "${said.replace(/\.$/, '')}". `)).toBe(true)
      expect(text.endsWith(` (HTTP ${status}, request id ${REQUEST_ID})`)).toBe(true)
      const between = text.slice(text.indexOf('". ') + 3, text.lastIndexOf(' ('))
      for (const part of advice)
        expect(between).toEqual(part instanceof RegExp ? expect.stringMatching(part) : expect.stringContaining(part))
      expectOneLine(text)
    },
  )

  test('the advice is short, whatever the target, the credentials and the inputs set', () => {
    const contexts = [GITHUB, ENTERPRISE_SERVER].flatMap((server) =>
      ['octo-org/octo-repo', 'octo-org', 'enterprises/octo-enterprise'].flatMap((at) =>
        [APP, ...['ghs_', 'ghu_', 'github_pat_', 'ghp_', ''].map(token)].flatMap((credential) =>
          [true, false].flatMap((set) => {
            const inputsSet = {
              target: set || !at.includes('octo-repo'),
              permissions: set,
              repositories: set,
              server: set,
            }
            return context({ server, at, credential, inputsSet })
          }),
        ),
      ),
    )
    const lengths = ROWS.filter(({ headers }) => headers?.['x-github-sso'] === undefined).flatMap((row) =>
      contexts.map((where) => {
        const text = explainFailure(where, row.call, answer(row.status, row.said, row.headers))
        return text.slice(text.indexOf('". ') + 3, text.lastIndexOf(' (')).length
      }),
    )
    expect(Math.max(...lengths)).toBeLessThanOrEqual(LONGEST_ADVICE)
  })

  test('without a request id the status stands alone', () => {
    const text = explainFailure(context(), RUNNERS, answerOf(404, {}, { message: 'Not Found' }))
    expect(text.endsWith(' (HTTP 404)')).toBe(true)
  })

  test('a server that says nothing is said to', () => {
    const text = explainFailure(context(), RUNNERS, answer(404))
    expect(text).toContain(': api.github.com gave no reason. ')
    expectOneLine(text)
  })

  test.each([402, 409, 418])('%i, which nobody foresaw, has what the server said', (status) => {
    const text = explainFailure(context(), RUNNERS, answer(status, 'No way'))
    expect(text).toBe(
      `Could not ${RUNNERS.action}: api.github.com said "No way". (HTTP ${status}, request id ${REQUEST_ID})`,
    )
  })

  test('nor can what broke the connection', () => {
    const error = new TransportError('the TLS connection failed (EPROTO: wrong version number:\n)', 'tls', 'connecting')
    expectOneLine(explainFailure(context(), RUNNERS, { kind: 'transport', error }))
  })

  test('what the server said cannot begin a new line', () => {
    expectOneLine(explainFailure(context(), RUNNERS, answer(422, 'first\n::error::second')))
  })
})

describe.each(SERVERS)('a web page instead of the API of %s', (_, server) => {
  test.each([200, 401, 404])('%i', (status) => {
    const failure = answerOf(status, { 'content-type': 'text/html' }, '<html><body>Log in</body></html>')
    const text = explainFailure(context({ server }), RUNNERS, failure)
    expect(text).toContain(`${new URL(server.apiUrl).host} answered with a web page. `)
    expect(text).toContain(server === ENTERPRISE_SERVER ? 'github-api-url: https://HOST/api/v3' : 'proxy')
    expect(text).not.toMatch(/<html|Log in/)
    expectOneLine(text)
  })
})

describe('the website of an Enterprise Server that does not answer with a page', () => {
  const withoutPath = parseServer('https://ghes.example.com')
  const cookies = 'Cookies must be enabled to use GitHub.'
  const website: readonly [string, Failure][] = [
    ['no page for JSON', answer(406)],
    ['cookies, as text', answerOf(403, { 'x-github-request-id': REQUEST_ID }, cookies)],
    ['cookies, as JSON', answerOf(403, { 'x-github-request-id': REQUEST_ID }, { error: cookies })],
    ['cookies, without a request id', answerOf(403, {}, cookies)],
  ]
  const advice = 'No REST API answers there; set github-api-url: https://HOST/api/v3. '

  test.each(website)('is said to be none of the API: %s', (_, failure) => {
    expect(explainFailure(context({ server: withoutPath }), RUNNERS, failure)).toContain(advice)
  })

  test.each(website)('unless the address is right: %s', (_, failure) => {
    for (const server of [ENTERPRISE_SERVER, GITHUB, GHE_COM]) {
      expect(explainFailure(context({ server }), RUNNERS, failure)).not.toContain(advice)
    }
  })

  test('has nothing to do with other refusals, and with other hosts', () => {
    const elsewhere = { ...RUNNERS, origin: 'https://api.github.com' }
    expect(explainFailure(context({ server: withoutPath }), RUNNERS, answer(403, 'Forbidden'))).not.toContain(advice)
    expect(explainFailure(context({ server: withoutPath }), elsewhere, answer(406))).not.toContain(advice)
  })
})

describe('a rate limit names the time', () => {
  test('but a server in trouble that names one has no limit', () => {
    const text = explainFailure(context(), RUNNERS, answer(500, 'Oops'), 90_000)
    expect(text).toMatch(
      /"Oops"\. The server asks to wait until 2026-03-10T12:01:30Z; run the job again after that\. \(/,
    )
  })

  test.each([
    [90_000, '2026-03-10T12:01:30Z'],
    [3_600_000, '2026-03-10T13:00:00Z'],
    [61_500, '2026-03-10T12:01:01Z'],
  ])('%i ms from now it lasts until %s', (limitedForMs, until) => {
    const failure = answer(403, 'API rate limit exceeded for installation ID 42.')
    const text = explainFailure(context(), RUNNERS, failure, limitedForMs)
    expect(text).toContain(`Could not ${RUNNERS.action}: api.github.com said "API rate limit exceeded`)
    expect(text).toContain(`until ${until}`)
    expect(text).not.toMatch(/Grant|permission/)
    expect(text.endsWith(` (HTTP 403, request id ${REQUEST_ID})`)).toBe(true)
    expectOneLine(text)
  })
})

describe('no answer', () => {
  test.each<[TransportFault, RegExp]>([
    ['dns', /github-api-url.*https_proxy/],
    ['refused', /github-api-url.*https_proxy/],
    ['timeout', /firewall.*https_proxy.*run the job again/],
    ['reset', /Run the job again/],
    ['cut', /Run the job again/],
    ['tls', /NODE_EXTRA_CA_CERTS/],
    ['no-tls', /answers in its place \(a proxy/],
    ['proxy', /https_proxy.*no_proxy/],
    ['redirect', /github-api-url/],
  ])('for the fault %s', (fault, advice) => {
    const error = new TransportError('api.github.com did this', fault, 'connecting')
    for (const text of [
      explainFailure(context(), RUNNERS, { kind: 'transport', error }),
      explainFailure(POST, RUNNERS, { kind: 'transport', error }),
    ]) {
      expect(text.startsWith(`Could not ${RUNNERS.action}: api.github.com did this. `)).toBe(true)
      expect(text).toMatch(advice)
      expectOneLine(text)
    }
  })
})

test('an Enterprise Server may be asked at the wrong port', () => {
  const error = new TransportError('it failed', 'no-tls', 'connecting')
  const text = explainFailure(context({ server: ENTERPRISE_SERVER }), RUNNERS, { kind: 'transport', error })
  expect(text).toContain(': it failed. Check the scheme, the host and the port in github-api-url.')
})

describe('no answer of another host than github-api-url names', () => {
  test.each<[TransportFault, RegExp]>([
    ['dns', /^Check that this machine can resolve the name \(or set https_proxy\)\./],
    ['refused', /^Check that a firewall lets this machine through \(or set https_proxy\)\./],
    ['tls', /^If the server's certificate is from your own authority, set NODE_EXTRA_CA_CERTS to [^;]*\.$/],
    ['redirect', /^Something between this machine and the server answers in its place /],
    ['no-tls', /^Something between this machine and the server answers in its place /],
  ])('for the fault %s', (fault, advice) => {
    const call: ApiCall = { endpoint: PACKAGE_DOWNLOAD, action: 'get it', origin: 'https://github.com' }
    const error = new TransportError('it failed', fault, 'connecting')
    const text = explainFailure(context(), call, { kind: 'transport', error })
    expect(text.replace(/^.*it failed\. /, '')).toMatch(advice)
  })
})

describe('a server in trouble', () => {
  const RELEASE: ApiCall = { endpoint: ENDPOINTS.getRelease, action: 'get it', origin: 'https://api.github.com' }
  test.each<[string, ApiCall, Server, Failure, string]>([
    ['GitHub', RUNNERS, GITHUB, answer(502, 'No'), 'GitHub has trouble (https://www.githubstatus.com)'],
    ['without a request id', RUNNERS, GITHUB, answerOf(502, {}, 'No'), 'GitHub or a proxy before it has trouble'],
    [
      'an Enterprise Server',
      RUNNERS,
      ENTERPRISE_SERVER,
      answer(502, 'No'),
      'The server has trouble; run the job again; if',
    ],
    ['GitHub, asked beside one', RELEASE, ENTERPRISE_SERVER, answer(502, 'No'), 'GitHub has trouble (https://www'],
  ])('%s', (_, call, server, failure, advice) => {
    expect(explainFailure(context({ server }), call, failure)).toContain(` said "No". ${advice}`)
  })
})

describe('no answer of a server on this machine, before which no proxy is', () => {
  test.each([
    ['http://localhost:8080', 'refused', /^Check github-api-url, and that the server on this machine is running: /],
    ['http://127.0.0.1:8080', 'timeout', /^Check that the server on this machine is running; .* run the job again\.$/],
    ['https://[::1]/api/v3', 'refused', /^Check github-api-url, and that the server on this machine is running: /],
    ['http://127.example.com', 'refused', /\(or set http_proxy\)\.$/],
  ] as const)('%s, %s', (url, fault, advice) => {
    const error = new TransportError('it failed', fault, 'connecting')
    const text = explainFailure(context({ server: parseServer(url) }), RUNNERS, { kind: 'transport', error })
    expect(text.replace(/^.*it failed\. /, '')).toMatch(advice)
  })
})

describe('a checksum that cannot be looked up: the input that needs no look-up is named', () => {
  const RELEASE: ApiCall = {
    endpoint: ENDPOINTS.getRelease,
    action: 'look up the checksum of runner 2.100.0 on github.com',
    origin: 'https://api.github.com',
  }
  const unanswered = (fault: TransportFault, proxy?: string): Failure => {
    const error = new TransportError('it failed', fault, 'connecting')
    error.proxy = proxy
    return { kind: 'transport', error }
  }

  test.each<[string, Failure, number | undefined]>([
    ...(['dns', 'refused', 'timeout', 'reset', 'cut', 'tls', 'no-tls', 'proxy', 'redirect'] as const).map(
      (fault): [string, Failure, undefined] => [fault, unanswered(fault), undefined],
    ),
    ['at the proxy', unanswered('dns', 'proxy.example.com:3128'), undefined],
    ['407', answerOf(407, {}, 'Proxy Authentication Required'), undefined],
    ['502', answer(502), undefined],
    ['503 with a time', answer(503), 90_000],
    ['a rate limit', answer(403), 90_000],
  ])('%s', (_, failure, limitedForMs) => {
    const text = explainFailure(context(), RELEASE, failure, limitedForMs)
    expect(text).toContain(". Or set runner-sha256 to the package's SHA-256: then nothing is looked up there.")
    expect(text).not.toContain('token with a limit')
    expectOneLine(text)
    expect(explainFailure(context(), RUNNERS, failure, limitedForMs)).not.toContain('runner-sha256')
  })
})

describe('the owner of a repository whose name is what it may be', () => {
  test.each<[string, boolean, string]>([
    ['org/octo-org', true, ' For the account octo-org set target: octo-org.'],
    ['Organization/octo-org', true, ' For the account octo-org set target: octo-org.'],
    ['user/octocat', true, ' For the account octocat set target: octocat.'],
    ['organisations/octo-org', true, ' For the account octo-org set target: octo-org.'],
    ['org/octo-org', false, ''],
    ['octo-org/org', true, ''],
  ])('%s, target set: %s', (at, target, hint) => {
    const where = context({ at, inputsSet: { ...LEFT_OUT, target } })
    for (const call of [LOOK_UP, RUNNERS]) {
      expect(explainFailure(where, call, answer(404, 'Not Found')).split(' For the account')[1] ?? '').toBe(
        hint === '' ? '' : `${hint.replace(' For the account', '')} (HTTP 404, request id ${REQUEST_ID})`,
      )
    }
  })
})

describe('a classic token that has the scope', () => {
  const where = (at: string) => context({ at, credential: token('ghp_') })

  test.each([
    [
      'octo-org',
      'repo, admin:org',
      /said "No"\. The token has the scope admin:org, but its owner needs admin access to octo-org, too; use the token of such an account\. \(/,
    ],
    [
      'enterprises/octo',
      'manage_runners:enterprise',
      /The token has the scope manage_runners:enterprise, but its owner must own enterprises\/octo, too; /,
    ],
    ['enterprises/octo', 'repo, admin:enterprise', /but its owner must own enterprises\/octo, too; /],
    [
      'octo-org/octo-repo',
      'repo',
      /The token has the scope repo, but its owner needs admin access to octo-org\/octo-repo, too; /,
    ],
    ['octo-org/octo-repo', 'public_repo', /The token needs the scope repo \(this one has: public_repo\)/],
    ['octo-org', 'admin:enterprise', /The token needs the scope admin:org/],
  ])('%s with %s', (at, scopes, advice) => {
    const headers = { 'x-oauth-scopes': scopes }
    expect(explainFailure(where(at), RUNNERS, answer(403, 'No', headers))).toMatch(advice)
    expect(explainFailure(where(at), RUNNERS, answer(404, 'No', headers)).includes('with the scope')).toBe(
      /needs the scope/.test(advice.source),
    )
  })
})

describe('the post step explains the failed revocation', () => {
  const given: BaseContext = { ...POST, credential: token('ghp_') }

  test.each<[number, string, RegExp]>([
    [403, 'Resource not accessible by personal access token', /Only installation tokens \(ghs_\)/],
    [403, 'This installation has been suspended', /installation is suspended.*cannot be used/],
    [500, 'Server Error', /githubstatus/],
    [407, 'Proxy Authentication Required', /https_proxy/],
    [400, 'Unsupported API version', /github-api-version/],
    [401, 'Bad credentials', /expired, was revoked/],
  ])('%i', (status, said, advice) => {
    const text = explainFailure(given, REVOKE, answer(status, said))
    const who = status === 407 ? 'the proxy' : 'api.github.com'
    expect(text.startsWith(`Could not revoke the installation token: ${who} said "${said}". `)).toBe(true)
    expect(text).toMatch(advice)
    expect(text.endsWith(` (HTTP ${status}, request id ${REQUEST_ID})`)).toBe(true)
    expectOneLine(text)
  })

  test('a rate limit names the time', () => {
    expect(explainFailure(given, REVOKE, answer(429, 'Slow down'), 90_000)).toContain('until 2026-03-10T12:01:30Z')
  })

  test.each([404, 422])('%i has what the server said', (status) => {
    const text = explainFailure(given, REVOKE, answer(status, 'Not Found'))
    expect(text).toContain('api.github.com said "Not Found".')
    expect(text).toContain(`(HTTP ${status}, request id ${REQUEST_ID})`)
    expectOneLine(text)
  })
})

describe('what the server said is cut short', () => {
  test.each([300, 301, 5_000])('%i characters to 300, with a sign that there was more', (length) => {
    const text = explainFailure(context(), RUNNERS, answerOf(400, {}, { message: 'x'.repeat(length) }))
    expect(text).toContain(length > 300 ? `said "${'x'.repeat(300)}…"` : `said "${'x'.repeat(300)}"`)
  })

  test.each([0, 250, 290, 299])('secrets are out of it by then: one at %i', (before) => {
    const secret = 'ghp_16C7e42F292c6912E7710c838347Ae178B4a'
    const redact = (text: string) => text.replaceAll(secret, '***')
    const said = `${'.'.repeat(before)}${secret}${'.'.repeat(100)}`
    const text = explainFailure(context({ redact }), RUNNERS, answerOf(400, {}, { message: said }))
    expect(text).not.toContain('ghp_')
    expect(text).not.toContain('16C7')
  })
})

test.each(['1e300', '99999999999999'])('a wait without end has no date: %s s', (seconds) => {
  const limited = answer(429, 'Slow down', { 'retry-after': seconds })
  const text = explainFailure(context(), RUNNERS, limited, Number(seconds) * 1000)
  expect(text).toMatch(/said "Slow down"\. The server asks to wait for an impossibly long time; .*\(HTTP 429/)
})

describe('a proxy that fails before there is a way to the server', () => {
  const atProxy = (which: TransportFault) => {
    const error = new TransportError('the proxy broke', which, 'connecting')
    error.proxy = 'proxy.example.com:3128'
    return explainFailure(context(), RUNNERS, { kind: 'transport', error })
  }
  test.each(['dns', 'refused', 'timeout', 'tls', 'no-tls', 'proxy'] as const)(
    '%s: its variable is to be looked at',
    (which) => {
      expect(atProxy(which)).toMatch(/: the proxy broke\. Check https_proxy \(its address/)
    },
  )
  test.each(['tls', 'no-tls'] as const)('%s: it may be one that does not speak it', (which) => {
    expect(atProxy(which)).toMatch(/Most proxy URLs start with http:\/\//)
  })
  test('reset: it may pass', () => {
    expect(atProxy('reset')).toMatch(/Run the job again/)
  })
})
