export const id = 94;
export const ids = [94];
export const modules = {

/***/ 3928:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ae: () => (/* binding */ fetchPage),
/* harmony export */   md: () => (/* binding */ PAGE_SIZE)
/* harmony export */ });
/* unused harmony export pageCall */
/* harmony import */ var _base_guards_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6651);
/* harmony import */ var _explain_unfit_answer_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5865);


/** GitHub's largest page. */
const PAGE_SIZE = 100;
/** The call that reads one page, counted from 1. */
function pageCall(list, page) {
    const query = new URLSearchParams({ per_page: String(PAGE_SIZE), page: String(page), ...list.query });
    return {
        method: 'GET',
        path: `${list.path}?${query}`,
        repeatable: true,
        subject: list.subject,
        attempt: page === 1 ? list.attempt : `${list.attempt} (page ${page})`,
        ...(list.needs && { needs: list.needs }),
        ...(list.takes && { takes: list.takes }),
    };
}
/**
 * Reads one page.
 *
 * @param known the same page as it was read before: returned itself if the server says that it has not changed since
 * @throws ApiError, and ActionError for an answer that is no such list
 */
async function fetchPage(request, list, page, known) {
    const call = pageCall(list, page);
    const answer = await request(known?.etag === undefined ? call : { ...call, etag: known.etag });
    const { status, data, headers } = answer;
    if (status === 304 && known)
        return known;
    if (status === 304) {
        throw (0,_explain_unfit_answer_js__WEBPACK_IMPORTED_MODULE_0__/* .unfitAnswer */ .N)(call.attempt, answer, 'says that nothing has changed, although nothing was known before', 'Something between this machine and the server answers in its place (a cache, a proxy); run the job again.');
    }
    const total = (0,_base_guards_js__WEBPACK_IMPORTED_MODULE_1__/* .isRecord */ .u4)(data) ? data.total_count : undefined;
    const items = (0,_base_guards_js__WEBPACK_IMPORTED_MODULE_1__/* .isRecord */ .u4)(data) ? data[list.key] : undefined;
    if (typeof total !== 'number' || !Array.isArray(items) || !items.every((item) => (0,_base_guards_js__WEBPACK_IMPORTED_MODULE_1__/* .idAt */ .jj)(item, 'id') !== undefined)) {
        throw (0,_explain_unfit_answer_js__WEBPACK_IMPORTED_MODULE_0__/* .unfitAnswer */ .N)(call.attempt, answer, `has no list of ${list.key}`);
    }
    return { total, items, linksToNext: /\brel="?next\b/.test(headers.link ?? ''), etag: headers.etag };
}


/***/ }),

/***/ 8827:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ readList)
/* harmony export */ });
/* harmony import */ var _base_guards_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6651);
/* harmony import */ var _list_page_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3928);


/** GitHub asks to go easy on it; 8 are enough to hide the time that an answer is under way. */
const MOST_IN_FLIGHT = 8;
/** Readings of a list that shifts each time. */
const MOST_READINGS = 4;
/** A line of progress at most this often, in ms. */
const PROGRESS_MS = 5_000;
/**
 * Reads a list of any size: page 1 first, which knows how many there are, then up to 8 pages at a time, handed on in order.
 *
 * A list that shifts while it is read (something vanished, and what stood behind it moved up a page) shows by its
 * `total_count`, which changes from page to page or differs from the number of objects. It is read again into a new sink; what a
 * last reading finds beyond the one before is added to that, so that nothing is lost even in a list that never rests.
 *
 * @param what the objects, for the log: `runners`
 * @param begin makes the sink for one reading; only the last one's is returned
 * @param mostInFlight pages that are read at a time; fewer where pages are large, to save memory
 * @throws what `readPage` throws; no request is under way by then
 */
async function readList(readPage, what, begin, log, mostInFlight = MOST_IN_FLIGHT) {
    let earlier;
    for (let count = 1;; count++) {
        const sink = begin();
        const taken = new Set();
        const reading = await readOnce(readPage, what, taken, sink, log, mostInFlight);
        if (reading.complete)
            return sink;
        if (earlier && isAtRest(earlier, reading)) {
            log.warning(`The server counts ${reading.total} ${what} and lists ${reading.found}, time after time; going on with those.`);
            return sink;
        }
        log.info(`The list of ${what} changed while it was read (${reading.found} found, ${reading.total} counted).`);
        if (count < MOST_READINGS - 1) {
            earlier = reading;
            continue;
        }
        const again = await readOnce(readPage, what, taken, sink, log, mostInFlight);
        if (!again.complete) {
            log.warning(`The list of ${what} changed each of the ${MOST_READINGS} times it was read; some may be missing.`);
        }
        return sink;
    }
}
/** A server whose count and list disagree for good will not be brought to agree by asking again. */
function isAtRest(earlier, later) {
    return earlier.steady && later.steady && earlier.total === later.total && earlier.found === later.found;
}
/** @param taken ids that the sink has; grows by those handed on */
async function readOnce(readPage, what, taken, sink, log, mostInFlight) {
    const found = new Set();
    const handOn = ({ items }) => {
        const fresh = [];
        for (const item of items) {
            const id = (0,_base_guards_js__WEBPACK_IMPORTED_MODULE_1__/* .idAt */ .jj)(item, 'id');
            if (id === undefined)
                continue;
            found.add(id);
            if (taken.has(id))
                continue;
            taken.add(id);
            fresh.push(item);
        }
        sink.take(fresh);
    };
    const first = await readPage(1);
    handOn(first);
    let { total } = first;
    let steady = true;
    let progressAt = performance.now() + PROGRESS_MS;
    // A short page is the last, whatever the count says, unless the server links to another: then its pages are smaller.
    const pageSize = first.items.length;
    const isOnlyPage = pageSize === 0 || (pageSize < _list_page_js__WEBPACK_IMPORTED_MODULE_0__/* .PAGE_SIZE */ .md && !first.linksToNext);
    const lastPage = () => (isOnlyPage ? 1 : Math.ceil(total / pageSize));
    const underWay = [];
    try {
        for (let next = 2; next <= lastPage() || underWay.length > 0;) {
            while (next <= lastPage() && underWay.length < mostInFlight) {
                const page = readPage(next++);
                // Its turn to be awaited comes later; until then a failure must not count as unhandled.
                page.catch(() => { });
                underWay.push(page);
            }
            const page = await underWay.shift();
            if (page === undefined)
                break;
            handOn(page);
            steady &&= page.total === total;
            total = page.total;
            if (performance.now() > progressAt) {
                log.info(`Read ${found.size} of ${total} ${what} so far.`);
                progressAt = performance.now() + PROGRESS_MS;
            }
        }
    }
    finally {
        await Promise.allSettled(underWay);
    }
    return { total, found: found.size, steady, complete: steady && found.size === total };
}


/***/ }),

/***/ 8669:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  wg: () => (/* binding */ INSTALLATION_REPOSITORIES),
  Sy: () => (/* binding */ USER_INSTALLATIONS),
  Ck: () => (/* binding */ addRepository),
  NU: () => (/* binding */ readRepositories),
  jD: () => (/* binding */ removeRepository),
  BN: () => (/* binding */ resolveRepository),
  CJ: () => (/* binding */ userInstallationRepositories)
});

// EXTERNAL MODULE: ./src/api/api-error.ts
var api_error = __webpack_require__(3843);
// EXTERNAL MODULE: ./src/api/explain/unfit-answer.ts
var unfit_answer = __webpack_require__(5865);
// EXTERNAL MODULE: ./src/api/list-page.ts
var list_page = __webpack_require__(3928);
// EXTERNAL MODULE: ./src/api/read-list.ts
var read_list = __webpack_require__(8827);
// EXTERNAL MODULE: ./src/base/guards.ts
var guards = __webpack_require__(6651);
// EXTERNAL MODULE: ./src/installations/repository.ts
var installations_repository = __webpack_require__(6017);
;// CONCATENATED MODULE: ./src/installations/repository-reference.ts
/** The reference as one writes it: `octo-org/octo-repo`, `1296269`. */
function formatReference(reference) {
    return reference.kind === 'id' ? String(reference.id) : `${reference.owner}/${reference.name}`;
}

;// CONCATENATED MODULE: ./src/installations/api.ts







/** A page of repositories takes 600 KB: 8 of them at once make a long list take 190 MB of memory, 2 of them 140 to 170. */
const MOST_PAGES_IN_FLIGHT = 2;
/** `GET /installation/repositories`: what the step's installation token reaches. */
const INSTALLATION_REPOSITORIES = {
    path: '/installation/repositories',
    key: 'repositories',
    subject: 'installation repositories',
    attempt: 'list the repositories of the installation',
    needs: { metadata: 'read' },
    takes: 'installation token',
};
/** `GET /user/installations`: where the App is installed, as far as the token's user has access. */
const USER_INSTALLATIONS = {
    path: '/user/installations',
    key: 'installations',
    subject: 'user installations',
    attempt: 'list the installations that the user has access to',
    takes: 'user access token',
};
/** `GET /user/installations/{installation_id}/repositories`: those of an installation that the token's user sees. */
function userInstallationRepositories(installationId) {
    return {
        path: `/user/installations/${installationId}/repositories`,
        key: 'repositories',
        subject: 'user installations',
        attempt: `list the repositories of installation ${installationId} that the user has access to`,
        takes: 'user access token',
    };
}
/**
 * Reads a list of repositories, all of it however long it is, into a sink.
 *
 * @param begin makes a sink; a list that shifted is read again into a new one, and the last is returned
 * @throws ApiError, and ActionError for an unintelligible answer
 */
async function readRepositories({ request, log }, list, begin) {
    const beginReading = () => {
        const sink = begin();
        return {
            sink,
            take(items) {
                for (const item of items) {
                    const repository = (0,installations_repository/* toRepository */.y4)(item);
                    if (repository)
                        sink.take(repository);
                }
            },
        };
    };
    const readPage = (page) => (0,list_page/* fetchPage */.ae)(request, list, page);
    const { sink } = await (0,read_list/* readList */.L)(readPage, 'repositories', beginReading, log, MOST_PAGES_IN_FLIGHT);
    return sink;
}
/**
 * Finds the id of a repository, `GET /repos/{owner}/{repo}`, unless it is given already. A repository that was renamed is found
 * by its old name.
 *
 * @throws ApiError, and ActionError for an unintelligible answer
 */
async function resolveRepository({ request, publicRepository }, reference) {
    if (reference.kind === 'id')
        return { id: reference.id, description: `repository ${reference.id}` };
    // Nobody knows yet whether it is private.
    const attempt = `look up ${publicRepository ? 'the repository' : `repository ${formatReference(reference)}`}`;
    const answer = await request({
        method: 'GET',
        path: `/repos/${reference.owner}/${reference.name}`,
        repeatable: true,
        subject: 'repository',
        attempt,
        takes: 'classic personal access token',
    });
    const { data } = answer;
    const id = (0,guards/* idAt */.jj)(data, 'id');
    if (id === undefined)
        throw (0,unfit_answer/* unfitAnswer */.N)(attempt, answer, 'has no id');
    const named = !publicRepository || ((0,guards/* isRecord */.u4)(data) && data.private === false);
    return { id, description: named ? `repository ${formatReference(reference)} (id ${id})` : `repository ${id}` };
}
/**
 * Brings a repository into an installation, `PUT /user/installations/{installation_id}/repositories/{repository_id}`. One that is
 * in it already is no failure: GitHub answers the same, or 304.
 *
 * @throws ApiError
 */
async function addRepository({ request }, installationId, repository) {
    const { status } = await request({
        method: 'PUT',
        path: changePath(installationId, repository),
        repeatable: true,
        subject: 'repository addition',
        attempt: `add ${repository.description} to installation ${installationId}`,
        takes: 'classic personal access token',
    });
    return status === 304 ? 'unchanged' : 'changed';
}
/**
 * Takes a repository out of an installation, `DELETE /user/installations/{installation_id}/repositories/{repository_id}`.
 * Repeated where an answer was lost. If there is nothing to remove by then, it was most likely this call that removed it;
 * but a token without access gets the same answer, and may not list the installation's repositories.
 *
 * @throws ApiError
 */
async function removeRepository({ request }, installationId, repository) {
    try {
        const { status } = await request({
            method: 'DELETE',
            path: changePath(installationId, repository),
            repeatable: true,
            subject: 'repository removal',
            attempt: `remove ${repository.description} from installation ${installationId}`,
            takes: 'classic personal access token',
        });
        return status === 304 ? 'unchanged' : 'changed';
    }
    catch (error) {
        if (error instanceof api_error/* ApiError */.h && error.said(404) && error.unclearBefore)
            return 'presumed';
        throw error;
    }
}
function changePath(installationId, { id }) {
    return `/user/installations/${installationId}/repositories/${id}`;
}


/***/ }),

/***/ 5094:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   addNamedRepository: () => (/* binding */ addNamedRepository),
/* harmony export */   removeNamedRepository: () => (/* binding */ removeNamedRepository)
/* harmony export */ });
/* harmony import */ var _api_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8669);

/** Adds the repository that the inputs name. @throws ApiError, and ActionError for an unintelligible answer */
async function addNamedRepository(context, id) {
    const repository = await namedRepository(context);
    const outcome = await (0,_api_js__WEBPACK_IMPORTED_MODULE_0__/* .addRepository */ .Ck)(context, id, repository);
    context.log.info(outcome === 'changed'
        ? `Added ${repository.description} to installation ${id}.`
        : `Installation ${id} had ${repository.description} already; nothing has changed.`);
    return { outputs: { 'repository-id': String(repository.id) } };
}
/** Removes the repository that the inputs name. @throws ApiError, and ActionError for an unintelligible answer */
async function removeNamedRepository(context, id) {
    const repository = await namedRepository(context);
    const outcome = await (0,_api_js__WEBPACK_IMPORTED_MODULE_0__/* .removeRepository */ .jD)(context, id, repository);
    if (outcome === 'presumed') {
        context.log.warning(`Removed ${repository.description} from installation ${id}, as far as can be told: the answer was lost, and now the server finds no such ` +
            "repository there. A token that may not change the installation gets the same answer; if in doubt, look at the installation's settings.");
        return { outputs: { 'repository-id': String(repository.id) } };
    }
    context.log.info(outcome === 'changed'
        ? `Removed ${repository.description} from installation ${id}.`
        : `Installation ${id} does not have ${repository.description}; nothing has changed.`);
    return { outputs: { 'repository-id': String(repository.id) } };
}
function namedRepository(context) {
    const { repository } = context.inputs.installation;
    if (repository === undefined)
        throw new Error('the inputs were not checked: repository is missing');
    return (0,_api_js__WEBPACK_IMPORTED_MODULE_0__/* .resolveRepository */ .BN)(context, repository);
}


/***/ }),

/***/ 6017:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q2: () => (/* binding */ canRun),
/* harmony export */   dE: () => (/* binding */ trimmed),
/* harmony export */   y4: () => (/* binding */ toRepository)
/* harmony export */ });
/* harmony import */ var _base_guards_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6651);

/** Reads the API's repository object; undefined for anything else. */
function toRepository(value) {
    const id = (0,_base_guards_js__WEBPACK_IMPORTED_MODULE_0__/* .idAt */ .jj)(value, 'id');
    const fullName = (0,_base_guards_js__WEBPACK_IMPORTED_MODULE_0__/* .stringAt */ .bX)(value, 'full_name');
    if (!(0,_base_guards_js__WEBPACK_IMPORTED_MODULE_0__/* .isRecord */ .u4)(value) || id === undefined || fullName === undefined)
        return undefined;
    // `visibility` is younger than `private`; what neither of them calls public is not.
    const visibility = (0,_base_guards_js__WEBPACK_IMPORTED_MODULE_0__/* .stringAt */ .bX)(value, 'visibility') ?? (value.private === false ? 'public' : 'private');
    return {
        id,
        fullName,
        public: value.private === false && visibility === 'public',
        visibility,
        archived: value.archived === true,
        disabled: value.disabled === true,
        defaultBranch: (0,_base_guards_js__WEBPACK_IMPORTED_MODULE_0__/* .stringAt */ .bX)(value, 'default_branch'),
        pushedAt: (0,_base_guards_js__WEBPACK_IMPORTED_MODULE_0__/* .stringAt */ .bX)(value, 'pushed_at'),
        whole: value,
    };
}
/** Nothing runs in an archived or disabled repository. */
function canRun({ archived, disabled }) {
    return !archived && !disabled;
}
/** Beside `id`, `name` and `full_name`, which every repository has. */
const FIELDS = [
    'private',
    'visibility',
    'archived',
    'disabled',
    'fork',
    'default_branch',
    'topics',
    'language',
    'pushed_at',
    'html_url',
];
/** What the output `repositories` holds of each, since a whole object takes 6 KB. A field that the server does not send is null. */
function trimmed({ id, fullName, visibility, whole }) {
    return {
        id,
        name: fullName.slice(fullName.indexOf('/') + 1),
        full_name: fullName,
        ...Object.fromEntries(FIELDS.map((field) => [field, field === 'visibility' ? visibility : (whole[field] ?? null)])),
    };
}


/***/ })

};
