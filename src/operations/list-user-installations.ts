import type { Operation } from './operation.js'

export const listUserInstallations: Operation = {
  name: 'list-user-installations',
  summary: 'Lists the installations of the App that a user has access to.',
  endpoints: ['GET /user/installations'],
  outputs: ['installations', 'installations-count'],
  credential: 'user',
  takes: 'user access token',
  refusedTokens: ['installation token'],
  permissions: () => ({}),
  // Most steps never come here, and every step would pay for reading it.
  run: async (context) => (await import('../installations/list-user-installations.js')).listUserInstallations(context),
}
