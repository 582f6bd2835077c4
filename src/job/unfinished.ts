/** The part of the process that reports that its event loop is empty. */
interface Drainable {
  once(event: 'beforeExit', listener: () => void): unknown
  removeListener(event: 'beforeExit', listener: () => void): unknown
}

/**
 * Calls `act` if the process is about to end although the work has not: it awaits something, and no timer or socket is left. Node
 * would end such a process with exit code 0, and the step would pass.
 *
 * @param work never rejects
 */
export async function whenUnfinished(work: Promise<void>, act: () => void, self: Drainable = process): Promise<void> {
  self.once('beforeExit', act)
  await work
  self.removeListener('beforeExit', act)
}
