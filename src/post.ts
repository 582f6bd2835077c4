import { TOKEN_VARIABLE } from './job/state.js'
import { whenUnfinished } from './job/unfinished.js'

// With nothing to revoke, nothing is loaded: this entry alone costs no more than starting Node does.
if (process.env[TOKEN_VARIABLE]) {
  void whenUnfinished(runPost(), () => warn('the post step ended before its work was done'))
} else {
  console.log('There is no token to revoke.')
}

async function runPost(): Promise<void> {
  try {
    const { cleanUp } = await import('./clean-up.js')
    await cleanUp()
  } catch (error) {
    warn(error instanceof Error ? error.name : 'failure')
  }
}

/** A failure of the post step, such as a missing file of the bundle, must not fail the finished job. */
function warn(reason: string): void {
  console.log(`::warning::Could not revoke the installation token: ${reason}`)
}
