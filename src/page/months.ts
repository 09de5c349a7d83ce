import { foldMonth, monthNumber } from '../item/date-words.js'
import { once } from '../item/once.js'

/** The number, 1 to 12, of a month's name in any language that is known here; where they differ the main ones are right. */
export function monthNamed(name: string): number | undefined {
  const folded = foldMonth(name)
  return monthNumber(folded) ?? further().get(folded)
}

/**
 * Those of further languages, a month a word, several forms parted by a stroke: what a page may print its day in. Forms
 * of one meaning only: Croatian `listopada` is left to Polish, where it is another month.
 */
const FURTHER: readonly string[] = [
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

const further = once(
  () =>
    new Map(
      FURTHER.flatMap((names) =>
        names
          .split(' ')
          .flatMap((forms, index) => forms.split('|').map((name) => [foldMonth(name), index + 1] as const)),
      ),
    ),
)
