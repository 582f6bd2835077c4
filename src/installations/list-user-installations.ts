import type { ApiObject } from '../api/list-page.js'
import { readItems } from '../api/read-list.js'
import type { OperationContext, OperationResult } from '../operations/operation.js'
import { USER_INSTALLATIONS } from './api.js'
import { createInstallationTable } from './installation-table.js'

/** Lists the App's installations that a user has access to. @throws ApiError, and ActionError for an unintelligible answer */
export async function listUserInstallations(context: OperationContext): Promise<OperationResult> {
  const { list, log } = context
  const begin = () => {
    const installations = list('installations')
    const table = createInstallationTable()
    return {
      installations,
      table,
      take(installation: ApiObject) {
        installations.add(installation)
        table.add(installation)
      },
    }
  }
  const { installations, table } = await readItems(context, USER_INSTALLATIONS, (object) => object, begin)
  const count = `${installations.count.toLocaleString('en-US')} ${installations.count === 1 ? 'installation' : 'installations'}`
  log.info(`Listed the installations that the user has access to: ${count}.`)
  return {
    outputs: { 'installations-count': String(installations.count) },
    lists: [installations],
    summary: { heading: 'Installations that the user has access to', blocks: [`${count}.`, table] },
  }
}
