import type { ApiObject } from '../api/list-page.js'
import { readItems } from '../api/read-list.js'
import { stringAt } from '../base/guards.js'
import { counted } from '../base/text.js'
import { ENDPOINTS } from '../github/endpoints.js'
import type { OperationResult } from '../results/publisher.js'
import { type Columns, createTable, escapeMarkdown } from '../results/section.js'
import type { OperationCode, OperationContext } from './operation.js'

/** Lists the App's installations that a user has access to: `GET /user/installations`. */
export const listUserInstallations: OperationCode = { run }

const INSTALLATION_COLUMNS: Columns<ApiObject> = {
  // An enterprise has a slug, every other account a login.
  Account: ({ account }) => escapeMarkdown(stringAt(account, 'login') ?? stringAt(account, 'slug') ?? ''),
  ID: ({ id }) => String(id),
  App: (installation) => escapeMarkdown(stringAt(installation, 'app_slug') ?? ''),
  Repositories: (installation) => escapeMarkdown(stringAt(installation, 'repository_selection') ?? ''),
  State: (installation) => (stringAt(installation, 'suspended_at') === undefined ? 'active' : 'suspended'),
}

async function run(context: OperationContext): Promise<OperationResult> {
  const { list, log } = context
  const begin = () => {
    const installations = list('installations')
    const table = createTable(INSTALLATION_COLUMNS, 'installations-file')
    return {
      installations,
      table,
      take(installation: ApiObject) {
        installations.add(installation)
        table.add(installation)
      },
    }
  }
  const call = {
    endpoint: ENDPOINTS.listUserInstallations,
    action: 'list the installations that the user has access to',
  }
  const { installations, table } = await readItems(context, call, (object) => object, begin)
  const count = counted(installations.count, 'installation')
  log.info(`Listed the installations that the user has access to: ${count}.`)
  return {
    outputs: { 'installations-count': String(installations.count) },
    lists: [installations],
    summary: { heading: 'Installations that the user has access to', blocks: [`${count}.`, table] },
  }
}
