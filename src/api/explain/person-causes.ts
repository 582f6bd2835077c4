import type { AnswerFailure } from '../../http/failure.js'
import type { ApiCall } from '../call.js'
import { type Cause, isOfPerson } from './cause.js'
import type { FailureContext } from './context.js'

const NOT_IN_REACH =
  "there is no such installation, the repository does not belong to its account, or the token's owner is not an admin of the repository"
const CORRECT = 'correct installation-id or repository, or use the token of somebody with admin access to it.'
const ALL_COVERED =
  "The installation covers all repositories of its account, of which none can be taken out; choose “Only select repositories” in the installation's settings first."
const LAST_ONE =
  'It is the last repository of the installation, which cannot be without one; add another one first, or uninstall the App.'

/** What acts for a person: a user's installations, and the repositories in them. GitHub answers 404 for what a token may not see, too. */
export const PERSON_CAUSES: readonly Cause<FailureContext>[] = [
  {
    fits: ({ status, headers }, call) =>
      (status === 403 || status === 404) && isOfPerson(call) && lacksScope(headers, call),
    advice: ({ headers }) =>
      `The token lacks the scope repo (it has: ${headers['x-oauth-scopes'] || 'none'}); make one that has it.`,
  },
  {
    fits: ({ status }, { endpoint: { subject } }) => status === 403 && subject === 'user installations',
    advice: () =>
      "The token's user has no access there, or the App may not act for them any more; let them authorize the App again, and make a new token.",
  },
  {
    fits: ({ status }, call) => status === 403 && isOfPerson(call),
    advice: () =>
      "The token's owner needs admin access to the repository, and must be allowed to manage the App's installation; use the token of somebody who is.",
  },
  {
    fits: ({ status }, { endpoint: { subject } }) => status === 404 && subject === 'user installations',
    advice: () =>
      "There is no such installation of the token's App, or its user has no access to it; correct installation-id (list-user-installations shows the ids).",
  },
  {
    fits: ({ status }, { endpoint: { subject } }) => status === 404 && subject === 'repository',
    advice: () =>
      "There is no such repository, or the token's owner cannot see it; correct repository, or use the token of somebody with admin access to it.",
  },
  {
    fits: ({ status }, { endpoint: { subject } }) => status === 404 && subject === 'repository addition',
    advice: () => `${NOT_IN_REACH.replace(/^t/, 'T')}; ${CORRECT}`,
  },
  {
    fits: ({ status }, { endpoint: { subject } }) => status === 404 && subject === 'repository removal',
    advice: () =>
      `The repository is not in the installation (then there is nothing to do), or: ${NOT_IN_REACH}; ${CORRECT}`,
  },
  {
    // GitHub documents two causes, and tells them apart by its message alone.
    fits: ({ status, message }, { endpoint: { subject } }) =>
      status === 422 && subject === 'repository removal' && /\blast\b|\bonly repository\b/i.test(message),
    advice: () => LAST_ONE,
  },
  {
    fits: ({ status, message }, { endpoint: { subject } }) =>
      status === 422 && subject === 'repository removal' && /\ball\b/i.test(message),
    advice: () => ALL_COVERED,
  },
  {
    fits: ({ status }, { endpoint: { subject } }) => status === 422 && subject === 'repository removal',
    advice: () => `Either: ${ALL_COVERED} Or: ${LAST_ONE}`,
  },
]

/** The answers to a classic token tell its scopes; those to a user access token have the header as well, but empty. */
function lacksScope(headers: AnswerFailure['headers'], { endpoint }: ApiCall): boolean {
  const scopes = endpoint.token === 'classic personal access token' ? headers['x-oauth-scopes'] : undefined
  return scopes !== undefined && !scopes.split(',').some((scope) => scope.trim() === 'repo')
}
