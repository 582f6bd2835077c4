import type { Endpoint } from '../../src/github/endpoints.js'
import { ENDPOINTS } from '../../src/github/endpoints.js'
import { type Call, fields, param } from '../http/call.js'
import { invalid, notFound, ok, Refused } from '../http/reply.js'
import type { Route } from '../http/router.js'
import type { Runner } from '../model.js'
import { forEachScope } from './for-each-scope.js'
import { requireRunner } from './runners.js'

type Edit = (call: Call, runner: Runner) => Runner['labels']

const PATH = '/{scope}/actions/runners/{runner_id}/labels'
const ONE = `${PATH}/{name}` as const
const fixed = (runner: Runner): Runner['labels'] => runner.labels.filter(({ type }) => type === 'read-only')
const asked = (call: Call): Runner['labels'] => askedNames(call).map((name) => call.world.label(name))

/** A runner's labels, at the three levels. Those that GitHub set itself cannot be taken away. */
export const runnerLabelRoutes: readonly Route[] = [
  ...labels('GET', PATH, 'list-labels', (_, runner) => runner.labels),
  ...labels('POST', PATH, 'add-custom-labels', (call, runner) => unique([...runner.labels, ...asked(call)])),
  ...labels('PUT', PATH, 'set-custom-labels', (call, runner) => unique([...fixed(runner), ...asked(call)])),
  ...labels('DELETE', PATH, 'remove-all-custom-labels', (_, runner) => fixed(runner)),
  ...labels('DELETE', ONE, 'remove-a-custom-label', (call, runner) => {
    const found = runner.labels.find(({ name }) => name.toLowerCase() === param(call, 'name').toLowerCase())
    if (!found) throw new Refused(notFound(call))
    if (found.type === 'read-only')
      throw new Refused(invalid(call, `Read-only label '${found.name}' cannot be removed.`))
    return runner.labels.filter((label) => label !== found)
  }),
]

function labels(method: Endpoint['method'], path: typeof PATH | typeof ONE, action: string, edit: Edit): Route[] {
  const preposition = action.startsWith('remove') ? 'from' : 'for'
  // The action has no use for labels, so that its table lacks these endpoints. They need what other calls for runners need.
  const { permissions } = method === 'GET' ? ENDPOINTS.getRunner : ENDPOINTS.deleteRunner
  const docs = `${action}-${preposition}-a-self-hosted-runner-for`
  return forEachScope({ method, path, permissions }, docs, (call, { home }) => {
    const runner = requireRunner(call, home)
    runner.labels = edit(call, runner)
    return ok({ total_count: runner.labels.length, labels: runner.labels })
  })
}

function unique(given: Runner['labels']): Runner['labels'] {
  return [...new Map(given.map((label) => [label.id, label])).values()]
}

function askedNames(call: Call): string[] {
  const { labels: names } = fields(call)
  if (!Array.isArray(names)) throw new Refused(invalid(call, '"labels" wasn\'t supplied.'))
  return names.map(String)
}
