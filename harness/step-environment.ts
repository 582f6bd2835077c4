import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** What a process needs of the machine to run at all. Everything else of the parent's environment stays outside. */
const INHERITED = ['PATH', 'Path', 'PATHEXT', 'SystemRoot', 'SystemDrive', 'windir', 'ComSpec', 'TEMP', 'TMP']

const SYSTEMS: Partial<Record<NodeJS.Platform, string>> = { linux: 'Linux', darwin: 'macOS', win32: 'Windows' }

/** The webhook payload's file under `RUNNER_TEMP`. */
export const EVENT_FILE = '_github_workflow-event.json'

/** The folders of a job, and the webhook payload that started it. */
export interface JobFolders {
  temp: string
  toolCache: string
  workspace: string
  home: string
}

/** The environment of a step before inputs, state and the files of the step: that of a job in octo-org/octo-repo. */
export function jobEnvironment(folders: JobFolders, event: unknown): Record<string, string> {
  const inherited = INHERITED.flatMap((name) => {
    const value = process.env[name]
    return value === undefined ? [] : [[name, value] as const]
  })
  const eventPath = join(folders.temp, EVENT_FILE)
  const eventText = JSON.stringify(event)
  // Post has main's. To write a file over takes many times longer than to read it.
  if (!existsSync(eventPath) || readFileSync(eventPath, 'utf8') !== eventText) writeFileSync(eventPath, eventText)
  return {
    ...Object.fromEntries(inherited),
    CI: 'true',
    HOME: folders.home,
    ...(process.platform === 'win32' ? { USERPROFILE: folders.home } : {}),
    GITHUB_ACTIONS: 'true',
    GITHUB_ACTION: '__octo-org_runner-kit',
    GITHUB_ACTOR: 'octocat',
    GITHUB_API_URL: 'https://api.github.com',
    GITHUB_EVENT_NAME: 'workflow_dispatch',
    GITHUB_EVENT_PATH: eventPath,
    GITHUB_GRAPHQL_URL: 'https://api.github.com/graphql',
    GITHUB_JOB: 'build',
    GITHUB_REF: 'refs/heads/main',
    GITHUB_REPOSITORY: 'octo-org/octo-repo',
    GITHUB_REPOSITORY_OWNER: 'octo-org',
    GITHUB_RUN_ATTEMPT: '1',
    GITHUB_RUN_ID: '1658821493',
    GITHUB_RUN_NUMBER: '3',
    GITHUB_SERVER_URL: 'https://github.com',
    GITHUB_SHA: 'ffac537e6cbbf934b08745a378932722df287a53',
    GITHUB_WORKFLOW: 'CI',
    GITHUB_WORKSPACE: folders.workspace,
    RUNNER_ARCH: process.arch.toUpperCase(),
    RUNNER_ENVIRONMENT: 'self-hosted',
    RUNNER_NAME: 'octo-runner',
    RUNNER_OS: SYSTEMS[process.platform] ?? 'Linux',
    RUNNER_TEMP: folders.temp,
    RUNNER_TOOL_CACHE: folders.toolCache,
  }
}
