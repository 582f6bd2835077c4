import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, test } from '@jest/globals'
import { makeTemporaryDirectory, removeTemporaryDirectories } from '../../harness/temporary.js'
import { eventOf, wishOf } from '../../scripts/try/arguments.js'
import { requires } from '../support/requires.js'
import { codeBlocks } from './markdown.js'
import { ROOT, read } from './project.js'

afterAll(removeTemporaryDirectories)

function commandFor(text: string, ...words: string[]): string[] {
  const file = join(makeTemporaryDirectory('try'), 'step.yml')
  writeFileSync(file, text)
  return ['--import', 'tsx', 'scripts/try/main.ts', file, ...words]
}

function tryOut(text: string, ...words: string[]) {
  return spawnSync(process.execPath, commandFor(text, ...words), { cwd: ROOT, encoding: 'utf8', timeout: 280_000 })
}

/** Calls `onOutput` with the process and with what it has printed so far, and returns all of that when it has ended. */
async function follow(text: string, onOutput: (child: ChildProcess, stdout: string) => void) {
  const temporary = makeTemporaryDirectory('try')
  const env = { ...process.env, TMPDIR: temporary }
  const child = spawn(process.execPath, commandFor(text), { cwd: ROOT, env, timeout: 280_000 })
  let stdout = ''
  let stderr = ''
  child.stdout.on('data', (chunk) => {
    stdout += chunk
    onOutput(child, stdout)
  })
  child.stderr.on('data', (chunk) => {
    stderr += chunk
  })
  const status = await new Promise((resolve) => child.once('close', resolve))
  return { status, stdout, stderr, left: readdirSync(temporary).filter((name) => name.startsWith('runner-kit-')) }
}

test('the step of docs/try-locally.md shows its log, outputs, summary, post step and requests', () => {
  const [step] = codeBlocks(read('docs/try-locally.md')).filter(({ language }) => language === 'yaml')
  const { status, stdout, stderr } = tryOut(step?.code ?? '')
  expect([status, stderr]).toEqual([0, ''])
  expect(stdout).toContain('with runner-labels gpu: 2 runners')
  expect(stdout).toContain('  runners-count = 2\n')
  expect(stdout).toContain('  ## Runners of organization octo-org\n')
  expect(stdout).toContain('▸ Post OWNER/runner-kit@v1\nRevoked the installation token.')
  expect(stdout).toContain('  204 DELETE /installation/token\n')
})

const APP = 'client-id: "${{ vars.RUNNER_APP_CLIENT_ID }}", private-key: "${{ secrets.RUNNER_APP_PRIVATE_KEY }}"'

test('secrets are shown as GitHub shows them, and later steps see outputs of earlier ones', () => {
  const { status, stdout } = tryOut(`
- uses: ./
  id: kit
  with: { ${APP}, target: octo-org, operation: create-registration-token }
- run: echo "$TOKEN is \${#TOKEN} characters for $URL"
  env: { TOKEN: "\${{ steps.kit.outputs.registration-token }}", URL: "\${{ steps.kit.outputs.runner-url }}" }
`)
  expect(status).toBe(0)
  expect(stdout).toContain('  registration-token = ***\n')
  expect(stdout).toMatch(/^\*\*\* is 29 characters for http:.*\/octo-org$/m)
  expect(stdout).not.toMatch(/gh[spu]_\w|-----BEGIN/)
})

test('a step that fails is shown, and fails', () => {
  const { status, stdout } = tryOut(
    'uses: OWNER/runner-kit@v1\nwith:\n  operation: ${{ inputs.operation }}\n',
    'operation=list',
  )
  expect(status).toBe(1)
  expect(stdout).toContain('── try: failure')
  expect(stdout).toMatch(/^- operation: "list" is unknown/m)
})

test.each([
  ['without a step', 'client-id: x\n', /^The file holds no step: .*\n$/],
  [
    'with a misspelled key',
    'uses: OWNER/runner-kit@v1\nwiht: {}\n',
    /^This interpreter does not know wiht\. Did you mean with\?\n$/,
  ],
])('a file %s is an error that says so', (_, text, line) => {
  const { status, stderr } = tryOut(text)
  expect([status, stderr]).toEqual([1, expect.stringMatching(line)])
})

test('a file that is not there is an error that says so', () => {
  const command = ['--import', 'tsx', 'scripts/try/main.ts', 'nowhere.yml']
  const { status, stderr } = spawnSync(process.execPath, command, { cwd: ROOT, encoding: 'utf8' })
  expect([status, stderr]).toEqual([1, 'Could not read nowhere.yml: there is no such file.\n'])
})

test.each([
  [[], { problem: 'Name the file with the step or the workflow.' }],
  [['a.yml'], { file: 'a.yml', event: undefined, inputs: {} }],
  [['a.yml', 'x=1', 'y=a=b', 'z='], { file: 'a.yml', event: undefined, inputs: { x: '1', y: 'a=b', z: '' } }],
  [['a.yml', '--event', 'push', 'x=1'], { file: 'a.yml', event: 'push', inputs: { x: '1' } }],
  [['--event=push', 'a.yml'], { file: 'a.yml', event: 'push', inputs: {} }],
  [['a.yml', 'x'], { problem: '"x" is not NAME=VALUE.' }],
  [['a.yml', '=x'], { problem: '"=x" is not NAME=VALUE.' }],
  [['a.yml', '--evnt', 'push'], { problem: 'Unknown option "evnt".' }],
  [['a.yml', '--event'], { problem: 'Set --event to the name of an event.' }],
  [['--help'], { help: true }],
])('npm run try -- %j', (words, wish) => {
  expect(wishOf(words)).toEqual(wish)
})

const AND = 'The workflow also has'

test.each([
  [['workflow_dispatch'], undefined, 'workflow_dispatch', ''],
  [['schedule', 'workflow_dispatch'], undefined, 'workflow_dispatch', `${AND} schedule: choose with --event.`],
  [['push'], undefined, 'push', ''],
  [['push', 'pull_request'], undefined, 'push', `${AND} pull_request: choose with --event.`],
  [['push', 'pull_request'], 'pull_request', 'pull_request', `${AND} push: choose with --event.`],
])('of the events %j and the wanted %s, %s starts the workflow', (on, wanted, event, choice) => {
  const said = `Event: ${event}. ${choice}`.trimEnd()
  expect(eventOf(on, wanted)).toEqual({ event, said: on.length === 1 && event === 'workflow_dispatch' ? '' : said })
})

test('a workflow starts by its own event, and says which', () => {
  const workflow = (on: string) =>
    `on: ${on}\njobs: { job: { if: github.event_name == 'push', runs-on: ubuntu-latest, steps: [] } }\n`
  const { status, stdout } = tryOut(workflow('[push, pull_request]'))
  expect([status, stdout]).toEqual([
    0,
    expect.stringMatching(
      /^Event: push\. The workflow also has pull_request: choose with --event\.\n── job: success ─+\n$/,
    ),
  ])
  expect(tryOut(workflow('[push, pull_request]'), '--event', 'pull_request').stdout).toContain('── job: skipped')
  const { status: refused, stdout: nothing, stderr } = tryOut(workflow('push'), '--event', 'release')
  expect([refused, nothing, stderr]).toEqual([1, '', 'release does not start this workflow; its events: push\n'])
})

test('a required input that is missing is an error that names it', () => {
  const { status, stdout, stderr } = tryOut(read('examples/drain-runner.yml'))
  expect([status, stdout]).toEqual([1, ''])
  expect(stderr).toMatch(
    /^Required input 'runner' not provided\n.*NAME=VALUE:\n {2}runner \(required\): The runner's name\n$/,
  )
})

const WAIT = `uses: ./\nwith: { ${APP}, target: octo-org, operation: wait-for-runner, runner-name: nobody }\n`

requires('signals: not Windows', process.platform !== 'win32', () => {
  test('a step is shown while it runs, and Ctrl-C cancels it as the runner does', async () => {
    let sent = false
    const { status, stdout, stderr, left } = await follow(WAIT, (child, soFar) => {
      // A terminal sends it to npm, too, which passes it on.
      if (soFar.includes('Minted') && !sent) sent = child.kill('SIGINT') && child.kill('SIGINT')
    })
    expect([status, stderr, left]).toEqual([130, expect.stringMatching(/^Canceling: .*\n$/), []])
    expect(stdout).toMatch(
      /^Error: The operation was canceled\.\n▸ Post \.\/\nRevoked the installation token\.\n── try: cancelled ─+\n── requests/m,
    )
  })

  test('a reader that is gone, as after `| head`, ends it quietly', async () => {
    const { status, stderr, left } = await follow(WAIT, (child, soFar) => {
      if (soFar.includes('Minted')) child.stdout?.destroy()
    })
    expect([status, stderr, left]).toEqual([0, '', []])
  })
})
