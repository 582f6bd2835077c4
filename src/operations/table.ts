import { addInstallationRepository } from './add-installation-repository.js'
import { checkRunnerVersions } from './check-runner-versions.js'
import { createInstallationToken } from './create-installation-token.js'
import { createJitConfig } from './create-jit-config.js'
import { createRegistrationToken } from './create-registration-token.js'
import { createRemoveToken } from './create-remove-token.js'
import { deleteRunner } from './delete-runner.js'
import { downloadRunner } from './download-runner.js'
import { getRunner } from './get-runner.js'
import { listInstallationRepositories } from './list-installation-repositories.js'
import { listRunnerApplicationsOperation } from './list-runner-applications.js'
import { listRunners } from './list-runners.js'
import { listUserInstallationRepositories } from './list-user-installation-repositories.js'
import { listUserInstallations } from './list-user-installations.js'
import type { Operation } from './operation.js'
import { removeInstallationRepository } from './remove-installation-repository.js'
import { revokeInstallationToken } from './revoke-installation-token.js'
import { waitForRunner } from './wait-for-runner.js'

/** The table of operations, in the order of the documentation. To add one is to add one file and one row. */
export const OPERATIONS: readonly Operation[] = [
  createInstallationToken,
  createRegistrationToken,
  createRemoveToken,
  listRunnerApplicationsOperation,
  downloadRunner,
  listRunners,
  getRunner,
  deleteRunner,
  createJitConfig,
  waitForRunner,
  checkRunnerVersions,
  listInstallationRepositories,
  revokeInstallationToken,
  listUserInstallations,
  listUserInstallationRepositories,
  addInstallationRepository,
  removeInstallationRepository,
]
