"use strict";
exports.id = 731;
exports.ids = [731];
exports.modules = {

/***/ 4731:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   downloadRunner: () => (/* binding */ downloadRunner)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _github_platform_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1376);
/* harmony import */ var _packages_provide_runner_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8097);



const downloadRunner = {
    checks: [hasPlatform, hasToolCache, directoryIsUnpacked],
    warnings(inputs) {
        const registers = inputs.operation.includes('create-registration-token');
        if (!registers || !inputs.extract || inputs['runner-directory'] !== undefined)
            return [];
        return [
            'Input runner-directory is not set: runner-path is the shared directory in the tool cache, in which config.sh must not run. Set runner-directory: ${{ runner.temp }}/runner.',
        ];
    },
    async run(context) {
        const { inputs, machine } = context;
        const providing = {
            ...context,
            server: inputs['github-api-url'],
            requestGithubCom: context.session.requestGithubCom,
        };
        const { path, version, sha256, cacheHit } = await (0,_packages_provide_runner_js__WEBPACK_IMPORTED_MODULE_2__/* .provideRunner */ .KY)(providing, {
            platform: (0,_github_platform_js__WEBPACK_IMPORTED_MODULE_1__/* .choosePlatform */ .xV)(inputs['runner-os'], inputs['runner-architecture'], machine),
            version: inputs['runner-version'],
            sha256: inputs['runner-sha256'],
            allowUnverified: inputs['allow-unverified'],
            directory: inputs['runner-directory'],
            extract: inputs.extract,
            toolCache: machine.toolCache,
        });
        return {
            outputs: {
                'runner-path': path,
                'runner-version': version,
                'runner-sha256': sha256 ?? '',
                'cache-hit': String(cacheHit),
            },
        };
    },
};
function hasPlatform({ inputs, machine }) {
    (0,_github_platform_js__WEBPACK_IMPORTED_MODULE_1__/* .choosePlatform */ .xV)(inputs['runner-os'], inputs['runner-architecture'], machine);
    return [];
}
function hasToolCache({ machine: { toolCache } }) {
    if ((0,node_path__WEBPACK_IMPORTED_MODULE_0__.isAbsolute)(toolCache))
        return [];
    return [
        toolCache === ''
            ? 'operation: download-runner needs the tool cache, but RUNNER_TOOL_CACHE is not set; the Actions runner sets it.'
            : `operation: download-runner needs the tool cache, but RUNNER_TOOL_CACHE is not an absolute path ("${toolCache}").`,
    ];
}
function directoryIsUnpacked({ inputs }) {
    if (inputs['runner-directory'] === undefined || inputs.extract)
        return [];
    return ['runner-directory: it takes an unpacked runner; leave it out, or leave out extract: false.'];
}


/***/ })

};
;