import { describeTakenToken, describeTokenKind } from '../../credentials/token-kind.js'
import type { Cause } from './cause.js'
import type { FailureContext } from './context.js'

/** What is wrong with a token whatever it was to do: its kind, and what organizations ask of all tokens. */
export const TOKEN_CAUSES: readonly Cause<FailureContext>[] = [
  {
    fits: ({ status }, { takes }, { credential }) =>
      status === 403 && takes !== undefined && credential.kind === 'token' && credential.tokenKind !== takes,
    advice: (_, { takes = 'unknown' }, { credential }) =>
      `This takes ${describeTakenToken(takes)}; the one given is ${describeTokenKind(credential.kind === 'token' ? credential.tokenKind : takes)}.`,
  },
  {
    fits: ({ status, message }) => status === 403 && /\bSAML\b|\bSSO\b/i.test(message),
    advice: () => "Authorize the token for the organization's single sign-on.",
  },
]
