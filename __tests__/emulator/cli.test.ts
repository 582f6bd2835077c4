import { spawn, spawnSync } from 'node:child_process'
import { existsSync, readFileSync, statSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from '@jest/globals'
import { signJwt } from './support.js'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
const COMMAND = ['--import', 'tsx', 'emulator/main.ts']
const run = (...args: string[]) => spawnSync(process.execPath, [...COMMAND, ...args], { cwd: ROOT, encoding: 'utf8' })

describe('npm run emulator', () => {
  test('starts, says where, and ends on SIGINT', async () => {
    const child = spawn(process.execPath, [...COMMAND, '--token-format', 'legacy'], { cwd: ROOT })
    try {
      let output = ''
      await new Promise<void>((resolve, reject) => {
        child.once('exit', (code) => reject(new Error(`ended with ${code}`)))
        child.stdout.on('data', (chunk) => {
          output += chunk
          if (output.includes('Ctrl-C')) resolve()
        })
      })
      const url = /Listening on (\S+)/.exec(output)?.[1] ?? ''
      const iss = /GitHub App\s+([^,]+),/.exec(output)?.[1]
      const keyFile = /Private key\s+(\S+)/.exec(output)?.[1] ?? ''
      expect(statSync(keyFile).mode & 0o777).toBe(process.platform === 'win32' ? 0o666 : 0o600)
      const now = Math.floor(Date.now() / 1000)
      const token = signJwt({ iss, iat: now - 60, exp: now + 500 }, readFileSync(keyFile, 'utf8'))
      const response = await fetch(`${url}/app`, { headers: { authorization: `Bearer ${token}` } })
      expect(response.status).toBe(200)

      child.removeAllListeners('exit')
      const ended = new Promise((resolve) => child.once('exit', resolve))
      child.kill('SIGINT')
      expect(await ended).toBe(process.platform === 'win32' ? null : 0)
      if (process.platform !== 'win32') expect(existsSync(keyFile)).toBe(false)
    } finally {
      child.kill('SIGKILL')
    }
  })

  test('explains itself', () => {
    const { status, stdout } = run('--help')
    expect(status).toBe(0)
    expect(stdout).toContain('--token-format')
  })

  test.each([
    [['--product', 'ghes-1'], 'unknown product: ghes-1'],
    [['--token-format', 'x'], 'unknown token format: x'],
    [['--port', 'x'], 'no port number: x'],
  ])('refuses %j', (args, message) => {
    const { status, stderr } = run(...args)
    expect(status).toBe(1)
    expect(stderr).toContain(message)
  })
})
