import { resolve } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { problemsWith, stepOf } from '../support.js'

const MACHINE = { os: 'Linux', architecture: 'X64', toolCache: '/opt/tools' }
const GIVEN = { token: 'ghp_abcdefgh', target: 'octo-org', operation: 'download-runner' }

const parse = async (inputs: Readonly<Record<string, string>>, machine = MACHINE) =>
  (await stepOf({ ...GIVEN, ...inputs }, machine)).inputs
const problemOf = async (inputs: Readonly<Record<string, string>>, machine = MACHINE) =>
  (await problemsWith({ ...GIVEN, ...inputs }, machine)).join('\n')

describe('what to download', () => {
  test('by default', async () => {
    expect(await parse({})).toMatchObject({
      'runner-os': undefined,
      'runner-architecture': undefined,
      'runner-version': undefined,
      'runner-sha256': undefined,
      'allow-unverified': false,
      'runner-directory': undefined,
      extract: true,
    })
  })

  test.each<[Record<string, string>, object]>([
    [{ 'runner-version': 'latest' }, { 'runner-version': undefined }],
    [{ 'runner-version': '2.337.0' }, { 'runner-version': '2.337.0' }],
    [{ 'runner-version': 'v2.337.0' }, { 'runner-version': '2.337.0' }],
    [{ 'runner-sha256': 'A'.repeat(64) }, { 'runner-sha256': 'a'.repeat(64) }],
    [{ 'runner-sha256': `sha256:${'a'.repeat(64)}` }, { 'runner-sha256': 'a'.repeat(64) }],
    [{ 'allow-unverified': 'True' }, { 'allow-unverified': true }],
    [{ extract: 'FALSE' }, { extract: false }],
    [{ 'runner-directory': '/srv/runner/' }, { 'runner-directory': '/srv/runner' }],
    [{ 'runner-directory': 'runner' }, { 'runner-directory': resolve('runner') }],
    [{ 'runner-directory': '/opt' }, { 'runner-directory': '/opt' }],
    [{ 'runner-directory': '/opt/tools-of-mine' }, { 'runner-directory': '/opt/tools-of-mine' }],
  ])('%j', async (inputs, expected) => {
    expect(await parse(inputs)).toMatchObject(expected)
  })

  test.each<[Record<string, string>, string]>([
    [{ 'runner-version': '2.337' }, 'runner-version: "2.337" is not a version'],
    [{ 'runner-version': '../../2.337.0' }, 'runner-version: "../../2.337.0" is not a version'],
    [{ 'runner-version': '2.337.0/..' }, 'is not a version'],
    [{ 'runner-version': '02.337.0' }, 'is not a version'],
    [{ 'runner-version': 'Latest' }, 'is not a version'],
    [{ 'runner-sha256': 'a'.repeat(63) }, 'is not a SHA-256'],
    [{ 'allow-unverified': 'yes' }, 'allow-unverified: "yes" is unknown. Did you mean true? Valid: true, false.'],
    [{ extract: 'no' }, 'extract: "no" is unknown. Did you mean false? Valid: true, false.'],
    [{ 'runner-directory': '~/runner' }, '~ is not expanded here'],
    [{ 'runner-directory': '/opt/tools/actions-runner/2.337.0/linux-x64' }, 'is in the tool cache'],
    [{ 'runner-directory': '/opt/../opt/tools' }, 'is in the tool cache'],
    [{ 'runner-directory': '/srv/runner', extract: 'false' }, 'it takes an unpacked runner'],
  ])('%j is refused', async (inputs, message) => {
    expect(await problemOf(inputs)).toContain(message)
  })
})

describe('the machine', () => {
  test.each([
    [{ ...MACHINE, toolCache: '' }, 'RUNNER_TOOL_CACHE is not set'],
    [{ ...MACHINE, toolCache: 'tools' }, 'RUNNER_TOOL_CACHE is not an absolute path'],
    [{ ...MACHINE, architecture: 'X86' }, 'this machine reports itself as "X86"'],
  ])('%j cannot download a runner', async (machine, message) => {
    expect(await problemOf({}, machine)).toContain(message)
  })

  test('matters only where it is used', async () => {
    const machine = { os: 'freebsd', architecture: 'mips', toolCache: '' }
    expect(await problemOf({ operation: 'create-registration-token' }, machine)).toBe('')
    const named = { 'runner-os': 'linux', 'runner-architecture': 'x64' }
    expect(await parse(named, { ...machine, toolCache: '/t' })).toMatchObject(named)
  })

  test('that is named wrongly is a problem for every operation', async () => {
    expect(await problemOf({ operation: 'create-registration-token', 'runner-os': 'linx' })).toContain(
      'runner-os: "linx" is unknown. Did you mean linux?',
    )
  })
})
