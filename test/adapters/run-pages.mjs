// `npm run pages`: accuracy by field and speed over the shared page corpus, where it is there.
import { runScorer } from './run-scorer.mjs'

runScorer('pages/score.mjs', 'pages.mjs', ['--set', 'visible', ...process.argv.slice(2)])
