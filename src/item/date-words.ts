import { once } from './once.js'

/* Words of written dates, folded: lower case, no marks, no final stop. */

/**
 * Month names and their usual abbreviations. Sources: CLDR month names (wide and abbreviated) for the languages named,
 * and the abbreviations of MLA 9, APA 7 and CMOS 18.
 */
const MONTH_NAMES: Readonly<Record<string, readonly string[]>> = {
  en: [
    'january jan',
    'february feb',
    'march mar',
    'april apr',
    'may',
    'june jun',
    'july jul',
    'august aug',
    'september sept sep',
    'october oct',
    'november nov',
    'december dec',
  ],
  de: [
    'januar janner jan',
    'februar feber feb',
    'marz mrz maerz',
    'april apr',
    'mai',
    'juni jun',
    'juli jul',
    'august aug',
    'september sept',
    'oktober okt',
    'november nov',
    'dezember dez',
  ],
  fr: [
    'janvier janv',
    'fevrier fevr fev',
    'mars',
    'avril avr',
    'mai',
    'juin',
    'juillet juil',
    'aout',
    'septembre sept',
    'octobre oct',
    'novembre nov',
    'decembre dec',
  ],
  es: [
    'enero ene',
    'febrero feb',
    'marzo mar',
    'abril abr',
    'mayo may',
    'junio jun',
    'julio jul',
    'agosto ago',
    'septiembre setiembre sept',
    'octubre oct',
    'noviembre nov',
    'diciembre dic',
  ],
  it: [
    'gennaio gen',
    'febbraio feb',
    'marzo mar',
    'aprile apr',
    'maggio mag',
    'giugno giu',
    'luglio lug',
    'agosto ago',
    'settembre sett set',
    'ottobre ott',
    'novembre nov',
    'dicembre dic',
  ],
  pt: [
    'janeiro jan',
    'fevereiro fev',
    'marco',
    'abril abr',
    'maio',
    'junho',
    'julho',
    'agosto ago',
    'setembro set',
    'outubro out',
    'novembro nov',
    'dezembro dez',
  ],
  nl: [
    'januari jan',
    'februari feb',
    'maart mrt',
    'april apr',
    'mei',
    'juni',
    'juli',
    'augustus aug',
    'september sep',
    'oktober okt',
    'november nov',
    'december dec',
  ],
  sv: [
    'januari',
    'februari',
    'mars',
    'april',
    'maj',
    'juni',
    'juli',
    'augusti',
    'september',
    'oktober',
    'november',
    'december',
  ],
  da: [
    'januar',
    'februar',
    'marts',
    'april',
    'maj',
    'juni',
    'juli',
    'august',
    'september',
    'oktober',
    'november',
    'december des',
  ],
  fi: [
    'tammikuuta tammikuu',
    'helmikuuta helmikuu',
    'maaliskuuta maaliskuu',
    'huhtikuuta huhtikuu',
    'toukokuuta toukokuu',
    'kesakuuta kesakuu',
    'heinakuuta heinakuu',
    'elokuuta elokuu',
    'syyskuuta syyskuu',
    'lokakuuta lokakuu',
    'marraskuuta marraskuu',
    'joulukuuta joulukuu',
  ],
  pl: [
    'stycznia styczen',
    'lutego luty',
    'marca marzec',
    'kwietnia kwiecien',
    'maja maj',
    'czerwca czerwiec',
    'lipca lipiec',
    'sierpnia sierpien',
    'wrzesnia wrzesien',
    'pazdziernika pazdziernik',
    'listopada listopad',
    'grudnia grudzien',
  ],
  cs: [
    'ledna leden',
    'unora unor',
    'brezna brezen',
    'dubna duben',
    'kvetna kveten',
    'cervna cerven',
    'cervence cervenec',
    'srpna srpen',
    'zari',
    'rijna rijen',
    'listopadu',
    'prosince prosinec',
  ],
  ru: [
    'января январь',
    'февраля февраль',
    'марта март',
    'апреля апрель',
    'мая маи',
    'июня июнь',
    'июля июль',
    'августа август',
    'сентября сентябрь',
    'октября октябрь',
    'ноября ноябрь',
    'декабря декабрь',
  ],
}

/** A name without marks and case, in the form that {@link MONTHS} is keyed by. */
export function foldMonth(name: string): string {
  return name.normalize('NFKD').replace(MARKS, '').toLowerCase().normalize('NFC')
}

/** The marks of Latin, Greek, Cyrillic, Hebrew and Arabic letters; those of Indian scripts and Thai tell words apart. */
const MARKS = /[\u0300-\u036f\u0591-\u05c7\u064b-\u065f\u0670]/g

/** The number, 1 to 12, of the month that a name in the form of {@link foldMonth} is. */
export function monthNumber(folded: string): number | undefined {
  return months().get(folded)
}

const months = once(
  () =>
    new Map(
      Object.values(MONTH_NAMES).flatMap((names) =>
        names.flatMap((forms, index) => forms.split(' ').map((name) => [foldMonth(name), index + 1] as const)),
      ),
    ),
)

export type Season = 1 | 2 | 3 | 4

/** CSL's number of a season's folded name. */
export const SEASONS: ReadonlyMap<string, Season> = new Map<string, Season>([
  ...words(1, 'spring fruhjahr fruhling printemps primavera voorjaar lente var forar'),
  ...words(2, 'summer sommer ete verano estate verao zomer sommar'),
  ...words(3, 'autumn fall herbst automne otono autunno outono herfst host efterar'),
  ...words(4, 'winter hiver invierno inverno vinter'),
])

function words(season: Season, names: string): readonly (readonly [string, Season])[] {
  return names.split(' ').map((name) => [name, season] as const)
}
