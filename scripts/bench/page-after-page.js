/**
 * The baseline of the list bench: every page after the one before it, all objects kept, as a client without parallel requests
 * does it. `node page-after-page.js URL TOKEN`; prints how many it got.
 */
import { Agent, request } from 'node:http'

const [, , url = '', token = ''] = process.argv
const agent = new Agent({ keepAlive: true })

function get(page) {
  return new Promise((resolve, reject) => {
    const headers = { authorization: `Bearer ${token}`, 'user-agent': 'runner-kit-bench' }
    const outgoing = request(`${url}?per_page=100&page=${page}`, { agent, headers }, async (incoming) => {
      const chunks = []
      for await (const chunk of incoming) chunks.push(chunk)
      resolve(JSON.parse(Buffer.concat(chunks).toString('utf8')))
    })
    outgoing.once('error', reject)
    outgoing.end()
  })
}

const runners = []
for (let page = 1; ; page++) {
  const answer = await get(page)
  runners.push(...answer.runners)
  if (answer.runners.length < 100 || runners.length >= answer.total_count) break
}
agent.destroy()
console.log(runners.length)
