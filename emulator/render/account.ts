import { nodeId } from '../ids.js'
import type { Account } from '../model.js'
import type { Urls } from '../urls.js'

const CREATED = '2024-01-26T19:01:12Z'

/** GitHub's `simple-user` for an organization or a user, and `enterprise` for an enterprise. */
export function renderAccount(account: Account, urls: Urls): Record<string, unknown> {
  return account.kind === 'enterprise' ? renderEnterprise(account, urls) : renderUser(account, urls)
}

function renderUser(account: Account, urls: Urls): Record<string, unknown> {
  const { id, login } = account
  // The logins of bots have brackets.
  const name = encodeURIComponent(login)
  const url = `${urls.api}/users/${name}`
  const type = account.kind === 'organization' ? 'Organization' : 'User'
  return {
    login,
    id,
    node_id: nodeId(type, id),
    avatar_url: `${urls.html}/avatars/u/${id}?v=4`,
    gravatar_id: '',
    url,
    html_url: `${urls.html}/${name}`,
    followers_url: `${url}/followers`,
    following_url: `${url}/following{/other_user}`,
    gists_url: `${url}/gists{/gist_id}`,
    starred_url: `${url}/starred{/owner}{/repo}`,
    subscriptions_url: `${url}/subscriptions`,
    organizations_url: `${url}/orgs`,
    repos_url: `${url}/repos`,
    events_url: `${url}/events{/privacy}`,
    received_events_url: `${url}/received_events`,
    type,
    user_view_type: 'public',
    site_admin: false,
  }
}

function renderEnterprise(account: Account, urls: Urls): Record<string, unknown> {
  const { id, login } = account
  return {
    id,
    slug: login,
    name: account.name,
    node_id: nodeId('Enterprise', id),
    avatar_url: `${urls.html}/avatars/b/${id}?v=4`,
    description: null,
    website_url: null,
    html_url: `${urls.html}/enterprises/${login}`,
    created_at: CREATED,
    updated_at: CREATED,
  }
}
