import { execFileSync } from 'node:child_process'
import { join } from 'node:path'

/** What an action of others does in the examples. */
export interface OtherAction {
  /** Its inputs, for GitHub's language service. */
  readonly inputs: readonly string[]
  /** @returns what it exports to later steps */
  readonly run: (where: { workspace: string; home: string; env: NodeJS.ProcessEnv }) => Readonly<Record<string, string>>
}

const nothing = () => ({})

/** The actions of others that the examples use, by name. */
export const OTHER_ACTIONS: Readonly<Record<string, OtherAction>> = {
  'actions/checkout': { inputs: ['token', 'persist-credentials', 'repository', 'ref', 'path'], run: checkOut },
  'aws-actions/configure-aws-credentials': {
    inputs: ['role-to-assume', 'aws-region'],
    run: () => ({ AWS_ACCESS_KEY_ID: 'ASIA', AWS_SECRET_ACCESS_KEY: 'stand-in' }),
  },
  'hashicorp/setup-terraform': { inputs: ['terraform_version', 'terraform_wrapper'], run: nothing },
  'hetznercloud/setup-hcloud': { inputs: ['hcloud-version'], run: nothing },
}

/** A repository with one commit, and its remote beside it. */
function checkOut({ workspace, home, env }: { workspace: string; home: string; env: NodeJS.ProcessEnv }) {
  const remote = join(home, 'remote.git')
  const git = (...args: string[]) => execFileSync('git', args, { cwd: workspace, env, stdio: 'pipe' })
  git('init', '--quiet', '--bare', remote)
  git('init', '--quiet', '--initial-branch', 'main')
  git('-c', 'user.name=Octo', '-c', 'user.email=octo@example.com', 'commit', '--quiet', '--allow-empty', '-m', 'First')
  git('remote', 'add', 'origin', remote)
  git('push', '--quiet', 'origin', 'main')
  return {}
}
