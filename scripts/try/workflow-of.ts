import { parse, stringify } from 'yaml'
import { members } from '../../harness/workflow-interpreter/workflow.js'

/**
 * The workflow that a file means: it may hold a step, a list of steps, or a whole workflow.
 * @param inputs names of the values that steps get in the context `inputs`
 * @throws Error if it is none of these
 */
export function workflowOf(text: string, inputs: readonly string[]): string {
  const yaml: unknown = parse(text)
  const { jobs, steps = yaml } = members(yaml)
  if (jobs !== undefined) return text
  const list: unknown[] = Array.isArray(steps) ? steps : [steps]
  const areSteps = list.every((step) => ['uses', 'run'].some((key) => typeof members(step)[key] === 'string'))
  if (list.length === 0 || !areSteps) {
    throw new Error('The file holds no step: write `uses:` and `with:` as in a workflow, or a list of steps.')
  }
  const on = { workflow_dispatch: { inputs: Object.fromEntries(inputs.map((name) => [name, { type: 'string' }])) } }
  return stringify({ on, jobs: { try: { 'runs-on': 'ubuntu-latest', steps: list } } })
}
