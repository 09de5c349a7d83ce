/* CSL styles made up at random from the forms that reference lists have: orders, names, quotes, volumes, pages, places. */
import { pick, type Random } from './random.js'

/** The XML of a bibliography style. */
export function makeStyle(random: Random): string {
  const any = <T>(...choices: readonly T[]): T => pick(choices, random)
  const some = (share: number): boolean => random() < share
  const stop = any('. ', '. ', ', ')
  const yearFirst = some(0.45)

  const names = (variable: string, order: string): string =>
    `<names variable="${variable}"><name ${attributes({
      and: any('text', 'symbol', ''),
      delimiter: any(', ', ', ', '; '),
      'delimiter-precedes-last': any('', 'always', 'never'),
      'initialize-with': any('', '. ', '. ', '.', ' ', 'none'),
      'name-as-sort-order': order,
      'sort-separator': any(', ', ', ', ' '),
      'et-al-min': some(0.3) ? '4' : '',
      'et-al-use-first': some(0.5) ? '1' : '3',
    })}/>${variable === 'editor' ? `<label form="short" prefix="${any(', ', ' (')}" ${some(0.5) ? 'strip-periods="true"' : ''}/>` : ''}</names>`
  const text = (variable: string, more: Readonly<Record<string, string>> = {}): string =>
    `<text variable="${variable}" ${attributes(more)}/>`
  const group = (delimiter: string, ...parts: readonly string[]): string =>
    `<group ${attributes({ delimiter })}>${parts.join('')}</group>`

  const [open, close] = yearFirst
    ? any(['(', ')'], ['', ''], ['(', ')'], ['[', ']'])
    : any(['(', ')'], ['', ''], ['', ''])
  const date = `<date variable="issued" prefix="${open}" suffix="${close}"><date-part name="year"/></date>`
  const title = text('title', {
    quotes: some(0.35) ? 'true' : '',
    'text-case': any('', '', '', 'title', 'uppercase', 'sentence'),
  })
  const pages = text('page', { prefix: any('', '', 'pp. ', 'p. ', 'pages ', 'S. ') })
  const issue = text(
    'issue',
    any({ prefix: '(', suffix: ')' }, { prefix: ', no. ' }, { prefix: '/' }, { prefix: ' (', suffix: ')' }),
  )
  const volume = group('', text('volume', { prefix: any('', '', 'vol. ', 'Vol. ', 'Bd. ') }), issue)
  const inVolume = yearFirst
    ? group(any(', ', ':', ': ', ', '), volume, pages)
    : any(
        group(any(':', ': ', ', '), group(' ', volume, date), pages),
        group('', date, `<text value="${any(';', ', ')}"/>`, group(any(':', ', '), volume, pages)),
        group(', ', volume, pages, date),
        group(', ', volume, date, pages),
      )
  const journal = group(
    any(', ', ' ', ' ', '. ', ': '),
    text('container-title', { 'strip-periods': some(0.2) ? 'true' : '' }),
    inVolume,
  )
  const imprint = group(
    '',
    any(
      group(any(': ', ' : '), text('publisher-place'), text('publisher')),
      group(', ', text('publisher'), text('publisher-place')),
      text('publisher'),
    ),
  )
  const edition = text('edition', { prefix: any('', '('), suffix: any(' ed.', ' edn', '. Aufl.') })
  const within = group(
    any(', ', '. '),
    group(
      any(' ', ': '),
      `<text value="${any('In', 'In', 'in', 'Dans')}"/>`,
      some(0.5) ? names('editor', '') : '',
      text('container-title'),
    ),
    text('collection-title'),
    ...(some(0.5) ? [pages, imprint] : [imprint, pages]),
  )
  const links = any('', text('DOI', { prefix: any('doi:', 'doi: ', 'https://doi.org/', 'DOI: ') }))
  const body = [
    group(' ', names('author', any('all', 'all', 'first', ''))),
    ...(yearFirst ? [date] : []),
    some(0.08) ? choose('article-journal', '', title) : title,
    choose(
      'article-journal',
      journal,
      group(
        stop,
        choose('chapter paper-conference', within, group(stop, edition, text('genre'), imprint)),
        yearFirst ? '' : date,
      ),
    ),
    links,
  ]
  return `<style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.0"><info><title/><id/></info><citation><layout>${date}</layout></citation><bibliography><layout suffix="${any('.', '.', '')}"><group delimiter="${stop}">${body.join('')}</group></layout></bibliography></style>`
}

function choose(type: string, then: string, otherwise: string): string {
  return `<choose><if type="${type}" match="any">${then}</if><else>${otherwise}</else></choose>`
}

/** Those that are not empty; `none` stands for an attribute that is not there where the empty one means something. */
function attributes(values: Readonly<Record<string, string>>): string {
  return Object.entries(values)
    .filter(([name, value]) => (value !== '' || name === 'initialize-with') && value !== 'none')
    .map(([name, value]) => `${name}="${value}"`)
    .join(' ')
}
