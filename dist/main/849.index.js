"use strict";
exports.id = 849;
exports.ids = [849];
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


/***/ })

};
;