import { generateKeyPairSync } from 'node:crypto'

export interface AppKey {
  /** PKCS#1 PEM, as GitHub hands it out. */
  privateKey: string
  publicKey: string
}

const cache = new Map<string, AppKey>()

/** An RSA 2048 key pair, made once per process and name: another name gives another key. */
export function appKey(name = 'octo'): AppKey {
  const cached = cache.get(name)
  if (cached) return cached
  const { privateKey, publicKey } = generateKeyPairSync('rsa', {
    modulusLength: 2048,
    privateKeyEncoding: { type: 'pkcs1', format: 'pem' },
    publicKeyEncoding: { type: 'spki', format: 'pem' },
  })
  const key = { privateKey, publicKey }
  cache.set(name, key)
  return key
}
