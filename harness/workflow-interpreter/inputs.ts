import type { InputDefinition } from './workflow.js'

/**
 * The inputs of a run, as GitHub gives them to it: as text in the event, and with their types in the context `inputs`.
 * @param given by their names
 * @throws Error where GitHub would refuse to start the workflow
 */
export function inputValues(
  definitions: readonly InputDefinition[],
  given: Readonly<Record<string, string>>,
): { readonly texts: Record<string, string>; readonly values: Record<string, string | number | boolean> } {
  const unexpected = Object.keys(given).filter((name) => definitions.every((input) => input.name !== name))
  const problems = unexpected.length > 0 ? [`Unexpected inputs provided: ${JSON.stringify(unexpected)}`] : []
  const texts: Record<string, string> = {}
  for (const { name, required, default: otherwise, type, options } of definitions) {
    const text = given[name] ?? otherwise
    if (text === undefined && required) problems.push(`Required input '${name}' not provided`)
    if (text !== undefined && type === 'choice' && !options.includes(text)) {
      problems.push(
        `Provided value '${text}' for input '${name}' not in the list of allowed values: ${options.join(', ')}`,
      )
    }
    texts[name] = text ?? (type === 'boolean' ? 'false' : '')
  }
  if (problems.length > 0) throw new Error(`${problems.join('\n')}\n${described(definitions)}`)
  const values = definitions.map(({ name, type }) => [name, typed(texts[name] ?? '', type)] as const)
  return { texts, values: Object.fromEntries(values) }
}

function typed(text: string, type: string): string | number | boolean {
  if (type === 'boolean') return text === 'true'
  return type === 'number' ? Number(text) : text
}

function described(definitions: readonly InputDefinition[]): string {
  const lines = definitions.map(({ name, description, required, default: otherwise }) => {
    const need = otherwise === undefined ? (required ? ' (required)' : '') : ` (default: ${otherwise})`
    return `  ${name}${need}${description === '' ? '' : `: ${description}`}`
  })
  return lines.length === 0
    ? 'The workflow has no inputs for this event.'
    : ['The inputs of this workflow, each to be given as NAME=VALUE:', ...lines].join('\n')
}
