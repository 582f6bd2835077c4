import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { makeTemporaryDirectory } from '../../harness/temporary.js'

/** Helpers that a fixture's script can use, so that a test shows only what matters. */
const PRELUDE = `
const { appendFileSync, writeFileSync } = require('node:fs')
const add = (name, text) => appendFileSync(process.env[name], text)
`

/** Writes a tiny action and returns its directory. `inputs` is the YAML below `inputs:`. */
export function fixtureAction(scripts: { main: string; post?: string; inputs?: string }): string {
  const directory = makeTemporaryDirectory('fixture')
  writeFileSync(join(directory, 'main.cjs'), PRELUDE + scripts.main)
  if (scripts.post !== undefined) writeFileSync(join(directory, 'post.cjs'), PRELUDE + scripts.post)
  writeFileSync(
    join(directory, 'action.yml'),
    [
      'name: Fixture',
      'description: For the tests of the harness',
      'inputs:',
      scripts.inputs ?? '  unused: { description: none }',
      'outputs:',
      '  greeting: { description: none }',
      'runs:',
      '  using: node24',
      '  main: main.cjs',
      scripts.post === undefined ? '' : '  post: post.cjs',
      '',
    ].join('\n'),
  )
  return directory
}
