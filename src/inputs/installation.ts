import { InputProblem } from '../base/errors.js'
import { isLogin, isRepositoryName } from '../github/target.js'
import type { RepositoryReference } from '../installations/repository-reference.js'
import type { RawInputs } from './definitions.js'
import { parseId } from './parsers.js'
import type { Attempt } from './problems.js'

/** Which installation is meant, and which repository to bring into it or take out of it. */
export interface InstallationInputs {
  /** `installation-id`; undefined if the input is empty. */
  readonly id: number | undefined
  /** `repository`; undefined if the input is empty. */
  readonly repository: RepositoryReference | undefined
}

/** Reads the inputs about an installation; undefined if one of them has a problem. */
export function parseInstallation(raw: RawInputs, attempt: Attempt): InstallationInputs | undefined {
  const { 'installation-id': id, repository } = raw
  const installation = attempt(() => ({ id: id === '' ? undefined : parseId('installation-id', id) }))
  const reference = attempt(() => ({ repository: repository === '' ? undefined : parseRepository(repository) }))
  return installation && reference && { ...installation, ...reference }
}

function parseRepository(text: string): RepositoryReference {
  if (/^\d+$/.test(text)) return { kind: 'id', id: parseId('repository', text) }
  const [owner = '', name = '', ...rest] = text.split('/')
  if (rest.length > 0 || !isLogin(owner) || !isRepositoryName(name)) {
    throw new InputProblem(`repository: "${text}" is not a repository; write owner/name, or its numeric id.`)
  }
  return { kind: 'name', owner, name }
}
