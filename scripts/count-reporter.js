/** How `__tests__/support/requires.ts` names what it skips. */
const NEEDS = 'skipped, needs '

/**
 * A Jest reporter that prints, after Jest's own summary, which tests this machine could not run and what they need, and the
 * count as the very last line.
 */
export default class CountReporter {
  onRunComplete(_contexts, results) {
    const failed = results.numFailedTests + results.numRuntimeErrorTestSuites
    const lines = [...skippedFor(results)].map(
      ([what, names]) => `Skipped here, needs ${what}:\n${names.map((name) => `  ${name}\n`).join('')}`,
    )
    process.once('exit', () =>
      process.stdout.write(`\n${lines.join('')}${results.numPassedTests} passed, ${failed} failed\n`),
    )
  }
}

/** The names of skipped tests, by what they need. */
function skippedFor({ testResults }) {
  const byNeed = new Map()
  for (const { ancestorTitles, title, status } of testResults.flatMap((file) => file.testResults)) {
    const need = ancestorTitles.find((ancestor) => ancestor.startsWith(NEEDS))
    if (need === undefined || status !== 'pending') continue
    const what = need.slice(NEEDS.length)
    const name = [...ancestorTitles.filter((ancestor) => !ancestor.startsWith(NEEDS)), title].join(' › ')
    byNeed.set(what, [...(byNeed.get(what) ?? []), name])
  }
  return byNeed
}
