import { describeTokenKind, isTokenText, tokenKind } from '../github/token-kind.js'
import type { InputTexts } from '../inputs/read-inputs.js'
import { isApiVersion } from '../inputs/step-values.js'
import { INPUTS } from '../inputs/table.js'
import { prepareRevocation, saveToken } from '../job/state.js'
import type { WorkflowCommands } from '../job/workflow-commands.js'

/**
 * Saves the input `token` for the post step, if `revoke-token` is `always`. Runs before anything can fail, so that the token is
 * revoked even if the step fails. A token whose prefix shows another kind cannot be revoked this way.
 */
export function leaveGivenTokenToPost(texts: InputTexts, commands: WorkflowCommands): void {
  const { token, 'revoke-token': mode, 'github-api-url': apiUrl, 'github-api-version': version } = texts
  if (mode !== 'always' || !isTokenText(token)) return
  const kind = tokenKind(token)
  if (kind !== 'installation token' && kind !== 'unknown') {
    commands.warning(
      `revoke-token: always has no effect: only installation tokens (ghs_) can be revoked this way, and this is ${describeTokenKind(kind)}. Its owner can delete it.`,
    )
    return
  }
  // A malformed version fails main, and must not keep post from its work.
  const apiVersion = isApiVersion(version) ? version : INPUTS['github-api-version'].default
  prepareRevocation(commands, { apiUrl, apiVersion })
  saveToken(commands, { token })
}
