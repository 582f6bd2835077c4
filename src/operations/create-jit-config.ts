import { runnerPermissions } from '../github/permissions.js'
import { nameOf } from '../github/target.js'
import type { FoundInputs, Inputs } from '../inputs/inputs.js'
import { DEFAULT_GROUP } from '../inputs/jit.js'
import type { Operation } from './operation.js'

const MOST_LABELS = 100
/** Characters. */
const LONGEST_LABEL = 256
const LONGEST_NAME = 64

export const createJitConfig: Operation = {
  name: 'create-jit-config',
  summary: 'Makes a just-in-time runner, and the configuration that run.sh starts it with.',
  endpoints: [
    'POST /{scope}/actions/runners/generate-jitconfig',
    'GET /{scope}/actions/runner-groups',
    'GET /{scope}/actions/runners',
  ],
  outputs: ['jit-config', 'runner', 'runner-id', 'runner-name'],
  credential: 'runners',
  refusedTokens: [],
  runnerInputs: 'describe',
  permissions: (level) => runnerPermissions(level, 'write'),
  inputProblems,
  idleInputs,
  run: async (context) => (await import('../jit/create-jit-config.js')).createJitConfig(context),
}

function inputProblems({ selection, jit, target }: FoundInputs): string[] {
  const problems: string[] = []
  if (selection) {
    const { labels, name } = selection
    if (labels.length === 0) {
      problems.push(
        'runner-labels: create-jit-config needs at least one, since GitHub adds none of its own; write for example runner-labels: self-hosted, linux, x64.',
      )
    } else if (labels.length > MOST_LABELS) {
      problems.push(`runner-labels: ${labels.length} are more than the ${MOST_LABELS} that GitHub takes; write fewer.`)
    }
    for (const label of labels) {
      if ([...label].length <= LONGEST_LABEL) continue
      const start = [...label].slice(0, 20).join('')
      problems.push(`runner-labels: "${start}…" has more than the ${LONGEST_LABEL} characters that GitHub takes.`)
    }
    if (name?.kind === 'pattern') {
      problems.push(
        `runner-name: a new runner cannot have * or ? in its name ("${name.pattern}"); write a name, or leave it out for a unique one.`,
      )
    } else if (name && [...name.name].length > LONGEST_NAME) {
      problems.push(`runner-name: "${name.name}" has more than the ${LONGEST_NAME} characters that GitHub takes.`)
    }
  }
  if (jit && target?.level === 'repository' && !isDefault(jit)) {
    const { group } = jit
    problems.push(
      `runner-group: ${nameOf(target)} is a repository, which has no groups ("${group.kind === 'id' ? group.id : group.name}"); leave it out, or write the organization as target.`,
    )
  }
  return problems
}

function isDefault({ group }: Inputs['jit']): boolean {
  if (group.kind === 'id') return group.id === DEFAULT_GROUP.id
  return group.name.toLowerCase() === DEFAULT_GROUP.name.toLowerCase()
}

function idleInputs({ selection }: Inputs): string[] {
  const idle = [
    selection.ids && 'runner-id',
    selection.status !== undefined && 'runner-status',
    selection.ephemeral !== undefined && 'runner-ephemeral',
  ].filter((name) => typeof name === 'string')
  return idle.map(
    (name) => `Input ${name} has no effect: it selects runners that are there, and create-jit-config makes a new one.`,
  )
}
