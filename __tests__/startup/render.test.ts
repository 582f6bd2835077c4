import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from '@jest/globals'
import { hasShell, SHELLS, which } from '../../harness/new-machine.js'
import { makeTemporaryDirectory, removeTemporaryDirectories } from '../../harness/temporary.js'
import {
  cloudInit,
  hasStartupScript,
  readTemplate,
  renderStartupScript,
  type StartupValues,
} from '../../src/startup/render.js'
import { requires } from '../support/requires.js'
import { hasProgram } from '../support/unpackers.js'
import { JIT_CONFIG } from './boot.js'

afterAll(removeTemporaryDirectories)

const VALUES = {
  runner: { id: 123456, name: 'runner-kit-0123456789abcdef' },
  jitConfig: JIT_CONFIG,
  user: 'runner',
  runnerHome: undefined,
  application: {
    platform: { os: 'linux', architecture: 'x64' } as const,
    version: '2.337.0',
    downloadUrl: new URL(
      'https://github.com/actions/runner/releases/download/v2.337.0/actions-runner-linux-x64-2.337.0.tar.gz',
    ),
    sha256: 'a'.repeat(64),
  },
  onExit: 'poweroff',
  maxLifetime: 21_600,
} as const satisfies StartupValues

describe('renderStartupScript', () => {
  const script = renderStartupScript(VALUES)

  it('has room in user data, with a configuration of the real size', () => {
    expect(JIT_CONFIG.length).toBeGreaterThan(4_096)
    expect(JIT_CONFIG.length).toBeLessThan(4_500)
    expect(Buffer.byteLength(script)).toBeLessThan(12_000)
    expect(Buffer.byteLength(cloudInit(script))).toBeLessThan(12_000)
  })

  it('holds the configuration once, and a header that says what it is', () => {
    expect(script.split(JIT_CONFIG)).toHaveLength(2)
    expect(script).toMatch(/^#!\/bin\/sh\n# .*\n# .*keep it private\.\nset \+x\n/)
    expect(script).toMatch(/\nmain\n$/)
  })

  it('replaces every mark, each of which stands once in the template', () => {
    const marks = readTemplate().match(/'@[^@']*@'/g) ?? []
    expect(new Set(marks).size).toBe(marks.length)
    expect(marks).toHaveLength(14)
    expect(script).not.toMatch(/'@[^@']*@'/)
  })

  it('is for the platforms that have such a shell', () => {
    const platform = { os: 'win', architecture: 'x64' } as const
    expect(hasStartupScript(platform)).toBe(false)
    expect(hasStartupScript({ os: 'osx', architecture: 'arm64' })).toBe(true)
    const values = { ...VALUES, application: { ...VALUES.application, platform } }
    expect(() => renderStartupScript(values)).toThrow('no startup script')
  })

  it('refuses what no shell can hold', () => {
    expect(() => renderStartupScript({ ...VALUES, runnerHome: '/a\0b' })).toThrow('NUL')
    expect(() => cloudInit(renderStartupScript({ ...VALUES, runnerHome: '/a\u0007b' }))).toThrow('control character')
  })

  it('shows a name on one line', () => {
    const name = 'a\nb\u001b[31m\u2028c'
    expect(renderStartupScript({ ...VALUES, runner: { id: 1, name } })).toContain("runner_name='a?b?[31m?c'")
  })
})

const HOSTILE = [
  `it's`,
  `'; touch ran; '`,
  '"$(touch ran)"',
  '`touch ran`',
  '$(touch ran)\n$(touch ran)',
  "'@jit-config@'",
  '\\',
  "\\'; touch ran #",
  '$&$1$`',
  '-n',
  '\n#!/bin/sh\n',
  '  spaces  ',
  '~root/*',
]

describe.each(SHELLS)('a value read by %s', (shell) => {
  requires(shell, hasShell(shell), () => {
    it.each(HOSTILE)('is what it was: %j', (text) => {
      const directory = makeTemporaryDirectory('value')
      const script = renderStartupScript({ ...VALUES, runnerHome: text, user: text, jitConfig: text })
      // The script up to its functions, which nothing calls.
      const probe = script.replace(/\nmain\n$/, `\nprintf '%s|%s|%s' "$runner_home" "$user" "$jit_config"\n`)
      const [command = '', ...words] = shell.split(' ')
      const read = execFileSync(which(command) ?? command, [...words, '-c', probe], {
        cwd: directory,
        encoding: 'utf8',
      })
      expect(read).toBe(`${text}|${text}|${text}`)
      expect(existsSync(join(directory, 'ran'))).toBe(false)
    })
  })
})

describe('the template', () => {
  requires('shellcheck', hasProgram('shellcheck'), () => {
    it('has no findings of ShellCheck', () => {
      execFileSync('shellcheck', [join('src', 'startup', 'startup-script.sh')], { encoding: 'utf8' })
    })
  })

  it('spans no text over lines, since indentation is taken away', () => {
    const lines = readFileSync(join('src', 'startup', 'startup-script.sh'), 'utf8').split('\n')
    const code = lines.filter((line) => !/^ *#/.test(line)).map((line) => line.replace(/\\./g, ''))
    for (const line of code) {
      // Single quotes come in pairs; an apostrophe within double quotes is not one.
      const bare = line.replace(/"[^"]*"/g, '')
      expect({ line, quotes: (bare.match(/'/g) ?? []).length % 2 }).toEqual({ line, quotes: 0 })
    }
  })
})
