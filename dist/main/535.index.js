export const id = 535;
export const ids = [535];
export const modules = {

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
var api = __webpack_require__(4043);
// EXTERNAL MODULE: ./src/api/trace.ts
var trace = __webpack_require__(9553);
// EXTERNAL MODULE: ./src/runners/runner.ts
var runners_runner = __webpack_require__(9361);
;// CONCATENATED MODULE: ./src/runners/deletion-plan.ts

/**
 * Why a runner in this state must be spared; undefined if it may go.
 *
 * A runner that has gone offline since it was chosen for being online may go: there is less to lose.
 */
function reasonToSpare(runner, rules) {
    if (rules.named)
        return undefined;
    const status = rules.status ?? 'offline';
    // GitHub will not delete it. Only whoever asks for busy runners wants to hear that from GitHub.
    if (runner.busy && status !== 'busy')
        return 'busy';
    if (runner.online && (status === 'offline' || (status === 'busy' && !runner.busy)))
        return 'online';
    if ((0,runners_runner/* neverConnected */.i_)(runner) && rules.recheckAfterSeconds === 0)
        return 'never-connected';
    return undefined;
}
/** Plans a deletion, in the runners' order. Nothing is done yet. */
function planDeletion(selected, rules) {
    const go = [];
    const skip = [];
    for (const runner of selected) {
        const reason = reasonToSpare(runner, rules);
        if (reason === undefined)
            go.push(runner);
        else
            skip.push(skipped(runner, reason));
    }
    return { delete: go, skip };
}
/**
 * Plans again after the second look: only what was to go before, and would still, goes.
 *
 * @param now the runners of the first plan as they are now; one that is missing is gone
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
            gone.push(skipped(runner, 'gone'));
    }
    const second = planDeletion(stillThere, rules);
    return { delete: second.delete, skip: [...first.skip, ...gone, ...second.skip] };
}
function skipped({ id, name }, reason) {
    return { id, name, reason };
}
/** Reasons for people. */
const REASONS = {
    busy: 'busy with a job',
    gone: 'gone already',
    online: 'online',
    'never-connected': 'never connected yet, may be booting',
    'dry-run': 'dry run',
};
/** How many were skipped for which reason: `3 busy, 1 gone`; empty for none. */
function countReasons(skips) {
    const counts = new Map();
    for (const { reason } of skips)
        counts.set(reason, (counts.get(reason) ?? 0) + 1);
    return [...counts].map(([reason, count]) => `${count.toLocaleString('en-US')} ${reason}`).join(', ');
}

;// CONCATENATED MODULE: ./src/runners/carry-out.ts






/** A line of progress at most this often, in ms. */
const PROGRESS_MS = 15_000;
/**
 * Carries out a plan, one runner after the other: GitHub asks for writes in a row. The first unexpected error ends it, and what
 * was done before is told along with it.
 */
async function carryOut(context, plan, rules) {
    const deleted = [];
    const skips = [...plan.skip];
    let progressAt = performance.now() + PROGRESS_MS;
    for (const [index, runner] of plan.delete.entries()) {
        try {
            const { seen, reason } = await deleteOne(context, runner, rules);
            if (reason === undefined) {
                deleted.push(seen);
                context.log.info(`Deleted ${(0,runners_runner/* describeRunner */.Yg)(seen)}.`);
            }
            else {
                skips.push(skipped(seen, reason));
                context.log.info(`Left ${(0,runners_runner/* describeRunner */.Yg)(seen)} alone: ${REASONS[reason]}.`);
            }
        }
        catch (error) {
            if (!(error instanceof errors/* ActionError */.lZ))
                throw error;
            return { deleted, skipped: skips, untried: plan.delete.slice(index + 1), error };
        }
        if (performance.now() > progressAt) {
            context.log.info(`${index + 1} of ${plan.delete.length} done.`);
            progressAt = performance.now() + PROGRESS_MS;
        }
    }
    return { deleted, skipped: skips, untried: [] };
}
/** The runner as it was last seen, and why it was spared; without a reason it is deleted. */
async function deleteOne(context, planned, rules) {
    const seen = rules.named ? planned : await (0,api/* getRunner */.fZ)(context, planned.id);
    if (!seen)
        return { seen: planned, reason: 'gone' };
    const reason = reasonToSpare(seen, rules);
    if (reason !== undefined)
        return { seen, reason };
    const outcome = await (0,api/* deleteRunner */.Mz)(context, seen);
    switch (outcome.kind) {
        case 'deleted':
            return { seen };
        case 'not found':
            if (rules.named || outcome.perhapsByUs)
                await confirmGone(context, seen, outcome.error);
            return outcome.perhapsByUs ? { seen } : { seen, reason: 'gone' };
        case 'refused': {
            const now = await (0,api/* getRunner */.fZ)(context, seen.id);
            if (!now)
                return { seen, reason: 'gone' };
            // A 422 has other causes than a job, and only the runner tells them apart.
            if (!now.busy)
                throw outcome.error;
            return { seen: now, reason: 'busy' };
        }
    }
}
/** Without access GitHub answers 404 as well. Then the list fails, too, or still has the runner. */
async function confirmGone(context, runner, { failure }) {
    const [still] = await (0,api/* findRunners */.Bw)(context, runner.name, ({ id }) => id === runner.id);
    if (!still)
        return;
    throw new errors/* ActionError */.lZ(`Could not delete runner ${(0,runners_runner/* describeRunner */.Yg)(runner)} from ${(0,github_target/* describeTarget */.ff)(context.target)}: the server cannot find it, ` +
        `but lists it. Check that the token may write there, then run the job again.${failure.kind === 'answer' ? ` (${(0,trace/* traceOf */.fC)(failure)})` : ''}`);
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
 * What went, what stayed and why, for the job summary.
 *
 * @param spared what a dry run would have deleted; undefined if it was none
 */
function deletionSection(deletion, target, spared) {
    const { deleted, untried, error } = deletion;
    const skipped = spared ? deletion.skipped.filter(({ reason }) => reason !== 'dry-run') : deletion.skipped;
    const goes = (0,section/* createTable */.Z)(runner_table/* RUNNER_COLUMNS */.h, spared ? 'skipped-runners-file' : 'deleted-runners-file');
    for (const runner of spared ?? deleted)
        goes.add(runner);
    const stays = (0,section/* createTable */.Z)(SKIPPED_COLUMNS, 'skipped-runners-file');
    for (const skip of skipped)
        stays.add(skip);
    const count = (spared ?? deleted).length;
    const done = spared ? `${(0,base_text/* counted */.h)(count, 'runner')} would be deleted` : `${(0,base_text/* counted */.h)(count, 'runner')} deleted`;
    const reasons = countReasons(skipped);
    return {
        heading: `${spared ? 'Dry run: deleting' : 'Deleting'} runners of ${(0,markdown/* escapeMarkdown */.F)((0,github_target/* describeTarget */.ff)(target))}`,
        blocks: [
            ...(error ? [`**Stopped early:** ${(0,markdown/* escapeMarkdown */.F)(error.message)}`] : []),
            `${done}, ${skipped.length.toLocaleString('en-US')} skipped${reasons && ` (${reasons})`}.`,
            ...(untried.length > 0 ? [`${(0,base_text/* counted */.h)(untried.length, 'runner')} not tried.`] : []),
            ...(count > 0 ? [spared ? '### Would be deleted' : '### Deleted', goes] : []),
            ...(skipped.length > 0 ? ['### Skipped', stays] : []),
        ],
    };
}

// EXTERNAL MODULE: ./src/runners/matching.ts
var matching = __webpack_require__(8272);
// EXTERNAL MODULE: ./src/operations/operation.ts
var operation = __webpack_require__(2899);
;// CONCATENATED MODULE: ./src/operations/delete-runner.ts











const deleteRunner = {
    checks: [selectsSomething, ({ inputs }) => (0,inputs_selection/* idProblems */.oz)((0,inputs_selection/* selectionOf */.Wm)(inputs)), recheckFits, recheckInTime],
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
            'runner-id, runner-name, runner-labels, runner-status: delete-runner needs to know which runners; write at least one of them.',
        ];
    }
    if (name?.kind === 'pattern' && /^[*?]+$/.test(name.pattern) && (0,inputs_selection/* isEmptySelection */.QD)({ ...selection, name: undefined })) {
        return [
            `runner-name: ${name.pattern} alone would delete whatever is offline; write more of the name, or runner-status: offline if that is meant.`,
        ];
    }
    return [];
}
function recheckFits({ inputs }) {
    const { 'recheck-after': seconds, 'runner-status': status } = inputs;
    if (seconds === 0 || status === undefined || status === 'offline')
        return [];
    return [
        `recheck-after: it deletes what stays offline, and runner-status selects what is ${status}; leave out the one or the other.`,
    ];
}
function recheckInTime({ inputs, credentials }) {
    const seconds = inputs['recheck-after'];
    if (credentials.kind !== 'app' || seconds <= operation/* LONGEST_WITH_APP_SECONDS */.m)
        return [];
    return [
        `recheck-after: ${seconds} seconds outlast the installation token, which lives an hour; write at most ${operation/* LONGEST_WITH_APP_SECONDS */.m}, ` +
            'or use a classic personal access token.',
    ];
}
/** Plans the deletion, shows the plan, and carries it out unless it is a dry run. */
async function run(context) {
    const { inputs } = context;
    const selection = (0,inputs_selection/* selectionOf */.Wm)(inputs);
    const rules = {
        named: (0,inputs_selection/* namesRunners */.AQ)(selection),
        status: selection.status,
        recheckAfterSeconds: inputs['recheck-after'],
    };
    const plan = await makePlan(context, selection, rules);
    showPlan(context, plan);
    const most = inputs['max-deletions'];
    const tooMany = plan.delete.length > most ? tooManyProblem(plan, most) : undefined;
    if (inputs['dry-run']) {
        if (tooMany)
            context.log.warning(`Without dry-run this would fail: ${tooMany}`);
        const skips = [...plan.skip, ...plan.delete.map((runner) => skipped(runner, 'dry-run'))];
        return report(context, { deleted: [], skipped: skips, untried: [] }, rules, plan.delete);
    }
    if (tooMany)
        throw new errors/* ActionError */.lZ(tooMany);
    return report(context, await carryOut(context, plan, rules), rules);
}
async function makePlan(context, selection, rules) {
    if (selection.ids)
        return planForIds(context, selection.ids, rules);
    const { log, target, timer } = context;
    const selected = await (0,api/* findRunners */.Bw)(context, (0,inputs_selection/* nameHint */.jy)(selection), (0,matching/* matcherOf */.K)(selection));
    const plan = planDeletion(selected, rules);
    if (rules.named) {
        if (selected.length > 0)
            return plan;
        log.info(`There is no runner with ${(0,inputs_selection/* describeSelection */.e9)(selection)} in ${(0,github_target/* describeTarget */.ff)(target)}.`);
        return { delete: [], skip: [{ id: null, name: (0,inputs_selection/* nameHint */.jy)(selection) ?? null, reason: 'gone' }] };
    }
    log.info(`${(0,base_text/* counted */.h)(selected.length, 'runner')} in ${(0,github_target/* describeTarget */.ff)(target)} with ${(0,inputs_selection/* describeSelection */.e9)(selection)}.`);
    if (rules.recheckAfterSeconds === 0 || plan.delete.length === 0)
        return plan;
    log.info(`${(0,base_text/* counted */.h)(plan.delete.length, 'runner')} to delete at first sight; looking again in ${(0,base_text/* counted */.h)(rules.recheckAfterSeconds, 'second')}.`);
    await timer.sleep(rules.recheckAfterSeconds * 1000);
    const chosen = new Set(plan.delete.map(({ id }) => id));
    return planAgain(plan, await (0,api/* findRunners */.Bw)(context, (0,inputs_selection/* nameHint */.jy)(selection), ({ id }) => chosen.has(id)), rules);
}
async function planForIds(context, ids, rules) {
    const found = [];
    const missing = new Set();
    for (const id of ids) {
        const runner = await (0,api/* getRunner */.fZ)(context, id);
        if (runner)
            found.push(runner);
        else
            missing.add(id);
    }
    // Without access GitHub answers 404 as well: then the list fails too, and says what is missing.
    if (missing.size > 0)
        found.push(...(await (0,api/* findRunners */.Bw)(context, undefined, ({ id }) => missing.has(id))));
    for (const { id } of found)
        missing.delete(id);
    const plan = planDeletion(found, rules);
    const gone = [...missing].map((id) => ({ id, name: null, reason: 'gone' }));
    return { delete: plan.delete, skip: [...plan.skip, ...gone] };
}
function showPlan({ inputs, log }, plan) {
    const would = inputs['dry-run'] ? 'Would delete' : 'Going to delete';
    for (const runner of plan.delete)
        log.info(`${would} ${(0,runners_runner/* describeRunner */.Yg)(runner)}: ${(0,runners_runner/* stateOf */.L4)(runner)}.`);
    for (const { id, name, reason } of plan.skip) {
        log.info(`Leaving ${nameOfSkipped(id, name)} alone: ${REASONS[reason]}.`);
    }
}
function nameOfSkipped(id, name) {
    return id === null ? String(name) : name === null ? `runner ${id}` : (0,runners_runner/* describeRunner */.Yg)({ id, name });
}
function tooManyProblem({ delete: runners }, most) {
    const some = runners.slice(0, 5).map(({ name }) => name);
    return (`${(0,base_text/* counted */.h)(runners.length, 'runner')} would be deleted (${some.join(', ')}${runners.length > some.length ? ', …' : ''}), ` +
        `more than max-deletions allows, which is ${most}; none was. If they are meant, write max-deletions: ${runners.length}.`);
}
/** @param spared what a dry run would have deleted; undefined if it was none */
function report(context, deletion, rules, spared) {
    const { list, log, target } = context;
    const deletedRunners = list('deleted-runners');
    for (const runner of deletion.deleted)
        deletedRunners.add(runner.whole);
    const skippedRunners = list('skipped-runners');
    for (const skip of deletion.skipped)
        skippedRunners.add(skip);
    const where = (0,github_target/* describeTarget */.ff)(target);
    const reasons = countReasons(deletion.skipped);
    const done = spared
        ? `Dry run: ${(0,base_text/* counted */.h)(spared.length, 'runner')} of ${where} would be deleted, none was`
        : `Deleted ${(0,base_text/* counted */.h)(deletion.deleted.length, 'runner')} of ${where}`;
    log.info(`${done}; skipped ${deletion.skipped.length}${reasons && ` (${reasons})`}.`);
    const failure = failureOf(deletion, where, rules);
    return {
        outputs: {
            'deleted-count': String(deletion.deleted.length),
            'skipped-count': String(deletion.skipped.length),
        },
        lists: [deletedRunners, skippedRunners],
        summary: deletionSection(deletion, target, spared),
        ...(failure && { failure }),
    };
}
/** Why the step fails although, or because, some runners stayed. */
function failureOf({ deleted, skipped: skips, untried, error }, where, rules) {
    if (error) {
        const rest = untried.length === 0
            ? ''
            : ` ${(0,base_text/* counted */.h)(untried.length, 'runner')} more ${untried.length === 1 ? 'was' : 'were'} not tried.`;
        return new errors/* ActionError */.lZ(`${error.message} Before that, ${(0,base_text/* counted */.h)(deleted.length, 'runner')} of ${where} ${deleted.length === 1 ? 'was' : 'were'} deleted.${rest}`, {
            cause: error,
        });
    }
    const busy = rules.named ? skips.filter(({ reason }) => reason === 'busy') : [];
    if (busy.length === 0)
        return undefined;
    const names = busy.map(({ id, name }) => nameOfSkipped(id, name)).join(', ');
    return new errors/* ActionError */.lZ(`Could not delete ${names} from ${where}: ${busy.length === 1 ? 'it is' : 'they are'} busy with a job. ` +
        'Delete it once the job has ended; after a crash GitHub takes 10 to 15 minutes to notice that.');
}


/***/ }),

/***/ 2899:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ LONGEST_WITH_APP_SECONDS)
/* harmony export */ });
/** Leaves ten minutes of an installation token's hour for the rest of the step. */
const LONGEST_WITH_APP_SECONDS = 3_000;


/***/ })

};
