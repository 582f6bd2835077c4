import { afterEach, describe, expect, test } from '@jest/globals'
import { useLab } from '../support/lab.js'
import { testedRuntimes } from '../support/thoroughness.js'

/**
 * What the committed bundle writes: annotations, exit codes, debug lines. Every step in the lab is searched for secrets in
 * all its streams, files and annotations, in debug mode, too.
 */

const lab = useLab()
afterEach(() => lab.emulator.faults.clear())

const STACK = /\n\s+at /

describe.each(testedRuntimes())('on Node $major', ({ path: node }) => {
  test('a failure is one annotation, exit code 1 and no stack trace', async () => {
    const { main, post, sent } = await lab.step({ node, inputs: { ...lab.appInputs, target: 'nobody-here' } })
    expect(main.exitCode).toBe(1)
    expect(main.annotations).toHaveLength(1)
    expect(main.errors).toEqual([expect.stringMatching(/is not installed on nobody-here/)])
    expect(main.stdout).not.toMatch(STACK)
    expect(main.stderr).toBe('')
    expect(main.outputs).toEqual({})
    expect(sent).toEqual(['GET /users/nobody-here/installation'])
    expect(post.exitCode).toBe(0)
  })

  test('problems with the inputs are one annotation with a line each', async () => {
    const { main, sent } = await lab.step({ node, inputs: { ...lab.appInputs, target: 'a/b/c', client_id: 'x' } })
    expect(main.exitCode).toBe(1)
    expect(main.annotations).toHaveLength(1)
    expect(main.errors[0]?.split('\n')).toHaveLength(3)
    expect(sent).toEqual([])
  })

  test('debug mode shows the causes', async () => {
    const { main } = await lab.step({
      node,
      env: { RUNNER_DEBUG: '1' },
      inputs: { ...lab.appInputs, target: 'nobody-here' },
    })
    expect(main.stdout).toMatch(/::debug::ApiError/)
    expect(main.stdout).toMatch(/Caused by: /)
  })

  test('debug mode shows no secret, whether it goes well or not', async () => {
    const env = { RUNNER_DEBUG: '1' }
    const inputs = { ...lab.appInputs, target: 'octo-org', operation: 'create-registration-token, create-remove-token' }
    const well = await lab.step({ node, env, inputs })
    expect(well.main.exitCode).toBe(0)
    const echo = { status: 422, body: { message: `You sent ${lab.octo.app.privateKey.split('\n')[3]}` } }
    lab.emulator.faults.add({ path: /remove-token$/, ...echo })
    const badly = await lab.step({ node, env, inputs, foreign: /remove-token/ })
    expect(badly.main.errors).toEqual([expect.stringMatching(/said "You sent \*\*\*"/)])
    expect(badly.main.outputs['registration-token']).toBeDefined()
    expect(badly.main.outputs['remove-token']).toBeUndefined()
  })

  test('a message of the server cannot begin a line of the log', async () => {
    const message = 'no\n::set-output name=token::x\r\n::error::forged'
    lab.emulator.faults.add({ path: /installation$/, status: 422, body: { message } })
    const { main } = await lab.step({
      node,
      inputs: { ...lab.appInputs, target: 'octo-org' },
      foreign: /installation$/,
    })
    expect(main.commands.filter(({ command }) => command === 'error')).toHaveLength(1)
    expect(main.commands.some(({ command }) => command === 'set-output')).toBe(false)
    expect(main.errors[0]).toContain('said "no ::set-output name=token::x ::error::forged"')
  })
})
