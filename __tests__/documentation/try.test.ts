import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, test } from '@jest/globals'
import { makeTemporaryDirectory, removeTemporaryDirectories } from '../../harness/temporary.js'
import { codeBlocks } from './markdown.js'
import { ROOT, read } from './project.js'

afterAll(removeTemporaryDirectories)

function tryOut(text: string, ...inputs: string[]) {
  const file = join(makeTemporaryDirectory('try'), 'step.yml')
  writeFileSync(file, text)
  const args = ['--import', 'tsx', 'scripts/try/main.ts', file, ...inputs]
  return spawnSync(process.execPath, args, { cwd: ROOT, encoding: 'utf8', timeout: 60_000 })
}

test('the step of docs/try-locally.md shows its log, outputs, summary, post step and requests', () => {
  const [step] = codeBlocks(read('docs/try-locally.md')).filter(({ language }) => language === 'yaml')
  const { status, stdout, stderr } = tryOut(step?.code ?? '')
  expect([status, stderr]).toEqual([0, ''])
  expect(stdout).toContain('with runner-labels gpu: 2 runners')
  expect(stdout).toContain('  runners-count = 2\n')
  expect(stdout).toContain('  ## Runners of organization octo-org\n')
  expect(stdout).toContain('▸ Post OWNER/runner-kit@v1\nRevoked the installation token.')
  expect(stdout).toContain('  204 DELETE /installation/token\n')
})

test('secrets are shown as GitHub shows them, and later steps see outputs of earlier ones', () => {
  const app = 'client-id: "${{ vars.RUNNER_APP_CLIENT_ID }}", private-key: "${{ secrets.RUNNER_APP_PRIVATE_KEY }}"'
  const { status, stdout } = tryOut(`
- uses: ./
  id: kit
  with: { ${app}, target: octo-org, operation: create-registration-token }
- run: echo "$TOKEN is \${#TOKEN} characters for $URL"
  env: { TOKEN: "\${{ steps.kit.outputs.registration-token }}", URL: "\${{ steps.kit.outputs.runner-url }}" }
`)
  expect(status).toBe(0)
  expect(stdout).toContain('  registration-token = ***\n')
  expect(stdout).toMatch(/^\*\*\* is 29 characters for http:.*\/octo-org$/m)
  expect(stdout).not.toMatch(/gh[spu]_\w|-----BEGIN/)
})

test('a step that fails is shown, and fails', () => {
  const { status, stdout } = tryOut(
    'uses: OWNER/runner-kit@v1\nwith:\n  operation: ${{ inputs.operation }}\n',
    'operation=list',
  )
  expect(status).toBe(1)
  expect(stdout).toContain('── try: failure')
  expect(stdout).toMatch(/^- operation: "list" is unknown/m)
})

test('a file without a step is an error that says so', () => {
  const { status, stderr } = tryOut('client-id: x\n')
  expect([status, stderr]).toEqual([1, expect.stringMatching(/^The file holds no step: .*\n$/)])
})
