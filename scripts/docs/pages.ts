import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { BLOCKS } from './blocks.js'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))

/** The pages that have generated blocks, relative to the root. */
export const PAGES: readonly string[] = [
  'README.md',
  ...readdirSync(join(ROOT, 'docs'))
    .filter((file) => file.endsWith('.md'))
    .map((file) => `docs/${file}`),
]

const BLOCK = /^<!-- docs:(\S+)((?: \S+)*) -->\n[\s\S]*?^<!-- \/docs -->$/gm

/**
 * A page with its generated blocks as they have to be.
 *
 * @param path relative to the root
 * @throws Error for a block that does not exist, or one that is not closed
 */
export function renderPage(path: string, text: string): string {
  const page = { up: path.startsWith('docs/') ? '../' : '' } as const
  const rendered = text.replace(BLOCK, (_, name: string, words: string) => {
    const block = BLOCKS[name]
    if (!block) throw new Error(`${path}: there is no block docs:${name}`)
    const body = block(
      words.split(' ').filter((word) => word !== ''),
      page,
    )
    return `<!-- docs:${name}${words} -->\n${body}${body === '' ? '' : '\n'}<!-- /docs -->`
  })
  const opened = rendered.match(/^<!-- docs:/gm)?.length ?? 0
  const closed = rendered.match(/^<!-- \/docs -->$/gm)?.length ?? 0
  if (opened !== closed) throw new Error(`${path}: a block is not closed`)
  return rendered
}
