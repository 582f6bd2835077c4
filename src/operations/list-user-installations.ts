import type { ApiObject } from '../api/list-page.js'
import { readItems } from '../api/read-list.js'
import { counted } from '../base/text.js'
import { USER_INSTALLATIONS } from '../installations/api.js'
import { INSTALLATION_COLUMNS } from '../installations/installation-table.js'
import type { OperationResult } from '../results/result.js'
import { createTable } from '../results/section.js'
import type { OperationCode, OperationContext } from './operation.js'

/** Lists the App's installations that a user has access to. */
export const listUserInstallations: OperationCode = { run }

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
  const { installations, table } = await readItems(context, USER_INSTALLATIONS, (object) => object, begin)
  const count = counted(installations.count, 'installation')
  log.info(`Listed the installations that the user has access to: ${count}.`)
  return {
    outputs: { 'installations-count': String(installations.count) },
    lists: [installations],
    summary: { heading: 'Installations that the user has access to', blocks: [`${count}.`, table] },
  }
}
