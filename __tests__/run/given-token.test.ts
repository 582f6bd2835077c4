import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { type Bench, openBench } from '../support/in-process.js'

/** A token that was given, with `revoke-token: always`: the post step revokes it whatever becomes of the step. */

let bench: Bench
beforeAll(async () => {
  bench = await openBench()
})
afterAll(() => bench.close())

const LEGACY = 'v1.0123456789abcdef0123456789abcdef01234567'

function main(inputs: Readonly<Record<string, string>>) {
  const given = { 'client-id': undefined, 'private-key': undefined, 'revoke-token': 'always' }
  return bench.main({ ...given, operation: 'create-remove-token', ...inputs })
}

describe('always', () => {
  test.each([
    ['an installation token', 'ghs_16C7e42F292c6912E7710c838347Ae178B4a'],
    ['a token without a prefix, as old servers make them', LEGACY],
  ])('hands %s to post', async (_, token) => {
    const { state, masks, lines } = await main({ token })
    expect(state).toEqual({
      token,
      'minted-at': '',
      'github-api-url': bench.emulator.url,
      'github-api-version': '2022-11-28',
    })
    expect(masks).toContain(token)
    expect(lines.filter((line) => line.startsWith('warning'))).toEqual([])
  })

  test('hands it to post although the inputs have problems, with an API version that is one', async () => {
    const { state, errors } = await main({ token: LEGACY, 'github-api-version': 'newest', target: 'a/b/c' })
    expect(errors).toHaveLength(1)
    expect(state).toMatchObject({ token: LEGACY, 'github-api-version': '2022-11-28' })
  })

  test.each(['ghp_16C7', 'github_pat_16C7', 'ghu_16C7', 'gho_16C7'])('leaves %s to its owner', async (token) => {
    const { state, lines } = await main({ token })
    expect(state).toEqual({})
    expect(lines).toContainEqual(expect.stringMatching(/^warning revoke-token: always has no effect/))
  })

  test('leaves nothing to post where the step itself revokes the token', async () => {
    const minted = await bench.main({ operation: 'create-installation-token', 'revoke-token': 'never' })
    const { state, errors } = await main({ token: minted.outputs.token ?? '', operation: 'revoke-installation-token' })
    expect(errors).toEqual([])
    expect(state.token).toBe('')
  })
})

test.each(['auto', 'never'])('%s leaves a token that was given alone', async (mode) => {
  expect((await main({ token: LEGACY, 'revoke-token': mode })).state).toEqual({})
})
