import { InputProblem } from '../base/errors.js'
import { isPlainUrl, type Server, shownUrl } from './server.js'

/** Where runners are registered: GitHub's three levels of self-hosted runners. */
export type Level = 'repository' | 'organization' | 'enterprise'

/** What the step acts on. A login is taken for an organization; only GitHub knows whether it is a user. */
export type Target =
  | { readonly level: 'repository'; readonly owner: string; readonly repo: string }
  | { readonly level: 'organization'; readonly org: string }
  | { readonly level: 'enterprise'; readonly enterprise: string }

const LOGIN = /^[A-Za-z0-9_-]{1,100}$/
const REPOSITORY_NAME = /^[A-Za-z0-9._-]{1,100}$/
/** What `{scope}` has before the target's name. */
const SCOPE_PREFIXES = { repository: 'repos/', organization: 'orgs/', enterprise: '' } as const
const FORMS = 'owner/repo, org or enterprises/slug, or the URL of one of these'
/** Path segments of github.com that no account can have as its login. */
const NO_LOGINS = new Set(['orgs', 'users', 'organizations', 'repos', 'enterprise', 'enterprises'])
/** What comes before the name of an account in addresses of GitHub; nothing there belongs to it. */
const BEFORE_ACCOUNTS = new Set(['orgs', 'users', 'organizations'])

/**
 * Reads a target: `owner/repo`, `org`, `enterprises/slug`, or the full URL that `config.sh --url` takes.
 *
 * @throws InputProblem when it is something else, or a URL on another host than the server's.
 */
export function parseTarget(text: string, server: Server): Target {
  const path = isUrlTarget(text) ? pathOfUrl(text, server) : text
  const segments = path.split('/')
  // No repository's name ends in .git; its clone URL does.
  const [first = '', second] = [segments[0], segments[1]?.replace(/\.git$/, '')]
  if (/^@[^@]*$/.test(text)) {
    throw new InputProblem('target: it begins with an @; leave that out, as in octo-org or octo-org/octo-repo.')
  }
  const urlHint =
    /^[a-z0-9-]+(\.[a-z0-9-]+)+$/i.test(first) && second !== undefined ? ' A URL begins with https://.' : ''
  const problem = new InputProblem(`target: "${shownUrl(text)}" is not a target; use ${FORMS}.${urlHint}`)
  if (segments.length > 2) throw problem
  if (second === undefined) {
    if (!isLogin(first)) throw problem
    return { level: 'organization', org: first }
  }
  if (first === 'enterprises') {
    if (!LOGIN.test(second)) throw problem
    return { level: 'enterprise', enterprise: second }
  }
  const place = first.toLowerCase()
  if (BEFORE_ACCOUNTS.has(place) && isLogin(second)) {
    throw new InputProblem(`target: "${text}" is not a target; for the account set target: ${second}.`)
  }
  if ((place === 'enterprise' || place === 'enterprises') && LOGIN.test(second)) {
    throw new InputProblem(`target: "${text}" is not a target; for the enterprise set target: enterprises/${second}.`)
  }
  if (!isLogin(first) || !isRepositoryName(second)) throw problem
  return { level: 'repository', owner: first, repo: second }
}

/** Whether the target is written as a URL, which is read with its server. */
export function isUrlTarget(text: string): boolean {
  return /^[a-z][a-z0-9+.-]*:/i.test(text)
}

/** Whether the text can be a repository's name, without its owner. */
export function isRepositoryName(text: string): boolean {
  return REPOSITORY_NAME.test(text) && text !== '.' && text !== '..'
}

/** `{scope}` of the REST API's runner endpoints: `repos/{owner}/{repo}`, `orgs/{org}`, `enterprises/{enterprise}`. */
export function scopeOf(target: Target): string {
  return `${SCOPE_PREFIXES[target.level]}${nameOf(target)}`
}

/** `{account}` of the REST API: like `{scope}`, but `users/{username}`, which finds organizations as well as users. */
export function accountOf(target: Target): string {
  return target.level === 'organization' ? `users/${target.org}` : scopeOf(target)
}

/** What `config.sh --url` takes for this target. */
export function runnerUrl(target: Target, server: Server): string {
  return `${server.webUrl}/${nameOf(target)}`
}

/** The page of a target's settings that shows its runners. */
export function runnerSettingsUrl(target: Target, { webUrl }: Server): string {
  const path = target.level === 'organization' ? `organizations/${target.org}` : nameOf(target)
  return `${webUrl}/${path}/settings/actions/runners`
}

/** The target as one writes it: `octo-org/octo-repo`, `octo-org`, `enterprises/octo-enterprise`. */
export function nameOf(target: Target): string {
  switch (target.level) {
    case 'repository':
      return `${target.owner}/${target.repo}`
    case 'organization':
      return target.org
    case 'enterprise':
      return `enterprises/${target.enterprise}`
  }
}

/** The target with its level, for messages: `organization octo-org`. */
export function describeTarget(target: Target): string {
  return target.level === 'enterprise' ? `enterprise ${target.enterprise}` : `${target.level} ${nameOf(target)}`
}

/** What a target is that was left out, for messages where something is not found or not allowed; empty for others than a repository. */
export function describeLeftOut(target: Target): string {
  if (target.level !== 'repository') return ''
  return `target was left out, so it is ${nameOf(target)}; for the runners of an organization set target: ${target.owner}.`
}

/** The account that the target's repositories belong to; undefined for an enterprise. */
export function ownerOf(target: Target): string | undefined {
  if (target.level === 'enterprise') return undefined
  return target.level === 'repository' ? target.owner : target.org
}

/** Whether the text can be the login of an account. */
export function isLogin(text: string): boolean {
  return LOGIN.test(text) && !NO_LOGINS.has(text.toLowerCase())
}

function pathOfUrl(text: string, server: Server): string {
  if (!isPlainUrl(text)) throw new InputProblem(`target: "${shownUrl(text)}" is not a URL; use ${FORMS}.`)
  const url = new URL(text)
  const web = new URL(server.webUrl)
  if (url.host !== web.host || url.protocol !== web.protocol || url.username !== '' || url.password !== '') {
    throw new InputProblem(
      `target: "${shownUrl(text)}" is not on ${server.webUrl}, the host of github-api-url (${server.apiUrl}); ` +
        'set a target of that host, or the github-api-url of the target.',
    )
  }
  if (url.search !== '' || url.hash !== '') {
    throw new InputProblem(`target: "${shownUrl(text)}" has a query or a fragment; use ${FORMS}.`)
  }
  const base = web.pathname.replace(/\/+$/, '')
  // The text as written is matched too: URL parsing resolves `..` and `%2e%2e`, which must not pass for a plain path.
  if (/(^|\/)(\.|%2e){1,2}(\/|$)/i.test(text) || !url.pathname.startsWith(`${base}/`)) {
    throw new InputProblem(`target: "${shownUrl(text)}" is not a target; use ${FORMS}.`)
  }
  return url.pathname.slice(base.length + 1).replace(/\/$/, '')
}
