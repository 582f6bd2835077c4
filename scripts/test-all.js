/** Loaded before Jest by `npm run test:all`: the sweeps run in full. See `__tests__/support/thoroughness.ts`. */
process.env.TEST_ALL = '1'
