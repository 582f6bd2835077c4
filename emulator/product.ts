export type Product = 'api.github.com' | 'ghec' | 'ghes-3.17' | 'ghes-3.19'

export const PRODUCTS: readonly Product[] = ['api.github.com', 'ghec', 'ghes-3.17', 'ghes-3.19']

/** Which product a request speaks to, judged by its path and host. */
export function productOf(host: string, path: string): Product {
  const name = host.replace(/:\d+$/, '').toLowerCase()
  const cloud = name === 'api.github.com' || name.endsWith('.ghe.com')
  if (!cloud && /^\/api\/v3(\/|$)/.test(path)) return 'ghes-3.19'
  return 'ghec'
}

/** Whether a product is an Enterprise Server. */
export function isServer(product: Product): boolean {
  return product.startsWith('ghes')
}

/** The product's page of GitHub's REST documentation, with an optional path below `/rest`. */
export function documentationUrl(product: Product, path = ''): string {
  const edition = isServer(product) ? `enterprise-server@${product.slice('ghes-'.length)}/` : ''
  return `https://docs.github.com/${edition}rest${path === '' ? '' : `/${path}`}`
}
