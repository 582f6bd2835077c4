import { whenUnfinished } from './job/unfinished.js'
import { actionsWorkflow } from './job/workflow.js'
import { runMain } from './run.js'

void whenUnfinished(runMain(), () =>
  actionsWorkflow.fail('Unexpected failure: the step ended before its work was done. Please report this.'),
)
