/**
 * Whether a text is a URL as one writes it. `new URL` is more lenient: it drops newlines and tabs, and takes
 * backslashes for slashes, so that a text could name another place than a person sees.
 */
export function isPlainUrl(text: string): boolean {
  return !/[\s\\]/.test(text) && !/^https?:(?!\/\/)/i.test(text) && URL.canParse(text)
}

/** What a message has in place of a text whose credentials cannot be told from the rest. */
const HIDDEN = '*** (not shown, because it has an @)'

/**
 * A URL for a message, without credentials and query. A malformed one that has an `@` is not shown at all: where a password
 * begins and ends in it is anyone's guess.
 */
export function shownUrl(text: string): string {
  const shown = text.replace(/[?#][\s\S]*$/, '?***')
  if (!text.includes('@')) return shown
  const [, scheme, , rest] = isPlainUrl(text) ? (/^([a-z][a-z0-9+.-]*:\/\/)([^/]*)@([^@]*)$/i.exec(shown) ?? []) : []
  return scheme === undefined || rest === undefined ? HIDDEN : `${scheme}***@${rest}`
}
