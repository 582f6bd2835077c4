/**
 * The least that a main of this action can do: reads its inputs, signs a JSON web token, finds the installation, mints a token and
 * writes the output, with `node:http(s)` and nothing else. What main takes beyond this is ours.
 */
import { sign } from 'node:crypto'
import { appendFileSync } from 'node:fs'
import { Agent, request as httpRequest } from 'node:http'
import { request as httpsRequest } from 'node:https'

const input = (name) => process.env[`INPUT_${name}`] ?? ''
const now = Math.floor(Date.now() / 1000)
const encode = (part) => Buffer.from(JSON.stringify(part)).toString('base64url')
const content = `${encode({ alg: 'RS256', typ: 'JWT' })}.${encode({ iat: now - 60, exp: now + 540, iss: input('CLIENT-ID') })}`
const jwt = `${content}.${sign('RSA-SHA256', Buffer.from(content), input('PRIVATE-KEY')).toString('base64url')}`
const agent = new Agent({ keepAlive: true })

function call(method, path) {
  const url = new URL(`${input('GITHUB-API-URL')}${path}`)
  const send = url.protocol === 'https:' ? httpsRequest : httpRequest
  return new Promise((resolve, reject) => {
    const headers = { accept: 'application/vnd.github+json', authorization: `Bearer ${jwt}`, 'user-agent': 'floor' }
    const outgoing = send(url, { method, headers, agent }, (answer) => {
      let text = ''
      answer.setEncoding('utf8')
      answer.on('data', (chunk) => {
        text += chunk
      })
      answer.on('end', () => resolve(JSON.parse(text)))
    })
    outgoing.on('error', reject)
    outgoing.end()
  })
}

const { id } = await call('GET', `/users/${input('TARGET')}/installation`)
const { token } = await call('POST', `/app/installations/${id}/access_tokens`)
console.log(`::add-mask::${token}`)
appendFileSync(process.env.GITHUB_OUTPUT ?? '', `token=${token}\n`)
agent.destroy()
