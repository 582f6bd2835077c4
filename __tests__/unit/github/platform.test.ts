import { describe, expect, test } from '@jest/globals'
import { choosePlatform, PLATFORMS, platformName } from '../../../src/github/platform.js'
import { problemsWith, stepOf } from '../support.js'

const DOWNLOAD = { token: 'ghp_abcdefgh', operation: 'download-runner' }
const LINUX = { os: 'Linux', architecture: 'X64' }

describe('a platform', () => {
  test.each([
    // runner-os, runner-architecture, RUNNER_OS, RUNNER_ARCH
    ['', '', 'Linux', 'X64', 'linux-x64'],
    ['', '', 'Linux', 'ARM64', 'linux-arm64'],
    ['', '', 'Linux', 'ARM', 'linux-arm'],
    ['', '', 'macOS', 'X64', 'osx-x64'],
    ['', '', 'macOS', 'ARM64', 'osx-arm64'],
    ['', '', 'Windows', 'X64', 'win-x64'],
    ['', '', 'Windows', 'ARM64', 'win-arm64'],
    ['', '', 'darwin', 'arm64', 'osx-arm64'],
    ['', '', 'win32', 'x64', 'win-x64'],
    ['linux', 'arm', 'Windows', 'X64', 'linux-arm'],
    ['osx', '', 'Linux', 'X64', 'osx-x64'],
    ['macos', 'aarch64', 'Linux', 'X64', 'osx-arm64'],
    ['windows', 'amd64', 'Linux', 'X64', 'win-x64'],
    ['win', 'x86_64', 'Linux', 'ARM', 'win-x64'],
    ['macOS', 'ARM64', 'Linux', 'X64', 'osx-arm64'],
    ['', 'arm64', 'Windows', 'X86', 'win-arm64'],
  ])('%s %s on %s %s is %s', async (os, architecture, machineOs, machineArchitecture, expected) => {
    const machine = { os: machineOs, architecture: machineArchitecture, toolCache: '/tools' }
    const { inputs } = await stepOf({ ...DOWNLOAD, 'runner-os': os, 'runner-architecture': architecture }, machine)
    expect(platformName(choosePlatform(inputs['runner-os'], inputs['runner-architecture'], machine))).toBe(expected)
  })

  test.each([
    ['linx', '', LINUX, ['runner-os: "linx" is unknown. Did you mean linux?']],
    ['mac', '', LINUX, ['runner-os: "mac" is unknown. Valid: linux, osx (or macos), win (or windows).']],
    ['', 'arm46', LINUX, ['runner-architecture: "arm46" is unknown. Did you mean arm64?']],
    ['', 'x86', LINUX, ['runner-architecture: "x86" is unknown.']],
    ['bsd', 'mips', LINUX, ['runner-os: "bsd" is unknown.', 'runner-architecture: "mips" is unknown.']],
    ['constructor', '', LINUX, ['runner-os: "constructor" is unknown.']],
    ['win', 'arm', LINUX, ['runner-architecture: GitHub builds no runner for win-arm. Valid: linux-x64, linux-arm64,']],
    ['osx', '', { os: 'Linux', architecture: 'ARM' }, ['runner-os: GitHub builds no runner for osx-arm.']],
    ['', '', { os: 'Linux', architecture: 'X86' }, ['runner-architecture: this machine reports itself as "X86"']],
    ['', '', { os: 'Windows', architecture: 'ARM' }, ['runner-architecture: GitHub builds no runner for win-arm.']],
    ['', '', { os: 'freebsd', architecture: 'X64' }, ['runner-os: this machine reports itself as "freebsd"']],
  ])('%s %s is a problem', async (os, architecture, machine, expected) => {
    const given = { ...DOWNLOAD, 'runner-os': os, 'runner-architecture': architecture }
    expect(await problemsWith(given, { ...machine, toolCache: '/tools' })).toEqual(
      expected.map((text) => expect.stringContaining(text)),
    )
  })

  test('there are seven', () => {
    expect(new Set(PLATFORMS.map(platformName)).size).toBe(7)
  })
})
