import { EventEmitter } from 'node:events'
import { expect, test } from '@jest/globals'
import { whenUnfinished } from '../../../src/job/unfinished.js'

test('a process that drains while the work is under way is told of', () => {
  const self = new EventEmitter()
  let told = 0
  void whenUnfinished(
    new Promise(() => {}),
    () => {
      told += 1
    },
    self,
  )
  self.emit('beforeExit')
  expect(told).toBe(1)
  // What `act` does can give the process work again, after which it drains once more.
  self.emit('beforeExit')
  expect(told).toBe(1)
})

test('a process that drains after the work is not', async () => {
  const self = new EventEmitter()
  let told = false
  await whenUnfinished(
    Promise.resolve(),
    () => {
      told = true
    },
    self,
  )
  expect(self.listenerCount('beforeExit')).toBe(0)
  self.emit('beforeExit')
  expect(told).toBe(false)
})
