"use strict";
exports.id = 597;
exports.ids = [597];
exports.modules = {

/***/ 4933:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BN: () => (/* binding */ resolveRepository),
/* harmony export */   CJ: () => (/* binding */ userInstallationRepositories),
/* harmony export */   Ck: () => (/* binding */ addRepository),
/* harmony export */   Sy: () => (/* binding */ USER_INSTALLATIONS),
/* harmony export */   jD: () => (/* binding */ removeRepository),
/* harmony export */   wg: () => (/* binding */ INSTALLATION_REPOSITORIES)
/* harmony export */ });
/* harmony import */ var _api_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3249);
/* harmony import */ var _base_guards_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6651);
/* harmony import */ var _github_endpoints_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(925);



/** `GET /installation/repositories`: what the step's installation token reaches. */
const INSTALLATION_REPOSITORIES = {
    endpoint: _github_endpoints_js__WEBPACK_IMPORTED_MODULE_1__/* .ENDPOINTS */ .H.listInstallationRepositories,
    action: 'list the repositories of the installation',
};
/** `GET /user/installations`: where the App is installed, as far as the token's user has access. */
const USER_INSTALLATIONS = {
    endpoint: _github_endpoints_js__WEBPACK_IMPORTED_MODULE_1__/* .ENDPOINTS */ .H.listUserInstallations,
    action: 'list the installations that the user has access to',
};
/** `GET /user/installations/{installation_id}/repositories`: those of an installation that the token's user sees. */
function userInstallationRepositories(installationId) {
    return {
        endpoint: _github_endpoints_js__WEBPACK_IMPORTED_MODULE_1__/* .ENDPOINTS */ .H.listUserInstallationRepositories,
        parameters: { installation_id: installationId },
        action: `list the repositories of installation ${installationId} that the user has access to`,
    };
}
/**
 * Finds the id of a repository, `GET /repos/{owner}/{repo}`, unless it is given already. A repository that was renamed is found
 * by its old name.
 *
 * @param publicRepository whether the log is public
 * @throws ApiError, and ActionError for an unintelligible answer
 */
async function resolveRepository({ request }, reference, publicRepository) {
    if (reference.kind === 'id')
        return { id: reference.id, description: `repository ${reference.id}` };
    const name = `${reference.owner}/${reference.name}`;
    // Whether it is private is not known yet.
    const named = publicRepository ? 'the repository' : `repository ${name}`;
    const call = {
        endpoint: _github_endpoints_js__WEBPACK_IMPORTED_MODULE_1__/* .ENDPOINTS */ .H.getRepository,
        parameters: { owner: reference.owner, repo: reference.name },
        action: `look up ${named}`,
    };
    const answer = await request(call);
    const { data } = answer;
    const id = (0,_base_guards_js__WEBPACK_IMPORTED_MODULE_2__/* .idAt */ .jj)(data, 'id');
    if (id === undefined)
        throw (0,_api_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .unexpectedAnswer */ .au)(call, answer, 'has no id');
    const mayBeNamed = !publicRepository || ((0,_base_guards_js__WEBPACK_IMPORTED_MODULE_2__/* .isRecord */ .u4)(data) && data.private === false);
    return { id, description: mayBeNamed ? `repository ${name} (id ${id})` : `repository ${id}` };
}
/**
 * Adds a repository to an installation, `PUT /user/installations/{installation_id}/repositories/{repository_id}`. For one that it has
 * already GitHub answers the same, or 304.
 *
 * @throws ApiError
 */
async function addRepository({ request }, installationId, repository) {
    const { status } = await request({
        endpoint: _github_endpoints_js__WEBPACK_IMPORTED_MODULE_1__/* .ENDPOINTS */ .H.addInstallationRepository,
        parameters: { installation_id: installationId, repository_id: repository.id },
        action: `add ${repository.description} to installation ${installationId}`,
    });
    return status === 304 ? 'unchanged' : 'changed';
}
/**
 * Removes a repository from an installation, `DELETE /user/installations/{installation_id}/repositories/{repository_id}`.
 * Repeated where an answer was lost. If there is nothing to remove by then, most likely this call removed it; but a token
 * without access gets the same answer, and may not list the installation's repositories.
 *
 * @throws ApiError
 */
async function removeRepository({ request }, installationId, repository) {
    try {
        const { status } = await request({
            endpoint: _github_endpoints_js__WEBPACK_IMPORTED_MODULE_1__/* .ENDPOINTS */ .H.removeInstallationRepository,
            parameters: { installation_id: installationId, repository_id: repository.id },
            action: `remove ${repository.description} from installation ${installationId}`,
        });
        return status === 304 ? 'unchanged' : 'changed';
    }
    catch (error) {
        if (error instanceof _api_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ApiError */ .hD && error.said(404) && error.mayBeDoneBefore)
            return 'presumed';
        throw error;
    }
}


/***/ }),

/***/ 4597:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   addInstallationRepository: () => (/* binding */ addInstallationRepository),
/* harmony export */   removeInstallationRepository: () => (/* binding */ removeInstallationRepository)
/* harmony export */ });
/* harmony import */ var _installations_api_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4933);
/* harmony import */ var _operation_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2899);


const addInstallationRepository = change(async (context, id, repository) => {
    const outcome = await (0,_installations_api_js__WEBPACK_IMPORTED_MODULE_0__/* .addRepository */ .Ck)(context, id, repository);
    context.log.info(outcome === 'changed'
        ? `Added ${repository.description} to installation ${id}.`
        : `Installation ${id} already had ${repository.description}; nothing changed.`);
});
const removeInstallationRepository = change(async (context, id, repository) => {
    const outcome = await (0,_installations_api_js__WEBPACK_IMPORTED_MODULE_0__/* .removeRepository */ .jD)(context, id, repository);
    if (outcome === 'presumed') {
        context.log.warning(`Probably removed ${repository.description} from installation ${id}: the answer was lost, and now the server finds no such ` +
            "repository there. A token that may not change the installation gets the same answer; if in doubt, check the installation's settings.");
        return;
    }
    context.log.info(outcome === 'changed'
        ? `Removed ${repository.description} from installation ${id}.`
        : `Installation ${id} does not have ${repository.description}; nothing changed.`);
});
/** What adding and removing have in common: all but the change itself. */
function change(carryOut) {
    return {
        async run(context) {
            const { repository: reference } = context.inputs;
            if (reference === undefined)
                throw new Error('the inputs were not checked: repository is missing');
            const repository = await (0,_installations_api_js__WEBPACK_IMPORTED_MODULE_0__/* .resolveRepository */ .BN)(context, reference, context.job.publicRepository);
            await carryOut(context, (0,_operation_js__WEBPACK_IMPORTED_MODULE_1__/* .installationId */ .I)(context.inputs), repository);
            return { outputs: { 'repository-id': String(repository.id) } };
        },
    };
}


/***/ }),

/***/ 2899:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ withinTokenLife),
/* harmony export */   I: () => (/* binding */ installationId)
/* harmony export */ });
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
/** The installation that an operation on a user's installation acts on; the rules of a step have seen that there is one. */
function installationId({ 'installation-id': id }) {
    if (id === undefined)
        throw new Error('the inputs were not checked: installation-id is missing');
    return id;
}


/***/ })

};
;