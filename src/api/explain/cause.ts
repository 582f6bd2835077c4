import type { Subject } from '../../github/endpoints.js'
import type { AnswerFailure } from '../../http/failure.js'
import type { ApiCall } from '../call.js'
import type { BaseContext } from './context.js'

/** One cause of failure, a row of a table: the first that fits an answer gives the advice. */
export interface Cause<Context extends BaseContext> {
  readonly fits: (failure: AnswerFailure, call: ApiCall, context: Context) => boolean
  /** What to do, in whole sentences. */
  readonly advice: (failure: AnswerFailure, call: ApiCall, context: Context) => string
}

/** Whether a call is made as the App itself, with a JSON web token. */
export function isOfApp({ endpoint }: ApiCall): boolean {
  return endpoint.caller === 'app'
}

/** Whether a call acts for the person to whom the token belongs. */
export function isOfPerson({ endpoint }: ApiCall): boolean {
  return PERSON_SUBJECTS.has(endpoint.subject)
}

/** Whether it is about a package: such answers come from other servers than the API, and have other headers. */
export function isOfPackage({ endpoint: { subject } }: ApiCall): boolean {
  return subject === 'package' || subject === 'release'
}

const PERSON_SUBJECTS: ReadonlySet<Subject> = new Set([
  'user installations',
  'repository',
  'repository addition',
  'repository removal',
])
