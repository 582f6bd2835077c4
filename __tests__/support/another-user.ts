/** The user and the group that own nothing, on Linux and macOS. */
const NOBODY = 65_534

/** Calls something as a user who is not root: permissions do not bind root. */
export function asAnotherUser<T>(act: () => T): T {
  if (process.geteuid?.() !== 0) return act()
  process.seteuid?.(NOBODY)
  try {
    return act()
  } finally {
    process.seteuid?.(0)
  }
}
