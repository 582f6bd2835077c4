import { whenUnfinished } from './job/unfinished.js'
import { workflowCommands } from './job/workflow-commands.js'
import { runMain } from './run.js'

void whenUnfinished(runMain(), () =>
  workflowCommands.fail('Unexpected failure: the step ended before its work was done. Please report this.'),
)
