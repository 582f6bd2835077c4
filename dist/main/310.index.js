"use strict";
exports.id = 310;
exports.ids = [310];
exports.modules = {

/***/ 2310:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  explainFailure: () => (/* binding */ explainFailure)
});

// EXTERNAL MODULE: ./src/base/errors.ts
var errors = __webpack_require__(4758);
// EXTERNAL MODULE: ./src/api/errors.ts
var api_errors = __webpack_require__(3249);
// EXTERNAL MODULE: ./src/github/endpoints.ts
var endpoints = __webpack_require__(925);
// EXTERNAL MODULE: ./src/github/permissions.ts
var github_permissions = __webpack_require__(5435);
// EXTERNAL MODULE: ./src/github/server.ts
var github_server = __webpack_require__(9340);
// EXTERNAL MODULE: ./src/github/target.ts
var github_target = __webpack_require__(3738);
// EXTERNAL MODULE: ./src/github/token-kind.ts
var token_kind = __webpack_require__(385);
;// CONCATENATED MODULE: ./src/api/explain/cause.ts
/** Whether the step was given a classic personal access token. */
function isClassic({ credential }) {
    return credential.kind === 'token' && credential.tokenKind === 'classic personal access token';
}
/** Whether a call is made as the App itself, with a JSON web token. */
function isOfApp({ endpoint }) {
    return endpoint.caller === 'app';
}
/** Whether a call acts for the person to whom the token belongs. */
function isOfPerson({ endpoint: { token } }) {
    return token === 'user access token' || token === 'classic personal access token';
}

;// CONCATENATED MODULE: ./src/api/explain/advice.ts






/** Where to grant a permission that a token lacks: in the App first, then the owner approves it for the installation. */
function grantAdvice(permissions, context) {
    return `${targetLeftOut(context)}${grantAndApprove(permissions, context)}.`;
}
/** The same for what the input `permissions` asks the mint for. */
function grantOrLeaveOutAdvice(permissions, context) {
    const what = Object.keys(permissions).length === 1 ? 'it' : 'what it was not granted';
    return `${targetLeftOut(context)}${grantAndApprove(permissions, context)}, or take ${what} out of the input permissions.`;
}
function grantAndApprove(permissions, context) {
    return `Grant the App ${accessOf(permissions)} in its settings, then approve the change at ${installationsPage(context)}`;
}
/** What to do where the input `permissions` keeps the token from a call. */
function permissionsInputAdvice(answer, call, context) {
    const needed = (0,github_permissions/* formatPermissions */.A6)(wantedPermissions(answer, call, context));
    const aside = targetLeftOut(context).trimEnd();
    return `Set ${needed} in the input permissions, or leave permissions out; the App must have that permission, too.${aside && ` ${aside}`}`;
}
/** Whether the step minted its token with an input `permissions` that lacks what a call needs. */
function isKeptOutByInput({ headers }, call, context) {
    const { credential, inputsSet, permissions } = context;
    if (credential.kind !== 'app' || !inputsSet.permissions || permissions === undefined)
        return false;
    // Every installation token may read metadata.
    const carried = { metadata: 'read', ...permissions };
    return !alternativesFor(headers, call, context).some((needed) => (0,github_permissions/* covers */.hU)(carried, needed));
}
/** What the target is by default, in front of what to do; empty for one that was set. */
function targetLeftOut({ target, inputsSet }) {
    const leftOut = inputsSet.target ? '' : (0,github_target/* describeLeftOut */.l1)(target);
    return leftOut && `${leftOut} `;
}
/** The other form of target that was most likely meant, where there is a sign of one; empty otherwise. */
function otherTarget({ target, repository, credential, inputsSet }) {
    // An account can have such a name, so only GitHub knows what was meant.
    if (target.level === 'repository' && inputsSet.target && KINDS_OF_ACCOUNT.test(target.owner)) {
        return ` For the account ${target.repo} set target: ${target.repo}.`;
    }
    if (target.level !== 'organization')
        return '';
    const [, name = ''] = repository.split('/');
    if (name.toLowerCase() === target.org.toLowerCase())
        return ` For the repository set target: ${repository}.`;
    // An App cannot manage the runners of an enterprise.
    return credential.kind === 'app' ? '' : ` For an enterprise set target: enterprises/${target.org}.`;
}
const KINDS_OF_ACCOUNT = /^(org|organi[sz]ation|user|owner)s?$/i;
/** What a call of a runner endpoint needs: an App's permission, or a classic token's scope. */
function accessAdvice(answer, call, context) {
    const { credential, target } = context;
    const needed = accessOf(wantedPermissions(answer, call, context));
    if (isKeptOutByInput(answer, call, context))
        return `set ${needed} in the input permissions`;
    if (credential.kind === 'app')
        return `grant the App ${needed}`;
    const scope = token_kind/* RUNNER_SCOPES */.xs[target.level];
    if (scopeSuffices(answer.headers, context))
        return 'use the token of an admin';
    return isClassic(context)
        ? `use the token of an admin, with the scope ${scope}${scopesOf(answer.headers)}`
        : `use a token with ${target.level === 'enterprise' ? `the scope ${scope}` : needed}`;
}
/** Whether a classic token has the scope that runners take, so that something else is missing. */
function scopeSuffices(headers, context) {
    return isClassic(context) && (0,token_kind/* hasRunnerScope */.N9)(headers['x-oauth-scopes'] ?? '', context.target.level);
}
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
/**
 * What an installation token needs for a call: as the server says it, or else the table of endpoints. Where a later call of the
 * step needs more of the same permission, that is what to grant.
 */
function wantedPermissions({ headers }, call, context) {
    const [ofCall = {}] = alternativesFor(headers, call, context);
    const ofStep = Object.entries(context.permissions ?? {}).filter(([name]) => Object.hasOwn(ofCall, name));
    return (0,github_permissions/* unionOf */.Z6)([ofCall, Object.fromEntries(ofStep)]);
}
/** Permissions of which any is enough for a call. */
function alternativesFor(headers, { endpoint }, { target, permissions = {} }) {
    const accepted = acceptedPermissions(headers['x-accepted-github-permissions'] ?? '');
    if (accepted.length > 0)
        return accepted;
    // The mint asks for all that the step needs.
    return [endpoint === endpoints/* ENDPOINTS */.Hr.createInstallationToken ? permissions : endpoint.permissions[target.level]];
}
/** Reads `x-accepted-github-permissions`: alternatives divided by `;`, each a list of `name=level` by `,`. */
function acceptedPermissions(header) {
    const alternatives = header.split(';').map((alternative) => {
        const permissions = {};
        for (const pair of alternative.split(',')) {
            const [, name, access] = /^\s*([a-z_]+)=(read|write|admin)\s*$/.exec(pair) ?? [];
            if (name !== undefined && (access === 'read' || access === 'write' || access === 'admin'))
                permissions[name] = access;
        }
        return permissions;
    });
    return alternatives.filter((permissions) => Object.keys(permissions).length > 0);
}
/** Where the installation's owner approves permissions and picks repositories; the look-up's answer knows it exactly. */
function installationsPage({ server, target, credential }) {
    if (credential.kind === 'app' && credential.installationPage !== undefined)
        return credential.installationPage;
    const owner = (0,github_target/* ownerOf */.bf)(target);
    if (owner === undefined)
        return `${server.webUrl}/${(0,github_target/* nameOf */.Vb)(target)}/settings/installations`;
    // Without a look-up it is unknown whether the owner is an organization or a user.
    return `${server.webUrl}/organizations/${owner}/settings/installations, for a user /settings/installations`;
}
/** What to do where no answer came. */
function transportAdvice({ fault, proxy }, call, context) {
    // A connection that broke off may work the next time; everything else needs a change.
    if (proxy !== undefined && fault !== 'reset') {
        const scheme = fault === 'tls' || fault === 'no-tls' ? ' Most proxy URLs start with http://, even for HTTPS traffic.' : '';
        return `${proxyAdvice(proxyVariable(call, context))}${scheme}${orWithoutLookUp(call)}`;
    }
    const { server } = context;
    const ofServer = (0,github_server/* isLocal */.IX)(server) ? ADVICE_LOCALLY : server.product === 'enterprise-server' ? {} : ADVICE_GITHUB;
    const special = call.origin === undefined ? ofServer : ADVICE_ELSEWHERE;
    return `${(special[fault] ?? ADVICE[fault])(proxyVariable(call, context))}${orWithoutLookUp(call)}`;
}
/** What a step can do that looks a checksum up, besides what it would do about any other call. */
function orWithoutLookUp({ endpoint }) {
    return endpoint === endpoints/* ENDPOINTS */.Hr.getRelease
        ? " Or set runner-sha256 to the package's SHA-256: then nothing is looked up there."
        : '';
}
/** The variable that names a call's proxy. */
function proxyVariable({ origin }, { server }) {
    return new URL(origin ?? server.apiUrl).protocol === 'http:' ? 'http_proxy' : 'https_proxy';
}
/** What to do where the proxy itself refuses, or wants to know who asks. */
function proxyAdvice(variable) {
    return `Check ${variable} (its address, user name and password), ask the proxy's administrator to let the host through, or list the host in no_proxy.`;
}
function answersInPlace(proxy) {
    return `Something between this machine and the server answers in its place (a proxy, a login page); check ${proxy} and no_proxy.`;
}
const ADVICE = {
    dns: (proxy) => `Check github-api-url, and that this machine can resolve the name (or set ${proxy}).`,
    refused: (proxy) => `Check github-api-url, and that a firewall lets this machine through (or set ${proxy}).`,
    timeout: (proxy) => `Check that this machine can reach the server (through a firewall, or a proxy set in ${proxy}); if it can, run the job again.`,
    reset: () => 'Run the job again; if it fails again, check what is between this machine and the server (a proxy, a firewall).',
    cut: () => 'Run the job again; if it fails again, check what is between this machine and the server (a proxy, a firewall).',
    tls: () => "If the server's certificate is from your own authority, set NODE_EXTRA_CA_CERTS to that authority's certificate file; otherwise check the host and port in github-api-url.",
    'no-tls': () => 'Check the scheme, the host and the port in github-api-url.',
    proxy: proxyAdvice,
    redirect: () => 'Check github-api-url; the API itself does not redirect like this.',
};
/** The same for a server on this machine. */
const ADVICE_LOCALLY = {
    refused: () => 'Check github-api-url, and that the server on this machine is running: nothing listens there.',
    timeout: () => 'Check that the server on this machine is running; if it is, run the job again.',
};
/** The same for GitHub's own servers, which all speak TLS. */
const ADVICE_GITHUB = { 'no-tls': answersInPlace };
/** The same for hosts that github-api-url does not name. */
const ADVICE_ELSEWHERE = {
    tls: () => "If the server's certificate is from your own authority, set NODE_EXTRA_CA_CERTS to that authority's certificate file.",
    dns: (proxy) => `Check that this machine can resolve the name (or set ${proxy}).`,
    refused: (proxy) => `Check that a firewall lets this machine through (or set ${proxy}).`,
    'no-tls': answersInPlace,
    redirect: answersInPlace,
};

// EXTERNAL MODULE: ./src/api/authorization.ts
var authorization = __webpack_require__(4157);
;// CONCATENATED MODULE: ./src/api/explain/credential-causes.ts






/** From the App's key to the installation token: the App, its installation, what that covers and was granted. */
const APP_CAUSES = [
    {
        // Suspended in the middle of a step, it is the token that is refused.
        fits: ({ message }, call) => /suspended/i.test(message) &&
            (isOfApp(call) || call.endpoint === endpoints/* ENDPOINTS */.Hr.listInstallationRepositories || /\binstallation\b/i.test(message)),
        advice: (_, __, context) => {
            const { target, credential } = context;
            // A token that was given says nothing about the account that it is for.
            return credential.kind === 'app'
                ? `The App's installation on ${(0,github_target/* ownerOf */.bf)(target) ?? (0,github_target/* nameOf */.Vb)(target)} is suspended; unsuspend it in its settings (${installationsPage(context)}).`
                : "The App's installation is suspended; unsuspend it in its settings.";
        },
    },
    {
        fits: ({ status }, call, { clock }) => status === 401 && isOfApp(call) && Math.abs(clock.skewMs) > authorization/* MAX_SKEW_MS */.j7,
        advice: (_, __, { clock: { skewMs } }) => `This machine's clock is ${Math.round(Math.abs(skewMs) / 3_600_000)} hours ${skewMs < 0 ? 'ahead of' : 'behind'} the server's, ` +
            'more than the action corrects; synchronize it (NTP).',
    },
    {
        fits: ({ status, message }, call) => isOfApp(call) && status === 401 && /\bissuer\b.*\bmust be an integer\b/i.test(message),
        advice: (_, __, context) => context.server.product === 'enterprise-server'
            ? `This server wants the App's numeric App ID: set client-id to it (the App's settings show it), not to ${clientIdOf(context)}.`
            : `${clientIdOf(context)} is not a client ID: set client-id to the App's client ID or its numeric App ID (its settings show both).`,
    },
    {
        fits: ({ status, message }, call) => isOfApp(call) && (status === 401 || (status === 404 && /integration not found/i.test(message))),
        advice: ({ status }, __, context) => `The private-key does not belong to the App with client-id ${clientIdOf(context)}, ${status === 401 ? 'was deleted, ' : ''}` +
            `or that App is not on this server (${describeSkew(context)}); set client-id and private-key of the same App.`,
    },
    {
        fits: ({ status }, { endpoint }) => status === 404 && endpoint === endpoints/* ENDPOINTS */.Hr.findInstallation,
        advice: (_, __, context) => {
            const { target, inputsSet } = context;
            const where = target.level === 'repository'
                ? `${target.owner} with access to ${(0,github_target/* nameOf */.Vb)(target)}`
                : `${(0,github_target/* ownerOf */.bf)(target) ?? (0,github_target/* nameOf */.Vb)(target)}`;
            return (`${targetLeftOut(context)}The App with client-id ${clientIdOf(context)} is not installed on ${(0,github_target/* nameOf */.Vb)(target)}${inputsSet.target || inputsSet.server ? `, or there is no such ${target.level}` : ''}; ` +
                `install it on ${where} (App settings → Install App)${inputsSet.target ? ', or correct target' : ''}.${otherTarget(context)}`);
        },
    },
    {
        fits: ({ status }, { endpoint }) => status === 404 && endpoint === endpoints/* ENDPOINTS */.Hr.createInstallationToken,
        advice: (_, __, context) => `The App with client-id ${clientIdOf(context)} has no such installation; correct installation-id, or leave it out and it is found from target.`,
    },
    {
        fits: ({ status, message }, { endpoint }) => status === 422 &&
            endpoint === endpoints/* ENDPOINTS */.Hr.createInstallationToken &&
            /repositor/i.test(message) &&
            !/permission/i.test(message),
        advice: (_, __, context) => `${targetLeftOut(context)}The installation does not cover every repository asked for; add it to the App's installation (${installationsPage(context)})` +
            `${context.inputsSet.repositories ? ', or correct repositories' : context.inputsSet.target ? ', or correct target' : ''}.`,
    },
    {
        fits: ({ status, message }, { endpoint }) => status === 422 && endpoint === endpoints/* ENDPOINTS */.Hr.createInstallationToken && /permission/i.test(message),
        advice: (_, __, context) => (context.inputsSet.permissions ? grantOrLeaveOutAdvice : grantAdvice)(context.permissions ?? {}, context),
    },
];
function clientIdOf({ credential }) {
    return credential.kind === 'app' ? credential.clientId : '';
}
/** The action corrects a clock that is off; the error names it anyway, since most people suspect it first. */
function describeSkew({ clock: { skewMs } }) {
    const seconds = Math.round(Math.abs(skewMs) / 1000);
    return seconds === 0
        ? "this machine's clock is right"
        : `this machine's clock is ${seconds} s ${skewMs < 0 ? 'ahead of' : 'behind'} the server's, which the action corrects`;
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
        advice: (_, { endpoint: { token = 'unknown' } }, { credential }) => `This takes ${(0,token_kind/* describeRequiredToken */.I4)(token)}; the one given is ${(0,token_kind/* describeTokenKind */.ju)(credential.kind === 'token' ? credential.tokenKind : token)}.`,
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
        fits: ({ status, headers }, _, context) => status === 403 && scopeSuffices(headers, context),
        advice: (_, __, context) => {
            const { level } = context.target;
            const access = level === 'enterprise' ? 'must own' : 'needs admin access to';
            return `${targetLeftOut(context)}The token has the scope ${token_kind/* RUNNER_SCOPES */.xs[level]}, but its owner ${access} ${(0,github_target/* nameOf */.Vb)(context.target)}, too; use the token of such an account.`;
        },
    },
    {
        fits: (failure, call, context) => failure.status === 403 && isKeptOutByInput(failure, call, context),
        advice: permissionsInputAdvice,
    },
    {
        fits: ({ status }, _, { credential }) => status === 403 && credential.kind === 'app',
        advice: (failure, call, context) => grantAdvice(wantedPermissions(failure, call, context), context),
    },
    {
        fits: ({ status }, _, { target }) => status === 403 && target.level === 'enterprise',
        advice: ({ headers }, _, context) => isClassic(context)
            ? `Use a classic personal access token (ghp_) with the scope ${token_kind/* RUNNER_SCOPES */.xs.enterprise}${scopesOf(headers)}, of an owner of ${(0,github_target/* nameOf */.Vb)(context.target)}.`
            : `An enterprise's runners take a classic personal access token (ghp_) with the scope ${token_kind/* RUNNER_SCOPES */.xs.enterprise}; this is ${kindOf(context)}.`,
    },
    {
        fits: ({ status }, _, context) => status === 403 && isClassic(context),
        advice: ({ headers }, _, context) => `${targetLeftOut(context)}The token needs the scope ${token_kind/* RUNNER_SCOPES */.xs[context.target.level]}${scopesOf(headers)}, and its owner admin access to ${(0,github_target/* nameOf */.Vb)(context.target)}.`,
    },
    {
        fits: ({ status }, _, { credential }) => status === 403 && credential.kind === 'token' && credential.tokenKind === 'installation token',
        advice: (failure, call, context) => `${targetLeftOut(context)}This is ${kindOf(context)}; it needs ${accessOf(wantedPermissions(failure, call, context))} on ${(0,github_target/* nameOf */.Vb)(context.target)}, which GITHUB_TOKEN cannot have; ` +
            'set client-id and private-key of a GitHub App instead.',
    },
    {
        fits: ({ status }) => status === 403,
        advice: (failure, call, context) => `${targetLeftOut(context)}This is ${kindOf(context)}; it needs ${accessOf(wantedPermissions(failure, call, context))} on ${(0,github_target/* nameOf */.Vb)(context.target)}, and its owner admin access there. ` +
            'Change the token, or set client-id and private-key of a GitHub App instead.',
    },
];
function kindOf({ credential }) {
    return (0,token_kind/* describeTokenKind */.ju)(credential.kind === 'token' ? credential.tokenKind : 'unknown');
}
/** The page of `X-GitHub-SSO: required; url=https://…`, on which the token's owner authorizes it. */
function singleSignOnPage(header = '') {
    const [, url = ''] = /\burl=(https:\/\/[\x21-\x7e]+)/.exec(header) ?? [];
    return URL.canParse(url) ? url : undefined;
}

;// CONCATENATED MODULE: ./src/api/explain/endpoint-causes.ts




const NOT_IN_REACH = "there is no such installation, the repository does not belong to its account, or the token's owner is not an admin of the repository";
const CORRECT = 'correct installation-id or repository, or use the token of an account with admin access to it.';
const ALL_COVERED = "The installation covers all repositories of its account, so none can be removed; choose “Only select repositories” in the installation's settings first.";
const LAST_ONE = 'It is the last repository of the installation, which needs at least one; add another one first, or uninstall the App.';
/** What acts for a person: a user's installations, and the repositories in them. GitHub answers 404 for what a token may not see, too. */
const PERSON_CAUSES = [
    {
        fits: ({ status, headers }, call) => (status === 403 || status === 404) && isOfPerson(call) && lacksScope(headers, call),
        advice: ({ headers }) => `The token lacks the scope repo (it has: ${headers['x-oauth-scopes'] || 'none'}); create one that has it.`,
    },
    {
        fits: ({ status }, call) => status === 403 && isListOfUser(call),
        advice: () => "The token's user has no access there, or has revoked the App's authorization; ask them to authorize the App again, and create a new token.",
    },
    {
        fits: ({ status }, call) => status === 403 && isOfPerson(call),
        advice: () => "The token's owner needs admin access to the repository, and must be allowed to manage the App's installation; use the token of an account that is.",
    },
    {
        fits: ({ status }, call) => status === 404 && isListOfUser(call),
        advice: () => "There is no such installation of the token's App, or its user has no access to it; correct installation-id (list-user-installations shows the ids).",
    },
    {
        fits: ({ status }, { endpoint }) => status === 404 && endpoint === endpoints/* ENDPOINTS */.Hr.getRepository,
        advice: () => "There is no such repository, or the token's owner cannot see it; correct repository, or use the token of an account with admin access to it.",
    },
    {
        fits: ({ status }, { endpoint }) => status === 404 && endpoint === endpoints/* ENDPOINTS */.Hr.addInstallationRepository,
        advice: () => `${NOT_IN_REACH.replace(/^t/, 'T')}; ${CORRECT}`,
    },
    {
        fits: ({ status }, { endpoint }) => status === 404 && endpoint === endpoints/* ENDPOINTS */.Hr.removeInstallationRepository,
        advice: () => `The repository is not in the installation (then there is nothing to do), or: ${NOT_IN_REACH}; ${CORRECT}`,
    },
    {
        // GitHub documents two causes, which only the message distinguishes.
        fits: ({ status, message }, { endpoint }) => status === 422 &&
            endpoint === endpoints/* ENDPOINTS */.Hr.removeInstallationRepository &&
            /\blast\b|\bonly repository\b/i.test(message),
        advice: () => LAST_ONE,
    },
    {
        fits: ({ status, message }, { endpoint }) => status === 422 && endpoint === endpoints/* ENDPOINTS */.Hr.removeInstallationRepository && /\ball\b/i.test(message),
        advice: () => ALL_COVERED,
    },
    {
        fits: ({ status }, { endpoint }) => status === 422 && endpoint === endpoints/* ENDPOINTS */.Hr.removeInstallationRepository,
        advice: () => `Either: ${ALL_COVERED} Or: ${LAST_ONE}`,
    },
];
function isListOfUser({ endpoint }) {
    return endpoint === endpoints/* ENDPOINTS */.Hr.listUserInstallations || endpoint === endpoints/* ENDPOINTS */.Hr.listUserInstallationRepositories;
}
/** The answers to a classic token tell its scopes; those to a user access token have the header as well, but empty. */
function lacksScope(headers, { endpoint }) {
    const scopes = endpoint.token === 'classic personal access token' ? headers['x-oauth-scopes'] : undefined;
    return scopes !== undefined && !scopes.split(',').some((scope) => scope.trim() === 'repo');
}
/** The runners of a target: no access looks like nothing there, and runners can be switched off. */
const RUNNER_CAUSES = [
    {
        fits: ({ status, message }) => status === 403 && /self-hosted runners (are|is) (disabled|not allowed)/i.test(message),
        advice: (_, __, { target }) => `Enable self-hosted runners for ${(0,github_target/* nameOf */.Vb)(target)} in its settings or its organization's (Actions → General).`,
    },
    {
        // The one group of a repository is always there.
        fits: ({ status }, { endpoint }, { target }) => status === 404 && endpoint === endpoints/* ENDPOINTS */.Hr.createJitConfig && target.level !== 'repository',
        advice: (answer, call, context) => {
            const reasons = [
                `There is no such runner group in ${(0,github_target/* nameOf */.Vb)(context.target)}`,
                ...tooOld(call, context),
                `${whoAsks(context).replace('The', 'the')} has no admin access there`,
            ];
            return `${anyOf(reasons)}; correct runner-group or target, or ${accessAdvice(answer, call, context)}.`;
        },
    },
    {
        fits: ({ status }, { endpoint }) => status === 422 && endpoint === endpoints/* ENDPOINTS */.Hr.createJitConfig,
        advice: () => 'Correct runner-name, runner-labels, runner-group or work-folder.',
    },
    {
        fits: ({ status }, { endpoint }) => status === 404 && endpoint.path.startsWith('/{scope}/'),
        advice: (answer, call, context) => {
            const { target, inputsSet } = context;
            const reasons = [
                `${whoAsks(context)} has no admin access to ${(0,github_target/* nameOf */.Vb)(target)}`,
                'self-hosted runners are disabled there',
                ...(target.level === 'organization' ? ['it is a user account (those have none)'] : []),
                // A target that was left out is the workflow's own repository, which exists on its own server.
                ...(inputsSet.target || inputsSet.server ? ['it does not exist'] : []),
                ...tooOld(call, context),
            ];
            const remedies = [
                accessAdvice(answer, call, context),
                'enable self-hosted runners in the settings',
                ...(inputsSet.target ? ['correct target'] : []),
            ];
            return `${targetLeftOut(context)}${anyOf(reasons)}; ${anyOf(remedies)}.${otherTarget(context)}`;
        },
    },
];
/** A server answers 404 to a call that it does not know yet. */
function tooOld({ endpoint }, { server }) {
    const may = endpoint === endpoints/* ENDPOINTS */.Hr.createJitConfig && server.product === 'enterprise-server';
    return may ? ['this Enterprise Server is too old for just-in-time runners'] : [];
}
function anyOf(texts) {
    return `${texts.slice(0, -1).join(', ')}, or ${texts.at(-1)}`;
}
function whoAsks({ credential }) {
    return credential.kind === 'app' ? 'The App' : "The token's owner";
}

// EXTERNAL MODULE: ./src/base/guards.ts
var guards = __webpack_require__(6651);
;// CONCATENATED MODULE: ./src/api/explain/general-causes.ts





/** Runner packages and their releases, which are no matter of permissions or of the target. */
const PACKAGE_CAUSES = [
    {
        fits: ({ status }, { endpoint }) => status === 404 && endpoint === endpoints/* PACKAGE_DOWNLOAD */.oD,
        advice: () => 'There is no such package; correct runner-version, or set runner-version: latest.',
    },
    {
        fits: ({ status }, { endpoint }) => (status === 401 || status === 403) && endpoint === endpoints/* PACKAGE_DOWNLOAD */.oD,
        advice: () => 'The download was refused; run the job again (download permissions are short-lived), and check what is between this machine and the server.',
    },
    {
        fits: ({ status }, { endpoint }) => status === 404 && endpoint === endpoints/* ENDPOINTS */.Hr.getRelease,
        advice: () => 'The runner has no such release; correct runner-version, or set runner-sha256 if the server has the package.',
    },
    {
        fits: ({ html, status }, { endpoint }) => status < 500 && (html || status !== 407) && endpoint === endpoints/* ENDPOINTS */.Hr.getRelease,
        advice: () => 'Without that answer the package cannot be verified; set its checksum as runner-sha256.',
    },
];
const NO_API = 'No REST API answers there; set github-api-url: https://HOST/api/v3.';
const COOKIES_WANTED = /^cookies must be enabled/i;
const isBelowApiPath = (apiUrl) => apiUrl.endsWith('/api/v3');
/** What any call can meet: a proxy's answer, a server in trouble, a token that is not valid any more. */
const GENERAL_CAUSES = [
    {
        // Credentials are not sent to another origin, so what it says of them does not matter.
        fits: ({ redirectedTo }, { origin }) => redirectedTo !== undefined && origin === undefined,
        advice: ({ redirectedTo }) => `github-api-url redirects to ${redirectedTo}; use the API's own address there.`,
    },
    {
        fits: ({ status }) => status === 407,
        advice: (_, call, context) => `${proxyAdvice(proxyVariable(call, context))}${orWithoutLookUp(call)}`,
    },
    {
        // A website, too: it has no page for a client that accepts JSON only, and wants cookies with a POST.
        fits: ({ status, message, data }, { origin }, { server }) => origin === undefined &&
            server.product === 'enterprise-server' &&
            !isBelowApiPath(server.apiUrl) &&
            (status === 406 || COOKIES_WANTED.test(message || ((0,guards/* stringAt */.bX)(data, 'error') ?? ''))),
        advice: () => NO_API,
    },
    {
        fits: isFromOthers,
        advice: (_, call, context) => "GitHub's answers have a request id and this one has none: probably a proxy or firewall answered. " +
            `Check ${proxyVariable(call, context)}, no_proxy and github-api-url, or ask its administrator to allow ${new URL(context.server.apiUrl).host}.`,
    },
    {
        fits: ({ html, status }) => html && status < 500,
        advice: (_, call, context) => {
            const proxies = `check ${proxyVariable(call, context)} and no_proxy`;
            const { product, apiUrl } = context.server;
            if (call.origin !== undefined || product !== 'enterprise-server') {
                return `Something between this machine and the API answers in its place (a proxy, a login page); ${proxies}, or ask its administrator.`;
            }
            return isBelowApiPath(apiUrl)
                ? `No REST API answers there; set github-api-url: https://HOST/api/v3 with the host of your server, or ${proxies} (something in between may answer in its place).`
                : NO_API;
        },
    },
    {
        fits: ({ status }) => status >= 500,
        advice: (failure, call, { server }) => {
            const orOthers = (0,api_errors/* isFromGitHub */.m3)(failure) ? '' : ' or a proxy before it';
            return server.product === 'enterprise-server' && call.endpoint !== endpoints/* ENDPOINTS */.Hr.getRelease
                ? `The server${orOthers} has trouble; run the job again; if that does not help, ask its administrator.`
                : `GitHub${orOthers} has trouble (https://www.githubstatus.com); run the job again.${orWithoutLookUp(call)}`;
        },
    },
    {
        fits: ({ status, message }) => status === 400 && /\bapi.version|supported version/i.test(message),
        advice: () => 'Set a github-api-version that this server supports, such as 2022-11-28.',
    },
    {
        fits: ({ status }, call) => status === 401 && !isOfApp(call),
        advice: (_, __, { credential }) => credential.kind === 'app'
            ? 'The installation token was revoked, or has expired: it is valid for an hour. Run the job again.'
            : "The token given has expired, was revoked, or is not one of this server's; use a valid token.",
    },
    {
        fits: ({ status, message }, { endpoint }) => status === 403 &&
            endpoint === endpoints/* ENDPOINTS */.Hr.revokeInstallationToken &&
            /\binstallation\b.*\bsuspended\b/i.test(message),
        advice: () => "The App's installation is suspended, so the token cannot be used until it is unsuspended.",
    },
    {
        fits: ({ status }, { endpoint }) => status === 403 && endpoint === endpoints/* ENDPOINTS */.Hr.revokeInstallationToken,
        advice: () => 'Only installation tokens (ghs_) can be revoked this way.',
    },
];
/**
 * Whether an answer is not GitHub's: no permission, token or target is to blame then. A page with another status than 403 is
 * rather that of a website.
 */
function isFromOthers(failure, call) {
    const { status, html } = failure;
    // Packages and releases come from other servers than the API, whose answers have other headers.
    if (call.endpoint.caller === 'anyone')
        return false;
    return (status === 403 || (status < 500 && !html)) && !(0,api_errors/* isFromGitHub */.m3)(failure);
}

;// CONCATENATED MODULE: ./src/api/explain/explain.ts






/** What can go wrong with any call. */
const CAUSES = [...PACKAGE_CAUSES, ...GENERAL_CAUSES];
/** The same for the calls of a step, which has a target. */
const CAUSES_IN_STEP = [
    ...CAUSES,
    ...APP_CAUSES,
    ...TOKEN_CAUSES,
    ...PERSON_CAUSES,
    ...RUNNER_CAUSES,
    ...PERMISSION_CAUSES,
];
/**
 * Explains a failed call in one line: what was tried, what came back, what to do, then status and request id.
 *
 * @param context of the post step, whose one call is the revocation, it is a BaseContext
 * @param limitedForMs how long the rate limit lasts that the call failed on, in ms
 */
function explainFailure(context, call, failure, limitedForMs) {
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
        ? (adviceFor(failure, call, context) ?? '')
        : limitAdvice(failure, call, limitedForMs, context);
    return `${tried}: ${said}.${advice === '' ? '' : ` ${advice}`} (${(0,api_errors/* traceOf */.fC)(failure)})`;
}
function adviceFor(failure, call, context) {
    return 'target' in context
        ? adviceAmong(CAUSES_IN_STEP, failure, call, context)
        : adviceAmong(CAUSES, failure, call, context);
}
/** The advice of the first cause that fits. */
function adviceAmong(causes, failure, call, context) {
    return causes.find((cause) => cause.fits(failure, call, context))?.advice(failure, call, context);
}
function whoAnswered({ status, redirectedTo }, call, { server }) {
    // No server says 407: whatever the address, it is the proxy before it.
    if (status === 407)
        return 'the proxy';
    return new URL(redirectedTo ?? call.origin ?? server.apiUrl).host;
}
/** In characters. */
const MAX_MESSAGE_LENGTH = 300;
function shortened(text) {
    return text.length > MAX_MESSAGE_LENGTH ? `${text.slice(0, MAX_MESSAGE_LENGTH)}…` : text;
}
/** The last moment that has a date, in ms since the epoch. */
const END_OF_DATES = 8.64e15;
function limitAdvice({ status }, call, limitedForMs, { clock }) {
    const end = clock.now() + limitedForMs;
    if (!(end <= END_OF_DATES))
        return 'The server asks to wait for an impossibly long time; check what is between this machine and the server.';
    const until = new Date(end).toISOString().replace(/\.\d+Z$/, 'Z');
    const otherwise = orWithoutLookUp(call);
    if (status >= 500)
        return `The server asks to wait until ${until}; run the job again after that.${otherwise}`;
    const limit = `The rate limit lasts until ${until}; run the job again after that`;
    return otherwise === '' ? `${limit}, or use a token with a limit of its own.` : `${limit}.${otherwise}`;
}


/***/ })

};
;