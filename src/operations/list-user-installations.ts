import { counted } from '../base/text.js'
import { type ApiObject, fetchPage } from '../api/list-page.js'
import { readList } from '../api/read-list.js'
import type { OperationResult } from '../results/result.js'
import { createTable } from '../results/section.js'
import type { OperationCode, OperationContext } from './operation.js'
import { USER_INSTALLATIONS } from '../installations/api.js'
import { INSTALLATION_COLUMNS } from '../installations/installation-table.js'

/** Lists the App's installations that a user has access to. */
export const listUserInstallations: OperationCode = { run }

async function run({ request, list, log }: OperationContext): Promise<OperationResult> {
  const begin = () => {
    const installations = list('installations')
    const table = createTable(INSTALLATION_COLUMNS, 'installations-file')
    return {
      installations,
      table,
      take(items: readonly ApiObject[]) {
        for (const item of items) {
          installations.add(item)
          table.add(item)
        }
      },
    }
  }
  const readPage = (page: number) => fetchPage(request, USER_INSTALLATIONS, page)
  const { installations, table } = await readList(readPage, 'installations', begin, log)
  const count = counted(installations.count, 'installation')
  log.info(`Listed the installations that the user has access to: ${count}.`)
  return {
    outputs: { 'installations-count': String(installations.count) },
    lists: [installations],
    summary: { heading: 'Installations that the user has access to', blocks: [`${count}.`, table] },
  }
}
