export const id = 974;
export const ids = [974];
export const modules = {

/***/ 9974:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  downloadRunner: () => (/* binding */ downloadRunner)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./src/github/platform.ts
var github_platform = __webpack_require__(1376);
// EXTERNAL MODULE: ./src/base/errors.ts
var errors = __webpack_require__(4758);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: ./src/base/guards.ts
var guards = __webpack_require__(6651);
// EXTERNAL MODULE: ./src/files/files.ts
var files = __webpack_require__(920);
;// CONCATENATED MODULE: ./src/cache/entry.ts




const TOOLS = ['actions-runner', 'actions-runner-archive'];
/** What `config.sh` leaves in a directory that it has configured. */
const CONFIGURATION_FILES = ['.runner', '.credentials'];
function entryDirectory({ toolCache, tool, version, platform }) {
    return (0,external_node_path_.join)(toolCache, tool, version, platform);
}
/** The file that `@actions/tool-cache` takes for the sign that an entry is complete. */
function entryMarker(name) {
    return `${entryDirectory(name)}.complete`;
}
/** Looks at an entry, whoever made it. Reads a handful of names and one small file, however large the entry is. */
function findEntry(name, wanted) {
    const directory = entryDirectory(name);
    // The entry before its marker: an entry that appears has one already.
    const entry = (0,files/* ifThere */.y)(() => (0,external_node_fs_.lstatSync)(directory));
    if (entry === undefined)
        return { state: 'absent' };
    const damaged = (why) => ({ state: 'damaged', why, identity: entry.ino });
    if ((0,files/* ifThere */.y)(() => (0,external_node_fs_.statSync)(directory))?.isDirectory() !== true)
        return damaged('it is no directory');
    const marker = (0,files/* ifThere */.y)(() => (0,external_node_fs_.readFileSync)(entryMarker(name), 'utf8'));
    if (marker === undefined)
        return damaged('it was never finished');
    const names = (0,external_node_fs_.readdirSync)(directory);
    const configuration = CONFIGURATION_FILES.find((file) => names.includes(file));
    if (configuration !== undefined) {
        return damaged(`somebody configured a runner in it (${configuration}); a runner-directory gives a copy of its own`);
    }
    const provenance = parseProvenance(marker);
    if (wanted.sha256 !== undefined && provenance.sha256 !== undefined && provenance.sha256 !== wanted.sha256) {
        return damaged(`it was made from a package with another SHA-256 (${provenance.sha256})`);
    }
    if (wanted.demanded && provenance.sha256 === undefined) {
        return damaged('nobody wrote down the SHA-256 of its package, and runner-sha256 demands a certain one');
    }
    if (!provenance.verified && !wanted.allowUnverified && wanted.sha256 === undefined) {
        return damaged('its package was never verified');
    }
    if (name.tool === 'actions-runner') {
        return names.length === 0 ? damaged('it is empty') : { state: 'usable', path: directory, provenance };
    }
    const archives = names.filter((file) => /\.(tar\.gz|zip)$/.test(file) && (0,external_node_fs_.lstatSync)((0,external_node_path_.join)(directory, file)).size > 0);
    const [archive] = archives;
    if (archive === undefined || archives.length > 1)
        return damaged('it holds no single archive');
    return { state: 'usable', path: (0,external_node_path_.join)(directory, archive), provenance };
}
/** Reads a marker; that of `@actions/tool-cache` is empty: its packages count as verified by whoever cached them. */
function parseProvenance(marker) {
    let json;
    try {
        json = JSON.parse(marker);
    }
    catch {
        return { verified: true };
    }
    const sha256 = (0,guards/* stringAt */.bX)(json, 'sha256');
    const verified = !((0,guards/* isRecord */.u4)(json) && json.verified === false);
    return { verified, ...(sha256 !== undefined && (0,guards/* isSha256 */._h)(sha256) && { sha256 }) };
}
function formatProvenance(provenance) {
    return `${JSON.stringify(provenance)}\n`;
}

// EXTERNAL MODULE: ./src/files/disk-error.ts
var disk_error = __webpack_require__(9093);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
;// CONCATENATED MODULE: ./src/files/owner.ts




/** An owner of another machine or container is taken for gone when nothing was heard of it for so long, in ms. */
const SILENCE_MS = 3_600_000;
/** An owner shows at this interval that it is there, in ms. */
const SIGN_OF_LIFE_MS = 30_000;
let owner_self;
/** This process. */
function thisOwner() {
    owner_self ??= { pid: process.pid, started: startOf(process.pid)?.started ?? '0', machine: machineName() };
    return owner_self;
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
/** @param heardOf when the owner last showed that it was there, in ms since the epoch */
function isGone(owner, heardOf, now = Date.now()) {
    const silent = now - heardOf > SILENCE_MS;
    if (owner.machine !== thisOwner().machine)
        return silent;
    if (!exists(owner.pid))
        return true;
    const running = startOf(owner.pid);
    if (running === undefined || owner.started === '0')
        return silent;
    return running.ended || running.started !== owner.started;
}
function exists(pid) {
    try {
        process.kill(pid, 0);
        return true;
    }
    catch (error) {
        // Somebody else's process may not be signalled, but is there.
        return (0,files/* errorCode */.CA)(error) !== 'ESRCH';
    }
}
/** Linux tells when a process began, and whether it only waits to be buried. */
function startOf(pid) {
    try {
        const stat = (0,external_node_fs_.readFileSync)(`/proc/${pid}/stat`, 'latin1');
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
    const parts = [(0,external_node_os_.hostname)(), tryRead(() => (0,external_node_fs_.readFileSync)('/proc/sys/kernel/random/boot_id', 'latin1'))];
    // Containers of one machine count their processes each for itself.
    parts.push(tryRead(() => (0,external_node_fs_.readlinkSync)('/proc/self/ns/pid')));
    return (0,external_node_crypto_.createHash)('sha256').update(parts.join('\n')).digest('hex').slice(0, 12);
}
function tryRead(read) {
    try {
        return read();
    }
    catch {
        return '';
    }
}

;// CONCATENATED MODULE: ./src/cache/tree.ts


/**
 * Copies what is in a directory into another: permissions and symbolic links as they are, the contents shared with the
 * original until one of the two is changed, where the file system can do that. Synchronous, which for thousands of files is
 * several times faster.
 *
 * @param to is there already
 * @returns the number of files
 */
function copyTree(from, to) {
    let files = 0;
    for (const entry of (0,external_node_fs_.readdirSync)(from, { withFileTypes: true })) {
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
 * @returns the first path, below the directories, in which they differ; undefined if they do not
 */
function firstDifference(expected, actual, below = '') {
    const theirs = new Map((0,external_node_fs_.readdirSync)(actual, { withFileTypes: true }).map((entry) => [entry.name, entry]));
    for (const entry of (0,external_node_fs_.readdirSync)(expected, { withFileTypes: true })) {
        const path = below === '' ? entry.name : `${below}/${entry.name}`;
        const other = theirs.get(entry.name);
        theirs.delete(entry.name);
        const source = (0,external_node_path_.join)(expected, entry.name);
        const target = (0,external_node_path_.join)(actual, entry.name);
        if (entry.isDirectory()) {
            if (!other?.isDirectory())
                return path;
            const difference = firstDifference(source, target, path);
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








/** Stands in the directory while it is being filled, with the name of the process that does it. */
const UNFINISHED = '.runner-kit-unfinished';
/**
 * Refuses a directory with which nothing can be done anyway, before anything is downloaded for it.
 *
 * @throws ActionError for one that holds a configured runner, or is none
 */
function checkRunnerDirectory(directory) {
    const names = namesIn(directory);
    const configured = CONFIGURATION_FILES.find((file) => names?.includes(file));
    if (configured !== undefined) {
        throw new errors/* ActionError */.lZ(`runner-directory: ${directory} holds a configured runner (${configured}), which is left as it is. ` +
            'Remove that runner (config.sh remove, then the directory), or write another runner-directory.');
    }
}
/**
 * Gives a runner directory its own copy of a runner. One that was left half copied is cleared and filled anew; one that
 * holds the very same already stays as it is.
 *
 * @param original the runner unpacked
 * @throws ActionError for a directory with anything else in it, of which nothing is touched, and where copying fails
 */
function setUpRunnerDirectory(directory, original, log) {
    checkRunnerDirectory(directory);
    const names = namesIn(directory);
    const begun = performance.now();
    try {
        if (names?.includes(UNFINISHED))
            clear(directory, names, log);
        else if (names !== undefined && names.length > 0) {
            checkSame(directory, original, log);
            return;
        }
        const files = fill(directory, original, names !== undefined);
        const seconds = ((performance.now() - begun) / 1000).toFixed(1);
        log.info(`Set up ${directory} with a copy of its own: ${files} files in ${seconds} s.`);
    }
    catch (error) {
        throw (0,disk_error/* explainDiskError */.F)(error, `set up runner-directory ${directory}`, directory, 'Write a runner-directory where this user may write.');
    }
}
function checkSame(directory, original, log) {
    const difference = firstDifference(original, directory);
    if (difference !== undefined) {
        throw new errors/* ActionError */.lZ(`runner-directory: ${directory} holds something else than this version of the runner (${difference} is the first that ` +
            'differs), and is left as it is. Empty it, or write another runner-directory.');
    }
    log.info(`${directory} holds this version of the runner already.`);
}
/** Takes away what a killed copy left, the sign of it last. */
function clear(directory, names, log) {
    const mark = (0,external_node_path_.join)(directory, UNFINISHED);
    const owner = parseOwner(((0,files/* ifThere */.y)(() => (0,external_node_fs_.readFileSync)(mark, 'utf8')) ?? '').trim());
    if (owner !== undefined && !isGone(owner, (0,external_node_fs_.statSync)(mark).mtimeMs)) {
        throw inUse(directory);
    }
    log.info(`${directory} was left half set up: it is set up anew.`);
    for (const name of names)
        if (name !== UNFINISHED)
            (0,external_node_fs_.rmSync)((0,external_node_path_.join)(directory, name), { recursive: true, maxRetries: 5 });
    (0,external_node_fs_.rmSync)(mark);
}
function inUse(directory) {
    return new errors/* ActionError */.lZ(`runner-directory: ${directory} is being set up by another step at this moment. Write a directory of its own for each runner.`);
}
function fill(directory, original, existed) {
    (0,files/* makeDirectory */.Oh)(directory);
    const mark = (0,external_node_path_.join)(directory, UNFINISHED);
    // Exclusive: of two steps that find the directory empty, one goes on.
    try {
        (0,external_node_fs_.writeFileSync)(mark, `${ownerName(thisOwner())}\n`, { flag: 'wx' });
    }
    catch (error) {
        throw (0,files/* errorCode */.CA)(error) === 'EEXIST' ? inUse(directory) : error;
    }
    try {
        const files = copyTree(original, directory);
        (0,external_node_fs_.rmSync)(mark);
        return files;
    }
    catch (error) {
        for (const name of (0,external_node_fs_.readdirSync)(directory)) {
            if (name !== UNFINISHED)
                (0,external_node_fs_.rmSync)((0,external_node_path_.join)(directory, name), { recursive: true, force: true, maxRetries: 5 });
        }
        (0,external_node_fs_.rmSync)(mark, { force: true });
        if (!existed)
            (0,external_node_fs_.rmdirSync)(directory);
        throw error;
    }
}
/** What is in the directory; undefined if it is not there. @throws ActionError if it is no directory, or unreadable */
function namesIn(directory) {
    try {
        const found = (0,files/* ifThere */.y)(() => (0,external_node_fs_.statSync)(directory));
        if (found === undefined)
            return undefined;
        if (found.isDirectory())
            return (0,external_node_fs_.readdirSync)(directory);
    }
    catch (error) {
        throw (0,disk_error/* explainDiskError */.F)(error, `read runner-directory ${directory}`, directory, 'Let this user read it.');
    }
    throw new errors/* ActionError */.lZ(`runner-directory: ${directory} is a file; write the path of a directory.`);
}

;// CONCATENATED MODULE: ./src/cache/staging.ts






/** Its name tells what is built and who builds, so that both are known from the moment it exists. */
const NAME = /^\.staging_([0-9.]+)_([a-z0-9-]+)_([0-9a-f-]+)_[0-9a-f]{8}$/;
/** Makes a staging place for an entry. Throws what the file system throws. */
function openStaging(name) {
    const label = ['.staging', name.version, name.platform, ownerName(thisOwner()), (0,external_node_crypto_.randomBytes)(4).toString('hex')].join('_');
    const path = (0,external_node_path_.join)(name.toolCache, name.tool, label);
    (0,files/* makeDirectory */.Oh)(path);
    const signs = setInterval(() => {
        const now = new Date();
        (0,files/* ifThere */.y)(() => (0,external_node_fs_.utimesSync)(path, now, now));
    }, SIGN_OF_LIFE_MS).unref();
    return {
        path,
        remove() {
            clearInterval(signs);
            try {
                (0,external_node_fs_.rmSync)(path, { recursive: true, force: true, maxRetries: 5 });
                removeIfEmpty(name);
            }
            catch { }
        },
    };
}
/**
 * Removes what runs left behind that were killed; never what a process works on that still runs.
 *
 * @returns the paths removed
 */
function sweep(toolCache) {
    const removed = [];
    for (const tool of TOOLS) {
        for (const label of (0,files/* ifThere */.y)(() => (0,external_node_fs_.readdirSync)((0,external_node_path_.join)(toolCache, tool))) ?? []) {
            const [, version, platform, owner] = NAME.exec(label) ?? [];
            if (version === undefined || platform === undefined || owner === undefined)
                continue;
            const path = (0,external_node_path_.join)(toolCache, tool, label);
            const parsed = parseOwner(owner);
            const seen = (0,files/* ifThere */.y)(() => (0,external_node_fs_.statSync)(path));
            if (parsed === undefined || seen === undefined || !isGone(parsed, seen.mtimeMs))
                continue;
            try {
                const name = { toolCache, tool, version, platform };
                // The marker comes before the entry: alone, it is a leftover, too.
                if ((0,files/* ifThere */.y)(() => (0,external_node_fs_.statSync)(entryDirectory(name))) === undefined)
                    (0,external_node_fs_.rmSync)(entryMarker(name), { force: true });
                (0,external_node_fs_.rmSync)(path, { recursive: true, force: true, maxRetries: 5 });
                removeIfEmpty(name);
                removed.push(path);
            }
            catch {
                // Somebody else's, or on a disk that is read-only: it harms nobody.
            }
        }
    }
    return removed;
}
/** Takes the directories around an entry away, where nothing is in them. */
function removeIfEmpty(name) {
    const version = (0,external_node_path_.dirname)(entryDirectory(name));
    for (const directory of [version, (0,external_node_path_.dirname)(version)]) {
        try {
            (0,external_node_fs_.rmdirSync)(directory);
        }
        catch (error) {
            if ((0,files/* errorCode */.CA)(error) !== 'ENOENT')
                return;
        }
    }
}

;// CONCATENATED MODULE: ./src/packages/checksum.ts

/** A package that is not the one that was asked for. Not worth another attempt: what came was whole. */
class ChecksumError extends errors/* ActionError */.lZ {
    constructor(filename, actual, { sha256, source }) {
        super(`The checksum of ${filename} is wrong: its SHA-256 is ${actual}, but ${source} says ${sha256}. Nothing of it was kept. ` +
            (source === RUNNER_SHA256
                ? 'Correct runner-sha256, or runner-version, if they do not belong together.'
                : 'Run the job again; if it stays, something between this machine and the server replaces the package (a proxy?).'));
    }
}
const RUNNER_SHA256 = 'the input runner-sha256';

// EXTERNAL MODULE: ./src/packages/choose.ts
var choose = __webpack_require__(1860);
// EXTERNAL MODULE: ./src/packages/list-applications.ts
var list_applications = __webpack_require__(2169);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(8522);
;// CONCATENATED MODULE: ./src/archive/archive-error.ts

/** An archive that is not unpacked: damaged, or with an entry that has no business in a runner package. */
class ArchiveError extends errors/* ActionError */.lZ {
}
/** An archive that ends early or contradicts itself. */
function damaged(what) {
    return new ArchiveError(`The archive is damaged: ${what}.`);
}
/** An entry that is refused; the name is shown as it stands in the archive. */
function refused(name, why) {
    const shown = JSON.stringify(name.length > 200 ? `${name.slice(0, 200)}…` : name);
    return new ArchiveError(`The archive has an entry ${shown} that ${why}: it was not made by GitHub, nothing of it is kept.`);
}

;// CONCATENATED MODULE: ./src/archive/tar.ts

const BLOCK = 512;
/** A long name or a pax header; more than this is none. */
const LONGEST_EXTENSION = 1_048_576;
/**
 * Reads a tar archive (ustar, GNU, pax) piece by piece, as it comes out of gunzip, and hands its entries on. Only files,
 * directories and symbolic links exist in runner packages; a hard link, a device or a sparse file is refused.
 */
class TarReader {
    #sink;
    /** The beginning of a header, or of an extension, whose rest is still to come. */
    #pending = Buffer.alloc(0);
    /** Bytes left of the entry's contents, and of the padding after them. */
    #left = 0;
    #padding = 0;
    #inFile = false;
    /** The type of the extension header whose contents are being collected. */
    #extension;
    #extensions = {};
    #zeroBlocks = 0;
    constructor(sink) {
        this.#sink = sink;
    }
    /** Takes the next bytes. @throws ArchiveError, and what the sink throws */
    push(chunk) {
        let at = 0;
        while (at < chunk.length) {
            if (this.#zeroBlocks >= 2)
                return;
            if (this.#extension !== undefined) {
                at += this.#collect(chunk.subarray(at));
            }
            else if (this.#left > 0) {
                const taken = Math.min(this.#left, chunk.length - at);
                this.#sink.write(chunk.subarray(at, at + taken));
                this.#left -= taken;
                at += taken;
                if (this.#left === 0)
                    this.#endEntry();
            }
            else if (this.#padding > 0) {
                const taken = Math.min(this.#padding, chunk.length - at);
                this.#padding -= taken;
                at += taken;
            }
            else if (this.#pending.length === 0 && chunk.length - at >= BLOCK) {
                this.#header(chunk.subarray(at, at + BLOCK));
                at += BLOCK;
            }
            else {
                const taken = Math.min(BLOCK - this.#pending.length, chunk.length - at);
                this.#pending = Buffer.concat([this.#pending, chunk.subarray(at, at + taken)]);
                at += taken;
                if (this.#pending.length < BLOCK)
                    return;
                const block = this.#pending;
                this.#pending = Buffer.alloc(0);
                this.#header(block);
            }
        }
    }
    /** To be called when no more bytes come. @throws ArchiveError if that is too early */
    end() {
        const amidst = this.#left > 0 || this.#extension !== undefined || this.#pending.length > 0;
        if (amidst || this.#zeroBlocks === 0)
            throw damaged('it ends too early');
    }
    /** Collects an extension's contents, and reads them when they are whole. @returns how many bytes it took */
    #collect(bytes) {
        const taken = Math.min(this.#left, bytes.length);
        this.#pending = Buffer.concat([this.#pending, bytes.subarray(0, taken)]);
        this.#left -= taken;
        if (this.#left > 0)
            return taken;
        const text = this.#pending;
        this.#pending = Buffer.alloc(0);
        if (this.#extension === 'L')
            this.#extensions.path = untilZero(text);
        else if (this.#extension === 'K')
            this.#extensions.linkpath = untilZero(text);
        else if (this.#extension === 'x')
            readPax(text, this.#extensions);
        this.#extension = undefined;
        return taken;
    }
    #header(block) {
        if (isZero(block)) {
            this.#zeroBlocks += 1;
            return;
        }
        if (this.#zeroBlocks > 0)
            throw damaged('it goes on after its end');
        const header = readHeader(block);
        if ('LKxg'.includes(header.type)) {
            if (header.size > LONGEST_EXTENSION)
                throw damaged('a header is too long');
            this.#begin(header.size);
            if (header.size > 0)
                this.#extension = header.type;
            return;
        }
        const { path: name = header.name, linkpath = header.linkName, size = header.size, mtime } = this.#extensions;
        this.#extensions = {};
        const attributes = { mode: header.mode, modified: mtime ?? header.modified };
        switch (header.type) {
            case '0':
            case '\0':
            case '7':
                // Archives from before ustar mark a directory by its name alone.
                if (name.endsWith('/')) {
                    this.#sink.directory(name, attributes);
                    break;
                }
                this.#sink.beginFile(name, attributes);
                this.#inFile = true;
                this.#begin(size);
                if (size === 0)
                    this.#endEntry();
                break;
            case '5':
                this.#sink.directory(name, attributes);
                break;
            case '2':
                this.#sink.symlink(name, linkpath);
                break;
            case '1':
                throw refused(name, 'is a hard link');
            case '3':
            case '4':
            case '6':
                throw refused(name, 'is a device');
            default:
                throw refused(name, `is of the unknown kind ${JSON.stringify(header.type)}`);
        }
    }
    #begin(size) {
        this.#left = size;
        this.#padding = (BLOCK - (size % BLOCK)) % BLOCK;
    }
    #endEntry() {
        if (!this.#inFile)
            return;
        this.#inFile = false;
        this.#sink.endFile();
    }
}
function readHeader(block) {
    let sum = 8 * 0x20;
    for (let at = 0; at < BLOCK; at++)
        if (at < 148 || at >= 156)
            sum += block[at] ?? 0;
    if (sum !== readNumber(block, 148, 8))
        throw damaged('a header has a wrong checksum');
    // GNU's own format keeps times where ustar keeps the front of a long name.
    const prefix = block.toString('latin1', 257, 263) === 'ustar\0' ? untilZero(block.subarray(345, 500)) : '';
    const name = untilZero(block.subarray(0, 100));
    return {
        name: prefix === '' ? name : `${prefix}/${name}`,
        mode: readNumber(block, 100, 8),
        size: readNumber(block, 124, 12),
        modified: readNumber(block, 136, 12),
        type: String.fromCharCode(block[156] ?? 0),
        linkName: untilZero(block.subarray(157, 257)),
    };
}
/** Octal digits, or, for what does not fit, a first byte of 0x80 with binary after it. */
function readNumber(block, at, length) {
    if (block[at] === 0x80) {
        let value = 0;
        for (let index = at + 1; index < at + length; index++)
            value = value * 256 + (block[index] ?? 0);
        if (!Number.isSafeInteger(value))
            throw damaged('a header has a number that is too large');
        return value;
    }
    const digits = untilZero(block.subarray(at, at + length)).trim();
    if (digits === '')
        return 0;
    if (!/^[0-7]+$/.test(digits))
        throw damaged('a header has a number that is none');
    return Number.parseInt(digits, 8);
}
/** Records of the form `LENGTH KEY=VALUE\n`, whose length counts all of the record. */
function readPax(bytes, into) {
    for (let at = 0; at < bytes.length;) {
        const space = bytes.indexOf(0x20, at);
        const length = Number(bytes.toString('latin1', at, space === -1 ? at : space));
        if (space === -1 || !Number.isInteger(length) || length <= space - at || bytes[at + length - 1] !== 0x0a) {
            throw damaged('an extended header is unreadable');
        }
        const record = bytes.toString('utf8', space + 1, at + length - 1);
        const equals = record.indexOf('=');
        const key = record.slice(0, equals);
        const value = record.slice(equals + 1);
        if (key.startsWith('GNU.sparse.'))
            throw refused(into.path ?? value, 'is a sparse file');
        if (key === 'path' || key === 'linkpath')
            into[key] = value;
        if (key === 'size' || key === 'mtime') {
            const number = Number(value);
            const fits = key === 'size' ? Number.isSafeInteger(number) && number >= 0 : Number.isFinite(number);
            if (value === '' || !fits)
                throw damaged('an extended header has a number that is none');
            into[key] = number;
        }
        at += length;
    }
}
function untilZero(bytes) {
    const end = bytes.indexOf(0);
    return bytes.toString('utf8', 0, end === -1 ? bytes.length : end);
}
const ZERO_BLOCK = Buffer.alloc(BLOCK);
function isZero(block) {
    return block[0] === 0 && block.equals(ZERO_BLOCK);
}

;// CONCATENATED MODULE: ./src/archive/entry-path.ts

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
    // A backslash divides names on Windows only; on other systems it hides a traversal from nobody, and no runner has one.
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

;// CONCATENATED MODULE: ./src/archive/tree-writer.ts




const DIRECTORY_MODE = 0o755;
const FILE_MODE = 0o644;
/**
 * Writes entries below a directory that nobody else writes to, and nothing outside of it: names and links are checked, no
 * entry goes through a link, none replaces another. Set-user-id bits and owners are not taken over. Synchronous, since for
 * thousands of small files that is several times faster.
 */
class TreeWriter {
    unpacked = { files: 0, bytes: 0 };
    #root;
    #windows;
    #umask = process.umask();
    #directories = new Set(['']);
    #links = new Set();
    #laterAttributes = [];
    #open;
    /** @param root an empty directory */
    constructor(root, windows = process.platform === 'win32') {
        this.#root = root;
        this.#windows = windows;
    }
    directory(name, attributes) {
        const path = entryPath(name, this.#windows);
        if (path === '')
            return;
        this.#makeDirectory(path, name);
        // A directory without write permission, or its time, must wait until everything is in it.
        this.#laterAttributes.push({ path, attributes });
    }
    symlink(name, target) {
        const path = this.#newPath(name);
        checkLinkTarget(path, target, this.#windows);
        try {
            (0,external_node_fs_.symlinkSync)(target, `${this.#root}/${path}`);
        }
        catch (error) {
            if ((0,files/* errorCode */.CA)(error) === 'EPERM' && this.#windows) {
                throw new ArchiveError(`This package has symbolic links (${JSON.stringify(name)}), which this Windows account may not make; write extract: false to fetch it for another machine.`, { cause: error });
            }
            throw twice(error, name);
        }
        this.#links.add(key(path));
        this.unpacked.files += 1;
    }
    beginFile(name, attributes) {
        const path = this.#newPath(name);
        const mode = (attributes.mode ?? FILE_MODE) & 0o777;
        try {
            this.#open = { fd: (0,external_node_fs_.openSync)(`${this.#root}/${path}`, 'wx', mode), attributes: { ...attributes, mode } };
        }
        catch (error) {
            throw twice(error, name);
        }
        this.unpacked.files += 1;
    }
    write(bytes) {
        if (this.#open === undefined)
            throw new Error('no file is open');
        (0,files/* writeAll */.f4)(this.#open.fd, bytes);
        this.unpacked.bytes += bytes.length;
    }
    endFile() {
        if (this.#open === undefined)
            throw new Error('no file is open');
        const { fd, attributes } = this.#open;
        const { mode = FILE_MODE, modified } = attributes;
        if ((mode & this.#umask) !== 0)
            (0,external_node_fs_.fchmodSync)(fd, mode);
        (0,external_node_fs_.futimesSync)(fd, modified, modified);
        this.#open = undefined;
        (0,external_node_fs_.closeSync)(fd);
    }
    /** To be called when all entries are there. */
    finish() {
        for (const { path, attributes } of this.#laterAttributes.reverse()) {
            const full = `${this.#root}/${path}`;
            // The owner can always clean up.
            (0,external_node_fs_.chmodSync)(full, ((attributes.mode ?? DIRECTORY_MODE) & 0o777) | 0o700);
            (0,external_node_fs_.utimesSync)(full, attributes.modified, attributes.modified);
        }
    }
    /** To be called whatever happened. */
    close() {
        if (this.#open !== undefined)
            (0,external_node_fs_.closeSync)(this.#open.fd);
        this.#open = undefined;
    }
    #newPath(name) {
        const path = entryPath(name, this.#windows);
        if (path === '')
            throw refused(name, 'has no name');
        const parent = path.slice(0, Math.max(0, path.lastIndexOf('/')));
        if (!this.#directories.has(parent))
            this.#makeDirectory(parent, name);
        return path;
    }
    #makeDirectory(path, name) {
        for (let end = path.indexOf('/');; end = path.indexOf('/', end + 1)) {
            const prefix = end === -1 ? path : path.slice(0, end);
            if (!this.#directories.has(prefix)) {
                if (this.#links.has(key(prefix)))
                    throw refused(name, 'goes through a symbolic link');
                this.#makeOne(prefix, name);
                this.#directories.add(prefix);
            }
            if (end === -1)
                return;
        }
    }
    #makeOne(path, name) {
        const full = `${this.#root}/${path}`;
        try {
            (0,external_node_fs_.mkdirSync)(full, DIRECTORY_MODE);
        }
        catch (error) {
            // Where case does not count, the same directory may come under two names.
            if ((0,files/* errorCode */.CA)(error) !== 'EEXIST' || !(0,external_node_fs_.lstatSync)(full).isDirectory())
                throw twice(error, name);
        }
    }
}
/** Names that some file system takes for the same are the same here. */
function key(path) {
    return path.normalize('NFC').toLowerCase();
}
function twice(error, name) {
    const code = (0,files/* errorCode */.CA)(error);
    return code === 'EEXIST' || code === 'ENOTDIR' ? refused(name, 'is there twice') : error;
}

;// CONCATENATED MODULE: ./src/archive/zip.ts



const END_SIGNATURE = 0x06054b50;
const CENTRAL_SIGNATURE = 0x02014b50;
const LOCAL_SIGNATURE = 0x04034b50;
const END_SIZE = 22;
const CENTRAL_SIZE = 46;
const LOCAL_SIZE = 30;
const LONGEST_COMMENT = 65_535;
const UNIX = 3;
const STORED = 0;
const DEFLATED = 8;
const ENCRYPTED = 0x0001;
/** Up to this, an entry is inflated in one go; above, piece by piece, so that memory stays bounded. */
const SMALL = 4_194_304;
const PIECE = 524_288;
/**
 * Reads a zip archive by its central directory and hands its entries on, each with its length and CRC-32 checked.
 *
 * @throws ArchiveError for one that is damaged, encrypted, in several parts or above 4 GB, and what the sink throws
 */
async function readZip(fd, sink) {
    const fileSize = (0,external_node_fs_.fstatSync)(fd).size;
    for (const entry of readDirectory(fd, fileSize)) {
        if ((entry.flags & ENCRYPTED) !== 0)
            throw refused(entry.name, 'is encrypted');
        // Zips from .NET on Windows have backslashes in their names.
        const name = entry.madeBy === UNIX ? entry.name : entry.name.replaceAll('\\', '/');
        const attributes = { mode: permissions(entry), modified: entry.modified };
        const kind = entry.madeBy === UNIX ? entry.unixMode & 0o170000 : 0;
        if (name.endsWith('/') || kind === 0o040000) {
            sink.directory(name, attributes);
        }
        else if (kind === 0o120000) {
            if (entry.size > 4096)
                throw damaged('a symbolic link is too long');
            const target = [];
            await readContents(fd, fileSize, entry, (bytes) => target.push(Uint8Array.from(bytes)));
            sink.symlink(name, Buffer.concat(target).toString('utf8'));
        }
        else if (kind === 0 || kind === 0o100000) {
            sink.beginFile(name, attributes);
            await readContents(fd, fileSize, entry, (bytes) => sink.write(bytes));
            sink.endFile();
        }
        else {
            throw refused(entry.name, 'is a device');
        }
    }
}
/** Only a Unix writes permissions; zips from elsewhere get the usual ones. */
function permissions({ madeBy, unixMode }) {
    return madeBy === UNIX && (unixMode & 0o777) !== 0 ? unixMode & 0o777 : undefined;
}
function* readDirectory(fd, fileSize) {
    const tail = read(fd, Math.max(0, fileSize - END_SIZE - LONGEST_COMMENT), Math.min(fileSize, END_SIZE + LONGEST_COMMENT));
    let end = tail.length - END_SIZE;
    while (end >= 0 &&
        !(tail.readUInt32LE(end) === END_SIGNATURE && end + END_SIZE + tail.readUInt16LE(end + 20) === tail.length)) {
        end--;
    }
    if (end < 0)
        throw damaged('it is no zip, or ends too early');
    const count = tail.readUInt16LE(end + 10);
    const size = tail.readUInt32LE(end + 12);
    const offset = tail.readUInt32LE(end + 16);
    if (count === 0xffff || offset === 0xffffffff || tail.readUInt16LE(end + 4) !== 0) {
        throw damaged('it is larger than a runner package can be, or in several parts');
    }
    if (offset + size > fileSize)
        throw damaged('it ends too early');
    const directory = read(fd, offset, size);
    for (let at = 0, index = 0; index < count; index++) {
        if (at + CENTRAL_SIZE > size || directory.readUInt32LE(at) !== CENTRAL_SIGNATURE) {
            throw damaged('its directory is unreadable');
        }
        const nameEnd = at + CENTRAL_SIZE + directory.readUInt16LE(at + 28);
        if (nameEnd > size)
            throw damaged('its directory is unreadable');
        yield {
            name: directory.toString('utf8', at + CENTRAL_SIZE, nameEnd),
            madeBy: directory.readUInt16LE(at + 4) >> 8,
            flags: directory.readUInt16LE(at + 8),
            method: directory.readUInt16LE(at + 10),
            modified: dosTime(directory.readUInt16LE(at + 12), directory.readUInt16LE(at + 14)),
            crc: directory.readUInt32LE(at + 16),
            packedSize: directory.readUInt32LE(at + 20),
            size: directory.readUInt32LE(at + 24),
            unixMode: directory.readUInt32LE(at + 38) >>> 16,
            offset: directory.readUInt32LE(at + 42),
        };
        at = nameEnd + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32);
    }
}
/** Hands on an entry's contents, inflated, and holds them against its length and CRC-32. */
async function readContents(fd, fileSize, entry, take) {
    const { name, method, size, packedSize, offset } = entry;
    const local = read(fd, offset, LOCAL_SIZE);
    if (local.readUInt32LE(0) !== LOCAL_SIGNATURE)
        throw damaged('an entry is not where the directory says');
    const start = offset + LOCAL_SIZE + local.readUInt16LE(26) + local.readUInt16LE(28);
    if (start + packedSize > fileSize)
        throw damaged('it ends too early');
    let length = 0;
    let crc = 0;
    const checked = (bytes) => {
        length += bytes.length;
        if (length > size)
            throw damaged(`${JSON.stringify(name)} is longer than the directory says`);
        crc = (0,external_node_zlib_.crc32)(bytes, crc);
        take(bytes);
    };
    if (method === STORED) {
        for (const piece of pieces(fd, start, packedSize))
            checked(piece);
    }
    else if (method !== DEFLATED) {
        throw refused(name, `is packed in an unknown way (${method})`);
    }
    else if (size <= SMALL && packedSize <= SMALL) {
        if (size > 0)
            checked((0,external_node_zlib_.inflateRawSync)(read(fd, start, packedSize), { maxOutputLength: size }));
    }
    else {
        await inflate(pieces(fd, start, packedSize), checked);
    }
    if (length !== size || crc !== entry.crc)
        throw damaged(`${JSON.stringify(name)} is not what the directory says`);
}
async function inflate(packed, take) {
    const { Readable } = await Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 7075, 23));
    const source = Readable.from(packed);
    const inflated = (0,external_node_zlib_.createInflateRaw)({ chunkSize: PIECE });
    source.on('error', (error) => inflated.destroy(error));
    source.pipe(inflated);
    try {
        for await (const bytes of inflated)
            take(bytes);
    }
    finally {
        source.destroy();
    }
}
function* pieces(fd, start, length) {
    for (let at = 0; at < length; at += PIECE)
        yield read(fd, start + at, Math.min(PIECE, length - at));
}
function read(fd, position, length) {
    const bytes = Buffer.allocUnsafe(length);
    for (let at = 0; at < length;) {
        const taken = (0,external_node_fs_.readSync)(fd, bytes, at, length - at, position + at);
        if (taken === 0)
            throw damaged('it ends too early');
        at += taken;
    }
    return bytes;
}
/** Seconds since the epoch. MS-DOS times have no zone: taken for UTC, so that every machine unpacks the same. */
function dosTime(time, date) {
    const milliseconds = Date.UTC(1980 + (date >> 9), Math.max(0, ((date >> 5) & 15) - 1), Math.max(1, date & 31), time >> 11, (time >> 5) & 63, (time & 31) * 2);
    return Math.floor(milliseconds / 1000);
}

;// CONCATENATED MODULE: ./src/archive/unpack.ts







/** Large pieces: each costs a trip to zlib's thread and back. */
const unpack_PIECE = 524_288;
/** zlib's complaints of its input; too long is what inflates to more than its header says. */
const INFLATION = /^(Z_|ERR_BUFFER_TOO_LARGE)/;
/**
 * Unpacks a runner package, `.tar.gz` or `.zip` by its name, with no program but this one: the same on every system.
 *
 * @param directory empty, and nobody else's; after an error whatever is in it is worth nothing
 * @param watch is given the counts, which grow until the promise is settled
 * @throws ArchiveError for an archive that is damaged or has entries that must not be unpacked, and errors of the file system
 */
async function unpack(archive, directory, watch) {
    const writer = new TreeWriter(directory);
    watch?.(writer.unpacked);
    try {
        if (archive.endsWith('.zip')) {
            const fd = (0,external_node_fs_.openSync)(archive, 'r');
            try {
                await readZip(fd, writer);
            }
            finally {
                (0,external_node_fs_.closeSync)(fd);
            }
        }
        else {
            await readTarGz(archive, writer);
        }
        writer.finish();
        return writer.unpacked;
    }
    catch (error) {
        throw INFLATION.test((0,files/* errorCode */.CA)(error)) ? damaged('it cannot be inflated') : error;
    }
    finally {
        writer.close();
    }
}
async function readTarGz(archive, writer) {
    const reader = new TarReader(writer);
    const packed = (0,external_node_fs_.createReadStream)(archive, { highWaterMark: unpack_PIECE });
    const gunzip = (0,external_node_zlib_.createGunzip)({ chunkSize: unpack_PIECE });
    packed.on('error', (error) => gunzip.destroy(error));
    packed.pipe(gunzip);
    try {
        // While a piece is written here, zlib's own thread inflates the next.
        for await (const chunk of gunzip)
            reader.push(chunk);
        reader.end();
    }
    finally {
        packed.destroy();
    }
}

// EXTERNAL MODULE: ./src/base/text.ts
var base_text = __webpack_require__(766);
// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(8500);
;// CONCATENATED MODULE: ./src/cache/commit.ts





/** Each loses to somebody who won meanwhile, or to a virus scanner that holds a file: there is an end to both. */
const MOST_ATTEMPTS = 20;
const PAUSE_MS = 100;
/** How a rename says that something stands at its target. */
const OCCUPIED = new Set(['ENOTEMPTY', 'EEXIST']);
/** The same, or a file that somebody has open, on Windows. */
const BUSY = new Set(['EPERM', 'EACCES', 'EBUSY']);
/**
 * Moves a finished directory to its place in the tool cache. The marker is written first, as `@actions/tool-cache` wants both:
 * so the entry appears with the rename, whole, in a single moment. What stands in its place and is damaged is moved away
 * into the staging place.
 *
 * @param built on the cache's own disk, within `staging`
 * @throws what the file system throws
 */
async function commitEntry(name, staging, built, provenance, wanted) {
    const directory = entryDirectory(name);
    for (let attempt = 1;; attempt++) {
        const found = findEntry(name, wanted);
        if (found.state === 'usable')
            return { path: found.path, provenance: found.provenance, won: false };
        if (found.state === 'damaged')
            moveAway(directory, found.identity, (0,external_node_path_.join)(staging, `damaged-${attempt}`));
        try {
            (0,external_node_fs_.mkdirSync)((0,external_node_path_.dirname)(directory), { recursive: true });
            writeMarker(name, staging, provenance);
            (0,external_node_fs_.renameSync)(built, directory);
        }
        catch (error) {
            if (attempt === MOST_ATTEMPTS || !(await worthAnotherAttempt(error)))
                throw error;
            continue;
        }
        // Another process may have written its own meanwhile, or taken this one for a leftover.
        writeMarker(name, staging, provenance);
        const committed = findEntry(name, { sha256: provenance.sha256, allowUnverified: true });
        return { path: committed.state === 'usable' ? committed.path : directory, provenance, won: true };
    }
}
async function worthAnotherAttempt(error) {
    const code = (0,files/* errorCode */.CA)(error);
    // ENOENT: another process that failed has just taken the empty directories away.
    if (OCCUPIED.has(code) || code === 'ENOENT')
        return true;
    if (process.platform !== 'win32' || !BUSY.has(code))
        return false;
    await (0,promises_.setTimeout)(PAUSE_MS);
    return true;
}
/** Moves a damaged entry away; if what was moved is another one by now, it is put back. */
function moveAway(directory, identity, to) {
    try {
        (0,external_node_fs_.renameSync)(directory, to);
        if ((0,external_node_fs_.lstatSync)(to).ino !== identity)
            (0,external_node_fs_.renameSync)(to, directory);
    }
    catch (error) {
        // Gone already, or a third one took its place.
        if ((0,files/* errorCode */.CA)(error) !== 'ENOENT' && !OCCUPIED.has((0,files/* errorCode */.CA)(error)))
            throw error;
    }
}
function writeMarker(name, staging, provenance) {
    const file = (0,external_node_path_.join)(staging, 'marker');
    const fd = (0,external_node_fs_.openSync)(file, 'w', 0o644);
    try {
        (0,files/* writeAll */.f4)(fd, Buffer.from(formatProvenance(provenance)));
        (0,external_node_fs_.fsyncSync)(fd);
    }
    finally {
        (0,external_node_fs_.closeSync)(fd);
    }
    (0,external_node_fs_.renameSync)(file, entryMarker(name));
}

// EXTERNAL MODULE: ./src/api/retries.ts
var retries = __webpack_require__(2250);
// EXTERNAL MODULE: ./src/base/version.ts
var version = __webpack_require__(2301);
// EXTERNAL MODULE: ./src/github/endpoints.ts
var endpoints = __webpack_require__(925);
// EXTERNAL MODULE: ./src/http/failure.ts
var http_failure = __webpack_require__(2398);
// EXTERNAL MODULE: ./src/http/retry.ts
var retry = __webpack_require__(8902);
// EXTERNAL MODULE: ./src/http/transport.ts + 9 modules
var http_transport = __webpack_require__(2591);
// EXTERNAL MODULE: ./src/http/transport-error.ts
var transport_error = __webpack_require__(4098);
;// CONCATENATED MODULE: ./src/packages/progress.ts

/** Between two lines of the log, in ms. */
const INTERVAL_MS = 3_000;
/** @param describe gives the line to show now */
function showProgress(log, describe) {
    const timer = setInterval(() => log.info(describe()), INTERVAL_MS).unref();
    return { stop: () => clearInterval(timer) };
}
/**
 * `34.5 MB of 201.3 MB (17 %), 11.5 MB/s`.
 *
 * @param total undefined where the server does not say
 */
function describeTransfer(bytes, total, elapsedMs) {
    const speed = `${(0,base_text/* formatBytes */.z)(Math.round((bytes * 1000) / Math.max(1, elapsedMs)))}/s`;
    if (total === undefined)
        return `${(0,base_text/* formatBytes */.z)(bytes)}, ${speed}`;
    const percent = total === 0 ? 100 : Math.floor((bytes * 100) / total);
    return `${(0,base_text/* formatBytes */.z)(bytes)} of ${(0,base_text/* formatBytes */.z)(total)} (${percent} %), ${speed}`;
}

;// CONCATENATED MODULE: ./src/packages/download-package.ts












const IDLE_MS = 15_000;
/** For one attempt, however steadily it trickles. */
const TIMEOUT_MS = 3_600_000;
/** Of an answer that is no package, as much is kept as an error message may need, in bytes. */
const LONGEST_REFUSAL = 65_536;
/**
 * Downloads a runner package: GET its `download_url`, with its `temp_download_token` for no other origin. An attempt that is
 * cut short or stalls is made again from the start, as the one retry policy has it; a 404 or a wrong checksum is not.
 *
 * @param file where to; there is none yet. After an error whatever is in it is worth nothing
 * @param expected undefined leaves the package unverified
 * @throws ApiError if it could not be fetched, ChecksumError if it is another one, and errors of the file system
 */
async function downloadPackage({ filename, downloadUrl, token }, file, expected, downloading) {
    const { transport, explain, log, timer, policy = retry/* OPERATION_POLICY */.nV, idleMs = IDLE_MS } = downloading;
    const call = {
        endpoint: endpoints/* PACKAGE_DOWNLOAD */.oD,
        action: `download ${filename}`,
        host: downloadUrl.host,
        protocol: downloadUrl.protocol,
    };
    const fd = (0,external_node_fs_.openSync)(file, 'wx', 0o644);
    try {
        const attempt = () => new Attempt(fd, filename, log, timer).make(transport, downloadUrl, token, idleMs);
        const downloaded = await (0,retries/* withRetries */.L)(call, attempt, { policy, timer, log, explain, serverNow: serverTime });
        if (expected !== undefined && downloaded.sha256 !== expected.sha256) {
            throw new ChecksumError(filename, downloaded.sha256, expected);
        }
        return downloaded;
    }
    finally {
        (0,external_node_fs_.closeSync)(fd);
    }
}
/** One attempt: from an empty file to a whole one. */
class Attempt {
    #fd;
    #filename;
    #log;
    #hash = (0,external_node_crypto_.createHash)('sha256');
    #timer;
    #begun;
    #lastByte;
    #bytes = 0;
    #total;
    constructor(fd, filename, log, timer) {
        this.#fd = fd;
        this.#filename = filename;
        this.#log = log;
        this.#timer = timer;
        this.#begun = timer.now();
        this.#lastByte = this.#begun;
        (0,external_node_fs_.ftruncateSync)(fd);
    }
    /** @throws FailedAttempt */
    async make(transport, url, token, idleMs) {
        const abort = new AbortController();
        const { signal } = abort;
        const idle = this.#timer.after(idleMs, () => {
            abort.abort(new Error(`${url.host} sent nothing for ${idleMs / 1000} seconds`));
        });
        const limit = this.#timer.after(TIMEOUT_MS, () => abort.abort(new Error(`${url.host} took more than an hour`)));
        const progress = showProgress(this.#log, () => `Downloading ${this.#filename}: ${this.#describe()}`);
        try {
            const headers = {
                accept: 'application/octet-stream',
                'user-agent': `runner-kit/${version/* VERSION */.x}`,
                ...(token !== undefined && { authorization: `Bearer ${token}` }),
            };
            const answer = await transport(url, { headers, signal });
            if (answer.status !== 200) {
                const refusal = (await readRefusal(answer, signal)).toString('utf8');
                const failure = (0,http_failure/* answerFailure */.Rp)(answer.status, answer.headers, refusal);
                throw new retries/* FailedAttempt */.$((0,http_failure/* redirectNoted */.tl)(failure, answer.url.href, url.href));
            }
            this.#total = Number(answer.headers['content-length'] ?? Number.NaN);
            if (Number.isNaN(this.#total))
                this.#total = undefined;
            await (0,http_transport/* takeBody */.gS)(answer, signal, (chunk) => {
                idle.restart();
                this.#take(chunk);
            });
            return this.#finish();
        }
        catch (error) {
            if (!(error instanceof transport_error/* TransportError */.w))
                throw error;
            throw new retries/* FailedAttempt */.$({ kind: 'transport', error }, undefined, this.#lastByte - this.#begun);
        }
        finally {
            idle.stop();
            limit.stop();
            progress.stop();
        }
    }
    #finish() {
        this.#log.info(`Downloaded ${this.#filename}: ${this.#describe()}.`);
        return { bytes: this.#bytes, sha256: this.#hash.digest('hex') };
    }
    #take(chunk) {
        // By position: what an attempt before this one wrote has moved the file's own.
        (0,files/* writeAll */.f4)(this.#fd, chunk, this.#bytes);
        this.#hash.update(chunk);
        this.#bytes += chunk.length;
        this.#lastByte = this.#timer.now();
    }
    #describe() {
        return describeTransfer(this.#bytes, this.#total, this.#timer.now() - this.#begun);
    }
}
/** What a host that says when to come back takes for now, in ms since the epoch: its clock is none of the API's. */
function serverTime(failure) {
    const date = failure.kind === 'answer' ? Date.parse(failure.headers.date ?? '') : Number.NaN;
    return Number.isNaN(date) ? Date.now() : date;
}
/** The beginning of an error message. The rest is read, too, so that the connection can be used again, but not kept. */
async function readRefusal(answer, signal) {
    const kept = [];
    let length = 0;
    await (0,http_transport/* takeBody */.gS)(answer, signal, (chunk) => {
        length += chunk.length;
        if (length <= LONGEST_REFUSAL)
            kept.push(chunk);
    });
    return Buffer.concat(kept);
}

;// CONCATENATED MODULE: ./src/packages/obtain-package.ts









/**
 * Brings a package into the tool cache: downloaded, checked, unpacked (or left as it is) beside its place, and moved there
 * when all of it is right. Whatever happens, there is a complete entry in the end, or none.
 *
 * @throws ActionError for everything that a person can do something about
 */
async function obtainPackage(application, name, expected, wanted, downloading) {
    const { filename } = application;
    let staging;
    try {
        staging = openStaging(name);
        const archive = (0,external_node_path_.join)(staging.path, filename);
        const { sha256 } = await downloadPackage(application, archive, expected, downloading);
        const built = (0,external_node_path_.join)(staging.path, 'entry');
        (0,external_node_fs_.mkdirSync)(built);
        if (name.tool === 'actions-runner-archive') {
            flush(archive);
            (0,external_node_fs_.renameSync)(archive, (0,external_node_path_.join)(built, filename));
        }
        else {
            await unpackWithProgress(archive, built, downloading);
            // The room is better used for others than for an archive that nobody looks at again.
            (0,external_node_fs_.rmSync)(archive);
        }
        return await commitEntry(name, staging.path, built, { sha256, verified: expected !== undefined }, wanted);
    }
    catch (error) {
        throw (0,disk_error/* explainDiskError */.F)(error, `put ${filename} into the tool cache`, name.toolCache, "Let the runner's user write to the tool cache (RUNNER_TOOL_CACHE), or fill it beforehand.");
    }
    finally {
        staging?.remove();
    }
}
async function unpackWithProgress(archive, directory, { log }) {
    const begun = performance.now();
    let describe = () => 'Unpacking.';
    const progress = showProgress(log, () => describe());
    try {
        const { files, bytes } = await unpack(archive, directory, (unpacked) => {
            describe = () => `Unpacking: ${unpacked.files} files, ${(0,base_text/* formatBytes */.z)(unpacked.bytes)}.`;
        });
        const seconds = ((performance.now() - begun) / 1000).toFixed(1);
        log.info(`Unpacked ${files} files, ${(0,base_text/* formatBytes */.z)(bytes)}, in ${seconds} s.`);
    }
    finally {
        progress.stop();
    }
}
/**
 * A file that outlives a power cut as it is. Only for the single archive: to flush each of ten thousand files takes longer than
 * to download them, and a killed process, unlike a machine without power, loses nothing that it wrote.
 */
function flush(file) {
    const fd = (0,external_node_fs_.openSync)(file, 'r+');
    try {
        (0,external_node_fs_.fsyncSync)(fd);
    }
    finally {
        (0,external_node_fs_.closeSync)(fd);
    }
}

// EXTERNAL MODULE: ./src/api/unexpected-answer.ts
var unexpected_answer = __webpack_require__(4212);
;// CONCATENATED MODULE: ./src/packages/release-digest.ts



/**
 * The checksum of a package that the server itself does not offer: `GET /repos/actions/runner/releases/tags/v{version}` of
 * api.github.com, which anybody may ask.
 *
 * @param request for api.github.com, without a token
 * @returns lower-case hexadecimal; undefined where the release has no digest for the file (older than June 2025)
 * @throws ApiError, and ActionError for an unintelligible answer
 */
async function findReleaseDigest(request, version, filename) {
    const call = {
        endpoint: endpoints/* ENDPOINTS */.Hr.getRelease,
        parameters: { version },
        action: `look up the checksum of runner ${version} on github.com`,
        host: 'api.github.com',
        protocol: 'https:',
    };
    const answer = await request(call);
    const { data } = answer;
    const assets = (0,guards/* isRecord */.u4)(data) ? data.assets : undefined;
    if (!Array.isArray(assets))
        throw (0,unexpected_answer/* unexpectedAnswer */.a)(call, answer, 'is no release', 'Write runner-sha256.');
    const asset = assets.find((candidate) => (0,guards/* stringAt */.bX)(candidate, 'name') === filename);
    const digest = (0,guards/* stringAt */.bX)(asset, 'digest')?.toLowerCase();
    const sha256 = digest?.startsWith('sha256:') ? digest.slice('sha256:'.length) : undefined;
    return sha256 !== undefined && (0,guards/* isSha256 */._h)(sha256) ? sha256 : undefined;
}

;// CONCATENATED MODULE: ./src/packages/provide-runner.ts











/**
 * Provides the runner that the inputs ask for: from the tool cache, or downloaded into it; and in a directory of its own.
 * A pinned version that is in the cache costs no request.
 *
 * @throws ActionError, ApiError
 */
async function provideRunner(providing, wanted) {
    const context = { ...providing, wanted };
    const { log } = context;
    const { directory, toolCache } = wanted;
    // Before anything is downloaded for it.
    if (directory !== undefined)
        checkRunnerDirectory(directory);
    for (const leftover of sweep(toolCache))
        log.info(`Removed what an interrupted run had left behind: ${leftover}.`);
    const runner = await fromCacheOrDownload(context);
    if (directory === undefined)
        return runner;
    setUpRunnerDirectory(directory, runner.path, log);
    return { ...runner, path: directory };
}
async function fromCacheOrDownload(context) {
    const { log } = context;
    const { platform, version: pinned, sha256, allowUnverified, extract, toolCache } = context.wanted;
    const tool = extract ? 'actions-runner' : 'actions-runner-archive';
    const demanded = sha256 !== undefined;
    const entryOf = (version) => ({ toolCache, tool, version, platform: (0,github_platform/* platformName */.$r)(platform) });
    if (pinned !== undefined) {
        const hit = fromCache(entryOf(pinned), { sha256, allowUnverified, demanded }, log);
        if (hit !== undefined)
            return hit;
    }
    const application = await findApplication(context, platform, pinned);
    const { version, filename } = application;
    const name = entryOf(version);
    if (pinned === undefined) {
        const hit = fromCache(name, { sha256: sha256 ?? application.sha256, allowUnverified, demanded }, log);
        if (hit !== undefined)
            return hit;
    }
    const expected = await findChecksum(context, application, pinned);
    log.info(`Downloading ${filename} from ${application.downloadUrl.host}.`);
    const wanted = { sha256: expected?.sha256, allowUnverified, demanded };
    const committed = await obtainPackage(application, name, expected, wanted, context.downloading);
    log.info(committed.won
        ? `Runner ${version} for ${name.platform} is in the tool cache now: ${committed.path}.`
        : `Another job put runner ${version} for ${name.platform} into the tool cache meanwhile: ${committed.path}.`);
    return { path: committed.path, version, sha256: committed.provenance.sha256, cacheHit: false };
}
function fromCache(name, wanted, log) {
    const what = `runner ${name.version} for ${name.platform}`;
    let found;
    try {
        found = findEntry(name, wanted);
    }
    catch (error) {
        throw (0,disk_error/* explainDiskError */.F)(error, `look for ${what} in the tool cache`, name.toolCache, "Let the runner's user read it.");
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
            log.info(`There is no ${what} in the tool cache (${name.toolCache}) yet.`);
            return undefined;
        case 'damaged':
            log.warning(`The ${what} in the tool cache is not used, and is put there anew: ${found.why}.`);
            return undefined;
    }
}
async function findApplication(context, platform, pinned) {
    const { server, log } = context;
    const applications = await (0,list_applications/* listRunnerApplications */.M)(context);
    const application = (0,choose/* chooseApplication */.ax)(applications, platform, pinned, server.apiUrl);
    log.info(application.offered
        ? `The server offers runner ${application.version} for ${(0,github_platform/* platformName */.$r)(platform)}.`
        : `The server does not offer runner ${application.version}; it is looked for at the same place.`);
    return application;
}
/**
 * The checksum that the package must have: from the input, from the server, or, for a version that the server does not
 * offer, from the release on github.com.
 *
 * @returns undefined where none is known and allow-unverified says to go on
 * @throws ChecksumError where input and server contradict each other; ActionError where none is known
 */
async function findChecksum({ wanted, requestGithubCom, log }, application, pinned) {
    const { sha256: given, allowUnverified } = wanted;
    const { filename, version, sha256: offered } = application;
    if (given !== undefined) {
        const checksum = { sha256: given, source: RUNNER_SHA256 };
        if (offered !== undefined && offered !== given)
            throw new ChecksumError(filename, offered, checksum);
        return checksum;
    }
    if (offered !== undefined)
        return { sha256: offered, source: 'the server' };
    let released;
    if (pinned !== undefined && !application.offered) {
        try {
            released = await findReleaseDigest(requestGithubCom, version, filename);
        }
        catch (error) {
            if (!allowUnverified || !(error instanceof errors/* ActionError */.lZ))
                throw error;
            log.info(error.message);
        }
    }
    if (released !== undefined)
        return { sha256: released, source: 'the release on github.com' };
    if (!allowUnverified) {
        throw new errors/* ActionError */.lZ(`No checksum is known for ${filename}: neither the server nor a release on github.com gives one. Write its SHA-256 as ` +
            'runner-sha256, or allow-unverified: true to go on without.');
    }
    log.warning(`${filename} is not verified: no checksum is known, and allow-unverified says to go on. Write runner-sha256.`);
    return undefined;
}

;// CONCATENATED MODULE: ./src/operations/download-runner.ts



const downloadRunner = {
    checks: [hasPlatform, hasToolCache, directoryIsUnpacked],
    async run(context) {
        const { inputs, machine } = context;
        const providing = {
            ...context,
            server: inputs['github-api-url'],
            requestGithubCom: context.session.requestGithubCom,
        };
        const { path, version, sha256, cacheHit } = await provideRunner(providing, {
            platform: (0,github_platform/* choosePlatform */.xV)(inputs['runner-os'], inputs['runner-architecture'], machine),
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
    (0,github_platform/* choosePlatform */.xV)(inputs['runner-os'], inputs['runner-architecture'], machine);
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


/***/ }),

/***/ 1860:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ax: () => (/* binding */ chooseApplication),
/* harmony export */   eO: () => (/* binding */ findOffer)
/* harmony export */ });
/* unused harmony export atVersion */
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4758);
/* harmony import */ var _github_platform_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1376);
/* harmony import */ var _runner_application_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7040);



/**
 * Picks the application for a platform and, if one is pinned, a version. A pinned version that is not on offer is taken
 * from the same place, with its version put into the address and the file name; its checksum is then unknown.
 *
 * @param version undefined for the one on offer
 * @throws ActionError if nothing is offered for the platform, or the offer is unintelligible
 */
function chooseApplication({ offers }, platform, version, apiUrl) {
    const offer = findOffer({ offers }, platform, version);
    if (offer === undefined) {
        const names = offers.map((other) => (0,_github_platform_js__WEBPACK_IMPORTED_MODULE_1__/* .platformName */ .$r)(other.platform));
        throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ(`The server offers no runner application for ${(0,_github_platform_js__WEBPACK_IMPORTED_MODULE_1__/* .platformName */ .$r)(platform)}; ` +
            (names.length === 0 ? 'it offers none at all.' : `it offers ${names.join(', ')}.`));
    }
    const offered = (0,_runner_application_js__WEBPACK_IMPORTED_MODULE_2__/* .readApplication */ .nZ)(offer, apiUrl);
    return version === undefined || offered.version === version ? offered : atVersion(offered, version);
}
/** What is offered for a platform: the version asked for, or else whatever there is. */
function findOffer({ offers }, platform, version) {
    const forPlatform = offers.filter((offer) => (0,_github_platform_js__WEBPACK_IMPORTED_MODULE_1__/* .platformName */ .$r)(offer.platform) === (0,_github_platform_js__WEBPACK_IMPORTED_MODULE_1__/* .platformName */ .$r)(platform));
    const exact = forPlatform.find(({ object }) => version === undefined || (0,_runner_application_js__WEBPACK_IMPORTED_MODULE_2__/* .versionOf */ .E4)(String(object.filename)) === version);
    return exact ?? forPlatform[0];
}
/**
 * The same application at another version.
 *
 * @throws ActionError if the address does not tell where the version stands in it
 */
function atVersion(offered, version) {
    const { downloadUrl, filename } = offered;
    const pattern = new RegExp(`(?<!\\d)(?<!\\d\\.)${offered.version.replaceAll('.', '\\.')}(?!\\d)(?!\\.\\d)`, 'g');
    const url = new URL(downloadUrl);
    url.pathname = url.pathname.replace(pattern, version);
    if (url.pathname === downloadUrl.pathname) {
        throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ(`The server offers runner ${offered.version} and not ${version}, and the address of its package has no version to ` +
            'put another in its place; write runner-version: latest.');
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


/***/ }),

/***/ 2169:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ listRunnerApplications)
/* harmony export */ });
/* harmony import */ var _api_unexpected_answer_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4212);
/* harmony import */ var _github_endpoints_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(925);
/* harmony import */ var _github_target_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3738);
/* harmony import */ var _runner_application_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7040);




/**
 * Lists the runner applications that a target is offered: `GET /{scope}/actions/runners/downloads`.
 *
 * @param api its `mask` is given every `temp_download_token` before anything else is done
 * @throws ApiError, and ActionError for an unintelligible answer
 */
async function listRunnerApplications({ request, target, mask, }) {
    const call = {
        endpoint: _github_endpoints_js__WEBPACK_IMPORTED_MODULE_1__/* .ENDPOINTS */ .Hr.listRunnerApplications,
        parameters: { scope: (0,_github_target_js__WEBPACK_IMPORTED_MODULE_2__/* .scopeOf */ .Od)(target) },
        action: `list the runner applications for ${(0,_github_target_js__WEBPACK_IMPORTED_MODULE_2__/* .describeTarget */ .ff)(target)}`,
    };
    const answer = await request(call);
    const applications = (0,_runner_application_js__WEBPACK_IMPORTED_MODULE_3__/* .readApplications */ .Gb)(answer.data, mask, { call, answer });
    if (applications === undefined)
        throw (0,_api_unexpected_answer_js__WEBPACK_IMPORTED_MODULE_0__/* .unexpectedAnswer */ .a)(call, answer, 'is no list of applications');
    return applications;
}


/***/ }),

/***/ 7040:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E4: () => (/* binding */ versionOf),
/* harmony export */   Gb: () => (/* binding */ readApplications),
/* harmony export */   nZ: () => (/* binding */ readApplication),
/* harmony export */   wU: () => (/* binding */ newestOffered)
/* harmony export */ });
/* harmony import */ var _api_unexpected_answer_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4212);
/* harmony import */ var _base_guards_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6651);
/* harmony import */ var _github_platform_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1376);
/* harmony import */ var _github_runner_version_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8308);
/* harmony import */ var _github_token_kind_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(385);





const FILENAME = /^([A-Za-z0-9][A-Za-z0-9._-]{0,150})-(\d+\.\d+\.\d+)\.(?:tar\.gz|zip)$/;
/**
 * Reads the list of runner applications. An object of an unknown platform is passed on and otherwise ignored.
 *
 * @param mask is given every `temp_download_token` before anything else is done
 * @returns undefined if the answer is no list of objects
 */
function readApplications(data, mask, origin) {
    if (!Array.isArray(data))
        return undefined;
    for (const object of data) {
        const token = (0,_base_guards_js__WEBPACK_IMPORTED_MODULE_3__/* .stringAt */ .bX)(object, 'temp_download_token');
        if (token !== undefined)
            mask(token);
    }
    if (!data.every(_base_guards_js__WEBPACK_IMPORTED_MODULE_3__/* .isRecord */ .u4))
        return undefined;
    const offers = data.flatMap((object) => {
        const platform = _github_platform_js__WEBPACK_IMPORTED_MODULE_1__/* .PLATFORMS */ .P4.find(({ os, architecture }) => object.os === os && object.architecture === architecture);
        return platform === undefined ? [] : [{ platform, object, origin }];
    });
    const objects = data.map(({ temp_download_token: _, ...rest }) => rest);
    return { objects, offers };
}
/**
 * Checks one offer.
 *
 * @param apiUrl where it came from: over https nothing unencrypted is downloaded
 * @throws ActionError that names what is wrong with it
 */
function readApplication({ platform, object, origin }, apiUrl) {
    const name = (0,_github_platform_js__WEBPACK_IMPORTED_MODULE_1__/* .platformName */ .$r)(platform);
    const wrong = (what) => (0,_api_unexpected_answer_js__WEBPACK_IMPORTED_MODULE_0__/* .unexpectedAnswer */ .a)(origin.call, origin.answer, `has an application for ${name} that ${what}`);
    const filename = (0,_base_guards_js__WEBPACK_IMPORTED_MODULE_3__/* .stringAt */ .bX)(object, 'filename');
    const version = filename === undefined ? undefined : versionOf(filename);
    if (filename === undefined || version === undefined) {
        throw wrong('has no file name of the form actions-runner-linux-x64-2.337.0.tar.gz');
    }
    const address = (0,_base_guards_js__WEBPACK_IMPORTED_MODULE_3__/* .stringAt */ .bX)(object, 'download_url');
    if (address === undefined || !URL.canParse(address))
        throw wrong('has no download_url');
    const downloadUrl = new URL(address);
    const plain = downloadUrl.protocol === 'http:' && new URL(apiUrl).protocol === 'http:';
    if ((downloadUrl.protocol !== 'https:' && !plain) || downloadUrl.username !== '' || downloadUrl.password !== '') {
        throw wrong('has a download_url that is not https');
    }
    const checksum = (0,_base_guards_js__WEBPACK_IMPORTED_MODULE_3__/* .stringAt */ .bX)(object, 'sha256_checksum')?.toLowerCase();
    if (checksum !== undefined && !(0,_base_guards_js__WEBPACK_IMPORTED_MODULE_3__/* .isSha256 */ ._h)(checksum))
        throw wrong('has a sha256_checksum that is no SHA-256');
    const token = (0,_base_guards_js__WEBPACK_IMPORTED_MODULE_3__/* .stringAt */ .bX)(object, 'temp_download_token');
    if (token !== undefined && !(0,_github_token_kind_js__WEBPACK_IMPORTED_MODULE_2__/* .isTokenText */ .BG)(token))
        throw wrong('has an unusable download token');
    return { platform, version, offered: true, filename, downloadUrl, sha256: checksum, token };
}
/** The newest version among what is offered, whatever the platform; undefined if no offer tells its version. */
function newestOffered({ offers }) {
    const versions = offers.flatMap(({ object }) => versionOf((0,_base_guards_js__WEBPACK_IMPORTED_MODULE_3__/* .stringAt */ .bX)(object, 'filename') ?? '') ?? []);
    return versions.sort(_github_runner_version_js__WEBPACK_IMPORTED_MODULE_4__/* .compareVersions */ .Z).at(-1);
}
/** The version in a package's file name; undefined where the name is not one that may become part of a path. */
function versionOf(filename) {
    const [, , version] = FILENAME.exec(filename) ?? [];
    return version !== undefined && (0,_github_runner_version_js__WEBPACK_IMPORTED_MODULE_4__/* .isRunnerVersion */ .J)(version) ? version : undefined;
}


/***/ })

};
