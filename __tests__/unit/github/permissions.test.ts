import { describe, expect, test } from '@jest/globals'
import {
  type Access,
  formatPermissions,
  type Permissions,
  parsePermissions,
  runnerPermissions,
  unionOf,
} from '../../../src/github/permissions.js'
import { problemOf } from '../support.js'

describe('lines of name: read|write|admin', () => {
  test.each<[string[], Permissions]>([
    [[], {}],
    [['administration: write'], { administration: 'write' }],
    [['administration:write'], { administration: 'write' }],
    [['administration  :   write'], { administration: 'write' }],
    [['contents: read', 'organization_projects: admin'], { contents: 'read', organization_projects: 'admin' }],
    [['contents: read', 'contents: read'], { contents: 'read' }],
    [['a1_b2: read'], { a1_b2: 'read' }],
  ])('%j', (lines, permissions) => {
    expect(parsePermissions(lines)).toEqual(permissions)
  })

  test.each(['constructor', 'prototype', 'valueof', 'hasownproperty'])('%s is a name like any', (name) => {
    const permissions = parsePermissions([`${name}: read`])
    expect(Object.entries(permissions)).toEqual([[name, 'read']])
    expect(JSON.stringify(permissions)).toBe(`{"${name}":"read"}`)
  })

  test.each([
    'administration',
    'administration:',
    'administration: ',
    ': write',
    'administration write',
    'administration=write',
    'administration: none',
    'administration: Write',
    'administration: write read',
    'administration: wirte',
    'administration: constructor',
    'administration: toString',
    'Administration: write',
    '1st: read',
    '_administration: read',
    '__proto__: read',
    '__proto__: write',
    'a b: read',
    'a"b: read',
    'read|write',
  ])('%j is none', (line) => {
    const problem = problemOf(() => parsePermissions([line]))
    expect(problem).toMatch(/^permissions: /)
    expect(problem).toContain(line)
    expect(problem).toContain('name: read|write|admin')
    expect(Object.getPrototypeOf({})).toBe(Object.prototype)
  })

  test('with two values for a name are refused', () => {
    const problem = problemOf(() => parsePermissions(['contents: read', 'metadata: read', 'contents: write']))
    expect(problem).toBe('permissions: contents is listed with two values; write it once.')
  })
})

const constructorWith = (access: Access): Permissions => parsePermissions([`constructor: ${access}`])

describe('the union is the narrowest that covers all', () => {
  test.each<[string, Permissions[], Permissions]>([
    ['of nothing', [], {}],
    ['of nothing needed', [{}, {}], {}],
    ['of one', [{ administration: 'read' }], { administration: 'read' }],
    [
      'of two names',
      [{ administration: 'read' }, { contents: 'write' }],
      { administration: 'read', contents: 'write' },
    ],
    ['write covers read', [{ administration: 'read' }, { administration: 'write' }], { administration: 'write' }],
    ['in either order', [{ administration: 'write' }, { administration: 'read' }], { administration: 'write' }],
    ['admin covers write', [{ administration: 'admin' }, { administration: 'write' }], { administration: 'admin' }],
    ['of the same', [{ contents: 'read' }, { contents: 'read' }], { contents: 'read' }],
    ['of a name of JavaScript', [constructorWith('read'), constructorWith('write')], constructorWith('write')],
  ])('%s', (_, all, union) => {
    expect(Object.entries(unionOf(all))).toEqual(Object.entries(union))
  })

  test('leaves what it is given alone', () => {
    const given: Permissions = Object.freeze({ administration: 'read' })
    unionOf([given, { administration: 'write' }])
    expect(given).toEqual({ administration: 'read' })
  })
})

test.each<[Permissions, string]>([
  [{}, ''],
  [{ administration: 'write' }, 'administration: write'],
  [{ administration: 'write', metadata: 'read' }, 'administration: write, metadata: read'],
])('%j for a person: %s', (permissions, text) => {
  expect(formatPermissions(permissions)).toBe(text)
})

test.each<['repository' | 'organization' | 'enterprise', 'read' | 'write', Permissions]>([
  ['repository', 'read', { administration: 'read' }],
  ['repository', 'write', { administration: 'write' }],
  ['organization', 'read', { organization_self_hosted_runners: 'read' }],
  ['organization', 'write', { organization_self_hosted_runners: 'write' }],
  ['enterprise', 'read', {}],
  ['enterprise', 'write', {}],
])('runners of a %s, %s', (level, access, permissions) => {
  expect(runnerPermissions(level, access)).toEqual(permissions)
})
