import { strikeScenarios } from './matrix.js'

await strikeScenarios(1)
