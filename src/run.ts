import { createDeadline } from './api/deadline.js'
import { openSession } from './api/session.js'
import { ActionError, causeChain, InputReport, messageOf } from './base/errors.js'
import { TIMER, type Timer } from './base/timer.js'
import { isUnencrypted } from './github/server.js'
import { describeLeftOut, describeTarget } from './github/target.js'
import { createPacer, type Pacer, PUBLISHED_LIMITS } from './http/pacer.js'
import { OPERATION_POLICY } from './http/retry.js'
import type { RouteTo } from './http/routes.js'
import { createServerClock } from './http/server-clock.js'
import { createTransport } from './http/transport.js'
import { readInputTexts, secretsAmong } from './inputs/read-inputs.js'
import { findUnknownInputs } from './inputs/unknown-inputs.js'
import { createMasks, type Masks, redacting } from './job/masks.js'
import { type WorkflowCommands, workflowCommands } from './job/workflow-commands.js'
import type { OperationContext, Step } from './operations/operation.js'
import { createPublisher } from './results/publisher.js'
import { leaveGivenTokenToPost } from './step/given-token.js'
import { parseStep } from './step/parse-step.js'
import { planToken } from './step/plan.js'
import { warningsOf } from './step/warnings.js'

/** For one request of an operation, in ms. */
const TIMEOUT_MS = 30_000

/** Main, from the environment to the step's outcome. Never rejects: every failure becomes the step's. */
export async function runMain(
  env: NodeJS.ProcessEnv = process.env,
  toolkit: WorkflowCommands = workflowCommands,
  environment: StepEnvironment = {},
): Promise<void> {
  const masks = createMasks(toolkit.mask)
  const commands = redacting(toolkit, masks)
  try {
    const texts = readInputTexts(env)
    for (const secret of secretsAmong(texts)) masks.add(secret)
    leaveGivenTokenToPost(texts, commands)
    const unknown = findUnknownInputs(env, texts)
    for (const { problem, doubtful } of unknown) if (doubtful) commands.warning(`Input ${problem}`)
    const step = await parseStep(texts, env, unknown)
    await run(step, commands, masks, environment)
  } catch (error) {
    commands.fail(describeFailure(error))
    commands.debug(causeChain(error))
  }
}

/** One line, but for the report on the inputs, which has one for each problem. */
function describeFailure(error: unknown): string {
  if (error instanceof InputReport) return error.message
  return error instanceof ActionError ? messageOf(error) : `Unexpected failure: ${messageOf(error)}`
}

/** What a step works with besides its inputs; each has a default. */
interface StepEnvironment {
  readonly pacer?: Pacer
  readonly timer?: Timer
  /** How requests reach their hosts. */
  readonly routeTo?: RouteTo
}

/**
 * Carries out the operations in their order and sets each one's outputs before the next begins.
 *
 * @throws what the first operation that fails throws
 */
async function run(
  step: Step,
  commands: WorkflowCommands,
  masks: Masks,
  { timer = TIMER, pacer = createPacer(PUBLISHED_LIMITS, timer), routeTo }: StepEnvironment,
): Promise<void> {
  const { operations, inputs, credentials, machine, job } = step
  const { target, 'github-api-url': server } = inputs
  if (credentials.kind === 'app') masks.add(credentials.privateKey.pem)
  for (const warning of warningsOf(step)) commands.warning(warning)
  if (isUnencrypted(server)) {
    commands.warning(
      `github-api-url: ${server.apiUrl} is not encrypted: anyone on the network path can read the credentials. Use https.`,
    )
  }
  const onTarget = operations.some(({ credential }) => credential !== 'user') ? ` for ${describeTarget(target)}` : ''
  commands.info(`${operations.map(({ name }) => name).join(', ')}${onTarget} (${server.apiUrl})`)

  const deadline = createDeadline(timer)
  const connection = {
    apiUrl: server.apiUrl,
    apiVersion: inputs['github-api-version'],
    transport: createTransport(routeTo),
    clock: createServerClock(),
    policy: OPERATION_POLICY,
    pacer,
    timeoutMs: TIMEOUT_MS,
    deadline,
    timer,
    log: commands,
  }
  const session = openSession({
    server,
    target,
    credentials,
    installationId: inputs['installation-id'],
    forRunners: operations.some(({ credential }) => credential === 'runners'),
    plan: planToken(step),
    inputsSet: {
      target: step.isSet('target'),
      permissions: inputs.permissions !== undefined,
      repositories: inputs.repositories !== undefined,
      server: step.isSet('github-api-url'),
    },
    repository: job.repository,
    revokesToken: inputs['revoke-token'] !== 'never',
    ...{ connection, commands, masks },
  })
  const publisher = createPublisher(commands, job, inputs.summary, operations.length, masks.redact)
  const context: OperationContext = {
    ...session.api,
    inputs,
    machine,
    job,
    targetHint: step.isSet('target') ? '' : ` ${describeLeftOut(target)}`.trimEnd(),
    session,
    list: publisher.list,
    within: deadline.within,
  }
  try {
    for (const operation of operations) {
      const result = await operation.run(context)
      await publisher.publish(result)
      if (result.failure) throw result.failure
    }
  } finally {
    publisher.close()
  }
}
