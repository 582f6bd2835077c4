/** A table's row: what stands below each heading. */
export type Row = Readonly<Record<string, string>>

/**
 * What stands below a heading, before the next heading of any level.
 * @throws Error if there is no such heading
 */
export function sectionBelow(markdown: string, heading: string): string {
  const lines = markdown.split('\n')
  const start = lines.findIndex((line) => /^#+ /.test(line) && line.replace(/^#+ /, '') === heading)
  if (start < 0) throw new Error(`There is no heading "${heading}"`)
  const length = lines.slice(start + 1).findIndex((line) => /^#+ /.test(line))
  return lines.slice(start + 1, length < 0 ? undefined : start + 1 + length).join('\n')
}

/**
 * The first table below a heading, before the next heading of any level.
 * @throws Error if there is no such heading, or no table below it
 */
export function tableBelow(markdown: string, heading: string): Row[] {
  const section = sectionBelow(markdown, heading).split('\n')
  const first = section.findIndex((line) => line.startsWith('|'))
  if (first < 0) throw new Error(`There is no table below "${heading}"`)
  const after = section.slice(first).findIndex((line) => !line.startsWith('|'))
  const [head = '', , ...body] = section.slice(first, after < 0 ? undefined : first + after)
  const names = cellsOf(head)
  return body.map((line) => {
    const cells = cellsOf(line)
    if (cells.length !== names.length) throw new Error(`This row has ${cells.length} cells: ${line}`)
    return Object.fromEntries(names.map((name, index) => [name, cells[index] ?? '']))
  })
}

/** The cells of a line; `\|` is a bar that does not end one. */
function cellsOf(line: string): string[] {
  return line
    .trim()
    .replace(/^\||\|$/g, '')
    .split(/(?<!\\)\|/)
    .map((cell) => cell.trim().replaceAll('\\|', '|'))
}

/** Everything between single backticks, in order. */
export function codeIn(text: string): string[] {
  return [...text.matchAll(/`([^`]+)`/g)].map((match) => match[1] ?? '')
}

/** A fenced block. */
export interface CodeBlock {
  readonly language: string
  readonly code: string
  /** Line of its opening fence, from 1. */
  readonly line: number
}

export function codeBlocks(markdown: string): CodeBlock[] {
  return [...markdown.matchAll(/^( *)```(\w*)\n([\s\S]*?)^\1```$/gm)].map((match) => {
    const [, indent = '', language = '', body = ''] = match
    const code = body.replace(new RegExp(`^${indent}`, 'gm'), '')
    return { language, code, line: markdown.slice(0, match.index).split('\n').length }
  })
}

/** Addresses of links and images; what stands in code is none. */
export function linksIn(markdown: string): string[] {
  return [...withoutCode(markdown).matchAll(/\]\(([^)\s]+)\)/g)].map((match) => match[1] ?? '')
}

/** The anchors that GitHub gives the headings of a page. */
export function anchorsOf(markdown: string): Set<string> {
  const headings = [...withoutBlocks(markdown).matchAll(/^#+ (.+)$/gm)].map((match) => match[1] ?? '')
  return new Set(
    headings.map((heading) =>
      heading
        .toLowerCase()
        .replace(/[^\p{L}\p{N}\s_-]/gu, '')
        .replaceAll(' ', '-'),
    ),
  )
}

function withoutBlocks(markdown: string): string {
  return markdown.replace(/^( *)```[\s\S]*?^\1```$/gm, '')
}

function withoutCode(markdown: string): string {
  return withoutBlocks(markdown).replace(/`[^`\n]*`/g, '')
}
