/** One thing in an archive; names have forward slashes, directories end in one. */
export type Entry =
  | { readonly type: 'directory'; readonly name: string; readonly mode?: number }
  | { readonly type: 'file'; readonly name: string; readonly bytes: Uint8Array; readonly mode?: number }
  | { readonly type: 'symlink'; readonly name: string; readonly target: string }

/** 2026-01-26 00:00:00 UTC, in seconds: every entry's time, so that archives come out the same in every run. */
export const ENTRY_TIME = 1_769_385_600

/** The permission bits of an entry. */
export function modeOf(entry: Entry): number {
  if (entry.type === 'symlink') return 0o777
  return entry.mode ?? (entry.type === 'directory' ? 0o755 : 0o644)
}
