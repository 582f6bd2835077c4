import { randomBytes } from 'node:crypto'
import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { ActionError } from '../base/errors.js'
import { explainDiskError } from '../files/files.js'
import { platformName } from '../github/platform.js'
import { findChecksum } from '../packages/checksum.js'
import { findApplication } from '../packages/runner-application.js'
import { WRITABLE } from '../results/list-output.js'
import { cloudInit, hasStartupScript, renderStartupScript, type StartupApplication } from '../startup/render.js'
import { createRunner, newRunnerChecks, newRunnerOutputs } from './create-jit-config.js'
import { type OperationCode, type OperationContext, platformOf, type Step } from './operation.js'

/** Bytes of user data that EC2 takes, the least of the large clouds. */
const USER_DATA_LIMIT = 16_384
/** Characters: more than any just-in-time configuration has. */
const LONG_CONFIG = 16_384

export const createStartupScript: OperationCode = {
  checks: [...newRunnerChecks('create-startup-script'), platformHasScript],
  warnings: (inputs) =>
    inputs['runner-home'] === undefined
      ? []
      : (['runner-version', 'runner-sha256'] as const)
          .filter((name) => inputs[name] !== undefined)
          .map((name) => `Input ${name} has no effect: runner-home says where the runner application is already.`),
  async run(context) {
    const { inputs, job, log } = context
    const application = await applicationToDownload(context)
    const format = inputs['startup-format']
    const file = join(
      job.tempDirectory,
      `startup-script-${randomBytes(4).toString('hex')}.${format === 'sh' ? 'sh' : 'yaml'}`,
    )
    const write = (runner: { id: number; name: string }, jitConfig: string) => {
      const script = renderStartupScript({
        runner,
        jitConfig,
        user: inputs['runner-user'],
        runnerHome: inputs['runner-home'],
        application,
        onExit: inputs['on-exit'],
        maxLifetime: inputs['max-lifetime'],
      })
      const text = format === 'sh' ? script : cloudInit(script)
      writePrivately(file, text)
      return Buffer.byteLength(text)
    }
    // Once with a stand-in: a disk that takes no script shows before there is a runner that needs it.
    write({ id: 0, name: '' }, 'x'.repeat(LONG_CONFIG))
    const { runner, config } = await createRunner(context).catch((error: unknown) => {
      rmSync(file, { force: true })
      throw error
    })
    const bytes = write(runner, config)
    log.info(`The startup script has ${bytes} bytes: ${file}.`)
    if (bytes > USER_DATA_LIMIT) {
      log.warning(
        `The startup script has ${bytes} bytes, but EC2 accepts at most ${USER_DATA_LIMIT} bytes of user data.`,
      )
    }
    if (job.publicRepository) {
      log.warning(
        'This repository is public: a pull request from a fork can run its code on the new machine. Use self-hosted runners with private repositories, or require approval for workflow runs of all outside contributors.',
      )
    }
    return {
      outputs: {
        'startup-script-file': file,
        ...newRunnerOutputs(runner),
        'runner-version': application?.version ?? '',
        'runner-sha256': application?.sha256 ?? '',
      },
    }
  },
}

function platformHasScript(step: Step): string[] {
  const { 'runner-os': os, 'runner-home': home } = step.inputs
  // With the application in place, only a system that was asked for matters.
  if (home !== undefined && os !== 'win') return []
  const platform = platformOf(step)
  if (hasStartupScript(platform)) return []
  const name = platformName(platform)
  return os === undefined
    ? [
        `runner-os: the new machine is assumed to be like this one, ${name}, for which there is no startup script yet; set runner-os: linux or osx.`,
      ]
    : [`runner-os: there is no startup script for ${name} yet; use linux or osx, or use create-jit-config.`]
}

/** The package that the script downloads, and what it must be; undefined with `runner-home`. */
async function applicationToDownload(context: OperationContext): Promise<StartupApplication | undefined> {
  const { inputs, log } = context
  if (inputs['runner-home'] !== undefined) return undefined
  const platform = platformOf(context)
  const application = await findApplication(context, platform, inputs['runner-version'])
  const checksum = await findChecksum(context, application, { sha256: inputs['runner-sha256'] })
  if (checksum === undefined) throw new ActionError(`No checksum is known for ${application.filename}.`)
  if (application.token !== undefined) {
    log.warning(
      `The server gave a token for downloading ${application.filename}, which is not put into the script. If the new machine cannot download it without that token, set runner-home to the directory of its image that holds the runner application.`,
    )
  }
  return { ...application, sha256: checksum.sha256 }
}

/** Only this user reads it: it holds the configuration. */
function writePrivately(file: string, text: string): void {
  try {
    writeFileSync(file, text, { mode: 0o600 })
  } catch (error) {
    throw explainDiskError(error, 'write the startup script', file, WRITABLE)
  }
}
