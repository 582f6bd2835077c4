import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from '@jest/globals'
import { requires } from '../support/requires.js'
import { signJwt } from './support.js'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
const COMMAND = ['--import', 'tsx', 'emulator/main.ts']
const run = (...args: string[]) => spawnSync(process.execPath, [...COMMAND, ...args], { cwd: ROOT, encoding: 'utf8' })

interface Started {
  child: ChildProcess
  /** What it says until it is ready. */
  output: string
}

async function withStarted(args: readonly string[], use: (started: Started) => Promise<void>, env = {}): Promise<void> {
  const child = spawn(process.execPath, [...COMMAND, ...args], { cwd: ROOT, env: { ...process.env, ...env } })
  try {
    let output = ''
    await new Promise<void>((resolve, reject) => {
      child.once('exit', (code) => reject(new Error(`ended with ${code}`)))
      child.stdout.on('data', (chunk) => {
        output += chunk
        if (output.includes('Ctrl-C')) resolve()
      })
    })
    child.removeAllListeners('exit')
    await use({ child, output })
  } finally {
    child.kill('SIGKILL')
  }
}

describe('npm run emulator', () => {
  test('starts, says where, and ends on SIGINT', async () => {
    await withStarted(['--token-format', 'legacy'], async ({ child, output }) => {
      const url = /Listening on (\S+)/.exec(output)?.[1] ?? ''
      const iss = /GitHub App\s+([^,]+),/.exec(output)?.[1]
      const keyFile = /Private key\s+(\S+)/.exec(output)?.[1] ?? ''
      expect(statSync(keyFile).mode & 0o777).toBe(process.platform === 'win32' ? 0o666 : 0o600)
      const now = Math.floor(Date.now() / 1000)
      const token = signJwt({ iss, iat: now - 60, exp: now + 500 }, readFileSync(keyFile, 'utf8'))
      const response = await fetch(`${url}/app`, { headers: { authorization: `Bearer ${token}` } })
      expect(response.status).toBe(200)

      const ended = new Promise((resolve) => child.once('exit', resolve))
      child.kill('SIGINT')
      expect(await ended).toBe(process.platform === 'win32' ? null : 0)
      if (process.platform !== 'win32') expect(existsSync(keyFile)).toBe(false)
    })
  })

  requires('a shell: not Windows', process.platform !== 'win32', () => {
    test.each([[[]], [['--product', 'ghes-3.19']]])(
      '%j: the printed command line works from anywhere',
      async (args) => {
        // A folder whose name needs quotes.
        const folder = mkdtempSync(join(tmpdir(), "it's a folder "))
        try {
          const use = async ({ output }: Started) => {
            const pasted = /^ +env [\s\S]*?(?=\n\n)/m.exec(output)?.[0] ?? ''
            const ran = spawn('sh', ['-c', pasted], { cwd: folder })
            let said = ''
            for (const stream of [ran.stdout, ran.stderr]) {
              stream.on('data', (chunk) => {
                said += chunk
              })
            }
            await new Promise((resolve) => ran.once('close', resolve))
            expect(said).toContain('org-linux-1')
            expect(said).toMatch(/^runners-count<<(\S+)\n4\n\1$/m)
            expect(said).not.toMatch(/::error|not found/)
            expect(output + said).not.toMatch(/PRIVATE KEY|MII[A-Za-z0-9+/]{20}/)
          }
          await withStarted(args, use, { TMPDIR: folder })
        } finally {
          rmSync(folder, { recursive: true })
        }
      },
    )
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
