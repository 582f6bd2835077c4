import { parseDocument } from 'yaml'
import { membersOf } from './project.js'

/** A step of a workflow, or of an example of one. */
export interface Step {
  readonly id: string | undefined
  readonly uses: string | undefined
  readonly run: string | undefined
  readonly with: Readonly<Record<string, string>>
  readonly env: Readonly<Record<string, string>>
}

/** Parses YAML; throws on anything dubious, such as a key that comes twice. */
export function parseYaml(text: string): unknown {
  const document = parseDocument(text, { strict: true, uniqueKeys: true })
  const [problem] = [...document.errors, ...document.warnings]
  if (problem) throw problem
  return document.toJS()
}

/** All steps in a piece of YAML, wherever they are: a whole workflow, a list of steps. */
export function stepsIn(yaml: unknown): Step[] {
  if (Array.isArray(yaml)) return yaml.flatMap(stepsIn)
  const members = membersOf(yaml)
  if (typeof members.uses === 'string' || typeof members.run === 'string') return [toStep(members)]
  return Object.values(members).flatMap(stepsIn)
}

function toStep(members: Record<string, unknown>): Step {
  const text = (value: unknown) => (value === undefined || value === null ? undefined : String(value))
  return {
    id: text(members.id),
    uses: text(members.uses),
    run: text(members.run),
    with: texts(members.with),
    env: texts(members.env),
  }
}

/** The members of a mapping as GitHub hands them over: as text. */
export function texts(mapping: unknown): Record<string, string> {
  return Object.fromEntries(Object.entries(membersOf(mapping)).map(([name, value]) => [name, String(value ?? '')]))
}

/** Puts values in the place of `${{ … }}`. @param lookUp throws for an expression that it does not know */
export function evaluate(text: string, lookUp: (expression: string) => string): string {
  return text.replace(/\$\{\{\s*(.*?)\s*\}\}/g, (_whole, expression: string) => lookUp(expression))
}

/** The `${{ … }}` in a text, without their braces. */
export function expressionsIn(text: string): string[] {
  return [...text.matchAll(/\$\{\{\s*(.*?)\s*\}\}/g)].map((match) => match[1] ?? '')
}
