/** Ends this process quietly where its output is not read any more, as in `npm run demo | head`. */
export function endWithOutput(end: () => void = () => process.exit()): void {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') throw error
      end()
    })
  }
}
