import type { ItemType } from '../item/item.js'
import type { Candidate, CandidateField } from './candidate.js'
import type { Decision, Option } from './decision.js'
import { vote } from './decision.js'

/** The kind of work: by the vocabulary that only such works have, then by what a vocabulary calls it, else a web page. */
export function decideType(candidates: readonly Candidate[]): Decision<ItemType> {
  const options = [
    ...candidates.flatMap(({ field, source, rank }): Option<ItemType>[] => {
      const type = rank >= TELLING ? TYPE_OF_FIELD.get(field) : undefined
      return type === undefined ? [] : [{ value: type, key: type, source, rank }]
    }),
    ...candidates.flatMap(({ field, value, source, rank }): Option<ItemType>[] => {
      const type = field === 'type' ? TYPE_OF_NAME.get(value.toLowerCase().replace(/^.*[/:#]|[\s_-]/g, '')) : undefined
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

/** Only tags made for citing say what a work is by being there. */
const TELLING = 80

const TYPE_OF_FIELD: ReadonlyMap<CandidateField, ItemType> = new Map([
  ['journal', 'article-journal'],
  ['conference', 'paper-conference'],
  ['book', 'chapter'],
])

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
