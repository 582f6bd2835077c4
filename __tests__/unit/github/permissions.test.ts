import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from '@jest/globals'
import {
  type Access,
  covers,
  formatPermissions,
  PERMISSION_NAMES,
  type Permissions,
  parsePermissions,
  unionOf,
} from '../../../src/github/permissions.js'
import { problemOf } from '../support.js'

const DESCRIPTIONS = fileURLToPath(new URL('../../data/openapi', import.meta.url))

describe('whether permissions cover others', () => {
  test.each<[boolean, Permissions, Permissions]>([
    [true, { contents: 'read' }, {}],
    [true, { contents: 'read' }, { contents: 'read' }],
    [true, { contents: 'admin', issues: 'read' }, { contents: 'write' }],
    [false, { contents: 'read' }, { contents: 'write' }],
    [false, { contents: 'write' }, { issues: 'read' }],
    [false, { contents: 'write' }, { contents: 'write', issues: 'read' }],
    [false, {}, { contents: 'read' }],
  ])('%s: %j for %j', (expected, permissions, needed) => {
    expect(covers(permissions, needed)).toBe(expected)
  })
})

describe('lines of name: read|write|admin', () => {
  test.each<[string[], Permissions]>([
    [[], {}],
    [['administration: write'], { administration: 'write' }],
    [['administration:write'], { administration: 'write' }],
    [['administration  :   write'], { administration: 'write' }],
    [['contents: read', 'organization_projects: admin'], { contents: 'read', organization_projects: 'admin' }],
    [['contents: read', 'contents: read'], { contents: 'read' }],
    [['pull-requests: read', 'Security_Events: write'], { pull_requests: 'read', security_events: 'write' }],
  ])('%j', (lines, permissions) => {
    expect(parsePermissions(lines)).toEqual(permissions)
  })

  test.each([
    ['constructor', 'constructor', undefined],
    ['valueof', 'valueof', undefined],
    ['a1_b2', 'a1_b2', undefined],
    ['contnts', 'contnts', 'contents'],
    ['organization-self-hosted-runner', 'organization_self_hosted_runner', 'organization_self_hosted_runners'],
  ])('%s is no permission of an App', (written, name, meant) => {
    const problem = problemOf(() => parsePermissions([`${written}: read`]))
    expect(problem.startsWith(`permissions: GitHub Apps have no permission ${name}; `)).toBe(true)
    expect(problem.includes(`did you mean ${meant}?`)).toBe(meant !== undefined)
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
    expect(problem).toBe('permissions: contents is listed with two values; list it once.')
  })
})

const constructorWith = (access: Access): Permissions => Object.fromEntries([['constructor', access]])

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

test('the names are those of GitHub’s description', () => {
  const described = ['ghec', 'api.github.com', 'ghes-3.17', 'ghes-3.19'].flatMap((product) => {
    const { components } = JSON.parse(readFileSync(`${DESCRIPTIONS}/${product}.json`, 'utf8'))
    return Object.keys(components.schemas['app-permissions'].properties)
  })
  expect([...PERMISSION_NAMES].sort()).toEqual([...new Set(described)].sort())
})
