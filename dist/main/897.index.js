export const id = 897;
export const ids = [897];
export const modules = {

/***/ 2899:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ LONGEST_WITH_APP_SECONDS)
/* harmony export */ });
/** Leaves ten minutes of an installation token's hour for the rest of the step. */
const LONGEST_WITH_APP_SECONDS = 3_000;


/***/ }),

/***/ 6897:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
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
// EXTERNAL MODULE: ./src/results/markdown.ts
var markdown = __webpack_require__(4989);
// EXTERNAL MODULE: ./src/results/section.ts
var section = __webpack_require__(2765);
// EXTERNAL MODULE: ./src/runners/matching.ts
var matching = __webpack_require__(8272);
// EXTERNAL MODULE: ./src/runners/runner.ts
var runners_runner = __webpack_require__(9361);
// EXTERNAL MODULE: ./src/runners/runner-table.ts
var runner_table = __webpack_require__(6336);
;// CONCATENATED MODULE: ./src/wait/explain.ts



/** Runners that a message names, before it only counts them. */
const MOST_NAMED = 10;
/** What is awaited, in words: `2 runners with runner-labels gpu to be online`. */
function describeGoal(count, said, status) {
    return `${(0,base_text/* counted */.h)(count, 'runner')} with ${said} to be ${status}`;
}
/** What was seen of the selected runners, in a few words: `1 of 2 online; org-linux-2 (id 24) never connected`. */
function describeProgress(runners, count, status) {
    const there = runners.filter((runner) => (0,matching/* hasStatus */.R)(runner, status)).length;
    const others = runners.filter((runner) => !(0,matching/* hasStatus */.R)(runner, status));
    const rest = others.length > 0 ? named(others, runners_runner/* stateOf */.L4) : runners.length < count ? 'no other is registered' : '';
    return `${there} of ${count} ${status}${rest === '' ? '' : `; ${rest}`}`;
}
/**
 * Why the time was up before enough runners had the status: some never registered, registered but never connected, are offline,
 * or are at something else; and what to look at.
 */
function explainTimeout(runners, count, status) {
    const waiting = runners.filter((runner) => !(0,matching/* hasStatus */.R)(runner, status));
    const missing = Math.max(0, count - runners.length);
    const fresh = waiting.filter(runners_runner/* neverConnected */.i_);
    const offline = waiting.filter((runner) => !runner.online && !(0,runners_runner/* neverConnected */.i_)(runner));
    const others = waiting.filter(({ online }) => online);
    const parts = [];
    if (missing > 0) {
        const all = runners.length === 0 ? '' : ' more';
        parts.push(`${(0,base_text/* counted */.h)(missing, 'runner')}${all} never registered: check that the machine started, that config.sh ran there without an error, and that target and selection are right.`);
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

// EXTERNAL MODULE: ./src/api/list-page.ts
var list_page = __webpack_require__(3928);
// EXTERNAL MODULE: ./src/api/read-list.ts
var read_list = __webpack_require__(8827);
// EXTERNAL MODULE: ./src/api/unexpected-answer.ts
var unexpected_answer = __webpack_require__(4212);
// EXTERNAL MODULE: ./src/runners/api.ts
var runners_api = __webpack_require__(4043);
;// CONCATENATED MODULE: ./src/wait/watch.ts








/** Several at once, never more than for a list. */
const MOST_IN_FLIGHT = 8;
/** Watches the runners that a selection selects, whatever their status. */
function watchRunners(api, selection) {
    const whatever = (0,inputs_selection/* withoutStatus */.Lh)(selection);
    return whatever.ids ? watchIds(api, whatever.ids) : watchList(api, whatever);
}
function watchIds(api, ids) {
    const known = new Map();
    const read = async (id) => {
        const call = (0,runners_api/* getRunnerCall */.$n)(api.target, id);
        const before = known.get(id);
        try {
            const answer = await api.request(before?.etag === undefined ? call : { ...call, etag: before.etag });
            if (answer.status === 304 && before)
                return before.runner;
            const runner = (0,runners_runner/* toRunner */.Ym)(answer.data);
            if (!runner)
                throw (0,unexpected_answer/* unexpectedAnswer */.a)(call, answer, 'is no runner');
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
        const listed = missing.size === 0 ? [] : await (0,runners_api/* findRunners */.Bw)(api, undefined, ({ id }) => missing.has(id));
        for (const { id } of listed)
            missing.delete(id);
        return {
            runners: [...found.filter((runner) => runner !== undefined), ...listed],
            gone: [...missing].map((id) => ({ id, name: known.get(id)?.runner.name })),
            requests: ids.length,
        };
    };
}
function watchList(api, selection) {
    const list = (0,runners_api/* listRunnersCall */.GE)(api.target, (0,inputs_selection/* nameHint */.jy)(selection));
    const fits = (0,matching/* matcherOf */.K)(selection);
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
            const page = await (0,list_page/* fetchPage */.ae)(api.request, list, number, before);
            if (page === before)
                return before;
            const kept = slim(page);
            known.set(number, kept);
            return kept;
        };
        const selected = (object) => {
            const runner = (0,runners_runner/* toRunner */.Ym)(object);
            return runner && fits(runner) ? runner : undefined;
        };
        const runners = [...(await (0,read_list/* listItems */.Dw)(api, list, selected, readPage))];
        const gone = [];
        const present = new Set(runners.map(({ id }) => id));
        for (const { id, name } of seen.values()) {
            if (present.has(id))
                continue;
            // The list may have shifted over it, or it got other labels: only the runner itself can tell.
            requests++;
            const now = await (0,runners_api/* getRunner */.fZ)(api, id);
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

// EXTERNAL MODULE: ./src/operations/operation.ts
var operation = __webpack_require__(2899);
;// CONCATENATED MODULE: ./src/operations/wait-for-runner.ts













const waitForRunner = {
    checks: [
        selectsSomething,
        ({ inputs }) => (0,inputs_selection/* idProblems */.oz)((0,inputs_selection/* withoutStatus */.Lh)((0,inputs_selection/* selectionOf */.Wm)(inputs))),
        countCanBeReached,
        timeoutInTime,
    ],
    run,
};
function selectsSomething({ inputs }) {
    if (!(0,inputs_selection/* isEmptySelection */.QD)((0,inputs_selection/* withoutStatus */.Lh)((0,inputs_selection/* selectionOf */.Wm)(inputs))))
        return [];
    return [
        'runner-id, runner-name, runner-labels: wait-for-runner needs to know which runners; write at least one of them (runner-name: "*" for any).',
    ];
}
function countCanBeReached({ inputs }) {
    const { 'runner-id': ids, 'runner-name': name, 'runner-count': count } = inputs;
    const most = ids ? ids.length : name?.kind === 'exact' ? 1 : Number.POSITIVE_INFINITY;
    if (count <= most)
        return [];
    return [
        `runner-count: ${ids ? 'runner-id' : 'runner-name'} names ${(0,base_text/* counted */.h)(most, 'runner')}, so there will never be ${count}; write a smaller count, or runner-labels.`,
    ];
}
function timeoutInTime({ inputs, credentials }) {
    const seconds = inputs['wait-timeout'];
    if (credentials.kind !== 'app' || seconds <= operation/* LONGEST_WITH_APP_SECONDS */.m)
        return [];
    return [
        `wait-timeout: ${seconds} seconds outlast the installation token, which lives an hour; write at most ${operation/* LONGEST_WITH_APP_SECONDS */.m}, ` +
            'or use a classic personal access token.',
    ];
}
async function run(context) {
    const { inputs, list, log, timer, target } = context;
    const selection = (0,inputs_selection/* selectionOf */.Wm)(inputs);
    const status = selection.status ?? 'online';
    const { 'runner-count': count, 'wait-timeout': timeoutSeconds } = inputs;
    const said = (0,inputs_selection/* describeSelection */.e9)((0,inputs_selection/* withoutStatus */.Lh)(selection));
    const where = (0,github_target/* describeTarget */.ff)(target);
    log.info(`Waiting for ${describeGoal(count, said, status)} in ${where}, for ${(0,base_text/* counted */.h)(timeoutSeconds, 'second')} at most.`);
    const outcome = await waitFor(watchRunners(context, selection), { isReached: (runner) => (0,matching/* hasStatus */.R)(runner, status), count, timeoutMs: timeoutSeconds * 1000 }, timer, ({ runners, elapsedMs }) => log.info(`Waiting for ${describeGoal(count, said, status)}, since ${seconds(elapsedMs)}: ${describeProgress(runners, count, status)}.`));
    const after = seconds(outcome.elapsedMs);
    if (outcome.kind === 'gone')
        throw goneError(context, outcome.gone, after);
    if (outcome.kind === 'timed out') {
        const trouble = outcome.trouble ? ` The last look failed: ${outcome.trouble.message}` : '';
        throw new errors/* ActionError */.lZ(`Timed out after ${after} of waiting for ${describeGoal(count, said, status)} in ${where}. ` +
            `${explainTimeout(outcome.runners, count, status)} A longer wait is written as wait-timeout.${trouble}`, { cause: outcome.trouble });
    }
    const runners = list('runners');
    const table = (0,section/* createTable */.Z)(runner_table/* RUNNER_COLUMNS */.h, 'runners-file');
    for (const runner of outcome.runners) {
        runners.add(runner.whole);
        table.add(runner);
    }
    const [first] = outcome.runners;
    log.info(`After ${after}: ${outcome.runners.length} of ${count} ${status}.`);
    return {
        outputs: {
            'runners-count': String(runners.count),
            ...(count === 1 && first && (0,runners_runner/* runnerOutputs */.ld)(first)),
        },
        lists: [runners],
        summary: {
            heading: `Runners of ${(0,markdown/* escapeMarkdown */.F)(where)} that are ${status}`,
            blocks: [`Selected by ${(0,markdown/* escapeMarkdown */.F)(said)}, after ${after}.`, table],
        },
    };
}
function goneError({ target }, gone, after) {
    const names = gone.map(({ id, name }) => (name === undefined ? `runner ${id}` : (0,runners_runner/* describeRunner */.Yg)({ id, name })));
    const known = gone.every(({ name }) => name !== undefined);
    return new errors/* ActionError */.lZ(`${names.join(', ')} ${gone.length === 1 ? 'is' : 'are'} gone from ${(0,github_target/* describeTarget */.ff)(target)}, after ${after} of waiting: ` +
        `deleted, or ephemeral and done with a job${known ? '' : ', or of another level'}. ` +
        `${known ? 'Waiting longer would not bring it back' : 'Correct runner-id or target'}; list-runners shows what is there.`);
}
function seconds(ms) {
    return `${Math.round(ms / 1000)} s`;
}


/***/ })

};
