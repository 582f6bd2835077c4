import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { createOctoWorld } from './octo-world.js'
import { PRODUCTS } from './product.js'
import { startEmulator } from './server.js'

const HELP = `A GitHub of our own: GitHub Apps, installation tokens and self-hosted runners, on this machine.

Usage: npm run emulator -- [options]

  --port NUMBER         port to listen on (default: a free one)
  --product NAME        ${PRODUCTS.join(', ')}; ghes answers below /api/v3 only
                        (default: judged by host and path)
  --token-format NAME   stateless or legacy (default: stateless)
  --help                this text

While it runs: /_emulator/requests, /_emulator/faults, /_emulator/runners (emulator/README.md).
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
  const directory = mkdtempSync(join(tmpdir(), 'runner-kit-emulator-'))
  writeFileSync(join(directory, 'private-key.pem'), app.privateKey, { mode: 0o600 })
  for (const name of ['output', 'state']) writeFileSync(join(directory, name), '', { mode: 0o600 })
  const api = product?.startsWith('ghes') ? `${emulator.url}/api/v3` : emulator.url
  process.stdout.write(`${description(api, app.clientId, directory, tokens)}\n`)
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      rmSync(directory, { recursive: true, force: true })
      void emulator.close()
    })
  }
}

function complain(problem: string): void {
  process.stderr.write(`${problem}\n\n${HELP}`)
  process.exitCode = 1
}

function description(
  api: string,
  clientId: string,
  directory: string,
  tokens: { classic: string; user: string },
): string {
  const file = (name: string): string => quoted(join(directory, name))
  const bundle = quoted(fileURLToPath(new URL('../dist/main/index.js', import.meta.url)))
  return `Listening on ${api}
GitHub App   ${clientId}, installed on octo-org (all repositories) and octo-user
Private key  ${join(directory, 'private-key.pem')}
Has          octo-org/octo-repo, octo-org/octo-service, octo-org/octo-archive, octo-user/hello-world,
             enterprises/octo-enterprise

To run the action against it, paste this into another shell (sh, bash or zsh; names with hyphens need env):

  env INPUT_OPERATION=list-runners INPUT_TARGET=octo-org INPUT_GITHUB-API-URL=${api} \\
    INPUT_CLIENT-ID=${clientId} "INPUT_PRIVATE-KEY=$(cat ${file('private-key.pem')})" \\
    GITHUB_OUTPUT=${file('output')} GITHUB_STATE=${file('state')} RUNNER_TEMP=${quoted(directory)} \\
    node ${bundle} | grep -v ::add-mask:: ; cat ${file('output')}

For what an App cannot do, INPUT_TOKEN instead of the client ID and the key:
  ${tokens.classic}  (classic: repo, admin:org, manage_runners:enterprise)
  ${tokens.user}  (user access token)

Ctrl-C stops it.`
}

/** One word for a POSIX shell. */
function quoted(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`
}
