import type { AnswerFailure } from '../../http/failure.js'
import type { ApiCall } from '../call.js'
import { isFromGitHub } from '../trace.js'
import { type Cause, isOfApp, isOfPackage } from './cause.js'
import type { BaseContext } from './context.js'
import { proxyAdvice, proxyVariable } from './transport-advice.js'

/** What any call can meet: on the way, at a server in trouble, and with a token that is dead. */
export const GENERAL_CAUSES: readonly Cause<BaseContext>[] = [
  {
    // Credentials stay behind on the way to another origin, so what it says of them is beside the point.
    fits: ({ redirectedTo }, { host }) => redirectedTo !== undefined && host === undefined,
    advice: ({ redirectedTo }) => `github-api-url redirects to ${redirectedTo}; write the API's own address there.`,
  },
  {
    fits: ({ status }) => status === 407,
    advice: (_, call, context) => proxyAdvice(proxyVariable(call, context)),
  },
  {
    fits: isRefusalOfOthers,
    advice: (_, call, context) =>
      "GitHub's answers have a request id and this one has none: probably a proxy or firewall on the way gave it. " +
      `Check ${proxyVariable(call, context)} and no_proxy, or ask whoever runs it to let ${new URL(context.server.apiUrl).host} through; ` +
      'if the server itself answered so, check github-api-url and the credentials.',
  },
  {
    fits: ({ html, status }) => html && status < 500,
    advice: (_, call, context) => {
      const proxies = `check ${proxyVariable(call, context)} and no_proxy`
      const { product, apiUrl } = context.server
      if (call.host !== undefined || product !== 'enterprise-server') {
        return `Something between this machine and the API answers in its place (a proxy, a login page); ${proxies}, or ask whoever runs it.`
      }
      return apiUrl.endsWith('/api/v3')
        ? `No REST API answers there; write github-api-url: https://HOST/api/v3 with the host of your server, or ${proxies} (something in between may answer in its place).`
        : 'No REST API answers there; write github-api-url: https://HOST/api/v3.'
    },
  },
  {
    fits: ({ status }) => status >= 500,
    advice: (failure, { endpoint: { subject } }, { server }) => {
      const orOthers = isFromGitHub(failure) ? '' : ' or something on the way (a proxy)'
      return server.product === 'enterprise-server' && subject !== 'release'
        ? `The server${orOthers} has trouble; run the job again, and if it stays, ask whoever runs it.`
        : `GitHub${orOthers} has trouble (https://www.githubstatus.com); run the job again.`
    },
  },
  {
    fits: ({ status, message }) => status === 400 && /\bapi.version|supported version/i.test(message),
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
    fits: ({ status, message }, { endpoint: { subject } }) =>
      status === 403 && subject === 'revocation' && /\binstallation\b.*\bsuspended\b/i.test(message),
    advice: () => "The App's installation is suspended, and as long as it is, the token is of no use to anybody.",
  },
  {
    fits: ({ status }, { endpoint: { subject } }) => status === 403 && subject === 'revocation',
    advice: () => 'Only installation tokens (ghs_) can be revoked this way.',
  },
]

/**
 * Whether an answer says no and is not GitHub's: no permission, token or target is to blame then. A page with another status
 * than 403 is rather that of a website.
 */
function isRefusalOfOthers(failure: AnswerFailure, call: ApiCall): boolean {
  const { status, html } = failure
  const refusal = status === 403 || (status >= 400 && status < 500 && !html)
  return refusal && !isFromGitHub(failure) && !isOfPackage(call)
}
