import { readFileSync } from 'node:fs'

/** The script with its marks; the bundler copies the file beside the bundle. */
export function readTemplate(): string {
  return readFileSync(new URL('./startup-script.sh', import.meta.url), 'utf8')
}
