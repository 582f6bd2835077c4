"use strict";
exports.id = 308;
exports.ids = [308,765];
exports.modules = {

/***/ 3928:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ae: () => (/* binding */ fetchPage),
/* harmony export */   md: () => (/* binding */ PAGE_SIZE)
/* harmony export */ });
/* unused harmony export pageCall */
/* harmony import */ var _base_guards_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6651);
/* harmony import */ var _unexpected_answer_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4212);


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
 * @throws ApiError, and ActionError for an answer that is no such list
 */
async function fetchPage(request, list, page, known) {
    const call = pageCall(list, page);
    const answer = await request(known?.etag === undefined ? call : { ...call, etag: known.etag });
    const { status, data, headers } = answer;
    if (status === 304 && known)
        return known;
    if (status === 304) {
        throw (0,_unexpected_answer_js__WEBPACK_IMPORTED_MODULE_0__/* .unexpectedAnswer */ .a)(call, answer, 'says that nothing has changed, although nothing was known before', 'Something between this machine and the server answers in its place (a cache, a proxy); run the job again.');
    }
    const { items: key } = list.endpoint;
    const total = (0,_base_guards_js__WEBPACK_IMPORTED_MODULE_1__/* .isRecord */ .u4)(data) ? data.total_count : undefined;
    const items = (0,_base_guards_js__WEBPACK_IMPORTED_MODULE_1__/* .isRecord */ .u4)(data) ? data[key] : undefined;
    if (typeof total !== 'number' || !Array.isArray(items) || !items.every((item) => (0,_base_guards_js__WEBPACK_IMPORTED_MODULE_1__/* .idAt */ .jj)(item, 'id') !== undefined)) {
        throw (0,_unexpected_answer_js__WEBPACK_IMPORTED_MODULE_0__/* .unexpectedAnswer */ .a)(call, answer, `has no list of ${key}`);
    }
    return { total, items, linksToNext: /\brel="?next\b/.test(headers.link ?? ''), etag: headers.etag };
}


/***/ }),

/***/ 8827:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Dw: () => (/* binding */ listItems),
/* harmony export */   F1: () => (/* binding */ readItems),
/* harmony export */   JJ: () => (/* binding */ MOST_IN_FLIGHT),
/* harmony export */   Tu: () => (/* binding */ atMost)
/* harmony export */ });
/* unused harmony export readList */
/* harmony import */ var _base_guards_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6651);
/* harmony import */ var _list_page_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3928);


/** GitHub asks clients not to send many requests at once; 8 are enough to hide the round trips. */
const MOST_IN_FLIGHT = 8;
/** A page of repositories takes 600 KB: 8 of them at once make a long list take 190 MB of memory, 2 of them 140 to 170. */
const MOST_LARGE_PAGES_IN_FLIGHT = 2;
/** Readings of a list that shifts each time. */
const MOST_READINGS = 4;
/** A line of progress at most this often, in ms. */
const PROGRESS_MS = 5_000;
/** The same request, with this many calls at once at most, for lists that are read side by side. */
function atMost(most, request) {
    let underWay = 0;
    const waiting = [];
    return async (call) => {
        if (underWay === most)
            await new Promise((resolve) => waiting.push(resolve));
        else
            underWay++;
        try {
            return await request(call);
        }
        finally {
            const next = waiting.shift();
            if (next)
                next();
            else
                underWay--;
        }
    };
}
/**
 * Reads all items of a list, however long it is, into a sink.
 *
 * @param toItem reads one object; what it gives undefined for is left out
 * @param begin makes a sink; a list that changes while it is read is read again into a new one, and the last is returned
 * @param readPage for pages that are kept, or counted
 * @throws ApiError, and ActionError for an answer that is no such list
 */
async function readItems({ request, log }, call, toItem, begin, readPage = (page) => (0,_list_page_js__WEBPACK_IMPORTED_MODULE_0__/* .fetchPage */ .ae)(request, call, page)) {
    const { items } = call.endpoint;
    const beginReading = () => {
        const sink = begin();
        return {
            sink,
            take(object) {
                const item = toItem(object);
                if (item !== undefined)
                    sink.take(item);
            },
        };
    };
    const mostInFlight = items === 'repositories' ? MOST_LARGE_PAGES_IN_FLIGHT : MOST_IN_FLIGHT;
    const { sink } = await readList(readPage, items.replace('_', ' '), beginReading, log, mostInFlight);
    return sink;
}
/** The same into an array. */
async function listItems(api, call, toItem, readPage) {
    const begin = () => {
        const items = [];
        return { items, take: (item) => void items.push(item) };
    };
    return (await readItems(api, call, toItem, begin, readPage)).items;
}
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
            log.warning(`The server counts ${reading.total} ${what} and lists ${reading.found.size}, each time it is read; using those.`);
            return sink;
        }
        log.info(`The list of ${what} changed while it was read (${reading.found.size} found, ${reading.total} counted).`);
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
/** Where the count and the list disagree in the same way twice, a third reading changes nothing. */
function isAtRest(earlier, later) {
    if (!earlier.steady || !later.steady || earlier.total !== later.total)
        return false;
    return earlier.found.size === later.found.size && [...later.found].every((id) => earlier.found.has(id));
}
/** @param taken ids that the sink has; grows by those handed on */
async function readOnce(readPage, what, taken, sink, log, mostInFlight) {
    const found = new Set();
    const handOn = ({ items }) => {
        for (const item of items) {
            const id = (0,_base_guards_js__WEBPACK_IMPORTED_MODULE_1__/* .idAt */ .jj)(item, 'id');
            if (id === undefined)
                continue;
            found.add(id);
            if (taken.has(id))
                continue;
            taken.add(id);
            sink.take(item);
        }
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
    return { total, found, steady, complete: steady && found.size === total };
}


/***/ }),

/***/ 7308:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  checkRunnerVersions: () => (/* binding */ checkRunnerVersions)
});

// EXTERNAL MODULE: ./src/base/errors.ts
var errors = __webpack_require__(4758);
// EXTERNAL MODULE: ./src/base/text.ts
var base_text = __webpack_require__(766);
// EXTERNAL MODULE: ./src/github/runner-version.ts
var runner_version = __webpack_require__(8308);
// EXTERNAL MODULE: ./src/github/target.ts
var github_target = __webpack_require__(3738);
// EXTERNAL MODULE: ./src/packages/list-applications.ts
var list_applications = __webpack_require__(2169);
// EXTERNAL MODULE: ./src/packages/runner-application.ts
var runner_application = __webpack_require__(7040);
// EXTERNAL MODULE: ./src/runners/api.ts
var api = __webpack_require__(4043);
// EXTERNAL MODULE: ./src/runners/runner-table.ts
var runner_table = __webpack_require__(6336);
// EXTERNAL MODULE: ./src/results/markdown.ts
var markdown = __webpack_require__(4989);
// EXTERNAL MODULE: ./src/results/section.ts
var section = __webpack_require__(2765);
// EXTERNAL MODULE: ./src/runners/runner.ts
var runner = __webpack_require__(9361);
// EXTERNAL MODULE: ./src/api/api-error.ts
var api_error = __webpack_require__(3843);
// EXTERNAL MODULE: ./src/api/unexpected-answer.ts
var unexpected_answer = __webpack_require__(4212);
// EXTERNAL MODULE: ./src/base/guards.ts
var guards = __webpack_require__(6651);
// EXTERNAL MODULE: ./src/github/endpoints.ts
var endpoints = __webpack_require__(925);
;// CONCATENATED MODULE: ./src/runners/versions.ts






const DAY_MS = 86_400_000;
/**
 * Judges a version by its dates.
 *
 * @param deprecation undefined where the server has none
 * @param now the server's time, in ms since the epoch
 */
function stateOfVersion(deprecation, now, windowDays) {
    if (!deprecation)
        return 'unknown';
    const dates = datesOf(deprecation);
    if (dates.some((date) => date <= now))
        return 'ended';
    return dates.some((date) => date <= now + windowDays * DAY_MS) ? 'ending' : 'supported';
}
/** The earlier of the two dates, in ms since the epoch; undefined if none is set. */
function soonestOf(deprecation) {
    const dates = deprecation ? datesOf(deprecation) : [];
    return dates.length === 0 ? undefined : Math.min(...dates);
}
function datesOf({ registration, runtime }) {
    return [registration, runtime].flatMap((date) => (date === null ? [] : [Date.parse(date)]));
}
/**
 * Looks a version up, `GET /{scope}/actions/runners/deprecations/{version}`, which only Enterprise Cloud describes.
 *
 * @param version one that `isRunnerVersion` has passed
 * @throws ApiError for anything but 404, and ActionError for an unintelligible answer
 */
async function lookUpDeprecation({ request, target }, version) {
    const call = {
        endpoint: endpoints/* ENDPOINTS */.Hr.getDeprecation,
        parameters: { scope: (0,github_target/* scopeOf */.Od)(target), version },
        action: `look up until when ${(0,github_target/* describeTarget */.ff)(target)} may use runner ${version}`,
    };
    try {
        const answer = await request(call);
        const deprecation = toDeprecation(answer.data);
        if (!deprecation)
            throw (0,unexpected_answer/* unexpectedAnswer */.a)(call, answer, 'has no intelligible dates');
        return { deprecation, serverTime: timeOf(answer.headers.date) };
    }
    catch (error) {
        if (error instanceof api_error/* ApiError */.h && error.said(404))
            return { deprecation: undefined, serverTime: undefined };
        throw error;
    }
}
/** Reads the API's answer; undefined for anything else. A date that is not set may be missing as well as null. */
function toDeprecation(value) {
    if (!(0,guards/* isRecord */.u4)(value) || (0,guards/* stringAt */.bX)(value, 'runner_version') === undefined)
        return undefined;
    const { registration_deprecates_at: registration = null, runtime_deprecates_at: runtime = null } = value;
    return isDate(registration) && isDate(runtime) ? { registration, runtime } : undefined;
}
function isDate(value) {
    return value === null || (typeof value === 'string' && !Number.isNaN(Date.parse(value)));
}
function timeOf(date) {
    const time = date === undefined ? Number.NaN : Date.parse(date);
    return Number.isNaN(time) ? undefined : time;
}
/** Groups runners by their version as they come; keeps of each no more than its id and name. */
function createFleet() {
    const groups = new Map();
    return {
        take({ id, name, version = null }) {
            const group = groups.get(version);
            if (group)
                group.push({ id, name });
            else
                groups.set(version, [{ id, name }]);
        },
        groups: () => [...groups].map(([version, runners]) => ({ version, runners })),
    };
}
/**
 * Judges each version, soonest date first, then the oldest without a date, last what has no version.
 *
 * @param deprecations by version
 * @param offered the version on offer, if it is known
 * @param now the server's time, in ms since the epoch
 */
function judge(groups, deprecations, offered, now, windowDays) {
    const judged = groups.map((group) => {
        const { version } = group;
        const deprecation = version === null ? undefined : deprecations.get(version);
        const comparable = version !== null && offered !== undefined && (0,runner_version/* isRunnerVersion */.J)(version);
        return {
            ...group,
            deprecation,
            state: stateOfVersion(deprecation, now, windowDays),
            outdated: comparable && (0,runner_version/* compareVersions */.Z)(version, offered) < 0,
        };
    });
    return judged.sort((a, b) => orderOf(a.deprecation) - orderOf(b.deprecation) ||
        Number(a.version === null) - Number(b.version === null) ||
        (0,runner_version/* compareVersions */.Z)(a.version ?? '', b.version ?? ''));
}
/** Numbers are subtracted, and two of infinity would not be one. */
function orderOf(deprecation) {
    return soonestOf(deprecation) ?? Number.MAX_SAFE_INTEGER;
}
/** How many runners are in versions of some kind. */
function countRunners(versions, counts = () => true) {
    return versions.filter(counts).reduce((sum, { runners }) => sum + runners.length, 0);
}
/** Whether its runners count as deprecated. */
function isDeprecated({ state }) {
    return state === 'ending' || state === 'ended';
}

;// CONCATENATED MODULE: ./src/runners/version-report.ts





/** Runners that a line or a cell names, before it only counts them. */
const MOST_NAMED = 20;
/** One of the objects of the output `runner-versions`. */
function toOutput({ version, state, deprecation, runners }) {
    return {
        version,
        state,
        registration_deprecates_at: deprecation?.registration ?? null,
        runtime_deprecates_at: deprecation?.runtime ?? null,
        runners,
    };
}
/** The annotation for a version: the dates, the version on offer, the runners. */
function warnOf(judged, offered, now) {
    const { version, deprecation, runners } = judged;
    const names = runners.slice(0, MOST_NAMED).map(runner/* describeRunner */.Yg);
    const more = runners.length > names.length ? `, and ${runners.length - names.length} more` : '';
    const dates = deprecation ? describeDates(deprecation, now) : '';
    return (`Runner version ${version} ${dates}.${judged.outdated ? ` ${offered} is on offer.` : ''} ` +
        `Update ${(0,base_text/* counted */.hS)(runners.length, 'runner')}: ${names.join(', ')}${more}.`);
}
/** `cannot register since 2026-08-01 (112 days ago), and gets no jobs from 2026-12-01 on (in 10 days)`. */
function describeDates({ registration, runtime }, now) {
    const since = (date, what) => {
        if (date === null)
            return false;
        const time = Date.parse(date);
        const distance = (0,base_text/* formatDistance */.BO)(time, now);
        return `${what} ${time <= now ? `since ${(0,base_text/* formatDate */.Yq)(time)}` : `from ${(0,base_text/* formatDate */.Yq)(time)} on`} (${distance})`;
    };
    const parts = [since(registration, 'cannot register'), since(runtime, 'gets no jobs')];
    return parts.filter((part) => part !== false).join(', and ');
}
/** The fleet in a line: `1,000 runners in 6 versions: 12 deprecated, 30 outdated (2.337.0 is on offer), 4 unknown`. */
function describeFleet(versions, offered) {
    const known = versions.filter(({ version }) => version !== null).length;
    const outdated = countRunners(versions, (one) => one.outdated);
    const parts = [
        `${countRunners(versions, isDeprecated)} deprecated`,
        `${outdated} outdated${offered === undefined ? '' : ` (${offered} is on offer)`}`,
        `${countRunners(versions, ({ state }) => state === 'unknown')} unknown`,
    ];
    return `${(0,base_text/* counted */.hS)(countRunners(versions), 'runner')} in ${(0,base_text/* counted */.hS)(known, 'version')}: ${parts.join(', ')}`;
}
function columnsOf(offered, now) {
    const dateOf = (date) => {
        const time = Date.parse(date ?? '');
        return Number.isNaN(time) ? '' : `${(0,base_text/* formatDate */.Yq)(time)}, ${(0,base_text/* formatDistance */.BO)(time, now)}`;
    };
    return {
        Version: ({ version }) => (version === null ? 'never connected' : (0,markdown/* escapeMarkdown */.F)(version)),
        State: (one) => (isDeprecated(one) ? `**${one.state}**` : one.state),
        'Registers until': ({ deprecation }) => dateOf(deprecation?.registration),
        'Gets jobs until': ({ deprecation }) => dateOf(deprecation?.runtime),
        'On offer': ({ outdated }) => (outdated ? (0,markdown/* escapeMarkdown */.F)(offered ?? '') : ''),
        Count: ({ runners }) => String(runners.length),
        Runners: ({ runners }) => {
            const names = runners.slice(0, MOST_NAMED).map(({ name }) => (0,markdown/* escapeMarkdown */.F)(name));
            return `${names.join(', ')}${runners.length > names.length ? ` and ${runners.length - names.length} more` : ''}`;
        },
    };
}
/**
 * The part of the job summary, with the versions in the order given.
 *
 * @param now the server's time, in ms since the epoch
 * @param link to the runners' settings, in Markdown
 */
function versionSection(where, versions, offered, now, link) {
    const table = (0,section/* createTable */.Z)(columnsOf(offered, now), 'runner-versions-file');
    for (const version of versions)
        table.add(version);
    return {
        heading: `Runner versions of ${(0,markdown/* escapeMarkdown */.F)(where)}`,
        blocks: [`${describeFleet(versions, offered)}. ${link}`, table],
    };
}

;// CONCATENATED MODULE: ./src/operations/check-runner-versions.ts










/** Look-ups at once. */
const MOST_IN_FLIGHT = 8;
const checkRunnerVersions = { run };
async function run(context) {
    const { inputs, list, log, target } = context;
    const windowDays = inputs['deprecation-window'];
    const fleet = await (0,api/* readRunners */._g)(context, undefined, createFleet);
    const groups = fleet.groups();
    const versions = groups.flatMap(({ version }) => version ?? []);
    const { deprecations, now } = await lookUp(context, versions.filter(runner_version/* isRunnerVersion */.J));
    const offered = versions.length === 0 ? undefined : (0,runner_application/* newestOffered */.wU)(await (0,list_applications/* listRunnerApplications */.M)(context));
    const judged = judge(groups, deprecations, offered, now, windowDays);
    const where = (0,github_target/* describeTarget */.ff)(target);
    log.info(`${where}: ${describeFleet(judged, offered)}.`);
    for (const one of judged) {
        if (isDeprecated(one))
            log.warning(warnOf(one, offered, now));
        else if (one.outdated) {
            log.info(`Runner version ${one.version} of ${(0,base_text/* counted */.hS)(one.runners.length, 'runner')} is outdated: ${offered} is on offer.`);
        }
    }
    const output = list('runner-versions');
    for (const one of judged)
        output.add(toOutput(one));
    const deprecated = countRunners(judged, isDeprecated);
    const failOnDeprecated = inputs['fail-on-deprecated'];
    if (failOnDeprecated && versions.length > 0 && deprecations.size === 0) {
        log.warning(`fail-on-deprecated has no effect: the server gives no end dates for the runner versions of ${where}.`);
    }
    return {
        outputs: {
            'deprecated-count': String(deprecated),
            'outdated-count': String(countRunners(judged, ({ outdated }) => outdated)),
            'unknown-count': String(countRunners(judged, ({ state }) => state === 'unknown')),
        },
        lists: [output],
        summary: versionSection(where, judged, offered, now, (0,runner_table/* settingsLink */.EN)(target, inputs['github-api-url'])),
        ...(failOnDeprecated && deprecated > 0 && { failure: deprecatedError(where, deprecated, windowDays) }),
    };
}
/** Looks each version up once. @returns what is known, and the server's time in ms since the epoch */
async function lookUp(api, versions) {
    const deprecations = new Map();
    const missing = [];
    let latest;
    for (let start = 0; start < versions.length; start += MOST_IN_FLIGHT) {
        const some = versions.slice(start, start + MOST_IN_FLIGHT);
        const answers = await Promise.all(some.map((version) => lookUpDeprecation(api, version)));
        for (const [index, { deprecation, serverTime }] of answers.entries()) {
            const version = some[index] ?? '';
            if (deprecation)
                deprecations.set(version, deprecation);
            else
                missing.push(version);
            if (serverTime !== undefined)
                latest = Math.max(latest ?? serverTime, serverTime);
        }
    }
    if (missing.length > 0) {
        api.log.notice(`The server gives no end dates for ${(0,base_text/* counted */.hS)(missing.length, 'runner version')} (${missing.join(', ')}): ` +
            'it has no …/actions/runners/deprecations (HTTP 404), which only GitHub Enterprise Cloud describes. Their state is unknown.');
    }
    return { deprecations, now: latest ?? Date.now() };
}
function deprecatedError(where, count, windowDays) {
    return new errors/* ActionError */.lZ(`${(0,base_text/* counted */.hS)(count, 'runner')} of ${where} ${count === 1 ? 'has a version' : 'have versions'} that GitHub has cut off, or will within ${(0,base_text/* counted */.hS)(windowDays, 'day')}; ` +
        'the warnings above name them. Update these runners, or leave out fail-on-deprecated.');
}


/***/ }),

/***/ 2169:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ listRunnerApplications)
/* harmony export */ });
/* harmony import */ var _api_unexpected_answer_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4212);
/* harmony import */ var _github_endpoints_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(925);
/* harmony import */ var _github_target_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3738);
/* harmony import */ var _runner_application_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7040);




/**
 * Lists the runner applications that a target is offered: `GET /{scope}/actions/runners/downloads`.
 *
 * @param api its `mask` is given every `temp_download_token` before anything else is done
 * @throws ApiError, and ActionError for an unintelligible answer
 */
async function listRunnerApplications({ request, target, mask, }) {
    const call = {
        endpoint: _github_endpoints_js__WEBPACK_IMPORTED_MODULE_1__/* .ENDPOINTS */ .Hr.listRunnerApplications,
        parameters: { scope: (0,_github_target_js__WEBPACK_IMPORTED_MODULE_2__/* .scopeOf */ .Od)(target) },
        action: `list the runner applications for ${(0,_github_target_js__WEBPACK_IMPORTED_MODULE_2__/* .describeTarget */ .ff)(target)}`,
    };
    const answer = await request(call);
    const applications = (0,_runner_application_js__WEBPACK_IMPORTED_MODULE_3__/* .readApplications */ .Gb)(answer.data, mask, { call, answer });
    if (applications === undefined)
        throw (0,_api_unexpected_answer_js__WEBPACK_IMPORTED_MODULE_0__/* .unexpectedAnswer */ .a)(call, answer, 'is no list of applications');
    return applications;
}


/***/ }),

/***/ 7040:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E4: () => (/* binding */ versionOf),
/* harmony export */   Gb: () => (/* binding */ readApplications),
/* harmony export */   nZ: () => (/* binding */ readApplication),
/* harmony export */   wU: () => (/* binding */ newestOffered)
/* harmony export */ });
/* harmony import */ var _api_unexpected_answer_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4212);
/* harmony import */ var _base_guards_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6651);
/* harmony import */ var _github_platform_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1376);
/* harmony import */ var _github_runner_version_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8308);
/* harmony import */ var _github_token_kind_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(385);





const FILENAME = /^([A-Za-z0-9][A-Za-z0-9._-]{0,150})-(\d+\.\d+\.\d+)\.(?:tar\.gz|zip)$/;
/**
 * Reads the list of runner applications. An object of an unknown platform is passed on and otherwise ignored.
 *
 * @param mask is given every `temp_download_token` before anything else is done
 * @returns undefined if the answer is no list of objects
 */
function readApplications(data, mask, origin) {
    if (!Array.isArray(data))
        return undefined;
    for (const object of data) {
        const token = (0,_base_guards_js__WEBPACK_IMPORTED_MODULE_3__/* .stringAt */ .bX)(object, 'temp_download_token');
        if (token !== undefined)
            mask(token);
    }
    if (!data.every(_base_guards_js__WEBPACK_IMPORTED_MODULE_3__/* .isRecord */ .u4))
        return undefined;
    const offers = data.flatMap((object) => {
        const platform = _github_platform_js__WEBPACK_IMPORTED_MODULE_1__/* .PLATFORMS */ .P4.find(({ os, architecture }) => object.os === os && object.architecture === architecture);
        return platform === undefined ? [] : [{ platform, object, origin }];
    });
    const objects = data.map(({ temp_download_token: _, ...rest }) => rest);
    return { objects, offers };
}
/**
 * Checks one offer.
 *
 * @param apiUrl where it came from: over https nothing unencrypted is downloaded
 * @throws ActionError that names what is wrong with it
 */
function readApplication({ platform, object, origin }, apiUrl) {
    const name = (0,_github_platform_js__WEBPACK_IMPORTED_MODULE_1__/* .platformName */ .$r)(platform);
    const wrong = (what) => (0,_api_unexpected_answer_js__WEBPACK_IMPORTED_MODULE_0__/* .unexpectedAnswer */ .a)(origin.call, origin.answer, `has an application for ${name} that ${what}`);
    const filename = (0,_base_guards_js__WEBPACK_IMPORTED_MODULE_3__/* .stringAt */ .bX)(object, 'filename');
    const version = filename === undefined ? undefined : versionOf(filename);
    if (filename === undefined || version === undefined) {
        throw wrong('has no file name of the form actions-runner-linux-x64-2.337.0.tar.gz');
    }
    const address = (0,_base_guards_js__WEBPACK_IMPORTED_MODULE_3__/* .stringAt */ .bX)(object, 'download_url');
    if (address === undefined || !URL.canParse(address))
        throw wrong('has no download_url');
    const downloadUrl = new URL(address);
    const plain = downloadUrl.protocol === 'http:' && new URL(apiUrl).protocol === 'http:';
    if ((downloadUrl.protocol !== 'https:' && !plain) || downloadUrl.username !== '' || downloadUrl.password !== '') {
        throw wrong('has a download_url that is not https');
    }
    const checksum = (0,_base_guards_js__WEBPACK_IMPORTED_MODULE_3__/* .stringAt */ .bX)(object, 'sha256_checksum')?.toLowerCase();
    if (checksum !== undefined && !(0,_base_guards_js__WEBPACK_IMPORTED_MODULE_3__/* .isSha256 */ ._h)(checksum))
        throw wrong('has a sha256_checksum that is no SHA-256');
    const token = (0,_base_guards_js__WEBPACK_IMPORTED_MODULE_3__/* .stringAt */ .bX)(object, 'temp_download_token');
    if (token !== undefined && !(0,_github_token_kind_js__WEBPACK_IMPORTED_MODULE_2__/* .isTokenText */ .BG)(token))
        throw wrong('has an unusable download token');
    return { platform, version, offered: true, filename, downloadUrl, sha256: checksum, token };
}
/** The newest version among what is offered, whatever the platform; undefined if no offer has a version. */
function newestOffered({ offers }) {
    const versions = offers.flatMap(({ object }) => versionOf((0,_base_guards_js__WEBPACK_IMPORTED_MODULE_3__/* .stringAt */ .bX)(object, 'filename') ?? '') ?? []);
    return versions.sort(_github_runner_version_js__WEBPACK_IMPORTED_MODULE_4__/* .compareVersions */ .Z).at(-1);
}
/** The version in a package's file name; undefined where the name is not one that may become part of a path. */
function versionOf(filename) {
    const [, , version] = FILENAME.exec(filename) ?? [];
    return version !== undefined && (0,_github_runner_version_js__WEBPACK_IMPORTED_MODULE_4__/* .isRunnerVersion */ .J)(version) ? version : undefined;
}


/***/ }),

/***/ 4989:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ bytesOf),
/* harmony export */   F: () => (/* binding */ escapeMarkdown)
/* harmony export */ });
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4758);

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


/***/ }),

/***/ 2765:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   SUMMARY_LIMIT: () => (/* binding */ SUMMARY_LIMIT),
/* harmony export */   Z: () => (/* binding */ createTable),
/* harmony export */   renderSection: () => (/* binding */ renderSection)
/* harmony export */ });
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4989);

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
    let keptBytes = (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .bytesOf */ .$)(head);
    let count = 0;
    let full = false;
    return {
        add(item) {
            count++;
            if (full)
                return;
            const text = row(cellsOf.map((cell) => cell(item)));
            keptBytes += (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .bytesOf */ .$)(text);
            full = keptBytes > SUMMARY_LIMIT;
            if (!full)
                kept.push(text);
        },
        render(mostBytes) {
            if (count === 0)
                return '';
            let left = mostBytes - (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .bytesOf */ .$)(head) - NOTE_BYTES;
            let fitting = 0;
            for (const text of kept) {
                left -= (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .bytesOf */ .$)(text);
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
function renderSection({ heading, blocks }, mostBytes) {
    let text = `## ${heading}\n`;
    let left = mostBytes - (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .bytesOf */ .$)(text);
    for (const [index, block] of blocks.entries()) {
        // The blocks after this one need room to say that they were left out.
        const reserve = (blocks.length - 1 - index) * NOTE_BYTES;
        const rendered = typeof block === 'string' ? `${block}\n` : block.render(left - 1 - reserve);
        if (rendered === '')
            continue;
        const part = `\n${rendered}`;
        if ((0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .bytesOf */ .$)(part) > left)
            continue;
        text += part;
        left -= (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .bytesOf */ .$)(part);
    }
    return left < 0 ? '' : `${text}\n`;
}
function row(cells) {
    return `| ${cells.join(' | ')} |\n`;
}
function leftOut(count, output) {
    return `_${count.toLocaleString('en-US')} more ${count === 1 ? 'is' : 'are'} left out here: a job summary is limited to 1 MiB. All are in the file that the output ${output} names._`;
}


/***/ }),

/***/ 4043:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $n: () => (/* binding */ getRunnerCall),
/* harmony export */   Bw: () => (/* binding */ findRunners),
/* harmony export */   GE: () => (/* binding */ listRunnersCall),
/* harmony export */   Mz: () => (/* binding */ deleteRunner),
/* harmony export */   _g: () => (/* binding */ readRunners),
/* harmony export */   fZ: () => (/* binding */ getRunner)
/* harmony export */ });
/* harmony import */ var _api_api_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3843);
/* harmony import */ var _api_read_list_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8827);
/* harmony import */ var _api_trace_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(9553);
/* harmony import */ var _api_unexpected_answer_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4212);
/* harmony import */ var _github_endpoints_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(925);
/* harmony import */ var _github_target_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3738);
/* harmony import */ var _runner_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9361);







/** The list of a target's runners, `GET /{scope}/actions/runners`. */
function listRunnersCall(target, name) {
    return {
        endpoint: _github_endpoints_js__WEBPACK_IMPORTED_MODULE_3__/* .ENDPOINTS */ .Hr.listRunners,
        parameters: { scope: (0,_github_target_js__WEBPACK_IMPORTED_MODULE_4__/* .scopeOf */ .Od)(target) },
        ...(name !== undefined && { query: { name } }),
        action: `list the runners of ${(0,_github_target_js__WEBPACK_IMPORTED_MODULE_4__/* .describeTarget */ .ff)(target)}`,
    };
}
/**
 * Reads the target's runners into a sink, all of them however many there are.
 *
 * @param name the server may narrow the list to it
 * @param begin makes a sink; a list that shifted is read again into a new one, and the last is returned
 * @throws ApiError, and ActionError for an unintelligible answer
 */
function readRunners(api, name, begin) {
    return (0,_api_read_list_js__WEBPACK_IMPORTED_MODULE_1__/* .readItems */ .F1)(api, listRunnersCall(api.target, name), _runner_js__WEBPACK_IMPORTED_MODULE_5__/* .toRunner */ .Ym, begin);
}
/** Reads the target's runners that fit, in the API's order. */
function findRunners(api, name, fits) {
    return (0,_api_read_list_js__WEBPACK_IMPORTED_MODULE_1__/* .listItems */ .Dw)(api, listRunnersCall(api.target, name), (object) => {
        const runner = (0,_runner_js__WEBPACK_IMPORTED_MODULE_5__/* .toRunner */ .Ym)(object);
        return runner && fits(runner) ? runner : undefined;
    });
}
/** The call that gets one runner, `GET /{scope}/actions/runners/{runner_id}`. */
function getRunnerCall(target, id) {
    return {
        endpoint: _github_endpoints_js__WEBPACK_IMPORTED_MODULE_3__/* .ENDPOINTS */ .Hr.getRunner,
        parameters: { scope: (0,_github_target_js__WEBPACK_IMPORTED_MODULE_4__/* .scopeOf */ .Od)(target), runner_id: id },
        action: `get runner ${id} of ${(0,_github_target_js__WEBPACK_IMPORTED_MODULE_4__/* .describeTarget */ .ff)(target)}`,
    };
}
/**
 * Reads one runner, `GET /{scope}/actions/runners/{runner_id}`.
 *
 * @returns undefined for a 404, which may mean that it is gone or that the token has no access
 * @throws ApiError, and ActionError for an unintelligible answer
 */
async function getRunner({ request, target }, id) {
    const call = getRunnerCall(target, id);
    try {
        const answer = await request(call);
        const runner = (0,_runner_js__WEBPACK_IMPORTED_MODULE_5__/* .toRunner */ .Ym)(answer.data);
        if (!runner)
            throw (0,_api_unexpected_answer_js__WEBPACK_IMPORTED_MODULE_2__/* .unexpectedAnswer */ .a)(call, answer, 'is no runner');
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
 * @param before runs right before each attempt; what it throws ends the call
 * @throws ApiError for anything but 404 and 422, and what `before` throws
 */
async function deleteRunner({ request, target }, runner, before) {
    try {
        await request({
            endpoint: _github_endpoints_js__WEBPACK_IMPORTED_MODULE_3__/* .ENDPOINTS */ .Hr.deleteRunner,
            parameters: { scope: (0,_github_target_js__WEBPACK_IMPORTED_MODULE_4__/* .scopeOf */ .Od)(target), runner_id: runner.id },
            action: `delete runner ${(0,_runner_js__WEBPACK_IMPORTED_MODULE_5__/* .describeRunner */ .Yg)(runner)} from ${(0,_github_target_js__WEBPACK_IMPORTED_MODULE_4__/* .describeTarget */ .ff)(target)}`,
            ...(before && { before }),
        });
        return { kind: 'deleted' };
    }
    catch (error) {
        if (!(error instanceof _api_api_error_js__WEBPACK_IMPORTED_MODULE_0__/* .ApiError */ .h))
            throw error;
        const { failure } = error;
        if (failure.kind === 'answer' && error.said(404)) {
            return { kind: 'not found', trace: (0,_api_trace_js__WEBPACK_IMPORTED_MODULE_6__/* .traceOf */ .fC)(failure), mayBeDone: error.unclearBefore };
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
/* harmony import */ var _results_markdown_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4989);
/* harmony import */ var _runner_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9361);




/** Runners from which on a chart helps. */
const FEWEST_FOR_CHART = 10;
function createRunnerCounts() {
    let all = 0;
    let online = 0;
    let busy = 0;
    let neverConnected = 0;
    return {
        add(runner) {
            all++;
            if (runner.online)
                online++;
            if (runner.online && runner.busy)
                busy++;
            if ((0,_runner_js__WEBPACK_IMPORTED_MODULE_2__/* .stateOf */ .L4)(runner) === 'never connected')
                neverConnected++;
        },
        toString() {
            const total = (0,_base_text_js__WEBPACK_IMPORTED_MODULE_3__/* .counted */ .hS)(all, 'runner');
            if (all === 0)
                return total;
            const offline = all - online;
            const parts = [
                online > 0 && `${online} online${busy > 0 ? ` (${busy} busy)` : ''}`,
                offline > 0 && `${offline} offline${neverConnected > 0 ? ` (${neverConnected} never connected)` : ''}`,
            ];
            return `${total}, ${parts.filter((part) => part !== false).join(', ')}`;
        },
        chart() {
            if (all < FEWEST_FOR_CHART)
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
    Name: ({ name }) => (0,_results_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeMarkdown */ .F)(name),
    ID: ({ id }) => String(id),
    Status: _runner_js__WEBPACK_IMPORTED_MODULE_2__/* .stateOf */ .L4,
    Labels: ({ labels }) => labels.map(_results_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeMarkdown */ .F).join(', '),
    Version: ({ version }) => (0,_results_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeMarkdown */ .F)(version ?? ''),
};
/** A link for the job summary: to the settings page that shows the target's runners. */
function settingsLink(target, server) {
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