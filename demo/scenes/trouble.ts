import {
  APP,
  type Backstage,
  type Chapter,
  FOREIGN_ORGANIZATION,
  LOOK_UP_ORGANIZATION,
  MINT,
  ORGANIZATION,
  REGISTER,
  REGISTRATION_OUTPUTS,
  REVOKE,
  type Scene,
} from '../scene.js'

const REGISTRATION = { ...APP, target: ORGANIZATION, operation: 'create-registration-token' } as const
const REGISTRATION_PATH = '/orgs/octo-org/actions/runners/registration-token'
const STRICT_ORGANIZATION = 'new-org'
const MINT_PATH = /\/access_tokens$/

const CANCELLED: Scene = {
  title: 'A job cancelled while a token is minted',
  about:
    'The Actions runner interrupts the step at the worst moment: GitHub has the request, and the answer has not arrived. The step waits for the answer, so that the post step can revoke the token.',
  inputs: REGISTRATION,
  prepare: cancelsDuringMint,
  expected: {
    cancelled: true,
    log: [/^Interrupted \(SIGINT\): waiting for the token/],
    outputs: [],
    requests: [LOOK_UP_ORGANIZATION, MINT],
    postRequests: [REVOKE],
  },
}

export const TROUBLE: Chapter = {
  title: 'When something goes wrong',
  about: 'Failures that a step retries, failures that you have to fix, and a cancelled job.',
  scenes: [
    {
      title: 'HTTP 502, once',
      about: 'The step logs one line, sends the request again and succeeds.',
      inputs: REGISTRATION,
      prepare: ({ faults }) => {
        faults.add({ path: REGISTRATION_PATH, status: 502, html: true })
      },
      expected: {
        log: [/502.*Trying again/],
        outputs: REGISTRATION_OUTPUTS,
        requests: [LOOK_UP_ORGANIZATION, MINT, `POST ${REGISTRATION_PATH} 502`, REGISTER],
        postRequests: [REVOKE],
      },
    },
    {
      title: 'A rate limit',
      about:
        'GitHub asks the step to wait, here for a second, and the step does. If it asks for more than a minute, the step fails and says when to try again.',
      inputs: REGISTRATION,
      prepare: ({ faults }) => {
        faults.add({ path: REGISTRATION_PATH, secondaryLimit: { retryAfter: 1, status: 403 } })
      },
      expected: {
        log: [/rate limit.*Trying again/],
        outputs: REGISTRATION_OUTPUTS,
        requests: [LOOK_UP_ORGANIZATION, MINT, `POST ${REGISTRATION_PATH} 403`, REGISTER],
        postRequests: [REVOKE],
      },
    },
    {
      title: 'The App is not installed',
      about: 'This step fails, as it should. The error says what failed, what GitHub answered and what to do.',
      inputs: { ...REGISTRATION, target: FOREIGN_ORGANIZATION },
      expected: {
        error: /is not installed on other-org/,
        outputs: [],
        requests: ['GET /users/other-org/installation 404'],
        postRequests: [],
      },
    },
    {
      title: 'The App lacks a permission',
      about:
        'This step fails, as it should. The App is installed on new-org, and may only read its runners; the error names the permission to grant.',
      inputs: { ...REGISTRATION, target: STRICT_ORGANIZATION },
      prepare: installsWithoutPermission,
      expected: {
        error: /organization_self_hosted_runners: write/,
        outputs: [],
        requests: ['GET /users/new-org/installation 200', MINT.replace('201', '422')],
        postRequests: [],
      },
    },
    {
      title: 'Mistakes in the workflow',
      about: 'This step fails, as it should. It checks all inputs before the first request, and reports every mistake.',
      inputs: {
        ...APP,
        targt: ORGANIZATION,
        operation: 'list-runners',
        'runner-status': 'idel',
        'revoke-token': 'yes',
      },
      expected: {
        error: /^3 problems with the inputs/,
        outputs: [],
        requests: [],
        postRequests: [],
      },
    },
    // On Windows Node cannot send Ctrl-C to another process.
    ...(process.platform === 'win32' ? [] : [CANCELLED]),
  ],
}

/** The App may read the runners of this organization, and no more. */
function installsWithoutPermission({ world, octo }: Backstage): void {
  world.addOrganization(STRICT_ORGANIZATION)
  const permissions = { organization_self_hosted_runners: 'read' } as const
  world.install(octo.registeredApp, STRICT_ORGANIZATION, { permissions })
}

/** The answer is late, and the job is cancelled before it arrives. */
function cancelsDuringMint({ world, faults, cancelStep }: Backstage): void {
  faults.add({ path: MINT_PATH, answerDelayMs: 600 })
  world.onRequest = ({ path }) => {
    if (MINT_PATH.test(path)) setTimeout(cancelStep, 100)
  }
}
