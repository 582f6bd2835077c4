import { stringAt } from '../guards.js'
import type { ApiObject } from '../lists/list-page.js'
import { escapeMarkdown } from '../summary/markdown.js'
import { type Cuttable, createTable } from '../summary/section.js'

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
