"use strict";
exports.id = 143;
exports.ids = [143];
exports.modules = {

/***/ 2522:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J5: () => (/* binding */ refused),
/* harmony export */   di: () => (/* binding */ ArchiveError),
/* harmony export */   qM: () => (/* binding */ damaged),
/* harmony export */   s3: () => (/* binding */ entryPath),
/* harmony export */   yl: () => (/* binding */ checkLinkTarget)
/* harmony export */ });
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4758);

/** An archive that is not unpacked: damaged, or with an entry that has no place in a runner package. */
class ArchiveError extends _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ {
}
/** An archive that ends early or contradicts itself. @param what completes "The archive is damaged: …" */
function damaged(what) {
    return new ArchiveError(`The archive is damaged: ${what}.`);
}
/**
 * An entry that is refused.
 *
 * @param name as in the archive
 * @param why completes "The archive has an entry … that …"
 */
function refused(name, why) {
    const shown = JSON.stringify(name.length > 200 ? `${name.slice(0, 200)}…` : name);
    return new ArchiveError(`The archive has an entry ${shown} that ${why}. It was not made by GitHub; nothing was kept.`);
}
/**
 * Where an entry may be unpacked to: its path below the target directory, with single slashes.
 *
 * @param name as in the archive
 * @param windows whether the files end up under Windows' rules for names
 * @returns an empty string for the target directory itself
 * @throws ArchiveError for a name that leads elsewhere
 */
function entryPath(name, windows) {
    if (name.includes('\0'))
        throw refused(name, 'has a zero byte in its name');
    if (/^[/\\]|^[A-Za-z]:/.test(name))
        throw refused(name, 'has an absolute path');
    const segments = name.split('/').filter((segment) => segment !== '' && segment !== '.');
    // A backslash divides names on Windows only; no runner package has such a name, so it is refused everywhere.
    if (segments.some((segment) => segment.split('\\').includes('..')))
        throw refused(name, 'leads out of the directory');
    if (windows && segments.some((segment) => /[\\:]|[. ]$/.test(segment))) {
        throw refused(name, 'has a name that Windows reads as something else');
    }
    return segments.join('/');
}
/**
 * Checks a symbolic link's target: relative, and inside however the links of the archive are combined. That holds if `..`
 * stands at the beginning only, no deeper than the link itself lies, because no entry lies below a link.
 *
 * @param path the link's, from `entryPath`
 * @throws ArchiveError for a target that may lead out of the directory
 */
function checkLinkTarget(path, target, windows) {
    const outside = () => refused(path, `is a symbolic link to ${JSON.stringify(target)}, which may lead out of the directory`);
    if (target === '' || target.includes('\0') || /^[/\\]|^[A-Za-z]:/.test(target))
        throw outside();
    if (windows
        ? /[\\:]/.test(target)
        : target.split('/').some((segment) => segment.split('\\').includes('..') && segment !== '..')) {
        throw outside();
    }
    const segments = target.split('/').filter((segment) => segment !== '' && segment !== '.');
    const down = segments.findIndex((segment) => segment !== '..');
    const ups = down === -1 ? segments.length : down;
    const depth = path.split('/').length - 1;
    if (ups > depth || segments.slice(ups).includes('..'))
        throw outside();
}


/***/ }),

/***/ 8962:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fi: () => (/* binding */ CONFIGURATION_FILES),
/* harmony export */   It: () => (/* binding */ TOOLS),
/* harmony export */   L1: () => (/* binding */ entryMarker),
/* harmony export */   U0: () => (/* binding */ entryDirectory),
/* harmony export */   en: () => (/* binding */ writeMarker),
/* harmony export */   gv: () => (/* binding */ RECORD),
/* harmony export */   rh: () => (/* binding */ writeRecord),
/* harmony export */   w4: () => (/* binding */ findEntry),
/* harmony export */   yT: () => (/* binding */ recordedSha256)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _actions_tool_cache__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7043);
/* harmony import */ var _archive_entry_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2522);
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4758);
/* harmony import */ var _base_guards_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(6651);
/* harmony import */ var _files_files_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(920);







const TOOLS = ['actions-runner', 'actions-runner-archive'];
/**
 * Stands in each entry of this action, beside what the package holds: provenance and top-level names. It moves with the entry in one
 * rename, so that it never describes another job's package.
 */
const RECORD = '.runner-kit.json';
/** What `config.sh` leaves in a directory that it has configured. */
const CONFIGURATION_FILES = ['.runner', '.credentials'];
/** What a runner leaves at the top: no package has such names. For entries of other programs, which have no record. */
const LEFT_BY_A_RUNNER = /^[._]|^(run)?svc\.sh$/;
const COPY_ADVICE = 'set runner-directory to get a private copy';
function entryDirectory({ toolCache, tool, version, platform }) {
    return (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(toolCache, tool, version, platform);
}
/** The file that `@actions/tool-cache` takes for the sign that an entry is complete. */
function entryMarker(name) {
    return `${entryDirectory(name)}.complete`;
}
/** Marks an entry as complete, as `@actions/tool-cache` does. */
function writeMarker(name) {
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeFileSync)(entryMarker(name), '');
}
/**
 * Looks at an entry, whoever made it: first as `@actions/tool-cache` finds it. Reads a handful of names and one small file,
 * however large the entry is.
 *
 * @throws what the file system throws, but not where another job takes the entry away meanwhile
 */
function findEntry(name, required) {
    return (0,_files_files_js__WEBPACK_IMPORTED_MODULE_5__/* .ifExists */ .AG)(() => look(name, required)) ?? { state: 'absent' };
}
function look(name, required) {
    const directory = entryDirectory(name);
    const complete = findTool(name) !== '';
    const entry = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(directory);
    const damaged = (why) => ({ state: 'damaged', why, inode: entry.ino });
    const target = entry.isSymbolicLink() ? (0,_files_files_js__WEBPACK_IMPORTED_MODULE_5__/* .ifExists */ .AG)(() => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(directory)) : entry;
    if (target?.isDirectory() !== true)
        return damaged('it is not a directory');
    const names = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)(directory);
    const recorded = names.includes(RECORD) ? readRecord(directory) : undefined;
    // An entry with a record is complete: if its process was killed too early, or a sweep came between, only the marker is missing.
    if (!complete && recorded === undefined)
        return damaged('it was never finished');
    const why = recorded === undefined ? packageMismatch(name, names) : recordMismatch(recorded, names);
    if (why !== undefined)
        return damaged(why);
    const { provenance } = recorded ?? { provenance: { verified: true } };
    const unmet = requirementMismatch(provenance, required);
    if (unmet !== undefined)
        return damaged(unmet);
    if (!complete)
        writeMarker(name);
    if (name.tool === 'actions-runner')
        return { state: 'usable', path: directory, provenance };
    const archives = names.filter((file) => /\.(tar\.gz|zip)$/.test(file) && (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(directory, file)).size > 0);
    const [archive] = archives;
    if (archive === undefined || archives.length > 1)
        return damaged('it holds no single archive');
    return { state: 'usable', path: (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(directory, archive), provenance };
}
function findTool({ toolCache, tool, version, platform }) {
    // The toolkit takes the place from the environment at each call.
    if (process.env.RUNNER_TOOL_CACHE !== toolCache)
        process.env.RUNNER_TOOL_CACHE = toolCache;
    return (0,_actions_tool_cache__WEBPACK_IMPORTED_MODULE_2__/* .find */ .I6)(tool, version, platform);
}
/** What shows that an entry of this action is not as it was made. */
function recordMismatch(recorded, names) {
    const extra = names.find((name) => name !== RECORD && !recorded.names.includes(name));
    if (extra !== undefined)
        return `it was configured or ran as a runner (${extra}); ${COPY_ADVICE}`;
    const missing = recorded.names.find((name) => !names.includes(name));
    return missing === undefined ? undefined : `${missing} is missing from it`;
}
/** What shows that an entry of another program is not as a package is. */
function packageMismatch(name, names) {
    if (names.length === 0)
        return 'it is empty';
    // Versions of this action that had no record wrote into the marker instead, apart from the entry.
    if ((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(entryMarker(name)).size > 0)
        return 'its checksum is recorded beside it, where another job may have written it';
    const left = name.tool === 'actions-runner' ? names.find((file) => LEFT_BY_A_RUNNER.test(file)) : undefined;
    return left === undefined ? undefined : `it was configured or ran as a runner (${left}); ${COPY_ADVICE}`;
}
/** Which requirement the package of an entry does not meet. */
function requirementMismatch({ sha256, verified }, required) {
    if (required.sha256 !== undefined && sha256 !== undefined && sha256 !== required.sha256) {
        return `it was made from a package with another SHA-256 (${sha256})`;
    }
    if (required.demanded && sha256 === undefined) {
        return 'the SHA-256 of its package is not recorded, so runner-sha256 cannot be checked';
    }
    if (!verified && !required.allowUnverified && required.sha256 === undefined)
        return 'its package was never verified';
    return undefined;
}
/**
 * Writes the record of an entry that is otherwise finished.
 *
 * @throws ArchiveError if the package has a file of that name, and errors of the file system
 */
function writeRecord(directory, { sha256, verified }) {
    const text = `${JSON.stringify({ sha256, verified, names: (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)(directory).sort() })}\n`;
    let fd;
    try {
        fd = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(directory, RECORD), 'wx', 0o644);
    }
    catch (error) {
        throw (0,_base_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .errorCode */ .CA)(error) === 'EEXIST' ? (0,_archive_entry_js__WEBPACK_IMPORTED_MODULE_3__/* .refused */ .J5)(RECORD, "has the name of this action's own record") : error;
    }
    try {
        (0,_files_files_js__WEBPACK_IMPORTED_MODULE_5__/* .writeAll */ .f4)(fd, Buffer.from(text));
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.fsyncSync)(fd);
    }
    finally {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(fd);
    }
}
/** The SHA-256 that an entry records of its package; undefined if it records none. */
function recordedSha256(directory) {
    return (0,_files_files_js__WEBPACK_IMPORTED_MODULE_5__/* .ifExists */ .AG)(() => readRecord(directory))?.provenance.sha256;
}
/** Reads a record. An unreadable one lists no names, so every name in the entry counts as extra. */
function readRecord(directory) {
    const text = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(directory, RECORD), 'utf8');
    let json;
    try {
        json = JSON.parse(text);
    }
    catch { }
    const sha256 = (0,_base_guards_js__WEBPACK_IMPORTED_MODULE_6__/* .stringAt */ .bX)(json, 'sha256');
    const names = (0,_base_guards_js__WEBPACK_IMPORTED_MODULE_6__/* .isRecord */ .u4)(json) && Array.isArray(json.names) ? json.names.filter((name) => typeof name === 'string') : [];
    const verified = (0,_base_guards_js__WEBPACK_IMPORTED_MODULE_6__/* .isRecord */ .u4)(json) && json.verified === true;
    return { names, provenance: { verified, ...(sha256 !== undefined && (0,_base_guards_js__WEBPACK_IMPORTED_MODULE_6__/* .isSha256 */ ._h)(sha256) && { sha256 }) } };
}


/***/ }),

/***/ 3511:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ sweep),
/* harmony export */   g: () => (/* binding */ openStaging)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var _files_files_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(920);
/* harmony import */ var _files_owner_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3912);
/* harmony import */ var _entry_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8962);






/** Its name says what is built and by which process, so that both are known from the moment it exists. */
const NAME = /^\.staging_([0-9.]+)_([a-z0-9-]+)_([0-9a-f-]+)_[0-9a-f]{8}$/;
/** Makes a staging place for an entry. Throws what the file system throws. */
function openStaging(name) {
    const label = ['.staging', name.version, name.platform, (0,_files_owner_js__WEBPACK_IMPORTED_MODULE_4__/* .ownerName */ .Hc)((0,_files_owner_js__WEBPACK_IMPORTED_MODULE_4__/* .thisOwner */ .GS)()), (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(4).toString('hex')].join('_');
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(name.toolCache, name.tool, label);
    (0,_files_files_js__WEBPACK_IMPORTED_MODULE_3__/* .makeDirectory */ .Oh)(path);
    const heartbeat = setInterval(() => {
        const now = new Date();
        (0,_files_files_js__WEBPACK_IMPORTED_MODULE_3__/* .ifExists */ .AG)(() => (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.utimesSync)(path, now, now));
    }, _files_owner_js__WEBPACK_IMPORTED_MODULE_4__/* .HEARTBEAT_MS */ .m).unref();
    return {
        path,
        remove() {
            clearInterval(heartbeat);
            (0,_files_files_js__WEBPACK_IMPORTED_MODULE_3__/* .ignoringErrors */ .rC)(() => (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.rmSync)(path, { recursive: true, force: true, maxRetries: 5 }));
            removeEmptyParents(name);
        },
    };
}
/**
 * Removes what killed runs left behind; never what a running process works on. What cannot be read or removed, such as
 * another user's, stays: it does no harm.
 *
 * @returns the paths removed
 */
function sweep(toolCache) {
    return _entry_js__WEBPACK_IMPORTED_MODULE_5__/* .TOOLS */ .It.flatMap((tool) => ((0,_files_files_js__WEBPACK_IMPORTED_MODULE_3__/* .ignoringErrors */ .rC)(() => (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readdirSync)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(toolCache, tool))) ?? []).flatMap((label) => (0,_files_files_js__WEBPACK_IMPORTED_MODULE_3__/* .ignoringErrors */ .rC)(() => removeLeftover(toolCache, tool, label)) ?? []));
}
/** @returns the path, if it was a leftover */
function removeLeftover(toolCache, tool, label) {
    const [, version, platform, text = ''] = NAME.exec(label) ?? [];
    const owner = (0,_files_owner_js__WEBPACK_IMPORTED_MODULE_4__/* .parseOwner */ .pZ)(text);
    if (version === undefined || platform === undefined || owner === undefined)
        return undefined;
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(toolCache, tool, label);
    if (!(0,_files_owner_js__WEBPACK_IMPORTED_MODULE_4__/* .isStale */ .QO)(owner, (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.statSync)(path).mtimeMs))
        return undefined;
    const name = { toolCache, tool, version, platform };
    const directory = (0,_entry_js__WEBPACK_IMPORTED_MODULE_5__/* .entryDirectory */ .U0)(name);
    // The marker of an entry that was moved away to be replaced.
    if (!(0,node_fs__WEBPACK_IMPORTED_MODULE_1__.existsSync)(directory))
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.rmSync)((0,_entry_js__WEBPACK_IMPORTED_MODULE_5__/* .entryMarker */ .L1)(name), { force: true });
    // That also removes the marker of an entry that appeared just now: write it again. Another user's marker cannot be written.
    if ((0,node_fs__WEBPACK_IMPORTED_MODULE_1__.existsSync)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(directory, _entry_js__WEBPACK_IMPORTED_MODULE_5__/* .RECORD */ .gv)) && !(0,node_fs__WEBPACK_IMPORTED_MODULE_1__.existsSync)((0,_entry_js__WEBPACK_IMPORTED_MODULE_5__/* .entryMarker */ .L1)(name)))
        (0,_files_files_js__WEBPACK_IMPORTED_MODULE_3__/* .ignoringErrors */ .rC)(() => (0,_entry_js__WEBPACK_IMPORTED_MODULE_5__/* .writeMarker */ .en)(name));
    (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.rmSync)(path, { recursive: true, force: true, maxRetries: 5 });
    removeEmptyParents(name);
    return path;
}
/** Removes the directories around an entry, where they are empty. */
function removeEmptyParents(name) {
    const version = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)((0,_entry_js__WEBPACK_IMPORTED_MODULE_5__/* .entryDirectory */ .U0)(name));
    (0,_files_files_js__WEBPACK_IMPORTED_MODULE_3__/* .ignoringErrors */ .rC)(() => {
        for (const directory of [version, (0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(version)])
            (0,_files_files_js__WEBPACK_IMPORTED_MODULE_3__/* .removeIfEmpty */ .V3)(directory);
    });
}


/***/ }),

/***/ 3912:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GS: () => (/* binding */ thisOwner),
/* harmony export */   Hc: () => (/* binding */ ownerName),
/* harmony export */   QO: () => (/* binding */ isStale),
/* harmony export */   m: () => (/* binding */ HEARTBEAT_MS),
/* harmony export */   pZ: () => (/* binding */ parseOwner)
/* harmony export */ });
/* unused harmony export STALE_AFTER_MS */
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8161);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_os__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4758);
/* harmony import */ var _files_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(920);





/** What an owner on another machine or in another container made is stale when its last heartbeat is so old, in ms. */
const STALE_AFTER_MS = 3_600_000;
/** An owner's heartbeat: how often it touches what it made, in ms. */
const HEARTBEAT_MS = 30_000;
let self;
/** This process. */
function thisOwner() {
    self ??= { pid: process.pid, started: startOf(process.pid)?.started ?? '0', machine: machineName() };
    return self;
}
/** The owner as text: digits, lower-case letters and hyphens. */
function ownerName({ pid, started, machine }) {
    return `${pid}-${started}-${machine}`;
}
/** Reads what `ownerName` wrote; undefined for anything else. */
function parseOwner(text) {
    const [, pid, started, machine] = /^(\d{1,10})-(\d{1,20})-([0-9a-f]{12})$/.exec(text) ?? [];
    if (pid === undefined || started === undefined || machine === undefined)
        return undefined;
    return { pid: Number(pid), started, machine };
}
/** Whether the owner of something has ended. @param lastHeartbeat when it touched that, in ms since the epoch */
function isStale(owner, lastHeartbeat, now = Date.now()) {
    const expired = now - lastHeartbeat > STALE_AFTER_MS;
    if (owner.machine !== thisOwner().machine)
        return expired;
    if (!exists(owner.pid))
        return true;
    const running = startOf(owner.pid);
    if (running === undefined || owner.started === '0')
        return expired;
    return running.ended || running.started !== owner.started;
}
function exists(pid) {
    try {
        process.kill(pid, 0);
        return true;
    }
    catch (error) {
        // Another user's process may not be signalled, but exists.
        return (0,_base_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .errorCode */ .CA)(error) !== 'ESRCH';
    }
}
/** Linux says when a process started, and whether it has ended and only its exit code is still to be read. */
function startOf(pid) {
    try {
        const stat = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readFileSync)(`/proc/${pid}/stat`, 'latin1');
        // The second field is the program's name, in which anything may stand.
        const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
        const [state = ''] = fields;
        const started = fields[19];
        return started === undefined ? undefined : { started, ended: state === 'Z' || state === 'X' };
    }
    catch {
        return undefined;
    }
}
function machineName() {
    const parts = [(0,node_os__WEBPACK_IMPORTED_MODULE_2__.hostname)(), (0,_files_js__WEBPACK_IMPORTED_MODULE_4__/* .ignoringErrors */ .rC)(() => (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readFileSync)('/proc/sys/kernel/random/boot_id', 'latin1'))];
    // Containers of one machine count their processes each for itself.
    parts.push((0,_files_js__WEBPACK_IMPORTED_MODULE_4__/* .ignoringErrors */ .rC)(() => (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readlinkSync)('/proc/self/ns/pid')));
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(parts.join('\n')).digest('hex').slice(0, 12);
}


/***/ }),

/***/ 6143:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  downloadRunner: () => (/* binding */ downloadRunner),
  provideRunner: () => (/* binding */ provideRunner)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./src/base/errors.ts
var errors = __webpack_require__(4758);
// EXTERNAL MODULE: ./src/cache/entry.ts
var entry = __webpack_require__(8962);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: ./src/files/files.ts
var files = __webpack_require__(920);
// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(8500);
// EXTERNAL MODULE: ./src/files/owner.ts
var files_owner = __webpack_require__(3912);
;// CONCATENATED MODULE: ./src/cache/lock.ts






/** The lock of a directory that one process fills: a directory in it with a file named after that process. */
const LOCK = '.runner-kit-unfinished';
/** Each is lost to another process that locks or releases at the same moment. */
const MAX_ATTEMPTS = 20;
const PAUSE_MS = 10;
/** Whether a name in a directory belongs to its lock. */
function isLockName(name) {
    return name === LOCK || name.startsWith(`${LOCK}_`);
}
/**
 * Locks a directory, which must exist, for this process. Each step is one rename that can only succeed for one process: the lock
 * appears with its owner in it, and of those that find it stale one takes it over.
 *
 * @returns undefined if a running process has locked it
 * @throws what the file system throws
 */
async function lockDirectory(directory) {
    const lock = (0,external_node_path_.join)(directory, LOCK);
    const self = (0,files_owner/* ownerName */.Hc)((0,files_owner/* thisOwner */.GS)());
    const prepared = `${lock}_${self}`;
    const locked = (takenOver) => ({
        takenOver,
        release() {
            removePrepared(directory);
            // From now on it is finished, whatever happens.
            (0,external_node_fs_.rmSync)((0,external_node_path_.join)(lock, self));
            (0,files/* removeIfEmpty */.V3)(lock);
        },
    });
    try {
        (0,files/* makeDirectory */.Oh)(prepared);
        (0,external_node_fs_.writeFileSync)((0,external_node_path_.join)(prepared, self), '');
        for (let attempt = 1; attempt <= MAX_ATTEMPTS; attempt++) {
            if (tryRename(prepared, lock))
                return locked(false);
            const [holder] = (0,files/* ifExists */.AG)(() => (0,external_node_fs_.readdirSync)(lock)) ?? [];
            if (holder === undefined) {
                // Released at this moment; or its owner was killed while releasing.
                (0,files/* removeIfEmpty */.V3)(lock);
                await (0,promises_.setTimeout)(PAUSE_MS);
                continue;
            }
            const owner = (0,files_owner/* parseOwner */.pZ)(holder);
            const seen = (0,files/* ifExists */.AG)(() => (0,external_node_fs_.statSync)((0,external_node_path_.join)(lock, holder)));
            if (owner !== undefined && seen !== undefined && !(0,files_owner/* isStale */.QO)(owner, seen.mtimeMs))
                return undefined;
            if (tryRename((0,external_node_path_.join)(lock, holder), (0,external_node_path_.join)(lock, self)))
                return locked(true);
        }
        return undefined;
    }
    finally {
        (0,external_node_fs_.rmSync)(prepared, { recursive: true, force: true });
    }
}
/** @returns false where another process was faster */
function tryRename(from, to) {
    try {
        (0,external_node_fs_.renameSync)(from, to);
        return true;
    }
    catch (error) {
        // EPERM and EACCES: how Windows says that something stands there.
        if (['ENOENT', 'ENOTEMPTY', 'EEXIST', 'EPERM', 'EACCES'].includes((0,errors/* errorCode */.CA)(error)))
            return false;
        throw error;
    }
}
/** Removes what processes left that were killed before they could lock. */
function removePrepared(directory) {
    for (const name of (0,external_node_fs_.readdirSync)(directory)) {
        const owner = isLockName(name) ? (0,files_owner/* parseOwner */.pZ)(name.slice(LOCK.length + 1)) : undefined;
        const path = (0,external_node_path_.join)(directory, name);
        const seen = owner === undefined ? undefined : (0,files/* ifExists */.AG)(() => (0,external_node_fs_.statSync)(path));
        if (owner !== undefined && seen !== undefined && (0,files_owner/* isStale */.QO)(owner, seen.mtimeMs)) {
            (0,external_node_fs_.rmSync)(path, { recursive: true, force: true });
        }
    }
}

;// CONCATENATED MODULE: ./src/cache/tree.ts


/**
 * Copies what is in a directory into another: permissions and symbolic links as they are, the contents shared with the
 * original until one of the two is changed, where the file system can do that. Synchronous, which for thousands of files is
 * several times faster.
 *
 * @param to must exist
 * @param except a name at the top that is left out
 * @returns the number of files
 */
function copyTree(from, to, except) {
    let files = 0;
    for (const entry of (0,external_node_fs_.readdirSync)(from, { withFileTypes: true })) {
        if (entry.name === except)
            continue;
        const source = (0,external_node_path_.join)(from, entry.name);
        const target = (0,external_node_path_.join)(to, entry.name);
        if (entry.isDirectory()) {
            (0,external_node_fs_.mkdirSync)(target, { mode: (0,external_node_fs_.lstatSync)(source).mode & 0o777 });
            files += copyTree(source, target);
        }
        else if (entry.isSymbolicLink()) {
            (0,external_node_fs_.symlinkSync)((0,external_node_fs_.readlinkSync)(source), target);
            files += 1;
        }
        else {
            (0,external_node_fs_.copyFileSync)(source, target, external_node_fs_.constants.COPYFILE_FICLONE | external_node_fs_.constants.COPYFILE_EXCL);
            files += 1;
        }
    }
    return files;
}
/**
 * Compares two directories by names, kinds, sizes and the targets of links.
 *
 * @param except names at the top that do not count
 * @returns the first path, below the directories, in which they differ; undefined if they do not
 */
function firstDifference(expected, actual, except = () => false, below = '') {
    const entriesOf = (directory) => (0,external_node_fs_.readdirSync)(directory, { withFileTypes: true }).filter(({ name }) => !except(name));
    const theirs = new Map(entriesOf(actual).map((entry) => [entry.name, entry]));
    for (const entry of entriesOf(expected)) {
        const path = below === '' ? entry.name : `${below}/${entry.name}`;
        const other = theirs.get(entry.name);
        theirs.delete(entry.name);
        const source = (0,external_node_path_.join)(expected, entry.name);
        const target = (0,external_node_path_.join)(actual, entry.name);
        if (entry.isDirectory()) {
            if (!other?.isDirectory())
                return path;
            const difference = firstDifference(source, target, undefined, path);
            if (difference !== undefined)
                return difference;
        }
        else if (entry.isSymbolicLink()) {
            if (!other?.isSymbolicLink() || (0,external_node_fs_.readlinkSync)(source) !== (0,external_node_fs_.readlinkSync)(target))
                return path;
        }
        else if (!other?.isFile() || (0,external_node_fs_.lstatSync)(source).size !== (0,external_node_fs_.lstatSync)(target).size) {
            return path;
        }
    }
    const [extra] = theirs.keys();
    return extra === undefined || below === '' ? extra : `${below}/${extra}`;
}

;// CONCATENATED MODULE: ./src/cache/runner-directory.ts







/**
 * Refuses a directory that cannot be used anyway, before anything is downloaded for it.
 *
 * @throws ActionError for one that holds a configured runner, or is not a directory
 */
function checkRunnerDirectory(directory) {
    const names = namesIn(directory);
    const configured = entry/* CONFIGURATION_FILES */.Fi.find((file) => names?.includes(file));
    if (configured !== undefined) {
        throw new errors/* ActionError */.lZ(`runner-directory: ${directory} holds a configured runner (${configured}); it was not changed. ` +
            'Remove that runner (config.sh remove, then the directory), or set another runner-directory.');
    }
}
/**
 * Gives a runner directory its own copy of a runner. A copy that an interrupted run left in part is made again; one of the same
 * runner stays as it is. Of two steps with one directory the second finds what the first finished, and never removes it.
 *
 * @param runner as it was found in the tool cache
 * @returns false if another job replaced that one meanwhile: nothing of the copy is kept
 * @throws ActionError for a directory with anything else in it, of which nothing is touched, and where copying fails
 */
async function setUpRunnerDirectory(directory, runner, log) {
    checkRunnerDirectory(directory);
    const { path: original, sha256 } = runner;
    const identity = identityOf(original);
    if (identity === undefined || (0,entry/* recordedSha256 */.yT)(original) !== sha256)
        return false;
    try {
        const names = namesIn(directory);
        const unfinished = names === undefined || names.length === 0 || names.some(isLockName);
        const outcome = unfinished ? await fillLocked(directory, original, identity, names !== undefined, log) : 'exists';
        // A finished copy stays right, whatever happens to the entry that it was made from.
        if (outcome !== 'exists')
            return outcome === 'filled';
        checkSame(directory, original, log);
        return identity === identityOf(original);
    }
    catch (error) {
        // Another job replaced the entry meanwhile, so parts of two packages were read or compared.
        if (identity !== identityOf(original))
            return false;
        throw (0,files/* explainDiskError */.FG)(error, `set up runner-directory ${directory}`, directory, "Set a runner-directory that the runner's user can write to.");
    }
}
/** @returns `exists` if another step filled the directory first, `replaced` if another job replaced the original meanwhile */
async function fillLocked(directory, original, identity, existed, log) {
    (0,files/* makeDirectory */.Oh)(directory);
    const lock = await lockDirectory(directory);
    if (lock === undefined) {
        throw new errors/* ActionError */.lZ(`runner-directory: another step is setting up ${directory} at this moment. Set a different directory for each runner.`);
    }
    try {
        // What was seen before the directory was locked may be out of date.
        checkRunnerDirectory(directory);
        if (lock.takenOver)
            clear(directory, original, log);
        else if (contentsOf(directory).length > 0)
            return 'exists';
        return fill(directory, original, identity, log) ? 'filled' : 'replaced';
    }
    finally {
        lock.release();
        if (!existed)
            (0,files/* removeIfEmpty */.V3)(directory);
    }
}
/**
 * Fills an empty directory. Where that fails, or another job replaces the original meanwhile, it is empty again.
 *
 * @returns false if the original was replaced
 */
function fill(directory, original, identity, log) {
    const begun = performance.now();
    const names = (0,external_node_fs_.readdirSync)(original);
    let done = false;
    try {
        const files = copyTree(original, directory, entry/* RECORD */.gv);
        done = identity === identityOf(original);
        const seconds = ((performance.now() - begun) / 1000).toFixed(1);
        if (done)
            log.info(`Copied the runner to ${directory}: ${files} files in ${seconds} s.`);
        return done;
    }
    finally {
        if (!done)
            for (const name of names)
                (0,external_node_fs_.rmSync)((0,external_node_path_.join)(directory, name), { recursive: true, force: true, maxRetries: 5 });
    }
}
/** Removes what an interrupted run left. */
function clear(directory, original, log) {
    const expected = (0,external_node_fs_.readdirSync)(original);
    const names = contentsOf(directory);
    const foreign = names.find((name) => !expected.includes(name));
    if (foreign !== undefined)
        throw differenceError(directory, foreign);
    log.info(`An interrupted run left part of a runner in ${directory}. Setting it up again.`);
    for (const name of names)
        (0,external_node_fs_.rmSync)((0,external_node_path_.join)(directory, name), { recursive: true, maxRetries: 5 });
}
function checkSame(directory, original, log) {
    const difference = firstDifference(original, directory, (name) => name === entry/* RECORD */.gv || isLockName(name));
    if (difference !== undefined)
        throw differenceError(directory, difference);
    log.info(`${directory} already holds this version of the runner.`);
}
function differenceError(directory, path) {
    return new errors/* ActionError */.lZ(`runner-directory: ${directory} holds something other than this version of the runner (the first difference is ${path}); ` +
        'it was not changed. Empty it, or set another runner-directory.');
}
/** Tells an entry of the tool cache from the one that another job puts in its place; undefined if there is none. */
function identityOf(original) {
    return (0,files/* ifExists */.AG)(() => {
        const { ino } = (0,external_node_fs_.lstatSync)(original);
        return `${ino} ${(0,files/* ifExists */.AG)(() => (0,external_node_fs_.readFileSync)((0,external_node_path_.join)(original, entry/* RECORD */.gv), 'utf8'))}`;
    });
}
function contentsOf(directory) {
    return (0,external_node_fs_.readdirSync)(directory).filter((name) => !isLockName(name));
}
/** What is in the directory; undefined if it is not there. @throws ActionError if it is not a directory, or unreadable */
function namesIn(directory) {
    try {
        const found = (0,files/* ifExists */.AG)(() => (0,external_node_fs_.statSync)(directory));
        if (found === undefined)
            return undefined;
        if (found.isDirectory())
            return (0,external_node_fs_.readdirSync)(directory);
    }
    catch (error) {
        throw (0,files/* explainDiskError */.FG)(error, `read runner-directory ${directory}`, directory, "Let the runner's user read it.");
    }
    throw new errors/* ActionError */.lZ(`runner-directory: ${directory} is a file; set the path of a directory.`);
}

// EXTERNAL MODULE: ./src/cache/staging.ts
var staging = __webpack_require__(3511);
// EXTERNAL MODULE: ./src/github/platform.ts
var github_platform = __webpack_require__(1376);
// EXTERNAL MODULE: ./src/packages/checksum.ts + 1 modules
var checksum = __webpack_require__(2559);
// EXTERNAL MODULE: ./src/packages/runner-application.ts
var runner_application = __webpack_require__(7040);
// EXTERNAL MODULE: ./src/operations/operation.ts
var operation = __webpack_require__(2899);
;// CONCATENATED MODULE: ./src/operations/download-runner.ts










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
        const { path, version, sha256, cacheHit } = await provideRunner(context, {
            platform: (0,operation/* platformOf */.tj)(context),
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
function hasPlatform(step) {
    (0,operation/* platformOf */.tj)(step);
    return [];
}
function hasToolCache({ machine: { toolCache } }) {
    if ((0,external_node_path_.isAbsolute)(toolCache))
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
/** How often a runner is copied while other jobs replace its entry in the tool cache. */
const MAX_COPIES = 5;
/**
 * Provides the runner that the inputs ask for: from the tool cache, or downloaded into it; and in a directory of its own.
 * A pinned version that is in the cache costs no request.
 */
async function provideRunner(api, options) {
    const { log } = api;
    const { directory, toolCache } = options;
    // Before anything is downloaded for it.
    if (directory !== undefined)
        checkRunnerDirectory(directory);
    for (const leftover of (0,staging/* sweep */.X)(toolCache))
        log.info(`Removed the leftovers of an interrupted run: ${leftover}.`);
    for (let attempt = 1;; attempt++) {
        const runner = await fromCacheOrDownload(api, options);
        if (directory === undefined)
            return runner;
        if (await setUpRunnerDirectory(directory, runner, log))
            return { ...runner, path: directory };
        if (attempt === MAX_COPIES) {
            throw new errors/* ActionError */.lZ(`runner-directory: other jobs replaced the runner in the tool cache each time it was copied to ${directory}. Run the job again.`);
        }
        log.info('Another job replaced the runner in the tool cache while it was being copied. Copying it again.');
    }
}
async function fromCacheOrDownload(api, options) {
    const { log } = api;
    const { platform, version: pinned, sha256, allowUnverified, extract, toolCache } = options;
    const tool = extract ? 'actions-runner' : 'actions-runner-archive';
    const demanded = sha256 !== undefined;
    const entryOf = (version) => ({ toolCache, tool, version, platform: (0,github_platform/* platformName */.$r)(platform) });
    if (pinned !== undefined) {
        const hit = fromCache(entryOf(pinned), { sha256, allowUnverified, demanded }, log);
        if (hit !== undefined)
            return hit;
    }
    const application = await (0,runner_application/* findApplication */.oN)(api, platform, pinned);
    const { version, filename } = application;
    const name = entryOf(version);
    if (pinned === undefined) {
        const hit = fromCache(name, { sha256: sha256 ?? application.sha256, allowUnverified, demanded }, log);
        if (hit !== undefined)
            return hit;
    }
    const expected = await (0,checksum/* findChecksum */.Z)(api, application, options);
    log.info(`Downloading ${filename} from ${application.downloadUrl.host}.`);
    // Only a download needs what reads archives.
    const { obtainPackage } = await Promise.all(/* import() */[__webpack_require__.e(118), __webpack_require__.e(87)]).then(__webpack_require__.bind(__webpack_require__, 8468));
    const committed = await obtainPackage(api, application, name, expected, { allowUnverified, demanded });
    log.info(committed.won
        ? `Added runner ${version} for ${name.platform} to the tool cache: ${committed.path}.`
        : `Another job has added runner ${version} for ${name.platform} to the tool cache: ${committed.path}.`);
    return { path: committed.path, version, sha256: committed.provenance.sha256, cacheHit: false };
}
function fromCache(name, required, log) {
    const what = `runner ${name.version} for ${name.platform}`;
    let found;
    try {
        found = (0,entry/* findEntry */.w4)(name, required);
    }
    catch (error) {
        throw (0,files/* explainDiskError */.FG)(error, `look for ${what} in the tool cache`, name.toolCache, "Let the runner's user read it.");
    }
    switch (found.state) {
        case 'usable':
            log.info(`Found ${what} in the tool cache: ${found.path}.`);
            return {
                path: found.path,
                version: name.version,
                sha256: found.provenance.sha256,
                cacheHit: true,
            };
        case 'absent':
            log.info(`The tool cache (${name.toolCache}) does not have ${what} yet.`);
            return undefined;
        case 'damaged':
            log.warning(`The ${what} in the tool cache cannot be used and is replaced: ${found.why}.`);
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