import { describeTakenToken, describeTokenKind } from '../../github/token-kind.js'
import type { Cause } from './cause.js'
import type { FailureContext } from './context.js'

/** What is wrong with a token whatever it was to do: what organizations ask of all tokens, its account, its kind. */
export const TOKEN_CAUSES: readonly Cause<FailureContext>[] = [
  {
    fits: ({ status, message }) => status === 403 && /\bIP allow list\b/i.test(message),
    advice: () =>
      "This machine's address is not on the organization's IP allow list; add it there (organization settings → Authentication security), or run the job on a machine whose address is on it.",
  },
  {
    fits: ({ status, message }) => status === 403 && /\baccount was suspended\b/i.test(message),
    advice: () => "The account of the token's owner is suspended; use the token of somebody else.",
  },
  {
    fits: ({ status }, { endpoint: { token } }, { credential }) =>
      status === 403 && token !== undefined && credential.kind === 'token' && credential.tokenKind !== token,
    advice: (_, { endpoint: { token = 'unknown' } }, { credential }) =>
      `This takes ${describeTakenToken(token)}; the one given is ${describeTokenKind(credential.kind === 'token' ? credential.tokenKind : token)}.`,
  },
  {
    fits: ({ status, message }) => status === 403 && /\bSAML\b|\bSSO\b/i.test(message),
    advice: () => "Authorize the token for the organization's single sign-on.",
  },
]
