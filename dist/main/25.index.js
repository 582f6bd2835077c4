export const id = 25;
export const ids = [25];
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

/***/ 5025:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   listRunners: () => (/* binding */ listRunners)
/* harmony export */ });
/* harmony import */ var _github_target_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3738);
/* harmony import */ var _results_markdown_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4989);
/* harmony import */ var _api_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4043);
/* harmony import */ var _runner_table_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6336);
/* harmony import */ var _selection_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1217);





/** Lists the selected runners, page by page into the file: `GET /{scope}/actions/runners`. */
async function listRunners(context) {
    const { inputs, list, log } = context;
    const { selection, target } = inputs;
    const fits = (0,_selection_js__WEBPACK_IMPORTED_MODULE_4__/* .matcherOf */ .Ke)(selection);
    const begin = () => {
        const runners = list('runners');
        const table = (0,_runner_table_js__WEBPACK_IMPORTED_MODULE_3__/* .createRunnerTable */ .Zc)('in the file that the output runners-file names');
        const counts = (0,_runner_table_js__WEBPACK_IMPORTED_MODULE_3__/* .createRunnerCounts */ .vw)();
        return {
            runners,
            table,
            counts,
            take(runner) {
                if (!fits(runner))
                    return;
                runners.add(runner.whole);
                table.add(runner);
                counts.add(runner);
            },
        };
    };
    const { runners, table, counts } = await (0,_api_js__WEBPACK_IMPORTED_MODULE_2__/* .readRunners */ ._g)(context, (0,_api_js__WEBPACK_IMPORTED_MODULE_2__/* .nameHint */ .jy)(selection), begin);
    const said = (0,_selection_js__WEBPACK_IMPORTED_MODULE_4__/* .isEmptySelection */ .QD)(selection) ? '' : (0,_selection_js__WEBPACK_IMPORTED_MODULE_4__/* .describeSelection */ .e9)(selection);
    const where = said === '' ? (0,_github_target_js__WEBPACK_IMPORTED_MODULE_0__/* .describeTarget */ .ff)(target) : `${(0,_github_target_js__WEBPACK_IMPORTED_MODULE_0__/* .describeTarget */ .ff)(target)} with ${said}`;
    log.info(`Listed the runners of ${where}: ${counts}.`);
    return {
        outputs: { 'runners-count': String(runners.count) },
        lists: [runners],
        summary: {
            heading: `Runners of ${(0,_results_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeMarkdown */ .F)((0,_github_target_js__WEBPACK_IMPORTED_MODULE_0__/* .describeTarget */ .ff)(target))}`,
            blocks: [...(said === '' ? [] : [`Selected by ${(0,_results_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeMarkdown */ .F)(said)}.`]), `${counts}.`, table],
        },
    };
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
