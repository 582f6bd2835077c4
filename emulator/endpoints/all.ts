import type { Route } from '../http/router.js'
import { accessTokenRoutes } from './access-tokens.js'
import { appRoutes } from './app.js'
import { deprecationRoutes } from './deprecations.js'
import { downloadRoutes } from './downloads.js'
import { installationTokenRoutes } from './installation-token.js'
import { jitConfigRoutes } from './jit-config.js'
import { releaseRoutes } from './releases.js'
import { repositoryRoutes } from './repositories.js'
import { runnerGroupRoutes } from './runner-groups.js'
import { runnerLabelRoutes } from './runner-labels.js'
import { runnerTokenRoutes } from './runner-tokens.js'
import { runnerRoutes } from './runners.js'
import { userInstallationRoutes } from './user-installations.js'

/** Every endpoint of the API. A literal path stands before one that has a placeholder in the same place. */
export const ROUTES: readonly Route[] = [
  ...appRoutes,
  ...accessTokenRoutes,
  ...installationTokenRoutes,
  ...runnerTokenRoutes,
  ...downloadRoutes,
  ...deprecationRoutes,
  ...jitConfigRoutes,
  ...runnerRoutes,
  ...runnerLabelRoutes,
  ...runnerGroupRoutes,
  ...userInstallationRoutes,
  ...releaseRoutes,
  ...repositoryRoutes,
]
