import { describe, expect, test } from '@jest/globals'
import type { Request } from '../../../src/api/call.js'
import { ActionError } from '../../../src/base/errors.js'
import { findChecksum } from '../../../src/packages/checksum.js'
import { apiWith } from '../support.js'

const A = 'a'.repeat(64)
const B = 'b'.repeat(64)
const FILENAME = 'actions-runner-linux-x64-2.337.0.tar.gz'

/** Looks for the checksum; `release` is what github.com has of it, or the error with which that ends. */
async function find(
  offered: { sha256: string | undefined; offered: boolean },
  options: { sha256: string | undefined; allowUnverified?: boolean },
  release?: string | Error,
) {
  const lines: string[] = []
  const requests: string[] = []
  const request: Request = async ({ action }) => {
    requests.push(action)
    if (release instanceof Error) throw release
    const assets = release === undefined ? [] : [{ name: FILENAME, digest: `sha256:${release}` }]
    return { status: 200, headers: {}, data: { assets } }
  }
  const log = {
    info: (line: string) => lines.push(`info ${line}`),
    warning: (line: string) => lines.push(`warning ${line}`),
    notice: () => {},
    debug: () => {},
  }
  const application = { filename: FILENAME, version: '2.337.0', ...offered }
  const found = await findChecksum(apiWith({ request, log }), application, options).catch((error: unknown) => error)
  return { found, requests, lines }
}

const OFFERED = { sha256: A, offered: true }
/** As old Enterprise Servers have it. */
const WITHOUT_CHECKSUM = { sha256: undefined, offered: true }
const PINNED = { sha256: undefined, offered: false }
const STRICT = { sha256: undefined, allowUnverified: false }
const LENIENT = { sha256: undefined, allowUnverified: true }

describe('the checksum of a package', () => {
  test.each([
    ['from the input', PINNED, { sha256: B, allowUnverified: false }, { sha256: B, source: 'the input runner-sha256' }],
    [
      'from the input, which the server confirms',
      OFFERED,
      { ...STRICT, sha256: A },
      { sha256: A, source: 'the input runner-sha256' },
    ],
    ['from the server', OFFERED, STRICT, { sha256: A, source: 'the server' }],
    ['from the server, whatever is allowed', OFFERED, LENIENT, { sha256: A, source: 'the server' }],
  ])('%s, without a request', async (_, offered, options, expected) => {
    expect(await find(offered, options, B)).toEqual({ found: expected, requests: [], lines: [] })
  })

  test.each([STRICT, LENIENT, { sha256: undefined }])(
    'from the release of a version that is not on offer: %j',
    async (options) => {
      expect(await find(PINNED, options, B)).toEqual({
        found: { sha256: B, source: 'the release on github.com' },
        requests: ['look up the checksum of runner 2.337.0 on github.com'],
        lines: [],
      })
    },
  )

  test('of an input that contradicts the server is an error, whatever is allowed', async () => {
    const { found, requests } = await find(OFFERED, { sha256: B, allowUnverified: true })
    expect(found).toBeInstanceOf(ActionError)
    expect(String(found)).toContain(` is ${A}, but the input runner-sha256 says ${B}. Nothing was downloaded.`)
    expect(String(found)).toContain('Correct runner-sha256, or set runner-version')
    expect(requests).toEqual([])
  })
})

describe('without a known checksum', () => {
  test.each([
    ['the server has none', WITHOUT_CHECKSUM, 0],
    ['nor has the release', PINNED, 1],
  ])('there is an error: %s', async (_, offered, requests) => {
    const strict = await find(offered, STRICT)
    expect(strict.found).toBeInstanceOf(ActionError)
    expect(String(strict.found)).toMatch(
      /^ActionError: No checksum is known for .* as runner-sha256, or allow-unverified: true/,
    )
    expect(strict.requests).toHaveLength(requests)
    // An operation that has no such input.
    expect(String((await find(offered, { sha256: undefined })).found)).toMatch(/Set its SHA-256 as runner-sha256\.$/)
  })

  test('the package is not verified, with a warning, where that is allowed', async () => {
    const { found, lines } = await find(WITHOUT_CHECKSUM, LENIENT)
    expect(found).toBeUndefined()
    expect(lines).toEqual([
      expect.stringMatching(/^warning actions-runner-linux-x64-2\.337\.0\.tar\.gz is not verified/),
    ])
  })

  test('a release that cannot be read is an error, or a line where unverified packages are allowed', async () => {
    const failure = new ActionError('Could not look it up.')
    expect((await find(PINNED, STRICT, failure)).found).toBe(failure)
    expect((await find(PINNED, { sha256: undefined }, failure)).found).toBe(failure)
    const { found, lines } = await find(PINNED, LENIENT, failure)
    expect(found).toBeUndefined()
    expect(lines).toEqual(['info Could not look it up.', expect.stringMatching(/^warning .* is not verified/)])
    // A fault of this action is none of the server's.
    const fault = new TypeError('x is undefined')
    expect((await find(PINNED, LENIENT, fault)).found).toBe(fault)
  })
})
