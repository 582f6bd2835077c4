"use strict";
exports.id = 87;
exports.ids = [87];
exports.modules = {

/***/ 8468:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  obtainPackage: () => (/* binding */ obtainPackage)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./src/base/errors.ts
var errors = __webpack_require__(4758);
// EXTERNAL MODULE: ./src/archive/entry.ts
var archive_entry = __webpack_require__(2522);
// EXTERNAL MODULE: external "node:stream/promises"
var promises_ = __webpack_require__(6466);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(8522);
// EXTERNAL MODULE: ./node_modules/tar-stream/index.js
var tar_stream = __webpack_require__(6118);
;// CONCATENATED MODULE: ./src/archive/tar-layout.ts

const BLOCK = 512;
/** The longest extension header (a long name, pax records) that is accepted, in bytes. */
const MAX_EXTENSION_BYTES = 1_048_576;
/** The number fields of a header that are used: mode, size, modification time, checksum. */
const NUMBERS = [
    [100, 8],
    [124, 12],
    [136, 12],
    [148, 8],
];
const FILE_TYPES = '0\u00007';
const EXTENSION_TYPES = 'LKxg';
/**
 * Follows an archive from header to header beside `tar-stream`, which passes over what this refuses: an archive without its end
 * or with something after it, numbers and pax records that cannot be read, sparse files, contents where there should be none.
 */
class TarLayout {
    #header = Buffer.alloc(BLOCK);
    #headerLength = 0;
    /** Bytes of contents, padding included, that are still to come. */
    #left = 0;
    #extension;
    #records = {};
    #ended = false;
    #entries = [];
    /**
     * Takes the next bytes.
     *
     * @returns those of them that are not behind the archive's end
     * @throws ArchiveError
     */
    push(chunk) {
        let at = 0;
        while (at < chunk.length) {
            if (this.#ended) {
                if (chunk.subarray(at).some((byte) => byte !== 0))
                    throw (0,archive_entry/* damaged */.qM)('data follows its end');
                break;
            }
            if (this.#left > 0) {
                const part = chunk.subarray(at, at + this.#left);
                this.#extension?.parts.push(part);
                this.#left -= part.length;
                at += part.length;
                if (this.#left === 0)
                    this.#endExtension();
                continue;
            }
            const part = chunk.subarray(at, at + BLOCK - this.#headerLength);
            part.copy(this.#header, this.#headerLength);
            this.#headerLength += part.length;
            at += part.length;
            if (this.#headerLength === BLOCK)
                this.#readHeader(this.#header);
        }
        return chunk.subarray(0, at);
    }
    /** To be called when no more bytes come. @throws ArchiveError if that is too early */
    end() {
        if (!this.#ended)
            throw (0,archive_entry/* damaged */.qM)('it ends too early');
    }
    /** The next entry, each once; undefined if there is none, as far as the archive has been read. */
    next() {
        return this.#entries.shift();
    }
    #readHeader(header) {
        this.#headerLength = 0;
        if (header.every((byte) => byte === 0)) {
            this.#ended = true;
            return;
        }
        const [, size] = NUMBERS.map(([at, length]) => readNumber(header, at, length));
        if (size === undefined)
            throw (0,archive_entry/* damaged */.qM)('a header has no size');
        const type = String.fromCharCode(header[156] ?? 0);
        if (EXTENSION_TYPES.includes(type)) {
            if (size === 0)
                throw (0,archive_entry/* damaged */.qM)('an extended header is empty');
            if (size > MAX_EXTENSION_BYTES)
                throw (0,archive_entry/* damaged */.qM)('an extended header is too long');
            this.#extension = { type, size, parts: [] };
            this.#left = padded(size);
            return;
        }
        const entry = { type, size: this.#records.size ?? size, modified: this.#records.modified };
        this.#records = {};
        if (entry.size !== 0 && !FILE_TYPES.includes(type))
            throw (0,archive_entry/* damaged */.qM)('an entry that is not a file has contents');
        this.#left = padded(entry.size);
        this.#entries.push(entry);
    }
    #endExtension() {
        if (this.#extension === undefined)
            return;
        const { type, size, parts } = this.#extension;
        this.#extension = undefined;
        if (type !== 'x' && type !== 'g')
            return;
        const records = readPax(Buffer.concat(parts).subarray(0, size));
        const sparse = [...records.keys()].some((key) => key.startsWith('GNU.sparse.'));
        if (sparse)
            throw (0,archive_entry/* refused */.J5)(records.get('GNU.sparse.name') ?? records.get('path') ?? '', 'is a sparse file');
        if (type === 'x') {
            this.#records = paxNumbers(records);
        }
        else if (records.has('path') || records.has('linkpath') || records.has('size')) {
            throw (0,archive_entry/* damaged */.qM)('a global header has the name or the size of an entry');
        }
    }
}
function padded(size) {
    return Math.ceil(size / BLOCK) * BLOCK;
}
/** Octal digits, or, for what does not fit, a first byte of 0x80 with binary after it. */
function readNumber(block, at, length) {
    const field = block.subarray(at, at + length);
    if (field[0] === 0x80) {
        const value = field.subarray(1).reduce((sum, byte) => sum * 256 + byte, 0);
        if (!Number.isSafeInteger(value))
            throw (0,archive_entry/* damaged */.qM)('a header has a number that is too large');
        return value;
    }
    const [digits = ''] = field.toString('latin1').split('\0');
    if (!/^ *[0-7]* *$/.test(digits))
        throw (0,archive_entry/* damaged */.qM)('a header has an unreadable number');
    return Number.parseInt(digits.trim() || '0', 8);
}
/** Records of the form `LENGTH KEY=VALUE\n`, whose length counts all of the record. */
function readPax(bytes) {
    const records = new Map();
    for (let at = 0; at < bytes.length;) {
        const [, digits] = /^([1-9]\d{0,6}) /.exec(bytes.toString('latin1', at, at + 8)) ?? [];
        const end = at + Number(digits);
        const record = digits === undefined ? '' : bytes.toString('utf8', at + digits.length + 1, end - 1);
        const equals = record.indexOf('=');
        if (equals <= 0 || bytes[end - 1] !== 0x0a)
            throw (0,archive_entry/* damaged */.qM)('an extended header is unreadable');
        records.set(record.slice(0, equals), record.slice(equals + 1));
        at = end;
    }
    return records;
}
function paxNumbers(records) {
    const size = records.get('size');
    const mtime = records.get('mtime');
    if ((size !== undefined && !/^\d{1,15}$/.test(size)) || (mtime !== undefined && !/^-?\d+(\.\d*)?$/.test(mtime))) {
        throw (0,archive_entry/* damaged */.qM)('an extended header has an unreadable number');
    }
    return {
        ...(size !== undefined && { size: Number(size) }),
        ...(mtime !== undefined && { modified: Number(mtime) }),
    };
}

;// CONCATENATED MODULE: ./src/archive/tar.ts






/** Large chunks: each costs a trip to zlib's thread and back. */
const CHUNK_BYTES = 524_288;
/**
 * Reads a `.tar.gz` (ustar, GNU, pax) and passes its entries to the sink. `tar-stream` reads names, links and contents; `TarLayout` checks
 * beside it what it lets pass.
 *
 * @throws ArchiveError for a damaged archive and for what a runner package does not have (hard links, devices, sparse files), what
 *   the sink throws, and zlib's errors
 */
async function readTarGz(archive, sink) {
    const layout = new TarLayout();
    const entries = (0,tar_stream.extract)();
    async function* checked(chunks) {
        for await (const chunk of chunks) {
            const used = layout.push(chunk);
            if (used.length > 0)
                yield used;
        }
        layout.end();
    }
    const packed = (0,external_node_fs_.createReadStream)(archive, { highWaterMark: CHUNK_BYTES });
    // While a chunk is written here, zlib's own thread inflates the next.
    const gunzip = (0,external_node_zlib_.createGunzip)({ chunkSize: CHUNK_BYTES });
    const [writing, reading] = await Promise.allSettled([
        passEntries(entries, layout, sink),
        (0,promises_.pipeline)(packed, gunzip, checked, entries),
    ]);
    // Each failure ends the other side, too, with an error that says less.
    if (writing.status === 'rejected')
        throw explainTarError(writing.reason);
    if (reading.status === 'rejected')
        throw explainTarError(reading.reason);
}
async function passEntries(entries, layout, sink) {
    for await (const entry of entries) {
        const { name, mode, mtime, linkname, type, size } = entry.header;
        const expected = layout.next();
        if (expected === undefined || expected.size !== size)
            throw (0,archive_entry/* damaged */.qM)('its headers contradict each other');
        const attributes = { mode, modified: expected.modified ?? (mtime?.getTime() ?? 0) / 1000 };
        switch (type) {
            case 'file':
            case 'contiguous-file':
                // Old archives mark a directory by its name alone.
                if (name.endsWith('/') && size === 0) {
                    sink.directory(name, attributes);
                    break;
                }
                sink.beginFile(name, attributes);
                for await (const bytes of entry)
                    if (bytes instanceof Uint8Array)
                        sink.write(bytes);
                sink.endFile();
                break;
            case 'directory':
                sink.directory(name, attributes);
                break;
            case 'symlink':
                sink.symlink(name, linkname ?? '');
                break;
            case 'link':
                throw (0,archive_entry/* refused */.J5)(name, 'is a hard link');
            case 'character-device':
            case 'block-device':
            case 'fifo':
                throw (0,archive_entry/* refused */.J5)(name, 'is a device');
            default:
                throw (0,archive_entry/* refused */.J5)(name, `is of the unknown kind ${JSON.stringify(expected.type)}`);
        }
    }
    if (layout.next() !== undefined)
        throw (0,archive_entry/* damaged */.qM)('its headers contradict each other');
}
function explainTarError(error) {
    const message = error instanceof Error ? error.message : '';
    if (!message.startsWith('Invalid tar header'))
        return error;
    return (0,archive_entry/* damaged */.qM)(message.includes('unknown format') ? 'it is of an unknown format' : 'a header has a wrong checksum');
}

// EXTERNAL MODULE: ./src/files/files.ts
var files = __webpack_require__(920);
;// CONCATENATED MODULE: ./src/archive/tree-writer.ts




const DIRECTORY_MODE = 0o755;
const FILE_MODE = 0o644;
/**
 * Writes entries below a directory that no other process uses, and nothing outside of it: names and links are checked, no
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
        const path = (0,archive_entry/* entryPath */.s3)(name, this.#windows);
        if (path === '')
            return;
        this.#makeDirectory(path, name);
        // A directory without write permission, or its time, must wait until everything is in it.
        this.#laterAttributes.push({ path, attributes });
    }
    symlink(name, target) {
        const path = this.#newPath(name);
        (0,archive_entry/* checkLinkTarget */.yl)(path, target, this.#windows);
        try {
            (0,external_node_fs_.symlinkSync)(target, `${this.#root}/${path}`);
        }
        catch (error) {
            if ((0,errors/* errorCode */.CA)(error) === 'EPERM' && this.#windows) {
                throw new archive_entry/* ArchiveError */.di(`This package has symbolic links (${JSON.stringify(name)}), which this Windows account may not make; set extract: false to fetch it for another machine.`, { cause: error });
            }
            throw explainCollision(error, name);
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
            throw explainCollision(error, name);
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
        const path = (0,archive_entry/* entryPath */.s3)(name, this.#windows);
        if (path === '')
            throw (0,archive_entry/* refused */.J5)(name, 'has no name');
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
                    throw (0,archive_entry/* refused */.J5)(name, 'goes through a symbolic link');
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
            if ((0,errors/* errorCode */.CA)(error) !== 'EEXIST' || !(0,external_node_fs_.lstatSync)(full).isDirectory())
                throw explainCollision(error, name);
        }
    }
}
/** Names that some file system takes for the same are the same here. */
function key(path) {
    return path.normalize('NFC').toLowerCase();
}
/** What a failure to make an entry means: where its name is taken, the archive has it twice. */
function explainCollision(error, name) {
    const code = (0,errors/* errorCode */.CA)(error);
    return code === 'EEXIST' || code === 'ENOTDIR' ? (0,archive_entry/* refused */.J5)(name, 'appears twice') : error;
}

;// CONCATENATED MODULE: ./src/archive/zip.ts



const END_SIGNATURE = 0x06054b50;
const CENTRAL_SIGNATURE = 0x02014b50;
const LOCAL_SIGNATURE = 0x04034b50;
const END_SIZE = 22;
const CENTRAL_SIZE = 46;
const LOCAL_SIZE = 30;
const MAX_COMMENT_BYTES = 65_535;
const UNIX = 3;
const STORED = 0;
const DEFLATED = 8;
const ENCRYPTED = 0x0001;
/** Up to this, an entry is inflated at once; above, in chunks, so that memory stays bounded. */
const MAX_INFLATED_AT_ONCE = 4_194_304;
const zip_CHUNK_BYTES = 524_288;
/**
 * Reads a zip archive by its central directory and passes its entries to the sink, each with its length and CRC-32 checked.
 *
 * @throws ArchiveError for one that is damaged, encrypted, in several parts or above 4 GB, and what the sink throws
 */
async function readZip(fd, sink) {
    const fileSize = (0,external_node_fs_.fstatSync)(fd).size;
    for (const entry of readDirectory(fd, fileSize)) {
        if ((entry.flags & ENCRYPTED) !== 0)
            throw (0,archive_entry/* refused */.J5)(entry.name, 'is encrypted');
        // Zips from .NET on Windows have backslashes in their names.
        const name = entry.madeBy === UNIX ? entry.name : entry.name.replaceAll('\\', '/');
        const attributes = { mode: permissions(entry), modified: entry.modified };
        const kind = entry.madeBy === UNIX ? entry.unixMode & 0o170000 : 0;
        if (name.endsWith('/') || kind === 0o040000) {
            sink.directory(name, attributes);
        }
        else if (kind === 0o120000) {
            if (entry.size > 4096)
                throw (0,archive_entry/* damaged */.qM)('a symbolic link is too long');
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
            throw (0,archive_entry/* refused */.J5)(entry.name, 'is a device');
        }
    }
}
/** Only a Unix writes permissions; zips from elsewhere get the usual ones. */
function permissions({ madeBy, unixMode }) {
    return madeBy === UNIX && (unixMode & 0o777) !== 0 ? unixMode & 0o777 : undefined;
}
function* readDirectory(fd, fileSize) {
    const tail = read(fd, Math.max(0, fileSize - END_SIZE - MAX_COMMENT_BYTES), Math.min(fileSize, END_SIZE + MAX_COMMENT_BYTES));
    let end = tail.length - END_SIZE;
    while (end >= 0 &&
        !(tail.readUInt32LE(end) === END_SIGNATURE && end + END_SIZE + tail.readUInt16LE(end + 20) === tail.length)) {
        end--;
    }
    if (end < 0)
        throw (0,archive_entry/* damaged */.qM)('it is not a zip, or ends too early');
    const count = tail.readUInt16LE(end + 10);
    const size = tail.readUInt32LE(end + 12);
    const offset = tail.readUInt32LE(end + 16);
    if (count === 0xffff || offset === 0xffffffff || tail.readUInt16LE(end + 4) !== 0) {
        throw (0,archive_entry/* damaged */.qM)('it is larger than a runner package can be, or in several parts');
    }
    if (offset + size > fileSize)
        throw (0,archive_entry/* damaged */.qM)('it ends too early');
    const directory = read(fd, offset, size);
    for (let at = 0, index = 0; index < count; index++) {
        if (at + CENTRAL_SIZE > size || directory.readUInt32LE(at) !== CENTRAL_SIGNATURE) {
            throw (0,archive_entry/* damaged */.qM)('its directory is unreadable');
        }
        const nameEnd = at + CENTRAL_SIZE + directory.readUInt16LE(at + 28);
        if (nameEnd > size)
            throw (0,archive_entry/* damaged */.qM)('its directory is unreadable');
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
/** Inflates the contents of an entry, and checks its length and CRC-32. */
async function readContents(fd, fileSize, entry, take) {
    const { name, method, size, packedSize, offset } = entry;
    const local = read(fd, offset, LOCAL_SIZE);
    if (local.readUInt32LE(0) !== LOCAL_SIGNATURE)
        throw (0,archive_entry/* damaged */.qM)('an entry is not where the directory says');
    const start = offset + LOCAL_SIZE + local.readUInt16LE(26) + local.readUInt16LE(28);
    if (start + packedSize > fileSize)
        throw (0,archive_entry/* damaged */.qM)('it ends too early');
    let length = 0;
    let crc = 0;
    const checked = (bytes) => {
        length += bytes.length;
        if (length > size)
            throw (0,archive_entry/* damaged */.qM)(`${JSON.stringify(name)} is longer than the directory says`);
        crc = (0,external_node_zlib_.crc32)(bytes, crc);
        take(bytes);
    };
    if (method === STORED) {
        for (const chunk of chunks(fd, start, packedSize))
            checked(chunk);
    }
    else if (method !== DEFLATED) {
        throw (0,archive_entry/* refused */.J5)(name, `is packed in an unknown way (${method})`);
    }
    else if (size <= MAX_INFLATED_AT_ONCE && packedSize <= MAX_INFLATED_AT_ONCE) {
        if (size > 0)
            checked((0,external_node_zlib_.inflateRawSync)(read(fd, start, packedSize), { maxOutputLength: size }));
    }
    else {
        await inflate(chunks(fd, start, packedSize), checked);
    }
    if (length !== size || crc !== entry.crc)
        throw (0,archive_entry/* damaged */.qM)(`${JSON.stringify(name)} is not what the directory says`);
}
async function inflate(packed, take) {
    const { Readable } = await Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 7075, 23));
    const source = Readable.from(packed);
    const inflated = (0,external_node_zlib_.createInflateRaw)({ chunkSize: zip_CHUNK_BYTES });
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
function* chunks(fd, start, length) {
    for (let at = 0; at < length; at += zip_CHUNK_BYTES)
        yield read(fd, start + at, Math.min(zip_CHUNK_BYTES, length - at));
}
function read(fd, position, length) {
    const bytes = Buffer.allocUnsafe(length);
    for (let at = 0; at < length;) {
        const taken = (0,external_node_fs_.readSync)(fd, bytes, at, length - at, position + at);
        if (taken === 0)
            throw (0,archive_entry/* damaged */.qM)('it ends too early');
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






/** zlib's complaints of its input; too long is what inflates to more than its header says. */
const INFLATION = /^(Z_|ERR_BUFFER_TOO_LARGE)/;
/**
 * Unpacks a runner package, `.tar.gz` or `.zip` by its name, with no program but this one: the same on every system.
 *
 * @param directory empty, and used by no other process; after an error its contents are to be deleted
 * @param watch is given the counts, which grow until the promise is settled
 * @throws ArchiveError for an archive that is damaged, has no files or has entries that must not be unpacked, and errors of the file system
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
        if (writer.unpacked.files === 0)
            throw (0,archive_entry/* damaged */.qM)('it has no files');
        writer.finish();
        return writer.unpacked;
    }
    catch (error) {
        throw INFLATION.test((0,errors/* errorCode */.CA)(error)) ? (0,archive_entry/* damaged */.qM)('it cannot be inflated') : error;
    }
    finally {
        writer.close();
    }
}

// EXTERNAL MODULE: ./src/base/text.ts
var base_text = __webpack_require__(766);
// EXTERNAL MODULE: ./src/base/timer.ts
var timer = __webpack_require__(2840);
;// CONCATENATED MODULE: ./src/files/rename.ts



const DISK = { platform: process.platform, timer: timer/* TIMER */.C, rename: external_node_fs_.renameSync };
/** A virus scanner may hold a file for so long, in ms. */
const HELD_MS = 60_000;
const MAX_PAUSE_MS = 1_000;
const OCCUPIED = new Set(['ENOTEMPTY', 'EEXIST']);
/** A file that another process has open, on Windows; and, there, a directory in the rename's place. */
const HELD = new Set(['EPERM', 'EACCES', 'EBUSY']);
/** Whether a rename failed because something stands in its place, as systems other than Windows say it. */
function isOccupied(error) {
    return OCCUPIED.has((0,errors/* errorCode */.CA)(error));
}
/**
 * The pause before a failed rename is tried again: on Windows, where a virus scanner may hold what is to be moved, for a minute.
 *
 * @param code of the failed system call
 * @param elapsedMs since the first try
 * @param attempt of the try that failed; 1 for the first
 * @returns in ms; undefined if another try is not worth it
 */
function pauseWhileHeld(code, platform, elapsedMs, attempt) {
    if (platform !== 'win32' || !HELD.has(code) || elapsedMs >= HELD_MS)
        return undefined;
    return Math.min(MAX_PAUSE_MS, 10 * 2 ** (attempt - 1));
}
/** Renames, as often as `pauseWhileHeld` has it. Throws what the file system throws. */
async function renameWithRetries(from, to, disk = DISK) {
    const begun = disk.timer.now();
    for (let attempt = 1;; attempt++) {
        try {
            disk.rename(from, to);
            return;
        }
        catch (error) {
            const pause = pauseWhileHeld((0,errors/* errorCode */.CA)(error), disk.platform, disk.timer.now() - begun, attempt);
            if (pause === undefined)
                throw error;
            await disk.timer.sleep(pause);
        }
    }
}

// EXTERNAL MODULE: ./src/cache/entry.ts
var entry = __webpack_require__(8962);
;// CONCATENATED MODULE: ./src/cache/commit.ts






/** Attempts at most: each fails because another job was faster. */
const MAX_ATTEMPTS = 20;
/** How long the entry may be away while another job puts its own in its place, and how often to look, in ms. */
const REPLACED_MS = 10_000;
const LOOK_MS = 50;
/**
 * Moves a finished directory with its record to its place in the tool cache. One rename does that, so that the entry appears
 * whole. A damaged entry in its place is moved into the staging directory first. After a lost race, returns the winner's entry:
 * only what that recorded counts.
 *
 * @param built on the cache's own disk, within `staging`
 * @throws ActionError if another job replaced it by a package that does not meet the requirements, and what the file system throws
 */
async function commitEntry(name, staging, built, provenance, required, disk = DISK) {
    (0,entry/* writeRecord */.rh)(built, provenance);
    const other = await place(name, staging, built, required, disk);
    if (other !== undefined)
        return other;
    // Before findEntry, which would write the marker only after it has read the record: another job may replace the entry in
    // between. That job may also have removed the entry already.
    (0,files/* ifExists */.AG)(() => (0,entry/* writeMarker */.en)(name));
    const begun = disk.timer.now();
    for (;;) {
        const found = (0,entry/* findEntry */.w4)(name, required);
        if (found.state === 'usable')
            return { path: found.path, provenance: found.provenance, won: true };
        if (found.state === 'damaged' || disk.timer.now() - begun > REPLACED_MS) {
            const why = found.state === 'damaged' ? found.why : 'it was removed';
            throw new errors/* ActionError */.lZ(`Another job changed the new entry of runner ${name.version} in the tool cache: ${why}. ` +
                'Run the job again; jobs that share a machine should agree on runner-sha256.');
        }
        await disk.timer.sleep(LOOK_MS);
    }
}
/** @returns undefined when it is placed, or the entry of another job that was faster */
async function place(name, staging, built, required, disk) {
    const directory = (0,entry/* entryDirectory */.U0)(name);
    const begun = disk.timer.now();
    for (let attempt = 1;; attempt++) {
        const found = (0,entry/* findEntry */.w4)(name, required);
        if (found.state === 'usable')
            return { path: found.path, provenance: found.provenance, won: false };
        try {
            if (found.state === 'damaged')
                await moveAway(directory, found.inode, (0,external_node_path_.join)(staging, `damaged-${attempt}`), disk);
            (0,files/* makeDirectory */.Oh)((0,external_node_path_.dirname)(directory));
            disk.rename(built, directory);
            return undefined;
        }
        catch (error) {
            // ENOENT: another job that failed has just removed the empty directories.
            const faster = isOccupied(error) || (0,errors/* errorCode */.CA)(error) === 'ENOENT';
            if (faster && attempt < MAX_ATTEMPTS)
                continue;
            const pause = pauseWhileHeld((0,errors/* errorCode */.CA)(error), disk.platform, disk.timer.now() - begun, attempt);
            if (pause === undefined)
                throw error;
            await disk.timer.sleep(pause);
        }
    }
}
/** Moves a damaged entry away; if what was moved is another one by now, it is put back. */
async function moveAway(directory, inode, to, disk) {
    try {
        await renameWithRetries(directory, to, disk);
        if ((0,external_node_fs_.lstatSync)(to).ino !== inode)
            await renameWithRetries(to, directory, disk);
    }
    catch (error) {
        // Gone already, or a third one took its place.
        if ((0,errors/* errorCode */.CA)(error) !== 'ENOENT' && !isOccupied(error))
            throw error;
    }
}

// EXTERNAL MODULE: ./src/cache/staging.ts
var cache_staging = __webpack_require__(3511);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./src/api/retries.ts
var retries = __webpack_require__(2250);
// EXTERNAL MODULE: ./src/base/version.ts
var version = __webpack_require__(2301);
// EXTERNAL MODULE: ./src/github/endpoints.ts
var endpoints = __webpack_require__(925);
// EXTERNAL MODULE: ./src/http/failure.ts
var failure = __webpack_require__(2398);
// EXTERNAL MODULE: ./src/http/retry.ts
var retry = __webpack_require__(8902);
// EXTERNAL MODULE: ./src/http/transport.ts + 8 modules
var http_transport = __webpack_require__(3095);
// EXTERNAL MODULE: ./src/packages/checksum.ts + 1 modules
var checksum = __webpack_require__(2559);
;// CONCATENATED MODULE: ./src/packages/download-package.ts











/** A proxy that scans downloads sends the first byte only when it has scanned the last. */
const FIRST_BYTE_MS = 120_000;
const IDLE_MS = 60_000;
/** For one attempt, however steadily it trickles. */
const TIMEOUT_MS = 3_600_000;
/** Two attempts without a first byte, three that stall. */
const DOWNLOAD_POLICY = { ...retry/* OPERATION_POLICY */.nV, budgetMs: 180_000 };
/** Of an answer that is no package, as much is kept as an error message may need, in bytes. */
const MAX_REFUSAL_BYTES = 65_536;
/**
 * Downloads a runner package: GET its `download_url`, with its `temp_download_token` for no other origin. An attempt that is
 * cut short or stalls is made again from the start, as the one retry policy has it; a 404 or a wrong checksum is not.
 *
 * @param file where to; must not exist yet. After an error its content is not usable
 * @param expected undefined leaves the package unverified
 * @returns its SHA-256 in lower-case hexadecimal, computed while the bytes came in
 * @throws ApiError if it could not be fetched, ChecksumError if it is another one, and errors of the file system
 */
async function downloadPackage(api, application, file, expected, limits = {}) {
    const { filename, downloadUrl } = application;
    const { explain, log, timer } = api;
    const { policy = DOWNLOAD_POLICY } = limits;
    const call = {
        endpoint: endpoints/* PACKAGE_DOWNLOAD */.oD,
        action: `download ${filename}`,
        origin: downloadUrl.origin,
    };
    const fd = (0,external_node_fs_.openSync)(file, 'wx', 0o644);
    try {
        const attempt = () => downloadOnce(api, application, fd, limits);
        const sha256 = await (0,retries/* withRetries */.L)(call, attempt, { policy, timer, log, explain, serverNow: serverTime });
        if (expected !== undefined && sha256 !== expected.sha256)
            throw new checksum/* ChecksumError */.A(filename, sha256, expected);
        return sha256;
    }
    finally {
        (0,external_node_fs_.closeSync)(fd);
    }
}
/** One attempt: from an empty file to a complete one. @throws FailedAttempt */
async function downloadOnce({ transport, log, timer }, { filename, downloadUrl, token }, fd, { firstByteMs = FIRST_BYTE_MS, idleMs = IDLE_MS }) {
    (0,external_node_fs_.ftruncateSync)(fd);
    const hash = (0,external_node_crypto_.createHash)('sha256');
    const begun = timer.now();
    let lastByte = begun;
    let bytes = 0;
    let total;
    const describe = () => describeTransfer(bytes, total, timer.now() - begun);
    const abort = new AbortController();
    const { signal } = abort;
    const abortAfter = (ms, why) => timer.after(ms, () => abort.abort(new Error(`${downloadUrl.host} ${why}`)));
    const abortIfIdle = (ms) => abortAfter(ms, `sent nothing for ${ms / 1000} seconds`);
    let idle = abortIfIdle(firstByteMs);
    const limit = abortAfter(TIMEOUT_MS, 'took more than an hour');
    const progress = showProgress(log, () => `Downloading ${filename}: ${describe()}`);
    try {
        const headers = {
            accept: 'application/octet-stream',
            'user-agent': `runner-kit/${version/* VERSION */.x}`,
            ...(token !== undefined && { authorization: `Bearer ${token}` }),
        };
        const answer = await transport(downloadUrl, { headers, signal });
        if (answer.status !== 200) {
            const data = (await readRefusal(answer, signal)).toString('utf8');
            throw new retries/* FailedAttempt */.$((0,failure/* toAnswer */.Gl)({ ...answer, data, url: answer.url.href }, downloadUrl.href));
        }
        const length = answer.headers['content-length'];
        total = length === undefined ? undefined : Number(length);
        await (0,http_transport/* takeBody */.gS)(answer, signal, (chunk) => {
            if (bytes > 0)
                idle.restart();
            else {
                idle.stop();
                idle = abortIfIdle(idleMs);
            }
            // By position: what an attempt before this one wrote has moved the file's own.
            (0,files/* writeAll */.f4)(fd, chunk, bytes);
            hash.update(chunk);
            bytes += chunk.length;
            lastByte = timer.now();
        });
        log.info(`Downloaded ${filename}: ${describe()}.`);
        return hash.digest('hex');
    }
    catch (error) {
        if (!(error instanceof failure/* TransportError */.wX))
            throw error;
        throw new retries/* FailedAttempt */.$({ kind: 'transport', error }, undefined, lastByte - begun);
    }
    finally {
        idle.stop();
        limit.stop();
        progress.stop();
    }
}
/** The clock of a host that says when to come back, in ms since the epoch: it is not the API's. */
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
        if (length <= MAX_REFUSAL_BYTES)
            kept.push(chunk);
    });
    return Buffer.concat(kept);
}
/** Between two lines of the log, in ms. */
const INTERVAL_MS = 3_000;
/** Says every few seconds how far long work has come, until it is stopped. @param describe gives the line to show now */
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
    const speed = `${(0,base_text/* formatBytes */.z3)(Math.round((bytes * 1000) / Math.max(1, elapsedMs)))}/s`;
    if (total === undefined)
        return `${(0,base_text/* formatBytes */.z3)(bytes)}, ${speed}`;
    const percent = total === 0 ? 100 : Math.floor((bytes * 100) / total);
    return `${(0,base_text/* formatBytes */.z3)(bytes)} of ${(0,base_text/* formatBytes */.z3)(total)} (${percent} %), ${speed}`;
}

;// CONCATENATED MODULE: ./src/packages/obtain-package.ts









/**
 * Brings a package into the tool cache: downloaded, checked, unpacked (or left as it is) beside its place, and moved there
 * when all of it is right. Whatever happens, there is a complete entry in the end, or none.
 */
async function obtainPackage(api, application, name, expected, demands) {
    const required = { ...demands, sha256: expected?.sha256 };
    const { filename } = application;
    let staging;
    try {
        staging = (0,cache_staging/* openStaging */.g)(name);
        const archive = (0,external_node_path_.join)(staging.path, filename);
        const sha256 = await downloadPackage(api, application, archive, expected);
        const built = (0,external_node_path_.join)(staging.path, 'entry');
        (0,external_node_fs_.mkdirSync)(built);
        if (name.tool === 'actions-runner-archive') {
            flush(archive);
            await renameWithRetries(archive, (0,external_node_path_.join)(built, filename));
        }
        else {
            await unpackWithProgress(api, archive, built);
            // The archive is not needed any more, its room may be.
            (0,external_node_fs_.rmSync)(archive);
        }
        return await commitEntry(name, staging.path, built, { sha256, verified: expected !== undefined }, required);
    }
    catch (error) {
        throw (0,files/* explainDiskError */.FG)(error, `put ${filename} into the tool cache`, name.toolCache, "Let the runner's user write to the tool cache (RUNNER_TOOL_CACHE), or fill it beforehand.");
    }
    finally {
        staging?.remove();
    }
}
async function unpackWithProgress({ log, timer }, archive, directory) {
    const begun = timer.now();
    let describe = () => 'Unpacking.';
    const progress = showProgress(log, () => describe());
    try {
        const { files, bytes } = await unpack(archive, directory, (unpacked) => {
            describe = () => `Unpacking: ${(0,base_text/* formatCount */.B4)(unpacked.files)} files, ${(0,base_text/* formatBytes */.z3)(unpacked.bytes)}.`;
        });
        const seconds = ((timer.now() - begun) / 1000).toFixed(1);
        log.info(`Unpacked ${(0,base_text/* formatCount */.B4)(files)} files, ${(0,base_text/* formatBytes */.z3)(bytes)}, in ${seconds} s.`);
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


/***/ })

};
;