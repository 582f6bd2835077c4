import { APP, type Backstage, type Chapter, LOOK_UP_ORGANIZATION, MINT, ORGANIZATION, REVOKE } from '../scene.js'

const NEW_REPOSITORY = 'octo-user/new-project'
const REPOSITORY_OUTPUTS = ['repositories-file', 'repositories']
const INSTALLATION = { 'installation-id': '${{ vars.RUNNER_APP_INSTALLATION_ID }}' }

export const REPOSITORIES: Chapter = {
  title: 'Repositories and installations',
  about:
    'Which repositories the App can access, and how to change that. GitHub requires a different kind of token for the App, a user and an admin.',
  scenes: [
    {
      title: 'The repositories of an installation',
      about:
        'repository-names is ready for strategy.matrix, without archived repositories, where nothing can run. The installation token can read metadata and nothing else.',
      inputs: { ...APP, target: ORGANIZATION, operation: 'list-installation-repositories' },
      expected: {
        outputs: [
          ['repositories-count', '3'],
          ['repository-names', '["octo-org/octo-repo","octo-org/octo-service"]'],
          ...REPOSITORY_OUTPUTS,
          'summary-file',
        ],
        requests: [LOOK_UP_ORGANIZATION, MINT, 'GET /installation/repositories?per_page=100&page=1 200'],
        postRequests: [REVOKE],
      },
    },
    {
      title: 'What a user can access',
      about:
        'With a user access token of the App: the installations that this user can access, and the repositories of one of them. Two operations share the step.',
      inputs: {
        token: '${{ secrets.USER_ACCESS_TOKEN }}',
        ...INSTALLATION,
        operation: 'list-user-installations\nlist-user-installation-repositories\n',
      },
      expected: {
        outputs: [
          ['installations-count', '2'],
          'installations-file',
          'installations',
          'summary-file',
          ['repositories-count', '1'],
          ['repository-names', '["octo-user/hello-world"]'],
          ...REPOSITORY_OUTPUTS,
        ],
        requests: [
          'GET /user/installations?per_page=100&page=1 200',
          'GET /user/installations/ID/repositories?per_page=100&page=1 200',
        ],
        postRequests: [],
      },
    },
    {
      title: 'Adding a repository to an installation',
      about:
        'For an App that is installed on selected repositories. GitHub requires a classic personal access token of an admin of the repository.',
      inputs: {
        token: '${{ secrets.RUNNER_ADMIN_PAT }}',
        ...INSTALLATION,
        repository: NEW_REPOSITORY,
        operation: 'add-installation-repository',
      },
      prepare: ({ world }) => {
        world.addRepository({ owner: 'octo-user', name: 'new-project' })
      },
      expected: {
        outputs: ['repository-id'],
        requests: [`GET /repos/${NEW_REPOSITORY} 200`, 'PUT /user/installations/ID/repositories/ID 204'],
        postRequests: [],
        onServer: (backstage) => reaches(backstage, NEW_REPOSITORY),
      },
    },
    {
      title: 'Removing it again',
      about: 'GitHub refuses to remove the last repository of an installation.',
      inputs: {
        token: '${{ secrets.RUNNER_ADMIN_PAT }}',
        ...INSTALLATION,
        repository: NEW_REPOSITORY,
        operation: 'remove-installation-repository',
      },
      expected: {
        outputs: ['repository-id'],
        requests: [`GET /repos/${NEW_REPOSITORY} 200`, 'DELETE /user/installations/ID/repositories/ID 204'],
        postRequests: [],
        onServer: (backstage) => !reaches(backstage, NEW_REPOSITORY),
      },
    },
  ],
}

/** Whether the App's installation on selected repositories has this one. */
function reaches({ world, octo }: Backstage, fullName: string): boolean {
  const repository = world.repository(fullName)
  return repository !== undefined && octo.userInstallation.repositoryIds.has(repository.id)
}
