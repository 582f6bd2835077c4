import { nameOf } from '../../github/target.js'
import { describeTokenKind } from '../../github/token-kind.js'
import type { AnswerFailure } from '../../http/failure.js'
import type { ApiCall } from '../call.js'
import type { Cause } from './cause.js'
import type { FailureContext } from './context.js'
import { acceptedPermissions, accessOf, grantAdvice, SCOPES, scopesOf } from './grant.js'

/** Refusals without a better explanation: a permission or a scope is missing. */
export const PERMISSION_CAUSES: readonly Cause<FailureContext>[] = [
  {
    fits: ({ status }, _, { credential }) => status === 403 && credential.kind === 'app',
    advice: (failure, call, context) => grantAdvice(wantedPermissions(failure, call, context), context),
  },
  {
    fits: ({ status }, _, { target }) => status === 403 && target.level === 'enterprise',
    advice: ({ headers }, _, context) =>
      isClassic(context)
        ? `Use a classic personal access token (ghp_) with the scope ${SCOPES.enterprise}${scopesOf(headers)}, of an owner of ${nameOf(context.target)}.`
        : `An enterprise's runners take a classic personal access token (ghp_) with the scope ${SCOPES.enterprise}; this is ${kindOf(context)}.`,
  },
  {
    fits: ({ status }, _, context) => status === 403 && isClassic(context),
    advice: ({ headers }, _, { target }) =>
      `The token needs the scope ${SCOPES[target.level]}${scopesOf(headers)}, and its owner admin access to ${nameOf(target)}.`,
  },
  {
    fits: ({ status }, _, { credential }) =>
      status === 403 && credential.kind === 'token' && credential.tokenKind === 'installation token',
    advice: (failure, call, context) =>
      `This is ${kindOf(context)}; it needs ${accessOf(wantedPermissions(failure, call, context))} on ${nameOf(context.target)}. The workflow's own GITHUB_TOKEN cannot have that: ` +
      'use client-id and private-key of a GitHub App, or a classic personal access token.',
  },
  {
    fits: ({ status }) => status === 403,
    advice: (failure, call, context) =>
      `This is ${kindOf(context)}; it needs ${accessOf(wantedPermissions(failure, call, context))} on ${nameOf(context.target)}, and its owner admin access there. ` +
      'Change the token, or use client-id and private-key of a GitHub App, or a classic personal access token.',
  },
]

function wantedPermissions({ headers }: AnswerFailure, { needs, endpoint }: ApiCall, { target }: FailureContext) {
  return acceptedPermissions(headers['x-accepted-github-permissions']) ?? needs ?? endpoint.permissions[target.level]
}

function isClassic({ credential }: FailureContext): boolean {
  return credential.kind === 'token' && credential.tokenKind === 'classic personal access token'
}

function kindOf({ credential }: FailureContext): string {
  return describeTokenKind(credential.kind === 'token' ? credential.tokenKind : 'unknown')
}
