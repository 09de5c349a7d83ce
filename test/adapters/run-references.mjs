// `npm run references` and `npm run dois`: scores on the visible half of the shared references, where they are there.
// Arguments: the tasks, of parse, split and dois; any other goes to the scorer, such as `--errors 20`.
import { runScorer } from './run-scorer.mjs'

const isTask = (argument) => ['parse', 'split', 'dois'].includes(argument)
const options = process.argv.slice(2).filter((argument) => !isTask(argument))

for (const task of process.argv.slice(2).filter(isTask))
  runScorer('references/score.mjs', 'references.mjs', ['--task', task, '--set', 'visible', '--errors', '0', ...options])
