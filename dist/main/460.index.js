"use strict";
exports.id = 460;
exports.ids = [460,765];
exports.modules = {

/***/ 3460:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  chooseRunner: () => (/* binding */ chooseRunner)
});

// EXTERNAL MODULE: ./src/api/errors.ts
var errors = __webpack_require__(3249);
// EXTERNAL MODULE: ./src/api/read-list.ts
var read_list = __webpack_require__(8827);
// EXTERNAL MODULE: ./src/base/errors.ts
var base_errors = __webpack_require__(4758);
// EXTERNAL MODULE: ./src/base/text.ts
var base_text = __webpack_require__(766);
// EXTERNAL MODULE: ./src/github/target.ts
var github_target = __webpack_require__(3738);
// EXTERNAL MODULE: ./src/inputs/credentials.ts
var credentials = __webpack_require__(6431);
// EXTERNAL MODULE: ./src/inputs/runs-on.ts
var runs_on = __webpack_require__(3977);
// EXTERNAL MODULE: ./src/runners/api.ts
var runners_api = __webpack_require__(4043);
// EXTERNAL MODULE: ./src/base/nearest.ts
var nearest = __webpack_require__(8859);
// EXTERNAL MODULE: ./src/results/section.ts
var section = __webpack_require__(2765);
// EXTERNAL MODULE: ./src/runners/groups.ts
var runners_groups = __webpack_require__(103);
;// CONCATENATED MODULE: ./src/runners/choice.ts






/** Leaves out all that a choice does not need. */
function toRunnerState({ labels, online, busy, groupId }) {
    const status = online ? (busy ? 'busy' : 'idle') : 'offline';
    return { labels: new Set(labels.map((label) => label.toLowerCase())), status, groupId };
}
/** Chooses the first candidate that has enough runners of the status wanted. */
function choose({ candidates, status, count }, available) {
    const counts = candidates.map((candidate) => countFor(candidate, available));
    const enough = ({ idle, busy }) => (status === 'idle' ? idle : idle + busy) >= count;
    const chosen = counts.find(enough);
    const [best] = counts;
    return { counts, chosen, reason: chosen ? 'idle' : best ? lackOf(best, count) : 'no-match' };
}
function countFor(candidate, { runners, groups }) {
    /** By the label in lower case, as it was written. */
    const wanted = new Map(candidate.labels.map((label) => [label.toLowerCase(), label]));
    const wantedLabels = [...wanted.keys()];
    const isInGroup = groupTest(candidate, groups);
    const counts = { idle: 0, busy: 0, offline: 0 };
    let elsewhere = 0;
    const missing = new Map();
    for (const { labels, status, groupId } of runners) {
        const lacks = wantedLabels.filter((label) => !labels.has(label));
        const [lack] = lacks;
        if (lacks.length > 1)
            continue;
        if (!isInGroup(groupId))
            elsewhere += lack === undefined ? 1 : 0;
        else if (lack === undefined)
            counts[status]++;
        else
            missing.set(lack, (missing.get(lack) ?? 0) + 1);
    }
    const fit = counts.idle + counts.busy + counts.offline;
    // Without its only label a candidate would mean any runner.
    const saysMore = wanted.size > 1 || candidate.group !== undefined;
    const nearMisses = [...wanted].flatMap(([lower, label]) => {
        const without = missing.get(lower);
        return fit > 0 || !saysMore || without === undefined ? [] : [{ label, fit: without }];
    });
    return { candidate, fit, ...counts, elsewhere, nearMisses };
}
/** Whether a runner's group is one that the candidate means and the repository may use. */
function groupTest({ group }, groups) {
    if (groups === undefined)
        return () => group === undefined;
    const ids = new Set((group === undefined ? groups : (0,runners_groups/* groupsForRunsOn */.Fh)(groups, group)).map(({ id }) => id));
    // If the server does not send a runner's group, only its labels count.
    return (groupId) => (groupId === undefined ? group === undefined : ids.has(groupId));
}
/** Why a candidate does not have enough runners. */
function lackOf({ fit, idle, busy }, count) {
    if (fit < count)
        return 'no-match';
    return idle + busy >= count ? 'busy' : 'offline';
}
/** What a choice says to people. */
const CANDIDATE_COLUMNS = {
    Candidate: ({ candidate }) => (0,section/* escapeMarkdown */.F)((0,runs_on/* describeRunsOn */.Pq)(candidate)),
    Fit: ({ fit }) => (0,base_text/* formatCount */.B4)(fit),
    Idle: ({ idle }) => (0,base_text/* formatCount */.B4)(idle),
    Busy: ({ busy }) => (0,base_text/* formatCount */.B4)(busy),
    Offline: ({ offline }) => (0,base_text/* formatCount */.B4)(offline),
    Taken: ({ chosen }) => (chosen ? '✓' : ''),
};
/** `Candidate self-hosted, linux: 3 runners fit, 1 idle, 1 busy, 1 offline`. */
function describeCandidate({ candidate, fit, idle, busy, offline }) {
    const states = fit === 0 ? '' : `, ${(0,base_text/* formatCount */.B4)(idle)} idle, ${(0,base_text/* formatCount */.B4)(busy)} busy, ${(0,base_text/* formatCount */.B4)(offline)} offline`;
    return `Candidate ${(0,runs_on/* describeRunsOn */.Pq)(candidate)}: ${(0,base_text/* counted */.hS)(fit, 'runner')} ${fit === 1 ? 'fits' : 'fit'}${states}`;
}
/** Why runners that one may expect there do not fit, in whole sentences. */
function hintsFor({ candidate, fit, elsewhere, nearMisses }, repository) {
    if (fit > 0)
        return [];
    const what = (0,runs_on/* describeRunsOn */.Pq)(candidate);
    const near = nearMisses.map(({ label, fit: without }) => `${(0,base_text/* counted */.hS)(without, 'runner')} ${hasOrHave(without)} every label except ${label}`);
    const where = `a group that ${repository} may not use`;
    return [
        ...(near.length > 0 ? [`No runner fits ${what}, but ${near.join(', and ')}.`] : []),
        ...(elsewhere > 0
            ? [
                `${(0,base_text/* counted */.hS)(elsewhere, 'runner')} ${hasOrHave(elsewhere)} the labels of ${what}, but in ${candidate.group === undefined ? where : `another group, or in ${where}`}.`,
            ]
            : []),
    ];
}
function hasOrHave(count) {
    return count === 1 ? 'has' : 'have';
}
/** A warning for each group among the candidates that is not among those that the repository may use. */
function unknownGroups({ candidates }, { groups }, repository) {
    if (groups === undefined)
        return [];
    const names = new Set(candidates.flatMap(({ group }) => group ?? []));
    return [...names].flatMap((name) => {
        if ((0,runners_groups/* groupsForRunsOn */.Fh)(groups, name).length > 0)
            return [];
        const hint = (0,nearest/* didYouMean */.a)(name, groups.map((group) => group.name));
        return [
            `runner-candidates: there is no runner group ${name} that ${repository} may use.${hint} Correct group=, or let the repository use the group in the group's settings.`,
        ];
    });
}
/** What the best candidate has, or lacks. */
const LACKS = {
    idle: 'enough runners that fit the first one are idle',
    busy: 'too few of the runners that fit the first one are idle; others are busy',
    offline: 'too few of the runners that fit the first one are online',
    'no-match': 'too few runners fit the first one',
};
/**
 * What was chosen, and why, for the job summary.
 *
 * @param taken undefined if the step fails
 * @param choice undefined where no runners were counted
 */
function choiceSection(target, taken, why, choice, hints = []) {
    const what = taken ? `Runs on **${(0,section/* escapeMarkdown */.F)((0,runs_on/* describeRunsOn */.Pq)(taken))}**` : 'Runs nowhere';
    const table = (0,section/* createTable */.Z)(CANDIDATE_COLUMNS, 'summary-file');
    for (const candidate of choice?.counts ?? [])
        table.add({ ...candidate, chosen: candidate === choice?.chosen });
    return {
        heading: `Runner chosen in ${(0,section/* escapeMarkdown */.F)((0,github_target/* describeTarget */.ff)(target))}`,
        blocks: [`${what}: ${(0,section/* escapeMarkdown */.F)(why)}.`, ...(choice ? [table] : []), ...hints.map(section/* escapeMarkdown */.F)],
    };
}

// EXTERNAL MODULE: ./src/runners/runner.ts
var runners_runner = __webpack_require__(9361);
;// CONCATENATED MODULE: ./src/operations/choose-runner.ts











/**
 * With a fallback, a job does not wait long for a failing server: 15 seconds, and up to 5 more while GitHub replicates a new
 * token.
 */
const TIME_LIMITS = { totalMs: 15_000, attemptMs: 7_000 };
/** Chooses labels for `runs-on`, by `GET /{scope}/actions/runners` and the groups that the repository may use. */
const chooseRunner = {
    checks: [hasCandidates, statusTakesJobs, groupsExist, repositoryGetsRunners],
    withoutCredentials: {
        isPossible: (inputs) => inputs['fallback-runs-on'] !== undefined,
        hint: 'Or put choose-runner in a step of its own, with fallback-runs-on: it needs no secrets then.',
    },
    run,
};
function hasCandidates({ inputs }) {
    if (inputs['runner-candidates'].length > 0)
        return [];
    return [
        'runner-candidates: choose-runner needs at least one; set it to labels, one choice a line, such as self-hosted, linux.',
    ];
}
function statusTakesJobs({ inputs }) {
    const status = inputs['runner-status'];
    if (status === undefined || status === 'idle' || status === 'online')
        return [];
    return [
        `runner-status: choose-runner chooses idle runners (the default) or online ones; set it to one of these, not ${status}.`,
    ];
}
function groupsExist({ inputs }) {
    const { target, 'runner-candidates': candidates } = inputs;
    const grouped = candidates.find(({ group }) => group !== undefined);
    if (target.level !== 'repository' || grouped === undefined)
        return [];
    return [
        `runner-candidates: group=${grouped.group} cannot be found in ${(0,github_target/* describeTarget */.ff)(target)}, whose own runners are in no groups; leave it out, or set target to ${target.owner}.`,
    ];
}
/** A runner that never takes the job would keep it queued for a day. */
function repositoryGetsRunners({ inputs, job }) {
    const { target } = inputs;
    if (target.level === 'repository')
        return [];
    const [owner = ''] = job.repository.split('/');
    if (owner === '')
        return ['target: GITHUB_REPOSITORY is empty, so it is unknown which runners may be used; set target to owner/repo.'];
    if (target.level === 'enterprise' || target.org.toLowerCase() === owner.toLowerCase())
        return [];
    return [
        `target: the runners of ${target.org} take no jobs of ${job.repository}, which belongs to ${owner}; set target to ${owner} or ${job.repository}.`,
    ];
}
async function run(context) {
    const { inputs, job, log, target, targetHint, within } = context;
    const { 'fallback-runs-on': fallback, 'runner-count': count, 'runner-candidates': candidates } = inputs;
    const using = fallback && `Using fallback-runs-on, ${(0,runs_on/* describeRunsOn */.Pq)(fallback)}`;
    /** @param why for the summary @param taken undefined if the step fails */
    const result = (reason, why, taken, choice, hints) => ({
        outputs: {
            ...(taken && { 'runs-on': (0,runs_on/* runsOnJson */.aq)(taken) }),
            'runs-on-reason': reason,
            'used-fallback': String(taken !== undefined && taken === fallback),
        },
        summary: choiceSection(target, taken, why, choice, hints),
    });
    const startedBy = (0,credentials/* startedWithoutSecrets */.$)(inputs, job);
    if (fallback && startedBy) {
        const why = `${startedBy} started this workflow, and GitHub gives it no secrets`;
        log.notice(`${using}: ${why}.`);
        return result('no-credentials', why, fallback);
    }
    const read = () => readAvailableRunners(context, job);
    let available;
    try {
        available = fallback ? await within(TIME_LIMITS, read) : await read();
    }
    catch (error) {
        if (!fallback || !(error instanceof errors/* ApiError */.hD && error.isTransient))
            throw error;
        log.warning(`${using}, since the runners cannot be listed now. ${(0,base_errors/* messageOf */.bD)(error)}`);
        return result('unreachable', 'the runners could not be listed', fallback);
    }
    const criteria = { candidates, status: inputs['runner-status'] === 'online' ? 'online' : 'idle', count };
    for (const warning of unknownGroups(criteria, available, job.repository))
        log.warning(warning);
    if (available.groups && available.runners.some(({ groupId }) => groupId === undefined)) {
        log.notice(`The server does not say which groups its runners are in: some that ${job.repository} may not use may count here.`);
    }
    const choice = choose(criteria, available);
    const { counts, chosen, reason } = choice;
    const hints = counts.flatMap((candidate) => hintsFor(candidate, job.repository));
    if (targetHint !== '' && counts.every(({ fit }) => fit === 0))
        hints.push(targetHint.trimStart());
    for (const candidate of counts)
        log.info(`${describeCandidate(candidate)}.`);
    for (const hint of hints)
        log.info(hint);
    const wanted = (0,base_text/* counted */.hS)(count, `${criteria.status} runner`);
    if (chosen) {
        log.info(`Chose ${(0,runs_on/* describeRunsOn */.Pq)(chosen.candidate)}.`);
        return result(reason, `it is the first candidate with ${wanted}`, chosen.candidate, choice, hints);
    }
    const why = `no candidate has ${wanted}; ${LACKS[reason]}`;
    if (fallback) {
        log.info(`${using}: ${why}.`);
        return result(reason, why, fallback, choice, hints);
    }
    const [best] = counts;
    const failure = new base_errors/* ActionError */.lZ(`No candidate has ${wanted} in ${(0,github_target/* describeTarget */.ff)(target)}. ${best ? `${describeCandidate(best)}. ` : ''}${hints[0] ? `${hints[0]} ` : ''}` +
        'Set fallback-runs-on to the labels to use instead, such as ubuntu-latest, or wait for a runner in an earlier step (wait-for-runner).');
    return { ...result(reason, why, undefined, choice, hints), failure };
}
/**
 * Reads the target's runners, `GET /{scope}/actions/runners`, and at the same time the groups that the job's repository may use. No more
 * than 8 requests are in flight.
 *
 * @throws ApiError, and ActionError for an unintelligible answer; of two errors the one that waiting would not mend
 */
async function readAvailableRunners(api, job) {
    const limited = { ...api, request: (0,read_list/* atMost */.Tu)(read_list/* MAX_IN_FLIGHT */.uK, api.request) };
    const reading = [
        (0,read_list/* listItems */.Dw)(limited, (0,runners_api/* listRunnersCall */.GE)(api.target), (object) => {
            const runner = (0,runners_runner/* toRunner */.Ym)(object);
            return runner && toRunnerState(runner);
        }),
        (0,runners_groups/* listUsableGroups */.DJ)(limited, job),
    ];
    const failed = (await Promise.allSettled(reading)).flatMap((one) => (one.status === 'rejected' ? [one.reason] : []));
    if (failed.length > 0)
        throw failed.find((error) => !(error instanceof errors/* ApiError */.hD && error.isTransient)) ?? failed[0];
    const [runners, groups] = await Promise.all(reading);
    return { runners, groups };
}


/***/ }),

/***/ 2765:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ escapeMarkdown),
/* harmony export */   SUMMARY_LIMIT: () => (/* binding */ SUMMARY_LIMIT),
/* harmony export */   Z: () => (/* binding */ createTable),
/* harmony export */   bytesOf: () => (/* binding */ bytesOf),
/* harmony export */   renderSection: () => (/* binding */ renderSection)
/* harmony export */ });
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4758);
/* harmony import */ var _base_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(766);


/** GitHub drops a step's summary above this many bytes whole. */
const SUMMARY_LIMIT = 1024 * 1024;
/** For the line about what was left out. */
const NOTE_BYTES = 400;
/** @param output the output that names the file with all rows: `runners-file` */
function createTable(columns, output) {
    const headings = Object.keys(columns);
    const cellsOf = Object.values(columns);
    const head = `${row(headings)}${row(headings.map(() => '---'))}`;
    const kept = [];
    let keptBytes = bytesOf(head);
    let count = 0;
    let full = false;
    return {
        add(item) {
            count++;
            if (full)
                return;
            const text = row(cellsOf.map((cell) => cell(item)));
            keptBytes += bytesOf(text);
            full = keptBytes > SUMMARY_LIMIT;
            if (!full)
                kept.push(text);
        },
        render(maxBytes) {
            if (count === 0)
                return '';
            let left = maxBytes - bytesOf(head) - NOTE_BYTES;
            let fitting = 0;
            for (const text of kept) {
                left -= bytesOf(text);
                if (left < 0)
                    break;
                fitting++;
            }
            const missing = count - fitting;
            const note = missing === 0 ? '' : `\n${leftOut(missing, output)}\n`;
            return fitting === 0 ? note.trimStart() : `${head}${kept.slice(0, fitting).join('')}${note}`;
        },
    };
}
/** Renders a section within a number of bytes, saying what was left out. Empty if not even that fits. */
function renderSection({ heading, blocks }, maxBytes) {
    let text = `## ${heading}\n`;
    let left = maxBytes - bytesOf(text);
    for (const [index, block] of blocks.entries()) {
        // The blocks after this one need room to say that they were left out.
        const reserve = (blocks.length - 1 - index) * NOTE_BYTES;
        const rendered = typeof block === 'string' ? `${block}\n` : block.render(left - 1 - reserve);
        if (rendered === '')
            continue;
        const part = `\n${rendered}`;
        if (bytesOf(part) > left)
            continue;
        text += part;
        left -= bytesOf(part);
    }
    return left < 0 ? '' : `${text}\n`;
}
/**
 * Makes a value from the API plain text in GitHub's Markdown: it can neither format, nor leave its table cell, nor be HTML,
 * nor become a link, a mention or a reference where the text ends up in an issue.
 */
function escapeMarkdown(text) {
    return ((0,_base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .singleLine */ .pF)(text)
        .replace(/[\\`*_{}[\]()~|!]/g, '\\$&')
        .replaceAll('&', '&amp;')
        .replaceAll('<', '&lt;')
        .replaceAll('>', '&gt;')
        // GitHub's own way to write one that begins no formula.
        .replaceAll('$', () => '<span>$</span>')
        // An invisible comment breaks up what GitHub would link to; it links `www.` even behind `_`.
        .replace(/[@#]|:(?=\/\/)|(?<=www)\.|(?<![a-z\d])GH-(?=\d)/gi, (found) => `${found}<!-- -->`));
}
/** A length in UTF-8, as GitHub measures a summary. */
function bytesOf(text) {
    return Buffer.byteLength(text);
}
function row(cells) {
    return `| ${cells.join(' | ')} |\n`;
}
function leftOut(count, output) {
    return `_${(0,_base_text_js__WEBPACK_IMPORTED_MODULE_1__/* .formatCount */ .B4)(count)} more ${count === 1 ? 'is' : 'are'} left out here: a job summary is limited to 1 MiB. All are in the file that the output ${output} names._`;
}


/***/ })

};
;