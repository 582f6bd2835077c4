import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { escapeMarkdown } from '../../../src/results/section.js'

test.each([
  ['org-linux-1', 'org-linux-1'],
  ['2.337.0', '2.337.0'],
  ['a | b', 'a \\| b'],
  ['a\nb\r\nc', 'a b c'],
  ['\u0000\u001b[31mred', '\\[31mred'],
  ['<img src=x onerror=alert(1)>', '&lt;img src=x onerror=alert\\(1\\)&gt;'],
  ['<!-- hidden -->', '&lt;\\!-- hidden --&gt;'],
  ['&lt;', '&amp;lt;'],
  ['**bold** _it_ `code` ~~no~~', '\\*\\*bold\\*\\* \\_it\\_ \\`code\\` \\~\\~no\\~\\~'],
  ['[text](https://evil.example)', '\\[text\\]\\(https:<!-- -->//evil.example\\)'],
  ['![image](x)', '\\!\\[image\\]\\(x\\)'],
  ['back\\slash', 'back\\\\slash'],
  ['$x^2$', '<span>$</span>x^2<span>$</span>'],
  ['@octo-org/team', '@<!-- -->octo-org/team'],
  ['#123 GH-4', '#<!-- -->123 GH-<!-- -->4'],
  ['www.evil.example', 'www.<!-- -->evil.example'],
  ['_www.evil.example', '\\_www.<!-- -->evil.example'],
  ['x_WWW.evil.example', 'x\\_WWW.<!-- -->evil.example'],
  ['weigh-1', 'weigh-1'],
  ['läufer 🏃', 'läufer 🏃'],
])('%j becomes %j', (text, escaped) => {
  expect(escapeMarkdown(text)).toBe(escaped)
})

test('whatever comes, it stays in its cell and its line, and begins no HTML', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const escaped = escapeMarkdown(text)
      const ours = escaped.replaceAll('<!-- -->', '').replaceAll('<span>$</span>', '')
      // biome-ignore lint/suspicious/noControlCharactersInRegex: what must not be there
      expect(ours).not.toMatch(/[<>\u0000-\u001f\u007f]/)
      expect(ours.replace(/\\[\\`*_{}[\]()~|!]/g, '')).not.toMatch(/[\\`*_{}[\]()~|!]/)
    }),
  )
})
