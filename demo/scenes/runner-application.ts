import {
  APP,
  type Chapter,
  LOOK_UP_ORGANIZATION,
  MINT,
  ORGANIZATION,
  REGISTER,
  REGISTRATION_OUTPUTS,
  REVOKE,
} from '../scene.js'

const LIST_APPLICATIONS = 'GET /orgs/octo-org/actions/runners/downloads 200'

export const RUNNER_APPLICATION: Chapter = {
  title: 'The runner application',
  about: 'From nothing to a directory in which config.sh can be run. The steps share a machine and its tool cache.',
  scenes: [
    {
      title: 'What GitHub offers',
      about:
        'All runner applications that this organization is offered, and the one for a platform: here another than this machine’s.',
      inputs: {
        ...APP,
        target: ORGANIZATION,
        operation: 'list-runner-applications',
        'runner-os': 'linux',
        'runner-architecture': 'arm64',
      },
      expected: {
        outputs: [
          ['runner-version', '2.337.0'],
          'runner-sha256',
          'runner-applications-file',
          'runner-applications',
          'summary-file',
        ],
        requests: [LOOK_UP_ORGANIZATION, MINT, LIST_APPLICATIONS],
        postRequests: [REVOKE],
      },
    },
    {
      title: 'Into the tool cache',
      about:
        'The newest version for this machine: downloaded, held against its checksum, unpacked, cached. The package comes from where GitHub keeps its releases, and no token goes there.',
      inputs: { ...APP, target: ORGANIZATION, operation: 'download-runner' },
      expected: {
        outputs: ['runner-path', ['runner-version', '2.337.0'], 'runner-sha256', ['cache-hit', 'false']],
        requests: [
          LOOK_UP_ORGANIZATION,
          MINT,
          LIST_APPLICATIONS,
          'GET github.com/actions/runner/releases/download/v2.337.0/PACKAGE 302',
          'GET release-assets.githubusercontent.com/release-assets/PACKAGE 200',
        ],
        postRequests: [REVOKE],
      },
    },
    {
      title: 'From the tool cache, ready for config.sh',
      about:
        'What a job on a fresh machine asks for: a private copy of the runner, and a token to register it with. The package is in the cache by now, so nothing is downloaded. Both operations share one installation token.',
      inputs: {
        ...APP,
        target: ORGANIZATION,
        'runner-directory': '${{ runner.temp }}/runner',
        operation: 'download-runner\ncreate-registration-token\n',
      },
      expected: {
        outputs: [
          'runner-path',
          ['runner-version', '2.337.0'],
          'runner-sha256',
          ['cache-hit', 'true'],
          ...REGISTRATION_OUTPUTS,
        ],
        requests: [LOOK_UP_ORGANIZATION, MINT, LIST_APPLICATIONS, REGISTER],
        postRequests: [REVOKE],
      },
    },
    {
      title: 'A pinned version',
      about: 'A pinned version that is in the tool cache makes no request at all, and mints no token.',
      inputs: { ...APP, target: ORGANIZATION, operation: 'download-runner', 'runner-version': '2.337.0' },
      expected: {
        outputs: ['runner-path', ['runner-version', '2.337.0'], 'runner-sha256', ['cache-hit', 'true']],
        requests: [],
        postRequests: [],
      },
    },
  ],
}
