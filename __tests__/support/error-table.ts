import { expect, test } from '@jest/globals'
import { type Bench, openBench, type Run } from './in-process.js'
import { createTestTimer, type TestTimer } from './test-timer.js'

type Inputs = Readonly<Record<string, string | undefined>>

/** One cause, and the line that a person reads because of it. */
export interface ErrorRow {
  readonly cause: string
  /** Brings the emulated GitHub into the state that the line speaks of. */
  readonly given?: (bench: Bench) => void
  readonly inputs?: Inputs | ((bench: Bench) => Inputs)
  /** Paths whose answers GitHub's description does not have. */
  readonly undescribed?: RegExp
  /**
   * The whole line. `HOST`, `CLIENT_ID` and `ID` stand for the emulator's host, the App's client ID and the request id,
   * `PAGE` for the page of the installation on octo-org, `TIME` for any time.
   */
  readonly line: string
}

/** No App, since there is a token. */
export function withToken(token: string, inputs: Inputs): Inputs {
  return { ...inputs, 'client-id': undefined, 'private-key': undefined, token }
}

/** Tests that each cause gives its line, all of it, and that nothing else is shown as an error. Each has a GitHub of its own. */
export function testErrors(rows: readonly ErrorRow[], also: (run: Run, bench: Bench) => void = () => {}): void {
  test.each(rows.map((row) => [row.cause, row] as const))(
    '%s',
    async (_, { given, inputs = {}, undescribed, line }) => {
      await withBench(async (bench) => {
        given?.(bench)
        const { run } = await runOf(bench, typeof inputs === 'function' ? inputs(bench) : inputs, undescribed)
        expect(run.errors.map((error) => neutral(error, bench))).toEqual([line])
        expect(run.errors[0]).not.toMatch(/\n\s+at /)
        also(run, bench)
      })
    },
  )
}

/** A run on a clock on which pauses take no time. */
export async function runOf(
  bench: Bench,
  inputs: Inputs,
  undescribed?: RegExp,
  timer: TestTimer = createTestTimer(),
): Promise<{ run: Run; timer: TestTimer }> {
  return { run: await bench.main(inputs, undescribed, { timer }), timer }
}

/** Opens a bench for the body alone. */
export async function withBench(body: (bench: Bench) => Promise<void>): Promise<void> {
  const bench = await openBench()
  try {
    await body(bench)
  } finally {
    await bench.close()
  }
}

/** What differs from run to run is named. */
export function neutral(line: string, { emulator, octo }: Bench): string {
  const { host } = new URL(emulator.url)
  return line
    .replaceAll(host, 'HOST')
    .replaceAll(`http://HOST/organizations/octo-org/settings/installations/${octo.installation.id}`, 'PAGE')
    .replaceAll(octo.app.clientId, 'CLIENT_ID')
    .replace(/request id [0-9A-F:]+/g, 'request id ID')
    .replace(/\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ/g, 'TIME')
}
