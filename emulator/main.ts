import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { createOctoWorld } from './octo-world.js'
import { PRODUCTS, type Product } from './product.js'
import { startEmulator } from './server.js'

const HELP = `A GitHub of our own: GitHub Apps, installation tokens and self-hosted runners, on this machine.

Usage: npm run emulator -- [options]

  --port NUMBER         port to listen on (default: a free one)
  --product NAME        ${PRODUCTS.join(', ')} (default: judged by host and path)
  --token-format NAME   stateless or legacy (default: stateless)
  --help                this text

While it runs: GET or DELETE /_emulator/requests, POST or DELETE /_emulator/faults.
`

const { values } = parseArgs({
  options: {
    port: { type: 'string' },
    product: { type: 'string' },
    'token-format': { type: 'string' },
    help: { type: 'boolean', short: 'h' },
  },
})

if (values.help) {
  process.stdout.write(HELP)
} else {
  await main()
}

async function main(): Promise<void> {
  const product = values.product === undefined ? undefined : PRODUCTS.find((name) => name === values.product)
  const format = values['token-format'] ?? 'stateless'
  if (values.product !== undefined && !product) return complain(`unknown product: ${values.product}`)
  if (format !== 'stateless' && format !== 'legacy') return complain(`unknown token format: ${format}`)
  const port = Number(values.port ?? 0)
  if (!Number.isInteger(port) || port < 0 || port > 65_535) return complain(`no port number: ${values.port}`)

  const emulator = await startEmulator({ port, tokenFormat: format, ...(product ? { product } : {}) })
  const { app, tokens } = createOctoWorld(emulator.world)
  const keyDirectory = mkdtempSync(join(tmpdir(), 'runner-kit-emulator-'))
  const keyFile = join(keyDirectory, 'private-key.pem')
  writeFileSync(keyFile, app.privateKey, { mode: 0o600 })
  process.stdout.write(`${description(emulator.url, product, app.clientId, keyFile, tokens)}\n`)
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      rmSync(keyDirectory, { recursive: true, force: true })
      void emulator.close()
    })
  }
}

function complain(problem: string): void {
  process.stderr.write(`${problem}\n\n${HELP}`)
  process.exitCode = 1
}

function description(
  url: string,
  product: Product | undefined,
  clientId: string,
  keyFile: string,
  tokens: { classic: string; user: string },
): string {
  const api = product?.startsWith('ghes') ? `${url}/api/v3` : url
  return `Listening on ${api}
GitHub App   ${clientId}, installed on octo-org (all repositories) and octo-user
Private key  ${keyFile}
Has          octo-org/octo-repo, octo-org/octo-service, octo-org/octo-archive, octo-user/hello-world,
             enterprises/octo-enterprise

To point the action at it (names with hyphens want \`env\`; outputs and state go to these two files):
  env INPUT_TARGET=octo-org INPUT_CLIENT-ID=${clientId} "INPUT_PRIVATE-KEY=$(cat ${keyFile})" \\
    INPUT_GITHUB-API-URL=${api} GITHUB_OUTPUT=$(mktemp) GITHUB_STATE=$(mktemp) node dist/main/index.js
For what an App cannot do:
  ${tokens.classic}  (classic: repo, admin:org, manage_runners:enterprise)
  ${tokens.user}  (user access token)

Ctrl-C stops it.`
}
