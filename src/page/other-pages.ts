import { foldText } from '../item/text.js'
import type { Headline } from './headline.js'
import { Zone } from './hints.js'
import { visible } from './plain.js'
import { BREAK, type Mark, type Scan, type ZoneChange } from './scan.js'

/** A stretch of the page's text, end exclusive, and the zone that it is. */
interface Range {
  readonly start: number
  readonly end: number
  readonly zone: number
}

/**
 * The scan with what stands after the headline and is about something else told apart, where no class says so: articles
 * beside the one that the headline belongs to, and what follows a heading such as `2 Comments` or `More stories`.
 */
export function withOtherPages(scan: Scan, headline: Headline | undefined): Scan {
  if (headline === undefined) return scan
  const ranges = [...otherArticles(scan, headline.mark), ...headedRanges(scan, headline.mark)]
  if (ranges.length === 0) return scan
  const at = (start: number) =>
    ranges.reduce((zone, range) => (start >= range.start && start < range.end ? zone | range.zone : zone), 0)
  return {
    ...scan,
    zones: zonesWith(scan.zones, ranges, at),
    marks: scan.marks.map((mark) => {
      const zone = mark.start < (ranges[0]?.start ?? 0) ? 0 : at(mark.start)
      return zone === 0 || mark === headline.mark ? mark : { ...mark, zone: mark.zone | zone }
    }),
  }
}

/** More stretches than this are those of a list, and only its first are near the headline anyway. */
const MOST = 40

/** The articles that do not hold the headline; where none holds it, all but the only or the first long one. */
function otherArticles(scan: Scan, headline: Mark): readonly Range[] {
  const articles = scan.marks.filter(({ name }) => name === 'article')
  const holds = ({ start, end }: Mark) => start <= headline.start && end >= headline.end
  const after = articles.filter((article) => !holds(article) && article.start >= headline.end)
  const own = articles.some(holds)
    ? undefined
    : after.length === 1
      ? after[0]
      : after.find(({ start, end }) => end - start > TEASER)
  return after
    .filter((article) => article !== own)
    .slice(0, MOST)
    .map(({ start, end }) => ({ start, end, zone: Zone.RELATED }))
}

/** What follows the headings of comments, to the end; what follows those of other stories, to the next running text. */
function headedRanges(scan: Scan, headline: Mark): readonly Range[] {
  const ranges: Range[] = []
  for (const mark of scan.marks) {
    if (mark.start < headline.end || mark.end - mark.start > LONGEST || !/^h[2-6]$/.test(mark.name)) continue
    const text = foldText(visible(scan.text.slice(mark.start, mark.end)))
    if (COMMENTS.test(text)) {
      ranges.push({ start: mark.start, end: scan.text.length + 1, zone: Zone.COMMENT })
      break
    }
    if (OTHERS.test(text)) ranges.push({ start: mark.start, end: nextText(scan.text, mark.end), zone: Zone.RELATED })
    if (ranges.length >= MOST) break
  }
  return ranges
}

/** An article of no more text is a teaser of one. */
const TEASER = 400
/** The headings that are looked for are short. */
const LONGEST = 70
/** From this length on a line is running text. */
const PARAGRAPH = 200

/** Whole headings, folded. */
const COMMENTS =
  /^(?:\d+ )?(?:comments?|responses?|replies|thoughts? (?:on|about|to) .*|leave a (?:reply|comment)|join the (?:conversation|discussion)|kommentare?|antworten|gedanken zu .*|schreibe einen kommentar|commentaires?|laisser un commentaire|comentarios?|respuestas?|deja (?:un comentario|una respuesta)|commenti|lascia un commento|deixe um comentario|reacties|kommentarer|komentarze|комментарии|コメント|评论|댓글)(?:$| \d| on | to | zu | zum | sur | en | su )/u
const OTHERS =
  /^(?:related|read (?:more|next|also)|more (?:from|stories|news|on|articles|posts|in)|latest|most (?:read|popular|viewed)|popular|trending|recommended|you (?:may|might) (?:also )?(?:like|enjoy)|recent (?:posts|articles|news)|also (?:read|on)|up next|editors? (?:picks|choice)|weitere (?:artikel|beitrage|meldungen|news|themen|nachrichten)|mehr (?:zum thema|aus|von|news|artikel)|das konnte (?:sie|dich) auch|ahnliche|verwandte|meistgelesen|neueste (?:artikel|beitrage)|auch interessant|lesen sie auch|passend dazu|a lire aussi|sur le meme (?:sujet|theme)|articles (?:similaires|lies|recents)|les plus lus|te puede interesar|noticias relacionadas|articulos relacionados|lo mas (?:leido|visto)|leia (?:tambem|mais)|mais lidas|relacionad[ao]s|potrebbe interessarti|leggi anche|articoli correlati|lees ook|meer (?:over|nieuws)|las mer|relaterad|les ogsa|czytaj (?:tez|takze)|zobacz tez|читайте также|関連|相关|延伸阅读|관련)/u

function nextText(text: string, from: number): number {
  for (let start = text.indexOf(BREAK, from) + 1; start > 0; ) {
    const found = text.indexOf(BREAK, start)
    const end = found < 0 ? text.length : found
    if (end - start >= PARAGRAPH) return start
    if (found < 0) break
    start = found + 1
  }
  return text.length + 1
}

function zonesWith(
  zones: readonly ZoneChange[],
  ranges: readonly Range[],
  at: (start: number) => number,
): readonly ZoneChange[] {
  const edges = new Set(ranges.flatMap(({ start, end }) => [start, end]))
  const starts = [...new Set([...zones.map(({ start }) => start), ...edges])].sort((a, b) => a - b)
  let next = 0
  return starts.map((start) => {
    while ((zones[next]?.start ?? Number.POSITIVE_INFINITY) <= start) next += 1
    return { start, zone: (zones[next - 1]?.zone ?? 0) | at(start) }
  })
}
