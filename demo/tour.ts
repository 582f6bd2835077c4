import type { Part, Scene } from './scene.js'
import { SCENES } from './scenes.js'

/** One stop of the tour: scenes that belong together. */
export interface Stop {
  readonly title: string
  readonly about: string
  readonly steps: readonly { readonly scene: Scene; readonly parts: readonly Part[] }[]
}

/** What a newcomer comes for. */
export const TOUR: readonly Stop[] = [
  {
    title: 'A registration token',
    about:
      'For config.sh. To create it, the step mints an installation token that can manage runners of octo-org and nothing else.',
    steps: [step('A registration token for an organization', 'outputs')],
  },
  {
    title: 'A just-in-time runner for one job',
    about:
      'A machine starts run.sh with the configuration. The runner takes one job with this label; then GitHub removes it.',
    steps: [
      step('A just-in-time configuration', 'outputs'),
      step('Waiting until the runner is online'),
      step('The runner at work'),
    ],
  },
  {
    title: 'The runner application',
    about: 'The first step downloads the newest version. The second finds it in the tool cache, and makes no request.',
    steps: [step('Download into the tool cache'), step('A pinned version', 'outputs')],
  },
  {
    title: 'A nightly clean-up',
    about: 'First a dry run: the log says what would be deleted, and why the other runners stay. Then the deletion.',
    steps: [step('A clean-up as a dry run'), step('A clean-up')],
  },
  {
    title: 'Mistakes, explained',
    about:
      'Both steps fail, as they should. The first has three mistakes in its inputs; in the second, the App lacks a permission.',
    steps: [step('Mistakes in the workflow'), step('The App lacks a permission')],
  },
  {
    title: 'The post step',
    about:
      'Later steps use this token. When the job ends, the post step revokes it, as it did with the installation tokens above.',
    steps: [step('An installation token for other steps', 'outputs', 'post')],
  },
]

function step(title: string, ...parts: Part[]) {
  const scene = SCENES.find((candidate) => candidate.title === title)
  if (!scene) throw new Error(`the tour names a scene that does not exist: ${title}`)
  return { scene, parts }
}
