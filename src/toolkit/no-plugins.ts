/**
 * Stands in for the two plugins that `@actions/github` adds to Octokit: methods for a thousand endpoints, and page after
 * page one by one. This action names its endpoints and reads its pages itself, and reading those sources would cost a tenth
 * of its start; `octokit.rest` and `octokit.paginate` do not exist in the bundle.
 */
const nothing = () => ({})

export { nothing as paginateRest, nothing as restEndpointMethods }
