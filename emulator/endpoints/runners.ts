import { type Call, idParam } from '../http/call.js'
import { paginate } from '../http/pagination.js'
import { failure, noContent, notFound, ok, Refused, type Reply } from '../http/reply.js'
import type { Route } from '../http/router.js'
import type { Runner } from '../model.js'
import { renderRunner } from '../render/runner.js'
import { forEachScope } from './for-each-scope.js'
import { requireScope, type Scope, type ScopeKind } from './scope.js'

/** Listing, getting and deleting runners, at the three levels. */
export const runnerRoutes: readonly Route[] = [
  ...forEachScope('GET', 'actions/runners', 'list-self-hosted-runners-for', (kind) => (call) => list(call, kind)),
  ...forEachScope('GET', 'actions/runners/{runner_id}', 'get-a-self-hosted-runner-for', (kind) => (call) => {
    const { runner } = requireRunner(call, requireScope(call, kind, 'read'))
    return ok(renderRunner(runner, call.world.oldServer))
  }),
  ...forEachScope('DELETE', 'actions/runners/{runner_id}', 'delete-a-self-hosted-runner-from', (kind) => (call) => {
    const { runner, scope } = requireRunner(call, requireScope(call, kind, 'write'))
    if (runner.busy) {
      const message = `Bad request - Runner "${runner.name}" is currently running a job and cannot be deleted.`
      return failure(call, 422, message)
    }
    scope.home.runners.delete(runner.id)
    return noContent()
  }),
]

function list(call: Call, kind: ScopeKind): Reply {
  const { home } = requireScope(call, kind, 'read')
  const name = call.world.oldServer ? null : call.query.get('name')
  const all = [...home.runners.values()]
  const page = paginate(call, name === null ? all : all.filter((runner) => runner.name === name))
  const runners = page.items.map((runner) => renderRunner(runner, call.world.oldServer))
  return ok({ total_count: page.total, runners }, page.headers)
}

/** The runner that the path names; throws 404. */
export function requireRunner(call: Call, scope: Scope): { runner: Runner; scope: Scope } {
  const runner = scope.home.runners.get(idParam(call, 'runner_id'))
  if (!runner) throw new Refused(notFound(call))
  return { runner, scope }
}
