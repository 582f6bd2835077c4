import { type Runner, toRunner } from '../../../src/runners/runner.js'

/** A runner as the API's object would give it; what is undefined is missing there. */
export function runner({
  labels = ['self-hosted'],
  ...given
}: {
  id: number
  name: string
  labels?: readonly string[]
  status?: 'online' | 'offline'
  busy?: boolean
  version?: string | null | undefined
  ephemeral?: boolean | undefined
  runner_group_id?: number | undefined
}): Runner {
  const object = { os: 'linux', status: 'offline', busy: false, version: '2.337.0', ephemeral: false, ...given }
  const entries = Object.entries({ ...object, labels: labels.map((name) => ({ name })) })
  const parsed = toRunner(Object.fromEntries(entries.filter(([, value]) => value !== undefined)))
  if (!parsed) throw new Error(`${given.name} is no runner`)
  return parsed
}
