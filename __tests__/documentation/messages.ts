import ts from 'typescript'

/** Stands for whatever is put in at run time. */
const HOLE = '…'

/**
 * Every text that a source puts together, from literals, templates and `+`, with `…` where a value comes in. No comments and no
 * names. Texts inside a value, such as both ways of a condition, are among them on their own.
 */
export function messagesIn(source: string): string[] {
  const messages: string[] = []
  const visit = (node: ts.Node, inText: boolean) => {
    const isText = isTextNode(node)
    if (isText && !inText) messages.push(textOf(node))
    ts.forEachChild(node, (child) => visit(child, isText && isTextNode(child)))
  }
  visit(ts.createSourceFile('source.ts', source, ts.ScriptTarget.Latest), false)
  return messages
}

const isSum = (node: ts.Node): node is ts.BinaryExpression =>
  ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.PlusToken

const isTextNode = (node: ts.Node): boolean =>
  ts.isStringLiteralLike(node) || ts.isTemplateExpression(node) || isSum(node)

function textOf(node: ts.Node): string {
  if (ts.isStringLiteralLike(node)) return node.text
  if (ts.isTemplateExpression(node)) {
    return (
      node.head.text + node.templateSpans.map(({ expression, literal }) => textOf(expression) + literal.text).join('')
    )
  }
  return isSum(node) ? textOf(node.left) + textOf(node.right) : HOLE
}

/** Whether a message shows the parts of this line, in their order; `…` in the line stands for anything. */
export function shows(message: string, line: string): boolean {
  let from = 0
  for (const part of line.split(HOLE).map((text) => text.trim())) {
    const at = message.indexOf(part, from)
    if (at === -1) return false
    from = at + part.length
  }
  return true
}
