export const id = 742;
export const ids = [742];
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

/***/ 1742:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  checkVersions: () => (/* binding */ checkVersions)
});

// EXTERNAL MODULE: ./src/base/errors.ts
var errors = __webpack_require__(4758);
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
// EXTERNAL MODULE: ./src/api/api-error.ts
var api_error = __webpack_require__(3843);
// EXTERNAL MODULE: ./src/api/explain/unfit-answer.ts
var unfit_answer = __webpack_require__(5865);
// EXTERNAL MODULE: ./src/base/guards.ts
var guards = __webpack_require__(6651);
// EXTERNAL MODULE: ./src/github/permissions.ts
var permissions = __webpack_require__(5435);
;// CONCATENATED MODULE: ./src/runner-versions/deprecation.ts





const DAY_MS = 86_400_000;
/**
 * Judges a version by its dates.
 *
 * @param deprecation undefined if it is not known
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
async function lookUpDeprecation(request, target, version) {
    const attempt = `look up until when ${(0,github_target/* describeTarget */.ff)(target)} may use runner ${version}`;
    try {
        const answer = await request({
            method: 'GET',
            path: `/${(0,github_target/* scopeOf */.Od)(target)}/actions/runners/deprecations/${version}`,
            repeatable: true,
            subject: 'runners',
            attempt,
            needs: (0,permissions/* runnerPermissions */.Ld)(target.level, 'read'),
        });
        const deprecation = toDeprecation(answer.data);
        if (!deprecation)
            throw (0,unfit_answer/* unfitAnswer */.N)(attempt, answer, 'has no intelligible dates');
        return { deprecation, serverTime: timeOf(answer.headers.date) };
    }
    catch (error) {
        if (error instanceof api_error/* ApiError */.h && error.status === 404)
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

;// CONCATENATED MODULE: ./src/runner-versions/fleet.ts


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

// EXTERNAL MODULE: ./src/results/markdown.ts
var markdown = __webpack_require__(4989);
// EXTERNAL MODULE: ./src/results/section.ts
var section = __webpack_require__(2765);
// EXTERNAL MODULE: ./src/runners/runner.ts
var runner = __webpack_require__(9361);
;// CONCATENATED MODULE: ./src/runner-versions/report.ts





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
/** What a version's annotation says: the dates, the version on offer, the runners. */
function warnOf(judged, offered, now) {
    const { version, deprecation, runners } = judged;
    const names = runners.slice(0, MOST_NAMED).map(runner/* describeRunner */.Yg);
    const more = runners.length > names.length ? `, and ${runners.length - names.length} more` : '';
    const dates = deprecation ? describeDates(deprecation, now) : '';
    return (`Runner version ${version} ${dates}.${judged.outdated ? ` ${offered} is on offer.` : ''} ` +
        `Update ${(0,runner_table/* counted */.hS)(runners.length, 'runner')}: ${names.join(', ')}${more}.`);
}
/** `can no longer register since …, and gets no jobs from … on`; dates as the server wrote them. */
function describeDates({ registration, runtime }, now) {
    const parts = [
        registration !== null &&
            (Date.parse(registration) <= now
                ? `can no longer register, since ${registration}`
                : `cannot register from ${registration} on`),
        runtime !== null &&
            (Date.parse(runtime) <= now ? `gets no more jobs, since ${runtime}` : `gets no jobs from ${runtime} on`),
    ];
    return parts.filter((part) => part !== false).join(', and ');
}
/** All of it in a line: `1,000 runners in 6 versions: 12 deprecated, 30 outdated (2.337.0 is on offer), 4 unknown`. */
function describeFleet(versions, offered) {
    const known = versions.filter(({ version }) => version !== null).length;
    const outdated = countRunners(versions, (one) => one.outdated);
    const parts = [
        `${countRunners(versions, isDeprecated)} deprecated`,
        `${outdated} outdated${offered === undefined ? '' : ` (${offered} is on offer)`}`,
        `${countRunners(versions, ({ state }) => state === 'unknown')} unknown`,
    ];
    return `${(0,runner_table/* counted */.hS)(countRunners(versions), 'runner')} in ${(0,runner_table/* counted */.hS)(known, 'version')}: ${parts.join(', ')}`;
}
const COLUMNS = ['Version', 'State', 'Registers until', 'Gets jobs until', 'On offer', 'Count', 'Runners'];
/** The part of the job summary, with the versions in the order given. */
function versionSection(where, versions, offered) {
    const table = (0,section/* createTable */.Z)(COLUMNS, 'in the file that the output runner-versions-file names');
    for (const { version, state, deprecation, outdated, runners } of versions) {
        const names = runners.slice(0, MOST_NAMED).map(({ name }) => (0,markdown/* escapeMarkdown */.F)(name));
        const more = runners.length > names.length ? ` and ${runners.length - names.length} more` : '';
        table.add([
            version === null ? 'never connected' : (0,markdown/* escapeMarkdown */.F)(version),
            isDeprecated({ version, state, deprecation, outdated, runners }) ? `**${state}**` : state,
            (0,markdown/* escapeMarkdown */.F)(deprecation?.registration ?? ''),
            (0,markdown/* escapeMarkdown */.F)(deprecation?.runtime ?? ''),
            outdated ? (0,markdown/* escapeMarkdown */.F)(offered ?? '') : '',
            String(runners.length),
            `${names.join(', ')}${more}`,
        ]);
    }
    return {
        heading: `Runner versions of ${(0,markdown/* escapeMarkdown */.F)(where)}`,
        blocks: [`${describeFleet(versions, offered)}.`, table],
    };
}

;// CONCATENATED MODULE: ./src/runner-versions/check.ts










/** Look-ups at once. */
const MOST_IN_FLIGHT = 8;
/** Carries out `check-runner-versions`. */
async function checkVersions(context) {
    const { inputs, list, log, request, mask } = context;
    const { target, versions: wanted } = inputs;
    const fleet = await (0,api/* readRunners */._g)(context, undefined, createFleet);
    const groups = fleet.groups();
    const versions = groups.flatMap(({ version }) => version ?? []);
    const { deprecations, now } = await lookUp(context, versions.filter(runner_version/* isRunnerVersion */.J));
    const offered = versions.length === 0 ? undefined : (0,runner_application/* newestOffered */.wU)(await (0,list_applications/* listRunnerApplications */.M)(request, target, mask));
    const judged = judge(groups, deprecations, offered, now, wanted.windowDays);
    const where = (0,github_target/* describeTarget */.ff)(target);
    log.info(`${where}: ${describeFleet(judged, offered)}.`);
    for (const one of judged) {
        if (isDeprecated(one))
            log.warning(warnOf(one, offered, now));
        else if (one.outdated) {
            log.info(`Runner version ${one.version} of ${(0,runner_table/* counted */.hS)(one.runners.length, 'runner')} is outdated: ${offered} is on offer.`);
        }
    }
    const output = list('runner-versions');
    for (const one of judged)
        output.add(toOutput(one));
    const deprecated = countRunners(judged, isDeprecated);
    const { failOnDeprecated } = wanted;
    if (failOnDeprecated && versions.length > 0 && deprecations.size === 0) {
        log.warning(`fail-on-deprecated could not be decided: of no version in ${where} is it known when it is cut off. The step goes on.`);
    }
    return {
        outputs: {
            'deprecated-count': String(deprecated),
            'outdated-count': String(countRunners(judged, ({ outdated }) => outdated)),
            'unknown-count': String(countRunners(judged, ({ state }) => state === 'unknown')),
        },
        lists: [output],
        summary: versionSection(where, judged, offered),
        ...(failOnDeprecated && deprecated > 0 && { failure: deprecatedError(where, deprecated, wanted.windowDays) }),
    };
}
/** Looks each version up once. @returns what is known, and the server's time in ms since the epoch */
async function lookUp({ request, inputs: { target }, log }, versions) {
    const deprecations = new Map();
    const missing = [];
    let latest;
    for (let start = 0; start < versions.length; start += MOST_IN_FLIGHT) {
        const some = versions.slice(start, start + MOST_IN_FLIGHT);
        const answers = await Promise.all(some.map((version) => lookUpDeprecation(request, target, version)));
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
        log.notice(`The server does not tell when it cuts off ${(0,runner_table/* counted */.hS)(missing.length, 'runner version')} (${missing.join(', ')}): ` +
            'there is nothing at …/actions/runners/deprecations (HTTP 404), which only GitHub Enterprise Cloud describes. Their state is unknown.');
    }
    return { deprecations, now: latest ?? Date.now() };
}
function deprecatedError(where, count, windowDays) {
    return new errors/* ActionError */.lZ(`${(0,runner_table/* counted */.hS)(count, 'runner')} of ${where} ${count === 1 ? 'has a version' : 'have versions'} that GitHub has cut off, or will within ${(0,runner_table/* counted */.hS)(windowDays, 'day')}; ` +
        'the warnings above name them. Update them, or leave out fail-on-deprecated.');
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
