import { writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from '@jest/globals'
import { makeTemporaryDirectory, removeTemporaryDirectories } from '../../../harness/temporary.js'
import { isPublicRepository, readJob } from '../../../src/job/job.js'

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
    })
  })

  test.each([undefined, '/nowhere/event.json'])('does without them: %s', (event) => {
    expect(readJob(event === undefined ? {} : { GITHUB_EVENT_PATH: event })).toEqual({
      tempDirectory: tmpdir(),
      publicRepository: false,
    })
  })
})
