import { readFileSync } from 'node:fs'
import { expect, test } from '@jest/globals'
import { nodeRuntime } from '../../harness/node-runtimes.js'
import type { LabStepOptions } from '../support/lab.js'
import { LEVELS } from '../support/levels.js'
import { LINUX, LIST, useDownloads, VERSION } from './downloads.js'

/** `list-runner-applications` from the committed bundle. */

const { applications, lab, mint, packageOf, run } = useDownloads()
const { path: node } = nodeRuntime(24)

const list = (inputs: Readonly<Record<string, string>>, options: Partial<LabStepOptions> = {}) =>
  run({ operation: 'list-runner-applications', ...inputs }, { node, ...options })

const classic = () => ({ token: lab.octo.tokens.classic, 'client-id': '', 'private-key': '' })

test.each(LEVELS)('for $target', async ({ target, scope }) => {
  const token = 'temp-download-token-0123456789'
  applications().downloadToken = token
  const { main, sent, requests } = await list({ target, ...classic() })
  expect(main.errors).toEqual([])
  expect(sent).toEqual([`GET ${scope}/actions/runners/downloads`])
  const answered = requests[0]?.response?.body
  expect(answered).toHaveLength(7)
  const expected = (Array.isArray(answered) ? answered : []).map(({ temp_download_token: _, ...rest }) => rest)
  expect(JSON.parse(main.outputs['runner-applications'] ?? '')).toEqual(expected)
  expect(JSON.parse(readFileSync(main.outputs['runner-applications-file'] ?? '', 'utf8'))).toEqual(expected)
  expect(main.outputs).toMatchObject({ 'runner-version': VERSION, 'runner-sha256': packageOf(LINUX).sha256 })
  expect(main.masks).toContain(token)
  expect(main.summary).toContain('actions-runner-linux-x64-2.337.0.tar.gz')
})

test('for an App asks to read, no more', async () => {
  const { main, sent, requests } = await list({ 'runner-os': 'macos', 'runner-architecture': 'arm64' })
  expect(sent).toEqual([...mint(), LIST])
  expect(JSON.parse(requests[1]?.body ?? '')).toEqual({
    permissions: { organization_self_hosted_runners: 'read' },
  })
  expect(main.outputs['runner-sha256']).toBe(packageOf({ os: 'osx', architecture: 'arm64' }).sha256)
})

test('on a machine that no runner is for lists all the same', async () => {
  const { main } = await list(classic(), { env: { RUNNER_ARCH: 'X86' } })
  expect(main.errors).toEqual([])
  expect(main.warnings).toEqual([expect.stringContaining('this machine reports itself as "X86"')])
  expect(main.outputs).toMatchObject({ 'runner-version': '', 'runner-sha256': '' })
  expect(JSON.parse(main.outputs['runner-applications'] ?? '')).toHaveLength(7)
})
