export const id = 576;
export const ids = [576];
export const modules = {

/***/ 3928:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ae: () => (/* binding */ fetchPage),
/* harmony export */   md: () => (/* binding */ PAGE_SIZE)
/* harmony export */ });
/* unused harmony export pageCall */
/* harmony import */ var _base_guards_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6651);
/* harmony import */ var _explain_unfit_answer_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5865);


/** GitHub's largest page. */
const PAGE_SIZE = 100;
/** The call that reads one page, counted from 1. */
function pageCall(list, page) {
    const query = new URLSearchParams({ per_page: String(PAGE_SIZE), page: String(page), ...list.query });
    return {
        method: 'GET',
        path: `${list.path}?${query}`,
        repeatable: true,
        subject: list.subject,
        attempt: page === 1 ? list.attempt : `${list.attempt} (page ${page})`,
        ...(list.needs && { needs: list.needs }),
        ...(list.takes && { takes: list.takes }),
    };
}
/**
 * Reads one page.
 *
 * @param known the same page as it was read before: returned itself if the server says that it has not changed since
 * @throws ApiError, and ActionError for an answer that is no such list
 */
async function fetchPage(request, list, page, known) {
    const call = pageCall(list, page);
    const answer = await request(known?.etag === undefined ? call : { ...call, etag: known.etag });
    const { status, data, headers } = answer;
    if (status === 304 && known)
        return known;
    if (status === 304) {
        throw (0,_explain_unfit_answer_js__WEBPACK_IMPORTED_MODULE_0__/* .unfitAnswer */ .N)(call.attempt, answer, 'says that nothing has changed, although nothing was known before', 'Something between this machine and the server answers in its place (a cache, a proxy); run the job again.');
    }
    const total = (0,_base_guards_js__WEBPACK_IMPORTED_MODULE_1__/* .isRecord */ .u4)(data) ? data.total_count : undefined;
    const items = (0,_base_guards_js__WEBPACK_IMPORTED_MODULE_1__/* .isRecord */ .u4)(data) ? data[list.key] : undefined;
    if (typeof total !== 'number' || !Array.isArray(items) || !items.every((item) => (0,_base_guards_js__WEBPACK_IMPORTED_MODULE_1__/* .idAt */ .jj)(item, 'id') !== undefined)) {
        throw (0,_explain_unfit_answer_js__WEBPACK_IMPORTED_MODULE_0__/* .unfitAnswer */ .N)(call.attempt, answer, `has no list of ${list.key}`);
    }
    return { total, items, linksToNext: /\brel="?next\b/.test(headers.link ?? ''), etag: headers.etag };
}


/***/ }),

/***/ 8827:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ readList)
/* harmony export */ });
/* harmony import */ var _base_guards_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6651);
/* harmony import */ var _list_page_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3928);


/** GitHub asks to go easy on it; 8 are enough to hide the time that an answer is under way. */
const MOST_IN_FLIGHT = 8;
/** Readings of a list that shifts each time. */
const MOST_READINGS = 4;
/** A line of progress at most this often, in ms. */
const PROGRESS_MS = 5_000;
/**
 * Reads a list of any size: page 1 first, which knows how many there are, then up to 8 pages at a time, handed on in order.
 *
 * A list that shifts while it is read (something vanished, and what stood behind it moved up a page) shows by its
 * `total_count`, which changes from page to page or differs from the number of objects. It is read again into a new sink; what a
 * last reading finds beyond the one before is added to that, so that nothing is lost even in a list that never rests.
 *
 * @param what the objects, for the log: `runners`
 * @param begin makes the sink for one reading; only the last one's is returned
 * @param mostInFlight pages that are read at a time; fewer where pages are large, to save memory
 * @throws what `readPage` throws; no request is under way by then
 */
async function readList(readPage, what, begin, log, mostInFlight = MOST_IN_FLIGHT) {
    let earlier;
    for (let count = 1;; count++) {
        const sink = begin();
        const taken = new Set();
        const reading = await readOnce(readPage, what, taken, sink, log, mostInFlight);
        if (reading.complete)
            return sink;
        if (earlier && isAtRest(earlier, reading)) {
            log.warning(`The server counts ${reading.total} ${what} and lists ${reading.found}, time after time; going on with those.`);
            return sink;
        }
        log.info(`The list of ${what} changed while it was read (${reading.found} found, ${reading.total} counted).`);
        if (count < MOST_READINGS - 1) {
            earlier = reading;
            continue;
        }
        const again = await readOnce(readPage, what, taken, sink, log, mostInFlight);
        if (!again.complete) {
            log.warning(`The list of ${what} changed each of the ${MOST_READINGS} times it was read; some may be missing.`);
        }
        return sink;
    }
}
/** A server whose count and list disagree for good will not be brought to agree by asking again. */
function isAtRest(earlier, later) {
    return earlier.steady && later.steady && earlier.total === later.total && earlier.found === later.found;
}
/** @param taken ids that the sink has; grows by those handed on */
async function readOnce(readPage, what, taken, sink, log, mostInFlight) {
    const found = new Set();
    const handOn = ({ items }) => {
        const fresh = [];
        for (const item of items) {
            const id = (0,_base_guards_js__WEBPACK_IMPORTED_MODULE_1__/* .idAt */ .jj)(item, 'id');
            if (id === undefined)
                continue;
            found.add(id);
            if (taken.has(id))
                continue;
            taken.add(id);
            fresh.push(item);
        }
        sink.take(fresh);
    };
    const first = await readPage(1);
    handOn(first);
    let { total } = first;
    let steady = true;
    let progressAt = performance.now() + PROGRESS_MS;
    // A short page is the last, whatever the count says, unless the server links to another: then its pages are smaller.
    const pageSize = first.items.length;
    const isOnlyPage = pageSize === 0 || (pageSize < _list_page_js__WEBPACK_IMPORTED_MODULE_0__/* .PAGE_SIZE */ .md && !first.linksToNext);
    const lastPage = () => (isOnlyPage ? 1 : Math.ceil(total / pageSize));
    const underWay = [];
    try {
        for (let next = 2; next <= lastPage() || underWay.length > 0;) {
            while (next <= lastPage() && underWay.length < mostInFlight) {
                const page = readPage(next++);
                // Its turn to be awaited comes later; until then a failure must not count as unhandled.
                page.catch(() => { });
                underWay.push(page);
            }
            const page = await underWay.shift();
            if (page === undefined)
                break;
            handOn(page);
            steady &&= page.total === total;
            total = page.total;
            if (performance.now() > progressAt) {
                log.info(`Read ${found.size} of ${total} ${what} so far.`);
                progressAt = performance.now() + PROGRESS_MS;
            }
        }
    }
    finally {
        await Promise.allSettled(underWay);
    }
    return { total, found: found.size, steady, complete: steady && found.size === total };
}


/***/ }),

/***/ 4043:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bw: () => (/* binding */ findRunners),
/* harmony export */   Mz: () => (/* binding */ deleteRunner),
/* harmony export */   Rr: () => (/* binding */ runnerCall),
/* harmony export */   _g: () => (/* binding */ readRunners),
/* harmony export */   fZ: () => (/* binding */ getRunner),
/* harmony export */   jy: () => (/* binding */ nameHint),
/* harmony export */   rp: () => (/* binding */ runnersOf)
/* harmony export */ });
/* harmony import */ var _api_api_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3843);
/* harmony import */ var _api_explain_unfit_answer_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5865);
/* harmony import */ var _api_list_page_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3928);
/* harmony import */ var _api_read_list_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8827);
/* harmony import */ var _github_permissions_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5435);
/* harmony import */ var _github_target_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3738);
/* harmony import */ var _runner_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(9361);







/** The list of a target's runners, `GET /{scope}/actions/runners`. */
function runnersOf(target, name) {
    return {
        path: `/${(0,_github_target_js__WEBPACK_IMPORTED_MODULE_5__/* .scopeOf */ .Od)(target)}/actions/runners`,
        ...(name !== undefined && { query: { name } }),
        key: 'runners',
        subject: 'runners',
        attempt: `list the runners of ${(0,_github_target_js__WEBPACK_IMPORTED_MODULE_5__/* .describeTarget */ .ff)(target)}`,
        needs: (0,_github_permissions_js__WEBPACK_IMPORTED_MODULE_4__/* .runnerPermissions */ .Ld)(target.level, 'read'),
    };
}
/** A name for the server to narrow its list by. Servers may ignore it: what comes is matched here all the same. */
function nameHint({ name }) {
    return name?.kind === 'exact' ? name.name : undefined;
}
/**
 * Reads the target's runners into a sink, all of them however many there are.
 *
 * @param name the server may narrow the list to it
 * @param begin makes a sink; a list that shifted is read again into a new one, and the last is returned
 * @throws ApiError, and ActionError for an unintelligible answer
 */
async function readRunners({ request, inputs: { target }, log }, name, begin) {
    const list = runnersOf(target, name);
    const beginReading = () => {
        const sink = begin();
        return {
            sink,
            take(items) {
                for (const item of items) {
                    const runner = (0,_runner_js__WEBPACK_IMPORTED_MODULE_6__/* .toRunner */ .Ym)(item);
                    if (runner)
                        sink.take(runner);
                }
            },
        };
    };
    const { sink } = await (0,_api_read_list_js__WEBPACK_IMPORTED_MODULE_3__/* .readList */ .L)((page) => (0,_api_list_page_js__WEBPACK_IMPORTED_MODULE_2__/* .fetchPage */ .ae)(request, list, page), 'runners', beginReading, log);
    return sink;
}
/** Reads those of the target's runners that fit, in the API's order. */
async function findRunners(context, name, fits) {
    const begin = () => {
        const found = [];
        return {
            found,
            take(runner) {
                if (fits(runner))
                    found.push(runner);
            },
        };
    };
    const { found } = await readRunners(context, name, begin);
    return found;
}
/**
 * Reads one runner, `GET /{scope}/actions/runners/{runner_id}`.
 *
 * @returns undefined for a 404, which may mean that it is gone or that the token has no access
 * @throws ApiError, and ActionError for an unintelligible answer
 */
async function getRunner({ request, inputs: { target } }, id) {
    const attempt = `get runner ${id} of ${(0,_github_target_js__WEBPACK_IMPORTED_MODULE_5__/* .describeTarget */ .ff)(target)}`;
    try {
        const answer = await request({ ...runnerCall(target, id, 'read'), method: 'GET', attempt });
        const runner = (0,_runner_js__WEBPACK_IMPORTED_MODULE_6__/* .toRunner */ .Ym)(answer.data);
        if (!runner)
            throw (0,_api_explain_unfit_answer_js__WEBPACK_IMPORTED_MODULE_1__/* .unfitAnswer */ .N)(attempt, answer, 'is no runner');
        return runner;
    }
    catch (error) {
        if (error instanceof _api_api_error_js__WEBPACK_IMPORTED_MODULE_0__/* .ApiError */ .h && error.said(404))
            return undefined;
        throw error;
    }
}
/**
 * Deletes a runner, `DELETE /{scope}/actions/runners/{runner_id}`. Repeated where an answer was lost.
 *
 * @throws ApiError for anything but 404 and 422
 */
async function deleteRunner({ request, inputs: { target } }, runner) {
    const attempt = `delete runner ${(0,_runner_js__WEBPACK_IMPORTED_MODULE_6__/* .describeRunner */ .Yg)(runner)} from ${(0,_github_target_js__WEBPACK_IMPORTED_MODULE_5__/* .describeTarget */ .ff)(target)}`;
    try {
        await request({ ...runnerCall(target, runner.id, 'write'), method: 'DELETE', attempt });
        return { kind: 'deleted' };
    }
    catch (error) {
        if (!(error instanceof _api_api_error_js__WEBPACK_IMPORTED_MODULE_0__/* .ApiError */ .h))
            throw error;
        if (error.said(404))
            return { kind: 'not found', error, perhapsByUs: error.unclearBefore };
        if (error.status === 422)
            return { kind: 'refused', error };
        throw error;
    }
}
/** What the calls that read or delete one runner have in common. */
function runnerCall(target, id, access) {
    return {
        path: `/${(0,_github_target_js__WEBPACK_IMPORTED_MODULE_5__/* .scopeOf */ .Od)(target)}/actions/runners/${id}`,
        repeatable: true,
        subject: 'runners',
        needs: (0,_github_permissions_js__WEBPACK_IMPORTED_MODULE_4__/* .runnerPermissions */ .Ld)(target.level, access),
    };
}


/***/ }),

/***/ 4576:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  deleteRunners: () => (/* binding */ deleteRunners)
});

// EXTERNAL MODULE: ./src/base/errors.ts
var errors = __webpack_require__(4758);
// EXTERNAL MODULE: ./src/github/target.ts
var github_target = __webpack_require__(3738);
// EXTERNAL MODULE: ./src/runners/api.ts
var api = __webpack_require__(4043);
// EXTERNAL MODULE: ./src/api/explain/trace.ts
var trace = __webpack_require__(1893);
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
    if ((0,runners_runner/* neverConnected */.i_)(runner) && rules.offlineForSeconds === 0)
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
    throw new errors/* ActionError */.lZ(`Could not delete runner ${(0,runners_runner/* describeRunner */.Yg)(runner)} from ${(0,github_target/* describeTarget */.ff)(context.inputs.target)}: the server cannot find it, ` +
        `but lists it. Check that the token may write there, then run the job again.${failure.kind === 'answer' ? ` (${(0,trace/* traceOf */.f)(failure)})` : ''}`);
}

// EXTERNAL MODULE: ./src/results/markdown.ts
var markdown = __webpack_require__(4989);
// EXTERNAL MODULE: ./src/results/section.ts
var section = __webpack_require__(2765);
// EXTERNAL MODULE: ./src/runners/runner-table.ts
var runner_table = __webpack_require__(6336);
;// CONCATENATED MODULE: ./src/runners/deletion-summary.ts





/**
 * What went, what stayed and why, for the job summary.
 *
 * @param spared what a dry run would have deleted; undefined if it was none
 */
function deletionSection(deletion, target, spared) {
    const { deleted, untried, error } = deletion;
    const skipped = spared ? deletion.skipped.filter(({ reason }) => reason !== 'dry-run') : deletion.skipped;
    const goes = (0,runner_table/* createRunnerTable */.Zc)(`in the file that the output ${spared ? 'skipped' : 'deleted'}-runners-file names`);
    for (const runner of spared ?? deleted)
        goes.add(runner);
    const stays = (0,section/* createTable */.Z)(['Name', 'ID', 'Reason'], 'in the file that the output skipped-runners-file names');
    for (const { id, name, reason } of skipped) {
        stays.add([(0,markdown/* escapeMarkdown */.F)(name ?? ''), String(id ?? ''), REASONS[reason]]);
    }
    const count = (spared ?? deleted).length;
    const done = spared ? `${(0,runner_table/* counted */.hS)(count, 'runner')} would be deleted` : `${(0,runner_table/* counted */.hS)(count, 'runner')} deleted`;
    const reasons = countReasons(skipped);
    return {
        heading: `${spared ? 'Dry run: deleting' : 'Deleting'} runners of ${(0,markdown/* escapeMarkdown */.F)((0,github_target/* describeTarget */.ff)(target))}`,
        blocks: [
            ...(error ? [`**Stopped early:** ${(0,markdown/* escapeMarkdown */.F)(error.message)}`] : []),
            `${done}, ${skipped.length.toLocaleString('en-US')} skipped${reasons && ` (${reasons})`}.`,
            ...(untried.length > 0 ? [`${(0,runner_table/* counted */.hS)(untried.length, 'runner')} not tried.`] : []),
            ...(count > 0 ? [spared ? '### Would be deleted' : '### Deleted', goes] : []),
            ...(skipped.length > 0 ? ['### Skipped', stays] : []),
        ],
    };
}

// EXTERNAL MODULE: ./src/runners/selection.ts
var runners_selection = __webpack_require__(1217);
;// CONCATENATED MODULE: ./src/runners/delete-runners.ts









/** Deletes the selected runners: plans it, shows the plan, carries it out unless it is a dry run, and tells what became of it. */
async function deleteRunners(context) {
    const { selection, deletion: inputs } = context.inputs;
    const rules = {
        named: (0,runners_selection/* namesRunners */.AQ)(selection),
        status: selection.status,
        offlineForSeconds: inputs.offlineForSeconds,
    };
    const plan = await makePlan(context, selection, rules);
    showPlan(context, plan);
    const tooMany = plan.delete.length > inputs.maxDeletions ? tooManyProblem(plan, inputs.maxDeletions) : undefined;
    if (inputs.dryRun) {
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
    const { log, inputs, timer } = context;
    const selected = await (0,api/* findRunners */.Bw)(context, (0,api/* nameHint */.jy)(selection), (0,runners_selection/* matcherOf */.Ke)(selection));
    const plan = planDeletion(selected, rules);
    if (rules.named) {
        if (selected.length > 0)
            return plan;
        log.info(`There is no runner with ${(0,runners_selection/* describeSelection */.e9)(selection)} in ${(0,github_target/* describeTarget */.ff)(inputs.target)}.`);
        return { delete: [], skip: [{ id: null, name: (0,api/* nameHint */.jy)(selection) ?? null, reason: 'gone' }] };
    }
    log.info(`${(0,runner_table/* counted */.hS)(selected.length, 'runner')} in ${(0,github_target/* describeTarget */.ff)(inputs.target)} with ${(0,runners_selection/* describeSelection */.e9)(selection)}.`);
    if (rules.offlineForSeconds === 0 || plan.delete.length === 0)
        return plan;
    log.info(`${(0,runner_table/* counted */.hS)(plan.delete.length, 'runner')} to delete at first sight; looking again in ${(0,runner_table/* counted */.hS)(rules.offlineForSeconds, 'second')}.`);
    await timer.sleep(rules.offlineForSeconds * 1000);
    const chosen = new Set(plan.delete.map(({ id }) => id));
    return planAgain(plan, await (0,api/* findRunners */.Bw)(context, (0,api/* nameHint */.jy)(selection), ({ id }) => chosen.has(id)), rules);
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
    const would = inputs.deletion.dryRun ? 'Would delete' : 'Going to delete';
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
    return (`${(0,runner_table/* counted */.hS)(runners.length, 'runner')} would be deleted (${some.join(', ')}${runners.length > some.length ? ', …' : ''}), ` +
        `more than max-deletions allows, which is ${most}; none was. If they are meant, write max-deletions: ${runners.length}.`);
}
/** @param spared what a dry run would have deleted; undefined if it was none */
function report(context, deletion, rules, spared) {
    const { list, log, inputs } = context;
    const deletedRunners = list('deleted-runners');
    for (const runner of deletion.deleted)
        deletedRunners.add(runner.whole);
    const skippedRunners = list('skipped-runners');
    for (const skip of deletion.skipped)
        skippedRunners.add(skip);
    const where = (0,github_target/* describeTarget */.ff)(inputs.target);
    const reasons = countReasons(deletion.skipped);
    const done = spared
        ? `Dry run: ${(0,runner_table/* counted */.hS)(spared.length, 'runner')} of ${where} would be deleted, none was`
        : `Deleted ${(0,runner_table/* counted */.hS)(deletion.deleted.length, 'runner')} of ${where}`;
    log.info(`${done}; skipped ${deletion.skipped.length}${reasons && ` (${reasons})`}.`);
    const failure = failureOf(deletion, where, rules);
    return {
        outputs: {
            'deleted-count': String(deletion.deleted.length),
            'skipped-count': String(deletion.skipped.length),
        },
        lists: [deletedRunners, skippedRunners],
        summary: deletionSection(deletion, inputs.target, spared),
        ...(failure && { failure }),
    };
}
/** Why the step fails although, or because, some runners stayed. */
function failureOf({ deleted, skipped: skips, untried, error }, where, rules) {
    if (error) {
        const rest = untried.length === 0
            ? ''
            : ` ${(0,runner_table/* counted */.hS)(untried.length, 'runner')} more ${untried.length === 1 ? 'was' : 'were'} not tried.`;
        return new errors/* ActionError */.lZ(`${error.message} Before that, ${(0,runner_table/* counted */.hS)(deleted.length, 'runner')} of ${where} ${deleted.length === 1 ? 'was' : 'were'} deleted.${rest}`, {
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

/***/ 6336:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Zc: () => (/* binding */ createRunnerTable),
/* harmony export */   hS: () => (/* binding */ counted),
/* harmony export */   vw: () => (/* binding */ createRunnerCounts)
/* harmony export */ });
/* harmony import */ var _results_markdown_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4989);
/* harmony import */ var _results_section_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2765);
/* harmony import */ var _runner_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9361);



function createRunnerCounts() {
    let all = 0;
    let online = 0;
    let busy = 0;
    let fresh = 0;
    return {
        add(runner) {
            all++;
            if (runner.online)
                online++;
            if (runner.online && runner.busy)
                busy++;
            if ((0,_runner_js__WEBPACK_IMPORTED_MODULE_2__/* .stateOf */ .L4)(runner) === 'never connected')
                fresh++;
        },
        toString() {
            const total = counted(all, 'runner');
            if (all === 0)
                return total;
            const offline = all - online;
            const parts = [
                online > 0 && `${online} online${busy > 0 ? ` (${busy} busy)` : ''}`,
                offline > 0 && `${offline} offline${fresh > 0 ? ` (${fresh} never connected)` : ''}`,
            ];
            return `${total}, ${parts.filter((part) => part !== false).join(', ')}`;
        },
    };
}
const COLUMNS = ['Name', 'ID', 'Status', 'Labels', 'Version', 'Group'];
/** A table of runners for the job summary; `whole` as for `createTable`. */
function createRunnerTable(whole) {
    const table = (0,_results_section_js__WEBPACK_IMPORTED_MODULE_1__/* .createTable */ .Z)(COLUMNS, whole);
    return {
        render: table.render,
        add(runner) {
            const { name, id, labels, version, groupId } = runner;
            table.add([
                (0,_results_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeMarkdown */ .F)(name),
                String(id),
                (0,_runner_js__WEBPACK_IMPORTED_MODULE_2__/* .stateOf */ .L4)(runner),
                labels.map(_results_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeMarkdown */ .F).join(', '),
                (0,_results_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeMarkdown */ .F)(version ?? ''),
                String(groupId ?? ''),
            ]);
        },
    };
}
/** `1 runner`, `2 runners`. */
function counted(count, what) {
    return `${count.toLocaleString('en-US')} ${what}${count === 1 ? '' : 's'}`;
}


/***/ }),

/***/ 9361:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L4: () => (/* binding */ stateOf),
/* harmony export */   Yg: () => (/* binding */ describeRunner),
/* harmony export */   Ym: () => (/* binding */ toRunner),
/* harmony export */   i_: () => (/* binding */ neverConnected)
/* harmony export */ });
/* harmony import */ var _base_guards_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6651);

/** Reads the API's runner object; undefined for anything else. */
function toRunner(value) {
    const id = (0,_base_guards_js__WEBPACK_IMPORTED_MODULE_0__/* .idAt */ .jj)(value, 'id');
    const name = (0,_base_guards_js__WEBPACK_IMPORTED_MODULE_0__/* .stringAt */ .bX)(value, 'name');
    if (!(0,_base_guards_js__WEBPACK_IMPORTED_MODULE_0__/* .isRecord */ .u4)(value) || id === undefined || name === undefined)
        return undefined;
    const { status, busy, version, ephemeral, labels } = value;
    return {
        id,
        name,
        online: status === 'online',
        busy: busy === true,
        labels: Array.isArray(labels) ? labels.flatMap((label) => (0,_base_guards_js__WEBPACK_IMPORTED_MODULE_0__/* .stringAt */ .bX)(label, 'name') ?? []) : [],
        version: typeof version === 'string' || version === null ? version : undefined,
        ephemeral: typeof ephemeral === 'boolean' ? ephemeral : undefined,
        groupId: (0,_base_guards_js__WEBPACK_IMPORTED_MODULE_0__/* .idAt */ .jj)(value, 'runner_group_id'),
        whole: value,
    };
}
/** Registered, but its machine has not made contact yet: it may be booting. */
function neverConnected({ online, version }) {
    return !online && version === null;
}
/** A runner's state in a word or two, for people. */
function stateOf(runner) {
    if (runner.online)
        return runner.busy ? 'busy' : 'idle';
    if (neverConnected(runner))
        return 'never connected';
    return runner.busy ? 'offline, still busy' : 'offline';
}
/** A runner for the log: `org-linux-1 (id 23)`. */
function describeRunner({ name, id }) {
    return `${name} (id ${id})`;
}


/***/ })

};
