import { describe, expect, test } from '@jest/globals'
import {
  dropToken,
  markTokenReplicated,
  prepareRevocation,
  type Revocation,
  readRevocation,
  saveToken,
  TOKEN_VARIABLE,
} from '../../../src/job/state.js'

/** As the Actions runner does: what main saves as NAME reaches post as STATE_NAME, the last value of each. */
function recorder() {
  const env: NodeJS.ProcessEnv = {}
  const order: string[] = []
  const saveState = (name: string, value: string) => {
    env[`STATE_${name}`] = value
    order.push(name)
  }
  return { env, order, commands: { saveState } }
}

function saveRevocation(commands: { saveState(name: string, value: string): void }, revocation: Revocation): void {
  prepareRevocation(commands, revocation)
  saveToken(commands, revocation)
}

const GIVEN: Revocation = { token: 'ghs_abcdefgh', apiUrl: 'https://api.github.com', apiVersion: '2022-11-28' }
const MINTED: Revocation = { ...GIVEN, mintedAt: 1_773_144_000_123 }

describe('what main saves, post reads', () => {
  test.each<[string, Revocation]>([
    ['a token given', GIVEN],
    ['a token minted', MINTED],
    ['a token of 4 KB', { ...MINTED, token: `ghs_${'a'.repeat(4092)}` }],
    ['an Enterprise Server', { ...GIVEN, apiUrl: 'https://github.example.com:8443/api/v3', apiVersion: '2026-03-10' }],
  ])('%s', (_, revocation) => {
    const { env, commands } = recorder()
    saveRevocation(commands, revocation)
    expect(readRevocation(env)).toEqual(revocation)
    expect(env[TOKEN_VARIABLE]).toBe(revocation.token)
  })

  test('the last of two', () => {
    const { env, commands } = recorder()
    saveRevocation(commands, MINTED)
    saveRevocation(commands, { ...GIVEN, token: 'ghs_another' })
    expect(readRevocation(env)).toEqual({ ...GIVEN, token: 'ghs_another' })
  })

  test('the token comes last: whoever reads it finds the rest', () => {
    const { order, commands } = recorder()
    saveRevocation(commands, MINTED)
    expect(order.at(-1)).toBe(TOKEN_VARIABLE.replace('STATE_', ''))
  })

  test('a settled token is no longer fresh', () => {
    const { env, commands } = recorder()
    saveRevocation(commands, MINTED)
    markTokenReplicated(commands)
    expect(readRevocation(env)).toEqual(GIVEN)
  })

  test('a dead token is nothing to revoke', () => {
    const { env, commands } = recorder()
    saveRevocation(commands, MINTED)
    dropToken(commands)
    expect(readRevocation(env)).toBeUndefined()
    expect(env[TOKEN_VARIABLE]).toBe('')
  })
})

test.each<[string, NodeJS.ProcessEnv]>([
  ['nothing was saved', {}],
  ['the token is empty', { [TOKEN_VARIABLE]: '', 'STATE_github-api-url': 'https://api.github.com' }],
])('there is nothing to revoke where %s', (_, env) => {
  expect(readRevocation(env)).toBeUndefined()
})

test('a time that is none is left out', () => {
  const { env, commands } = recorder()
  saveRevocation(commands, GIVEN)
  expect(readRevocation({ ...env, 'STATE_minted-at': 'yesterday' })).toEqual(GIVEN)
})

test('a full disk is an error that says what was to be saved', () => {
  const saveState = () => {
    throw Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' })
  }
  expect(() => prepareRevocation({ saveState }, GIVEN)).toThrow(
    /^Could not save what the post step needs to revoke the token: the disk that holds .* is full/,
  )
})
