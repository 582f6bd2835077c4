import type { ApiObject } from '../api/list-page.js'
import { stringAt } from '../base/guards.js'
import { escapeMarkdown } from '../results/markdown.js'
import { type Cuttable, createTable } from '../results/section.js'

const COLUMNS = ['Account', 'ID', 'App', 'Repositories', 'State'] as const

/** A table of the API's installation objects for the job summary. */
export function createInstallationTable(): Cuttable & { add(installation: ApiObject): void } {
  const table = createTable(COLUMNS, 'in the file that the output installations-file names')
  return {
    render: table.render,
    add(installation) {
      const { account, id } = installation
      // An enterprise has a slug, everything else a login.
      const name = stringAt(account, 'login') ?? stringAt(account, 'slug')
      table.add([
        escapeMarkdown(name ?? ''),
        String(id),
        escapeMarkdown(stringAt(installation, 'app_slug') ?? ''),
        escapeMarkdown(stringAt(installation, 'repository_selection') ?? ''),
        stringAt(installation, 'suspended_at') === undefined ? 'active' : 'suspended',
      ])
    },
  }
}
