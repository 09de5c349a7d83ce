/** What a page pays for rendering: the built package as a browser's bundle, minified and gzipped. */
const PROCESSOR = { 'dist/csl.js': '{ createProcessor }' }

const check = (name, imported, limit) => ({
  name,
  import: imported,
  limit,
  gzip: true,
  // UTF-8, as bundlers write it by default but for esbuild. That the package is free of side effects is what leaves the parser out.
  modifyEsbuildConfig: (config) => ({
    ...config,
    charset: 'utf8',
    logOverride: { 'ignored-bare-import': 'silent' },
  }),
})

export default [
  check('processor: a style, a locale and items make trees of formatted text', PROCESSOR, '28 kB'),
  check(
    'processor, plain text, MLA, APA, Chicago (notes and author-date) and en-US',
    {
      ...PROCESSOR,
      'dist/output.js': '{ text }',
      'dist/styles/mla.js': 'mla',
      'dist/styles/apa.js': 'apa',
      'dist/styles/chicago-notes.js': 'chicagoNotes',
      'dist/styles/chicago-author-date.js': 'chicagoAuthorDate',
      'dist/locales/en-US.js': 'enUs',
    },
    '45 kB',
  ),
]
