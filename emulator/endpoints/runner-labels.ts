import { type Call, fields, param } from '../http/call.js'
import { invalid, notFound, ok, Refused, type Reply } from '../http/reply.js'
import type { Route } from '../http/router.js'
import type { Runner } from '../model.js'
import { forEachScope } from './for-each-scope.js'
import { requireRunner } from './runners.js'
import { requireScope, type ScopeKind } from './scope.js'

type Edit = (call: Call, runner: Runner) => Runner['labels']

const TAIL = 'actions/runners/{runner_id}/labels'
const fixed = (runner: Runner): Runner['labels'] => runner.labels.filter(({ type }) => type === 'read-only')
const asked = (call: Call): Runner['labels'] => askedNames(call).map((name) => call.world.label(name))

/** A runner's labels, at the three levels. Those that GitHub set itself cannot be taken away. */
export const runnerLabelRoutes: readonly Route[] = [
  ...labels('GET', TAIL, 'list-labels', (_, runner) => runner.labels),
  ...labels('POST', TAIL, 'add-custom-labels', (call, runner) => unique([...runner.labels, ...asked(call)])),
  ...labels('PUT', TAIL, 'set-custom-labels', (call, runner) => unique([...fixed(runner), ...asked(call)])),
  ...labels('DELETE', TAIL, 'remove-all-custom-labels', (_, runner) => fixed(runner)),
  ...labels('DELETE', `${TAIL}/{name}`, 'remove-a-custom-label', (call, runner) => {
    const found = runner.labels.find(({ name }) => name.toLowerCase() === param(call, 'name').toLowerCase())
    if (!found) throw new Refused(notFound(call))
    if (found.type === 'read-only')
      throw new Refused(invalid(call, `Read-only label '${found.name}' cannot be removed.`))
    return runner.labels.filter((label) => label !== found)
  }),
]

function labels(method: string, tail: string, action: string, edit: Edit): Route[] {
  const preposition = action.startsWith('remove') ? 'from' : 'for'
  const docs = `${action}-${preposition}-a-self-hosted-runner-for`
  return forEachScope(method, tail, docs, (kind) => (call) => answer(call, kind, edit))
}

function answer(call: Call, kind: ScopeKind, edit: Edit): Reply {
  const { runner } = requireRunner(call, requireScope(call, kind, call.method === 'GET' ? 'read' : 'write'))
  runner.labels = edit(call, runner)
  return ok({ total_count: runner.labels.length, labels: runner.labels })
}

function unique(given: Runner['labels']): Runner['labels'] {
  return [...new Map(given.map((label) => [label.id, label])).values()]
}

function askedNames(call: Call): string[] {
  const { labels: names } = fields(call)
  if (!Array.isArray(names)) throw new Refused(invalid(call, '"labels" wasn\'t supplied.'))
  return names.map(String)
}
