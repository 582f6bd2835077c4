import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { parse } from 'yaml'
import { makeTemporaryDirectory } from '../../harness/temporary.js'
import { type Bench, openBench } from '../support/in-process.js'
import { createTestTimer } from '../support/test-timer.js'

/** Startup scripts: what is asked for, in which order, and what a failure leaves behind. What they do is in `startup/`. */

let bench: Bench
beforeEach(async () => {
  bench = await openBench()
})
afterEach(() => bench.close())

const ORG = '/orgs/octo-org/actions/runners'
const GENERATE = `POST ${ORG}/generate-jitconfig`
const DOWNLOADS = `GET ${ORG}/downloads`
const GROUPS = 'GET /orgs/octo-org/actions/runner-groups?per_page=100&page=1'

const main = (inputs: Record<string, string> = {}, foreign?: RegExp, event?: unknown, temp?: string) =>
  bench.main(
    {
      'client-id': undefined,
      'private-key': undefined,
      token: bench.octo.tokens.classic,
      operation: 'create-startup-script',
      'runner-name': 'gpu-1',
      'runner-labels': 'gpu',
      'runner-os': 'linux',
      'runner-architecture': 'x64',
      ...inputs,
    },
    foreign,
    { timer: createTestTimer(), event, ...(temp !== undefined && { temp }) },
  )
const runners = () => bench.emulator.world.runners('octo-org').filter(({ name }) => name === 'gpu-1')
const scriptOf = ({ outputs }: Awaited<ReturnType<typeof main>>) =>
  readFileSync(outputs['startup-script-file'] ?? '', 'utf8')
const warningsOf = ({ lines }: Awaited<ReturnType<typeof main>>) =>
  lines.filter((line) => line.startsWith('warning ')).map((line) => line.slice('warning '.length))
const LINUX_X64 = 'actions-runner-linux-x64-2.337.0.tar.gz'

describe('a startup script', () => {
  test('is made of the application on offer and, last, of a new runner', async () => {
    const run = await main()
    expect(run.errors).toEqual([])
    expect(run.sent).toEqual([DOWNLOADS, GROUPS, GENERATE])
    const [runner] = runners()
    const sha256 = bench.emulator.world.applications.package(LINUX_X64)?.sha256
    const { 'startup-script-file': file = '', runner: whole = '', ...others } = run.outputs
    expect(others).toEqual({
      'runner-id': String(runner?.id),
      'runner-name': 'gpu-1',
      'runner-version': '2.337.0',
      'runner-sha256': sha256,
    })
    expect(JSON.parse(whole)).toMatchObject({ id: runner?.id, name: 'gpu-1', labels: [{ name: 'gpu' }] })
    const script = scriptOf(run)
    expect(script).toContain(`\nrunner_name='gpu-1'\nrunner_id='${runner?.id}'\nmachines='Linux x86_64'\n`)
    expect(script).toContain(`/${LINUX_X64}'\nsha256='${sha256}'\nuser='runner'\nrunner_home=''\n`)
    expect(script).toContain("\non_exit='nothing'\nmax_lifetime='0'\nbase='/opt/runner-kit'\nconsole='/dev/console'\n")
    if (process.platform !== 'win32') {
      expect(statSync(file).mode & 0o777).toBe(0o600)
      execFileSync('sh', ['-n', file])
    }
    expect(readdirSync(dirname(file)).filter((name) => name.startsWith('startup'))).toHaveLength(1)
  })

  test('holds the configuration, masked, and no other credential', async () => {
    bench.emulator.world.applications.downloadToken = 'download-token-0123456789'
    const run = await main()
    const [config = ''] = /(?<=jit_config=')[A-Za-z0-9+/=]+(?=')/.exec(scriptOf(run)) ?? []
    expect(run.masks).toContain(config)
    expect(run.lines.join('\n')).not.toContain(config)
    expect(scriptOf(run)).not.toContain('download-token')
    expect(scriptOf(run)).not.toContain(bench.octo.tokens.classic)
    expect(warningsOf(run)).toEqual([expect.stringMatching(/gave a token for downloading .* set runner-home/)])
  })

  test('has what the inputs say', async () => {
    const run = await main({
      'runner-user': 'ci',
      'on-exit': 'poweroff',
      'max-lifetime': '7200',
      'runner-os': 'macos',
      'runner-architecture': 'arm64',
    })
    expect(run.errors).toEqual([])
    expect(scriptOf(run)).toContain("\nuser='ci'\n")
    expect(scriptOf(run)).toContain("\non_exit='poweroff'\nmax_lifetime='7200'\n")
    expect(scriptOf(run)).toContain("\nmachines='Darwin arm64'\n")
  })

  test('as user data for cloud-init', async () => {
    const run = await main({ 'startup-format': 'cloud-init' })
    expect(run.outputs['startup-script-file']).toMatch(/\.yaml$/)
    const { write_files: files } = parse(scriptOf(run))
    expect(files[0].content).toMatch(/^#!\/bin\/sh\n/)
    expect(files[0].permissions).toBe('0600')
  })

  test('needs no application with runner-home', async () => {
    const run = await main({ 'runner-home': "/opt/the runner's", 'runner-os': '', 'runner-architecture': '' })
    expect(run.errors).toEqual([])
    expect(run.sent).toEqual([GROUPS, GENERATE])
    expect(scriptOf(run)).toContain("\nrunner_home='/opt/the runner'\\''s'\n")
    expect(run.outputs).toMatchObject({ 'runner-version': '', 'runner-sha256': '' })
    const idle = await main({ 'runner-home': '/opt/runner', 'runner-version': '2.336.0', 'runner-name': 'gpu-2' })
    expect(warningsOf(idle)).toEqual([expect.stringMatching(/^Input runner-version has no effect: runner-home/)])
  })

  test('of a pinned version', async () => {
    const sha256 = 'A'.repeat(64)
    const run = await main({ 'runner-version': '2.336.0', 'runner-sha256': sha256 })
    expect(run.errors).toEqual([])
    expect(scriptOf(run)).toContain(`2.336.0.tar.gz'\nsha256='${sha256.toLowerCase()}'\n`)
  })

  test('of a repository, by an App that mints no more than it takes', async () => {
    const { app } = bench.octo
    const run = await main({
      'client-id': app.clientId,
      'private-key': app.privateKey,
      token: '',
      target: 'octo-org/octo-repo',
    })
    expect(run.errors).toEqual([])
    expect(run.minted).toEqual([{ repositories: ['octo-repo'], permissions: { administration: 'write' } }])
  })

  test('warns where it is too long for the user data of EC2', async () => {
    const run = await main({ 'runner-home': `/${'a'.repeat(16_384)}` })
    expect(warningsOf(run)).toEqual([
      expect.stringMatching(/^The startup script has \d{5} bytes, but EC2 accepts at most 16384 bytes of user data\.$/),
    ])
  })

  test('warns in a public repository', async () => {
    const event = { repository: { private: false } }
    const run = await main({}, undefined, event)
    expect(warningsOf(run)).toEqual([expect.stringMatching(/^This repository is public: a pull request from a fork/)])
  })
})

describe('a failure leaves no runner behind', () => {
  test('without an application for the platform', async () => {
    bench.emulator.world.applications.platforms = [{ os: 'osx', architecture: 'arm64' }]
    const run = await main()
    expect(run.errors).toEqual([expect.stringMatching(/offers no runner application for linux-x64/)])
    expect(run.sent).toEqual([DOWNLOADS])
  })

  test('without a checksum', async () => {
    bench.emulator.world.applications.checksums = false
    const run = await main()
    expect(run.errors).toEqual([expect.stringMatching(/^No checksum is known for .* as runner-sha256\.$/)])
    expect(run.sent).toEqual([DOWNLOADS])
  })

  test('with another checksum than the server has', async () => {
    const run = await main({ 'runner-sha256': 'a'.repeat(64) })
    expect(run.errors).toHaveLength(1)
    expect(run.sent).toEqual([DOWNLOADS])
  })

  test('where the script cannot be written', async () => {
    const run = await bench.main(
      {
        operation: 'create-startup-script',
        'runner-labels': 'gpu',
        'runner-os': 'linux',
        'runner-architecture': 'x64',
      },
      undefined,
      { temp: join(import.meta.filename, 'nowhere') },
    )
    expect(run.errors).toEqual([expect.stringMatching(/^Could not write the startup script: /)])
    expect(run.sent.filter((request) => request.endsWith('/generate-jitconfig'))).toEqual([])
  })

  test('on a server without just-in-time runners', async () => {
    bench.emulator.faults.add({ method: 'POST', path: /generate-jitconfig$/, status: 404 })
    const temp = makeTemporaryDirectory('run')
    const run = await main({}, /generate-jitconfig$/, undefined, temp)
    expect(run.errors).toEqual([expect.stringMatching(/create the just-in-time runner gpu-1/)])
    expect(run.outputs).toEqual({})
    expect(readdirSync(temp)).toEqual([])
  })
})

test.each([
  ['Windows', { 'runner-os': 'win' }, /^Input runner-os: there is no startup script for win-x64 yet; use linux or osx/],
  ['Windows with runner-home', { 'runner-os': 'win', 'runner-home': '/a' }, /no startup script for win-x64 yet/],
  ['no labels', { 'runner-labels': '' }, /^Input runner-labels: create-startup-script needs at least one/],
  ['root', { 'runner-user': 'root' }, /^Input runner-user: the runner does not run as root/],
  ['no user', { 'runner-user': 'a b' }, /^Input runner-user: "a b" is not a user name/],
  ['an option for a user', { 'runner-user': '-x' }, /^Input runner-user: "-x" is not/],
  ['a relative path', { 'runner-home': 'runner' }, /^Input runner-home: "runner" is not an absolute path/],
  ['a path with a line break', { 'runner-home': '/a\nb' }, /^Input runner-home: /],
  ['no format', { 'startup-format': 'bash' }, /^Input startup-format: "bash" is unknown/],
  ['no exit', { 'on-exit': 'power-off' }, /^Input on-exit: "power-off" is unknown. Did you mean poweroff\?/],
  ['no lifetime', { 'max-lifetime': '1h' }, /^Input max-lifetime: "1h" is not a number of seconds/],
  ['one that selects', { operation: 'create-startup-script, wait-for-runner' }, /cannot share a step/],
  ['create-jit-config', { operation: 'create-startup-script, create-jit-config' }, /both set the output runner/],
])('is refused before the first request: %s', async (_, inputs, message) => {
  const run = await main(inputs)
  expect(run.errors).toEqual([expect.stringMatching(message)])
  expect(run.sent).toEqual([])
})
