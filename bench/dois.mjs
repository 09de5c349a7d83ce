/*
 * Finding DOIs: how many snippets of a small set of our own each finder gets exactly right, and how many it reads a second.
 * A snippet is right when the DOIs found, each once and in lower case, are those that it holds. The competitors are in
 * bench/package.json: `npm ci --prefix bench --ignore-scripts` to measure beside them.
 */
import { createRequire } from 'node:module'
import { findDois } from '../dist/doi.js'

const SICI = '10.1002/(SICI)1097-4679(199908)55:8<949::AID-JCLP4>3.0.CO;2-S'

/** Text, then the DOIs that it holds. */
const SNIPPETS = {
  plain: [
    ['doi:10.1000/182', '10.1000/182'],
    ['Watson & Crick (1953). Nature, 171, 737. https://doi.org/10.1038/171737a0', '10.1038/171737a0'],
    ['see 10.1000/182 and 10.1000/183', '10.1000/182', '10.1000/183'],
  ],
  'closing punctuation': [
    ['(doi: 10.1000/182).', '10.1000/182'],
    ['as shown before [10.1000/182]; then', '10.1000/182'],
    ['“10.1000/182,”', '10.1000/182'],
    ['<https://doi.org/10.1000/182>', '10.1000/182'],
  ],
  brackets: [
    ['10.1016/S0140-6736(05)67889-0.', '10.1016/S0140-6736(05)67889-0'],
    ['(see 10.1016/S0140-6736(05)67889-0)', '10.1016/S0140-6736(05)67889-0'],
    [`doi:${SICI}.`, SICI],
  ],
  'entities and escapes': [
    [`doi:${SICI.replace('<', '&lt;').replace('>', '&gt;')}`, SICI],
    [`https://doi.org/${encodeURIComponent(SICI)}`, SICI],
    ['10.1000/a&amp;b', '10.1000/a&b'],
  ],
  'glued words': [
    ['10.1000/182Accessed 3 May 2020', '10.1000/182'],
    ['10.1000/s001Google Scholar', '10.1000/s001'],
    ['10.1000/252.PMID: 12345678', '10.1000/252'],
    ['doi:10.1000/182https://example.org/', '10.1000/182'],
  ],
  'broken lines': [
    ['https://doi.org/10.1000/\nabc.2001', '10.1000/abc.2001'],
    ['doi:10.1000/abc-\n2001.5', '10.1000/abc-2001.5'],
    ['doi:10.1000/182\n\n2. Roe', '10.1000/182'],
  ],
  'dashes and invisible characters': [
    ['10.1000/ab–12‑3', '10.1000/ab-12-3'],
    ['10.1000/\u200b182', '10.1000/182'],
    ['10.1000/18\u00ad2', '10.1000/182'],
  ],
  'tails of addresses': [
    ['https://www.example.com/doi/full/10.1000/182', '10.1000/182'],
    ['https://journals.example.com/doi/10.1000/182/full', '10.1000/182'],
    ['https://example.com/doi/pdf/10.1000/182.pdf', '10.1000/182'],
    ['https://www.biorxiv.org/content/10.1101/2020.01.30.927871v1.full.pdf', '10.1101/2020.01.30.927871'],
    ['https://example.com/doi/10.1000/182?needAccess=true', '10.1000/182'],
    ['https://doi.org/10.1000/182#section', '10.1000/182'],
  ],
  'short DOIs': [
    ['https://doi.org/b6vnmd', '10/b6vnmd'],
    ['doi:10/b6vnmd', '10/b6vnmd'],
  ],
  'none at all': [
    ['version 10.12/2016 of the file'],
    ['192.168.10.1024/24'],
    ['110.1038/nature'],
    ['doi: n/a'],
    ['arXiv:1001.1234'],
  ],
}

const DOI_OF_CITATION_JS = /\b(10\.\d{4,9}\/[^\s]+)/g

const finders = [
  ['citewright findDois', (text) => findDois(text).map(({ doi }) => doi)],
  ["Citation.js's pattern", (text) => text.match(DOI_OF_CITATION_JS) ?? []],
  ...competitors(),
]

const all = Object.values(SNIPPETS).flat()
console.log(`\nNode ${process.version}; DOIs in ${all.length} snippets\n`)
for (const [name, find] of finders) {
  const wrong = Object.entries(SNIPPETS).filter(([, group]) => !group.every((snippet) => isRight(find, snippet)))
  const right = all.filter((snippet) => isRight(find, snippet)).length
  console.log(`${name.padEnd(24)}${String(right).padStart(4)} right${speed(find).padStart(12)} snippets/s`)
  if (wrong.length > 0) console.log(`${''.padEnd(24)}   wrong in: ${wrong.map(([group]) => group).join(', ')}`)
}

function isRight(find, [text, ...expected]) {
  const found = new Set(find(text).map((doi) => doi.toLowerCase()))
  return found.size === expected.length && expected.every((doi) => found.has(doi.toLowerCase()))
}

/** The best of several rounds. */
function speed(find) {
  let best = Number.POSITIVE_INFINITY
  for (let round = 0; round < 20; round += 1) {
    const start = performance.now()
    for (let turn = 0; turn < 100; turn += 1) for (const [text] of all) find(text)
    best = Math.min(best, performance.now() - start)
  }
  return Math.round((100 * all.length * 1000) / best).toLocaleString('en-US')
}

function competitors() {
  const require = createRequire(new URL('package.json', import.meta.url))
  try {
    const { extract } = require('identifiers-doi')
    const doiRegex = require('doi-regex')
    return [
      ['identifiers-doi', (text) => extract(text)],
      ['doi-regex', (text) => text.match(doiRegex()) ?? []],
    ]
  } catch {
    console.log('identifiers-doi and doi-regex are not installed: npm ci --prefix bench --ignore-scripts')
    return []
  }
}
