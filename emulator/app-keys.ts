import { generateKeyPairSync } from 'node:crypto'

export interface AppKey {
  /** PKCS#1 PEM, as GitHub hands it out. */
  privateKey: string
  publicKey: string
}

/** Keys by name, as JSON, for processes that have one App in common. */
const { EMULATOR_APP_KEYS = '{}' } = process.env
const cache = new Map(Object.entries(JSON.parse(EMULATOR_APP_KEYS) as Record<string, AppKey>))

/** An RSA 2048 key pair, made once per process and name unless the environment has it: another name gives another key. */
export function appKey(name = 'octo'): AppKey {
  const key = cache.get(name) ?? makeAppKey(2048)
  cache.set(name, key)
  return key
}

/** Makes an RSA key pair. @param modulusLength in bits; GitHub's have 2048 */
export function makeAppKey(modulusLength: number): AppKey {
  return generateKeyPairSync('rsa', {
    modulusLength,
    privateKeyEncoding: { type: 'pkcs1', format: 'pem' },
    publicKeyEncoding: { type: 'spki', format: 'pem' },
  })
}
