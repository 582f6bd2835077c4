"use strict";
exports.id = 765;
exports.ids = [765];
exports.modules = {

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