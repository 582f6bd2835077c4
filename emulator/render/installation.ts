import { nodeId } from '../ids.js'
import type { App, Installation } from '../model.js'
import type { Urls } from '../urls.js'
import { renderAccount } from './account.js'

const CREATED = '2026-01-26T19:01:12Z'
const TARGET_TYPES = { organization: 'Organization', user: 'User', enterprise: 'Enterprise' } as const

/** GitHub's `installation`. */
export function renderInstallation(installation: Installation, urls: Urls): Record<string, unknown> {
  const { account, app, id } = installation
  const settings = {
    organization: `organizations/${account.login}/settings`,
    user: 'settings',
    enterprise: `enterprises/${account.login}/settings`,
  }[account.kind]
  return {
    id,
    client_id: app.clientId,
    account: renderAccount(account, urls),
    repository_selection: installation.repository_selection,
    access_tokens_url: `${urls.api}/app/installations/${id}/access_tokens`,
    repositories_url: `${urls.api}/installation/repositories`,
    html_url: `${urls.html}/${settings}/installations/${id}`,
    app_id: app.appId,
    app_slug: app.slug,
    target_id: account.id,
    target_type: TARGET_TYPES[account.kind],
    permissions: installation.permissions,
    events: [],
    created_at: installation.created_at,
    updated_at: installation.created_at,
    single_file_name: null,
    has_multiple_single_files: false,
    single_file_paths: [],
    suspended_by: installation.suspended_by ? renderAccount(installation.suspended_by, urls) : null,
    suspended_at: installation.suspended_at,
  }
}

/** GitHub's `integration`, as `GET /app` gives it. */
export function renderApp(app: App, installations: number, urls: Urls): Record<string, unknown> {
  return {
    id: app.appId,
    client_id: app.clientId,
    slug: app.slug,
    node_id: nodeId('App', app.appId),
    owner: renderAccount(app.owner, urls),
    name: app.name,
    description: '',
    external_url: 'https://example.com',
    html_url: `${urls.html}/apps/${app.slug}`,
    created_at: CREATED,
    updated_at: CREATED,
    permissions: app.permissions,
    events: [],
    installations_count: installations,
  }
}
