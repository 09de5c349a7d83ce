import { readTranslators } from './locale-data.js'

/** The part of the file NOTICE that is about the locales: whose work they are, and under which licence. */
export function notice(): string {
  const list = [...readTranslators()].map(
    ([tag, names]) => `${tag}: ${names.length === 0 ? 'no translators are named in the file' : names.join('; ')}`,
  )
  return `citewright is under the MIT licence (LICENSE). These parts of the package are not:

The locales (dist/locales/, and the built-in en-US) hold the data of the CSL project's locale files,
https://github.com/citation-style-language/locales, changed in form only: parsed from XML to JSON, without comments. Under "styles" each also holds the words of citewright's own
styles in its language, which are under the MIT licence.
The CSL project: https://citationstyles.org/

They are under the Creative Commons Attribution-ShareAlike 3.0 licence,
https://creativecommons.org/licenses/by-sa/3.0/

Their translators, as each file lists them:

${list.join('\n')}
`
}
