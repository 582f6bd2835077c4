import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import type { MachineOptions } from '../../harness/new-machine.js'
import { which } from '../../harness/new-machine.js'
import type { StandIn, StandInOptions } from '../../harness/stand-in-runner.js'
import { makeTemporaryDirectory } from '../../harness/temporary.js'
import type { StartupValues } from '../../src/startup/render.js'
import { DISK, mountSmallDisk } from '../support/small-disk.js'

/** What a scenario changes of a boot that succeeds. */
export interface Arrangement {
  readonly machine?: Omit<MachineOptions, 'shell'>
  readonly values?: Partial<StartupValues>
  readonly url?: URL
  readonly cleanUp?: () => unknown
  /** Called when it is over. */
  readonly check?: () => void
}

/** A boot under some trouble, and how it has to end. */
export interface Scenario {
  readonly name: string
  /** What this machine has to have for it, besides curl: programs, or `DISK`. */
  readonly needs?: readonly string[]
  readonly standIn?: StandInOptions
  readonly arrange?: (standIn: StandIn) => Promise<Arrangement> | Arrangement
  /** The failure's line; undefined: the runner comes online. */
  readonly fails?: RegExp
  /** Whether a runner comes online first although the boot fails. */
  readonly online?: true
  /** Lines that it says on the way. */
  readonly says?: readonly RegExp[]
}

const STRANGE_NAME = `it's "$(touch "$MACHINE/ran")" \`touch "$MACHINE/ran"\` \\c '@url@' \n; touch "$MACHINE/ran"`

/** A program that fails some times as one does without a network, before it is the real one. */
const noNetwork = (program: string, status: number, times: number, said: string) =>
  `count=$(cat "$MACHINE/tries" 2>/dev/null || echo 0); echo $((count + 1)) >"$MACHINE/tries"
if [ "$count" -lt ${times} ]; then echo "${said}" >&2; exit ${status}; fi
exec ${which(program)} "$@"`

/** The lifetime of 100 s is over once the runner has its job, however slow this machine is; all else is quicker. */
const UNTIL_ONLINE = `[ "$1" = 100 ] || exec "$REAL_SLEEP" 0.2
while [ ! -e "$MACHINE/online" ]; do "$REAL_SLEEP" 0.05; done`

export const SCENARIOS: readonly Scenario[] = [
  { name: 'nothing in its way', says: [/^made user runner$/, /^downloaded runner 2\.337\.0, SHA-256 verified$/] },
  { name: 'the user is there', arrange: () => ({ machine: { users: ['runner'], programs: { useradd: 'exit 1' } } }) },
  {
    name: 'wget in place of curl',
    needs: ['wget'],
    arrange: () => ({ machine: { has: ['wget', 'sha256sum'] } }),
  },
  {
    name: 'shasum in place of sha256sum',
    needs: ['shasum', 'perl'],
    arrange: () => ({ machine: { has: ['curl', 'shasum', 'perl'] } }),
  },
  { name: 'setpriv in place of runuser', arrange: () => ({ machine: { lacks: ['runuser'] } }) },
  { name: 'su in place of both', arrange: () => ({ machine: { lacks: ['runuser', 'setpriv'] } }) },
  {
    name: 'a su that takes no shell',
    arrange: () => ({
      machine: {
        lacks: ['runuser', 'setpriv'],
        programs: { su: '[ "$1" != -s ] || exit 1; shift; STAND_IN_UID=1001; export STAND_IN_UID; exec sh "$@"' },
      },
    }),
  },
  {
    name: 'busybox for everything',
    needs: ['busybox'],
    arrange: () => ({
      machine: { busybox: true, has: ['wget', 'sha256sum'], lacks: ['useradd', 'runuser', 'setpriv', 'pgrep'] },
    }),
  },
  {
    name: 'downloads cut short',
    standIn: { answers: ['cut', 'cut', 'cut'], ballast: 200_000 },
    says: [/^download: curl: \(18\).*retrying in 1 s$/],
  },
  {
    name: 'a download cut short, which busybox takes for whole',
    needs: ['busybox'],
    standIn: { answers: ['cut'], ballast: 200_000 },
    arrange: () => ({ machine: { busybox: true, has: ['wget', 'sha256sum'] } }),
  },
  {
    name: 'a wrong checksum once',
    standIn: { answers: ['other package'] },
    says: [/^download: SHA-256 is .*retrying/],
  },
  {
    name: 'a wrong checksum always',
    standIn: { answers: Array(9).fill('other package') },
    fails: /^FAILED: download: SHA-256 is [0-9a-f]{64}, not [0-9a-f]{64}$/,
  },
  {
    name: '5xx for a while',
    standIn: { answers: ['unavailable', 'unavailable', 'unavailable'] },
    says: [/error: 503; retrying in 4 s$/],
  },
  {
    name: '5xx for ever',
    standIn: { answers: Array(20).fill('unavailable') },
    fails: /^FAILED: download: curl: \(22\).*503$/,
  },
  { name: 'no such package', standIn: { answers: ['gone'] }, fails: /^FAILED: download: curl: \(22\).*404$/ },
  {
    name: 'no such package, by wget',
    needs: ['wget'],
    standIn: { answers: ['gone'] },
    arrange: () => ({ machine: { has: ['wget', 'sha256sum'] } }),
    fails: /^FAILED: download: .*404/,
  },
  {
    name: 'names not resolved until a minute has passed',
    arrange: () => ({
      machine: { programs: { curl: noNetwork('curl', 6, 7, 'curl: (6) Could not resolve host: github.com') } },
    }),
    says: [/^download: curl: \(6\) Could not resolve host: github.com; retrying in 30 s$/],
  },
  {
    name: 'names never resolved',
    arrange: () => ({ url: new URL('http://packages.invalid/runner.tar.gz') }),
    fails: /^FAILED: download: curl: \(6\)/,
  },
  {
    name: 'a server that listens only after a minute',
    arrange: listeningLate,
    says: [/^download: curl: \(7\)/],
  },
  {
    name: 'neither curl nor wget',
    arrange: () => ({ machine: { has: ['sha256sum'] } }),
    fails: /^FAILED: download: .*wget.*not found/,
  },
  {
    name: 'a certificate that is not valid yet',
    arrange: () => ({
      machine: {
        programs: { curl: 'echo "curl: (60) SSL certificate problem: certificate is not yet valid" >&2; exit 60' },
      },
    }),
    fails: /certificate is not yet valid; is this machine's clock right\? .*20\d\d$/,
  },
  { name: 'a proxy', arrange: throughProxy },
  {
    name: 'a full disk',
    needs: [DISK],
    arrange: () => fullDisk(500_000),
    standIn: { ballast: 3_000_000 },
    fails: /^FAILED: (download|unpack): /,
  },
  {
    name: 'a disk that is full once the package is there',
    needs: [DISK],
    arrange: () => fullDisk(4_500_000),
    standIn: { ballast: 3_000_000 },
    fails: /^FAILED: unpack: .*(space|write|disk full)/i,
  },
  {
    name: 'a user that cannot be made',
    arrange: () => ({ machine: { programs: { useradd: 'echo "useradd: cannot lock /etc/passwd" >&2; exit 1' } } }),
    fails: /^FAILED: cannot make user runner: useradd: cannot lock \/etc\/passwd$/,
  },
  {
    name: 'no way to become the user',
    arrange: () => ({ machine: { lacks: ['runuser', 'setpriv', 'su'] } }),
    fails: /^FAILED: cannot become user runner/,
  },
  { name: 'root as the user', arrange: asRoot, fails: /^FAILED: runner-user root is root$/ },
  {
    name: 'another processor',
    arrange: () => ({ machine: { programs: { uname: 'echo Linux riscv64' } } }),
    fails: /^FAILED: the script is for Linux x86_64, and this machine is Linux riscv64$/,
  },
  {
    name: 'libraries that the runner lacks',
    standIn: { lacksLibraries: true },
    says: [/^installing the runner's dependencies$/],
  },
  { name: 'a runner that fails', standIn: { job: 'fails' }, online: true, fails: /^runner .* ended with status 3$/ },
  {
    name: 'max-lifetime ends a runner that cancels its job',
    standIn: { job: 'waits for a signal' },
    arrange: (standIn) => ({
      values: { maxLifetime: 100 },
      machine: { programs: { sleep: UNTIL_ONLINE } },
      check: () => {
        if (standIn.news.join() !== 'cancelled') throw new Error('the runner could not cancel its job')
      },
    }),
    online: true,
    fails: /^FAILED: max-lifetime of 100 s is over$/,
  },
  {
    name: 'max-lifetime ends a runner that ignores signals',
    standIn: { job: 'ignores signals' },
    arrange: () => ({ values: { maxLifetime: 100 }, machine: { programs: { sleep: UNTIL_ONLINE } } }),
    online: true,
    fails: /^FAILED: max-lifetime of 100 s is over$/,
  },
  {
    name: 'max-lifetime ends a download that hangs',
    standIn: { answers: ['silent'] },
    arrange: () => ({ values: { maxLifetime: 60 } }),
    fails: /^FAILED: max-lifetime of 60 s is over$/,
  },
  {
    name: 'names that mean something to a shell',
    arrange: (standIn) => ({
      values: { runner: { id: 7, name: STRANGE_NAME } },
      url: new URL(`${standIn.url}?it's=$(touch%20"$MACHINE/ran")\`touch $MACHINE/ran\`&[1-9]{a,b}`),
    }),
  },
  {
    name: 'a user that means something to a shell',
    arrange: () => ({ values: { user: 'x; touch "$MACHINE/ran"; $(touch "$MACHINE/ran")' } }),
    fails: /^FAILED: runner-user x; touch .* is not a user name$/,
  },
]

function asRoot(): Arrangement {
  return { values: { user: 'root' }, machine: { users: ['root'] } }
}

/** The server listens only once the script has paused for a minute by its own count: 1, 2, 4, 8, 16 and 30 s. */
async function listeningLate(standIn: StandIn): Promise<Arrangement> {
  await standIn.close()
  const directory = makeTemporaryDirectory('machine')
  const slept = join(directory, 'slept')
  const sleep = `echo "$1" >>"$MACHINE/slept"
    calls=0; while read -r _; do calls=$((calls + 1)); done <"$MACHINE/slept"
    [ "$calls" -le 6 ] || until [ -e "$MACHINE/listens" ]; do "$REAL_SLEEP" 0.1; done`
  const gone = new AbortController()
  const late = (async () => {
    while (!existsSync(slept) || readFileSync(slept, 'utf8').split('\n').length <= 6) {
      if (gone.signal.aborted) return
      await setTimeout(5)
    }
    await standIn.listen(Number(standIn.url.port))
    writeFileSync(join(directory, 'listens'), '')
  })()
  return {
    machine: { directory, programs: { sleep } },
    cleanUp: () => {
      gone.abort()
      return late
    },
  }
}

/** Its host has no address: only the proxy leads there. */
async function throughProxy(standIn: StandIn): Promise<Arrangement> {
  const asked: string[] = []
  const proxy = createServer((request, response) => {
    asked.push(String(request.url))
    void fetch(standIn.url).then(async (answer) => response.end(Buffer.from(await answer.arrayBuffer())))
  })
  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve))
  const { port } = proxy.address() as AddressInfo
  const url = new URL('http://packages.invalid/runner.tar.gz')
  return {
    url,
    machine: { env: { http_proxy: `http://127.0.0.1:${port}` } },
    cleanUp: () => proxy.close(),
    check: () => {
      if (asked.join() !== url.href) throw new Error(`the proxy was asked for ${asked}`)
    },
  }
}

function fullDisk(bytes: number): Arrangement {
  const disk = mountSmallDisk(bytes)
  return { machine: { directory: disk.path }, cleanUp: () => disk.unmount() }
}
