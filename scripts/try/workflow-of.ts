import { parse, stringify } from 'yaml'
import { members } from '../../harness/workflow-interpreter/workflow.js'

/**
 * The workflow that a file means: it may hold a step, a list of steps, or a whole workflow.
 * @throws Error if it is none of these
 */
export function workflowOf(text: string): string {
  const yaml: unknown = parse(text)
  const { jobs, steps = yaml } = members(yaml)
  if (jobs !== undefined) return text
  const list: unknown[] = Array.isArray(steps) ? steps : [steps]
  const areSteps = list.every((step) => ['uses', 'run'].some((key) => typeof members(step)[key] === 'string'))
  if (list.length === 0 || !areSteps) {
    throw new Error('The file holds no step: write `uses:` and `with:` as in a workflow, or a list of steps.')
  }
  return stringify({ on: 'workflow_dispatch', jobs: { try: { 'runs-on': 'ubuntu-latest', steps: list } } })
}
