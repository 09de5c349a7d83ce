import { readDate } from '../item/date.js'
import { foldText } from '../item/text.js'

/** Words are folded by the hundred; most need no more than small letters. */
function foldWord(word: string): string {
  return /^[a-z]+$/i.test(word) ? word.toLowerCase() : foldText(word)
}

/** Whether a text reads as the name of one person: two to six words that a name can have, and none that it cannot. */
export function isPersonName(text: string): boolean {
  if (text.length < 2 || text.length > 70) return false
  if (EAST_ASIAN.test(text)) return !NO_EAST_ASIAN.test(text)
  if (UNLIKE_NAMES.test(text)) return false
  const words = text.split(/[\s\u00a0]+/)
  if (words.length < 2 || words.length > 6) return false
  if (words.length > 4 && UNCASED.test(text)) return false
  if (!words.every((word) => NAME_WORD.test(word) || PARTICLES.has(word.toLowerCase()))) return false
  if (words.filter((word) => CAPITAL.test(word)).length < 2) return false
  if (PARTICLES.has((words.at(-1) ?? '').toLowerCase())) return false
  if (words.some((word) => /.['’]s$/.test(word))) return false
  return !words.some((word, index) => {
    const folded = foldWord(word)
    if (HEADING_WORDS.has(folded)) return true
    return NEVER_IN_NAMES.has(folded) && (index === 0 || !PARTICLES.has(word.toLowerCase()))
  })
}

/** The name that a text begins with, where what follows it is a role, a place or a month: `Jane Doe Staff Writer`. */
export function personAtStart(text: string): string | undefined {
  const words = text.split(' ')
  const end = words.findIndex(
    (word, index) =>
      NEVER_IN_NAMES.has(foldWord(word)) && (index === words.length - 1 || !PARTICLES.has(word.toLowerCase())),
  )
  const name = words.slice(0, end).join(' ')
  return end >= 2 && isPersonName(name) ? name : undefined
}

/** Whether a text can be one name on its own: a mononym or a pen name. Only trusted where it stands as an author's. */
export function isSingleName(text: string): boolean {
  return /^\p{Lu}[\p{L}'’-]{1,24}$/u.test(text) && !NEVER_IN_NAMES.has(foldText(text))
}

/** Whether a text can be what somebody calls himself: one or two words, in any case, with digits. */
export function isPenName(text: string): boolean {
  const words = text.split(' ')
  return (
    text.length >= 3 &&
    text.length <= 30 &&
    words.length <= 2 &&
    words.every((word) => /^[\p{L}][\p{L}\p{N}_.'’-]{0,28}$/u.test(word) && !NEVER_IN_NAMES.has(foldWord(word))) &&
    !isNoAuthor(text)
  )
}

/** Whether a text names a body rather than a person. */
export function isBodyName(text: string): boolean {
  if (/\be\.\s?V\.|\bS\.A\.|\bCo\. KG/.test(text)) return true
  return foldText(text)
    .split(' ')
    .some((word) => BODY_WORDS.has(word))
}

/** What is no author whoever says so: addresses, handles, markup, code, dates, the names of accounts. */
export function isNoAuthor(text: string): boolean {
  if (text.length > 200 || !/\p{L}/u.test(text)) return true
  return (
    /https?:|www\.|\.(?:com|org|net|de|html?|php)\b|\/\/|[{}<>=]|@|&#|\\u|^\s?#|function\s?\(|\bvar\s|\d{4}-\d\d|\d{1,2}[:.]\d\d/i.test(
      text,
    ) ||
    NO_AUTHORS.has(foldText(text)) ||
    (/\d/.test(text) && readDate(text) !== undefined)
  )
}

const EAST_ASIAN =
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}・ー々]{2,8}(?: [\p{Script=Han}]{1,4})?$|^\p{Script=Hangul}{2,4}$/u
/** Published, updated, edited, reporter, author, category, comment, share: the words around East Asian bylines. */
const NO_EAST_ASIAN =
  /公開|公开|更新|投稿|編集|编辑|記者|记者|作者|著者|来源|來源|発表|发布|發布|日時|時間|时间|記事|文章|新聞|新闻|カテゴリ|コメント|シェア|기자|입력|수정/u
const UNLIKE_NAMES = /[\d|•·:;!?/\\()[\]{}<>@#%&*_+=~"“”„«»…]|\.\.|--/u
/** Scripts without capitals: there only the number of words tells a name from a sentence. */
const UNCASED = /^[\p{Lo}\p{M}\s\u200c'’.-]+$/u
/** A capital or an uncased letter first; inner capitals, hyphens, apostrophes and full stops pass. */
const NAME_WORD =
  /^['’‘`-]?[\p{Lu}\p{Lt}\p{Lo}][\p{L}\p{M}'’‘`.\-\u00ad\u200c‐]{0,29},?$|^(?:d|l|al|el|o|mc|mac)['’-]\p{L}{1,30}$/u
const CAPITAL = /[\p{Lu}\p{Lo}]/u

const set = (...lists: readonly string[]): ReadonlySet<string> => new Set(lists.flatMap((list) => list.split(' ')))

const PARTICLES = set(
  'de da do dos das di del della dello degli dei du des la le los las el al der den dem die van von vom zu zum zur ter ten te',
  'bin ibn bint ben y e i und af av dalla dal op het in t z ze abu',
)

/** Words of roles, departments, controls and calendars, folded. One of them and it is no person. */
const NEVER_IN_NAMES = set(
  'geschrieben gespeichert verfasst eingestellt by editor editors editorial editing edited reporter reporters correspondent correspondents writer writers staff author authors news',
  'edition edited revised korrespondent korrespondentin chefredakteur chefredakteurin volontar kultur politik wirtschaft sport aktuell vom on in at',
  'newsroom desk team contributor contributors contributing columnist journalist journalists freelance producer senior associate assistant',
  'photographer photo photos image images video videos credit source sources read more min mins minute minutes ago share shares follow comment',
  'comments subscribe newsletter sign login log register menu search home about contact privacy policy terms cookies cookie updated',
  'update published posted post posts publish last modified written reviewed fact checked medically view profile all articles article',
  'blog website site press agency agence media magazine journal newspaper times herald tribune gazette',
  'redaktion redakteur redakteurin autor autorin autoren autors von uhr veroffentlicht aktualisiert stand quelle foto fotos bild kommentare',
  'kommentar artikel teilen merken lesezeit minuten mitarbeit agentur nachrichten pressemitteilung pressestelle beitrag beitrage kategorie',
  'redaccion autores por publicado actualizado redazione pubblicato rubrica',
  'redaction auteur publie mis jour lecture partager journaliste',
  // Roles of further languages
  'redacteur verslaggever correspondente skribent reportern journalisten redaktor redaktorka dziennikarz redaktionen toimittaja',
  'muhabir editoru periodista redactor redactora corresponsal jornalista reporteira giornalista redattore inviato inviata',
  'january february september october november december januar februar oktober dezember janvier fevrier avril juillet aout',
  'septembre octobre novembre decembre enero febrero septiembre octubre noviembre diciembre gennaio febbraio settembre ottobre dicembre',
  'feb sept oct okt nov dec dez',
  'monday tuesday wednesday thursday friday saturday sunday montag dienstag mittwoch donnerstag freitag samstag sonntag',
  'the this that these those and or with from your our you we is are was were how what why when where who which for not get new',
  'der die das dem ist sind wir sie mit fur auf nicht eine einen ein',
  'inc ltd llc gmbh corp corporation company co university universitat institute institut college school department ministry foundation',
  'group verlag press release international national federal bureau council commission committee association society network',
  'und facebook twitter instagram linkedin whatsapp email mail google youtube pinterest reddit rss print pdf copyright rights reserved',
  'am pm est edt pst gmt utc cet cest',
)

/** Words of headings and menus, folded: no person either, nor what follows one. */
const HEADING_WORDS = set(
  'recipe recipes review reviews guide guides tips index part chapter history list lists event events shop store service services',
  'support help download downloads overview summary introduction conclusion contents table figure appendix category categories',
  'topics topic tags tag archive archives gallery career careers jobs product products project projects research science technology',
  'health business world politics culture sports weather opinion local travel food fashion music entertainment education finance',
  'rezept rezepte tipps fragen antworten ubersicht zusammenfassung inhalt inhaltsverzeichnis startseite datenschutz impressum',
  'anzeige werbung angebote termine veranstaltungen presse wissenschaft technik gesundheit panorama wetter ratgeber lexikon archiv',
  'accueil recette recettes contenu voir suivre partie sommaire recherche culture actualites monde sante',
  'inicio receta recetas contenido buscar siguiente noticias deportes mundo salud politica economia cultura',
  'ricetta ricette indice notizie cronaca salute cultura esteri cerca receita receitas esportes saude brasil mundo',
)

/** Words that only names of bodies have, folded. */
const BODY_WORDS = set(
  'redaktion redaction redaccion redazione team staff news newsroom desk editors editorial board agency agentur press presse media',
  'ministry ministerium university universitat institute institut gmbh inc ltd llc ag ev verein association foundation stiftung',
  'corp corporation llc limited company plc srl spa bv oy kk press',
  'magazine magazin zeitung verlag group department council commission committee society blog online tv radio contributors admin',
  'reuters afp dpa ap apa efe ansa sid epd kna afpcom associated',
)

const NO_AUTHORS = set(
  'admin administrator wordpressadmin wpadmin root user webmaster webredaktion test editor author null undefined none false',
)
