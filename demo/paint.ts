/** Colours a text for the terminal. */
export type Paint = Readonly<Record<'bold' | 'dim' | 'underline' | 'red' | 'green' | 'cyan', (text: string) => string>>

/** ANSI colours, or none, for a pipe or a file. */
export function createPaint(colourful: boolean): Paint {
  const code = (on: number, off: number) => (text: string) => (colourful ? `\u001b[${on}m${text}\u001b[${off}m` : text)
  return {
    bold: code(1, 22),
    dim: code(2, 22),
    underline: code(4, 24),
    red: code(31, 39),
    green: code(32, 39),
    cyan: code(36, 39),
  }
}
