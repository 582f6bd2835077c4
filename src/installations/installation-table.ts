import type { ApiObject } from '../api/list-page.js'
import { stringAt } from '../base/guards.js'
import { escapeMarkdown } from '../results/markdown.js'
import type { Columns } from '../results/section.js'

/** The columns of a table of the API's installation objects in the job summary. */
export const INSTALLATION_COLUMNS: Columns<ApiObject> = {
  // An enterprise has a slug, everything else a login.
  Account: ({ account }) => escapeMarkdown(stringAt(account, 'login') ?? stringAt(account, 'slug') ?? ''),
  ID: ({ id }) => String(id),
  App: (installation) => escapeMarkdown(stringAt(installation, 'app_slug') ?? ''),
  Repositories: (installation) => escapeMarkdown(stringAt(installation, 'repository_selection') ?? ''),
  State: (installation) => (stringAt(installation, 'suspended_at') === undefined ? 'active' : 'suspended'),
}
