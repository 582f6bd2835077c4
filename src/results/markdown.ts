import { singleLine } from '../base/errors.js'

/**
 * Makes a value from the API plain text in GitHub's Markdown: it can neither format, nor leave its table cell, nor be HTML,
 * nor become a link, a mention or a reference where the text ends up in an issue.
 */
export function escapeMarkdown(text: string): string {
  return (
    singleLine(text)
      .replace(/[\\`*_{}[\]()~|!]/g, '\\$&')
      .replaceAll('&', '&amp;')
      .replaceAll('<', '&lt;')
      .replaceAll('>', '&gt;')
      // GitHub's own way to write one that begins no formula.
      .replaceAll('$', () => '<span>$</span>')
      // An invisible comment breaks up what GitHub would link to; it links `www.` even behind `_`.
      .replace(/[@#]|:(?=\/\/)|(?<=www)\.|(?<![a-z\d])GH-(?=\d)/gi, (found) => `${found}<!-- -->`)
  )
}
