"use strict";
exports.id = 993;
exports.ids = [993];
exports.modules = {

/***/ 993:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   createJitConfig: () => (/* binding */ createJitConfig)
/* harmony export */ });
/* harmony import */ var _new_runner_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7244);

const createJitConfig = {
    checks: (0,_new_runner_js__WEBPACK_IMPORTED_MODULE_0__/* .newRunnerChecks */ .iR)('create-jit-config'),
    async run(context) {
        const { runner, config } = await (0,_new_runner_js__WEBPACK_IMPORTED_MODULE_0__/* .createRunner */ .ji)(context);
        return { outputs: { 'jit-config': config, ...(0,_new_runner_js__WEBPACK_IMPORTED_MODULE_0__/* .newRunnerOutputs */ .hV)(runner) } };
    },
};


/***/ })

};
;