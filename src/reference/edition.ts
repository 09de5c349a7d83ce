import { namesAt } from './author.js'
import { cut, type Draft, Mark, take } from './draft.js'

/** Takes out edition, kind of work and the editors named behind a title: parts that say themselves what they are. */
export function takeLabelled(draft: Draft): void {
  const edition = take(draft, EDITION, Mark.EDITION)
  if (edition !== undefined) {
    const written = (edition[1] ?? edition[2] ?? '').toLowerCase()
    draft.fields.edition = ORDINALS[written] ?? written.replace(/(?<=\d)\D+$/, '')
  }
  const genre = take(draft, GENRE, Mark.GENRE)
  if (genre !== undefined) {
    draft.fields.genre = (genre[1] ?? '').trim()
    const number = genre[2]?.trim()
    if (number !== undefined && number !== '') draft.fields.number = number
  }
  takePeople(draft, EDITED, 'editor')
  takePeople(draft, TRANSLATED, 'translator')
}

const ORDINALS: Readonly<Record<string, string>> = {
  first: '1',
  second: '2',
  third: '3',
  fourth: '4',
  fifth: '5',
  sixth: '6',
  seventh: '7',
  eighth: '8',
  ninth: '9',
  tenth: '10',
}

const EDITION =
  /[([,]?\s?\b(?:(\d{1,3}(?:st|nd|rd|th|d|e|\.|ème|er)?|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|rev(?:ised|\.)|int(?:ernational|\.))\s?(?:ed(?:ition|n)?\b|Aufl(?:age)?\b|éd(?:ition)?\b)|(?:edition|ed\.)\s(\d{1,2})\b)\.?\s?[)\]]?/i

const GENRE =
  /[([]?\b((?:(?:unpublished|doctoral|master'?s?|master’s|ph\.?\s?d\.?|m\.?\s?sc\.?|bachelor'?s?|diploma|m\.?\s?a\.?|inaugural|habilitation)\s?){1,2}[-\s]?(?:thesis|dissertation|diss)|thèse(?: de doctorat)?|(?:diplom|master|bachelor)arbeit|dissertation\b(?=\s?[,.)])|(?:technical|tech\.?|research|project|internal|annual)\s(?:report|rep\.|memorandum|memo)|working paper|discussion paper|white paper|unpublished manuscript)\b(?:\s?(?:no\.?|number|nr\.?|#)?\s?([A-Z]{0,6}[-\s/]?(?:[A-Z]{1,6}[-/])?\d{1,5}(?:[-/.]\d{1,5})?))?\.?\s?[)\]]?/i

const EDITED =
  /[(,.;]?\s(?:edited by|ed\. by|eds?\.|hrsg\. v(?:on|\.)|herausgegeben von|sous la direction de|a cura di)\s(?=\p{Lu})/iu
const TRANSLATED =
  /[(,.;]?\s(?:translated by|trans\. by|trans\.|transl\.|übers\. v(?:on|\.)|übersetzt von|traduit par)\s(?=\p{Lu})/iu

function takePeople(draft: Draft, pattern: RegExp, role: 'editor' | 'translator'): void {
  const match = pattern.exec(draft.text)
  if (match === null || match.index === 0) return
  const start = match.index + match[0].length
  const people = namesAt(draft.text, start)
  if (people === undefined) return
  draft.fields[role] = people.names
  const closing = /^\s?\)/.exec(draft.text.slice(people.end))?.[0].length ?? 0
  cut(draft, match.index, people.end + (match[0].startsWith('(') ? closing : 0), Mark.EDITORS)
}
