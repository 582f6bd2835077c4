import { resolve } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { parseStep } from '../../../src/step/parse-step.js'
import { actionErrorOf, rawInputs } from '../support.js'

const MACHINE = { os: 'Linux', architecture: 'X64', toolCache: '/opt/tools' }
const GIVEN = { token: 'ghp_abcdefgh', target: 'octo-org', operation: 'download-runner' }

const parse = (inputs: Readonly<Record<string, string>>, machine = MACHINE) =>
  parseStep(rawInputs({ ...GIVEN, ...inputs }), [], machine).download

describe('what to download', () => {
  test('by default', () => {
    expect(parse({})).toEqual({
      platform: { os: 'linux', architecture: 'x64' },
      version: undefined,
      sha256: undefined,
      allowUnverified: false,
      directory: undefined,
      extract: true,
      toolCache: '/opt/tools',
      machineProblems: [],
    })
  })

  test.each<[Record<string, string>, object]>([
    [{ 'runner-version': 'latest' }, { version: undefined }],
    [{ 'runner-version': '2.337.0' }, { version: '2.337.0' }],
    [{ 'runner-version': 'v2.337.0' }, { version: '2.337.0' }],
    [{ 'runner-sha256': 'A'.repeat(64) }, { sha256: 'a'.repeat(64) }],
    [{ 'runner-sha256': `sha256:${'a'.repeat(64)}` }, { sha256: 'a'.repeat(64) }],
    [{ 'allow-unverified': 'True' }, { allowUnverified: true }],
    [{ extract: 'FALSE' }, { extract: false }],
    [{ 'runner-directory': '/srv/runner/' }, { directory: '/srv/runner' }],
    [{ 'runner-directory': 'runner' }, { directory: resolve('runner') }],
    [{ 'runner-directory': '/opt/tools-of-mine' }, { directory: '/opt/tools-of-mine' }],
  ])('%j', (inputs, expected) => {
    expect(parse(inputs)).toMatchObject(expected)
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
    [{ 'runner-directory': '~/runner' }, 'nothing stands for ~ here'],
    [{ 'runner-directory': '/opt/tools/actions-runner/2.337.0/linux-x64' }, 'is in the tool cache'],
    [{ 'runner-directory': '/opt/../opt/tools' }, 'is in the tool cache'],
    [{ 'runner-directory': '/srv/runner', extract: 'false' }, 'it takes an unpacked runner'],
  ])('%j is refused', (inputs, message) => {
    expect(actionErrorOf(() => parse(inputs))).toContain(message)
  })
})

describe('the machine', () => {
  test.each([
    [{ ...MACHINE, toolCache: '' }, 'RUNNER_TOOL_CACHE is not set'],
    [{ ...MACHINE, toolCache: 'tools' }, 'RUNNER_TOOL_CACHE is not an absolute path'],
    [{ ...MACHINE, architecture: 'X86' }, 'this machine calls itself "X86"'],
  ])('%j cannot download a runner', (machine, message) => {
    expect(actionErrorOf(() => parse({}, machine))).toContain(message)
  })

  test('matters only where it is used', () => {
    const machine = { os: 'freebsd', architecture: 'mips', toolCache: '' }
    expect(parse({ operation: 'create-registration-token' }, machine).machineProblems).toHaveLength(2)
    expect(
      parse({ 'runner-os': 'linux', 'runner-architecture': 'x64' }, { ...machine, toolCache: '/t' }),
    ).toMatchObject({
      platform: { os: 'linux', architecture: 'x64' },
    })
  })

  test('that is named wrongly is a problem for every operation', () => {
    expect(actionErrorOf(() => parse({ operation: 'create-registration-token', 'runner-os': 'linx' }))).toContain(
      'runner-os: "linx" is unknown. Did you mean linux?',
    )
  })
})
