import { expect, test } from '@jest/globals'
import { CommandReader } from '../../../harness/workflow-commands.js'
import { logLine } from '../../../src/job/workflow-commands.js'

test.each([
  ['Deleted org-linux-1 (id 23).', 'Deleted org-linux-1 (id 23).'],
  ['a\n::error::b', 'a ::error::b'],
  ['::error::b', ': :error::b'],
  ['##[set-output name=token]x', '## [set-output name=token]x'],
  ['a ##[error]b ##[warning]c', 'a ## [error]b ## [warning]c'],
])('%j becomes %j, which is no workflow command', (message, line) => {
  expect(logLine(message)).toBe(line)
  expect(new CommandReader().read(line)).toBeUndefined()
})
