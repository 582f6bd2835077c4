/** The addresses that answers are full of: of the API and of the web site beside it. */
export interface Urls {
  /** Base of the REST API, without a slash at the end. */
  readonly api: string
  /** Base of the web site, without a slash at the end. */
  readonly html: string
}

/**
 * The addresses as the client sees them: the API is where it asked, and the web site where that product has it
 * (`github.com`, `SUBDOMAIN.ghe.com`, the Enterprise Server itself; for a bare address the emulator itself).
 */
export function urlsFor(scheme: 'http' | 'https', host: string, prefix: string): Urls {
  const origin = `${scheme}://${host}`
  return { api: `${origin}${prefix}`, html: `${scheme}://${htmlHost(host, prefix)}` }
}

function htmlHost(host: string, prefix: string): string {
  if (prefix !== '') return host
  const lower = host.toLowerCase()
  if (/^api\.github\.com(:\d+)?$/.test(lower)) return host.slice('api.'.length)
  if (/^api\..+\.ghe\.com(:\d+)?$/.test(lower)) return host.slice('api.'.length)
  return host
}
