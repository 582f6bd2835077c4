"use strict";
exports.id = 415;
exports.ids = [415];
exports.modules = {

/***/ 7415:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   revokeInstallationToken: () => (/* binding */ revokeInstallationToken)
/* harmony export */ });
/* harmony import */ var _api_tokens_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(488);

const revokeInstallationToken = {
    async run({ session, log }) {
        if (!session.holdsToken()) {
            log.info('No installation token was minted in this step: there is nothing to revoke.');
            return {};
        }
        log.info((0,_api_tokens_js__WEBPACK_IMPORTED_MODULE_0__/* .describeRevocation */ .Ww)(await session.revoke()));
        return {};
    },
};


/***/ })

};
;