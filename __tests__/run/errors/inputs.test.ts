import { describe, expect } from '@jest/globals'
import { OPERATION_NAMES } from '../../../src/inputs/operation-names.js'
import { type ErrorRow, testErrors } from '../../support/error-table.js'

/** What is wrong with the inputs fails the step before the first request. `unit/step/mistakes` has the lines. */

function testInputs(rows: readonly ErrorRow[]): void {
  testErrors(rows, (run) => {
    expect(run.sent).toEqual([])
  })
}

describe('one problem is one line, wherever it is found', () => {
  testInputs([
    {
      cause: 'a name that is no input',
      inputs: { client_id: 'x' },
      line: 'Input client_id: there is no such input; set client-id.',
    },
    {
      cause: 'the value of an input',
      inputs: { operation: 'create-registraton-token' },
      line: 'Input operation: "create-registraton-token" is unknown. Did you mean create-registration-token?',
    },
    {
      cause: 'the credentials',
      inputs: { token: 'ghp_0123456789' },
      line: 'Input token: it cannot be set together with client-id and private-key; set one or the other.',
    },
    {
      cause: 'a target on another host than the API',
      inputs: { target: 'https://example.org/octo-org' },
      line: 'Input target: "https://example.org/octo-org" is not on http://HOST, the host of github-api-url (http://HOST); set a target of that host, or the github-api-url of the target.',
    },
    {
      cause: 'an operation and the credentials',
      inputs: { operation: 'list-user-installations' },
      line: 'Input client-id: list-user-installations acts on behalf of a user, which a GitHub App cannot do; set token to a user access token (ghu_) of the GitHub App instead of client-id and private-key.',
    },
    {
      cause: 'what an operation needs',
      inputs: { operation: 'delete-runner' },
      line: 'Input runner-id, runner-name, runner-labels, runner-ephemeral, runner-status: delete-runner needs to know which runners; set at least one of them.',
    },
  ])
})

describe('all at once', () => {
  testInputs([
    {
      cause: 'every problem has its line',
      inputs: {
        operation: 'create-everything',
        target: '../x',
        'private-key': '',
        'installation-id': 'twelve',
        permissions: 'contents',
        'revoke-token': 'maybe',
        targets: 'x',
      },
      line: [
        '7 problems with the inputs:',
        '- targets: there is no such input; set target.',
        `- operation: "create-everything" is unknown. Valid: ${OPERATION_NAMES.join(', ')}.`,
        '- target: "../x" is not a target; use owner/repo, org or enterprises/slug, or the URL of one of these.',
        '- installation-id: "twelve" is not an id; use a whole number such as 12345678.',
        '- permissions: "contents" is not of the form name: read|write|admin; set for example contents: read.',
        '- revoke-token: "maybe" is unknown. Valid: auto, always, never.',
        '- private-key: it is empty. Workflows that a fork or Dependabot started get no secrets; otherwise the secret or variable does not exist here. Set private-key: ${{ secrets.RUNNER_APP_PRIVATE_KEY }}.',
      ].join('\n'),
    },
  ])
})
