import { escapeMarkdown } from '../results/markdown.js'
import type { Columns } from '../results/section.js'
import type { Repository } from './repository.js'

/** Counts repositories by what matters to whoever wants to run something in them, as they come. */
export interface RepositoryCounts {
  /** Those that not everybody can see. */
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
      const total = countRepositories(all)
      if (all === 0) return total
      // Backwards in the alphabet, it happens, is from public over private to internal.
      const parts = [...byVisibility]
        .sort(([one], [other]) => (one < other ? 1 : -1))
        .map(([visibility, count]) => `${formatted(count)} ${visibility}`)
      const resting = [
        archived > 0 && `${formatted(archived)} archived`,
        disabled > 0 && `${formatted(disabled)} disabled`,
      ].filter((part) => part !== false)
      return `${total}, ${parts.join(', ')}${resting.length === 0 ? '' : ` (${resting.join(', ')})`}`
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
  'Last push': ({ pushedAt }) => escapeMarkdown(pushedAt ?? ''),
}

/** A repository's state in a word or two, for people. */
function stateOf({ archived, disabled }: Repository): string {
  if (archived) return disabled ? 'archived, disabled' : 'archived'
  return disabled ? 'disabled' : 'active'
}

/** `1 repository`, `2 repositories`. */
export function countRepositories(count: number, kind = ''): string {
  return `${formatted(count)} ${kind}${count === 1 ? 'repository' : 'repositories'}`
}

function formatted(count: number): string {
  return count.toLocaleString('en-US')
}
