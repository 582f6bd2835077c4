/**
 * Whether a text is a URL as one writes it. `new URL` is more lenient: it drops newlines and tabs, and takes
 * backslashes for slashes, so that a text could name another place than a person sees.
 */
export function isPlainUrl(text: string): boolean {
  return !/[\s\\]/.test(text) && !/^https?:(?!\/\/)/i.test(text) && URL.canParse(text)
}

/** A URL for a message: without the credentials or the query that it may contain. */
export function shownUrl(text: string): string {
  return text.replace(/\/\/[^/]*@/, '//***@').replace(/[?#][\s\S]*$/, '?***')
}
