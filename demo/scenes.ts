import type { Chapter, Scene } from './scene.js'
import { JUST_IN_TIME } from './scenes/just-in-time.js'
import { NEW_MACHINE } from './scenes/new-machine.js'
import { REPOSITORIES } from './scenes/repositories.js'
import { RUNNER_APPLICATION } from './scenes/runner-application.js'
import { RUNNERS } from './scenes/runners.js'
import { TOKENS } from './scenes/tokens.js'
import { TROUBLE } from './scenes/trouble.js'

/** The demo, in its order: later scenes find what earlier ones left on the server and in the tool cache. */
export const CHAPTERS: readonly Chapter[] = [
  TOKENS,
  RUNNER_APPLICATION,
  RUNNERS,
  JUST_IN_TIME,
  NEW_MACHINE,
  REPOSITORIES,
  TROUBLE,
]

export const SCENES: readonly Scene[] = CHAPTERS.flatMap(({ scenes }) => scenes)
