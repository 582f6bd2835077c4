import { APP, type Chapter, LIST_RUNNERS, LOOK_UP_ORGANIZATION, MINT, ORGANIZATION, REVOKE } from '../scene.js'

const LIST_USABLE_GROUPS =
  'GET /orgs/octo-org/actions/runner-groups?per_page=100&page=1&visible_to_repository=octo-repo 200'

const DELETION_OUTPUTS = [
  'deleted-runners-file',
  'deleted-runners',
  'skipped-runners-file',
  'skipped-runners',
  'summary-file',
]
const deprecation = (version: string) => `GET /orgs/octo-org/actions/runners/deprecations/${version} 200`

export const RUNNERS: Chapter = {
  title: 'Existing runners',
  about: 'List them, select one, check their versions, choose one for a job, and delete those that are offline.',
  scenes: [
    {
      title: 'The offline runners',
      about:
        'The step reads all pages of the list and selects the offline runners. Its installation token can only read.',
      inputs: { ...APP, target: ORGANIZATION, operation: 'list-runners', 'runner-status': 'offline' },
      expected: {
        outputs: [['runners-count', '2'], 'runners-file', 'runners', 'summary-file'],
        requests: [LOOK_UP_ORGANIZATION, MINT, LIST_RUNNERS],
        postRequests: [REVOKE],
      },
    },
    {
      title: 'One runner',
      about:
        'Selected by its id, its name, or as here by labels and status. If several match, the step fails and names them.',
      inputs: {
        ...APP,
        target: ORGANIZATION,
        operation: 'get-runner',
        'runner-labels': 'gpu',
        'runner-status': 'idle',
      },
      expected: {
        outputs: [
          'runner',
          'runner-id',
          ['runner-name', 'org-linux-1'],
          ['runner-status', 'online'],
          ['runner-busy', 'false'],
        ],
        requests: [LOOK_UP_ORGANIZATION, MINT, LIST_RUNNERS],
        postRequests: [REVOKE],
      },
    },
    {
      title: 'Runner versions that GitHub will drop',
      about:
        'GitHub stops serving old runner versions. The step looks up each version in use once, and warns about those that stop working within 30 days or already have.',
      inputs: { ...APP, target: ORGANIZATION, operation: 'check-runner-versions', 'deprecation-window': 30 },
      expected: {
        outputs: [
          ['deprecated-count', '2'],
          ['outdated-count', '2'],
          ['unknown-count', '1'],
          'runner-versions-file',
          'runner-versions',
          'summary-file',
        ],
        requests: [
          LOOK_UP_ORGANIZATION,
          MINT,
          LIST_RUNNERS,
          [
            'GET /orgs/octo-org/actions/runners/downloads 200',
            deprecation('2.328.0'),
            deprecation('2.334.0'),
            deprecation('2.337.0'),
          ],
        ],
        postRequests: [REVOKE],
      },
    },
    {
      title: 'Where a job runs',
      about:
        'The step reads the runners, and the groups that this repository may use, and chooses the first candidate with an idle runner.',
      inputs: {
        ...APP,
        target: ORGANIZATION,
        operation: 'choose-runner',
        'runner-candidates': 'self-hosted, macos, arm64\nself-hosted, linux, gpu',
        'fallback-runs-on': 'ubuntu-latest',
      },
      expected: {
        outputs: [
          ['runs-on', '["self-hosted","linux","gpu"]'],
          ['runs-on-reason', 'idle'],
          ['used-fallback', 'false'],
          'summary-file',
        ],
        requests: [LOOK_UP_ORGANIZATION, MINT, [LIST_RUNNERS, LIST_USABLE_GROUPS]],
        postRequests: [REVOKE],
        log: [
          /Candidate self-hosted, macos, arm64: 1 runner fits, 0 idle, 0 busy, 1 offline\./,
          /Chose self-hosted, linux, gpu\./,
        ],
      },
    },
    {
      title: 'Where a job runs if GitHub does not answer',
      about:
        'The step does not wait: it chooses the fallback. Wrong inputs and missing permissions are errors all the same.',
      inputs: {
        ...APP,
        target: ORGANIZATION,
        operation: 'choose-runner',
        'runner-candidates': 'self-hosted, linux',
        'fallback-runs-on': '{"group": "larger-runners", "labels": "ubuntu-24.04-16core"}',
      },
      prepare: ({ faults }) => void faults.add({ path: /runners\?/, secondaryLimit: true }),
      expected: {
        outputs: [
          ['runs-on', '{"group":"larger-runners","labels":["ubuntu-24.04-16core"]}'],
          ['runs-on-reason', 'unreachable'],
          ['used-fallback', 'true'],
          'summary-file',
        ],
        requests: [LOOK_UP_ORGANIZATION, MINT, [LIST_RUNNERS.replace('200', '403'), LIST_USABLE_GROUPS]],
        postRequests: [REVOKE],
      },
    },
    {
      title: 'A clean-up as a dry run',
      about:
        'What the step would delete, what it skips and why. A name filter deletes offline runners only, and skips a runner that may still be booting.',
      inputs: { ...APP, target: ORGANIZATION, operation: 'delete-runner', 'runner-name': 'org-*', 'dry-run': true },
      expected: {
        outputs: [['deleted-count', '0'], ['skipped-count', '5'], ...DELETION_OUTPUTS],
        requests: [LOOK_UP_ORGANIZATION, MINT, LIST_RUNNERS],
        postRequests: [REVOKE],
        onServer: ({ world }) => world.runners(ORGANIZATION).filter(({ name }) => name.startsWith('org-')).length === 5,
      },
    },
    {
      title: 'A clean-up',
      about:
        'The same without dry-run. The step reads a runner again just before it deletes it: if the runner is back online, it stays.',
      inputs: { ...APP, target: ORGANIZATION, operation: 'delete-runner', 'runner-name': 'org-mac-*' },
      expected: {
        outputs: [['deleted-count', '1'], ['skipped-count', '0'], ...DELETION_OUTPUTS],
        requests: [
          LOOK_UP_ORGANIZATION,
          MINT,
          LIST_RUNNERS,
          'GET /orgs/octo-org/actions/runners/ID 200',
          'DELETE /orgs/octo-org/actions/runners/ID 204',
        ],
        postRequests: [REVOKE],
        onServer: ({ world }) => world.runners(ORGANIZATION).every(({ name }) => name !== 'org-mac-1'),
      },
    },
  ],
}
