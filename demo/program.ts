import type { Chapter, Part, Scene } from './scene.js'
import { CHAPTERS, SCENES } from './scenes.js'
import { TOUR } from './tour.js'

/** A scene of the full list as a step of a show. */
export interface Step {
  readonly scene: Scene
  readonly parts: ReadonlySet<Part>
}

/** What stands below one heading. */
export interface Item {
  /** Of its steps in the full list, with spaces between them: what follows `npm run demo --`. */
  readonly number: string
  readonly title: string
  readonly about: string
  /** It stands in the tour, which shows less than all of its steps. */
  readonly brief?: true
  readonly steps: readonly Step[]
  /** The chapter to announce, if this item is its first. */
  readonly opens?: Chapter
  /** It runs because a later item may need what it leaves; only problems with it are shown. */
  readonly hidden?: true
}

/** What to show, in order. */
export interface Program {
  readonly items: readonly Item[]
  /** Leave out of the YAML and the logs what an earlier step has shown. */
  readonly brief: boolean
}

const FULL: readonly Part[] = ['requests', 'outputs', 'state', 'summary']

/** The six stops that `npm run demo` shows. */
export function tourProgram(): Program {
  const items = TOUR.map(({ title, about, steps }) => ({
    number: steps
      .map(({ scene }) => SCENES.indexOf(scene) + 1)
      .toSorted((a, b) => a - b)
      .join(' '),
    title,
    about,
    brief: true as const,
    steps: steps.map(({ scene, parts }) => ({ scene, parts: new Set(parts) })),
  }))
  return { items, brief: true }
}

/**
 * Scenes of the full list. The earlier scenes of a chapter run too, hidden: later ones find what they leave. The post step
 * is shown for the first scene that has one with something to do.
 */
export function sceneProgram(shown: readonly Scene[]): Program {
  const withPost = shown.find(({ expected }) => expected.postRequests.length > 0)
  const items = CHAPTERS.flatMap((chapter) => {
    const inChapter = chapter.scenes.filter((scene) => shown.includes(scene))
    const last = inChapter.at(-1)
    return chapter.scenes.slice(0, last === undefined ? 0 : chapter.scenes.indexOf(last) + 1).map((scene): Item => {
      const parts = new Set<Part>(scene === withPost ? [...FULL, 'post'] : FULL)
      return {
        number: String(SCENES.indexOf(scene) + 1),
        title: scene.title,
        about: scene.about,
        steps: [{ scene, parts }],
        ...(scene === inChapter[0] ? { opens: chapter } : {}),
        ...(shown.includes(scene) ? {} : { hidden: true }),
      }
    })
  })
  return { items, brief: false }
}
