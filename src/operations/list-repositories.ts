import type { ApiObject, ListCall } from '../api/list-page.js'
import { readItems } from '../api/read-list.js'
import { idAt, isRecord, stringAt } from '../base/guards.js'
import { counted, formatCount, formatDate } from '../base/text.js'
import { ENDPOINTS } from '../github/endpoints.js'
import type { OperationResult } from '../results/publisher.js'
import { type Columns, createTable, escapeMarkdown } from '../results/section.js'
import { installationId, type OperationCode, type OperationContext } from './operation.js'

/** Lists the repositories that the installation token can access: `GET /installation/repositories`. */
export const listInstallationRepositories: OperationCode = {
  run: (context) =>
    listRepositories(context, { endpoint: ENDPOINTS.listInstallationRepositories }, 'repositories of the installation'),
}

/** Lists an installation's repositories that a user has access to: `GET /user/installations/{installation_id}/repositories`. */
export const listUserInstallationRepositories: OperationCode = {
  run(context) {
    const id = installationId(context.inputs)
    const call = { endpoint: ENDPOINTS.listUserInstallationRepositories, parameters: { installation_id: id } }
    return listRepositories(context, call, `repositories of installation ${id} that the user has access to`)
  },
}

/** The file, the outputs and the summary that both lists have. @param what for the log: `repositories of the installation` */
async function listRepositories(
  context: OperationContext,
  endpoint: Omit<ListCall, 'action'>,
  what: string,
): Promise<OperationResult> {
  const { list, log, job } = context
  const begin = () => {
    const repositories = list('repositories')
    const names: string[] = []
    const counts = createRepositoryCounts()
    const table = createTable(REPOSITORY_COLUMNS, 'repositories-file')
    return {
      repositories,
      names,
      counts,
      table,
      take(repository: Repository) {
        repositories.add(repository.object, trimmed(repository))
        if (canRun(repository)) names.push(repository.fullName)
        counts.add(repository)
        if (repository.public || !job.publicRepository) table.add(repository)
      },
    }
  }
  const call = { ...endpoint, action: `list the ${what}` }
  const { repositories, names, counts, table } = await readItems(context, call, toRepository, begin)
  log.info(`Listed the ${what}: ${counts}.`)
  const unnamed = job.publicRepository ? counts.hidden : 0
  return {
    outputs: { 'repositories-count': String(repositories.count) },
    // The names come first: they are what a matrix needs, and the objects take what room is left.
    longOutputs: [{ name: 'repository-names', text: JSON.stringify(names), entries: names.length, list: repositories }],
    lists: [repositories],
    summary: {
      heading: `${what.charAt(0).toUpperCase()}${what.slice(1)}`,
      blocks: [
        `${counts}.`,
        ...(unnamed > 0
          ? [
              `${counted(unnamed, 'private or internal repository', 'private or internal repositories')} ${unnamed === 1 ? 'is' : 'are'} not named here, because this summary is public.`,
            ]
          : []),
        table,
      ],
    },
  }
}

/** A repository: the fields that this action reads. */
export interface Repository {
  readonly id: number
  /** `owner/name`. */
  readonly fullName: string
  /** Visible to everyone. An internal repository is not public. */
  readonly public: boolean
  readonly visibility: string
  readonly archived: boolean
  readonly disabled: boolean
  readonly defaultBranch: string | undefined
  /** ISO 8601; undefined if nothing was pushed yet. */
  readonly pushedAt: string | undefined
  /** The API's object, unchanged. */
  readonly object: ApiObject
}

/** Reads the API's repository object; undefined for anything else. */
export function toRepository(value: unknown): Repository | undefined {
  const id = idAt(value, 'id')
  const fullName = stringAt(value, 'full_name')
  if (!isRecord(value) || id === undefined || fullName === undefined) return undefined
  // `visibility` is younger than `private`; what neither of them calls public is not.
  const visibility = stringAt(value, 'visibility') ?? (value.private === false ? 'public' : 'private')
  return {
    id,
    fullName,
    public: value.private === false && visibility === 'public',
    visibility,
    archived: value.archived === true,
    disabled: value.disabled === true,
    defaultBranch: stringAt(value, 'default_branch'),
    pushedAt: stringAt(value, 'pushed_at'),
    object: value,
  }
}

/** Nothing runs in an archived or disabled repository. */
export function canRun({ archived, disabled }: Repository): boolean {
  return !archived && !disabled
}

/** Beside `id`, `name` and `full_name`, which every repository has. */
const FIELDS = [
  'private',
  'visibility',
  'archived',
  'disabled',
  'fork',
  'default_branch',
  'topics',
  'language',
  'pushed_at',
  'html_url',
] as const

/** What the output `repositories` holds of each, since a complete object takes 6 KB. A field that the server does not send is null. */
export function trimmed({ id, fullName, visibility, object }: Repository): Readonly<Record<string, unknown>> {
  return {
    id,
    name: fullName.slice(fullName.indexOf('/') + 1),
    full_name: fullName,
    ...Object.fromEntries(
      FIELDS.map((field) => [field, field === 'visibility' ? visibility : (object[field] ?? null)]),
    ),
  }
}

/** Counts repositories by visibility and state, as they come. */
export function createRepositoryCounts() {
  const byVisibility = new Map<string, number>()
  let all = 0
  let hidden = 0
  let archived = 0
  let disabled = 0
  return {
    /** Private and internal ones. */
    get hidden(): number {
      return hidden
    },
    add(repository: Repository): void {
      all++
      byVisibility.set(repository.visibility, (byVisibility.get(repository.visibility) ?? 0) + 1)
      if (!repository.public) hidden++
      if (repository.archived) archived++
      if (repository.disabled) disabled++
    },
    /** For people: `12 repositories, 8 public, 4 private (1 archived)`. */
    toString(): string {
      const total = counted(all, 'repository', 'repositories')
      if (all === 0) return total
      // Reverse alphabetical order is public, private, internal.
      const parts = [...byVisibility]
        .sort(([one], [other]) => (one < other ? 1 : -1))
        .map(([visibility, count]) => `${formatCount(count)} ${visibility}`)
      const inactive = [
        archived > 0 && `${formatCount(archived)} archived`,
        disabled > 0 && `${formatCount(disabled)} disabled`,
      ].filter((part) => part !== false)
      return `${total}, ${parts.join(', ')}${inactive.length === 0 ? '' : ` (${inactive.join(', ')})`}`
    },
  }
}

/** The columns of a table of repositories in the job summary. */
export const REPOSITORY_COLUMNS: Columns<Repository> = {
  Repository: ({ fullName }) => escapeMarkdown(fullName),
  ID: ({ id }) => String(id),
  Visibility: ({ visibility }) => escapeMarkdown(visibility),
  State: stateOf,
  'Default branch': ({ defaultBranch }) => escapeMarkdown(defaultBranch ?? ''),
  'Last push': ({ pushedAt }) => {
    const time = Date.parse(pushedAt ?? '')
    return Number.isNaN(time) ? '' : formatDate(time)
  },
}

/** A repository's state in a word or two. */
function stateOf({ archived, disabled }: Repository): string {
  if (archived) return disabled ? 'archived, disabled' : 'archived'
  return disabled ? 'disabled' : 'active'
}
