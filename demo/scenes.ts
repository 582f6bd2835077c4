/** One step of a workflow to show, and how it has to end. */
export interface Scene {
  readonly title: string
  /** What a person is about to see, in a sentence or two. */
  readonly about: string
  /** The step's `with:`, as one writes it in the workflow; the stage has a value for each expression. */
  readonly inputs: Readonly<Record<string, string>>
  readonly expected: {
    /** What the step's error says; without it the step is green. */
    readonly error?: RegExp
    /** Names of the outputs that the step sets. */
    readonly outputs: readonly string[]
    /** `METHOD path status` of each request that main sends. */
    readonly requests: readonly string[]
    /** The same of the post step. */
    readonly postRequests: readonly string[]
  }
}

/** An account in the emulator on which the demo's App is not installed. */
export const FOREIGN_ORGANIZATION = 'other-org'

const APP = {
  'client-id': '${{ vars.RUNNER_APP_CLIENT_ID }}',
  'private-key': '${{ secrets.RUNNER_APP_PRIVATE_KEY }}',
} as const

const LOOK_UP_ORGANIZATION = 'GET /users/octo-org/installation 200'
const LOOK_UP_REPOSITORY = 'GET /repos/octo-org/octo-repo/installation 200'
const MINT = 'POST /app/installations/ID/access_tokens 201'
const REVOKE = 'DELETE /installation/token 204'

/** The demo, in its order: from a GitHub App to a registered runner's tokens and back, then what goes wrong. */
export const SCENES: readonly Scene[] = [
  {
    title: 'An installation token for other steps',
    about:
      'The App finds its installation on octo-org and mints a token, here narrowed to reading the contents of one repository. The post step revokes it.',
    inputs: { ...APP, target: 'octo-org', repositories: 'octo-service', permissions: 'contents: read' },
    expected: {
      outputs: ['token', 'token-expires-at', 'installation-id', 'app-slug'],
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
      outputs: ['registration-token', 'registration-token-expires-at', 'runner-url'],
      requests: [LOOK_UP_REPOSITORY, MINT, 'POST /repos/octo-org/octo-repo/actions/runners/registration-token 201'],
      postRequests: [REVOKE],
    },
  },
  {
    title: 'A registration token for an organization',
    about: 'The same for octo-org: the token minted on the way may manage the runners of the organization.',
    inputs: { ...APP, target: 'octo-org', operation: 'create-registration-token' },
    expected: {
      outputs: ['registration-token', 'registration-token-expires-at', 'runner-url'],
      requests: [LOOK_UP_ORGANIZATION, MINT, 'POST /orgs/octo-org/actions/runners/registration-token 201'],
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
      outputs: ['registration-token', 'registration-token-expires-at', 'runner-url'],
      requests: ['POST /enterprises/octo-enterprise/actions/runners/registration-token 201'],
      postRequests: [],
    },
  },
  {
    title: 'A remove token',
    about: 'What "config.sh remove" asks for. A URL works as the target, too.',
    inputs: { ...APP, target: 'https://github.com/octo-org', operation: 'create-remove-token' },
    expected: {
      outputs: ['remove-token', 'remove-token-expires-at', 'runner-url'],
      requests: [LOOK_UP_ORGANIZATION, MINT, 'POST /orgs/octo-org/actions/runners/remove-token 201'],
      postRequests: [REVOKE],
    },
  },
  {
    title: 'Which runners are offline',
    about:
      'All pages of the list, however many there are, narrowed to what is asked for. The token minted on the way may only read.',
    inputs: { ...APP, target: 'octo-org', operation: 'list-runners', 'runner-status': 'offline' },
    expected: {
      outputs: ['runners-count', 'runners-file', 'runners', 'summary-file'],
      requests: [LOOK_UP_ORGANIZATION, MINT, 'GET /orgs/octo-org/actions/runners?per_page=100&page=1 200'],
      postRequests: [REVOKE],
    },
  },
  {
    title: 'A clean-up, as a dry run',
    about:
      'The plan of a deletion: what would go, what is spared and why. A filter deletes what is offline, and spares a runner that may still be booting.',
    inputs: { ...APP, target: 'octo-org', operation: 'delete-runner', 'runner-name': 'org-*', 'dry-run': 'true' },
    expected: {
      outputs: [
        'deleted-count',
        'skipped-count',
        'deleted-runners-file',
        'deleted-runners',
        'skipped-runners-file',
        'skipped-runners',
        'summary-file',
      ],
      requests: [LOOK_UP_ORGANIZATION, MINT, 'GET /orgs/octo-org/actions/runners?per_page=100&page=1 200'],
      postRequests: [REVOKE],
    },
  },
  {
    title: 'A clean-up, carried out',
    about:
      'The same without dry-run. The runner is read again just before its deletion: had it come back, it would stay.',
    inputs: { ...APP, target: 'octo-org', operation: 'delete-runner', 'runner-name': 'org-mac-*' },
    expected: {
      outputs: [
        'deleted-count',
        'skipped-count',
        'deleted-runners-file',
        'deleted-runners',
        'skipped-runners-file',
        'skipped-runners',
        'summary-file',
      ],
      requests: [
        LOOK_UP_ORGANIZATION,
        MINT,
        'GET /orgs/octo-org/actions/runners?per_page=100&page=1 200',
        'GET /orgs/octo-org/actions/runners/ID 200',
        'DELETE /orgs/octo-org/actions/runners/ID 204',
      ],
      postRequests: [REVOKE],
    },
  },
  {
    title: 'Revoked at once',
    about:
      'Operations run in the order given. With revoke-installation-token as the last one, the installation token ends with the step and not with the job, and the post step has nothing left to do.',
    inputs: { ...APP, target: 'octo-org', operation: 'create-registration-token\nrevoke-installation-token\n' },
    expected: {
      outputs: ['registration-token', 'registration-token-expires-at', 'runner-url'],
      requests: [LOOK_UP_ORGANIZATION, MINT, 'POST /orgs/octo-org/actions/runners/registration-token 201', REVOKE],
      postRequests: [],
    },
  },
  {
    title: 'A failure: the App is not installed there',
    about: 'This step fails, as it should. The error says what was tried, what came back and what to do.',
    inputs: { ...APP, target: FOREIGN_ORGANIZATION, operation: 'create-registration-token' },
    expected: {
      error: /is not installed on other-org/,
      outputs: [],
      requests: ['GET /users/other-org/installation 404'],
      postRequests: [],
    },
  },
  {
    title: 'A failure: mistakes in the workflow',
    about: 'This step fails, too: all inputs are checked before the first request, and every mistake is told at once.',
    inputs: { ...APP, targt: 'octo-org', operation: 'create-registration-tokens', 'revoke-token': 'yes' },
    expected: {
      error: /^3 problems with the inputs/,
      outputs: [],
      requests: [],
      postRequests: [],
    },
  },
]
