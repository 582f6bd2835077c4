import { parsePermissions } from '../github/permissions.js'
import { parseServer } from '../github/server.js'
import { isUrlTarget, parseTarget, type Target } from '../github/target.js'
import type { Machine } from '../job/machine.js'
import { parseCredentials } from './credentials.js'
import type { RawInputs } from './definitions.js'
import { parseDeletion } from './deletion.js'
import { parseDownload } from './download.js'
import type { FoundInputs, Inputs } from './inputs.js'
import { parseInstallation } from './installation.js'
import { parseJit } from './jit.js'
import { parseApiVersion, parseBoolean, parseChoice, parseList, parseRepositories } from './parsers.js'
import type { Attempt } from './problems.js'
import { parseSelection } from './selection.js'
import { parseVersions } from './versions.js'
import { parseWait } from './wait.js'

export const REVOKE_TOKEN_CHOICES = ['auto', 'always', 'never'] as const

/**
 * Checks each input by itself.
 *
 * @param machine gives the platform where the inputs do not
 * @param attempt takes note of each problem
 */
export function findInputs(raw: RawInputs, machine: Machine, attempt: Attempt): FoundInputs {
  const server = attempt(() => parseServer(raw['github-api-url']))
  const apiVersion = attempt(() => parseApiVersion(raw['github-api-version']))
  const target = attempt(() => (server ? parseTarget(raw.target, server) : targetWithoutServer(raw.target)))
  const credentials = parseCredentials(raw, attempt)
  const installation = parseInstallation(raw, attempt)
  const repositories = target && listed(raw.repositories) && attempt(() => parseRepositories(raw.repositories, target))
  const permissions = listed(raw.permissions) && attempt(() => parsePermissions(parseList(raw.permissions)))
  const revokeToken = attempt(() => parseChoice('revoke-token', raw['revoke-token'], REVOKE_TOKEN_CHOICES))
  const selection = parseSelection(raw, attempt)
  const deletion = parseDeletion(raw, attempt)
  const jit = parseJit(raw, attempt)
  const wait = parseWait(raw, attempt)
  const versions = parseVersions(raw, attempt)
  const summary = attempt(() => parseBoolean('summary', raw.summary))
  const download = parseDownload(raw, machine, attempt)
  return {
    server,
    apiVersion,
    target,
    credentials,
    installation,
    repositories: repositories || undefined,
    permissions: permissions || undefined,
    revokeToken,
    selection,
    deletion,
    jit,
    wait,
    versions,
    summary,
    download,
  }
}

/** Whether every input that a step cannot do without is there; without a problem, it is. */
export function isWhole(found: FoundInputs): found is Inputs {
  const { repositories: _, permissions: __, ...needed } = found
  return Object.values(needed).every((input) => input !== undefined)
}

/** With a wrong github-api-url, the forms of a target that do not depend on it are checked all the same. */
function targetWithoutServer(text: string): Target | undefined {
  return isUrlTarget(text) ? undefined : parseTarget(text, parseServer('https://api.github.com'))
}

function listed(text: string): boolean {
  return parseList(text).length > 0
}
