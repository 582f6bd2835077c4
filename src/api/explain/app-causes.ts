import { nameOf, ownerOf } from '../../github/target.js'
import { MOST_SKEW_MS } from '../authorization.js'
import { type Cause, isOfApp } from './cause.js'
import type { FailureContext } from './context.js'
import { grantAdvice, installationsPage } from './grant.js'

/** From the App's key to the installation token: the App, its installation, what that covers and was granted. */
export const APP_CAUSES: readonly Cause<FailureContext>[] = [
  {
    // Suspended in the middle of a step, it is the token that is refused.
    fits: ({ message }, call) =>
      /suspended/i.test(message) &&
      (isOfApp(call) || call.endpoint.subject === 'installation repositories' || /\binstallation\b/i.test(message)),
    advice: (_, __, context) => {
      const { target, credential } = context
      // A token that was given says nothing about the account that it is for.
      return credential.kind === 'app'
        ? `The App's installation on ${ownerOf(target) ?? nameOf(target)} is suspended; unsuspend it in its settings (${installationsPage(context)}).`
        : "The App's installation is suspended; unsuspend it in its settings."
    },
  },
  {
    fits: ({ status }, call, { skewMs }) => status === 401 && isOfApp(call) && Math.abs(skewMs) > MOST_SKEW_MS,
    advice: (_, __, { skewMs }) =>
      `This machine's clock is ${Math.round(Math.abs(skewMs) / 3_600_000)} hours ${skewMs < 0 ? 'ahead of' : 'behind'} the server's, ` +
      'more than is allowed for; set it right (time synchronization, NTP).',
  },
  {
    fits: ({ status, message }, call) =>
      isOfApp(call) && (status === 401 || (status === 404 && /integration not found/i.test(message))),
    advice: (_, __, context) =>
      `The private-key does not belong to the App with client-id ${clientIdOf(context)}, or that App does not exist on this server ` +
      `(${describeSkew(context)}); write client-id and private-key of the same App.`,
  },
  {
    fits: ({ status }, { endpoint: { subject } }) => status === 404 && subject === 'installation look-up',
    advice: (_, __, context) => {
      const { target } = context
      const where =
        target.level === 'repository'
          ? `${target.owner} with access to ${nameOf(target)}`
          : `${ownerOf(target) ?? nameOf(target)}`
      return (
        `The App with client-id ${clientIdOf(context)} is not installed on ${nameOf(target)}, or there is no such ${target.level}; ` +
        `install it on ${where} (App settings → Install App), or correct target.`
      )
    },
  },
  {
    fits: ({ status }, { endpoint: { subject } }) => status === 404 && subject === 'installation token',
    advice: (_, __, context) =>
      `The App with client-id ${clientIdOf(context)} has no such installation; correct installation-id, or leave it out and it is found from target.`,
  },
  {
    fits: ({ status, message }, { endpoint: { subject } }) =>
      status === 422 && subject === 'installation token' && /repositor/i.test(message) && !/permission/i.test(message),
    advice: (_, __, context) =>
      `The installation does not cover every repository asked for; add it to the App's installation (${installationsPage(context)}), or correct repositories or target.`,
  },
  {
    fits: ({ status, message }, { endpoint: { subject } }) =>
      status === 422 && subject === 'installation token' && /permission/i.test(message),
    advice: (_, call, context) => grantAdvice(call.needs ?? {}, context),
  },
]

function clientIdOf({ credential }: FailureContext): string {
  return credential.kind === 'app' ? credential.clientId : ''
}

/** A clock that is off is allowed for; said all the same, since it is the first thing that everybody suspects. */
function describeSkew({ skewMs }: FailureContext): string {
  const seconds = Math.round(Math.abs(skewMs) / 1000)
  return seconds === 0
    ? "and this machine's clock agrees with the server's"
    : `and this machine's clock is ${seconds} s ${skewMs < 0 ? 'ahead of' : 'behind'} the server's, which was allowed for`
}
