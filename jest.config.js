import { readFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'

/** The packages that the bundle replaces, so that tests in this process run what the bundle runs. */
const { paths } = JSON.parse(readFileSync(new URL('tsconfig.json', import.meta.url), 'utf8')).compilerOptions
const standIns = Object.entries(paths).map(([name, [file]]) => [`^${name}$`, file.replace('./', '<rootDir>/')])

/** Sweeps that `npm test` without a path leaves to `npm run test:all`, besides those that support/thoroughness.ts shortens. */
const SWEEPS = [
  '/__tests__/hostile/',
  '/__tests__/faults/redirects',
  '/__tests__/startup/(boots|machine-life)',
  '/__tests__/process/(download-races|download-killed|no-proxy)',
  '/__tests__/documentation/(examples/run|demo|try)',
]

/**
 * Whether the command line says which tests to run: `npm test -- __tests__/hostile`. The text after -t is no path, and neither is
 * a number that an option has.
 */
const pathsGiven = process.argv
  .slice(2)
  .some((argument, at, all) => /^[^-].*[a-z]{3}/i.test(argument) && !['-t', '--testNamePattern'].includes(all[at - 1]))

/** Jest runs the TypeScript sources as ES modules; types are checked by `npm run types`, not here. */
export default {
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts'],
  testMatch: ['<rootDir>/__tests__/**/*.test.ts'],
  moduleNameMapper: { ...Object.fromEntries(standIns), '^(\\.{1,2}/.*)\\.js$': '$1' },
  testPathIgnorePatterns: ['/node_modules/', ...(process.env.TEST_ALL === '1' || pathsGiven ? [] : SWEEPS)],
  transform: { '^.+\\.ts$': '<rootDir>/scripts/transform.js' },
  globalSetup: '<rootDir>/scripts/share-app-key.js',
  reporters: ['default', '<rootDir>/scripts/count-reporter.js'],
  testSequencer: '<rootDir>/scripts/long-tests-first.js',
  // Against a test that hangs: on a busy machine everything takes ten times as long.
  testTimeout: 300_000,
  // A worker with nothing left to do takes longer than Jest's 500 ms to give its memory back where other programs have the cores.
  workerGracefulExitTimeout: 10_000,
  // More than cores, since many tests only wait, for processes and real timeouts. A number: Jest reads '200%' as 200 workers.
  maxWorkers: availableParallelism() + 6,
}
