import type { Name } from '../item/item.js'
import { readNames } from '../item/name-list.js'
import { namesAt } from './author.js'
import type { MutableFields } from './dates.js'
import { INTRODUCED, setContainer } from './host.js'
import { tidy } from './value.js'

/** The editors, and before or behind them what they edited, where it came as one with them and is missing. */
export function setEditors(fields: MutableFields, run: string): void {
  const [, host, by] = HOST_BEFORE.exec(run) ?? []
  const [, of, behind] = HOST_BEHIND.exec(run) ?? []
  if (fields['container-title'] !== undefined) putPeople(fields, 'editor', run)
  else if (host !== undefined && by !== undefined && !isPeople(host)) {
    putPeople(fields, 'editor', by)
    setContainer(fields, host)
  } else if (of !== undefined && behind !== undefined) {
    putPeople(fields, 'editor', of)
    setContainer(fields, behind)
  } else putPeople(fields, 'editor', run)
}

/** `In Roofs and Walls, edited by Richard Roe` */
const HOST_BEFORE =
  /^[\s([“"]{0,3}(?:[Ii]n|IN|[Dd]ans|[Ee]n)\s?:?\s(.{3,250}?)[,.]\s((?:[Ee]dited by|[Ee]ds?\.|[Hh]rsg\. v(?:on|\.)|[Hh]erausgegeben von|sous la dir(?:ection|\.) de|a cura di)\s\p{Lu}.*)$/su
/** `Roe R (eds.) Roofs and Walls` */
const HOST_BEHIND =
  /^(.{3,250}?(?:\((?:[Ee]ds?|[Hh]rsg|[Hh]gg?)\.?\)|,\s(?:[Ee]ds?|[Hh]rsg|[Hh]gg?)\b\.?))[,.:]?\s(\p{Lu}\p{L}+\s.{3,})$/su

/** A list of names, not a title that might be one: `Smith, A.`, but `Famulus Christi`. */
function isPeople(text: string): boolean {
  const names = /[,&]|\p{Lu}\./u.test(text) ? namesAt(text) : undefined
  return names !== undefined && names.end > text.length * 0.8
}

export function putPeople(fields: MutableFields, role: 'editor' | 'translator', run: string): void {
  const people = peopleOf(run)
  if (people.length > 0) fields[role] = people
}

/** The names in a run that may also say what they did: `edited by A. Smith`, `In Smith A (eds.)`. */
export function peopleOf(run: string): readonly Name[] {
  return peopleIn(tidy(tidy(run.replace(INTRODUCED, '')).replace(ROLE_BEFORE, '').replace(ROLE_BEHIND, '')))
}

function peopleIn(list: string): readonly Name[] {
  const found = namesAt(list)
  return found !== undefined && found.end > list.length * 0.8 ? found.names : readNames(list)
}

const ROLE_BEFORE =
  /^(?:(?:edited|ed|eds|translated|trans|transl|comp|compiled|hrsg|hg|herausgegeben|herausg|übers|übersetzt|trad|traduit|sous la direction|sous la dir|a cura|dir)\.?(?:\s(?:and|und|et)\s\p{L}+\.?)?\s(?:by|von|v|par|de|di)?\.?\s?|eds?\.,?\s|hrsg\.,?\s|trans\.,?\s)/iu
const ROLE_BEHIND =
  /[\s,;([]{1,4}(?:eds?|editors?|edits?|hrsg|hgg?|herausgeber|éds?|dirs?|edd|coords?|red|comps?|trans|transl|translators?|übers)\.?[)\]]?$/iu

/** `In F. Jackson (ed.) Conditionals`: with editors, what is read as a second title is what they edited. */
export function hostOfEditors(fields: MutableFields, titles: readonly string[]): void {
  if (fields.editor === undefined || fields['container-title'] !== undefined || titles.length !== 2) return
  const [first = '', second = ''] = titles
  setContainer(fields, first.length < second.length ? first : second)
}

/** `Translated by Jan Ekman`, wherever it stands and whatever it was taken for. */
export function setTranslator(fields: MutableFields, text: string): void {
  const list = fields.translator === undefined ? TRANSLATED.exec(text)?.[1]?.trim() : undefined
  if (list === undefined) return
  fields.translator = peopleIn(list)
  for (const field of ['publisher-place', 'publisher', 'container-title'] as const)
    if (fields[field] !== undefined && list.includes(fields[field])) delete fields[field]
}

const TRANSLATED =
  /\b(?:[Tt]ranslated|[Tt]rans\.|[Üü]bersetzt|[Tt]raduit)\s(?:by|von|par)\s((?:\p{Lu}\.\s?|\p{Lu}[\p{Ll}'’-]{1,30}\s?|and\s){1,8})(?=[.,;([]|$)/u
