/*
 * Reading references: how many a second once warm, and how long the first one takes, for which the model is unpacked. No
 * other package for JavaScript reads references, and AnyStyle and GROBID are not JavaScript, so nothing stands beside.
 * Over the shared references where they are there, else over a few of our own.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { parseReference, splitReferences } from '../dist/references.js'

const shared = new URL('../../shared/references/', import.meta.url)
const OWN = [
  'Miller L, Riddle M. Interpersonal Psychotherapy for Adolescents: Evidence-Based Case Study. Evid Based Pract Child Adolesc Ment Health. 2016;1(4):159-175. doi:10.1080/23794925.2016.1247679',
  'Watson, J. D., & Crick, F. H. C. (1953). Molecular structure of nucleic acids. Nature, 171(4356), 737–738. https://doi.org/10.1038/171737a0',
  'Austen, Jane. Emma. Edited by Fiona Stafford, Penguin Books, 2003.',
]

const references = existsSync(shared) ? sharedTexts('parse', 'dev.') : OWN
const lists = existsSync(shared) ? sharedTexts('split', 'dev.') : [OWN.join('\n')]

const start = performance.now()
parseReference(OWN[0])
const first = performance.now() - start

console.log(`\nNode ${process.version}; ${references.length} references, ${lists.length} lists\n`)
console.log(`the first reference       ${first.toFixed(0).padStart(8)} ms`)
console.log(`citewright parseReference ${speed(references, parseReference)} references/s`)
const found = lists.reduce((sum, list) => sum + splitReferences(list).length, 0)
console.log(`citewright splitReferences${speed(lists, splitReferences, found / lists.length)} references/s`)

/** By processor time, so that what else the machine does counts little; the best of several rounds, `each` for every text. */
function speed(texts, read, each = 1) {
  let best = Number.POSITIVE_INFINITY
  for (let round = 0; round < 12; round += 1) {
    const from = process.cpuUsage()
    for (const text of texts) read(text)
    const { user, system } = process.cpuUsage(from)
    best = Math.min(best, user + system)
  }
  return Math.round((each * texts.length * 1e6) / best)
    .toLocaleString('en-US')
    .padStart(10)
}

function sharedTexts(folder, prefix) {
  return readdirSync(new URL(`${folder}/`, shared))
    .filter((name) => name.startsWith(prefix))
    .flatMap((name) =>
      readFileSync(new URL(`${folder}/${name}`, shared), 'utf8')
        .trim()
        .split('\n'),
    )
    .map((line) => JSON.parse(line).text)
}
