/** Foreign JSON is `unknown` until these have looked at it. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** A member of foreign JSON, if it is a string that says something. */
export function stringAt(value: unknown, name: string): string | undefined {
  const member = isRecord(value) ? value[name] : undefined
  return typeof member === 'string' && member !== '' ? member : undefined
}

/** A member of foreign JSON, if it is a whole number above zero, as GitHub's ids are. */
export function idAt(value: unknown, name: string): number | undefined {
  const member = isRecord(value) ? value[name] : undefined
  return typeof member === 'number' && Number.isSafeInteger(member) && member > 0 ? member : undefined
}

/** Whether the text is a SHA-256 in lower-case hexadecimal. */
export function isSha256(text: string): boolean {
  return /^[0-9a-f]{64}$/.test(text)
}
