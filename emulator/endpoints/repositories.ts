import type { Call } from '../http/call.js'
import { ok, type Reply } from '../http/reply.js'
import type { Route } from '../http/router.js'
import { renderFullRepository } from '../render/repository.js'
import { visibleRepository } from './scope.js'

const DOCS = 'repos/repos#get-a-repository'

/** `GET /repos/{owner}/{repo}`, and by id where a renamed repository leads. */
export const repositoryRoutes: readonly Route[] = [
  { method: 'GET', pattern: '/repos/{owner}/{repo}', docs: DOCS, handler: getRepository },
  { method: 'GET', pattern: '/repositories/{repository_id}', docs: DOCS, handler: getRepository },
]

function getRepository(call: Call): Reply {
  return ok(renderFullRepository(visibleRepository(call), call))
}
