import { APP, type Backstage, type Chapter, LOOK_UP_ORGANIZATION, MINT, ORGANIZATION, REVOKE } from '../scene.js'

const ONE_RUNNER = /^\/orgs\/octo-org\/actions\/runners\/\d+$/
const GET_RUNNER = 'GET /orgs/octo-org/actions/runners/ID 200'
const NO_NEWS = 'GET /orgs/octo-org/actions/runners/ID 304'

export const JUST_IN_TIME: Chapter = {
  title: 'A just-in-time runner',
  about: 'A runner for one job of this very workflow run: made, awaited, and deleted should the job never have come.',
  scenes: [
    {
      title: 'Its configuration',
      about:
        'What run.sh starts with; config.sh is not needed. The label is of this workflow run alone, so no other job gets the runner.',
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
      title: 'Waiting until it is online',
      about:
        'Its machine boots meanwhile, and connects two or three seconds after the first look. Further looks are conditional: one without news is answered with 304, which costs no rate limit.',
      inputs: {
        ...APP,
        target: ORGANIZATION,
        operation: 'wait-for-runner',
        'runner-id': '${{ steps.jit.outputs.runner-id }}',
        'wait-timeout': 120,
      },
      prepare: goesOnlineAfterTwoLooks,
      expected: {
        log: [/since 0 s/, /^After \d+ s: 1 of 1 online\.$/],
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
      title: 'When all is over',
      about:
        'After its job such a runner is gone by itself; this is for one that never got it. Named by its id, it is deleted even though it is online, and were it gone already, that would be no failure.',
      inputs: {
        ...APP,
        target: ORGANIZATION,
        operation: 'delete-runner',
        'runner-id': '${{ steps.jit.outputs.runner-id }}',
        summary: false,
      },
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

/** Its machine is up between the second look and the third. */
function goesOnlineAfterTwoLooks({ world }: Backstage): void {
  let looks = 0
  world.onRequest = ({ path }) => {
    if (!ONE_RUNNER.test(path) || ++looks !== 3) return
    const runner = world.runners(ORGANIZATION).find(isOfThisRun)
    if (runner) world.updateRunner(ORGANIZATION, runner.id, { status: 'online', os: 'linux', version: '2.337.0' })
  }
}

function isOfThisRun({ labels }: { readonly labels: readonly { readonly name: string }[] }): boolean {
  return labels.some(({ name }) => name.startsWith('gpu-'))
}
