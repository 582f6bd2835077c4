import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { ActionError } from '../../../src/base/errors.js'
import { explainDiskError } from '../../../src/files/files.js'

const PLACE = join(tmpdir(), 'missing', 'tools')
const explain = (error: unknown) => explainDiskError(error, 'unpack it', PLACE, 'Let this user write to it.')
const failure = (code: string) => Object.assign(new Error(`${code}: it failed, write`), { code })

test.each([
  ['ENOSPC', /^Could not unpack it: the disk that holds .*tools is full \([\d.]+ [kMGT]?B free\)\. Nothing was kept\./],
  ['EDQUOT', /^Could not unpack it: the quota for .*tools is used up\. Nothing was kept\./],
  ['EROFS', /^Could not unpack it: .*tools cannot be written \(EROFS\)\. Let this user write to it\.$/],
  ['EACCES', /^Could not unpack it: .*tools cannot be written \(EACCES\)\. Let this user write to it\.$/],
  ['EPERM', /^Could not unpack it: .*tools cannot be written \(EPERM\)\. Let this user write to it\.$/],
  ['EIO', /^Could not unpack it: EIO: it failed, write\.$/],
])('%s', (code, message) => {
  const error = failure(code)
  const explained = explain(error)
  expect(explained).toBeInstanceOf(ActionError)
  expect(explained).toMatchObject({ message: expect.stringMatching(message), cause: error })
})

test.each([new ActionError('The archive is damaged.'), new TypeError('x is undefined'), 'text'])(
  'what is no failure of the file system stays as it is: %s',
  (error) => {
    expect(explain(error)).toBe(error)
  },
)
