"use strict";
exports.id = 119;
exports.ids = [119,765];
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

/***/ 3119:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  chooseRunner: () => (/* binding */ chooseRunner)
});

// EXTERNAL MODULE: ./src/http/retry.ts
var retry = __webpack_require__(8902);
// EXTERNAL MODULE: ./src/api/api-error.ts
var api_error = __webpack_require__(3843);
;// CONCATENATED MODULE: ./src/api/server-trouble.ts


/** Faults of the network that pass; the others are settings that somebody has to change. */
const PASSING = new Set(['dns', 'refused', 'timeout', 'reset', 'cut']);
/** Whether a call failed of what passes by itself: a server error, a rate limit, a time-out or the network. */
function isServerTrouble(error) {
    if (!(error instanceof api_error/* ApiError */.h))
        return false;
    const { failure } = error;
    if (failure.kind === 'transport')
        return PASSING.has(failure.error.fault);
    return failure.status >= 500 || (0,retry/* rateLimitWait */.hD)(failure, 0) !== undefined;
}

// EXTERNAL MODULE: ./src/base/errors.ts
var errors = __webpack_require__(4758);
// EXTERNAL MODULE: ./src/github/target.ts
var github_target = __webpack_require__(3738);
// EXTERNAL MODULE: ./src/inputs/credentials.ts
var credentials = __webpack_require__(6431);
// EXTERNAL MODULE: ./src/inputs/runs-on.ts
var runs_on = __webpack_require__(3977);
// EXTERNAL MODULE: ./src/results/markdown.ts
var markdown = __webpack_require__(4989);
// EXTERNAL MODULE: ./src/results/section.ts
var section = __webpack_require__(2765);
// EXTERNAL MODULE: ./src/base/nearest.ts
var nearest = __webpack_require__(8859);
// EXTERNAL MODULE: ./src/base/text.ts
var base_text = __webpack_require__(766);
;// CONCATENATED MODULE: ./src/runners/choose.ts
/** The part of a runner that a choice needs. */
function offerOf({ labels, online, busy, groupId }) {
    const state = online ? (busy ? 'busy' : 'idle') : 'offline';
    return { labels: new Set(labels.map((label) => label.toLowerCase())), state, groupId };
}
/** Chooses the first candidate that has enough runners of the status wanted. */
function choose({ candidates, status, count }, supply) {
    const tallies = candidates.map((candidate) => tally(candidate, supply));
    const enough = ({ idle, busy }) => (status === 'idle' ? idle : idle + busy) >= count;
    const chosen = tallies.find(enough);
    const [best] = tallies;
    return { tallies, chosen, reason: chosen ? 'idle' : best ? lackOf(best, count) : 'no-match' };
}
function tally(candidate, { offers, groups }) {
    const wanted = [...new Set(candidate.labels.map((label) => label.toLowerCase()))];
    const isInGroup = groupTest(candidate, groups);
    const counts = { idle: 0, busy: 0, offline: 0 };
    let elsewhere = 0;
    const missing = new Map();
    for (const { labels, state, groupId } of offers) {
        const lacks = wanted.filter((label) => !labels.has(label));
        const [lack] = lacks;
        if (lacks.length > 1)
            continue;
        if (!isInGroup(groupId))
            elsewhere += lack === undefined ? 1 : 0;
        else if (lack === undefined)
            counts[state]++;
        else
            missing.set(lack, (missing.get(lack) ?? 0) + 1);
    }
    const fit = counts.idle + counts.busy + counts.offline;
    // Without its only label a candidate would mean any runner.
    const saysMore = wanted.length > 1 || candidate.group !== undefined;
    const nearMisses = candidate.labels.flatMap((label) => {
        const without = missing.get(label.toLowerCase());
        return fit > 0 || !saysMore || without === undefined ? [] : [{ label, fit: without }];
    });
    return { candidate, fit, ...counts, elsewhere, nearMisses };
}
/** Whether a runner's group is one that the candidate means and the repository may use. */
function groupTest({ group }, groups) {
    if (groups === undefined)
        return () => group === undefined;
    const ids = new Set((group === undefined ? groups : groupsMeant(groups, group)).map(({ id }) => id));
    // Servers that do not tell a runner's group leave only its labels to go by.
    return (groupId) => (groupId === undefined ? group === undefined : ids.has(groupId));
}
/**
 * The groups that a name in `runs-on` means: after `org/` or `ent/` only the organization's or the enterprise's own; written
 * the same before any other case; the organization's before the enterprise's.
 */
function groupsMeant(groups, name) {
    const [, owner, rest] = /^(org|ent)\/(.+)$/i.exec(name) ?? [];
    if (owner !== undefined && rest !== undefined) {
        return groupsMeant(groups.filter((group) => group.owner === owner.toLowerCase()), rest);
    }
    const same = groups.filter((group) => group.name === name);
    const alike = same.length > 0 ? same : groups.filter((group) => group.name.toLowerCase() === name.toLowerCase());
    const own = alike.filter((group) => group.owner === 'org');
    return own.length > 0 ? own : alike;
}
/** Why a candidate does not have enough runners. */
function lackOf({ fit, idle, busy }, count) {
    if (fit < count)
        return 'no-match';
    return idle + busy >= count ? 'busy' : 'offline';
}

;// CONCATENATED MODULE: ./src/runners/choice-report.ts





/** What a choice says to people. */
/** The columns of the summary's table of candidates, the best first. */
const TALLY_COLUMNS = {
    Candidate: ({ candidate }) => (0,markdown/* escapeMarkdown */.F)((0,runs_on/* describeRunsOn */.Pq)(candidate)),
    Fit: ({ fit }) => String(fit),
    Idle: ({ idle }) => String(idle),
    Busy: ({ busy }) => String(busy),
    Offline: ({ offline }) => String(offline),
    Taken: ({ chosen }) => (chosen ? '✓' : ''),
};
/** `Candidate self-hosted, linux: 3 runners fit, 1 idle, 1 busy, 1 offline`. */
function describeTally({ candidate, fit, idle, busy, offline }) {
    const states = fit === 0 ? '' : `, ${idle} idle, ${busy} busy, ${offline} offline`;
    return `Candidate ${(0,runs_on/* describeRunsOn */.Pq)(candidate)}: ${(0,base_text/* counted */.hS)(fit, 'runner')} ${fit === 1 ? 'fits' : 'fit'}${states}`;
}
/** Why runners that one may expect there do not fit, in whole sentences. */
function hintsFor({ candidate, fit, elsewhere, nearMisses }, repository) {
    if (fit > 0)
        return [];
    const what = (0,runs_on/* describeRunsOn */.Pq)(candidate);
    const near = nearMisses.map(({ label, fit: without }) => `${(0,base_text/* counted */.hS)(without, 'runner')} without ${label}`);
    return [
        ...(near.length > 0 ? [`With one label less than ${what} would fit: ${near.join(', ')}.`] : []),
        ...(elsewhere > 0
            ? [
                `${(0,base_text/* counted */.hS)(elsewhere, 'runner')} ${elsewhere === 1 ? 'has' : 'have'} the labels of ${what}, in ${candidate.group === undefined ? 'groups' : 'other groups or ones'} that ${repository} may not use.`,
            ]
            : []),
    ];
}
/** A warning for each group among the candidates that is not among those that the repository may use. */
function unknownGroups({ candidates }, { groups }, repository) {
    if (groups === undefined)
        return [];
    const names = new Set(candidates.flatMap(({ group }) => group ?? []));
    return [...names].flatMap((name) => {
        if (groupsMeant(groups, name).length > 0)
            return [];
        const meant = (0,nearest/* nearest */.p)(name, groups.map((group) => group.name));
        const hint = meant === undefined ? '' : ` Did you mean ${meant}?`;
        return [
            `runner-candidates: ${repository} may use no runner group ${name}.${hint} Correct group=, or let the repository use the group in its settings.`,
        ];
    });
}

// EXTERNAL MODULE: ./src/api/read-list.ts
var read_list = __webpack_require__(8827);
// EXTERNAL MODULE: ./src/base/guards.ts
var guards = __webpack_require__(6651);
// EXTERNAL MODULE: ./src/github/endpoints.ts
var endpoints = __webpack_require__(925);
// EXTERNAL MODULE: ./src/runners/api.ts
var runners_api = __webpack_require__(4043);
// EXTERNAL MODULE: ./src/runners/runner.ts
var runners_runner = __webpack_require__(9361);
;// CONCATENATED MODULE: ./src/runners/supply.ts








/**
 * Reads the target's runners, `GET /{scope}/actions/runners`, and at the same time the groups that a repository may use: for an
 * organization `GET /orgs/{org}/actions/runner-groups?visible_to_repository=…`, for an enterprise
 * `GET /enterprises/{enterprise}/actions/runner-groups?visible_to_organization=…`. No more than 8 requests are in flight.
 *
 * @throws ApiError, and ActionError for an unintelligible answer; of two errors the one that waiting would not mend
 */
async function readSupply({ request, target, log }, repository) {
    const api = { request: (0,read_list/* atMost */.Tu)(read_list/* MOST_IN_FLIGHT */.JJ, request), log };
    const groupsCall = usableGroupsCall(target, repository);
    const reading = [
        (0,read_list/* listItems */.Dw)(api, (0,runners_api/* listRunnersCall */.GE)(target), (object) => {
            const runner = (0,runners_runner/* toRunner */.Ym)(object);
            return runner && offerOf(runner);
        }),
        groupsCall && (0,read_list/* listItems */.Dw)(api, groupsCall, (object) => toUsableGroup(object, target, repository)),
    ];
    const failed = (await Promise.allSettled(reading)).flatMap((one) => (one.status === 'rejected' ? [one.reason] : []));
    if (failed.length > 0)
        throw failed.find((error) => !isServerTrouble(error)) ?? failed[0];
    const [offers, groups] = await Promise.all(reading);
    return { offers, groups };
}
/** Undefined for a repository, whose runners are all its own. */
function usableGroupsCall(target, { owner, name }) {
    if (target.level === 'repository')
        return undefined;
    const [query, user] = target.level === 'organization'
        ? [{ visible_to_repository: name }, `${owner}/${name}`]
        : [{ visible_to_organization: owner }, owner];
    return {
        endpoint: endpoints/* ENDPOINTS */.Hr.listRunnerGroups,
        parameters: { scope: (0,github_target/* scopeOf */.Od)(target) },
        query,
        action: `list the runner groups of ${(0,github_target/* describeTarget */.ff)(target)} that ${user} may use`,
    };
}
function toUsableGroup(value, target, repository) {
    const id = (0,guards/* idAt */.jj)(value, 'id');
    const name = (0,guards/* stringAt */.bX)(value, 'name');
    if (!(0,guards/* isRecord */.u4)(value) || id === undefined || name === undefined)
        return undefined;
    const ofEnterprise = target.level === 'enterprise';
    // An enterprise does not narrow its groups by repository; of what it says this alone concerns one.
    if (ofEnterprise && repository.public && value.allows_public_repositories === false)
        return undefined;
    return { id, name, owner: ofEnterprise || value.inherited === true ? 'ent' : 'org' };
}

;// CONCATENATED MODULE: ./src/operations/choose-runner.ts










/**
 * With a fallback a job does not wait for a server in trouble: 20 seconds in all, of which 5 may pass until a fresh token is
 * known everywhere.
 */
const PATIENCE = { totalMs: 15_000, attemptMs: 7_000 };
/** Chooses labels for `runs-on`, by `GET /{scope}/actions/runners` and the groups that the repository may use. */
const chooseRunner = {
    checks: [hasCandidates, statusTakesJobs, groupsExist, repositoryGetsRunners],
    doesWithoutCredentials: (inputs) => inputs['fallback-runs-on'] !== undefined,
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
    const { owner } = repositoryOf(job);
    if (owner === '')
        return ['target: GITHUB_REPOSITORY is empty, so it is unknown which runners may be used; set target to owner/repo.'];
    if (target.level === 'enterprise' || target.org.toLowerCase() === owner.toLowerCase())
        return [];
    return [
        `target: the runners of ${target.org} take no jobs of ${job.repository}, which belongs to ${owner}; set target to ${owner} or ${job.repository}.`,
    ];
}
function repositoryOf({ repository, publicRepository }) {
    const [owner = '', name = ''] = repository.split('/');
    return { owner, name, public: publicRepository };
}
async function run(context) {
    const { inputs, job, log, target, within } = context;
    const { 'fallback-runs-on': fallback, 'runner-count': count, 'runner-candidates': candidates } = inputs;
    const startedBy = (0,credentials/* startedWithoutSecrets */.$)(inputs, job);
    if (fallback && startedBy) {
        const why = `${startedBy} started this workflow, and GitHub gives it no secrets`;
        log.notice(`${taking(fallback)}: ${why}.`);
        return takeFallback(fallback, 'no-credentials', choose_runner_section(context, fallback, why));
    }
    const read = () => readSupply(context, repositoryOf(job));
    let supply;
    try {
        supply = fallback ? await within(PATIENCE, read) : await read();
    }
    catch (error) {
        if (!fallback || !isServerTrouble(error))
            throw error;
        log.warning(`${taking(fallback)}, since the runners cannot be listed now. ${(0,errors/* messageOf */.bD)(error)}`);
        return takeFallback(fallback, 'unreachable', choose_runner_section(context, fallback, 'the runners could not be listed'));
    }
    const demand = { candidates, status: inputs['runner-status'] === 'online' ? 'online' : 'idle', count };
    for (const warning of unknownGroups(demand, supply, job.repository))
        log.warning(warning);
    if (supply.groups && supply.offers.some(({ groupId }) => groupId === undefined)) {
        log.notice(`The server does not say which groups its runners are in: some that ${job.repository} may not use may count here.`);
    }
    const { tallies, chosen, reason } = choose(demand, supply);
    const hints = tallies.flatMap((tally) => hintsFor(tally, job.repository));
    const table = (0,section/* createTable */.Z)(TALLY_COLUMNS, 'summary-file');
    for (const tally of tallies) {
        table.add({ ...tally, chosen: tally === chosen });
        log.info(`${describeTally(tally)}.`);
    }
    for (const hint of hints)
        log.info(hint);
    const wanted = `${count} ${demand.status}`;
    if (chosen) {
        log.info(`Chose ${(0,runs_on/* describeRunsOn */.Pq)(chosen.candidate)}.`);
        return {
            outputs: { 'runs-on': (0,runs_on/* runsOnJson */.aq)(chosen.candidate), 'runs-on-reason': reason, 'used-fallback': 'false' },
            summary: choose_runner_section(context, chosen.candidate, `it is the first candidate with ${wanted}`, table, hints),
        };
    }
    const why = `no candidate has ${wanted}; the best one: ${LACKS[reason]}`;
    if (fallback) {
        log.info(`${taking(fallback)}: ${why}.`);
        return takeFallback(fallback, reason, choose_runner_section(context, fallback, why, table, hints));
    }
    const [best] = tallies;
    return {
        outputs: { 'runs-on-reason': reason, 'used-fallback': 'false' },
        summary: choose_runner_section(context, undefined, why, table, hints),
        failure: new errors/* ActionError */.lZ(`No candidate has ${wanted} in ${(0,github_target/* describeTarget */.ff)(target)}. ${best ? `${describeTally(best)}. ` : ''}${hints[0] ? `${hints[0]} ` : ''}` +
            'Set fallback-runs-on to the label to use then, or wait-for-runner before.'),
    };
}
const LACKS = {
    idle: 'idle',
    busy: 'busy',
    offline: 'offline',
    'no-match': 'too few runners fit',
};
function taking(fallback) {
    return `Using fallback-runs-on, ${(0,runs_on/* describeRunsOn */.Pq)(fallback)}`;
}
function takeFallback(fallback, reason, summary) {
    return {
        outputs: { 'runs-on': (0,runs_on/* runsOnJson */.aq)(fallback), 'runs-on-reason': reason, 'used-fallback': 'true' },
        summary,
    };
}
/** @param taken undefined if the step fails */
function choose_runner_section({ target }, taken, why, table, hints = []) {
    const what = taken ? `Runs on **${(0,markdown/* escapeMarkdown */.F)((0,runs_on/* describeRunsOn */.Pq)(taken))}**` : 'Runs nowhere';
    return {
        heading: `Runner chosen in ${(0,markdown/* escapeMarkdown */.F)((0,github_target/* describeTarget */.ff)(target))}`,
        blocks: [
            `${what}: ${(0,markdown/* escapeMarkdown */.F)(why)}.`,
            ...(table === undefined ? [] : [table]),
            ...hints.map((hint) => (0,markdown/* escapeMarkdown */.F)(hint)),
        ],
    };
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