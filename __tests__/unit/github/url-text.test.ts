import { describe, expect, test } from '@jest/globals'
import { isPlainUrl, shownUrl } from '../../../src/github/url-text.js'

describe('a URL as one writes it', () => {
  test.each([
    ['https://api.github.com', true],
    ['http://[::1]:3000/api/v3', true],
    ['https://octocat:hunter2@host', true],
    ['HTTPS://api.github.com', true],
    ['', false],
    ['api.github.com', false],
    ['https://api.github.com/a b', false],
    ['https://api.git\nhub.com', false],
    ['https://api.git\thub.com', false],
    ['https:\\\\api.github.com', false],
    ['https://api.github.com\\api', false],
    ['https:api.github.com', false],
    ['https:/api.github.com', false],
    ['https://', false],
  ])('%j: %s', (text, plain) => {
    expect(isPlainUrl(text)).toBe(plain)
  })
})

describe('a URL in a message', () => {
  test.each([
    ['https://api.github.com/api/v3', 'https://api.github.com/api/v3'],
    ['https://host/x?token=hunter2', 'https://host/x?***'],
    ['https://host/x#hunter2', 'https://host/x?***'],
    ['https://host/x?a=1#b\nhunter2', 'https://host/x?***'],
    ['https://octocat:hunter2@host/x', 'https://***@host/x'],
    ['https://octocat@host/x?y', 'https://***@host/x?***'],
    ['https://octocat/hunter2@host', '*** (not shown, because it has an @)'],
    ['https://octocat:hunter2@x@host', 'https://***@host'],
    ['octocat:hunter2@host', '*** (not shown, because it has an @)'],
    ['https:octocat:hunter2@host', '*** (not shown, because it has an @)'],
    ['the usual one', 'the usual one'],
  ])('%j is shown as %j', (text, shown) => {
    expect(shownUrl(text)).toBe(shown)
  })
})
