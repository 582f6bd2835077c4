import { cpSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from '@jest/globals'
import { makeTemporaryDirectory } from '../../harness/temporary.js'
import { useLab } from '../support/lab.js'
import { testedRuntimes } from '../support/thoroughness.js'

/** The bundle where its own world fails it: its files are gone, or what it waits for can no longer come. */

const lab = useLab()

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
const NO_ANSWER = { NODE_OPTIONS: `--import=${new URL('../support/no-answer.mjs', import.meta.url)}` }

/** The action without the files of an entry that hold a text. */
function actionWithout(entry: 'main' | 'post', text: string): string {
  const directory = makeTemporaryDirectory('action')
  for (const part of ['action.yml', 'dist']) cpSync(join(ROOT, part), join(directory, part), { recursive: true })
  const folder = join(directory, 'dist', entry)
  const gone = readdirSync(folder).filter(
    (name) => name !== 'index.js' && readFileSync(join(folder, name), 'utf8').includes(text),
  )
  expect(gone).not.toEqual([])
  for (const name of gone) rmSync(join(folder, name))
  return directory
}

describe.each(testedRuntimes())('on Node $major', ({ path: node }) => {
  const inputs = () => ({ ...lab.appInputs, target: 'octo-org' })

  test('a failure without the explainer is one line of what was tried and what came back', async () => {
    const actionDirectory = actionWithout('main', 'function explainFailure')
    const { main } = await lab.step({ node, actionDirectory, inputs: { ...inputs(), target: 'nobody-here' } })
    expect(main.errors).toEqual([expect.stringMatching(/^Could not .*: the server said "Not Found"\. \(HTTP 404, /)])
    expect([main.exitCode, main.stderr]).toEqual([1, ''])
  })

  test('an operation whose file is gone fails with one line', async () => {
    const actionDirectory = actionWithout('main', 'const listRunners =')
    const { main } = await lab.step({ node, actionDirectory, inputs: { ...inputs(), operation: 'list-runners' } })
    expect(main.errors).toEqual([expect.stringMatching(/^Unexpected failure: Cannot find module/)])
    expect([main.exitCode, main.stderr]).toEqual([1, ''])
  })

  test('post without its files warns and does not fail the job', async () => {
    const actionDirectory = actionWithout('post', 'function cleanUp')
    const { main, post } = await lab.step({ node, post: { actionDirectory }, inputs: inputs() })
    expect(main.exitCode).toBe(0)
    expect(post.warnings).toEqual([expect.stringMatching(/^Could not revoke the installation token: /)])
    expect([post.exitCode, post.stderr]).toEqual([0, ''])
  })

  test('main that can wait for nothing any more fails', async () => {
    const { main } = await lab.step({ node, env: NO_ANSWER, inputs: inputs() })
    expect(main.errors).toEqual([expect.stringMatching(/^Unexpected failure: the step ended before its work was done/)])
    expect([main.exitCode, main.stderr]).toEqual([1, ''])
  })

  test('post that can wait for nothing any more warns', async () => {
    const { main, post } = await lab.step({ node, post: { env: NO_ANSWER }, inputs: inputs() })
    expect(main.exitCode).toBe(0)
    expect(post.warnings).toEqual([
      'Could not revoke the installation token: the post step ended before its work was done',
    ])
    expect([post.exitCode, post.stderr]).toEqual([0, ''])
  })
})
