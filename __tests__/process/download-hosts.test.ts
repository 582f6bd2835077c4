import { basename } from 'node:path'
import { expect, test } from '@jest/globals'
import { packageFilename } from '../../emulator/packages/platforms.js'
import { nodeRuntime } from '../../harness/node-runtimes.js'
import { HOST_FORMS, useLab } from '../support/lab.js'
import { DOWNLOADS, expectEmpty, LINUX, VERSION } from './downloads.js'

/** `download-runner` by the real host names of each kind of GitHub, through a proxy and TLS. */

const lab = useLab({ realHosts: true })
const { path: node } = nodeRuntime(24)

const token = () => ({ token: lab.octo.tokens.classic, target: 'octo-org', operation: 'download-runner' })
const at = (request: { host: string; method: string; path: string }) =>
  `${request.method} ${request.host}${request.path}`

test.each(HOST_FORMS)('$name: what is offered', async (host) => {
  const { host: webHost } = new URL(host.webUrl)
  const webAuthority = `${webHost}:443`
  const { main, requests } = await lab.step({
    node,
    host,
    others: host.authority === webAuthority ? [] : [webAuthority],
    foreign: DOWNLOADS,
    inputs: token(),
  })
  expect(main.errors).toEqual([])
  const filename = basename(packageFilename(LINUX, VERSION))
  const files =
    host.name === 'Enterprise Server'
      ? [`${webHost}/_services/pipelines/_apis/distributedtask/packagedownload/agent/linux-x64/${VERSION}`]
      : [`${webHost}/actions/runner/releases/download/v${VERSION}/${filename}`, `${webHost}/release-assets/${filename}`]
  expect(requests.map(at)).toEqual([
    `GET ${new URL(host.apiUrl).host}${host.prefix}/orgs/octo-org/actions/runners/downloads`,
    ...files.map((file) => `GET ${file}`),
  ])
  for (const { path, headers } of requests) if (DOWNLOADS.test(path)) expect(headers.authorization).toBeUndefined()
})

test.each(HOST_FORMS)(
  '$name: a version that is not offered, checked against its release on github.com',
  async (host) => {
    const { host: webHost } = new URL(host.webUrl)
    const { main, requests } = await lab.step({
      node,
      host,
      others: [`${webHost}:443`, 'api.github.com:443'],
      foreign: new RegExp(`${DOWNLOADS.source}|/repos/actions/runner/`),
      inputs: { ...token(), 'runner-version': '2.335.1' },
    })
    expect(main.errors).toEqual([])
    const [, release] = requests
    expect(release && at(release)).toBe('GET api.github.com/repos/actions/runner/releases/tags/v2.335.1')
    const own = host.name === 'github.com' ? `Bearer ${lab.octo.tokens.classic}` : undefined
    expect(release?.headers.authorization).toBe(own)
    expect(main.outputs['runner-version']).toBe('2.335.1')
  },
)

test('a release that is not there, or cannot be asked for', async () => {
  const host = HOST_FORMS[2]
  const options = { node, ...(host && { host }), others: ['api.github.com:443'], foreign: /./ }
  const missing = await lab.step({ ...options, inputs: { ...token(), 'runner-version': '2.1.0' } })
  expect(missing.main.errors).toEqual([
    expect.stringMatching(
      /^Could not look up the checksum of runner 2\.1\.0 on github\.com: api\.github\.com said "Not Found"\. The runner has no such release/,
    ),
  ])
  lab.emulator.faults.add({
    path: '/repos/actions/runner/releases/tags/v2.335.1',
    status: 403,
    headers: { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': '9999999999' },
    body: { message: 'API rate limit exceeded' },
  })
  const limited = await lab.step({ ...options, inputs: { ...token(), 'runner-version': '2.335.1' } })
  expect(limited.main.errors).toEqual([expect.stringContaining('The rate limit lasts until')])
  expectEmpty(limited.main.toolCache)
})
