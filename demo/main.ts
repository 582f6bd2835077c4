/** `npm run demo`: shows what the action does, step by step. Fails if a step does not end as it should. */
import { endWithOutput } from '../harness/closed-output.js'
import { wishOf } from './arguments.js'
import { createPaint } from './paint.js'
import { type Program, sceneProgram, tourProgram } from './program.js'
import { type Look, renderChapter, renderEnd, renderHeading, renderOpening, renderStep } from './render.js'
import { SCENES } from './scenes.js'
import { setTheStage } from './stage.js'
import { type Row, renderList, renderTable } from './table.js'
import { operationsNotShown, problemsOf } from './verdict.js'

const WIDEST = 120

const { stdout, stderr, env } = process

endWithOutput()

const show = (text: string) => stdout.write(`${text}\n\n`)

const wish = wishOf(process.argv.slice(2), SCENES.length)
if ('problem' in wish) {
  stderr.write(`${wish.problem}\n`)
  process.exitCode = 2
} else if (wish.show === 'list') {
  stdout.write(`${renderList()}\n`)
} else if (wish.show === 'scenes') {
  const chosen = SCENES.filter((_scene, index) => wish.numbers.has(index + 1))
  await perform(sceneProgram(chosen), [])
} else if (wish.show === 'all') {
  const missing = operationsNotShown(SCENES).map((name) => `${name}: no scene shows it`)
  await perform(sceneProgram(SCENES), missing)
} else {
  await perform(tourProgram(), [])
}

/** Runs a program and prints it; with problems, the exit code is 1. */
async function perform({ items, brief }: Program, problems: string[]): Promise<void> {
  const begun = performance.now()
  const stage = await setTheStage()
  try {
    const look: Look = {
      paint: createPaint(stdout.isTTY === true && !env.NO_COLOR),
      width: Math.min(stdout.columns ?? WIDEST, WIDEST),
      folders: stage.folders,
      ...(brief ? { seen: new Set<string>() } : {}),
    }
    show(renderOpening(stage.address, stage.node, items, look))
    const rows: Row[] = []
    for (const item of items) {
      if (item.opens) show(renderChapter(item.opens, look))
      if (!item.hidden) stdout.write(`${renderHeading(item, look)}\n`)
      let milliseconds = 0
      let asExpected = true
      for (const { scene, parts } of item.steps) {
        const performed = await stage.perform(scene)
        if (!item.hidden) show(renderStep(scene, performed, parts, stage.knownTokens, look))
        const found = problemsOf(scene, performed)
        problems.push(...found.map((problem) => `${item.number} ${scene.title}: ${problem}`))
        milliseconds += performed.main.durationMs
        asExpected &&= found.length === 0
      }
      if (!item.hidden) rows.push({ item, asExpected, milliseconds })
    }
    show(renderTable(rows, look))
    stdout.write(`${renderEnd(problems, (performance.now() - begun) / 1000, look)}\n`)
    if (problems.length > 0) process.exitCode = 1
  } finally {
    await stage.close()
  }
}
