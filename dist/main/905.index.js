"use strict";
exports.id = 905;
exports.ids = [905];
exports.modules = {

/***/ 2905:
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
// EXTERNAL MODULE: ./src/files/disk-error.ts
var disk_error = __webpack_require__(9093);
// EXTERNAL MODULE: ./src/github/platform.ts
var github_platform = __webpack_require__(1376);
// EXTERNAL MODULE: ./src/packages/provide-runner.ts + 4 modules
var provide_runner = __webpack_require__(8097);
// EXTERNAL MODULE: ./src/results/list-file.ts
var list_file = __webpack_require__(827);
;// CONCATENATED MODULE: ./src/startup/cloud-init.ts
/** Owned by root, and on common images closed to others: cloud-init creates a file before it sets its mode. */
const PATH = '/root/runner-kit-startup.sh';
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
        `- path: ${PATH}`,
        "  owner: 'root:root'",
        "  permissions: '0600'",
        '  content: |',
        ...script
            .replace(/\n$/, '')
            .split('\n')
            .map((line) => `   ${line}`),
        'runcmd:',
        `- [sh, ${PATH}]`,
        '',
    ].join('\n');
}

;// CONCATENATED MODULE: ./src/startup/template.ts

/** The script with its marks; the bundler copies the file beside the bundle. */
function readTemplate() {
    return (0,external_node_fs_.readFileSync)(__webpack_require__.ab + "startup-script.sh", 'utf8');
}

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

// EXTERNAL MODULE: ./src/operations/new-runner.ts + 2 modules
var new_runner = __webpack_require__(1024);
;// CONCATENATED MODULE: ./src/operations/create-startup-script.ts











/** Bytes of user data that EC2 takes, the least of the large clouds. */
const USER_DATA_LIMIT = 16_384;
/** Characters: more than any just-in-time configuration has. */
const LONG_CONFIG = 16_384;
const createStartupScript = {
    checks: [...(0,new_runner/* newRunnerChecks */.iR)('create-startup-script'), platformHasScript],
    warnings: (inputs) => inputs['runner-home'] === undefined
        ? []
        : ['runner-version', 'runner-sha256']
            .filter((name) => inputs[name] !== undefined)
            .map((name) => `Input ${name} has no effect: runner-home says where the runner application is already.`),
    async run(context) {
        const { inputs, job, log } = context;
        const application = await chooseApplication(context);
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
        const { runner, config } = await (0,new_runner/* createRunner */.ji)(context).catch((error) => {
            (0,external_node_fs_.rmSync)(file, { force: true });
            throw error;
        });
        const bytes = write(runner, config);
        log.info(`The startup script has ${bytes} bytes: ${file}.`);
        if (bytes > USER_DATA_LIMIT) {
            log.warning(`The startup script has ${bytes} bytes, and EC2 takes ${USER_DATA_LIMIT} bytes of user data at most.`);
        }
        if (job.publicRepository) {
            log.warning('This repository is public: a pull request from a fork can run its code on the new machine. Use self-hosted runners with private repositories, or require approval for workflow runs of all outside contributors.');
        }
        return {
            outputs: {
                'startup-script-file': file,
                ...(0,new_runner/* newRunnerOutputs */.hV)(runner),
                'runner-version': application?.version ?? '',
                'runner-sha256': application?.sha256 ?? '',
            },
        };
    },
};
function platformHasScript({ inputs, machine }) {
    const { 'runner-os': os, 'runner-home': home } = inputs;
    // With the application in place, only a system that was asked for matters.
    if (home !== undefined && os !== 'win')
        return [];
    const platform = (0,github_platform/* choosePlatform */.xV)(os, inputs['runner-architecture'], machine);
    if (hasStartupScript(platform))
        return [];
    const name = (0,github_platform/* platformName */.$r)(platform);
    return os === undefined
        ? [
            `runner-os: the new machine is taken to be like this one, ${name}, for which there is no startup script yet; set runner-os: linux or osx.`,
        ]
        : [`runner-os: there is no startup script for ${name} yet; use linux or osx, or use create-jit-config.`];
}
/** The package that the script downloads, and what it must be; undefined with `runner-home`. */
async function chooseApplication(context) {
    const { inputs, machine, session, log } = context;
    if (inputs['runner-home'] !== undefined)
        return undefined;
    const platform = (0,github_platform/* choosePlatform */.xV)(inputs['runner-os'], inputs['runner-architecture'], machine);
    const pinned = inputs['runner-version'];
    const application = await (0,provide_runner/* findApplication */.oN)({ ...context, server: inputs['github-api-url'] }, platform, pinned);
    const wanted = { sha256: inputs['runner-sha256'] };
    const checksum = await (0,provide_runner/* findChecksum */.ZQ)({ ...context, server: inputs['github-api-url'], requestGithubCom: session.requestGithubCom, wanted }, application, pinned);
    if (checksum === undefined)
        throw new errors/* ActionError */.lZ(`No checksum is known for ${application.filename}.`);
    if (application.token !== undefined) {
        log.warning(`The server gave a token for downloading ${application.filename}, which is not put into the script. If the new machine cannot download it without, set runner-home to where its image has the runner application.`);
    }
    return { ...application, sha256: checksum.sha256 };
}
/** Only this user reads it: it holds the configuration. */
function writePrivately(file, text) {
    try {
        (0,external_node_fs_.writeFileSync)(file, text, { mode: 0o600 });
    }
    catch (error) {
        throw (0,disk_error/* explainDiskError */.F)(error, 'write the startup script', file, list_file/* WRITABLE */.T);
    }
}


/***/ })

};
;