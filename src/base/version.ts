/** This action's version, as in package.json (a test holds the two together); part of the User-Agent. */
export const VERSION = '0.1.0'
