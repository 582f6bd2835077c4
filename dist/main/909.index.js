"use strict";
exports.id = 909;
exports.ids = [909];
exports.modules = {

/***/ 3928:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ae: () => (/* binding */ fetchPage),
/* harmony export */   md: () => (/* binding */ PAGE_SIZE)
/* harmony export */ });
/* unused harmony export pageCall */
/* harmony import */ var _base_guards_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6651);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3249);


/** GitHub's largest page. */
const PAGE_SIZE = 100;
/** The call that reads one page, counted from 1. */
function pageCall(list, page) {
    return {
        ...list,
        query: { per_page: String(PAGE_SIZE), page: String(page), ...list.query },
        action: page === 1 ? list.action : `${list.action} (page ${page})`,
    };
}
/**
 * Reads one page.
 *
 * @param known the same page as it was read before: returned itself if the server says that it has not changed since
 * @throws ApiError, and ActionError for an answer without such a list
 */
async function fetchPage(request, list, page, known) {
    const call = pageCall(list, page);
    const answer = await request(known?.etag === undefined ? call : { ...call, etag: known.etag });
    const { status, data, headers } = answer;
    if (status === 304 && known)
        return known;
    if (status === 304) {
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .unexpectedAnswer */ .au)(call, answer, 'says that nothing has changed, although nothing was known before', 'Something between this machine and the server answers in its place (a cache, a proxy); run the job again.');
    }
    const { items: key } = list.endpoint;
    const total = (0,_base_guards_js__WEBPACK_IMPORTED_MODULE_1__/* .isRecord */ .u4)(data) ? data.total_count : undefined;
    const items = (0,_base_guards_js__WEBPACK_IMPORTED_MODULE_1__/* .isRecord */ .u4)(data) ? data[key] : undefined;
    if (typeof total !== 'number' || !Array.isArray(items) || !items.every((item) => (0,_base_guards_js__WEBPACK_IMPORTED_MODULE_1__/* .idAt */ .jj)(item, 'id') !== undefined)) {
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .unexpectedAnswer */ .au)(call, answer, `has no list of ${key}`);
    }
    return { total, items, linksToNext: /\brel="?next\b/.test(headers.link ?? ''), etag: headers.etag };
}


/***/ }),

/***/ 8827:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Dw: () => (/* binding */ listItems),
/* harmony export */   F1: () => (/* binding */ readItems),
/* harmony export */   Tu: () => (/* binding */ atMost),
/* harmony export */   oq: () => (/* binding */ inBatches),
/* harmony export */   uK: () => (/* binding */ MAX_IN_FLIGHT)
/* harmony export */ });
/* harmony import */ var _base_guards_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6651);
/* harmony import */ var _base_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(766);
/* harmony import */ var _list_page_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3928);



/** GitHub asks clients not to send many requests at once; 8 are enough to hide the round trips. */
const MAX_IN_FLIGHT = 8;
/** A page of repositories takes 600 KB: 8 of them at once make a long list take 190 MB of memory, 2 of them 140 to 170. */
const MAX_LARGE_PAGES_IN_FLIGHT = 2;
/** Readings of a list that shifts each time. */
const MAX_READINGS = 4;
/** A line of progress at most this often, in ms. */
const PROGRESS_MS = 5_000;
/**
 * Maps items by calls of the API, 8 at once. After a failure no further one is made.
 *
 * @throws the failure of the first item that failed; no request is under way by then
 */
async function inBatches(items, map) {
    const results = [];
    for (let start = 0; start < items.length; start += MAX_IN_FLIGHT) {
        const batch = items.slice(start, start + MAX_IN_FLIGHT).map(map);
        await Promise.allSettled(batch);
        results.push(...(await Promise.all(batch)));
    }
    return results;
}
/** The same request, with this many calls at once at most, for lists that are read side by side. */
function atMost(most, request) {
    let inFlight = 0;
    const waiting = [];
    return async (call) => {
        if (inFlight === most)
            await new Promise((resolve) => waiting.push(resolve));
        else
            inFlight++;
        try {
            return await request(call);
        }
        finally {
            const next = waiting.shift();
            if (next)
                next();
            else
                inFlight--;
        }
    };
}
/**
 * Reads all items of a list of any size into a sink: page 1 first, which says how many there are, then several pages at a time,
 * handed on in order.
 *
 * A list that shifts while it is read (something vanished, and what stood behind it moved up a page) shows by its
 * `total_count`, which changes from page to page or differs from the number of objects. It is read again into a new sink; what a
 * last reading finds beyond the one before is added to that, so that nothing is lost even in a list that never rests.
 *
 * @param toItem reads one object; what it gives undefined for is left out
 * @param begin makes the sink for one reading; only the last one's is returned
 * @param readPage for pages that are kept, or counted
 * @throws ApiError, ActionError for an answer without such a list, and what `readPage` throws; all requests have ended by then
 */
async function readItems(api, call, toItem, begin, readPage = (page) => (0,_list_page_js__WEBPACK_IMPORTED_MODULE_0__/* .fetchPage */ .ae)(api.request, call, page)) {
    const { log } = api;
    const { items } = call.endpoint;
    const what = items.replace('_', ' ');
    const maxInFlight = items === 'repositories' ? MAX_LARGE_PAGES_IN_FLIGHT : MAX_IN_FLIGHT;
    let earlier;
    for (let count = 1;; count++) {
        const sink = begin();
        const taken = new Set();
        const take = (object, id) => {
            if (taken.has(id))
                return;
            taken.add(id);
            const item = toItem(object);
            if (item !== undefined)
                sink.take(item);
        };
        const reading = await readOnce(api, readPage, what, take, maxInFlight);
        if (reading.complete)
            return sink;
        if (earlier && isSettled(earlier, reading)) {
            log.warning(`The server counts ${(0,_base_text_js__WEBPACK_IMPORTED_MODULE_1__/* .formatCount */ .B4)(reading.total)} ${what} but lists ${(0,_base_text_js__WEBPACK_IMPORTED_MODULE_1__/* .formatCount */ .B4)(reading.found.size)}, in two readings; using the listed ones.`);
            return sink;
        }
        log.info(`The list of ${what} changed while it was read (${(0,_base_text_js__WEBPACK_IMPORTED_MODULE_1__/* .formatCount */ .B4)(reading.found.size)} found, ${(0,_base_text_js__WEBPACK_IMPORTED_MODULE_1__/* .formatCount */ .B4)(reading.total)} counted).`);
        if (count < MAX_READINGS - 1) {
            earlier = reading;
            continue;
        }
        const again = await readOnce(api, readPage, what, take, maxInFlight);
        if (!again.complete) {
            log.warning(`The list of ${what} changed each of the ${MAX_READINGS} times it was read; some may be missing.`);
        }
        return sink;
    }
}
/** The same into an array. */
async function listItems(api, call, toItem, readPage) {
    const begin = () => {
        const items = [];
        return { items, take: (item) => void items.push(item) };
    };
    return (await readItems(api, call, toItem, begin, readPage)).items;
}
/** Where the count and the list disagree in the same way twice, a third reading changes nothing. */
function isSettled(earlier, later) {
    if (!earlier.steady || !later.steady || earlier.total !== later.total)
        return false;
    return earlier.found.size === later.found.size && [...later.found].every((id) => earlier.found.has(id));
}
/** @param what the objects, for the log: `runners` */
async function readOnce({ log, timer }, readPage, what, take, maxInFlight) {
    const found = new Set();
    const takePage = ({ items }) => {
        for (const item of items) {
            const id = (0,_base_guards_js__WEBPACK_IMPORTED_MODULE_2__/* .idAt */ .jj)(item, 'id');
            if (id === undefined)
                continue;
            found.add(id);
            take(item, id);
        }
    };
    const first = await readPage(1);
    takePage(first);
    let { total } = first;
    let steady = true;
    let progressAt = timer.now() + PROGRESS_MS;
    // A short page is the last, whatever the count says, unless the server links to another: then its pages are smaller.
    const pageSize = first.items.length;
    const isOnlyPage = pageSize === 0 || (pageSize < _list_page_js__WEBPACK_IMPORTED_MODULE_0__/* .PAGE_SIZE */ .md && !first.linksToNext);
    const lastPage = () => (isOnlyPage ? 1 : Math.ceil(total / pageSize));
    const inFlight = [];
    try {
        for (let next = 2; next <= lastPage() || inFlight.length > 0;) {
            while (next <= lastPage() && inFlight.length < maxInFlight) {
                const page = readPage(next++);
                // Its turn to be awaited comes later; until then a failure must not count as unhandled.
                page.catch(() => { });
                inFlight.push(page);
            }
            const page = await inFlight.shift();
            if (page === undefined)
                break;
            takePage(page);
            steady &&= page.total === total;
            total = page.total;
            if (timer.now() > progressAt) {
                log.info(`Read ${(0,_base_text_js__WEBPACK_IMPORTED_MODULE_1__/* .formatCount */ .B4)(found.size)} of ${(0,_base_text_js__WEBPACK_IMPORTED_MODULE_1__/* .formatCount */ .B4)(total)} ${what} so far.`);
                progressAt = timer.now() + PROGRESS_MS;
            }
        }
    }
    finally {
        await Promise.allSettled(inFlight);
    }
    return { total, found, steady, complete: steady && found.size === total };
}


/***/ }),

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

/***/ 8909:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   getRunner: () => (/* binding */ getRunner)
/* harmony export */ });
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4758);
/* harmony import */ var _base_text_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(766);
/* harmony import */ var _github_target_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3738);
/* harmony import */ var _inputs_selection_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6551);
/* harmony import */ var _runners_api_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4043);
/* harmony import */ var _runners_matching_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8272);
/* harmony import */ var _runners_runner_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9361);







/** Candidates that an error names, before it only counts them. */
const MAX_CANDIDATES = 10;
/** Gets the one runner that is selected: by its id directly, otherwise through the list. */
const getRunner = {
    checks: [
        ({ inputs }) => {
            const selection = (0,_inputs_selection_js__WEBPACK_IMPORTED_MODULE_3__/* .selectionOf */ .Wm)(inputs);
            if ((0,_inputs_selection_js__WEBPACK_IMPORTED_MODULE_3__/* .isEmptySelection */ .QD)(selection)) {
                return [`${_inputs_selection_js__WEBPACK_IMPORTED_MODULE_3__/* .SELECTORS */ .ZM}: get-runner needs to know which runner; set at least one of them.`];
            }
            const problems = (0,_inputs_selection_js__WEBPACK_IMPORTED_MODULE_3__/* .idProblems */ .oz)(selection);
            if (selection.ids && selection.ids.length > 1) {
                problems.push(`runner-id: get-runner gets one runner, and ${selection.ids.length} are set; use list-runners for several.`);
            }
            return problems;
        },
    ],
    async run(context) {
        const selection = (0,_inputs_selection_js__WEBPACK_IMPORTED_MODULE_3__/* .selectionOf */ .Wm)(context.inputs);
        const [id] = selection.ids ?? [];
        const runner = id === undefined ? await findOne(context, selection) : await getById(context, id);
        context.log.info(`Found runner ${(0,_runners_runner_js__WEBPACK_IMPORTED_MODULE_4__/* .describeRunner */ .Yg)(runner)}: ${(0,_runners_runner_js__WEBPACK_IMPORTED_MODULE_4__/* .stateOf */ .L4)(runner)}.`);
        return { outputs: (0,_runners_runner_js__WEBPACK_IMPORTED_MODULE_4__/* .runnerOutputs */ .ld)(runner) };
    },
};
async function getById(context, id) {
    const { found } = await (0,_runners_api_js__WEBPACK_IMPORTED_MODULE_2__/* .findByIds */ .b_)(context, [id]);
    const [runner] = found;
    if (runner)
        return runner;
    throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ(`There is no runner with id ${id} in ${(0,_github_target_js__WEBPACK_IMPORTED_MODULE_1__/* .describeTarget */ .ff)(context.target)}: it was deleted, it was ephemeral and has finished its job, ` +
        `or it is registered at another level.${context.targetHint} Correct runner-id or target; list-runners shows what is there.`);
}
async function findOne(context, selection) {
    const where = (0,_github_target_js__WEBPACK_IMPORTED_MODULE_1__/* .describeTarget */ .ff)(context.target);
    const found = await (0,_runners_api_js__WEBPACK_IMPORTED_MODULE_2__/* .findRunners */ .Bw)(context, (0,_inputs_selection_js__WEBPACK_IMPORTED_MODULE_3__/* .exactName */ .hr)(selection), (0,_runners_matching_js__WEBPACK_IMPORTED_MODULE_5__/* .matcherOf */ .K)(selection));
    const [runner] = found;
    const selectedBy = (0,_inputs_selection_js__WEBPACK_IMPORTED_MODULE_3__/* .describeSelection */ .e9)(selection);
    if (!runner) {
        throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ(`There is no runner in ${where} with ${selectedBy}.${context.targetHint} Correct the selection or target; list-runners shows what is there.`);
    }
    if (found.length === 1)
        return runner;
    const names = found.map((one) => `${(0,_runners_runner_js__WEBPACK_IMPORTED_MODULE_4__/* .describeRunner */ .Yg)(one)}, ${(0,_runners_runner_js__WEBPACK_IMPORTED_MODULE_4__/* .stateOf */ .L4)(one)}`);
    throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ(`${(0,_base_text_js__WEBPACK_IMPORTED_MODULE_6__/* .formatCount */ .B4)(found.length)} runners in ${where} fit ${selectedBy}: ${(0,_base_text_js__WEBPACK_IMPORTED_MODULE_6__/* .listFirst */ .rL)(names, MAX_CANDIDATES, '; ')}. ` +
        'Set runner-id to the id of one of them.');
}


/***/ }),

/***/ 4043:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $z: () => (/* binding */ fetchRunner),
/* harmony export */   Bw: () => (/* binding */ findRunners),
/* harmony export */   GE: () => (/* binding */ listRunnersCall),
/* harmony export */   MP: () => (/* binding */ requestDeletion),
/* harmony export */   b_: () => (/* binding */ findByIds)
/* harmony export */ });
/* harmony import */ var _api_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3249);
/* harmony import */ var _api_read_list_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8827);
/* harmony import */ var _github_endpoints_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(925);
/* harmony import */ var _github_target_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3738);
/* harmony import */ var _runner_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9361);





/** The list of a target's runners, `GET /{scope}/actions/runners`. */
function listRunnersCall(target, name) {
    return {
        endpoint: _github_endpoints_js__WEBPACK_IMPORTED_MODULE_2__/* .ENDPOINTS */ .Hr.listRunners,
        parameters: { scope: (0,_github_target_js__WEBPACK_IMPORTED_MODULE_3__/* .scopeOf */ .Od)(target) },
        ...(name !== undefined && { query: { name } }),
        action: `list the runners of ${(0,_github_target_js__WEBPACK_IMPORTED_MODULE_3__/* .describeTarget */ .ff)(target)}`,
    };
}
/** Reads the target's runners that fit, in the API's order. */
function findRunners(api, name, fits) {
    return (0,_api_read_list_js__WEBPACK_IMPORTED_MODULE_1__/* .listItems */ .Dw)(api, listRunnersCall(api.target, name), (object) => {
        const runner = (0,_runner_js__WEBPACK_IMPORTED_MODULE_4__/* .toRunner */ .Ym)(object);
        return runner && fits(runner) ? runner : undefined;
    });
}
/**
 * Reads one runner, `GET /{scope}/actions/runners/{runner_id}`.
 *
 * @param known the same runner as it was read before: returned itself if the server says that it has not changed since
 * @returns undefined for a 404, which may mean that it is gone or that the token has no access
 */
async function fetchRunner({ request, target }, id, known) {
    const call = {
        endpoint: _github_endpoints_js__WEBPACK_IMPORTED_MODULE_2__/* .ENDPOINTS */ .Hr.getRunner,
        parameters: { scope: (0,_github_target_js__WEBPACK_IMPORTED_MODULE_3__/* .scopeOf */ .Od)(target), runner_id: id },
        ...(known?.etag !== undefined && { etag: known.etag }),
        action: `get runner ${id} of ${(0,_github_target_js__WEBPACK_IMPORTED_MODULE_3__/* .describeTarget */ .ff)(target)}`,
    };
    try {
        const answer = await request(call);
        if (answer.status === 304 && known)
            return known;
        const runner = (0,_runner_js__WEBPACK_IMPORTED_MODULE_4__/* .toRunner */ .Ym)(answer.data);
        if (!runner)
            throw (0,_api_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .unexpectedAnswer */ .au)(call, answer, 'is not a runner');
        return { ...runner, etag: answer.headers.etag };
    }
    catch (error) {
        if (error instanceof _api_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ApiError */ .hD && error.said(404))
            return undefined;
        throw error;
    }
}
/**
 * Reads runners by their ids, several at once. Those that the server cannot find are looked for in the list: without access it
 * answers 404 as well, but then the list fails, too, and its error names what is missing.
 *
 * @param known from earlier readings of the same ids
 * @returns the runners, in the order of the ids those that were read, then those from the list
 */
async function findByIds(api, ids, known = { runners: new Map(), unlisted: new Set() }) {
    const { runners, unlisted } = known;
    const readOne = async (id) => {
        const runner = await fetchRunner(api, id, runners.get(id));
        if (runner === undefined)
            return undefined;
        runners.set(id, runner);
        unlisted.delete(id);
        return runner;
    };
    // As with page 1 of a list, one call alone finds out when a fresh token is known to the server.
    const first = await (0,_api_read_list_js__WEBPACK_IMPORTED_MODULE_1__/* .inBatches */ .oq)(runners.size === 0 ? ids.slice(0, 1) : [], readOne);
    const read = [...first, ...(await (0,_api_read_list_js__WEBPACK_IMPORTED_MODULE_1__/* .inBatches */ .oq)(ids.slice(first.length), readOne))];
    const missing = new Set(ids.filter((_, index) => read[index] === undefined));
    const toList = new Set([...missing].filter((id) => !unlisted.has(id)));
    const listed = toList.size === 0 ? [] : await findRunners(api, undefined, ({ id }) => toList.has(id));
    const found = [
        ...read.filter((runner) => runner !== undefined),
        ...listed.map((runner) => ({ ...runner, etag: undefined })),
    ];
    for (const runner of found) {
        missing.delete(runner.id);
        runners.set(runner.id, runner);
    }
    for (const id of missing)
        unlisted.add(id);
    return { found, missing };
}
/**
 * Deletes a runner, `DELETE /{scope}/actions/runners/{runner_id}`. Repeated where an answer was lost.
 *
 * @param before runs right before each attempt; what it throws ends the call
 * @throws ApiError for anything but 404 and 422, and what `before` throws
 */
async function requestDeletion({ request, target }, runner, before) {
    try {
        await request({
            endpoint: _github_endpoints_js__WEBPACK_IMPORTED_MODULE_2__/* .ENDPOINTS */ .Hr.deleteRunner,
            parameters: { scope: (0,_github_target_js__WEBPACK_IMPORTED_MODULE_3__/* .scopeOf */ .Od)(target), runner_id: runner.id },
            action: `delete runner ${(0,_runner_js__WEBPACK_IMPORTED_MODULE_4__/* .describeRunner */ .Yg)(runner)} from ${(0,_github_target_js__WEBPACK_IMPORTED_MODULE_3__/* .describeTarget */ .ff)(target)}`,
            ...(before && { before }),
        });
        return { kind: 'deleted' };
    }
    catch (error) {
        if (!(error instanceof _api_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ApiError */ .hD))
            throw error;
        const { failure } = error;
        if (failure.kind === 'answer' && error.said(404)) {
            return { kind: 'not found', trace: (0,_api_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .traceOf */ .fC)(failure), mayBeDone: error.mayBeDoneBefore };
        }
        if (failure.kind === 'answer' && failure.status === 422) {
            return { kind: 'refused', error, aboutJob: /\b(job|busy)\b/i.test(failure.message) };
        }
        throw error;
    }
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

/***/ 9361:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L4: () => (/* binding */ stateOf),
/* harmony export */   Yg: () => (/* binding */ describeRunner),
/* harmony export */   Ym: () => (/* binding */ toRunner),
/* harmony export */   i_: () => (/* binding */ neverConnected),
/* harmony export */   ld: () => (/* binding */ runnerOutputs)
/* harmony export */ });
/* harmony import */ var _base_guards_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6651);
/* harmony import */ var _base_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3659);


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
        object: value,
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
/** The outputs that describe one runner. */
function runnerOutputs(runner) {
    const { id, name, online, busy, object } = runner;
    return {
        runner: (0,_base_json_js__WEBPACK_IMPORTED_MODULE_1__/* .toJson */ .a)(object),
        'runner-id': String(id),
        'runner-name': name,
        'runner-status': online ? 'online' : 'offline',
        'runner-busy': String(busy),
    };
}


/***/ })

};
;