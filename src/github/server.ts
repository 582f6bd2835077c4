import { InputProblem } from '../base/errors.js'

/** The GitHub that a step talks to. */
export interface Server {
  readonly product: 'github.com' | 'ghe.com' | 'enterprise-server'
  /** Base of the REST API, without a trailing slash: `https://api.github.com`, `https://HOST/api/v3`. */
  readonly apiUrl: string
  /** Base of what a browser and `config.sh --url` open, without a trailing slash: `https://github.com`. */
  readonly webUrl: string
}

/** Base of github.com's own REST API. */
export const GITHUB_COM_API = 'https://api.github.com'

const ENTERPRISE_SERVER_PATH = '/api/v3'

/**
 * Reads the base of the REST API and finds the web host that belongs to it: `api.github.com` → `github.com`,
 * `api.SUBDOMAIN.ghe.com` → `SUBDOMAIN.ghe.com`, `HOST/api/v3` → `HOST`.
 *
 * @throws InputProblem when the text is no such URL.
 */
export function parseServer(text: string): Server {
  const url = parseUrl(text)
  const path = url.pathname.replace(/\/+$/, '')
  const host = url.hostname
  if (host === 'github.com' || host === 'www.github.com') {
    throw new InputProblem(`github-api-url: ${text} is the website; use https://api.github.com.`)
  }
  if (host.endsWith('.ghe.com') && !host.startsWith('api.')) {
    throw new InputProblem(`github-api-url: ${text} is the website; use https://api.${host}.`)
  }
  if (host === 'api.github.com' || host.endsWith('.ghe.com')) {
    if (path !== '') throw new InputProblem(`github-api-url: ${text} has a path; use ${url.origin}.`)
    return {
      product: host === 'api.github.com' ? 'github.com' : 'ghe.com',
      apiUrl: url.origin,
      webUrl: `${url.protocol}//${url.host.slice('api.'.length)}`,
    }
  }
  const webPath = path.endsWith(ENTERPRISE_SERVER_PATH) ? path.slice(0, -ENTERPRISE_SERVER_PATH.length) : path
  return { product: 'enterprise-server', apiUrl: `${url.origin}${path}`, webUrl: `${url.origin}${webPath}` }
}

/** Whether credentials sent to this server travel unencrypted over a network. */
export function isUnencrypted(server: Server): boolean {
  return server.apiUrl.startsWith('http:') && !isLocal(server)
}

/** Whether a server is on this machine: no network, and no proxy, comes between. */
export function isLocal({ apiUrl }: Server): boolean {
  return /^(localhost|127(\.\d+){3}|\[::1\])$/.test(new URL(apiUrl).hostname)
}

function parseUrl(text: string): URL {
  const example = 'https://api.github.com, https://api.SUBDOMAIN.ghe.com or https://HOST/api/v3'
  if (!isPlainUrl(text) || !/^https?:/i.test(text)) {
    throw new InputProblem(`github-api-url: "${shownUrl(text)}" is not an http(s) URL; use one like ${example}.`)
  }
  const url = new URL(text)
  // `https://octocat/hunter2@host` is a URL of the host octocat.
  if (text.includes('@')) {
    throw new InputProblem('github-api-url: credentials do not belong in the URL; use the address alone.')
  }
  if (url.search !== '' || url.hash !== '') {
    throw new InputProblem(`github-api-url: "${shownUrl(text)}" has a query or a fragment; use one like ${example}.`)
  }
  return url
}

/**
 * Whether a text is a URL as one writes it. `new URL` is more lenient: it drops newlines and tabs, and takes
 * backslashes for slashes, so that a text could name another place than a person sees.
 */
export function isPlainUrl(text: string): boolean {
  return !/[\s\\]/.test(text) && !/^https?:(?!\/\/)/i.test(text) && URL.canParse(text)
}

/** What a message has in place of a text whose credentials cannot be told from the rest. */
const HIDDEN = '*** (not shown, because it has an @)'

/**
 * A URL for a message, without credentials and query. A malformed one that has an `@` is not shown at all: where a password
 * begins and ends in it is anyone's guess.
 */
export function shownUrl(text: string): string {
  const shown = text.replace(/[?#][\s\S]*$/, '?***')
  if (!text.includes('@')) return shown
  const [, scheme, , rest] = isPlainUrl(text) ? (/^([a-z][a-z0-9+.-]*:\/\/)([^/]*)@([^@]*)$/i.exec(shown) ?? []) : []
  return scheme === undefined || rest === undefined ? HIDDEN : `${scheme}***@${rest}`
}
