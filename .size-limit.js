/** What a page pays for rendering: the built package as a browser's bundle, minified and gzipped. */
const PROCESSOR = { 'dist/csl.js': '{ createProcessor }', 'dist/output.js': '{ text }' }

const check = (name, imported, limit) => ({
  name,
  import: imported,
  limit,
  gzip: true,
  // The package is marked as free of side effects, which is what leaves the XML parser out.
  modifyEsbuildConfig: (config) => ({ ...config, logOverride: { 'ignored-bare-import': 'silent' } }),
})

export default [
  check('processor: renders a style in a locale, as text', PROCESSOR, '28 kB'),
  check(
    'processor, text and HTML, MLA, APA, Chicago (notes and author-date) and en-US',
    {
      ...PROCESSOR,
      'dist/output.js': '{ text, html }',
      'dist/styles/mla.js': 'mla',
      'dist/styles/apa.js': 'apa',
      'dist/styles/chicago-notes.js': 'chicagoNotes',
      'dist/styles/chicago-author-date.js': 'chicagoAuthorDate',
      'dist/locales/en-US.js': 'enUs',
    },
    '45 kB',
  ),
]
