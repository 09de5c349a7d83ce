/*
 * Words that say what stands beside them, in the languages that references are written in: one class each, all folded
 * (lower case, no marks). A word is in the first class that lists it.
 */

const CLASSES = {
  editor:
    'ed eds editor editors edited edit edd hrsg hrg hg hgg herausgeber herausgegeben ediert dir coord coords red redaktion comp compiler compilers ouvrage direction cura curatore curatori edits edicion redactie utg toim szerk',
  in: 'in dans en im nel nella i',
  and: 'and und et y och og e ja u и with mit avec con oraz',
  others: 'al others coworkers autres andere outros otros alii mfl',
  page: 'p pp pg pgs pag pags page pages s ss seite seiten pagina paginas paginas pagine str с стр ff pages lk oldal',
  volume: 'vol vols volume volumes bd bde band bande jg jahrg jahrgang tome tom t том т v tomo arg год volumen bind',
  issue:
    'no nos nr nrs number num numero numeros n issue iss heft h hft suppl supplement № вып номер fasc cahier part pt',
  edition: 'edition edn aufl auflage ausgabe ausg edicao edizione editie upplagan вид изд',
  month:
    'jan january januar janvier enero gennaio janeiro janv feb february februar fevrier febrero febbraio fevereiro fev mar march marz mars marzo marco apr april avril abril aprile avr may mai mayo maggio maio jun june juni juin junio giugno junho jul july juli juillet julio luglio julho juil aug august aout agosto sep sept september septembre septiembre settembre setembro oct october oktober okt octobre octubre ottobre outubro nov november novembre noviembre novembro dec december dezember dez decembre diciembre dicembre dezembro spring summer autumn fall winter fruhjahr sommer herbst printemps ete automne hiver',
  thesis:
    'thesis theses dissertation diss phd dphil master masters msc doctoral these memoire habilitation diplomarbeit masterarbeit tesis tese magisterarbeit doktorarbeit doctorat bachelorarbeit',
  report:
    'report reports technical tech rep memo memorandum working paper papers discussion preprint manuscript mimeo patent unpublished diskussionspapier arbeitspapier rapport bericht whitepaper draft handbook manual arbeitsbericht',
  proceedings:
    'proceedings proc conference conf symposium symp workshop congress meeting int intl international advances kongress tagung tagungsband colloquium actes congreso seminar verhandlungen congres forum',
  journal:
    'journal j jour review reviews rev zeitschrift zeitung annals ann bulletin bull transactions trans letters lett archives arch archiv magazine quarterly revue revista rivista vierteljahrsschrift jahrbuch zschr times gazette studies acta news newsletter post herald annales kolner monatshefte cahiers blatter politikwissenschaft',
  access:
    'accessed retrieved available viewed cited visited abgerufen zugriff consulte consulted letzter online url http https www download downloaded disponible stand zuletzt besucht',
  translator: 'translated translation transl ubers ubersetzt ubersetzung traduit trad traduction traducido vertaald',
  publisher:
    'press presses verlag books publishers publisher publishing pub publ publications publication springer wiley elsevier routledge penguin sage blackwell macmillan palgrave norton mcgraw addison wesley prentice hall academic kluwer cambridge oxford suhrkamp campus nomos beck mohr siebeck gruyter brill peeters gallimard seuil puf editions edition editorial ediciones edizioni vs westdeutscher leske budrich lang juventa beltz rowohlt fischer reclam thieme karger plenum dover pergamon erlbaum harper random houghton mifflin freeman longman benjamins ashgate elgar crc francis taylor sons company inc ltd gmbh co ieee acm aaai kaufmann sciencedirect larcier harmattan',
  institution:
    'university universite universitat universidad universidade universita univ institute institut institution instituto department dept society association organization organisation council center centre laboratory laboratories lab labs ministry bank foundation commission committee agency office bureau school college faculty academy bundesministerium bundesanstalt statistisches bundesamt wzb iab gesis zuma amt group division national',
  place:
    'york london berlin paris cambridge oxford chicago boston amsterdam munchen munich frankfurt wiesbaden opladen koln stuttgart wien vienna zurich bern leipzig hamburg tubingen gottingen heidelberg weinheim mannheim bonn bremen baden hannover princeton washington philadelphia francisco angeles berkeley stanford toronto montreal quebec ottawa new los san ny nj ma ca dc uk usa us il pa mit md va nc fl tx wa co ct conn mass calif roma rome milano torino firenze bologna madrid barcelona mexico buenos aires santiago lisboa leiden leuven bruxelles brussels geneve geneva lausanne stockholm copenhagen oslo helsinki tokyo beijing delhi singapore sydney melbourne dordrecht hague netherlands germany france italy japan canada australia england hillsdale hoboken thousand oaks beverly hills москва київ екатеринбург seoul',
  particle: 'von van der den de la le di da del della du des dos ter ten zu zur el bin ibn mac mc st',
  suffix: 'jr sr ii iii iv',
  series: 'series serie reihe schriftenreihe collection lecture notes coll schriften beitrage ser monographs beihefte',
  pending:
    'press appear forthcoming submitted erscheinen druck preparation published erscheint vorbereitung paraitre accepted',
  article: 'the a an das ein eine les un une los las il lo der die',
  function:
    'of for on to from by as at or is are its their into between toward towards against under among about using how why what when do does can not via per zum zur fur auf aus bei nach uber als vom am an der sur par pour aux au des sobre para por sulla dei degli ed eine einer eines einem dem',
} as const

/** Names of the classes by number; 0 is no class. */
export const WORD_CLASSES: readonly string[] = ['', ...Object.keys(CLASSES)]

/** The class of a folded word, 0 for none. */
export function classOf(folded: string): number {
  return BY_WORD.get(folded) ?? 0
}

const BY_WORD: ReadonlyMap<string, number> = new Map(
  Object.values(CLASSES)
    .flatMap((words, index) => words.split(' ').map((word): [string, number] => [word, index + 1]))
    .reverse(),
)
