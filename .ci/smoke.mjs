// The installed package as an ES module: every entry imports, and the main job gives the right line.
import assert from 'node:assert/strict'
import { Cite } from '@citation-js/core'
import { cite, findDois, format, parsePage, parseReferences } from 'citewright'
import 'citewright/citation-js'
import { createProcessor } from 'citewright/csl'
import { resolveDoi } from 'citewright/doi'
import de from 'citewright/locales/de-DE'
import { html } from 'citewright/output'
import { parsePage as parsePageAlone } from 'citewright/page'
import { parseReferences as parseReferencesAlone } from 'citewright/references'
import notes from 'citewright/styles/chicago-notes'

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
const edited = { ...book, editor: [{ family: 'Doe', given: 'Jane' }] }
assert.match(format(edited, { style: 'mla', locale: de }), /Herausgegeben von Jane Doe/)
const processor = createProcessor({ style: notes, locale: () => de, items: [book] })
assert.equal(html.entry(processor.preview({ cites: [{ id: 'emma' }] })), 'Jane Austen, <i>Emma</i> (1815).')
assert.equal(new Cite([book]).format('citewright', { kind: 'in-text' }), '(Austen, 1815)')
console.log('imported')
