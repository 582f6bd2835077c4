/** `npm run bench`: timings, as ratios to what one would do without this action. `npm run bench -- start-up` runs one. */

import { endWithOutput } from '../harness/closed-output.js'
import { benchDownload } from './bench/download.js'
import { benchLists } from './bench/lists.js'
import { benchStartUp } from './bench/start-up.js'

const BENCHES: Readonly<Record<string, () => Promise<void>>> = {
  'start-up': benchStartUp,
  lists: benchLists,
  download: benchDownload,
}

endWithOutput()
const wanted = process.argv.slice(2)
for (const [name, bench] of Object.entries(BENCHES)) {
  if (wanted.length === 0 || wanted.includes(name)) await bench()
}
