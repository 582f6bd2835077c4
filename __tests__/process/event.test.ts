import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { nodeRuntimes } from '../../harness/node-runtimes.js'
import { makeTemporaryDirectory } from '../../harness/temporary.js'
import { useLab } from '../support/lab.js'

/** The event's file, which the toolkit parses as soon as it is imported: whatever is in it, main and post do their work. */

const lab = useLab()

const [{ path: node } = { path: process.execPath }] = nodeRuntimes()

test.each<[string, (path: string) => void]>([
  ['cut short', (path) => writeFileSync(path, '{"repository":{"private":fal')],
  ['empty', (path) => writeFileSync(path, '')],
  ['no JSON', (path) => writeFileSync(path, 'hello')],
  ['null', (path) => writeFileSync(path, 'null')],
  ['a directory', (path) => mkdirSync(path)],
  ['not there', () => {}],
])('%s', async (_, make) => {
  const path = join(makeTemporaryDirectory('event'), 'event.json')
  make(path)
  const inputs = { ...lab.appInputs, target: 'octo-org', operation: 'create-registration-token' }
  const { main, post } = await lab.step({ node, inputs, env: { GITHUB_EVENT_PATH: path } })
  expect([main.errors, main.exitCode, main.warnings]).toEqual([[], 0, []])
  expect(main.log).not.toContain('GITHUB_EVENT_PATH')
  expect(main.outputs['registration-token']).toMatch(/^[A-Z0-9]+$/)
  expect(post.log.trim()).toBe('Revoked the installation token.')
})
