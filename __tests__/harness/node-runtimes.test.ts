import { execFileSync } from 'node:child_process'
import { describe, expect, test } from '@jest/globals'
import { nodeRuntime, nodeRuntimes, SUPPORTED_MAJORS } from '../../harness/node-runtimes.js'

describe.each([...SUPPORTED_MAJORS])('Node %s', (major) => {
  test('is found and is what it says', () => {
    const { path, version } = nodeRuntime(major)
    expect(execFileSync(path, ['-p', 'process.version'], { encoding: 'utf8' }).trim()).toBe(`v${version}`)
    expect(version.startsWith(`${major}.`)).toBe(true)
  })
})

test('both are there, that of action.yml first', () => {
  expect(nodeRuntimes().map(({ major }) => major)).toEqual([24, 20])
})

test('a version that is nowhere is an error that says how to get it', () => {
  expect(() => nodeRuntime(11)).toThrow('No Node 11 here: run npm ci')
})
