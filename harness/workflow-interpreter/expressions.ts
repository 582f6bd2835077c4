import { data, Evaluator, Lexer, Parser } from '@actions/expressions'

/** `github`, `env`, `needs` and the like, as plain JSON. */
export type Contexts = Readonly<Record<string, unknown>>

/** What `success()`, `failure()` and their like answer. */
export interface Status {
  /** Everything before succeeded, or was skipped. */
  readonly success: boolean
  readonly cancelled?: boolean
}

const STATUS_FUNCTION = /\b(always|success|failure|cancelled)\s*\(/

/**
 * The value of a text with `${{ … }}` in it: of one expression and nothing else whatever it is, otherwise text.
 * @throws ExpressionError where GitHub would refuse it
 */
export function evaluate(text: string, contexts: Contexts, status?: Status): unknown {
  const whole = /^\s*\$\{\{((?:(?!\}\}).)*)\}\}\s*$/s.exec(text)
  if (whole) return toJson(evaluateExpression(whole[1] ?? '', contexts, status))
  return text.replace(/\$\{\{(.*?)\}\}/gs, (_, expression: string) =>
    evaluateExpression(expression, contexts, status).coerceString(),
  )
}

/** The same, as the text that an input, a variable or an output becomes. */
export function evaluateText(text: string, contexts: Contexts): string {
  return text.replace(/\$\{\{(.*?)\}\}/gs, (_, expression: string) =>
    evaluateExpression(expression, contexts).coerceString(),
  )
}

/** Evaluates the expressions anywhere in a piece of YAML. */
export function evaluateAll(value: unknown, contexts: Contexts): unknown {
  if (typeof value === 'string') return evaluate(value, contexts)
  if (Array.isArray(value)) return value.map((member) => evaluateAll(member, contexts))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, evaluateAll(member, contexts)]))
}

/** An `if:`; without a status function it stands for `success() && (…)`. */
export function evaluateCondition(text: string | undefined, contexts: Contexts, status: Status): boolean {
  const condition = (text ?? '').replace(/^\s*\$\{\{(.*)\}\}\s*$/s, '$1').trim()
  if (!STATUS_FUNCTION.test(condition) && (!status.success || status.cancelled)) return false
  return condition === '' || toBoolean(evaluateExpression(condition, contexts, status))
}

function evaluateExpression(text: string, contexts: Contexts, status: Status = { success: true }): data.ExpressionData {
  const answer = (name: string, value: boolean) =>
    [name, { name, minArgs: 0, maxArgs: 0, call: () => new data.BooleanData(value) }] as const
  const cancelled = status.cancelled ?? false
  const functions = new Map([
    answer('always', true),
    answer('cancelled', cancelled),
    answer('success', status.success && !cancelled),
    answer('failure', !status.success && !cancelled),
  ])
  const { tokens } = new Lexer(text).lex()
  const parsed = new Parser(tokens, Object.keys(contexts), [...functions.values()]).parse()
  const context = fromJson(contexts)
  if (!(context instanceof data.Dictionary)) throw new Error('contexts are a dictionary')
  return new Evaluator(parsed, context, functions).evaluate()
}

function fromJson(value: unknown): data.ExpressionData {
  const revived: data.ExpressionData = JSON.parse(JSON.stringify(value), data.reviver)
  return revived
}

function toJson(value: data.ExpressionData): unknown {
  return JSON.parse(JSON.stringify(value, data.replacer))
}

function toBoolean(value: data.ExpressionData): boolean {
  const json = toJson(value)
  return json !== null && json !== false && json !== '' && json !== 0
}
