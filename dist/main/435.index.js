"use strict";
exports.id = 435;
exports.ids = [435];
exports.modules = {

/***/ 9435:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  checkRunnerVersions: () => (/* binding */ checkRunnerVersions),
  deprecationWarning: () => (/* binding */ deprecationWarning),
  toOutput: () => (/* binding */ toOutput)
});

// EXTERNAL MODULE: ./src/api/read-list.ts
var read_list = __webpack_require__(8827);
// EXTERNAL MODULE: ./src/base/errors.ts
var errors = __webpack_require__(4758);
// EXTERNAL MODULE: ./src/base/text.ts
var base_text = __webpack_require__(766);
// EXTERNAL MODULE: ./src/github/runner-version.ts
var runner_version = __webpack_require__(8308);
// EXTERNAL MODULE: ./src/github/target.ts
var github_target = __webpack_require__(3738);
// EXTERNAL MODULE: ./src/packages/runner-application.ts
var runner_application = __webpack_require__(7040);
// EXTERNAL MODULE: ./src/results/section.ts
var section = __webpack_require__(2765);
// EXTERNAL MODULE: ./src/runners/api.ts
var api = __webpack_require__(4043);
// EXTERNAL MODULE: ./src/runners/runner.ts
var runner = __webpack_require__(9361);
// EXTERNAL MODULE: ./src/runners/runner-table.ts
var runner_table = __webpack_require__(6336);
// EXTERNAL MODULE: ./src/api/errors.ts
var api_errors = __webpack_require__(3249);
// EXTERNAL MODULE: ./src/base/guards.ts
var guards = __webpack_require__(6651);
// EXTERNAL MODULE: ./src/github/endpoints.ts
var endpoints = __webpack_require__(925);
;// CONCATENATED MODULE: ./src/runners/versions.ts






/**
 * Judges a version by its dates.
 *
 * @param deprecation undefined where the server has none
 * @param now the server's time, in ms since the epoch
 */
function stateOfVersion(deprecation, now, windowDays) {
    if (!deprecation)
        return 'unknown';
    const dates = datesOf(deprecation);
    if (dates.some((date) => date <= now))
        return 'ended';
    return dates.some((date) => date <= now + windowDays * base_text/* DAY_MS */.sO) ? 'ending' : 'supported';
}
/** The earlier of the two dates, in ms since the epoch; if none is set, a number beyond all dates that can be subtracted. */
function soonestOf(deprecation) {
    const dates = deprecation ? datesOf(deprecation) : [];
    return Math.min(...dates, Number.MAX_SAFE_INTEGER);
}
function datesOf({ registration, runtime }) {
    return [registration, runtime].flatMap((date) => (date === null ? [] : [Date.parse(date)]));
}
/**
 * Looks a version up, `GET /{scope}/actions/runners/deprecations/{version}`, which only Enterprise Cloud describes.
 *
 * @param version one that `isRunnerVersion` has passed
 * @returns undefined where the server has no such endpoint
 * @throws ApiError for anything but 404, and ActionError for an unintelligible answer
 */
async function lookUpDeprecation({ request, target }, version) {
    const call = {
        endpoint: endpoints/* ENDPOINTS */.Hr.getDeprecation,
        parameters: { scope: (0,github_target/* scopeOf */.Od)(target), version },
        action: `look up the end dates of runner ${version} for ${(0,github_target/* describeTarget */.ff)(target)}`,
    };
    try {
        const answer = await request(call);
        const deprecation = toDeprecation(answer.data);
        if (!deprecation)
            throw (0,api_errors/* unexpectedAnswer */.au)(call, answer, 'has no intelligible dates');
        return deprecation;
    }
    catch (error) {
        if (error instanceof api_errors/* ApiError */.hD && error.said(404))
            return undefined;
        throw error;
    }
}
/** Reads the API's answer; undefined for anything else. A date that is not set may be missing as well as null. */
function toDeprecation(value) {
    if (!(0,guards/* isRecord */.u4)(value) || (0,guards/* stringAt */.bX)(value, 'runner_version') === undefined)
        return undefined;
    const { registration_deprecates_at: registration = null, runtime_deprecates_at: runtime = null } = value;
    return isDate(registration) && isDate(runtime) ? { registration, runtime } : undefined;
}
function isDate(value) {
    return value === null || (typeof value === 'string' && !Number.isNaN(Date.parse(value)));
}
/** Groups runners by their version as they come; keeps of each no more than its id and name. */
function createFleet() {
    const groups = new Map();
    return {
        take({ id, name, version = null }) {
            const group = groups.get(version);
            if (group)
                group.push({ id, name });
            else
                groups.set(version, [{ id, name }]);
        },
        groups: () => [...groups].map(([version, runners]) => ({ version, runners })),
    };
}
/**
 * Judges each version, soonest date first, then the oldest without a date, last what has no version.
 *
 * @param deprecations by version
 * @param offered the version on offer, if it is known
 * @param now the server's time, in ms since the epoch
 */
function judge(groups, deprecations, offered, now, windowDays) {
    const judged = groups.map((group) => {
        const { version } = group;
        const deprecation = version === null ? undefined : deprecations.get(version);
        const comparable = version !== null && offered !== undefined && (0,runner_version/* isRunnerVersion */.J)(version);
        return {
            ...group,
            deprecation,
            state: stateOfVersion(deprecation, now, windowDays),
            outdated: comparable && (0,runner_version/* compareVersions */.Z)(version, offered) < 0,
        };
    });
    return judged.sort((a, b) => soonestOf(a.deprecation) - soonestOf(b.deprecation) ||
        Number(a.version === null) - Number(b.version === null) ||
        (0,runner_version/* compareVersions */.Z)(a.version ?? '', b.version ?? ''));
}
/** How many runners are in versions of some kind. */
function countRunners(versions, counts = () => true) {
    return versions.filter(counts).reduce((sum, { runners }) => sum + runners.length, 0);
}
/** Whether its runners count as deprecated. */
function isDeprecated({ state }) {
    return state === 'ending' || state === 'ended';
}

;// CONCATENATED MODULE: ./src/operations/check-runner-versions.ts











const checkRunnerVersions = { run };
async function run(context) {
    const { inputs, list, log, target } = context;
    const windowDays = inputs['deprecation-window'];
    const fleet = await (0,read_list/* readItems */.F1)(context, (0,api/* listRunnersCall */.GE)(target), runner/* toRunner */.Ym, createFleet);
    const groups = fleet.groups();
    const versions = groups.flatMap(({ version }) => version ?? []);
    const deprecations = await lookUp(context, versions.filter(runner_version/* isRunnerVersion */.J));
    const offered = versions.length === 0 ? undefined : (0,runner_application/* newestOffered */.wU)(await (0,runner_application/* fetchRunnerApplications */.Gd)(context));
    const now = context.serverNow();
    const judged = judge(groups, deprecations, offered, now, windowDays);
    const where = (0,github_target/* describeTarget */.ff)(target);
    log.info(`${where}: ${describeFleet(judged, offered)}.`);
    for (const one of judged) {
        if (isDeprecated(one))
            log.warning(deprecationWarning(one, offered, now));
        else if (one.outdated) {
            log.info(`Runner version ${one.version} of ${(0,base_text/* counted */.hS)(one.runners.length, 'runner')} is outdated: ${offered} is on offer.`);
        }
    }
    const output = list('runner-versions');
    for (const one of judged)
        output.add(toOutput(one));
    const deprecated = countRunners(judged, isDeprecated);
    const failOnDeprecated = inputs['fail-on-deprecated'];
    if (failOnDeprecated && versions.length > 0 && deprecations.size === 0) {
        log.warning(`fail-on-deprecated has no effect: the server gives no end dates for the runner versions of ${where}.`);
    }
    return {
        outputs: {
            'deprecated-count': String(deprecated),
            'outdated-count': String(countRunners(judged, ({ outdated }) => outdated)),
            'unknown-count': String(countRunners(judged, ({ state }) => state === 'unknown')),
        },
        lists: [output],
        summary: versionSection(where, judged, offered, now, (0,runner_table/* settingsLink */.EN)(context)),
        ...(failOnDeprecated && deprecated > 0 && { failure: deprecatedError(where, deprecated, windowDays) }),
    };
}
/** Looks each version up once. */
async function lookUp(api, versions) {
    const answers = await (0,read_list/* inBatches */.oq)(versions, (version) => lookUpDeprecation(api, version));
    const deprecations = new Map(versions.flatMap((version, index) => (answers[index] ? [[version, answers[index]]] : [])));
    const missing = versions.filter((version) => !deprecations.has(version));
    if (missing.length > 0) {
        api.log.notice(`The server gives no end dates for ${(0,base_text/* counted */.hS)(missing.length, 'runner version')} (${missing.join(', ')}): ` +
            'it has no …/actions/runners/deprecations (HTTP 404), which only GitHub Enterprise Cloud describes. Their state is unknown.');
    }
    return deprecations;
}
function deprecatedError(where, count, windowDays) {
    return new errors/* ActionError */.lZ(`${(0,base_text/* counted */.hS)(count, 'runner')} of ${where} ${count === 1 ? 'has a version' : 'have versions'} that GitHub has cut off, or will within ${(0,base_text/* counted */.hS)(windowDays, 'day')}; ` +
        'the warnings above name them. Update these runners, or leave out fail-on-deprecated.');
}
/** Runners that a line or a cell names, before it only counts them. */
const MAX_NAMED = 20;
/** One of the objects of the output `runner-versions`. */
function toOutput({ version, state, deprecation, runners }) {
    return {
        version,
        state,
        registration_deprecates_at: deprecation?.registration ?? null,
        runtime_deprecates_at: deprecation?.runtime ?? null,
        runners,
    };
}
/** The annotation for a version: the dates, the version on offer, the runners. */
function deprecationWarning(judged, offered, now) {
    const { version, deprecation, runners } = judged;
    const dates = deprecation ? describeDates(deprecation, now) : '';
    return (`Runner version ${version} ${dates}.${judged.outdated ? ` ${offered} is on offer.` : ''} ` +
        `Update ${(0,base_text/* counted */.hS)(runners.length, 'runner')}: ${(0,base_text/* listFirst */.rL)(runners.map(runner/* describeRunner */.Yg), MAX_NAMED)}.`);
}
/** `has not been able to register since 2026-08-01 (112 days ago), and gets no jobs from 2026-12-01 on (in 10 days)`. */
function describeDates({ registration, runtime }, now) {
    const since = (date, past, future) => {
        if (date === null)
            return false;
        const time = Date.parse(date);
        const when = time <= now ? `${past} since ${(0,base_text/* formatDate */.Yq)(time)}` : `${future} from ${(0,base_text/* formatDate */.Yq)(time)} on`;
        return `${when} (${(0,base_text/* formatDistance */.BO)(time, now)})`;
    };
    const parts = [
        since(registration, 'has not been able to register', 'cannot register'),
        since(runtime, 'has received no jobs', 'gets no jobs'),
    ];
    return parts.filter((part) => part !== false).join(', and ');
}
/** The fleet in a line: `1,000 runners in 6 versions: 12 deprecated, 30 outdated (2.337.0 is on offer), 4 unknown`. */
function describeFleet(versions, offered) {
    const known = versions.filter(({ version }) => version !== null).length;
    const outdated = countRunners(versions, (one) => one.outdated);
    const parts = [
        `${(0,base_text/* formatCount */.B4)(countRunners(versions, isDeprecated))} deprecated`,
        `${(0,base_text/* formatCount */.B4)(outdated)} outdated${offered === undefined ? '' : ` (${offered} is on offer)`}`,
        `${(0,base_text/* formatCount */.B4)(countRunners(versions, ({ state }) => state === 'unknown'))} unknown`,
    ];
    return `${(0,base_text/* counted */.hS)(countRunners(versions), 'runner')} in ${(0,base_text/* counted */.hS)(known, 'version')}: ${parts.join(', ')}`;
}
function columnsOf(offered, now) {
    const dateOf = (date) => {
        const time = Date.parse(date ?? '');
        return Number.isNaN(time) ? '' : `${(0,base_text/* formatDate */.Yq)(time)}, ${(0,base_text/* formatDistance */.BO)(time, now)}`;
    };
    return {
        Version: ({ version }) => (version === null ? 'never connected' : (0,section/* escapeMarkdown */.F)(version)),
        State: (one) => (isDeprecated(one) ? `**${one.state}**` : one.state),
        'Registers until': ({ deprecation }) => dateOf(deprecation?.registration),
        'Gets jobs until': ({ deprecation }) => dateOf(deprecation?.runtime),
        'On offer': ({ outdated }) => (outdated ? (0,section/* escapeMarkdown */.F)(offered ?? '') : ''),
        Count: ({ runners }) => (0,base_text/* formatCount */.B4)(runners.length),
        Runners: ({ runners }) => {
            const names = runners.map(({ name }) => (0,section/* escapeMarkdown */.F)(name));
            return (0,base_text/* listFirst */.rL)(names, MAX_NAMED);
        },
    };
}
/**
 * The part of the job summary, with the versions in the order given.
 *
 * @param now the server's time, in ms since the epoch
 * @param link to the runners' settings, in Markdown
 */
function versionSection(where, versions, offered, now, link) {
    const table = (0,section/* createTable */.Z)(columnsOf(offered, now), 'runner-versions-file');
    for (const version of versions)
        table.add(version);
    return {
        heading: `Runner versions of ${(0,section/* escapeMarkdown */.F)(where)}`,
        blocks: [`${describeFleet(versions, offered)}. ${link}`, table],
    };
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


/***/ })

};
;