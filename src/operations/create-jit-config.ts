import { createRunner, newRunnerChecks, newRunnerOutputs } from './new-runner.js'
import type { OperationCode } from './operation.js'

export const createJitConfig: OperationCode = {
  checks: newRunnerChecks('create-jit-config'),
  async run(context) {
    const { runner, config } = await createRunner(context)
    return { outputs: { 'jit-config': config, ...newRunnerOutputs(runner) } }
  },
}
