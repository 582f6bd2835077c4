"use strict";
exports.id = 498;
exports.ids = [498,765];
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

/***/ 8498:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   listUserInstallations: () => (/* binding */ listUserInstallations)
/* harmony export */ });
/* harmony import */ var _api_read_list_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8827);
/* harmony import */ var _base_guards_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6651);
/* harmony import */ var _base_text_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(766);
/* harmony import */ var _github_endpoints_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(925);
/* harmony import */ var _results_section_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2765);





/** Lists the App's installations that a user has access to: `GET /user/installations`. */
const listUserInstallations = { run };
const INSTALLATION_COLUMNS = {
    // An enterprise has a slug, every other account a login.
    Account: ({ account }) => (0,_results_section_js__WEBPACK_IMPORTED_MODULE_2__/* .escapeMarkdown */ .F)((0,_base_guards_js__WEBPACK_IMPORTED_MODULE_3__/* .stringAt */ .bX)(account, 'login') ?? (0,_base_guards_js__WEBPACK_IMPORTED_MODULE_3__/* .stringAt */ .bX)(account, 'slug') ?? ''),
    ID: ({ id }) => String(id),
    App: (installation) => (0,_results_section_js__WEBPACK_IMPORTED_MODULE_2__/* .escapeMarkdown */ .F)((0,_base_guards_js__WEBPACK_IMPORTED_MODULE_3__/* .stringAt */ .bX)(installation, 'app_slug') ?? ''),
    Repositories: (installation) => (0,_results_section_js__WEBPACK_IMPORTED_MODULE_2__/* .escapeMarkdown */ .F)((0,_base_guards_js__WEBPACK_IMPORTED_MODULE_3__/* .stringAt */ .bX)(installation, 'repository_selection') ?? ''),
    State: (installation) => ((0,_base_guards_js__WEBPACK_IMPORTED_MODULE_3__/* .stringAt */ .bX)(installation, 'suspended_at') === undefined ? 'active' : 'suspended'),
};
async function run(context) {
    const { list, log } = context;
    const begin = () => {
        const installations = list('installations');
        const table = (0,_results_section_js__WEBPACK_IMPORTED_MODULE_2__/* .createTable */ .Z)(INSTALLATION_COLUMNS, 'installations-file');
        return {
            installations,
            table,
            take(installation) {
                installations.add(installation);
                table.add(installation);
            },
        };
    };
    const call = {
        endpoint: _github_endpoints_js__WEBPACK_IMPORTED_MODULE_1__/* .ENDPOINTS */ .Hr.listUserInstallations,
        action: 'list the installations that the user has access to',
    };
    const { installations, table } = await (0,_api_read_list_js__WEBPACK_IMPORTED_MODULE_0__/* .readItems */ .F1)(context, call, (object) => object, begin);
    const count = (0,_base_text_js__WEBPACK_IMPORTED_MODULE_4__/* .counted */ .hS)(installations.count, 'installation');
    log.info(`Listed the installations that the user has access to: ${count}.`);
    return {
        outputs: { 'installations-count': String(installations.count) },
        lists: [installations],
        summary: { heading: 'Installations that the user has access to', blocks: [`${count}.`, table] },
    };
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


/***/ })

};
;