/** `npm run rooms`: the rooms of src/ (its folders), what each imports, and every circle among rooms or files. */

import { fileURLToPath } from 'node:url'
import { endWithOutput } from '../harness/closed-output.js'
import { circlesIn, readRooms } from './rooms/import-graph.js'

endWithOutput()

const { rooms, files } = readRooms(fileURLToPath(new URL('../src', import.meta.url)))
for (const [room, { lines, files: count, imports }] of rooms) {
  console.log(
    `${room.padEnd(12)} ${String(count).padStart(3)} files ${String(lines).padStart(5)} lines  ${imports.join(', ')}`,
  )
}
const total = [...rooms.values()].reduce((sum, { lines }) => sum + lines, 0)
console.log(`${files.size} files, ${total} lines`)
const circles = [...circlesIn(roomArrows(rooms)), ...circlesIn(files)]
for (const circle of circles) console.log(`circle: ${circle.join(' → ')}`)
process.exitCode = circles.length === 0 ? 0 : 1

function roomArrows(all: typeof rooms): Map<string, readonly string[]> {
  return new Map([...all].map(([room, { imports }]) => [room, imports]))
}
