"use strict";
exports.id = 248;
exports.ids = [248];
exports.modules = {

/***/ 157:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h3: () => (/* binding */ tokenAuthorization),
/* harmony export */   j7: () => (/* binding */ MAX_SKEW_MS)
/* harmony export */ });
/* unused harmony exports ANONYMOUS, appAuthorization, signJsonWebToken */
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);

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
const EXPIRES_AFTER_SECONDS = (/* unused pure expression or super */ null && (9 * 60));
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
    return `${content}.${sign('RSA-SHA256', Buffer.from(content), key).toString('base64url')}`;
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

/***/ 630:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   au: () => (/* binding */ unexpectedAnswer),
/* harmony export */   fC: () => (/* binding */ traceOf),
/* harmony export */   hD: () => (/* binding */ ApiError),
/* harmony export */   m3: () => (/* binding */ isFromGitHub),
/* harmony export */   rh: () => (/* binding */ isOwnAnswer)
/* harmony export */ });
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(758);
/* harmony import */ var _http_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(398);
/* harmony import */ var _http_rate_limit_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(618);



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

/***/ 343:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  cleanUp: () => (/* binding */ cleanUp)
});

// EXTERNAL MODULE: ./src/api/authorization.ts
var api_authorization = __webpack_require__(157);
;// CONCATENATED MODULE: ./src/base/version.ts
/** This action's version, as in package.json (a test holds the two together); part of the User-Agent. */
const VERSION = '0.1.0';

// EXTERNAL MODULE: ./src/github/endpoints.ts
var endpoints = __webpack_require__(925);
// EXTERNAL MODULE: ./src/http/failure.ts
var http_failure = __webpack_require__(398);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(975);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(522);
// EXTERNAL MODULE: ./src/base/errors.ts
var errors = __webpack_require__(758);
// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(67);
// EXTERNAL MODULE: external "node:https"
var external_node_https_ = __webpack_require__(708);
// EXTERNAL MODULE: external "node:url"
var external_node_url_ = __webpack_require__(136);
// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(30);
// EXTERNAL MODULE: external "node:tls"
var external_node_tls_ = __webpack_require__(692);
// EXTERNAL MODULE: ./node_modules/@actions/http-client/lib/proxy.js
var lib_proxy = __webpack_require__(783);
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
    if ((0,lib_proxy/* checkBypass */.H)(url))
        return undefined;
    const name = url.protocol === 'https:' ? 'https_proxy' : 'http_proxy';
    const value = env[name] || env[name.toUpperCase()];
    if (!value)
        return undefined;
    // Without a scheme, `host:3128` would parse as a URL of the scheme `host`.
    const text = value.includes('://') ? value : `http://${value}`;
    const proxy = URL.canParse(text) ? new URL(text) : undefined;
    if (proxy === undefined || !/^https?:$/.test(proxy.protocol) || !isDecodable(proxy.username + proxy.password)) {
        throw new http_failure/* TransportError */.wX(`${name} does not name an http(s) proxy, such as http://proxy.example.com:3128`, 'proxy', 'connecting');
    }
    return proxy;
}
/**
 * Where a proxy listens, for Node's `request`, by its URL. With `servername`, Node checks the proxy's own certificate: without
 * it, Node would take the name from the `host` header, which is that of the target server.
 */
function proxyEndpoint(proxy) {
    const secure = proxy.protocol === 'https:';
    const hostname = (0,external_node_url_.urlToHttpOptions)(proxy).hostname ?? '';
    return {
        hostname,
        port: Number(proxy.port) || (secure ? 443 : 80),
        // TLS knows no server names that are addresses; the certificate is held against the address then.
        ...(secure && { servername: (0,external_node_net_.isIP)(hostname) === 0 ? hostname : '' }),
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
class TunnelAgent extends external_node_https_.Agent {
    #proxy;
    constructor(proxy, options) {
        super(options);
        this.#proxy = proxy;
    }
    createConnection(options, connected) {
        const proxy = this.#proxy;
        const host = options.host ?? '';
        const authority = `${(0,external_node_net_.isIPv6)(host) ? `[${host}]` : host}:${options.port}`;
        const authorization = proxyAuthorization(proxy);
        const fail = (message, fault, cause) => connected(new http_failure/* TransportError */.wX(message, fault, 'connecting', cause));
        const send = proxy.protocol === 'https:' ? external_node_https_.request : external_node_http_.request;
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
                return connected(null, (0,external_node_tls_.connect)({ ...options, socket }));
            socket.destroy();
            const said = `${statusCode} ${statusMessage}`.trim();
            // A 5xx of the proxy is temporary, so the call is retried; a 403 or 407 is not.
            fail(`the proxy ${proxy.host} did not connect to ${authority} (${said})`, statusCode >= 500 ? 'reset' : 'proxy');
        });
        connectRequest.on('error', (cause) => {
            if ((0,errors/* errorCode */.CA)(cause).startsWith('HPE_'))
                return fail(`the proxy ${proxy.host} does not answer as a proxy does`, 'proxy', cause);
            connected((0,http_failure/* toTransportError */.fh)(cause, 'connecting', `the proxy ${proxy.host}`));
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
            const agent = kept(url.protocol, () => (secure ? new external_node_https_.Agent(KEPT) : new external_node_http_.Agent(KEPT)));
            return { secure, options: { ...(0,external_node_url_.urlToHttpOptions)(url), agent }, headers: {} };
        }
        if (secure) {
            const agent = kept(`tunnel ${proxy.href}`, () => new TunnelAgent(proxy, KEPT));
            return { secure, options: { ...(0,external_node_url_.urlToHttpOptions)(url), agent }, headers: {}, proxy: proxy.host };
        }
        // Plain http is asked of the proxy itself, by the full URL.
        const toProxy = proxy.protocol === 'https:';
        const agent = kept(`plain ${proxy.href}`, () => (toProxy ? new external_node_https_.Agent(KEPT) : new external_node_http_.Agent(KEPT)));
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
                throw new http_failure/* TransportError */.wX(`${url.host} redirected more than ${MAX_REDIRECTS} times`, 'redirect', 'answering');
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
        throw new http_failure/* TransportError */.wX(`${from.host} redirected to something that is not a URL`, 'redirect', 'answering', cause);
    }
    const { protocol } = url;
    if (protocol !== 'https:' && (protocol !== 'http:' || from.protocol === 'https:')) {
        throw new http_failure/* TransportError */.wX(`${from.host} redirected to ${url.origin === 'null' ? protocol : url.origin}, which is not https`, 'redirect', 'answering');
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
        const send = route.secure ? external_node_https_.request : external_node_http_.request;
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
            reject(atProxy(new http_failure/* TransportError */.wX(`${url.host} closed the connection without an answer`, 'cut', stage)));
        });
        outgoing.on('error', (error) => {
            const host = route.proxy !== undefined && stage === 'connecting' ? `the proxy ${route.proxy}` : url.host;
            reject(atProxy(signalError(signal, stage, route.proxy) ?? (0,http_failure/* toTransportError */.fh)(error, stage, host)));
        });
        const noAnswer = (what) => {
            reject(new http_failure/* TransportError */.wX(`${url.host} ${what}`, 'cut', 'answering'));
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
    return new http_failure/* TransportError */.wX(`${url.host} sent more than ${most / 2 ** 20} MiB`, 'cut', 'answering');
}
/**
 * Hands an answer's body on, piece by piece, to its end; no faster than `take` returns. Rejects with a TransportError of
 * fault `cut` if the end never comes, and with whatever `take` throws, which ends the answer.
 */
function takeBody({ body, url }, signal, take) {
    return new Promise((resolve, reject) => {
        const cut = (cause) => reject(signalError(signal, 'answering') ??
            new http_failure/* TransportError */.wX(`${url.host} broke off in the middle of its answer`, 'cut', 'answering', cause));
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
    return new http_failure/* TransportError */.wX(`${message}${by}`, 'timeout', stage, reason);
}
function whenConnected(outgoing, secure, connected) {
    outgoing.once('socket', (socket) => {
        if (!socket.connecting)
            return connected();
        socket.once(secure ? 'secureConnect' : 'connect', connected);
    });
}

;// CONCATENATED MODULE: ./src/http/fetch.ts





const unzip = (0,external_node_util_.promisify)(external_node_zlib_.gunzip);
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
            const bytes = await decode(answer, await readBody(answer, abort.signal, MAX_ANSWER_BYTES));
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
            throw tooLong(answer, MAX_ANSWER_BYTES);
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
var rate_limit = __webpack_require__(618);
// EXTERNAL MODULE: ./src/api/errors.ts
var api_errors = __webpack_require__(630);
;// CONCATENATED MODULE: ./src/http/retry.ts

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
        const limited = (0,rate_limit/* rateLimitWait */.h)(failure, serverNow);
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
    const wait = Math.max(pauseMs, (0,rate_limit/* retryAfter */.P)(failure.headers['retry-after'], serverNow) ?? 0);
    if (wait > policy.maxWaitMs)
        return { retry: false, limitedForMs: wait };
    if (history.elapsedMs + wait > Math.max(policy.budgetMs, policy.maxWaitMs))
        return STOP;
    return { retry: true, pauseMs: wait, reason: `HTTP ${failure.status}` };
}

;// CONCATENATED MODULE: ./src/api/retries.ts



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
            const decision = decideRetry(failure, call.endpoint.repeatable, history, policy, serverNow(failure));
            const { limitedForMs } = decision;
            if (!decision.retry || decision.pauseMs >= leftMs()) {
                throw new api_errors/* ApiError */.hD(await explain(call, failure, limitedForMs), failure, cause, mayBeDoneBefore);
            }
            uncountedMs += limitedForMs ?? 0;
            mayBeDoneBefore ||= (0,http_failure/* mayBeDone */.VH)(failure);
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
            userAgent: getUserAgentWithOrchestrationId(`runner-kit/${VERSION}`) ?? '',
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
                url: `${(0,endpoints/* pathOf */.XM)(call.endpoint, call.parameters)}${query && `?${query}`}`,
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
                throw new FailedAttempt(failure, cause);
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
            throw new FailedAttempt(answer, cause);
        // Only the server itself can confirm a write or say that nothing has changed; a proxy may answer anything.
        if ((unchanged || call.endpoint.method !== 'GET') && !(0,api_errors/* isOwnAnswer */.rh)(answer))
            throw new FailedAttempt(answer, cause);
        if (!unchanged && !isJson(answer.data)) {
            if (answer.html)
                throw new FailedAttempt(answer);
            const error = damagedAnswer(new URL(apiUrl).host, answer);
            throw new FailedAttempt({ kind: 'transport', error }, error);
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
    return (call) => withRetries(call, (mayBeDone) => attempt(call, mayBeDone), {
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
            return await Promise.resolve(/* import() eager */).then(__webpack_require__.bind(__webpack_require__, 985));
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
        return await __webpack_require__.e(/* import() */ 871).then(__webpack_require__.bind(__webpack_require__, 871));
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

// EXTERNAL MODULE: ./src/github/token-kind.ts
var token_kind = __webpack_require__(385);
;// CONCATENATED MODULE: ./src/api/tokens.ts




/**
 * Makes a call that creates a token.
 *
 * @param onToken is given the token before anything else is done with it, even if the rest of the answer is unusable
 */
async function requestToken(request, call, onToken) {
    const answer = await request(call);
    const token = tokenAt(answer.data, 'token');
    if (token !== undefined)
        await onToken(token);
    const expiresAt = stringAt(answer.data, 'expires_at');
    if (token === undefined)
        throw unexpectedAnswer(call, answer, 'has no token');
    if (expiresAt === undefined)
        throw unexpectedAnswer(call, answer, 'has a token without its expires_at');
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
        endpoint: ENDPOINTS.createInstallationToken,
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
    const call = { endpoint: endpoints/* ENDPOINTS */.Hr.revokeInstallationToken, action: 'revoke the installation token' };
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

// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(500);
;// CONCATENATED MODULE: ./src/base/timer.ts

const TIMER = {
    now: () => performance.now(),
    sleep: (ms) => (0,promises_.setTimeout)(ms),
    after(ms, act) {
        const timeout = setTimeout(act, ms);
        return { restart: () => void timeout.refresh(), stop: () => clearTimeout(timeout) };
    },
};

// EXTERNAL MODULE: ./src/github/server.ts
var github_server = __webpack_require__(340);
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

// EXTERNAL MODULE: ./src/job/state.ts + 3 modules
var state = __webpack_require__(249);
// EXTERNAL MODULE: ./node_modules/@actions/core/lib/core.js + 8 modules
var core = __webpack_require__(58);
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

;// CONCATENATED MODULE: ./src/clean-up.ts














/** For one request of the post step, in ms. */
const TIMEOUT_MS = 8_000;
/** Post: revokes the token that main saved. Never rejects and never fails the job: a failure is one warning. */
async function cleanUp(env = process.env, toolkit = workflowCommands, { timer = TIMER, routeTo } = {}) {
    const masks = createMasks(toolkit.mask);
    const commands = redacting(toolkit, masks);
    try {
        const revocation = (0,state/* readRevocation */.jd)(env);
        if (revocation === undefined)
            return commands.info('There is no token to revoke.');
        const { token, apiUrl, apiVersion, mintedAt } = revocation;
        masks.add(token);
        const server = (0,github_server/* parseServer */.ld)(apiUrl);
        const clock = createServerClock();
        const connection = {
            apiUrl: server.apiUrl,
            apiVersion,
            transport: createTransport(routeTo),
            clock,
            policy: CLEAN_UP_POLICY,
            timeoutMs: TIMEOUT_MS,
            timer,
            log: commands,
        };
        const authorization = (0,api_authorization/* tokenAuthorization */.h3)(async () => ({ token, ...(mintedAt !== undefined && { mintedAt }) }));
        const credential = { kind: 'token', tokenKind: (0,token_kind/* tokenKind */.aA)(token) };
        const explain = createExplainer(() => ({ server, credential, redact: masks.redact, clock }));
        const request = createRequest(connection, authorization, explain);
        commands.info(describeRevocation(await revokeInstallationToken(request)));
    }
    catch (error) {
        commands.warning(`${(0,errors/* messageOf */.bD)(error)} An installation token expires an hour after it is minted.`);
        commands.debug((0,errors/* causeChain */.DD)(error));
    }
}


/***/ }),

/***/ 925:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
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

/***/ 340:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   IX: () => (/* binding */ isLocal),
/* harmony export */   ld: () => (/* binding */ parseServer)
/* harmony export */ });
/* unused harmony exports GITHUB_COM_API, isUnencrypted, isPlainUrl, shownUrl */
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(758);

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

/***/ 385:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I4: () => (/* binding */ describeRequiredToken),
/* harmony export */   N9: () => (/* binding */ hasRunnerScope),
/* harmony export */   aA: () => (/* binding */ tokenKind),
/* harmony export */   ju: () => (/* binding */ describeTokenKind),
/* harmony export */   xs: () => (/* binding */ RUNNER_SCOPES)
/* harmony export */ });
/* unused harmony exports isTokenText, tokenAt */

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
    const text = stringAt(value, name);
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

/***/ 398:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gl: () => (/* binding */ toAnswer),
/* harmony export */   VH: () => (/* binding */ mayBeDone),
/* harmony export */   fh: () => (/* binding */ toTransportError),
/* harmony export */   g5: () => (/* binding */ failureOf),
/* harmony export */   wX: () => (/* binding */ TransportError)
/* harmony export */ });
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(758);
/* harmony import */ var _base_guards_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(651);


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

/***/ 618:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
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

/***/ 882:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
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



/***/ })

};
;