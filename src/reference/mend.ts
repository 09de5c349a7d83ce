import type { MutableFields } from './dates.js'
import { classOf, WORD_CLASSES } from './lexicon.js'
import { tidy } from './value.js'

/**
 * Puts right what fields say of each other once all are read: two that came as one, two that changed places, one in the
 * place of another. Changes `fields`.
 */
export function mendFields(fields: MutableFields): void {
  for (const rule of RULES) rule(fields)
}

const RULES: readonly ((fields: MutableFields) => void)[] = [
  reportInContainer,
  translatorInContainer,
  editionInPublisher,
  publisherInPlace,
  turnedImprint,
  placeAlone,
  siteAsPublisher,
]

/** `NASA, Tech. Rep.` is who published a report. */
function reportInContainer(fields: MutableFields): void {
  const [, body, genre] =
    /^(.{2,80}?)[,.]\s((?:Tech(?:nical|\.)?\s?Rep(?:ort|\.)?|Working Paper|Discussion Paper|Ph\.?\s?D\.?\s(?:thesis|dissertation))\.?)$/iu.exec(
      fields['container-title'] ?? '',
    ) ?? []
  if (body === undefined || genre === undefined || fields.publisher !== undefined || fields.genre !== undefined) return
  delete fields['container-title']
  fields.publisher = tidy(body)
  fields.genre = tidy(genre)
}

/** `Trans. Nicholas Rand. Critical Inquiry`: MLA puts the translator before the journal. */
function translatorInContainer(fields: MutableFields): void {
  const [, given, family, container] =
    /^Trans(?:l|lated)?\.?(?:\sby)?\s((?:\p{Lu}[\p{Ll}'’-]{2,}\s|\p{Lu}\.\s){1,3})(\p{Lu}[\p{L}'’-]+)\.\s(\p{Lu}.+)$/u.exec(
      fields['container-title'] ?? '',
    ) ?? []
  if (given === undefined || family === undefined || container === undefined || fields.translator !== undefined) return
  fields.translator = [{ family, given: given.trim() }]
  fields['container-title'] = container
}

/** `Cambridge University Press, revised edition` */
function editionInPublisher(fields: MutableFields): void {
  const [, publisher, edition] =
    /^(.{2,80}?),\s((?:revised|rev\.|enlarged|\d{1,2}(?:st|nd|rd|th)|second|third|fourth)\s(?:edition|edn?\.?))$/iu.exec(
      fields.publisher ?? '',
    ) ?? []
  if (publisher === undefined || edition === undefined || fields.edition !== undefined) return
  fields.publisher = publisher
  fields.edition = edition
}

/** `Paris, PUF` */
function publisherInPlace(fields: MutableFields): void {
  const [place, publisher, ...more] = (fields['publisher-place'] ?? '').split(/,\s/)
  if (fields.publisher !== undefined || place === undefined || publisher === undefined || more.length > 0) return
  if (!isOf('place', place) || !publisher.split(' ').some((word) => isOf('publisher', word))) return
  fields['publisher-place'] = place
  fields.publisher = publisher
}

/** `Hamish Hamilton: London` */
function turnedImprint(fields: MutableFields): void {
  const { publisher, 'publisher-place': place } = fields
  if (publisher === undefined || place === undefined) return
  if (!isOf('place', publisher) || place.split(/[\s,]+/).some((word) => isOf('place', word))) return
  fields.publisher = place
  fields['publisher-place'] = publisher
}

/** A city alone is where a book was published, not by whom. */
function placeAlone(fields: MutableFields): void {
  const { publisher } = fields
  if (publisher === undefined || fields['publisher-place'] !== undefined || !isOf('place', publisher)) return
  delete fields.publisher
  fields['publisher-place'] = publisher
}

/** What has an address and a day, and no place, is in a newspaper or on a site: `(2012, October 2). … CNN. Retrieved from …` */
function siteAsPublisher(fields: MutableFields): void {
  const { issued, publisher } = fields
  if (publisher === undefined || fields.URL === undefined || fields['publisher-place'] !== undefined) return
  if (fields['container-title'] !== undefined || fields.genre !== undefined || fields.title === undefined) return
  if (issued === undefined || !('date-parts' in issued) || issued['date-parts'][0].length < 3) return
  delete fields.publisher
  fields['container-title'] = publisher
}

/** Whether a word is of a class of the lexicon. */
function isOf(name: string, word: string): boolean {
  return WORD_CLASSES[classOf(word.toLowerCase())] === name
}
