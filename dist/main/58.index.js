"use strict";
exports.id = 58;
exports.ids = [58];
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

/***/ 58:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   listRunners: () => (/* binding */ listRunners)
/* harmony export */ });
/* harmony import */ var _api_read_list_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8827);
/* harmony import */ var _github_target_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3738);
/* harmony import */ var _inputs_selection_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6551);
/* harmony import */ var _results_section_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2765);
/* harmony import */ var _runners_api_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4043);
/* harmony import */ var _runners_matching_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(8272);
/* harmony import */ var _runners_runner_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(9361);
/* harmony import */ var _runners_runner_table_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6336);








/** Lists the selected runners, page by page into the file: `GET /{scope}/actions/runners`. */
const listRunners = {
    checks: [({ inputs }) => (0,_inputs_selection_js__WEBPACK_IMPORTED_MODULE_5__/* .idProblems */ .oz)((0,_inputs_selection_js__WEBPACK_IMPORTED_MODULE_5__/* .selectionOf */ .Wm)(inputs))],
    async run(context) {
        const { inputs, list, log, target } = context;
        const selection = (0,_inputs_selection_js__WEBPACK_IMPORTED_MODULE_5__/* .selectionOf */ .Wm)(inputs);
        const fits = (0,_runners_matching_js__WEBPACK_IMPORTED_MODULE_6__/* .matcherOf */ .K)(selection);
        const begin = () => {
            const runners = list('runners');
            const table = (0,_results_section_js__WEBPACK_IMPORTED_MODULE_2__/* .createTable */ .Z)(_runners_runner_table_js__WEBPACK_IMPORTED_MODULE_4__/* .RUNNER_COLUMNS */ .h9, 'runners-file');
            const counts = (0,_runners_runner_table_js__WEBPACK_IMPORTED_MODULE_4__/* .createRunnerCounts */ .vw)();
            return {
                runners,
                table,
                counts,
                take(runner) {
                    if (!fits(runner))
                        return;
                    runners.add(runner.object);
                    table.add(runner);
                    counts.add(runner);
                },
            };
        };
        const call = (0,_runners_api_js__WEBPACK_IMPORTED_MODULE_3__/* .listRunnersCall */ .GE)(target, (0,_inputs_selection_js__WEBPACK_IMPORTED_MODULE_5__/* .exactName */ .hr)(selection));
        const { runners, table, counts } = await (0,_api_read_list_js__WEBPACK_IMPORTED_MODULE_0__/* .readItems */ .F1)(context, call, _runners_runner_js__WEBPACK_IMPORTED_MODULE_7__/* .toRunner */ .Ym, begin);
        const selectedBy = (0,_inputs_selection_js__WEBPACK_IMPORTED_MODULE_5__/* .describeSelection */ .e9)(selection);
        const where = selectedBy === '' ? (0,_github_target_js__WEBPACK_IMPORTED_MODULE_1__/* .describeTarget */ .ff)(target) : `${(0,_github_target_js__WEBPACK_IMPORTED_MODULE_1__/* .describeTarget */ .ff)(target)} with ${selectedBy}`;
        log.info(`Listed the runners of ${where}: ${counts}.`);
        return {
            outputs: { 'runners-count': String(runners.count) },
            lists: [runners],
            summary: {
                heading: `Runners of ${(0,_results_section_js__WEBPACK_IMPORTED_MODULE_2__/* .escapeMarkdown */ .F)((0,_github_target_js__WEBPACK_IMPORTED_MODULE_1__/* .describeTarget */ .ff)(target))}`,
                blocks: [
                    ...(selectedBy === '' ? [] : [`Selected by ${(0,_results_section_js__WEBPACK_IMPORTED_MODULE_2__/* .escapeMarkdown */ .F)(selectedBy)}.`]),
                    `${counts}. ${(0,_runners_runner_table_js__WEBPACK_IMPORTED_MODULE_4__/* .settingsLink */ .EN)(context)}`,
                    ...counts.chart(),
                    table,
                ],
            },
        };
    },
};


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


/***/ })

};
;