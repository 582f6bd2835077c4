// Stands in for a program: hands its arguments to the test, prints what the test answers, and ends when the test says so.
import { readFileSync } from 'node:fs'
import { request } from 'node:http'

const [command, ...args] = process.argv.slice(2)
const env = Object.fromEntries(
  Object.entries(process.env).filter(([name]) =>
    /^(ACTIONS_RUNNER_INPUT_|GH_|TF_|HCLOUD_|AWS_|MACHINE_ID$)/.test(name),
  ),
)
const stdin = args.includes('--password-stdin') ? readFileSync(0, 'utf8') : ''
const sent = request(process.env.STAND_INS, { method: 'POST' }, (response) => {
  let rest = ''
  response.setEncoding('utf8')
  response.on('data', (chunk) => {
    const lines = (rest + chunk).split('\n')
    rest = lines.pop() ?? ''
    for (const line of lines) take(JSON.parse(line))
  })
})
sent.on('error', (error) => {
  process.stderr.write(`${command}: ${error.message}\n`)
  process.exitCode = 1
})
sent.end(JSON.stringify({ command, args, env, stdin, cwd: process.cwd() }))

function take({ stdout = '', stderr = '', exitCode }) {
  process.stdout.write(stdout)
  process.stderr.write(stderr)
  if (exitCode !== undefined) process.exitCode = exitCode
}
