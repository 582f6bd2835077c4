"use strict";
exports.id = 615;
exports.ids = [615];
exports.modules = {

/***/ 464:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runPost: () => (/* binding */ runPost)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(598);
;// CONCATENATED MODULE: ./src/github/json-web-token.ts

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
function json_web_token_signJsonWebToken(issuer, key, now) {
    const seconds = Math.floor(now / 1000);
    const header = { alg: 'RS256', typ: 'JWT' };
    const claims = { iat: seconds - ISSUED_BEFORE_SECONDS, exp: seconds + EXPIRES_AFTER_SECONDS, iss: issuer };
    const content = `${encode(header)}.${encode(claims)}`;
    return `${content}.${sign('RSA-SHA256', Buffer.from(content), key).toString('base64url')}`;
}
function encode(part) {
    return Buffer.from(JSON.stringify(part)).toString('base64url');
}

;// CONCATENATED MODULE: ./src/api/authorization.ts

/** For what is public. */
const ANONYMOUS = {
    header: async () => undefined,
    afterAnswer: () => undefined,
};
/**
 * What a server may say of this machine's clock and be believed, in ms: a wrong day, or a clock set to another time zone. More
 * would let a server collect tokens that are valid much later.
 */
const MOST_SKEW_MS = 26 * 3_600_000;
/** A refusal is put down to the clock only if it was measured to be off by more than this since the token was signed. */
const NOTABLE_SKEW_MS = 5_000;
/**
 * A JSON web token for every attempt, the same within a second, in the server's time, if that is within a day or so of this machine's. The first
 * answer shows how far this machine's clock is off, so a refused first attempt is made once more.
 *
 * @param mask is given each token before it is used
 */
function appAuthorization(issuer, key, clock, mask) {
    let skewWhenSigned = 0;
    let last;
    const believedSkewMs = () => (Math.abs(clock.skewMs) <= MOST_SKEW_MS ? clock.skewMs : 0);
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
            // A server in trouble has not looked at the token.
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

;// CONCATENATED MODULE: ./src/base/version.ts
/** This action's version, as in package.json (a test holds the two together); part of the User-Agent. */
const VERSION = '0.1.0';

;// CONCATENATED MODULE: ./src/github/endpoints.ts
const NO_PERMISSIONS = { repository: {}, organization: {}, enterprise: {} };
/**
 * What manages the runners of a target (GitHub's REST docs, "Self-hosted runners"). A GitHub App cannot be granted anything
 * for the runners of an enterprise.
 */
function runners(access) {
    return {
        repository: { administration: access },
        organization: { organization_self_hosted_runners: access },
        enterprise: {},
    };
}
const ofRunners = { subject: 'runners', caller: 'token', repeatable: true };
/** The table of endpoints. */
const ENDPOINTS = {
    findInstallation: {
        method: 'GET',
        path: '/{account}/installation',
        subject: 'installation look-up',
        caller: 'app',
        permissions: NO_PERMISSIONS,
        repeatable: true,
    },
    createInstallationToken: {
        method: 'POST',
        path: '/app/installations/{installation_id}/access_tokens',
        subject: 'installation token',
        caller: 'app',
        permissions: NO_PERMISSIONS,
        // A token that was never received does no harm and expires within the hour.
        repeatable: true,
    },
    revokeInstallationToken: {
        method: 'DELETE',
        path: '/installation/token',
        subject: 'revocation',
        caller: 'token',
        permissions: NO_PERMISSIONS,
        repeatable: true,
        token: 'installation token',
    },
    createRegistrationToken: {
        ...ofRunners,
        method: 'POST',
        path: '/{scope}/actions/runners/registration-token',
        permissions: runners('write'),
    },
    createRemoveToken: {
        ...ofRunners,
        method: 'POST',
        path: '/{scope}/actions/runners/remove-token',
        permissions: runners('write'),
    },
    listRunnerApplications: {
        ...ofRunners,
        method: 'GET',
        path: '/{scope}/actions/runners/downloads',
        permissions: runners('read'),
    },
    listRunners: {
        ...ofRunners,
        method: 'GET',
        path: '/{scope}/actions/runners',
        permissions: runners('read'),
        items: 'runners',
    },
    getRunner: {
        ...ofRunners,
        method: 'GET',
        path: '/{scope}/actions/runners/{runner_id}',
        permissions: runners('read'),
    },
    deleteRunner: {
        ...ofRunners,
        method: 'DELETE',
        path: '/{scope}/actions/runners/{runner_id}',
        permissions: runners('write'),
    },
    createJitConfig: {
        method: 'POST',
        path: '/{scope}/actions/runners/generate-jitconfig',
        subject: 'just-in-time runner',
        caller: 'token',
        permissions: runners('write'),
        // A lost answer may have made a runner.
        repeatable: false,
    },
    listRunnerGroups: {
        ...ofRunners,
        method: 'GET',
        path: '/{scope}/actions/runner-groups',
        permissions: runners('read'),
        items: 'runner_groups',
    },
    getDeprecation: {
        ...ofRunners,
        method: 'GET',
        path: '/{scope}/actions/runners/deprecations/{version}',
        permissions: runners('read'),
    },
    getRelease: {
        method: 'GET',
        path: '/repos/actions/runner/releases/tags/v{version}',
        subject: 'release',
        caller: 'anyone',
        permissions: NO_PERMISSIONS,
        repeatable: true,
    },
    listInstallationRepositories: {
        method: 'GET',
        path: '/installation/repositories',
        subject: 'installation repositories',
        caller: 'token',
        permissions: {
            repository: { metadata: 'read' },
            organization: { metadata: 'read' },
            enterprise: { metadata: 'read' },
        },
        repeatable: true,
        token: 'installation token',
        items: 'repositories',
    },
    listUserInstallations: {
        method: 'GET',
        path: '/user/installations',
        subject: 'user installations',
        caller: 'token',
        permissions: NO_PERMISSIONS,
        repeatable: true,
        token: 'user access token',
        items: 'installations',
    },
    listUserInstallationRepositories: {
        method: 'GET',
        path: '/user/installations/{installation_id}/repositories',
        subject: 'user installations',
        caller: 'token',
        permissions: NO_PERMISSIONS,
        repeatable: true,
        token: 'user access token',
        items: 'repositories',
    },
    getRepository: {
        method: 'GET',
        path: '/repos/{owner}/{repo}',
        subject: 'repository',
        caller: 'token',
        permissions: NO_PERMISSIONS,
        repeatable: true,
        token: 'classic personal access token',
    },
    addInstallationRepository: {
        method: 'PUT',
        path: '/user/installations/{installation_id}/repositories/{repository_id}',
        subject: 'repository addition',
        caller: 'token',
        permissions: NO_PERMISSIONS,
        repeatable: true,
        token: 'classic personal access token',
    },
    removeInstallationRepository: {
        method: 'DELETE',
        path: '/user/installations/{installation_id}/repositories/{repository_id}',
        subject: 'repository removal',
        caller: 'token',
        permissions: NO_PERMISSIONS,
        repeatable: true,
        token: 'classic personal access token',
    },
};
/** Where a runner package is downloaded from: not an endpoint of the API, but a call that fails like one. */
const PACKAGE_DOWNLOAD = {
    method: 'GET',
    path: '/{download_url}',
    subject: 'package',
    caller: 'anyone',
    permissions: NO_PERMISSIONS,
    repeatable: true,
};
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
/** An endpoint as the documentation writes it: `GET /{scope}/actions/runners`. */
function describeEndpoint({ method, path }) {
    return `${method} ${path}`;
}

// EXTERNAL MODULE: ./src/base/errors.ts
var errors = __webpack_require__(758);
;// CONCATENATED MODULE: ./src/base/guards.ts
/** Foreign JSON is `unknown` until these have looked at it. */
function isRecord(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
/** A member of foreign JSON, if it is a string that says something. */
function guards_stringAt(value, name) {
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

;// CONCATENATED MODULE: ./src/http/failure.ts


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
    if (!('response' in error && isRecord(error.response)))
        return undefined;
    const { headers, data, url } = error.response;
    return redirectNoted(answerFailure(error.status, isRecord(headers) ? headers : {}, data), url, apiUrl);
}
/** The failure with the origin that gave it, if that is another than the API's. */
function redirectNoted(failure, url, apiUrl) {
    const origin = typeof url === 'string' && URL.canParse(url) ? new URL(url).origin : undefined;
    const foreign = origin !== undefined && apiUrl !== undefined && origin !== new URL(apiUrl).origin;
    return foreign ? { ...failure, redirectedTo: origin } : failure;
}
/** Describes an answer that is a failure: any status, with whatever body came. */
function answerFailure(status, headers, data) {
    const plain = {};
    for (const [name, value] of Object.entries(headers))
        plain[name.toLowerCase()] = String(value);
    const html = /\bhtml\b/.test(plain['content-type'] ?? '') || (typeof data === 'string' && /^\s*<(!doctype|html)/i.test(data));
    return { kind: 'answer', status, headers: plain, message: html ? '' : saidBy(data), html };
}
/** GitHub's `message`, with what its `errors` add; the text itself where the body is no JSON. */
function saidBy(data) {
    const parts = [typeof data === 'string' ? data : (guards_stringAt(data, 'message') ?? '')];
    if (isRecord(data) && Array.isArray(data.errors)) {
        for (const entry of data.errors)
            parts.push(typeof entry === 'string' ? entry : (guards_stringAt(entry, 'message') ?? ''));
    }
    if (isRecord(data) && typeof data.errors === 'string')
        parts.push(data.errors);
    return (0,errors/* singleLine */.pF)(parts.filter((part) => part !== '').join(': '));
}
/**
 * Whether the server may have done what it was asked, although it did not say so: an answer got lost, a 5xx came, or a success
 * that is none.
 */
function mayHaveBeenCarriedOut(failure) {
    return failure.kind === 'transport'
        ? failure.error.stage === 'answering'
        : failure.status >= 500 || failure.status < 300;
}
/** A request without a complete answer; `stage` says whether the server can have seen it. */
class TransportError extends Error {
    name = 'TransportError';
    fault;
    stage;
    /** `host:port` of the proxy at which it failed, before there was a way to the server. */
    proxy = undefined;
    constructor(message, fault, stage, cause) {
        super(message, { cause });
        this.fault = fault;
        this.stage = stage;
    }
}
const TLS_CODE = /^(ERR_TLS|ERR_SSL|CERT_|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO|HOSTNAME_MISMATCH|EPROTO)/;
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
    const code = 'code' in inner && typeof inner.code === 'string' ? inner.code : '';
    return { code, message: inner.message };
}

// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(975);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(522);
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
 * @returns the proxy's URL, or undefined where the way is straight
 * @throws TransportError (fault `proxy`) if the variable is set to something that is no proxy: going straight instead would
 *   bypass a proxy that was meant to be used
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
        throw new TransportError(`${name} does not name an http(s) proxy, such as http://proxy.example.com:3128`, 'proxy', 'connecting');
    }
    return proxy;
}
/**
 * Reads a proxy's address from its URL. The certificate of one that is talked to by TLS has to be its own: without a server
 * name Node would ask for that of the `host` header, which names the server behind it.
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
    createConnection(wanted, connected) {
        const proxy = this.#proxy;
        const host = wanted.host ?? '';
        const authority = `${(0,external_node_net_.isIPv6)(host) ? `[${host}]` : host}:${wanted.port}`;
        const authorization = proxyAuthorization(proxy);
        const fail = (message, fault, cause) => connected(new TransportError(message, fault, 'connecting', cause));
        const send = proxy.protocol === 'https:' ? external_node_https_.request : external_node_http_.request;
        const asking = send({
            ...proxyEndpoint(proxy),
            method: 'CONNECT',
            path: authority,
            headers: { host: authority, ...(authorization !== undefined && { 'proxy-authorization': authorization }) },
            agent: false,
            ...(wanted.giveUp && { signal: wanted.giveUp }),
        });
        asking.once('connect', ({ statusCode = 0, statusMessage = '' }, socket) => {
            if (statusCode >= 200 && statusCode < 300)
                return connected(null, (0,external_node_tls_.connect)({ ...wanted, socket }));
            socket.destroy();
            const said = `${statusCode} ${statusMessage}`.trim();
            // A proxy's 5xx passes as a server's does; its 403 or 407 stays.
            fail(`the proxy ${proxy.host} did not connect to ${authority} (${said})`, statusCode >= 500 ? 'reset' : 'proxy');
        });
        asking.on('error', (cause) => {
            const code = 'code' in cause && typeof cause.code === 'string' ? cause.code : cause.message;
            if (code.startsWith('HPE_'))
                return fail(`the proxy ${proxy.host} does not answer as a proxy does`, 'proxy', cause);
            const known = toTransportError(cause, 'connecting', `the proxy ${proxy.host}`);
            if (known.fault === 'tls')
                return connected(known);
            fail(`the proxy ${proxy.host} could not be reached (${code})`, 'reset', cause);
        });
        asking.end();
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
            // Not read to its end, which need not come: the connection goes with it.
            answer.body.destroy();
            if (redirects === MAX_REDIRECTS) {
                throw new TransportError(`${url.host} redirected more than ${MAX_REDIRECTS} times`, 'redirect', 'answering');
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
        throw new TransportError(`${from.host} redirected to something that is no URL`, 'redirect', 'answering', cause);
    }
    const { protocol } = url;
    if (protocol !== 'https:' && (protocol !== 'http:' || from.protocol === 'https:')) {
        throw new TransportError(`${from.host} redirected to ${url.origin === 'null' ? protocol : url.origin}, which is not https`, 'redirect', 'answering');
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
            reject(atProxy(new TransportError(`${url.host} closed the connection without an answer`, 'cut', stage)));
        });
        outgoing.on('error', (error) => {
            const host = route.proxy !== undefined && stage === 'connecting' ? `the proxy ${route.proxy}` : url.host;
            reject(atProxy(signalError(signal, stage, route.proxy) ?? toTransportError(error, stage, host)));
        });
        const noAnswer = (what) => {
            reject(new TransportError(`${url.host} ${what}`, 'cut', 'answering'));
            outgoing.destroy();
        };
        outgoing.once('response', (incoming) => {
            const { statusCode: status = 0, headers } = incoming;
            // Node skips 1xx, except for a 101 without an Upgrade header.
            if (status < 200)
                noAnswer(`gave no final answer (HTTP ${status})`);
            else
                resolve({ status, headers, url, body: incoming });
        });
        // Without this listener Node destroys the request without an error.
        outgoing.once('upgrade', (_, socket) => {
            socket.destroy();
            noAnswer('switched protocols, which was not asked for (HTTP 101)');
        });
        outgoing.end(body);
    });
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
    return new TransportError(`${url.host} sent more than ${most / 2 ** 20} MiB`, 'cut', 'answering');
}
/**
 * Hands an answer's body on, piece by piece, to its end; no faster than `take` returns. Rejects with a TransportError of
 * fault `cut` if the end never comes, and with whatever `take` throws, which ends the answer.
 */
function takeBody({ body, url }, signal, take) {
    return new Promise((resolve, reject) => {
        const cut = (cause) => reject(signalError(signal, 'answering') ??
            new TransportError(`${url.host} broke off in the middle of its answer`, 'cut', 'answering', cause));
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
/** What the signal was aborted with, where that says more than Node's AbortError: a time-out knows its seconds. */
function signalError(signal, stage, proxy) {
    return signal.aborted ? givenUp(signal, stage, proxy) : undefined;
}
function givenUp({ reason }, stage, proxy) {
    const message = reason instanceof Error ? reason.message : 'the request was given up';
    const by = proxy === undefined ? '' : `, by way of the proxy ${proxy}`;
    return new TransportError(`${message}${by}`, 'timeout', stage, reason);
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
/** In bytes. A page of a hundred repositories has about half a million; what is a hundred times that is no answer of the API. */
const LONGEST_ANSWER = 64 * 2 ** 20;
/**
 * Makes the `fetch` that Octokit uses. The body is read to its end before it resolves, so an answer that was cut short is a
 * TransportError here, where Octokit would take it for an empty one.
 *
 * @param timeoutMs for one request with all its redirects and its body
 * @param clock learns the server's time from every answer of the host that was asked
 */
function createFetch(transport, clock, timeoutMs, timer) {
    return async (address, { method, headers, body } = {}) => {
        const url = new URL(address);
        const abort = new AbortController();
        const limit = timer.after(timeoutMs, () => {
            abort.abort(new Error(`${url.host} did not answer within ${timeoutMs / 1000} seconds`));
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
            const bytes = await decode(answer, await readBody(answer, abort.signal, LONGEST_ANSWER));
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
        return await unzip(bytes, { maxOutputLength: LONGEST_ANSWER });
    }
    catch (cause) {
        if (Object(cause).code === 'ERR_BUFFER_TOO_LARGE')
            throw tooLong(answer, LONGEST_ANSWER);
        throw new TransportError(`${answer.url.host} sent a damaged answer`, 'cut', 'answering', cause);
    }
}
function toResponse(answer, bytes) {
    const headers = new Map();
    for (const [name, value] of Object.entries(answer.headers)) {
        if (value !== undefined)
            headers.set(name, Array.isArray(value) ? value.join(', ') : value);
    }
    return {
        status: answer.status,
        url: answer.url.href,
        headers,
        text: async () => bytes.toString('utf8'),
        arrayBuffer: async () => new Uint8Array(bytes).buffer,
    };
}

;// CONCATENATED MODULE: ./src/http/retry.ts
/** For the operations: a fault of some seconds is outlived; a hanging server is given up after about a minute. */
const OPERATION_POLICY = { retries: 4, firstPauseMs: 500, longestWaitMs: 60_000, budgetMs: 45_000 };
/**
 * For the post step, which must not keep a finished job waiting for a server in trouble. What a rate limit asks for it waits,
 * as a token that lives on is worse than a minute.
 */
const CLEAN_UP_POLICY = { retries: 2, firstPauseMs: 500, longestWaitMs: 60_000, budgetMs: 20_000 };
const STOP = { repeat: false };
/**
 * The one retry policy: whether a failed call is made again, and when.
 *
 * Faults of the network and 5xx are repeated if a second execution does no harm, or if the server cannot have seen the
 * first. A rate limit is refused before anything is done, so any call may be repeated. Plain 4xx never are.
 *
 * @param repeatable whether a second execution of the call does no harm
 * @param serverNow the server's time, in ms since the epoch
 * @param random 0 to 1, spreads the pauses
 */
function decideRetry(failure, repeatable, history, policy, serverNow, random = Math.random()) {
    const pauseMs = policy.firstPauseMs * 2 ** (history.attempts - 1) * (1 + random / 4);
    if (failure.kind === 'answer') {
        const limited = rateLimitWait(failure, serverNow);
        if (limited !== undefined) {
            if (limited > policy.longestWaitMs || history.attempts > policy.retries)
                return { repeat: false, limitedForMs: limited };
            const reason = `rate limit, HTTP ${failure.status}`;
            return { repeat: true, pauseMs: Math.max(limited, pauseMs), reason, asked: true };
        }
    }
    if (history.attempts > policy.retries)
        return STOP;
    if (failure.kind === 'transport') {
        const { error } = failure;
        const harmless = repeatable || error.stage === 'connecting';
        // These do not change within seconds.
        const final = error.fault === 'redirect' || error.fault === 'tls' || error.fault === 'proxy';
        if (!harmless || final || history.elapsedMs + pauseMs > policy.budgetMs)
            return STOP;
        return { repeat: true, pauseMs, reason: error.message };
    }
    if (failure.status < 500 || !repeatable)
        return STOP;
    const wait = Math.max(pauseMs, retryAfter(failure.headers['retry-after'], serverNow) ?? 0);
    if (wait > policy.longestWaitMs)
        return { repeat: false, limitedForMs: wait };
    if (history.elapsedMs + wait > Math.max(policy.budgetMs, policy.longestWaitMs))
        return STOP;
    return { repeat: true, pauseMs: wait, reason: `HTTP ${failure.status}` };
}
/** GitHub's advice for a secondary limit that names no time. */
const SECONDARY_WAIT_MS = 60_000;
/**
 * How long a rate limit asks to wait, in ms; undefined if the answer is no rate limit.
 * A limit without a time is a secondary one; its `Retry-After` wins over `x-ratelimit-reset`.
 *
 * @param serverNow the server's time, in ms since the epoch
 */
function rateLimitWait(failure, serverNow) {
    const { status, headers, message } = failure;
    const spent = headers['x-ratelimit-remaining'] === '0';
    const asked = retryAfter(headers['retry-after'], serverNow);
    // The last request of the hour can be a plain refusal, too; then its reason counts, not that none is left.
    const refused = /not accessible|admin rights|permission|\bSAML\b/i.test(message);
    const limited = status === 429 ||
        (status === 403 && (asked !== undefined || /rate limit|abuse/i.test(message) || (spent && !refused)));
    if (!limited)
        return undefined;
    if (asked !== undefined)
        return asked;
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

;// CONCATENATED MODULE: ./src/api/trace.ts
/** Every answer of GitHub's has it, Enterprise Server's included; what proxies and other servers answer has not. */
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
 * Whether an answer is the word of the server that was asked: no page of a proxy or a login, nothing from where it redirected
 * to, nothing without a request id.
 */
function isOwnAnswer(answer) {
    return !answer.html && answer.redirectedTo === undefined && isFromGitHub(answer);
}

;// CONCATENATED MODULE: ./src/api/api-error.ts



/** A call of the REST API that failed, its retries included. The message is the explainer's; callers branch on the failure. */
class ApiError extends errors/* ActionError */.lZ {
    name = 'ApiError';
    failure;
    /** The server may have carried out an earlier attempt of the same call: a 5xx came, or the answer was lost. */
    unclearBefore;
    constructor(message, failure, cause, unclearBefore = false) {
        super(message, { cause });
        this.failure = failure;
        this.unclearBefore = unclearBefore;
    }
    /** The server may have carried out one of the attempts, the last one included. */
    get mayHaveBeenCarriedOut() {
        return this.unclearBefore || mayHaveBeenCarriedOut(this.failure);
    }
    /** Whether the server that was asked answered with this status itself. */
    said(status) {
        const { failure } = this;
        return failure.kind === 'answer' && failure.status === status && isOwnAnswer(failure);
    }
    /** The answer's HTTP status; undefined if no answer came. */
    get status() {
        return this.failure.kind === 'answer' ? this.failure.status : undefined;
    }
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
/** A server whose `Date` changes with each answer could otherwise repeat a call without end. */
const MOST_REFUSALS = 8;
/**
 * Makes attempts until one succeeds or the policy allows no other: the one retry loop, for calls and downloads.
 *
 * @param attempt throws FailedAttempt for what can be repeated; `mayBeDone`: an earlier attempt may have been carried out
 * @throws ApiError when no retry is left
 */
async function withRetries(call, attempt, { policy, timer, log, explain, serverNow, credentialPause, leftMs = () => Number.POSITIVE_INFINITY }) {
    const begun = timer.now();
    /** Time that does not count against the policy's budget: waits that a server asked for, and progress. */
    let uncountedMs = 0;
    let unclear = false;
    let refusals = 0;
    for (let attempts = 1;;) {
        try {
            return await attempt(unclear);
        }
        catch (error) {
            if (!(error instanceof FailedAttempt))
                throw error;
            const { failure, cause, progressMs } = error;
            const refusalPauseMs = credentialPause?.(failure);
            if (refusalPauseMs !== undefined && failure.kind === 'answer' && ++refusals <= MOST_REFUSALS) {
                log.info(`The server does not accept the credential yet (HTTP ${failure.status}); trying to ${call.action} again.`);
                await timer.sleep(refusalPauseMs);
                continue;
            }
            uncountedMs += progressMs;
            const history = { attempts, elapsedMs: timer.now() - begun - uncountedMs };
            const decision = decideRetry(failure, call.endpoint.repeatable, history, policy, serverNow(failure));
            if (!decision.repeat) {
                throw new ApiError(await explain(call, failure, decision.limitedForMs), failure, cause, unclear);
            }
            if (decision.pauseMs >= leftMs()) {
                const limitedForMs = decision.asked ? decision.pauseMs : undefined;
                throw new ApiError(await explain(call, failure, limitedForMs), failure, cause, unclear);
            }
            if (decision.asked)
                uncountedMs += decision.pauseMs;
            unclear ||= mayHaveBeenCarriedOut(failure);
            const seconds = (decision.pauseMs / 1000).toFixed(1);
            log.info(`Could not ${call.action} yet: ${decision.reason}. Trying again in ${seconds} s.`);
            await timer.sleep(decision.pauseMs);
            attempts++;
        }
    }
}

;// CONCATENATED MODULE: ./src/api/client.ts







/** A shorter pause is not worth a line of the log, in ms. */
const NOTABLE_PAUSE_MS = 2_000;
/**
 * Makes the function through which all calls of the REST API go: Octokit builds and reads them, the one retry policy
 * repeats them, the one explainer words their failures. The only door to `@actions/github`.
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
            request: { fetch: ((...asked) => createFetch(transport, clock, attemptMs(), timer)(...asked)) },
        });
    };
    let octokit;
    /** @throws whatever Octokit throws, and FailedAttempt for an answer that it takes for a success */
    const send = async (call, header) => {
        const query = new URLSearchParams(call.query).toString();
        octokit ??= openOctokit();
        const { status, headers, data, url } = await (await octokit).request({
            method: call.endpoint.method,
            url: `${pathOf(call.endpoint, call.parameters)}${query && `?${query}`}`,
            headers: {
                accept: 'application/vnd.github+json',
                'x-github-api-version': apiVersion,
                ...(header !== undefined && { authorization: header }),
                ...(call.etag !== undefined && { 'if-none-match': call.etag }),
            },
            ...(call.body !== undefined && { data: call.body }),
        });
        const plain = Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value)]));
        // A redirect that leads nowhere is no success; Octokit takes it for one.
        if (status >= 300)
            throw new FailedAttempt(answerFailure(status, plain, data));
        const answer = redirectNoted(answerFailure(status, plain, data), url, apiUrl);
        // What is done on a server is believed only from that server; a proxy may answer anything.
        if (call.endpoint.method !== 'GET' && !isOwnAnswer(answer))
            throw new FailedAttempt(answer);
        if (isJson(data))
            return { status, headers: plain, data };
        if (answer.html)
            throw new FailedAttempt(answer);
        throw damagedAnswer(new URL(apiUrl).host, answer);
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
            return await answerOf(call, header);
        }
        finally {
            end?.();
        }
    };
    const answerOf = async (call, header) => {
        try {
            const answer = await send(call, header);
            authorization.afterAnswer(answer.status);
            return answer;
        }
        catch (error) {
            if (error instanceof FailedAttempt)
                throw error;
            const failure = failureOf(error, apiUrl);
            if (failure === undefined)
                throw error;
            const unchanged = failure.kind === 'answer' && failure.status === 304 && isOwnAnswer(failure);
            if (!unchanged)
                throw new FailedAttempt(failure, error);
            authorization.afterAnswer(304);
            return { status: 304, headers: failure.headers, data: undefined };
        }
    };
    const serverNow = () => clock.now();
    const credentialPause = (failure) => {
        if (failure.kind === 'transport' || rateLimitWait(failure, clock.now()) !== undefined)
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
            return await Promise.resolve(/* import() eager */).then(__webpack_require__.bind(__webpack_require__, 97));
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
/** Half an answer without an announced length, or one that a proxy damaged: as lost as one that was cut. */
function damagedAnswer(host, failure) {
    return new TransportError(`${host} sent an answer that is no JSON (${traceOf(failure)})`, 'cut', 'answering');
}

;// CONCATENATED MODULE: ./src/github/target.ts


const LOGIN = /^[A-Za-z0-9_-]{1,100}$/;
const REPOSITORY_NAME = /^[A-Za-z0-9._-]{1,100}$/;
const FORMS = 'owner/repo, org or enterprises/slug, or the URL of one of these';
/** Path segments of github.com that no account can have as its login. */
const NO_LOGINS = new Set(['orgs', 'users', 'organizations', 'repos', 'enterprises']);
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
    const problem = new InputProblem(`target: "${shownUrl(text)}" is not a target; use ${FORMS}.`);
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
    if (first === 'orgs' || first === 'users' || first === 'organizations') {
        if (!isLogin(second))
            throw problem;
        throw new InputProblem(`target: "${text}" is not a target; for the account set target: ${second}.`);
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
    switch (target.level) {
        case 'repository':
            return `repos/${target.owner}/${target.repo}`;
        case 'organization':
            return `orgs/${target.org}`;
        case 'enterprise':
            return `enterprises/${target.enterprise}`;
    }
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
/** The account that the target's repositories belong to; undefined for an enterprise. */
function ownerOf(target) {
    switch (target.level) {
        case 'repository':
            return target.owner;
        case 'organization':
            return target.org;
        case 'enterprise':
            return undefined;
    }
}
/** Whether the text can be the login of an account. */
function isLogin(text) {
    return LOGIN.test(text) && !NO_LOGINS.has(text.toLowerCase());
}
function pathOfUrl(text, server) {
    if (!isPlainUrl(text))
        throw new InputProblem(`target: "${shownUrl(text)}" is not a URL; use ${FORMS}.`);
    const url = new URL(text);
    const web = new URL(server.webUrl);
    if (url.host !== web.host || url.protocol !== web.protocol || url.username !== '' || url.password !== '') {
        throw new InputProblem(`target: "${shownUrl(text)}" is not on ${server.webUrl}, the host of github-api-url (${server.apiUrl}); ` +
            'set a target of that host, or the github-api-url of the target.');
    }
    if (url.search !== '' || url.hash !== '') {
        throw new InputProblem(`target: "${shownUrl(text)}" has a query or a fragment; use ${FORMS}.`);
    }
    const base = web.pathname.replace(/\/+$/, '');
    // The text as written is matched too: URL parsing resolves `..` and `%2e%2e`, which must not pass for a plain path.
    if (/(^|\/)(\.|%2e){1,2}(\/|$)/i.test(text) || !url.pathname.startsWith(`${base}/`)) {
        throw new InputProblem(`target: "${shownUrl(text)}" is not a target; use ${FORMS}.`);
    }
    return url.pathname.slice(base.length + 1).replace(/\/$/, '');
}

;// CONCATENATED MODULE: ./src/api/explain/advice.ts


/** Where to grant a permission that a token lacks: in the App first, then the owner approves it for the installation. */
function grantAdvice(permissions, context) {
    return (`${targetLeftOut(context)}Grant the App ${accessOf(permissions)} in its settings, then approve the change at ` +
        `${installationsPage(context)}.${context.given.permissions ? ' The input permissions must allow it, too.' : ''}`);
}
/** What a target that was left out is, in front of what to do; empty for one that was set. */
function targetLeftOut({ target, given }) {
    if (given.target || target.level !== 'repository')
        return '';
    return `target was left out, so it is ${nameOf(target)}; for the runners of the organization set target: ${target.owner}. `;
}
/** The other form of target that was most likely meant, where there is a sign of one; empty otherwise. */
function otherTarget({ target, repository, credential }) {
    if (target.level !== 'organization')
        return '';
    const [, name = ''] = repository.split('/');
    if (name.toLowerCase() === target.org.toLowerCase())
        return ` For the repository set target: ${repository}.`;
    // An App cannot manage the runners of an enterprise.
    return credential.kind === 'app' ? '' : ` For an enterprise set target: enterprises/${target.org}.`;
}
/** What manages runners at the target's level: an App's permission, or a classic token's scope. */
function accessAdvice({ credential, target }, headers) {
    const needed = accessOf(ENDPOINTS.deleteRunner.permissions[target.level]);
    if (credential.kind === 'app')
        return `grant the App ${needed}`;
    const scope = SCOPES[target.level];
    return credential.tokenKind === 'classic personal access token'
        ? `use the token of an admin, with the scope ${scope}${scopesOf(headers)}`
        : `use a token with ${target.level === 'enterprise' ? `the scope ${scope}` : needed}`;
}
/** The scope of a classic personal access token that manages runners, by level. */
const SCOPES = {
    repository: 'repo',
    organization: 'admin:org',
    enterprise: 'manage_runners:enterprise',
};
/** The scopes that a classic token has, as each answer to it lists them; empty where the answer lists none. */
function scopesOf(headers) {
    const scopes = headers['x-oauth-scopes'];
    return scopes === undefined ? '' : ` (this one has: ${scopes || 'none'})`;
}
/** Permissions with the words of GitHub's settings pages beside the API's. */
function accessOf(permissions) {
    const entries = Object.entries(permissions);
    if (entries.length === 0)
        return 'the permissions that this needs';
    return entries
        .map(([name, access]) => {
        const label = SETTINGS_LABELS.get(name);
        return label === undefined ? `${name}: ${access}` : `${name}: ${access} (${label})`;
    })
        .join(', ');
}
const SETTINGS_LABELS = new Map([
    ['administration', 'Repository permissions → Administration'],
    ['organization_self_hosted_runners', 'Organization permissions → Self-hosted runners'],
]);
/** Reads `x-accepted-github-permissions`: alternatives divided by `;`, each a list of `name=level` by `,`. */
function acceptedPermissions(header) {
    const [first = ''] = (header ?? '').split(';');
    const permissions = {};
    for (const pair of first.split(',')) {
        const [, name, access] = /^\s*([a-z_]+)=(read|write|admin)\s*$/.exec(pair) ?? [];
        if (name !== undefined && (access === 'read' || access === 'write' || access === 'admin'))
            permissions[name] = access;
    }
    return Object.keys(permissions).length === 0 ? undefined : permissions;
}
/** Where the installation's owner approves permissions and picks repositories; the look-up's answer knows it exactly. */
function installationsPage({ server, target, credential }) {
    if (credential.kind === 'app' && credential.installationPage !== undefined)
        return credential.installationPage;
    const owner = ownerOf(target);
    if (owner === undefined)
        return `${server.webUrl}/${nameOf(target)}/settings/installations`;
    // Without a look-up it is unknown whether the owner is an organization or a user.
    return `${server.webUrl}/organizations/${owner}/settings/installations, or ${server.webUrl}/settings/installations if that is you`;
}
/** What to do where no answer came. */
function transportAdvice({ fault, proxy }, call, context) {
    // A connection that broke off may work the next time; everything else needs a change.
    if (proxy !== undefined && fault !== 'reset') {
        const scheme = fault === 'tls' ? ' Most proxies are written with http://, whatever goes through them.' : '';
        return `${proxyAdvice(proxyVariable(call, context))}${scheme}`;
    }
    const elsewhere = call.host === undefined ? undefined : ADVICE_ELSEWHERE[fault];
    return (elsewhere ?? ADVICE[fault])(proxyVariable(call, context));
}
/** The variable that names the proxy on a call's way. */
function proxyVariable({ protocol }, { server }) {
    return (protocol ?? new URL(server.apiUrl).protocol) === 'http:' ? 'http_proxy' : 'https_proxy';
}
/** What to do where the proxy itself refuses, or wants to know who asks. */
function proxyAdvice(variable) {
    return `Check ${variable} (its address, user name and password), ask the proxy's administrator to let the host through, or list the host in no_proxy.`;
}
const ADVICE = {
    dns: (proxy) => `Check github-api-url, and that this machine can resolve the name (or set ${proxy}).`,
    refused: (proxy) => `Check github-api-url, and that a firewall lets this machine through (or set ${proxy}).`,
    timeout: (proxy) => `Check that this machine reaches the server (a firewall? a proxy to name in ${proxy}?); if so, run the job again.`,
    reset: () => 'Run the job again; if it stays, look at what is between this machine and the server (a proxy, a firewall).',
    cut: () => 'Run the job again; if it stays, look at what is between this machine and the server (a proxy, a firewall).',
    tls: () => "If the server's certificate is from your own authority, set NODE_EXTRA_CA_CERTS to the file of its certificate; otherwise check host and port of github-api-url.",
    proxy: proxyAdvice,
    redirect: () => 'Check github-api-url; the API itself does not redirect like this.',
};
/** The same for hosts that github-api-url does not name. */
const ADVICE_ELSEWHERE = {
    tls: () => "If the server's certificate is from your own authority, set NODE_EXTRA_CA_CERTS to the file of its certificate.",
    dns: (proxy) => `Check that this machine can resolve the name (or set ${proxy}).`,
    refused: (proxy) => `Check that a firewall lets this machine through (or set ${proxy}).`,
    redirect: (proxy) => `Something between this machine and the server answers in its place (a proxy, a login page); check ${proxy} and no_proxy.`,
};

;// CONCATENATED MODULE: ./src/github/token-kind.ts

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
/** The kind of token that something takes, for messages: `a classic personal access token (ghp_) with the scope repo`. */
function describeTakenToken(kind) {
    return `${describeTokenKind(kind)}${OF_USE[kind] ?? ''}`;
}
/** What a token of a kind must be like to be of use for installations, beyond its kind. */
const OF_USE = {
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

;// CONCATENATED MODULE: ./src/api/explain/cause.ts
/** Whether a call is made as the App itself, with a JSON web token. */
function isOfApp({ endpoint }) {
    return endpoint.caller === 'app';
}
/** Whether a call acts for the person to whom the token belongs. */
function isOfPerson({ endpoint }) {
    return PERSON_SUBJECTS.has(endpoint.subject);
}
/** Whether it is about a package: such answers come from other servers than the API, and have other headers. */
function isOfPackage({ endpoint: { subject } }) {
    return subject === 'package' || subject === 'release';
}
const PERSON_SUBJECTS = new Set([
    'user installations',
    'repository',
    'repository addition',
    'repository removal',
]);

;// CONCATENATED MODULE: ./src/api/explain/credential-causes.ts





/** From the App's key to the installation token: the App, its installation, what that covers and was granted. */
const APP_CAUSES = [
    {
        // Suspended in the middle of a step, it is the token that is refused.
        fits: ({ message }, call) => /suspended/i.test(message) &&
            (isOfApp(call) || call.endpoint.subject === 'installation repositories' || /\binstallation\b/i.test(message)),
        advice: (_, __, context) => {
            const { target, credential } = context;
            // A token that was given says nothing about the account that it is for.
            return credential.kind === 'app'
                ? `The App's installation on ${ownerOf(target) ?? nameOf(target)} is suspended; unsuspend it in its settings (${installationsPage(context)}).`
                : "The App's installation is suspended; unsuspend it in its settings.";
        },
    },
    {
        fits: ({ status }, call, { skewMs }) => status === 401 && isOfApp(call) && Math.abs(skewMs) > MOST_SKEW_MS,
        advice: (_, __, { skewMs }) => `This machine's clock is ${Math.round(Math.abs(skewMs) / 3_600_000)} hours ${skewMs < 0 ? 'ahead of' : 'behind'} the server's, ` +
            'more than is allowed for; set it right (time synchronization, NTP).',
    },
    {
        fits: ({ status, message }, call) => isOfApp(call) && status === 401 && /\bissuer\b.*\bmust be an integer\b/i.test(message),
        advice: (_, __, context) => context.server.product === 'enterprise-server'
            ? `This server wants the App's numeric App ID: set client-id to it (the App's settings show it), not to ${clientIdOf(context)}.`
            : `${clientIdOf(context)} is no client ID: set client-id to the App's client ID or its numeric App ID (its settings show both).`,
    },
    {
        fits: ({ status, message }, call) => isOfApp(call) && (status === 401 || (status === 404 && /integration not found/i.test(message))),
        advice: (_, __, context) => `The private-key does not belong to the App with client-id ${clientIdOf(context)}, or that App does not exist on this server ` +
            `(${describeSkew(context)}); set client-id and private-key of the same App.`,
    },
    {
        fits: ({ status }, { endpoint: { subject } }) => status === 404 && subject === 'installation look-up',
        advice: (_, __, context) => {
            const { target } = context;
            const where = target.level === 'repository'
                ? `${target.owner} with access to ${nameOf(target)}`
                : `${ownerOf(target) ?? nameOf(target)}`;
            return (`${targetLeftOut(context)}The App with client-id ${clientIdOf(context)} is not installed on ${nameOf(target)}, or there is no such ${target.level}; ` +
                `install it on ${where} (App settings → Install App)${context.given.target ? ', or correct target' : ''}.${otherTarget(context)}`);
        },
    },
    {
        fits: ({ status }, { endpoint: { subject } }) => status === 404 && subject === 'installation token',
        advice: (_, __, context) => `The App with client-id ${clientIdOf(context)} has no such installation; correct installation-id, or leave it out and it is found from target.`,
    },
    {
        fits: ({ status, message }, { endpoint: { subject } }) => status === 422 && subject === 'installation token' && /repositor/i.test(message) && !/permission/i.test(message),
        advice: (_, __, context) => `${targetLeftOut(context)}The installation does not cover every repository asked for; add it to the App's installation (${installationsPage(context)})` +
            `${context.given.repositories ? ', or correct repositories' : context.given.target ? ', or correct target' : ''}.`,
    },
    {
        fits: ({ status, message }, { endpoint: { subject } }) => status === 422 && subject === 'installation token' && /permission/i.test(message),
        advice: (_, call, context) => grantAdvice(call.needs ?? {}, context),
    },
];
function clientIdOf({ credential }) {
    return credential.kind === 'app' ? credential.clientId : '';
}
/** A clock that is off is allowed for; said all the same, since it is the first thing that everybody suspects. */
function describeSkew({ skewMs }) {
    const seconds = Math.round(Math.abs(skewMs) / 1000);
    return seconds === 0
        ? "and this machine's clock agrees with the server's"
        : `and this machine's clock is ${seconds} s ${skewMs < 0 ? 'ahead of' : 'behind'} the server's, which was allowed for`;
}
/** What is wrong with a token whatever it was to do: what organizations ask of all tokens, its account, its kind. */
const TOKEN_CAUSES = [
    {
        fits: ({ status, message }) => status === 403 && /\bIP allow list\b/i.test(message),
        advice: () => "This machine's address is not on the organization's IP allow list; add it there (organization settings → Authentication security), or run the job on a machine whose address is on it.",
    },
    {
        fits: ({ status, message }) => status === 403 && /\baccount was suspended\b/i.test(message),
        advice: () => "The account of the token's owner is suspended; use another account's token.",
    },
    {
        fits: ({ status }, { endpoint: { token } }, { credential }) => status === 403 && token !== undefined && credential.kind === 'token' && credential.tokenKind !== token,
        advice: (_, { endpoint: { token = 'unknown' } }, { credential }) => `This takes ${describeTakenToken(token)}; the one given is ${describeTokenKind(credential.kind === 'token' ? credential.tokenKind : token)}.`,
    },
    {
        fits: ({ status, message }) => status === 403 && /\bSAML\b|\bSSO\b/i.test(message),
        advice: ({ headers }, _, { redact }) => {
            const page = singleSignOnPage(headers['x-github-sso']);
            return page === undefined
                ? "Authorize the token for the organization's single sign-on."
                : `Authorize the token for the organization's single sign-on: ${redact(page)}`;
        },
    },
];
/** Refusals without a better explanation: a permission or a scope is missing. */
const PERMISSION_CAUSES = [
    {
        fits: ({ status }, _, { credential }) => status === 403 && credential.kind === 'app',
        advice: (failure, call, context) => grantAdvice(wantedPermissions(failure, call, context), context),
    },
    {
        fits: ({ status }, _, { target }) => status === 403 && target.level === 'enterprise',
        advice: ({ headers }, _, context) => isClassic(context)
            ? `Use a classic personal access token (ghp_) with the scope ${SCOPES.enterprise}${scopesOf(headers)}, of an owner of ${nameOf(context.target)}.`
            : `An enterprise's runners take a classic personal access token (ghp_) with the scope ${SCOPES.enterprise}; this is ${kindOf(context)}.`,
    },
    {
        fits: ({ status }, _, context) => status === 403 && isClassic(context),
        advice: ({ headers }, _, context) => `${targetLeftOut(context)}The token needs the scope ${SCOPES[context.target.level]}${scopesOf(headers)}, and its owner admin access to ${nameOf(context.target)}.`,
    },
    {
        fits: ({ status }, _, { credential }) => status === 403 && credential.kind === 'token' && credential.tokenKind === 'installation token',
        advice: (failure, call, context) => `${targetLeftOut(context)}This is ${kindOf(context)}; it needs ${accessOf(wantedPermissions(failure, call, context))} on ${nameOf(context.target)}. The workflow's own GITHUB_TOKEN cannot have that: ` +
            'use client-id and private-key of a GitHub App, or a classic personal access token.',
    },
    {
        fits: ({ status }) => status === 403,
        advice: (failure, call, context) => `${targetLeftOut(context)}This is ${kindOf(context)}; it needs ${accessOf(wantedPermissions(failure, call, context))} on ${nameOf(context.target)}, and its owner admin access there. ` +
            'Change the token, or use client-id and private-key of a GitHub App, or a classic personal access token.',
    },
];
function wantedPermissions({ headers }, { needs, endpoint }, { target }) {
    return acceptedPermissions(headers['x-accepted-github-permissions']) ?? needs ?? endpoint.permissions[target.level];
}
function isClassic({ credential }) {
    return credential.kind === 'token' && credential.tokenKind === 'classic personal access token';
}
function kindOf({ credential }) {
    return describeTokenKind(credential.kind === 'token' ? credential.tokenKind : 'unknown');
}
/** The page of `X-GitHub-SSO: required; url=https://…`, on which the token's owner authorizes it. */
function singleSignOnPage(header = '') {
    const [, url = ''] = /\burl=(https:\/\/[\x21-\x7e]+)/.exec(header) ?? [];
    return URL.canParse(url) ? url : undefined;
}

;// CONCATENATED MODULE: ./src/api/explain/endpoint-causes.ts



const NOT_IN_REACH = "there is no such installation, the repository does not belong to its account, or the token's owner is not an admin of the repository";
const CORRECT = 'correct installation-id or repository, or use the token of an account with admin access to it.';
const ALL_COVERED = "The installation covers all repositories of its account, of which none can be taken out; choose “Only select repositories” in the installation's settings first.";
const LAST_ONE = 'It is the last repository of the installation, which cannot be without one; add another one first, or uninstall the App.';
/** What acts for a person: a user's installations, and the repositories in them. GitHub answers 404 for what a token may not see, too. */
const PERSON_CAUSES = [
    {
        fits: ({ status, headers }, call) => (status === 403 || status === 404) && isOfPerson(call) && lacksScope(headers, call),
        advice: ({ headers }) => `The token lacks the scope repo (it has: ${headers['x-oauth-scopes'] || 'none'}); make one that has it.`,
    },
    {
        fits: ({ status }, { endpoint: { subject } }) => status === 403 && subject === 'user installations',
        advice: () => "The token's user has no access there, or the App may not act for them any more; let them authorize the App again, and make a new token.",
    },
    {
        fits: ({ status }, call) => status === 403 && isOfPerson(call),
        advice: () => "The token's owner needs admin access to the repository, and must be allowed to manage the App's installation; use the token of an account that is.",
    },
    {
        fits: ({ status }, { endpoint: { subject } }) => status === 404 && subject === 'user installations',
        advice: () => "There is no such installation of the token's App, or its user has no access to it; correct installation-id (list-user-installations shows the ids).",
    },
    {
        fits: ({ status }, { endpoint: { subject } }) => status === 404 && subject === 'repository',
        advice: () => "There is no such repository, or the token's owner cannot see it; correct repository, or use the token of an account with admin access to it.",
    },
    {
        fits: ({ status }, { endpoint: { subject } }) => status === 404 && subject === 'repository addition',
        advice: () => `${NOT_IN_REACH.replace(/^t/, 'T')}; ${CORRECT}`,
    },
    {
        fits: ({ status }, { endpoint: { subject } }) => status === 404 && subject === 'repository removal',
        advice: () => `The repository is not in the installation (then there is nothing to do), or: ${NOT_IN_REACH}; ${CORRECT}`,
    },
    {
        // GitHub documents two causes, which only the message distinguishes.
        fits: ({ status, message }, { endpoint: { subject } }) => status === 422 && subject === 'repository removal' && /\blast\b|\bonly repository\b/i.test(message),
        advice: () => LAST_ONE,
    },
    {
        fits: ({ status, message }, { endpoint: { subject } }) => status === 422 && subject === 'repository removal' && /\ball\b/i.test(message),
        advice: () => ALL_COVERED,
    },
    {
        fits: ({ status }, { endpoint: { subject } }) => status === 422 && subject === 'repository removal',
        advice: () => `Either: ${ALL_COVERED} Or: ${LAST_ONE}`,
    },
];
/** The answers to a classic token tell its scopes; those to a user access token have the header as well, but empty. */
function lacksScope(headers, { endpoint }) {
    const scopes = endpoint.token === 'classic personal access token' ? headers['x-oauth-scopes'] : undefined;
    return scopes !== undefined && !scopes.split(',').some((scope) => scope.trim() === 'repo');
}
/** The runners of a target: no access looks like nothing there, and runners can be switched off. */
const RUNNER_CAUSES = [
    {
        fits: ({ status, message }) => status === 403 && /self-hosted runners (are|is) (disabled|not allowed)/i.test(message),
        advice: (_, __, { target }) => `Enable self-hosted runners for ${nameOf(target)} in its settings or its organization's (Actions → General).`,
    },
    {
        fits: ({ status }, { endpoint: { subject } }) => status === 404 && subject === 'just-in-time runner',
        advice: ({ headers }, __, context) => {
            const { target, server } = context;
            const lacks = server.product === 'enterprise-server' ? ', this Enterprise Server is too old for just-in-time runners' : '';
            return (`${targetLeftOut(context)}There is no such runner group in ${nameOf(target)}${lacks}, or ${whoAsks(context).replace('The', 'the')} has no admin access there; ` +
                `correct runner-group${context.given.target ? ' or target' : ''}, or ${accessAdvice(context, headers)}.`);
        },
    },
    {
        fits: ({ status }, { endpoint: { subject } }) => status === 422 && subject === 'just-in-time runner',
        advice: () => 'Correct runner-name, runner-labels, runner-group or work-folder.',
    },
    {
        fits: ({ status }, { endpoint: { subject } }) => status === 404 && subject === 'runners',
        advice: ({ headers }, __, context) => {
            const { target } = context;
            const account = target.level === 'organization' ? ', it is a user account (which has no runners of its own)' : '';
            return (`${targetLeftOut(context)}${whoAsks(context)} has no admin access to ${nameOf(target)}, self-hosted runners are disabled there${account}, or it does not exist; ` +
                `${accessAdvice(context, headers)}, enable self-hosted runners in the settings${context.given.target ? ', or correct target' : ''}.${otherTarget(context)}`);
        },
    },
];
function whoAsks({ credential }) {
    return credential.kind === 'app' ? 'The App' : "The token's owner";
}

;// CONCATENATED MODULE: ./src/api/explain/general-causes.ts



/** Runner packages and their releases, which are no matter of permissions or of the target. */
const PACKAGE_CAUSES = [
    {
        fits: ({ status }, { endpoint: { subject } }) => status === 404 && subject === 'package',
        advice: () => 'There is no such package; correct runner-version, or set runner-version: latest.',
    },
    {
        fits: ({ status }, { endpoint: { subject } }) => (status === 401 || status === 403) && subject === 'package',
        advice: () => 'The download was refused; run the job again (its permission is short-lived), and look at what is between this machine and the server.',
    },
    {
        fits: ({ status }, { endpoint: { subject } }) => status === 404 && subject === 'release',
        advice: () => 'The runner has no such release; correct runner-version, or set runner-sha256 if the server has the package.',
    },
    {
        fits: ({ html, status }, { endpoint: { subject } }) => status < 500 && (html || status !== 407) && subject === 'release',
        advice: () => 'Without that answer the package cannot be verified; set its checksum as runner-sha256.',
    },
];
/** What any call can meet: a proxy's answer, a server in trouble, a token that is not valid any more. */
const GENERAL_CAUSES = [
    {
        // Credentials are not sent to another origin, so what it says of them does not matter.
        fits: ({ redirectedTo }, { host }) => redirectedTo !== undefined && host === undefined,
        advice: ({ redirectedTo }) => `github-api-url redirects to ${redirectedTo}; use the API's own address there.`,
    },
    {
        fits: ({ status }) => status === 407,
        advice: (_, call, context) => proxyAdvice(proxyVariable(call, context)),
    },
    {
        fits: isFromOthers,
        advice: (_, call, context) => "GitHub's answers have a request id and this one has none: probably a proxy or firewall answered. " +
            `Check ${proxyVariable(call, context)} and no_proxy, or ask its administrator to let ${new URL(context.server.apiUrl).host} through; ` +
            'if the server itself answered so, check github-api-url and the credentials.',
    },
    {
        fits: ({ html, status }) => html && status < 500,
        advice: (_, call, context) => {
            const proxies = `check ${proxyVariable(call, context)} and no_proxy`;
            const { product, apiUrl } = context.server;
            if (call.host !== undefined || product !== 'enterprise-server') {
                return `Something between this machine and the API answers in its place (a proxy, a login page); ${proxies}, or ask its administrator.`;
            }
            return apiUrl.endsWith('/api/v3')
                ? `No REST API answers there; set github-api-url: https://HOST/api/v3 with the host of your server, or ${proxies} (something in between may answer in its place).`
                : 'No REST API answers there; set github-api-url: https://HOST/api/v3.';
        },
    },
    {
        fits: ({ status }) => status >= 500,
        advice: (failure, { endpoint: { subject } }, { server }) => {
            const orOthers = isFromGitHub(failure) ? '' : ' or a proxy before it';
            return server.product === 'enterprise-server' && subject !== 'release'
                ? `The server${orOthers} has trouble; run the job again; if that does not help, ask its administrator.`
                : `GitHub${orOthers} has trouble (https://www.githubstatus.com); run the job again.`;
        },
    },
    {
        fits: ({ status, message }) => status === 400 && /\bapi.version|supported version/i.test(message),
        advice: () => 'Set a github-api-version that this server supports, such as 2022-11-28.',
    },
    {
        fits: ({ status }, call) => status === 401 && !isOfApp(call),
        advice: (_, __, { credential }) => credential.kind === 'app'
            ? 'The installation token was revoked, or it has expired: it lives an hour. Run the job again.'
            : "The token given has expired, was revoked, or is not one of this server's; use a valid token.",
    },
    {
        fits: ({ status, message }, { endpoint: { subject } }) => status === 403 && subject === 'revocation' && /\binstallation\b.*\bsuspended\b/i.test(message),
        advice: () => "The App's installation is suspended, so the token cannot be used until it is unsuspended.",
    },
    {
        fits: ({ status }, { endpoint: { subject } }) => status === 403 && subject === 'revocation',
        advice: () => 'Only installation tokens (ghs_) can be revoked this way.',
    },
];
/**
 * Whether an answer is not GitHub's: no permission, token or target is to blame then. A page with another status than 403 is
 * rather that of a website.
 */
function isFromOthers(failure, call) {
    const { status, html } = failure;
    return (status === 403 || (status < 500 && !html)) && !isFromGitHub(failure) && !isOfPackage(call);
}

;// CONCATENATED MODULE: ./src/api/explain/explain.ts






/** What can go wrong with any call. */
const ANY_CALL = [...PACKAGE_CAUSES, ...GENERAL_CAUSES];
/** The same for the calls of a step, which has a target. */
const CALL_OF_STEP = [
    ...ANY_CALL,
    ...APP_CAUSES,
    ...TOKEN_CAUSES,
    ...PERSON_CAUSES,
    ...RUNNER_CAUSES,
    ...PERMISSION_CAUSES,
];
/**
 * Explains a failed call in one line: what was tried, what came back, what to do, then status and request id.
 *
 * @param limitedForMs how long the rate limit lasts that the call failed on, in ms
 */
function explainFailure(context, call, failure, limitedForMs) {
    return explainBy(CALL_OF_STEP, context, call, failure, limitedForMs);
}
/** The same for the post step, whose one call is the revocation. */
function explainRevocationFailure(context, call, failure, limitedForMs) {
    return explainBy(ANY_CALL, context, call, failure, limitedForMs);
}
function explainBy(causes, context, call, failure, limitedForMs) {
    const tried = `Could not ${call.action}`;
    if (failure.kind === 'transport') {
        return `${tried}: ${(0,errors/* singleLine */.pF)(failure.error.message)}. ${transportAdvice(failure.error, call, context)}`;
    }
    const host = whoAnswered(failure, call, context);
    const message = shortened(context.redact(failure.message));
    const said = failure.html
        ? `${host} answered with a web page`
        : message === ''
            ? `${host} ${failure.status < 400 ? 'did not answer as GitHub does' : 'gave no reason'}`
            : `${host} said "${message.replace(/\.$/, '')}"`;
    const advice = limitedForMs === undefined
        ? (causes.find((cause) => cause.fits(failure, call, context))?.advice(failure, call, context) ?? '')
        : limitAdvice(failure, limitedForMs, context);
    return `${tried}: ${said}.${advice === '' ? '' : ` ${advice}`} (${traceOf(failure)})`;
}
function whoAnswered({ status, redirectedTo }, call, { server }) {
    // No server says 407: whatever the address, it is the proxy before it.
    if (status === 407)
        return 'the proxy';
    return redirectedTo === undefined ? (call.host ?? new URL(server.apiUrl).host) : new URL(redirectedTo).host;
}
/** In characters. */
const LONGEST_MESSAGE = 300;
function shortened(text) {
    return text.length > LONGEST_MESSAGE ? `${text.slice(0, LONGEST_MESSAGE)}…` : text;
}
/** The last moment that has a date, in ms since the epoch. */
const END_OF_DATES = 8.64e15;
function limitAdvice({ status }, limitedForMs, { serverNow }) {
    const end = serverNow + limitedForMs;
    if (!(end <= END_OF_DATES))
        return 'The server asks to wait for longer than there are dates; look at what is in between.';
    const until = new Date(end).toISOString().replace(/\.\d+Z$/, 'Z');
    return status >= 500
        ? `The server asks to wait until ${until}; run the job again after that.`
        : `The rate limit lasts until ${until}; run the job again after that, or use a token with a limit of its own.`;
}

;// CONCATENATED MODULE: ./src/api/unexpected-answer.ts


/**
 * The error of an answer that came with success and is not what was asked for: what was tried, what came back, what to do,
 * then status and request id.
 *
 * @param what completes "the answer …": `has no token`
 * @param advice in full sentences, where github-api-url is not the likely cause
 */
function unexpectedAnswer({ action }, answer, what, advice = isFromGitHub(answer) ? FROM_GITHUB : FROM_OTHERS) {
    return new errors/* ActionError */.lZ(`Could not ${action}: the answer ${what}. ${advice} (${traceOf(answer)})`);
}
const FROM_GITHUB = 'Check github-api-url; if it is right, run the job again.';
const FROM_OTHERS = "GitHub's answers have a request id and this one has none: check github-api-url, and whether a proxy or a login page answers in its place.";

;// CONCATENATED MODULE: ./src/api/revoke.ts



/**
 * Revokes the installation token that the request is made with: `DELETE /installation/token`.
 *
 * @returns `dead` if the server did not accept the token any more: it was revoked before, or has expired
 * @throws ApiError for any other failure, ActionError for an answer that means nothing
 */
async function revokeInstallationToken(request) {
    const call = { endpoint: ENDPOINTS.revokeInstallationToken, action: 'revoke the installation token' };
    try {
        const answer = await request(call);
        if (answer.status === 204)
            return 'revoked';
        throw unexpectedAnswer(call, answer, 'is not the 204 of a revocation');
    }
    catch (error) {
        if (error instanceof ApiError && error.said(401))
            return 'dead';
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

;// CONCATENATED MODULE: ./src/github/url-text.ts
/**
 * Whether a text is a URL as one writes it. `new URL` is more lenient: it drops newlines and tabs, and takes
 * backslashes for slashes, so that a text could name another place than a person sees.
 */
function url_text_isPlainUrl(text) {
    return !/[\s\\]/.test(text) && !/^https?:(?!\/\/)/i.test(text) && URL.canParse(text);
}
/** What a message has in place of a text whose credentials cannot be told from the rest. */
const HIDDEN = '*** (not shown, because it has an @)';
/**
 * A URL for a message, without credentials and query. A malformed one that has an `@` is not shown at all: where a password
 * begins and ends in it is anyone's guess.
 */
function url_text_shownUrl(text) {
    const shown = text.replace(/[?#][\s\S]*$/, '?***');
    if (!text.includes('@'))
        return shown;
    const [, scheme, , rest] = url_text_isPlainUrl(text) ? (/^([a-z][a-z0-9+.-]*:\/\/)([^/]*)@([^@]*)$/i.exec(shown) ?? []) : [];
    return scheme === undefined || rest === undefined ? HIDDEN : `${scheme}***@${rest}`;
}

;// CONCATENATED MODULE: ./src/github/server.ts


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
        throw new errors/* InputProblem */.S7(`github-api-url: ${text} is the website; use https://api.github.com.`);
    }
    if (host.endsWith('.ghe.com') && !host.startsWith('api.')) {
        throw new errors/* InputProblem */.S7(`github-api-url: ${text} is the website; use https://api.${host}.`);
    }
    if (host === 'api.github.com' || host.endsWith('.ghe.com')) {
        if (path !== '')
            throw new errors/* InputProblem */.S7(`github-api-url: ${text} has a path; use ${url.origin}.`);
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
    const { protocol, hostname } = new URL(server.apiUrl);
    return protocol === 'http:' && !/^(localhost|127(\.\d+){3}|\[::1\])$/.test(hostname);
}
function parseUrl(text) {
    const example = 'https://api.github.com, https://api.SUBDOMAIN.ghe.com or https://HOST/api/v3';
    if (!url_text_isPlainUrl(text) || !/^https?:/i.test(text)) {
        throw new errors/* InputProblem */.S7(`github-api-url: "${url_text_shownUrl(text)}" is not an http(s) URL; use one like ${example}.`);
    }
    const url = new URL(text);
    // `https://octocat/hunter2@host` is a URL of the host octocat.
    if (text.includes('@')) {
        throw new errors/* InputProblem */.S7('github-api-url: credentials do not belong into the URL; use the address alone.');
    }
    if (url.search !== '' || url.hash !== '') {
        throw new errors/* InputProblem */.S7(`github-api-url: "${url_text_shownUrl(text)}" has a query or a fragment; use one like ${example}.`);
    }
    return url;
}

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
/** Shorter than a Base64 group, a line is no secret, and masking it would blot out the log. */
const SHORTEST_LINE = 4;
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
                if (text !== secret && text.length >= SHORTEST_LINE && !text.startsWith('-----'))
                    remember(text);
            }
        },
        redact(text) {
            // Longest first: a line of the key must not tear a hole into the whole.
            const longestFirst = [...secrets].sort((a, b) => b.length - a.length);
            return longestFirst.reduce((redacted, secret) => redacted.replaceAll(secret, '***'), text);
        },
    };
}
/** The same workflow, of whose messages none shows a secret that is among the masks. */
function redacting(workflow, { redact }) {
    return {
        ...workflow,
        info: (message) => workflow.info(redact(message)),
        notice: (message) => workflow.notice(redact(message)),
        warning: (message) => workflow.warning(redact(message)),
        debug: (message) => workflow.debug(redact(message)),
        fail: (message) => workflow.fail(redact(message)),
    };
}

// EXTERNAL MODULE: ./src/job/state.ts + 4 modules
var state = __webpack_require__(342);
// EXTERNAL MODULE: ./node_modules/@actions/core/lib/core.js + 8 modules
var core = __webpack_require__(58);
;// CONCATENATED MODULE: ./src/job/workflow.ts


/**
 * Keeps foreign text in a message from being a workflow command: the runner reads `::name::` at the start of a line, and the
 * older `##[name]` wherever it stands.
 */
function logLine(message) {
    return (0,errors/* singleLine */.pF)(message).replaceAll('##[', '## [').replace(/^::/, ': :');
}
const actionsWorkflow = {
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
/** Post: revokes what main left to be revoked. Never rejects and never fails the job: trouble is one warning. */
async function runPost(env = process.env, runner = actionsWorkflow, { timer = TIMER, routeTo } = {}) {
    const masks = createMasks(runner.mask);
    const workflow = redacting(runner, masks);
    try {
        const revocation = (0,state/* readRevocation */.jd)(env);
        if (revocation === undefined)
            return workflow.info('There is no token to revoke.');
        const { token, apiUrl, apiVersion, mintedAt } = revocation;
        masks.add(token);
        const server = parseServer(apiUrl);
        const clock = createServerClock();
        const connection = {
            apiUrl: server.apiUrl,
            apiVersion,
            transport: createTransport(routeTo),
            clock,
            policy: CLEAN_UP_POLICY,
            timeoutMs: TIMEOUT_MS,
            timer,
            log: workflow,
        };
        const authorization = tokenAuthorization(async () => ({ token, ...(mintedAt !== undefined && { mintedAt }) }));
        const request = createRequest(connection, authorization, (call, failure, limitedForMs) => explainRevocationFailure({
            server,
            credential: { kind: 'token', tokenKind: tokenKind(token) },
            redact: masks.redact,
            skewMs: clock.skewMs,
            serverNow: clock.now(),
        }, call, failure, limitedForMs));
        workflow.info(describeRevocation(await revokeInstallationToken(request)));
    }
    catch (error) {
        workflow.warning(`${(0,errors/* messageOf */.bD)(error)} An installation token dies by itself an hour after it was minted.`);
        workflow.debug((0,errors/* causeChain */.DD)(error));
    }
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
 * the bundle cannot start a process.
 */
function exec() {
    throw new Error('@actions/exec is not part of this bundle: it starts no processes');
}



/***/ })

};
;