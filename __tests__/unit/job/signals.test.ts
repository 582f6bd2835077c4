import { EventEmitter } from 'node:events'
import { setImmediate as turn } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals'
import { holdSignals, type Interruptible } from '../../../src/job/signals.js'

beforeEach(() => {
  // Not `setImmediate`: the turns of the event loop are real.
  jest.useFakeTimers({ doNotFake: ['setImmediate', 'clearImmediate', 'nextTick', 'queueMicrotask', 'performance'] })
})
afterEach(() => {
  jest.useRealTimers()
})

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGBREAK'] as const
type Signal = (typeof SIGNALS)[number]

/** A process that notes how it ended, and whether anybody still listened then. */
function processOn(platform: NodeJS.Platform) {
  const emitter = new EventEmitter()
  const ends: string[] = []
  const listening = () => SIGNALS.filter((signal) => emitter.listenerCount(signal) > 0)
  const self: Interruptible = {
    platform,
    pid: 4711,
    on: (signal, listener) => emitter.on(signal, listener),
    removeListener: (signal, listener) => emitter.removeListener(signal, listener),
    kill: (pid, signal) => ends.push(`kill ${pid} ${signal}, listening to [${listening()}]`),
    exit: (code) => ends.push(`exit ${code}, listening to [${listening()}]`),
  }
  return { self, ends, listening, send: (signal: Signal) => emitter.emit(signal, signal) }
}

/** Begins to hold; the act settles when told to. */
function begin(platform: NodeJS.Platform) {
  const process = processOn(platform)
  const lines: string[] = []
  let settle: { resolve: (value: string) => void; reject: (error: Error) => void } | undefined
  const act = () =>
    new Promise<string>((resolve, reject) => {
      settle = { resolve, reject }
    })
  const result = holdSignals('the token', act, (line) => lines.push(line), process.self)
  const caught = result.catch((error: unknown) => error)
  return {
    ...process,
    lines,
    caught,
    resolve: () => settle?.resolve('done'),
    reject: () => settle?.reject(new Error('failed')),
  }
}

describe('undisturbed', () => {
  test.each([
    ['linux', ['SIGINT', 'SIGTERM']],
    ['darwin', ['SIGINT', 'SIGTERM']],
    ['win32', ['SIGINT', 'SIGBREAK']],
  ] as const)('on %s it listens only meanwhile', async (platform, signals) => {
    const { listening, resolve, caught, ends, lines } = begin(platform)
    expect(listening()).toEqual(signals)
    resolve()
    expect(await caught).toBe('done')
    expect([listening(), ends, lines]).toEqual([[], [], []])
  })

  test('a failure passes', async () => {
    const { listening, reject, caught, ends } = begin('linux')
    reject()
    expect(await caught).toEqual(new Error('failed'))
    expect([listening(), ends]).toEqual([[], []])
  })
})

describe('interrupted', () => {
  test.each([
    ['linux', 'SIGINT', 'kill 4711 SIGINT, listening to []'],
    ['linux', 'SIGTERM', 'kill 4711 SIGTERM, listening to []'],
    ['darwin', 'SIGTERM', 'kill 4711 SIGTERM, listening to []'],
    ['win32', 'SIGINT', 'exit 130, listening to []'],
    ['win32', 'SIGBREAK', 'exit 149, listening to []'],
  ] as const)('on %s by %s: held until the act has settled', async (platform, signal, end) => {
    const { send, ends, lines, resolve, caught } = begin(platform)
    send(signal)
    expect(lines).toEqual([`Interrupted (${signal}): waiting for the token, 5 seconds at most.`])
    jest.advanceTimersByTime(4_999)
    expect(ends).toEqual([])
    resolve()
    await caught
    expect(ends).toEqual([end])
    jest.advanceTimersByTime(60_000)
    expect(ends).toEqual([end])
  })

  test('an act that fails ends the process, too', async () => {
    const { send, ends, reject, caught } = begin('linux')
    send('SIGTERM')
    reject()
    await caught
    expect(ends).toEqual(['kill 4711 SIGTERM, listening to []'])
  })

  test('for 5 seconds at most', () => {
    const { send, ends } = begin('linux')
    jest.advanceTimersByTime(60_000)
    send('SIGINT')
    jest.advanceTimersByTime(5_000)
    expect(ends).toEqual(['kill 4711 SIGINT, listening to []'])
  })

  test('further signals change nothing', async () => {
    const { send, ends, lines, resolve, caught } = begin('linux')
    send('SIGINT')
    jest.advanceTimersByTime(3_000)
    send('SIGINT')
    send('SIGTERM')
    expect(lines).toHaveLength(1)
    jest.advanceTimersByTime(1_999)
    expect(ends).toEqual([])
    resolve()
    await caught
    expect(ends).toEqual(['kill 4711 SIGINT, listening to []'])
  })

  test.each([1, 2])('a signal that the event loop tells of %i turns after the act has settled', async (turns) => {
    const { send, ends, resolve, caught } = begin('linux')
    resolve()
    for (let count = 1; count <= turns; count++) await turn()
    send('SIGINT')
    await caught
    expect(ends).toEqual(['kill 4711 SIGINT, listening to []'])
  })
})
