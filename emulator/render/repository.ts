import { type Call, isNewVersion } from '../http/call.js'
import { nodeId } from '../ids.js'
import type { Repository } from '../model.js'
import { fullName } from '../world.js'
import { renderAccount } from './account.js'

const CREATED = '2025-01-26T19:01:12Z'

/** The `…_url` fields of a repository and what follows its own URL in each. */
const URL_TAILS: Readonly<Record<string, string>> = {
  forks_url: '/forks',
  keys_url: '/keys{/key_id}',
  collaborators_url: '/collaborators{/collaborator}',
  teams_url: '/teams',
  hooks_url: '/hooks',
  issue_events_url: '/issues/events{/number}',
  events_url: '/events',
  assignees_url: '/assignees{/user}',
  branches_url: '/branches{/branch}',
  tags_url: '/tags',
  blobs_url: '/git/blobs{/sha}',
  git_tags_url: '/git/tags{/sha}',
  git_refs_url: '/git/refs{/sha}',
  trees_url: '/git/trees{/sha}',
  statuses_url: '/statuses/{sha}',
  languages_url: '/languages',
  stargazers_url: '/stargazers',
  contributors_url: '/contributors',
  subscribers_url: '/subscribers',
  subscription_url: '/subscription',
  commits_url: '/commits{/sha}',
  git_commits_url: '/git/commits{/sha}',
  comments_url: '/comments{/number}',
  issue_comment_url: '/issues/comments{/number}',
  contents_url: '/contents/{+path}',
  compare_url: '/compare/{base}...{head}',
  merges_url: '/merges',
  archive_url: '/{archive_format}{/ref}',
  downloads_url: '/downloads',
  issues_url: '/issues{/number}',
  pulls_url: '/pulls{/number}',
  milestones_url: '/milestones{/number}',
  notifications_url: '/notifications{?since,all,participating}',
  labels_url: '/labels{/name}',
  releases_url: '/releases{/id}',
  deployments_url: '/deployments',
}

/** GitHub's `repository`, as in lists and in a token's answer. */
export function renderRepository(repository: Repository, call: Call): Record<string, unknown> {
  const { urls } = call
  const name = fullName(repository)
  const url = `${urls.api}/repos/${name}`
  const html = `${urls.html}/${name}`
  const host = urls.html.replace(/^https?:\/\//, '')
  return {
    id: repository.id,
    node_id: nodeId('Repository', repository.id),
    name: repository.name,
    full_name: name,
    private: repository.private,
    owner: renderAccount(repository.owner, urls),
    html_url: html,
    description: repository.description,
    fork: repository.fork,
    url,
    ...Object.fromEntries(Object.entries(URL_TAILS).map(([field, tail]) => [field, `${url}${tail}`])),
    created_at: CREATED,
    updated_at: repository.pushed_at,
    pushed_at: repository.pushed_at,
    git_url: `git://${host}/${name}.git`,
    ssh_url: `git@${host}:${name}.git`,
    clone_url: `${html}.git`,
    svn_url: html,
    homepage: null,
    size: 108,
    stargazers_count: 0,
    watchers_count: 0,
    language: repository.language,
    has_issues: true,
    has_projects: true,
    ...(isNewVersion(call) ? {} : { has_downloads: true }),
    has_wiki: true,
    has_pages: false,
    has_discussions: false,
    forks_count: 0,
    mirror_url: null,
    archived: repository.archived,
    disabled: repository.disabled,
    open_issues_count: 0,
    license: null,
    allow_forking: true,
    is_template: false,
    web_commit_signoff_required: false,
    topics: repository.topics,
    visibility: repository.visibility,
    forks: 0,
    open_issues: 0,
    watchers: 0,
    default_branch: repository.default_branch,
    permissions: { admin: true, maintain: true, push: true, triage: true, pull: true },
  }
}

/** GitHub's `full-repository`, as `GET /repos/{owner}/{repo}` gives it. */
export function renderFullRepository(repository: Repository, call: Call): Record<string, unknown> {
  const { urls } = call
  const organization =
    repository.owner.kind === 'organization' ? { organization: renderAccount(repository.owner, urls) } : {}
  return {
    ...renderRepository(repository, call),
    ...organization,
    temp_clone_token: null,
    allow_squash_merge: true,
    allow_merge_commit: true,
    allow_rebase_merge: true,
    allow_auto_merge: false,
    delete_branch_on_merge: false,
    network_count: 0,
    subscribers_count: 1,
  }
}
