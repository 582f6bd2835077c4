import { randomInt } from 'node:crypto'
import { type AddressInfo, createServer, type Server } from 'node:net'

// Linux, macOS and Windows hand out ports above 32,767, to listeners and to connections.
const FIRST = 20_000
const PORTS_PER_WORKER = 500
const WORKERS = 24

const worker = Number(process.env.JEST_WORKER_ID ?? 0)

/** `JEST_WORKER_ID` for a process that this one starts, whose ports are then others than those of this one. */
export const CHILD_WORKER_ID = String(worker + WORKERS / 2)

// In a row: a client may still hold connections to a server that was closed a moment ago.
let next = randomInt(PORTS_PER_WORKER)

/**
 * Listens on a port that nobody else is given while it is closed: none that the system hands out, and none of another worker of
 * the tests. For a server that goes down, whose port would otherwise soon be that of another test's server.
 * @param listen rejects with `EADDRINUSE` where something listens on that port; it is then called again, with another
 */
export async function listenOnOwnPort<T>(listen: (port: number) => Promise<T>): Promise<T> {
  const first = FIRST + (worker % WORKERS) * PORTS_PER_WORKER
  for (;;) {
    try {
      return await listen(first + (next++ % PORTS_PER_WORKER))
    } catch (error) {
      if (Object(error).code !== 'EADDRINUSE') throw error
    }
  }
}

/** A port of the loopback address on which nobody listens, and which no other test is given. */
export async function deadPort(): Promise<number> {
  const server = createServer()
  const port = await listenOnOwnPort((port) => listenAt(server, port))
  await new Promise((resolve) => server.close(resolve))
  return port
}

/** Listens on the loopback address. @param port 0 for a free one @returns the port @throws Error where it cannot */
export function listenAt(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', () => {
      server.off('error', reject)
      resolve((server.address() as AddressInfo).port)
    })
  })
}
