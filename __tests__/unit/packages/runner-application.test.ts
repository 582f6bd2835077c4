import { describe, expect, test } from '@jest/globals'
import { readApplication, versionOf } from '../../../src/packages/runner-application.js'
import { actionErrorOf } from '../support.js'
import { LINUX, listOf, OFFER, SHA256 } from './offers.js'

/** The application, with some members changed, as the list of a server has it. */
async function offered(change: Readonly<Record<string, unknown>> = {}) {
  const [application] = (await listOf([{ ...OFFER, ...change }])).unchecked
  if (application === undefined) throw new Error('unreadable')
  return (apiUrl = 'https://api.github.com') => readApplication(application, apiUrl)
}

describe('the list', () => {
  test('masks each download token first, and takes it out', async () => {
    const masks: string[] = []
    const unknown = { os: 'plan9', architecture: 'x64', temp_download_token: 'second-token' }
    const list = await listOf([{ ...OFFER, temp_download_token: 'first-token', extra: [1] }, unknown], (secret) =>
      masks.push(secret),
    )
    expect(masks).toEqual(['first-token', 'second-token'])
    expect(list.objects).toEqual([
      { ...OFFER, extra: [1] },
      { os: 'plan9', architecture: 'x64' },
    ])
    expect(list.unchecked).toHaveLength(1)
  })

  test.each([[{}], ['text'], [null], [[null]], [['text']]])('%j is none', async (data) => {
    await expect(listOf(data)).rejects.toThrow('is not a list of applications')
  })

  test('masks even in a list that is none', async () => {
    const masks: string[] = []
    const list = listOf([{ temp_download_token: 'token' }, null], (secret) => masks.push(secret))
    await expect(list).rejects.toThrow('is not a list of applications')
    expect(masks).toEqual(['token'])
  })
})

describe('an application', () => {
  test('is checked', async () => {
    const read = await offered({ temp_download_token: 'token' })
    expect(read()).toEqual({
      platform: LINUX,
      version: '2.337.0',
      offered: true,
      filename: OFFER.filename,
      downloadUrl: new URL(OFFER.download_url),
      sha256: SHA256,
      token: 'token',
    })
  })

  test('has its checksum in lower case', async () => {
    const read = await offered({ sha256_checksum: SHA256.toUpperCase() })
    expect(read().sha256).toBe(SHA256)
  })

  test('has the version from the file name, not from the address', async () => {
    const url =
      'https://github.example.com/_services/pipelines/_apis/distributedtask/packagedownload/agent/linux-x64/9.9.9'
    const read = await offered({ download_url: url })
    expect(read().version).toBe('2.337.0')
  })

  test('takes http only from a server that is itself http', async () => {
    const read = await offered({ download_url: 'http://127.0.0.1:8080/2.337.0' })
    expect(read('http://127.0.0.1:8080').downloadUrl.protocol).toBe('http:')
    expect(actionErrorOf(read)).toContain('not https')
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
    [{ sha256_checksum: 'abc' }, 'not a SHA-256'],
    [{ temp_download_token: 'a\r\nb' }, 'unusable download token'],
  ])('%j is refused', async (change, message) => {
    const error = actionErrorOf(await offered(change))
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
