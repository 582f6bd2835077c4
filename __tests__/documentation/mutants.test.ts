import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { placeOf } from '../../scripts/mutants/mutant.js'
import { MUTANTS } from '../../scripts/mutants/rows.js'
import { ROOT, read } from './project.js'

test.each([...new Set(MUTANTS.map(({ file }) => file))])('each mutant of %s has its place and its tests', (name) => {
  const source = read(name)
  for (const mutant of MUTANTS.filter(({ file }) => file === name)) {
    expect(() => placeOf(mutant, source)).not.toThrow()
    const missing = mutant.tests.filter((one) => !existsSync(join(ROOT, '__tests__', `${one}.test.ts`)))
    expect(missing).toEqual([])
  }
})
