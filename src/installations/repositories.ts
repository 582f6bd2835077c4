import type { ApiObject } from '../api/list-page.js'
import { idAt, isRecord, stringAt } from '../base/guards.js'
import { counted, formatDate } from '../base/text.js'
import type { Columns } from '../results/section.js'
import { escapeMarkdown } from '../results/section.js'

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
export interface RepositoryCounts {
  /** Private and internal ones. */
  readonly hidden: number
  add(repository: Repository): void
  /** For people: `12 repositories, 8 public, 4 private (1 archived)`. */
  toString(): string
}

export function createRepositoryCounts(): RepositoryCounts {
  const byVisibility = new Map<string, number>()
  let all = 0
  let hidden = 0
  let archived = 0
  let disabled = 0
  return {
    get hidden() {
      return hidden
    },
    add(repository) {
      all++
      byVisibility.set(repository.visibility, (byVisibility.get(repository.visibility) ?? 0) + 1)
      if (!repository.public) hidden++
      if (repository.archived) archived++
      if (repository.disabled) disabled++
    },
    toString() {
      const total = counted(all, 'repository', 'repositories')
      if (all === 0) return total
      // Reverse alphabetical order is public, private, internal.
      const parts = [...byVisibility]
        .sort(([one], [other]) => (one < other ? 1 : -1))
        .map(([visibility, count]) => `${formatted(count)} ${visibility}`)
      const inactive = [
        archived > 0 && `${formatted(archived)} archived`,
        disabled > 0 && `${formatted(disabled)} disabled`,
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

function formatted(count: number): string {
  return count.toLocaleString('en-US')
}
