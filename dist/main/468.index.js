"use strict";
exports.id = 468;
exports.ids = [468];
exports.modules = {

/***/ 5468:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  createStartupScript: () => (/* binding */ createStartupScript)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./src/base/errors.ts
var errors = __webpack_require__(4758);
// EXTERNAL MODULE: ./src/files/files.ts
var files = __webpack_require__(920);
// EXTERNAL MODULE: ./src/github/platform.ts
var github_platform = __webpack_require__(1376);
// EXTERNAL MODULE: ./src/packages/checksum.ts + 1 modules
var packages_checksum = __webpack_require__(2559);
// EXTERNAL MODULE: ./src/packages/runner-application.ts
var runner_application = __webpack_require__(7040);
// EXTERNAL MODULE: ./src/results/list-output.ts
var list_output = __webpack_require__(8080);
;// CONCATENATED MODULE: ./src/startup/render.ts


const PLACES = {
    base: '/opt/runner-kit',
    console: '/dev/console',
    morePath: ':/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin',
};
/** What `uname -sm` may say on a machine for each platform. */
const MACHINES = {
    'linux-x64': 'Linux x86_64',
    'linux-arm64': 'Linux aarch64',
    // The kernel may have 64 bits and the rest of the system 32.
    'linux-arm': 'Linux armv7l, Linux armv6l, Linux armv8l, Linux aarch64',
    // An Apple processor emulates the other kind.
    'osx-x64': 'Darwin x86_64, Darwin arm64',
    'osx-arm64': 'Darwin arm64',
};
/** Whether a startup script can be made for the platform: it is a shell script, and Windows has no such shell. */
function hasStartupScript(platform) {
    return Object.hasOwn(MACHINES, (0,github_platform/* platformName */.$r)(platform));
}
/**
 * A POSIX shell script that starts one just-in-time runner on a new machine.
 *
 * @throws Error for a value with a NUL, or a platform without a startup script
 */
function renderStartupScript(values, places = PLACES) {
    const { runner, application } = values;
    const machines = application ? MACHINES[(0,github_platform/* platformName */.$r)(application.platform)] : '';
    if (machines === undefined)
        throw new Error('no startup script for this platform');
    const texts = {
        'runner-name': printable(runner.name),
        'runner-id': String(runner.id),
        'jit-config': values.jitConfig,
        machines,
        version: application?.version ?? '',
        url: application?.downloadUrl.href ?? '',
        sha256: application?.sha256 ?? '',
        user: values.user,
        'runner-home': values.runnerHome ?? '',
        'on-exit': values.onExit,
        'max-lifetime': String(values.maxLifetime),
        base: places.base,
        console: places.console,
        'more-path': places.morePath,
    };
    // In one pass, so that a mark in a value stays what it is.
    return compact(readTemplate()).replace(/'@([a-z0-9-]+)@'/g, (mark, name) => {
        const text = texts[name];
        if (text === undefined)
            throw new Error(`the template has an unknown mark ${mark}`);
        return quote(text);
    });
}
/** The script with its marks; the bundler copies the file beside the bundle. */
function readTemplate() {
    return (0,external_node_fs_.readFileSync)(__webpack_require__.ab + "startup-script.sh", 'utf8');
}
/** Without comments below the header, empty lines and indentation: user data is short of room. */
function compact(template) {
    const end = template.indexOf('\n\n');
    const body = template.slice(end).replace(/^ *(?:#.*)?\n/gm, '');
    return `${template.slice(0, end)}\n${body.replace(/^ +/gm, '')}`;
}
/** One word of a shell. */
function quote(text) {
    if (text.includes('\0'))
        throw new Error('a value has a NUL');
    return `'${text.replaceAll("'", `'\\''`)}'`;
}
/** A name for the console: on one line, without what a terminal obeys. */
function printable(name) {
    return name.replace(/[^\p{L}\p{M}\p{N}\p{P}\p{S} ]/gu, '?');
}
/** Owned by root, and on common images closed to others: cloud-init creates a file before it sets its mode. */
const CLOUD_INIT_PATH = '/root/runner-kit-startup.sh';
/** What YAML cannot have in a literal block as it is, or takes for the end of a line. */
const UNFIT = /[^\n\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd\u{10000}-\u{10ffff}]/u;
/**
 * User data for cloud-init that runs a startup script at the machine's first boot: `#cloud-config`, whose `write_files`
 * gives the file a mode before it is run, and which other parts can be merged with.
 *
 * @throws Error if the script has a character that YAML cannot have, such as a control character
 */
function cloudInit(script) {
    if (UNFIT.test(script))
        throw new Error('the startup script has a control character, which cloud-init cannot read');
    return [
        '#cloud-config',
        'write_files:',
        `- path: ${CLOUD_INIT_PATH}`,
        "  owner: 'root:root'",
        "  permissions: '0600'",
        '  content: |',
        ...script
            .replace(/\n$/, '')
            .split('\n')
            .map((line) => `   ${line}`),
        'runcmd:',
        `- [sh, ${CLOUD_INIT_PATH}]`,
        '',
    ].join('\n');
}

// EXTERNAL MODULE: ./src/operations/create-jit-config.ts + 1 modules
var create_jit_config = __webpack_require__(1849);
// EXTERNAL MODULE: ./src/operations/operation.ts
var operation = __webpack_require__(2899);
;// CONCATENATED MODULE: ./src/operations/create-startup-script.ts












/** Bytes of user data that EC2 takes, the least of the large clouds. */
const USER_DATA_LIMIT = 16_384;
/** Characters: more than any just-in-time configuration has. */
const LONG_CONFIG = 16_384;
const createStartupScript = {
    checks: [...(0,create_jit_config.newRunnerChecks)('create-startup-script'), platformHasScript],
    warnings: (inputs) => inputs['runner-home'] === undefined
        ? []
        : ['runner-version', 'runner-sha256']
            .filter((name) => inputs[name] !== undefined)
            .map((name) => `Input ${name} has no effect: runner-home says where the runner application is already.`),
    async run(context) {
        const { inputs, job, log } = context;
        const application = await applicationToDownload(context);
        const format = inputs['startup-format'];
        const file = (0,external_node_path_.join)(job.tempDirectory, `startup-script-${(0,external_node_crypto_.randomBytes)(4).toString('hex')}.${format === 'sh' ? 'sh' : 'yaml'}`);
        const write = (runner, jitConfig) => {
            const script = renderStartupScript({
                runner,
                jitConfig,
                user: inputs['runner-user'],
                runnerHome: inputs['runner-home'],
                application,
                onExit: inputs['on-exit'],
                maxLifetime: inputs['max-lifetime'],
            });
            const text = format === 'sh' ? script : cloudInit(script);
            writePrivately(file, text);
            return Buffer.byteLength(text);
        };
        // Once with a stand-in: a disk that takes no script shows before there is a runner that needs it.
        write({ id: 0, name: '' }, 'x'.repeat(LONG_CONFIG));
        const { runner, config } = await (0,create_jit_config.createRunner)(context).catch((error) => {
            (0,external_node_fs_.rmSync)(file, { force: true });
            throw error;
        });
        const bytes = write(runner, config);
        log.info(`The startup script has ${bytes} bytes: ${file}.`);
        if (bytes > USER_DATA_LIMIT) {
            log.warning(`The startup script has ${bytes} bytes, but EC2 accepts at most ${USER_DATA_LIMIT} bytes of user data.`);
        }
        if (job.publicRepository) {
            log.warning('This repository is public: a pull request from a fork can run its code on the new machine. Use self-hosted runners with private repositories, or require approval for workflow runs of all outside contributors.');
        }
        return {
            outputs: {
                'startup-script-file': file,
                ...(0,create_jit_config.newRunnerOutputs)(runner),
                'runner-version': application?.version ?? '',
                'runner-sha256': application?.sha256 ?? '',
            },
        };
    },
};
function platformHasScript(step) {
    const { 'runner-os': os, 'runner-home': home } = step.inputs;
    // With the application in place, only a system that was asked for matters.
    if (home !== undefined && os !== 'win')
        return [];
    const platform = (0,operation/* platformOf */.tj)(step);
    if (hasStartupScript(platform))
        return [];
    const name = (0,github_platform/* platformName */.$r)(platform);
    return os === undefined
        ? [
            `runner-os: the new machine is assumed to be like this one, ${name}, for which there is no startup script yet; set runner-os: linux or osx.`,
        ]
        : [`runner-os: there is no startup script for ${name} yet; use linux or osx, or use create-jit-config.`];
}
/** The package that the script downloads, and what it must be; undefined with `runner-home`. */
async function applicationToDownload(context) {
    const { inputs, log } = context;
    if (inputs['runner-home'] !== undefined)
        return undefined;
    const platform = (0,operation/* platformOf */.tj)(context);
    const application = await (0,runner_application/* findApplication */.oN)(context, platform, inputs['runner-version']);
    const checksum = await (0,packages_checksum/* findChecksum */.Z)(context, application, { sha256: inputs['runner-sha256'] });
    if (checksum === undefined)
        throw new errors/* ActionError */.lZ(`No checksum is known for ${application.filename}.`);
    if (application.token !== undefined) {
        log.warning(`The server gave a token for downloading ${application.filename}, which is not put into the script. If the new machine cannot download it without that token, set runner-home to the directory of its image that holds the runner application.`);
    }
    return { ...application, sha256: checksum.sha256 };
}
/** Only this user reads it: it holds the configuration. */
function writePrivately(file, text) {
    try {
        (0,external_node_fs_.writeFileSync)(file, text, { mode: 0o600 });
    }
    catch (error) {
        throw (0,files/* explainDiskError */.FG)(error, 'write the startup script', file, list_output/* WRITABLE */.T5);
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

/***/ 2559:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  A: () => (/* binding */ ChecksumError),
  Z: () => (/* binding */ findChecksum)
});

// EXTERNAL MODULE: ./src/base/errors.ts
var errors = __webpack_require__(4758);
// EXTERNAL MODULE: ./src/api/errors.ts
var api_errors = __webpack_require__(3249);
// EXTERNAL MODULE: ./src/base/guards.ts
var guards = __webpack_require__(6651);
// EXTERNAL MODULE: ./src/github/endpoints.ts
var endpoints = __webpack_require__(925);
// EXTERNAL MODULE: ./src/github/server.ts
var server = __webpack_require__(9340);
;// CONCATENATED MODULE: ./src/packages/release-digest.ts




/**
 * The checksum of a package that the server itself does not offer: `GET /repos/actions/runner/releases/tags/v{version}` of
 * api.github.com. Asked with the step's token where that is api.github.com's own, since anonymous callers share 60 requests an
 * hour for each address; without it where it is refused, or belongs to another server.
 *
 * @returns lower-case hexadecimal; undefined where neither the release's asset nor its notes have it
 * @throws ApiError, and ActionError for an unintelligible answer
 */
async function findReleaseDigest(api, version, filename) {
    const call = {
        endpoint: endpoints/* ENDPOINTS */.Hr.getRelease,
        parameters: { version },
        action: `look up the checksum of runner ${version} on github.com`,
        origin: server/* GITHUB_COM_API */.FF,
    };
    const answer = await getRelease(api, call);
    const { data } = answer;
    const assets = (0,guards/* isRecord */.u4)(data) ? data.assets : undefined;
    if (!Array.isArray(assets))
        throw (0,api_errors/* unexpectedAnswer */.au)(call, answer, 'is not a release', 'Set runner-sha256.');
    const asset = assets.find((candidate) => (0,guards/* stringAt */.bX)(candidate, 'name') === filename);
    const digest = (0,guards/* stringAt */.bX)(asset, 'digest')?.toLowerCase();
    const sha256 = digest?.startsWith('sha256:') ? digest.slice('sha256:'.length) : undefined;
    return sha256 !== undefined && (0,guards/* isSha256 */._h)(sha256) ? sha256 : digestInNotes((0,guards/* stringAt */.bX)(data, 'body') ?? '', filename);
}
const REFUSALS = new Set([401, 403, 429]);
async function getRelease({ request, requestGithubCom, server, log }, call) {
    if (server.product !== 'github.com')
        return requestGithubCom(call);
    try {
        return await request(call);
    }
    catch (error) {
        if (!(error instanceof api_errors/* ApiError */.hD) || !REFUSALS.has(error.status))
            throw error;
        log.info(`Could not ${call.action} with the step's token (HTTP ${error.status}); asking without it.`);
        return requestGithubCom(call);
    }
}
/**
 * Assets have a `digest` only since June 2025; the notes of older releases say
 * `<!-- BEGIN SHA linux-x64 -->…<!-- END SHA linux-x64 -->`.
 */
function digestInNotes(notes, filename) {
    const [, platform] = /^actions-runner-([a-z0-9]+-[a-z0-9]+)-\d/.exec(filename) ?? [];
    if (platform === undefined)
        return undefined;
    const marked = new RegExp(`<!-- BEGIN SHA ${platform} -->\\s*([0-9A-Fa-f]{64})\\s*<!-- END SHA ${platform} -->`);
    return marked.exec(notes)?.[1]?.toLowerCase();
}

;// CONCATENATED MODULE: ./src/packages/checksum.ts


/** A package that is not the one that was asked for. Not worth another attempt: what came was whole. */
class ChecksumError extends errors/* ActionError */.lZ {
    constructor(filename, actual, { sha256, source }) {
        super(`The checksum of ${filename} is wrong: its SHA-256 is ${actual}, but ${source} says ${sha256}. Nothing was kept. ` +
            (source === RUNNER_SHA256
                ? CORRECT
                : 'Run the job again; if the problem persists, something between this machine and the server replaces the package (a proxy?).'));
    }
}
const RUNNER_SHA256 = 'the input runner-sha256';
const CORRECT = 'Correct runner-sha256, or set runner-version to the version that it belongs to.';
/**
 * The checksum that the package must have: from the input, from the server, or, for a version that the server does not
 * offer, from the release on github.com.
 *
 * @param options without `allowUnverified`, which not every operation has, a package without a known checksum is an error
 * @returns undefined where none is known and `allowUnverified` is true
 * @throws ActionError where input and server contradict each other, and where none is known
 */
async function findChecksum(api, application, options) {
    const { filename, version, sha256: offered } = application;
    const { sha256: given, allowUnverified } = options;
    if (given !== undefined) {
        if (offered === undefined || offered === given)
            return { sha256: given, source: RUNNER_SHA256 };
        throw new errors/* ActionError */.lZ(`The server says that the SHA-256 of ${filename} is ${offered}, but ${RUNNER_SHA256} says ${given}. Nothing was downloaded. ${CORRECT}`);
    }
    if (offered !== undefined)
        return { sha256: offered, source: 'the server' };
    let released;
    if (!application.offered) {
        try {
            released = await findReleaseDigest(api, version, filename);
        }
        catch (error) {
            if (!allowUnverified || !(error instanceof errors/* ActionError */.lZ))
                throw error;
            api.log.info(error.message);
        }
    }
    if (released !== undefined)
        return { sha256: released, source: 'the release on github.com' };
    if (!allowUnverified) {
        throw new errors/* ActionError */.lZ(`No checksum is known for ${filename}: neither the server nor a release on github.com gives one. Set its SHA-256 as ` +
            `runner-sha256${allowUnverified === undefined ? '' : ', or allow-unverified: true to use it unverified'}.`);
    }
    api.log.warning(`${filename} is not verified, because no checksum is known and allow-unverified is true. Set runner-sha256.`);
    return undefined;
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