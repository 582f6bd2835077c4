// Loaded before the action by NODE_OPTIONS: counts the calls that change the file system and, at the one asked for, kills the
// process in the hard way. KILL_AT is the call's number; KILL_TRACE a file for the list of all calls, one a line.
import fs from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'

const CALLS = [
  'mkdirSync',
  'openSync',
  'writeSync',
  'closeSync',
  'ftruncateSync',
  'fsyncSync',
  'renameSync',
  'symlinkSync',
  'copyFileSync',
  'chmodSync',
  'utimesSync',
  'futimesSync',
  'rmSync',
  'rmdirSync',
  'writeFileSync',
]
const killAt = Number(process.env.KILL_AT ?? 0)
const traceFile = process.env.KILL_TRACE
const write = fs.writeFileSync
const trace = []
const open = new Map()
let count = 0

for (const name of CALLS) {
  const original = fs[name]
  fs[name] = (...parameters) => {
    const [target] = parameters
    count += 1
    trace.push(`${name} ${open.get(target) ?? target}`)
    if (count === killAt) {
      process.kill(process.pid, 'SIGKILL')
      for (;;);
    }
    const result = original.apply(fs, parameters)
    if (name === 'openSync') open.set(result, target)
    return result
  }
}
syncBuiltinESMExports()
if (traceFile) process.on('exit', () => write(traceFile, trace.join('\n')))
