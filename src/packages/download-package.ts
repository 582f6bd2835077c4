import { createHash, type Hash } from 'node:crypto'
import { closeSync, ftruncateSync, openSync } from 'node:fs'
import type { Api, ApiCall } from '../api/call.js'
import { FailedAttempt, withRetries } from '../api/retries.js'
import type { Timer } from '../base/timer.js'
import { VERSION } from '../base/version.js'
import { writeAll } from '../files/files.js'
import { PACKAGE_DOWNLOAD } from '../github/endpoints.js'
import { type Failure, TransportError, toAnswer } from '../http/failure.js'
import { OPERATION_POLICY, type RetryPolicy } from '../http/retry.js'
import { type HttpAnswer, type Transport, takeBody } from '../http/transport.js'
import type { Log } from '../job/workflow.js'
import { type Checksum, ChecksumError } from './checksum.js'
import { describeTransfer, showProgress } from './progress.js'
import type { RunnerApplication } from './runner-application.js'

/** How patient a download is; for tests to shorten. */
export interface DownloadPatience {
  readonly policy?: RetryPolicy
  /** A server is given up that sends no byte of the package within this time, in ms. */
  readonly firstByteMs?: number
  /** The same between two bytes. */
  readonly idleMs?: number
}

/** A package on this machine's disk. */
export interface Downloaded {
  readonly bytes: number
  /** Computed while the bytes came in; lower-case hexadecimal. */
  readonly sha256: string
}

/** A proxy that scans downloads sends the first byte only when it has scanned the last. */
const FIRST_BYTE_MS = 120_000
const IDLE_MS = 60_000
/** For one attempt, however steadily it trickles. */
const TIMEOUT_MS = 3_600_000
/** Two attempts without a first byte, three that stall. */
const DOWNLOAD_POLICY: RetryPolicy = { ...OPERATION_POLICY, budgetMs: 180_000 }
/** Of an answer that is no package, as much is kept as an error message may need, in bytes. */
const LONGEST_REFUSAL = 65_536

/**
 * Downloads a runner package: GET its `download_url`, with its `temp_download_token` for no other origin. An attempt that is
 * cut short or stalls is made again from the start, as the one retry policy has it; a 404 or a wrong checksum is not.
 *
 * @param file where to; must not exist yet. After an error its content is not usable
 * @param expected undefined leaves the package unverified
 * @throws ApiError if it could not be fetched, ChecksumError if it is another one, and errors of the file system
 */
export async function downloadPackage(
  { filename, downloadUrl, token }: Pick<RunnerApplication, 'filename' | 'downloadUrl' | 'token'>,
  file: string,
  expected: Checksum | undefined,
  api: Api,
  patience: DownloadPatience = {},
): Promise<Downloaded> {
  const { explain, log, timer } = api
  const { policy = DOWNLOAD_POLICY } = patience
  const call: ApiCall = {
    endpoint: PACKAGE_DOWNLOAD,
    action: `download ${filename}`,
    origin: downloadUrl.origin,
  }
  const fd = openSync(file, 'wx', 0o644)
  try {
    const attempt = () => new Attempt(fd, filename, log, timer).make(api.transport, downloadUrl, token, patience)
    const downloaded = await withRetries(call, attempt, { policy, timer, log, explain, serverNow: serverTime })
    if (expected !== undefined && downloaded.sha256 !== expected.sha256) {
      throw new ChecksumError(filename, downloaded.sha256, expected)
    }
    return downloaded
  } finally {
    closeSync(fd)
  }
}

/** One attempt: from an empty file to a complete one. */
class Attempt {
  readonly #fd: number
  readonly #filename: string
  readonly #log: Pick<Log, 'info'>
  readonly #hash: Hash = createHash('sha256')
  readonly #timer: Timer
  readonly #begun: number
  #lastByte: number
  #bytes = 0
  #total: number | undefined

  constructor(fd: number, filename: string, log: Pick<Log, 'info'>, timer: Timer) {
    this.#fd = fd
    this.#filename = filename
    this.#log = log
    this.#timer = timer
    this.#begun = timer.now()
    this.#lastByte = this.#begun
    ftruncateSync(fd)
  }

  /** @throws FailedAttempt */
  async make(
    transport: Transport,
    url: URL,
    token: string | undefined,
    { firstByteMs = FIRST_BYTE_MS, idleMs = IDLE_MS }: DownloadPatience,
  ): Promise<Downloaded> {
    const abort = new AbortController()
    const { signal } = abort
    const giveUpAfter = (ms: number) =>
      this.#timer.after(ms, () => abort.abort(new Error(`${url.host} sent nothing for ${ms / 1000} seconds`)))
    let idle = giveUpAfter(firstByteMs)
    const limit = this.#timer.after(TIMEOUT_MS, () => abort.abort(new Error(`${url.host} took more than an hour`)))
    const progress = showProgress(this.#log, () => `Downloading ${this.#filename}: ${this.#describe()}`)
    try {
      const headers = {
        accept: 'application/octet-stream',
        'user-agent': `runner-kit/${VERSION}`,
        ...(token !== undefined && { authorization: `Bearer ${token}` }),
      }
      const answer = await transport(url, { headers, signal })
      if (answer.status !== 200) {
        const data = (await readRefusal(answer, signal)).toString('utf8')
        throw new FailedAttempt(toAnswer({ ...answer, data, url: answer.url.href }, url.href))
      }
      this.#total = Number(answer.headers['content-length'] ?? Number.NaN)
      if (Number.isNaN(this.#total)) this.#total = undefined
      await takeBody(answer, signal, (chunk) => {
        if (this.#bytes > 0) idle.restart()
        else {
          idle.stop()
          idle = giveUpAfter(idleMs)
        }
        this.#take(chunk)
      })
      return this.#finish()
    } catch (error) {
      if (!(error instanceof TransportError)) throw error
      throw new FailedAttempt({ kind: 'transport', error }, undefined, this.#lastByte - this.#begun)
    } finally {
      idle.stop()
      limit.stop()
      progress.stop()
    }
  }

  #finish(): Downloaded {
    this.#log.info(`Downloaded ${this.#filename}: ${this.#describe()}.`)
    return { bytes: this.#bytes, sha256: this.#hash.digest('hex') }
  }

  #take(chunk: Buffer): void {
    // By position: what an attempt before this one wrote has moved the file's own.
    writeAll(this.#fd, chunk, this.#bytes)
    this.#hash.update(chunk)
    this.#bytes += chunk.length
    this.#lastByte = this.#timer.now()
  }

  #describe(): string {
    return describeTransfer(this.#bytes, this.#total, this.#timer.now() - this.#begun)
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
    if (length <= LONGEST_REFUSAL) kept.push(chunk)
  })
  return Buffer.concat(kept)
}
