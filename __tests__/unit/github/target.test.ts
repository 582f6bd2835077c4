import { describe, expect, test } from '@jest/globals'
import { parseServer } from '../../../src/github/server.js'
import {
  accountOf,
  describeTarget,
  isRepositoryName,
  nameOf,
  ownerOf,
  parseTarget,
  runnerUrl,
  scopeOf,
  type Target,
} from '../../../src/github/target.js'
import { CREDENTIALS_IN_URLS, GITHUB, problemOf, SERVERS } from '../support.js'

const repository = (owner: string, repo: string): Target => ({ level: 'repository', owner, repo })
const organization = (org: string): Target => ({ level: 'organization', org })
const enterprise = (slug: string): Target => ({ level: 'enterprise', enterprise: slug })

describe('a short form', () => {
  test.each<[string, Target]>([
    ['octo-org/octo-repo', repository('octo-org', 'octo-repo')],
    ['octo-org', organization('octo-org')],
    ['enterprises/octo-enterprise', enterprise('octo-enterprise')],
    ['Octo-Org/Octo.Repo_1', repository('Octo-Org', 'Octo.Repo_1')],
    ['octo-org/.github', repository('octo-org', '.github')],
    ['octo-org/...', repository('octo-org', '...')],
    ['mona_octo', organization('mona_octo')],
    ['o', organization('o')],
    ['7/7', repository('7', '7')],
    ['octo-org/enterprises', repository('octo-org', 'enterprises')],
    ['octo-org/orgs', repository('octo-org', 'orgs')],
  ])('%s', (text, target) => {
    expect(parseTarget(text, GITHUB)).toEqual(target)
  })
})

describe.each(SERVERS)('a URL of %s', (_, server) => {
  test.each<[string, Target]>([
    ['/octo-org/octo-repo', repository('octo-org', 'octo-repo')],
    ['/octo-org/octo-repo/', repository('octo-org', 'octo-repo')],
    ['/octo-org/octo-repo.git', repository('octo-org', 'octo-repo')],
    ['/octo-org/.github', repository('octo-org', '.github')],
    ['/octo-org', organization('octo-org')],
    ['/octo-org/', organization('octo-org')],
    ['/enterprises/octo-enterprise', enterprise('octo-enterprise')],
    ['/enterprises/octo-enterprise/', enterprise('octo-enterprise')],
  ])('%s', (path, target) => {
    expect(parseTarget(`${server.webUrl}${path}`, server)).toEqual(target)
  })

  test('in other case', () => {
    expect(parseTarget(`${server.webUrl.toUpperCase()}/Octo-Org`, server)).toEqual(organization('Octo-Org'))
  })

  test.each<[Target, string]>([
    [repository('octo-org', 'octo-repo'), '/octo-org/octo-repo'],
    [organization('octo-org'), '/octo-org'],
    [enterprise('octo-enterprise'), '/enterprises/octo-enterprise'],
  ])('is what config.sh --url takes: %j', (target, path) => {
    expect(runnerUrl(target, server)).toBe(`${server.webUrl}${path}`)
    expect(parseTarget(runnerUrl(target, server), server)).toEqual(target)
  })

  test.each([
    'https://gitlab.com/octo-org',
    'https://github.com.evil.com/octo-org',
    'https://github.com@evil.com/octo-org',
    'https://github.com:8443/octo-org',
    'https://www.github.com/octo-org',
    'https://api.github.com/octo-org',
    'https://evil.ghe.com/octo-org',
    'http://github.com/octo-org',
    'http://octocorp.ghe.com/octo-org',
    'http://github.example.com/octo-org',
    'ssh://git@github.com/octo-org/octo-repo.git',
    'file:///octo-org/octo-repo',
    'javascript:octo-org',
  ])('is not %s', (text) => {
    const problem = problemOf(() => parseTarget(text, server))
    expect(problem).toMatch(/^target: /)
    expect(problem).toContain(`is not on ${server.webUrl}, the host of github-api-url (${server.apiUrl})`)
  })
})

test('the other hosts are foreign', () => {
  for (const [, server] of SERVERS) {
    for (const [, other] of SERVERS.filter(([, candidate]) => candidate !== server)) {
      expect(problemOf(() => parseTarget(`${other.webUrl}/octo-org`, server))).toContain('github-api-url')
    }
  }
})

describe('a server with a port and a path of its own', () => {
  const server = parseServer('https://example.com:8443/github/api/v3')

  test.each<[string, Target]>([
    ['https://example.com:8443/github/octo-org/octo-repo', repository('octo-org', 'octo-repo')],
    ['https://example.com:8443/github/octo-org/', organization('octo-org')],
    ['https://example.com:8443/github/enterprises/octo', enterprise('octo')],
  ])('%s', (text, target) => {
    expect(parseTarget(text, server)).toEqual(target)
  })

  test.each([
    'https://example.com:8443/octo-org',
    'https://example.com:8443/githubber/octo-org',
    'https://example.com:8443/github',
    'https://example.com/github/octo-org',
  ])('is not %s', (text) => {
    expect(problemOf(() => parseTarget(text, server))).toMatch(/^target: /)
  })
})

describe('what is no target is refused', () => {
  test.each([
    '',
    '/',
    '.',
    '..',
    './x',
    '../x',
    'a/..',
    'a/.',
    'a/../b',
    'a/b/c',
    'a//b',
    '/a',
    'a/',
    'a b',
    'a/b c',
    'a\nb',
    'a/b\nc',
    'a\tb',
    'a/b\u0000',
    '%2e%2e',
    'a/%2e%2e',
    'a%2fb',
    'a/b%0a',
    'a?b',
    'a/b?c=d',
    'a/b#c',
    'a\\b',
    'a.b',
    'a.b/c',
    'a/b@main',
    'a,b',
    'ä',
    'a/ö',
    '*',
    '$(id)',
    '`id`',
    'git@github.com:octo-org/octo-repo.git',
    'github.com/octo-org',
    'github.com/octo-org/octo-repo',
    '//github.com/octo-org',
    'enterprises',
    'enterprises/',
    'enterprises/a/b',
    'enterprises/..',
    'enterprises/a b',
    'repos/a/b',
    'repos/a',
    'Repos/a',
    'orgs',
    'Orgs',
    'orgs/orgs',
    'enterprise',
    'enterprise/a b',
    'a'.repeat(101),
    `a/${'b'.repeat(101)}`,
  ])('%j', (text) => {
    expect(problemOf(() => parseTarget(text, GITHUB))).toMatch(/^target: ".*" is not a target; use owner\/repo, org/s)
  })

  test.each([
    'https://github.com',
    'https://github.com/',
    'https://github.com//',
    'https://github.com//octo-org',
    'https://github.com/../x',
    'https://github.com/a/../x',
    'https://github.com/a/..',
    'https://github.com/./x',
    'https://github.com/%2e%2e/x',
    'https://github.com/a/%2E%2e',
    'https://github.com/a/.%2e/x',
    'https://github.com/a%2fb',
    'https://github.com/a b',
    'https://github.com/a%20b',
    'https://github.com/a%0ab',
    'https://github.com/ä',
    'https://github.com/a/b/c',
    'https://github.com/a/b/settings/actions/runners',
    'https://github.com/organizations/octo-org/settings/actions',
    'https://github.com/enterprises',
    'https://github.com/enterprises/a/settings',
    'https://github.com/a?tab=repositories',
    'https://github.com/a#readme',
    'https://octocat@github.com/a',
    'https://octocat:hunter2@github.com/a',
    'https://github.com@evil.com/x',
    'https://evil.com/https://github.com/x',
    'https://',
    'https:// github.com/a',
  ])('%j', (text) => {
    expect(problemOf(() => parseTarget(text, GITHUB))).toMatch(/^target: /)
  })

  test.each([...CREDENTIALS_IN_URLS, 'octocat/hunter2@host', 'orgs/octocat:hunter2@host'])(
    '%j, whose credentials are not repeated',
    (text) => {
      const problem = problemOf(() => parseTarget(text, GITHUB))
      expect(problem).toMatch(/^target: /)
      expect(problem).not.toMatch(/hunter|octocat/)
    },
  )

  test.each([
    'Enterprises/octo',
    'ENTERPRISES/octo',
    'https://github.com/Enterprises/octo',
    'enterprise/octo',
    'https://github.com/enterprise/octo',
  ])('%s: no repository can be there', (text) => {
    expect(problemOf(() => parseTarget(text, GITHUB))).toBe(
      `target: "${text}" is not a target; for the enterprise set target: enterprises/octo.`,
    )
  })

  test.each(['@octo-org', '@octo-org/octo-repo', '@hunter2'])('%s, which begins with an @', (text) => {
    expect(problemOf(() => parseTarget(text, GITHUB))).toBe(
      'target: it begins with an @; leave that out, as in octo-org or octo-org/octo-repo.',
    )
  })

  test.each(['github.com/octo-org', 'github.com/octo-org/octo-repo', 'github.example.com/octo-org'])(
    '%s, which lacks the beginning of a URL',
    (text) => {
      expect(problemOf(() => parseTarget(text, GITHUB))).toMatch(/of these\. A URL begins with https:\/\/\.$/)
    },
  )

  test.each([
    ['orgs/octo-org', 'octo-org'],
    ['users/octocat', 'octocat'],
    ['organizations/octo-org', 'octo-org'],
    ['Orgs/octo-org', 'octo-org'],
    ['https://github.com/orgs/octo-org', 'octo-org'],
  ])('%s, which is mended by the name alone', (text, name) => {
    expect(problemOf(() => parseTarget(text, GITHUB))).toContain(`set target: ${name}.`)
  })
})

test.each<[Target, string]>([
  [repository('octo-org', 'octo-repo'), 'repos/octo-org/octo-repo'],
  [organization('octo-org'), 'users/octo-org'],
  [enterprise('octo'), 'enterprises/octo'],
])('the account of %j, a user as well as an organization', (target, account) => {
  expect(accountOf(target)).toBe(account)
})

describe('names of a target', () => {
  test.each<[Target, string, string, string, string | undefined]>([
    [
      repository('octo-org', 'octo-repo'),
      'repos/octo-org/octo-repo',
      'octo-org/octo-repo',
      'repository octo-org/octo-repo',
      'octo-org',
    ],
    [organization('octo-org'), 'orgs/octo-org', 'octo-org', 'organization octo-org', 'octo-org'],
    [enterprise('octo'), 'enterprises/octo', 'enterprises/octo', 'enterprise octo', undefined],
  ])('%j', (target, scope, name, description, owner) => {
    expect(scopeOf(target)).toBe(scope)
    expect(nameOf(target)).toBe(name)
    expect(describeTarget(target)).toBe(description)
    expect(ownerOf(target)).toBe(owner)
    expect(parseTarget(name, GITHUB)).toEqual(target)
  })
})

test.each([
  ['octo-repo', true],
  ['.github', true],
  ['Octo_Repo.js', true],
  ['', false],
  ['.', false],
  ['..', false],
  ['a/b', false],
  ['a b', false],
  ['a\n', false],
  ['a%2e', false],
])('%j can be the name of a repository: %s', (text, can) => {
  expect(isRepositoryName(text)).toBe(can)
})
