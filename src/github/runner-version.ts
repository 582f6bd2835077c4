/** A version of the runner: three numbers, as releases have it and as `tc.find` reads it. */
const VERSION = /^(?:0|[1-9]\d{0,8})(?:\.(?:0|[1-9]\d{0,8})){2}$/

/** Whether the text is a runner's version, such as `2.337.0`. Nothing else becomes part of a path. */
export function isRunnerVersion(text: string): boolean {
  return VERSION.test(text)
}

/** Which of two runner versions is the older one: below zero the first, above zero the second. Other texts by their characters. */
export function compareVersions(a: string, b: string): number {
  if (!isRunnerVersion(a) || !isRunnerVersion(b)) return a < b ? -1 : Number(a > b)
  const [first, second] = [a, b].map((version) => version.split('.').map(Number))
  for (const [index, part] of (first ?? []).entries()) {
    const difference = part - (second?.[index] ?? 0)
    if (difference !== 0) return difference
  }
  return 0
}
