/******/ (() => { // webpackBootstrap
/******/ 	"use strict";
/******/ 	var __webpack_modules__ = ({

/***/ 758:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   CA: () => (/* binding */ errorCode),
/* harmony export */   DD: () => (/* binding */ causeChain),
/* harmony export */   S7: () => (/* binding */ InputProblem),
/* harmony export */   bD: () => (/* binding */ messageOf),
/* harmony export */   lZ: () => (/* binding */ ActionError),
/* harmony export */   pF: () => (/* binding */ singleLine)
/* harmony export */ });
/* unused harmony export InputReport */
/* harmony import */ var _guards_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(651);

/**
 * A failure that a person is meant to read: the message says what was tried, what came back and what to do.
 * Everything else that is thrown is a bug or a foreign error and is shown with its own message.
 */
class ActionError extends Error {
    name = 'ActionError';
}
/** Everything that is wrong with the inputs, with a line for each problem if there are several. */
class InputReport extends (/* unused pure expression or super */ null && (ActionError)) {
}
/** What is wrong with an input, one or several things: each names the input and says what to write in the YAML. */
class InputProblem extends Error {
    name = 'InputProblem';
    problems;
    constructor(problems, options) {
        const list = typeof problems === 'string' ? [problems] : problems;
        super(list.join(' '), options);
        this.problems = list;
    }
}
/** The message of anything thrown, in one line. */
function messageOf(error) {
    const message = error instanceof Error ? error.message || error.name : String(error);
    return singleLine(message);
}
/** Folds line breaks and control characters into spaces: nothing foreign may begin a line of the log. */
function singleLine(text) {
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what this removes
    return text.replace(/[\u0000-\u001f\u007f\u0085\u2028\u2029]+/g, ' ').trim();
}
/** The code of an error of Node's, such as `ENOENT`; empty for anything else. */
function errorCode(error) {
    return (0,_guards_js__WEBPACK_IMPORTED_MODULE_0__/* .stringAt */ .bX)(error, 'code') ?? '';
}
const MAX_CAUSES = 15;
/** The stacks of an error and of all its causes, down to what Node or OpenSSL said, for the debug log. */
function causeChain(error) {
    const parts = [];
    const follow = (current) => {
        if (current === undefined || parts.length === MAX_CAUSES)
            return;
        parts.push(describeCause(current));
        // A host with several addresses fails with one error for each.
        if (current instanceof AggregateError)
            for (const one of current.errors)
                follow(one);
        if (current instanceof Error)
            follow(current.cause);
    };
    follow(error);
    return parts.join('\nCaused by: ');
}
/** Some of Node's errors show their reason only in `code`: the message of a reset connection is just `socket hang up`. */
function describeCause(error) {
    if (!(error instanceof Error))
        return String(error);
    const stack = error.stack ?? String(error);
    const code = errorCode(error);
    return code === '' || stack.includes(code) ? stack : `${stack}\n    code: ${code}`;
}


/***/ }),

/***/ 651:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   bX: () => (/* binding */ stringAt),
/* harmony export */   u4: () => (/* binding */ isRecord)
/* harmony export */ });
/* unused harmony exports idAt, isSha256 */
/** Foreign JSON is `unknown` until these have looked at it. */
function isRecord(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
/** A member of foreign JSON, if it is a string that says something. */
function stringAt(value, name) {
    const member = isRecord(value) ? value[name] : undefined;
    return typeof member === 'string' && member !== '' ? member : undefined;
}
/** A member of foreign JSON, if it is a whole number above zero, as GitHub's ids are. */
function idAt(value, name) {
    const member = isRecord(value) ? value[name] : undefined;
    return typeof member === 'number' && Number.isSafeInteger(member) && member > 0 ? member : undefined;
}
/** Whether the text is a SHA-256 in lower-case hexadecimal. */
function isSha256(text) {
    return /^[0-9a-f]{64}$/.test(text);
}


/***/ }),

/***/ 249:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  bG: () => (/* binding */ TOKEN_VARIABLE),
  jd: () => (/* binding */ readRevocation)
});

// UNUSED EXPORTS: dropToken, markTokenReplicated, prepareRevocation, saveToken

;// CONCATENATED MODULE: external "node:fs"
const external_node_fs_namespaceObject = require("node:fs");
;// CONCATENATED MODULE: external "node:path"
const external_node_path_namespaceObject = require("node:path");
// EXTERNAL MODULE: ./src/base/errors.ts
var errors = __nccwpck_require__(758);
;// CONCATENATED MODULE: ./src/files/files.ts




/**
 * Writes all of the bytes: a single call may write only some of them, as on a disk that is nearly full.
 *
 * @param position in the file; where the last call ended if left out
 */
function writeAll(fd, bytes, position) {
    for (let at = 0; at < bytes.length;) {
        at += writeSync(fd, bytes, at, bytes.length - at, position === undefined ? null : position + at);
    }
}
/** Undefined instead of an error where something does not exist. */
function ifExists(look) {
    try {
        return look();
    }
    catch (error) {
        const code = errorCode(error);
        if (code === 'ENOENT' || code === 'ENOTDIR')
            return undefined;
        throw error;
    }
}
/** Undefined instead of any error. */
function ignoringErrors(act) {
    try {
        return act();
    }
    catch {
        return undefined;
    }
}
/** Removes a directory that is empty; one that is not, or does not exist, stays as it is. */
function removeIfEmpty(directory) {
    try {
        rmdirSync(directory);
    }
    catch (error) {
        if (!['ENOENT', 'ENOTEMPTY', 'EEXIST'].includes(errorCode(error)))
            throw error;
    }
}
/** Other processes may make a directory, or remove it again while it is empty, between any two steps of ours. */
const MAX_ATTEMPTS = 20;
/**
 * Makes a directory and those above it, as far as they are missing. Not by Node's `recursive`, which never ends on a file system
 * that takes no directories and says ENOENT, such as /proc.
 *
 * @param mkdir makes one directory; for tests of races
 */
function makeDirectory(path, mkdir = mkdirSync) {
    for (let attempt = 1;; attempt++) {
        try {
            mkdir(path);
            return;
        }
        catch (error) {
            if (isDirectory(path))
                return;
            const parent = dirname(path);
            if (errorCode(error) !== 'ENOENT' || parent === path || attempt === MAX_ATTEMPTS)
                throw error;
            makeDirectory(parent, mkdir);
        }
    }
}
function isDirectory(path) {
    return ifExists(() => statSync(path))?.isDirectory() ?? false;
}
/**
 * Words a failure of the file system.
 *
 * @param what completes "Could not …"
 * @param path where it happened
 * @param remedy what to do where writing is not allowed
 * @returns what was given, if it is no such failure
 */
function files_explainDiskError(error, what, path, remedy) {
    switch (errorCode(error)) {
        case '':
            return error;
        case 'ENOSPC':
            return new ActionError(`Could not ${what}: the disk that holds ${path} is full${freeSpace(path)}. Nothing was kept. Free some space and run the job again.`, { cause: error });
        case 'EDQUOT':
            return new ActionError(`Could not ${what}: the quota for ${path} is used up. Nothing was kept. Free some space and run the job again.`, { cause: error });
        case 'EROFS':
        case 'EACCES':
        case 'EPERM':
            return new ActionError(`Could not ${what}: ${path} cannot be written (${errorCode(error)}). ${remedy}`, {
                cause: error,
            });
        default:
            return new ActionError(`Could not ${what}: ${messageOf(error)}.`, { cause: error });
    }
}
/** What is free where the path, or what is left of it, lies. */
function freeSpace(path) {
    for (let place = path;; place = dirname(place)) {
        try {
            const { bavail, bsize } = statfsSync(place);
            return ` (${formatBytes(bavail * bsize)} free)`;
        }
        catch {
            if (dirname(place) === place)
                return '';
        }
    }
}

;// CONCATENATED MODULE: ./src/job/state.ts

const NAMES = {
    token: 'token',
    apiUrl: 'github-api-url',
    apiVersion: 'github-api-version',
    mintedAt: 'minted-at',
};
/** The variable that shows post whether there is anything to do, without loading anything. */
const TOKEN_VARIABLE = `STATE_${NAMES.token}`;
/** Saves what is known before there is a token: a disk that is full shows now. @throws ActionError */
function prepareRevocation(state, { apiUrl, apiVersion }) {
    save(state, NAMES.apiUrl, apiUrl);
    save(state, NAMES.apiVersion, apiVersion);
}
/** Saves a token before it is used, so that post can revoke it whatever happens later. @throws ActionError */
function saveToken(state, { token, mintedAt }) {
    save(state, NAMES.mintedAt, mintedAt === undefined ? '' : String(mintedAt));
    save(state, NAMES.token, token);
}
/** Lets post know that GitHub has replicated the fresh token: a refusal means what it says from now on. */
function markTokenReplicated(state) {
    save(state, NAMES.mintedAt, '');
}
/** Lets post know that the token is revoked already. */
function dropToken(state) {
    save(state, NAMES.token, '');
}
function save(state, name, value) {
    try {
        state.saveState(name, value);
    }
    catch (error) {
        throw explainDiskError(error, 'save what the post step needs to revoke the token', process.env.GITHUB_STATE ?? 'the file of the state', "Let the runner's user write to it.");
    }
}
/** Reads in post what main saved; undefined if there is nothing to revoke. */
function readRevocation(env) {
    const read = (name) => env[`STATE_${name}`] ?? '';
    const token = read(NAMES.token);
    if (token === '')
        return undefined;
    const mintedAt = Number(read(NAMES.mintedAt) || Number.NaN);
    return {
        token,
        apiUrl: read(NAMES.apiUrl),
        apiVersion: read(NAMES.apiVersion),
        ...(Number.isFinite(mintedAt) && { mintedAt }),
    };
}


/***/ }),

/***/ 982:
/***/ ((module) => {

module.exports = require("crypto");

/***/ }),

/***/ 896:
/***/ ((module) => {

module.exports = require("fs");

/***/ }),

/***/ 598:
/***/ ((module) => {

module.exports = require("node:crypto");

/***/ }),

/***/ 67:
/***/ ((module) => {

module.exports = require("node:http");

/***/ }),

/***/ 708:
/***/ ((module) => {

module.exports = require("node:https");

/***/ }),

/***/ 30:
/***/ ((module) => {

module.exports = require("node:net");

/***/ }),

/***/ 500:
/***/ ((module) => {

module.exports = require("node:timers/promises");

/***/ }),

/***/ 692:
/***/ ((module) => {

module.exports = require("node:tls");

/***/ }),

/***/ 136:
/***/ ((module) => {

module.exports = require("node:url");

/***/ }),

/***/ 975:
/***/ ((module) => {

module.exports = require("node:util");

/***/ }),

/***/ 522:
/***/ ((module) => {

module.exports = require("node:zlib");

/***/ }),

/***/ 857:
/***/ ((module) => {

module.exports = require("os");

/***/ }),

/***/ 928:
/***/ ((module) => {

module.exports = require("path");

/***/ })

/******/ 	});
/************************************************************************/
/******/ 	// The module cache
/******/ 	var __webpack_module_cache__ = {};
/******/ 	
/******/ 	// The require function
/******/ 	function __nccwpck_require__(moduleId) {
/******/ 		// Check if module is in cache
/******/ 		var cachedModule = __webpack_module_cache__[moduleId];
/******/ 		if (cachedModule !== undefined) {
/******/ 			return cachedModule.exports;
/******/ 		}
/******/ 		// Create a new module (and put it into the cache)
/******/ 		var module = __webpack_module_cache__[moduleId] = {
/******/ 			// no module.id needed
/******/ 			// no module.loaded needed
/******/ 			exports: {}
/******/ 		};
/******/ 	
/******/ 		// Execute the module function
/******/ 		var threw = true;
/******/ 		try {
/******/ 			__webpack_modules__[moduleId](module, module.exports, __nccwpck_require__);
/******/ 			threw = false;
/******/ 		} finally {
/******/ 			if(threw) delete __webpack_module_cache__[moduleId];
/******/ 		}
/******/ 	
/******/ 		// Return the exports of the module
/******/ 		return module.exports;
/******/ 	}
/******/ 	
/******/ 	// expose the modules object (__webpack_modules__)
/******/ 	__nccwpck_require__.m = __webpack_modules__;
/******/ 	
/************************************************************************/
/******/ 	/* webpack/runtime/asset-relocator-loader */
/******/ 	if (typeof __nccwpck_require__ !== 'undefined') __nccwpck_require__.ab = __dirname + "/";
/******/ 	
/******/ 	/* webpack/runtime/compat get default export */
/******/ 	(() => {
/******/ 		// getDefaultExport function for compatibility with non-harmony modules
/******/ 		__nccwpck_require__.n = (module) => {
/******/ 			var getter = module && module.__esModule ?
/******/ 				() => (module['default']) :
/******/ 				() => (module);
/******/ 			__nccwpck_require__.d(getter, { a: getter });
/******/ 			return getter;
/******/ 		};
/******/ 	})();
/******/ 	
/******/ 	/* webpack/runtime/define property getters */
/******/ 	(() => {
/******/ 		// define getter functions for harmony exports
/******/ 		__nccwpck_require__.d = (exports, definition) => {
/******/ 			for(var key in definition) {
/******/ 				if(__nccwpck_require__.o(definition, key) && !__nccwpck_require__.o(exports, key)) {
/******/ 					Object.defineProperty(exports, key, { enumerable: true, get: definition[key] });
/******/ 				}
/******/ 			}
/******/ 		};
/******/ 	})();
/******/ 	
/******/ 	/* webpack/runtime/ensure chunk */
/******/ 	(() => {
/******/ 		__nccwpck_require__.f = {};
/******/ 		// This file contains only the entry chunk.
/******/ 		// The chunk loading function for additional chunks
/******/ 		__nccwpck_require__.e = (chunkId) => {
/******/ 			return Promise.all(Object.keys(__nccwpck_require__.f).reduce((promises, key) => {
/******/ 				__nccwpck_require__.f[key](chunkId, promises);
/******/ 				return promises;
/******/ 			}, []));
/******/ 		};
/******/ 	})();
/******/ 	
/******/ 	/* webpack/runtime/get javascript chunk filename */
/******/ 	(() => {
/******/ 		// This function allow to reference async chunks
/******/ 		__nccwpck_require__.u = (chunkId) => {
/******/ 			// return url for filenames based on template
/******/ 			return "" + chunkId + ".index.js";
/******/ 		};
/******/ 	})();
/******/ 	
/******/ 	/* webpack/runtime/hasOwnProperty shorthand */
/******/ 	(() => {
/******/ 		__nccwpck_require__.o = (obj, prop) => (Object.prototype.hasOwnProperty.call(obj, prop))
/******/ 	})();
/******/ 	
/******/ 	/* webpack/runtime/make namespace object */
/******/ 	(() => {
/******/ 		// define __esModule on exports
/******/ 		__nccwpck_require__.r = (exports) => {
/******/ 			if(typeof Symbol !== 'undefined' && Symbol.toStringTag) {
/******/ 				Object.defineProperty(exports, Symbol.toStringTag, { value: 'Module' });
/******/ 			}
/******/ 			Object.defineProperty(exports, '__esModule', { value: true });
/******/ 		};
/******/ 	})();
/******/ 	
/******/ 	/* webpack/runtime/require chunk loading */
/******/ 	(() => {
/******/ 		// no baseURI
/******/ 		
/******/ 		// object to store loaded chunks
/******/ 		// "1" means "loaded", otherwise not loaded yet
/******/ 		var installedChunks = {
/******/ 			792: 1
/******/ 		};
/******/ 		
/******/ 		// no on chunks loaded
/******/ 		
/******/ 		var installChunk = (chunk) => {
/******/ 			var moreModules = chunk.modules, chunkIds = chunk.ids, runtime = chunk.runtime;
/******/ 			for(var moduleId in moreModules) {
/******/ 				if(__nccwpck_require__.o(moreModules, moduleId)) {
/******/ 					__nccwpck_require__.m[moduleId] = moreModules[moduleId];
/******/ 				}
/******/ 			}
/******/ 			if(runtime) runtime(__nccwpck_require__);
/******/ 			for(var i = 0; i < chunkIds.length; i++)
/******/ 				installedChunks[chunkIds[i]] = 1;
/******/ 		
/******/ 		};
/******/ 		
/******/ 		// require() chunk loading for javascript
/******/ 		__nccwpck_require__.f.require = (chunkId, promises) => {
/******/ 			// "1" is the signal for "already loaded"
/******/ 			if(!installedChunks[chunkId]) {
/******/ 				if(true) { // all chunks have JS
/******/ 					installChunk(require("./" + __nccwpck_require__.u(chunkId)));
/******/ 				} else installedChunks[chunkId] = 1;
/******/ 			}
/******/ 		};
/******/ 		
/******/ 		// no external install chunk
/******/ 		
/******/ 		// no HMR
/******/ 		
/******/ 		// no HMR manifest
/******/ 	})();
/******/ 	
/************************************************************************/
var __webpack_exports__ = {};

// EXTERNAL MODULE: ./src/job/state.ts + 3 modules
var state = __nccwpck_require__(249);
;// CONCATENATED MODULE: ./src/job/unfinished.ts
/**
 * Calls `act` if the process is about to end although the work has not: it awaits something, and no timer or socket is left. Node
 * would end such a process with exit code 0, and the step would pass.
 *
 * @param work never rejects
 */
async function whenUnfinished(work, act, self = process) {
    self.once('beforeExit', act);
    await work;
    self.removeListener('beforeExit', act);
}

;// CONCATENATED MODULE: ./src/post.ts


// With nothing to revoke, nothing is loaded: this entry alone costs no more than starting Node does.
if (process.env[state/* TOKEN_VARIABLE */.bG]) {
    void whenUnfinished(runPost(), () => warn('the post step ended before its work was done'));
}
else {
    console.log('There is no token to revoke.');
}
async function runPost() {
    try {
        const { cleanUp } = await Promise.all(/* import() */[__nccwpck_require__.e(396), __nccwpck_require__.e(248)]).then(__nccwpck_require__.bind(__nccwpck_require__, 343));
        await cleanUp();
    }
    catch (error) {
        warn(error instanceof Error ? error.name : 'failure');
    }
}
/** A failure of the post step, such as a missing file of the bundle, must not fail the finished job. */
function warn(reason) {
    console.log(`::warning::Could not revoke the installation token: ${reason}`);
}

module.exports = __webpack_exports__;
/******/ })()
;