"use strict";
exports.id = 896;
exports.ids = [896];
exports.modules = {

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

/***/ 2899:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DZ: () => (/* binding */ withinTokenLife),
/* harmony export */   IX: () => (/* binding */ installationId),
/* harmony export */   tj: () => (/* binding */ platformOf)
/* harmony export */ });
/* harmony import */ var _github_platform_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1376);

/** Leaves ten minutes of an installation token's hour for the rest of the step. */
const MAX_WITH_APP_SECONDS = 3_000;
/** A check of an input, in seconds, that an operation lets pass before its last request: a minted token has to live that long. */
function withinTokenLife(input) {
    return ({ inputs, credentials }) => {
        const seconds = inputs[input];
        if (credentials.kind !== 'app' || seconds <= MAX_WITH_APP_SECONDS)
            return [];
        return [
            `${input}: ${seconds} seconds outlast the installation token, which expires after an hour; set it to at most ${MAX_WITH_APP_SECONDS}, ` +
                'or use a classic personal access token.',
        ];
    };
}
/** The platform that the inputs name, or the machine's own. @throws InputProblem if GitHub builds no runner for it */
function platformOf({ inputs, machine }) {
    return (0,_github_platform_js__WEBPACK_IMPORTED_MODULE_0__/* .choosePlatform */ .xV)(inputs['runner-os'], inputs['runner-architecture'], machine);
}
/** The installation that an operation on a user's installation acts on; the rules of a step have seen that there is one. */
function installationId({ 'installation-id': id }) {
    if (id === undefined)
        throw new Error('the inputs were not checked: installation-id is missing');
    return id;
}


/***/ }),

/***/ 4896:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  describeProgress: () => (/* binding */ describeProgress),
  explainTimeout: () => (/* binding */ explainTimeout),
  goneError: () => (/* binding */ goneError),
  waitForRunner: () => (/* binding */ waitForRunner)
});

// EXTERNAL MODULE: ./src/base/errors.ts
var errors = __webpack_require__(4758);
// EXTERNAL MODULE: ./src/base/text.ts
var base_text = __webpack_require__(766);
// EXTERNAL MODULE: ./src/github/target.ts
var github_target = __webpack_require__(3738);
// EXTERNAL MODULE: ./src/inputs/selection.ts
var inputs_selection = __webpack_require__(6551);
// EXTERNAL MODULE: ./src/results/section.ts
var section = __webpack_require__(2765);
// EXTERNAL MODULE: ./src/runners/matching.ts
var matching = __webpack_require__(8272);
// EXTERNAL MODULE: ./src/runners/runner.ts
var runners_runner = __webpack_require__(9361);
// EXTERNAL MODULE: ./src/runners/runner-table.ts
var runner_table = __webpack_require__(6336);
// EXTERNAL MODULE: ./src/runners/wait.ts
var wait = __webpack_require__(6581);
// EXTERNAL MODULE: ./src/api/list-page.ts
var list_page = __webpack_require__(3928);
// EXTERNAL MODULE: ./src/api/read-list.ts
var read_list = __webpack_require__(8827);
// EXTERNAL MODULE: ./src/runners/api.ts
var runners_api = __webpack_require__(4043);
;// CONCATENATED MODULE: ./src/runners/watch.ts






/** Watches the runners that a selection selects, whatever their status. */
function watchRunners(api, selection) {
    const anyStatus = (0,inputs_selection/* withoutStatus */.Lh)(selection);
    return anyStatus.ids ? watchIds(api, anyStatus.ids) : watchList(api, anyStatus);
}
function watchIds(api, ids) {
    const known = { runners: new Map(), unlisted: new Set() };
    return async () => {
        const { found, missing } = await (0,runners_api/* findByIds */.b_)(api, ids, known);
        return {
            runners: found,
            missing: [...missing].map((id) => ({ id, name: known.runners.get(id)?.name })),
            requests: ids.length,
        };
    };
}
function watchList(api, selection) {
    const list = (0,runners_api/* listRunnersCall */.GE)(api.target, (0,inputs_selection/* exactName */.hr)(selection));
    const fits = (0,matching/* matcherOf */.K)(selection);
    const pages = new Map();
    const seen = new Map();
    /** Keeps only the id of a runner that is not selected: lists count ids, and `toRunner` skips objects without a name. */
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
            const page = slim(await (0,list_page/* fetchPage */.ae)(api.request, list, number, pages.get(number)));
            pages.set(number, page);
            return page;
        };
        const runners = [...(await (0,read_list/* listItems */.Dw)(api, list, runners_runner/* toRunner */.Ym, readPage))];
        const missing = [];
        const present = new Set(runners.map(({ id }) => id));
        for (const [id, name] of seen) {
            if (present.has(id))
                continue;
            // The list may have shifted over it, or its labels may have changed: only the runner itself can tell.
            requests++;
            const now = await (0,runners_api/* fetchRunner */.$z)(api, id);
            if (!now)
                missing.push({ id, name });
            else if (fits(now))
                runners.push(now);
            else
                seen.delete(id);
        }
        for (const { id, name } of runners)
            seen.set(id, name);
        return { runners, missing, requests };
    };
}

// EXTERNAL MODULE: ./src/operations/operation.ts
var operation = __webpack_require__(2899);
;// CONCATENATED MODULE: ./src/operations/wait-for-runner.ts











const waitForRunner = {
    checks: [
        selectsSomething,
        ({ inputs }) => (0,inputs_selection/* idProblems */.oz)((0,inputs_selection/* withoutStatus */.Lh)((0,inputs_selection/* selectionOf */.Wm)(inputs))),
        countCanBeReached,
        (0,operation/* withinTokenLife */.DZ)('wait-timeout'),
    ],
    run,
};
function selectsSomething({ inputs }) {
    if (!(0,inputs_selection/* isEmptySelection */.QD)((0,inputs_selection/* withoutStatus */.Lh)((0,inputs_selection/* selectionOf */.Wm)(inputs))))
        return [];
    return [
        'runner-id, runner-name, runner-labels, runner-ephemeral: wait-for-runner needs to know which runners; set at least one of them (runner-name: "*" for any).',
    ];
}
function countCanBeReached({ inputs }) {
    const { 'runner-id': ids, 'runner-name': name, 'runner-count': count } = inputs;
    const most = ids ? ids.length : name?.kind === 'exact' ? 1 : Number.POSITIVE_INFINITY;
    if (count <= most)
        return [];
    return [
        `runner-count: ${ids ? 'runner-id' : 'runner-name'} names ${(0,base_text/* counted */.hS)(most, 'runner')}, so there cannot be ${count}; lower runner-count, or set runner-labels.`,
    ];
}
async function run(context) {
    const { inputs, list, log, timer, target, targetHint } = context;
    const selection = (0,inputs_selection/* selectionOf */.Wm)(inputs);
    const status = selection.status ?? 'online';
    const { 'runner-count': count, 'wait-timeout': timeoutSeconds } = inputs;
    const selectedBy = (0,inputs_selection/* describeSelection */.e9)((0,inputs_selection/* withoutStatus */.Lh)(selection));
    const where = (0,github_target/* describeTarget */.ff)(target);
    log.info(`Waiting for ${describeGoal(count, selectedBy, status)} in ${where}, for at most ${(0,base_text/* counted */.hS)(timeoutSeconds, 'second')}.`);
    const outcome = await (0,wait/* waitFor */.f)(watchRunners(context, selection), { isReached: (runner) => (0,matching/* hasStatus */.R)(runner, status), count, timeoutMs: timeoutSeconds * 1000 }, timer, ({ runners, elapsedMs }) => log.info(`Waiting for ${describeGoal(count, selectedBy, status)}, since ${seconds(elapsedMs)}: ${describeProgress(runners, count, status)}.`));
    const after = seconds(outcome.elapsedMs);
    if (outcome.kind === 'gone')
        throw goneError(outcome.gone, where, after, targetHint);
    if (outcome.kind === 'timed out') {
        const lastCheck = outcome.lastError ? ` The last check failed: ${outcome.lastError.message}` : '';
        const hint = outcome.runners.length < count ? targetHint : '';
        throw new errors/* ActionError */.lZ(`Timed out after ${after} of waiting for ${describeGoal(count, selectedBy, status)} in ${where}. ` +
            `${explainTimeout(outcome.runners, count, status, selection.ids !== undefined)}${hint} To wait longer, set wait-timeout.${lastCheck}`, { cause: outcome.lastError });
    }
    const runners = list('runners');
    const table = (0,section/* createTable */.Z)(runner_table/* RUNNER_COLUMNS */.h9, 'runners-file');
    for (const runner of outcome.runners) {
        runners.add(runner.object);
        table.add(runner);
    }
    const [first] = outcome.runners;
    log.info(`After ${after}: ${(0,base_text/* formatCount */.B4)(outcome.runners.length)} of ${(0,base_text/* formatCount */.B4)(count)} ${status}.`);
    return {
        outputs: {
            'runners-count': String(runners.count),
            ...(count === 1 && first && (0,runners_runner/* runnerOutputs */.ld)(first)),
        },
        lists: [runners],
        summary: {
            heading: `Runners of ${(0,section/* escapeMarkdown */.F)(where)} that are ${status}`,
            blocks: [`Selected by ${(0,section/* escapeMarkdown */.F)(selectedBy)}, after ${after}. ${(0,runner_table/* settingsLink */.EN)(context)}`, table],
        },
    };
}
function seconds(ms) {
    return `${Math.round(ms / 1000)} s`;
}
/** Runners that a message names, before it only counts them. */
const MAX_NAMED = 10;
/** The goal in words: `2 runners with runner-labels gpu to be online`. */
function describeGoal(count, selectedBy, status) {
    return `${(0,base_text/* counted */.hS)(count, 'runner')} with ${selectedBy} to be ${status}`;
}
/** The last look in a few words: `1 of 2 online; org-linux-2 (id 24) never connected`. */
function describeProgress(runners, count, status) {
    const there = runners.filter((runner) => (0,matching/* hasStatus */.R)(runner, status)).length;
    const others = runners.filter((runner) => !(0,matching/* hasStatus */.R)(runner, status));
    const rest = others.length > 0 ? named(others, runners_runner/* stateOf */.L4) : runners.length < count ? 'no other is registered' : '';
    return `${(0,base_text/* formatCount */.B4)(there)} of ${(0,base_text/* formatCount */.B4)(count)} ${status}${rest === '' ? '' : `; ${rest}`}`;
}
/**
 * Why too few runners had the status in time (never registered, never connected, offline, another status), and what to check.
 *
 * @param areIds the runners are selected by their ids, which a runner has from its registration on
 */
function explainTimeout(runners, count, status, areIds = false) {
    const waiting = runners.filter((runner) => !(0,matching/* hasStatus */.R)(runner, status));
    const missing = Math.max(0, count - runners.length);
    const fresh = waiting.filter(runners_runner/* neverConnected */.i_);
    const offline = waiting.filter((runner) => !runner.online && !(0,runners_runner/* neverConnected */.i_)(runner));
    const others = waiting.filter(({ online }) => online);
    const parts = [];
    if (missing > 0) {
        const what = runners.length === 0 ? 'runner' : 'more runner';
        const [are, they, them] = missing === 1 ? ['is', 'it', 'it'] : ['are', 'they', 'them'];
        parts.push(areIds
            ? `${(0,base_text/* counted */.hS)(missing, what)} ${are} missing: deleted, ephemeral and finished with a job, or registered at another level. Correct runner-id or target.`
            : `${(0,base_text/* counted */.hS)(missing, what)} ${are} missing: ${they} never registered, or the selection does not fit ${them}. ` +
                'Check that the machine started, that config.sh succeeded there, and that target and selection are spelled right.');
    }
    if (fresh.length > 0) {
        parts.push(`Registered but never connected: ${named(fresh)}; check that run.sh was started there and that the machine reaches the server.`);
    }
    if (offline.length > 0) {
        parts.push(`Offline: ${named(offline)}; check the machine and the log of run.sh.`);
    }
    if (others.length > 0)
        parts.push(`Not ${status}: ${named(others, runners_runner/* stateOf */.L4)}.`);
    return parts.join(' ');
}
/**
 * The error of a wait for runners that are gone.
 *
 * @param after how long it took: `12 s`
 * @param targetHint of the context
 */
function goneError(gone, where, after, targetHint = '') {
    const names = gone.map(({ id, name }) => (name === undefined ? `runner ${id}` : (0,runners_runner/* describeRunner */.Yg)({ id, name })));
    const known = gone.every(({ name }) => name !== undefined);
    return new errors/* ActionError */.lZ(`${names.join(', ')} ${gone.length === 1 ? 'is' : 'are'} gone from ${where}, after ${after} of waiting: ` +
        `deleted, or ephemeral and finished with its job${known ? '' : `, or registered at another level.${targetHint} Correct runner-id or target`}` +
        `${known ? '. ' : '; '}list-runners shows what is there.`);
}
/** `a (id 1), b (id 2)`, with more behind each if asked for. */
function named(runners, more) {
    const names = runners.map((runner) => {
        const name = (0,runners_runner/* describeRunner */.Yg)(runner);
        return more ? `${name} ${more(runner)}` : name;
    });
    return (0,base_text/* listFirst */.rL)(names, MAX_NAMED);
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

/***/ 6581:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ waitFor),
/* harmony export */   l: () => (/* binding */ pauseAfter)
/* harmony export */ });
/* harmony import */ var _api_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3249);

/** A line at least this often while nothing changes, in ms. */
const REPORT_MS = 30_000;
/**
 * GitHub's lists lag by seconds. A runner that was seen before is gone when it is still missing this much later; one known by
 * its id alone may have been registered a moment ago. In ms.
 */
const GONE_AFTER_MS = 3_000;
const NEVER_SEEN_AFTER_MS = 30_000;
/**
 * Looks until enough runners have reached the goal, one of them is gone, or the time is up; the last look is made when it is.
 *
 * A refusal of the server ends the wait at once. No answer or a 5xx does not, except at the first look.
 *
 * @param report is called after the first look, whenever what was seen has changed, and now and then
 * @throws ApiError and ActionError of a look
 */
async function waitFor(watch, goal, timer, report) {
    const begun = timer.now();
    const elapsed = () => timer.now() - begun;
    const missingSince = new Map();
    const goneOf = ({ missing }) => {
        const ids = new Set(missing.map(({ id }) => id));
        for (const id of missingSince.keys())
            if (!ids.has(id))
                missingSince.delete(id);
        return missing.filter(({ id, name }) => {
            const since = missingSince.get(id) ?? elapsed();
            missingSince.set(id, since);
            return elapsed() - since >= (name === undefined ? NEVER_SEEN_AFTER_MS : GONE_AFTER_MS);
        });
    };
    let last;
    let reported = '';
    let reportedAt = 0;
    for (let looks = 1;; looks++) {
        let lastError;
        try {
            last = await watch();
        }
        catch (error) {
            if (last === undefined || !isOutage(error))
                throw error;
            lastError = error;
        }
        const { runners, requests } = last;
        if (lastError === undefined) {
            const reached = runners.filter(goal.isReached);
            if (reached.length >= goal.count)
                return { kind: 'reached', runners: reached, elapsedMs: elapsed() };
            const gone = goneOf(last);
            if (gone.length > 0)
                return { kind: 'gone', gone, elapsedMs: elapsed() };
        }
        const left = goal.timeoutMs - elapsed();
        if (left <= 0)
            return { kind: 'timed out', runners, elapsedMs: elapsed(), lastError };
        const state = stateOfAll(runners);
        if (looks === 1 || state !== reported || elapsed() - reportedAt >= REPORT_MS) {
            report({ runners, elapsedMs: elapsed() });
            reported = state;
            reportedAt = elapsed();
        }
        await timer.sleep(Math.min(pauseAfter(looks, requests), left));
    }
}
/** No answer, or a 5xx. With `Retry-After` it does not count: the call was retried then already, or that is too late. */
function isOutage(error) {
    if (!(error instanceof _api_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ApiError */ .hD))
        return false;
    const { failure } = error;
    return failure.kind === 'transport' || (failure.status >= 500 && failure.headers['retry-after'] === undefined);
}
function stateOfAll(runners) {
    return runners.map(({ id, online, busy, version }) => [id, online, busy, version].join()).join(';');
}
/** The longest pause of a look that costs a single request, before the jitter, in ms. */
const MAX_SINGLE_MS = 8_000;
const FIRST_MS = 1_000;
const GROWTH = 1.5;
/** For each further request: however long the list, a minute sees some 100 requests of the 900 that GitHub allows. */
const FURTHER_REQUEST_MS = 500;
/** The jitter's share, either way: machines that started together do not stay together. */
const JITTER = 0.2;
/**
 * How long to wait before the next look, in ms: from one second up, under ten for a look of one request, longer for one of many.
 *
 * @param looks how many there were, at least 1
 * @param requests what the last one cost
 * @param random 0 to 1
 */
function pauseAfter(looks, requests, random = Math.random()) {
    const grown = Math.min(FIRST_MS * GROWTH ** (looks - 1), MAX_SINGLE_MS);
    const withRequests = grown + Math.max(0, requests - 1) * FURTHER_REQUEST_MS;
    return withRequests * (1 - JITTER + 2 * JITTER * random);
}


/***/ })

};
;