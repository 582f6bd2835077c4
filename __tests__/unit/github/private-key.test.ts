import { createPublicKey, generateKeyPairSync, sign, verify } from 'node:crypto'
import { describe, expect, test } from '@jest/globals'
import { parsePrivateKey } from '../../../src/github/private-key.js'
import { problemOf } from '../support.js'

const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
const pem = (type: 'pkcs1' | 'pkcs8') => privateKey.export({ type, format: 'pem' }).toString()
const base64 = (text: string) => Buffer.from(text).toString('base64')
const wrapped = (text: string) => text.replace(/.{76}/g, '$&\n')
const PKCS1 = pem('pkcs1')
const PKCS8 = pem('pkcs8')

const FORMS: readonly [form: string, write: (pem: string) => string][] = [
  ['real newlines', (text) => text],
  ['no last newline', (text) => text.trimEnd()],
  ['CRLF', (text) => text.replaceAll('\n', '\r\n')],
  ['CR', (text) => text.replaceAll('\n', '\r')],
  ['\\n escapes', (text) => text.replaceAll('\n', '\\n')],
  ['\\r\\n escapes', (text) => text.replaceAll('\n', '\\r\\n')],
  ['\\n escapes and real newlines', (text) => text.replaceAll('\n', '\\n\n')],
  ['spaces for newlines', (text) => text.replaceAll('\n', ' ')],
  ['nothing for newlines', (text) => text.replaceAll('\n', '')],
  ['empty lines between', (text) => text.replaceAll('\n', '\n\n')],
  ['indented lines', (text) => text.replaceAll('\n', '\n    ')],
  ['blanks around', (text) => ` \n\t${text}\r\n \n`],
  ['quotation marks around', (text) => `"${text.trimEnd()}"`],
  ['base64', base64],
  ['base64 in lines', (text) => wrapped(base64(text))],
  ['base64 in CRLF lines', (text) => wrapped(base64(text)).replaceAll('\n', '\r\n')],
  ['base64 in lines with \\n escapes', (text) => wrapped(base64(text)).replaceAll('\n', '\\n')],
  ['base64 with spaces', (text) => wrapped(base64(text)).replaceAll('\n', ' ')],
  ['base64 with blanks around', (text) => `\n ${base64(text)}\n`],
  ['base64 without padding', (text) => base64(text).replace(/=+$/, '')],
  ['base64 of CRLF', (text) => base64(text.replaceAll('\n', '\r\n'))],
  ['base64 of \\n escapes', (text) => base64(text.replaceAll('\n', '\\n'))],
  ['base64 of spaces for newlines', (text) => base64(text.replaceAll('\n', ' '))],
]

describe.each([
  ['PKCS#1', PKCS1],
  ['PKCS#8', PKCS8],
])('%s', (_, standard) => {
  test.each(FORMS)('with %s', (__, write) => {
    const { key, pem: normalized } = parsePrivateKey(write(standard))
    const content = Buffer.from('octo')
    expect(verify('RSA-SHA256', content, publicKey, sign('RSA-SHA256', content, key))).toBe(true)
    // The masks go by this form: whatever form was given, it is the one that Node's own errors could show.
    expect(normalized).toBe(standard)
  })
})

test.each([1024, 3072])('an RSA key of %i bits', (modulusLength) => {
  const other = generateKeyPairSync('rsa', { modulusLength }).privateKey
  const { key } = parsePrivateKey(other.export({ type: 'pkcs1', format: 'pem' }).toString())
  expect(createPublicKey(key).equals(createPublicKey(other))).toBe(true)
})

const ec = generateKeyPairSync('ec', { namedCurve: 'P-256' })
const ed25519 = generateKeyPairSync('ed25519')
const lines = PKCS1.trimEnd().split('\n')
const body = lines.slice(1, -1).join('\n')
const armour = (label: string, content: string) => `-----BEGIN ${label}-----\n${content}\n-----END ${label}-----\n`
const encrypted = (type: 'pkcs1' | 'pkcs8') =>
  privateKey.export({ type, format: 'pem', cipher: 'aes-256-cbc', passphrase: 'octo' }).toString()
const publicPem = publicKey.export({ type: 'spki', format: 'pem' }).toString()
const opensshBody = Buffer.from(`openssh-key-v1\0${'octo'.repeat(60)}`).toString('base64')

const NOT_KEYS: readonly [what: string, text: string, says: RegExp][] = [
  ['a public key (SPKI)', publicPem, /public key/],
  ['a public key (PKCS#1)', publicKey.export({ type: 'pkcs1', format: 'pem' }).toString(), /public key/],
  ['a public key with \\n escapes', publicPem.replaceAll('\n', '\\n'), /public key/],
  ['base64 of a public key', base64(publicPem), /public key/],
  ['an SSH public key', `ssh-rsa ${body.replaceAll('\n', '')} octocat@example`, /SSH public key/],
  ['an ECDSA SSH public key', `ecdsa-sha2-nistp256 ${body.slice(0, 60)} octocat@example`, /SSH public key/],
  ['a client secret', '0123456789abcdef0123456789abcdef01234567', /client secret/],
  ['a client secret in capitals', '0123456789ABCDEF0123456789ABCDEF01234567', /client secret/],
  ['a certificate', armour('CERTIFICATE', body), /certificate/],
  ['base64 of a certificate', base64(armour('CERTIFICATE', body)), /certificate/],
  ['an EC key (SEC1)', ec.privateKey.export({ type: 'sec1', format: 'pem' }).toString(), /elliptic/],
  ['an EC key (PKCS#8)', ec.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(), /type ec; .*RSA/],
  ['an Ed25519 key', ed25519.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(), /type ed25519; .*RSA/],
  ['an OpenSSH key', armour('OPENSSH PRIVATE KEY', opensshBody), /OpenSSH/],
  ['an encrypted key', encrypted('pkcs8'), /encrypted with a passphrase, not/],
  ['an encrypted key of the older form', encrypted('pkcs1'), /encrypted with a passphrase\./],
  ['a key without its last line', lines.slice(0, -1).join('\n'), /cut short/],
  ['a key cut in its middle', PKCS1.slice(0, PKCS1.length / 2), /cut short/],
  ['a key without lines of its middle', [...lines.slice(0, 8), ...lines.slice(14)].join('\n'), /damaged/],
  ['a key with a foreign middle', armour('RSA PRIVATE KEY', 'b2N0bw'.repeat(40)), /damaged/],
  ['a key with nothing inside', armour('RSA PRIVATE KEY', ''), /damaged/],
  ['two different first and last lines', PKCS1.replace('END RSA PRIVATE', 'END PRIVATE'), /cut short/],
  ['the middle alone', body, /no first and last line/],
  ['a key without its first line', lines.slice(1).join('\n'), /no first line/],
  ['base64 of base64 of a key', base64(base64(PKCS1)), /encoded in base64 twice/],
  ['base64 of half a key', base64(PKCS1.slice(0, 800)), /not a private key|cut short/],
  ["a file's name", 'octo-app.2026-03-10.pem', /file's name/],
  ["a file's path", '/home/octocat/Downloads/octo-app.2026-03-10.pem', /file's name/],
  ['a fingerprint', 'SHA256:uNiVztksCsDhcc0u9e8BgrJXVGDkdD3pW6Tb1gE4yI8=', /fingerprint/],
  ['an installation token', 'ghs_16C7e42F292c6912E7710c838347Ae178B4a', /token/],
  ['a classic token', 'ghp_16C7e42F292c6912E7710c838347Ae178B4a', /token/],
  ['a fine-grained token', 'github_pat_11ABCDEFG0abcdefghijkl_mnopqrstuvwxyz', /token/],
  ['a client id', 'Iv23liABCDEFGHIJKLMN', /not a private key/],
  ['random text', 'correct horse battery staple', /not a private key/],
  ['random base64', base64('correct horse battery staple, and more of it'), /not a private key/],
  ['JSON', '{"private_key": "correct horse battery staple"}', /not a private key/],
  ['binary', Buffer.from(Array.from({ length: 256 }, (_, index) => index)).toString('latin1'), /not a private key/],
  ['a placeholder', '<paste it here>', /not a private key/],
  ['a single letter', 'x', /not a private key/],
]

describe('what is no private key is refused, with what it looks like and what to do', () => {
  test.each(NOT_KEYS)('%s', (_, text, says) => {
    const problem = problemOf(() => parsePrivateKey(text))
    expect(problem).toMatch(/^private-key: /)
    expect(problem).toMatch(says)
    expect(problem).toContain('Save the whole .pem file that GitHub generated')
    expect(problem).toContain('private-key: ${{ secrets.RUNNER_APP_PRIVATE_KEY }}')
    expect(problem).not.toContain('\n')
  })
})

describe('no error contains any part of the input', () => {
  const forms = NOT_KEYS.flatMap(([what, text]): [string, string][] => [
    [what, text],
    [`${what}, as base64`, base64(text)],
    [`${what}, cut short`, text.slice(0, Math.ceil(text.length * 0.7))],
  ])

  test.each(forms)('%s', (_, text) => {
    const problem = problemOf(() => parsePrivateKey(text))
    // The first and last lines of a PEM block are the same for everyone.
    const own = text.replace(/-----(BEGIN|END) [A-Z ]+(-----)?/g, '\n')
    const windows = Array.from({ length: Math.max(0, own.length - 7) }, (__, index) => own.slice(index, index + 8))
    expect(windows.filter((window) => problem.includes(window))).toEqual([])
  })

  test('nor does its stack', () => {
    const damaged = armour('RSA PRIVATE KEY', 'aHVudGVyMmh1bnRlcjJodW50ZXIy')
    let thrown: unknown
    try {
      parsePrivateKey(damaged)
    } catch (error) {
      thrown = error
    }
    expect(thrown).toBeInstanceOf(Error)
    const { stack, cause } = thrown as Error
    expect(`${stack}${cause instanceof Error ? cause.stack : ''}`).not.toContain('aHVudGVy')
  })
})
