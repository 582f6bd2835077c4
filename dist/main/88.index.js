export const id = 88;
export const ids = [88,914];
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

/***/ 3914:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   getSelectedRunner: () => (/* binding */ getSelectedRunner),
/* harmony export */   runnerOutputs: () => (/* binding */ runnerOutputs)
/* harmony export */ });
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4758);
/* harmony import */ var _github_target_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3738);
/* harmony import */ var _api_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4043);
/* harmony import */ var _runner_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9361);
/* harmony import */ var _selection_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1217);





/** Candidates that an error names, before it only counts them. */
const MOST_CANDIDATES = 10;
/**
 * Gets the one runner that is selected: by its id directly, otherwise through the list.
 *
 * @throws ActionError if there is none, or more than one
 */
async function getSelectedRunner(context) {
    const [id] = context.inputs.selection.ids ?? [];
    const runner = id === undefined ? await findOne(context) : await getById(context, id);
    context.log.info(`Found runner ${(0,_runner_js__WEBPACK_IMPORTED_MODULE_3__/* .describeRunner */ .Yg)(runner)}: ${(0,_runner_js__WEBPACK_IMPORTED_MODULE_3__/* .stateOf */ .L4)(runner)}.`);
    return { outputs: runnerOutputs(runner) };
}
/** The outputs that describe one runner. */
function runnerOutputs(runner) {
    const { id, name, online, busy, whole } = runner;
    return {
        runner: JSON.stringify(whole),
        'runner-id': String(id),
        'runner-name': name,
        'runner-status': online ? 'online' : 'offline',
        'runner-busy': String(busy),
    };
}
async function getById(context, id) {
    const runner = await (0,_api_js__WEBPACK_IMPORTED_MODULE_2__/* .getRunner */ .fZ)(context, id);
    if (runner)
        return runner;
    // Without access GitHub answers 404 as well: then the list fails too, and says what is missing.
    const [listed] = await (0,_api_js__WEBPACK_IMPORTED_MODULE_2__/* .findRunners */ .Bw)(context, undefined, (one) => one.id === id);
    if (listed)
        return listed;
    throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ(`There is no runner with id ${id} in ${(0,_github_target_js__WEBPACK_IMPORTED_MODULE_1__/* .describeTarget */ .ff)(context.inputs.target)}: it was deleted, it was ephemeral and has done its job, ` +
        'or it belongs to another level. Correct runner-id or target; list-runners shows what is there.');
}
async function findOne(context) {
    const { selection, target } = context.inputs;
    const found = await (0,_api_js__WEBPACK_IMPORTED_MODULE_2__/* .findRunners */ .Bw)(context, (0,_api_js__WEBPACK_IMPORTED_MODULE_2__/* .nameHint */ .jy)(selection), (0,_selection_js__WEBPACK_IMPORTED_MODULE_4__/* .matcherOf */ .Ke)(selection));
    const [runner] = found;
    const said = (0,_selection_js__WEBPACK_IMPORTED_MODULE_4__/* .describeSelection */ .e9)(selection);
    if (!runner) {
        throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ(`There is no runner in ${(0,_github_target_js__WEBPACK_IMPORTED_MODULE_1__/* .describeTarget */ .ff)(target)} with ${said}. Correct the selection or target; list-runners shows what is there.`);
    }
    if (found.length === 1)
        return runner;
    const named = found.slice(0, MOST_CANDIDATES).map((one) => `${(0,_runner_js__WEBPACK_IMPORTED_MODULE_3__/* .describeRunner */ .Yg)(one)}, ${(0,_runner_js__WEBPACK_IMPORTED_MODULE_3__/* .stateOf */ .L4)(one)}`);
    const more = found.length > named.length ? `; and ${found.length - named.length} more` : '';
    throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ(`${found.length} runners in ${(0,_github_target_js__WEBPACK_IMPORTED_MODULE_1__/* .describeTarget */ .ff)(target)} fit ${said}: ${named.join('; ')}${more}. ` +
        'Write the runner-id of the one that is meant.');
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


/***/ }),

/***/ 5088:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  waitForSelected: () => (/* binding */ waitForSelected)
});

// EXTERNAL MODULE: ./src/base/errors.ts
var errors = __webpack_require__(4758);
// EXTERNAL MODULE: ./src/github/target.ts
var github_target = __webpack_require__(3738);
// EXTERNAL MODULE: ./src/results/markdown.ts
var markdown = __webpack_require__(4989);
// EXTERNAL MODULE: ./src/runners/get-runner.ts
var get_runner = __webpack_require__(3914);
// EXTERNAL MODULE: ./src/runners/runner.ts
var runners_runner = __webpack_require__(9361);
// EXTERNAL MODULE: ./src/runners/runner-table.ts
var runner_table = __webpack_require__(6336);
// EXTERNAL MODULE: ./src/runners/selection.ts
var runners_selection = __webpack_require__(1217);
;// CONCATENATED MODULE: ./src/wait/explain.ts



/** Runners that a message names, before it only counts them. */
const MOST_NAMED = 10;
/** What is awaited, in words: `2 runners with runner-labels gpu to be online`. */
function describeGoal(count, said, status) {
    return `${(0,runner_table/* counted */.hS)(count, 'runner')} with ${said} to be ${status}`;
}
/** What was seen of the selected runners, in a few words: `1 of 2 online; org-linux-2 (id 24) never connected`. */
function describeProgress(runners, count, status) {
    const there = runners.filter((runner) => (0,runners_selection/* hasStatus */.Ro)(runner, status)).length;
    const others = runners.filter((runner) => !(0,runners_selection/* hasStatus */.Ro)(runner, status));
    const rest = others.length > 0 ? named(others, runners_runner/* stateOf */.L4) : runners.length < count ? 'no other is registered' : '';
    return `${there} of ${count} ${status}${rest === '' ? '' : `; ${rest}`}`;
}
/**
 * Why the time was up before enough runners had the status: some never registered, registered but never connected, are offline,
 * or are at something else; and what to look at.
 */
function explainTimeout(runners, count, status) {
    const waiting = runners.filter((runner) => !(0,runners_selection/* hasStatus */.Ro)(runner, status));
    const missing = Math.max(0, count - runners.length);
    const fresh = waiting.filter(runners_runner/* neverConnected */.i_);
    const offline = waiting.filter((runner) => !runner.online && !(0,runners_runner/* neverConnected */.i_)(runner));
    const others = waiting.filter(({ online }) => online);
    const parts = [];
    if (missing > 0) {
        const all = runners.length === 0 ? '' : ' more';
        parts.push(`${(0,runner_table/* counted */.hS)(missing, 'runner')}${all} never registered: check that the machine started, that config.sh ran there without an error, and that target and selection are right.`);
    }
    if (fresh.length > 0) {
        parts.push(`Registered but never connected: ${named(fresh)}; check that run.sh was started there, and that the machine reaches the server.`);
    }
    if (offline.length > 0) {
        parts.push(`Offline: ${named(offline)}; look at the machine, and at the log of run.sh.`);
    }
    if (others.length > 0)
        parts.push(`Not ${status}: ${named(others, runners_runner/* stateOf */.L4)}.`);
    return parts.join(' ');
}
/** `a (id 1), b (id 2)`, with more behind each if asked for. */
function named(runners, more) {
    const some = runners.slice(0, MOST_NAMED).map((runner) => {
        const name = (0,runners_runner/* describeRunner */.Yg)(runner);
        return more ? `${name} ${more(runner)}` : name;
    });
    return `${some.join(', ')}${runners.length > some.length ? `, and ${runners.length - some.length} more` : ''}`;
}

// EXTERNAL MODULE: ./src/api/api-error.ts
var api_error = __webpack_require__(3843);
;// CONCATENATED MODULE: ./src/wait/pause.ts
/** The longest pause of a look that costs a single request, before the jitter, in ms. */
const LONGEST_SINGLE_MS = 8_000;
const FIRST_MS = 1_000;
const GROWTH = 1.5;
/** For each further request: however long the list, a minute sees some 100 requests of the 900 that GitHub allows. */
const FURTHER_REQUEST_MS = 500;
/** The jitter's share, either way: machines that began together do not stay together. */
const JITTER = 0.2;
/**
 * How long to wait before the next look, in ms: from one second up, under ten for a look of one request, longer for one of many.
 *
 * @param looks how many there were, at least 1
 * @param requests what the last one cost
 * @param random 0 to 1
 */
function pauseAfter(looks, requests, random = Math.random()) {
    const grown = Math.min(FIRST_MS * GROWTH ** (looks - 1), LONGEST_SINGLE_MS);
    const whole = grown + Math.max(0, requests - 1) * FURTHER_REQUEST_MS;
    return whole * (1 - JITTER + 2 * JITTER * random);
}

;// CONCATENATED MODULE: ./src/wait/wait.ts


/** A line at least this often while nothing changes, in ms. */
const REPORT_MS = 30_000;
/**
 * Looks until enough runners have reached the goal, one of them is gone, or the time is up; the last look is made when it is.
 *
 * What the server refuses ends the wait at once. What it cannot do for a while (no answer, 5xx) does not, once it has answered.
 *
 * @param report is called after the first look, whenever what was seen has changed, and now and then
 * @throws ApiError and ActionError of a look
 */
async function waitFor(watch, goal, timer, report) {
    const begun = timer.now();
    const elapsed = () => timer.now() - begun;
    let last;
    let reported = '';
    let reportedAt = 0;
    for (let looks = 1;; looks++) {
        let trouble;
        try {
            last = await watch();
        }
        catch (error) {
            if (last === undefined || !isPassing(error))
                throw error;
            trouble = error;
        }
        const { runners, requests } = last;
        if (trouble === undefined) {
            const reached = runners.filter(goal.isReached);
            if (reached.length >= goal.count)
                return { kind: 'reached', runners: reached, elapsedMs: elapsed() };
            if (last.gone.length > 0)
                return { kind: 'gone', gone: last.gone, elapsedMs: elapsed() };
        }
        const left = goal.timeoutMs - elapsed();
        if (left <= 0)
            return { kind: 'timed out', runners, elapsedMs: elapsed(), trouble };
        const state = stateOfAll(runners);
        if (looks === 1 || state !== reported || elapsed() - reportedAt >= REPORT_MS) {
            report({ runners, elapsedMs: elapsed() });
            reported = state;
            reportedAt = elapsed();
        }
        await timer.sleep(Math.min(pauseAfter(looks, requests), left));
    }
}
/** A server that says itself when to come back has been waited for already, if that was soon enough. */
function isPassing(error) {
    if (!(error instanceof api_error/* ApiError */.h))
        return false;
    const { failure } = error;
    return failure.kind === 'transport' || (failure.status >= 500 && failure.headers['retry-after'] === undefined);
}
function stateOfAll(runners) {
    return runners.map(({ id, online, busy, version }) => [id, online, busy, version].join()).join(';');
}

// EXTERNAL MODULE: ./src/api/explain/unfit-answer.ts
var unfit_answer = __webpack_require__(5865);
// EXTERNAL MODULE: ./src/api/list-page.ts
var list_page = __webpack_require__(3928);
// EXTERNAL MODULE: ./src/api/read-list.ts
var read_list = __webpack_require__(8827);
// EXTERNAL MODULE: ./src/runners/api.ts
var api = __webpack_require__(4043);
;// CONCATENATED MODULE: ./src/wait/watch.ts








/** Several at once, never more than for a list. */
const MOST_IN_FLIGHT = 8;
/** Watches the runners that a selection selects, whatever their status. */
function watchRunners(context, selection) {
    const whatever = (0,runners_selection/* withoutStatus */.Lh)(selection);
    return whatever.ids ? watchIds(context, whatever.ids) : watchList(context, whatever);
}
function watchIds(context, ids) {
    const known = new Map();
    const read = async (id) => {
        const { target } = context.inputs;
        const attempt = `get runner ${id} of ${(0,github_target/* describeTarget */.ff)(target)}`;
        const before = known.get(id);
        try {
            const answer = await context.request({
                ...(0,api/* runnerCall */.Rr)(target, id, 'read'),
                method: 'GET',
                attempt,
                ...(before?.etag !== undefined && { etag: before.etag }),
            });
            if (answer.status === 304 && before)
                return before.runner;
            const runner = (0,runners_runner/* toRunner */.Ym)(answer.data);
            if (!runner)
                throw (0,unfit_answer/* unfitAnswer */.N)(attempt, answer, 'is no runner');
            known.set(id, { runner, etag: answer.headers.etag });
            return runner;
        }
        catch (error) {
            if (error instanceof api_error/* ApiError */.h && error.said(404))
                return undefined;
            throw error;
        }
    };
    return async () => {
        const found = [];
        for (let start = 0; start < ids.length; start += MOST_IN_FLIGHT) {
            found.push(...(await Promise.all(ids.slice(start, start + MOST_IN_FLIGHT).map(read))));
        }
        const missing = new Set(ids.filter((_, index) => found[index] === undefined));
        // Without access GitHub answers 404 as well: then the list fails too, and says what is missing.
        const listed = missing.size === 0 ? [] : await (0,api/* findRunners */.Bw)(context, undefined, ({ id }) => missing.has(id));
        for (const { id } of listed)
            missing.delete(id);
        return {
            runners: [...found.filter((runner) => runner !== undefined), ...listed],
            gone: [...missing].map((id) => ({ id, name: known.get(id)?.runner.name })),
            requests: ids.length,
        };
    };
}
function watchList(context, selection) {
    const { request, log, inputs } = context;
    const list = (0,api/* runnersOf */.rp)(inputs.target, (0,api/* nameHint */.jy)(selection));
    const fits = (0,runners_selection/* matcherOf */.Ke)(selection);
    const known = new Map();
    const seen = new Map();
    /** Keeps of a runner that was not selected only what tells that it is there. */
    const slim = (page) => ({
        ...page,
        items: page.items.map((item) => {
            const runner = (0,runners_runner/* toRunner */.Ym)(item);
            return runner && fits(runner) ? item : { id: item.id };
        }),
    });
    return async () => {
        let requests = 0;
        const readPage = async (number) => {
            requests++;
            const before = known.get(number);
            const page = await (0,list_page/* fetchPage */.ae)(request, list, number, before);
            if (page === before)
                return before;
            const kept = slim(page);
            known.set(number, kept);
            return kept;
        };
        const begin = () => {
            const runners = [];
            return {
                runners,
                take(items) {
                    for (const item of items) {
                        const runner = (0,runners_runner/* toRunner */.Ym)(item);
                        if (runner && fits(runner))
                            runners.push(runner);
                    }
                },
            };
        };
        const { runners } = await (0,read_list/* readList */.L)(readPage, 'runners', begin, log);
        const gone = [];
        const present = new Set(runners.map(({ id }) => id));
        for (const { id, name } of seen.values()) {
            if (present.has(id))
                continue;
            // The list may have shifted over it, or it got other labels: only the runner itself can tell.
            requests++;
            const now = await (0,api/* getRunner */.fZ)(context, id);
            if (!now)
                gone.push({ id, name });
            else if (fits(now))
                runners.push(now);
        }
        seen.clear();
        for (const runner of runners)
            seen.set(runner.id, runner);
        return { runners, gone, requests };
    };
}

;// CONCATENATED MODULE: ./src/wait/wait-for-runner.ts










/** Carries out `wait-for-runner`. @throws ApiError, and ActionError if a runner is gone or the time is up */
async function waitForSelected(context) {
    const { inputs, list, log, timer } = context;
    const { selection, wait, target } = inputs;
    const status = selection.status ?? 'online';
    const { count, timeoutSeconds } = wait;
    const said = (0,runners_selection/* describeSelection */.e9)((0,runners_selection/* withoutStatus */.Lh)(selection));
    const where = (0,github_target/* describeTarget */.ff)(target);
    log.info(`Waiting for ${describeGoal(count, said, status)} in ${where}, for ${(0,runner_table/* counted */.hS)(timeoutSeconds, 'second')} at most.`);
    const outcome = await waitFor(watchRunners(context, selection), { isReached: (runner) => (0,runners_selection/* hasStatus */.Ro)(runner, status), count, timeoutMs: timeoutSeconds * 1000 }, timer, ({ runners, elapsedMs }) => log.info(`Waiting for ${describeGoal(count, said, status)}, since ${seconds(elapsedMs)}: ${describeProgress(runners, count, status)}.`));
    const after = seconds(outcome.elapsedMs);
    if (outcome.kind === 'gone')
        throw goneError(context, outcome.gone, after);
    if (outcome.kind === 'timed out') {
        const trouble = outcome.trouble ? ` The last look failed: ${outcome.trouble.message}` : '';
        throw new errors/* ActionError */.lZ(`Timed out after ${after} of waiting for ${describeGoal(count, said, status)} in ${where}. ` +
            `${explainTimeout(outcome.runners, count, status)} A longer wait is written as wait-timeout.${trouble}`, { cause: outcome.trouble });
    }
    const runners = list('runners');
    const table = (0,runner_table/* createRunnerTable */.Zc)('in the file that the output runners-file names');
    for (const runner of outcome.runners) {
        runners.add(runner.whole);
        table.add(runner);
    }
    const [first] = outcome.runners;
    log.info(`After ${after}: ${outcome.runners.length} of ${count} ${status}.`);
    return {
        outputs: {
            'runners-count': String(runners.count),
            ...(count === 1 && first && (0,get_runner.runnerOutputs)(first)),
        },
        lists: [runners],
        summary: {
            heading: `Runners of ${(0,markdown/* escapeMarkdown */.F)(where)} that are ${status}`,
            blocks: [`Selected by ${(0,markdown/* escapeMarkdown */.F)(said)}, after ${after}.`, table],
        },
    };
}
function goneError({ inputs }, gone, after) {
    const names = gone.map(({ id, name }) => (name === undefined ? `runner ${id}` : (0,runners_runner/* describeRunner */.Yg)({ id, name })));
    const known = gone.every(({ name }) => name !== undefined);
    return new errors/* ActionError */.lZ(`${names.join(', ')} ${gone.length === 1 ? 'is' : 'are'} gone from ${(0,github_target/* describeTarget */.ff)(inputs.target)}, after ${after} of waiting: ` +
        `deleted, or ephemeral and done with a job${known ? '' : ', or of another level'}. ` +
        `${known ? 'Waiting longer would not bring it back' : 'Correct runner-id or target'}; list-runners shows what is there.`);
}
function seconds(ms) {
    return `${Math.round(ms / 1000)} s`;
}


/***/ })

};
