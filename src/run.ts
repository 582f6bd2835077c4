import { ActionError, causeChain, InputReport, messageOf } from './base/errors.js'
import { TIMER, type Timer } from './base/timer.js'
import { isUnencrypted } from './github/server.js'
import { describeTarget } from './github/target.js'
import { describeTokenKind, isTokenText, tokenKind } from './github/token-kind.js'
import { createPacer, type Pacer, PUBLISHED_LIMITS } from './http/pacer.js'
import { OPERATION_POLICY } from './http/retry.js'
import type { RouteTo } from './http/routes.js'
import { createServerClock } from './http/server-clock.js'
import { createTransport } from './http/transport.js'
import { INPUTS, type RawInputs, readRawInputs, secretsAmong } from './inputs/definitions.js'
import { isApiVersion } from './inputs/parsers.js'
import { unknownInputProblems } from './inputs/unknown-inputs.js'
import { type Job, readJob } from './job/job.js'
import { readMachine } from './job/machine.js'
import { createMasks, type Masks, redacting } from './job/masks.js'
import { holdSignals } from './job/signals.js'
import { dropRevocation, saveRevocation, settleRevocation } from './job/state.js'
import { actionsWorkflow, type Workflow } from './job/workflow.js'
import type { OperationContext } from './operations/operation.js'
import { createPublisher } from './results/publisher.js'
import { parseStep } from './step/parse-step.js'
import { planTokenScope, planWarnings } from './step/plan.js'
import { openSession } from './step/session.js'
import type { Step } from './step/step.js'

/** For one request of an operation, in ms. */
const TIMEOUT_MS = 30_000

/** Main, from the environment to the step's outcome. Never rejects: every failure becomes the step's. */
export async function runMain(
  env: NodeJS.ProcessEnv = process.env,
  runner: Workflow = actionsWorkflow,
  surroundings: Surroundings = {},
): Promise<void> {
  const { masks = createMasks(runner.mask), job = readJob(env) } = surroundings
  const workflow = redacting(runner, masks)
  try {
    const raw = readRawInputs(env)
    for (const secret of secretsAmong(raw)) masks.add(secret)
    // Before anything can fail: whoever writes `always` wants the token dead whatever becomes of the step.
    if (raw['revoke-token'] === 'always' && isTokenText(raw.token)) revokeGivenToken(raw, workflow)
    await run(parseStep(raw, unknownInputProblems(env), readMachine(env)), workflow, {
      ...surroundings,
      masks,
      job,
    })
  } catch (error) {
    workflow.fail(describeFailure(error))
    workflow.debug(causeChain(error))
  }
}

/** One line, but for the report on the inputs, which has one for each problem. */
function describeFailure(error: unknown): string {
  if (error instanceof InputReport) return error.message
  return error instanceof ActionError ? messageOf(error) : `Unexpected failure: ${messageOf(error)}`
}

/** Has post revoke a token that was given; one that shows itself to be of another kind cannot be revoked by its holder. */
function revokeGivenToken(raw: RawInputs, workflow: Workflow): void {
  const kind = tokenKind(raw.token)
  if (kind === 'installation token' || kind === 'unknown') {
    const { token, 'github-api-url': apiUrl, 'github-api-version': version } = raw
    // A version that is none fails main, and must not keep post from its work.
    const apiVersion = isApiVersion(version) ? version : INPUTS['github-api-version'].default
    saveRevocation(workflow, { token, apiUrl, apiVersion })
  } else {
    workflow.warning(
      `revoke-token: always has no effect: only installation tokens (ghs_) can be revoked this way, and this is ${describeTokenKind(kind)}. Its owner can delete it.`,
    )
  }
}

/** What a step works with, besides its inputs; each has a default. */
export interface Surroundings {
  readonly masks?: Masks
  readonly job?: Job
  readonly pacer?: Pacer
  readonly timer?: Timer
  /** How requests get to where they go. */
  readonly routeTo?: RouteTo
}

/**
 * Carries out the operations in their order and sets each one's outputs before the next begins.
 *
 * @throws what the first operation that fails throws
 */
export async function run(step: Step, workflow: Workflow, surroundings: Surroundings = {}): Promise<void> {
  const {
    masks = createMasks(workflow.mask),
    job = readJob(process.env),
    timer = TIMER,
    pacer = createPacer(PUBLISHED_LIMITS, timer),
    routeTo,
  } = surroundings
  const { operations, server, apiVersion, target, credentials, revokeToken } = step
  if (credentials.kind === 'app') masks.add(credentials.privateKey.pem)
  for (const warning of planWarnings(step)) workflow.warning(warning)
  if (isUnencrypted(server)) {
    workflow.warning(
      `github-api-url: ${server.apiUrl} is not encrypted: whoever is on the way can read the credentials. Write https.`,
    )
  }
  const onTarget = operations.some(({ credential }) => credential !== 'user') ? ` for ${describeTarget(target)}` : ''
  workflow.info(`${operations.map(({ name }) => name).join(', ')}${onTarget} (${server.apiUrl})`)

  const connection = {
    apiUrl: server.apiUrl,
    apiVersion,
    transport: createTransport(routeTo),
    clock: createServerClock(),
    policy: OPERATION_POLICY,
    pacer,
    timeoutMs: TIMEOUT_MS,
    timer,
    log: workflow,
  }
  const session = openSession(step, planTokenScope(step), connection, masks, {
    minting: (mint) =>
      revokeToken === 'never' ? mint() : holdSignals('the token, so that post can revoke it', mint, workflow.info),
    minted: (token, mintedAt) => {
      if (revokeToken !== 'never') saveRevocation(workflow, { apiUrl: server.apiUrl, apiVersion, token, mintedAt })
    },
    settled: () => {
      if (revokeToken !== 'never') settleRevocation(workflow)
    },
  })
  const publisher = createPublisher(workflow, job, step.summary, operations.length, masks.redact)
  const context: OperationContext = {
    inputs: step,
    target,
    request: session.request,
    installation: session.mint,
    holdsToken: session.holdsToken,
    tokenRevoked: () => dropRevocation(workflow),
    list: publisher.list,
    publicRepository: job.publicRepository,
    requestGithubCom: session.requestGithubCom,
    downloading: { transport: connection.transport, explain: session.explain, log: workflow, timer },
    mask: masks.add,
    timer,
    log: workflow,
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
