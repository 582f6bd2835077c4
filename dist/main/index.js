/******/ (() => { // webpackBootstrap
/******/ 	"use strict";
/******/ 	var __webpack_modules__ = ({

/***/ 4157:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   E6: () => (/* binding */ ANONYMOUS),
/* harmony export */   Rs: () => (/* binding */ appAuthorization),
/* harmony export */   h3: () => (/* binding */ tokenAuthorization),
/* harmony export */   j7: () => (/* binding */ MAX_SKEW_MS)
/* harmony export */ });
/* unused harmony export signJsonWebToken */
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__nccwpck_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);

/** For what is public. */
const ANONYMOUS = {
    header: async () => undefined,
    afterAnswer: () => undefined,
};
/**
 * The largest clock skew that is corrected, in ms: enough for a wrong day, or for a clock in another time zone. A larger one
 * would let a hostile server collect tokens that become valid much later.
 */
const MAX_SKEW_MS = 26 * 3_600_000;
/** A refusal is put down to the clock only if it was measured to be off by more than this since the token was signed. */
const NOTABLE_SKEW_MS = 5_000;
/**
 * A JSON web token for every attempt, the same within a second, in the server's time, if that is within a day or so of this
 * machine's. The first answer shows how far this machine's clock is off, so a refused first attempt is made once more.
 *
 * @param mask is given each token before it is used
 */
function appAuthorization(issuer, key, clock, mask) {
    let skewWhenSigned = 0;
    let last;
    const believedSkewMs = () => (Math.abs(clock.skewMs) <= MAX_SKEW_MS ? clock.skewMs : 0);
    return {
        async header() {
            skewWhenSigned = believedSkewMs();
            const now = clock.now() - clock.skewMs + skewWhenSigned;
            const second = Math.floor(now / 1000);
            // Within a second each would be the same, and signing takes as long as a small request.
            if (last?.second !== second) {
                const token = signJsonWebToken(issuer, key, now);
                mask(token);
                last = { second, token };
            }
            return `Bearer ${last.token}`;
        },
        afterAnswer(status) {
            const clockWasOff = Math.abs(believedSkewMs() - skewWhenSigned) > NOTABLE_SKEW_MS;
            return status === 401 && clockWasOff ? 0 : undefined;
        },
    };
}
/** GitHub refuses an `iat` in the future: a minute back covers what the clock measurement cannot see. */
const ISSUED_BEFORE_SECONDS = 60;
/** GitHub allows 10 minutes from its own now; a minute is left for the same reason. */
const EXPIRES_AFTER_SECONDS = 9 * 60;
/**
 * Makes the JSON web token (RS256) with which a GitHub App proves who it is.
 *
 * @param issuer the App's client ID, or its numeric App ID
 * @param now the server's time, in ms since the epoch
 */
function signJsonWebToken(issuer, key, now) {
    const seconds = Math.floor(now / 1000);
    const header = { alg: 'RS256', typ: 'JWT' };
    const claims = { iat: seconds - ISSUED_BEFORE_SECONDS, exp: seconds + EXPIRES_AFTER_SECONDS, iss: issuer };
    const content = `${encode(header)}.${encode(claims)}`;
    return `${content}.${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.sign)('RSA-SHA256', Buffer.from(content), key).toString('base64url')}`;
}
function encode(part) {
    return Buffer.from(JSON.stringify(part)).toString('base64url');
}
/** GitHub replicates new tokens late: for this long, a place that does not know one yet may refuse it. */
const REPLICATION_MS = 5_000;
const FIRST_REPLICATION_PAUSE_MS = 250;
const REFUSALS = new Set([401, 403, 404]);
/**
 * A token, fetched when the first call needs it. Refusals of a freshly minted one are worth another attempt until it has
 * had its first other answer, and for 5 seconds at most.
 *
 * @param getToken is asked before each attempt
 * @param onAccepted is called once, when the server has accepted a fresh token
 * @param now this machine's clock, ms since the epoch
 */
function tokenAuthorization(getToken, onAccepted = () => { }, now = Date.now) {
    let accepted = false;
    let mintedAt;
    return {
        async header() {
            const usable = await getToken();
            mintedAt = usable.mintedAt;
            return `Bearer ${usable.token}`;
        },
        afterAnswer(status) {
            // A 5xx says nothing about the token.
            if (accepted || mintedAt === undefined || status >= 500)
                return undefined;
            if (!REFUSALS.has(status)) {
                accepted = true;
                onAccepted();
                return undefined;
            }
            const age = now() - mintedAt;
            if (age < 0 || age >= REPLICATION_MS)
                return undefined;
            // The pauses grow with the token's age, and the last attempt falls on the end of the time.
            return Math.min(Math.max(FIRST_REPLICATION_PAUSE_MS, age * 1.5), REPLICATION_MS - age);
        },
    };
}


/***/ }),

/***/ 3249:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   au: () => (/* binding */ unexpectedAnswer),
/* harmony export */   fC: () => (/* binding */ traceOf),
/* harmony export */   hD: () => (/* binding */ ApiError),
/* harmony export */   m3: () => (/* binding */ isFromGitHub),
/* harmony export */   rh: () => (/* binding */ isOwnAnswer)
/* harmony export */ });
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(4758);
/* harmony import */ var _http_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(2398);
/* harmony import */ var _http_rate_limit_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(9618);



/** A call of the REST API that failed, its retries included. The message is the explainer's; callers branch on the failure. */
class ApiError extends _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ {
    name = 'ApiError';
    failure;
    /** The server may have carried out an earlier attempt of the same call. */
    mayBeDoneBefore;
    constructor(message, failure, cause, mayBeDoneBefore = false) {
        super(message, { cause });
        this.failure = failure;
        this.mayBeDoneBefore = mayBeDoneBefore;
    }
    /** The server may have carried out one of the attempts, the last one included. */
    get mayBeDone() {
        return this.mayBeDoneBefore || (0,_http_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .mayBeDone */ .VH)(this.failure);
    }
    /** The cause is temporary: a server error, a rate limit, a timeout or the network. */
    get isTransient() {
        const { failure } = this;
        if (failure.kind === 'transport')
            return failure.error.isTransient;
        return failure.status >= 500 || (0,_http_rate_limit_js__WEBPACK_IMPORTED_MODULE_2__/* .rateLimitWait */ .h)(failure, 0) !== undefined;
    }
    /** Whether GitHub's server itself answered with this status. */
    said(status) {
        const { failure } = this;
        return failure.kind === 'answer' && failure.status === status && isOwnAnswer(failure);
    }
    /** The answer's HTTP status; undefined if no answer came. */
    get status() {
        return this.failure.kind === 'answer' ? this.failure.status : undefined;
    }
}
/**
 * The error of a successful answer with unexpected content: what was tried, what came back, what to do, then status and
 * request id.
 *
 * @param what completes "the answer …": `has no token`
 * @param advice in full sentences, where github-api-url is not the likely cause
 */
function unexpectedAnswer({ action }, answer, what, advice = isFromGitHub(answer) ? FROM_GITHUB : FROM_OTHERS) {
    return new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ(`Could not ${action}: the answer ${what}. ${advice} (${traceOf(answer)})`);
}
const FROM_GITHUB = 'Check github-api-url; if it is right, run the job again.';
const FROM_OTHERS = "GitHub's answers have a request id and this one has none: check github-api-url, and whether a proxy or a login page answers in its place.";
/** All answers of GitHub have it, on Enterprise Server too; those of proxies and other servers do not. */
const REQUEST_ID = 'x-github-request-id';
/** What GitHub Support or a server's administrator asks for: `HTTP 404, request id C0DE:1234`. */
function traceOf({ status, headers }) {
    const id = headers[REQUEST_ID];
    return id === undefined || id === '' ? `HTTP ${status}` : `HTTP ${status}, request id ${id}`;
}
/** Whether an answer has GitHub's request id. */
function isFromGitHub({ headers }) {
    return (headers[REQUEST_ID] ?? '') !== '';
}
/**
 * Whether an answer comes from GitHub's server itself: not a page of a proxy or a login, not from another origin after a
 * redirect, and with a request id.
 */
function isOwnAnswer(answer) {
    return !answer.html && answer.redirectedTo === undefined && isFromGitHub(answer);
}


/***/ }),

/***/ 2250:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ FailedAttempt),
/* harmony export */   L: () => (/* binding */ withRetries)
/* harmony export */ });
/* harmony import */ var _http_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(2398);
/* harmony import */ var _http_retry_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(8902);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(3249);



/** What a failed attempt throws. Anything else that an attempt throws ends the call as it is. */
class FailedAttempt extends Error {
    failure;
    /** How long the attempt made progress, in ms: a long download that breaks off late is worth repeating, too. */
    progressMs;
    constructor(failure, cause, progressMs = 0) {
        super(failure.kind === 'answer' ? `HTTP ${failure.status}` : failure.error.message, { cause });
        this.failure = failure;
        this.progressMs = progressMs;
    }
}
/** A server whose `Date` changes with each answer could otherwise cause endless retries. */
const MAX_REFUSALS = 8;
/**
 * Makes attempts until one succeeds or the policy allows no other: the one retry loop, for calls and downloads.
 *
 * @param attempt throws FailedAttempt for what can be retried; `mayBeDone`: the server may have carried out an earlier one
 * @throws ApiError when no retry is left
 */
async function withRetries(call, attempt, { policy, timer, log, explain, serverNow, credentialPause, leftMs = () => Number.POSITIVE_INFINITY }) {
    const begun = timer.now();
    /** Time that does not count against the policy's budget: waits that a server asked for, and progress. */
    let uncountedMs = 0;
    let mayBeDoneBefore = false;
    let refusals = 0;
    let refusedWith;
    for (let attempts = 1;;) {
        try {
            return await attempt(mayBeDoneBefore);
        }
        catch (error) {
            if (!(error instanceof FailedAttempt))
                throw error;
            const { failure, cause, progressMs } = error;
            const refusalPauseMs = credentialPause?.(failure);
            if (refusalPauseMs !== undefined && failure.kind === 'answer' && ++refusals <= MAX_REFUSALS) {
                const { status } = failure;
                const why = status === refusedWith ? `Still HTTP ${status}` : `${whyRefused(status)} (HTTP ${status})`;
                log.info(`${why}; trying to ${call.action} again.`);
                refusedWith = status;
                await timer.sleep(refusalPauseMs);
                continue;
            }
            uncountedMs += progressMs;
            const history = { attempts, elapsedMs: timer.now() - begun - uncountedMs };
            const decision = (0,_http_retry_js__WEBPACK_IMPORTED_MODULE_1__/* .decideRetry */ .tE)(failure, call.endpoint.repeatable, history, policy, serverNow(failure));
            const { limitedForMs } = decision;
            if (!decision.retry || decision.pauseMs >= leftMs()) {
                throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ApiError */ .hD(await explain(call, failure, limitedForMs), failure, cause, mayBeDoneBefore);
            }
            uncountedMs += limitedForMs ?? 0;
            mayBeDoneBefore ||= (0,_http_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .mayBeDone */ .VH)(failure);
            const seconds = (decision.pauseMs / 1000).toFixed(1);
            log.info(`Could not ${call.action} yet: ${decision.reason}. Trying again in ${seconds} s.`);
            await timer.sleep(decision.pauseMs);
            attempts++;
        }
    }
}
function whyRefused(status) {
    return status === 404
        ? 'Either there is no such object, or the server does not know the new token yet'
        : 'The server does not accept the credential yet';
}


/***/ }),

/***/ 4758:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   CA: () => (/* binding */ errorCode),
/* harmony export */   DD: () => (/* binding */ causeChain),
/* harmony export */   S7: () => (/* binding */ InputProblem),
/* harmony export */   bD: () => (/* binding */ messageOf),
/* harmony export */   jz: () => (/* binding */ InputReport),
/* harmony export */   lZ: () => (/* binding */ ActionError),
/* harmony export */   pF: () => (/* binding */ singleLine)
/* harmony export */ });
/* harmony import */ var _guards_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(6651);

/**
 * A failure that a person is meant to read: the message says what was tried, what came back and what to do.
 * Everything else that is thrown is a bug or a foreign error and is shown with its own message.
 */
class ActionError extends Error {
    name = 'ActionError';
}
/** Everything that is wrong with the inputs, with a line for each problem if there are several. */
class InputReport extends ActionError {
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

/***/ 6651:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   _h: () => (/* binding */ isSha256),
/* harmony export */   bX: () => (/* binding */ stringAt),
/* harmony export */   jj: () => (/* binding */ idAt),
/* harmony export */   u4: () => (/* binding */ isRecord)
/* harmony export */ });
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

/***/ 3659:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ toJson)
/* harmony export */ });
/* harmony import */ var _guards_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(6651);

/**
 * The JSON of a value. The client parses integers beyond 2^53 as BigInt, which `JSON.stringify` refuses; here they are
 * digits again, as the server sent them.
 */
function toJson(value) {
    try {
        return JSON.stringify(value) ?? 'null';
    }
    catch (error) {
        if (!(error instanceof TypeError))
            throw error;
        return withBigInts(value);
    }
}
function withBigInts(value) {
    if (typeof value === 'bigint')
        return String(value);
    if (Array.isArray(value))
        return `[${value.map(withBigInts).join(',')}]`;
    if (!(0,_guards_js__WEBPACK_IMPORTED_MODULE_0__/* .isRecord */ .u4)(value))
        return JSON.stringify(value) ?? 'null';
    const members = Object.entries(value).filter(([, member]) => member !== undefined);
    return `{${members.map(([name, member]) => `${JSON.stringify(name)}:${withBigInts(member)}`).join(',')}}`;
}


/***/ }),

/***/ 8859:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ didYouMean),
/* harmony export */   p: () => (/* binding */ nearest)
/* harmony export */ });
/** ` Did you mean X?`, to follow what says that a word is unknown; empty if no candidate is near. */
function didYouMean(word, candidates) {
    const meant = nearest(word, candidates);
    return meant === undefined ? '' : ` Did you mean ${meant}?`;
}
/**
 * The candidate that a misspelled word most likely meant: at most two slips away (one for words of up to five letters),
 * counting a swap of neighbours as one; case, `-`, `_` and spaces do not count. Among equals the one that begins alike for longer:
 * `ofline` is `offline`, not `online`. Undefined if none is that near.
 */
function nearest(word, candidates) {
    const plain = fold(word);
    let best;
    let bestDistance = Number.POSITIVE_INFINITY;
    let bestStart = 0;
    for (const candidate of candidates) {
        const other = fold(candidate);
        const allowed = Math.min(plain.length, other.length) <= 5 ? 1 : 2;
        // The distance is at least the difference in length. This also skips a whole file that was pasted in place of a word.
        if (Math.abs(plain.length - other.length) > allowed)
            continue;
        const distance = editDistance(plain, other);
        const start = commonStart(plain, other);
        if (distance <= allowed && (distance < bestDistance || (distance === bestDistance && start > bestStart))) {
            best = candidate;
            bestDistance = distance;
            bestStart = start;
        }
    }
    return best;
}
function fold(word) {
    return word.toLowerCase().replace(/[-_\s]/g, '');
}
/** How many letters two words have in common before they differ. */
function commonStart(a, b) {
    let length = 0;
    while (length < a.length && a[length] === b[length])
        length++;
    return length;
}
/** Optimal string alignment: insertions, deletions, substitutions and swaps of neighbours, each once. */
function editDistance(a, b) {
    let beforePrevious = [];
    let previous = Array.from({ length: b.length + 1 }, (_, j) => j);
    for (let i = 1; i <= a.length; i++) {
        const current = [i];
        for (let j = 1; j <= b.length; j++) {
            const substitution = (previous[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
            let distance = Math.min((previous[j] ?? 0) + 1, (current[j - 1] ?? 0) + 1, substitution);
            if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
                distance = Math.min(distance, (beforePrevious[j - 2] ?? 0) + 1);
            }
            current.push(distance);
        }
        beforePrevious = previous;
        previous = current;
    }
    return previous[b.length] ?? 0;
}


/***/ }),

/***/ 766:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   B4: () => (/* binding */ formatCount),
/* harmony export */   BO: () => (/* binding */ formatDistance),
/* harmony export */   Yq: () => (/* binding */ formatDate),
/* harmony export */   hS: () => (/* binding */ counted),
/* harmony export */   rL: () => (/* binding */ listFirst),
/* harmony export */   sO: () => (/* binding */ DAY_MS),
/* harmony export */   z3: () => (/* binding */ formatBytes)
/* harmony export */ });
/** A number of bytes for people: `201.3 MB`, in powers of ten. */
function formatBytes(bytes) {
    if (bytes < 1000)
        return `${bytes} B`;
    if (bytes < 999_950)
        return `${(bytes / 1000).toFixed(1)} kB`;
    return `${(bytes / 1_000_000).toFixed(1)} MB`;
}
/** A count for people: `1,000`. */
function formatCount(count) {
    return count.toLocaleString('en-US');
}
/** `1 runner`, `2 runners`, `1,000 repositories`. */
function counted(count, one, many = `${one}s`) {
    return `${formatCount(count)} ${count === 1 ? one : many}`;
}
/** The first of a list, and how many more there are: `a, b, and 3 more`. */
function listFirst(items, most, separator = ', ') {
    const more = items.length - most;
    return [...items.slice(0, most), ...(more > 0 ? [`and ${formatCount(more)} more`] : [])].join(separator);
}
/** A moment as a date for people: `2026-11-21`, in UTC. @param time ms since the epoch */
function formatDate(time) {
    return new Date(time).toISOString().slice(0, 10);
}
const DAY_MS = 86_400_000;
/** How far a date is away: `today`, `in 12 days`, `1 day ago`; by the calendar, in UTC. Both in ms since the epoch. */
function formatDistance(time, now) {
    const days = Math.floor(time / DAY_MS) - Math.floor(now / DAY_MS);
    if (days === 0)
        return 'today';
    return days > 0 ? `in ${counted(days, 'day')}` : `${counted(-days, 'day')} ago`;
}


/***/ }),

/***/ 2840:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ TIMER)
/* harmony export */ });
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8500);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__nccwpck_require__.n(node_timers_promises__WEBPACK_IMPORTED_MODULE_0__);

const TIMER = {
    now: () => performance.now(),
    sleep: (ms) => (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setTimeout)(ms),
    after(ms, act) {
        const timeout = setTimeout(act, ms);
        return { restart: () => void timeout.refresh(), stop: () => clearTimeout(timeout) };
    },
};


/***/ }),

/***/ 2301:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ VERSION)
/* harmony export */ });
/** This action's version, as in package.json (a test holds the two together); part of the User-Agent. */
const VERSION = '0.1.0';


/***/ }),

/***/ 920:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   AG: () => (/* binding */ ifExists),
/* harmony export */   FG: () => (/* binding */ explainDiskError),
/* harmony export */   Oh: () => (/* binding */ makeDirectory),
/* harmony export */   V3: () => (/* binding */ removeIfEmpty),
/* harmony export */   f4: () => (/* binding */ writeAll),
/* harmony export */   rC: () => (/* binding */ ignoringErrors)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__nccwpck_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__nccwpck_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(4758);
/* harmony import */ var _base_text_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(766);




/**
 * Writes all of the bytes: a single call may write only some of them, as on a disk that is nearly full.
 *
 * @param position in the file; where the last call ended if left out
 */
function writeAll(fd, bytes, position) {
    for (let at = 0; at < bytes.length;) {
        at += (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeSync)(fd, bytes, at, bytes.length - at, position === undefined ? null : position + at);
    }
}
/** Undefined instead of an error where something does not exist. */
function ifExists(look) {
    try {
        return look();
    }
    catch (error) {
        const code = (0,_base_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .errorCode */ .CA)(error);
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
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmdirSync)(directory);
    }
    catch (error) {
        if (!['ENOENT', 'ENOTEMPTY', 'EEXIST'].includes((0,_base_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .errorCode */ .CA)(error)))
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
function makeDirectory(path, mkdir = node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync) {
    for (let attempt = 1;; attempt++) {
        try {
            mkdir(path);
            return;
        }
        catch (error) {
            if (isDirectory(path))
                return;
            const parent = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path);
            if ((0,_base_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .errorCode */ .CA)(error) !== 'ENOENT' || parent === path || attempt === MAX_ATTEMPTS)
                throw error;
            makeDirectory(parent, mkdir);
        }
    }
}
function isDirectory(path) {
    return ifExists(() => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(path))?.isDirectory() ?? false;
}
/**
 * Words a failure of the file system.
 *
 * @param what completes "Could not …"
 * @param path where it happened
 * @param remedy what to do where writing is not allowed
 * @returns what was given, if it is no such failure
 */
function explainDiskError(error, what, path, remedy) {
    switch ((0,_base_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .errorCode */ .CA)(error)) {
        case '':
            return error;
        case 'ENOSPC':
            return new _base_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ActionError */ .lZ(`Could not ${what}: the disk that holds ${path} is full${freeSpace(path)}. Nothing was kept. Free some space and run the job again.`, { cause: error });
        case 'EDQUOT':
            return new _base_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ActionError */ .lZ(`Could not ${what}: the quota for ${path} is used up. Nothing was kept. Free some space and run the job again.`, { cause: error });
        case 'EROFS':
        case 'EACCES':
        case 'EPERM':
            return new _base_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ActionError */ .lZ(`Could not ${what}: ${path} cannot be written (${(0,_base_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .errorCode */ .CA)(error)}). ${remedy}`, {
                cause: error,
            });
        default:
            return new _base_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ActionError */ .lZ(`Could not ${what}: ${(0,_base_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .messageOf */ .bD)(error)}.`, { cause: error });
    }
}
/** What is free where the path, or what is left of it, lies. */
function freeSpace(path) {
    for (let place = path;; place = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(place)) {
        try {
            const { bavail, bsize } = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statfsSync)(place);
            return ` (${(0,_base_text_js__WEBPACK_IMPORTED_MODULE_3__/* .formatBytes */ .z3)(bavail * bsize)} free)`;
        }
        catch {
            if ((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(place) === place)
                return '';
        }
    }
}


/***/ }),

/***/ 925:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Hr: () => (/* binding */ ENDPOINTS),
/* harmony export */   XM: () => (/* binding */ pathOf),
/* harmony export */   oD: () => (/* binding */ PACKAGE_DOWNLOAD)
/* harmony export */ });
/** What a row has unless it says otherwise. */
const NO_PERMISSION = {
    method: 'GET',
    caller: 'token',
    permissions: { repository: {}, organization: {}, enterprise: {} },
    repeatable: true,
};
const METADATA = { metadata: 'read' };
const INSTALLATION_TOKEN = { ...NO_PERMISSION, token: 'installation token' };
const USER_TOKEN = { ...NO_PERMISSION, token: 'user access token' };
const CLASSIC_TOKEN = { ...NO_PERMISSION, token: 'classic personal access token' };
const READS_RUNNERS = ofRunners('read');
const WRITES_RUNNERS = ofRunners('write');
/**
 * What manages the runners of a target (GitHub's REST docs, "Self-hosted runners"). A GitHub App cannot be granted anything
 * for the runners of an enterprise.
 */
function ofRunners(access) {
    const permissions = {
        repository: { administration: access },
        organization: { organization_self_hosted_runners: access },
        enterprise: {},
    };
    return { ...NO_PERMISSION, permissions };
}
/** The table of endpoints. */
const ENDPOINTS = {
    findInstallation: { ...NO_PERMISSION, path: '/{account}/installation', caller: 'app' },
    createInstallationToken: {
        ...NO_PERMISSION,
        method: 'POST',
        path: '/app/installations/{installation_id}/access_tokens',
        caller: 'app',
        // A token that was never received does no harm and expires within the hour.
        repeatable: true,
    },
    revokeInstallationToken: { ...INSTALLATION_TOKEN, method: 'DELETE', path: '/installation/token' },
    createRegistrationToken: { ...WRITES_RUNNERS, method: 'POST', path: '/{scope}/actions/runners/registration-token' },
    createRemoveToken: { ...WRITES_RUNNERS, method: 'POST', path: '/{scope}/actions/runners/remove-token' },
    listRunnerApplications: { ...READS_RUNNERS, path: '/{scope}/actions/runners/downloads' },
    listRunners: { ...READS_RUNNERS, path: '/{scope}/actions/runners', items: 'runners' },
    getRunner: { ...READS_RUNNERS, path: '/{scope}/actions/runners/{runner_id}' },
    deleteRunner: { ...WRITES_RUNNERS, method: 'DELETE', path: '/{scope}/actions/runners/{runner_id}' },
    createJitConfig: {
        ...WRITES_RUNNERS,
        method: 'POST',
        path: '/{scope}/actions/runners/generate-jitconfig',
        // A lost answer may have made a runner.
        repeatable: false,
    },
    listRunnerGroups: { ...READS_RUNNERS, path: '/{scope}/actions/runner-groups', items: 'runner_groups' },
    getDeprecation: { ...READS_RUNNERS, path: '/{scope}/actions/runners/deprecations/{version}' },
    getRelease: { ...NO_PERMISSION, path: '/repos/actions/runner/releases/tags/v{version}', caller: 'anyone' },
    listInstallationRepositories: {
        ...INSTALLATION_TOKEN,
        path: '/installation/repositories',
        permissions: { repository: METADATA, organization: METADATA, enterprise: METADATA },
        items: 'repositories',
    },
    listUserInstallations: { ...USER_TOKEN, path: '/user/installations', items: 'installations' },
    listUserInstallationRepositories: {
        ...USER_TOKEN,
        path: '/user/installations/{installation_id}/repositories',
        items: 'repositories',
    },
    getRepository: { ...CLASSIC_TOKEN, path: '/repos/{owner}/{repo}' },
    addInstallationRepository: {
        ...CLASSIC_TOKEN,
        method: 'PUT',
        path: '/user/installations/{installation_id}/repositories/{repository_id}',
    },
    removeInstallationRepository: {
        ...CLASSIC_TOKEN,
        method: 'DELETE',
        path: '/user/installations/{installation_id}/repositories/{repository_id}',
    },
};
/** Where a runner package is downloaded from: not an endpoint of the API, but a call that fails like one. */
const PACKAGE_DOWNLOAD = { ...NO_PERMISSION, path: '/{download_url}', caller: 'anyone' };
/** An endpoint's path with its placeholders filled in, each part encoded. */
function pathOf({ path }, parameters = {}) {
    return path.replace(/\{(\w+)\}/g, (_, name) => {
        const value = parameters[name];
        if (value === undefined)
            throw new Error(`the path ${path} lacks its ${name}`);
        // A scope has several parts: repos/octo-org/octo-repo.
        return String(value).split('/').map(encodeURIComponent).join('/');
    });
}


/***/ }),

/***/ 5435:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   A6: () => (/* binding */ formatPermissions),
/* harmony export */   Z6: () => (/* binding */ unionOf),
/* harmony export */   cv: () => (/* binding */ parsePermissions),
/* harmony export */   hU: () => (/* binding */ covers)
/* harmony export */ });
/* unused harmony export PERMISSION_NAMES */
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(4758);
/* harmony import */ var _base_nearest_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(8859);


const ORDER = ['read', 'write', 'admin'];
/** The narrowest permissions that cover all the given ones. */
function unionOf(all) {
    const union = {};
    for (const permissions of all) {
        for (const [name, access] of Object.entries(permissions)) {
            const known = union[name];
            if (known === undefined || ORDER.indexOf(access) > ORDER.indexOf(known))
                union[name] = access;
        }
    }
    return union;
}
/** Whether a token with these permissions may do what takes the others. */
function covers(permissions, needed) {
    return Object.entries(needed).every(([name, access]) => {
        const granted = permissions[name];
        return granted !== undefined && ORDER.indexOf(granted) >= ORDER.indexOf(access);
    });
}
/** Permissions for a person: `administration: write, metadata: read`. */
function formatPermissions(permissions) {
    return Object.entries(permissions)
        .map(([name, access]) => `${name}: ${access}`)
        .join(', ');
}
/** Of a permission that does little harm. */
const EXAMPLE = 'for example contents: read';
/**
 * Reads the `permissions` input: lines of `name: read|write|admin`, with `-` or `_` in the name.
 *
 * @throws InputProblem for a line of another form, a permission that GitHub does not have, or one with two values
 */
function parsePermissions(lines) {
    // Its commas have split it, and each part would have a problem of its own.
    if (lines[0]?.startsWith('{')) {
        throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .InputProblem */ .S7(`permissions: this is JSON; set lines of name: read|write|admin, ${EXAMPLE}.`);
    }
    const permissions = new Map();
    const problems = [];
    for (const line of lines) {
        const [, written, separator, value = ''] = /^([a-z][a-z0-9_-]*)(\s*[:=]\s*|\s+)(\S+)$/i.exec(line) ?? [];
        const name = written?.toLowerCase().replaceAll('-', '_');
        const access = separator?.trim() === ':' ? ORDER.find((known) => known === value) : undefined;
        if (name === undefined || access === undefined) {
            const meant = name === undefined ? undefined : (0,_base_nearest_js__WEBPACK_IMPORTED_MODULE_1__/* .nearest */ .p)(value, ORDER);
            const hint = meant === undefined ? `set ${EXAMPLE}.` : `did you mean ${name}: ${meant}?`;
            problems.push(`permissions: "${line}" is not of the form name: read|write|admin; ${hint}`);
        }
        else if (!PERMISSION_NAMES.includes(name)) {
            const meant = (0,_base_nearest_js__WEBPACK_IMPORTED_MODULE_1__/* .nearest */ .p)(name, PERMISSION_NAMES);
            const hint = meant === undefined
                ? "see “Permissions” in GitHub's REST docs for App installation tokens."
                : `did you mean ${meant}?`;
            problems.push(`permissions: GitHub Apps have no permission ${name}; ${hint}`);
        }
        else if ((permissions.get(name) ?? access) !== access) {
            problems.push(`permissions: ${name} is listed with two values; list it once.`);
        }
        else {
            permissions.set(name, access);
        }
    }
    if (problems.length > 0)
        throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .InputProblem */ .S7(problems);
    return Object.fromEntries(permissions);
}
/** The permissions of GitHub Apps in GitHub's API description (schema `app-permissions`); a test compares the two. */
const PERMISSION_NAMES = `
  actions administration artifact_metadata attestations checks code_quality codespaces contents dependabot_secrets
  deployments discussions environments issues merge_queues metadata packages pages pull_requests
  repository_custom_properties repository_hooks repository_projects secret_scanning_alerts secrets security_events
  single_file statuses vulnerability_alerts workflows custom_properties_for_organizations members
  organization_administration organization_custom_roles organization_custom_org_roles organization_custom_properties
  organization_copilot_seat_management organization_copilot_agent_settings organization_announcement_banners
  organization_events organization_hooks organization_personal_access_tokens
  organization_personal_access_token_requests organization_plan organization_projects organization_packages
  organization_secrets organization_self_hosted_runners organization_user_blocking email_addresses followers
  git_ssh_keys gpg_keys interaction_limits profile starring enterprise_administration
  enterprise_custom_properties_for_organizations enterprise_organization_installations
  enterprise_organization_installation_repositories enterprise_custom_properties
`
    .trim()
    .split(/\s+/);


/***/ }),

/***/ 1376:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $r: () => (/* binding */ platformName),
/* harmony export */   Hh: () => (/* binding */ parseRunnerArchitecture),
/* harmony export */   P4: () => (/* binding */ PLATFORMS),
/* harmony export */   cX: () => (/* binding */ parseRunnerOs),
/* harmony export */   xV: () => (/* binding */ choosePlatform)
/* harmony export */ });
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(4758);
/* harmony import */ var _base_nearest_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(8859);


const SYSTEMS = {
    linux: 'linux',
    osx: 'osx',
    win: 'win',
    macos: 'osx',
    windows: 'win',
    darwin: 'osx',
    win32: 'win',
};
const ARCHITECTURES = {
    x64: 'x64',
    arm64: 'arm64',
    arm: 'arm',
    amd64: 'x64',
    x86_64: 'x64',
    aarch64: 'arm64',
};
const VALID_SYSTEMS = 'linux, osx (or macos), win (or windows)';
const VALID_ARCHITECTURES = 'x64 (or amd64, x86_64), arm64 (or aarch64), arm';
/** The platforms that GitHub builds the runner for. */
const PLATFORMS = [
    { os: 'linux', architecture: 'x64' },
    { os: 'linux', architecture: 'arm64' },
    { os: 'linux', architecture: 'arm' },
    { os: 'osx', architecture: 'x64' },
    { os: 'osx', architecture: 'arm64' },
    { os: 'win', architecture: 'x64' },
    { os: 'win', architecture: 'arm64' },
];
/** `linux-x64`, as in the names of packages and in the tool cache. */
function platformName({ os, architecture }) {
    return `${os}-${architecture}`;
}
/** Reads the name of an operating system. @throws InputProblem */
function parseRunnerOs(text, name) {
    return lookUp(name, text, SYSTEMS, VALID_SYSTEMS);
}
/** Reads the name of a processor architecture. @throws InputProblem */
function parseRunnerArchitecture(text, name) {
    return lookUp(name, text, ARCHITECTURES, VALID_ARCHITECTURES);
}
/**
 * The platform that is chosen, or the machine's own where nothing is.
 *
 * @throws InputProblem if GitHub builds no runner for it
 */
function choosePlatform(os, architecture, machine) {
    const problems = [];
    const own = (name, word, words, valid) => {
        const known = wordIn(words, word);
        if (known === undefined) {
            problems.push(`${name}: this machine reports itself as "${word}", for which there is no runner; set ${name} to one of ${valid}.`);
        }
        return known;
    };
    const chosenOs = os ?? own('runner-os', machine.os, SYSTEMS, VALID_SYSTEMS);
    const chosenArchitecture = architecture ?? own('runner-architecture', machine.architecture, ARCHITECTURES, VALID_ARCHITECTURES);
    if (chosenOs === undefined || chosenArchitecture === undefined)
        throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .InputProblem */ .S7(problems);
    const platform = PLATFORMS.find((known) => known.os === chosenOs && known.architecture === chosenArchitecture);
    if (platform !== undefined)
        return platform;
    const input = architecture !== undefined || os === undefined ? 'runner-architecture' : 'runner-os';
    throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .InputProblem */ .S7(`${input}: GitHub builds no runner for ${chosenOs}-${chosenArchitecture}. Valid: ${PLATFORMS.map(platformName).join(', ')}.`);
}
function wordIn(words, word) {
    return Object.hasOwn(words, word.toLowerCase()) ? words[word.toLowerCase()] : undefined;
}
function lookUp(name, given, words, valid) {
    const known = wordIn(words, given);
    if (known !== undefined)
        return known;
    throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .InputProblem */ .S7(`${name}: "${given}" is unknown.${(0,_base_nearest_js__WEBPACK_IMPORTED_MODULE_1__/* .didYouMean */ .a)(given, Object.keys(words))} Valid: ${valid}.`);
}


/***/ }),

/***/ 8308:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ isRunnerVersion),
/* harmony export */   Z: () => (/* binding */ compareVersions)
/* harmony export */ });
/** A version of the runner: three numbers, as releases have it and as `tc.find` reads it. */
const VERSION = /^(?:0|[1-9]\d{0,8})(?:\.(?:0|[1-9]\d{0,8})){2}$/;
/** Whether the text is a runner's version, such as `2.337.0`. Nothing else becomes part of a path. */
function isRunnerVersion(text) {
    return VERSION.test(text);
}
/** Which of two runner versions is the older one: below zero the first, above zero the second. Other texts by their characters. */
function compareVersions(a, b) {
    if (!isRunnerVersion(a) || !isRunnerVersion(b))
        return a < b ? -1 : Number(a > b);
    const [first, second] = [a, b].map((version) => version.split('.').map(Number));
    for (const [index, part] of (first ?? []).entries()) {
        const difference = part - (second?.[index] ?? 0);
        if (difference !== 0)
            return difference;
    }
    return 0;
}


/***/ }),

/***/ 9340:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Aj: () => (/* binding */ isPlainUrl),
/* harmony export */   FF: () => (/* binding */ GITHUB_COM_API),
/* harmony export */   IX: () => (/* binding */ isLocal),
/* harmony export */   ld: () => (/* binding */ parseServer),
/* harmony export */   oK: () => (/* binding */ isUnencrypted),
/* harmony export */   zA: () => (/* binding */ shownUrl)
/* harmony export */ });
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(4758);

/** Base of github.com's own REST API. */
const GITHUB_COM_API = 'https://api.github.com';
const ENTERPRISE_SERVER_PATH = '/api/v3';
/**
 * Reads the base of the REST API and finds the web host that belongs to it: `api.github.com` → `github.com`,
 * `api.SUBDOMAIN.ghe.com` → `SUBDOMAIN.ghe.com`, `HOST/api/v3` → `HOST`.
 *
 * @throws InputProblem when the text is no such URL.
 */
function parseServer(text) {
    const url = parseUrl(text);
    const path = url.pathname.replace(/\/+$/, '');
    const host = url.hostname;
    if (host === 'github.com' || host === 'www.github.com') {
        throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .InputProblem */ .S7(`github-api-url: ${text} is the website; use https://api.github.com.`);
    }
    if (host.endsWith('.ghe.com') && !host.startsWith('api.')) {
        throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .InputProblem */ .S7(`github-api-url: ${text} is the website; use https://api.${host}.`);
    }
    if (host === 'api.github.com' || host.endsWith('.ghe.com')) {
        if (path !== '')
            throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .InputProblem */ .S7(`github-api-url: ${text} has a path; use ${url.origin}.`);
        return {
            product: host === 'api.github.com' ? 'github.com' : 'ghe.com',
            apiUrl: url.origin,
            webUrl: `${url.protocol}//${url.host.slice('api.'.length)}`,
        };
    }
    const webPath = path.endsWith(ENTERPRISE_SERVER_PATH) ? path.slice(0, -ENTERPRISE_SERVER_PATH.length) : path;
    return { product: 'enterprise-server', apiUrl: `${url.origin}${path}`, webUrl: `${url.origin}${webPath}` };
}
/** Whether credentials sent to this server travel unencrypted over a network. */
function isUnencrypted(server) {
    return server.apiUrl.startsWith('http:') && !isLocal(server);
}
/** Whether a server is on this machine: no network, and no proxy, comes between. */
function isLocal({ apiUrl }) {
    return /^(localhost|127(\.\d+){3}|\[::1\])$/.test(new URL(apiUrl).hostname);
}
function parseUrl(text) {
    const example = 'https://api.github.com, https://api.SUBDOMAIN.ghe.com or https://HOST/api/v3';
    if (!isPlainUrl(text) || !/^https?:/i.test(text)) {
        throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .InputProblem */ .S7(`github-api-url: "${shownUrl(text)}" is not an http(s) URL; use one like ${example}.`);
    }
    const url = new URL(text);
    // `https://octocat/hunter2@host` is a URL of the host octocat.
    if (text.includes('@')) {
        throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .InputProblem */ .S7('github-api-url: credentials do not belong in the URL; use the address alone.');
    }
    if (url.search !== '' || url.hash !== '') {
        throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .InputProblem */ .S7(`github-api-url: "${shownUrl(text)}" has a query or a fragment; use one like ${example}.`);
    }
    return url;
}
/**
 * Whether a text is a URL as one writes it. `new URL` is more lenient: it drops newlines and tabs, and takes
 * backslashes for slashes, so that a text could name another place than a person sees.
 */
function isPlainUrl(text) {
    return !/[\s\\]/.test(text) && !/^https?:(?!\/\/)/i.test(text) && URL.canParse(text);
}
/** What a message has in place of a text whose credentials cannot be told from the rest. */
const HIDDEN = '*** (not shown, because it has an @)';
/**
 * A URL for a message, without credentials and query. A malformed one that has an `@` is not shown at all: where a password
 * begins and ends in it is anyone's guess.
 */
function shownUrl(text) {
    const shown = text.replace(/[?#][\s\S]*$/, '?***');
    if (!text.includes('@'))
        return shown;
    const [, scheme, , rest] = isPlainUrl(text) ? (/^([a-z][a-z0-9+.-]*:\/\/)([^/]*)@([^@]*)$/i.exec(shown) ?? []) : [];
    return scheme === undefined || rest === undefined ? HIDDEN : `${scheme}***@${rest}`;
}


/***/ }),

/***/ 3738:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   F9: () => (/* binding */ isUrlTarget),
/* harmony export */   JJ: () => (/* binding */ runnerSettingsUrl),
/* harmony export */   Od: () => (/* binding */ scopeOf),
/* harmony export */   Vb: () => (/* binding */ nameOf),
/* harmony export */   W5: () => (/* binding */ isLogin),
/* harmony export */   XP: () => (/* binding */ accountOf),
/* harmony export */   Yt: () => (/* binding */ runnerUrl),
/* harmony export */   bf: () => (/* binding */ ownerOf),
/* harmony export */   en: () => (/* binding */ isRepositoryName),
/* harmony export */   ff: () => (/* binding */ describeTarget),
/* harmony export */   hu: () => (/* binding */ parseTarget),
/* harmony export */   l1: () => (/* binding */ describeLeftOut)
/* harmony export */ });
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(4758);
/* harmony import */ var _server_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(9340);


const LOGIN = /^[A-Za-z0-9_-]{1,100}$/;
const REPOSITORY_NAME = /^[A-Za-z0-9._-]{1,100}$/;
/** What `{scope}` has before the target's name. */
const SCOPE_PREFIXES = { repository: 'repos/', organization: 'orgs/', enterprise: '' };
const FORMS = 'owner/repo, org or enterprises/slug, or the URL of one of these';
/** Path segments of github.com that no account can have as its login. */
const NO_LOGINS = new Set(['orgs', 'users', 'organizations', 'repos', 'enterprise', 'enterprises']);
/** What comes before the name of an account in addresses of GitHub; nothing there belongs to it. */
const BEFORE_ACCOUNTS = new Set(['orgs', 'users', 'organizations']);
/**
 * Reads a target: `owner/repo`, `org`, `enterprises/slug`, or the full URL that `config.sh --url` takes.
 *
 * @throws InputProblem when it is something else, or a URL on another host than the server's.
 */
function parseTarget(text, server) {
    const path = isUrlTarget(text) ? pathOfUrl(text, server) : text;
    const segments = path.split('/');
    // No repository's name ends in .git; its clone URL does.
    const [first = '', second] = [segments[0], segments[1]?.replace(/\.git$/, '')];
    if (/^@[^@]*$/.test(text)) {
        throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .InputProblem */ .S7('target: it begins with an @; leave that out, as in octo-org or octo-org/octo-repo.');
    }
    const urlHint = /^[a-z0-9-]+(\.[a-z0-9-]+)+$/i.test(first) && second !== undefined ? ' A URL begins with https://.' : '';
    const problem = new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .InputProblem */ .S7(`target: "${(0,_server_js__WEBPACK_IMPORTED_MODULE_1__/* .shownUrl */ .zA)(text)}" is not a target; use ${FORMS}.${urlHint}`);
    if (segments.length > 2)
        throw problem;
    if (second === undefined) {
        if (!isLogin(first))
            throw problem;
        return { level: 'organization', org: first };
    }
    if (first === 'enterprises') {
        if (!LOGIN.test(second))
            throw problem;
        return { level: 'enterprise', enterprise: second };
    }
    const place = first.toLowerCase();
    if (BEFORE_ACCOUNTS.has(place) && isLogin(second)) {
        throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .InputProblem */ .S7(`target: "${text}" is not a target; for the account set target: ${second}.`);
    }
    if ((place === 'enterprise' || place === 'enterprises') && LOGIN.test(second)) {
        throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .InputProblem */ .S7(`target: "${text}" is not a target; for the enterprise set target: enterprises/${second}.`);
    }
    if (!isLogin(first) || !isRepositoryName(second))
        throw problem;
    return { level: 'repository', owner: first, repo: second };
}
/** Whether the target is written as a URL, which is read with its server. */
function isUrlTarget(text) {
    return /^[a-z][a-z0-9+.-]*:/i.test(text);
}
/** Whether the text can be a repository's name, without its owner. */
function isRepositoryName(text) {
    return REPOSITORY_NAME.test(text) && text !== '.' && text !== '..';
}
/** `{scope}` of the REST API's runner endpoints: `repos/{owner}/{repo}`, `orgs/{org}`, `enterprises/{enterprise}`. */
function scopeOf(target) {
    return `${SCOPE_PREFIXES[target.level]}${nameOf(target)}`;
}
/** `{account}` of the REST API: like `{scope}`, but `users/{username}`, which finds organizations as well as users. */
function accountOf(target) {
    return target.level === 'organization' ? `users/${target.org}` : scopeOf(target);
}
/** What `config.sh --url` takes for this target. */
function runnerUrl(target, server) {
    return `${server.webUrl}/${nameOf(target)}`;
}
/** The page of a target's settings that shows its runners. */
function runnerSettingsUrl(target, { webUrl }) {
    const path = target.level === 'organization' ? `organizations/${target.org}` : nameOf(target);
    return `${webUrl}/${path}/settings/actions/runners`;
}
/** The target as one writes it: `octo-org/octo-repo`, `octo-org`, `enterprises/octo-enterprise`. */
function nameOf(target) {
    switch (target.level) {
        case 'repository':
            return `${target.owner}/${target.repo}`;
        case 'organization':
            return target.org;
        case 'enterprise':
            return `enterprises/${target.enterprise}`;
    }
}
/** The target with its level, for messages: `organization octo-org`. */
function describeTarget(target) {
    return target.level === 'enterprise' ? `enterprise ${target.enterprise}` : `${target.level} ${nameOf(target)}`;
}
/** What a target is that was left out, for messages where something is not found or not allowed; empty for others than a repository. */
function describeLeftOut(target) {
    if (target.level !== 'repository')
        return '';
    return `target was left out, so it is ${nameOf(target)}; for the runners of an organization set target: ${target.owner}.`;
}
/** The account that the target's repositories belong to; undefined for an enterprise. */
function ownerOf(target) {
    if (target.level === 'enterprise')
        return undefined;
    return target.level === 'repository' ? target.owner : target.org;
}
/** Whether the text can be the login of an account. */
function isLogin(text) {
    return LOGIN.test(text) && !NO_LOGINS.has(text.toLowerCase());
}
function pathOfUrl(text, server) {
    if (!(0,_server_js__WEBPACK_IMPORTED_MODULE_1__/* .isPlainUrl */ .Aj)(text))
        throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .InputProblem */ .S7(`target: "${(0,_server_js__WEBPACK_IMPORTED_MODULE_1__/* .shownUrl */ .zA)(text)}" is not a URL; use ${FORMS}.`);
    const url = new URL(text);
    const web = new URL(server.webUrl);
    if (url.host !== web.host || url.protocol !== web.protocol || url.username !== '' || url.password !== '') {
        throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .InputProblem */ .S7(`target: "${(0,_server_js__WEBPACK_IMPORTED_MODULE_1__/* .shownUrl */ .zA)(text)}" is not on ${server.webUrl}, the host of github-api-url (${server.apiUrl}); ` +
            'set a target of that host, or the github-api-url of the target.');
    }
    if (url.search !== '' || url.hash !== '') {
        throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .InputProblem */ .S7(`target: "${(0,_server_js__WEBPACK_IMPORTED_MODULE_1__/* .shownUrl */ .zA)(text)}" has a query or a fragment; use ${FORMS}.`);
    }
    const base = web.pathname.replace(/\/+$/, '');
    // The text as written is matched too: URL parsing resolves `..` and `%2e%2e`, which must not pass for a plain path.
    if (/(^|\/)(\.|%2e){1,2}(\/|$)/i.test(text) || !url.pathname.startsWith(`${base}/`)) {
        throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .InputProblem */ .S7(`target: "${(0,_server_js__WEBPACK_IMPORTED_MODULE_1__/* .shownUrl */ .zA)(text)}" is not a target; use ${FORMS}.`);
    }
    return url.pathname.slice(base.length + 1).replace(/\/$/, '');
}


/***/ }),

/***/ 385:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   BG: () => (/* binding */ isTokenText),
/* harmony export */   BN: () => (/* binding */ tokenAt),
/* harmony export */   I4: () => (/* binding */ describeRequiredToken),
/* harmony export */   N9: () => (/* binding */ hasRunnerScope),
/* harmony export */   aA: () => (/* binding */ tokenKind),
/* harmony export */   ju: () => (/* binding */ describeTokenKind),
/* harmony export */   xs: () => (/* binding */ RUNNER_SCOPES)
/* harmony export */ });
/* harmony import */ var _base_guards_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(6651);

const PREFIXES = [
    ['ghp_', 'classic personal access token'],
    ['github_pat_', 'fine-grained personal access token'],
    ['ghs_', 'installation token'],
    ['ghu_', 'user access token'],
    ['gho_', 'OAuth app token'],
    ['ghr_', 'refresh token'],
];
/** Whether the text can be a token of any kind: it must pass as a header, and as a line of a file, as it is. */
function isTokenText(text) {
    return /^[\x21-\x7e]+$/.test(text);
}
/** A member of foreign JSON, if it can be a token. */
function tokenAt(value, name) {
    const text = (0,_base_guards_js__WEBPACK_IMPORTED_MODULE_0__/* .stringAt */ .bX)(value, name);
    return text !== undefined && isTokenText(text) ? text : undefined;
}
/** Tells a token's kind by its prefix; `unknown` for any other, such as those of old Enterprise Servers. */
function tokenKind(token) {
    return PREFIXES.find(([prefix]) => token.startsWith(prefix))?.[1] ?? 'unknown';
}
/** The kind of token that something requires, for messages: `a classic personal access token (ghp_) with the scope repo`. */
function describeRequiredToken(kind) {
    return `${describeTokenKind(kind)}${REQUIREMENTS[kind] ?? ''}`;
}
/** The scope with which a classic personal access token manages runners, by level. */
const RUNNER_SCOPES = {
    repository: 'repo',
    organization: 'admin:org',
    enterprise: 'manage_runners:enterprise',
};
/** Whether these scopes let a classic personal access token manage runners. @param scopes as `x-oauth-scopes` lists them */
function hasRunnerScope(scopes, level) {
    const wanted = level === 'enterprise' ? [RUNNER_SCOPES.enterprise, 'admin:enterprise'] : [RUNNER_SCOPES[level]];
    return scopes.split(',').some((scope) => wanted.includes(scope.trim()));
}
/** What a token of that kind must have for installations. */
const REQUIREMENTS = {
    'classic personal access token': ' with the scope repo',
    'user access token': ' of the GitHub App',
};
/** A token's kind for messages, with the prefix that showed it: `an installation token (ghs_)`. */
function describeTokenKind(kind) {
    const prefix = PREFIXES.find(([, name]) => name === kind)?.[0];
    if (prefix === undefined)
        return 'a token of a kind that its prefix does not show';
    return `${/^[aeio]/i.test(kind) ? 'an' : 'a'} ${kind} (${prefix})`;
}


/***/ }),

/***/ 2398:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Gl: () => (/* binding */ toAnswer),
/* harmony export */   VH: () => (/* binding */ mayBeDone),
/* harmony export */   fh: () => (/* binding */ toTransportError),
/* harmony export */   g5: () => (/* binding */ failureOf),
/* harmony export */   wX: () => (/* binding */ TransportError)
/* harmony export */ });
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(4758);
/* harmony import */ var _base_guards_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(6651);


/** Sorts what Octokit throws (its RequestError) into a Failure; undefined for anything else, which is a bug. */
function failureOf(error, apiUrl) {
    if (!(error instanceof Error))
        return undefined;
    for (let cause = error; cause instanceof Error; cause = cause.cause) {
        if (cause instanceof TransportError)
            return { kind: 'transport', error: cause };
    }
    if (!('status' in error && typeof error.status === 'number'))
        return undefined;
    if (!('response' in error && (0,_base_guards_js__WEBPACK_IMPORTED_MODULE_1__/* .isRecord */ .u4)(error.response)))
        return undefined;
    const { headers, data, url } = error.response;
    return toAnswer({ status: error.status, headers: (0,_base_guards_js__WEBPACK_IMPORTED_MODULE_1__/* .isRecord */ .u4)(headers) ? headers : {}, data, url }, apiUrl);
}
/** Describes a response of any status. @param askedUrl what was requested, before redirects */
function toAnswer({ status, headers, data, url }, askedUrl) {
    const plain = {};
    for (const [name, value] of Object.entries(headers))
        plain[name.toLowerCase()] = String(value);
    const html = /\bhtml\b/.test(plain['content-type'] ?? '') || (typeof data === 'string' && /^\s*<(!doctype|html)/i.test(data));
    const origin = typeof url === 'string' && URL.canParse(url) ? new URL(url).origin : undefined;
    const foreign = origin !== undefined && askedUrl !== undefined && origin !== new URL(askedUrl).origin;
    const answer = { kind: 'answer', status, headers: plain, data, message: html ? '' : saidBy(data), html };
    return foreign ? { ...answer, redirectedTo: origin } : answer;
}
/** GitHub's `message`, with what its `errors` add; the text itself where the body is not JSON. */
function saidBy(data) {
    const parts = [typeof data === 'string' ? data : ((0,_base_guards_js__WEBPACK_IMPORTED_MODULE_1__/* .stringAt */ .bX)(data, 'message') ?? '')];
    if ((0,_base_guards_js__WEBPACK_IMPORTED_MODULE_1__/* .isRecord */ .u4)(data) && Array.isArray(data.errors)) {
        for (const entry of data.errors)
            parts.push(typeof entry === 'string' ? entry : ((0,_base_guards_js__WEBPACK_IMPORTED_MODULE_1__/* .stringAt */ .bX)(entry, 'message') ?? ''));
    }
    if ((0,_base_guards_js__WEBPACK_IMPORTED_MODULE_1__/* .isRecord */ .u4)(data) && typeof data.errors === 'string')
        parts.push(data.errors);
    return (0,_base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .singleLine */ .pF)(parts.filter((part) => part !== '').join(': '));
}
/**
 * Whether the server may have carried out the call although it did not confirm it: the answer was lost, it was a 5xx, or a
 * success that cannot be trusted.
 */
function mayBeDone(failure) {
    return failure.kind === 'transport'
        ? failure.error.stage === 'answering'
        : failure.status >= 500 || failure.status < 300;
}
/** A request without a complete answer; `stage` says whether the server can have seen it. */
class TransportError extends Error {
    name = 'TransportError';
    fault;
    stage;
    /** `host:port` of the proxy, if it failed there before the server was reached. */
    proxy = undefined;
    constructor(message, fault, stage, cause) {
        super(message, { cause });
        this.fault = fault;
        this.stage = stage;
    }
    /** A retry can outlast it; the other faults need a change of settings. */
    get isTransient() {
        return !['redirect', 'tls', 'no-tls', 'proxy'].includes(this.fault);
    }
}
const TLS_CODE = /^(ERR_TLS|ERR_SSL|CERT_|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO|HOSTNAME_MISMATCH|EPROTO)/;
/** OpenSSL's reason where the answer is none of TLS. */
const NO_TLS = 'wrong version number';
/** `write EPROTO 401D…:error:0A00010B:SSL routines:FUNCTION:REASON:FILE:LINE:` */
const OPENSSL_MESSAGE = /:error:[0-9A-F]+:[^:]*:[^:]*:([^:]+):/;
/** Names what Node reports of a broken connection. */
function toTransportError(error, stage, host) {
    if (error instanceof TransportError)
        return error;
    const { code, message } = describe(error);
    if (code === 'ENOTFOUND' || code === 'EAI_AGAIN') {
        return new TransportError(`the name ${host.startsWith('the proxy ') ? 'of ' : ''}${host} could not be resolved (${code})`, 'dns', 'connecting', error);
    }
    if (code === 'ECONNREFUSED') {
        return new TransportError(`${host} refused the connection (${code})`, 'refused', 'connecting', error);
    }
    if (code === 'EPROTO' && message === NO_TLS) {
        return new TransportError(`${host} does not answer by TLS (${code}: ${message})`, 'no-tls', 'connecting', error);
    }
    if (TLS_CODE.test(code)) {
        return new TransportError(`the TLS connection to ${host} failed (${code}: ${message})`, 'tls', 'connecting', error);
    }
    if (code === 'ETIMEDOUT' || code === 'EHOSTUNREACH' || code === 'ENETUNREACH') {
        return new TransportError(`${host} could not be reached (${code})`, 'timeout', stage, error);
    }
    return new TransportError(`the connection to ${host} broke off (${code || message})`, 'reset', stage, error);
}
/** Happy eyeballs reports one error for all addresses: an AggregateError, whose own message is empty. */
function describe(error) {
    const inner = error instanceof AggregateError ? (error.errors[0] ?? error) : error;
    if (!(inner instanceof Error))
        return { code: '', message: String(inner) };
    return { code: (0,_base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .errorCode */ .CA)(inner), message: OPENSSL_MESSAGE.exec(inner.message)?.[1] ?? inner.message };
}


/***/ }),

/***/ 9618:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ retryAfter),
/* harmony export */   h: () => (/* binding */ rateLimitWait)
/* harmony export */ });
/** GitHub's advice for a secondary limit that names no time. */
const SECONDARY_WAIT_MS = 60_000;
/**
 * How long a rate limit asks to wait, in ms; undefined if the answer is not one.
 * A limit without a time is a secondary one; its `Retry-After` wins over `x-ratelimit-reset`.
 *
 * @param serverNow the server's time, in ms since the epoch
 */
function rateLimitWait(failure, serverNow) {
    const { status, headers, message } = failure;
    const spent = headers['x-ratelimit-remaining'] === '0';
    const retryAfterMs = retryAfter(headers['retry-after'], serverNow);
    // The last request of the hour can be a plain refusal, too; then its reason counts, not that none is left.
    const refused = /not accessible|admin rights|permission|\bSAML\b/i.test(message);
    const limited = status === 429 ||
        (status === 403 && (retryAfterMs !== undefined || /rate limit|abuse/i.test(message) || (spent && !refused)));
    if (!limited)
        return undefined;
    if (retryAfterMs !== undefined)
        return retryAfterMs;
    const reset = Number(headers['x-ratelimit-reset'] ?? Number.NaN);
    if ((spent || status === 429) && Number.isFinite(reset))
        return Math.max(0, reset * 1000 - serverNow);
    return SECONDARY_WAIT_MS;
}
/** Reads `Retry-After`, seconds or a date, into ms from now. */
function retryAfter(header, serverNow) {
    if (header === undefined || header === '')
        return undefined;
    const seconds = Number(header);
    if (Number.isFinite(seconds))
        return Math.max(0, seconds * 1000);
    const date = Date.parse(header);
    return Number.isNaN(date) ? undefined : Math.max(0, date - serverNow);
}


/***/ }),

/***/ 8902:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   nV: () => (/* binding */ OPERATION_POLICY),
/* harmony export */   tE: () => (/* binding */ decideRetry)
/* harmony export */ });
/* unused harmony export CLEAN_UP_POLICY */
/* harmony import */ var _rate_limit_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(9618);

/** For the operations: outlasts a fault of some seconds; gives up on a hanging server after about a minute. */
const OPERATION_POLICY = { retries: 4, firstPauseMs: 500, maxWaitMs: 60_000, budgetMs: 45_000 };
/**
 * For the post step, which must not keep a finished job waiting while the server fails. It does wait for a rate limit: a token
 * that stays valid is worse than a minute.
 */
const CLEAN_UP_POLICY = { retries: 2, firstPauseMs: 500, maxWaitMs: 60_000, budgetMs: 20_000 };
const STOP = { retry: false };
/**
 * The one retry policy: whether a failed call is retried, and when.
 *
 * It retries faults of the network and 5xx if a second execution does no harm, or if the server cannot have seen the first.
 * A rate limit refuses a call before anything is done, so any call may be retried. Plain 4xx never are.
 *
 * @param repeatable whether a second execution of the call does no harm
 * @param serverNow the server's time, in ms since the epoch
 * @param random 0 to 1, spreads the pauses
 */
function decideRetry(failure, repeatable, history, policy, serverNow, random = Math.random()) {
    const pauseMs = policy.firstPauseMs * 2 ** (history.attempts - 1) * (1 + random / 4);
    if (failure.kind === 'answer') {
        const limited = (0,_rate_limit_js__WEBPACK_IMPORTED_MODULE_0__/* .rateLimitWait */ .h)(failure, serverNow);
        if (limited !== undefined) {
            if (limited > policy.maxWaitMs || history.attempts > policy.retries)
                return { retry: false, limitedForMs: limited };
            const wait = Math.max(limited, pauseMs);
            return { retry: true, pauseMs: wait, reason: `rate limit, HTTP ${failure.status}`, limitedForMs: wait };
        }
    }
    if (history.attempts > policy.retries)
        return STOP;
    if (failure.kind === 'transport') {
        const { error } = failure;
        const harmless = repeatable || error.stage === 'connecting';
        if (!harmless || !error.isTransient || history.elapsedMs + pauseMs > policy.budgetMs)
            return STOP;
        return { retry: true, pauseMs, reason: error.message };
    }
    if (failure.status < 500 || !repeatable)
        return STOP;
    const wait = Math.max(pauseMs, (0,_rate_limit_js__WEBPACK_IMPORTED_MODULE_0__/* .retryAfter */ .P)(failure.headers['retry-after'], serverNow) ?? 0);
    if (wait > policy.maxWaitMs)
        return { retry: false, limitedForMs: wait };
    if (history.elapsedMs + wait > Math.max(policy.budgetMs, policy.maxWaitMs))
        return STOP;
    return { retry: true, pauseMs: wait, reason: `HTTP ${failure.status}` };
}


/***/ }),

/***/ 3095:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  oO: () => (/* binding */ createTransport),
  x8: () => (/* binding */ readBody),
  gS: () => (/* binding */ takeBody),
  Po: () => (/* binding */ tooLong)
});

;// CONCATENATED MODULE: external "node:http"
const external_node_http_namespaceObject = require("node:http");
;// CONCATENATED MODULE: external "node:https"
const external_node_https_namespaceObject = require("node:https");
// EXTERNAL MODULE: ./src/http/failure.ts
var failure = __nccwpck_require__(2398);
;// CONCATENATED MODULE: external "node:url"
const external_node_url_namespaceObject = require("node:url");
;// CONCATENATED MODULE: external "node:net"
const external_node_net_namespaceObject = require("node:net");
;// CONCATENATED MODULE: external "node:tls"
const external_node_tls_namespaceObject = require("node:tls");
;// CONCATENATED MODULE: ./node_modules/@actions/http-client/lib/proxy.js
function getProxyUrl(reqUrl) {
    const usingSsl = reqUrl.protocol === 'https:';
    if (checkBypass(reqUrl)) {
        return undefined;
    }
    const proxyVar = (() => {
        if (usingSsl) {
            return process.env['https_proxy'] || process.env['HTTPS_PROXY'];
        }
        else {
            return process.env['http_proxy'] || process.env['HTTP_PROXY'];
        }
    })();
    if (proxyVar) {
        try {
            return new DecodedURL(proxyVar);
        }
        catch (_a) {
            if (!proxyVar.startsWith('http://') && !proxyVar.startsWith('https://'))
                return new DecodedURL(`http://${proxyVar}`);
        }
    }
    else {
        return undefined;
    }
}
function checkBypass(reqUrl) {
    if (!reqUrl.hostname) {
        return false;
    }
    const reqHost = reqUrl.hostname;
    if (isLoopbackAddress(reqHost)) {
        return true;
    }
    const noProxy = process.env['no_proxy'] || process.env['NO_PROXY'] || '';
    if (!noProxy) {
        return false;
    }
    // Determine the request port
    let reqPort;
    if (reqUrl.port) {
        reqPort = Number(reqUrl.port);
    }
    else if (reqUrl.protocol === 'http:') {
        reqPort = 80;
    }
    else if (reqUrl.protocol === 'https:') {
        reqPort = 443;
    }
    // Format the request hostname and hostname with port
    const upperReqHosts = [reqUrl.hostname.toUpperCase()];
    if (typeof reqPort === 'number') {
        upperReqHosts.push(`${upperReqHosts[0]}:${reqPort}`);
    }
    // Compare request host against noproxy
    for (const upperNoProxyItem of noProxy
        .split(',')
        .map(x => x.trim().toUpperCase())
        .filter(x => x)) {
        if (upperNoProxyItem === '*' ||
            upperReqHosts.some(x => x === upperNoProxyItem ||
                x.endsWith(`.${upperNoProxyItem}`) ||
                (upperNoProxyItem.startsWith('.') &&
                    x.endsWith(`${upperNoProxyItem}`)))) {
            return true;
        }
    }
    return false;
}
function isLoopbackAddress(host) {
    const hostLower = host.toLowerCase();
    return (hostLower === 'localhost' ||
        hostLower.startsWith('127.') ||
        hostLower.startsWith('[::1]') ||
        hostLower.startsWith('[0:0:0:0:0:0:0:1]'));
}
class DecodedURL extends URL {
    constructor(url, base) {
        super(url, base);
        this._decodedUsername = decodeURIComponent(super.username);
        this._decodedPassword = decodeURIComponent(super.password);
    }
    get username() {
        return this._decodedUsername;
    }
    get password() {
        return this._decodedPassword;
    }
}
//# sourceMappingURL=proxy.js.map
// EXTERNAL MODULE: ./src/base/errors.ts
var errors = __nccwpck_require__(4758);
;// CONCATENATED MODULE: ./src/http/proxy.ts








/**
 * The proxy that the environment names for a URL: `https_proxy` or `http_proxy`, in both spellings, unless `no_proxy` lists
 * the host as the toolkit reads it (host, suffix, `host:port`, `*`); never for loopback addresses.
 *
 * @returns the proxy's URL; undefined for a direct connection
 * @throws TransportError (fault `proxy`) if the variable is set to something that is not a proxy: a direct connection would
 *   bypass the one that was meant
 */
function proxyFor(url, env = process.env) {
    if (checkBypass(url))
        return undefined;
    const name = url.protocol === 'https:' ? 'https_proxy' : 'http_proxy';
    const value = env[name] || env[name.toUpperCase()];
    if (!value)
        return undefined;
    // Without a scheme, `host:3128` would parse as a URL of the scheme `host`.
    const text = value.includes('://') ? value : `http://${value}`;
    const proxy = URL.canParse(text) ? new URL(text) : undefined;
    if (proxy === undefined || !/^https?:$/.test(proxy.protocol) || !isDecodable(proxy.username + proxy.password)) {
        throw new failure/* TransportError */.wX(`${name} does not name an http(s) proxy, such as http://proxy.example.com:3128`, 'proxy', 'connecting');
    }
    return proxy;
}
/**
 * Where a proxy listens, for Node's `request`, by its URL. With `servername`, Node checks the proxy's own certificate: without
 * it, Node would take the name from the `host` header, which is that of the target server.
 */
function proxyEndpoint(proxy) {
    const secure = proxy.protocol === 'https:';
    const hostname = (0,external_node_url_namespaceObject.urlToHttpOptions)(proxy).hostname ?? '';
    return {
        hostname,
        port: Number(proxy.port) || (secure ? 443 : 80),
        // TLS knows no server names that are addresses; the certificate is held against the address then.
        ...(secure && { servername: (0,external_node_net_namespaceObject.isIP)(hostname) === 0 ? hostname : '' }),
    };
}
/** `Basic` credentials for a proxy, from the user name and password in its URL; undefined without them. */
function proxyAuthorization({ username, password }) {
    if (username === '' && password === '')
        return undefined;
    const credentials = `${decodeURIComponent(username)}:${decodeURIComponent(password)}`;
    return `Basic ${Buffer.from(credentials).toString('base64')}`;
}
function isDecodable(text) {
    try {
        decodeURIComponent(text);
        return true;
    }
    catch {
        return false;
    }
}
/**
 * An agent for https through a proxy's CONNECT, with kept connections. Written here because the usual packages cannot be
 * aborted: a proxy that accepts and never answers would block the step without end.
 */
class TunnelAgent extends external_node_https_namespaceObject.Agent {
    #proxy;
    constructor(proxy, options) {
        super(options);
        this.#proxy = proxy;
    }
    createConnection(options, connected) {
        const proxy = this.#proxy;
        const host = options.host ?? '';
        const authority = `${(0,external_node_net_namespaceObject.isIPv6)(host) ? `[${host}]` : host}:${options.port}`;
        const authorization = proxyAuthorization(proxy);
        const fail = (message, fault, cause) => connected(new failure/* TransportError */.wX(message, fault, 'connecting', cause));
        const send = proxy.protocol === 'https:' ? external_node_https_namespaceObject.request : external_node_http_namespaceObject.request;
        const connectRequest = send({
            ...proxyEndpoint(proxy),
            method: 'CONNECT',
            path: authority,
            headers: { host: authority, ...(authorization !== undefined && { 'proxy-authorization': authorization }) },
            agent: false,
            ...(options.giveUp && { signal: options.giveUp }),
        });
        connectRequest.once('connect', ({ statusCode = 0, statusMessage = '' }, socket) => {
            if (statusCode >= 200 && statusCode < 300)
                return connected(null, (0,external_node_tls_namespaceObject.connect)({ ...options, socket }));
            socket.destroy();
            const said = `${statusCode} ${statusMessage}`.trim();
            // A 5xx of the proxy is temporary, so the call is retried; a 403 or 407 is not.
            fail(`the proxy ${proxy.host} did not connect to ${authority} (${said})`, statusCode >= 500 ? 'reset' : 'proxy');
        });
        connectRequest.on('error', (cause) => {
            if ((0,errors/* errorCode */.CA)(cause).startsWith('HPE_'))
                return fail(`the proxy ${proxy.host} does not answer as a proxy does`, 'proxy', cause);
            connected((0,failure/* toTransportError */.fh)(cause, 'connecting', `the proxy ${proxy.host}`));
        });
        connectRequest.end();
        return undefined;
    }
}

;// CONCATENATED MODULE: ./src/http/routes.ts




const KEPT = { keepAlive: true, maxSockets: 16 };
/** Keeps one agent, and with it its open connections, for each protocol and proxy. */
function createRoutes() {
    const agents = new Map();
    const kept = (key, make) => {
        const agent = agents.get(key) ?? make();
        agents.set(key, agent);
        return agent;
    };
    return (url) => {
        const proxy = proxyFor(url);
        const secure = url.protocol === 'https:';
        if (proxy === undefined) {
            const agent = kept(url.protocol, () => (secure ? new external_node_https_namespaceObject.Agent(KEPT) : new external_node_http_namespaceObject.Agent(KEPT)));
            return { secure, options: { ...(0,external_node_url_namespaceObject.urlToHttpOptions)(url), agent }, headers: {} };
        }
        if (secure) {
            const agent = kept(`tunnel ${proxy.href}`, () => new TunnelAgent(proxy, KEPT));
            return { secure, options: { ...(0,external_node_url_namespaceObject.urlToHttpOptions)(url), agent }, headers: {}, proxy: proxy.host };
        }
        // Plain http is asked of the proxy itself, by the full URL.
        const toProxy = proxy.protocol === 'https:';
        const agent = kept(`plain ${proxy.href}`, () => (toProxy ? new external_node_https_namespaceObject.Agent(KEPT) : new external_node_http_namespaceObject.Agent(KEPT)));
        const authorization = proxyAuthorization(proxy);
        return {
            secure: toProxy,
            options: { ...proxyEndpoint(proxy), path: url.href, agent },
            headers: { host: url.host, ...(authorization !== undefined && { 'proxy-authorization': authorization }) },
            proxy: proxy.host,
        };
    };
}

;// CONCATENATED MODULE: ./src/http/transport.ts




const MAX_REDIRECTS = 5;
const REDIRECTS = new Set([301, 302, 303, 307, 308]);
const CREDENTIAL_HEADERS = new Set(['authorization', 'cookie', 'proxy-authorization']);
/**
 * Makes the transport for everything that this action sends, API calls and downloads alike, on `node:http(s)`: with the
 * environment's proxies, kept connections and redirects. Credentials stay with the origin that they were given for.
 */
function createTransport(routeTo = createRoutes()) {
    return async (url, request) => {
        let current = { url, request };
        for (let redirects = 0;; redirects++) {
            const answer = await exchange(current.url, current.request, routeTo);
            const { location } = answer.headers;
            if (!REDIRECTS.has(answer.status) || location === undefined)
                return answer;
            // The body of a redirect may never end, so it is not read: this closes the connection.
            answer.body.destroy();
            if (redirects === MAX_REDIRECTS) {
                throw new failure/* TransportError */.wX(`${url.host} redirected more than ${MAX_REDIRECTS} times`, 'redirect', 'answering');
            }
            current = redirected(current.url, current.request, answer.status, location);
        }
    };
}
/**
 * The request that follows a redirect. GitHub answers 301, 302, 307 and 308 where a repository was renamed and wants the
 * same request again at the new place; only 303 turns it into a GET.
 */
function redirected(from, request, status, location) {
    let url;
    try {
        url = new URL(location, from);
    }
    catch (cause) {
        throw new failure/* TransportError */.wX(`${from.host} redirected to something that is not a URL`, 'redirect', 'answering', cause);
    }
    const { protocol } = url;
    if (protocol !== 'https:' && (protocol !== 'http:' || from.protocol === 'https:')) {
        throw new failure/* TransportError */.wX(`${from.host} redirected to ${url.origin === 'null' ? protocol : url.origin}, which is not https`, 'redirect', 'answering');
    }
    const asGet = status === 303 && request.method !== 'HEAD';
    const { headers: all = {}, body, ...rest } = request;
    const headers = Object.entries(all).filter(([name]) => {
        const lower = name.toLowerCase();
        if (asGet && lower.startsWith('content-'))
            return false;
        return url.origin === from.origin || !CREDENTIAL_HEADERS.has(lower);
    });
    const kept = { ...rest, headers: Object.fromEntries(headers) };
    if (asGet)
        return { url, request: { ...kept, method: 'GET' } };
    return { url, request: { ...kept, ...(body !== undefined && { body }) } };
}
function exchange(url, request, routeTo) {
    return new Promise((resolve, reject) => {
        const { method = 'GET', body, signal } = request;
        if (signal.aborted)
            return reject(signalError(signal, 'connecting'));
        const route = routeTo(url);
        const headers = {
            ...request.headers,
            ...(body !== undefined && { 'content-length': Buffer.byteLength(body) }),
            ...route.headers,
        };
        const send = route.secure ? external_node_https_namespaceObject.request : external_node_http_namespaceObject.request;
        const options = { ...route.options, method, headers, giveUp: signal };
        const outgoing = send(options);
        let stage = 'connecting';
        whenConnected(outgoing, route.secure, () => {
            stage = 'answering';
        });
        const atProxy = (error) => {
            if (stage === 'connecting')
                error.proxy = route.proxy;
            return error;
        };
        // Node's own `signal` option says nothing as long as the request waits for a connection.
        const giveUp = () => {
            reject(atProxy(givenUp(signal, stage, route.proxy)));
            outgoing.destroy();
        };
        signal.addEventListener('abort', giveUp, { once: true });
        outgoing.once('close', () => {
            signal.removeEventListener('abort', giveUp);
            // No other event can come after this one; without effect if there was an answer or an error.
            reject(atProxy(new failure/* TransportError */.wX(`${url.host} closed the connection without an answer`, 'cut', stage)));
        });
        outgoing.on('error', (error) => {
            const host = route.proxy !== undefined && stage === 'connecting' ? `the proxy ${route.proxy}` : url.host;
            reject(atProxy(signalError(signal, stage, route.proxy) ?? (0,failure/* toTransportError */.fh)(error, stage, host)));
        });
        const noAnswer = (what) => {
            reject(new failure/* TransportError */.wX(`${url.host} ${what}`, 'cut', 'answering'));
            outgoing.destroy();
        };
        outgoing.once('response', (incoming) => {
            const { statusCode: status = 0 } = incoming;
            // Node skips 1xx, except for a 101 without an Upgrade header.
            if (status < 200)
                noAnswer(`gave no final answer (HTTP ${status})`);
            else
                resolve({ status, headers: plainHeaders(incoming.headers), url, body: incoming });
        });
        // Without this listener Node destroys the request without an error.
        outgoing.once('upgrade', (_, socket) => {
            socket.destroy();
            noAnswer('switched protocols, which was not asked for (HTTP 101)');
        });
        outgoing.end(body);
    });
}
/** Each header as one text. */
function plainHeaders(headers) {
    const plain = {};
    for (const [name, value] of Object.entries(headers)) {
        if (value !== undefined)
            plain[name] = Array.isArray(value) ? value.join(', ') : value;
    }
    return plain;
}
/**
 * Reads an answer's body to its end. Rejects with a TransportError of fault `cut` if the end never comes, or is further away than
 * `most` bytes.
 */
async function readBody(answer, signal, most) {
    const chunks = [];
    let length = 0;
    await takeBody(answer, signal, (chunk) => {
        length += chunk.length;
        if (length > most)
            throw tooLong(answer, most);
        chunks.push(chunk);
    });
    return Buffer.concat(chunks);
}
/** The failure of an answer that fills the memory. */
function tooLong({ url }, most) {
    return new failure/* TransportError */.wX(`${url.host} sent more than ${most / 2 ** 20} MiB`, 'cut', 'answering');
}
/**
 * Hands an answer's body on, piece by piece, to its end; no faster than `take` returns. Rejects with a TransportError of
 * fault `cut` if the end never comes, and with whatever `take` throws, which ends the answer.
 */
function takeBody({ body, url }, signal, take) {
    return new Promise((resolve, reject) => {
        const cut = (cause) => reject(signalError(signal, 'answering') ??
            new failure/* TransportError */.wX(`${url.host} broke off in the middle of its answer`, 'cut', 'answering', cause));
        body.on('data', (chunk) => {
            try {
                take(chunk);
            }
            catch (error) {
                reject(error);
                body.destroy();
            }
        });
        body.once('end', resolve);
        body.once('error', cut);
        body.once('close', cut);
    });
}
/** What the signal was aborted with, where that says more than Node's AbortError: a timeout knows its seconds. */
function signalError(signal, stage, proxy) {
    return signal.aborted ? givenUp(signal, stage, proxy) : undefined;
}
function givenUp({ reason }, stage, proxy) {
    const message = reason instanceof Error ? reason.message : 'the request was given up';
    const by = proxy === undefined ? '' : `, by way of the proxy ${proxy}`;
    return new failure/* TransportError */.wX(`${message}${by}`, 'timeout', stage, reason);
}
function whenConnected(outgoing, secure, connected) {
    outgoing.once('socket', (socket) => {
        if (!socket.connecting)
            return connected();
        socket.once(secure ? 'secureConnect' : 'connect', connected);
    });
}


/***/ }),

/***/ 6431:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ startedWithoutSecrets),
/* harmony export */   Y: () => (/* binding */ credentialsOf)
/* harmony export */ });
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(4758);
/* harmony import */ var _github_token_kind_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(385);


/**
 * Who started the job, if GitHub gave it no secrets for that; undefined if there are secrets, or should be.
 */
function startedWithoutSecrets(inputs, { startedBy }) {
    return inputs.token === undefined && inputs['private-key'] === undefined ? startedBy : undefined;
}
/**
 * The App's credentials or the token, whichever is there.
 *
 * @param canDoWithout the step has something to do in a job that was given no secrets
 * @param hint when an operation of the step can do without
 * @throws InputProblem if neither or both are there
 */
function credentialsOf(inputs, job, canDoWithout = false, hint) {
    const hasNoSecrets = startedWithoutSecrets(inputs, job) !== undefined;
    if (canDoWithout && hasNoSecrets)
        return { kind: 'none' };
    const otherwise = hint !== undefined && hasNoSecrets ? ` ${hint}` : '';
    const { token, 'client-id': clientId, 'private-key': privateKey } = inputs;
    if (token !== undefined) {
        if (clientId !== undefined || privateKey !== undefined) {
            throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .InputProblem */ .S7('token: it cannot be set together with client-id and private-key; set one or the other.');
        }
        return { kind: 'token', token, tokenKind: (0,_github_token_kind_js__WEBPACK_IMPORTED_MODULE_1__/* .tokenKind */ .aA)(token) };
    }
    if (clientId === undefined && privateKey === undefined) {
        throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .InputProblem */ .S7(`client-id, private-key: both are empty, and so is token. ${WHY_EMPTY} Set client-id: \${{ vars.RUNNER_APP_CLIENT_ID }} and private-key: \${{ secrets.RUNNER_APP_PRIVATE_KEY }}.${otherwise}`);
    }
    if (clientId === undefined) {
        throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .InputProblem */ .S7(`client-id: it is empty. ${WHY_EMPTY} Set client-id: \${{ vars.RUNNER_APP_CLIENT_ID }}.`);
    }
    if (privateKey === undefined) {
        throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .InputProblem */ .S7(`private-key: it is empty. ${WHY_EMPTY} Set private-key: \${{ secrets.RUNNER_APP_PRIVATE_KEY }}.${otherwise}`);
    }
    return { kind: 'app', clientId, privateKey };
}
const WHY_EMPTY = 'Workflows that a fork or Dependabot started get no secrets; otherwise the secret or variable does not exist here.';


/***/ }),

/***/ 5165:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $5: () => (/* binding */ unknownWord),
/* harmony export */   LD: () => (/* binding */ readList),
/* harmony export */   R2: () => (/* binding */ optionalList),
/* harmony export */   U9: () => (/* binding */ count),
/* harmony export */   Yq: () => (/* binding */ choice),
/* harmony export */   id: () => (/* binding */ id),
/* harmony export */   lq: () => (/* binding */ optional),
/* harmony export */   rD: () => (/* binding */ wholeNumber),
/* harmony export */   ry: () => (/* binding */ splitList),
/* harmony export */   yj: () => (/* binding */ noDashes),
/* harmony export */   zM: () => (/* binding */ boolean)
/* harmony export */ });
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(4758);
/* harmony import */ var _base_nearest_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(8859);


/** Undefined for an empty input. */
function optional(parse) {
    return (text, name) => (text === '' ? undefined : parse(text, name));
}
/** The entries of a list; undefined for a list without any. */
function optionalList(parse) {
    return (text, name) => {
        const entries = readList(text, name);
        return entries.length === 0 ? undefined : parse(entries, name);
    };
}
/** The entries of a list. @throws InputProblem for those of a list as YAML writes it */
function readList(text, name) {
    const entries = splitList(text);
    noDashes(entries, name);
    return entries;
}
/** @throws InputProblem for the first entry that begins as one of a YAML list: an input is text, so its dash would count */
function noDashes(entries, name) {
    const dashed = entries.find((entry) => /^-(\s|$)/.test(entry));
    if (dashed === undefined)
        return;
    throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .InputProblem */ .S7(`${name}: "${dashed}" begins with a dash, but an input is text, not a YAML list; remove the dashes, and separate the entries with commas or newlines.`);
}
/** Splits a list at newlines and commas, trims, drops empty entries and keeps the order. */
function splitList(text) {
    return text
        .split(/[\n,]/)
        .map((entry) => entry.trim())
        .filter((entry) => entry !== '');
}
/** One of a few words. */
function choice(words) {
    return (text, name) => {
        const known = words.find((word) => word === text);
        if (known === undefined)
            throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .InputProblem */ .S7(unknownWord(name, text, words));
        return known;
    };
}
/** A YAML 1.2 boolean, as `core.getBooleanInput` reads one. */
const boolean = (text, name) => {
    if (/^(true|True|TRUE)$/.test(text))
        return true;
    if (/^(false|False|FALSE)$/.test(text))
        return false;
    throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .InputProblem */ .S7(unknownWord(name, text, ['true', 'false'], BOOLEANS_ELSEWHERE.get(text.toLowerCase())));
};
/** A number of something. @param unit for the message: `seconds` */
function count(unit, least = 0, most = Number.MAX_SAFE_INTEGER) {
    return (text, name) => {
        const number = wholeNumber(text, least, most);
        if (number === undefined) {
            const range = most === Number.MAX_SAFE_INTEGER ? `${least} or more` : `${least} to ${most}`;
            throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .InputProblem */ .S7(`${name}: "${text}" is not a number of ${unit}; use a whole number, ${range}.`);
        }
        return number;
    };
}
/** A whole number above zero. */
const id = (text, name) => {
    const number = wholeNumber(text, 1);
    if (number === undefined) {
        throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .InputProblem */ .S7(`${name}: "${text}" is not an id; use a whole number such as 12345678.`);
    }
    return number;
};
/** The number that decimal digits alone write; undefined for any other text, and out of range. */
function wholeNumber(text, least, most = Number.MAX_SAFE_INTEGER) {
    const number = /^\d+$/.test(text) ? Number(text) : Number.NaN;
    return number >= least && number <= most ? number : undefined;
}
/** What other formats, YAML 1.1 among them, write for a boolean. */
const BOOLEANS_ELSEWHERE = new Map([
    ...['yes', 'y', 'on', '1', 't'].map((word) => [word, 'true']),
    ...['no', 'n', 'off', '0', 'f'].map((word) => [word, 'false']),
]);
/** Valid words that are listed beside the one that was most likely meant. */
const MAX_LISTED = 8;
/**
 * The problem of an unknown word, with the valid ones and the one that was most likely meant.
 *
 * @param meant a word that means the same, or nearly so
 */
function unknownWord(name, word, valid, meant = word) {
    const hint = (0,_base_nearest_js__WEBPACK_IMPORTED_MODULE_1__/* .didYouMean */ .a)(meant, valid);
    // The operations are too many for one line, and one of them was surely meant.
    const list = hint !== '' && valid.length > MAX_LISTED ? '' : ` Valid: ${valid.join(', ')}.`;
    return `${name}: "${word}" is unknown.${hint}${list}`;
}


/***/ }),

/***/ 3977:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Pq: () => (/* binding */ describeRunsOn),
/* harmony export */   Xi: () => (/* binding */ candidates),
/* harmony export */   aq: () => (/* binding */ runsOnJson),
/* harmony export */   k8: () => (/* binding */ runsOn)
/* harmony export */ });
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(4758);
/* harmony import */ var _base_guards_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(6651);
/* harmony import */ var _parsers_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(5165);



/** In the summary each takes a row. */
const MAX_CANDIDATES = 100;
/** The candidates of `choose-runner`, one a line. */
const candidates = (text, name) => {
    const lines = text
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => line !== '');
    if (lines.length > MAX_CANDIDATES) {
        throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .InputProblem */ .S7(`${name}: ${lines.length} candidates are too many; set it to ${MAX_CANDIDATES} lines at most.`);
    }
    (0,_parsers_js__WEBPACK_IMPORTED_MODULE_1__/* .noDashes */ .yj)(lines, name);
    const problems = [];
    const found = [];
    for (const line of lines) {
        try {
            found.push(runsOn(line, name));
        }
        catch (error) {
            if (!(error instanceof _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .InputProblem */ .S7))
                throw error;
            problems.push(...error.problems);
        }
    }
    if (problems.length > 0)
        throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .InputProblem */ .S7(problems);
    return found;
};
/** Labels separated by commas or newlines, with `group=NAME` among them; or the JSON that `runs-on` takes. */
const runsOn = (text, name) => {
    if (/^[[{"]/.test(text))
        return fromJson(text, name);
    const labels = [];
    let group;
    for (const entry of (0,_parsers_js__WEBPACK_IMPORTED_MODULE_1__/* .readList */ .LD)(text, name)) {
        const [, key, value = ''] = /^((?:runner-)?groups?)\s*[=:]\s*(.*)$/i.exec(entry) ?? [];
        if (key === undefined) {
            labels.push(entry);
        }
        else if (!/^group\s*=/.test(entry) || value === '') {
            throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .InputProblem */ .S7(`${name}: "${entry}" is neither a label nor a runner group; for a group set group=NAME.`);
        }
        else if (group !== undefined) {
            throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .InputProblem */ .S7(`${name}: "${text}" has two groups, but a runner is in only one; set one group=NAME.`);
        }
        else {
            group = value;
        }
    }
    if (labels.length === 0 && group === undefined) {
        throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .InputProblem */ .S7(`${name}: "${text}" has no label; set it to labels such as self-hosted, linux.`);
    }
    return { labels, group };
};
function fromJson(text, name) {
    const problem = new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .InputProblem */ .S7(`${name}: ${text} is not JSON that runs-on takes; set it to labels such as self-hosted, linux, or to ["self-hosted", "linux"] or {"group": "NAME", "labels": ["linux"]}.`);
    let value;
    try {
        value = JSON.parse(text);
    }
    catch {
        throw problem;
    }
    if (!(0,_base_guards_js__WEBPACK_IMPORTED_MODULE_2__/* .isRecord */ .u4)(value)) {
        const labels = labelsOf(value);
        if (labels === undefined || labels.length === 0)
            throw problem;
        return { labels, group: undefined };
    }
    const { group, labels: given = [], ...others } = value;
    const labels = labelsOf(given);
    const named = typeof group === 'string' && group.trim() !== '' ? group.trim() : undefined;
    const wrongGroup = group !== undefined && named === undefined;
    const empty = named === undefined && labels?.length === 0;
    if (labels === undefined || wrongGroup || empty || Object.keys(others).length > 0)
        throw problem;
    return { labels, group: named };
}
/** Undefined for anything but a label or a list of them. */
function labelsOf(value) {
    const list = Array.isArray(value) ? value : [value];
    if (!list.every((label) => typeof label === 'string' && label.trim() !== ''))
        return undefined;
    return list.map((label) => label.trim());
}
/** JSON for `runs-on: ${{ fromJSON(…) }}`: an array of labels, or an object with a group and perhaps labels. */
function runsOnJson({ labels, group }) {
    if (group === undefined)
        return JSON.stringify(labels);
    return JSON.stringify({ group, ...(labels.length > 0 && { labels }) });
}
/** For people, as one writes a candidate: `group=gpu, linux`. */
function describeRunsOn({ labels, group }) {
    return [...(group === undefined ? [] : [`group=${group}`]), ...labels].join(', ');
}


/***/ }),

/***/ 8080:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Gm: () => (/* binding */ MAX_OUTPUT_CHARACTERS),
/* harmony export */   T5: () => (/* binding */ WRITABLE),
/* harmony export */   mE: () => (/* binding */ createListOutput)
/* harmony export */ });
/* unused harmony export createListFile */
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__nccwpck_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__nccwpck_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _base_json_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(3659);
/* harmony import */ var _files_files_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(920);




/**
 * GitHub limits a job's outputs to 1 MB in UTF-16, all steps together, and fails the job beyond it. A step of this action
 * keeps its own within this many characters.
 */
const MAX_OUTPUT_CHARACTERS = 500_000;
/** What to do where a file of this action cannot be written. */
const WRITABLE = "Let the runner's user write to RUNNER_TEMP.";
/** Begins a list, and its file anew. @throws ActionError where the file cannot be written, here and later on */
function createListOutput(name, path) {
    const file = createListFile(path);
    let count = 0;
    let texts = [];
    // The brackets, without the comma that is counted with the first object.
    let length = '[]'.length - ','.length;
    return {
        name,
        file: path,
        get count() {
            return count;
        },
        add(object, shown = object) {
            file.add(object);
            count++;
            if (texts === undefined)
                return;
            const text = (0,_base_json_js__WEBPACK_IMPORTED_MODULE_3__/* .toJson */ .a)(shown);
            length += text.length + 1;
            if (length > MAX_OUTPUT_CHARACTERS)
                texts = undefined;
            else
                texts.push(text);
        },
        close() {
            file.close();
            return texts && `[${texts.join(',')}]`;
        },
    };
}
/** Characters gathered before they are written. */
const CHUNK = 256 * 1024;
/**
 * Begins a file anew: a JSON array, one object a line as they come, so that a long list is never held in memory.
 *
 * @throws ActionError where it cannot be written, here and later on
 */
function createListFile(path) {
    const explained = (action) => {
        try {
            return action();
        }
        catch (error) {
            throw (0,_files_files_js__WEBPACK_IMPORTED_MODULE_2__/* .explainDiskError */ .FG)(error, `write the list ${(0,node_path__WEBPACK_IMPORTED_MODULE_1__.basename)(path)}`, path, WRITABLE);
        }
    };
    const file = explained(() => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(path, 'w', 0o600));
    let pending = '[';
    let separator = '\n';
    let open = true;
    const flush = () => {
        const bytes = Buffer.from(pending);
        pending = '';
        (0,_files_files_js__WEBPACK_IMPORTED_MODULE_2__/* .writeAll */ .f4)(file, bytes);
    };
    return {
        add(item) {
            pending += separator + (0,_base_json_js__WEBPACK_IMPORTED_MODULE_3__/* .toJson */ .a)(item);
            separator = ',\n';
            if (pending.length >= CHUNK)
                explained(flush);
        },
        /** Ends the array. Nothing can be added afterwards. */
        close() {
            if (!open)
                return;
            open = false;
            pending += '\n]\n';
            try {
                explained(flush);
            }
            finally {
                (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(file);
            }
        },
    };
}


/***/ }),

/***/ 9882:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Qq: () => (/* binding */ HttpClient),
/* harmony export */   _y: () => (/* binding */ addNothing),
/* harmony export */   hd: () => (/* binding */ fetch),
/* harmony export */   ud: () => (/* binding */ addNothing)
/* harmony export */ });
/* unused harmony exports HttpCodes, HttpClientError, exec, getExecOutput */
/**
 * What stands in, by `paths` in `tsconfig.json`, for packages that the toolkit imports at its start and this action does not use.
 * Each is there because reading the real package at every start costs time; a test holds the names to what the toolkit imports.
 * Measured to the first request, in starts of an empty Node: 2.18 with all of them, 3.3 with none, 2.51 with undici's alone.
 */
/** For undici, about 50 ms: `@actions/github` wants a `fetch` of it, which this action replaces by its own. */
function fetch() {
    throw new Error('undici is not part of this bundle: requests go through src/http/transport.ts');
}
/**
 * For `@actions/http-client`, about 10 ms: `@actions/github` takes agents from it, and its own reading of proxy variables
 * throws at import for what it does not understand.
 */
class HttpClient {
    getAgent() {
        return undefined;
    }
    getAgentDispatcher() {
        return undefined;
    }
}
/** For the parts of the toolkit that talk to servers by themselves; none of them is used here. */
const HttpCodes = {};
class HttpClientError extends (/* unused pure expression or super */ null && (Error)) {
}
const addNothing = () => ({});
/**
 * For the two plugins that `@actions/github` adds to Octokit, about a tenth of the start: methods for a thousand endpoints, and
 * pages read one by one. `octokit.rest` and `octokit.paginate` do not exist in the bundle.
 */

/**
 * For `@actions/exec`, which `@actions/core` and `@actions/tool-cache` import for functions that this action never calls: so
 * the bundle cannot start a process; not for time.
 */
function exec() {
    throw new Error('@actions/exec is not part of this bundle: it starts no processes');
}



/***/ }),

/***/ 2613:
/***/ ((module) => {

module.exports = require("assert");

/***/ }),

/***/ 5317:
/***/ ((module) => {

module.exports = require("child_process");

/***/ }),

/***/ 6982:
/***/ ((module) => {

module.exports = require("crypto");

/***/ }),

/***/ 4434:
/***/ ((module) => {

module.exports = require("events");

/***/ }),

/***/ 9896:
/***/ ((module) => {

module.exports = require("fs");

/***/ }),

/***/ 7598:
/***/ ((module) => {

module.exports = require("node:crypto");

/***/ }),

/***/ 3024:
/***/ ((module) => {

module.exports = require("node:fs");

/***/ }),

/***/ 8161:
/***/ ((module) => {

module.exports = require("node:os");

/***/ }),

/***/ 6760:
/***/ ((module) => {

module.exports = require("node:path");

/***/ }),

/***/ 7075:
/***/ ((module) => {

module.exports = require("node:stream");

/***/ }),

/***/ 6466:
/***/ ((module) => {

module.exports = require("node:stream/promises");

/***/ }),

/***/ 8500:
/***/ ((module) => {

module.exports = require("node:timers/promises");

/***/ }),

/***/ 8522:
/***/ ((module) => {

module.exports = require("node:zlib");

/***/ }),

/***/ 857:
/***/ ((module) => {

module.exports = require("os");

/***/ }),

/***/ 6928:
/***/ ((module) => {

module.exports = require("path");

/***/ }),

/***/ 2203:
/***/ ((module) => {

module.exports = require("stream");

/***/ }),

/***/ 9023:
/***/ ((module) => {

module.exports = require("util");

/***/ }),

/***/ 7030:
/***/ ((__unused_webpack_module, exports) => {

var __webpack_unused_export__;

/*!
 * content-type
 * Copyright(c) 2015 Douglas Christopher Wilson
 * MIT Licensed
 */
__webpack_unused_export__ = ({ value: true });
__webpack_unused_export__ = format;
exports.qg = parse;
const TEXT_REGEXP = /^[\u0009\u0020-\u007e\u0080-\u00ff]*$/;
const TOKEN_REGEXP = /^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/;
/**
 * RegExp to match chars that must be quoted-pair in RFC 9110 sec 5.6.4
 */
const QUOTE_REGEXP = /[\\"]/g;
/**
 * RegExp to match type in RFC 9110 sec 8.3.1
 *
 * media-type = type "/" subtype
 * type       = token
 * subtype    = token
 */
const TYPE_REGEXP = /^[!#$%&'*+.^_`|~0-9A-Za-z-]+\/[!#$%&'*+.^_`|~0-9A-Za-z-]+$/;
/**
 * Null object perf optimization. Faster than `Object.create(null)` and `{ __proto__: null }`.
 */
const NullObject = /* @__PURE__ */ (() => {
    const C = function () { };
    C.prototype = Object.create(null);
    return C;
})();
/**
 * Format an object into a `Content-Type` header.
 */
function format(obj) {
    const { type, parameters } = obj;
    if (!type || !TYPE_REGEXP.test(type)) {
        throw new TypeError(`Invalid type: ${type}`);
    }
    let result = type;
    if (parameters) {
        for (const param of Object.keys(parameters)) {
            if (!TOKEN_REGEXP.test(param)) {
                throw new TypeError(`Invalid parameter name: ${param}`);
            }
            result += `; ${param}=${qstring(parameters[param])}`;
        }
    }
    return result;
}
/**
 * Parse a `Content-Type` header.
 */
function parse(header, options) {
    const stopChar = options?.comma === true ? COMMA : 65536; // Sentinel for "no stop char".
    const len = header.length;
    let index = skipOWS(header, options?.start ?? 0, len);
    const valueStart = index;
    index = skipValue(header, index, len, stopChar);
    const valueEnd = trailingOWS(header, valueStart, index);
    const type = header.slice(valueStart, valueEnd).toLowerCase();
    if (options?.parameters === false) {
        return { type, index, parameters: new NullObject() };
    }
    return parseParameters(header, type, index, len, stopChar);
}
const SP = 32; // " "
const HTAB = 9; // "\t"
const SEMI = 59; // ";"
const EQ = 61; // "="
const DQUOTE = 34; // '"'
const BSLASH = 92; // "\\"
const COMMA = 44; // ","
/**
 * Parses the parameters of a `Content-Type` header starting at the given index.
 */
function parseParameters(header, type, index, len, stopChar) {
    const parameters = new NullObject();
    parameter: while (index < len) {
        if (header.charCodeAt(index) === stopChar)
            break;
        index = skipOWS(header, index + 1 /* Skip over ; */, len);
        const keyStart = index;
        while (index < len) {
            const code = header.charCodeAt(index);
            if (code === stopChar)
                break parameter;
            if (code === SEMI)
                continue parameter;
            if (code === EQ) {
                const keyEnd = trailingOWS(header, keyStart, index);
                const key = header.slice(keyStart, keyEnd).toLowerCase();
                index = skipOWS(header, index + 1, len);
                if (index < len && header.charCodeAt(index) === DQUOTE) {
                    index++;
                    let value = "";
                    while (index < len) {
                        const code = header.charCodeAt(index++);
                        if (code === DQUOTE) {
                            index = skipValue(header, index, len, stopChar);
                            if (parameters[key] === undefined)
                                parameters[key] = value;
                            break;
                        }
                        if (code === BSLASH && index < len) {
                            value += header[index++];
                            continue;
                        }
                        value += String.fromCharCode(code);
                    }
                    continue parameter;
                }
                const valueStart = index;
                index = skipValue(header, index, len, stopChar);
                if (parameters[key] === undefined) {
                    const valueEnd = trailingOWS(header, valueStart, index);
                    parameters[key] = header.slice(valueStart, valueEnd);
                }
                continue parameter;
            }
            index++;
        }
    }
    return { type, index, parameters };
}
/**
 * Skip over characters until a semicolon or other exit character.
 */
function skipValue(str, index, len, stopChar) {
    while (index < len) {
        const code = str.charCodeAt(index);
        if (code === SEMI || code === stopChar)
            break;
        index++;
    }
    return index;
}
/**
 * Skip optional whitespace (OWS) in an HTTP header value.
 *
 * OWS is defined in RFC 9110 sec 5.6.3 as SP (" ") or HTAB ("\t").
 */
function skipOWS(header, index, len) {
    while (index < len) {
        const char = header.charCodeAt(index);
        if (char !== SP && char !== HTAB)
            break;
        index++;
    }
    return index;
}
/**
 * Trim optional whitespace (OWS) from the end of a substring.
 *
 * OWS is defined in RFC 9110 sec 5.6.3 as SP (" ") or HTAB ("\t").
 */
function trailingOWS(header, start, end) {
    while (end > start) {
        const char = header.charCodeAt(end - 1);
        if (char !== SP && char !== HTAB)
            break;
        end--;
    }
    return end;
}
/**
 * Serialize a parameter value.
 */
function qstring(str) {
    if (TOKEN_REGEXP.test(str))
        return str;
    if (TEXT_REGEXP.test(str))
        return `"${str.replace(QUOTE_REGEXP, "\\$&")}"`;
    throw new TypeError(`Invalid parameter value: ${str}`);
}
//# sourceMappingURL=index.js.map

/***/ }),

/***/ 6058:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  Yz: () => (/* binding */ core_debug),
  pq: () => (/* binding */ info),
  _o: () => (/* binding */ isDebug),
  lm: () => (/* binding */ notice),
  LZ: () => (/* binding */ saveState),
  C1: () => (/* binding */ setFailed),
  uH: () => (/* binding */ setOutput),
  Pq: () => (/* binding */ core_setSecret),
  z: () => (/* reexport */ summary),
  $e: () => (/* binding */ warning)
});

// UNUSED EXPORTS: ExitCode, addPath, endGroup, error, exportVariable, getBooleanInput, getIDToken, getInput, getMultilineInput, getState, group, markdownSummary, platform, setCommandEcho, startGroup, toPlatformPath, toPosixPath, toWin32Path

// EXTERNAL MODULE: external "os"
var external_os_ = __nccwpck_require__(857);
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/utils.js
// We use any as a valid input type
/* eslint-disable @typescript-eslint/no-explicit-any */
/**
 * Sanitizes an input into a string so it can be passed into issueCommand safely
 * @param input input to sanitize into a string
 */
function utils_toCommandValue(input) {
    if (input === null || input === undefined) {
        return '';
    }
    else if (typeof input === 'string' || input instanceof String) {
        return input;
    }
    return JSON.stringify(input);
}
/**
 *
 * @param annotationProperties
 * @returns The command properties to send with the actual annotation command
 * See IssueCommandProperties: https://github.com/actions/runner/blob/main/src/Runner.Worker/ActionCommandManager.cs#L646
 */
function toCommandProperties(annotationProperties) {
    if (!Object.keys(annotationProperties).length) {
        return {};
    }
    return {
        title: annotationProperties.title,
        file: annotationProperties.file,
        line: annotationProperties.startLine,
        endLine: annotationProperties.endLine,
        col: annotationProperties.startColumn,
        endColumn: annotationProperties.endColumn
    };
}
//# sourceMappingURL=utils.js.map
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/command.js


/**
 * Issues a command to the GitHub Actions runner
 *
 * @param command - The command name to issue
 * @param properties - Additional properties for the command (key-value pairs)
 * @param message - The message to include with the command
 * @remarks
 * This function outputs a specially formatted string to stdout that the Actions
 * runner interprets as a command. These commands can control workflow behavior,
 * set outputs, create annotations, mask values, and more.
 *
 * Command Format:
 *   ::name key=value,key=value::message
 *
 * @example
 * ```typescript
 * // Issue a warning annotation
 * issueCommand('warning', {}, 'This is a warning message');
 * // Output: ::warning::This is a warning message
 *
 * // Set an environment variable
 * issueCommand('set-env', { name: 'MY_VAR' }, 'some value');
 * // Output: ::set-env name=MY_VAR::some value
 *
 * // Add a secret mask
 * issueCommand('add-mask', {}, 'secretValue123');
 * // Output: ::add-mask::secretValue123
 * ```
 *
 * @internal
 * This is an internal utility function that powers the public API functions
 * such as setSecret, warning, error, and exportVariable.
 */
function command_issueCommand(command, properties, message) {
    const cmd = new Command(command, properties, message);
    process.stdout.write(cmd.toString() + external_os_.EOL);
}
function command_issue(name, message = '') {
    command_issueCommand(name, {}, message);
}
const CMD_STRING = '::';
class Command {
    constructor(command, properties, message) {
        if (!command) {
            command = 'missing.command';
        }
        this.command = command;
        this.properties = properties;
        this.message = message;
    }
    toString() {
        let cmdStr = CMD_STRING + this.command;
        if (this.properties && Object.keys(this.properties).length > 0) {
            cmdStr += ' ';
            let first = true;
            for (const key in this.properties) {
                if (this.properties.hasOwnProperty(key)) {
                    const val = this.properties[key];
                    if (val) {
                        if (first) {
                            first = false;
                        }
                        else {
                            cmdStr += ',';
                        }
                        cmdStr += `${key}=${escapeProperty(val)}`;
                    }
                }
            }
        }
        cmdStr += `${CMD_STRING}${escapeData(this.message)}`;
        return cmdStr;
    }
}
function escapeData(s) {
    return utils_toCommandValue(s)
        .replace(/%/g, '%25')
        .replace(/\r/g, '%0D')
        .replace(/\n/g, '%0A');
}
function escapeProperty(s) {
    return utils_toCommandValue(s)
        .replace(/%/g, '%25')
        .replace(/\r/g, '%0D')
        .replace(/\n/g, '%0A')
        .replace(/:/g, '%3A')
        .replace(/,/g, '%2C');
}
//# sourceMappingURL=command.js.map
// EXTERNAL MODULE: external "crypto"
var external_crypto_ = __nccwpck_require__(6982);
// EXTERNAL MODULE: external "fs"
var external_fs_ = __nccwpck_require__(9896);
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/file-command.js
// For internal use, subject to change.
// We use any as a valid input type
/* eslint-disable @typescript-eslint/no-explicit-any */




function file_command_issueFileCommand(command, message) {
    const filePath = process.env[`GITHUB_${command}`];
    if (!filePath) {
        throw new Error(`Unable to find environment variable for file command ${command}`);
    }
    if (!external_fs_.existsSync(filePath)) {
        throw new Error(`Missing file at path: ${filePath}`);
    }
    external_fs_.appendFileSync(filePath, `${utils_toCommandValue(message)}${external_os_.EOL}`, {
        encoding: 'utf8'
    });
}
function file_command_prepareKeyValueMessage(key, value) {
    const delimiter = `ghadelimiter_${external_crypto_.randomUUID()}`;
    const convertedValue = utils_toCommandValue(value);
    // These should realistically never happen, but just in case someone finds a
    // way to exploit uuid generation let's not allow keys or values that contain
    // the delimiter.
    if (key.includes(delimiter)) {
        throw new Error(`Unexpected input: name should not contain the delimiter "${delimiter}"`);
    }
    if (convertedValue.includes(delimiter)) {
        throw new Error(`Unexpected input: value should not contain the delimiter "${delimiter}"`);
    }
    return `${key}<<${delimiter}${external_os_.EOL}${convertedValue}${external_os_.EOL}${delimiter}`;
}
//# sourceMappingURL=file-command.js.map
// EXTERNAL MODULE: external "path"
var external_path_ = __nccwpck_require__(6928);
// EXTERNAL MODULE: ./src/stand-ins.ts
var stand_ins = __nccwpck_require__(9882);
;// CONCATENATED MODULE: ./node_modules/@actions/http-client/lib/auth.js
var __awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};
class BasicCredentialHandler {
    constructor(username, password) {
        this.username = username;
        this.password = password;
    }
    prepareRequest(options) {
        if (!options.headers) {
            throw Error('The request has no headers');
        }
        options.headers['Authorization'] = `Basic ${Buffer.from(`${this.username}:${this.password}`).toString('base64')}`;
    }
    // This handler cannot handle 401
    canHandleAuthentication() {
        return false;
    }
    handleAuthentication() {
        return __awaiter(this, void 0, void 0, function* () {
            throw new Error('not implemented');
        });
    }
}
class auth_BearerCredentialHandler {
    constructor(token) {
        this.token = token;
    }
    // currently implements pre-authorization
    // TODO: support preAuth = false where it hooks on 401
    prepareRequest(options) {
        if (!options.headers) {
            throw Error('The request has no headers');
        }
        options.headers['Authorization'] = `Bearer ${this.token}`;
    }
    // This handler cannot handle 401
    canHandleAuthentication() {
        return false;
    }
    handleAuthentication() {
        return __awaiter(this, void 0, void 0, function* () {
            throw new Error('not implemented');
        });
    }
}
class PersonalAccessTokenCredentialHandler {
    constructor(token) {
        this.token = token;
    }
    // currently implements pre-authorization
    // TODO: support preAuth = false where it hooks on 401
    prepareRequest(options) {
        if (!options.headers) {
            throw Error('The request has no headers');
        }
        options.headers['Authorization'] = `Basic ${Buffer.from(`PAT:${this.token}`).toString('base64')}`;
    }
    // This handler cannot handle 401
    canHandleAuthentication() {
        return false;
    }
    handleAuthentication() {
        return __awaiter(this, void 0, void 0, function* () {
            throw new Error('not implemented');
        });
    }
}
//# sourceMappingURL=auth.js.map
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/oidc-utils.js
var oidc_utils_awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};



class oidc_utils_OidcClient {
    static createHttpClient(allowRetry = true, maxRetry = 10) {
        const requestOptions = {
            allowRetries: allowRetry,
            maxRetries: maxRetry
        };
        return new HttpClient('actions/oidc-client', [new BearerCredentialHandler(oidc_utils_OidcClient.getRequestToken())], requestOptions);
    }
    static getRequestToken() {
        const token = process.env['ACTIONS_ID_TOKEN_REQUEST_TOKEN'];
        if (!token) {
            throw new Error('Unable to get ACTIONS_ID_TOKEN_REQUEST_TOKEN env variable');
        }
        return token;
    }
    static getIDTokenUrl() {
        const runtimeUrl = process.env['ACTIONS_ID_TOKEN_REQUEST_URL'];
        if (!runtimeUrl) {
            throw new Error('Unable to get ACTIONS_ID_TOKEN_REQUEST_URL env variable');
        }
        return runtimeUrl;
    }
    static getCall(id_token_url) {
        return oidc_utils_awaiter(this, void 0, void 0, function* () {
            var _a;
            const httpclient = oidc_utils_OidcClient.createHttpClient();
            const res = yield httpclient
                .getJson(id_token_url)
                .catch(error => {
                throw new Error(`Failed to get ID Token. \n 
        Error Code : ${error.statusCode}\n 
        Error Message: ${error.message}`);
            });
            const id_token = (_a = res.result) === null || _a === void 0 ? void 0 : _a.value;
            if (!id_token) {
                throw new Error('Response json body do not have ID Token field');
            }
            return id_token;
        });
    }
    static getIDToken(audience) {
        return oidc_utils_awaiter(this, void 0, void 0, function* () {
            try {
                // New ID Token is requested from action service
                let id_token_url = oidc_utils_OidcClient.getIDTokenUrl();
                if (audience) {
                    const encodedAudience = encodeURIComponent(audience);
                    id_token_url = `${id_token_url}&audience=${encodedAudience}`;
                }
                debug(`ID token url is ${id_token_url}`);
                const id_token = yield oidc_utils_OidcClient.getCall(id_token_url);
                setSecret(id_token);
                return id_token;
            }
            catch (error) {
                throw new Error(`Error message: ${error.message}`);
            }
        });
    }
}
//# sourceMappingURL=oidc-utils.js.map
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/summary.js
var summary_awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};


const { access, appendFile, writeFile } = external_fs_.promises;
const SUMMARY_ENV_VAR = 'GITHUB_STEP_SUMMARY';
const SUMMARY_DOCS_URL = 'https://docs.github.com/actions/using-workflows/workflow-commands-for-github-actions#adding-a-job-summary';
class Summary {
    constructor() {
        this._buffer = '';
    }
    /**
     * Finds the summary file path from the environment, rejects if env var is not found or file does not exist
     * Also checks r/w permissions.
     *
     * @returns step summary file path
     */
    filePath() {
        return summary_awaiter(this, void 0, void 0, function* () {
            if (this._filePath) {
                return this._filePath;
            }
            const pathFromEnv = process.env[SUMMARY_ENV_VAR];
            if (!pathFromEnv) {
                throw new Error(`Unable to find environment variable for $${SUMMARY_ENV_VAR}. Check if your runtime environment supports job summaries.`);
            }
            try {
                yield access(pathFromEnv, external_fs_.constants.R_OK | external_fs_.constants.W_OK);
            }
            catch (_a) {
                throw new Error(`Unable to access summary file: '${pathFromEnv}'. Check if the file has correct read/write permissions.`);
            }
            this._filePath = pathFromEnv;
            return this._filePath;
        });
    }
    /**
     * Wraps content in an HTML tag, adding any HTML attributes
     *
     * @param {string} tag HTML tag to wrap
     * @param {string | null} content content within the tag
     * @param {[attribute: string]: string} attrs key-value list of HTML attributes to add
     *
     * @returns {string} content wrapped in HTML element
     */
    wrap(tag, content, attrs = {}) {
        const htmlAttrs = Object.entries(attrs)
            .map(([key, value]) => ` ${key}="${value}"`)
            .join('');
        if (!content) {
            return `<${tag}${htmlAttrs}>`;
        }
        return `<${tag}${htmlAttrs}>${content}</${tag}>`;
    }
    /**
     * Writes text in the buffer to the summary buffer file and empties buffer. Will append by default.
     *
     * @param {SummaryWriteOptions} [options] (optional) options for write operation
     *
     * @returns {Promise<Summary>} summary instance
     */
    write(options) {
        return summary_awaiter(this, void 0, void 0, function* () {
            const overwrite = !!(options === null || options === void 0 ? void 0 : options.overwrite);
            const filePath = yield this.filePath();
            const writeFunc = overwrite ? writeFile : appendFile;
            yield writeFunc(filePath, this._buffer, { encoding: 'utf8' });
            return this.emptyBuffer();
        });
    }
    /**
     * Clears the summary buffer and wipes the summary file
     *
     * @returns {Summary} summary instance
     */
    clear() {
        return summary_awaiter(this, void 0, void 0, function* () {
            return this.emptyBuffer().write({ overwrite: true });
        });
    }
    /**
     * Returns the current summary buffer as a string
     *
     * @returns {string} string of summary buffer
     */
    stringify() {
        return this._buffer;
    }
    /**
     * If the summary buffer is empty
     *
     * @returns {boolen} true if the buffer is empty
     */
    isEmptyBuffer() {
        return this._buffer.length === 0;
    }
    /**
     * Resets the summary buffer without writing to summary file
     *
     * @returns {Summary} summary instance
     */
    emptyBuffer() {
        this._buffer = '';
        return this;
    }
    /**
     * Adds raw text to the summary buffer
     *
     * @param {string} text content to add
     * @param {boolean} [addEOL=false] (optional) append an EOL to the raw text (default: false)
     *
     * @returns {Summary} summary instance
     */
    addRaw(text, addEOL = false) {
        this._buffer += text;
        return addEOL ? this.addEOL() : this;
    }
    /**
     * Adds the operating system-specific end-of-line marker to the buffer
     *
     * @returns {Summary} summary instance
     */
    addEOL() {
        return this.addRaw(external_os_.EOL);
    }
    /**
     * Adds an HTML codeblock to the summary buffer
     *
     * @param {string} code content to render within fenced code block
     * @param {string} lang (optional) language to syntax highlight code
     *
     * @returns {Summary} summary instance
     */
    addCodeBlock(code, lang) {
        const attrs = Object.assign({}, (lang && { lang }));
        const element = this.wrap('pre', this.wrap('code', code), attrs);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML list to the summary buffer
     *
     * @param {string[]} items list of items to render
     * @param {boolean} [ordered=false] (optional) if the rendered list should be ordered or not (default: false)
     *
     * @returns {Summary} summary instance
     */
    addList(items, ordered = false) {
        const tag = ordered ? 'ol' : 'ul';
        const listItems = items.map(item => this.wrap('li', item)).join('');
        const element = this.wrap(tag, listItems);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML table to the summary buffer
     *
     * @param {SummaryTableCell[]} rows table rows
     *
     * @returns {Summary} summary instance
     */
    addTable(rows) {
        const tableBody = rows
            .map(row => {
            const cells = row
                .map(cell => {
                if (typeof cell === 'string') {
                    return this.wrap('td', cell);
                }
                const { header, data, colspan, rowspan } = cell;
                const tag = header ? 'th' : 'td';
                const attrs = Object.assign(Object.assign({}, (colspan && { colspan })), (rowspan && { rowspan }));
                return this.wrap(tag, data, attrs);
            })
                .join('');
            return this.wrap('tr', cells);
        })
            .join('');
        const element = this.wrap('table', tableBody);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds a collapsable HTML details element to the summary buffer
     *
     * @param {string} label text for the closed state
     * @param {string} content collapsable content
     *
     * @returns {Summary} summary instance
     */
    addDetails(label, content) {
        const element = this.wrap('details', this.wrap('summary', label) + content);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML image tag to the summary buffer
     *
     * @param {string} src path to the image you to embed
     * @param {string} alt text description of the image
     * @param {SummaryImageOptions} options (optional) addition image attributes
     *
     * @returns {Summary} summary instance
     */
    addImage(src, alt, options) {
        const { width, height } = options || {};
        const attrs = Object.assign(Object.assign({}, (width && { width })), (height && { height }));
        const element = this.wrap('img', null, Object.assign({ src, alt }, attrs));
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML section heading element
     *
     * @param {string} text heading text
     * @param {number | string} [level=1] (optional) the heading level, default: 1
     *
     * @returns {Summary} summary instance
     */
    addHeading(text, level) {
        const tag = `h${level}`;
        const allowedTag = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].includes(tag)
            ? tag
            : 'h1';
        const element = this.wrap(allowedTag, text);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML thematic break (<hr>) to the summary buffer
     *
     * @returns {Summary} summary instance
     */
    addSeparator() {
        const element = this.wrap('hr', null);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML line break (<br>) to the summary buffer
     *
     * @returns {Summary} summary instance
     */
    addBreak() {
        const element = this.wrap('br', null);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML blockquote to the summary buffer
     *
     * @param {string} text quote text
     * @param {string} cite (optional) citation url
     *
     * @returns {Summary} summary instance
     */
    addQuote(text, cite) {
        const attrs = Object.assign({}, (cite && { cite }));
        const element = this.wrap('blockquote', text, attrs);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML anchor tag to the summary buffer
     *
     * @param {string} text link text/content
     * @param {string} href hyperlink
     *
     * @returns {Summary} summary instance
     */
    addLink(text, href) {
        const element = this.wrap('a', text, { href });
        return this.addRaw(element).addEOL();
    }
}
const _summary = new Summary();
/**
 * @deprecated use `core.summary`
 */
const markdownSummary = (/* unused pure expression or super */ null && (_summary));
const summary = _summary;
//# sourceMappingURL=summary.js.map
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/path-utils.js

/**
 * toPosixPath converts the given path to the posix form. On Windows, \\ will be
 * replaced with /.
 *
 * @param pth. Path to transform.
 * @return string Posix path.
 */
function toPosixPath(pth) {
    return pth.replace(/[\\]/g, '/');
}
/**
 * toWin32Path converts the given path to the win32 form. On Linux, / will be
 * replaced with \\.
 *
 * @param pth. Path to transform.
 * @return string Win32 path.
 */
function toWin32Path(pth) {
    return pth.replace(/[/]/g, '\\');
}
/**
 * toPlatformPath converts the given path to a platform-specific path. It does
 * this by replacing instances of / and \ with the platform-specific path
 * separator.
 *
 * @param pth The path to platformize.
 * @return string The platform-specific path.
 */
function toPlatformPath(pth) {
    return pth.replace(/[/\\]/g, path.sep);
}
//# sourceMappingURL=path-utils.js.map
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/platform.js
var platform_awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};


const getWindowsInfo = () => platform_awaiter(void 0, void 0, void 0, function* () {
    const { stdout: version } = yield exec.getExecOutput('powershell -command "(Get-CimInstance -ClassName Win32_OperatingSystem).Version"', undefined, {
        silent: true
    });
    const { stdout: name } = yield exec.getExecOutput('powershell -command "(Get-CimInstance -ClassName Win32_OperatingSystem).Caption"', undefined, {
        silent: true
    });
    return {
        name: name.trim(),
        version: version.trim()
    };
});
const getMacOsInfo = () => platform_awaiter(void 0, void 0, void 0, function* () {
    var _a, _b, _c, _d;
    const { stdout } = yield exec.getExecOutput('sw_vers', undefined, {
        silent: true
    });
    const version = (_b = (_a = stdout.match(/ProductVersion:\s*(.+)/)) === null || _a === void 0 ? void 0 : _a[1]) !== null && _b !== void 0 ? _b : '';
    const name = (_d = (_c = stdout.match(/ProductName:\s*(.+)/)) === null || _c === void 0 ? void 0 : _c[1]) !== null && _d !== void 0 ? _d : '';
    return {
        name,
        version
    };
});
const getLinuxInfo = () => platform_awaiter(void 0, void 0, void 0, function* () {
    const { stdout } = yield exec.getExecOutput('lsb_release', ['-i', '-r', '-s'], {
        silent: true
    });
    const [name, version] = stdout.trim().split('\n');
    return {
        name,
        version
    };
});
const platform = external_os_.platform();
const arch = external_os_.arch();
const isWindows = platform === 'win32';
const isMacOS = platform === 'darwin';
const isLinux = platform === 'linux';
function getDetails() {
    return platform_awaiter(this, void 0, void 0, function* () {
        return Object.assign(Object.assign({}, (yield (isWindows
            ? getWindowsInfo()
            : isMacOS
                ? getMacOsInfo()
                : getLinuxInfo()))), { platform,
            arch,
            isWindows,
            isMacOS,
            isLinux });
    });
}
//# sourceMappingURL=platform.js.map
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/core.js
var core_awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};






/**
 * The code to exit an action
 */
var ExitCode;
(function (ExitCode) {
    /**
     * A code indicating that the action was successful
     */
    ExitCode[ExitCode["Success"] = 0] = "Success";
    /**
     * A code indicating that the action was a failure
     */
    ExitCode[ExitCode["Failure"] = 1] = "Failure";
})(ExitCode || (ExitCode = {}));
//-----------------------------------------------------------------------
// Variables
//-----------------------------------------------------------------------
/**
 * Sets env variable for this action and future actions in the job
 * @param name the name of the variable to set
 * @param val the value of the variable. Non-string values will be converted to a string via JSON.stringify
 */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
function exportVariable(name, val) {
    const convertedVal = toCommandValue(val);
    process.env[name] = convertedVal;
    const filePath = process.env['GITHUB_ENV'] || '';
    if (filePath) {
        return issueFileCommand('ENV', prepareKeyValueMessage(name, val));
    }
    issueCommand('set-env', { name }, convertedVal);
}
/**
 * Registers a secret which will get masked from logs
 *
 * @param secret - Value of the secret to be masked
 * @remarks
 * This function instructs the Actions runner to mask the specified value in any
 * logs produced during the workflow run. Once registered, the secret value will
 * be replaced with asterisks (***) whenever it appears in console output, logs,
 * or error messages.
 *
 * This is useful for protecting sensitive information such as:
 * - API keys
 * - Access tokens
 * - Authentication credentials
 * - URL parameters containing signatures (SAS tokens)
 *
 * Note that masking only affects future logs; any previous appearances of the
 * secret in logs before calling this function will remain unmasked.
 *
 * @example
 * ```typescript
 * // Register an API token as a secret
 * const apiToken = "abc123xyz456";
 * setSecret(apiToken);
 *
 * // Now any logs containing this value will show *** instead
 * console.log(`Using token: ${apiToken}`); // Outputs: "Using token: ***"
 * ```
 */
function core_setSecret(secret) {
    command_issueCommand('add-mask', {}, secret);
}
/**
 * Prepends inputPath to the PATH (for this action and future actions)
 * @param inputPath
 */
function addPath(inputPath) {
    const filePath = process.env['GITHUB_PATH'] || '';
    if (filePath) {
        issueFileCommand('PATH', inputPath);
    }
    else {
        issueCommand('add-path', {}, inputPath);
    }
    process.env['PATH'] = `${inputPath}${path.delimiter}${process.env['PATH']}`;
}
/**
 * Gets the value of an input.
 * Unless trimWhitespace is set to false in InputOptions, the value is also trimmed.
 * Returns an empty string if the value is not defined.
 *
 * @param     name     name of the input to get
 * @param     options  optional. See InputOptions.
 * @returns   string
 */
function getInput(name, options) {
    const val = process.env[`INPUT_${name.replace(/ /g, '_').toUpperCase()}`] || '';
    if (options && options.required && !val) {
        throw new Error(`Input required and not supplied: ${name}`);
    }
    if (options && options.trimWhitespace === false) {
        return val;
    }
    return val.trim();
}
/**
 * Gets the values of an multiline input.  Each value is also trimmed.
 *
 * @param     name     name of the input to get
 * @param     options  optional. See InputOptions.
 * @returns   string[]
 *
 */
function getMultilineInput(name, options) {
    const inputs = getInput(name, options)
        .split('\n')
        .filter(x => x !== '');
    if (options && options.trimWhitespace === false) {
        return inputs;
    }
    return inputs.map(input => input.trim());
}
/**
 * Gets the input value of the boolean type in the YAML 1.2 "core schema" specification.
 * Support boolean input list: `true | True | TRUE | false | False | FALSE` .
 * The return value is also in boolean type.
 * ref: https://yaml.org/spec/1.2/spec.html#id2804923
 *
 * @param     name     name of the input to get
 * @param     options  optional. See InputOptions.
 * @returns   boolean
 */
function getBooleanInput(name, options) {
    const trueValue = ['true', 'True', 'TRUE'];
    const falseValue = ['false', 'False', 'FALSE'];
    const val = getInput(name, options);
    if (trueValue.includes(val))
        return true;
    if (falseValue.includes(val))
        return false;
    throw new TypeError(`Input does not meet YAML 1.2 "Core Schema" specification: ${name}\n` +
        `Support boolean input list: \`true | True | TRUE | false | False | FALSE\``);
}
/**
 * Sets the value of an output.
 *
 * @param     name     name of the output to set
 * @param     value    value to store. Non-string values will be converted to a string via JSON.stringify
 */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
function setOutput(name, value) {
    const filePath = process.env['GITHUB_OUTPUT'] || '';
    if (filePath) {
        return file_command_issueFileCommand('OUTPUT', file_command_prepareKeyValueMessage(name, value));
    }
    process.stdout.write(external_os_.EOL);
    command_issueCommand('set-output', { name }, utils_toCommandValue(value));
}
/**
 * Enables or disables the echoing of commands into stdout for the rest of the step.
 * Echoing is disabled by default if ACTIONS_STEP_DEBUG is not set.
 *
 */
function setCommandEcho(enabled) {
    issue('echo', enabled ? 'on' : 'off');
}
//-----------------------------------------------------------------------
// Results
//-----------------------------------------------------------------------
/**
 * Sets the action status to failed.
 * When the action exits it will be with an exit code of 1
 * @param message add error issue message
 */
function setFailed(message) {
    process.exitCode = ExitCode.Failure;
    error(message);
}
//-----------------------------------------------------------------------
// Logging Commands
//-----------------------------------------------------------------------
/**
 * Gets whether Actions Step Debug is on or not
 */
function isDebug() {
    return process.env['RUNNER_DEBUG'] === '1';
}
/**
 * Writes debug message to user log
 * @param message debug message
 */
function core_debug(message) {
    command_issueCommand('debug', {}, message);
}
/**
 * Adds an error issue
 * @param message error issue message. Errors will be converted to string via toString()
 * @param properties optional properties to add to the annotation.
 */
function error(message, properties = {}) {
    command_issueCommand('error', toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
/**
 * Adds a warning issue
 * @param message warning issue message. Errors will be converted to string via toString()
 * @param properties optional properties to add to the annotation.
 */
function warning(message, properties = {}) {
    command_issueCommand('warning', toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
/**
 * Adds a notice issue
 * @param message notice issue message. Errors will be converted to string via toString()
 * @param properties optional properties to add to the annotation.
 */
function notice(message, properties = {}) {
    command_issueCommand('notice', toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
/**
 * Writes info to log with console.log.
 * @param message info message
 */
function info(message) {
    process.stdout.write(message + external_os_.EOL);
}
/**
 * Begin an output group.
 *
 * Output until the next `groupEnd` will be foldable in this group
 *
 * @param name The name of the output group
 */
function startGroup(name) {
    issue('group', name);
}
/**
 * End an output group.
 */
function endGroup() {
    issue('endgroup');
}
/**
 * Wrap an asynchronous function call in a group.
 *
 * Returns the same type as the function itself.
 *
 * @param name The name of the group
 * @param fn The function to wrap in the group
 */
function group(name, fn) {
    return core_awaiter(this, void 0, void 0, function* () {
        startGroup(name);
        let result;
        try {
            result = yield fn();
        }
        finally {
            endGroup();
        }
        return result;
    });
}
//-----------------------------------------------------------------------
// Wrapper action state
//-----------------------------------------------------------------------
/**
 * Saves state for current action, the state can only be retrieved by this action's post job execution.
 *
 * @param     name     name of the state to store
 * @param     value    value to store. Non-string values will be converted to a string via JSON.stringify
 */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
function saveState(name, value) {
    const filePath = process.env['GITHUB_STATE'] || '';
    if (filePath) {
        return file_command_issueFileCommand('STATE', file_command_prepareKeyValueMessage(name, value));
    }
    command_issueCommand('save-state', { name }, utils_toCommandValue(value));
}
/**
 * Gets the value of an state set by this action's main execution.
 *
 * @param     name     name of the state to get
 * @returns   string
 */
function getState(name) {
    return process.env[`STATE_${name}`] || '';
}
function getIDToken(aud) {
    return core_awaiter(this, void 0, void 0, function* () {
        return yield OidcClient.getIDToken(aud);
    });
}
/**
 * Summary exports
 */

/**
 * @deprecated use core.summary
 */

/**
 * Path exports
 */

/**
 * Platform utilities exports
 */

//# sourceMappingURL=core.js.map

/***/ }),

/***/ 9985:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

// ESM COMPAT FLAG
__nccwpck_require__.r(__webpack_exports__);

// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  GitHub: () => (/* binding */ GitHub),
  context: () => (/* binding */ context),
  defaults: () => (/* binding */ defaults),
  getOctokitOptions: () => (/* binding */ getOctokitOptions),
  getUserAgentWithOrchestrationId: () => (/* reexport */ getUserAgentWithOrchestrationId)
});

// EXTERNAL MODULE: external "fs"
var external_fs_ = __nccwpck_require__(9896);
// EXTERNAL MODULE: external "os"
var external_os_ = __nccwpck_require__(857);
;// CONCATENATED MODULE: ./node_modules/@actions/github/lib/context.js


class Context {
    /**
     * Hydrate the context from the environment
     */
    constructor() {
        var _a, _b, _c;
        this.payload = {};
        if (process.env.GITHUB_EVENT_PATH) {
            if ((0,external_fs_.existsSync)(process.env.GITHUB_EVENT_PATH)) {
                this.payload = JSON.parse((0,external_fs_.readFileSync)(process.env.GITHUB_EVENT_PATH, { encoding: 'utf8' }));
            }
            else {
                const path = process.env.GITHUB_EVENT_PATH;
                process.stdout.write(`GITHUB_EVENT_PATH ${path} does not exist${external_os_.EOL}`);
            }
        }
        this.eventName = process.env.GITHUB_EVENT_NAME;
        this.sha = process.env.GITHUB_SHA;
        this.ref = process.env.GITHUB_REF;
        this.workflow = process.env.GITHUB_WORKFLOW;
        this.action = process.env.GITHUB_ACTION;
        this.actor = process.env.GITHUB_ACTOR;
        this.job = process.env.GITHUB_JOB;
        this.runAttempt = parseInt(process.env.GITHUB_RUN_ATTEMPT, 10);
        this.runNumber = parseInt(process.env.GITHUB_RUN_NUMBER, 10);
        this.runId = parseInt(process.env.GITHUB_RUN_ID, 10);
        this.apiUrl = (_a = process.env.GITHUB_API_URL) !== null && _a !== void 0 ? _a : `https://api.github.com`;
        this.serverUrl = (_b = process.env.GITHUB_SERVER_URL) !== null && _b !== void 0 ? _b : `https://github.com`;
        this.graphqlUrl =
            (_c = process.env.GITHUB_GRAPHQL_URL) !== null && _c !== void 0 ? _c : `https://api.github.com/graphql`;
    }
    get issue() {
        const payload = this.payload;
        return Object.assign(Object.assign({}, this.repo), { number: (payload.issue || payload.pull_request || payload).number });
    }
    get repo() {
        if (process.env.GITHUB_REPOSITORY) {
            const [owner, repo] = process.env.GITHUB_REPOSITORY.split('/');
            return { owner, repo };
        }
        if (this.payload.repository) {
            return {
                owner: this.payload.repository.owner.login,
                repo: this.payload.repository.name
            };
        }
        throw new Error("context.repo requires a GITHUB_REPOSITORY environment variable like 'owner/repo'");
    }
}
//# sourceMappingURL=context.js.map
// EXTERNAL MODULE: ./src/stand-ins.ts
var stand_ins = __nccwpck_require__(9882);
;// CONCATENATED MODULE: ./node_modules/@actions/github/lib/internal/utils.js
var __awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};


function getAuthString(token, options) {
    if (!token && !options.auth) {
        throw new Error('Parameter token or opts.auth is required');
    }
    else if (token && options.auth) {
        throw new Error('Parameters token and opts.auth may not both be specified');
    }
    return typeof options.auth === 'string' ? options.auth : `token ${token}`;
}
function getProxyAgent(destinationUrl) {
    const hc = new stand_ins/* HttpClient */.Qq();
    return hc.getAgent(destinationUrl);
}
function getProxyAgentDispatcher(destinationUrl) {
    const hc = new stand_ins/* HttpClient */.Qq();
    return hc.getAgentDispatcher(destinationUrl);
}
function getProxyFetch(destinationUrl) {
    const httpDispatcher = getProxyAgentDispatcher(destinationUrl);
    const proxyFetch = (url, opts) => __awaiter(this, void 0, void 0, function* () {
        return (0,stand_ins/* fetch */.hd)(url, Object.assign(Object.assign({}, opts), { dispatcher: httpDispatcher }));
    });
    return proxyFetch;
}
function getApiBaseUrl() {
    return process.env['GITHUB_API_URL'] || 'https://api.github.com';
}
function getUserAgentWithOrchestrationId(baseUserAgent) {
    var _a;
    const orchId = (_a = process.env['ACTIONS_ORCHESTRATION_ID']) === null || _a === void 0 ? void 0 : _a.trim();
    if (orchId) {
        const sanitizedId = orchId.replace(/[^a-z0-9_.-]/gi, '_');
        const tag = `actions_orchestration_id/${sanitizedId}`;
        if (baseUserAgent === null || baseUserAgent === void 0 ? void 0 : baseUserAgent.includes(tag))
            return baseUserAgent;
        const ua = baseUserAgent ? `${baseUserAgent} ` : '';
        return `${ua}${tag}`;
    }
    return baseUserAgent;
}
//# sourceMappingURL=utils.js.map
;// CONCATENATED MODULE: ./node_modules/universal-user-agent/index.js
function getUserAgent() {
  if (typeof navigator === "object" && "userAgent" in navigator) {
    return navigator.userAgent;
  }

  if (typeof process === "object" && process.version !== undefined) {
    return `Node.js/${process.version.substr(1)} (${process.platform}; ${
      process.arch
    })`;
  }

  return "<environment undetectable>";
}

;// CONCATENATED MODULE: ./node_modules/before-after-hook/lib/register.js
// @ts-check

function register(state, name, method, options) {
  if (typeof method !== "function") {
    throw new Error("method for before hook must be a function");
  }

  if (!options) {
    options = {};
  }

  if (Array.isArray(name)) {
    return name.reverse().reduce((callback, name) => {
      return register.bind(null, state, name, callback, options);
    }, method)();
  }

  return Promise.resolve().then(() => {
    if (!state.registry[name]) {
      return method(options);
    }

    return state.registry[name].reduce((method, registered) => {
      return registered.hook.bind(null, method, options);
    }, method)();
  });
}

;// CONCATENATED MODULE: ./node_modules/before-after-hook/lib/add.js
// @ts-check

function addHook(state, kind, name, hook) {
  const orig = hook;
  if (!state.registry[name]) {
    state.registry[name] = [];
  }

  if (kind === "before") {
    hook = (method, options) => {
      return Promise.resolve()
        .then(orig.bind(null, options))
        .then(method.bind(null, options));
    };
  }

  if (kind === "after") {
    hook = (method, options) => {
      let result;
      return Promise.resolve()
        .then(method.bind(null, options))
        .then((result_) => {
          result = result_;
          return orig(result, options);
        })
        .then(() => {
          return result;
        });
    };
  }

  if (kind === "error") {
    hook = (method, options) => {
      return Promise.resolve()
        .then(method.bind(null, options))
        .catch((error) => {
          return orig(error, options);
        });
    };
  }

  state.registry[name].push({
    hook: hook,
    orig: orig,
  });
}

;// CONCATENATED MODULE: ./node_modules/before-after-hook/lib/remove.js
// @ts-check

function removeHook(state, name, method) {
  if (!state.registry[name]) {
    return;
  }

  const index = state.registry[name]
    .map((registered) => {
      return registered.orig;
    })
    .indexOf(method);

  if (index === -1) {
    return;
  }

  state.registry[name].splice(index, 1);
}

;// CONCATENATED MODULE: ./node_modules/before-after-hook/index.js
// @ts-check





// bind with array of arguments: https://stackoverflow.com/a/21792913
const bind = Function.bind;
const bindable = bind.bind(bind);

function bindApi(hook, state, name) {
  const removeHookRef = bindable(removeHook, null).apply(
    null,
    name ? [state, name] : [state]
  );
  hook.api = { remove: removeHookRef };
  hook.remove = removeHookRef;
  ["before", "error", "after", "wrap"].forEach((kind) => {
    const args = name ? [state, kind, name] : [state, kind];
    hook[kind] = hook.api[kind] = bindable(addHook, null).apply(null, args);
  });
}

function Singular() {
  const singularHookName = Symbol("Singular");
  const singularHookState = {
    registry: {},
  };
  const singularHook = register.bind(null, singularHookState, singularHookName);
  bindApi(singularHook, singularHookState, singularHookName);
  return singularHook;
}

function Collection() {
  const state = {
    registry: {},
  };

  const hook = register.bind(null, state);
  bindApi(hook, state);

  return hook;
}

/* harmony default export */ const before_after_hook = ({ Singular, Collection });

;// CONCATENATED MODULE: ./node_modules/@octokit/endpoint/dist-bundle/index.js
// pkg/dist-src/defaults.js


// pkg/dist-src/version.js
var VERSION = "0.0.0-development";

// pkg/dist-src/defaults.js
var userAgent = `octokit-endpoint.js/${VERSION} ${getUserAgent()}`;
var DEFAULTS = {
  method: "GET",
  baseUrl: "https://api.github.com",
  headers: {
    accept: "application/vnd.github.v3+json",
    "user-agent": userAgent
  },
  mediaType: {
    format: ""
  }
};

// pkg/dist-src/util/lowercase-keys.js
function lowercaseKeys(object) {
  if (!object) {
    return {};
  }
  return Object.keys(object).reduce((newObj, key) => {
    newObj[key.toLowerCase()] = object[key];
    return newObj;
  }, {});
}

// pkg/dist-src/util/is-plain-object.js
function isPlainObject(value) {
  if (typeof value !== "object" || value === null) return false;
  if (Object.prototype.toString.call(value) !== "[object Object]") return false;
  const proto = Object.getPrototypeOf(value);
  if (proto === null) return true;
  const Ctor = Object.prototype.hasOwnProperty.call(proto, "constructor") && proto.constructor;
  return typeof Ctor === "function" && Ctor instanceof Ctor && Function.prototype.call(Ctor) === Function.prototype.call(value);
}

// pkg/dist-src/util/merge-deep.js
function mergeDeep(defaults, options) {
  const result = Object.assign({}, defaults);
  Object.keys(options).forEach((key) => {
    if (isPlainObject(options[key])) {
      if (!(key in defaults)) Object.assign(result, { [key]: options[key] });
      else result[key] = mergeDeep(defaults[key], options[key]);
    } else {
      Object.assign(result, { [key]: options[key] });
    }
  });
  return result;
}

// pkg/dist-src/util/remove-undefined-properties.js
function removeUndefinedProperties(obj) {
  for (const key in obj) {
    if (obj[key] === void 0) {
      delete obj[key];
    }
  }
  return obj;
}

// pkg/dist-src/merge.js
function merge(defaults, route, options) {
  if (typeof route === "string") {
    let [method, url] = route.split(" ");
    options = Object.assign(url ? { method, url } : { url: method }, options);
  } else {
    options = Object.assign({}, route);
  }
  options.headers = lowercaseKeys(options.headers);
  removeUndefinedProperties(options);
  removeUndefinedProperties(options.headers);
  const mergedOptions = mergeDeep(defaults || {}, options);
  if (options.url === "/graphql") {
    if (defaults && defaults.mediaType.previews?.length) {
      mergedOptions.mediaType.previews = defaults.mediaType.previews.filter(
        (preview) => !mergedOptions.mediaType.previews.includes(preview)
      ).concat(mergedOptions.mediaType.previews);
    }
    mergedOptions.mediaType.previews = (mergedOptions.mediaType.previews || []).map((preview) => preview.replace(/-preview/, ""));
  }
  return mergedOptions;
}

// pkg/dist-src/util/add-query-parameters.js
function addQueryParameters(url, parameters) {
  const separator = /\?/.test(url) ? "&" : "?";
  const names = Object.keys(parameters);
  if (names.length === 0) {
    return url;
  }
  return url + separator + names.map((name) => {
    if (name === "q") {
      return "q=" + parameters.q.split("+").map(encodeURIComponent).join("+");
    }
    return `${name}=${encodeURIComponent(parameters[name])}`;
  }).join("&");
}

// pkg/dist-src/util/extract-url-variable-names.js
var urlVariableRegex = /\{[^{}}]+\}/g;
function removeNonChars(variableName) {
  return variableName.replace(/(?:^\W+)|(?:(?<!\W)\W+$)/g, "").split(/,/);
}
function extractUrlVariableNames(url) {
  const matches = url.match(urlVariableRegex);
  if (!matches) {
    return [];
  }
  return matches.map(removeNonChars).reduce((a, b) => a.concat(b), []);
}

// pkg/dist-src/util/omit.js
function omit(object, keysToOmit) {
  const result = { __proto__: null };
  for (const key of Object.keys(object)) {
    if (keysToOmit.indexOf(key) === -1) {
      result[key] = object[key];
    }
  }
  return result;
}

// pkg/dist-src/util/url-template.js
function encodeReserved(str) {
  return str.split(/(%[0-9A-Fa-f]{2})/g).map(function(part) {
    if (!/%[0-9A-Fa-f]/.test(part)) {
      part = encodeURI(part).replace(/%5B/g, "[").replace(/%5D/g, "]");
    }
    return part;
  }).join("");
}
function encodeUnreserved(str) {
  return encodeURIComponent(str).replace(/[!'()*]/g, function(c) {
    return "%" + c.charCodeAt(0).toString(16).toUpperCase();
  });
}
function encodeValue(operator, value, key) {
  value = operator === "+" || operator === "#" ? encodeReserved(value) : encodeUnreserved(value);
  if (key) {
    return encodeUnreserved(key) + "=" + value;
  } else {
    return value;
  }
}
function isDefined(value) {
  return value !== void 0 && value !== null;
}
function isKeyOperator(operator) {
  return operator === ";" || operator === "&" || operator === "?";
}
function getValues(context, operator, key, modifier) {
  var value = context[key], result = [];
  if (isDefined(value) && value !== "") {
    if (typeof value === "string" || typeof value === "number" || typeof value === "bigint" || typeof value === "boolean") {
      value = value.toString();
      if (modifier && modifier !== "*") {
        value = value.substring(0, parseInt(modifier, 10));
      }
      result.push(
        encodeValue(operator, value, isKeyOperator(operator) ? key : "")
      );
    } else {
      if (modifier === "*") {
        if (Array.isArray(value)) {
          value.filter(isDefined).forEach(function(value2) {
            result.push(
              encodeValue(operator, value2, isKeyOperator(operator) ? key : "")
            );
          });
        } else {
          Object.keys(value).forEach(function(k) {
            if (isDefined(value[k])) {
              result.push(encodeValue(operator, value[k], k));
            }
          });
        }
      } else {
        const tmp = [];
        if (Array.isArray(value)) {
          value.filter(isDefined).forEach(function(value2) {
            tmp.push(encodeValue(operator, value2));
          });
        } else {
          Object.keys(value).forEach(function(k) {
            if (isDefined(value[k])) {
              tmp.push(encodeUnreserved(k));
              tmp.push(encodeValue(operator, value[k].toString()));
            }
          });
        }
        if (isKeyOperator(operator)) {
          result.push(encodeUnreserved(key) + "=" + tmp.join(","));
        } else if (tmp.length !== 0) {
          result.push(tmp.join(","));
        }
      }
    }
  } else {
    if (operator === ";") {
      if (isDefined(value)) {
        result.push(encodeUnreserved(key));
      }
    } else if (value === "" && (operator === "&" || operator === "?")) {
      result.push(encodeUnreserved(key) + "=");
    } else if (value === "") {
      result.push("");
    }
  }
  return result;
}
function parseUrl(template) {
  return {
    expand: expand.bind(null, template)
  };
}
function expand(template, context) {
  var operators = ["+", "#", ".", "/", ";", "?", "&"];
  template = template.replace(
    /\{([^\{\}]+)\}|([^\{\}]+)/g,
    function(_, expression, literal) {
      if (expression) {
        let operator = "";
        const values = [];
        if (operators.indexOf(expression.charAt(0)) !== -1) {
          operator = expression.charAt(0);
          expression = expression.substr(1);
        }
        expression.split(/,/g).forEach(function(variable) {
          var tmp = /([^:\*]*)(?::(\d+)|(\*))?/.exec(variable);
          values.push(getValues(context, operator, tmp[1], tmp[2] || tmp[3]));
        });
        if (operator && operator !== "+") {
          var separator = ",";
          if (operator === "?") {
            separator = "&";
          } else if (operator !== "#") {
            separator = operator;
          }
          return (values.length !== 0 ? operator : "") + values.join(separator);
        } else {
          return values.join(",");
        }
      } else {
        return encodeReserved(literal);
      }
    }
  );
  if (template === "/") {
    return template;
  } else {
    return template.replace(/\/$/, "");
  }
}

// pkg/dist-src/parse.js
function parse(options) {
  let method = options.method.toUpperCase();
  let url = (options.url || "/").replace(/:([a-z]\w+)/g, "{$1}");
  let headers = Object.assign({}, options.headers);
  let body;
  let parameters = omit(options, [
    "method",
    "baseUrl",
    "url",
    "headers",
    "request",
    "mediaType"
  ]);
  const urlVariableNames = extractUrlVariableNames(url);
  url = parseUrl(url).expand(parameters);
  if (!/^http/.test(url)) {
    url = options.baseUrl + url;
  }
  const omittedParameters = Object.keys(options).filter((option) => urlVariableNames.includes(option)).concat("baseUrl");
  const remainingParameters = omit(parameters, omittedParameters);
  const isBinaryRequest = /application\/octet-stream/i.test(headers.accept);
  if (!isBinaryRequest) {
    if (options.mediaType.format) {
      headers.accept = headers.accept.split(/,/).map(
        (format) => format.replace(
          /application\/vnd(\.\w+)(\.v3)?(\.\w+)?(\+json)?$/,
          `application/vnd$1$2.${options.mediaType.format}`
        )
      ).join(",");
    }
    if (url.endsWith("/graphql")) {
      if (options.mediaType.previews?.length) {
        const previewsFromAcceptHeader = headers.accept.match(/(?<![\w-])[\w-]+(?=-preview)/g) || [];
        headers.accept = previewsFromAcceptHeader.concat(options.mediaType.previews).map((preview) => {
          const format = options.mediaType.format ? `.${options.mediaType.format}` : "+json";
          return `application/vnd.github.${preview}-preview${format}`;
        }).join(",");
      }
    }
  }
  if (["GET", "HEAD"].includes(method)) {
    url = addQueryParameters(url, remainingParameters);
  } else {
    if ("data" in remainingParameters) {
      body = remainingParameters.data;
    } else {
      if (Object.keys(remainingParameters).length) {
        body = remainingParameters;
      }
    }
  }
  if (!headers["content-type"] && typeof body !== "undefined") {
    headers["content-type"] = "application/json; charset=utf-8";
  }
  if (["PATCH", "PUT"].includes(method) && typeof body === "undefined") {
    body = "";
  }
  return Object.assign(
    { method, url, headers },
    typeof body !== "undefined" ? { body } : null,
    options.request ? { request: options.request } : null
  );
}

// pkg/dist-src/endpoint-with-defaults.js
function endpointWithDefaults(defaults, route, options) {
  return parse(merge(defaults, route, options));
}

// pkg/dist-src/with-defaults.js
function withDefaults(oldDefaults, newDefaults) {
  const DEFAULTS2 = merge(oldDefaults, newDefaults);
  const endpoint2 = endpointWithDefaults.bind(null, DEFAULTS2);
  return Object.assign(endpoint2, {
    DEFAULTS: DEFAULTS2,
    defaults: withDefaults.bind(null, DEFAULTS2),
    merge: merge.bind(null, DEFAULTS2),
    parse
  });
}

// pkg/dist-src/index.js
var endpoint = withDefaults(null, DEFAULTS);


// EXTERNAL MODULE: ./node_modules/content-type/dist/index.js
var dist = __nccwpck_require__(7030);
;// CONCATENATED MODULE: ./node_modules/json-with-bigint/json-with-bigint.js
const intRegex = /^-?\d+$/;
const noiseValue = /^-?\d+n+$/; // Noise - strings that match the custom format before being converted to it
const originalStringify = JSON.stringify;
const originalParse = JSON.parse;
const customFormat = /^-?\d+n$/;

const bigIntsStringify = /([\[:])?"(-?\d+)n"($|\s*[,\}\]])/g;
const noiseStringify = /([\[:])?("-?\d+n+)n("$|"\s*[,\}\]])/g;

/**
 * @typedef {(this: any, key: string | number | undefined, value: any) => any} Replacer
 * @typedef {(key: string | number | undefined, value: any, context?: { source: string }) => any} Reviver
 */

/**
 * Checks if a value is unstringifiable according to native JSON.stringify rules.
 *
 * @param {any} val The value to check.
 * @returns {boolean} True if the value is undefined, a function, or a symbol.
 */
const isUnstringifiable = (val) =>
  val === undefined || typeof val === "function" || typeof val === "symbol";

/**
 * Checks if a value is a native JSON.rawJSON object (Node.js 22+).
 *
 * @param {any} val The value to check.
 * @returns {boolean} True if the value is a RawJSON instance.
 */
const isRawJSON = (val) =>
  val !== null &&
  typeof val === "object" &&
  val.constructor &&
  val.constructor.name === "RawJSON";

/**
 * Iteratively converts a JS value to a JSON string.
 * Used as a fallback when the native JSON.stringify hits the Maximum Call Stack size.
 * Fully compliant with JSON formatting (space), replacers, and toJSON behaviors.
 *
 * @param {any} rootValue The value to stringify.
 * @param {Replacer | Array<string | number> | null} [replacer] User's custom replacer function.
 * @param {string | number} [spaceParam] Indentation for pretty-printing.
 * @returns {string | undefined} The generated JSON string.
 */
const stringifyIteratively = (rootValue, replacer, spaceParam) => {
  let space = "";

  if (typeof spaceParam === "number") {
    space = " ".repeat(Math.min(10, Math.max(0, Math.floor(spaceParam))));
  } else if (typeof spaceParam === "string") {
    space = spaceParam.slice(0, 10);
  }

  const isFunctionReplacer = typeof replacer === "function";
  const propertyList = Array.isArray(replacer)
    ? new Set(replacer.map(String))
    : null;

  /**
   * Prepares a value for stringification by resolving toJSON, handling BigInts,
   * applying custom replacers, and unwrapping primitive objects.
   *
   * @param {object|Array} parent The parent object or array holding the value.
   * @param {string} key The key associated with the value.
   * @param {any} val The raw value to process.
   * @returns {any} The processed value ready for stringification.
   */
  const prepareVal = (parent, key, val) => {
    const isObject = val !== null && typeof val === "object";
    const hasToJSON = isObject && typeof val.toJSON === "function";

    if (hasToJSON) {
      val = val.toJSON(key);
    }

    const isNoise = typeof val === "string" && noiseValue.test(val);

    if (isNoise) return val + "n";

    const isBigInt = typeof val === "bigint";

    if (isBigInt) {
      const supportsRawJSON = "rawJSON" in JSON;

      if (supportsRawJSON) return JSON.rawJSON(val.toString());

      return val.toString() + "n";
    }

    if (isFunctionReplacer) {
      val = replacer.call(parent, key, val);
    }

    const isPostReplacerObject = val !== null && typeof val === "object";

    if (isPostReplacerObject) {
      const isPrimitiveWrapper =
        val instanceof Number ||
        val instanceof String ||
        val instanceof Boolean;

      if (isPrimitiveWrapper) {
        val = val.valueOf();
      }
    }

    return val;
  };

  const rootProcessed = prepareVal({ "": rootValue }, "", rootValue);

  if (isUnstringifiable(rootProcessed)) {
    return undefined;
  }

  const isRootPrimitive =
    rootProcessed === null || typeof rootProcessed !== "object";
  const isRootNativeRawJSON = isRawJSON(rootProcessed);

  if (isRootPrimitive || isRootNativeRawJSON) {
    return originalStringify(rootProcessed);
  }

  const chunks = [];
  let level = 0;

  const stack = [
    {
      parent: { "": rootProcessed },
      key: "",
      val: rootProcessed,
      isArray: Array.isArray(rootProcessed),
      keys: Array.isArray(rootProcessed) ? null : Object.keys(rootProcessed),
      index: 0,
      first: true,
    },
  ];

  const visited = new WeakSet([rootProcessed]);

  while (stack.length > 0) {
    const node = stack[stack.length - 1];

    if (node.index === 0) {
      chunks.push(node.isArray ? "[" : "{");
      level++;
    }

    let isDone = false;

    if (node.isArray) {
      if (node.index < node.val.length) {
        if (!node.first) chunks.push(",");

        if (space) chunks.push("\n" + space.repeat(level));

        const childRaw = node.val[node.index];
        const childVal = prepareVal(node.val, String(node.index), childRaw);

        if (isUnstringifiable(childVal)) {
          chunks.push("null");
          node.first = false;
          node.index++;
        } else {
          const isComplexObject =
            childVal !== null && typeof childVal === "object";
          const isNativeRaw = isRawJSON(childVal);

          if (isComplexObject && !isNativeRaw) {
            if (visited.has(childVal)) {
              throw new TypeError("Converting circular structure to JSON");
            }

            visited.add(childVal);

            stack.push({
              parent: node.val,
              key: String(node.index),
              val: childVal,
              isArray: Array.isArray(childVal),
              keys: Array.isArray(childVal) ? null : Object.keys(childVal),
              index: 0,
              first: true,
            });

            node.first = false;
            node.index++;
          } else {
            chunks.push(originalStringify(childVal));
            node.first = false;
            node.index++;
          }
        }
      } else {
        isDone = true;
      }
    } else {
      while (node.index < node.keys.length) {
        const k = node.keys[node.index++];

        const isFilteredOutByArray = propertyList && !propertyList.has(k);

        if (isFilteredOutByArray) continue;

        const childRaw = node.val[k];
        const childVal = prepareVal(node.val, k, childRaw);

        if (isUnstringifiable(childVal)) continue;

        if (!node.first) chunks.push(",");

        if (space) {
          chunks.push("\n" + space.repeat(level) + originalStringify(k) + ": ");
        } else {
          chunks.push(originalStringify(k) + ":");
        }

        const isComplexObject =
          childVal !== null && typeof childVal === "object";
        const isNativeRaw = isRawJSON(childVal);

        if (isComplexObject && !isNativeRaw) {
          if (visited.has(childVal)) {
            throw new TypeError("Converting circular structure to JSON");
          }

          visited.add(childVal);

          stack.push({
            parent: node.val,
            key: k,
            val: childVal,
            isArray: Array.isArray(childVal),
            keys: Array.isArray(childVal) ? null : Object.keys(childVal),
            index: 0,
            first: true,
          });

          node.first = false;

          break; // Stop current loop level to process the newly pushed stack node
        } else {
          chunks.push(originalStringify(childVal));
          node.first = false;
        }
      }

      const isNodeFullyProcessed =
        node.index >= node.keys.length && stack[stack.length - 1] === node;

      if (isNodeFullyProcessed) {
        isDone = true;
      }
    }

    if (isDone) {
      level--;

      if (!node.first && space) chunks.push("\n" + space.repeat(level));

      chunks.push(node.isArray ? "]" : "}");
      visited.delete(node.val);
      stack.pop();
    }
  }

  return chunks.join("");
};

/**
 * Converts a JavaScript value to a JSON string.
 *
 * Supports serialization of BigInt values using two strategies:
 * 1. Custom format "123n" → "123" (universal fallback)
 * 2. Native JSON.rawJSON() (Node.js 22+, fastest) when available
 *
 * All other values are serialized exactly like native JSON.stringify().
 *
 * @param {*} value The value to convert to a JSON string.
 * @param {Replacer | Array<string | number> | null} [replacer]
 * A function that alters the behavior of the stringification process,
 * or an array of strings/numbers to indicate properties to exclude.
 * @param {string | number} [space]
 * A string or number to specify indentation or pretty-printing.
 * @returns {string} The JSON string representation.
 */
const JSONStringify = (value, replacer, space) => {
  try {
    const supportsRawJSON = "rawJSON" in JSON;

    if (supportsRawJSON) {
      return originalStringify(
        value,
        (key, val) => {
          if (typeof val === "bigint") return JSON.rawJSON(val.toString());

          const hasFunctionReplacer = typeof replacer === "function";

          if (hasFunctionReplacer) return replacer(key, val);

          const isKeyInArrayReplacer =
            Array.isArray(replacer) && replacer.includes(key);

          if (isKeyInArrayReplacer) return val;

          return val;
        },
        space,
      );
    }

    if (!value) return originalStringify(value, replacer, space);

    const convertedToCustomJSON = originalStringify(
      value,
      (key, val) => {
        const isNoise = typeof val === "string" && noiseValue.test(val);

        if (isNoise) return val.toString() + "n"; // Mark noise values with additional "n" to offset the deletion of one "n" during the processing

        if (typeof val === "bigint") return val.toString() + "n";

        const hasFunctionReplacer = typeof replacer === "function";

        if (hasFunctionReplacer) return replacer(key, val);

        const isKeyInArrayReplacer =
          Array.isArray(replacer) && replacer.includes(key);

        if (isKeyInArrayReplacer) return val;

        return val;
      },
      space,
    );

    const processedJSON = convertedToCustomJSON.replace(
      bigIntsStringify,
      "$1$2$3",
    ); // Delete one "n" off the end of every BigInt value

    const denoisedJSON = processedJSON.replace(noiseStringify, "$1$2$3"); // Remove one "n" off the end of every noisy string

    return denoisedJSON;
  } catch (error) {
    if (error instanceof RangeError) {
      const convertedJSON = stringifyIteratively(value, replacer, space);

      if (convertedJSON === undefined) return undefined;

      const supportsRawJSON = "rawJSON" in JSON;

      if (supportsRawJSON) return convertedJSON;

      const processedJSON = convertedJSON.replace(bigIntsStringify, "$1$2$3");

      return processedJSON.replace(noiseStringify, "$1$2$3");
    }

    throw error;
  }
};

const featureCache = new Map();

/**
 * Detects if the current JSON.parse implementation supports the context.source feature.
 *
 * Uses toString() fingerprinting to cache results and automatically detect runtime
 * replacements of JSON.parse (polyfills, mocks, etc.).
 *
 * @returns {boolean} true if context.source is supported, false otherwise.
 */
const isContextSourceSupported = () => {
  const parseFingerprint = JSON.parse.toString();

  if (featureCache.has(parseFingerprint)) {
    return featureCache.get(parseFingerprint);
  }

  try {
    const result = JSON.parse(
      "1",
      (_, __, context) => !!context?.source && context.source === "1",
    );
    featureCache.set(parseFingerprint, result);

    return result;
  } catch {
    featureCache.set(parseFingerprint, false);

    return false;
  }
};

/**
 * Reviver function that converts custom-format BigInt strings back to BigInt values.
 * Also handles "noise" strings that accidentally match the BigInt format.
 *
 * @param {string | number | undefined} key The object key.
 * @param {*} value The value being parsed.
 * @param {object} [context] Parse context (if supported by JSON.parse).
 * @param {Reviver} [userReviver] User's custom reviver function.
 * @returns {any} The transformed value.
 */
const convertMarkedBigIntsReviver = (key, value, context, userReviver) => {
  const isCustomFormatBigInt =
    typeof value === "string" && customFormat.test(value);

  if (isCustomFormatBigInt) return BigInt(value.slice(0, -1));

  const isNoiseValue = typeof value === "string" && noiseValue.test(value);
  if (isNoiseValue) return value.slice(0, -1);

  const hasUserReviver = typeof userReviver === "function";

  if (!hasUserReviver) return value;

  return userReviver(key, value, context);
};

/**
 * Fast JSON.parse implementation (~2x faster than classic fallback).
 * Uses JSON.parse's context.source feature to detect integers and convert
 * large numbers directly to BigInt without string manipulation.
 *
 * Does not support legacy custom format from v1 of this library.
 *
 * @param {string} text JSON string to parse.
 * @param {Reviver} [reviver] Transform function to apply to each value.
 * @returns {any} Parsed JavaScript value.
 */
const JSONParseV2 = (text, reviver) => {
  return JSON.parse(text, (key, value, context) => {
    const isNumber = typeof value === "number";
    const isOutOfBounds =
      value > Number.MAX_SAFE_INTEGER || value < Number.MIN_SAFE_INTEGER;
    const isBigNumber = isNumber && isOutOfBounds;
    const isInt = context && intRegex.test(context.source);
    const isBigInt = isBigNumber && isInt;

    if (isBigInt) return BigInt(context.source);

    const hasCustomReviver = typeof reviver === "function";

    if (!hasCustomReviver) return value;

    return reviver(key, value, context);
  });
};

const MAX_INT = Number.MAX_SAFE_INTEGER.toString();
const MAX_DIGITS = MAX_INT.length;
const stringsOrLargeNumbers =
  /"(?:[^"\\]|\\.)*"|-?(0|[1-9][0-9]*)(\.[0-9]+)?([eE][+-]?[0-9]+)?/g;
const noiseValueWithQuotes = /^"-?\d+n+"$/; // Noise - strings that match the custom format before being converted to it

/**
 * Iteratively traverses the parsed object bottom-up (post-order),
 * emulating the native JSON.parse reviver behavior.
 * This avoids Call Stack overflows (RangeError) on deeply nested structures.
 *
 * @param {any} parsed The natively parsed JSON object.
 * @param {Reviver} [userReviver] User's custom reviver function.
 * @returns {any} The fully processed object.
 */
const applyReviverIteratively = (parsed, userReviver) => {
  const rootHolder = { "": parsed };
  const stack = [{ parent: rootHolder, key: "", visited: false }];

  while (stack.length > 0) {
    const node = stack[stack.length - 1];

    if (!node.visited) {
      node.visited = true;

      const value = node.parent[node.key];
      const isComplexObject = value !== null && typeof value === "object";

      if (isComplexObject) {
        const keys = Object.keys(value);

        for (let i = keys.length - 1; i >= 0; i--) {
          stack.push({ parent: value, key: keys[i], visited: false });
        }
      }
    } else {
      const { parent, key } = node;
      let value = parent[key];

      if (typeof value === "string") {
        const isCustomFormatBigInt = customFormat.test(value);

        if (isCustomFormatBigInt) {
          value = BigInt(value.slice(0, -1));
        } else {
          const isNoise = noiseValue.test(value);

          if (isNoise) value = value.slice(0, -1);
        }
      }

      const hasUserReviver = typeof userReviver === "function";

      if (hasUserReviver) {
        value = userReviver.call(parent, key, value);
      }

      const isDeleted = value === undefined;

      if (isDeleted) {
        delete parent[key];
      } else {
        parent[key] = value;
      }

      stack.pop();
    }
  }

  return rootHolder[""];
};

/**
 * Pre-processes the JSON string to mark large numbers with an 'n' suffix.
 *
 * @param {string} text The raw JSON string.
 * @returns {string} The serialized string with marked BigInts.
 */
const serializeBigInts = (text) => {
  return text.replace(
    stringsOrLargeNumbers,
    (match, digits, fractional, exponential) => {
      const isString = match[0] === '"';
      const isNoise = isString && noiseValueWithQuotes.test(match);

      if (isNoise) return match.substring(0, match.length - 1) + 'n"'; // Mark noise values with additional "n" to offset the deletion of one "n" during the processing

      const hasFractionalOrExponential = fractional || exponential;

      // With a fixed number of digits, we can correctly use lexicographical comparison to do a numeric comparison
      const isLessThanMaxSafeInt =
        digits &&
        (digits.length < MAX_DIGITS ||
          (digits.length === MAX_DIGITS && digits <= MAX_INT));

      const isStandardValue =
        isString || hasFractionalOrExponential || isLessThanMaxSafeInt;

      if (isStandardValue) return match;

      return '"' + match + 'n"';
    },
  );
};

/**
 * Converts a JSON string into a JavaScript value.
 *
 * Supports parsing of large integers using two strategies:
 * 1. Classic fallback: Marks large numbers with "123n" format, then converts to BigInt
 * 2. Fast path (JSONParseV2): Uses context.source feature (~2x faster) when available
 *
 * All other JSON values are parsed exactly like native JSON.parse().
 *
 * @param {string} text A valid JSON string.
 * @param {Reviver} [reviver]
 * A function that transforms the results. This function is called for each member
 * of the object. If a member contains nested objects, the nested objects are
 * transformed before the parent object is.
 * @returns {any} The parsed JavaScript value.
 * @throws {SyntaxError} If text is not valid JSON.
 */
const JSONParse = (text, reviver) => {
  if (!text) return originalParse(text, reviver);

  try {
    if (isContextSourceSupported()) return JSONParseV2(text, reviver); // Shortcut to a faster (2x) and simpler version

    // Find and mark big numbers with "n"
    const serializedData = serializeBigInts(text);

    return originalParse(serializedData, (key, value, context) =>
      convertMarkedBigIntsReviver(key, value, context, reviver),
    );
  } catch (error) {
    if (error instanceof RangeError) {
      const serializedData = serializeBigInts(text);
      const parsed = originalParse(serializedData);

      return applyReviverIteratively(parsed, reviver);
    }

    throw error;
  }
};



;// CONCATENATED MODULE: ./node_modules/@octokit/request-error/dist-src/index.js
class RequestError extends Error {
  name;
  /**
   * http status code
   */
  status;
  /**
   * Request options that lead to the error.
   */
  request;
  /**
   * Response object if a response was received
   */
  response;
  constructor(message, statusCode, options) {
    super(message, { cause: options.cause });
    this.name = "HttpError";
    this.status = Number.parseInt(statusCode);
    if (Number.isNaN(this.status)) {
      this.status = 0;
    }
    /* v8 ignore else -- @preserve -- Bug with vitest coverage where it sees an else branch that doesn't exist */
    if ("response" in options) {
      this.response = options.response;
    }
    const requestCopy = Object.assign({}, options.request);
    if (options.request.headers.authorization) {
      requestCopy.headers = Object.assign({}, options.request.headers, {
        authorization: options.request.headers.authorization.replace(
          /(?<! ) .*$/,
          " [REDACTED]"
        )
      });
    }
    requestCopy.url = requestCopy.url.replace(/\bclient_secret=\w+/g, "client_secret=[REDACTED]").replace(/\baccess_token=\w+/g, "access_token=[REDACTED]");
    this.request = requestCopy;
  }
}


;// CONCATENATED MODULE: ./node_modules/@octokit/request/dist-bundle/index.js
// pkg/dist-src/index.js


// pkg/dist-src/defaults.js


// pkg/dist-src/version.js
var dist_bundle_VERSION = "10.0.16";

// pkg/dist-src/defaults.js
var defaults_default = {
  headers: {
    "user-agent": `octokit-request.js/${dist_bundle_VERSION} ${getUserAgent()}`
  }
};

// pkg/dist-src/fetch-wrapper.js



// pkg/dist-src/is-plain-object.js
function dist_bundle_isPlainObject(value) {
  if (typeof value !== "object" || value === null) return false;
  if (Object.prototype.toString.call(value) !== "[object Object]") return false;
  const proto = Object.getPrototypeOf(value);
  if (proto === null) return true;
  const Ctor = Object.prototype.hasOwnProperty.call(proto, "constructor") && proto.constructor;
  return typeof Ctor === "function" && Ctor instanceof Ctor && Function.prototype.call(Ctor) === Function.prototype.call(value);
}

// pkg/dist-src/fetch-wrapper.js

var noop = () => "";
async function fetchWrapper(requestOptions) {
  const fetch = requestOptions.request?.fetch || globalThis.fetch;
  if (!fetch) {
    throw new Error(
      "fetch is not set. Please pass a fetch implementation as new Octokit({ request: { fetch }}). Learn more at https://github.com/octokit/octokit.js/#fetch-missing"
    );
  }
  const log = requestOptions.request?.log || console;
  const parseSuccessResponseBody = requestOptions.request?.parseSuccessResponseBody !== false;
  const body = dist_bundle_isPlainObject(requestOptions.body) || Array.isArray(requestOptions.body) ? JSONStringify(requestOptions.body) : requestOptions.body;
  const requestHeaders = Object.fromEntries(
    Object.entries(requestOptions.headers).map(([name, value]) => [
      name,
      String(value)
    ])
  );
  let fetchResponse;
  try {
    fetchResponse = await fetch(requestOptions.url, {
      method: requestOptions.method,
      body,
      redirect: requestOptions.request?.redirect,
      headers: requestHeaders,
      signal: requestOptions.request?.signal,
      // duplex must be set if request.body is ReadableStream or Async Iterables.
      // See https://fetch.spec.whatwg.org/#dom-requestinit-duplex.
      ...requestOptions.body && { duplex: "half" }
    });
  } catch (error) {
    let message = "Unknown Error";
    if (error instanceof Error) {
      if (error.name === "AbortError") {
        error.status = 500;
        throw error;
      }
      message = error.message;
      if (error.name === "TypeError" && "cause" in error) {
        if (error.cause instanceof Error) {
          message = error.cause.message;
        } else if (typeof error.cause === "string") {
          message = error.cause;
        }
      }
    }
    const requestError = new RequestError(message, 500, {
      request: requestOptions
    });
    requestError.cause = error;
    throw requestError;
  }
  const status = fetchResponse.status;
  const url = fetchResponse.url;
  const responseHeaders = {};
  for (const [key, value] of fetchResponse.headers) {
    responseHeaders[key] = value;
  }
  const octokitResponse = {
    url,
    status,
    headers: responseHeaders,
    data: ""
  };
  if ("deprecation" in responseHeaders) {
    const matches = responseHeaders.link && responseHeaders.link.match(/<([^<>]+)>; rel="deprecation"/);
    const deprecationLink = matches && matches.pop();
    log.warn(
      `[@octokit/request] "${requestOptions.method} ${requestOptions.url}" is deprecated. It is scheduled to be removed on ${responseHeaders.sunset}${deprecationLink ? `. See ${deprecationLink}` : ""}`
    );
  }
  if (status === 204 || status === 205) {
    return octokitResponse;
  }
  if (requestOptions.method === "HEAD") {
    if (status < 400) {
      return octokitResponse;
    }
    throw new RequestError(fetchResponse.statusText, status, {
      response: octokitResponse,
      request: requestOptions
    });
  }
  if (status === 304) {
    octokitResponse.data = await getResponseData(fetchResponse);
    throw new RequestError("Not modified", status, {
      response: octokitResponse,
      request: requestOptions
    });
  }
  if (status >= 400) {
    octokitResponse.data = await getResponseData(fetchResponse);
    throw new RequestError(toErrorMessage(octokitResponse.data), status, {
      response: octokitResponse,
      request: requestOptions
    });
  }
  octokitResponse.data = parseSuccessResponseBody ? await getResponseData(fetchResponse) : fetchResponse.body;
  return octokitResponse;
}
async function getResponseData(response) {
  const contentType = response.headers.get("content-type");
  if (!contentType) {
    return response.text().catch(noop);
  }
  const mimetype = (0,dist/* parse */.qg)(contentType);
  if (isJSONResponse(mimetype)) {
    let text = "";
    try {
      text = await response.text();
      return JSONParse(text);
    } catch (err) {
      return text;
    }
  } else if (mimetype.type.startsWith("text/") || // `application/octet-stream` is the canonical "arbitrary binary" type
  // (RFC 2046) and must never be decoded as text, even when the response
  // carries a (misleading) `charset=utf-8` parameter — see #751.
  mimetype.parameters.charset?.toLowerCase() === "utf-8" && mimetype.type !== "application/octet-stream") {
    return response.text().catch(noop);
  } else {
    return response.arrayBuffer().catch(
      /* v8 ignore next -- @preserve */
      () => new ArrayBuffer(0)
    );
  }
}
function isJSONResponse(mimetype) {
  return mimetype.type === "application/json" || mimetype.type === "application/scim+json";
}
function toErrorMessage(data) {
  if (typeof data === "string") {
    return data;
  }
  if (data instanceof ArrayBuffer) {
    return "Unknown error";
  }
  if (typeof data === "object" && data !== null && "message" in data) {
    const objectData = data;
    const suffix = "documentation_url" in objectData ? ` - ${objectData.documentation_url}` : "";
    return Array.isArray(objectData.errors) ? `${objectData.message}: ${objectData.errors.map((v) => JSON.stringify(v)).join(", ")}${suffix}` : `${objectData.message}${suffix}`;
  }
  return `Unknown error: ${JSON.stringify(data)}`;
}

// pkg/dist-src/with-defaults.js
function dist_bundle_withDefaults(oldEndpoint, newDefaults) {
  const endpoint2 = oldEndpoint.defaults(newDefaults);
  const newApi = function(route, parameters) {
    const endpointOptions = endpoint2.merge(route, parameters);
    if (!endpointOptions.request || !endpointOptions.request.hook) {
      return fetchWrapper(endpoint2.parse(endpointOptions));
    }
    const request2 = (route2, parameters2) => {
      return fetchWrapper(
        endpoint2.parse(endpoint2.merge(route2, parameters2))
      );
    };
    Object.assign(request2, {
      endpoint: endpoint2,
      defaults: dist_bundle_withDefaults.bind(null, endpoint2)
    });
    return endpointOptions.request.hook(request2, endpointOptions);
  };
  return Object.assign(newApi, {
    endpoint: endpoint2,
    defaults: dist_bundle_withDefaults.bind(null, endpoint2)
  });
}

// pkg/dist-src/index.js
var request = dist_bundle_withDefaults(endpoint, defaults_default);

/* v8 ignore next -- @preserve */
/* v8 ignore else -- @preserve */

;// CONCATENATED MODULE: ./node_modules/@octokit/graphql/dist-bundle/index.js
// pkg/dist-src/index.js



// pkg/dist-src/version.js
var graphql_dist_bundle_VERSION = "0.0.0-development";

// pkg/dist-src/with-defaults.js


// pkg/dist-src/graphql.js


// pkg/dist-src/error.js
function _buildMessageForResponseErrors(data) {
  return `Request failed due to following response errors:
` + data.errors.map((e) => ` - ${e.message}`).join("\n");
}
var GraphqlResponseError = class extends Error {
  constructor(request2, headers, response) {
    super(_buildMessageForResponseErrors(response));
    this.request = request2;
    this.headers = headers;
    this.response = response;
    this.errors = response.errors;
    this.data = response.data;
    if (Error.captureStackTrace) {
      Error.captureStackTrace(this, this.constructor);
    }
  }
  request;
  headers;
  response;
  name = "GraphqlResponseError";
  errors;
  data;
};

// pkg/dist-src/graphql.js
var NON_VARIABLE_OPTIONS = [
  "method",
  "baseUrl",
  "url",
  "headers",
  "request",
  "query",
  "mediaType",
  "operationName"
];
var FORBIDDEN_VARIABLE_OPTIONS = ["query", "method", "url"];
var GHES_V3_SUFFIX_REGEX = /\/api\/v3\/?$/;
function graphql(request2, query, options) {
  if (options) {
    if (typeof query === "string" && "query" in options) {
      return Promise.reject(
        new Error(`[@octokit/graphql] "query" cannot be used as variable name`)
      );
    }
    for (const key in options) {
      if (!FORBIDDEN_VARIABLE_OPTIONS.includes(key)) continue;
      return Promise.reject(
        new Error(
          `[@octokit/graphql] "${key}" cannot be used as variable name`
        )
      );
    }
  }
  const parsedOptions = typeof query === "string" ? Object.assign({ query }, options) : query;
  const requestOptions = Object.keys(
    parsedOptions
  ).reduce((result, key) => {
    if (NON_VARIABLE_OPTIONS.includes(key)) {
      result[key] = parsedOptions[key];
      return result;
    }
    if (!result.variables) {
      result.variables = {};
    }
    result.variables[key] = parsedOptions[key];
    return result;
  }, {});
  const baseUrl = parsedOptions.baseUrl || request2.endpoint.DEFAULTS.baseUrl;
  if (GHES_V3_SUFFIX_REGEX.test(baseUrl)) {
    requestOptions.url = baseUrl.replace(GHES_V3_SUFFIX_REGEX, "/api/graphql");
  }
  return request2(requestOptions).then((response) => {
    if (response.data.errors) {
      const headers = {};
      for (const key of Object.keys(response.headers)) {
        headers[key] = response.headers[key];
      }
      throw new GraphqlResponseError(
        requestOptions,
        headers,
        response.data
      );
    }
    return response.data.data;
  });
}

// pkg/dist-src/with-defaults.js
function graphql_dist_bundle_withDefaults(request2, newDefaults) {
  const newRequest = request2.defaults(newDefaults);
  const newApi = (query, options) => {
    return graphql(newRequest, query, options);
  };
  return Object.assign(newApi, {
    defaults: graphql_dist_bundle_withDefaults.bind(null, newRequest),
    endpoint: newRequest.endpoint
  });
}

// pkg/dist-src/index.js
var graphql2 = graphql_dist_bundle_withDefaults(request, {
  headers: {
    "user-agent": `octokit-graphql.js/${graphql_dist_bundle_VERSION} ${getUserAgent()}`
  },
  method: "POST",
  url: "/graphql"
});
function withCustomRequest(customRequest) {
  return graphql_dist_bundle_withDefaults(customRequest, {
    method: "POST",
    url: "/graphql"
  });
}

/* v8 ignore if -- @preserve */

;// CONCATENATED MODULE: ./node_modules/@octokit/auth-token/dist-bundle/index.js
// pkg/dist-src/is-jwt.js
var b64url = "(?:[a-zA-Z0-9_-]+)";
var sep = "\\.";
var jwtRE = new RegExp(`^${b64url}${sep}${b64url}${sep}${b64url}$`);
var isJWT = jwtRE.test.bind(jwtRE);

// pkg/dist-src/auth.js
async function auth(token) {
  const isApp = isJWT(token);
  const isInstallation = token.startsWith("v1.") || token.startsWith("ghs_");
  const isUserToServer = token.startsWith("ghu_");
  const tokenType = isApp ? "app" : isInstallation ? "installation" : isUserToServer ? "user-to-server" : "oauth";
  return {
    type: "token",
    token,
    tokenType
  };
}

// pkg/dist-src/with-authorization-prefix.js
function withAuthorizationPrefix(token) {
  if (token.split(/\./).length === 3) {
    return `bearer ${token}`;
  }
  return `token ${token}`;
}

// pkg/dist-src/hook.js
async function hook(token, request, route, parameters) {
  const endpoint = request.endpoint.merge(
    route,
    parameters
  );
  endpoint.headers.authorization = withAuthorizationPrefix(token);
  return request(endpoint);
}

// pkg/dist-src/index.js
var createTokenAuth = function createTokenAuth2(token) {
  if (!token) {
    throw new Error("[@octokit/auth-token] No token passed to createTokenAuth");
  }
  if (typeof token !== "string") {
    throw new Error(
      "[@octokit/auth-token] Token passed to createTokenAuth is not a string"
    );
  }
  token = token.replace(/^(token|bearer) +/i, "");
  return Object.assign(auth.bind(null, token), {
    hook: hook.bind(null, token)
  });
};


;// CONCATENATED MODULE: ./node_modules/@octokit/core/dist-src/version.js
const version_VERSION = "7.0.8";


;// CONCATENATED MODULE: ./node_modules/@octokit/core/dist-src/index.js






const dist_src_noop = () => {
};
const consoleWarn = console.warn.bind(console);
const consoleError = console.error.bind(console);
function createLogger(logger = {}) {
  if (typeof logger.debug !== "function") {
    logger.debug = dist_src_noop;
  }
  if (typeof logger.info !== "function") {
    logger.info = dist_src_noop;
  }
  if (typeof logger.warn !== "function") {
    logger.warn = consoleWarn;
  }
  if (typeof logger.error !== "function") {
    logger.error = consoleError;
  }
  return logger;
}
const userAgentTrail = `octokit-core.js/${version_VERSION} ${getUserAgent()}`;
class Octokit {
  static VERSION = version_VERSION;
  static defaults(defaults) {
    const OctokitWithDefaults = class extends this {
      constructor(...args) {
        const options = args[0] || {};
        if (typeof defaults === "function") {
          super(defaults(options));
          return;
        }
        super(
          Object.assign(
            {},
            defaults,
            options,
            options.userAgent && defaults.userAgent ? {
              userAgent: `${options.userAgent} ${defaults.userAgent}`
            } : null
          )
        );
      }
    };
    return OctokitWithDefaults;
  }
  static plugins = [];
  /**
   * Attach a plugin (or many) to your Octokit instance.
   *
   * @example
   * const API = Octokit.plugin(plugin1, plugin2, plugin3, ...)
   */
  static plugin(...newPlugins) {
    const currentPlugins = this.plugins;
    const NewOctokit = class extends this {
      static plugins = currentPlugins.concat(
        newPlugins.filter((plugin) => !currentPlugins.includes(plugin))
      );
    };
    return NewOctokit;
  }
  constructor(options = {}) {
    const hook = new before_after_hook.Collection();
    const requestDefaults = {
      baseUrl: request.endpoint.DEFAULTS.baseUrl,
      headers: {},
      request: Object.assign({}, options.request, {
        // @ts-ignore internal usage only, no need to type
        hook: hook.bind(null, "request")
      }),
      mediaType: {
        previews: [],
        format: ""
      }
    };
    requestDefaults.headers["user-agent"] = options.userAgent ? `${options.userAgent} ${userAgentTrail}` : userAgentTrail;
    if (options.baseUrl) {
      requestDefaults.baseUrl = options.baseUrl;
    }
    if (options.previews) {
      requestDefaults.mediaType.previews = options.previews;
    }
    if (options.timeZone) {
      requestDefaults.headers["time-zone"] = options.timeZone;
    }
    this.request = request.defaults(requestDefaults);
    this.graphql = withCustomRequest(this.request).defaults(requestDefaults);
    this.log = createLogger(options.log);
    this.hook = hook;
    if (!options.authStrategy) {
      if (!options.auth) {
        this.auth = async () => ({
          type: "unauthenticated"
        });
      } else {
        const auth = createTokenAuth(options.auth);
        hook.wrap("request", auth.hook);
        this.auth = auth;
      }
    } else {
      const { authStrategy, ...otherOptions } = options;
      const auth = authStrategy(
        Object.assign(
          {
            request: this.request,
            log: this.log,
            // we pass the current octokit instance as well as its constructor options
            // to allow for authentication strategies that return a new octokit instance
            // that shares the same internal state as the current one. The original
            // requirement for this was the "event-octokit" authentication strategy
            // of https://github.com/probot/octokit-auth-probot.
            octokit: this,
            octokitOptions: otherOptions
          },
          options.auth
        )
      );
      hook.wrap("request", auth.hook);
      this.auth = auth;
    }
    const classConstructor = this.constructor;
    for (let i = 0; i < classConstructor.plugins.length; ++i) {
      Object.assign(this, classConstructor.plugins[i](this, options));
    }
  }
  // assigned during constructor
  request;
  graphql;
  log;
  hook;
  // TODO: type `octokit.auth` based on passed options.authStrategy
  auth;
}


;// CONCATENATED MODULE: ./node_modules/@actions/github/lib/utils.js


// octokit + plugins



const context = new Context();
const baseUrl = getApiBaseUrl();
const defaults = {
    baseUrl,
    request: {
        agent: getProxyAgent(baseUrl),
        fetch: getProxyFetch(baseUrl)
    }
};
const GitHub = Octokit.plugin(stand_ins/* restEndpointMethods */._y, stand_ins/* paginateRest */.ud).defaults(defaults);

/**
 * Convience function to correctly format Octokit Options to pass into the constructor.
 *
 * @param     token    the repo PAT or GITHUB_TOKEN
 * @param     options  other options to set
 */
function getOctokitOptions(token, options) {
    const opts = Object.assign({}, options || {}); // Shallow clone - don't mutate the object provided by the caller
    // Auth
    const auth = getAuthString(token, opts);
    if (auth) {
        opts.auth = auth;
    }
    // Orchestration ID
    const userAgent = getUserAgentWithOrchestrationId(opts.userAgent);
    if (userAgent) {
        opts.userAgent = userAgent;
    }
    return opts;
}
//# sourceMappingURL=utils.js.map

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
/******/ 	/* webpack/runtime/create fake namespace object */
/******/ 	(() => {
/******/ 		var getProto = Object.getPrototypeOf ? (obj) => (Object.getPrototypeOf(obj)) : (obj) => (obj.__proto__);
/******/ 		var leafPrototypes;
/******/ 		// create a fake namespace object
/******/ 		// mode & 1: value is a module id, require it
/******/ 		// mode & 2: merge all properties of value into the ns
/******/ 		// mode & 4: return value when already ns object
/******/ 		// mode & 16: return value when it's Promise-like
/******/ 		// mode & 8|1: behave like require
/******/ 		__nccwpck_require__.t = function(value, mode) {
/******/ 			if(mode & 1) value = this(value);
/******/ 			if(mode & 8) return value;
/******/ 			if(typeof value === 'object' && value) {
/******/ 				if((mode & 4) && value.__esModule) return value;
/******/ 				if((mode & 16) && typeof value.then === 'function') return value;
/******/ 			}
/******/ 			var ns = Object.create(null);
/******/ 			__nccwpck_require__.r(ns);
/******/ 			var def = {};
/******/ 			leafPrototypes = leafPrototypes || [null, getProto({}), getProto([]), getProto(getProto)];
/******/ 			for(var current = mode & 2 && value; typeof current == 'object' && !~leafPrototypes.indexOf(current); current = getProto(current)) {
/******/ 				Object.getOwnPropertyNames(current).forEach((key) => (def[key] = () => (value[key])));
/******/ 			}
/******/ 			def['default'] = () => (value);
/******/ 			__nccwpck_require__.d(ns, def);
/******/ 			return ns;
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

// EXTERNAL MODULE: ./node_modules/@actions/core/lib/core.js + 8 modules
var core = __nccwpck_require__(6058);
// EXTERNAL MODULE: ./src/base/errors.ts
var errors = __nccwpck_require__(4758);
;// CONCATENATED MODULE: ./src/job/workflow-commands.ts


/**
 * Keeps foreign text in a message from being a workflow command: the runner reads `::name::` at the start of a line, and the
 * older `##[name]` wherever it stands.
 */
function logLine(message) {
    return (0,errors/* singleLine */.pF)(message).replaceAll('##[', '## [').replace(/^::/, ': :');
}
const workflowCommands = {
    mask: core/* setSecret */.Pq,
    setOutput: core/* setOutput */.uH,
    saveState: core/* saveState */.LZ,
    async addSummary(markdown) {
        if (process.env.GITHUB_STEP_SUMMARY)
            await core/* summary */.z.addRaw(markdown).write();
    },
    info: (message) => core/* info */.pq(logLine(message)),
    notice: (message) => core/* notice */.lm((0,errors/* singleLine */.pF)(message)),
    warning: (message) => core/* warning */.$e((0,errors/* singleLine */.pF)(message)),
    fail: (message) => core/* setFailed */.C1(message),
    // The runner would hide the lines outside of debug mode, but other readers of the stream would not.
    debug: (message) => {
        if (core/* isDebug */._o())
            core/* debug */.Yz(message);
    },
};

;// CONCATENATED MODULE: ./src/api/deadline.ts
/** An attempt that begins late gets this long, in ms. */
const MIN_ATTEMPT_MS = 100;
function createDeadline(timer) {
    let current;
    const leftMs = () => (current ? current.end - timer.now() : Number.POSITIVE_INFINITY);
    return {
        leftMs,
        attemptMs() {
            if (!current)
                return Number.POSITIVE_INFINITY;
            const ms = Math.min(current.attemptMs, leftMs());
            // In steps that read well in "did not answer within 2.3 seconds".
            return Math.max(MIN_ATTEMPT_MS, Math.ceil(ms / 100) * 100);
        },
        async within({ totalMs, attemptMs }, act) {
            current = { end: timer.now() + totalMs, attemptMs };
            try {
                return await act();
            }
            finally {
                current = undefined;
            }
        },
    };
}

// EXTERNAL MODULE: ./src/base/text.ts
var base_text = __nccwpck_require__(766);
// EXTERNAL MODULE: ./src/github/permissions.ts
var github_permissions = __nccwpck_require__(5435);
// EXTERNAL MODULE: ./src/github/server.ts
var github_server = __nccwpck_require__(9340);
// EXTERNAL MODULE: ./src/github/target.ts
var github_target = __nccwpck_require__(3738);
;// CONCATENATED MODULE: ./src/http/server-clock.ts
/** `Date` counts whole seconds and the answer travels: differences below this say nothing. */
const RESOLUTION_MS = 2_000;
/** @param localNow this machine's clock, in ms since the epoch */
function createServerClock(localNow = Date.now) {
    let skewMs = 0;
    return {
        observe(date, receivedAt = localNow()) {
            const serverTime = date === undefined ? Number.NaN : Date.parse(date);
            if (Number.isNaN(serverTime))
                return;
            const measured = serverTime - receivedAt;
            skewMs = Math.abs(measured) < RESOLUTION_MS ? 0 : measured;
        },
        now: () => localNow() + skewMs,
        get skewMs() {
            return skewMs;
        },
    };
}

// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __nccwpck_require__(8500);
;// CONCATENATED MODULE: ./src/job/signals.ts

/**
 * What a signal is held for at most, in ms: the Actions runner interrupts a cancelled step (SIGINT; Ctrl-C on Windows), sends
 * SIGTERM (Ctrl-Break) after 7.5 s, and kills 2.5 s later.
 */
const MAX_HOLD_MS = 5_000;
const NUMBERS = { SIGINT: 2, SIGTERM: 15, SIGBREAK: 21 };
const POSIX = {
    signals: ['SIGINT', 'SIGTERM'],
    end: (self, signal) => self.kill(self.pid, signal),
};
const WINDOWS = {
    signals: ['SIGINT', 'SIGBREAK'],
    // There, `kill` ends a process with exit code 1 whatever the signal.
    end: (self, signal) => self.exit(128 + NUMBERS[signal]),
};
/**
 * Carries out what a signal must not interrupt. A signal that would end the process meanwhile is held until `act` has settled,
 * for 5 seconds at most; then the process ends by that same signal.
 *
 * Further signals change nothing: Ctrl-C in a terminal reaches a process twice, from there and from the runner.
 *
 * @param awaited what the log is to say is waited for
 */
async function holdSignals(awaited, act, info, self = process) {
    const { signals, end } = self.platform === 'win32' ? WINDOWS : POSIX;
    let held;
    let timer;
    const hold = (signal) => {
        if (held !== undefined)
            return;
        held = signal;
        info(`Interrupted (${signal}): waiting for ${awaited}, ${MAX_HOLD_MS / 1000} seconds at most.`);
        timer = setTimeout(release, MAX_HOLD_MS);
    };
    const release = () => {
        clearTimeout(timer);
        for (const signal of signals)
            self.removeListener(signal, hold);
        if (held !== undefined)
            end(self, held);
    };
    for (const signal of signals)
        self.on(signal, hold);
    try {
        return await act();
    }
    finally {
        // A signal that came while the answer was read is emitted only in the event loop's next poll phase, and would be lost with its
        // listener: two turns are sure to have one between them.
        await (0,promises_.setImmediate)();
        await (0,promises_.setImmediate)();
        release();
    }
}

// EXTERNAL MODULE: ./src/files/files.ts
var files = __nccwpck_require__(920);
;// CONCATENATED MODULE: ./src/job/state.ts

const NAMES = {
    token: 'token',
    apiUrl: 'github-api-url',
    apiVersion: 'github-api-version',
    mintedAt: 'minted-at',
};
/** The variable that shows post whether there is anything to do, without loading anything. */
const TOKEN_VARIABLE = (/* unused pure expression or super */ null && (`STATE_${NAMES.token}`));
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
        throw (0,files/* explainDiskError */.FG)(error, 'save what the post step needs to revoke the token', process.env.GITHUB_STATE ?? 'the file of the state', "Let the runner's user write to it.");
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

// EXTERNAL MODULE: ./src/api/authorization.ts
var authorization = __nccwpck_require__(4157);
// EXTERNAL MODULE: ./src/base/version.ts
var version = __nccwpck_require__(2301);
// EXTERNAL MODULE: ./src/github/endpoints.ts
var github_endpoints = __nccwpck_require__(925);
// EXTERNAL MODULE: ./src/http/failure.ts
var http_failure = __nccwpck_require__(2398);
;// CONCATENATED MODULE: external "node:util"
const external_node_util_namespaceObject = require("node:util");
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __nccwpck_require__(8522);
// EXTERNAL MODULE: ./src/http/transport.ts + 8 modules
var http_transport = __nccwpck_require__(3095);
;// CONCATENATED MODULE: ./src/http/fetch.ts





const unzip = (0,external_node_util_namespaceObject.promisify)(external_node_zlib_.gunzip);
/** In bytes. A page of a hundred repositories has about half a million; the API never answers a hundred times that. */
const MAX_ANSWER_BYTES = 64 * 2 ** 20;
/**
 * Makes the `fetch` that Octokit uses. The body is read to its end before it resolves, so an answer that was cut short is a
 * TransportError here, where Octokit would take it for an empty one.
 *
 * @param timeoutMs what the next request may take, with all its redirects and its body
 * @param clock learns the server's time from every answer of the host that was asked
 */
function createFetch(transport, clock, timeoutMs, timer) {
    return async (address, { method, headers, body } = {}) => {
        const url = new URL(address);
        const abort = new AbortController();
        const limitMs = timeoutMs();
        const limit = timer.after(limitMs, () => {
            abort.abort(new Error(`${url.host} did not answer within ${limitMs / 1000} seconds`));
        });
        try {
            const answer = await transport(url, {
                ...(method !== undefined && { method }),
                headers: { 'accept-encoding': 'gzip', ...headers },
                ...(body !== undefined && { body }),
                signal: abort.signal,
            });
            if (answer.url.host === url.host)
                clock.observe(answer.headers.date);
            const bytes = await decode(answer, await (0,http_transport/* readBody */.x8)(answer, abort.signal, MAX_ANSWER_BYTES));
            return toResponse(answer, bytes);
        }
        finally {
            limit.stop();
        }
    };
}
async function decode(answer, bytes) {
    if (answer.headers['content-encoding'] !== 'gzip' || bytes.length === 0)
        return bytes;
    try {
        return await unzip(bytes, { maxOutputLength: MAX_ANSWER_BYTES });
    }
    catch (cause) {
        if ((0,errors/* errorCode */.CA)(cause) === 'ERR_BUFFER_TOO_LARGE')
            throw (0,http_transport/* tooLong */.Po)(answer, MAX_ANSWER_BYTES);
        throw new http_failure/* TransportError */.wX(`${answer.url.host} sent a damaged answer`, 'cut', 'answering', cause);
    }
}
function toResponse(answer, bytes) {
    return {
        status: answer.status,
        url: answer.url.href,
        headers: new Map(Object.entries(answer.headers)),
        text: async () => bytes.toString('utf8'),
        arrayBuffer: async () => new Uint8Array(bytes).buffer,
    };
}

// EXTERNAL MODULE: ./src/http/rate-limit.ts
var rate_limit = __nccwpck_require__(9618);
// EXTERNAL MODULE: ./src/api/errors.ts
var api_errors = __nccwpck_require__(3249);
// EXTERNAL MODULE: ./src/api/retries.ts
var retries = __nccwpck_require__(2250);
;// CONCATENATED MODULE: ./src/api/client.ts







/** A shorter pause is not worth a line of the log, in ms. */
const NOTABLE_PAUSE_MS = 2_000;
/**
 * Makes the function through which all calls of the REST API go: Octokit builds and reads them, the one retry policy
 * repeats them, the one explainer words their failures. Only this module imports `@actions/github`.
 */
function createRequest(connection, authorization, explain) {
    const { apiUrl, apiVersion, transport, clock, policy, pacer, timeoutMs, deadline, timer, log } = connection;
    const attemptMs = () => Math.min(timeoutMs, deadline?.attemptMs() ?? timeoutMs);
    const openOctokit = async () => {
        const { GitHub, getUserAgentWithOrchestrationId } = await importToolkit();
        return new GitHub({
            baseUrl: apiUrl,
            userAgent: getUserAgentWithOrchestrationId(`runner-kit/${version/* VERSION */.x}`) ?? '',
            log: { debug: log.debug, info: log.debug, warn: log.debug, error: log.debug },
            request: { fetch: createFetch(transport, clock, attemptMs, timer) },
        });
    };
    let octokit;
    /** Whatever the server answers. @throws FailedAttempt without an answer */
    const send = async (call, header) => {
        const query = new URLSearchParams(call.query).toString();
        octokit ??= openOctokit();
        const { request } = await octokit;
        try {
            const response = await request({
                method: call.endpoint.method,
                url: `${(0,github_endpoints/* pathOf */.XM)(call.endpoint, call.parameters)}${query && `?${query}`}`,
                headers: {
                    accept: 'application/vnd.github+json',
                    'x-github-api-version': apiVersion,
                    ...(header !== undefined && { authorization: header }),
                    ...(call.etag !== undefined && { 'if-none-match': call.etag }),
                },
                ...(call.body !== undefined && { data: call.body }),
            });
            return { answer: (0,http_failure/* toAnswer */.Gl)(response, apiUrl) };
        }
        catch (cause) {
            const failure = (0,http_failure/* failureOf */.g5)(cause, apiUrl);
            if (failure === undefined)
                throw cause;
            if (failure.kind === 'transport')
                throw new retries/* FailedAttempt */.$(failure, cause);
            return { answer: failure, cause };
        }
    };
    /** An attempt that keeps the rates, and says so when that takes a while. */
    const attempt = async (call, mayBeDone) => {
        // Outside of `try`: a failed mint is that call's failure, explained already, and not this one's.
        const header = await authorization.header();
        const end = await pacer?.begin(call.endpoint.method, (ms) => {
            const pause = `Pausing ${Math.ceil(ms / 1000)} s to keep within GitHub's published rate limits.`;
            if (ms >= NOTABLE_PAUSE_MS)
                log.info(pause);
        });
        try {
            await call.before?.(mayBeDone);
            return await succeed(call, header);
        }
        finally {
            end?.();
        }
    };
    /** A successful answer that can be trusted. @throws FailedAttempt for any other */
    const succeed = async (call, header) => {
        const { answer, cause } = await send(call, header);
        const unchanged = answer.status === 304;
        // A redirect without a location is not a success, although Octokit takes it for one.
        if (answer.status >= 300 && !unchanged)
            throw new retries/* FailedAttempt */.$(answer, cause);
        // Only the server itself can confirm a write or say that nothing has changed; a proxy may answer anything.
        if ((unchanged || call.endpoint.method !== 'GET') && !(0,api_errors/* isOwnAnswer */.rh)(answer))
            throw new retries/* FailedAttempt */.$(answer, cause);
        if (!unchanged && !isJson(answer.data)) {
            if (answer.html)
                throw new retries/* FailedAttempt */.$(answer);
            const error = damagedAnswer(new URL(apiUrl).host, answer);
            throw new retries/* FailedAttempt */.$({ kind: 'transport', error }, error);
        }
        authorization.afterAnswer(answer.status);
        return answer;
    };
    const serverNow = () => clock.now();
    const credentialPause = (failure) => {
        if (failure.kind === 'transport' || (0,rate_limit/* rateLimitWait */.h)(failure, clock.now()) !== undefined)
            return undefined;
        return authorization.afterAnswer(failure.status);
    };
    return (call) => (0,retries/* withRetries */.L)(call, (mayBeDone) => attempt(call, mayBeDone), {
        ...{ policy, timer, log, explain, serverNow, credentialPause },
        ...(deadline && { leftMs: deadline.leftMs }),
    });
}
let toolkit;
/**
 * The toolkit parses the event's file as soon as it is imported, and throws if that is not JSON. Nothing of the event is used
 * here, so the file is hidden from it; imported within a call, it cannot fail a step without a line.
 */
function importToolkit() {
    toolkit ??= (async () => {
        const { GITHUB_EVENT_PATH: path } = process.env;
        delete process.env.GITHUB_EVENT_PATH;
        try {
            // Within the bundle's first file: a chunk of its own takes longer to read.
            return await Promise.resolve(/* import() eager */).then(__nccwpck_require__.bind(__nccwpck_require__, 9985));
        }
        finally {
            if (path !== undefined)
                process.env.GITHUB_EVENT_PATH = path;
        }
    })();
    return toolkit;
}
/** Octokit hands on what it cannot parse as text or bytes; no endpoint's answer is either, but a 204's is empty. */
function isJson(data) {
    return data === '' || !(typeof data === 'string' || data instanceof ArrayBuffer);
}
/** An answer cut short without a content-length, or damaged by a proxy, counts as a lost one. */
function damagedAnswer(host, answer) {
    return new http_failure/* TransportError */.wX(`${host} sent an answer that is not JSON (${(0,api_errors/* traceOf */.fC)(answer)})`, 'cut', 'answering');
}

;// CONCATENATED MODULE: ./src/api/explain/load.ts


/** Makes the function that words failed calls. @param known is asked when a call has failed */
function createExplainer(known) {
    return async (call, failure, limitedForMs) => {
        const context = known();
        const explainer = await importExplainer();
        if (explainer === undefined)
            return withoutAdvice(call, failure, context.redact);
        return explainer.explainFailure(context, call, failure, limitedForMs);
    };
}
let imported;
/**
 * Imports the explainer at the first failure, since most steps have none. Undefined where that fails: a long step can outlive the
 * files of its action. The promise is kept, because Jest cannot link a module while another import of it is pending.
 */
function importExplainer() {
    imported ??= tryImport();
    return imported;
}
async function tryImport() {
    try {
        return await __nccwpck_require__.e(/* import() */ 310).then(__nccwpck_require__.bind(__nccwpck_require__, 2310));
    }
    catch {
        return undefined;
    }
}
/** What was tried and what came back. */
function withoutAdvice({ action }, failure, redact) {
    if (failure.kind === 'transport')
        return `Could not ${action}: ${(0,errors/* singleLine */.pF)(failure.error.message)}.`;
    return `Could not ${action}: the server said "${redact(failure.message)}". (${(0,api_errors/* traceOf */.fC)(failure)})`;
}

// EXTERNAL MODULE: ./src/base/guards.ts
var guards = __nccwpck_require__(6651);
;// CONCATENATED MODULE: ./src/api/installation.ts





/**
 * Finds the App's installation on the target in one request: `GET /repos/{owner}/{repo}/installation`,
 * `GET /users/{username}/installation` (which finds organizations as well as users) or `GET /enterprises/{enterprise}/installation`.
 *
 * @param request authenticated as the App
 * @param forRunners whether the organization must be one, since a user account has no runners
 * @throws ApiError, and ActionError for an unintelligible answer or a user account
 */
async function findInstallation(request, target, forRunners) {
    const call = {
        endpoint: github_endpoints/* ENDPOINTS */.Hr.findInstallation,
        parameters: { account: (0,github_target/* accountOf */.XP)(target) },
        action: `look up the App's installation on ${(0,github_target/* describeTarget */.ff)(target)}`,
    };
    const answer = await request(call);
    const { data } = answer;
    const id = (0,guards/* idAt */.jj)(data, 'id');
    if (id === undefined)
        throw (0,api_errors/* unexpectedAnswer */.au)(call, answer, 'has no id');
    const account = (0,guards/* isRecord */.u4)(data) ? data.account : undefined;
    if (forRunners && target.level === 'organization' && (0,guards/* stringAt */.bX)(account, 'type') === 'User') {
        throw new errors/* ActionError */.lZ(`${target.org} is a user account, and only repositories, organizations and enterprises have runners; set target: ${target.org}/REPOSITORY.`);
    }
    const slug = (0,guards/* stringAt */.bX)(data, 'app_slug');
    const page = (0,guards/* stringAt */.bX)(data, 'html_url');
    return { id, ...(slug !== undefined && { app_slug: slug }), ...(page !== undefined && { html_url: page }) };
}

// EXTERNAL MODULE: ./src/github/token-kind.ts
var token_kind = __nccwpck_require__(385);
;// CONCATENATED MODULE: ./src/api/tokens.ts




/**
 * Makes a call that creates a token.
 *
 * @param onToken is given the token before anything else is done with it, even if the rest of the answer is unusable
 */
async function requestToken(request, call, onToken) {
    const answer = await request(call);
    const token = (0,token_kind/* tokenAt */.BN)(answer.data, 'token');
    if (token !== undefined)
        await onToken(token);
    const expiresAt = (0,guards/* stringAt */.bX)(answer.data, 'expires_at');
    if (token === undefined)
        throw (0,api_errors/* unexpectedAnswer */.au)(call, answer, 'has no token');
    if (expiresAt === undefined)
        throw (0,api_errors/* unexpectedAnswer */.au)(call, answer, 'has a token without its expires_at');
    return { token, expires_at: expiresAt };
}
/**
 * Mints an installation token: `POST /app/installations/{installation_id}/access_tokens`. Repeated after a lost answer:
 * a token that was never received does no harm and expires within the hour.
 *
 * @param request authenticated as the App
 * @param onToken is given the token before anything else is done with it, even if the rest of the answer is unusable
 */
function mintInstallationToken(request, installationId, plan, onToken) {
    const { permissions, repositories } = plan;
    const narrowed = permissions !== undefined || repositories !== undefined;
    const call = {
        endpoint: github_endpoints/* ENDPOINTS */.Hr.createInstallationToken,
        parameters: { installation_id: installationId },
        ...(narrowed && { body: { ...(repositories && { repositories }), ...(permissions && { permissions }) } }),
        action: `mint an installation token for installation ${installationId}`,
    };
    return requestToken(request, call, onToken);
}
/**
 * Revokes the installation token that the request is made with: `DELETE /installation/token`.
 *
 * @returns `already-invalid` if the server did not accept the token any more: it was revoked before, or has expired
 * @throws ApiError for any other failure, ActionError for an answer that means nothing
 */
async function revokeInstallationToken(request) {
    const call = { endpoint: github_endpoints/* ENDPOINTS */.Hr.revokeInstallationToken, action: 'revoke the installation token' };
    try {
        const answer = await request(call);
        if (answer.status === 204)
            return 'revoked';
        throw (0,api_errors/* unexpectedAnswer */.au)(call, answer, 'is not the 204 of a revocation');
    }
    catch (error) {
        if (error instanceof api_errors/* ApiError */.hD && error.said(401))
            return 'already-invalid';
        throw error;
    }
}
/** What became of the token, in a line for the log. */
function describeRevocation(outcome) {
    return outcome === 'revoked'
        ? 'Revoked the installation token.'
        : 'The installation token was revoked or had expired before: there is nothing left to revoke.';
}

;// CONCATENATED MODULE: ./src/api/session.ts













/** Opens the session; nothing is sent yet. */
function openSession(options) {
    const { server, target, credentials, inputsSet, repository, plan, revokesToken, connection, commands, masks } = options;
    const { transport, timer, clock } = connection;
    let installation;
    let minted;
    const known = () => ({
        ...{ server, target, inputsSet, repository, permissions: plan.permissions, redact: masks.redact, clock },
        credential: describeCredentials(credentials, installation),
    });
    const explain = createExplainer(known);
    const mint = async () => {
        if (credentials.kind !== 'app')
            throw new Error('the step has no App to mint a token for');
        minted ??= mintToken(options, credentials, explain, (found) => {
            installation = found;
        });
        return minted;
    };
    const usable = async () => (credentials.kind === 'token' ? credentials : (await mint()).token);
    const onReplicated = () => {
        if (revokesToken)
            markTokenReplicated(commands);
    };
    const request = createRequest(connection, (0,authorization/* tokenAuthorization */.h3)(usable, onReplicated), explain);
    const githubCom = { ...connection, apiUrl: github_server/* GITHUB_COM_API */.FF, clock: createServerClock() };
    const requestGithubCom = createRequest(githubCom, authorization/* ANONYMOUS */.E6, explain);
    return {
        api: {
            ...{ server, target, request, requestGithubCom, transport, explain, timer },
            serverNow: clock.now,
            mask: masks.add,
            log: commands,
        },
        mint,
        holdsToken: () => credentials.kind === 'token' || minted !== undefined,
        async revoke() {
            const outcome = await revokeInstallationToken(request);
            dropToken(commands);
            return outcome;
        },
    };
}
/** What the explainer of failures may know of the credentials. */
function describeCredentials(credentials, found) {
    if (credentials.kind === 'app') {
        return { kind: 'app', clientId: credentials.clientId, installationPage: found?.html_url };
    }
    return { kind: 'token', tokenKind: credentials.kind === 'token' ? credentials.tokenKind : 'unknown' };
}
/**
 * Finds the installation and mints its token: masked as soon as it is there, and saved for the post step before it is used.
 *
 * @param onFound is given the installation if it had to be looked up
 */
async function mintToken({ installationId, forRunners, target, plan, revokesToken, connection, commands, masks }, { clientId, privateKey }, explain, onFound) {
    const requestWith = (authorization) => createRequest(connection, authorization, explain);
    const request = requestWith((0,authorization/* appAuthorization */.Rs)(clientId, privateKey.key, connection.clock, masks.add));
    const findIt = async () => {
        const found = await findInstallation(request, target, forRunners);
        onFound(found);
        commands.info(`Found the App's installation ${found.id} on ${(0,github_target/* nameOf */.Vb)(target)}.`);
        return found;
    };
    const installation = installationId === undefined ? await findIt() : { id: installationId };
    if (revokesToken)
        prepareRevocation(commands, connection);
    let mintedAt = 0;
    const receive = async (token) => {
        masks.add(token);
        mintedAt = Date.now();
        if (!revokesToken)
            return;
        try {
            saveToken(commands, { token, mintedAt });
        }
        catch (cause) {
            throw await revokeUnsaved(requestWith((0,authorization/* tokenAuthorization */.h3)(async () => ({ token, mintedAt }))), cause);
        }
    };
    const mintIt = () => mintInstallationToken(request, installation.id, plan, receive);
    // Between the first byte of the request and the saved token, a signal would leave a token that the post step does not know.
    const token = revokesToken
        ? await holdSignals('the token, so that post can revoke it', mintIt, commands.info)
        : await mintIt();
    commands.info(`Minted an installation token, ${describePlan(plan)}; it expires at ${token.expires_at}.`);
    return { installation, token: { ...token, mintedAt } };
}
/** Revokes a token that could not be saved for the post step. @returns the error of the step */
async function revokeUnsaved(request, cause) {
    try {
        await revokeInstallationToken(request);
        return new errors/* ActionError */.lZ(`${(0,errors/* messageOf */.bD)(cause)} The token was revoked at once.`, { cause });
    }
    catch (error) {
        return new errors/* ActionError */.lZ(`${(0,errors/* messageOf */.bD)(cause)} The token could not be revoked either; it expires within an hour. ${(0,errors/* messageOf */.bD)(error)}`, { cause: new AggregateError([cause, error]) });
    }
}
/** The number of repositories, not their names: the log may be public, and they may not be. */
function describePlan({ permissions, repositories }) {
    const may = permissions === undefined
        ? 'with all permissions granted'
        : `with ${(0,github_permissions/* formatPermissions */.A6)(permissions) || 'no permissions'}`;
    const where = repositories === undefined
        ? 'all repositories of the installation'
        : (0,base_text/* counted */.hS)(repositories.length, 'repository', 'repositories');
    return `${may}, for ${where}`;
}

// EXTERNAL MODULE: ./src/base/timer.ts
var base_timer = __nccwpck_require__(2840);
;// CONCATENATED MODULE: ./src/http/pacer.ts

/**
 * GitHub's secondary limits. The third one, 100 requests at once, cannot be reached: the agents keep 16 connections.
 * https://docs.github.com/rest/using-the-rest-api/rate-limits-for-the-rest-api#about-secondary-rate-limits
 */
const PUBLISHED_LIMITS = { pointsPerMinute: 900, creationsPerMinute: 80, minuteMs: 60_000 };
/** What a request with this method costs. */
function costOf(method) {
    const reads = method === 'GET' || method === 'HEAD' || method === 'OPTIONS';
    return { points: reads ? 1 : 5, creation: method === 'POST' };
}
/** While all requests are in flight it is unknown how long to wait; in ms. */
const UNCERTAIN_PAUSE_MS = 100;
/**
 * How long a request must wait so that no minute, wherever it begins, sees more than the limits allow; in ms, 0 for not at all.
 * The server counts a request when it arrives, which is some time before its answer is here: counted from then, it cannot
 * leave the minute too early.
 *
 * @param spent in the order in which they ended, those in flight last
 * @param now in ms of the same clock
 */
function pauseBefore(cost, spent, now, limits) {
    const counted = spent.filter(({ endedAt }) => endedAt === undefined || endedAt > now - limits.minuteMs);
    let points = counted.reduce((sum, one) => sum + one.points, cost.points);
    let creations = counted.reduce((sum, one) => sum + Number(one.creation), Number(cost.creation));
    const tooMuch = () => points > limits.pointsPerMinute || (cost.creation && creations > limits.creationsPerMinute);
    if (!tooMuch())
        return 0;
    for (const { points: freed, creation, endedAt } of counted) {
        if (endedAt === undefined)
            break;
        points -= freed;
        creations -= Number(creation);
        if (!tooMuch())
            return endedAt + limits.minuteMs - now;
    }
    return UNCERTAIN_PAUSE_MS;
}
function createPacer(limits = PUBLISHED_LIMITS, clock = base_timer/* TIMER */.C) {
    const ended = [];
    const inFlight = new Set();
    return {
        async begin(method, onPause) {
            const cost = costOf(method);
            for (;;) {
                const now = clock.now();
                while (ended[0]?.endedAt !== undefined && ended[0].endedAt <= now - limits.minuteMs)
                    ended.shift();
                const pause = pauseBefore(cost, [...ended, ...inFlight], now, limits);
                if (pause <= 0)
                    break;
                onPause(pause);
                // Timers count in whole milliseconds and may be early by a fraction of one.
                await clock.sleep(Math.ceil(pause) + 1);
            }
            const one = { ...cost, endedAt: undefined };
            inFlight.add(one);
            return () => {
                if (inFlight.delete(one))
                    ended.push({ ...cost, endedAt: clock.now() });
            };
        },
    };
}

// EXTERNAL MODULE: ./src/http/retry.ts
var retry = __nccwpck_require__(8902);
// EXTERNAL MODULE: ./src/github/platform.ts
var platform = __nccwpck_require__(1376);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __nccwpck_require__(7598);
;// CONCATENATED MODULE: ./src/github/private-key.ts


const ADVICE = 'Save the whole .pem file that GitHub generated (App settings → Private keys) as a secret: private-key: ${{ secrets.RUNNER_APP_PRIVATE_KEY }}';
/**
 * Reads a GitHub App's private key: PEM (PKCS#1 or PKCS#8) with real newlines, `\n` escapes, CRLF or spaces for newlines,
 * or base64 of the PEM.
 *
 * @throws InputProblem that says what the text looks like instead; never with any part of the text.
 */
function parsePrivateKey(text) {
    const decoded = decodeBase64(text);
    const block = pemBlock(text) ?? pemBlock(decoded);
    if (block === undefined) {
        const twice = pemBlock(decodeBase64(decoded.trim())) && 'the key is encoded in base64 twice; encode the .pem file once.';
        const looks = describeNonKey(text) ?? twice ?? describeNonKey(decoded) ?? 'this is not a private key.';
        throw new errors/* InputProblem */.S7(`private-key: ${looks} ${ADVICE}`);
    }
    const { label, pem } = block;
    if (label !== 'RSA PRIVATE KEY' && label !== 'PRIVATE KEY') {
        throw new errors/* InputProblem */.S7(`private-key: this is ${describeLabel(label)}, not the App's private key. ${ADVICE}`);
    }
    if (block.encrypted) {
        throw new errors/* InputProblem */.S7(`private-key: this is ${describeLabel('ENCRYPTED PRIVATE KEY')}. ${ADVICE}`);
    }
    let key;
    try {
        key = (0,external_node_crypto_.createPrivateKey)(pem);
    }
    catch (cause) {
        const problem = `private-key: the key is damaged: the lines between its first and last line cannot be decoded. ${ADVICE}`;
        throw new errors/* InputProblem */.S7(problem, { cause });
    }
    if (key.asymmetricKeyType !== 'rsa') {
        throw new errors/* InputProblem */.S7(`private-key: this is a key of type ${key.asymmetricKeyType}; a GitHub App's is RSA. ${ADVICE}`);
    }
    return { key, pem };
}
/** Finds a PEM block however its newlines were mangled, and writes it as the standard has it: lines of 64 characters. */
function pemBlock(text) {
    const match = /-----BEGIN ([A-Z0-9 ]+)-----([\s\S]*?)-----END \1-----/.exec(text);
    if (match === null)
        return undefined;
    const [, label = '', body = ''] = match;
    const base64 = body.replace(/\\r|\\n|\s/g, '');
    const lines = base64.match(/.{1,64}/g) ?? [];
    return {
        label,
        pem: [`-----BEGIN ${label}-----`, ...lines, `-----END ${label}-----`, ''].join('\n'),
        encrypted: /Proc-Type/.test(body),
    };
}
function decodeBase64(text) {
    const compact = text.replace(/\\r|\\n|\s/g, '');
    return /^[A-Za-z0-9+/_-]+=*$/.test(compact) ? Buffer.from(compact, 'base64').toString('latin1') : '';
}
function describeLabel(label) {
    if (label.includes('PUBLIC KEY'))
        return 'a public key';
    if (label.includes('CERTIFICATE'))
        return 'a certificate';
    if (label === 'OPENSSH PRIVATE KEY')
        return 'an OpenSSH key';
    if (label === 'ENCRYPTED PRIVATE KEY')
        return 'a private key encrypted with a passphrase';
    if (label === 'EC PRIVATE KEY')
        return 'an elliptic-curve key';
    return 'a PEM block of another kind';
}
function describeNonKey(text) {
    if (/^[0-9a-f]{40}$/i.test(text))
        return 'this looks like a client secret (40 hexadecimal digits), not a private key.';
    if (/^(ssh-|ecdsa-)/.test(text))
        return 'this is an SSH public key, not a private key.';
    if (/^(gh[a-z]_|github_pat_)/.test(text))
        return 'this is a token, not a private key.';
    if (/^SHA256:/.test(text))
        return "this is a key's fingerprint, not the private key.";
    if (/^MII[A-Za-z0-9+/\s\\]{200,}/.test(text) && !text.includes('-----')) {
        return 'the key has no first and last line (-----BEGIN …-----, -----END …-----).';
    }
    if (/-----END [A-Z ]*PRIVATE KEY-----/.test(text) && !text.includes('-----BEGIN')) {
        return 'the key has no first line (-----BEGIN …-----).';
    }
    if (/-----BEGIN/.test(text))
        return 'the key is cut short: its last line (-----END …-----) is missing.';
    if (/\.pem$/.test(text))
        return "this is a file's name, not its content.";
    return undefined;
}

// EXTERNAL MODULE: ./src/inputs/parsers.ts
var parsers = __nccwpck_require__(5165);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(6760);
// EXTERNAL MODULE: ./src/github/runner-version.ts
var runner_version = __nccwpck_require__(8308);
;// CONCATENATED MODULE: ./src/inputs/runner-values.ts





/** Parsers of the inputs about runners that are more than a word or a number. Each throws InputProblem. */
const runnerIds = (text, name) => {
    const ids = (0,parsers/* readList */.LD)(text, name).map((entry) => (0,parsers.id)(entry, name));
    if (text !== '' && ids.length === 0)
        throw new errors/* InputProblem */.S7('runner-id: the list is empty; use an id, or leave it out.');
    return ids.length === 0 ? undefined : [...new Set(ids)];
};
const runnerName = (text) => /[*?]/.test(text) ? { kind: 'pattern', pattern: text } : { kind: 'exact', name: text };
/** Labels as a list, or as the JSON array of strings that `runs-on` takes. */
const labels = (text, name) => {
    if (!text.startsWith('['))
        return (0,parsers/* readList */.LD)(text, name);
    let array;
    try {
        array = JSON.parse(text);
    }
    catch {
        array = undefined;
    }
    if (!Array.isArray(array) || !array.every((label) => typeof label === 'string')) {
        throw new errors/* InputProblem */.S7('runner-labels: this is not a JSON array of strings; use for example ["self-hosted", "linux"], or self-hosted, linux.');
    }
    return array.map((label) => label.trim()).filter((label) => label !== '');
};
const runnerGroup = (text) => {
    if (!/^\d+$/.test(text))
        return { kind: 'name', name: text };
    const number = (0,parsers/* wholeNumber */.rD)(text, 1);
    if (number === undefined) {
        throw new errors/* InputProblem */.S7(`runner-group: "${text}" is not the number of a group; use its number or its name.`);
    }
    return { kind: 'id', id: number };
};
const workFolder = (text) => {
    // biome-ignore lint/suspicious/noControlCharactersInRegex: no path has control characters
    if (/[\u0000-\u001f\u007f]/.test(text)) {
        throw new errors/* InputProblem */.S7('work-folder: it has a line break or control character in it; use a path such as _work.');
    }
    return text;
};
/** A version of the runner; undefined for `latest`. */
const runnerVersion = (text) => {
    if (text === 'latest')
        return undefined;
    const version = text.replace(/^v/, '');
    if (!(0,runner_version/* isRunnerVersion */.J)(version)) {
        throw new errors/* InputProblem */.S7(`runner-version: "${text}" is not a version; use latest, or one such as 2.337.0.`);
    }
    return version;
};
/** A SHA-256, in lower case. */
const sha256 = (text) => {
    const digits = text.toLowerCase().replace(/^sha256:/, '');
    if (!(0,guards/* isSha256 */._h)(digits)) {
        throw new errors/* InputProblem */.S7(`runner-sha256: "${text}" is not a SHA-256; use its 64 hexadecimal digits.`);
    }
    return digits;
};
/** The absolute path of a directory that is not in the tool cache. */
function runnerDirectory(text, _, __, { toolCache }) {
    if (text === '')
        return undefined;
    if (/^~([/\\]|$)/.test(text) || text.includes('\0')) {
        throw new errors/* InputProblem */.S7(`runner-directory: "${text}" is not a path; set the full path: ~ is not expanded here.`);
    }
    const path = (0,external_node_path_.resolve)(text);
    if (toolCache !== '' && isWithin(path, toolCache)) {
        throw new errors/* InputProblem */.S7(`runner-directory: ${path} is in the tool cache, which all jobs share; use a directory elsewhere, such as \${{ runner.temp }}/runner.`);
    }
    return path;
}
/** The user of a new machine that a runner runs as. */
const runnerUser = (text, name) => {
    if (text === 'root') {
        throw new errors/* InputProblem */.S7(`${name}: the runner does not run as root; use another user, which the script creates if it does not exist.`);
    }
    if (!/^[A-Za-z_][A-Za-z0-9._-]{0,31}$/.test(text)) {
        throw new errors/* InputProblem */.S7(`${name}: "${text}" is not a user name; use one such as runner.`);
    }
    return text;
};
/** A directory of a new machine, which is a Linux or macOS one whatever this machine is. */
const runnerHome = (text, name) => {
    if (!/^\/[\p{L}\p{M}\p{N}\p{P}\p{S} ]+$/u.test(text)) {
        throw new errors/* InputProblem */.S7(`${name}: "${text}" is not an absolute path; use one such as /opt/actions-runner.`);
    }
    return text;
};
function isWithin(path, directory) {
    const way = (0,external_node_path_.relative)((0,external_node_path_.resolve)(directory), path);
    return way === '' || (!(0,external_node_path_.isAbsolute)(way) && way !== '..' && !way.startsWith(`..${external_node_path_.sep}`));
}

// EXTERNAL MODULE: ./src/inputs/runs-on.ts
var runs_on = __nccwpck_require__(3977);
;// CONCATENATED MODULE: ./src/inputs/operation-names.ts
/** Values of the input `operation`, in the order of the documentation. Each has a row in the table of operations. */
const OPERATION_NAMES = [
    'create-installation-token',
    'create-registration-token',
    'create-remove-token',
    'list-runner-applications',
    'download-runner',
    'list-runners',
    'get-runner',
    'delete-runner',
    'create-jit-config',
    'create-startup-script',
    'choose-runner',
    'wait-for-runner',
    'check-runner-versions',
    'list-installation-repositories',
    'revoke-installation-token',
    'list-user-installations',
    'list-user-installation-repositories',
    'add-installation-repository',
    'remove-installation-repository',
];

;// CONCATENATED MODULE: ./src/inputs/step-values.ts






/** Parsers of the inputs about the step itself that are more than a word or a number. Each throws InputProblem. */
/** The operations, in the order given. */
const operations = (text, input) => {
    const entries = (0,parsers/* readList */.LD)(text, input);
    if (entries.length === 0)
        throw new errors/* InputProblem */.S7('operation: the list is empty; use at least one operation.');
    const problems = [];
    const known = [];
    const names = entries.flatMap((entry) => {
        const words = entry.split(NOT_IN_NAMES).filter((word) => word !== '');
        return words.some(isOperation) ? words : [entry];
    });
    if (names.join() !== entries.join()) {
        problems.push(`operation: separate operations with commas or newlines, without quotes or brackets; set operation: ${names.join(', ')}.`);
    }
    for (const name of names) {
        if (isOperation(name))
            known.push(name);
        else
            problems.push((0,parsers/* unknownWord */.$5)('operation', name, OPERATION_NAMES));
    }
    const twice = names.find((name, index) => names.indexOf(name) !== index);
    if (twice !== undefined)
        problems.push(`operation: ${twice} is listed twice; list it once.`);
    if (problems.length > 0)
        throw new errors/* InputProblem */.S7(problems);
    return known;
};
/** What stands between operations that are written as words, or as JSON. */
const NOT_IN_NAMES = /[\s;[\]"']+/;
function isOperation(name) {
    return OPERATION_NAMES.some((valid) => valid === name);
}
/** A target written as a URL belongs to a server; the other forms are read without one. */
function target(text, _, inputs) {
    return (0,github_target/* parseTarget */.hu)(text, (0,github_target/* isUrlTarget */.F9)(text) ? inputs['github-api-url'] : (0,github_server/* parseServer */.ld)(github_server/* GITHUB_COM_API */.FF));
}
const clientId = (text) => {
    // Client IDs begin with Iv, App IDs are numbers.
    if (/^[A-Za-z_-]+$/.test(text) && !text.startsWith('Iv')) {
        throw new errors/* InputProblem */.S7('client-id: this looks like the name of the App; set client-id to its client ID, such as Iv23liABCDEFGHIJKLMN (App settings → General).');
    }
    if (!/^[A-Za-z0-9._-]{1,100}$/.test(text)) {
        throw new errors/* InputProblem */.S7('client-id: this is not a client ID; use the one from the App settings, such as Iv23liABCDEFGHIJKLMN, or the numeric App ID.');
    }
    return text;
};
const token = (text) => {
    if (!(0,token_kind/* isTokenText */.BG)(text))
        throw new errors/* InputProblem */.S7('token: a token has no spaces, newlines or special characters.');
    return text;
};
/** GitHub's limit for the repositories of one token request. */
const MAX_REPOSITORIES = 500;
/** The repositories to narrow the token to, without their owner and each once. */
function repositories(text, input, inputs) {
    const entries = (0,parsers/* readList */.LD)(text, input);
    if (entries.length === 0)
        return undefined;
    const owner = (0,github_target/* ownerOf */.bf)(inputs.target);
    if (owner === undefined) {
        throw new errors/* InputProblem */.S7(`repositories: ${(0,github_target/* nameOf */.Vb)(inputs.target)} is an enterprise, which has no repositories of its own; leave it out.`);
    }
    const names = new Map();
    const problems = [];
    for (const entry of entries) {
        const [first = '', second, ...rest] = entry.split('/');
        const name = second ?? first;
        if (rest.length > 0 || !(0,github_target/* isRepositoryName */.en)(name)) {
            problems.push(`repositories: "${entry}" is not a repository; use name or owner/name.`);
        }
        else if (second !== undefined && first.toLowerCase() !== owner.toLowerCase()) {
            problems.push(`repositories: ${entry} does not belong to ${owner}, the owner of target; a token reaches the repositories of one owner.`);
        }
        else if (!names.has(name.toLowerCase())) {
            names.set(name.toLowerCase(), name);
        }
    }
    if (problems.length > 0)
        throw new errors/* InputProblem */.S7(problems);
    if (names.size > MAX_REPOSITORIES) {
        throw new errors/* InputProblem */.S7(`repositories: ${names.size} are more than the ${MAX_REPOSITORIES} that GitHub accepts; leave it out for all repositories of the installation.`);
    }
    return [...names.values()];
}
/** Whether the text has the form of a version of GitHub's REST API. */
function isApiVersion(text) {
    return /^\d{4}-\d{2}-\d{2}$/.test(text);
}
/** A value of the `X-GitHub-Api-Version` header. */
const apiVersion = (text) => {
    if (!isApiVersion(text)) {
        throw new errors/* InputProblem */.S7(`github-api-version: "${text}" is not an API version; use one such as 2022-11-28 or 2026-03-10.`);
    }
    return text;
};
const repository = (text, name) => {
    if (/^\d+$/.test(text))
        return { kind: 'id', id: (0,parsers.id)(text, name) };
    const [owner = '', repo = '', ...rest] = text.split('/');
    if (rest.length > 0 || !(0,github_target/* isLogin */.W5)(owner) || !(0,github_target/* isRepositoryName */.en)(repo)) {
        throw new errors/* InputProblem */.S7(`repository: "${text}" is not a repository; use owner/name, or its numeric id.`);
    }
    return { kind: 'name', owner, name: repo };
};

;// CONCATENATED MODULE: ./src/inputs/table.ts








/** The operations for which `runner-name`, `runner-labels` and the like select runners, and those for which they describe a new one. */
const SELECT_RUNNERS = [
    'list-runners',
    'get-runner',
    'delete-runner',
    'wait-for-runner',
];
const CREATE_RUNNER = ['create-jit-config', 'create-startup-script'];
const STARTUP = ['create-startup-script'];
const APPLICATIONS = ['list-runner-applications', 'download-runner', 'create-startup-script'];
const CHOOSE = ['choose-runner'];
const DOWNLOAD = ['download-runner'];
/** The longest that a job on a self-hosted runner may take, in seconds: five days. */
const MAX_WAIT_SECONDS = 432_000;
/** A year, in seconds. */
const MAX_LIFETIME_SECONDS = 31_536_000;
/** A hundred years, in days. */
const MAX_WINDOW_DAYS = 36_500;
/** Values of `runner-status`; `idle` is online and not busy. */
const RUNNER_STATUSES = ['online', 'offline', 'busy', 'idle'];
/** The table of inputs. */
const INPUTS = {
    operation: { default: 'create-installation-token', parse: operations },
    target: {
        default: { expression: '${{ github.repository }}', variable: 'GITHUB_REPOSITORY' },
        parse: target,
    },
    'client-id': { default: '', parse: (0,parsers/* optional */.lq)(clientId) },
    'private-key': { default: '', secret: true, parse: (0,parsers/* optional */.lq)(parsePrivateKey) },
    'installation-id': { default: '', parse: (0,parsers/* optional */.lq)(parsers.id) },
    repositories: { default: '', parse: repositories },
    permissions: { default: '', parse: (0,parsers/* optionalList */.R2)(github_permissions/* parsePermissions */.cv) },
    token: { default: '', secret: true, parse: (0,parsers/* optional */.lq)(token) },
    'revoke-token': { default: 'auto', parse: (0,parsers/* choice */.Yq)(['auto', 'always', 'never']) },
    'github-api-url': {
        default: { expression: '${{ github.api_url }}', variable: 'GITHUB_API_URL' },
        parse: github_server/* parseServer */.ld,
    },
    'github-api-version': { default: '2022-11-28', parse: apiVersion },
    'runner-id': { default: '', readBy: SELECT_RUNNERS, parse: runnerIds },
    'runner-name': { default: '', readBy: [...SELECT_RUNNERS, ...CREATE_RUNNER], parse: (0,parsers/* optional */.lq)(runnerName) },
    'runner-labels': {
        default: '',
        readBy: [...SELECT_RUNNERS, ...CREATE_RUNNER],
        instead: 'Labels of a runner that config.sh registers go to config.sh --labels.',
        parse: labels,
    },
    'runner-status': { default: '', readBy: [...SELECT_RUNNERS, ...CHOOSE], parse: (0,parsers/* optional */.lq)((0,parsers/* choice */.Yq)(RUNNER_STATUSES)) },
    'runner-ephemeral': {
        default: '',
        readBy: SELECT_RUNNERS,
        instead: 'A runner that config.sh registers is ephemeral with config.sh --ephemeral.',
        parse: (0,parsers/* optional */.lq)(parsers/* boolean */.zM),
    },
    'runner-group': {
        default: 'Default',
        readBy: CREATE_RUNNER,
        instead: 'The group of a runner that config.sh registers goes to config.sh --runnergroup.',
        parse: runnerGroup,
    },
    'work-folder': {
        default: '_work',
        readBy: CREATE_RUNNER,
        instead: 'The work folder of a runner that config.sh registers goes to config.sh --work.',
        parse: workFolder,
    },
    'runner-os': { default: '', readBy: APPLICATIONS, parse: (0,parsers/* optional */.lq)(platform/* parseRunnerOs */.cX) },
    'runner-architecture': { default: '', readBy: APPLICATIONS, parse: (0,parsers/* optional */.lq)(platform/* parseRunnerArchitecture */.Hh) },
    'runner-version': { default: 'latest', readBy: [...DOWNLOAD, ...STARTUP], parse: runnerVersion },
    'runner-sha256': { default: '', readBy: [...DOWNLOAD, ...STARTUP], parse: (0,parsers/* optional */.lq)(sha256) },
    'allow-unverified': { default: 'false', readBy: DOWNLOAD, parse: parsers/* boolean */.zM },
    'runner-directory': { default: '', readBy: DOWNLOAD, parse: runnerDirectory },
    extract: { default: 'true', readBy: DOWNLOAD, parse: parsers/* boolean */.zM },
    'dry-run': { default: 'false', readBy: ['delete-runner'], parse: parsers/* boolean */.zM },
    'max-deletions': { default: '100', readBy: ['delete-runner'], parse: (0,parsers/* count */.U9)('runners') },
    'recheck-after': { default: '0', readBy: ['delete-runner'], parse: (0,parsers/* count */.U9)('seconds', 0, MAX_WAIT_SECONDS) },
    'wait-timeout': { default: '300', readBy: ['wait-for-runner'], parse: (0,parsers/* count */.U9)('seconds', 0, MAX_WAIT_SECONDS) },
    'startup-format': { default: 'sh', readBy: STARTUP, parse: (0,parsers/* choice */.Yq)(['sh', 'cloud-init']) },
    'runner-user': { default: 'runner', readBy: STARTUP, parse: runnerUser },
    'runner-home': { default: '', readBy: STARTUP, parse: (0,parsers/* optional */.lq)(runnerHome) },
    'on-exit': { default: 'nothing', readBy: STARTUP, parse: (0,parsers/* choice */.Yq)(['nothing', 'poweroff']) },
    'max-lifetime': { default: '0', readBy: STARTUP, parse: (0,parsers/* count */.U9)('seconds', 0, MAX_LIFETIME_SECONDS) },
    'runner-count': { default: '1', readBy: ['wait-for-runner', ...CHOOSE], parse: (0,parsers/* count */.U9)('runners', 1) },
    'runner-candidates': { default: '', readBy: CHOOSE, parse: runs_on/* candidates */.Xi },
    'fallback-runs-on': { default: '', readBy: CHOOSE, parse: (0,parsers/* optional */.lq)(runs_on/* runsOn */.k8) },
    'deprecation-window': { default: '30', readBy: ['check-runner-versions'], parse: (0,parsers/* count */.U9)('days', 0, MAX_WINDOW_DAYS) },
    'fail-on-deprecated': { default: 'false', readBy: ['check-runner-versions'], parse: parsers/* boolean */.zM },
    repository: {
        default: '',
        readBy: ['add-installation-repository', 'remove-installation-repository'],
        parse: (0,parsers/* optional */.lq)(repository),
    },
    summary: { default: 'true', parse: parsers/* boolean */.zM },
};
const INPUT_NAMES = Object.keys(INPUTS);
/** A row as any other. */
function inputRow(name) {
    return INPUTS[name];
}

;// CONCATENATED MODULE: ./src/inputs/read-inputs.ts


/**
 * Reads the inputs as the Actions runner hands them over, in `INPUT_<NAME>`. An empty input means its default: the runner
 * does not apply `action.yml`'s default to an expression that came out empty.
 */
function readInputTexts(env) {
    const entries = INPUT_NAMES.map((name) => {
        const given = (env[variableOf(name)] ?? '').trim();
        return [name, given || defaultOf(name, env)];
    });
    return Object.fromEntries(entries);
}
/** The inputs to mask before they are read. */
function secretsAmong(texts) {
    return INPUT_NAMES.filter((name) => inputRow(name).secret).map((name) => texts[name]);
}
/** Whether an input has another value than its default, one that the environment provides included. */
function isSet(name, texts, env) {
    return texts[name] !== defaultOf(name, env);
}
/** Whether an input was set to nothing, as by an expression that came out empty; one that was left out has its default. */
function isEmptied(name, env) {
    return env[variableOf(name)]?.trim() === '';
}
function variableOf(name) {
    return `INPUT_${name.toUpperCase()}`;
}
function defaultOf(name, env) {
    const { default: fallback } = inputRow(name);
    return typeof fallback === 'string' ? fallback : (env[fallback.variable] ?? '');
}
/** Whether reading an input can fail: the default in its row never does, one that the environment provides can. */
function mayHaveProblem(name, texts) {
    return texts[name] !== inputRow(name).default;
}
/**
 * The inputs, each read when it is first asked for. One with a problem throws Unreadable, so that nothing that depends on it is
 * checked; the problem itself is kept once.
 *
 * @param misnamed inputs that have a problem already: they were set under another name
 */
function openInputs(texts, machine, problems, misnamed = []) {
    const inputs = {};
    const values = new Map();
    const tried = new Set(misnamed);
    for (const name of INPUT_NAMES) {
        Object.defineProperty(inputs, name, {
            enumerable: true,
            get() {
                if (!tried.has(name)) {
                    tried.add(name);
                    problems.collect(() => values.set(name, inputRow(name).parse(texts[name], name, inputs, machine)));
                }
                if (!values.has(name))
                    throw new Unreadable(name);
                return values.get(name);
            },
        });
    }
    return inputs;
}
/** Thrown where something reads an input that has a problem itself: what depends on it is not checked. */
class Unreadable extends Error {
}
function collectProblems() {
    const problems = [];
    const causes = [];
    return {
        add: (found) => void problems.push(...found),
        collect(check) {
            try {
                return check();
            }
            catch (error) {
                if (error instanceof errors/* InputProblem */.S7) {
                    problems.push(...error.problems);
                    causes.push(error);
                }
                else if (!(error instanceof Unreadable))
                    throw error;
                return undefined;
            }
        },
        report() {
            if (problems.length === 0)
                return;
            const cause = causes.length > 1 ? new AggregateError(causes, 'several inputs') : causes[0];
            throw new errors/* InputReport */.jz(describe([...new Set(problems.map(errors/* singleLine */.pF))]), { cause });
        },
    };
}
function describe(problems) {
    if (problems.length === 1)
        return `Input ${problems[0]}`;
    return [`${problems.length} problems with the inputs:`, ...problems.map((problem) => `- ${problem}`)].join('\n');
}

// EXTERNAL MODULE: ./src/base/nearest.ts
var nearest = __nccwpck_require__(8859);
;// CONCATENATED MODULE: ./src/inputs/unknown-inputs.ts





/** Names of similar actions, and of this one before. */
const KNOWN_ALIASES = [
    [/^(application|app)-?id$/, 'client-id', 'client-id (a numeric App ID works there too)'],
    [/^app-client-id$/, 'client-id', 'client-id'],
    [/^app-(private-)?key$/, 'private-key', 'private-key'],
    [/^owner$/, 'target', 'target (an organization, or owner/repo)'],
    [/^skip-token-revoke$/, 'revoke-token', 'revoke-token: never'],
    [/^permission-/, 'permissions', 'permissions (lines of name: read|write|admin)'],
    [/^max-deletes?$/, 'max-deletions', 'max-deletions'],
    [/^offline-for$/, 'recheck-after', 'recheck-after, the new name of offline-for'],
    [/^runner-arch$/, 'runner-architecture', 'runner-architecture'],
];
/** Words that a job may use for its own variables, too: they count only where the input meant is left out. */
const AMBIGUOUS_NAMES = [
    [/^(github|gh|access)-token$/, 'token', 'token'],
    [/^(org|organi[sz]ation)$/, 'target', 'target (an organization, or owner/repo)'],
    [/^(repo|url)$/, 'target', 'target (owner/repo, or an organization)'],
    [/^enterprise$/, 'target', 'target: enterprises/SLUG'],
    [/^repos$/, 'repositories', 'repositories'],
    [/^pem$/, 'private-key', 'private-key'],
    [/^id$/, 'runner-id', 'runner-id'],
    [/^pat$/, 'token', 'token'],
    [/^arch$/, 'runner-architecture', 'runner-architecture'],
    [/^runners?$/, 'runner-name', 'runner-name, runner-id or runner-labels'],
    [/^runs-on$/, 'runner-candidates', 'runner-candidates, or fallback-runs-on'],
    [/^fallback$/, 'fallback-runs-on', 'fallback-runs-on'],
];
/**
 * Finds inputs that this action does not have but that were most likely meant for it: misspellings (`dry_run`,
 * `runner-label`), names of similar actions, and names that leave out the first word of ours (`labels`). The Actions runner
 * itself only warns of them.
 *
 * A job can have variables such as `INPUT_VERSION` for itself, which nothing tells apart from an input. So a word that says
 * little counts only where it has a value and the step leaves out the input that was meant, and has an operation that reads it.
 * It is doubtful even then, unless it may be what limits a deletion.
 */
function findUnknownInputs(env, texts = readInputTexts(env)) {
    const known = new Set(INPUT_NAMES);
    const mayMean = missingIn(texts, env);
    const found = [];
    for (const [variable, value = ''] of Object.entries(env)) {
        const [, name = ''] = /^INPUT_(.+)$/i.exec(variable)?.map((part) => part.toLowerCase()) ?? [];
        if (name === '' || known.has(name))
            continue;
        const plain = name.replaceAll('_', '-');
        const { meant, write, isAmbiguous } = meaningOf(plain, mayMean) ?? {};
        if (meant === undefined || (isAmbiguous && value.trim() === ''))
            continue;
        const doubtful = isAmbiguous === true && !limitsDeletion(meant, texts);
        const isNeedless = plain === 'skip-token-revoke' && value.trim() === 'false';
        const advice = isNeedless ? 'leave it out: a token is revoked in the post step' : `set ${write}`;
        const doubt = doubtful ? 'if it was meant for this action, ' : '';
        found.push({ meant, problem: `${name}: there is no such input; ${doubt}${advice}.`, doubtful });
    }
    return found;
}
/** What a name means that is none of ours: it is known from elsewhere, misspelled, or only a word. */
function meaningOf(name, mayMean) {
    const fits = ([pattern]) => pattern.test(name);
    const [, known, write = ''] = KNOWN_ALIASES.find(fits) ?? [];
    if (known !== undefined)
        return { meant: known, write, isAmbiguous: false };
    const [, word, words = ''] = AMBIGUOUS_NAMES.find(fits) ?? [];
    if (word !== undefined)
        return mayMean(word) ? { meant: word, write: words, isAmbiguous: true } : undefined;
    const near = (0,nearest/* nearest */.p)(name, INPUT_NAMES);
    const meant = INPUT_NAMES.find((input) => near === undefined ? isTail(name, input) && mayMean(input) : input === near);
    return meant && { meant, write: meant, isAmbiguous: near === undefined };
}
/** Whether a deletion would reach further, or elsewhere, without this input. */
function limitsDeletion(input, texts) {
    const limits = input === 'target' || inputRow(input).readBy?.includes('delete-runner') === true;
    return limits && (0,parsers/* splitList */.ry)(texts.operation).includes('delete-runner');
}
/** Whether a name is one of ours without its first word, in singular or plural: `labels` and `label` are `runner-labels`. */
function isTail(name, input) {
    const tail = input.slice(input.indexOf('-') + 1);
    return name.length > 1 && (name === tail || `${name}s` === tail || name === `${tail}s`);
}
/** Whether an input is left out that the step could do with: an operation reads it, and the credentials are not the other ones. */
function missingIn(texts, env) {
    const operations = (0,parsers/* splitList */.ry)(texts.operation);
    const known = new Set(OPERATION_NAMES);
    return (input) => {
        if (isSet(input, texts, env))
            return false;
        if (input === 'private-key')
            return texts.token === '';
        if (input === 'token')
            return texts['private-key'] === '';
        const { readBy } = inputRow(input);
        // An id goes with no other selector.
        if (texts['runner-id'] !== '' && readBy?.includes('get-runner'))
            return false;
        // Of an unknown operation nothing is known.
        return (readBy === undefined || operations.some((name) => !known.has(name) || readBy.some((reader) => reader === name)));
    };
}

;// CONCATENATED MODULE: ./src/job/masks.ts
/** A shorter line is not a secret (Base64 has groups of four), and masking it would hide half of the log. */
const MIN_LINE_LENGTH = 4;
/** @param mask hands a secret to the Actions runner */
function createMasks(mask) {
    const secrets = new Set();
    const remember = (secret) => {
        if (secret === '' || secrets.has(secret))
            return;
        secrets.add(secret);
        mask(secret);
    };
    return {
        add(secret) {
            remember(secret);
            for (const line of secret.split(/\r\n|\r|\n|\\n/)) {
                const text = line.trim();
                // The first and last line of a PEM block are the same for everyone, and error messages quote them.
                if (text !== secret && text.length >= MIN_LINE_LENGTH && !text.startsWith('-----'))
                    remember(text);
            }
        },
        redact(text) {
            // Longest first: once a line of the key is replaced, the whole key is no longer found.
            const longestFirst = [...secrets].sort((a, b) => b.length - a.length);
            return longestFirst.reduce((redacted, secret) => redacted.replaceAll(secret, '***'), text);
        },
    };
}
/** The same commands, whose messages show `***` in place of each masked secret. */
function redacting(commands, { redact }) {
    return {
        ...commands,
        info: (message) => commands.info(redact(message)),
        notice: (message) => commands.notice(redact(message)),
        warning: (message) => commands.warning(redact(message)),
        debug: (message) => commands.debug(redact(message)),
        fail: (message) => commands.fail(redact(message)),
    };
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __nccwpck_require__(3024);
// EXTERNAL MODULE: ./src/results/list-output.ts
var list_output = __nccwpck_require__(8080);
;// CONCATENATED MODULE: ./src/results/publisher.ts





/** Room for each later operation to say at least that it was left out of the summary. */
const RESERVE_BYTES = 2_048;
/**
 * @param showsSummary the input `summary`
 * @param operations how many the step has
 */
function createPublisher(commands, job, showsSummary, operations, redact) {
    let directory;
    const pathOf = (file) => {
        directory ??= makeDirectory(job);
        return (0,external_node_path_.join)(directory, file);
    };
    const open = new Map();
    let characters = 0;
    const setOutput = (name, value) => {
        characters += value.length;
        commands.setOutput(name, value);
    };
    const setIfItFits = (name, text, entries, list) => {
        if (text !== undefined && characters + text.length <= list_output/* MAX_OUTPUT_CHARACTERS */.Gm)
            return setOutput(name, text);
        setOutput(name, '');
        commands.warning(`The output ${name} is left empty: with its ${(0,base_text/* formatCount */.B4)(entries)} entries the step's outputs would pass ` +
            `${(0,base_text/* formatCount */.B4)(list_output/* MAX_OUTPUT_CHARACTERS */.Gm)} characters, and GitHub limits those of a job. All entries are in the file that ${list.name}-file names: ${list.file}.`);
    };
    let summary = '';
    let summaryBytes = 0;
    let toCome = operations;
    async function addToSummary(section) {
        // The operation that made the section has loaded this already.
        const { bytesOf, renderSection, SUMMARY_LIMIT } = await __nccwpck_require__.e(/* import() */ 765).then(__nccwpck_require__.bind(__nccwpck_require__, 2765));
        const left = SUMMARY_LIMIT - summaryBytes - toCome * RESERVE_BYTES;
        const text = redact(renderSection(section, left));
        if (text === '')
            return;
        const file = pathOf('summary.md');
        summary += text;
        summaryBytes += bytesOf(text);
        try {
            (0,external_node_fs_.writeFileSync)(file, summary);
        }
        catch (error) {
            throw (0,files/* explainDiskError */.FG)(error, 'write the summary', file, list_output/* WRITABLE */.T5);
        }
        setOutput('summary-file', file);
        if (showsSummary)
            await commands.addSummary(text);
    }
    return {
        list(name) {
            open.get(name)?.close();
            const list = (0,list_output/* createListOutput */.mE)(name, pathOf(`${name}.json`));
            open.set(name, list);
            return list;
        },
        async publish({ outputs = {}, longOutputs = [], lists = [], summary: section }) {
            toCome--;
            for (const [name, value] of Object.entries(outputs))
                setOutput(name, value);
            for (const { name, text, entries, list } of longOutputs)
                setIfItFits(name, text, entries, list);
            for (const list of lists) {
                const text = list.close();
                setOutput(`${list.name}-file`, list.file);
                setIfItFits(list.name, text, list.count, list);
            }
            if (section)
                await addToSummary(section);
        },
        close() {
            for (const list of open.values())
                list.close();
        },
    };
}
function makeDirectory({ tempDirectory }) {
    try {
        return (0,external_node_fs_.mkdtempSync)((0,external_node_path_.join)(tempDirectory, 'runner-kit-'));
    }
    catch (error) {
        throw (0,files/* explainDiskError */.FG)(error, 'make a directory for lists and the summary', tempDirectory, list_output/* WRITABLE */.T5);
    }
}

;// CONCATENATED MODULE: ./src/step/given-token.ts




/**
 * Saves the input `token` for the post step, if `revoke-token` is `always`. Runs before anything can fail, so that the token is
 * revoked even if the step fails. A token whose prefix shows another kind cannot be revoked this way.
 */
function leaveGivenTokenToPost(texts, commands) {
    const { token, 'revoke-token': mode, 'github-api-url': apiUrl, 'github-api-version': version } = texts;
    if (mode !== 'always' || !(0,token_kind/* isTokenText */.BG)(token))
        return;
    const kind = (0,token_kind/* tokenKind */.aA)(token);
    if (kind !== 'installation token' && kind !== 'unknown') {
        commands.warning(`revoke-token: always has no effect: only installation tokens (ghs_) can be revoked this way, and this is ${(0,token_kind/* describeTokenKind */.ju)(kind)}. Its owner can delete it.`);
        return;
    }
    // A malformed version fails main, and must not keep post from its work.
    const apiVersion = isApiVersion(version) ? version : INPUTS['github-api-version'].default;
    prepareRevocation(commands, { apiUrl, apiVersion });
    saveToken(commands, { token });
}

// EXTERNAL MODULE: ./src/inputs/credentials.ts
var inputs_credentials = __nccwpck_require__(6431);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __nccwpck_require__(8161);
;// CONCATENATED MODULE: ./src/job/job.ts



/** Reads the job from the variables that the Actions runner sets. */
function readJob(env) {
    const event = readEvent(env.GITHUB_EVENT_PATH);
    const isPullRequest = PULL_REQUEST_EVENTS.has(env.GITHUB_EVENT_NAME ?? '');
    return {
        tempDirectory: env.RUNNER_TEMP || (0,external_node_os_.tmpdir)(),
        publicRepository: isPublicRepository(event),
        repository: env.GITHUB_REPOSITORY ?? '',
        startedBy: env.GITHUB_ACTOR === 'dependabot[bot]'
            ? 'Dependabot'
            : isPullRequest && isFromFork(event)
                ? 'a pull request from a fork'
                : undefined,
    };
}
/** Events of pull requests that come without secrets from a fork; `pull_request_target` has them. */
const PULL_REQUEST_EVENTS = new Set([
    'pull_request',
    'pull_request_review',
    'pull_request_review_comment',
]);
/**
 * Whether a webhook payload's pull request comes from another repository than it goes to. Its `fork` is no sign: a repository that
 * is a fork itself has pull requests of its own, with secrets.
 */
function isFromFork(payload) {
    const pullRequest = (0,guards/* isRecord */.u4)(payload) ? payload.pull_request : undefined;
    if (!(0,guards/* isRecord */.u4)(pullRequest) || !(0,guards/* isRecord */.u4)(pullRequest.head) || !(0,guards/* isRecord */.u4)(pullRequest.base))
        return false;
    const to = (0,guards/* stringAt */.bX)(pullRequest.base.repo, 'full_name');
    // The head's repository is null once the fork was deleted.
    return to !== undefined && (0,guards/* stringAt */.bX)(pullRequest.head.repo, 'full_name') !== to;
}
/** Whether a webhook payload says that its repository is public. */
function isPublicRepository(payload) {
    const repository = (0,guards/* isRecord */.u4)(payload) ? payload.repository : undefined;
    if (!(0,guards/* isRecord */.u4)(repository))
        return false;
    // An internal repository is `private` too; `visibility` is younger than `private` and may be missing.
    return repository.private === false || repository.visibility === 'public';
}
function readEvent(path) {
    if (!path)
        return undefined;
    try {
        return JSON.parse((0,external_node_fs_.readFileSync)(path, 'utf8'));
    }
    catch {
        return undefined;
    }
}
/** Reads what the Actions runner says of the machine, and what Node says where the runner is silent. */
function readMachine(env) {
    return {
        os: env.RUNNER_OS || process.platform,
        architecture: env.RUNNER_ARCH || process.arch,
        toolCache: env.RUNNER_TOOL_CACHE ?? '',
    };
}

;// CONCATENATED MODULE: ./src/operations/tokens.ts



const createInstallationToken = {
    async run({ session }) {
        const { installation, token } = await session.mint();
        return {
            outputs: {
                token: token.token,
                'token-expires-at': token.expires_at,
                'installation-id': String(installation.id),
                'app-slug': installation.app_slug ?? '',
            },
        };
    },
};
const tokens_revokeInstallationToken = {
    async run({ session, log }) {
        log.info(session.holdsToken()
            ? describeRevocation(await session.revoke())
            : 'No installation token was minted in this step: there is nothing to revoke.');
        return {};
    },
};
const createRegistrationToken = runnerToken('registration', github_endpoints/* ENDPOINTS */.Hr.createRegistrationToken);
const createRemoveToken = runnerToken('remove', github_endpoints/* ENDPOINTS */.Hr.createRemoveToken);
/** Creates a token for `config.sh`. */
function runnerToken(kind, endpoint) {
    const output = `${kind}-token`;
    return {
        async run({ server, target, request, mask, log }) {
            const call = {
                endpoint,
                parameters: { scope: (0,github_target/* scopeOf */.Od)(target) },
                action: `create a ${kind} token for ${(0,github_target/* describeTarget */.ff)(target)}`,
            };
            const { token, expires_at } = await requestToken(request, call, mask);
            const url = (0,github_target/* runnerUrl */.Yt)(target, server);
            log.info(`Created a ${kind} token for ${url}; it expires at ${expires_at}.`);
            return {
                outputs: { [output]: token, [`${output}-expires-at`]: expires_at, 'runner-url': url },
            };
        },
    };
}

;// CONCATENATED MODULE: ./src/operations/table.ts



/**
 * The table of operations. To add one is to add its name to `inputs/operation-names.ts`, a row here and a file with its code.
 * The code for tokens, which most steps run, is read at once; all other code is read when a step needs it.
 */
const OPERATIONS = {
    'create-installation-token': {
        summary: 'Mints an installation token of the App for use in later steps.',
        endpoints: ['findInstallation', 'createInstallationToken'],
        outputs: ['token', 'token-expires-at', 'installation-id', 'app-slug'],
        credential: 'app',
        allPermissions: true,
        load: async () => createInstallationToken,
    },
    'create-registration-token': {
        summary: 'Creates a registration token, with which config.sh registers a runner.',
        endpoints: ['createRegistrationToken'],
        outputs: ['registration-token', 'registration-token-expires-at', 'runner-url'],
        credential: 'runners',
        load: async () => createRegistrationToken,
    },
    'create-remove-token': {
        summary: 'Creates a remove token, with which config.sh removes a runner.',
        endpoints: ['createRemoveToken'],
        outputs: ['remove-token', 'remove-token-expires-at', 'runner-url'],
        credential: 'runners',
        load: async () => createRemoveToken,
    },
    'list-runner-applications': {
        summary: 'Lists the runner applications on offer, and says which one is for the chosen platform.',
        endpoints: ['listRunnerApplications'],
        outputs: ['runner-applications', 'runner-version', 'runner-sha256'],
        credential: 'runners',
        load: async () => (await __nccwpck_require__.e(/* import() */ 491).then(__nccwpck_require__.bind(__nccwpck_require__, 9491))).listRunnerApplications,
    },
    'download-runner': {
        summary: 'Downloads, verifies and caches the runner application, and sets up a private copy of it if asked to.',
        endpoints: ['listRunnerApplications', 'getRelease'],
        outputs: ['runner-path', 'runner-version', 'runner-sha256', 'cache-hit'],
        credential: 'runners',
        load: async () => (await Promise.all(/* import() */[__nccwpck_require__.e(43), __nccwpck_require__.e(143)]).then(__nccwpck_require__.bind(__nccwpck_require__, 6143))).downloadRunner,
    },
    'list-runners': {
        summary: 'Lists the self-hosted runners, all or a selection of them.',
        endpoints: ['listRunners'],
        outputs: ['runners', 'runners-count'],
        credential: 'runners',
        load: async () => (await Promise.all(/* import() */[__nccwpck_require__.e(130), __nccwpck_require__.e(58)]).then(__nccwpck_require__.bind(__nccwpck_require__, 58))).listRunners,
    },
    'get-runner': {
        summary: 'Gets one self-hosted runner, by its id, its name or a selection that only one runner fits.',
        endpoints: ['getRunner', 'listRunners'],
        outputs: ['runner', 'runner-id', 'runner-name', 'runner-status', 'runner-busy'],
        credential: 'runners',
        load: async () => (await __nccwpck_require__.e(/* import() */ 909).then(__nccwpck_require__.bind(__nccwpck_require__, 8909))).getRunner,
    },
    'delete-runner': {
        summary: 'Deletes self-hosted runners: one by its id or name, or those that a filter finds offline.',
        endpoints: ['listRunners', 'getRunner', 'deleteRunner'],
        outputs: ['deleted-runners', 'deleted-count', 'skipped-runners', 'skipped-count'],
        credential: 'runners',
        load: async () => (await Promise.all(/* import() */[__nccwpck_require__.e(130), __nccwpck_require__.e(839)]).then(__nccwpck_require__.bind(__nccwpck_require__, 3839))).deleteRunner,
    },
    'create-jit-config': {
        summary: 'Creates a just-in-time runner, and the configuration that run.sh starts it with.',
        endpoints: ['createJitConfig', 'listRunnerGroups', 'listRunners'],
        outputs: ['jit-config', 'runner', 'runner-id', 'runner-name'],
        credential: 'runners',
        load: async () => (await __nccwpck_require__.e(/* import() */ 849).then(__nccwpck_require__.bind(__nccwpck_require__, 1849))).createJitConfig,
    },
    'create-startup-script': {
        summary: 'Creates a just-in-time runner, and the script that starts it at the first boot of a new machine.',
        endpoints: ['createJitConfig', 'listRunnerApplications', 'listRunnerGroups', 'listRunners', 'getRelease'],
        outputs: ['startup-script-file', 'runner', 'runner-id', 'runner-name', 'runner-version', 'runner-sha256'],
        credential: 'runners',
        load: async () => (await Promise.all(/* import() */[__nccwpck_require__.e(849), __nccwpck_require__.e(468)]).then(__nccwpck_require__.bind(__nccwpck_require__, 5468))).createStartupScript,
    },
    'choose-runner': {
        summary: 'Chooses where a job runs: on self-hosted runners that are idle, otherwise on the fallback.',
        endpoints: ['listRunners', 'listRunnerGroups'],
        outputs: ['runs-on', 'runs-on-reason', 'used-fallback'],
        credential: 'runners',
        load: async () => (await __nccwpck_require__.e(/* import() */ 460).then(__nccwpck_require__.bind(__nccwpck_require__, 3460))).chooseRunner,
    },
    'wait-for-runner': {
        summary: 'Waits until one or more self-hosted runners are online, or have another status.',
        endpoints: ['listRunners', 'getRunner'],
        outputs: ['runners', 'runners-count', 'runner', 'runner-id', 'runner-name', 'runner-status', 'runner-busy'],
        credential: 'runners',
        load: async () => (await Promise.all(/* import() */[__nccwpck_require__.e(130), __nccwpck_require__.e(896)]).then(__nccwpck_require__.bind(__nccwpck_require__, 4896))).waitForRunner,
    },
    'check-runner-versions': {
        summary: 'Reports which runners have a version that GitHub has cut off or soon will, and which are older than the version on offer.',
        endpoints: ['listRunners', 'listRunnerApplications', 'getDeprecation'],
        outputs: ['runner-versions', 'deprecated-count', 'outdated-count', 'unknown-count'],
        credential: 'runners',
        load: async () => (await Promise.all(/* import() */[__nccwpck_require__.e(130), __nccwpck_require__.e(435)]).then(__nccwpck_require__.bind(__nccwpck_require__, 9435))).checkRunnerVersions,
    },
    'list-installation-repositories': {
        summary: "Lists the repositories that the App's installation can access.",
        endpoints: ['listInstallationRepositories'],
        outputs: ['repositories', 'repository-names', 'repositories-count'],
        credential: 'installation',
        installation: 'all',
        load: async () => (await __nccwpck_require__.e(/* import() */ 241).then(__nccwpck_require__.bind(__nccwpck_require__, 5241))).listInstallationRepositories,
    },
    'revoke-installation-token': {
        summary: 'Revokes the token that was given, or the one that this step minted, before the job ends.',
        endpoints: ['revokeInstallationToken'],
        outputs: [],
        credential: 'held',
        load: async () => tokens_revokeInstallationToken,
    },
    'list-user-installations': {
        summary: 'Lists the installations of the App that a user has access to.',
        endpoints: ['listUserInstallations'],
        outputs: ['installations', 'installations-count'],
        credential: 'user',
        load: async () => (await __nccwpck_require__.e(/* import() */ 498).then(__nccwpck_require__.bind(__nccwpck_require__, 8498))).listUserInstallations,
    },
    'list-user-installation-repositories': {
        summary: 'Lists the repositories of an installation that a user has access to.',
        endpoints: ['listUserInstallationRepositories'],
        outputs: ['repositories', 'repository-names', 'repositories-count'],
        credential: 'user',
        installation: 'named',
        load: async () => (await __nccwpck_require__.e(/* import() */ 241).then(__nccwpck_require__.bind(__nccwpck_require__, 5241))).listUserInstallationRepositories,
    },
    'add-installation-repository': {
        summary: 'Adds a repository to an installation.',
        endpoints: ['addInstallationRepository', 'getRepository'],
        outputs: ['repository-id'],
        credential: 'user',
        installation: 'named',
        load: async () => (await __nccwpck_require__.e(/* import() */ 597).then(__nccwpck_require__.bind(__nccwpck_require__, 4597))).addInstallationRepository,
    },
    'remove-installation-repository': {
        summary: 'Removes a repository from an installation.',
        endpoints: ['removeInstallationRepository', 'getRepository'],
        outputs: ['repository-id'],
        credential: 'user',
        installation: 'named',
        load: async () => (await __nccwpck_require__.e(/* import() */ 597).then(__nccwpck_require__.bind(__nccwpck_require__, 4597))).removeInstallationRepository,
    },
};
/** The endpoints of an operation. */
function endpointsOf({ endpoints }) {
    return endpoints.map((name) => github_endpoints/* ENDPOINTS */.Hr[name]);
}
/** The permissions of an installation token that an operation needs at a level; `all` for everything that was granted. */
function permissionsOf(operation, level) {
    if (operation.allPermissions)
        return 'all';
    return (0,github_permissions/* unionOf */.Z6)(endpointsOf(operation).map(({ permissions }) => permissions[level]));
}
/** The only kind of token that an operation takes, where there is only one. */
function tokenOf(operation) {
    return endpointsOf(operation).find(({ token }) => token !== undefined)?.token;
}

;// CONCATENATED MODULE: ./src/step/rules.ts




/** What has to hold between operations, inputs and credentials, apart from each operation's own checks. */
const RULES = [
    outputsDiffer,
    selectOrDescribe,
    revocationIsLast,
    somethingToRevoke,
    tokenFits,
    appFits,
    enterpriseFits,
    repositoriesCoverTarget,
    installationIsNamed,
    repositoryIsNamed,
];
/** The one output that any number of operations may set: it is the same for all. */
const SHARED_OUTPUT = 'runner-url';
function outputsDiffer({ operations }) {
    const problems = [];
    const setBy = new Map();
    for (const operation of operations) {
        const clash = operation.outputs.find((output) => output !== SHARED_OUTPUT && setBy.has(output));
        const other = setBy.get(clash ?? '');
        // `selectOrDescribe` reports a pair that cannot share a step anyway.
        if (other && !(isMixed(other, operation) || isMixed(operation, other))) {
            problems.push(`operation: ${other.name} and ${operation.name} both set the output ${clash}; put them in two steps.`);
        }
        for (const output of operation.outputs)
            setBy.set(output, operation);
    }
    return problems;
}
function isMixed(one, other) {
    return CREATE_RUNNER.includes(one.name) && SELECT_RUNNERS.includes(other.name);
}
function selectOrDescribe({ operations }) {
    const describes = operations.find(({ name }) => CREATE_RUNNER.includes(name));
    if (!describes)
        return [];
    return operations
        .filter(({ name }) => SELECT_RUNNERS.includes(name))
        .map(({ name }) => `operation: ${describes.name} and ${name} cannot share a step: runner-name and runner-labels describe a new runner for the one and select runners for the other; put them in two steps.`);
}
function revocationIsLast({ operations }) {
    const index = operations.findIndex(({ credential }) => credential === 'held');
    const [revoke, later] = index === -1 ? [] : operations.slice(index);
    if (!revoke || !later)
        return [];
    return [
        `operation: ${later.name} cannot work after ${revoke.name}, which revokes the token; put ${revoke.name} last.`,
    ];
}
function somethingToRevoke({ operations: [first, second], credentials }) {
    // `revocationIsLast` reports one before others, which may mint a token.
    if (first?.credential !== 'held' || second || credentials.kind !== 'app')
        return [];
    return [
        `operation: ${first.name} has nothing to revoke, since no operation before it mints a token; set token to the one to revoke (the post step revokes a token that the step mints).`,
    ];
}
/** Kinds of token whose prefix shows that an operation that takes another kind cannot work with them. */
const REFUSED = {
    'installation token': [
        'classic personal access token',
        'fine-grained personal access token',
        'user access token',
        'OAuth app token',
        'refresh token',
    ],
    'user access token': ['installation token'],
    'classic personal access token': ['installation token', 'user access token', 'fine-grained personal access token'],
};
function tokenFits({ operations, credentials }) {
    if (credentials.kind !== 'token')
        return [];
    const kind = (0,token_kind/* describeTokenKind */.ju)(credentials.tokenKind);
    return operations.flatMap((operation) => {
        const { name, credential } = operation;
        if (credential === 'app') {
            return [`token: ${name} mints a token itself and needs client-id and private-key instead of a token.`];
        }
        const needed = tokenOf(operation);
        const refused = needed !== undefined && REFUSED[needed]?.includes(credentials.tokenKind);
        return refused ? [`token: ${name} takes ${(0,token_kind/* describeRequiredToken */.I4)(needed)}; this is ${kind}.`] : [];
    });
}
function appFits({ operations, credentials }) {
    if (credentials.kind !== 'app')
        return [];
    return operations.flatMap((operation) => {
        const needed = tokenOf(operation);
        if (operation.credential !== 'user' || needed === undefined)
            return [];
        return [
            `client-id: ${operation.name} acts on behalf of a user, which a GitHub App cannot do; set token to ${(0,token_kind/* describeRequiredToken */.I4)(needed)} instead of client-id and private-key.`,
        ];
    });
}
function enterpriseFits({ operations, inputs: { target }, credentials }) {
    const wrong = credentials.kind === 'app' ? 'a GitHub App' : refusedForEnterprise(credentials);
    if (target.level !== 'enterprise' || wrong === undefined)
        return [];
    return operations
        .filter(({ credential }) => credential === 'runners')
        .map(({ name }) => `${credentials.kind === 'app' ? 'client-id' : 'token'}: ${name} at ${(0,github_target/* nameOf */.Vb)(target)}: ${wrong} cannot manage the runners of an enterprise; ` +
        `${credentials.kind === 'app' ? 'set only token,' : 'set token'} to a classic personal access token (ghp_) that has the scope ${token_kind/* RUNNER_SCOPES */.xs.enterprise}.`);
}
function refusedForEnterprise(credentials) {
    const kind = credentials.kind === 'token' ? credentials.tokenKind : undefined;
    const refused = kind !== undefined && REFUSED['classic personal access token']?.includes(kind);
    return refused ? (0,token_kind/* describeTokenKind */.ju)(kind) : undefined;
}
/** A token narrowed to repositories must reach the target itself. */
function repositoriesCoverTarget({ operations, inputs: { target, repositories } }) {
    if (target.level !== 'repository' || repositories === undefined)
        return [];
    const acts = operations.find(({ credential }) => credential === 'runners');
    if (!acts || repositories.some((name) => name.toLowerCase() === target.repo.toLowerCase()))
        return [];
    return [`repositories: ${target.repo} is missing, which ${acts.name} acts on; add it, or leave repositories out.`];
}
/** Nothing but `installation-id` can find the installation that an operation acts on. */
function installationIsNamed({ operations, inputs: { 'installation-id': id } }) {
    if (id !== undefined)
        return [];
    return operations
        .filter(({ installation }) => installation === 'named')
        .map(({ name }) => `installation-id: ${name} needs to know which installation, and cannot find it from target; set it to its id, ` +
        "the number at the end of the URL of the installation's settings page (list-user-installations lists them).");
}
/** Whoever sets `repository` for another operation than those that read it means `target`. */
function repositoryIsNamed({ operations, inputs: { repository } }) {
    const readers = operations.filter(({ name }) => inputRow('repository').readBy?.includes(name));
    if (repository === undefined) {
        return readers.map(({ name }) => `repository: ${name} needs to know which repository; set it to owner/name or the numeric id.`);
    }
    if (readers.length > 0)
        return [];
    const name = repository.kind === 'name' ? `${repository.owner}/${repository.name}` : 'owner/name';
    return [
        `repository: none of the operations reads it; set target: ${name} for the runners of a repository, or repositories to narrow the token.`,
    ];
}

;// CONCATENATED MODULE: ./src/step/parse-step.ts






/**
 * Checks all inputs, each by itself and all together, without a single request.
 *
 * @param texts the inputs that were read from the environment
 * @param env says whether credentials can be expected, and more of the job
 * @param unknown other inputs that were set
 * @param machine provides the platform where the inputs do not
 * @throws InputReport with every problem found
 */
async function parseStep(texts, env, unknown, machine = readMachine(env)) {
    const job = readJob(env);
    const mistaken = unknown.filter(({ doubtful }) => !doubtful);
    const problems = collectProblems();
    problems.add(mistaken.map(({ problem }) => problem));
    const misnamed = mistaken.map(({ meant }) => meant).filter((name) => !isSet(name, texts, env));
    const inputs = openInputs(texts, machine, problems, misnamed);
    for (const name of INPUT_NAMES)
        if (mayHaveProblem(name, texts))
            problems.collect(() => inputs[name]);
    const names = problems.collect(() => inputs.operation);
    const operations = names && (await loadOperations(names));
    const credentials = problems.collect(() => {
        const [only, another] = operations ?? [];
        const canDoWithout = another === undefined && only?.withoutCredentials?.isPossible(inputs);
        const able = operations?.find(({ withoutCredentials }) => withoutCredentials);
        return (0,inputs_credentials/* credentialsOf */.Y)(inputs, job, canDoWithout, able?.withoutCredentials?.hint);
    });
    const step = {
        get operations() {
            if (operations === undefined)
                throw new Unreadable('operation');
            return operations;
        },
        inputs,
        texts,
        isSet: (name) => isSet(name, texts, env),
        isEmptied: (name) => isEmptied(name, env),
        get credentials() {
            if (credentials === undefined)
                throw new Unreadable('credentials');
            return credentials;
        },
        machine,
        job,
    };
    const checks = [...RULES, ...(operations ?? []).flatMap((operation) => operation.checks ?? [])];
    for (const check of checks)
        problems.collect(() => problems.add(check(step)));
    problems.report();
    return step;
}
async function loadOperations(names) {
    const operations = [];
    // One after the other: Jest cannot link modules that share others while both are being imported.
    for (const name of names)
        operations.push({ ...OPERATIONS[name], ...(await OPERATIONS[name].load()), name });
    return operations;
}

;// CONCATENATED MODULE: ./src/step/plan.ts


/**
 * What the step's installation token may do, no more than the listed operations need: the least-privilege plan.
 * `permissions` and `repositories` from the inputs win where they are given.
 */
function planToken({ operations, inputs, credentials }) {
    const { target, repositories } = inputs;
    // Beside a token that was given, the input has no effect.
    const permissions = credentials.kind === 'app' ? inputs.permissions : undefined;
    const planned = permissions ?? neededPermissions(operations, target.level);
    const narrowed = repositories ??
        (target.level === 'repository' && !operations.some(({ installation }) => installation === 'all')
            ? [target.repo]
            : undefined);
    return { ...(planned && { permissions: planned }), ...(narrowed && { repositories: narrowed }) };
}
/** What the operations need at a level; undefined, which narrows nothing, if one of them wants all that was granted. */
function neededPermissions(operations, level) {
    const each = [];
    for (const operation of operations) {
        const permissions = permissionsOf(operation, level);
        if (permissions === 'all')
            return undefined;
        each.push(permissions);
    }
    return (0,github_permissions/* unionOf */.Z6)(each);
}

;// CONCATENATED MODULE: ./src/step/warnings.ts






/** What is worth a warning before anything is done: inputs without effect, and a token that reaches further than it need. */
function warningsOf(step) {
    const ofOperations = step.operations.flatMap(({ warnings }) => warnings?.(step.inputs) ?? []);
    return [
        ...emptyTarget(step),
        ...unreadInputs(step),
        ...joinedLabels(step),
        ...inputsForTheMint(step),
        ...missingPermissions(step),
        ...ofOperations,
        ...widenedToken(step),
    ];
}
/** A variable that does not exist must not delete elsewhere without a word. */
function emptyTarget({ operations, isEmptied, inputs: { target } }) {
    if (!isEmptied('target') || !operations.some(({ name }) => name === 'delete-runner'))
        return [];
    return [
        `Input target is empty, so delete-runner acts on ${(0,github_target/* nameOf */.Vb)(target)}. If that is not what you mean, correct the expression in target; otherwise leave target out.`,
    ];
}
/** Inputs that are set and that none of the operations reads. */
function unreadInputs({ operations, isSet }) {
    return INPUT_NAMES.flatMap((input) => {
        const { readBy, instead } = inputRow(input);
        if (readBy === undefined || !isSet(input) || isRead(input, operations))
            return [];
        const which = operations.length === 1 ? `${operations[0]?.name} does not read it` : 'none of the operations reads it';
        const registers = operations.some(({ name }) => name === 'create-registration-token');
        const advice = registers && instead !== undefined ? instead : `It is for ${readBy.join(', ')}.`;
        return [`Input ${input} has no effect: ${which}. ${advice}`];
    });
}
/** Whether an operation reads an input that not every step reads. */
function isRead(input, operations) {
    return operations.some(({ name }) => inputRow(input).readBy?.includes(name));
}
/** A label can have a semicolon or a space, but one that has was most likely meant as several. */
function joinedLabels({ operations, texts }) {
    return ['runner-labels', 'runner-candidates', 'fallback-runs-on'].flatMap((input) => {
        const lines = input === 'runner-candidates' ? texts[input].split('\n') : [texts[input]];
        const joined = lines
            .filter((line) => !/^\s*[[{"]/.test(line))
            .flatMap(parsers/* splitList */.ry)
            .find((entry) => !/^group\s*=/.test(entry) && /[;\s]/.test(entry));
        return joined !== undefined && isRead(input, operations)
            ? [`${input}: "${joined}" is one label; put commas or newlines between labels.`]
            : [];
    });
}
/** Inputs that shape a minted token, beside a token that is used as it is. */
function inputsForTheMint({ operations, credentials, isSet }) {
    if (credentials.kind !== 'token')
        return [];
    const named = operations.some(({ installation }) => installation === 'named');
    const shaping = ['repositories', 'permissions', ...(named ? [] : ['installation-id'])];
    return shaping
        .filter(isSet)
        .map((name) => `Input ${name} has no effect: it limits the token that an App mints, and this step sets token instead.`);
}
/** `permissions` that leave out what an operation needs. Servers differ, so the request may still be allowed. */
function missingPermissions({ operations, credentials, inputs: { target, permissions } }) {
    if (credentials.kind !== 'app' || permissions === undefined)
        return [];
    // Every installation token may read metadata, whatever was asked for.
    const carried = (0,github_permissions/* unionOf */.Z6)([permissions, { metadata: 'read' }]);
    return operations.flatMap((operation) => {
        const needed = permissionsOf(operation, target.level);
        if (needed === 'all' || (0,github_permissions/* covers */.hU)(carried, needed))
            return [];
        return [
            `Input permissions lacks ${(0,github_permissions/* formatPermissions */.A6)(needed)}, which ${operation.name} needs; add it, or leave permissions out.`,
        ];
    });
}
/** To list all repositories takes a token for all of them; the operations beside that do not need one. */
function widenedToken({ operations, credentials, inputs: { target, repositories, permissions } }) {
    const forAll = operations.find(({ installation }) => installation === 'all');
    const others = operations.filter(({ credential }) => credential === 'runners');
    if (credentials.kind !== 'app' || target.level !== 'repository' || repositories || !forAll || others.length === 0)
        return [];
    const carried = permissions ?? neededPermissions(others, target.level);
    const what = carried === undefined ? 'all that was granted' : (0,github_permissions/* formatPermissions */.A6)(carried);
    return [
        `operation: because of ${forAll.name} the token carries ${what} for all repositories of the installation; ` +
            `put ${forAll.name} in a step of its own to limit the token for the rest to ${(0,github_target/* nameOf */.Vb)(target)}.`,
    ];
}

;// CONCATENATED MODULE: ./src/run.ts



















/** For one request of an operation, in ms. */
const TIMEOUT_MS = 30_000;
/** Main, from the environment to the step's outcome. Never rejects: every failure becomes the step's. */
async function runMain(env = process.env, toolkit = workflowCommands, environment = {}) {
    const masks = createMasks(toolkit.mask);
    const commands = redacting(toolkit, masks);
    try {
        const texts = readInputTexts(env);
        for (const secret of secretsAmong(texts))
            masks.add(secret);
        leaveGivenTokenToPost(texts, commands);
        const unknown = findUnknownInputs(env, texts);
        for (const { problem, doubtful } of unknown)
            if (doubtful)
                commands.warning(`Input ${problem}`);
        const step = await parseStep(texts, env, unknown);
        await run(step, commands, masks, environment);
    }
    catch (error) {
        commands.fail(describeFailure(error));
        commands.debug((0,errors/* causeChain */.DD)(error));
    }
}
/** One line, but for the report on the inputs, which has one for each problem. */
function describeFailure(error) {
    if (error instanceof errors/* InputReport */.jz)
        return error.message;
    return error instanceof errors/* ActionError */.lZ ? (0,errors/* messageOf */.bD)(error) : `Unexpected failure: ${(0,errors/* messageOf */.bD)(error)}`;
}
/**
 * Carries out the operations in their order and sets each one's outputs before the next begins.
 *
 * @throws what the first operation that fails throws
 */
async function run(step, commands, masks, { timer = base_timer/* TIMER */.C, pacer = createPacer(PUBLISHED_LIMITS, timer), routeTo }) {
    const { operations, inputs, credentials, machine, job } = step;
    const { target, 'github-api-url': server } = inputs;
    if (credentials.kind === 'app')
        masks.add(credentials.privateKey.pem);
    for (const warning of warningsOf(step))
        commands.warning(warning);
    if ((0,github_server/* isUnencrypted */.oK)(server)) {
        commands.warning(`github-api-url: ${server.apiUrl} is not encrypted: anyone on the network path can read the credentials. Use https.`);
    }
    const onTarget = operations.some(({ credential }) => credential !== 'user') ? ` for ${(0,github_target/* describeTarget */.ff)(target)}` : '';
    commands.info(`${operations.map(({ name }) => name).join(', ')}${onTarget} (${server.apiUrl})`);
    const deadline = createDeadline(timer);
    const connection = {
        apiUrl: server.apiUrl,
        apiVersion: inputs['github-api-version'],
        transport: (0,http_transport/* createTransport */.oO)(routeTo),
        clock: createServerClock(),
        policy: retry/* OPERATION_POLICY */.nV,
        pacer,
        timeoutMs: TIMEOUT_MS,
        deadline,
        timer,
        log: commands,
    };
    const session = openSession({
        server,
        target,
        credentials,
        installationId: inputs['installation-id'],
        forRunners: operations.some(({ credential }) => credential === 'runners'),
        plan: planToken(step),
        inputsSet: {
            target: step.isSet('target'),
            permissions: inputs.permissions !== undefined,
            repositories: inputs.repositories !== undefined,
            server: step.isSet('github-api-url'),
        },
        repository: job.repository,
        revokesToken: inputs['revoke-token'] !== 'never',
        ...{ connection, commands, masks },
    });
    const publisher = createPublisher(commands, job, inputs.summary, operations.length, masks.redact);
    const context = {
        ...session.api,
        inputs,
        machine,
        job,
        targetHint: step.isSet('target') ? '' : ` ${(0,github_target/* describeLeftOut */.l1)(target)}`.trimEnd(),
        session,
        list: publisher.list,
        within: deadline.within,
    };
    try {
        for (const operation of operations) {
            const result = await operation.run(context);
            await publisher.publish(result);
            if (result.failure)
                throw result.failure;
        }
    }
    finally {
        publisher.close();
    }
}

;// CONCATENATED MODULE: ./src/main.ts



void whenUnfinished(runMain(), () => workflowCommands.fail('Unexpected failure: the step ended before its work was done. Please report this.'));

module.exports = __webpack_exports__;
/******/ })()
;