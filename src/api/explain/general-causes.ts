import { type Cause, isOfApp } from './cause.js'
import type { BaseContext } from './context.js'
import { PROXY_ADVICE } from './transport-advice.js'

/** What any call can meet: on the way, at a server in trouble, and with a token that is dead. */
export const GENERAL_CAUSES: readonly Cause<BaseContext>[] = [
  {
    // Credentials stay behind on the way to another origin, so what it says of them is beside the point.
    fits: ({ redirectedTo }, { host }) => redirectedTo !== undefined && host === undefined,
    advice: ({ redirectedTo }) => `github-api-url redirects to ${redirectedTo}; write the API's own address there.`,
  },
  {
    fits: ({ html, status }) => html && status < 500,
    advice: (_, { host }, { server }) =>
      host === undefined && server.product === 'enterprise-server'
        ? 'No REST API answers there; write github-api-url: https://HOST/api/v3.'
        : 'Something between this machine and the API answers in its place (a proxy, a login page).',
  },
  {
    fits: ({ status }) => status === 407,
    advice: () => PROXY_ADVICE,
  },
  {
    fits: ({ status }) => status >= 500,
    advice: (_, { subject }, { server }) =>
      server.product === 'enterprise-server' && subject !== 'release'
        ? 'The server has trouble; run the job again, and if it stays, ask whoever runs the server.'
        : 'GitHub has trouble (https://www.githubstatus.com); run the job again.',
  },
  {
    fits: ({ status, message }) => status === 400 && /api.version/i.test(message),
    advice: () => 'Write a github-api-version that this server supports, such as 2022-11-28.',
  },
  {
    fits: ({ status }, call) => status === 401 && !isOfApp(call),
    advice: (_, __, { credential }) =>
      credential.kind === 'app'
        ? 'The installation token was revoked meanwhile, or it has expired: it lives an hour. Run the job again.'
        : "The token given has expired, was revoked, or is not one of this server's; write a valid token.",
  },
  {
    fits: ({ status }, { subject }) => status === 403 && subject === 'revocation',
    advice: () => 'Only installation tokens (ghs_) can be revoked this way.',
  },
]
