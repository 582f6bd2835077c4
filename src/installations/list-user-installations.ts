import { type ApiObject, fetchPage } from '../api/list-page.js'
import { readList } from '../api/read-list.js'
import type { OperationContext, OperationResult } from '../operations/operation.js'
import { USER_INSTALLATIONS } from './api.js'
import { createInstallationTable } from './installation-table.js'

/** Lists the App's installations that a user has access to. @throws ApiError, and ActionError for an unintelligible answer */
export async function listUserInstallations({ request, list, log }: OperationContext): Promise<OperationResult> {
  const begin = () => {
    const installations = list('installations')
    const table = createInstallationTable()
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
  const count = `${installations.count.toLocaleString('en-US')} ${installations.count === 1 ? 'installation' : 'installations'}`
  log.info(`Listed the installations that the user has access to: ${count}.`)
  return {
    outputs: { 'installations-count': String(installations.count) },
    lists: [installations],
    summary: { heading: 'Installations that the user has access to', blocks: [`${count}.`, table] },
  }
}
