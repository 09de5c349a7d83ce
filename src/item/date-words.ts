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

/**
 * Those of further languages, a month a word, several forms parted by a stroke: what a page may print its day in. Forms
 * of one meaning only: Croatian `listopada` is left to Polish, where it is another month.
 */
const MORE_MONTH_NAMES: readonly string[] = [
  // Hungarian, Romanian, Turkish, Catalan
  'januar|jan februar|febr marcius|marc aprilis|apr majus|maj junius|jun julius|jul augusztus|aug szeptember|szept oktober|okt november|nov december|dec',
  'ianuarie|ian februarie martie aprilie mai iunie|iun iulie|iul august septembrie|sept octombrie|oct noiembrie|nov decembrie|dec',
  'ocak|oca subat|sub mart nisan|nis mayıs|mayis haziran|haz temmuz|tem agustos eylul|eyl ekim|eki kasım|kasim aralık|aralik',
  'gener febrer marc abril maig juny juliol agost setembre octubre novembre desembre',
  // Slovak, Slovene, Croatian, Serbian
  'januara februara marca aprila maja juna jula augusta septembra oktobra novembra decembra',
  'januarja februarja marec aprila maja junija|junij julija|julij avgusta|avgust septembra oktobra novembra decembra|decembar',
  'sijecnja|sijecanj veljace|veljaca ozujka|ozujak travnja|travanj svibnja|svibanj lipnja|lipanj srpnja|srpanj kolovoza|kolovoz rujna|rujan - studenoga|studenog|studeni prosinca|prosinac',
  'јануар|јануара фебруар|фебруара март|марта април|априла мај|маја јун|јуна јул|јула август|августа септембар|септембра октобар|октобра новембар|новембра децембар|децембра',
  // Ukrainian, Bulgarian, Lithuanian, Latvian, Estonian
  'січня|січень лютого|лютии березня|березень квітня|квітень травня|травень червня|червень липня|липень серпня|серпень вересня|вересень жовтня|жовтень листопада|листопад грудня|грудень',
  'януари февруари март април маи юни юли август септември октомври ноември декември',
  'sausio vasario kovo balandzio geguzes birzelio liepos rugpjucio rugsejo spalio lapkricio gruodzio',
  'janvaris|janvari februaris|februari marts|marta aprilis|aprili maijs|maija junijs|junija julijs|julija augusts|augusta septembris|septembri oktobris|oktobri novembris|novembri decembris|decembri',
  'jaanuar|jaan veebruar|veebr marts aprill mai juuni juuli august september oktoober november detsember',
  // Greek, Hebrew
  'ιανουαριου|ιανουαριος|ιαν φεβρουαριου|φεβρουαριος|φεβ μαρτιου|μαρτιος|μαρ απριλιου|απριλιος|απρ μαιου|μαιος|μαι ιουνιου|ιουνιος|ιουν ιουλιου|ιουλιος|ιουλ αυγουστου|αυγουστος|αυγ σεπτεμβριου|σεπτεμβριος|σεπ|σεπτ οκτωβριου|οκτωβριος|οκτ νοεμβριου|νοεμβριος|νοε δεκεμβριου|δεκεμβριος|δεκ',
  'ינואר|בינואר פברואר|בפברואר מרץ|במרץ|מרס|במרס אפריל|באפריל מאי|במאי יוני|ביוני יולי|ביולי אוגוסט|באוגוסט ספטמבר|בספטמבר אוקטובר|באוקטובר נובמבר|בנובמבר דצמבר|בדצמבר',
  // Arabic: of Egypt and the Gulf, of the Maghreb, of the Levant
  'يناير فبراير مارس ابريل مايو يونيو يوليو|يوليوز اغسطس|غشت سبتمبر|شتنبر اكتوبر نوفمبر|نونبر ديسمبر|دجنبر',
  'جانفي فيفري مارس افريل ماي جوان جويلية اوت سبتمبر اكتوبر نوفمبر ديسمبر',
  'كانونالثاني شباط اذار نيسان ايار حزيران تموز اب ايلول تشرينالاول تشرينالثاني كانونالاول',
  // Persian (of the Gregorian calendar), Urdu
  'ژانویه فوریه مارس اوریل مه ژوين|ژوئن ژوييه|ژوئیه|جولای اوت|اگوست سپتامبر اکتبر نوامبر دسامبر',
  'جنوری فروری مارچ اپریل مي|مئی جون جولايی|جولائی اگست ستمبر اکتوبر نومبر دسمبر',
  // Hindi, Bengali, Thai
  'जनवरी फरवरी|फ़रवरी मार्च अप्रैल मई जून जुलाई अगस्त सितंबर|सितम्बर अक्टूबर|अक्तूबर नवंबर|नवम्बर दिसंबर|दिसम्बर',
  'জানুয়ারি|জানুয়ারী ফেব্রুয়ারি|ফেব্রুয়ারী মার্চ এপ্রিল মে জুন জুলাই আগস্ট সেপ্টেম্বর অক্টোবর নভেম্বর ডিসেম্বর',
  'มกราคม กุมภาพันธ์ มีนาคม เมษายน พฤษภาคม มิถุนายน กรกฎาคม สิงหาคม กันยายน ตุลาคม พฤศจิกายน ธันวาคม',
  // Short forms: Russian, Ukrainian, Polish, Czech
  'янв фев|февр мар апр маи июн июл авг сен|сент окт ноя|нояб дек',
  'січ лют берез|бер квіт трав черв лип серп верес|вер жовт листоп|лист груд',
  'sty lut mar kwi maj cze lip sie wrz paz lis gru',
  // Indonesian and Malay, Icelandic, Afrikaans
  'januari|jan februari|feb maret|mac april|apr mei juni|jun juli|julai|jul agustus|ogos|agt september|sep oktober|okt november|nov desember|disember|des',
  'januar februar mars april mai juni juli agust september oktober november desember',
  'januarie februarie maart april mei junie julie augustus september oktober november desember',
]

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

/** Where languages differ, the main ones are right: they come last. */
const months = once(() => {
  const further = MORE_MONTH_NAMES.map((list) => list.split(' ').map((forms) => forms.replaceAll('|', ' ')))
  const map = new Map<string, number>()
  for (const names of [...further, ...Object.values(MONTH_NAMES)])
    for (const [index, forms] of names.entries())
      for (const name of forms.split(' ')) map.set(foldMonth(name), index + 1)
  return map
})

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
