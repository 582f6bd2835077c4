import { ENDPOINTS } from '../../src/github/endpoints.js'
import { type Call, idParam } from '../http/call.js'
import { paginate } from '../http/pagination.js'
import { failure, noContent, notFound, ok, Refused, type Reply } from '../http/reply.js'
import type { Route } from '../http/router.js'
import type { Runner } from '../model.js'
import { renderRunner } from '../render/runner.js'
import type { RunnerHome } from '../world/runner-home.js'
import { forEachScope } from './for-each-scope.js'
import type { Scope } from './scope.js'

/** Listing, getting and deleting runners, at the three levels. */
export const runnerRoutes: readonly Route[] = [
  ...forEachScope(ENDPOINTS.listRunners, 'list-self-hosted-runners-for', list),
  ...forEachScope(ENDPOINTS.getRunner, 'get-a-self-hosted-runner-for', (call, { home }) => {
    const runner = home.read(idParam(call, 'runner_id'))
    return runner ? ok(renderRunner(runner, call.world.oldServer)) : notFound(call)
  }),
  ...forEachScope(ENDPOINTS.deleteRunner, 'delete-a-self-hosted-runner-from', (call, { home }) => {
    const runner = requireRunner(call, home)
    // Whether it is busy shows as late here as it does to those who only read.
    if (runner.busy || home.read(runner.id)?.busy) return busy(call, runner)
    home.remove(runner.id)
    return noContent()
  }),
]

function busy(call: Call, runner: Runner): Reply {
  if (call.world.oldServer) return failure({ ...call, docs: '' }, 500, 'Server Error')
  const message = `Bad request - Runner "${runner.name}" is currently running a job and cannot be deleted.`
  return failure(call, 422, message)
}

function list(call: Call, { home }: Scope): Reply {
  const name = call.world.oldServer ? null : call.query.get('name')
  const all = home.readAll()
  const page = paginate(call, name === null ? all : all.filter((runner) => runner.name === name))
  const runners = page.items.map((runner) => renderRunner(runner, call.world.oldServer))
  return ok({ total_count: page.total, runners }, page.headers)
}

/** The runner that the path names, for a change of it; throws 404. */
export function requireRunner(call: Call, home: RunnerHome): Runner {
  const runner = home.find(idParam(call, 'runner_id'))
  if (!runner) throw new Refused(notFound(call))
  return runner
}
