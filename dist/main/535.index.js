"use strict";
exports.id = 535;
exports.ids = [535];
exports.modules = {

/***/ 2535:
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
// EXTERNAL MODULE: ./src/runners/runner.ts
var runners_runner = __webpack_require__(9361);
;// CONCATENATED MODULE: ./src/runners/deletion-plan.ts


/**
 * Why a runner in this state must be spared; undefined if it may be deleted.
 *
 * A runner that was selected for being online and is offline by now may be deleted: there is less to lose.
 */
function reasonToSpare(runner, rules) {
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
    const spare = [];
    for (const runner of selected) {
        const reason = reasonToSpare(runner, rules);
        if (reason === undefined)
            toDelete.push(runner);
        else
            spare.push(spared(runner, reason));
    }
    return { delete: toDelete, spare };
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
            gone.push(spared(runner, 'gone'));
    }
    const second = planDeletion(stillThere, rules);
    return { delete: second.delete, spare: [...first.spare, ...gone, ...second.spare] };
}
function spared({ id, name }, reason) {
    return { id, name, reason };
}
/** A spared runner for the log: its name, its id, or both. */
function describeSpared({ id, name }) {
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
/** The result in a line, for log and summary alike: `2 runners deleted, 4 skipped (3 busy, 1 gone)`. */
function describeCounts(done, dryRun, skipped) {
    const counts = new Map();
    for (const { reason } of skipped)
        counts.set(reason, (counts.get(reason) ?? 0) + 1);
    const reasons = [...counts].map(([reason, count]) => `${count.toLocaleString('en-US')} ${reason}`).join(', ');
    return (`${(0,base_text/* counted */.hS)(done, 'runner')} ${dryRun ? 'would be deleted' : 'deleted'}, ` +
        `${skipped.length.toLocaleString('en-US')} skipped${reasons && ` (${reasons})`}`);
}

// EXTERNAL MODULE: ./src/runners/wait.ts
var wait = __webpack_require__(6581);
;// CONCATENATED MODULE: ./src/runners/carry-out.ts







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
async function carryOut(api, plan, rules) {
    const { log, timer } = api;
    const deleted = [];
    const spare = [...plan.spare];
    let busy = [];
    let progressAt = timer.now() + PROGRESS_MS;
    const carryOutOne = async (runner, isAgain, isLast) => {
        const { seen, reason } = await deleteOne(api, runner, rules, isAgain);
        if (reason === undefined) {
            deleted.push(seen);
            log.info(`Deleted ${(0,runners_runner/* describeRunner */.Yg)(seen)}.`);
        }
        else if (reason === 'busy' && rules.named && !isLast) {
            busy.push(seen);
        }
        else {
            spare.push(spared(seen, reason));
            log.info(`Skipped ${(0,runners_runner/* describeRunner */.Yg)(seen)}: ${REASONS[reason]}.`);
        }
    };
    const carryOutAll = async (runners, isAgain = false, isLast = false) => {
        for (const [index, runner] of runners.entries()) {
            try {
                await carryOutOne(runner, isAgain, isLast);
            }
            catch (error) {
                if (!(error instanceof errors/* ActionError */.lZ))
                    throw error;
                spare.push(...busy.map((one) => spared(one, 'busy')));
                return { deleted, spared: spare, untried: runners.slice(index + 1), error };
            }
            if (timer.now() > progressAt) {
                log.info(`${deleted.length + spare.length - plan.spare.length} of ${plan.delete.length} done.`);
                progressAt = timer.now() + PROGRESS_MS;
            }
        }
        return undefined;
    };
    const failed = await carryOutAll(plan.delete);
    if (failed)
        return failed;
    const until = timer.now() + BUSY_MS;
    for (let looks = 1; busy.length > 0; looks++) {
        if (looks === 1) {
            const names = busy.map(runners_runner/* describeRunner */.Yg).join(', ');
            log.info(`Still busy: ${names}. Trying again for ${(0,base_text/* counted */.hS)(BUSY_MS / 1000, 'second')}, until GitHub notices the end of the job.`);
        }
        await timer.sleep(Math.max(0, Math.min((0,wait/* pauseAfter */.l)(looks, busy.length), until - timer.now())));
        const again = busy;
        busy = [];
        const failedAgain = await carryOutAll(again, true, timer.now() >= until);
        if (failedAgain)
            return failedAgain;
    }
    return { deleted, spared: spare, untried: [] };
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
 * @returns the runner as it was last seen, and why it was spared; without a reason it is deleted
 */
async function deleteOne(api, planned, rules, wasBusy) {
    let seen = planned;
    const look = async (mayBeDone) => {
        if (rules.named && !mayBeDone && !wasBusy)
            return;
        const now = await (0,runners_api/* getRunner */.fZ)(api, planned.id);
        if (!now)
            throw new NotDeleted('gone', mayBeDone);
        seen = now;
        // Old servers answer 500 for a busy runner.
        const reason = (mayBeDone || wasBusy) && now.busy ? 'busy' : reasonToSpare(now, rules);
        if (reason !== undefined)
            throw new NotDeleted(reason, mayBeDone);
    };
    const gone = async (mayBeDone, trace) => {
        if (rules.named || mayBeDone)
            await confirmGone(api, seen, trace);
        return mayBeDone ? { seen } : { seen, reason: 'gone' };
    };
    try {
        const outcome = await (0,runners_api/* deleteRunner */.Mz)(api, planned, look);
        if (outcome.kind === 'deleted')
            return { seen };
        if (outcome.kind === 'not found')
            return await gone(outcome.mayBeDone, outcome.trace);
        const now = await (0,runners_api/* getRunner */.fZ)(api, planned.id);
        if (!now)
            return { seen, reason: 'gone' };
        // A 422 has other causes than a job. A job that has ended since is still in the server's words.
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

// EXTERNAL MODULE: ./src/results/markdown.ts
var markdown = __webpack_require__(4989);
// EXTERNAL MODULE: ./src/results/section.ts
var section = __webpack_require__(2765);
// EXTERNAL MODULE: ./src/runners/runner-table.ts
var runner_table = __webpack_require__(6336);
;// CONCATENATED MODULE: ./src/runners/deletion-summary.ts






const SKIPPED_COLUMNS = {
    Name: ({ name }) => (0,markdown/* escapeMarkdown */.F)(name ?? ''),
    ID: ({ id }) => String(id ?? ''),
    Reason: ({ reason }) => REASONS[reason],
};
/**
 * What was deleted, what was skipped and why, for the job summary.
 *
 * @param skipped the entries of `skipped-runners`
 * @param planned the runners that a dry run would have deleted; undefined if it was none
 * @param link to the runners' settings, in Markdown
 */
function deletionSection({ deleted, untried, error }, skipped, planned, target, link) {
    const rows = planned ?? deleted;
    const table = (0,section/* createTable */.Z)(runner_table/* RUNNER_COLUMNS */.h9, planned ? 'skipped-runners-file' : 'deleted-runners-file');
    for (const runner of rows)
        table.add(runner);
    // Those of a dry run are in the first table.
    const others = skipped.filter(({ reason }) => reason !== 'dry-run');
    const skippedTable = (0,section/* createTable */.Z)(SKIPPED_COLUMNS, 'skipped-runners-file');
    for (const skip of others)
        skippedTable.add(skip);
    return {
        heading: `${planned ? 'Dry run: deleting' : 'Deleting'} runners of ${(0,markdown/* escapeMarkdown */.F)((0,github_target/* describeTarget */.ff)(target))}`,
        blocks: [
            ...(error ? [`**Stopped early:** ${(0,markdown/* escapeMarkdown */.F)(error.message)}`] : []),
            `${describeCounts(rows.length, planned !== undefined, skipped)}. ${link}`,
            ...(untried.length > 0 ? [`${(0,base_text/* counted */.hS)(untried.length, 'runner')} not tried.`] : []),
            ...(rows.length > 0 ? [planned ? '### Would be deleted' : '### Deleted', table] : []),
            ...(others.length > 0 ? ['### Skipped', skippedTable] : []),
        ],
    };
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
        (0,operation/* withinTokenLife */.D)('recheck-after'),
    ],
    warnings(inputs) {
        if (inputs['recheck-after'] === 0 || !(0,inputs_selection/* namesRunners */.AQ)((0,inputs_selection/* selectionOf */.Wm)(inputs)))
            return [];
        return ['Input recheck-after has no effect: a runner that is named is deleted without a second look.'];
    },
    run,
};
function selectsSomething({ inputs }) {
    const selection = (0,inputs_selection/* selectionOf */.Wm)(inputs);
    const { name } = selection;
    if ((0,inputs_selection/* isEmptySelection */.QD)(selection)) {
        return [
            'runner-id, runner-name, runner-labels, runner-status: delete-runner needs to know which runners; set at least one of them.',
        ];
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
        log.info("GitHub's status and busy flags can be minutes late: a runner that looks idle may have just taken a job.");
    }
    const plan = await makePlan(context, selection, rules);
    showPlan(context, plan);
    const most = inputs['max-deletions'];
    const tooMany = plan.delete.length > most ? tooManyProblem(plan, most) : undefined;
    if (inputs['dry-run']) {
        if (tooMany)
            log.warning(`Without dry-run this would fail: ${tooMany}`);
        const spare = [...plan.spare, ...plan.delete.map((runner) => spared(runner, 'dry-run'))];
        return report(context, { deleted: [], spared: spare, untried: [] }, rules, plan.delete);
    }
    if (tooMany)
        throw new errors/* ActionError */.lZ(tooMany);
    return report(context, await carryOut(context, plan, rules), rules);
}
async function makePlan(context, selection, rules) {
    if (selection.ids)
        return planForIds(context, selection.ids, rules);
    const { log, target, timer } = context;
    const select = (fits) => (0,runners_api/* findRunners */.Bw)(context, (0,inputs_selection/* nameHint */.jy)(selection), fits);
    const selected = await select((0,matching/* matcherOf */.K)(selection));
    const plan = planDeletion(selected, rules);
    if (rules.named) {
        if (selected.length > 0)
            return plan;
        reportMissing(context, (0,inputs_selection/* describeSelection */.e9)(selection));
        return { delete: [], spare: [{ id: null, name: (0,inputs_selection/* nameHint */.jy)(selection) ?? null, reason: 'gone' }] };
    }
    log.info(`${(0,base_text/* counted */.hS)(selected.length, 'runner')} in ${(0,github_target/* describeTarget */.ff)(target)} with ${(0,inputs_selection/* describeSelection */.e9)(selection)}.`);
    if (rules.recheckAfterSeconds === 0 || plan.delete.length === 0)
        return plan;
    log.info(`${(0,base_text/* counted */.hS)(plan.delete.length, 'runner')} to delete; looking again in ${(0,base_text/* counted */.hS)(rules.recheckAfterSeconds, 'second')}.`);
    await timer.sleep(rules.recheckAfterSeconds * 1000);
    const ids = new Set(plan.delete.map(({ id }) => id));
    return planAgain(plan, await select(({ id }) => ids.has(id)), rules);
}
async function planForIds(context, ids, rules) {
    const found = [];
    const missing = new Set();
    for (const id of ids) {
        const runner = await (0,runners_api/* getRunner */.fZ)(context, id);
        if (runner)
            found.push(runner);
        else
            missing.add(id);
    }
    // Without access GitHub answers 404 as well: then the list fails too, and its error names what is missing.
    if (missing.size > 0)
        found.push(...(await (0,runners_api/* findRunners */.Bw)(context, undefined, ({ id }) => missing.has(id))));
    for (const { id } of found)
        missing.delete(id);
    if (missing.size > 0)
        reportMissing(context, `runner-id ${[...missing].join(', ')}`);
    const plan = planDeletion(found, rules);
    const gone = [...missing].map((id) => ({ id, name: null, reason: 'gone' }));
    return { delete: plan.delete, spare: [...plan.spare, ...gone] };
}
/** A misspelled name or a wrong target would otherwise look like success. */
function reportMissing({ inputs, log, target }, selector) {
    log.notice(`There is no runner with ${selector} in ${(0,github_target/* describeTarget */.ff)(target)} (${(0,github_target/* runnerSettingsUrl */.JJ)(target, inputs['github-api-url'])}): ` +
        'it is gone already, or registered elsewhere; then correct the selector or target.');
}
function showPlan({ inputs, log }, plan) {
    const would = inputs['dry-run'] ? 'Would delete' : 'Going to delete';
    for (const runner of plan.delete)
        log.info(`${would} ${(0,runners_runner/* describeRunner */.Yg)(runner)}: ${(0,runners_runner/* stateOf */.L4)(runner)}.`);
    for (const one of plan.spare)
        log.info(`Skipped ${describeSpared(one)}: ${REASONS[one.reason]}.`);
}
function tooManyProblem({ delete: runners }, most) {
    const some = runners.slice(0, 5).map(({ name }) => name);
    return (`${(0,base_text/* counted */.hS)(runners.length, 'runner')} would be deleted (${some.join(', ')}${runners.length > some.length ? ', …' : ''}), ` +
        `more than max-deletions allows (${most}). None was deleted. To delete them all, set max-deletions to ${runners.length}.`);
}
/** @param planned what a dry run would have deleted; undefined if it was none */
function report({ inputs, list, log, target }, deletion, rules, planned) {
    const skipped = deletion.spared.filter(({ reason }) => reason !== 'deselected');
    const deletedRunners = list('deleted-runners');
    for (const runner of deletion.deleted)
        deletedRunners.add(runner.object);
    const skippedRunners = list('skipped-runners');
    for (const skip of skipped)
        skippedRunners.add(skip);
    const where = (0,github_target/* describeTarget */.ff)(target);
    const counts = describeCounts((planned ?? deletion.deleted).length, planned !== undefined, skipped);
    log.info(`${planned ? 'Dry run in' : 'In'} ${where}: ${counts}.`);
    const failure = failureOf(deletion, where, rules);
    return {
        outputs: { 'deleted-count': String(deletion.deleted.length), 'skipped-count': String(skipped.length) },
        lists: [deletedRunners, skippedRunners],
        summary: deletionSection(deletion, skipped, planned, target, (0,runner_table/* settingsLink */.EN)(target, inputs['github-api-url'])),
        ...(failure && { failure }),
    };
}
/** Why the step fails although, or because, some runners were not deleted. */
function failureOf({ deleted, spared: spare, untried, error }, where, rules) {
    if (error) {
        const rest = untried.length === 0
            ? ''
            : ` ${(0,base_text/* counted */.hS)(untried.length, 'more runner')} ${untried.length === 1 ? 'was' : 'were'} not tried.`;
        return new errors/* ActionError */.lZ(`${error.message} Before that, ${(0,base_text/* counted */.hS)(deleted.length, 'runner')} of ${where} ${deleted.length === 1 ? 'was' : 'were'} deleted.${rest}`, { cause: error });
    }
    const busy = rules.named ? spare.filter(({ reason }) => reason === 'busy') : [];
    if (busy.length === 0)
        return undefined;
    return new errors/* ActionError */.lZ(`Could not delete ${busy.map(describeSpared).join(', ')} from ${where}: busy with a job for at least a minute. ` +
        'Delete it once the job has ended; after a crash GitHub takes 10 to 15 minutes to notice.');
}


/***/ })

};
;