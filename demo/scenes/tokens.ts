import {
  APP,
  type Chapter,
  LOOK_UP_ORGANIZATION,
  LOOK_UP_REPOSITORY,
  MINT,
  ORGANIZATION,
  REGISTER,
  REGISTRATION_OUTPUTS,
  REVOKE,
} from '../scene.js'

export const TOKENS: Chapter = {
  title: 'Tokens',
  about: 'What other steps and the runner’s config.sh ask for. Each lives an hour at most.',
  scenes: [
    {
      title: 'An installation token for other steps',
      about:
        'The App finds its installation on octo-org and mints a token, here narrowed to reading the contents of one repository. The post step revokes it.',
      inputs: { ...APP, target: ORGANIZATION, repositories: 'octo-service', permissions: 'contents: read' },
      expected: {
        outputs: ['token', 'token-expires-at', 'installation-id', ['app-slug', 'octo-runner-app']],
        requests: [LOOK_UP_ORGANIZATION, MINT],
        postRequests: [REVOKE],
      },
    },
    {
      title: 'A registration token for a repository',
      about:
        'Without a target, the step acts on the repository that the workflow runs in. The token minted on the way may administer this repository, and nothing else.',
      inputs: { ...APP, operation: 'create-registration-token' },
      expected: {
        outputs: [
          'registration-token',
          'registration-token-expires-at',
          ['runner-url', 'https://github.com/octo-org/octo-repo'],
        ],
        requests: [LOOK_UP_REPOSITORY, MINT, 'POST /repos/octo-org/octo-repo/actions/runners/registration-token 201'],
        postRequests: [REVOKE],
      },
    },
    {
      title: 'A registration token for an organization',
      about: 'The same for octo-org: the token minted on the way may manage the runners of the organization.',
      inputs: { ...APP, target: ORGANIZATION, operation: 'create-registration-token' },
      expected: {
        outputs: REGISTRATION_OUTPUTS,
        requests: [LOOK_UP_ORGANIZATION, MINT, REGISTER],
        postRequests: [REVOKE],
      },
    },
    {
      title: 'A registration token for an enterprise',
      about:
        'A GitHub App cannot manage the runners of an enterprise, so the step gets a classic personal access token. It is not this step that made it, so the post step leaves it alone.',
      inputs: {
        token: '${{ secrets.ENTERPRISE_RUNNER_PAT }}',
        target: 'enterprises/octo-enterprise',
        operation: 'create-registration-token',
      },
      expected: {
        outputs: REGISTRATION_OUTPUTS,
        requests: ['POST /enterprises/octo-enterprise/actions/runners/registration-token 201'],
        postRequests: [],
      },
    },
    {
      title: 'A remove token',
      about: 'What "config.sh remove" asks for. A URL works as the target, too.',
      inputs: { ...APP, target: 'https://github.com/octo-org', operation: 'create-remove-token' },
      expected: {
        outputs: ['remove-token', 'remove-token-expires-at', ['runner-url', 'https://github.com/octo-org']],
        requests: [LOOK_UP_ORGANIZATION, MINT, 'POST /orgs/octo-org/actions/runners/remove-token 201'],
        postRequests: [REVOKE],
      },
    },
    {
      title: 'Revoked at once',
      about:
        'Operations run in the order given. With revoke-installation-token as the last one, the installation token ends with the step and not with the job, and the post step has nothing left to do.',
      inputs: { ...APP, target: ORGANIZATION, operation: 'create-registration-token\nrevoke-installation-token\n' },
      expected: {
        outputs: REGISTRATION_OUTPUTS,
        requests: [LOOK_UP_ORGANIZATION, MINT, REGISTER, REVOKE],
        postRequests: [],
      },
    },
  ],
}
