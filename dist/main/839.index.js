"use strict";
exports.id = 839;
exports.ids = [839];
exports.modules = {

/***/ 6551:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AQ: () => (/* binding */ namesRunners),
/* harmony export */   Lh: () => (/* binding */ withoutStatus),
/* harmony export */   QD: () => (/* binding */ isEmptySelection),
/* harmony export */   Wm: () => (/* binding */ selectionOf),
/* harmony export */   ZM: () => (/* binding */ SELECTORS),
/* harmony export */   e9: () => (/* binding */ describeSelection),
/* harmony export */   hr: () => (/* binding */ exactName),
/* harmony export */   oz: () => (/* binding */ idProblems)
/* harmony export */ });
/** The inputs that select runners, where the status selects, too. */
const SELECTORS = 'runner-id, runner-name, runner-labels, runner-ephemeral, runner-status';
/** The selection that the inputs describe. */
function selectionOf(inputs) {
    return {
        ids: inputs['runner-id'],
        name: inputs['runner-name'],
        labels: inputs['runner-labels'],
        status: inputs['runner-status'],
        ephemeral: inputs['runner-ephemeral'],
    };
}
/** Whether a selection names its runners, by id or by an exact name alone; anything else is a filter. */
function namesRunners(selection) {
    const { ids, name } = selection;
    return ids !== undefined || (name?.kind === 'exact' && isEmptySelection({ ...selection, name: undefined }));
}
/** Whether no field of the selection is set. */
function isEmptySelection(selection) {
    return describeSelection(selection) === '';
}
/** A selection for messages: `runner-name gpu-*, runner-status offline`. */
function describeSelection({ ids, name, labels, status, ephemeral }) {
    const parts = [
        ids && `runner-id ${ids.join(', ')}`,
        name && `runner-name ${name.kind === 'exact' ? name.name : name.pattern}`,
        labels.length > 0 && `runner-labels ${labels.join(', ')}`,
        status !== undefined && `runner-status ${status}`,
        ephemeral !== undefined && `runner-ephemeral ${ephemeral}`,
    ];
    return parts.filter((part) => typeof part === 'string').join(', ');
}
/** The problem of `runner-id` beside another selector, for operations that take only one of them. */
function idProblems(selection) {
    if (!selection.ids || isEmptySelection({ ...selection, ids: undefined }))
        return [];
    const others = describeSelection({ ...selection, ids: undefined });
    return [`runner-id: an id already identifies the runner; leave out the id, or ${others}.`];
}
/** The same without `runner-status`, for an operation that awaits a status instead of selecting by it. */
function withoutStatus(selection) {
    return { ...selection, status: undefined };
}
/** The exact name, if one is set. As the query `name` it shortens a list; old servers ignore it, so match the runners as well. */
function exactName({ name }) {
    return name?.kind === 'exact' ? name.name : undefined;
}


/***/ }),

/***/ 3839:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  deleteRunner: () => (/* binding */ deleteRunner)
});

// EXTERNAL MODULE: ./src/base/errors.ts
var errors = __webpack_require__(4758);
// EXTERNAL MODULE: ./src/base/text.ts
var base_text = __webpack_require__(766);
// EXTERNAL MODULE: ./src/github/target.ts
var github_target = __webpack_require__(3738);
// EXTERNAL MODULE: ./src/inputs/selection.ts
var inputs_selection = __webpack_require__(6551);
// EXTERNAL MODULE: ./src/runners/api.ts
var runners_api = __webpack_require__(4043);
// EXTERNAL MODULE: ./src/results/section.ts
var section = __webpack_require__(2765);
// EXTERNAL MODULE: ./src/runners/runner.ts
var runners_runner = __webpack_require__(9361);
// EXTERNAL MODULE: ./src/runners/runner-table.ts
var runner_table = __webpack_require__(6336);
;// CONCATENATED MODULE: ./src/runners/deletion-plan.ts






/**
 * Why a runner in this state must be skipped; undefined if it may be deleted.
 *
 * A runner that was selected for being online and is offline by now may be deleted: there is less to lose.
 */
function skipReason(runner, rules) {
    if (rules.named)
        return undefined;
    if (!rules.selects(runner))
        return 'deselected';
    const status = rules.status ?? 'offline';
    // GitHub refuses to delete it; with `runner-status: busy` that refusal is what was asked for.
    if (runner.busy && status !== 'busy')
        return 'busy';
    if (runner.online && (status === 'offline' || (status === 'busy' && !runner.busy)))
        return 'online';
    if ((0,runners_runner/* neverConnected */.i_)(runner) && rules.recheckAfterSeconds === 0)
        return 'never-connected';
    return undefined;
}
/** Plans a deletion, in the runners' order. */
function planDeletion(selected, rules) {
    const toDelete = [];
    const skip = [];
    for (const runner of selected) {
        const reason = skipReason(runner, rules);
        if (reason === undefined)
            toDelete.push(runner);
        else
            skip.push(toSkipped(runner, reason));
    }
    return { delete: toDelete, skip };
}
/**
 * Plans again after the second look: deletes what was to be deleted before and still is.
 *
 * @param now the runners of the first plan as they are now; a missing one is gone
 */
function planAgain(first, now, rules) {
    const byId = new Map(now.map((runner) => [runner.id, runner]));
    const stillThere = [];
    const gone = [];
    for (const runner of first.delete) {
        const current = byId.get(runner.id);
        if (current)
            stillThere.push(current);
        else
            gone.push(toSkipped(runner, 'gone'));
    }
    const second = planDeletion(stillThere, rules);
    return { delete: second.delete, skip: [...first.skip, ...gone, ...second.skip] };
}
function toSkipped({ id, name }, reason) {
    return { id, name, reason };
}
/** A skipped runner for the log: its name, its id, or both. */
function describeSkipped({ id, name }) {
    if (id === null)
        return String(name);
    return name === null ? `runner ${id}` : (0,runners_runner/* describeRunner */.Yg)({ id, name });
}
/** Reasons for people. */
const REASONS = {
    busy: 'busy with a job',
    gone: 'already gone',
    online: 'online',
    'never-connected': 'never connected, may still be booting',
    'dry-run': 'dry run',
    deselected: 'no longer selected',
};
/** What a deletion says to people. */
const SKIPPED_COLUMNS = {
    Name: ({ name }) => (0,section/* escapeMarkdown */.F)(name ?? ''),
    ID: ({ id }) => String(id ?? ''),
    Reason: ({ reason }) => REASONS[reason],
};
/**
 * What was deleted, what was skipped and why, for the job summary.
 *
 * @param skipped the entries of `skipped-runners`
 * @param link to the runners' settings, in Markdown
 */
function deletionSection(deletion, skipped, target, link) {
    const { deleted, untried, error, dryRun } = deletion;
    const rows = dryRun?.planned ?? deleted;
    const table = (0,section/* createTable */.Z)(runner_table/* RUNNER_COLUMNS */.h9, dryRun ? 'skipped-runners-file' : 'deleted-runners-file');
    for (const runner of rows)
        table.add(runner);
    const others = skippedAnyway(skipped);
    const skippedTable = (0,section/* createTable */.Z)(SKIPPED_COLUMNS, 'skipped-runners-file');
    for (const skip of others)
        skippedTable.add(skip);
    return {
        heading: `${dryRun ? 'Dry run: deleting' : 'Deleting'} runners of ${(0,section/* escapeMarkdown */.F)((0,github_target/* describeTarget */.ff)(target))}`,
        blocks: [
            ...(error ? [`**Stopped early:** ${(0,section/* escapeMarkdown */.F)(error.message)}`] : []),
            ...(dryRun?.problems ?? []).map((problem) => `**${WOULD_FAIL}** ${(0,section/* escapeMarkdown */.F)(problem)}`),
            `${describeCounts(deletion, skipped)}. ${link}`,
            ...(untried.length > 0 ? [`${(0,base_text/* counted */.hS)(untried.length, 'runner')} not tried.`] : []),
            ...(rows.length > 0 ? [dryRun ? '### Would be deleted' : '### Deleted', table] : []),
            ...(others.length > 0 ? ['### Skipped', skippedTable] : []),
        ],
    };
}
/** The result in a line, for log and summary alike: `2 runners deleted, 4 skipped (3 busy, 1 gone)`. */
function describeCounts({ deleted, dryRun }, skipped) {
    const others = skippedAnyway(skipped);
    const counts = new Map();
    for (const { reason } of others)
        counts.set(reason, (counts.get(reason) ?? 0) + 1);
    const reasons = [...counts].map(([reason, count]) => `${(0,base_text/* formatCount */.B4)(count)} ${reason}`).join(', ');
    return (`${(0,base_text/* counted */.hS)((dryRun?.planned ?? deleted).length, 'runner')} ${dryRun ? 'would be deleted' : 'deleted'}, ` +
        `${(0,base_text/* formatCount */.B4)(others.length)} skipped${reasons && ` (${reasons})`}`);
}
/** Without those of a dry run, which count as runners that would be deleted. */
function skippedAnyway(skipped) {
    return skipped.filter(({ reason }) => reason !== 'dry-run');
}
/** In front of what a dry run found. */
const WOULD_FAIL = 'Without dry-run this would fail:';
/** Why a deletion of more runners than `max-deletions` is refused; undefined for no more. */
function tooManyProblem(runners, most) {
    if (runners.length <= most)
        return undefined;
    const some = runners.slice(0, 5).map(({ name }) => name);
    return (`${(0,base_text/* counted */.hS)(runners.length, 'runner')} would be deleted (${some.join(', ')}${runners.length > some.length ? ', …' : ''}), ` +
        `more than max-deletions allows (${most}). None was deleted. To delete them all, set max-deletions to ${runners.length}.`);
}
/** Why a deletion of runners that are named fails while they are busy; undefined where none is. */
function busyProblem(runners, { named }) {
    const busy = named ? runners.filter((runner) => runner.busy) : [];
    if (busy.length === 0)
        return undefined;
    const [are, jobs] = busy.length === 1 ? ['is', 'its job ends'] : ['are', 'their jobs end'];
    return `${busy.map(runners_runner/* describeRunner */.Yg).join(', ')} ${are} busy, unless ${jobs} within a minute.`;
}
/** Why the step fails although, or because, some runners were not deleted. */
function deletionFailure({ deleted, skipped, untried, error }, where, rules) {
    if (error) {
        const rest = untried.length === 0
            ? ''
            : ` ${(0,base_text/* counted */.hS)(untried.length, 'more runner')} ${untried.length === 1 ? 'was' : 'were'} not tried.`;
        return new errors/* ActionError */.lZ(`${error.message} Before that, ${(0,base_text/* counted */.hS)(deleted.length, 'runner')} of ${where} ${deleted.length === 1 ? 'was' : 'were'} deleted.${rest}`, { cause: error });
    }
    const busy = rules.named ? skipped.filter(({ reason }) => reason === 'busy') : [];
    if (busy.length === 0)
        return undefined;
    return new errors/* ActionError */.lZ(`Could not delete ${busy.map(describeSkipped).join(', ')} from ${where}: busy with a job for at least a minute. ` +
        'Delete it once the job has ended; after a crash GitHub takes 10 to 15 minutes to notice.');
}

// EXTERNAL MODULE: ./src/runners/wait.ts
var wait = __webpack_require__(6581);
;// CONCATENATED MODULE: ./src/runners/deletion.ts







/** A line of progress at most this often, in ms. */
const PROGRESS_MS = 15_000;
/** GitHub notices the end of a job late: for this long a busy runner that is named is looked at again, in ms. */
const BUSY_MS = 60_000;
/** Lists show a deleted runner for some seconds: the pauses before it is looked for again, in ms. */
const VANISHING_MS = [1_000, 2_000, 4_000];
/**
 * Carries out a plan, one runner after the other: GitHub asks for writes in a row. The first unexpected error ends it, and is
 * returned with what was done before.
 */
async function deletePlanned(api, plan, rules) {
    const { log, timer } = api;
    const deleted = [];
    const skipped = [...plan.skip];
    let progressAt = timer.now() + PROGRESS_MS;
    let giveUpAt = Number.POSITIVE_INFINITY;
    let toDelete = plan.delete;
    for (let round = 1; toDelete.length > 0; round++) {
        const isLast = timer.now() >= giveUpAt;
        const busy = [];
        for (const [index, runner] of toDelete.entries()) {
            try {
                const { seen, reason } = await deleteOne(api, runner, rules, round > 1);
                if (reason === undefined) {
                    deleted.push(seen);
                    log.info(`Deleted ${(0,runners_runner/* describeRunner */.Yg)(seen)}.`);
                }
                else if (reason === 'busy' && rules.named && !isLast) {
                    busy.push(seen);
                }
                else {
                    skipped.push(toSkipped(seen, reason));
                    log.info(`Skipped ${(0,runners_runner/* describeRunner */.Yg)(seen)}: ${REASONS[reason]}.`);
                }
            }
            catch (error) {
                if (!(error instanceof errors/* ActionError */.lZ))
                    throw error;
                skipped.push(...busy.map((one) => toSkipped(one, 'busy')));
                return { deleted, skipped, untried: toDelete.slice(index + 1), error };
            }
            if (timer.now() > progressAt) {
                const done = deleted.length + skipped.length - plan.skip.length;
                log.info(`${(0,base_text/* formatCount */.B4)(done)} of ${(0,base_text/* formatCount */.B4)(plan.delete.length)} done.`);
                progressAt = timer.now() + PROGRESS_MS;
            }
        }
        toDelete = busy;
        if (busy.length === 0)
            break;
        if (round === 1) {
            giveUpAt = timer.now() + BUSY_MS;
            log.info(`Still busy: ${busy.map(runners_runner/* describeRunner */.Yg).join(', ')}. Trying again for ${(0,base_text/* counted */.hS)(BUSY_MS / 1000, 'second')}, until GitHub notices the end of the job.`);
        }
        await timer.sleep(Math.max(0, Math.min((0,wait/* pauseAfter */.l)(round, busy.length), giveUpAt - timer.now())));
    }
    return { deleted, skipped, untried: [] };
}
/** Ends a deletion from the look before an attempt. */
class NotDeleted extends Error {
    reason;
    mayBeDone;
    constructor(reason, mayBeDone) {
        super(reason);
        this.reason = reason;
        this.mayBeDone = mayBeDone;
    }
}
/**
 * Deletes one runner.
 *
 * @param wasBusy it was named, and busy when it was last seen
 * @returns the runner as it was last seen, and why it was skipped; without a reason it is deleted
 */
async function deleteOne(api, planned, rules, wasBusy) {
    let seen = planned;
    const look = async (mayBeDone) => {
        if (rules.named && !mayBeDone && !wasBusy)
            return;
        const now = await (0,runners_api/* fetchRunner */.$z)(api, planned.id);
        if (!now)
            throw new NotDeleted('gone', mayBeDone);
        seen = now;
        // Old servers answer 500 for a busy runner.
        const reason = (mayBeDone || wasBusy) && now.busy ? 'busy' : skipReason(now, rules);
        if (reason !== undefined)
            throw new NotDeleted(reason, mayBeDone);
    };
    const gone = async (mayBeDone, trace) => {
        if (rules.named || mayBeDone)
            await confirmGone(api, seen, trace);
        return mayBeDone ? { seen } : { seen, reason: 'gone' };
    };
    try {
        const outcome = await (0,runners_api/* requestDeletion */.MP)(api, planned, look);
        if (outcome.kind === 'deleted')
            return { seen };
        if (outcome.kind === 'not found')
            return await gone(outcome.mayBeDone, outcome.trace);
        const now = await (0,runners_api/* fetchRunner */.$z)(api, planned.id);
        if (!now)
            return { seen, reason: 'gone' };
        // A 422 can have other causes than a job. If the job has ended since, only the server's message still shows it.
        if (!now.busy && !outcome.aboutJob)
            throw outcome.error;
        return { seen: now, reason: 'busy' };
    }
    catch (error) {
        if (!(error instanceof NotDeleted))
            throw error;
        return error.reason === 'gone' ? gone(error.mayBeDone) : { seen, reason: error.reason };
    }
}
/** Without access GitHub answers 404 as well. Then the list fails, too, or still has the runner. */
async function confirmGone(api, runner, trace) {
    for (const pause of [...VANISHING_MS, undefined]) {
        const listed = await (0,runners_api/* findRunners */.Bw)(api, runner.name, ({ id }) => id === runner.id);
        if (listed.length === 0)
            return;
        if (pause !== undefined)
            await api.timer.sleep(pause);
    }
    throw new errors/* ActionError */.lZ(`Could not delete runner ${(0,runners_runner/* describeRunner */.Yg)(runner)} from ${(0,github_target/* describeTarget */.ff)(api.target)}: the server cannot find it, but lists it. ` +
        `Check that the token may write there, then run the job again.${trace === undefined ? '' : ` (${trace})`}`);
}

// EXTERNAL MODULE: ./src/runners/matching.ts
var matching = __webpack_require__(8272);
// EXTERNAL MODULE: ./src/operations/operation.ts
var operation = __webpack_require__(2899);
;// CONCATENATED MODULE: ./src/operations/delete-runner.ts











const deleteRunner = {
    checks: [
        selectsSomething,
        ({ inputs }) => (0,inputs_selection/* idProblems */.oz)((0,inputs_selection/* selectionOf */.Wm)(inputs)),
        recheckFits,
        (0,operation/* withinTokenLife */.DZ)('recheck-after'),
    ],
    warnings(inputs) {
        if (inputs['recheck-after'] === 0 || !(0,inputs_selection/* namesRunners */.AQ)((0,inputs_selection/* selectionOf */.Wm)(inputs)))
            return [];
        return ['Input recheck-after has no effect: a runner that is named is deleted without a second check.'];
    },
    run,
};
function selectsSomething({ inputs }) {
    const selection = (0,inputs_selection/* selectionOf */.Wm)(inputs);
    const { name } = selection;
    if ((0,inputs_selection/* isEmptySelection */.QD)(selection)) {
        return [`${inputs_selection/* SELECTORS */.ZM}: delete-runner needs to know which runners; set at least one of them.`];
    }
    if (name?.kind === 'pattern' && /^[*?]+$/.test(name.pattern) && (0,inputs_selection/* isEmptySelection */.QD)({ ...selection, name: undefined })) {
        return [
            `runner-name: ${name.pattern} alone would delete every offline runner; set more of the name, or runner-status: offline if you mean that.`,
        ];
    }
    return [];
}
function recheckFits({ inputs }) {
    const { 'recheck-after': seconds, 'runner-status': status } = inputs;
    if (seconds === 0 || status === undefined || status === 'offline')
        return [];
    return [
        `recheck-after: it deletes runners that stay offline, and runner-status selects ${status} ones; leave out one of the two.`,
    ];
}
/** Plans the deletion, shows the plan, and carries it out unless it is a dry run. */
async function run(context) {
    const { inputs, log } = context;
    const selection = (0,inputs_selection/* selectionOf */.Wm)(inputs);
    const rules = {
        named: (0,inputs_selection/* namesRunners */.AQ)(selection),
        status: selection.status,
        recheckAfterSeconds: inputs['recheck-after'],
        selects: (0,matching/* matcherOf */.K)((0,inputs_selection/* withoutStatus */.Lh)(selection)),
    };
    if (selection.status !== undefined && selection.status !== 'offline') {
        const late = selection.status === 'busy' ? 'looks busy may have just ended its' : 'looks idle may have just taken a';
        log.info(`GitHub's status and busy flags can be minutes late: a runner that ${late} job.`);
    }
    const plan = await makePlan(context, selection, rules);
    const tooMany = tooManyProblem(plan.delete, inputs['max-deletions']);
    showPlan(log, plan, inputs['dry-run'] || tooMany !== undefined);
    if (inputs['dry-run']) {
        const problems = [tooMany, busyProblem(plan.delete, rules)].filter((problem) => problem !== undefined);
        for (const problem of problems)
            log.warning(`${WOULD_FAIL} ${problem}`);
        const skipped = [...plan.skip, ...plan.delete.map((runner) => toSkipped(runner, 'dry-run'))];
        return report(context, { deleted: [], skipped, untried: [], dryRun: { planned: plan.delete, problems } }, rules);
    }
    if (tooMany !== undefined)
        throw new errors/* ActionError */.lZ(tooMany);
    return report(context, await deletePlanned(context, plan, rules), rules);
}
async function makePlan(context, selection, rules) {
    if (selection.ids)
        return planForIds(context, selection.ids, rules);
    const { log, target, timer } = context;
    const select = (fits) => (0,runners_api/* findRunners */.Bw)(context, (0,inputs_selection/* exactName */.hr)(selection), fits);
    const selected = await select((0,matching/* matcherOf */.K)(selection));
    const plan = planDeletion(selected, rules);
    if (rules.named) {
        if (selected.length > 0)
            return plan;
        reportMissing(context, (0,inputs_selection/* describeSelection */.e9)(selection));
        return { delete: [], skip: [{ id: null, name: (0,inputs_selection/* exactName */.hr)(selection) ?? null, reason: 'gone' }] };
    }
    log.info(`${(0,base_text/* counted */.hS)(selected.length, 'runner')} in ${(0,github_target/* describeTarget */.ff)(target)} with ${(0,inputs_selection/* describeSelection */.e9)(selection)}.`);
    if (rules.recheckAfterSeconds === 0 || plan.delete.length === 0)
        return plan;
    log.info(`${(0,base_text/* counted */.hS)(plan.delete.length, 'runner')} to delete; checking again in ${(0,base_text/* counted */.hS)(rules.recheckAfterSeconds, 'second')}.`);
    await timer.sleep(rules.recheckAfterSeconds * 1000);
    const ids = new Set(plan.delete.map(({ id }) => id));
    return planAgain(plan, await select(({ id }) => ids.has(id)), rules);
}
async function planForIds(context, ids, rules) {
    const { found, missing } = await (0,runners_api/* findByIds */.b_)(context, ids);
    if (missing.size > 0)
        reportMissing(context, `runner-id ${[...missing].join(', ')}`);
    const plan = planDeletion(found, rules);
    const gone = [...missing].map((id) => ({ id, name: null, reason: 'gone' }));
    return { delete: plan.delete, skip: [...plan.skip, ...gone] };
}
/** A misspelled name or a wrong target would otherwise look like success. */
function reportMissing({ log, server, target, targetHint }, selector) {
    log.notice(`There is no runner with ${selector} in ${(0,github_target/* describeTarget */.ff)(target)} (${(0,github_target/* runnerSettingsUrl */.JJ)(target, server)}): ` +
        `it is already gone, or it is registered elsewhere. In that case, correct the selector or target.${targetHint}`);
}
/** @param isOnlyPlan it is not carried out */
function showPlan(log, plan, isOnlyPlan) {
    const would = isOnlyPlan ? 'Would delete' : 'Going to delete';
    for (const runner of plan.delete)
        log.info(`${would} ${(0,runners_runner/* describeRunner */.Yg)(runner)}: ${(0,runners_runner/* stateOf */.L4)(runner)}.`);
    for (const one of plan.skip)
        log.info(`Skipped ${describeSkipped(one)}: ${REASONS[one.reason]}.`);
}
function report({ list, log, server, target }, deletion, rules) {
    const skipped = deletion.skipped.filter(({ reason }) => reason !== 'deselected');
    const deletedRunners = list('deleted-runners');
    for (const runner of deletion.deleted)
        deletedRunners.add(runner.object);
    const skippedRunners = list('skipped-runners');
    for (const skip of skipped)
        skippedRunners.add(skip);
    const where = (0,github_target/* describeTarget */.ff)(target);
    log.info(`${deletion.dryRun ? 'Dry run in' : 'In'} ${where}: ${describeCounts(deletion, skipped)}.`);
    const failure = deletionFailure(deletion, where, rules);
    return {
        outputs: { 'deleted-count': String(deletion.deleted.length), 'skipped-count': String(skipped.length) },
        lists: [deletedRunners, skippedRunners],
        summary: deletionSection(deletion, skipped, target, (0,runner_table/* settingsLink */.EN)({ target, server })),
        ...(failure && { failure }),
    };
}


/***/ }),

/***/ 2899:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DZ: () => (/* binding */ withinTokenLife),
/* harmony export */   IX: () => (/* binding */ installationId),
/* harmony export */   tj: () => (/* binding */ platformOf)
/* harmony export */ });
/* harmony import */ var _github_platform_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1376);

/** Leaves ten minutes of an installation token's hour for the rest of the step. */
const MAX_WITH_APP_SECONDS = 3_000;
/** A check of an input, in seconds, that an operation lets pass before its last request: a minted token has to live that long. */
function withinTokenLife(input) {
    return ({ inputs, credentials }) => {
        const seconds = inputs[input];
        if (credentials.kind !== 'app' || seconds <= MAX_WITH_APP_SECONDS)
            return [];
        return [
            `${input}: ${seconds} seconds outlast the installation token, which expires after an hour; set it to at most ${MAX_WITH_APP_SECONDS}, ` +
                'or use a classic personal access token.',
        ];
    };
}
/** The platform that the inputs name, or the machine's own. @throws InputProblem if GitHub builds no runner for it */
function platformOf({ inputs, machine }) {
    return (0,_github_platform_js__WEBPACK_IMPORTED_MODULE_0__/* .choosePlatform */ .xV)(inputs['runner-os'], inputs['runner-architecture'], machine);
}
/** The installation that an operation on a user's installation acts on; the rules of a step have seen that there is one. */
function installationId({ 'installation-id': id }) {
    if (id === undefined)
        throw new Error('the inputs were not checked: installation-id is missing');
    return id;
}


/***/ }),

/***/ 8272:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ matcherOf),
/* harmony export */   R: () => (/* binding */ hasStatus)
/* harmony export */ });
/** Whether a runner fits a selection. */
function matcherOf(selection) {
    const { ids, name, labels, status, ephemeral } = selection;
    const wantedIds = ids && new Set(ids);
    const wantedLabels = labels.map((label) => label.toLowerCase());
    const matchesName = name && nameMatcher(name);
    return (runner) => {
        if (wantedIds && !wantedIds.has(runner.id))
            return false;
        if (matchesName && !matchesName(runner.name))
            return false;
        if (status !== undefined && !hasStatus(runner, status))
            return false;
        if (ephemeral !== undefined && runner.ephemeral !== ephemeral)
            return false;
        if (wantedLabels.length === 0)
            return true;
        const has = new Set(runner.labels.map((label) => label.toLowerCase()));
        return wantedLabels.every((label) => has.has(label));
    };
}
/** Whether a runner has a status as `runner-status` names it. */
function hasStatus({ online, busy }, status) {
    switch (status) {
        case 'online':
            return online;
        case 'offline':
            return !online;
        case 'busy':
            return busy;
        case 'idle':
            return online && !busy;
    }
}
function nameMatcher(selector) {
    if (selector.kind === 'exact')
        return (name) => name === selector.name;
    return (name) => matchesPattern(name, selector.pattern);
}
/** Linear in both, whatever the pattern: on a mismatch only the last `*` takes one character more. */
function matchesPattern(name, pattern) {
    const text = [...name];
    const parts = [...pattern];
    let at = 0;
    let part = 0;
    let star = -1;
    let starAt = 0;
    while (at < text.length) {
        if (parts[part] === '*') {
            star = part++;
            starAt = at;
        }
        else if (part < parts.length && (parts[part] === '?' || parts[part] === text[at])) {
            part++;
            at++;
        }
        else if (star >= 0) {
            part = star + 1;
            at = ++starAt;
        }
        else {
            return false;
        }
    }
    return parts.slice(part).every((rest) => rest === '*');
}


/***/ }),

/***/ 6581:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ waitFor),
/* harmony export */   l: () => (/* binding */ pauseAfter)
/* harmony export */ });
/* harmony import */ var _api_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3249);

/** A line at least this often while nothing changes, in ms. */
const REPORT_MS = 30_000;
/**
 * GitHub's lists lag by seconds. A runner that was seen before is gone when it is still missing this much later; one known by
 * its id alone may have been registered a moment ago. In ms.
 */
const GONE_AFTER_MS = 3_000;
const NEVER_SEEN_AFTER_MS = 30_000;
/**
 * Looks until enough runners have reached the goal, one of them is gone, or the time is up; the last look is made when it is.
 *
 * A refusal of the server ends the wait at once. No answer or a 5xx does not, except at the first look.
 *
 * @param report is called after the first look, whenever what was seen has changed, and now and then
 * @throws ApiError and ActionError of a look
 */
async function waitFor(watch, goal, timer, report) {
    const begun = timer.now();
    const elapsed = () => timer.now() - begun;
    const missingSince = new Map();
    const goneOf = ({ missing }) => {
        const ids = new Set(missing.map(({ id }) => id));
        for (const id of missingSince.keys())
            if (!ids.has(id))
                missingSince.delete(id);
        return missing.filter(({ id, name }) => {
            const since = missingSince.get(id) ?? elapsed();
            missingSince.set(id, since);
            return elapsed() - since >= (name === undefined ? NEVER_SEEN_AFTER_MS : GONE_AFTER_MS);
        });
    };
    let last;
    let reported = '';
    let reportedAt = 0;
    for (let looks = 1;; looks++) {
        let lastError;
        try {
            last = await watch();
        }
        catch (error) {
            if (last === undefined || !isOutage(error))
                throw error;
            lastError = error;
        }
        const { runners, requests } = last;
        if (lastError === undefined) {
            const reached = runners.filter(goal.isReached);
            if (reached.length >= goal.count)
                return { kind: 'reached', runners: reached, elapsedMs: elapsed() };
            const gone = goneOf(last);
            if (gone.length > 0)
                return { kind: 'gone', gone, elapsedMs: elapsed() };
        }
        const left = goal.timeoutMs - elapsed();
        if (left <= 0)
            return { kind: 'timed out', runners, elapsedMs: elapsed(), lastError };
        const state = stateOfAll(runners);
        if (looks === 1 || state !== reported || elapsed() - reportedAt >= REPORT_MS) {
            report({ runners, elapsedMs: elapsed() });
            reported = state;
            reportedAt = elapsed();
        }
        await timer.sleep(Math.min(pauseAfter(looks, requests), left));
    }
}
/** No answer, or a 5xx. With `Retry-After` it does not count: the call was retried then already, or that is too late. */
function isOutage(error) {
    if (!(error instanceof _api_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ApiError */ .hD))
        return false;
    const { failure } = error;
    return failure.kind === 'transport' || (failure.status >= 500 && failure.headers['retry-after'] === undefined);
}
function stateOfAll(runners) {
    return runners.map(({ id, online, busy, version }) => [id, online, busy, version].join()).join(';');
}
/** The longest pause of a look that costs a single request, before the jitter, in ms. */
const MAX_SINGLE_MS = 8_000;
const FIRST_MS = 1_000;
const GROWTH = 1.5;
/** For each further request: however long the list, a minute sees some 100 requests of the 900 that GitHub allows. */
const FURTHER_REQUEST_MS = 500;
/** The jitter's share, either way: machines that started together do not stay together. */
const JITTER = 0.2;
/**
 * How long to wait before the next look, in ms: from one second up, under ten for a look of one request, longer for one of many.
 *
 * @param looks how many there were, at least 1
 * @param requests what the last one cost
 * @param random 0 to 1
 */
function pauseAfter(looks, requests, random = Math.random()) {
    const grown = Math.min(FIRST_MS * GROWTH ** (looks - 1), MAX_SINGLE_MS);
    const withRequests = grown + Math.max(0, requests - 1) * FURTHER_REQUEST_MS;
    return withRequests * (1 - JITTER + 2 * JITTER * random);
}


/***/ })

};
;