import { tokenAuthorization } from './api/authorization.js'
import { createRequest } from './api/client.js'
import { createExplainer } from './api/explain/load.js'
import { describeRevocation, revokeInstallationToken } from './api/tokens.js'
import { causeChain, messageOf } from './base/errors.js'
import { TIMER, type Timer } from './base/timer.js'
import { parseServer } from './github/server.js'
import { tokenKind } from './github/token-kind.js'
import { CLEAN_UP_POLICY } from './http/retry.js'
import type { RouteTo } from './http/routes.js'
import { createServerClock } from './http/server-clock.js'
import { createTransport } from './http/transport.js'
import { createMasks, redacting } from './job/masks.js'
import { readRevocation } from './job/state.js'
import { type WorkflowCommands, workflowCommands } from './job/workflow-commands.js'

/** For one request of the post step, in ms. */
const TIMEOUT_MS = 8_000

/** Post: revokes the token that main saved. Never rejects and never fails the job: a failure is one warning. */
export async function cleanUp(
  env: NodeJS.ProcessEnv = process.env,
  toolkit: WorkflowCommands = workflowCommands,
  { timer = TIMER, routeTo }: { timer?: Timer; routeTo?: RouteTo } = {},
): Promise<void> {
  const masks = createMasks(toolkit.mask)
  const commands = redacting(toolkit, masks)
  try {
    const revocation = readRevocation(env)
    if (revocation === undefined) return commands.info('There is no token to revoke.')
    const { token, apiUrl, apiVersion, mintedAt } = revocation
    masks.add(token)
    const server = parseServer(apiUrl)
    const clock = createServerClock()
    const connection = {
      apiUrl: server.apiUrl,
      apiVersion,
      transport: createTransport(routeTo),
      clock,
      policy: CLEAN_UP_POLICY,
      timeoutMs: TIMEOUT_MS,
      timer,
      log: commands,
    }
    const authorization = tokenAuthorization(async () => ({ token, ...(mintedAt !== undefined && { mintedAt }) }))
    const credential = { kind: 'token', tokenKind: tokenKind(token) } as const
    const explain = createExplainer(() => ({ server, credential, redact: masks.redact, clock }))
    const request = createRequest(connection, authorization, explain)
    commands.info(describeRevocation(await revokeInstallationToken(request)))
  } catch (error) {
    commands.warning(`${messageOf(error)} An installation token expires an hour after it is minted.`)
    commands.debug(causeChain(error))
  }
}
