export const id = 58;
export const ids = [58];
export const modules = {

/***/ 58:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   listRunners: () => (/* binding */ listRunners)
/* harmony export */ });
/* harmony import */ var _github_target_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3738);
/* harmony import */ var _inputs_selection_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6551);
/* harmony import */ var _results_markdown_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4989);
/* harmony import */ var _results_section_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2765);
/* harmony import */ var _runners_api_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4043);
/* harmony import */ var _runners_matching_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(8272);
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
            const table = (0,_results_section_js__WEBPACK_IMPORTED_MODULE_2__/* .createTable */ .Z)(_runners_runner_table_js__WEBPACK_IMPORTED_MODULE_4__/* .RUNNER_COLUMNS */ .h, 'runners-file');
            const counts = (0,_runners_runner_table_js__WEBPACK_IMPORTED_MODULE_4__/* .createRunnerCounts */ .v)();
            return {
                runners,
                table,
                counts,
                take(runner) {
                    if (!fits(runner))
                        return;
                    runners.add(runner.whole);
                    table.add(runner);
                    counts.add(runner);
                },
            };
        };
        const { runners, table, counts } = await (0,_runners_api_js__WEBPACK_IMPORTED_MODULE_3__/* .readRunners */ ._g)(context, (0,_inputs_selection_js__WEBPACK_IMPORTED_MODULE_5__/* .nameHint */ .jy)(selection), begin);
        const said = (0,_inputs_selection_js__WEBPACK_IMPORTED_MODULE_5__/* .isEmptySelection */ .QD)(selection) ? '' : (0,_inputs_selection_js__WEBPACK_IMPORTED_MODULE_5__/* .describeSelection */ .e9)(selection);
        const where = said === '' ? (0,_github_target_js__WEBPACK_IMPORTED_MODULE_0__/* .describeTarget */ .ff)(target) : `${(0,_github_target_js__WEBPACK_IMPORTED_MODULE_0__/* .describeTarget */ .ff)(target)} with ${said}`;
        log.info(`Listed the runners of ${where}: ${counts}.`);
        return {
            outputs: { 'runners-count': String(runners.count) },
            lists: [runners],
            summary: {
                heading: `Runners of ${(0,_results_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeMarkdown */ .F)((0,_github_target_js__WEBPACK_IMPORTED_MODULE_0__/* .describeTarget */ .ff)(target))}`,
                blocks: [...(said === '' ? [] : [`Selected by ${(0,_results_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeMarkdown */ .F)(said)}.`]), `${counts}.`, table],
            },
        };
    },
};


/***/ })

};
