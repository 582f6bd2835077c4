import type { ChildProcess } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals'
import { runStep, runStepWithPost } from '../../harness/actions-runner.js'
import { endOnCancel } from '../../harness/step-process.js'
import { makeTemporaryDirectory, removeTemporaryDirectories } from '../../harness/temporary.js'
import { testedRuntimes } from '../support/thoroughness.js'
import { fixtureAction } from './fixture-action.js'

afterAll(removeTemporaryDirectories)

const main = (script: string, inputs?: string) =>
  fixtureAction(inputs === undefined ? { main: script } : { main: script, inputs })

const SHOW_ENVIRONMENT = 'console.log(JSON.stringify(process.env))'

async function environmentOf(options: Partial<Parameters<typeof runStep>[0]>, inputs?: string) {
  const step = await runStep({ entry: 'main', actionDirectory: main(SHOW_ENVIRONMENT, inputs), ...options })
  const env: Record<string, string> = JSON.parse(step.stdout)
  return { step, env }
}

describe('what a step gets', () => {
  const INPUTS = `
  client-id: { description: a }
  Work Folder: { description: b, default: _work }
  target: { description: c, default: '\${{ github.repository }}' }
  github-api-url: { description: d, default: '\${{ github.api_url }}' }
  count: { description: e, default: 3 }`

  test.each<[string, Record<string, string>, Record<string, string>, Record<string, string>]>([
    ['its default', {}, {}, { 'INPUT_CLIENT-ID': '', INPUT_WORK_FOLDER: '_work', INPUT_COUNT: '3' }],
    ['what is given', { 'client-id': 'Iv1.x' }, {}, { 'INPUT_CLIENT-ID': 'Iv1.x' }],
    ['an empty string, which keeps the default out', { 'Work Folder': '' }, {}, { INPUT_WORK_FOLDER: '' }],
    ['an input whatever its case', { 'work folder': 'w' }, {}, { INPUT_WORK_FOLDER: 'w' }],
    ['an input that action.yml does not know', { dry_run: 'true' }, {}, { INPUT_DRY_RUN: 'true' }],
    ['the repository', {}, {}, { INPUT_TARGET: 'octo-org/octo-repo' }],
    [
      'expressions from the environment',
      {},
      { GITHUB_REPOSITORY: 'a/b', GITHUB_API_URL: 'https://ghes.example.com/api/v3' },
      { INPUT_TARGET: 'a/b', 'INPUT_GITHUB-API-URL': 'https://ghes.example.com/api/v3' },
    ],
  ])('%s', async (_name, inputs, env, expected) => {
    expect((await environmentOf({ inputs, env }, INPUTS)).env).toMatchObject(expected)
  })

  test('nothing of the machine around it', async () => {
    const strays = {
      https_proxy: 'http://stray:1',
      GITHUB_TOKEN: 'stray',
      NODE_EXTRA_CA_CERTS: '/stray',
      INPUT_STRAY: 'x',
    }
    const before = { ...process.env }
    Object.assign(process.env, strays)
    const { env } = await environmentOf({}).finally(() => {
      for (const name of Object.keys(strays)) {
        if (before[name] === undefined) delete process.env[name]
        else process.env[name] = before[name]
      }
    })
    expect(Object.keys(env)).not.toEqual(expect.arrayContaining(Object.keys(strays)))
    for (const name of Object.keys(strays)) expect(env[name]).toBeUndefined()
  })

  test('the variables and folders of a job', async () => {
    const { env, step } = await environmentOf({ event: { repository: { private: false } } })
    expect(env).toMatchObject({
      GITHUB_ACTIONS: 'true',
      GITHUB_REPOSITORY: 'octo-org/octo-repo',
      RUNNER_TEMP: step.temp,
    })
    for (const name of [
      'RUNNER_TEMP',
      'RUNNER_TOOL_CACHE',
      'GITHUB_WORKSPACE',
      'HOME',
      'GITHUB_OUTPUT',
      'GITHUB_STEP_SUMMARY',
    ]) {
      expect(existsSync(env[name] ?? '')).toBe(true)
    }
    expect(JSON.parse(readFileSync(env.GITHUB_EVENT_PATH ?? '', 'utf8'))).toEqual({ repository: { private: false } })
  })

  test('an expression that the harness cannot work out is an error', async () => {
    const directory = main('', `  token: { description: a, default: '\${{ github.token }}' }`)
    await expect(runStep({ entry: 'main', actionDirectory: directory })).rejects.toThrow('github.token')
  })

  test('an entry that the action does not have is an error', async () => {
    await expect(runStep({ entry: 'post', actionDirectory: main('') })).rejects.toThrow('has no post')
  })
})

describe('what a step leaves', () => {
  test('outputs, state, exports and the summary', async () => {
    const step = await runStep({
      entry: 'main',
      actionDirectory: main(`
        add('GITHUB_OUTPUT', 'greeting=hello=world\\n')
        add('GITHUB_OUTPUT', 'tricky<<EOF_1\\nEOF_2\\nname=value\\n EOF_1\\nEOF_1 \\nother<<X\\n\\nEOF_1\\n')
        add('GITHUB_OUTPUT', 'empty<<X\\nX\\n')
        add('GITHUB_STATE', 'token<<ghadelimiter_1\\na\\r\\nb\\nghadelimiter_1\\n')
        add('GITHUB_ENV', 'EXPORTED=yes\\n')
        add('GITHUB_PATH', '/opt/tool\\n')
        add('GITHUB_STEP_SUMMARY', '# Done\\n')
        process.exitCode = 3
      `),
    })
    expect(step.exitCode).toBe(3)
    expect(step.outputs).toEqual({
      greeting: 'hello=world',
      tricky: 'EOF_2\nname=value\n EOF_1\nEOF_1 \nother<<X\n',
      empty: '',
    })
    expect(step.state).toEqual({ token: 'a\r\nb' })
    expect(step.env).toEqual({ EXPORTED: 'yes' })
    expect(step.path).toEqual(['/opt/tool'])
    expect(step.summary).toBe('# Done\n')
  })

  test.each([
    ['a line that is no entry', 'greeting=a\\nsecond line', 'GITHUB_OUTPUT line 2'],
    ['a delimiter that never comes', 'greeting<<EOF\\na\\n', 'closing delimiter'],
    ['an empty delimiter', 'greeting<<\\na\\n', 'name and a delimiter'],
    ['an empty name', '=a\\n', 'neither name=value'],
  ])('%s throws', async (_name, text, message) => {
    const actionDirectory = main(`add('GITHUB_OUTPUT', '${text}')`)
    await expect(runStep({ entry: 'main', actionDirectory })).rejects.toThrow(message)
  })

  test('commands, unescaped and in order, and the log that a person sees', async () => {
    const step = await runStep({
      entry: 'main',
      actionDirectory: main(`
        console.log([
          'before: s3cret-value',
          '::add-mask::s3cret-value',
          'after: s3cret-value',
          '  ::warning file=a%2Cb.js,line=7,title=A%3A B::first%0Asecond 100%25 %2C',
          '::group::Look up',
          '::endgroup::',
          '::debug::unseen',
          '::unknown::stays text',
          'text with ::error::inside',
          'old ##[error]style',
          '::stop-commands::pause-1',
          '::error::not read',
          '::pause-1::',
          '::notice::read: s3cret-value',
        ].join('\\n'))
        process.stdout.write('::error::no newline at the end')
      `),
    })
    expect(step.commands.map(({ command }) => command)).toEqual([
      'add-mask',
      'warning',
      'group',
      'endgroup',
      'debug',
      'error',
      'stop-commands',
      'pause-1',
      'notice',
      'error',
    ])
    expect(step.annotations[0]).toEqual({
      level: 'warning',
      message: 'first\nsecond 100% %2C',
      properties: { file: 'a,b.js', line: '7', title: 'A: B' },
    })
    expect(step.masks).toEqual(['s3cret-value'])
    expect(step.errors).toEqual(['style', 'no newline at the end'])
    expect(step.notices).toEqual(['read: s3cret-value'])
    expect(step.log).toBe(
      [
        'before: s3cret-value',
        'after: ***',
        'Warning: first\nsecond 100% %2C',
        '▸ Look up',
        '::unknown::stays text',
        'text with ::error::inside',
        'Error: style',
        '::error::not read',
        'Notice: read: ***',
        'Error: no newline at the end',
        '',
      ].join('\n'),
    )
  })

  test('commands on stderr count, and characters split between chunks stay whole', async () => {
    const step = await runStep({
      entry: 'main',
      actionDirectory: main(`
        process.stderr.write('::error::from stderr\\n')
        const bytes = Buffer.from('né\\n')
        process.stdout.write(bytes.subarray(0, 2))
        setTimeout(() => process.stdout.write(bytes.subarray(2)), 50)
      `),
    })
    expect(step.errors).toEqual(['from stderr'])
    expect(step.stdout).toBe('né\n')
  })

  test('lines of a multi-line mask and the secrets of the workflow are hidden', async () => {
    const actionDirectory = main(`console.log('::add-mask::line-one%0Aline-two\\nx line-two y\\nkey: the-secret')`)
    const step = await runStep({ entry: 'main', actionDirectory, secrets: ['the-secret'] })
    expect(step.log).toBe('x *** y\nkey: ***\n')
  })

  test('a summary above 1 MiB is dropped with an error, as on GitHub', async () => {
    const step = await runStep({
      entry: 'main',
      actionDirectory: main(`add('GITHUB_STEP_SUMMARY', 'x'.repeat(1024 * 1024 + 1))`),
    })
    expect(step.summary).toBe('')
    expect(step.errors).toEqual([expect.stringContaining('1048577')])
  })
})

describe('a runaway step', () => {
  test('is killed at its time-out, even with a grandchild on its streams', async () => {
    const step = await runStep({
      entry: 'main',
      timeoutMs: 500,
      actionDirectory: main(`
        require('node:child_process').spawn(process.execPath, ['-e', 'setTimeout(() => {}, 15000)'], { stdio: 'inherit' })
        setInterval(() => {}, 1000)
      `),
    })
    expect(step).toMatchObject({ exitCode: null, signal: 'SIGKILL', timedOut: true })
    expect(step.durationMs).toBeLessThan(10_000)
  })

  test('can be aborted from outside', async () => {
    const controller = new AbortController()
    const step = await runStep({
      entry: 'main',
      abort: controller.signal,
      actionDirectory: main('setInterval(() => {}, 1000)'),
      onSpawn: () => setTimeout(() => controller.abort(), 200),
    })
    expect(step).toMatchObject({ exitCode: null, timedOut: false })
  })

  test('is not killed where it has all the time', async () => {
    const actionDirectory = main('setTimeout(() => {}, 200)')
    const step = await runStep({ entry: 'main', timeoutMs: Number.POSITIVE_INFINITY, actionDirectory })
    expect(step).toMatchObject({ exitCode: 0, timedOut: false })
  })
})

test('lines are handed on as they come, without commands and secrets', async () => {
  const lines: string[] = []
  const actionDirectory = main(`
    const { existsSync } = require('node:fs')
    console.log('::add-mask::secret\\nthe secret\\n::error::one%0Atwo')
    const timer = setInterval(() => existsSync('go-on') && clearInterval(timer), 20)
    process.on('exit', () => console.log('end'))
  `)
  const workspace = makeTemporaryDirectory('lines')
  const onLine = (line: string) => {
    lines.push(line)
    // The step ends only if its line came before its end.
    if (line === 'two') writeFileSync(join(workspace, 'go-on'), '')
  }
  const { log } = await runStep({ entry: 'main', actionDirectory, workspace, onLine })
  expect(lines).toEqual(['the ***', 'Error: one', 'two', 'end'])
  expect(log).toBe(`${lines.join('\n')}\n`)
})

describe('a cancelled step', () => {
  const kill = jest.fn<ChildProcess['kill']>()
  const child = { kill } as unknown as ChildProcess
  const signals = () => kill.mock.calls.map(([signal]) => signal)

  beforeEach(() => {
    jest.useFakeTimers()
    kill.mockClear()
  })
  afterEach(() => void jest.useRealTimers())

  test('gets SIGINT, SIGTERM after 7.5 seconds, and SIGKILL 2.5 seconds later', () => {
    const controller = new AbortController()
    endOnCancel(child, controller.signal)
    expect(signals()).toEqual([])
    controller.abort()
    jest.advanceTimersByTime(7_499)
    expect(signals()).toEqual(['SIGINT'])
    jest.advanceTimersByTime(1)
    expect(signals()).toEqual(['SIGINT', 'SIGTERM'])
    jest.advanceTimersByTime(2_500)
    expect(signals()).toEqual(['SIGINT', 'SIGTERM', 'SIGKILL'])
  })

  test('gets no signal that is not needed any more', () => {
    const controller = new AbortController()
    const gone = endOnCancel(child, controller.signal)
    controller.abort()
    gone()
    jest.advanceTimersByTime(60_000)
    expect(signals()).toEqual(['SIGINT'])
    const other = new AbortController()
    endOnCancel(child, other.signal)()
    other.abort()
    expect(signals()).toEqual(['SIGINT'])
  })
})

describe('main and post', () => {
  const SHOW = `console.log(JSON.stringify({ state: process.env.STATE_token, lower: process.env.EXPORTED, input: process.env.INPUT_UNUSED, temp: process.env.RUNNER_TEMP }))`

  test('post sees state, inputs, exports and folders of a main that failed', async () => {
    const actionDirectory = fixtureAction({
      main: `add('GITHUB_STATE', 'token=abc\\n'); add('GITHUB_ENV', 'EXPORTED=yes\\n'); process.exit(1)`,
      post: `${SHOW}; add('GITHUB_OUTPUT', 'late=1\\n')`,
    })
    const { main, post } = await runStepWithPost({ actionDirectory, inputs: { unused: 'given' } })
    expect(main.exitCode).toBe(1)
    expect(post.exitCode).toBe(0)
    expect(JSON.parse(post.stdout)).toEqual({ state: 'abc', lower: 'yes', input: 'given', temp: main.temp })
    expect(main.outputs).toEqual({})
    expect(post.outputs).toEqual({ late: '1' })
  })

  test('post can get another environment, and its log hides what main masked', async () => {
    const actionDirectory = fixtureAction({
      main: `console.log('::add-mask::tokentoken'); add('GITHUB_STATE', 'token=tokentoken\\n')`,
      post: 'console.log(process.env.STATE_token, process.env.EXTRA)',
    })
    const { post } = await runStepWithPost({ actionDirectory, post: { env: { EXTRA: 'more' } } })
    expect(post.log).toBe('*** more\n')
  })
})

describe.each(testedRuntimes())('Node $major', ({ major, path, version }) => {
  test('is the one that runs', async () => {
    const actionDirectory = main('console.log(process.versions.node)')
    const step = await runStep({ entry: 'main', actionDirectory, node: path })
    expect(step.stdout.trim()).toBe(version)
    expect(version.split('.')[0]).toBe(String(major))
  })
})

test('fresh folders go', async () => {
  const step = await runStep({ entry: 'main', actionDirectory: main('') })
  expect(existsSync(join(step.temp))).toBe(true)
  removeTemporaryDirectories()
  expect(existsSync(step.temp)).toBe(false)
})
