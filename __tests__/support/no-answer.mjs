// Loaded before the action by NODE_OPTIONS: requests bring no event, and time-outs keep no process up. Nothing is left to wait for.
import { EventEmitter } from 'node:events'
import http from 'node:http'
import { syncBuiltinESMExports } from 'node:module'

const { setTimeout } = globalThis
globalThis.setTimeout = (...parameters) => setTimeout(...parameters).unref()
http.request = () => Object.assign(new EventEmitter(), { end() {}, destroy() {} })
syncBuiltinESMExports()
