import { ENDPOINTS } from '../../github/endpoints.js'
import { nameOf } from '../../github/target.js'
import type { Answer } from '../../http/failure.js'
import type { ApiCall } from '../call.js'
import { accessAdvice, otherTarget, targetLeftOut } from './advice.js'
import { type Cause, type FailureContext, isOfPerson } from './cause.js'

const NOT_IN_REACH =
  "there is no such installation, the repository does not belong to its account, or the token's owner is not an admin of the repository"
const CORRECT = 'correct installation-id or repository, or use the token of an account with admin access to it.'
const ALL_COVERED =
  "The installation covers all repositories of its account, so none can be removed; choose “Only select repositories” in the installation's settings first."
const LAST_ONE =
  'It is the last repository of the installation, which needs at least one; add another one first, or uninstall the App.'

/** What acts for a person: a user's installations, and the repositories in them. GitHub answers 404 for what a token may not see, too. */
export const PERSON_CAUSES: readonly Cause<FailureContext>[] = [
  {
    fits: ({ status, headers }, call) =>
      (status === 403 || status === 404) && isOfPerson(call) && lacksScope(headers, call),
    advice: ({ headers }) =>
      `The token lacks the scope repo (it has: ${headers['x-oauth-scopes'] || 'none'}); create one that has it.`,
  },
  {
    fits: ({ status }, call) => status === 403 && isListOfUser(call),
    advice: () =>
      "The token's user has no access there, or has revoked the App's authorization; ask them to authorize the App again, and create a new token.",
  },
  {
    fits: ({ status }, call) => status === 403 && isOfPerson(call),
    advice: () =>
      "The token's owner needs admin access to the repository, and must be allowed to manage the App's installation; use the token of an account that is.",
  },
  {
    fits: ({ status }, call) => status === 404 && isListOfUser(call),
    advice: () =>
      "There is no such installation of the token's App, or its user has no access to it; correct installation-id (list-user-installations shows the ids).",
  },
  {
    fits: ({ status }, { endpoint }) => status === 404 && endpoint === ENDPOINTS.getRepository,
    advice: () =>
      "There is no such repository, or the token's owner cannot see it; correct repository, or use the token of an account with admin access to it.",
  },
  {
    fits: ({ status }, { endpoint }) => status === 404 && endpoint === ENDPOINTS.addInstallationRepository,
    advice: () => `${NOT_IN_REACH.replace(/^t/, 'T')}; ${CORRECT}`,
  },
  {
    fits: ({ status }, { endpoint }) => status === 404 && endpoint === ENDPOINTS.removeInstallationRepository,
    advice: () =>
      `The repository is not in the installation (then there is nothing to do), or: ${NOT_IN_REACH}; ${CORRECT}`,
  },
  {
    // GitHub documents two causes, which only the message distinguishes.
    fits: ({ status, message }, { endpoint }) =>
      status === 422 &&
      endpoint === ENDPOINTS.removeInstallationRepository &&
      /\blast\b|\bonly repository\b/i.test(message),
    advice: () => LAST_ONE,
  },
  {
    fits: ({ status, message }, { endpoint }) =>
      status === 422 && endpoint === ENDPOINTS.removeInstallationRepository && /\ball\b/i.test(message),
    advice: () => ALL_COVERED,
  },
  {
    fits: ({ status }, { endpoint }) => status === 422 && endpoint === ENDPOINTS.removeInstallationRepository,
    advice: () => `Either: ${ALL_COVERED} Or: ${LAST_ONE}`,
  },
]

function isListOfUser({ endpoint }: ApiCall): boolean {
  return endpoint === ENDPOINTS.listUserInstallations || endpoint === ENDPOINTS.listUserInstallationRepositories
}

/** The answers to a classic token tell its scopes; those to a user access token have the header as well, but empty. */
function lacksScope(headers: Answer['headers'], { endpoint }: ApiCall): boolean {
  const scopes = endpoint.token === 'classic personal access token' ? headers['x-oauth-scopes'] : undefined
  return scopes !== undefined && !scopes.split(',').some((scope) => scope.trim() === 'repo')
}

/** The runners of a target: no access looks like nothing there, and runners can be switched off. */
export const RUNNER_CAUSES: readonly Cause<FailureContext>[] = [
  {
    fits: ({ status, message }) =>
      status === 403 && /self-hosted runners (are|is) (disabled|not allowed)/i.test(message),
    advice: (_, __, { target }) =>
      `Enable self-hosted runners for ${nameOf(target)} in its settings or its organization's (Actions → General).`,
  },
  {
    // The one group of a repository is always there.
    fits: ({ status }, { endpoint }, { target }) =>
      status === 404 && endpoint === ENDPOINTS.createJitConfig && target.level !== 'repository',
    advice: (answer, call, context) => {
      const reasons = [
        `There is no such runner group in ${nameOf(context.target)}`,
        ...tooOld(call, context),
        `${whoAsks(context).replace('The', 'the')} has no admin access there`,
      ]
      return `${anyOf(reasons)}; correct runner-group or target, or ${accessAdvice(answer, call, context)}.`
    },
  },
  {
    fits: ({ status }, { endpoint }) => status === 422 && endpoint === ENDPOINTS.createJitConfig,
    advice: () => 'Correct runner-name, runner-labels, runner-group or work-folder.',
  },
  {
    fits: ({ status }, { endpoint }) => status === 404 && endpoint.path.startsWith('/{scope}/'),
    advice: (answer, call, context) => {
      const { target, inputsSet } = context
      const reasons = [
        `${whoAsks(context)} has no admin access to ${nameOf(target)}`,
        'self-hosted runners are disabled there',
        ...(target.level === 'organization' ? ['it is a user account (those have none)'] : []),
        // A target that was left out is the workflow's own repository, which exists on its own server.
        ...(inputsSet.target || inputsSet.server ? ['it does not exist'] : []),
        ...tooOld(call, context),
      ]
      const remedies = [
        accessAdvice(answer, call, context),
        'enable self-hosted runners in the settings',
        ...(inputsSet.target ? ['correct target'] : []),
      ]
      return `${targetLeftOut(context)}${anyOf(reasons)}; ${anyOf(remedies)}.${otherTarget(context)}`
    },
  },
]

/** A server answers 404 to a call that it does not know yet. */
function tooOld({ endpoint }: ApiCall, { server }: FailureContext): string[] {
  const may = endpoint === ENDPOINTS.createJitConfig && server.product === 'enterprise-server'
  return may ? ['this Enterprise Server is too old for just-in-time runners'] : []
}

function anyOf(texts: readonly string[]): string {
  return `${texts.slice(0, -1).join(', ')}, or ${texts.at(-1)}`
}

function whoAsks({ credential }: FailureContext): string {
  return credential.kind === 'app' ? 'The App' : "The token's owner"
}
