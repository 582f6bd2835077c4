/**
 * Jest runs tests in a realm of its own, where the errors that Node's core makes are no instances of `Error`. Outside, as in
 * the bundle, they are; importing this makes them so here.
 */
import { types } from 'node:util'

const ordinary = Function.prototype[Symbol.hasInstance]

Object.defineProperty(Error, Symbol.hasInstance, {
  value(this: unknown, value: unknown): boolean {
    // Inherited by every class of errors, for which nothing changes.
    return ordinary.call(this, value) || (this === Error && types.isNativeError(value))
  },
})
