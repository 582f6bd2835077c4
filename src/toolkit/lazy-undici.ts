/**
 * Stands in for undici, which the toolkit's packages import and this action never calls: reading its source costs more than
 * all the rest of a start. The real package is a bundle of its own in `dist/`, loaded if something does ask for it.
 */
import { createRequire } from 'node:module'

type Undici = typeof import('undici/index.js')

function load(): Undici {
  return createRequire(import.meta.url)('../undici/index.js')
}

// The toolkit makes one as soon as it is imported where the environment names a proxy, so undici is read there after all.
export const ProxyAgent = new Proxy(class {}, {
  construct: (_, parameters) => Reflect.construct(load().ProxyAgent, parameters),
})

export const fetch: Undici['fetch'] = (...parameters) => load().fetch(...parameters)
