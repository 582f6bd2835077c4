import fc from 'fast-check'
import { TEST_ALL } from '../support/thoroughness.js'

/** Texts that mean something to somebody: a path, a URL, a shell, a log, a file of commands. */
const LOADED = [
  '../x',
  '..',
  '.',
  '/',
  '//evil.example/x',
  'a/b/c',
  'a b',
  '%2e%2e',
  '%2e%2e%2f%2e%2e',
  'octo-org/..',
  'octo-org/%2e%2e',
  'octo-org?x=y',
  'octo-org#x',
  'octo-org/octo-repo/../../orgs/octo-org',
  'enterprises/../orgs/octo-org',
  'https://evil.example/octo-org',
  'https://evil.example@127.0.0.1/octo-org',
  'https://127.0.0.1@evil.example/octo-org',
  'http://[::1]:1/x',
  'file:///etc/passwd',
  'javascript:alert(1)',
  '\\\\evil.example\\share',
  'C:\\Windows\\System32',
  '/etc/passwd',
  '~/x',
  '\n::set-env name=EVIL::1',
  'x\r\n::set-output name=token::evil',
  '##[set-env name=EVIL;]1',
  'x\nghadelimiter_x\nEVIL=1\nghadelimiter_x',
  'EVIL<<EOF\n1\nEOF',
  '::add-mask::a',
  '::stop-commands::x',
  '$(touch evil)',
  '`touch evil`',
  '; touch evil',
  '| touch evil',
  '<script>alert(1)</script>',
  '![x](https://evil.example/x.png)',
  '| a | b |\n|---|---|',
  '__proto__',
  'constructor',
  '{"__proto__": {"polluted": true}}',
  '\u202egnp.exe',
  '\u2028x',
  '\u0000',
  '\u001b[31mred\u001b[0m',
  '-1',
  '0',
  '1e309',
  'NaN',
  '999999999999999999999',
  '٣',
  'true\n',
  '*',
  '?*?*?*?*?*?*?*?*?*?*?*?*x',
  '-----BEGIN RSA PRIVATE KEY-----\nAAAA\n-----END RSA PRIVATE KEY-----',
  'x'.repeat(70_000),
] as const

/** Anything that somebody may write, or a server send. */
export const hostileText: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(...LOADED),
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.string({ unit: 'grapheme', maxLength: 40 }),
  fc.tuple(fc.constantFrom(...LOADED), fc.string({ maxLength: 10 })).map((parts) => parts.join('')),
  fc.tuple(fc.constantFrom(...LOADED), fc.constantFrom(...LOADED)).map((parts) => parts.join(',')),
)

/** The same as an environment variable can hold it: nothing after a NUL reaches a process. */
export const hostileInput: fc.Arbitrary<string> = hostileText.map((text) => text.replaceAll('\0', ''))

/** Any JSON value where another was expected. */
export const hostileJson: fc.Arbitrary<unknown> = fc.oneof(
  hostileText,
  fc.constantFrom(null, true, false, 0, -1, 1.5, 1e21, '', [], {}, [[]], [null], { length: 3 }),
  fc.jsonValue(),
)

/** The same numbers in every run, unless PROPERTY_SEED says otherwise; printed, so that a failure can be had again. */
const SEED = Number(process.env.PROPERTY_SEED || 20_261_121)
export const printSeed = (what: string): void =>
  void process.stdout.write(`Property tests of ${what}: seed ${SEED} (PROPERTY_SEED sets another).\n`)

/** How a property is searched; `runs` is what a full run does, a short one does a quarter of it. */
export const search = (runs: number): { seed: number; numRuns: number } => ({
  seed: SEED,
  numRuns: TEST_ALL ? runs : runs / 4,
})
