import { API } from './rows/api.js'
import { GITHUB } from './rows/github.js'
import { HTTP } from './rows/http.js'
import { JOB } from './rows/job.js'
import { PACKAGES } from './rows/packages.js'
import { RUNNERS } from './rows/runners.js'
import { STEP } from './rows/step.js'

/** All mutants, by the rooms of src. */
export const MUTANTS = [...API, ...HTTP, ...JOB, ...GITHUB, ...STEP, ...PACKAGES, ...RUNNERS]
