import { describe, expect, test } from '@jest/globals'
import type { Request } from '../../../src/api/call.js'
import { ApiError } from '../../../src/api/errors.js'
import { pathOf } from '../../../src/github/endpoint.js'
import { chooseApplication } from '../../../src/packages/find-application.js'
import { findReleaseDigest } from '../../../src/packages/release-digest.js'
import { readApplications, versionOf } from '../../../src/packages/runner-application.js'
import { actionErrorOf, answerOf, apiWith, ENTERPRISE_SERVER, GHE_COM, GITHUB } from '../support.js'

const SHA256 = 'a'.repeat(64)
const API = 'https://api.github.com'
const ORIGIN = {
  call: { action: 'list the runner applications for organization octo-org' },
  answer: { status: 200, headers: { 'x-github-request-id': 'C0DE:1234' } },
}
const LINUX = { os: 'linux', architecture: 'x64' } as const
const WIN = { os: 'win', architecture: 'x64' } as const
const OFFER = {
  os: 'linux',
  architecture: 'x64',
  download_url: 'https://github.com/actions/runner/releases/download/v2.337.0/actions-runner-linux-x64-2.337.0.tar.gz',
  filename: 'actions-runner-linux-x64-2.337.0.tar.gz',
  sha256_checksum: SHA256,
}

function choose(offers: readonly unknown[], version?: string, platform: typeof LINUX | typeof WIN = LINUX, api = API) {
  const applications = readApplications(offers, () => {}, ORIGIN)
  if (applications === undefined) throw new Error('unreadable')
  return chooseApplication(applications, platform, version, api)
}

describe('the list', () => {
  test('masks each download token first, and takes it out', () => {
    const masks: string[] = []
    const unknown = { os: 'plan9', architecture: 'x64', temp_download_token: 'second-token' }
    const list = readApplications(
      [{ ...OFFER, temp_download_token: 'first-token', extra: [1] }, unknown],
      (secret) => masks.push(secret),
      ORIGIN,
    )
    expect(masks).toEqual(['first-token', 'second-token'])
    expect(list?.objects).toEqual([
      { ...OFFER, extra: [1] },
      { os: 'plan9', architecture: 'x64' },
    ])
    expect(list?.unchecked).toHaveLength(1)
  })

  test.each([[{}], ['text'], [null], [[null]], [['text']]])('%j is none', (data) => {
    expect(readApplications(data, () => {}, ORIGIN)).toBeUndefined()
  })

  test('masks even in a list that is none', () => {
    const masks: string[] = []
    readApplications([{ temp_download_token: 'token' }, null], (secret) => masks.push(secret), ORIGIN)
    expect(masks).toEqual(['token'])
  })
})

describe('the choice', () => {
  test('is what is on offer', () => {
    expect(choose([{ ...OFFER, temp_download_token: 'token' }])).toEqual({
      platform: LINUX,
      version: '2.337.0',
      offered: true,
      filename: OFFER.filename,
      downloadUrl: new URL(OFFER.download_url),
      sha256: SHA256,
      token: 'token',
    })
  })

  test('has its checksum in lower case', () => {
    expect(choose([{ ...OFFER, sha256_checksum: SHA256.toUpperCase() }]).sha256).toBe(SHA256)
  })

  test('has the version from the file name, not from the address', () => {
    const url =
      'https://github.example.com/_services/pipelines/_apis/distributedtask/packagedownload/agent/linux-x64/9.9.9'
    expect(choose([{ ...OFFER, download_url: url }]).version).toBe('2.337.0')
  })

  test.each([
    [
      OFFER.download_url,
      'https://github.com/actions/runner/releases/download/v2.328.0/actions-runner-linux-x64-2.328.0.tar.gz',
    ],
    [
      'https://github.example.com/_services/pipelines/_apis/distributedtask/packagedownload/agent/linux-x64/2.337.0?x=2.337.0',
      'https://github.example.com/_services/pipelines/_apis/distributedtask/packagedownload/agent/linux-x64/2.328.0?x=2.337.0',
    ],
    ['https://example.com/2a337b0/2.337.0', 'https://example.com/2a337b0/2.328.0'],
    ['https://2.337.0.example.com/12.337.0/2.337.01/2.337.0', 'https://2.337.0.example.com/12.337.0/2.337.01/2.328.0'],
  ])('puts a pinned version into %s', (offered, expected) => {
    const chosen = choose([{ ...OFFER, download_url: offered }], '2.328.0')
    expect(chosen.downloadUrl.href).toBe(expected)
    expect(chosen).toMatchObject({
      version: '2.328.0',
      offered: false,
      filename: 'actions-runner-linux-x64-2.328.0.tar.gz',
      sha256: undefined,
    })
  })

  test('takes a pinned version as it is where it is offered beside another', () => {
    const older = { ...OFFER, filename: 'actions-runner-linux-x64-2.328.0.tar.gz' }
    expect(choose([OFFER, older], '2.328.0')).toMatchObject({ offered: true, sha256: SHA256 })
  })

  test('takes http only from a server that is itself http', () => {
    const plain = { ...OFFER, download_url: 'http://127.0.0.1:8080/2.337.0' }
    expect(choose([plain], undefined, LINUX, 'http://127.0.0.1:8080').downloadUrl.protocol).toBe('http:')
    expect(actionErrorOf(() => choose([plain]))).toContain('not https')
  })

  test.each([
    [{ filename: undefined }, 'has no file name'],
    [{ filename: '../../evil-2.337.0.tar.gz' }, 'has no file name'],
    [{ filename: '/actions-runner-linux-x64-2.337.0.tar.gz' }, 'has no file name'],
    [{ filename: 'actions-runner-linux-x64-2.337.0.exe' }, 'has no file name'],
    [{ filename: 'actions-runner-linux-x64.tar.gz' }, 'has no file name'],
    [{ filename: 'actions-runner-2.337.0\n.tar.gz' }, 'has no file name'],
    [{ filename: 'actions-runner-02.337.0.tar.gz' }, 'has no file name'],
    [{ download_url: undefined }, 'has no download_url'],
    [{ download_url: 'nowhere' }, 'has no download_url'],
    [{ download_url: 'file:///etc/passwd' }, 'not https'],
    [{ download_url: 'https://user:password@example.com/' }, 'not https'],
    [{ sha256_checksum: 'abc' }, 'no SHA-256'],
    [{ temp_download_token: 'a\r\nb' }, 'unusable download token'],
  ])('%j is refused', (change, message) => {
    const error = actionErrorOf(() => choose([{ ...OFFER, ...change }]))
    expect(error).toContain(message)
    expect(error).toMatch(
      /^Could not list the runner applications for organization octo-org: the answer has an application for linux-x64 that .*\. Check github-api-url; .* \(HTTP 200, request id C0DE:1234\)$/,
    )
  })

  test('says what there is where there is nothing for the platform', () => {
    expect(actionErrorOf(() => choose([OFFER], undefined, WIN))).toContain('it offers linux-x64.')
    expect(actionErrorOf(() => choose([], undefined, WIN))).toContain('it offers none at all.')
  })

  test('does not guess where a version stands', () => {
    const hidden = { ...OFFER, download_url: 'https://example.com/latest' }
    expect(actionErrorOf(() => choose([hidden], '2.328.0'))).toContain('set runner-version: latest')
    expect(choose([hidden]).downloadUrl.href).toBe('https://example.com/latest')
  })
})

test.each([
  ['actions-runner-win-arm64-2.337.0.zip', '2.337.0'],
  ['actions-runner-osx-x64-2.9.10.tar.gz', '2.9.10'],
  ['actions-runner-osx-x64-2.9.tar.gz', undefined],
  ['2.337.0.tar.gz', undefined],
  ['.hidden-2.337.0.tar.gz', undefined],
])('the version of %s is %s', (filename, version) => {
  expect(versionOf(filename)).toBe(version)
})

describe('the release on github.com', () => {
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
    return { calls, lines, find: () => findReleaseDigest(api, '2.328.0', OFFER.filename) }
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
      { name: OFFER.filename, digest },
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
    expect(await asking({ assets: [{ name: OFFER.filename, digest: null }], body }).find()).toBe(expected)
    const digest = `sha256:${'c'.repeat(64)}`
    expect(await asking({ assets: [{ name: OFFER.filename, digest }], body }).find()).toBe('c'.repeat(64))
  })

  test('without the file and without notes there is none', async () => {
    expect(await asking({ assets: [] }).find()).toBeUndefined()
  })

  test('an answer that is no release is an error', async () => {
    await expect(asking([]).find()).rejects.toThrow('no release')
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
})
