import { mutantsOf } from '../mutant.js'

/** Runners: which are meant, what is deleted, what a lost just-in-time call left, how long is waited. */
export const RUNNERS = [
  ...mutantsOf(
    'src/runners/matching.ts',
    ['unit/runners/selection'],
    [
      ['if (wantedIds && !wantedIds.has(runner.id)) return false\n', ''],
      ['labels.map((label) => label.toLowerCase())\n  const matchesName', 'labels\n  const matchesName'],
      ['wantedLabels.every((label)', 'wantedLabels.some((label)'],
      ['return online && !busy', 'return online'],
      ["parts[part] === '?' || ", ''],
    ],
  ),
  ...mutantsOf(
    'src/runners/deletion-plan.ts',
    ['unit/runners/deletion-plan'],
    [
      ['if (rules.named) return undefined\n', ''],
      ["if (!rules.selects(runner)) return 'deselected'\n", ''],
      ["runner.busy && status !== 'busy'", 'false'],
      ["status === 'offline' || (status === 'busy' && !runner.busy)", "status === 'offline'"],
      ['neverConnected(runner) && rules.recheckAfterSeconds === 0', 'false'],
      ["else gone.push(toSkipped(runner, 'gone'))", ''],
      ['planDeletion(stillThere, rules)', 'planDeletion(first.delete, rules)'],
    ],
  ),
  ...mutantsOf(
    'src/runners/deletion.ts',
    ['run/runners'],
    [
      ['if (rules.named || mayBeDone) await confirmGone', 'if (rules.named) await confirmGone'],
      ['if (rules.named || mayBeDone) await confirmGone', 'if (mayBeDone) await confirmGone'],
      ['({ id }) => id === runner.id', '() => true'],
      ['if (!now.busy && !outcome.aboutJob) throw outcome.error\n', ''],
      ['if (rules.named && !mayBeDone && !wasBusy) return', 'if (rules.named) return'],
      ['[1_000, 2_000, 4_000]', '[]'],
    ],
  ),
  ...mutantsOf(
    'src/runners/jit.ts',
    ['unit/runners/jit', 'run/create-jit-config'],
    [
      ["if (outcome.kind === 'unclear') await api.timer.sleep(SETTLING_MS)\n", ''],
      ['  await timer.sleep(SETTLING_MS)\n', ''],
      ['await timer.sleep(LISTING_MS)', ''],
      ["if (one.kind === 'refused') throw one.error\n", ''],
      [
        "two.kind === 'unclear' || two.kind === 'name taken' ? [first, second]",
        "two.kind === 'unclear' ? [first, second]",
      ],
      ['if (config !== undefined) mask(config)\n', ''],
      ['!online &&\n', ''],
      ['!busy &&\n', ''],
      ['ephemeral !== false &&\n', ''],
      ['groupId === spec.groupId', 'true'],
      ['namesOf(labels) === namesOf(spec.labels) &&\n', ''],
      ["error.mayBeDone ? 'unclear' : 'refused'", "'refused'"],
    ],
  ),
  ...mutantsOf(
    'src/runners/wait.ts',
    ['unit/runners/wait', 'unit/runners/pause'],
    [
      ['reached.length >= goal.count', 'reached.length > goal.count'],
      ['NEVER_SEEN_AFTER_MS : GONE_AFTER_MS', 'GONE_AFTER_MS : GONE_AFTER_MS'],
      ['if (!ids.has(id)) missingSince.delete(id)', ''],
      ['last === undefined || !isOutage(error)', '!isOutage(error)'],
      ['Math.min(pauseAfter(looks, requests), left)', 'pauseAfter(looks, requests)'],
      [', LONGEST_SINGLE_MS)', ', 60_000)'],
      ['Math.max(0, requests - 1) * FURTHER_REQUEST_MS', '0'],
    ],
  ),
  ...mutantsOf(
    'src/runners/api.ts',
    ['unit/runners/api'],
    [
      ['known?.etag !== undefined && ', 'false && '],
      ['if (answer.status === 304 && known) return known\n', ''],
      ["if (!runner) throw unexpectedAnswer(call, answer, 'is no runner')", 'if (!runner) return undefined'],
      ['known.get(id))', 'undefined)'],
      ['read[index] === undefined', 'false'],
      [' && error.said(404)) return undefined', ' && error.status === 404) return undefined'],
      ['.filter((id) => !unlisted.has(id))', ''],
      ['({ id }) => toList.has(id)', '() => true'],
      ['for (const { id } of listed) missing.delete(id)\n', ''],
      ["failure.kind === 'answer' && error.said(404)", "failure.kind === 'answer' && failure.status === 404"],
      ['mayBeDone: error.mayBeDoneBefore', 'mayBeDone: false'],
      ['failure.status === 422', 'failure.status < 500'],
      ['\\b(job|busy)\\b', 'job|busy'],
      ['...(before && { before }),\n', '', 'run/runners'],
    ],
  ),
  ...mutantsOf(
    'src/runners/watch.ts',
    ['run/wait-for-runner', 'unit/runners/watch'],
    [
      ['if (page === before) return before\n', ''],
      ['known.set(runner.id, runner)', ''],
      ['missing = look.missing', ''],
      ['else if (fits(now)) runners.push(now)', 'else if (false) runners.push(now)'],
      ['if (!now) missing.push({ id, name })\n      else', ''],
    ],
  ),
  ...mutantsOf(
    'src/runners/groups.ts',
    ['unit/runners/groups'],
    [
      ['same.length > 0 ? same : ', ''],
      ['own.length > 0 ? own : alike', 'alike'],
    ],
  ),
]
