import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'

/** A folder of the sources; files at the top are a room each. */
export interface Room {
  readonly files: number
  readonly lines: number
  /** The rooms that it imports from, types included. */
  readonly imports: readonly string[]
}

/** The import graph of a folder of sources, by rooms and by files; paths are relative to it. */
export interface ImportGraph {
  readonly rooms: ReadonlyMap<string, Room>
  readonly files: ReadonlyMap<string, readonly string[]>
}

/** Reads every TypeScript file below a folder. */
export function readRooms(root: string): ImportGraph {
  const names = readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => name.replaceAll('\\', '/'))
    .sort()
  const files = new Map<string, readonly string[]>()
  const rooms = new Map<string, { files: number; lines: number; imports: Set<string> }>()
  for (const name of names) {
    const text = readFileSync(join(root, name), 'utf8')
    const imported = importsOf(text).map((path) =>
      relative(root, join(root, dirname(name), path)).replace(/\.js$/, '.ts'),
    )
    const own = imported.filter((path) => names.includes(path))
    files.set(name, own)
    const room = rooms.get(roomOf(name)) ?? { files: 0, lines: 0, imports: new Set<string>() }
    rooms.set(roomOf(name), room)
    room.files++
    room.lines += text.split('\n').length - 1
    for (const path of own) if (roomOf(path) !== roomOf(name)) room.imports.add(roomOf(path))
  }
  return {
    files,
    rooms: new Map([...rooms].map(([name, room]) => [name, { ...room, imports: [...room.imports].sort() }])),
  }
}

/** The circles of a graph, each once, as the nodes on the way round. */
export function circlesIn(graph: ReadonlyMap<string, readonly string[]>): string[][] {
  const circles: string[][] = []
  const done = new Set<string>()
  const visit = (node: string, path: readonly string[]): void => {
    const at = path.indexOf(node)
    if (at !== -1) {
      circles.push([...path.slice(at), node])
      return
    }
    if (done.has(node)) return
    for (const next of graph.get(node) ?? []) visit(next, [...path, node])
    done.add(node)
  }
  for (const node of graph.keys()) visit(node, [])
  return circles
}

/** The relative paths that a file imports, by `import`, `export … from` and `import()`. */
function importsOf(text: string): string[] {
  return [...text.matchAll(/(?:\bfrom\s+|\bimport\s+|\bimport\(\s*)'(\.{1,2}\/[^']+)'/g)].map(([, path = '']) => path)
}

function roomOf(file: string): string {
  return file.includes('/') ? file.slice(0, file.indexOf('/')) : file
}
