import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { toJson } from '../../../src/base/json.js'

describe('JSON', () => {
  test.each<[unknown, string]>([
    [9007199254740993n, '9007199254740993'],
    [
      { id: 23, bits: 2n ** 64n, list: [-(2n ** 70n), null, 'x'] },
      '{"id":23,"bits":18446744073709551616,"list":[-1180591620717411303424,null,"x"]}',
    ],
    [{ deep: { 'a"b': [1n] }, gone: undefined }, '{"deep":{"a\\"b":[1]}}'],
    [[1n, undefined], '[1,null]'],
    [['12n', '-1n', 1n], '["12n","-1n",1]'],
  ])('%p', (value, text) => {
    expect(toJson(value)).toBe(text)
  })

  test('is that of JSON.stringify where there are no large integers', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(toJson(value)).toBe(JSON.stringify(value))
        expect(toJson([1n, value])).toBe(`[1,${JSON.stringify(value)}]`)
      }),
    )
  })
})

test('any other failure is its own', () => {
  const value = {
    toJSON() {
      throw new Error('octo')
    },
  }
  expect(() => toJson(value)).toThrow('octo')
})
