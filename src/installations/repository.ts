import type { ApiObject } from '../api/list-page.js'
import { idAt, isRecord, stringAt } from '../base/guards.js'

/** A repository, as far as this action looks into it. */
export interface Repository {
  readonly id: number
  /** `owner/name`. */
  readonly fullName: string
  /** Everybody can see it. An internal repository is not public. */
  readonly public: boolean
  readonly visibility: string
  readonly archived: boolean
  readonly disabled: boolean
  readonly defaultBranch: string | undefined
  /** ISO 8601; undefined if nothing was pushed yet. */
  readonly pushedAt: string | undefined
  /** The API's object, unchanged. */
  readonly whole: ApiObject
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
    whole: value,
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

/** What the output `repositories` holds of each, since a whole object takes 6 KB. A field that the server does not send is null. */
export function trimmed({ id, fullName, visibility, whole }: Repository): Readonly<Record<string, unknown>> {
  return {
    id,
    name: fullName.slice(fullName.indexOf('/') + 1),
    full_name: fullName,
    ...Object.fromEntries(FIELDS.map((field) => [field, field === 'visibility' ? visibility : (whole[field] ?? null)])),
  }
}
