import { mutantsOf } from '../mutant.js'

/** Inputs, the rules between them, the plan; outputs, list files and the summary; errors and text. */
export const STEP = [
  ...mutantsOf(
    'src/inputs/parsers.ts',
    ['unit/inputs/parsers'],
    [
      ['.split(/[\\n,]/)', '.split(/,/)'],
      [".filter((entry) => entry !== '')", ''],
      ['/^(true|True|TRUE)$/', '/^true$/i'],
      ['number <= most ?', 'number < most ?'],
      ['number >= least &&', 'number > least &&'],
      ['wholeNumber(text, 1)', 'wholeNumber(text, 0)'],
    ],
  ),
  ...mutantsOf(
    'src/inputs/step-values.ts',
    ['unit/inputs/parsers', 'unit/step/parse-step', 'unit/inputs/operations'],
    [
      ['first.toLowerCase() !== owner.toLowerCase()', 'first !== owner'],
      ['else if (!names.has(name.toLowerCase()))', 'else'],
      ['names.size > MAX_REPOSITORIES', 'names.size >= MAX_REPOSITORIES'],
      ['if (twice !== undefined) problems.push', 'if (false) problems.push'],
    ],
  ),
  ...mutantsOf(
    'src/inputs/runner-values.ts',
    ['unit/inputs/parsers', 'unit/inputs/download', 'unit/step/parse-step'],
    [
      ['/[*?]/.test(text)', '/[*]/.test(text)'],
      ['[...new Set(ids)]', 'ids'],
      ["text.replace(/^v/, '')", 'text'],
      ['text.toLowerCase().replace', 'text.replace'],
      ["toolCache !== '' && isWithin(path, toolCache)", 'false'],
      [" && way !== '..'", ''],
      ['\\u0000-\\u001f\\u007f', '\\u0000-\\u0009', 'run/create-jit-config'],
    ],
  ),
  ...mutantsOf(
    'src/inputs/read-inputs.ts',
    ['unit/inputs/read-inputs', 'unit/step/parse-step'],
    [
      ['.trim()\n', '\n'],
      ['given || (', 'given ?? ('],
      ["texts[name] !== '' && texts[name] !== fallback", "texts[name] !== ''", 'unit/step/plan'],
      ['new Set(misnamed)', 'new Set()', 'unit/inputs/unknown-inputs'],
      ['filter((name) => inputRow(name).secret)', "filter((name) => name === 'token')", 'run/app-authentication'],
    ],
  ),
  ...mutantsOf(
    'src/inputs/runs-on.ts',
    ['unit/inputs/runs-on'],
    [
      ['lines.length > MAX_CANDIDATES', 'lines.length >= MAX_CANDIDATES'],
      [" || value === '') {", ') {'],
      ['else if (group !== undefined) {', 'else if (false) {'],
      ['labels.length === 0 && group === undefined', 'false'],
      ['labels === undefined || wrongGroup || empty || ', 'labels === undefined || empty || '],
      ['wrongGroup || empty || Object', 'wrongGroup || Object'],
      [' || Object.keys(others).length > 0', ''],
      ["typeof label === 'string' && label.trim() !== ''", "typeof label === 'string'"],
      ['...(labels.length > 0 && { labels })', 'labels'],
    ],
  ),
  ...mutantsOf(
    'src/inputs/selection.ts',
    ['unit/runners/deletion-plan', 'run/runners'],
    [
      ['if (ids) return true\n', ''],
      ["name?.kind === 'exact' && labels.length === 0 &&", "name?.kind === 'exact' &&"],
      ['!ids && !name && labels.length === 0', '!ids && labels.length === 0'],
      ['if (!selection.ids || ', 'if (', 'run/wait-for-runner'],
      ['...selection, status: undefined', '...selection', 'run/wait-for-runner'],
    ],
  ),
  ...mutantsOf(
    'src/inputs/unknown-inputs.ts',
    ['unit/inputs/unknown-inputs', 'unit/step/mistakes'],
    [
      ["name === '' || known.has(name)", "name === ''"],
      ["name.replaceAll('_', '-')", 'name'],
      ["value.trim() === 'false'", 'false'],
      ['/^owner$/', '/owner/'],
      ["meant: 'revoke-token',", "meant: 'token',"],
    ],
  ),
  ...mutantsOf(
    'src/operations/operation.ts',
    ['unit/step/parse-step', 'unit/step/mistakes'],
    [
      ["credentials.kind !== 'app' || seconds", 'seconds'],
      ['seconds <= MAX_WITH_APP_SECONDS', 'seconds < MAX_WITH_APP_SECONDS'],
    ],
  ),
  ...mutantsOf(
    'src/base/nearest.ts',
    ['unit/base/nearest'],
    [
      ['<= 5 ? 1 : 2', '<= 4 ? 1 : 2'],
      ['distance === bestDistance && start > bestStart', 'false'],
      ['distance <= allowed && ', ''],
      [".replace(/[-_\\s]/g, '')", ''],
      ['if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {', 'if (false) {'],
    ],
  ),
  ...mutantsOf(
    'src/base/errors.ts',
    ['unit/base/errors'],
    [
      ['error.message || error.name', 'error.message'],
      ['return singleLine(message)', 'return message'],
      ['\\u0085\\u2028\\u2029', ''],
      [' || parts.length === MAX_CAUSES', ''],
      ['if (current instanceof AggregateError) for (const one of current.errors) follow(one)\n', ''],
      ['code === undefined || stack.includes(code)', 'true'],
    ],
  ),
  ...mutantsOf(
    'src/base/json.ts',
    ['unit/base/json'],
    [
      ['if (!(error instanceof TypeError)) throw error\n', ''],
      ['.filter(([, member]) => member !== undefined)', ''],
      ["JSON.stringify(value) ?? 'null'\n  const", 'JSON.stringify(value)\n  const'],
    ],
  ),
  ...mutantsOf(
    'src/inputs/credentials.ts',
    ['unit/inputs/credentials'],
    [
      ['clientId !== undefined || privateKey !== undefined', 'clientId !== undefined && privateKey !== undefined'],
      ['if (privateKey === undefined) {', 'if (false) {'],
    ],
  ),
  ...mutantsOf(
    'src/inputs/problems.ts',
    ['unit/inputs/problems'],
    [
      ['[...new Set(problems.map(singleLine))]', 'problems'],
      ['} else if (!(error instanceof Unreadable)) throw error', '}', 'unit/inputs/problems'],
    ],
  ),
  ...mutantsOf(
    'src/step/rules.ts',
    ['unit/step/rules', 'unit/step/parse-step'],
    [
      ['output !== SHARED_OUTPUT && ', ''],
      ['!(isMixed(other, operation) || isMixed(operation, other))', 'true'],
      ['if (!revoke || !later) return []', 'return []'],
      ["first?.credential !== 'given' || credentials.kind !== 'app'", 'true'],
      ["credential === 'app') {\n      return [`token:", 'false) {\n      return [`token:'],
      ["'user access token': ['installation token'],", "'user access token': [],"],
      ["operation.credential !== 'user' || needed === undefined", 'true'],
      ["if (credentials.kind === 'app') return 'a GitHub App'\n", "if (credentials.kind === 'app') return undefined\n"],
      ["case 'fine-grained personal access token':\n", ''],
      ['name.toLowerCase() === target.repo.toLowerCase()', 'name === target.repo'],
      ["if (operations.length === 0) throw new Unreadable('operation')\n", ''],
      ["inputRow('repository').readBy?.includes(name)", 'true', 'unit/inputs/installation'],
      ["installation === 'named')\n    .map", 'false)\n    .map', 'unit/inputs/installation'],
    ],
  ),
  ...mutantsOf(
    'src/step/plan.ts',
    ['unit/step/plan'],
    [
      ['permissions ?? neededPermissions(operations, target.level)', 'neededPermissions(operations, target.level)'],
      [
        "target.level === 'repository' && !operations.some(({ installation }) => installation === 'all')",
        "target.level === 'repository'",
      ],
      ["if (permissions === 'all') return undefined", "if (permissions === 'all') continue"],
      ["if (credentials.kind !== 'token') return []\n", ''],
      ['readBy === undefined || !isSet(input, texts) || ', 'readBy === undefined || '],
      ['|| repositories || !forAll', '|| !forAll'],
      ['named ? [] : ', 'false ? [] : ', 'unit/inputs/installation'],
    ],
  ),
  ...mutantsOf(
    'src/step/parse-step.ts',
    ['unit/step/parse-step', 'unit/step/rules', 'unit/inputs/unknown-inputs'],
    [
      ['problems.add(unknown.map(({ problem }) => problem))\n', ''],
      ['for (const name of INPUT_NAMES) if (mayHaveProblem(name, texts)) problems.collect(() => inputs[name])\n', ''],
      [
        '[...RULES, ...operations.flatMap((operation) => operation.checks ?? [])]',
        '[...RULES]',
        'unit/inputs/download',
      ],
    ],
  ),
  ...mutantsOf(
    'src/results/list-file.ts',
    ['unit/results/list-output'],
    [
      ["'w', 0o600", "'w', 0o644"],
      ["'w', 0o600", "'a', 0o600"],
      ["separator = ',\\n'", "separator = ','"],
      ['if (!open) return\n', ''],
      ["pending = ''\n", ''],
      ['if (pending.length >= CHUNK) explained(flush)', 'if (pending.length >= CHUNK) pending = ""'],
    ],
  ),
  ...mutantsOf(
    'src/results/list-output.ts',
    ['unit/results/list-output'],
    [
      ['length > MAX_OUTPUT_CHARACTERS', 'length >= MAX_OUTPUT_CHARACTERS'],
      ["'[]'.length - ','.length", "'[]'.length"],
      ['500_000', '1_000_000', 'unit/results/publisher'],
      ['file.add(object)', 'file.add(shown)'],
    ],
  ),
  ...mutantsOf(
    'src/results/markdown.ts',
    ['unit/results/markdown'],
    [
      ['/[\\\\`*_{}[\\]()~|!]/g', '/[\\\\`*_{}[\\]()~!]/g'],
      ['singleLine(text)\n', 'text\n'],
      [".replaceAll('<', '&lt;')\n", ''],
      [".replaceAll('&', '&amp;')\n", ''],
      ['/[@#]|', '/[#]|'],
      ['|(?<![a-z\\d])GH-(?=\\d)/gi', '/gi'],
      ['(?<=www)\\.|', ''],
      [".replaceAll('$', () => '<span>$</span>')\n", ''],
    ],
  ),
  ...mutantsOf(
    'src/results/publisher.ts',
    ['unit/results/publisher'],
    [
      ['characters + text.length <= MAX_OUTPUT_CHARACTERS', 'text.length <= MAX_OUTPUT_CHARACTERS'],
      [' - toCome * RESERVE_BYTES', ''],
      ['redact(renderSection(section, left))', 'renderSection(section, left)'],
      ['if (showsSummary) await', 'await'],
      ["setOutput(name, '')\n", ''],
      ['for (const list of open.values()) list.close()', ''],
    ],
  ),
  ...mutantsOf(
    'src/results/section.ts',
    ['unit/results/section', 'unit/results/publisher'],
    [
      ['full = keptBytes > SUMMARY_LIMIT', 'full = false'],
      ['if (left < 0) break\n', ''],
      ['if (bytesOf(part) > left) continue\n', ''],
    ],
  ),
]
