import { expect, test } from '@jest/globals'
import { chooseApplication, findApplication } from '../../../src/packages/runner-application.js'
import { actionErrorOf, apiWith } from '../support.js'
import { LINUX, listOf, OFFER, SHA256 } from './offers.js'

const WIN = { os: 'win', architecture: 'x64' } as const

async function choosing(offers: readonly unknown[], version?: string, platform: typeof LINUX | typeof WIN = LINUX) {
  const applications = await listOf(offers)
  return () => chooseApplication(applications, platform, version, 'https://api.github.com')
}

const choose = async (...given: Parameters<typeof choosing>) => (await choosing(...given))()

test('the only version on offer is taken', async () => {
  expect(await choose([OFFER])).toMatchObject({ version: '2.337.0', offered: true, sha256: SHA256 })
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
])('a pinned version is put into %s', async (offered, expected) => {
  const chosen = await choose([{ ...OFFER, download_url: offered }], '2.328.0')
  expect(chosen.downloadUrl.href).toBe(expected)
  expect(chosen).toMatchObject({
    version: '2.328.0',
    offered: false,
    filename: 'actions-runner-linux-x64-2.328.0.tar.gz',
    sha256: undefined,
  })
})

test('a pinned version is taken as it is where it is offered beside another', async () => {
  const older = { ...OFFER, filename: 'actions-runner-linux-x64-2.328.0.tar.gz' }
  expect(await choose([OFFER, older], '2.328.0')).toMatchObject({ offered: true, sha256: SHA256 })
})

test('without an application for the platform the error says for which there are', async () => {
  expect(actionErrorOf(await choosing([OFFER], undefined, WIN))).toContain('it offers linux-x64.')
  expect(actionErrorOf(await choosing([], undefined, WIN))).toContain('it offers none at all.')
})

test('an address without a version takes no other', async () => {
  const hidden = { ...OFFER, download_url: 'https://example.com/latest' }
  expect(actionErrorOf(await choosing([hidden], '2.328.0'))).toContain('set runner-version: latest')
  expect((await choose([hidden])).downloadUrl.href).toBe('https://example.com/latest')
})

test.each([
  [undefined, 'The server offers runner 2.337.0 for linux-x64.'],
  [
    '2.328.0',
    'The server does not offer runner 2.328.0; trying the URL of the version that it offers, with 2.328.0 in it.',
  ],
])('the search for version %s is logged', async (version, line) => {
  const lines: string[] = []
  const masks: string[] = []
  const api = apiWith({
    request: async () => ({ status: 200, headers: {}, data: [{ ...OFFER, temp_download_token: 'download-token' }] }),
    mask: (secret) => masks.push(secret),
    log: { info: (text) => lines.push(text), notice: () => {}, warning: () => {}, debug: () => {} },
  })
  const { token, version: found } = await findApplication(api, LINUX, version)
  expect([token, found]).toEqual(['download-token', version ?? '2.337.0'])
  expect(masks).toEqual(['download-token'])
  expect(lines).toEqual([line])
})
