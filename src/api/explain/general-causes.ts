import { stringAt } from '../../base/guards.js'
import { ENDPOINTS, PACKAGE_DOWNLOAD } from '../../github/endpoints.js'
import type { Answer } from '../../http/failure.js'
import type { ApiCall } from '../call.js'
import { isFromGitHub } from '../errors.js'
import { orWithoutLookUp, proxyAdvice, proxyVariable } from './advice.js'
import { type BaseContext, type Cause, isOfApp } from './cause.js'

/** Runner packages and their releases, which are no matter of permissions or of the target. */
export const PACKAGE_CAUSES: readonly Cause<BaseContext>[] = [
  {
    fits: ({ status }, { endpoint }) => status === 404 && endpoint === PACKAGE_DOWNLOAD,
    advice: () => 'There is no such package; correct runner-version, or set runner-version: latest.',
  },
  {
    fits: ({ status }, { endpoint }) => (status === 401 || status === 403) && endpoint === PACKAGE_DOWNLOAD,
    advice: () =>
      'The download was refused; run the job again (download permissions are short-lived), and check what is between this machine and the server.',
  },
  {
    fits: ({ status }, { endpoint }) => status === 404 && endpoint === ENDPOINTS.getRelease,
    advice: () =>
      'The runner has no such release; correct runner-version, or set runner-sha256 if the server has the package.',
  },
  {
    fits: ({ html, status }, { endpoint }) =>
      status < 500 && (html || status !== 407) && endpoint === ENDPOINTS.getRelease,
    advice: () => 'Without that answer the package cannot be verified; set its checksum as runner-sha256.',
  },
]

const NO_API = 'No REST API answers there; set github-api-url: https://HOST/api/v3.'

const COOKIES_WANTED = /^cookies must be enabled/i

const isBelowApiPath = (apiUrl: string) => apiUrl.endsWith('/api/v3')

/** What any call can meet: a proxy's answer, a server in trouble, a token that is not valid any more. */
export const GENERAL_CAUSES: readonly Cause<BaseContext>[] = [
  {
    // Credentials are not sent to another origin, so what it says of them does not matter.
    fits: ({ redirectedTo }, { origin }) => redirectedTo !== undefined && origin === undefined,
    advice: ({ redirectedTo }) => `github-api-url redirects to ${redirectedTo}; use the API's own address there.`,
  },
  {
    fits: ({ status }) => status === 407,
    advice: (_, call, context) => `${proxyAdvice(proxyVariable(call, context))}${orWithoutLookUp(call)}`,
  },
  {
    // A website, too: it has no page for a client that accepts JSON only, and wants cookies with a POST.
    fits: ({ status, message, data }, { origin }, { server }) =>
      origin === undefined &&
      server.product === 'enterprise-server' &&
      !isBelowApiPath(server.apiUrl) &&
      (status === 406 || COOKIES_WANTED.test(message || (stringAt(data, 'error') ?? ''))),
    advice: () => NO_API,
  },
  {
    fits: isFromOthers,
    advice: (_, call, context) =>
      "GitHub's answers have a request id and this one has none: probably a proxy or firewall answered. " +
      `Check ${proxyVariable(call, context)}, no_proxy and github-api-url, or ask its administrator to allow ${new URL(context.server.apiUrl).host}.`,
  },
  {
    fits: ({ html, status }) => html && status < 500,
    advice: (_, call, context) => {
      const proxies = `check ${proxyVariable(call, context)} and no_proxy`
      const { product, apiUrl } = context.server
      if (call.origin !== undefined || product !== 'enterprise-server') {
        return `Something between this machine and the API answers in its place (a proxy, a login page); ${proxies}, or ask its administrator.`
      }
      return isBelowApiPath(apiUrl)
        ? `No REST API answers there; set github-api-url: https://HOST/api/v3 with the host of your server, or ${proxies} (something in between may answer in its place).`
        : NO_API
    },
  },
  {
    fits: ({ status }) => status >= 500,
    advice: (failure, call, { server }) => {
      const orOthers = isFromGitHub(failure) ? '' : ' or a proxy before it'
      return server.product === 'enterprise-server' && call.endpoint !== ENDPOINTS.getRelease
        ? `The server${orOthers} has trouble; run the job again; if that does not help, ask its administrator.`
        : `GitHub${orOthers} has trouble (https://www.githubstatus.com); run the job again.${orWithoutLookUp(call)}`
    },
  },
  {
    fits: ({ status, message }) => status === 400 && /\bapi.version|supported version/i.test(message),
    advice: () => 'Set a github-api-version that this server supports, such as 2022-11-28.',
  },
  {
    fits: ({ status }, call) => status === 401 && !isOfApp(call),
    advice: (_, __, { credential }) =>
      credential.kind === 'app'
        ? 'The installation token was revoked, or has expired: it is valid for an hour. Run the job again.'
        : "The token given has expired, was revoked, or is not one of this server's; use a valid token.",
  },
  {
    fits: ({ status, message }, { endpoint }) =>
      status === 403 &&
      endpoint === ENDPOINTS.revokeInstallationToken &&
      /\binstallation\b.*\bsuspended\b/i.test(message),
    advice: () => "The App's installation is suspended, so the token cannot be used until it is unsuspended.",
  },
  {
    fits: ({ status }, { endpoint }) => status === 403 && endpoint === ENDPOINTS.revokeInstallationToken,
    advice: () => 'Only installation tokens (ghs_) can be revoked this way.',
  },
]

/**
 * Whether an answer is not GitHub's: no permission, token or target is to blame then. A page with another status than 403 is
 * rather that of a website.
 */
function isFromOthers(failure: Answer, call: ApiCall): boolean {
  const { status, html } = failure
  // Packages and releases come from other servers than the API, whose answers have other headers.
  if (call.endpoint.caller === 'anyone') return false
  return (status === 403 || (status < 500 && !html)) && !isFromGitHub(failure)
}
