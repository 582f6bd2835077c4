"use strict";
exports.id = 597;
exports.ids = [597];
exports.modules = {

/***/ 4597:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   addInstallationRepository: () => (/* binding */ addInstallationRepository),
/* harmony export */   removeInstallationRepository: () => (/* binding */ removeInstallationRepository)
/* harmony export */ });
/* harmony import */ var _api_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3249);
/* harmony import */ var _base_guards_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6651);
/* harmony import */ var _github_endpoints_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(925);
/* harmony import */ var _operation_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2899);




/**
 * Adds a repository: `PUT /user/installations/{installation_id}/repositories/{repository_id}`. For one that the installation has
 * already GitHub answers the same, or 304.
 */
const addInstallationRepository = change(async ({ request, log }, installation, { id, description }) => {
    const { status } = await request({
        endpoint: _github_endpoints_js__WEBPACK_IMPORTED_MODULE_1__/* .ENDPOINTS */ .Hr.addInstallationRepository,
        parameters: { installation_id: installation, repository_id: id },
        action: `add ${description} to installation ${installation}`,
    });
    log.info(status === 304
        ? `Installation ${installation} already had ${description}; nothing changed.`
        : `Added ${description} to installation ${installation}.`);
});
/**
 * Removes a repository: `DELETE /user/installations/{installation_id}/repositories/{repository_id}`. Repeated where an answer was
 * lost. If there is nothing to remove by then, most likely this call removed it; but a token without access gets the same answer,
 * and may not list the installation's repositories.
 */
const removeInstallationRepository = change(async ({ request, log }, installation, { id, description }) => {
    try {
        const { status } = await request({
            endpoint: _github_endpoints_js__WEBPACK_IMPORTED_MODULE_1__/* .ENDPOINTS */ .Hr.removeInstallationRepository,
            parameters: { installation_id: installation, repository_id: id },
            action: `remove ${description} from installation ${installation}`,
        });
        log.info(status === 304
            ? `Installation ${installation} does not have ${description}; nothing changed.`
            : `Removed ${description} from installation ${installation}.`);
    }
    catch (error) {
        if (!(error instanceof _api_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ApiError */ .hD && error.said(404) && error.mayBeDoneBefore))
            throw error;
        log.warning(`Probably removed ${description} from installation ${installation}: the answer was lost, and now the server finds no such ` +
            "repository there. A token that may not change the installation gets the same answer; if in doubt, check the installation's settings.");
    }
});
/** What adding and removing have in common: all but the change itself. */
function change(carryOut) {
    return {
        async run(context) {
            const repository = await resolveRepository(context);
            await carryOut(context, (0,_operation_js__WEBPACK_IMPORTED_MODULE_2__/* .installationId */ .IX)(context.inputs), repository);
            return { outputs: { 'repository-id': String(repository.id) } };
        },
    };
}
/**
 * Finds the id of the repository, `GET /repos/{owner}/{repo}`, unless it is given. One that was renamed is found by its old
 * name.
 */
async function resolveRepository({ request, inputs, job }) {
    const { repository: reference } = inputs;
    if (reference === undefined)
        throw new Error('the inputs were not checked: repository is missing');
    if (reference.kind === 'id')
        return { id: reference.id, description: `repository ${reference.id}` };
    const name = `${reference.owner}/${reference.name}`;
    const { publicRepository } = job;
    // Whether it is private is not known yet.
    const named = publicRepository ? 'the repository' : `repository ${name}`;
    const call = {
        endpoint: _github_endpoints_js__WEBPACK_IMPORTED_MODULE_1__/* .ENDPOINTS */ .Hr.getRepository,
        parameters: { owner: reference.owner, repo: reference.name },
        action: `look up ${named}`,
    };
    const answer = await request(call);
    const { data } = answer;
    const id = (0,_base_guards_js__WEBPACK_IMPORTED_MODULE_3__/* .idAt */ .jj)(data, 'id');
    if (id === undefined)
        throw (0,_api_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .unexpectedAnswer */ .au)(call, answer, 'has no id');
    const mayBeNamed = !publicRepository || ((0,_base_guards_js__WEBPACK_IMPORTED_MODULE_3__/* .isRecord */ .u4)(data) && data.private === false);
    return { id, description: mayBeNamed ? `repository ${name} (id ${id})` : `repository ${id}` };
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


/***/ })

};
;