/* Words that tell the parts of a reference from each other. All lower case, without a final stop. */

/** Words of abbreviated journal titles that might be taken for a family name behind an initial. */
export const JOURNAL_WORDS: ReadonlySet<string> = words(
  `acad acoust agric algebra allergy am amer anal anat anim ann appl arch assoc astron astronom astrophys astrophysical atmos bacteriol biochem biol biomed biophys
  bot bull cardiol cell chem chemistry chim clin colloid combin comb comm commun comp compar comput contemp cosmol crystallogr cryst dairy dent dermatol diff differ differential dyn earth ecol econ
  ed educ electrochem electron endocrinol eng engl entomol environ ethol evol exp exper expt fac fish fluid food forensic funct galvanom gastroenterol gen genet geochem geol geom geophys
  hered high hist hyg immunol indian infect inorg instrum int intern invest ital jpn lett lond london magn mag mar mass mater math mathematics mech med metall meteorol microbiol mol
  morphol mot nat natl neural neurochem neurol neuropathol neurophysiol neurosci neurosurg nucl num numer nutr obstet oper ophthalmol opt optim oral org orthop paediatr parasitol part path pathol pediatr personality pers pharm
  pharmacol philos photochem phycol phys physics physik physiol plant plasma polit pol polym proc prob probab psychiat psychiatry psychol pure quant quantum rad radiol recherche rech reine rep reprod res
  rev rheumatol roy sci semigroup small soc sociol soil solid spectrosc stat statist surf surg symb symbolic syst telecommun theor thorac topology toxicol trans transl trop turbul univ urol vasc vet vib virol wildl zool`,
)

/** Words in a container's title that make it a conference's proceedings. */
export const PROCEEDINGS: RegExp =
  /\b(?:proc(?:eedings|\b\.?)|conference|conf\b\.?|symposium|symp\b\.?|workshop|congress|meeting|ICML|NIPS|NeurIPS|IJCAI|AAAI|CVPR|ICCV|SIGMOD|VLDB|SIGGRAPH|STOC|FOCS|SODA)\b/iu

/** Words that introduce or label a part and go with it: they are understood, not lost. */
export const LABELS: ReadonlySet<string> = words(
  `retrieved available accessed viewed cited visited online from http https www doi digital object identifier volume volumes band tome jahrgang number numero issue heft issn isbn eissn pages page seiten pmid pmcid pubmed
  arxiv edition edited editor editors edition auflage herausgeber hrsg hrsgg coord edits translated translator translators print dans thesis
  january february march april june july august september october november december sept spring summer autumn fall winter
  januar februar marz juni juli oktober dezember janvier fevrier mars avril juin juillet aout septembre octobre novembre decembre enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre
  mayo gennaio febbraio aprile maggio giugno luglio settembre ottobre dicembre epub ahead others coworkers behalf collaboration prof link last modified updated consulte consulted`,
)

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(/\s+/))
}
