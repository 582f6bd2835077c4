/** What GitHub says of a repository, cut to what matters here and a field that does not. */
export function repositoryObject(): Record<string, unknown> {
  return {
    id: 7,
    node_id: 'R_7',
    name: 'octo-repo',
    full_name: 'octo-org/octo-repo',
    private: false,
    html_url: 'https://github.com/octo-org/octo-repo',
    fork: false,
    pushed_at: '2026-01-26T19:06:43Z',
    language: 'Go',
    archived: false,
    disabled: false,
    topics: ['ci'],
    visibility: 'public',
    default_branch: 'main',
  }
}
