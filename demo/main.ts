/** `npm run demo`: shows what the action does, step by step. Fails if a step does not end as it should. */
import { createPaint } from './paint.js'
import { type Look, renderChapter, renderEnd, renderOpening, renderScene } from './render.js'
import { CHAPTERS, SCENES } from './scenes.js'
import { setTheStage } from './stage.js'
import { OPERATIONS_COUNT, operationsNotShown, problemsOf } from './verdict.js'

const WIDEST = 110

const { stdout, env } = process
const show = (text: string) => stdout.write(`${text}\n\n`)

const begun = performance.now()
const stage = await setTheStage()
try {
  const look: Look = {
    paint: createPaint(stdout.isTTY === true && !env.NO_COLOR),
    width: Math.min(stdout.columns ?? WIDEST, WIDEST),
    folders: stage.folders,
  }
  show(renderOpening(stage.address, stage.node, look))
  const notShown = operationsNotShown(SCENES)
  const problems = notShown.map((name) => `${name}: no step shows it`)
  let steps = 0
  for (const chapter of CHAPTERS) {
    show(renderChapter(chapter, look))
    for (const scene of chapter.scenes) {
      const number = `${++steps}/${SCENES.length}`
      const performed = await stage.perform(scene)
      show(renderScene(scene, number, performed, stage.knownTokens, look))
      problems.push(...problemsOf(scene, performed).map((problem) => `${number} ${scene.title}: ${problem}`))
    }
  }
  const shown = `${OPERATIONS_COUNT - notShown.length} operations in ${steps} steps`
  show(renderEnd(problems, shown, (performance.now() - begun) / 1000, look))
  if (problems.length > 0) process.exitCode = 1
} finally {
  await stage.close()
}
