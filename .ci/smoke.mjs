// The installed package as an ES module: every entry imports, and the main job gives the right line.
import assert from 'node:assert/strict'
import { cite, findDois, format, parsePage, parseReferences } from 'citewright'
import { resolveDoi } from 'citewright/doi'
import { parsePage as parsePageAlone } from 'citewright/page'
import { parseReferences as parseReferencesAlone } from 'citewright/references'

const book = {
  id: 'emma',
  type: 'book',
  title: 'Emma',
  author: [{ family: 'Austen', given: 'Jane' }],
  issued: { 'date-parts': [[1815]] },
}
assert.equal(format(book, { style: 'mla', output: 'html' }), 'Austen, Jane. <i>Emma</i>. 1815.')
assert.equal((await cite(book)).apa, 'Austen, J. (1815). Emma.')
assert.deepEqual(
  findDois('doi:10.1000/182.').map((found) => found.doi),
  ['10.1000/182'],
)
assert.equal(parsePage('<title>A page</title>').item.title, 'A page')
assert.equal(parseReferences('Austen, J. (1815). Emma. John Murray.').length, 1)
assert.equal(typeof resolveDoi, 'function')
assert.equal(parsePageAlone('<title>A page</title>').item.title, 'A page')
assert.equal(parseReferencesAlone('').length, 0)
console.log('imported')
