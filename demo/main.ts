/** `npm run demo`: shows what the action does, step by step. Fails if a step does not end as it should. */
import { createPaint } from './paint.js'
import { type Look, renderEnd, renderOpening, renderScene } from './render.js'
import { SCENES } from './scenes.js'
import { setTheStage } from './stage.js'
import { problemsOf } from './verdict.js'

const WIDEST = 110

const { stdout, env } = process
const look: Look = {
  paint: createPaint(stdout.isTTY === true && !env.NO_COLOR),
  width: Math.min(stdout.columns ?? WIDEST, WIDEST),
}
const show = (text: string) => stdout.write(`${text}\n\n`)

const begun = performance.now()
const stage = await setTheStage()
try {
  show(renderOpening(stage.address, stage.node, look))
  const problems: string[] = []
  for (const [index, scene] of SCENES.entries()) {
    const number = `${index + 1}/${SCENES.length}`
    const performed = await stage.perform(scene)
    show(renderScene(scene, number, performed, stage.knownTokens, look))
    problems.push(...problemsOf(scene, performed).map((problem) => `${number} ${scene.title}: ${problem}`))
  }
  show(renderEnd(problems, SCENES.length, (performance.now() - begun) / 1000, look))
  if (problems.length > 0) process.exitCode = 1
} finally {
  await stage.close()
}
