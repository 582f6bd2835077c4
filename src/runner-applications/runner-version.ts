/** A version of the runner: three numbers, as releases have it and as `tc.find` reads it. */
const VERSION = /^(?:0|[1-9]\d{0,8})(?:\.(?:0|[1-9]\d{0,8})){2}$/

/** Whether the text is a runner's version, such as `2.337.0`. Nothing else becomes part of a path. */
export function isRunnerVersion(text: string): boolean {
  return VERSION.test(text)
}
