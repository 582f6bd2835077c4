/** A number of bytes for people: `201.3 MB`, in powers of ten. */
export function formatBytes(bytes: number): string {
  if (bytes < 1000) return `${bytes} B`
  if (bytes < 999_950) return `${(bytes / 1000).toFixed(1)} kB`
  return `${(bytes / 1_000_000).toFixed(1)} MB`
}

/** A count for people: `1,000`. */
export function formatCount(count: number): string {
  return count.toLocaleString('en-US')
}

/** `1 runner`, `2 runners`, `1,000 repositories`. */
export function counted(count: number, one: string, many: string = `${one}s`): string {
  return `${formatCount(count)} ${count === 1 ? one : many}`
}

/** The first of a list, and how many more there are: `a, b, and 3 more`. */
export function listFirst(items: readonly string[], most: number, separator = ', '): string {
  const more = items.length - most
  return [...items.slice(0, most), ...(more > 0 ? [`and ${formatCount(more)} more`] : [])].join(separator)
}

/** A moment as a date for people: `2026-11-21`, in UTC. @param time ms since the epoch */
export function formatDate(time: number): string {
  return new Date(time).toISOString().slice(0, 10)
}

export const DAY_MS = 86_400_000

/** How far a date is away: `today`, `in 12 days`, `1 day ago`; by the calendar, in UTC. Both in ms since the epoch. */
export function formatDistance(time: number, now: number): string {
  const days = Math.floor(time / DAY_MS) - Math.floor(now / DAY_MS)
  if (days === 0) return 'today'
  return days > 0 ? `in ${counted(days, 'day')}` : `${counted(-days, 'day')} ago`
}
