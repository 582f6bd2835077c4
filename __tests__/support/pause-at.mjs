// Loaded before the action by NODE_OPTIONS: stops right before one call to the file system, so that another job can act at that
// very moment, until the file PAUSE_UNTIL is there. PAUSE_AT is a pattern for "name path", PAUSE_NUMBER which of the calls that match.
import fs from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'

const { PAUSE_AT = '', PAUSE_NUMBER = '1', PAUSE_UNTIL = '' } = process.env
const pattern = new RegExp(PAUSE_AT)
const { writeSync, existsSync } = fs
const clock = new Int32Array(new SharedArrayBuffer(4))
let left = Number(PAUSE_NUMBER)

for (const [name, original] of Object.entries(fs)) {
  if (typeof original !== 'function' || !name.endsWith('Sync')) continue
  fs[name] = (...parameters) => {
    if (left > 0 && pattern.test(`${name} ${parameters[0]}`)) {
      left -= 1
      if (left === 0) {
        writeSync(1, `paused at ${name}\n`)
        while (!existsSync(PAUSE_UNTIL)) Atomics.wait(clock, 0, 0, 5)
      }
    }
    return original.apply(fs, parameters)
  }
}
syncBuiltinESMExports()
