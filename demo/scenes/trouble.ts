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
const MINT_PATH = /\/access_tokens$/

const CANCELLED: Scene = {
  title: 'A job cancelled while a token is being made',
  about:
    'The Actions runner interrupts the step at the worst moment: the server has the request, and its answer is not there yet. The step waits for it, so that post knows the token and revokes it.',
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
  about: 'First what a step gets over by itself, then what a person has to mend, and last a cancelled job.',
  scenes: [
    {
      title: 'A server in trouble for a moment',
      about: 'GitHub answers 502 once. That is one line in the log; the request is made again, and the step succeeds.',
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
      title: 'Too many requests at once',
      about:
        'A secondary rate limit: GitHub asks to wait, here for a second, and the step does. More than a minute would be an error that says until when.',
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
      title: 'A failure: the App is not installed there',
      about: 'This step fails, as it should. The error says what was tried, what came back and what to do.',
      inputs: { ...REGISTRATION, target: FOREIGN_ORGANIZATION },
      expected: {
        error: /is not installed on other-org/,
        outputs: [],
        requests: ['GET /users/other-org/installation 404'],
        postRequests: [],
      },
    },
    {
      title: 'A failure: mistakes in the workflow',
      about:
        'This step fails, too: all inputs are checked before the first request, and every mistake is told at once.',
      inputs: { ...APP, targt: ORGANIZATION, operation: 'create-registration-tokens', 'revoke-token': 'yes' },
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

/** The answer takes its time, and the job is cancelled meanwhile. */
function cancelsDuringMint({ world, faults, cancelStep }: Backstage): void {
  faults.add({ path: MINT_PATH, answerDelayMs: 600 })
  world.onRequest = ({ path }) => {
    if (MINT_PATH.test(path)) setTimeout(cancelStep, 100)
  }
}
