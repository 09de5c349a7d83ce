// `npm run oracle`: how often the built-in styles print what the shared oracle expects, where it is there.
import { runScorer } from './run-scorer.mjs'

runScorer('oracle/score.mjs', 'oracle.mjs', process.argv.slice(2))
