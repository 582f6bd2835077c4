import { ENDPOINTS } from '../../src/github/endpoints.js'
import { type Call, fields } from '../http/call.js'
import { created, failure, invalid, notFound, Refused, type Reply } from '../http/reply.js'
import type { Route } from '../http/router.js'
import { renderRunner } from '../render/runner.js'
import { forEachScope } from './for-each-scope.js'
import type { Scope } from './scope.js'

const MAX_LABELS = 100
const MAX_LABEL_LENGTH = 256
const MAX_NAME_LENGTH = 64

interface Asked {
  name: string
  groupId: number
  labels: string[]
  workFolder: string
}

/** `POST /{scope}/actions/runners/generate-jitconfig`. */
export const jitConfigRoutes: readonly Route[] = forEachScope(
  ENDPOINTS.createJitConfig,
  'create-configuration-for-a-just-in-time-runner-for',
  generate,
  { recent: true },
)

function generate(call: Call, scope: Scope): Reply {
  const { world } = call
  const asked = read(call)
  const { home } = scope
  if (!world.runnerGroups(home.scope).some((group) => group.id === asked.groupId)) return notFound(call)
  if (home.heldNames.has(asked.name) || home.findByName(asked.name)) {
    return failure(call, 409, `Already exists - A runner with the name ${asked.name} already exists.`)
  }
  if (world.holdJitNames) home.heldNames.add(asked.name)
  const runner = world.addRunner(home.scope, {
    name: asked.name,
    os: 'unknown',
    status: 'offline',
    version: null,
    ephemeral: true,
    runner_group_id: asked.groupId,
    labels: asked.labels,
  })
  const config = world.addCredential(home, runner, encode(call, scope, asked, runner.id))
  return created({ runner: renderRunner(runner, false), encoded_jit_config: config })
}

/** What the body asks for; throws GitHub's 422. */
function read(call: Call): Asked {
  const { name, runner_group_id: groupId, labels, work_folder: workFolder = '_work' } = fields(call)
  const refuse = (problem: string): never => {
    throw new Refused(invalid(call, problem))
  }
  for (const [field, value] of Object.entries({ name, runner_group_id: groupId, labels })) {
    if (value === undefined) return refuse(`"${field}" wasn't supplied.`)
  }
  if (typeof name !== 'string') return refuse(`For 'properties/name', ${JSON.stringify(name)} is not a string.`)
  if (name === '' || name.length > MAX_NAME_LENGTH)
    return refuse(`The name must have 1 to ${MAX_NAME_LENGTH} characters.`)
  if (typeof groupId !== 'number' || !Number.isInteger(groupId)) {
    return refuse(`For 'properties/runner_group_id', ${JSON.stringify(groupId)} is not an integer.`)
  }
  if (!Array.isArray(labels)) return refuse(`For 'properties/labels', ${JSON.stringify(labels)} is not an array.`)
  if (labels.length === 0) return refuse('No fewer than 1 item is required; 0 were supplied.')
  if (labels.length > MAX_LABELS) {
    return refuse(`No more than ${MAX_LABELS} items are allowed; ${labels.length} were supplied.`)
  }
  const unfit = labels.some((label) => typeof label !== 'string' || label === '' || label.length > MAX_LABEL_LENGTH)
  if (unfit) return refuse(`Every label must be a string of 1 to ${MAX_LABEL_LENGTH} characters.`)
  if (typeof workFolder !== 'string') return refuse("For 'properties/work_folder', no string was supplied.")
  return { name, groupId, labels: labels.map(String), workFolder }
}

/** Looks like the real thing: base64 of a JSON object of the runner's files, each in base64 again. */
function encode(call: Call, scope: Scope, asked: Asked, id: number): string {
  const base64 = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64')
  const runner = {
    AgentId: id,
    AgentName: asked.name,
    PoolId: asked.groupId,
    Ephemeral: true,
    ServerUrl: `${call.urls.html}/_apis`,
    GitHubUrl: scope.url.replace(call.urls.api, call.urls.html).replace('/repos/', '/').replace('/orgs/', '/'),
    WorkFolder: asked.workFolder,
  }
  const credentials = { scheme: 'OAuth', data: { clientId: call.world.newText(36), requireFipsCryptography: 'False' } }
  return base64({
    '.runner': base64(runner),
    '.credentials': base64(credentials),
    '.credentials_rsaparams': base64({ d: call.world.newText(344) }),
  })
}
