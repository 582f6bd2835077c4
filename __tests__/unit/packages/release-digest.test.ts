import { expect, test } from '@jest/globals'
import type { Request } from '../../../src/api/call.js'
import { ApiError } from '../../../src/api/errors.js'
import { pathOf } from '../../../src/github/endpoints.js'
import { findReleaseDigest } from '../../../src/packages/release-digest.js'
import { answerOf, apiWith, ENTERPRISE_SERVER, GHE_COM, GITHUB } from '../support.js'

const SHA256 = 'a'.repeat(64)
const FILENAME = 'actions-runner-linux-x64-2.337.0.tar.gz'
const NOTES = (platform: string, sha256: string) =>
  `- x <!-- BEGIN SHA ${platform} -->${sha256}<!-- END SHA ${platform} -->\n`

/** Callers with and without a token; the first fails with the status given. */
const asking = (data: unknown, server = GITHUB, refused?: number) => {
  const calls: string[] = []
  const answering =
    (by: string, status?: number): Request =>
    async (call) => {
      calls.push(`${by} ${pathOf(call.endpoint, call.parameters)}`)
      if (status !== undefined) throw new ApiError('No', answerOf(status, {}, 'No'), undefined)
      return { status: 200, headers: {}, data }
    }
  const lines: string[] = []
  const log = { info: (line: string) => lines.push(line), notice: () => {}, warning: () => {}, debug: () => {} }
  const api = apiWith({
    request: answering('token', refused),
    requestGithubCom: answering('anonymous'),
    server,
    log,
  })
  return { calls, lines, find: () => findReleaseDigest(api, '2.328.0', FILENAME) }
}
const PATH = '/repos/actions/runner/releases/tags/v2.328.0'

test.each([
  [`sha256:${SHA256}`, SHA256],
  [`sha256:${SHA256.toUpperCase()}`, SHA256],
  [null, undefined],
  [`sha512:${SHA256}`, undefined],
  ['sha256:short', undefined],
])('digest %s', async (digest, expected) => {
  const assets = [
    { name: 'other', digest: 'sha256:x' },
    { name: FILENAME, digest },
  ]
  expect(await asking({ assets }).find()).toBe(expected)
})

test.each([
  ['of the platform', NOTES('linux-arm64', 'b'.repeat(64)) + NOTES('linux-x64', SHA256), SHA256],
  ['in capitals', NOTES('linux-x64', SHA256.toUpperCase()), SHA256],
  ['of other platforms only', NOTES('linux-arm64', SHA256) + NOTES('linux-x64_noexternals', SHA256), undefined],
  ['left out', NOTES('linux-x64', '<LINUX_X64_SHA>'), undefined],
  ['without its end', `<!-- BEGIN SHA linux-x64 -->${SHA256}`, undefined],
  ['too long', NOTES('linux-x64', `${SHA256}a`), undefined],
])('a checksum in the notes, %s', async (_, body, expected) => {
  expect(await asking({ assets: [{ name: FILENAME, digest: null }], body }).find()).toBe(expected)
  const digest = `sha256:${'c'.repeat(64)}`
  expect(await asking({ assets: [{ name: FILENAME, digest }], body }).find()).toBe('c'.repeat(64))
})

test('without the file and without notes there is none', async () => {
  expect(await asking({ assets: [] }).find()).toBeUndefined()
})

test('an answer that is not a release is an error', async () => {
  await expect(asking([]).find()).rejects.toThrow('not a release')
})

test("is asked for with the step's token where that is github.com's own", async () => {
  const { calls, find } = asking({ assets: [] })
  await find()
  expect(calls).toEqual([`token ${PATH}`])
})

test.each([401, 403, 429])('and without it where that is refused with %i', async (status) => {
  const { calls, lines, find } = asking({ assets: [] }, GITHUB, status)
  await find()
  expect(calls).toEqual([`token ${PATH}`, `anonymous ${PATH}`])
  expect(lines).toEqual([expect.stringContaining(`(HTTP ${status}); asking without it`)])
})

test.each([404, 500])('but not after %i', async (status) => {
  const { calls, find } = asking({ assets: [] }, GITHUB, status)
  await expect(find()).rejects.toThrow('No')
  expect(calls).toEqual([`token ${PATH}`])
})

test.each([
  ['ghe.com', GHE_COM],
  ['enterprise-server', ENTERPRISE_SERVER],
])('never with a token of %s', async (_, server) => {
  const { calls, find } = asking({ assets: [] }, server)
  await find()
  expect(calls).toEqual([`anonymous ${PATH}`])
})
