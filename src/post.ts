import { TOKEN_VARIABLE } from './job/state.js'

// With nothing to revoke, nothing is loaded: this entry alone costs no more than starting Node does.
if (process.env[TOKEN_VARIABLE]) {
  try {
    const { runPost } = await import('./clean-up.js')
    await runPost()
  } catch (error) {
    // Whatever keeps the bundle from loading on a strange machine, a finished job does not fail for it.
    console.log(
      `::warning::Could not revoke the installation token: ${error instanceof Error ? error.name : 'failure'}`,
    )
  }
} else {
  console.log('There is no token to revoke.')
}
