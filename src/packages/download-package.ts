import { createHash } from 'node:crypto'
import { closeSync, ftruncateSync, openSync } from 'node:fs'
import type { Api, ApiCall } from '../api/call.js'
import { FailedAttempt, withRetries } from '../api/retries.js'
import { formatBytes } from '../base/text.js'
import { VERSION } from '../base/version.js'
import { writeAll } from '../files/files.js'
import { PACKAGE_DOWNLOAD } from '../github/endpoints.js'
import { type Failure, TransportError, toAnswer } from '../http/failure.js'
import { OPERATION_POLICY, type RetryPolicy } from '../http/retry.js'
import { type HttpAnswer, takeBody } from '../http/transport.js'
import type { Log } from '../job/workflow-commands.js'
import { type Checksum, ChecksumError } from './checksum.js'
import type { RunnerApplication } from './runner-application.js'

type DownloadedApplication = Pick<RunnerApplication, 'filename' | 'downloadUrl' | 'token'>

/** Time limits and retries of a download; for tests to shorten. */
export interface DownloadLimits {
  readonly policy?: RetryPolicy
  /** A server is given up that sends no byte of the package within this time, in ms. */
  readonly firstByteMs?: number
  /** The same between two bytes. */
  readonly idleMs?: number
}

/** A proxy that scans downloads sends the first byte only when it has scanned the last. */
const FIRST_BYTE_MS = 120_000
const IDLE_MS = 60_000
/** For one attempt, however steadily it trickles. */
const TIMEOUT_MS = 3_600_000
/** Two attempts without a first byte, three that stall. */
const DOWNLOAD_POLICY: RetryPolicy = { ...OPERATION_POLICY, budgetMs: 180_000 }
/** Of an answer that is no package, as much is kept as an error message may need, in bytes. */
const MAX_REFUSAL_BYTES = 65_536

/**
 * Downloads a runner package: GET its `download_url`, with its `temp_download_token` for no other origin. An attempt that is
 * cut short or stalls is made again from the start, as the one retry policy has it; a 404 or a wrong checksum is not.
 *
 * @param file where to; must not exist yet. After an error its content is not usable
 * @param expected undefined leaves the package unverified
 * @returns its SHA-256 in lower-case hexadecimal, computed while the bytes came in
 * @throws ApiError if it could not be fetched, ChecksumError if it is another one, and errors of the file system
 */
export async function downloadPackage(
  api: Api,
  application: DownloadedApplication,
  file: string,
  expected: Checksum | undefined,
  limits: DownloadLimits = {},
): Promise<string> {
  const { filename, downloadUrl } = application
  const { explain, log, timer } = api
  const { policy = DOWNLOAD_POLICY } = limits
  const call: ApiCall = {
    endpoint: PACKAGE_DOWNLOAD,
    action: `download ${filename}`,
    origin: downloadUrl.origin,
  }
  const fd = openSync(file, 'wx', 0o644)
  try {
    const attempt = () => downloadOnce(api, application, fd, limits)
    const sha256 = await withRetries(call, attempt, { policy, timer, log, explain, serverNow: serverTime })
    if (expected !== undefined && sha256 !== expected.sha256) throw new ChecksumError(filename, sha256, expected)
    return sha256
  } finally {
    closeSync(fd)
  }
}

/** One attempt: from an empty file to a complete one. @throws FailedAttempt */
async function downloadOnce(
  { transport, log, timer }: Api,
  { filename, downloadUrl, token }: DownloadedApplication,
  fd: number,
  { firstByteMs = FIRST_BYTE_MS, idleMs = IDLE_MS }: DownloadLimits,
): Promise<string> {
  ftruncateSync(fd)
  const hash = createHash('sha256')
  const begun = timer.now()
  let lastByte = begun
  let bytes = 0
  let total: number | undefined
  const describe = () => describeTransfer(bytes, total, timer.now() - begun)
  const abort = new AbortController()
  const { signal } = abort
  const abortAfter = (ms: number, why: string) =>
    timer.after(ms, () => abort.abort(new Error(`${downloadUrl.host} ${why}`)))
  const abortIfIdle = (ms: number) => abortAfter(ms, `sent nothing for ${ms / 1000} seconds`)
  let idle = abortIfIdle(firstByteMs)
  const limit = abortAfter(TIMEOUT_MS, 'took more than an hour')
  const progress = showProgress(log, () => `Downloading ${filename}: ${describe()}`)
  try {
    const headers = {
      accept: 'application/octet-stream',
      'user-agent': `runner-kit/${VERSION}`,
      ...(token !== undefined && { authorization: `Bearer ${token}` }),
    }
    const answer = await transport(downloadUrl, { headers, signal })
    if (answer.status !== 200) {
      const data = (await readRefusal(answer, signal)).toString('utf8')
      throw new FailedAttempt(toAnswer({ ...answer, data, url: answer.url.href }, downloadUrl.href))
    }
    const length = answer.headers['content-length']
    total = length === undefined ? undefined : Number(length)
    await takeBody(answer, signal, (chunk) => {
      if (bytes > 0) idle.restart()
      else {
        idle.stop()
        idle = abortIfIdle(idleMs)
      }
      // By position: what an attempt before this one wrote has moved the file's own.
      writeAll(fd, chunk, bytes)
      hash.update(chunk)
      bytes += chunk.length
      lastByte = timer.now()
    })
    log.info(`Downloaded ${filename}: ${describe()}.`)
    return hash.digest('hex')
  } catch (error) {
    if (!(error instanceof TransportError)) throw error
    throw new FailedAttempt({ kind: 'transport', error }, undefined, lastByte - begun)
  } finally {
    idle.stop()
    limit.stop()
    progress.stop()
  }
}

/** The clock of a host that says when to come back, in ms since the epoch: it is not the API's. */
function serverTime(failure: Failure): number {
  const date = failure.kind === 'answer' ? Date.parse(failure.headers.date ?? '') : Number.NaN
  return Number.isNaN(date) ? Date.now() : date
}

/** The beginning of an error message. The rest is read, too, so that the connection can be used again, but not kept. */
async function readRefusal(answer: HttpAnswer, signal: AbortSignal): Promise<Buffer> {
  const kept: Buffer[] = []
  let length = 0
  await takeBody(answer, signal, (chunk) => {
    length += chunk.length
    if (length <= MAX_REFUSAL_BYTES) kept.push(chunk)
  })
  return Buffer.concat(kept)
}

/** Between two lines of the log, in ms. */
const INTERVAL_MS = 3_000

/** Says every few seconds how far long work has come, until it is stopped. @param describe gives the line to show now */
export function showProgress(log: Pick<Log, 'info'>, describe: () => string): { stop(): void } {
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
