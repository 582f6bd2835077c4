/**
 * Jest's global set-up: makes the emulated App's key once for all test files, each of which has its own copy of every module.
 * `emulator/app-keys.ts` reads it, and makes others in the same way.
 */
import { generateKeyPairSync } from 'node:crypto'

export default function shareAppKey() {
  const octo = generateKeyPairSync('rsa', {
    modulusLength: 2048,
    privateKeyEncoding: { type: 'pkcs1', format: 'pem' },
    publicKeyEncoding: { type: 'spki', format: 'pem' },
  })
  process.env.EMULATOR_APP_KEYS = JSON.stringify({ octo })
}
