"use strict";
exports.id = 460;
exports.ids = [460,765];
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

/***/ 3460:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  chooseRunner: () => (/* binding */ chooseRunner)
});

// EXTERNAL MODULE: ./src/api/errors.ts
var errors = __webpack_require__(3249);
// EXTERNAL MODULE: ./src/api/read-list.ts
var read_list = __webpack_require__(8827);
// EXTERNAL MODULE: ./src/base/errors.ts
var base_errors = __webpack_require__(4758);
// EXTERNAL MODULE: ./src/base/text.ts
var base_text = __webpack_require__(766);
// EXTERNAL MODULE: ./src/github/target.ts
var github_target = __webpack_require__(3738);
// EXTERNAL MODULE: ./src/inputs/credentials.ts
var credentials = __webpack_require__(6431);
// EXTERNAL MODULE: ./src/inputs/runs-on.ts
var runs_on = __webpack_require__(3977);
// EXTERNAL MODULE: ./src/runners/api.ts
var runners_api = __webpack_require__(4043);
// EXTERNAL MODULE: ./src/base/nearest.ts
var nearest = __webpack_require__(8859);
// EXTERNAL MODULE: ./src/results/section.ts
var section = __webpack_require__(2765);
// EXTERNAL MODULE: ./src/runners/groups.ts
var runners_groups = __webpack_require__(103);
;// CONCATENATED MODULE: ./src/runners/choice.ts






/** Leaves out all that a choice does not need. */
function toRunnerState({ labels, online, busy, groupId }) {
    const status = online ? (busy ? 'busy' : 'idle') : 'offline';
    return { labels: new Set(labels.map((label) => label.toLowerCase())), status, groupId };
}
/** Chooses the first candidate that has enough runners of the status wanted. */
function choose({ candidates, status, count }, available) {
    const counts = candidates.map((candidate) => countFor(candidate, available));
    const enough = ({ idle, busy }) => (status === 'idle' ? idle : idle + busy) >= count;
    const chosen = counts.find(enough);
    const [best] = counts;
    return { counts, chosen, reason: chosen ? 'idle' : best ? lackOf(best, count) : 'no-match' };
}
function countFor(candidate, { runners, groups }) {
    /** By the label in lower case, as it was written. */
    const wanted = new Map(candidate.labels.map((label) => [label.toLowerCase(), label]));
    const wantedLabels = [...wanted.keys()];
    const isInGroup = groupTest(candidate, groups);
    const counts = { idle: 0, busy: 0, offline: 0 };
    let elsewhere = 0;
    const missing = new Map();
    for (const { labels, status, groupId } of runners) {
        const lacks = wantedLabels.filter((label) => !labels.has(label));
        const [lack] = lacks;
        if (lacks.length > 1)
            continue;
        if (!isInGroup(groupId))
            elsewhere += lack === undefined ? 1 : 0;
        else if (lack === undefined)
            counts[status]++;
        else
            missing.set(lack, (missing.get(lack) ?? 0) + 1);
    }
    const fit = counts.idle + counts.busy + counts.offline;
    // Without its only label a candidate would mean any runner.
    const saysMore = wanted.size > 1 || candidate.group !== undefined;
    const nearMisses = [...wanted].flatMap(([lower, label]) => {
        const without = missing.get(lower);
        return fit > 0 || !saysMore || without === undefined ? [] : [{ label, fit: without }];
    });
    return { candidate, fit, ...counts, elsewhere, nearMisses };
}
/** Whether a runner's group is one that the candidate means and the repository may use. */
function groupTest({ group }, groups) {
    if (groups === undefined)
        return () => group === undefined;
    const ids = new Set((group === undefined ? groups : (0,runners_groups/* groupsForRunsOn */.Fh)(groups, group)).map(({ id }) => id));
    // If the server does not send a runner's group, only its labels count.
    return (groupId) => (groupId === undefined ? group === undefined : ids.has(groupId));
}
/** Why a candidate does not have enough runners. */
function lackOf({ fit, idle, busy }, count) {
    if (fit < count)
        return 'no-match';
    return idle + busy >= count ? 'busy' : 'offline';
}
/** What a choice says to people. */
const CANDIDATE_COLUMNS = {
    Candidate: ({ candidate }) => (0,section/* escapeMarkdown */.F)((0,runs_on/* describeRunsOn */.Pq)(candidate)),
    Fit: ({ fit }) => (0,base_text/* formatCount */.B4)(fit),
    Idle: ({ idle }) => (0,base_text/* formatCount */.B4)(idle),
    Busy: ({ busy }) => (0,base_text/* formatCount */.B4)(busy),
    Offline: ({ offline }) => (0,base_text/* formatCount */.B4)(offline),
    Taken: ({ chosen }) => (chosen ? '✓' : ''),
};
/** `Candidate self-hosted, linux: 3 runners fit, 1 idle, 1 busy, 1 offline`. */
function describeCandidate({ candidate, fit, idle, busy, offline }) {
    const states = fit === 0 ? '' : `, ${(0,base_text/* formatCount */.B4)(idle)} idle, ${(0,base_text/* formatCount */.B4)(busy)} busy, ${(0,base_text/* formatCount */.B4)(offline)} offline`;
    return `Candidate ${(0,runs_on/* describeRunsOn */.Pq)(candidate)}: ${(0,base_text/* counted */.hS)(fit, 'runner')} ${fit === 1 ? 'fits' : 'fit'}${states}`;
}
/** Why runners that one may expect there do not fit, in whole sentences. */
function hintsFor({ candidate, fit, elsewhere, nearMisses }, repository) {
    if (fit > 0)
        return [];
    const what = (0,runs_on/* describeRunsOn */.Pq)(candidate);
    const near = nearMisses.map(({ label, fit: without }) => `${(0,base_text/* counted */.hS)(without, 'runner')} ${hasOrHave(without)} every label except ${label}`);
    const where = `a group that ${repository} may not use`;
    return [
        ...(near.length > 0 ? [`No runner fits ${what}, but ${near.join(', and ')}.`] : []),
        ...(elsewhere > 0
            ? [
                `${(0,base_text/* counted */.hS)(elsewhere, 'runner')} ${hasOrHave(elsewhere)} the labels of ${what}, but in ${candidate.group === undefined ? where : `another group, or in ${where}`}.`,
            ]
            : []),
    ];
}
function hasOrHave(count) {
    return count === 1 ? 'has' : 'have';
}
/** A warning for each group among the candidates that is not among those that the repository may use. */
function unknownGroups({ candidates }, { groups }, repository) {
    if (groups === undefined)
        return [];
    const names = new Set(candidates.flatMap(({ group }) => group ?? []));
    return [...names].flatMap((name) => {
        if ((0,runners_groups/* groupsForRunsOn */.Fh)(groups, name).length > 0)
            return [];
        const hint = (0,nearest/* didYouMean */.a)(name, groups.map((group) => group.name));
        return [
            `runner-candidates: there is no runner group ${name} that ${repository} may use.${hint} Correct group=, or let the repository use the group in the group's settings.`,
        ];
    });
}
/** What the best candidate has, or lacks. */
const LACKS = {
    idle: 'enough runners that fit the first one are idle',
    busy: 'too few of the runners that fit the first one are idle; others are busy',
    offline: 'too few of the runners that fit the first one are online',
    'no-match': 'too few runners fit the first one',
};
/**
 * What was chosen, and why, for the job summary.
 *
 * @param taken undefined if the step fails
 * @param choice undefined where no runners were counted
 */
function choiceSection(target, taken, why, choice, hints = []) {
    const what = taken ? `Runs on **${(0,section/* escapeMarkdown */.F)((0,runs_on/* describeRunsOn */.Pq)(taken))}**` : 'Runs nowhere';
    const table = (0,section/* createTable */.Z)(CANDIDATE_COLUMNS, 'summary-file');
    for (const candidate of choice?.counts ?? [])
        table.add({ ...candidate, chosen: candidate === choice?.chosen });
    return {
        heading: `Runner chosen in ${(0,section/* escapeMarkdown */.F)((0,github_target/* describeTarget */.ff)(target))}`,
        blocks: [`${what}: ${(0,section/* escapeMarkdown */.F)(why)}.`, ...(choice ? [table] : []), ...hints.map(section/* escapeMarkdown */.F)],
    };
}

// EXTERNAL MODULE: ./src/runners/runner.ts
var runners_runner = __webpack_require__(9361);
;// CONCATENATED MODULE: ./src/operations/choose-runner.ts











/**
 * With a fallback, a job does not wait long for a failing server: 15 seconds, and up to 5 more while GitHub replicates a new
 * token.
 */
const TIME_LIMITS = { totalMs: 15_000, attemptMs: 7_000 };
/** Chooses labels for `runs-on`, by `GET /{scope}/actions/runners` and the groups that the repository may use. */
const chooseRunner = {
    checks: [hasCandidates, statusTakesJobs, groupsExist, repositoryGetsRunners],
    withoutCredentials: {
        isPossible: (inputs) => inputs['fallback-runs-on'] !== undefined,
        hint: 'choose-runner needs no secrets if it is alone in its step and fallback-runs-on is set.',
    },
    run,
};
function hasCandidates({ inputs }) {
    if (inputs['runner-candidates'].length > 0)
        return [];
    return [
        'runner-candidates: choose-runner needs at least one; set it to labels, one choice a line, such as self-hosted, linux.',
    ];
}
function statusTakesJobs({ inputs }) {
    const status = inputs['runner-status'];
    if (status === undefined || status === 'idle' || status === 'online')
        return [];
    return [
        `runner-status: choose-runner chooses idle runners (the default) or online ones; set it to one of these, not ${status}.`,
    ];
}
function groupsExist({ inputs }) {
    const { target, 'runner-candidates': candidates } = inputs;
    const grouped = candidates.find(({ group }) => group !== undefined);
    if (target.level !== 'repository' || grouped === undefined)
        return [];
    return [
        `runner-candidates: group=${grouped.group} cannot be found in ${(0,github_target/* describeTarget */.ff)(target)}, whose own runners are in no groups; leave it out, or set target to ${target.owner}.`,
    ];
}
/** A runner that never takes the job would keep it queued for a day. */
function repositoryGetsRunners({ inputs, job }) {
    const { target } = inputs;
    if (target.level === 'repository')
        return [];
    const [owner = ''] = job.repository.split('/');
    if (owner === '')
        return ['target: GITHUB_REPOSITORY is empty, so it is unknown which runners may be used; set target to owner/repo.'];
    if (target.level === 'enterprise' || target.org.toLowerCase() === owner.toLowerCase())
        return [];
    return [
        `target: the runners of ${target.org} take no jobs of ${job.repository}, which belongs to ${owner}; set target to ${owner} or ${job.repository}.`,
    ];
}
async function run(context) {
    const { inputs, job, log, target, targetHint, within } = context;
    const { 'fallback-runs-on': fallback, 'runner-count': count, 'runner-candidates': candidates } = inputs;
    const using = fallback && `Using fallback-runs-on, ${(0,runs_on/* describeRunsOn */.Pq)(fallback)}`;
    /** @param why for the summary @param taken undefined if the step fails */
    const result = (reason, why, taken, choice, hints) => ({
        outputs: {
            ...(taken && { 'runs-on': (0,runs_on/* runsOnJson */.aq)(taken) }),
            'runs-on-reason': reason,
            'used-fallback': String(taken !== undefined && taken === fallback),
        },
        summary: choiceSection(target, taken, why, choice, hints),
    });
    const startedBy = (0,credentials/* startedWithoutSecrets */.$)(inputs, job);
    if (fallback && startedBy) {
        const why = `${startedBy} started this workflow, and GitHub gives it no secrets`;
        log.notice(`${using}: ${why}.`);
        return result('no-credentials', why, fallback);
    }
    const read = () => readAvailableRunners(context, job);
    let available;
    try {
        available = fallback ? await within(TIME_LIMITS, read) : await read();
    }
    catch (error) {
        if (!fallback || !(error instanceof errors/* ApiError */.hD && error.isTransient))
            throw error;
        log.warning(`${using}, since the runners cannot be listed now. ${(0,base_errors/* messageOf */.bD)(error)}`);
        return result('unreachable', 'the runners could not be listed', fallback);
    }
    const criteria = { candidates, status: inputs['runner-status'] === 'online' ? 'online' : 'idle', count };
    for (const warning of unknownGroups(criteria, available, job.repository))
        log.warning(warning);
    if (available.groups && available.runners.some(({ groupId }) => groupId === undefined)) {
        log.notice(`The server does not say which groups its runners are in: some that ${job.repository} may not use may count here.`);
    }
    const choice = choose(criteria, available);
    const { counts, chosen, reason } = choice;
    const hints = counts.flatMap((candidate) => hintsFor(candidate, job.repository));
    if (targetHint !== '' && counts.every(({ fit }) => fit === 0))
        hints.unshift(targetHint.trimStart());
    for (const candidate of counts)
        log.info(`${describeCandidate(candidate)}.`);
    for (const hint of hints)
        log.info(hint);
    const wanted = (0,base_text/* counted */.hS)(count, `${criteria.status} runner`);
    if (chosen) {
        log.info(`Chose ${(0,runs_on/* describeRunsOn */.Pq)(chosen.candidate)}.`);
        return result(reason, `it is the first candidate with ${wanted}`, chosen.candidate, choice, hints);
    }
    const why = `no candidate has ${wanted}; ${LACKS[reason]}`;
    if (fallback) {
        log.info(`${using}: ${why}.`);
        return result(reason, why, fallback, choice, hints);
    }
    const [best] = counts;
    const failure = new base_errors/* ActionError */.lZ(`No candidate has ${wanted} in ${(0,github_target/* describeTarget */.ff)(target)}. ${best ? `${describeCandidate(best)}. ` : ''}${hints[0] ? `${hints[0]} ` : ''}` +
        'Set fallback-runs-on to the labels to use instead, such as ubuntu-latest, or wait for a runner in an earlier step (wait-for-runner).');
    return { ...result(reason, why, undefined, choice, hints), failure };
}
/**
 * Reads the target's runners, `GET /{scope}/actions/runners`, and at the same time the groups that the job's repository may use. No more
 * than 8 requests are in flight.
 *
 * @throws ApiError, and ActionError for an unintelligible answer; of two errors the one that waiting would not mend
 */
async function readAvailableRunners(api, job) {
    const limited = { ...api, request: (0,read_list/* atMost */.Tu)(read_list/* MAX_IN_FLIGHT */.uK, api.request) };
    const reading = [
        (0,read_list/* listItems */.Dw)(limited, (0,runners_api/* listRunnersCall */.GE)(api.target), (object) => {
            const runner = (0,runners_runner/* toRunner */.Ym)(object);
            return runner && toRunnerState(runner);
        }),
        (0,runners_groups/* listUsableGroups */.DJ)(limited, job),
    ];
    const failed = (await Promise.allSettled(reading)).flatMap((one) => (one.status === 'rejected' ? [one.reason] : []));
    if (failed.length > 0)
        throw failed.find((error) => !(error instanceof errors/* ApiError */.hD && error.isTransient)) ?? failed[0];
    const [runners, groups] = await Promise.all(reading);
    return { runners, groups };
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

/***/ 103:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DJ: () => (/* binding */ listUsableGroups),
/* harmony export */   Fh: () => (/* binding */ groupsForRunsOn),
/* harmony export */   ss: () => (/* binding */ resolveGroup),
/* harmony export */   wK: () => (/* binding */ DEFAULT_GROUP)
/* harmony export */ });
/* unused harmony export groupsNamed */
/* harmony import */ var _api_read_list_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8827);
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4758);
/* harmony import */ var _base_guards_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(6651);
/* harmony import */ var _base_nearest_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8859);
/* harmony import */ var _base_text_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(766);
/* harmony import */ var _github_endpoints_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(925);
/* harmony import */ var _github_target_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3738);







/** The group that every owner of runners has, and the only one of a repository. */
const DEFAULT_GROUP = { id: 1, name: 'Default' };
/** Groups that an error names, before it only counts them. */
const MAX_NAMED = 10;
/**
 * The group of a new runner. A name is looked up, `GET /{scope}/actions/runner-groups`; a number is taken as it is. A repository has no
 * groups of its own and uses number 1.
 *
 * @throws ApiError, and ActionError if there is no such group, or more than one
 */
async function resolveGroup(api, group) {
    const { target } = api;
    if (target.level === 'repository')
        return DEFAULT_GROUP;
    if (group.kind === 'id')
        return { id: group.id };
    const groups = await listGroups(api);
    const found = groupsNamed(groups, group.name);
    const [only] = found;
    if (only && found.length === 1)
        return only;
    if (only) {
        throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ActionError */ .lZ(`${found.length} runner groups of ${(0,_github_target_js__WEBPACK_IMPORTED_MODULE_3__/* .describeTarget */ .ff)(target)} have the name ${group.name}: numbers ${found.map(({ id }) => id).join(', ')}. ` +
            'Set runner-group to the number of one of them.');
    }
    const names = groups.map(({ name }) => name);
    throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ActionError */ .lZ(`There is no runner group "${group.name}" in ${(0,_github_target_js__WEBPACK_IMPORTED_MODULE_3__/* .describeTarget */ .ff)(target)}.${(0,_base_nearest_js__WEBPACK_IMPORTED_MODULE_4__/* .didYouMean */ .a)(group.name, names)} ` +
        `Set runner-group to one of ${(0,_base_text_js__WEBPACK_IMPORTED_MODULE_5__/* .listFirst */ .rL)(names, MAX_NAMED)}.`);
}
/** The groups that a name stands for: in the same case before any other case, the organization's before the enterprise's. */
function groupsNamed(groups, name) {
    const same = groups.filter((group) => group.name === name);
    const alike = same.length > 0 ? same : groups.filter((group) => group.name.toLowerCase() === name.toLowerCase());
    const own = alike.filter(({ owner }) => owner === 'org');
    return own.length > 0 ? own : alike;
}
/** The same for a name in `runs-on`: after `org/` or `ent/` it is only the organization's or the enterprise's own. */
function groupsForRunsOn(groups, text) {
    const [, prefix, name] = /^(org|ent)\/(.+)$/i.exec(text) ?? [];
    if (prefix === undefined || name === undefined)
        return groupsNamed(groups, text);
    const owned = groups.filter(({ owner }) => owner === prefix.toLowerCase());
    return groupsNamed(owned, name);
}
/**
 * Lists the groups that the job's repository may use: for an organization `GET /orgs/{org}/actions/runner-groups?visible_to_repository=…`,
 * for an enterprise `GET /enterprises/{enterprise}/actions/runner-groups?visible_to_organization=…`.
 *
 * @returns undefined where the target is a repository, whose runners are in no groups
 */
async function listUsableGroups(api, { repository, publicRepository }) {
    const { level } = api.target;
    if (level === 'repository')
        return undefined;
    const [owner = '', name = ''] = repository.split('/');
    if (level === 'organization') {
        return listGroups(api, { query: { visible_to_repository: name }, usedBy: repository });
    }
    const groups = await listGroups(api, { query: { visible_to_organization: owner }, usedBy: owner });
    // An enterprise lists no groups by repository; `allows_public_repositories` is the only field that concerns a repository.
    return publicRepository ? groups.filter(({ allowsPublicRepositories }) => allowsPublicRepositories) : groups;
}
/** Lists the target's runner groups, `GET /{scope}/actions/runner-groups`: all, or those that `usedBy` may use. */
function listGroups(api, narrowed) {
    const { target } = api;
    const call = {
        endpoint: _github_endpoints_js__WEBPACK_IMPORTED_MODULE_2__/* .ENDPOINTS */ .Hr.listRunnerGroups,
        parameters: { scope: (0,_github_target_js__WEBPACK_IMPORTED_MODULE_3__/* .scopeOf */ .Od)(target) },
        ...(narrowed && { query: narrowed.query }),
        action: `list the runner groups of ${(0,_github_target_js__WEBPACK_IMPORTED_MODULE_3__/* .describeTarget */ .ff)(target)}${narrowed ? ` that ${narrowed.usedBy} may use` : ''}`,
    };
    return (0,_api_read_list_js__WEBPACK_IMPORTED_MODULE_0__/* .listItems */ .Dw)(api, call, (object) => toGroup(object, target));
}
function toGroup(value, { level }) {
    const id = (0,_base_guards_js__WEBPACK_IMPORTED_MODULE_6__/* .idAt */ .jj)(value, 'id');
    const name = (0,_base_guards_js__WEBPACK_IMPORTED_MODULE_6__/* .stringAt */ .bX)(value, 'name');
    if (!(0,_base_guards_js__WEBPACK_IMPORTED_MODULE_6__/* .isRecord */ .u4)(value) || id === undefined || name === undefined)
        return undefined;
    const owner = level === 'enterprise' || value.inherited === true ? 'ent' : 'org';
    return { id, name, owner, allowsPublicRepositories: value.allows_public_repositories !== false };
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