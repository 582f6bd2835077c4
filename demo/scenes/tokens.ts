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
  about: 'For other steps and for the runner’s config.sh. Each expires after an hour at the latest.',
  scenes: [
    {
      title: 'An installation token for other steps',
      about:
        'The step finds the App’s installation on octo-org and mints a token, here limited to reading the contents of one repository. The post step revokes it.',
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
        'Without a target, the step acts on the repository that the workflow runs in. Its installation token can administer this repository and nothing else.',
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
      about: 'The same for octo-org: the installation token can manage the runners of the organization.',
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
        'A GitHub App cannot manage the runners of an enterprise, so the step uses a classic personal access token. The post step does not revoke a token that it was given.',
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
      about: 'For "config.sh remove". The target can also be a URL.',
      inputs: { ...APP, target: 'https://github.com/octo-org', operation: 'create-remove-token' },
      expected: {
        outputs: ['remove-token', 'remove-token-expires-at', ['runner-url', 'https://github.com/octo-org']],
        requests: [LOOK_UP_ORGANIZATION, MINT, 'POST /orgs/octo-org/actions/runners/remove-token 201'],
        postRequests: [REVOKE],
      },
    },
    {
      title: 'Revoked before the job ends',
      about:
        'Operations run in the order given. With revoke-installation-token as the last one, the step revokes its token itself, and the post step has nothing to do.',
      inputs: { ...APP, target: ORGANIZATION, operation: 'create-registration-token\nrevoke-installation-token\n' },
      expected: {
        outputs: REGISTRATION_OUTPUTS,
        requests: [LOOK_UP_ORGANIZATION, MINT, REGISTER, REVOKE],
        postRequests: [],
      },
    },
  ],
}
