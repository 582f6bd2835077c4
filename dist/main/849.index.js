"use strict";
exports.id = 849;
exports.ids = [849];
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

/***/ 1849:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  createJitConfig: () => (/* binding */ createJitConfig),
  createRunner: () => (/* binding */ createRunner),
  newRunnerChecks: () => (/* binding */ newRunnerChecks),
  newRunnerOutputs: () => (/* binding */ newRunnerOutputs)
});

// EXTERNAL MODULE: ./src/base/json.ts
var json = __webpack_require__(3659);
// EXTERNAL MODULE: ./src/github/target.ts
var github_target = __webpack_require__(3738);
// EXTERNAL MODULE: ./src/inputs/selection.ts
var selection = __webpack_require__(6551);
// EXTERNAL MODULE: ./src/runners/groups.ts
var groups = __webpack_require__(103);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./src/api/errors.ts
var errors = __webpack_require__(3249);
// EXTERNAL MODULE: ./src/base/errors.ts
var base_errors = __webpack_require__(4758);
// EXTERNAL MODULE: ./src/base/guards.ts
var guards = __webpack_require__(6651);
// EXTERNAL MODULE: ./src/github/endpoints.ts
var endpoints = __webpack_require__(925);
// EXTERNAL MODULE: ./src/github/token-kind.ts
var token_kind = __webpack_require__(385);
// EXTERNAL MODULE: ./src/runners/api.ts
var runners_api = __webpack_require__(4043);
// EXTERNAL MODULE: ./src/runners/runner.ts
var runners_runner = __webpack_require__(9361);
;// CONCATENATED MODULE: ./src/runners/jit.ts









/** For a server that answered badly to finish its work, in ms. */
const SETTLING_MS = 1_000;
/** Lists show a new runner seconds late: the wait before the last look, in ms. */
const LISTING_MS = 5_000;
/**
 * Makes a just-in-time runner, `POST /{scope}/actions/runners/generate-jitconfig`.
 *
 * Without its answer a runner cannot be started. With a name of the action's own making, such a runner is deleted, and the call
 * repeated once under another name. A given name may be another job's: then nothing is deleted.
 *
 * @throws ApiError, and ActionError that names the runner that has the name, or that may be left behind
 */
function createJitRunner(api, spec) {
    return spec.name === undefined ? createWithGeneratedName(api, spec) : createWithGivenName(api, spec, spec.name);
}
async function createWithGivenName(api, spec, name) {
    const outcome = await generate(api, spec, name);
    if (outcome.kind === 'made')
        return outcome.jit;
    if (outcome.kind === 'refused')
        throw outcome.error;
    if (outcome.kind === 'unclear')
        await api.timer.sleep(SETTLING_MS);
    throw new base_errors/* ActionError */.lZ(`${outcome.error.message} ${await explainName(api, name, outcome.kind)}`, {
        cause: outcome.error,
    });
}
/** Who has the name, and what to do. */
async function explainName(api, name, kind) {
    const other = 'set another runner-name, or leave it out for a unique one.';
    try {
        const [holder] = await runnersNamed(api, name);
        if (!holder) {
            return kind === 'unclear'
                ? `No runner ${name} is listed. Run the job again; if the name is taken then, ${other}`
                : `Another runner has the name: ${other}`;
        }
        const who = `Runner ${(0,runners_runner/* describeRunner */.Yg)(holder)}, ${(0,runners_runner/* stateOf */.L4)(holder)}, has the name`;
        return kind === 'unclear'
            ? `${who}: made by this call or by another job. If no other job uses it, delete it; or ${other}`
            : `${who}: delete it, ${other}`;
    }
    catch (cause) {
        return `Could not check whether a runner ${name} exists: ${(0,base_errors/* messageOf */.bD)(cause)}`;
    }
}
async function createWithGeneratedName(api, spec) {
    const { log, timer } = api;
    const first = uniqueName();
    const one = await generate(api, spec, first);
    if (one.kind === 'made')
        return one.jit;
    if (one.kind === 'refused')
        throw one.error;
    log.info(`${one.error.message} Looking for a runner ${first} that the server may have created anyway.`);
    await timer.sleep(SETTLING_MS);
    try {
        await deleteLostRunners(api, spec, first);
    }
    catch (cause) {
        throw new base_errors/* ActionError */.lZ(`${one.error.message} ${(0,base_errors/* messageOf */.bD)(cause)}`, { cause });
    }
    const second = uniqueName();
    log.info(`Creating the runner again, as ${second}.`);
    const two = await generate(api, spec, second);
    await timer.sleep(LISTING_MS);
    const left = [];
    for (const name of two.kind === 'unclear' || two.kind === 'name taken' ? [first, second] : [first]) {
        await deleteLostRunners(api, spec, name).then((text) => left.push(...text), (cause) => left.push((0,base_errors/* messageOf */.bD)(cause)));
    }
    if (two.kind === 'made') {
        for (const text of left)
            log.warning(text);
        return two.jit;
    }
    const rest = left.length === 0 ? 'No runner is left behind.' : left.join(' ');
    throw new base_errors/* ActionError */.lZ(`${two.error.message} This was the second attempt. ${rest}`, { cause: two.error });
}
/** A name that no other runner has: GitHub takes up to 64 characters. */
function uniqueName() {
    return `runner-kit-${(0,external_node_crypto_.randomBytes)(8).toString('hex')}`;
}
async function generate(api, spec, name) {
    const { request, target, mask } = api;
    const { labels, groupId, workFolder } = spec;
    const call = {
        endpoint: endpoints/* ENDPOINTS */.Hr.createJitConfig,
        parameters: { scope: (0,github_target/* scopeOf */.Od)(target) },
        body: { name, runner_group_id: groupId, labels, work_folder: workFolder },
        action: `create the just-in-time runner ${name} for ${(0,github_target/* describeTarget */.ff)(target)}`,
    };
    try {
        const answer = await request(call);
        const { data } = answer;
        const config = (0,token_kind/* tokenAt */.BN)(data, 'encoded_jit_config');
        if (config !== undefined)
            mask(config);
        const runner = (0,guards/* isRecord */.u4)(data) ? (0,runners_runner/* toRunner */.Ym)(data.runner) : undefined;
        if (config !== undefined && runner)
            return { kind: 'made', jit: { runner, config } };
        return { kind: 'unclear', error: (0,errors/* unexpectedAnswer */.au)(call, answer, 'has no configuration') };
    }
    catch (error) {
        if (!(error instanceof errors/* ApiError */.hD))
            throw error;
        if (error.status === 409)
            return { kind: 'name taken', error };
        return { kind: error.mayBeDone ? 'unclear' : 'refused', error };
    }
}
/**
 * Deletes what a lost call made under a name of the action's own making.
 *
 * @returns a sentence for each runner of that name that it did not delete
 * @throws ActionError where a runner may be left behind
 */
async function deleteLostRunners(api, spec, name) {
    const left = [];
    try {
        for (const runner of await runnersNamed(api, name)) {
            const who = `${(0,runners_runner/* describeRunner */.Yg)(runner)}, ${(0,runners_runner/* stateOf */.L4)(runner)}`;
            if (!isUnusedMatch(runner, spec)) {
                left.push(`Runner ${who}, was not deleted: it is in use, or not the runner that this step asked for.`);
                continue;
            }
            const outcome = await (0,runners_api/* requestDeletion */.MP)(api, runner);
            if (outcome.kind === 'refused')
                throw outcome.error;
            api.log.info(`Deleted runner ${who}: its configuration was lost.`);
        }
    }
    catch (cause) {
        throw new base_errors/* ActionError */.lZ(`Runner ${name} may be left behind; if it is there, delete it. ${(0,base_errors/* messageOf */.bD)(cause)}`, {
            cause,
        });
    }
    return left;
}
function runnersNamed(api, name) {
    return (0,runners_api/* findRunners */.Bw)(api, name, (runner) => runner.name === name);
}
/** Whether a runner fits the specification, and never connected. What the server does not send counts as fitting. */
function isUnusedMatch(runner, spec) {
    const { ephemeral, groupId, labels, online, busy, version } = runner;
    return (ephemeral !== false &&
        (groupId === undefined || groupId === spec.groupId) &&
        namesOf(labels) === namesOf(spec.labels) &&
        !online &&
        !busy &&
        (version === null || version === undefined));
}
/** The same text for the same labels: case and order do not count. */
function namesOf(labels) {
    return JSON.stringify([...new Set(labels.map((label) => label.toLowerCase()))].sort());
}

;// CONCATENATED MODULE: ./src/operations/create-jit-config.ts






const MAX_LABELS = 100;
/** Characters. */
const MAX_LABEL_LENGTH = 256;
const MAX_NAME_LENGTH = 64;
const createJitConfig = {
    checks: newRunnerChecks('create-jit-config'),
    async run(context) {
        const { runner, config } = await createRunner(context);
        return { outputs: { 'jit-config': config, ...newRunnerOutputs(runner) } };
    },
};
/** What the operations that make a just-in-time runner check of the inputs that describe it. */
function newRunnerChecks(operation) {
    return [(checked) => labelsFit(checked, operation), nameFits, groupFits];
}
/** Makes the just-in-time runner that the inputs describe. */
async function createRunner(context) {
    const { inputs, log, target } = context;
    const group = await (0,groups/* resolveGroup */.ss)(context, inputs['runner-group']);
    const spec = {
        name: (0,selection/* exactName */.hr)((0,selection/* selectionOf */.Wm)(inputs)),
        labels: inputs['runner-labels'],
        groupId: group.id,
        workFolder: inputs['work-folder'],
    };
    const jit = await createJitRunner(context, spec);
    log.info(`Created the just-in-time runner ${(0,runners_runner/* describeRunner */.Yg)(jit.runner)} for ${(0,github_target/* describeTarget */.ff)(target)} in group ${group.name ?? group.id}, with the labels ${spec.labels.join(', ')}.`);
    return jit;
}
/** The outputs that name a new runner. */
function newRunnerOutputs(runner) {
    return { runner: (0,json/* toJson */.a)(runner.object), 'runner-id': String(runner.id), 'runner-name': runner.name };
}
function labelsFit({ inputs: { 'runner-labels': labels } }, operation) {
    if (labels.length === 0) {
        return [
            `runner-labels: ${operation} needs at least one, since GitHub adds none of its own; for example runner-labels: self-hosted, linux, x64.`,
        ];
    }
    const problems = [];
    if (labels.length > MAX_LABELS) {
        problems.push(`runner-labels: ${labels.length} are more than the ${MAX_LABELS} that GitHub accepts.`);
    }
    for (const label of labels) {
        if ([...label].length <= MAX_LABEL_LENGTH)
            continue;
        const start = [...label].slice(0, 20).join('');
        problems.push(`runner-labels: "${start}…" has more than the ${MAX_LABEL_LENGTH} characters that GitHub accepts.`);
    }
    return problems;
}
function nameFits({ inputs: { 'runner-name': name } }) {
    if (name?.kind === 'pattern') {
        return [
            `runner-name: a new runner cannot have * or ? in its name ("${name.pattern}"); set a name, or leave it out for a unique one.`,
        ];
    }
    if (name === undefined || [...name.name].length <= MAX_NAME_LENGTH)
        return [];
    return [`runner-name: "${name.name}" has more than the ${MAX_NAME_LENGTH} characters that GitHub accepts.`];
}
function groupFits({ inputs: { target, 'runner-group': group } }) {
    if (target.level !== 'repository' || isDefault(group))
        return [];
    return [
        `runner-group: ${(0,github_target/* nameOf */.Vb)(target)} is a repository, which has no groups ("${group.kind === 'id' ? group.id : group.name}"); leave it out, or set target to the organization.`,
    ];
}
function isDefault(group) {
    if (group.kind === 'id')
        return group.id === groups/* DEFAULT_GROUP */.wK.id;
    return group.name.toLowerCase() === groups/* DEFAULT_GROUP */.wK.name.toLowerCase();
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