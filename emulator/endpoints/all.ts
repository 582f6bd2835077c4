import type { Route } from '../http/router.js'
import { accessTokenRoutes } from './access-tokens.js'
import { appRoutes } from './app.js'
import { installationTokenRoutes } from './installation-token.js'
import { runnerTokenRoutes } from './runner-tokens.js'

/** Every endpoint of the API. More literal paths stand before those with placeholders in the same place. */
export const ROUTES: readonly Route[] = [
  ...appRoutes,
  ...accessTokenRoutes,
  ...installationTokenRoutes,
  ...runnerTokenRoutes,
]
