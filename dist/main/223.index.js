export const id = 223;
export const ids = [223];
export const modules = {

/***/ 8090:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ nothing),
/* harmony export */   u: () => (/* binding */ nothing)
/* harmony export */ });
/**
 * Stands in for the two plugins that `@actions/github` adds to Octokit: methods for a thousand endpoints, and page after
 * page one by one. This action names its endpoints and reads its pages itself, and reading those sources would cost a tenth
 * of its start; `octokit.rest` and `octokit.paginate` do not exist in the bundle.
 */
const nothing = () => ({});



/***/ }),

/***/ 1972:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ fetch)
/* harmony export */ });
/**
 * Stands in for undici, whose source `@actions/github` would read at every start for a `fetch` that this action replaces by
 * its own.
 */
function fetch() {
    throw new Error('undici is not part of this bundle: requests go through src/http/transport.ts');
}


/***/ })

};
