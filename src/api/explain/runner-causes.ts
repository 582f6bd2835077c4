import { nameOf } from '../../github/target.js'
import type { Cause } from './cause.js'
import type { FailureContext } from './context.js'
import { accessAdvice } from './grant.js'

/** The runners of a target: no access looks like nothing there, and runners can be switched off. */
export const RUNNER_CAUSES: readonly Cause<FailureContext>[] = [
  {
    fits: ({ status, message }) =>
      status === 403 && /self-hosted runners (are|is) (disabled|not allowed)/i.test(message),
    advice: (_, __, { target }) =>
      `Enable self-hosted runners for ${nameOf(target)} in its settings or its organization's (Actions → General).`,
  },
  {
    fits: ({ status }, { endpoint: { subject } }) => status === 404 && subject === 'just-in-time runner',
    advice: ({ headers }, __, context) => {
      const { target, server } = context
      const lacks =
        server.product === 'enterprise-server' ? ', this Enterprise Server is too old for just-in-time runners' : ''
      return (
        `There is no such runner group in ${nameOf(target)}${lacks}, or ${whoAsks(context).replace('The', 'the')} has no admin access there; ` +
        `correct runner-group or target, or ${accessAdvice(context, headers)}.`
      )
    },
  },
  {
    fits: ({ status }, { endpoint: { subject } }) => status === 422 && subject === 'just-in-time runner',
    advice: () => 'Correct runner-name, runner-labels, runner-group or work-folder.',
  },
  {
    fits: ({ status }, { endpoint: { subject } }) => status === 404 && subject === 'runners',
    advice: ({ headers }, __, context) => {
      const { target } = context
      const account = target.level === 'organization' ? ', it is a user account (which has no runners of its own)' : ''
      return (
        `${whoAsks(context)} has no admin access to ${nameOf(target)}, self-hosted runners are disabled there${account}, or it does not exist; ` +
        `${accessAdvice(context, headers)}, enable self-hosted runners in the settings, or correct target.`
      )
    },
  },
]

function whoAsks({ credential }: FailureContext): string {
  return credential.kind === 'app' ? 'The App' : "The token's owner"
}
