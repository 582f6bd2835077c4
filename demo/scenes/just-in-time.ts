import { APP, type Backstage, type Chapter, LOOK_UP_ORGANIZATION, MINT, ORGANIZATION, REVOKE } from '../scene.js'

const ONE_RUNNER = /^\/orgs\/octo-org\/actions\/runners\/\d+$/
const GET_RUNNER = 'GET /orgs/octo-org/actions/runners/ID 200'
const NO_NEWS = 'GET /orgs/octo-org/actions/runners/ID 304'

export const JUST_IN_TIME: Chapter = {
  title: 'A just-in-time runner',
  about:
    'A runner for one job of this workflow run: create it, wait until it is online, and delete it if the job never came.',
  scenes: [
    {
      title: 'A just-in-time configuration',
      about:
        'run.sh starts with it; config.sh is not needed. The label belongs to this workflow run alone, so no other job gets the runner.',
      id: 'jit',
      inputs: {
        ...APP,
        target: ORGANIZATION,
        operation: 'create-jit-config',
        'runner-labels': 'gpu-${{ github.run_id }}-${{ github.run_attempt }}',
      },
      expected: {
        outputs: ['jit-config', 'runner', 'runner-id', 'runner-name'],
        requests: [
          LOOK_UP_ORGANIZATION,
          MINT,
          'GET /orgs/octo-org/actions/runner-groups?per_page=100&page=1 200',
          'POST /orgs/octo-org/actions/runners/generate-jitconfig 201',
        ],
        postRequests: [REVOKE],
        onServer: ({ world }) => world.runners(ORGANIZATION).some(isOfThisRun),
      },
    },
    {
      title: 'Waiting until the runner is online',
      about:
        'Its machine connects two or three seconds after the first request. Later requests are conditional: GitHub answers 304 while nothing has changed, and those do not count against the rate limit.',
      inputs: {
        ...APP,
        target: ORGANIZATION,
        operation: 'wait-for-runner',
        'runner-id': '${{ steps.jit.outputs.runner-id }}',
      },
      prepare: connectsAfterTwoRequests,
      expected: {
        log: [/since \d+ s: 0 of 1 online/, /^After \d+ s: 1 of 1 online\.$/],
        outputs: [
          ['runners-count', '1'],
          'runner',
          'runner-id',
          'runner-name',
          ['runner-status', 'online'],
          ['runner-busy', 'false'],
          'runners-file',
          'runners',
          'summary-file',
        ],
        requests: [LOOK_UP_ORGANIZATION, MINT, GET_RUNNER, NO_NEWS, GET_RUNNER],
        postRequests: [REVOKE],
      },
    },
    {
      title: 'The runner at work',
      about: 'The job with its label has started. GitHub removes the runner after this one job.',
      inputs: {
        ...APP,
        target: ORGANIZATION,
        operation: 'get-runner',
        'runner-id': '${{ steps.jit.outputs.runner-id }}',
      },
      prepare: (backstage) => takesItsJob(backstage, true),
      expected: {
        outputs: ['runner', 'runner-id', 'runner-name', ['runner-status', 'online'], ['runner-busy', 'true']],
        requests: [LOOK_UP_ORGANIZATION, MINT, GET_RUNNER],
        postRequests: [REVOKE],
      },
    },
    {
      title: 'If the job never came',
      about:
        'The runner would wait for a job of its label, so a step under "if: always()" deletes it. Selected by its id, it is deleted even while it is online.',
      inputs: {
        ...APP,
        target: ORGANIZATION,
        operation: 'delete-runner',
        'runner-id': '${{ steps.jit.outputs.runner-id }}',
        summary: false,
      },
      prepare: (backstage) => takesItsJob(backstage, false),
      expected: {
        outputs: [
          ['deleted-count', '1'],
          ['skipped-count', '0'],
          'deleted-runners-file',
          'deleted-runners',
          'skipped-runners-file',
          'skipped-runners',
          'summary-file',
        ],
        requests: [LOOK_UP_ORGANIZATION, MINT, GET_RUNNER, 'DELETE /orgs/octo-org/actions/runners/ID 204'],
        postRequests: [REVOKE],
        onServer: ({ world }) => !world.runners(ORGANIZATION).some(isOfThisRun),
      },
    },
  ],
}

/** The runner connects between the second request and the third. */
function connectsAfterTwoRequests({ world }: Backstage): void {
  let count = 0
  world.onRequest = ({ path }) => {
    if (!ONE_RUNNER.test(path) || ++count !== 3) return
    const runner = world.runners(ORGANIZATION).find(isOfThisRun)
    if (runner) world.updateRunner(ORGANIZATION, runner.id, { status: 'online', os: 'linux', version: '2.337.0' })
  }
}

function takesItsJob({ world }: Backstage, busy: boolean): void {
  const runner = world.runners(ORGANIZATION).find(isOfThisRun)
  if (runner) world.updateRunner(ORGANIZATION, runner.id, { busy })
}

function isOfThisRun({ labels }: { readonly labels: readonly { readonly name: string }[] }): boolean {
  return labels.some(({ name }) => name.startsWith('gpu-'))
}
