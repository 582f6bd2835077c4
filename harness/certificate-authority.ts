import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Certificate, createCA, createCert } from 'mkcert'
import { makeTemporaryDirectory } from './temporary.js'

/** A certificate authority of our own, and how to trust it. */
export interface CertificateAuthority {
  /** PEM file to be named in `NODE_EXTRA_CA_CERTS`; goes with this process. */
  file: string
  /** The same, for the `ca` option of TLS clients. */
  cert: string
  /** A server's key and certificate for host names, wildcards (`*.ghe.com`, one level deep) and addresses. */
  issue(hosts: readonly [string, ...string[]]): Promise<Certificate>
}

/** Every host that the three kinds of GitHub have in the tests: github.com, data residency, Enterprise Server. */
export const GITHUB_HOSTS = [
  'github.com',
  '*.github.com',
  '*.githubusercontent.com',
  '*.ghe.com',
  '*.octocorp.ghe.com',
  'github.example.com',
  '*.example.com',
  'localhost',
  '127.0.0.1',
] as const

const VALIDITY_DAYS = 7

/** Makes a fresh authority. It takes up to a second or so, as its key is made in JavaScript: one a test file is enough. */
export async function makeCertificateAuthority(): Promise<CertificateAuthority> {
  const ca = await createCA({
    organization: 'runner-kit tests',
    countryCode: 'NL',
    state: 'Test',
    locality: 'Test',
    validity: VALIDITY_DAYS,
  })
  const file = join(makeTemporaryDirectory('ca'), 'ca.pem')
  writeFileSync(file, ca.cert)
  return {
    file,
    cert: ca.cert,
    issue: (hosts) => createCert({ ca, domains: [...hosts], validity: VALIDITY_DAYS }),
  }
}
