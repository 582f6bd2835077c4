"use strict";
exports.id = 13;
exports.ids = [13];
exports.modules = {

/***/ 3013:
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
// EXTERNAL MODULE: ./src/runners/wait.ts
var wait = __webpack_require__(6581);
;// CONCATENATED MODULE: ./src/runners/wait-messages.ts



/** Runners that a message names, before it only counts them. */
const MOST_NAMED = 10;
/** The goal in words: `2 runners with runner-labels gpu to be online`. */
function describeGoal(count, said, status) {
    return `${(0,base_text/* counted */.hS)(count, 'runner')} with ${said} to be ${status}`;
}
/** The last look in a few words: `1 of 2 online; org-linux-2 (id 24) never connected`. */
function describeProgress(runners, count, status) {
    const there = runners.filter((runner) => (0,matching/* hasStatus */.R)(runner, status)).length;
    const others = runners.filter((runner) => !(0,matching/* hasStatus */.R)(runner, status));
    const rest = others.length > 0 ? named(others, runners_runner/* stateOf */.L4) : runners.length < count ? 'no other is registered' : '';
    return `${there} of ${count} ${status}${rest === '' ? '' : `; ${rest}`}`;
}
/** Why too few runners had the status in time (never registered, never connected, offline, another status), and what to check. */
function explainTimeout(runners, count, status) {
    const waiting = runners.filter((runner) => !(0,matching/* hasStatus */.R)(runner, status));
    const missing = Math.max(0, count - runners.length);
    const fresh = waiting.filter(runners_runner/* neverConnected */.i_);
    const offline = waiting.filter((runner) => !runner.online && !(0,runners_runner/* neverConnected */.i_)(runner));
    const others = waiting.filter(({ online }) => online);
    const parts = [];
    if (missing > 0) {
        const all = runners.length === 0 ? '' : ' more';
        parts.push(`${(0,base_text/* counted */.hS)(missing, 'runner')}${all} never registered: check that the machine started, that config.sh succeeded there, and that target and selection are right.`);
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
// EXTERNAL MODULE: ./src/api/list-page.ts
var list_page = __webpack_require__(3928);
// EXTERNAL MODULE: ./src/api/read-list.ts
var read_list = __webpack_require__(8827);
// EXTERNAL MODULE: ./src/api/unexpected-answer.ts
var unexpected_answer = __webpack_require__(4212);
// EXTERNAL MODULE: ./src/runners/api.ts
var runners_api = __webpack_require__(4043);
;// CONCATENATED MODULE: ./src/runners/watch.ts








/** Several at once, never more than for a list. */
const MOST_IN_FLIGHT = 8;
/** Watches the runners that a selection selects, whatever their status. */
function watchRunners(api, selection) {
    const anyStatus = (0,inputs_selection/* withoutStatus */.Lh)(selection);
    return anyStatus.ids ? watchIds(api, anyStatus.ids) : watchList(api, anyStatus);
}
function watchIds(api, ids) {
    const known = new Map();
    /** Ids that the list does not have either. */
    const unlisted = new Set();
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
            unlisted.delete(id);
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
        // Without access GitHub answers 404 as well: then the list fails too, and its error names what is missing.
        const toList = [...missing].filter((id) => !unlisted.has(id));
        const listed = toList.length === 0 ? [] : await (0,runners_api/* findRunners */.Bw)(api, undefined, ({ id }) => toList.includes(id));
        for (const runner of listed) {
            missing.delete(runner.id);
            known.set(runner.id, { runner, etag: undefined });
        }
        for (const id of missing)
            unlisted.add(id);
        return {
            runners: [...found.filter((runner) => runner !== undefined), ...listed],
            missing: [...missing].map((id) => ({ id, name: known.get(id)?.runner.name })),
            requests: ids.length,
        };
    };
}
function watchList(api, selection) {
    const list = (0,runners_api/* listRunnersCall */.GE)(api.target, (0,inputs_selection/* nameHint */.jy)(selection));
    const fits = (0,matching/* matcherOf */.K)(selection);
    const pages = new Map();
    const seen = new Map();
    /** Keeps only the id of a runner that is not selected. */
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
            const before = pages.get(number);
            const page = await (0,list_page/* fetchPage */.ae)(api.request, list, number, before);
            if (page === before)
                return before;
            const kept = slim(page);
            pages.set(number, kept);
            return kept;
        };
        const selected = (object) => {
            const runner = (0,runners_runner/* toRunner */.Ym)(object);
            return runner && fits(runner) ? runner : undefined;
        };
        const runners = [...(await (0,read_list/* listItems */.Dw)(api, list, selected, readPage))];
        const missing = [];
        const present = new Set(runners.map(({ id }) => id));
        for (const [id, name] of seen) {
            if (present.has(id))
                continue;
            // The list may have shifted over it, or its labels may have changed: only the runner itself can tell.
            requests++;
            const now = await (0,runners_api/* getRunner */.fZ)(api, id);
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
        (0,operation/* withinTokenLife */.D)('wait-timeout'),
    ],
    run,
};
function selectsSomething({ inputs }) {
    if (!(0,inputs_selection/* isEmptySelection */.QD)((0,inputs_selection/* withoutStatus */.Lh)((0,inputs_selection/* selectionOf */.Wm)(inputs))))
        return [];
    return [
        'runner-id, runner-name, runner-labels: wait-for-runner needs to know which runners; set at least one of them (runner-name: "*" for any).',
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
    const { inputs, list, log, timer, target } = context;
    const selection = (0,inputs_selection/* selectionOf */.Wm)(inputs);
    const status = selection.status ?? 'online';
    const { 'runner-count': count, 'wait-timeout': timeoutSeconds } = inputs;
    const said = (0,inputs_selection/* describeSelection */.e9)((0,inputs_selection/* withoutStatus */.Lh)(selection));
    const where = (0,github_target/* describeTarget */.ff)(target);
    log.info(`Waiting for ${describeGoal(count, said, status)} in ${where}, for at most ${(0,base_text/* counted */.hS)(timeoutSeconds, 'second')}.`);
    const outcome = await (0,wait/* waitFor */.f)(watchRunners(context, selection), { isReached: (runner) => (0,matching/* hasStatus */.R)(runner, status), count, timeoutMs: timeoutSeconds * 1000 }, timer, ({ runners, elapsedMs }) => log.info(`Waiting for ${describeGoal(count, said, status)}, since ${seconds(elapsedMs)}: ${describeProgress(runners, count, status)}.`));
    const after = seconds(outcome.elapsedMs);
    if (outcome.kind === 'gone')
        throw goneError(context, outcome.gone, after);
    if (outcome.kind === 'timed out') {
        const trouble = outcome.trouble ? ` The last look failed: ${outcome.trouble.message}` : '';
        throw new errors/* ActionError */.lZ(`Timed out after ${after} of waiting for ${describeGoal(count, said, status)} in ${where}. ` +
            `${explainTimeout(outcome.runners, count, status)} To wait longer, set wait-timeout.${trouble}`, { cause: outcome.trouble });
    }
    const runners = list('runners');
    const table = (0,section/* createTable */.Z)(runner_table/* RUNNER_COLUMNS */.h9, 'runners-file');
    for (const runner of outcome.runners) {
        runners.add(runner.object);
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
            blocks: [
                `Selected by ${(0,markdown/* escapeMarkdown */.F)(said)}, after ${after}. ${(0,runner_table/* settingsLink */.EN)(target, inputs['github-api-url'])}`,
                table,
            ],
        },
    };
}
function goneError({ target }, gone, after) {
    const names = gone.map(({ id, name }) => (name === undefined ? `runner ${id}` : (0,runners_runner/* describeRunner */.Yg)({ id, name })));
    const known = gone.every(({ name }) => name !== undefined);
    return new errors/* ActionError */.lZ(`${names.join(', ')} ${gone.length === 1 ? 'is' : 'are'} gone from ${(0,github_target/* describeTarget */.ff)(target)}, after ${after} of waiting: ` +
        `deleted, or ephemeral and finished with its job${known ? '' : ', or registered at another level'}. ` +
        `${known ? '' : 'Correct runner-id or target; '}list-runners shows what is there.`);
}
function seconds(ms) {
    return `${Math.round(ms / 1000)} s`;
}


/***/ })

};
;