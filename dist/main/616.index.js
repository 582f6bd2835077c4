export const id = 616;
export const ids = [616];
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

/***/ 9616:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  createJitConfig: () => (/* binding */ createJitConfig)
});

// EXTERNAL MODULE: ./src/github/target.ts
var github_target = __webpack_require__(3738);
// EXTERNAL MODULE: ./src/runners/api.ts
var api = __webpack_require__(4043);
// EXTERNAL MODULE: ./src/runners/runner.ts
var runners_runner = __webpack_require__(9361);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./src/api/api-error.ts
var api_error = __webpack_require__(3843);
// EXTERNAL MODULE: ./src/api/explain/unfit-answer.ts
var unfit_answer = __webpack_require__(5865);
// EXTERNAL MODULE: ./src/base/errors.ts
var errors = __webpack_require__(4758);
// EXTERNAL MODULE: ./src/base/guards.ts
var guards = __webpack_require__(6651);
// EXTERNAL MODULE: ./src/github/permissions.ts
var permissions = __webpack_require__(5435);
// EXTERNAL MODULE: ./src/github/token-kind.ts
var token_kind = __webpack_require__(385);
// EXTERNAL MODULE: ./src/runners/selection.ts
var selection = __webpack_require__(1217);
;// CONCATENATED MODULE: ./src/jit/after-unclear.ts


/**
 * Decides after an unclear failure. A runner is only replaced if it was surely made by the lost call: it was not there before,
 * it is as it was asked to be, and it never connected.
 *
 * @param holders the runners that have the name now
 * @param before ids of those that had it before the first call
 */
function planAfterUnclear(asked, before, holders) {
    const asAsked = (0,selection/* matcherOf */.Ke)({
        ids: undefined,
        name: undefined,
        labels: asked.labels,
        status: undefined,
        ephemeral: undefined,
    });
    for (const runner of holders) {
        if (before.has(runner.id))
            return { kind: 'leave', runner, reason: 'was there before' };
        if (!asked.unique && !asAsked(runner))
            return { kind: 'leave', runner, reason: 'has other labels' };
        if (!isUnused(runner, asked.unique))
            return { kind: 'leave', runner, reason: 'has connected' };
    }
    const [runner] = holders;
    return runner ? { kind: 'replace', runner } : { kind: 'repeat' };
}
/** Servers that do not tell versions leave only the status, which is enough for a name that nobody else can have. */
function isUnused(runner, unique) {
    return (0,runners_runner/* neverConnected */.i_)(runner) || (unique && runner.version === undefined && !runner.online && !runner.busy);
}

;// CONCATENATED MODULE: ./src/jit/create.ts











/** Time for a server that answered badly to finish what it was at, in ms. */
const SETTLING_MS = 1_000;
/** A name that no other runner has: GitHub takes up to 64 characters. */
function uniqueName() {
    return `runner-kit-${(0,external_node_crypto_.randomBytes)(8).toString('hex')}`;
}
/**
 * Makes a just-in-time runner, `POST /{scope}/actions/runners/generate-jitconfig`.
 *
 * A lost answer is a runner that nobody can start. So the call is not just made again: the runner is looked up by its name, and
 * if the lost call made it, it is deleted before the one repetition. If that is lost, too, nothing is left behind.
 *
 * @throws ApiError, and ActionError that says who has the name or what may have been left behind
 */
async function createJitRunner(context, asked) {
    const before = asked.unique ? new Set() : new Set((await holdersOf(context, asked)).map(({ id }) => id));
    let unclear = false;
    let collided = false;
    for (;;) {
        const outcome = await generate(context, asked);
        if (outcome.kind === 'made')
            return outcome.jit;
        const { kind, error } = outcome;
        // After a lost answer the name may be taken by what that call made only later: this is told from others below.
        if (kind === 'name taken' && (!unclear || collided))
            throw await nameTaken(context, asked, error);
        const last = kind === 'unclear' && unclear;
        const next = await clearUp(context, asked, before, error);
        if (next.kind === 'left')
            throw leftAlone(context, next.runner, next.reason, error);
        if (last)
            throw lostTwice(error, next.deleted);
        if (kind === 'unclear')
            unclear = true;
        else
            collided = true;
        context.log.info(`Asking for runner ${asked.name} once more.`);
    }
}
async function generate(context, asked) {
    const { request, inputs, mask } = context;
    const { target } = inputs;
    const attempt = `create the just-in-time runner ${asked.name} for ${(0,github_target/* describeTarget */.ff)(target)}`;
    try {
        const answer = await request({
            method: 'POST',
            path: `/${(0,github_target/* scopeOf */.Od)(target)}/actions/runners/generate-jitconfig`,
            body: {
                name: asked.name,
                runner_group_id: asked.groupId,
                labels: asked.labels,
                work_folder: asked.workFolder,
            },
            repeatable: false,
            subject: 'just-in-time runner',
            attempt,
            needs: (0,permissions/* runnerPermissions */.Ld)(target.level, 'write'),
        });
        const { data } = answer;
        const config = (0,token_kind/* tokenAt */.BN)(data, 'encoded_jit_config');
        if (config !== undefined)
            mask(config);
        const runner = (0,guards/* isRecord */.u4)(data) ? (0,runners_runner/* toRunner */.Ym)(data.runner) : undefined;
        if (config !== undefined && runner)
            return { kind: 'made', jit: { runner, config } };
        return { kind: 'unclear', error: (0,unfit_answer/* unfitAnswer */.N)(attempt, answer, 'has no configuration') };
    }
    catch (error) {
        if (!(error instanceof api_error/* ApiError */.h))
            throw error;
        if (error.status === 409)
            return { kind: 'name taken', error };
        if (error.mayHaveBeenCarriedOut)
            return { kind: 'unclear', error };
        throw error;
    }
}
/** Finds out what a lost call made, and deletes it. */
async function clearUp(context, asked, before, error) {
    const { log, timer } = context;
    log.info(`${error.message} Looking whether the server made runner ${asked.name} all the same.`);
    try {
        await timer.sleep(SETTLING_MS);
        const next = planAfterUnclear(asked, before, await holdersOf(context, asked));
        switch (next.kind) {
            case 'repeat':
                log.info(`There is no runner ${asked.name}.`);
                return { kind: 'free', deleted: undefined };
            case 'leave':
                return { kind: 'left', runner: next.runner, reason: next.reason };
            case 'replace': {
                const { kind } = await (0,api/* deleteRunner */.Mz)(context, next.runner);
                // Only a runner at work is refused, and only one that connected can be at work.
                if (kind === 'refused')
                    return { kind: 'left', runner: next.runner, reason: 'has connected' };
                log.info(`Deleted ${(0,runners_runner/* describeRunner */.Yg)(next.runner)}: its configuration was lost on the way, and it never connected.`);
                return { kind: 'free', deleted: next.runner };
            }
        }
    }
    catch (cause) {
        throw new errors/* ActionError */.lZ(`${error.message} The server may have made runner ${asked.name} all the same, and it could not be cleared up: ${(0,errors/* messageOf */.bD)(cause)} ` +
            'If it is there, delete it.', { cause });
    }
}
function holdersOf(context, { name }) {
    return (0,api/* findRunners */.Bw)(context, name, (runner) => runner.name === name);
}
async function nameTaken(context, asked, error) {
    const [holder] = await holdersOf(context, asked).catch(() => []);
    const who = holder
        ? `${(0,runners_runner/* describeRunner */.Yg)(holder)}, ${(0,runners_runner/* stateOf */.L4)(holder)}, has the name. Write another runner-name, leave it out for a unique one, or delete that runner first.`
        : 'Write another runner-name, or leave it out for a unique one.';
    return new errors/* ActionError */.lZ(`${error.message} ${who}`, { cause: error });
}
function leftAlone(context, runner, reason, error) {
    const where = (0,github_target/* describeTarget */.ff)(context.inputs.target);
    return new errors/* ActionError */.lZ(`${error.message} Runner ${(0,runners_runner/* describeRunner */.Yg)(runner)} of ${where} has the name now; it ${reason}, so it was left alone. ` +
        'Write another runner-name, or leave it out for a unique one.', { cause: error });
}
function lostTwice(error, deleted) {
    const rest = deleted ? `${(0,runners_runner/* describeRunner */.Yg)(deleted)}, which it made all the same, was deleted` : 'It made no runner';
    return new errors/* ActionError */.lZ(`${error.message} This was the second time. ${rest}; nothing is left behind.`, {
        cause: error,
    });
}

// EXTERNAL MODULE: ./src/api/list-page.ts
var list_page = __webpack_require__(3928);
// EXTERNAL MODULE: ./src/api/read-list.ts
var read_list = __webpack_require__(8827);
// EXTERNAL MODULE: ./src/base/nearest.ts
var nearest = __webpack_require__(8859);
// EXTERNAL MODULE: ./src/inputs/jit.ts
var jit = __webpack_require__(8090);
;// CONCATENATED MODULE: ./src/jit/runner-group.ts








/** Groups that an error names, before it only counts them. */
const MOST_NAMED = 10;
/**
 * The number of the group that a new runner is to be in. A name is looked up in the whole list,
 * `GET /{scope}/actions/runner-groups`; a repository has no groups of its own and uses number 1.
 *
 * @throws ApiError, and ActionError if there is no such group, or more than one
 */
async function resolveGroup(context, group) {
    const { target } = context.inputs;
    if (target.level === 'repository')
        return jit/* DEFAULT_GROUP */.w.id;
    if (group.kind === 'id')
        return group.id;
    const groups = await listGroups(context);
    const found = groupsNamed(groups, group.name);
    const [only] = found;
    if (only && found.length === 1)
        return only.id;
    if (only) {
        throw new errors/* ActionError */.lZ(`${found.length} runner groups of ${(0,github_target/* describeTarget */.ff)(target)} have the name ${group.name}: numbers ${found.map(({ id }) => id).join(', ')}. ` +
            'Write the number of the one that is meant as runner-group.');
    }
    const names = groups.map(({ name }) => name);
    const meant = (0,nearest/* nearest */.p)(group.name, names);
    const some = names.slice(0, MOST_NAMED).join(', ');
    throw new errors/* ActionError */.lZ(`There is no runner group "${group.name}" in ${(0,github_target/* describeTarget */.ff)(target)}.${meant === undefined ? '' : ` Did you mean ${meant}?`} ` +
        `Correct runner-group; there are: ${some}${names.length > MOST_NAMED ? `, and ${names.length - MOST_NAMED} more` : ''}.`);
}
/** The groups that a name means: written the same before any other case, an owner's own before inherited ones. */
function groupsNamed(groups, name) {
    const same = groups.filter((group) => group.name === name);
    const alike = same.length > 0 ? same : groups.filter((group) => group.name.toLowerCase() === name.toLowerCase());
    const own = alike.filter(({ inherited }) => !inherited);
    return own.length > 0 ? own : alike;
}
async function listGroups({ request, inputs: { target }, log, }) {
    const list = {
        path: `/${(0,github_target/* scopeOf */.Od)(target)}/actions/runner-groups`,
        key: 'runner_groups',
        subject: 'runners',
        attempt: `list the runner groups of ${(0,github_target/* describeTarget */.ff)(target)}`,
        needs: (0,permissions/* runnerPermissions */.Ld)(target.level, 'read'),
    };
    const begin = () => {
        const groups = [];
        return {
            groups,
            take(items) {
                for (const item of items) {
                    const group = toGroup(item);
                    if (group)
                        groups.push(group);
                }
            },
        };
    };
    const { groups } = await (0,read_list/* readList */.L)((page) => (0,list_page/* fetchPage */.ae)(request, list, page), 'runner groups', begin, log);
    return groups;
}
function toGroup(value) {
    const id = (0,guards/* idAt */.jj)(value, 'id');
    const name = (0,guards/* stringAt */.bX)(value, 'name');
    if (!(0,guards/* isRecord */.u4)(value) || id === undefined || name === undefined)
        return undefined;
    return { id, name, inherited: value.inherited === true };
}

;// CONCATENATED MODULE: ./src/jit/create-jit-config.ts





/** Carries out `create-jit-config`: the group, then the runner. */
async function createJitConfig(context) {
    const { inputs, log } = context;
    const { selection, jit, target } = inputs;
    const name = (0,api/* nameHint */.jy)(selection);
    const asked = {
        name: name ?? uniqueName(),
        unique: name === undefined,
        labels: selection.labels,
        groupId: await resolveGroup(context, jit.group),
        workFolder: jit.workFolder,
    };
    const { runner, config } = await createJitRunner(context, asked);
    log.info(`Created the just-in-time runner ${(0,runners_runner/* describeRunner */.Yg)(runner)} for ${(0,github_target/* describeTarget */.ff)(target)} in group ${asked.groupId}, with the labels ${asked.labels.join(', ')}.`);
    return {
        outputs: {
            'jit-config': config,
            runner: JSON.stringify(runner.whole),
            'runner-id': String(runner.id),
            'runner-name': runner.name,
        },
    };
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
