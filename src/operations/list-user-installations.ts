import { USER_INSTALLATIONS } from '../installations/api.js'
import { createInstallationTable } from '../installations/installation-table.js'
import { type ApiObject, fetchPage } from '../lists/list-page.js'
import { readList } from '../lists/read-list.js'
import type { Operation } from './operation.js'

export const listUserInstallations: Operation = {
  name: 'list-user-installations',
  summary: 'Lists the installations of the App that a user has access to.',
  endpoints: ['GET /user/installations'],
  outputs: ['installations', 'installations-count'],
  credential: 'user',
  takes: 'user access token',
  refusedTokens: ['installation token'],
  permissions: () => ({}),
  async run({ request, list, log }) {
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
  },
}
