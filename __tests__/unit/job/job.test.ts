import { writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from '@jest/globals'
import { makeTemporaryDirectory, removeTemporaryDirectories } from '../../../harness/temporary.js'
import { isFromFork, isPublicRepository, readJob, readMachine } from '../../../src/job/job.js'

afterAll(removeTemporaryDirectories)

test.each<[unknown, boolean]>([
  [{ repository: { private: false } }, true],
  [{ repository: { private: false, visibility: 'public' } }, true],
  [{ repository: { visibility: 'public' } }, true],
  [{ repository: { private: true, visibility: 'internal' } }, false],
  [{ repository: { private: true } }, false],
  [{ repository: {} }, false],
  [{ schedule: '17 3 * * *' }, false],
  [undefined, false],
  ['text', false],
])('a payload %j is of a public repository: %s', (payload, expected) => {
  expect(isPublicRepository(payload)).toBe(expected)
})

describe('the job', () => {
  test('is read from the runner’s variables', () => {
    const event = join(makeTemporaryDirectory('job'), 'event.json')
    writeFileSync(event, '{"repository":{"private":false}}')
    expect(readJob({ RUNNER_TEMP: '/work/_temp', GITHUB_EVENT_PATH: event })).toEqual({
      tempDirectory: '/work/_temp',
      publicRepository: true,
      repository: '',
      startedBy: undefined,
    })
  })

  test.each([undefined, '/nowhere/event.json'])('does without them: %s', (event) => {
    expect(readJob(event === undefined ? {} : { GITHUB_EVENT_PATH: event })).toEqual({
      tempDirectory: tmpdir(),
      publicRepository: false,
      repository: '',
      startedBy: undefined,
    })
  })
})

describe('who started the workflow', () => {
  const to = { repo: { full_name: 'octo-org/octo-repo' } }
  const pullRequest = (head: unknown, base: unknown = to) => ({ pull_request: { head, base } })

  test.each<[string, unknown, boolean]>([
    ['another repository', pullRequest({ repo: { full_name: 'octocat/octo-repo', fork: true } }), true],
    ['a fork that was deleted', pullRequest({ repo: null }), true],
    ['the same repository', pullRequest(to), false],
    [
      'the same repository, itself a fork',
      pullRequest({ repo: { full_name: 'octo-org/octo-repo', fork: true } }),
      false,
    ],
    ['an event without a pull request', { ref: 'refs/heads/main' }, false],
    ['a pull request without a base', pullRequest(to, null), false],
    ['a pull request without a head', pullRequest(undefined), false],
    ['nothing', undefined, false],
  ])('%s', (_, payload, expected) => {
    expect(isFromFork(payload)).toBe(expected)
  })

  test.each([
    ['pull_request', 'octocat', 'a pull request from a fork'],
    ['pull_request_review', 'octocat', 'a pull request from a fork'],
    ['pull_request_target', 'octocat', undefined],
    ['push', 'octocat', undefined],
    ['push', 'dependabot[bot]', 'Dependabot'],
    ['push', 'dependabot', undefined],
  ])('%s by %s', (event, actor, expected) => {
    const path = join(makeTemporaryDirectory('job'), 'event.json')
    writeFileSync(path, JSON.stringify(pullRequest({ repo: null })))
    const env = { GITHUB_EVENT_NAME: event, GITHUB_ACTOR: actor, GITHUB_EVENT_PATH: path, GITHUB_REPOSITORY: 'o/r' }
    expect(readJob(env)).toMatchObject({ startedBy: expected, repository: 'o/r' })
  })
})

describe('the machine', () => {
  test('is what the runner says', () => {
    const env = { RUNNER_OS: 'macOS', RUNNER_ARCH: 'ARM64', RUNNER_TOOL_CACHE: '/tools' }
    expect(readMachine(env)).toEqual({ os: 'macOS', architecture: 'ARM64', toolCache: '/tools' })
  })

  test('is what Node says where the runner is silent', () => {
    expect(readMachine({})).toEqual({ os: process.platform, architecture: process.arch, toolCache: '' })
  })
})
