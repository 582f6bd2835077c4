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
  about: 'From nothing to a directory where you can run config.sh. The steps share a machine and its tool cache.',
  scenes: [
    {
      title: 'The versions on offer',
      about:
        'All runner applications that GitHub offers this organization, and the one for a platform, here linux-arm64.',
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
      title: 'Download into the tool cache',
      about:
        'The newest version for this machine: downloaded, verified against its checksum, unpacked and cached. The package comes from the host of GitHub’s releases, and no token is sent there.',
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
      title: 'A private copy, ready for config.sh',
      about:
        'A new machine needs a private copy of the runner and a token to register it. The package is in the tool cache, so the step downloads nothing. Both operations share one installation token.',
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
      about: 'If a pinned version is in the tool cache, the step makes no request and mints no token.',
      inputs: { ...APP, target: ORGANIZATION, operation: 'download-runner', 'runner-version': '2.337.0' },
      expected: {
        outputs: ['runner-path', ['runner-version', '2.337.0'], 'runner-sha256', ['cache-hit', 'true']],
        requests: [],
        postRequests: [],
      },
    },
  ],
}
