import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { fileURLToPath } from 'node:url'
import { appKey } from '../../emulator/app-keys.js'
import { nodeRuntimes } from '../../harness/node-runtimes.js'

const ROUNDS = 41
const DIST = fileURLToPath(new URL('../../dist', import.meta.url))

const FLOOR = fileURLToPath(new URL('floor.mjs', import.meta.url))
const MINTED = { token: `ghs_${'x'.repeat(36)}`, expires_at: '2026-11-21T12:00:00Z' }

/**
 * How long main takes from its start to its first request, and post to its end with nothing to do, each as a ratio to an
 * empty Node process run in turn with it; and all of main beside the least that it could do, `floor.mjs`. Prints medians.
 */
export async function benchStartUp(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'runner-kit-bench-'))
  const empty = join(folder, 'empty.mjs')
  writeFileSync(empty, '')
  for (const file of ['output', 'state']) writeFileSync(join(folder, file), '')
  let arrived: (() => void) | undefined
  const server = createServer(({ method }, response) => {
    arrived?.()
    response.writeHead(method === 'POST' ? 201 : 200, {
      'content-type': 'application/json',
      'x-github-request-id': 'BENCH',
    })
    response.end(method === 'POST' ? JSON.stringify(MINTED) : '{"id":1,"app_slug":"bench"}')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const env = {
    'INPUT_CLIENT-ID': 'Iv23liBENCH',
    'INPUT_PRIVATE-KEY': appKey().privateKey,
    INPUT_TARGET: 'octo-org',
    GITHUB_OUTPUT: join(folder, 'output'),
    GITHUB_STATE: join(folder, 'state'),
    'INPUT_GITHUB-API-URL': `http://127.0.0.1:${port}`,
  }
  try {
    for (const { path: node, version } of nodeRuntimes()) {
      const toEnd = (script: string) => run(node, script, env, () => {})
      const toFirstRequest = async () => {
        let ms = Number.NaN
        await run(node, join(DIST, 'main', 'index.js'), env, (since) => {
          arrived = () => {
            ms = since()
            arrived = undefined
          }
        })
        return ms
      }
      const times = {
        empty: [] as number[],
        main: [] as number[],
        post: [] as number[],
        floor: [] as number[],
        all: [] as number[],
      }
      await toEnd(empty)
      await toFirstRequest()
      for (let round = 0; round < ROUNDS; round++) {
        times.empty.push(await toEnd(empty))
        times.main.push(await toFirstRequest())
        times.post.push(await toEnd(join(DIST, 'post', 'index.js')))
        times.floor.push(await toEnd(FLOOR))
        times.all.push(await toEnd(join(DIST, 'main', 'index.js')))
      }
      const ratio = (name: 'main' | 'post' | 'all', to: 'empty' | 'floor' = 'empty') =>
        median(times[name].map((ms, round) => ms / (times[to][round] ?? 0)))
      console.log(
        `Start-up on Node ${version} (medians of ${ROUNDS} rounds in turn; an empty process ${median(times.empty).toFixed(0)} ms)`,
      )
      console.log(
        `  main to its first request: ${median(times.main).toFixed(0)} ms, ${ratio('main').toFixed(2)} times empty`,
      )
      console.log(
        `  post with nothing to do:   ${median(times.post).toFixed(0)} ms, ${ratio('post').toFixed(2)} times empty (limit 1.20)`,
      )
      console.log(
        `  main to its end:           ${median(times.all).toFixed(0)} ms, ${ratio('all', 'floor').toFixed(2)} times the floor of ${median(times.floor).toFixed(0)} ms (limit 1.10)`,
      )
    }
  } finally {
    server.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Runs a script to its end; resolves with the ms it took, and hands out a stopwatch that began at the spawn. */
function run(
  node: string,
  script: string,
  env: Record<string, string>,
  begun: (since: () => number) => void,
): Promise<number> {
  return new Promise((resolve, reject) => {
    const start = performance.now()
    begun(() => performance.now() - start)
    const child = spawn(node, [script], { env, stdio: 'ignore' })
    child.once('error', reject)
    child.once('exit', () => resolve(performance.now() - start))
  })
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
}
