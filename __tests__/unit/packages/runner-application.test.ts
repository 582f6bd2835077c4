import { describe, expect, test } from '@jest/globals'
import { readApplication, readApplications, versionOf } from '../../../src/packages/runner-application.js'
import { actionErrorOf } from '../support.js'
import { LINUX, OFFER, SHA256 } from './offers.js'

const ORIGIN = {
  call: { action: 'list the runner applications for organization octo-org' },
  answer: { status: 200, headers: { 'x-github-request-id': 'C0DE:1234' } },
}

/** The application, with some members changed, as it is read from the list of a server. */
function read(change: Readonly<Record<string, unknown>> = {}, apiUrl = 'https://api.github.com') {
  const [application] = readApplications([{ ...OFFER, ...change }], () => {}, ORIGIN)?.unchecked ?? []
  if (application === undefined) throw new Error('unreadable')
  return readApplication(application, apiUrl)
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

describe('an application', () => {
  test('is checked', () => {
    expect(read({ temp_download_token: 'token' })).toEqual({
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
    expect(read({ sha256_checksum: SHA256.toUpperCase() }).sha256).toBe(SHA256)
  })

  test('has the version from the file name, not from the address', () => {
    const url =
      'https://github.example.com/_services/pipelines/_apis/distributedtask/packagedownload/agent/linux-x64/9.9.9'
    expect(read({ download_url: url }).version).toBe('2.337.0')
  })

  test('takes http only from a server that is itself http', () => {
    const plain = { download_url: 'http://127.0.0.1:8080/2.337.0' }
    expect(read(plain, 'http://127.0.0.1:8080').downloadUrl.protocol).toBe('http:')
    expect(actionErrorOf(() => read(plain))).toContain('not https')
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
    const error = actionErrorOf(() => read(change))
    expect(error).toContain(message)
    expect(error).toMatch(
      /^Could not list the runner applications for organization octo-org: the answer has an application for linux-x64 that .*\. Check github-api-url; .* \(HTTP 200, request id C0DE:1234\)$/,
    )
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
