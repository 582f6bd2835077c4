// Loaded before the action by NODE_OPTIONS: every name below example.com is on this machine, and there is no other. A host of
// its own needs a name, as loopback addresses never go through a proxy.
import dns from 'node:dns'

dns.lookup = (host, options, callback) => {
  const answer = typeof options === 'function' ? options : callback
  const all = typeof options === 'object' && options !== null && options.all === true
  if (!/(^|\.)example\.com$/i.test(host)) {
    const error = Object.assign(new Error(`getaddrinfo ENOTFOUND ${host}`), { code: 'ENOTFOUND', hostname: host })
    process.nextTick(() => answer(error))
    return
  }
  const found = all ? [[{ address: '127.0.0.1', family: 4 }]] : ['127.0.0.1', 4]
  process.nextTick(() => answer(null, ...found))
}
