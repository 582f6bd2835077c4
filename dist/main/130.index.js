"use strict";
exports.id = 130;
exports.ids = [130,765];
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

/***/ 2765:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ escapeMarkdown),
/* harmony export */   SUMMARY_LIMIT: () => (/* binding */ SUMMARY_LIMIT),
/* harmony export */   Z: () => (/* binding */ createTable),
/* harmony export */   bytesOf: () => (/* binding */ bytesOf),
/* harmony export */   renderSection: () => (/* binding */ renderSection)
/* harmony export */ });
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4758);
/* harmony import */ var _base_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(766);


/** GitHub drops a step's summary above this many bytes whole. */
const SUMMARY_LIMIT = 1024 * 1024;
/** For the line about what was left out. */
const NOTE_BYTES = 400;
/** @param output the output that names the file with all rows: `runners-file` */
function createTable(columns, output) {
    const headings = Object.keys(columns);
    const cellsOf = Object.values(columns);
    const head = `${row(headings)}${row(headings.map(() => '---'))}`;
    const kept = [];
    let keptBytes = bytesOf(head);
    let count = 0;
    let full = false;
    return {
        add(item) {
            count++;
            if (full)
                return;
            const text = row(cellsOf.map((cell) => cell(item)));
            keptBytes += bytesOf(text);
            full = keptBytes > SUMMARY_LIMIT;
            if (!full)
                kept.push(text);
        },
        render(maxBytes) {
            if (count === 0)
                return '';
            let left = maxBytes - bytesOf(head) - NOTE_BYTES;
            let fitting = 0;
            for (const text of kept) {
                left -= bytesOf(text);
                if (left < 0)
                    break;
                fitting++;
            }
            const missing = count - fitting;
            const note = missing === 0 ? '' : `\n${leftOut(missing, output)}\n`;
            return fitting === 0 ? note.trimStart() : `${head}${kept.slice(0, fitting).join('')}${note}`;
        },
    };
}
/** Renders a section within a number of bytes, saying what was left out. Empty if not even that fits. */
function renderSection({ heading, blocks }, maxBytes) {
    let text = `## ${heading}\n`;
    let left = maxBytes - bytesOf(text);
    for (const [index, block] of blocks.entries()) {
        // The blocks after this one need room to say that they were left out.
        const reserve = (blocks.length - 1 - index) * NOTE_BYTES;
        const rendered = typeof block === 'string' ? `${block}\n` : block.render(left - 1 - reserve);
        if (rendered === '')
            continue;
        const part = `\n${rendered}`;
        if (bytesOf(part) > left)
            continue;
        text += part;
        left -= bytesOf(part);
    }
    return left < 0 ? '' : `${text}\n`;
}
/**
 * Makes a value from the API plain text in GitHub's Markdown: it can neither format, nor leave its table cell, nor be HTML,
 * nor become a link, a mention or a reference where the text ends up in an issue.
 */
function escapeMarkdown(text) {
    return ((0,_base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .singleLine */ .pF)(text)
        .replace(/[\\`*_{}[\]()~|!]/g, '\\$&')
        .replaceAll('&', '&amp;')
        .replaceAll('<', '&lt;')
        .replaceAll('>', '&gt;')
        // GitHub's own way to write one that begins no formula.
        .replaceAll('$', () => '<span>$</span>')
        // An invisible comment breaks up what GitHub would link to; it links `www.` even behind `_`.
        .replace(/[@#]|:(?=\/\/)|(?<=www)\.|(?<![a-z\d])GH-(?=\d)/gi, (found) => `${found}<!-- -->`));
}
/** A length in UTF-8, as GitHub measures a summary. */
function bytesOf(text) {
    return Buffer.byteLength(text);
}
function row(cells) {
    return `| ${cells.join(' | ')} |\n`;
}
function leftOut(count, output) {
    return `_${(0,_base_text_js__WEBPACK_IMPORTED_MODULE_1__/* .formatCount */ .B4)(count)} more ${count === 1 ? 'is' : 'are'} left out here: a job summary is limited to 1 MiB. All are in the file that the output ${output} names._`;
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

/***/ 6336:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EN: () => (/* binding */ settingsLink),
/* harmony export */   h9: () => (/* binding */ RUNNER_COLUMNS),
/* harmony export */   vw: () => (/* binding */ createRunnerCounts)
/* harmony export */ });
/* harmony import */ var _base_text_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(766);
/* harmony import */ var _github_target_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3738);
/* harmony import */ var _results_section_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2765);
/* harmony import */ var _runner_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9361);




/** Runners from which on a chart helps. */
const MIN_FOR_CHART = 10;
/** Counts runners by their state, as they come. */
function createRunnerCounts() {
    let all = 0;
    let online = 0;
    let busy = 0;
    let unconnected = 0;
    return {
        add(runner) {
            all++;
            if (runner.online)
                online++;
            if (runner.online && runner.busy)
                busy++;
            if ((0,_runner_js__WEBPACK_IMPORTED_MODULE_2__/* .neverConnected */ .i_)(runner))
                unconnected++;
        },
        /** For people: `12 runners, 8 online (3 busy), 4 offline (1 never connected)`. */
        toString() {
            const total = (0,_base_text_js__WEBPACK_IMPORTED_MODULE_3__/* .counted */ .hS)(all, 'runner');
            if (all === 0)
                return total;
            const offline = all - online;
            const parts = [
                online > 0 && `${(0,_base_text_js__WEBPACK_IMPORTED_MODULE_3__/* .formatCount */ .B4)(online)} online${busy > 0 ? ` (${(0,_base_text_js__WEBPACK_IMPORTED_MODULE_3__/* .formatCount */ .B4)(busy)} busy)` : ''}`,
                offline > 0 &&
                    `${(0,_base_text_js__WEBPACK_IMPORTED_MODULE_3__/* .formatCount */ .B4)(offline)} offline${unconnected > 0 ? ` (${(0,_base_text_js__WEBPACK_IMPORTED_MODULE_3__/* .formatCount */ .B4)(unconnected)} never connected)` : ''}`,
            ];
            return `${total}, ${parts.filter((part) => part !== false).join(', ')}`;
        },
        /** A pie chart of idle, busy and offline runners in Mermaid; empty for a few runners, which the table shows as well. */
        chart() {
            if (all < MIN_FOR_CHART)
                return [];
            // Mermaid refuses a slice of 0.
            const slices = Object.entries({ idle: online - busy, busy, offline: all - online }).filter(([, count]) => count > 0);
            const lines = slices.map(([state, count]) => `  "${state}" : ${count}`);
            return [['```mermaid', 'pie showData', ...lines, '```'].join('\n')];
        },
    };
}
/** The columns of a table of runners in the job summary. */
const RUNNER_COLUMNS = {
    Name: ({ name }) => (0,_results_section_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeMarkdown */ .F)(name),
    ID: ({ id }) => String(id),
    Status: _runner_js__WEBPACK_IMPORTED_MODULE_2__/* .stateOf */ .L4,
    Labels: ({ labels }) => labels.map(_results_section_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeMarkdown */ .F).join(', '),
    Version: ({ version }) => (0,_results_section_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeMarkdown */ .F)(version ?? ''),
};
/** A link for the job summary: to the settings page that shows the target's runners. */
function settingsLink({ target, server }) {
    return `[Runner settings](${(0,_github_target_js__WEBPACK_IMPORTED_MODULE_0__/* .runnerSettingsUrl */ .JJ)(target, server)})`;
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