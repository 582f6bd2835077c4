import { existsSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { afterAll, afterEach, describe, expect, it } from '@jest/globals'
import { parse } from 'yaml'
import { hasShell, type MachineOptions, makeMachine, SHELLS, which } from '../../harness/new-machine.js'
import { type StandIn, type StandInOptions, startStandIn } from '../../harness/stand-in-runner.js'
import { removeTemporaryDirectories } from '../../harness/temporary.js'
import { cloudInit, renderStartupScript, type StartupValues } from '../../src/startup/render.js'
import { requires } from '../support/requires.js'
import { TEST_ALL } from '../support/thoroughness.js'
import { JIT_CONFIG, LINUX, valuesFor } from './boot.js'

const open: StandIn[] = []
afterEach(async () => {
  for (const standIn of open.splice(0)) await standIn.close()
})
afterAll(removeTemporaryDirectories)

const curl = which('curl')
const IS_ROOT = process.platform === 'linux' && process.getuid?.() === 0
/** With which the script becomes another user, whichever there is. */
const PROGRAMS = ['runuser', 'setpriv', 'su'] as const

describe.each(TEST_ALL ? SHELLS : SHELLS.slice(0, 1))('a machine in its life, with %s', (shell) => {
  requires(`curl and ${shell}`, curl !== undefined && hasShell(shell), () => {
    async function prepare(
      values: Partial<StartupValues> = {},
      options: Partial<MachineOptions> = {},
      standInOptions: StandInOptions = {},
    ) {
      const standIn = await startStandIn(curl ?? '', standInOptions)
      open.push(standIn)
      const machine = makeMachine({ shell, ...options, programs: { ...LINUX, ...options.programs } })
      const script = renderStartupScript(valuesFor(standIn, values), machine.places)
      return { standIn, machine, script }
    }

    it('does not start the runner again when it boots again', async () => {
      const { standIn, machine, script } = await prepare()
      await machine.boot(script)
      const { lines, status, calls } = await machine.boot(script)
      expect(lines).toEqual(['runner gpu-1 has run on this machine before, and does not start again', 'powering off'])
      expect(status).toBe(0)
      expect(calls.filter((call) => call === 'poweroff')).toHaveLength(2)
      expect(standIn.contacts).toHaveLength(1)
      expect(standIn.requests).toHaveLength(1)
    })

    it('starts a runner made for it later', async () => {
      const { standIn, machine, script } = await prepare()
      await machine.boot(script)
      const later = valuesFor(standIn, { runner: { id: 43, name: 'gpu-2' } })
      await machine.boot(renderStartupScript(later, machine.places))
      expect(standIn.contacts).toHaveLength(2)
    })

    it('starts the runner after a boot that was cut off in the download', async () => {
      const { standIn, machine, script } = await prepare({}, {}, { answers: ['silent'] })
      await machine.boot(script, async (pid) => {
        while (standIn.requests.length === 0) await setTimeout(5)
        process.kill(-pid, 'SIGKILL')
      })
      expect(standIn.contacts).toHaveLength(0)
      const { status } = await machine.boot(script)
      expect(status).toBe(0)
      expect(standIn.contacts).toHaveLength(1)
    })

    it('does not start the runner again after a boot that was cut off in its job, and removes its credentials', async () => {
      const { standIn, machine, script } = await prepare({}, {}, { job: 'ignores signals' })
      await machine.boot(script, async (pid) => {
        while (standIn.contacts.length === 0) await setTimeout(5)
        process.kill(-pid, 'SIGKILL')
      })
      expect(machine.filesWith(JIT_CONFIG)).not.toEqual([])
      await machine.boot(script)
      expect(standIn.contacts).toHaveLength(1)
      expect(machine.filesWith(JIT_CONFIG)).toEqual([])
    })

    it('ends the runner and powers off when it is shut down', async () => {
      const { standIn, machine, script } = await prepare({}, {}, { job: 'waits for a signal' })
      const { lines, calls } = await machine.boot(script, async (pid) => {
        while (standIn.contacts.length === 0) await setTimeout(5)
        // The init system signals every process of the service.
        process.kill(-pid, 'SIGTERM')
      })
      expect(lines.slice(-2)).toEqual(['FAILED: ended by a signal', 'powering off'])
      expect(calls).toContain('poweroff')
      expect(machine.filesWith(JIT_CONFIG)).toEqual([])
    })

    it('uses the runner application of a baked image', async () => {
      const first = await prepare()
      await first.machine.boot(first.script)
      const runnerHome = join(first.machine.directory, `it's the "runner" of $(date)`)
      const unpacked = join(String(first.machine.places.base), '42', 'runner')
      const { standIn, machine, script } = await prepare({ runnerHome, runner: { id: 44, name: 'baked' } })
      const { renameSync } = await import('node:fs')
      renameSync(unpacked, runnerHome)
      const { status, lines } = await machine.boot(script)
      expect({ status, lines: lines[1] }).toEqual({ status: 0, lines: 'starting runner baked (44)' })
      // Its run.sh belongs to the first server.
      expect(first.standIn.contacts).toHaveLength(2)
      expect(standIn.requests).toEqual([])
    })

    it('says what is wrong with a runner-home', async () => {
      const { machine, script } = await prepare({ runnerHome: '/nowhere' })
      expect((await machine.boot(script)).lines).toContain('FAILED: no /nowhere')
      const empty = await prepare({ runnerHome: machine.directory })
      expect((await empty.machine.boot(empty.script)).lines).toContain(
        `FAILED: ${machine.directory} has no run.sh, or runner cannot write to it`,
      )
    })

    it('leaves the machine on unless it is to power off', async () => {
      const { machine, script } = await prepare({ onExit: 'nothing' })
      const { calls, lines } = await machine.boot(script)
      expect(calls).not.toContain('poweroff')
      expect(lines.at(-1)).toBe('runner gpu-1 ended with status 0')
    })

    it('powers off by what the machine has', async () => {
      const { machine, script } = await prepare({}, { programs: { poweroff: 'exit 1' } })
      expect((await machine.boot(script)).calls).toContain('shutdown -h now')
      const none = await prepare({}, { lacks: ['poweroff', 'shutdown', 'halt'] })
      expect((await none.machine.boot(none.script)).lines.at(-1)).toBe('FAILED: cannot power off')
    })

    it('gives the runner a fresh process: its user, its home, no ignored signal, no argument', async () => {
      const { standIn, machine, script } = await prepare()
      await machine.boot(script)
      const about = standIn.contacts[0]?.about ?? ''
      expect(about).toContain('arguments=0\nuid=1001\n')
      expect(about).toMatch(/user=runner\numask=0?022\ntrap=1\n/)
      if (process.platform === 'linux') expect(about).toContain('SigIgn:\t0000000000000000\n')
    })

    it('runs what cloud-init writes, and only its owner may read', async () => {
      const { standIn, machine, script } = await prepare()
      const document = parse(cloudInit(script), { version: '1.1' })
      const [file] = document.write_files
      expect(document).toEqual({
        write_files: [{ path: file.path, owner: 'root:root', permissions: '0600', content: script }],
        runcmd: [['sh', file.path]],
      })
      expect((await machine.boot(file.content)).status).toBe(0)
      expect(standIn.contacts).toHaveLength(1)
    })

    it('removes only a file that it is', async () => {
      const { machine, script } = await prepare()
      // Another script that reads this one.
      writeFileSync(join(machine.directory, 'inner'), script)
      await machine.boot('. ./inner\n')
      expect(existsSync(machine.script)).toBe(true)
    })

    for (const program of PROGRAMS) {
      requires(`root on Linux, and ${program}`, IS_ROOT && which(program) !== undefined, () => {
        it(`becomes another user by a real ${program}`, async () => {
          const others = PROGRAMS.filter((other) => other !== program)
          const { standIn, machine, script } = await prepare(
            { user: 'nobody' },
            { real: ['id', 'chown', program], lacks: others, has: ['curl', 'sha256sum', 'sleep'] },
          )
          const { lines } = await machine.boot(script)
          expect(lines.slice(-3)).toEqual(['running as nobody', 'runner gpu-1 ended with status 0', 'powering off'])
          const about = standIn.contacts[0]?.about ?? ''
          expect(about).toContain('uid=65534\n')
          expect(about).toContain('user=nobody\n')
          const runner = join(machine.places.base, '42', 'runner')
          expect(readdirSync(runner).map((name) => statSync(join(runner, name)).uid)).toEqual([65534, 65534])
        })
      })
    }

    requires('root on Linux', IS_ROOT, () => {
      it('runs without root as the user that it is for', async () => {
        const { standIn, machine, script } = await prepare({ user: 'nobody' }, { real: ['id', 'chown'], uid: 65534 })
        const { status, lines } = await machine.boot(script)
        expect({ status, lines }).toMatchObject({ status: 0, lines: expect.arrayContaining(['running as nobody']) })
        expect(standIn.contacts).toHaveLength(1)
        expect(existsSync(join(machine.directory, '.runner-kit', '42', 'started'))).toBe(true)
        rmSync(machine.directory, { recursive: true })
      })
    })
  })
})
