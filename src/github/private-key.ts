import { createPrivateKey, type KeyObject } from 'node:crypto'
import { InputProblem } from '../base/errors.js'

/** The App's private key, ready to sign with, and its PEM form for the masks. */
export interface PrivateKey {
  readonly key: KeyObject
  readonly pem: string
}

const ADVICE =
  'Save the whole .pem file that GitHub generated (App settings → Private keys) as a secret: private-key: ${{ secrets.RUNNER_APP_PRIVATE_KEY }}'

/**
 * Reads a GitHub App's private key: PEM (PKCS#1 or PKCS#8) with real newlines, `\n` escapes, CRLF or spaces for newlines,
 * or base64 of the PEM.
 *
 * @throws InputProblem that says what the text looks like instead; never with any part of the text.
 */
export function parsePrivateKey(text: string): PrivateKey {
  const decoded = decodeBase64(text)
  const block = pemBlock(text) ?? pemBlock(decoded)
  if (block === undefined) {
    const twice =
      pemBlock(decodeBase64(decoded.trim())) && 'the key is encoded in base64 twice; encode the .pem file once.'
    const looks = describeNonKey(text) ?? twice ?? describeNonKey(decoded) ?? 'this is not a private key.'
    throw new InputProblem(`private-key: ${looks} ${ADVICE}`)
  }
  const { label, pem } = block
  if (label !== 'RSA PRIVATE KEY' && label !== 'PRIVATE KEY') {
    throw new InputProblem(`private-key: this is ${describeLabel(label)}, not the App's private key. ${ADVICE}`)
  }
  if (block.encrypted) {
    throw new InputProblem(`private-key: this is ${describeLabel('ENCRYPTED PRIVATE KEY')}. ${ADVICE}`)
  }
  let key: KeyObject
  try {
    key = createPrivateKey(pem)
  } catch (cause) {
    const problem = `private-key: the key is damaged: the lines between its first and last line cannot be decoded. ${ADVICE}`
    throw new InputProblem(problem, { cause })
  }
  if (key.asymmetricKeyType !== 'rsa') {
    throw new InputProblem(
      `private-key: this is a key of type ${key.asymmetricKeyType}; a GitHub App's is RSA. ${ADVICE}`,
    )
  }
  return { key, pem }
}

/** Finds a PEM block however its newlines were mangled, and writes it as the standard has it: lines of 64 characters. */
function pemBlock(text: string): { label: string; pem: string; encrypted: boolean } | undefined {
  const match = /-----BEGIN ([A-Z0-9 ]+)-----([\s\S]*?)-----END \1-----/.exec(text)
  if (match === null) return undefined
  const [, label = '', body = ''] = match
  const base64 = body.replace(/\\r|\\n|\s/g, '')
  const lines = base64.match(/.{1,64}/g) ?? []
  return {
    label,
    pem: [`-----BEGIN ${label}-----`, ...lines, `-----END ${label}-----`, ''].join('\n'),
    encrypted: /Proc-Type/.test(body),
  }
}

function decodeBase64(text: string): string {
  const compact = text.replace(/\\r|\\n|\s/g, '')
  return /^[A-Za-z0-9+/_-]+=*$/.test(compact) ? Buffer.from(compact, 'base64').toString('latin1') : ''
}

function describeLabel(label: string): string {
  if (label.includes('PUBLIC KEY')) return 'a public key'
  if (label.includes('CERTIFICATE')) return 'a certificate'
  if (label === 'OPENSSH PRIVATE KEY') return 'an OpenSSH key'
  if (label === 'ENCRYPTED PRIVATE KEY') return 'a private key encrypted with a passphrase'
  if (label === 'EC PRIVATE KEY') return 'an elliptic-curve key'
  return 'a PEM block of another kind'
}

function describeNonKey(text: string): string | undefined {
  if (/^[0-9a-f]{40}$/i.test(text)) return 'this looks like a client secret (40 hexadecimal digits), not a private key.'
  if (/^(ssh-|ecdsa-)/.test(text)) return 'this is an SSH public key, not a private key.'
  if (/^(gh[a-z]_|github_pat_)/.test(text)) return 'this is a token, not a private key.'
  if (/^SHA256:/.test(text)) return "this is a key's fingerprint, not the private key."
  if (/^MII[A-Za-z0-9+/\s\\]{200,}/.test(text) && !text.includes('-----')) {
    return 'the key has no first and last line (-----BEGIN …-----, -----END …-----).'
  }
  if (/-----END [A-Z ]*PRIVATE KEY-----/.test(text) && !text.includes('-----BEGIN')) {
    return 'the key has no first line (-----BEGIN …-----).'
  }
  if (/-----BEGIN/.test(text)) return 'the key is cut short: its last line (-----END …-----) is missing.'
  if (/\.pem$/.test(text)) return "this is a file's name, not its content."
  return undefined
}
