import { ENDPOINTS } from '../../github/endpoints.js'
import { nameOf, ownerOf } from '../../github/target.js'
import { describeRequiredToken, describeTokenKind, RUNNER_SCOPES } from '../../github/token-kind.js'
import { MAX_SKEW_MS } from '../authorization.js'
import {
  accessOf,
  grantAdvice,
  grantOrLeaveOutAdvice,
  installationsPage,
  isKeptOutByInput,
  otherTarget,
  permissionsInputAdvice,
  scopeSuffices,
  scopesOf,
  targetLeftOut,
  wantedPermissions,
} from './advice.js'
import { type Cause, type FailureContext, isClassic, isOfApp } from './cause.js'

/** From the App's key to the installation token: the App, its installation, what that covers and was granted. */
export const APP_CAUSES: readonly Cause<FailureContext>[] = [
  {
    // Suspended in the middle of a step, it is the token that is refused.
    fits: ({ message }, call) =>
      /suspended/i.test(message) &&
      (isOfApp(call) || call.endpoint === ENDPOINTS.listInstallationRepositories || /\binstallation\b/i.test(message)),
    advice: (_, __, context) => {
      const { target, credential } = context
      // A token that was given says nothing about the account that it is for.
      return credential.kind === 'app'
        ? `The App's installation on ${ownerOf(target) ?? nameOf(target)} is suspended; unsuspend it in its settings (${installationsPage(context)}).`
        : "The App's installation is suspended; unsuspend it in its settings."
    },
  },
  {
    fits: ({ status }, call, { clock }) => status === 401 && isOfApp(call) && Math.abs(clock.skewMs) > MAX_SKEW_MS,
    advice: (_, __, { clock: { skewMs } }) =>
      `This machine's clock is ${Math.round(Math.abs(skewMs) / 3_600_000)} hours ${skewMs < 0 ? 'ahead of' : 'behind'} the server's, ` +
      'more than the action corrects; synchronize it (NTP).',
  },
  {
    fits: ({ status, message }, call) =>
      isOfApp(call) && status === 401 && /\bissuer\b.*\bmust be an integer\b/i.test(message),
    advice: (_, __, context) =>
      context.server.product === 'enterprise-server'
        ? `This server wants the App's numeric App ID: set client-id to it (the App's settings show it), not to ${clientIdOf(context)}.`
        : `${clientIdOf(context)} is not a client ID: set client-id to the App's client ID or its numeric App ID (its settings show both).`,
  },
  {
    fits: ({ status, message }, call) =>
      isOfApp(call) && (status === 401 || (status === 404 && /integration not found/i.test(message))),
    advice: ({ status }, __, context) =>
      `The private-key does not belong to the App with client-id ${clientIdOf(context)}, ${status === 401 ? 'was deleted, ' : ''}` +
      `or that App is not on this server (${describeSkew(context)}); set client-id and private-key of the same App.`,
  },
  {
    fits: ({ status }, { endpoint }) => status === 404 && endpoint === ENDPOINTS.findInstallation,
    advice: (_, __, context) => {
      const { target, inputsSet } = context
      const where =
        target.level === 'repository'
          ? `${target.owner} with access to ${nameOf(target)}`
          : `${ownerOf(target) ?? nameOf(target)}`
      return (
        `${targetLeftOut(context)}The App with client-id ${clientIdOf(context)} is not installed on ${nameOf(target)}${inputsSet.target || inputsSet.server ? `, or there is no such ${target.level}` : ''}; ` +
        `install it on ${where} (App settings → Install App)${inputsSet.target ? ', or correct target' : ''}.${otherTarget(context)}`
      )
    },
  },
  {
    fits: ({ status }, { endpoint }) => status === 404 && endpoint === ENDPOINTS.createInstallationToken,
    advice: (_, __, context) =>
      `The App with client-id ${clientIdOf(context)} has no such installation; correct installation-id, or leave it out and it is found from target.`,
  },
  {
    fits: ({ status, message }, { endpoint }) =>
      status === 422 &&
      endpoint === ENDPOINTS.createInstallationToken &&
      /repositor/i.test(message) &&
      !/permission/i.test(message),
    advice: (_, __, context) =>
      `${targetLeftOut(context)}The installation does not cover every repository asked for; add it to the App's installation (${installationsPage(context)})` +
      `${context.inputsSet.repositories ? ', or correct repositories' : context.inputsSet.target ? ', or correct target' : ''}.`,
  },
  {
    fits: ({ status, message }, { endpoint }) =>
      status === 422 && endpoint === ENDPOINTS.createInstallationToken && /permission/i.test(message),
    advice: (_, __, context) =>
      (context.inputsSet.permissions ? grantOrLeaveOutAdvice : grantAdvice)(context.permissions ?? {}, context),
  },
]

function clientIdOf({ credential }: FailureContext): string {
  return credential.kind === 'app' ? credential.clientId : ''
}

/** The action corrects a clock that is off; the error names it anyway, since most people suspect it first. */
function describeSkew({ clock: { skewMs } }: FailureContext): string {
  const seconds = Math.round(Math.abs(skewMs) / 1000)
  return seconds === 0
    ? "this machine's clock is right"
    : `this machine's clock is ${seconds} s ${skewMs < 0 ? 'ahead of' : 'behind'} the server's, which the action corrects`
}

/** What is wrong with a token whatever it was to do: what organizations ask of all tokens, its account, its kind. */
export const TOKEN_CAUSES: readonly Cause<FailureContext>[] = [
  {
    fits: ({ status, message }) => status === 403 && /\bIP allow list\b/i.test(message),
    advice: () =>
      "This machine's address is not on the organization's IP allow list; add it there (organization settings → Authentication security), or run the job on a machine whose address is on it.",
  },
  {
    fits: ({ status, message }) => status === 403 && /\baccount was suspended\b/i.test(message),
    advice: () => "The account of the token's owner is suspended; use another account's token.",
  },
  {
    fits: ({ status }, { endpoint: { token } }, { credential }) =>
      status === 403 && token !== undefined && credential.kind === 'token' && credential.tokenKind !== token,
    advice: (_, { endpoint: { token = 'unknown' } }, { credential }) =>
      `This takes ${describeRequiredToken(token)}; the one given is ${describeTokenKind(credential.kind === 'token' ? credential.tokenKind : token)}.`,
  },
  {
    fits: ({ status, message }) => status === 403 && /\bSAML\b|\bSSO\b/i.test(message),
    advice: ({ headers }, _, { redact }) => {
      const page = singleSignOnPage(headers['x-github-sso'])
      return page === undefined
        ? "Authorize the token for the organization's single sign-on."
        : `Authorize the token for the organization's single sign-on: ${redact(page)}`
    },
  },
]

/** Refusals without a better explanation: a permission or a scope is missing. */
export const PERMISSION_CAUSES: readonly Cause<FailureContext>[] = [
  {
    fits: ({ status, headers }, _, context) => status === 403 && scopeSuffices(headers, context),
    advice: (_, __, context) => {
      const { level } = context.target
      const access = level === 'enterprise' ? 'must own' : 'needs admin access to'
      return `${targetLeftOut(context)}The token has the scope ${RUNNER_SCOPES[level]}, but its owner ${access} ${nameOf(context.target)}, too; use the token of such an account.`
    },
  },
  {
    fits: (failure, call, context) => failure.status === 403 && isKeptOutByInput(failure, call, context),
    advice: permissionsInputAdvice,
  },
  {
    fits: ({ status }, _, { credential }) => status === 403 && credential.kind === 'app',
    advice: (failure, call, context) => grantAdvice(wantedPermissions(failure, call, context), context),
  },
  {
    fits: ({ status }, _, { target }) => status === 403 && target.level === 'enterprise',
    advice: ({ headers }, _, context) =>
      isClassic(context)
        ? `Use a classic personal access token (ghp_) with the scope ${RUNNER_SCOPES.enterprise}${scopesOf(headers)}, of an owner of ${nameOf(context.target)}.`
        : `An enterprise's runners take a classic personal access token (ghp_) with the scope ${RUNNER_SCOPES.enterprise}; this is ${kindOf(context)}.`,
  },
  {
    fits: ({ status }, _, context) => status === 403 && isClassic(context),
    advice: ({ headers }, _, context) =>
      `${targetLeftOut(context)}The token needs the scope ${RUNNER_SCOPES[context.target.level]}${scopesOf(headers)}, and its owner admin access to ${nameOf(context.target)}.`,
  },
  {
    fits: ({ status }, _, { credential }) =>
      status === 403 && credential.kind === 'token' && credential.tokenKind === 'installation token',
    advice: (failure, call, context) =>
      `${targetLeftOut(context)}This is ${kindOf(context)}; it needs ${accessOf(wantedPermissions(failure, call, context))} on ${nameOf(context.target)}, which GITHUB_TOKEN cannot have; ` +
      'set client-id and private-key of a GitHub App instead.',
  },
  {
    fits: ({ status }) => status === 403,
    advice: (failure, call, context) =>
      `${targetLeftOut(context)}This is ${kindOf(context)}; it needs ${accessOf(wantedPermissions(failure, call, context))} on ${nameOf(context.target)}, and its owner admin access there. ` +
      'Change the token, or set client-id and private-key of a GitHub App instead.',
  },
]

function kindOf({ credential }: FailureContext): string {
  return describeTokenKind(credential.kind === 'token' ? credential.tokenKind : 'unknown')
}

/** The page of `X-GitHub-SSO: required; url=https://…`, on which the token's owner authorizes it. */
function singleSignOnPage(header = ''): string | undefined {
  const [, url = ''] = /\burl=(https:\/\/[\x21-\x7e]+)/.exec(header) ?? []
  return URL.canParse(url) ? url : undefined
}
