import type { WorkflowCommands } from './workflow-commands.js'

/** The one list of secrets that the step has seen: each is masked in the log and redacted from this action's own messages. */
export interface Masks {
  /** Masks a secret whole and, if it has several lines, line by line. */
  add(secret: string): void
  /** The text with `***` for every secret added so far. */
  redact(text: string): string
}

/** A shorter line is not a secret (Base64 has groups of four), and masking it would hide half of the log. */
const MIN_LINE_LENGTH = 4

/** @param mask hands a secret to the Actions runner */
export function createMasks(mask: (secret: string) => void): Masks {
  const secrets = new Set<string>()
  const remember = (secret: string) => {
    if (secret === '' || secrets.has(secret)) return
    secrets.add(secret)
    mask(secret)
  }
  return {
    add(secret) {
      remember(secret)
      for (const line of secret.split(/\r\n|\r|\n|\\n/)) {
        const text = line.trim()
        // The first and last line of a PEM block are the same for everyone, and error messages quote them.
        if (text !== secret && text.length >= MIN_LINE_LENGTH && !text.startsWith('-----')) remember(text)
      }
    },
    redact(text) {
      // Longest first: once a line of the key is replaced, the whole key is no longer found.
      const longestFirst = [...secrets].sort((a, b) => b.length - a.length)
      return longestFirst.reduce((redacted, secret) => redacted.replaceAll(secret, '***'), text)
    },
  }
}

/** The same commands, whose messages show `***` in place of each masked secret. */
export function redacting(commands: WorkflowCommands, { redact }: Masks): WorkflowCommands {
  return {
    ...commands,
    info: (message) => commands.info(redact(message)),
    notice: (message) => commands.notice(redact(message)),
    warning: (message) => commands.warning(redact(message)),
    debug: (message) => commands.debug(redact(message)),
    fail: (message) => commands.fail(redact(message)),
  }
}
