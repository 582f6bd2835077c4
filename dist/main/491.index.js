"use strict";
exports.id = 491;
exports.ids = [491,765];
exports.modules = {

/***/ 9491:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   listRunnerApplications: () => (/* binding */ listRunnerApplications)
/* harmony export */ });
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4758);
/* harmony import */ var _base_guards_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(6651);
/* harmony import */ var _github_platform_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1376);
/* harmony import */ var _github_target_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3738);
/* harmony import */ var _packages_runner_application_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7040);
/* harmony import */ var _results_section_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2765);
/* harmony import */ var _operation_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2899);







const show = (member) => (application) => (0,_results_section_js__WEBPACK_IMPORTED_MODULE_4__/* .escapeMarkdown */ .F)((0,_base_guards_js__WEBPACK_IMPORTED_MODULE_6__/* .stringAt */ .bX)(application, member) ?? '');
/** Named as in the API. */
const COLUMNS = {
    os: show('os'),
    architecture: show('architecture'),
    filename: show('filename'),
    sha256_checksum: show('sha256_checksum'),
};
const listRunnerApplications = {
    async run(context) {
        const { server, target, list, log } = context;
        const applications = await (0,_packages_runner_application_js__WEBPACK_IMPORTED_MODULE_3__/* .fetchRunnerApplications */ .Gd)(context);
        const output = list('runner-applications');
        const table = (0,_results_section_js__WEBPACK_IMPORTED_MODULE_4__/* .createTable */ .Z)(COLUMNS, 'runner-applications-file');
        for (const object of applications.objects) {
            output.add(object);
            table.add(object);
        }
        const platform = platformOrWarn(context);
        const found = platform && (0,_packages_runner_application_js__WEBPACK_IMPORTED_MODULE_3__/* .findForPlatform */ .S9)(applications, platform);
        const chosen = found && readOrWarn(found, server.apiUrl, log);
        if (chosen !== undefined) {
            log.info(`The server offers ${output.count} runner applications; the one for ${(0,_github_platform_js__WEBPACK_IMPORTED_MODULE_1__/* .platformName */ .$r)(chosen.platform)} is ${chosen.version}.`);
        }
        else if (platform !== undefined && found === undefined) {
            log.warning(`The server offers no runner application for ${(0,_github_platform_js__WEBPACK_IMPORTED_MODULE_1__/* .platformName */ .$r)(platform)}.`);
        }
        return {
            outputs: { 'runner-version': chosen?.version ?? '', 'runner-sha256': chosen?.sha256 ?? '' },
            lists: [output],
            summary: { heading: `Runner applications for ${(0,_results_section_js__WEBPACK_IMPORTED_MODULE_4__/* .escapeMarkdown */ .F)((0,_github_target_js__WEBPACK_IMPORTED_MODULE_2__/* .describeTarget */ .ff)(target))}`, blocks: [table] },
        };
    },
};
/** The chosen platform. A machine for which there is no runner can list the applications all the same. */
function platformOrWarn(context) {
    try {
        return (0,_operation_js__WEBPACK_IMPORTED_MODULE_5__/* .platformOf */ .tj)(context);
    }
    catch (error) {
        if (!(error instanceof _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .InputProblem */ .S7))
            throw error;
        for (const problem of error.problems)
            context.log.warning(problem);
        return undefined;
    }
}
/** An application that cannot be downloaded is a warning: the list is right all the same. */
function readOrWarn(application, apiUrl, log) {
    try {
        return (0,_packages_runner_application_js__WEBPACK_IMPORTED_MODULE_3__/* .readApplication */ .nZ)(application, apiUrl);
    }
    catch (error) {
        if (!(error instanceof _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ))
            throw error;
        log.warning(error.message);
        return undefined;
    }
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


/***/ }),

/***/ 7040:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gd: () => (/* binding */ fetchRunnerApplications),
/* harmony export */   S9: () => (/* binding */ findForPlatform),
/* harmony export */   nZ: () => (/* binding */ readApplication),
/* harmony export */   oN: () => (/* binding */ findApplication),
/* harmony export */   wU: () => (/* binding */ newestOffered)
/* harmony export */ });
/* unused harmony exports chooseApplication, versionOf */
/* harmony import */ var _api_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3249);
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4758);
/* harmony import */ var _base_guards_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(6651);
/* harmony import */ var _github_endpoints_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(925);
/* harmony import */ var _github_platform_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1376);
/* harmony import */ var _github_runner_version_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(8308);
/* harmony import */ var _github_target_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3738);
/* harmony import */ var _github_token_kind_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(385);








const FILENAME = /^([A-Za-z0-9][A-Za-z0-9._-]{0,150})-(\d+\.\d+\.\d+)\.(?:tar\.gz|zip)$/;
/** The application for a platform: the one on offer, or the pinned version. */
async function findApplication(api, platform, pinned) {
    const { server, log } = api;
    const applications = await fetchRunnerApplications(api);
    const application = chooseApplication(applications, platform, pinned, server.apiUrl);
    log.info(application.offered
        ? `The server offers runner ${application.version} for ${(0,_github_platform_js__WEBPACK_IMPORTED_MODULE_3__/* .platformName */ .$r)(platform)}.`
        : `The server does not offer runner ${application.version}; trying the URL of the version that it offers, with ${application.version} in it.`);
    return application;
}
/**
 * Lists the runner applications that a target is offered: `GET /{scope}/actions/runners/downloads`.
 *
 * @param api its `mask` is given every `temp_download_token` before anything else is done
 */
async function fetchRunnerApplications({ request, target, mask }) {
    const call = {
        endpoint: _github_endpoints_js__WEBPACK_IMPORTED_MODULE_2__/* .ENDPOINTS */ .Hr.listRunnerApplications,
        parameters: { scope: (0,_github_target_js__WEBPACK_IMPORTED_MODULE_4__/* .scopeOf */ .Od)(target) },
        action: `list the runner applications for ${(0,_github_target_js__WEBPACK_IMPORTED_MODULE_4__/* .describeTarget */ .ff)(target)}`,
    };
    const answer = await request(call);
    const { data } = answer;
    const tokens = Array.isArray(data) ? data.flatMap((object) => (0,_base_guards_js__WEBPACK_IMPORTED_MODULE_6__/* .stringAt */ .bX)(object, 'temp_download_token') ?? []) : [];
    for (const token of tokens)
        mask(token);
    if (!Array.isArray(data) || !data.every(_base_guards_js__WEBPACK_IMPORTED_MODULE_6__/* .isRecord */ .u4))
        throw (0,_api_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .unexpectedAnswer */ .au)(call, answer, 'is not a list of applications');
    const unchecked = data.flatMap((object) => {
        const platform = _github_platform_js__WEBPACK_IMPORTED_MODULE_3__/* .PLATFORMS */ .P4.find(({ os, architecture }) => object.os === os && object.architecture === architecture);
        if (platform === undefined)
            return [];
        const wrong = (what) => (0,_api_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .unexpectedAnswer */ .au)(call, answer, `has an application for ${(0,_github_platform_js__WEBPACK_IMPORTED_MODULE_3__/* .platformName */ .$r)(platform)} that ${what}`);
        return [{ platform, object, wrong }];
    });
    return { objects: data.map(({ temp_download_token: _, ...rest }) => rest), unchecked };
}
/**
 * Picks the application for a platform and, if one is pinned, a version. A pinned version that is not on offer is taken
 * from the same place, with its version put into the address and the file name; its checksum is then unknown.
 *
 * @param version undefined for the one on offer
 * @throws ActionError if nothing is offered for the platform, or the offer is unintelligible
 */
function chooseApplication(applications, platform, version, apiUrl) {
    const found = findForPlatform(applications, platform, version);
    if (found === undefined) {
        const names = applications.unchecked.map((other) => (0,_github_platform_js__WEBPACK_IMPORTED_MODULE_3__/* .platformName */ .$r)(other.platform));
        throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ActionError */ .lZ(`The server offers no runner application for ${(0,_github_platform_js__WEBPACK_IMPORTED_MODULE_3__/* .platformName */ .$r)(platform)}; ` +
            (names.length === 0 ? 'it offers none at all.' : `it offers ${names.join(', ')}.`));
    }
    const offered = readApplication(found, apiUrl);
    return version === undefined || offered.version === version ? offered : atVersion(offered, version);
}
/** What is offered for a platform: the version asked for, or else whatever there is. */
function findForPlatform({ unchecked }, platform, version) {
    const forPlatform = unchecked.filter((application) => (0,_github_platform_js__WEBPACK_IMPORTED_MODULE_3__/* .platformName */ .$r)(application.platform) === (0,_github_platform_js__WEBPACK_IMPORTED_MODULE_3__/* .platformName */ .$r)(platform));
    const exact = forPlatform.find(({ object }) => version === undefined || versionOf(String(object.filename)) === version);
    return exact ?? forPlatform[0];
}
/**
 * Checks one application of the list.
 *
 * @param apiUrl where it came from: over https nothing unencrypted is downloaded
 * @throws ActionError that names what is wrong with it
 */
function readApplication({ platform, object, wrong }, apiUrl) {
    const filename = (0,_base_guards_js__WEBPACK_IMPORTED_MODULE_6__/* .stringAt */ .bX)(object, 'filename');
    const version = filename === undefined ? undefined : versionOf(filename);
    if (filename === undefined || version === undefined) {
        throw wrong('has no file name of the form actions-runner-linux-x64-2.337.0.tar.gz');
    }
    const address = (0,_base_guards_js__WEBPACK_IMPORTED_MODULE_6__/* .stringAt */ .bX)(object, 'download_url');
    if (address === undefined || !URL.canParse(address))
        throw wrong('has no download_url');
    const downloadUrl = new URL(address);
    const plain = downloadUrl.protocol === 'http:' && new URL(apiUrl).protocol === 'http:';
    if ((downloadUrl.protocol !== 'https:' && !plain) || downloadUrl.username !== '' || downloadUrl.password !== '') {
        throw wrong('has a download_url that is not https');
    }
    const checksum = (0,_base_guards_js__WEBPACK_IMPORTED_MODULE_6__/* .stringAt */ .bX)(object, 'sha256_checksum')?.toLowerCase();
    if (checksum !== undefined && !(0,_base_guards_js__WEBPACK_IMPORTED_MODULE_6__/* .isSha256 */ ._h)(checksum))
        throw wrong('has a sha256_checksum that is not a SHA-256');
    const token = (0,_base_guards_js__WEBPACK_IMPORTED_MODULE_6__/* .stringAt */ .bX)(object, 'temp_download_token');
    if (token !== undefined && !(0,_github_token_kind_js__WEBPACK_IMPORTED_MODULE_5__/* .isTokenText */ .BG)(token))
        throw wrong('has an unusable download token');
    return { platform, version, offered: true, filename, downloadUrl, sha256: checksum, token };
}
/**
 * The same application at another version.
 *
 * @throws ActionError if `download_url` does not contain the version that is offered
 */
function atVersion(offered, version) {
    const { downloadUrl, filename } = offered;
    const pattern = new RegExp(`(?<!\\d)(?<!\\d\\.)${offered.version.replaceAll('.', '\\.')}(?!\\d)(?!\\.\\d)`, 'g');
    const url = new URL(downloadUrl);
    url.pathname = url.pathname.replace(pattern, version);
    if (url.pathname === downloadUrl.pathname) {
        throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ActionError */ .lZ(`The server offers runner ${offered.version}, not ${version}, and its download_url does not contain the version, ` +
            'so the URL of another one is unknown; set runner-version: latest.');
    }
    return {
        ...offered,
        version,
        offered: false,
        filename: filename.replace(pattern, version),
        downloadUrl: url,
        sha256: undefined,
    };
}
/** The newest version among what is offered, whatever the platform; undefined if none has a version. */
function newestOffered({ unchecked }) {
    const versions = unchecked.flatMap(({ object }) => versionOf((0,_base_guards_js__WEBPACK_IMPORTED_MODULE_6__/* .stringAt */ .bX)(object, 'filename') ?? '') ?? []);
    return versions.sort(_github_runner_version_js__WEBPACK_IMPORTED_MODULE_7__/* .compareVersions */ .Z).at(-1);
}
/** The version in a package's file name; undefined where the name is not one that may become part of a path. */
function versionOf(filename) {
    const [, , version] = FILENAME.exec(filename) ?? [];
    return version !== undefined && (0,_github_runner_version_js__WEBPACK_IMPORTED_MODULE_7__/* .isRunnerVersion */ .J)(version) ? version : undefined;
}


/***/ }),

/***/ 2765:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ escapeMarkdown),
/* harmony export */   SUMMARY_LIMIT: () => (/* binding */ SUMMARY_LIMIT),
/* harmony export */   Z: () => (/* binding */ createTable),
/* harmony export */   bytesOf: () => (/* binding */ bytesOf),
/* harmony export */   renderSection: () => (/* binding */ renderSection)
/* harmony export */ });
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4758);
/* harmony import */ var _base_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(766);


/** GitHub drops a step's summary above this many bytes whole. */
const SUMMARY_LIMIT = 1024 * 1024;
/** For the line about what was left out. */
const NOTE_BYTES = 400;
/** @param output the output that names the file with all rows: `runners-file` */
function createTable(columns, output) {
    const headings = Object.keys(columns);
    const cellsOf = Object.values(columns);
    const head = `${row(headings)}${row(headings.map(() => '---'))}`;
    const kept = [];
    let keptBytes = bytesOf(head);
    let count = 0;
    let full = false;
    return {
        add(item) {
            count++;
            if (full)
                return;
            const text = row(cellsOf.map((cell) => cell(item)));
            keptBytes += bytesOf(text);
            full = keptBytes > SUMMARY_LIMIT;
            if (!full)
                kept.push(text);
        },
        render(maxBytes) {
            if (count === 0)
                return '';
            let left = maxBytes - bytesOf(head) - NOTE_BYTES;
            let fitting = 0;
            for (const text of kept) {
                left -= bytesOf(text);
                if (left < 0)
                    break;
                fitting++;
            }
            const missing = count - fitting;
            const note = missing === 0 ? '' : `\n${leftOut(missing, output)}\n`;
            return fitting === 0 ? note.trimStart() : `${head}${kept.slice(0, fitting).join('')}${note}`;
        },
    };
}
/** Renders a section within a number of bytes, saying what was left out. Empty if not even that fits. */
function renderSection({ heading, blocks }, maxBytes) {
    let text = `## ${heading}\n`;
    let left = maxBytes - bytesOf(text);
    for (const [index, block] of blocks.entries()) {
        // The blocks after this one need room to say that they were left out.
        const reserve = (blocks.length - 1 - index) * NOTE_BYTES;
        const rendered = typeof block === 'string' ? `${block}\n` : block.render(left - 1 - reserve);
        if (rendered === '')
            continue;
        const part = `\n${rendered}`;
        if (bytesOf(part) > left)
            continue;
        text += part;
        left -= bytesOf(part);
    }
    return left < 0 ? '' : `${text}\n`;
}
/**
 * Makes a value from the API plain text in GitHub's Markdown: it can neither format, nor leave its table cell, nor be HTML,
 * nor become a link, a mention or a reference where the text ends up in an issue.
 */
function escapeMarkdown(text) {
    return ((0,_base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .singleLine */ .pF)(text)
        .replace(/[\\`*_{}[\]()~|!]/g, '\\$&')
        .replaceAll('&', '&amp;')
        .replaceAll('<', '&lt;')
        .replaceAll('>', '&gt;')
        // GitHub's own way to write one that begins no formula.
        .replaceAll('$', () => '<span>$</span>')
        // An invisible comment breaks up what GitHub would link to; it links `www.` even behind `_`.
        .replace(/[@#]|:(?=\/\/)|(?<=www)\.|(?<![a-z\d])GH-(?=\d)/gi, (found) => `${found}<!-- -->`));
}
/** A length in UTF-8, as GitHub measures a summary. */
function bytesOf(text) {
    return Buffer.byteLength(text);
}
function row(cells) {
    return `| ${cells.join(' | ')} |\n`;
}
function leftOut(count, output) {
    return `_${(0,_base_text_js__WEBPACK_IMPORTED_MODULE_1__/* .formatCount */ .B4)(count)} more ${count === 1 ? 'is' : 'are'} left out here: a job summary is limited to 1 MiB. All are in the file that the output ${output} names._`;
}


/***/ })

};
;