/** The process, as far as it says that nothing is left to wait for. */
export interface Drainable {
  once(event: 'beforeExit', listener: () => void): unknown
  removeListener(event: 'beforeExit', listener: () => void): unknown
}

/**
 * Calls `act` if the process is about to end before the work has: when something is awaited that nothing is left to bring. Node
 * would end such a process with exit code 0, and the step would pass.
 *
 * @param work never rejects
 */
export async function whenUnfinished(work: Promise<void>, act: () => void, self: Drainable = process): Promise<void> {
  self.once('beforeExit', act)
  await work
  self.removeListener('beforeExit', act)
}
