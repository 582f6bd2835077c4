import { formatBytes } from '../base/text.js'
import type { Log } from '../job/workflow-commands.js'

/** Between two lines of the log, in ms. */
const INTERVAL_MS = 3_000

/** Says every few seconds how far long work has come, until it is stopped. */
export interface Progress {
  stop(): void
}

/** @param describe gives the line to show now */
export function showProgress(log: Pick<Log, 'info'>, describe: () => string): Progress {
  const timer = setInterval(() => log.info(describe()), INTERVAL_MS).unref()
  return { stop: () => clearInterval(timer) }
}

/**
 * `34.5 MB of 201.3 MB (17 %), 11.5 MB/s`.
 *
 * @param total undefined where the server does not say
 */
export function describeTransfer(bytes: number, total: number | undefined, elapsedMs: number): string {
  const speed = `${formatBytes(Math.round((bytes * 1000) / Math.max(1, elapsedMs)))}/s`
  if (total === undefined) return `${formatBytes(bytes)}, ${speed}`
  const percent = total === 0 ? 100 : Math.floor((bytes * 100) / total)
  return `${formatBytes(bytes)} of ${formatBytes(total)} (${percent} %), ${speed}`
}
