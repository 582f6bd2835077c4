import { mutantsOf } from '../mutant.js'

/** Masks, state and signals; main and post. */
export const JOB = [
  ...mutantsOf(
    'src/job/masks.ts',
    ['unit/job/masks'],
    [
      ['commands.info(redact(message))', 'commands.info(message)'],
      ['commands.notice(redact(message))', 'commands.notice(message)'],
      ['commands.warning(redact(message))', 'commands.warning(message)'],
      ['commands.debug(redact(message))', 'commands.debug(message)'],
      ['commands.fail(redact(message))', 'commands.fail(message)'],
      ['b.length - a.length', 'a.length - b.length'],
      ['text.length >= MIN_LINE_LENGTH', 'text.length > MIN_LINE_LENGTH'],
      [" && !text.startsWith('-----')", ''],
      ['/\\r\\n|\\r|\\n|\\\\n/', '/\\r\\n|\\r|\\n/'],
      ['replaceAll(secret', 'replace(secret'],
    ],
  ),
  ...mutantsOf(
    'src/job/state.ts',
    ['unit/job/state'],
    [
      ["save(state, NAMES.mintedAt, mintedAt === undefined ? '' : String(mintedAt))\n", ''],
      ["if (token === '') return undefined", ''],
      ['...(Number.isFinite(mintedAt) && { mintedAt })', 'mintedAt'],
      ["save(state, NAMES.token, '')", ''],
      ['save(state, NAMES.apiVersion, apiVersion)', ''],
    ],
  ),
  ...mutantsOf(
    'src/job/signals.ts',
    ['unit/job/signals'],
    [
      ['if (held !== undefined) return\n', ''],
      ['const MAX_HOLD_MS = 5_000', 'const MAX_HOLD_MS = 6_000'],
      ['clearTimeout(timer)', ''],
      ['for (const signal of signals) self.removeListener(signal, hold)\n', ''],
      ['    await turn()\n    await turn()\n', '    await turn()\n'],
      ['128 + NUMBERS[signal]', 'NUMBERS[signal]'],
      ["signals: ['SIGINT', 'SIGTERM']", "signals: ['SIGTERM']"],
    ],
  ),
  ...mutantsOf(
    'src/job/workflow-commands.ts',
    ['unit/job/workflow-commands'],
    [
      [".replaceAll('##[', '## [')", ''],
      [".replace(/^::/, ': :')", ''],
    ],
  ),
  ...mutantsOf(
    'src/job/job.ts',
    ['unit/job/job'],
    [
      ["repository.private === false || repository.visibility === 'public'", 'repository.private === false'],
      ["repository.private === false || repository.visibility === 'public'", "repository.visibility === 'public'"],
    ],
  ),
  ...mutantsOf(
    'src/clean-up.ts',
    ['run/post'],
    [
      ['masks.add(token)', ''],
      ['redacting(toolkit, masks)', 'toolkit'],
      ['...(mintedAt !== undefined && { mintedAt })', ''],
      ['policy: CLEAN_UP_POLICY', 'policy: { ...CLEAN_UP_POLICY, retries: 0 }'],
      ['commands.warning(`${messageOf(error)}', 'commands.fail(`${messageOf(error)}'],
      ['commands.debug(causeChain(error))', ''],
      [
        "if (revocation === undefined) return commands.info('There is no token to revoke.')\n",
        'if (revocation === undefined) return\n',
      ],
      ['apiUrl: server.apiUrl,\n      apiVersion,', "apiUrl: server.apiUrl,\n      apiVersion: '2022-11-28',"],
    ],
  ),
  ...mutantsOf(
    'src/run.ts',
    ['run/given-token', 'run/session'],
    [
      ['for (const secret of secretsAmong(texts)) masks.add(secret)\n', ''],
      ["if (credentials.kind === 'app') masks.add(credentials.privateKey.pem)\n", '', 'run/app-authentication'],
      ["inputs['revoke-token'] !== 'never'", "inputs['revoke-token'] === 'always'"],
      ['const commands = redacting(toolkit, masks)', 'const commands = toolkit', 'run/strange-answers'],
      ['if (isUnencrypted(server)) {', 'if (false) {', 'run/errors/server'],
      ['      if (result.failure) throw result.failure\n', '', 'run/runners'],
    ],
  ),
]
