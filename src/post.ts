import { TOKEN_VARIABLE } from './state.js'

// With nothing to revoke, nothing is loaded: this entry alone costs no more than starting Node does.
if (process.env[TOKEN_VARIABLE]) {
  const { runPost } = await import('./clean-up.js')
  await runPost()
} else {
  console.log('There is no token to revoke.')
}
