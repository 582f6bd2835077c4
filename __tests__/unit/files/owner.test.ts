import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { describe, expect, jest, test } from '@jest/globals'
import { isStale, ownerName, parseOwner, STALE_AFTER_MS, thisOwner } from '../../../src/files/owner.js'
import { requires } from '../../support/requires.js'

const self = thisOwner()
const NOW = Date.now()
const LONG_AGO = NOW - STALE_AFTER_MS - 1
const RECENTLY = NOW - STALE_AFTER_MS + 1

test('an owner survives being written down', () => {
  expect(self.pid).toBe(process.pid)
  expect(parseOwner(ownerName(self))).toEqual(self)
})

test.each(['', '1', '1-2', 'x-1-aaaaaaaaaaaa', '1-2-aaaaaaaaaaaa-3', '1-2-AAAAAAAAAAAA', '12345678901-2-aaaaaaaaaaaa'])(
  '%j is no owner',
  (text) => {
    expect(parseOwner(text)).toBeUndefined()
  },
)

describe('what an owner made', () => {
  test('is not stale while its process runs, however old its heartbeat', () => {
    expect(isStale(self, 0)).toBe(false)
  })

  test('is stale as soon as its process has ended', async () => {
    const child = spawn(process.execPath, ['-e', ''])
    const { pid = 0 } = child
    await once(child, 'exit')
    expect(isStale({ ...self, pid }, NOW, NOW)).toBe(true)
  })

  test.each([
    ['on another machine', { ...self, machine: '0'.repeat(12) }],
    ['without its start', { ...self, started: '0' }],
  ])('%s is stale when its heartbeat is old', (_, owner) => {
    expect(isStale(owner, RECENTLY, NOW)).toBe(false)
    expect(isStale(owner, LONG_AGO, NOW)).toBe(true)
  })
})

requires('Linux', process.platform === 'linux', () => {
  /** The state of a process and its start, as Linux has them. */
  const statOf = (pid: number) => {
    const stat = readFileSync(`/proc/${pid}/stat`, 'latin1')
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    return { state: fields[0] ?? '', started: fields[19] ?? '' }
  }

  test('another process with the same number is not the owner', () => {
    expect(isStale({ ...self, started: '1' }, NOW, NOW)).toBe(true)
  })

  test("another user's process runs", () => {
    const init = { ...self, pid: 1, started: statOf(1).started }
    // What the system says to anybody but root.
    const kill = jest.spyOn(process, 'kill').mockImplementation(() => {
      throw Object.assign(new Error('kill EPERM'), { code: 'EPERM' })
    })
    try {
      expect(isStale(init, NOW, NOW)).toBe(false)
    } finally {
      kill.mockRestore()
    }
  })

  test('a process that has ended counts as such before its parent asks for its exit code', async () => {
    // `exec` keeps the child, which the new program knows nothing of.
    const parent = spawn('sh', ['-c', 'sleep 0.5 & echo $!; exec sleep 60'], { stdio: ['ignore', 'pipe', 'ignore'] })
    try {
      const [line] = await once(parent.stdout, 'data')
      const pid = Number(line)
      while (statOf(pid).state !== 'Z') await new Promise((resolve) => setTimeout(resolve, 10))
      expect(isStale({ ...self, pid, started: statOf(pid).started }, NOW, NOW)).toBe(true)
    } finally {
      parent.kill('SIGKILL')
    }
  })
})
