// The installed package through require().
const assert = require('node:assert/strict')
const { format, CitewrightError } = require('citewright')
const { findDois } = require('citewright/doi')
const de = require('citewright/locales/de-DE')
const { parsePage } = require('citewright/page')
const { parseReferences } = require('citewright/references')

const book = {
  id: 'emma',
  type: 'book',
  title: 'Emma',
  author: [{ family: 'Austen', given: 'Jane' }],
  issued: { 'date-parts': [[1815]] },
}
assert.equal(format(book, { style: 'apa' }), 'Austen, J. (1815). Emma.')
assert.match(
  format({ ...book, type: 'article-magazine', issued: { 'date-parts': [[1815, 5]] } }, { style: 'apa', locale: de }),
  /1815, Mai/,
)
assert.throws(
  () => format(book, { style: 'harvard-of-nowhere' }),
  (error) => error instanceof CitewrightError && error.code === 'STYLE_UNKNOWN',
)
assert.equal(findDois('doi:10.1000/182').length, 1)
assert.equal(parsePage('<title>A page</title>').item.title, 'A page')
assert.equal(parseReferences('').length, 0)
console.log('required')
