import { ITEM_TYPES, type ItemType } from '../item/item.js'
import { foldText } from '../item/text.js'
import type { Candidate, CandidateField } from './candidate.js'
import type { Decision, Option } from './decision.js'
import { vote } from './decision.js'

/** The kind of work: by the vocabulary that only such works have, then by what a vocabulary calls it, else a web page. */
export function decideType(candidates: readonly Candidate[]): Decision<ItemType> {
  const options = [
    ...ofJournal(candidates),
    ...candidates.flatMap(({ field, value, source, rank }): Option<ItemType>[] => {
      if (field === 'journal' && PREPRINTS.test(value))
        return [{ value: 'article', key: 'article', source, rank: rank + 4 }]
      if (rank < TELLING) return []
      const type = TYPE_OF_SOURCE.find(([pattern]) => pattern.test(source))?.[1] ?? TYPE_OF_FIELD.get(field)
      if (type === undefined) return []
      return [{ value: type, key: type, source, rank: field === 'ISBN' ? rank - 30 : rank }]
    }),
    ...candidates.flatMap(({ field, value, source, rank }): Option<ItemType>[] => {
      const type = field === 'type' ? (typeOfSite(value, source) ?? typeNamed(value)) : undefined
      return type === undefined ? [] : [{ value: type, key: type, source, rank }]
    }),
  ]
  const order: Option<ItemType>[] = [...options, { value: 'webpage', key: 'webpage', source: 'default', rank: 10 }]
  return (
    vote(order, ({ rank, value }) => rank + (SPECIAL.has(value) ? 4 : 0)) ?? {
      value: 'webpage',
      source: 'default',
      rank: 10,
      others: [],
    }
  )
}

/** Dublin Core has one word for all that a work is from; what has a DOI too is from a journal. */
function ofJournal(candidates: readonly Candidate[]): readonly Option<ItemType>[] {
  const source = candidates.find(({ field, source }) => field === 'journal' && /^meta dc/.test(source))?.source
  const hasDoi = candidates.some(({ field, value }) => field === 'DOI' && /10\.\d{4}/.test(value))
  return source === undefined || !hasDoi ? [] : [{ value: 'article-journal', key: 'article-journal', source, rank: 55 }]
}

/** Servers of preprints, which their own tags call journals. */
const PREPRINTS =
  /^(?:arxiv|biorxiv|medrxiv|chemrxiv|psyarxiv|socarxiv|edarxiv|eartharxiv|engrxiv|techrxiv|ssrn electronic journal|ssrn|preprints(?:\.org)?|research square|osf preprints)\b/i

function typeOfSite(value: string, source: string): ItemType | undefined {
  return source === 'site table' ? ITEM_TYPES.find((type) => type === value) : undefined
}

function typeNamed(value: string): ItemType | undefined {
  const name = foldText(value.slice(value.lastIndexOf('/') + 1).replace(/^(?:schema|info:eu-repo|semantics):/, ''))
  return TYPE_OF_NAME.get(name.replaceAll(' ', '')) ?? (DEGREE_WORK.test(name) ? 'thesis' : undefined)
}

/** Repositories say what kind of thesis in the language of the university. */
const DEGREE_WORK = /\b(?:thes[ie]s|dissert|tesi[ns]?\b|teses?\b|doctoral|habilitation|diplomarbeit|masterarbeit)/

/** Only tags made for citing say what a work is by being there. */
const TELLING = 80

const TYPE_OF_FIELD: ReadonlyMap<CandidateField, ItemType> = new Map([
  ['journal', 'article-journal'],
  ['conference', 'paper-conference'],
  ['book', 'chapter'],
  // The least of them: chapters, proceedings and theses have one too.
  ['ISBN', 'book'],
])

const TYPE_OF_SOURCE: readonly (readonly [RegExp, ItemType])[] = [
  [/citation_dissertation_/, 'thesis'],
  [/citation_technical_report_/, 'report'],
  [/citation_arxiv_id/, 'article'],
]

/** A paper in proceedings has both a conference and a journal title; a chapter both a book's and a series'. */
const SPECIAL: ReadonlySet<ItemType> = new Set(['paper-conference', 'thesis', 'report', 'dataset', 'chapter'])

/** Types of schema.org, EPrints, Dublin Core and Open Graph, without prefix, spaces and case. */
const TYPE_OF_NAME: ReadonlyMap<string, ItemType> = new Map([
  ['scholarlyarticle', 'article-journal'],
  ['medicalscholarlyarticle', 'article-journal'],
  ['journalarticle', 'article-journal'],
  ['researcharticle', 'article-journal'],
  ['newsarticle', 'article-newspaper'],
  ['reportagenewsarticle', 'article-newspaper'],
  ['analysisnewsarticle', 'article-newspaper'],
  ['opinionnewsarticle', 'article-newspaper'],
  ['backgroundnewsarticle', 'article-newspaper'],
  ['reviewnewsarticle', 'article-newspaper'],
  ['askpublicnewsarticle', 'article-newspaper'],
  ['blogposting', 'post-weblog'],
  ['liveblogposting', 'post-weblog'],
  ['discussionforumposting', 'post'],
  ['socialmediaposting', 'post'],
  ['thesis', 'thesis'],
  ['doctoralthesis', 'thesis'],
  ['mastersthesis', 'thesis'],
  ['masterthesis', 'thesis'],
  ['dissertation', 'thesis'],
  ['report', 'report'],
  ['monograph', 'book'],
  ['technicalreport', 'report'],
  ['workingpaper', 'report'],
  ['book', 'book'],
  ['chapter', 'chapter'],
  ['bookchapter', 'chapter'],
  ['booksection', 'chapter'],
  ['bookpart', 'chapter'],
  ['conferenceitem', 'paper-conference'],
  ['conferencepaper', 'paper-conference'],
  ['conferenceobject', 'paper-conference'],
  ['dataset', 'dataset'],
  ['datacatalog', 'dataset'],
  ['softwaresourcecode', 'software'],
  ['videoobject', 'motion_picture'],
  ['video.other', 'motion_picture'],
  ['podcastepisode', 'broadcast'],
  ['radioepisode', 'broadcast'],
  ['tvepisode', 'broadcast'],
])
