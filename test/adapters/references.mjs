/*
 * What ../shared/score/references/score.mjs drives: the built package on reference parsing, splitting and DOI finding.
 * Build first; `npm run references` and `npm run dois` do both.
 */
import { readFileSync } from 'node:fs'
import { findDois } from '../../dist/doi.js'
import { parseReference, splitReferences } from '../../dist/references.js'

const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'))

export const name = `citewright ${version}`
export const parse = (texts) => texts.map((text) => parseReference(text).item)
export const split = (blocks) => blocks.map((block) => splitReferences(block).map(({ raw }) => raw))
export const dois = (texts) => texts.map((text) => findDois(text).map(({ doi }) => doi))
