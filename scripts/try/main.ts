/** `npm run try -- step.yml`: runs a step as one writes it in a workflow, on the bundle, against an emulated GitHub. */
import { readFileSync } from 'node:fs'
import { removeTemporaryDirectories } from '../../harness/temporary.js'
import { runWorkflow } from '../../harness/workflow-interpreter/run-workflow.js'
import { openStage } from '../../harness/workflow-interpreter/stage.js'
import { showJob, showRequests } from './show.js'
import { workflowOf } from './workflow-of.js'

const [file, ...inputs] = process.argv.slice(2)
if (file === undefined || file.startsWith('-')) {
  process.stderr.write(
    'Usage: npm run try -- FILE [NAME=VALUE …]\n\nFILE holds a step, a list of steps or a workflow; NAME=VALUE are its inputs. See docs/try-locally.md.\n',
  )
  process.exitCode = 1
} else {
  await tryOut(file)
}

async function tryOut(path: string): Promise<void> {
  const stage = await openStage()
  try {
    const given = Object.fromEntries(inputs.map((each) => each.split(/=(.*)/s, 2)))
    const { jobs } = await runWorkflow(workflowOf(readFileSync(path, 'utf8')), { ...stage, inputs: given })
    for (const job of jobs) process.stdout.write(`${showJob(job)}\n`)
    process.stdout.write(`${showRequests(stage.emulator.requests)}\n`)
    if (jobs.some(({ result }) => result === 'failure')) process.exitCode = 1
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
    process.exitCode = 1
  } finally {
    await stage.close()
    removeTemporaryDirectories()
  }
}
