import type { MachinePlatform } from '../github/platform.js'

/** What a step knows of the machine that it runs on. */
export interface Machine extends MachinePlatform {
  /** `RUNNER_TOOL_CACHE`, where tools outlive a job; empty if the runner did not say. */
  readonly toolCache: string
}

/** Reads what the Actions runner says of the machine, and what Node says where the runner is silent. */
export function readMachine(env: NodeJS.ProcessEnv = process.env): Machine {
  return {
    os: env.RUNNER_OS || process.platform,
    architecture: env.RUNNER_ARCH || process.arch,
    toolCache: env.RUNNER_TOOL_CACHE ?? '',
  }
}
