/* Words that stand in or around names. All lower case, without a final stop. */

/** Titles in front of a name, dropped: a citation prints none (MLA 9 page 111, APA 7 section 8.20, CMOS 18 section 13.78). */
export const HONORIFICS: ReadonlySet<string> = words(
  'dr drs prof professor mr mrs ms miss mx sir dame lord lady rev reverend fr father sister hon honorable honourable herr frau monsieur madame mme mlle senor senora sr sra don dona signor signora ing dipl-ing mag univ-prof pd assoc asst gen col maj capt lt sgt judge justice rabbi imam dott dottssa',
)

/** Degrees, orders and memberships behind a name, dropped. */
export const POST_NOMINALS: ReadonlySet<string> = words(
  'phd ph.d dphil d.phil md m.d mph m.p.h rn ba b.a bs b.s bsc b.sc ma m.a ms m.s msc m.sc mba m.b.a jd j.d llb llm esq esquire edd ed.d psyd psy.d dds dvm pharmd frs frcp fba obe mbe cbe kbe qc kc cpa lcsw lmft rd rdn facp dsc d.sc scd sc.d mfa m.f.a do d.o np pa-c pe',
)

/** Parts that follow the family name and are kept as CSL's `suffix`. */
export const SUFFIXES: ReadonlySet<string> = words(
  'jr sr ii iii iv v vi 2nd 3rd 4th junior senior fils pere filho neto',
)

/** Particles that stay with the family name in CSL: `van` in van Gogh, `de la` in de la Cruz, `al-` in al-Ghazālī. */
export const PARTICLES: ReadonlySet<string> = words(
  "van der den de del della delle dei degli da dal dalla dallo do dos das di du des d la le les los las lo el al ter ten te op 't het in aan bin ibn ben bint abu y von vom zu zum zur und af av st",
)

/** Particles that go when the family name stands alone: Alexander von Humboldt, but Humboldt. */
export const DROPPING_PARTICLES: ReadonlySet<string> = words('von vom zu zum zur und af av')

/** Words that only a body's name has. */
export const INSTITUTION_WORDS: ReadonlySet<string> = words(
  `academy agency alliance archive archives assembly association associates authority bank board bureau bundesamt bundesministerium
  center centre centro chamber church city club coalition college collaboration collaborative comission commission committee community company conference confederation
  consortium corp corporation council county court department dept directorate editors editorial embassy enterprise enterprises
  fakultat faculty federation forum foundation fund fundacion fondation gesellschaft gmbh government group hochschule hospital inc incorporated initiative institut institute
  institution instituto international kg laboratories laboratory labs league library limited llc llp ltd media ministerium ministerstvo ministry
  mission museum nations network news newspaper observatory office organisation organization panel parliament partners partnership party plc
  press programme project publishers publishing radio redaktion redaction redazione redaccion rundfunk school secretariat section service services
  society societe sociedad staff state states stiftung studio studios survey task team television times trust union universidad universidade universita universitat universite universiteit university
  united verein verlag workgroup working zeitung`,
)

/** Family names of two characters, for names in Chinese script; all others have one. */
export const COMPOUND_SURNAMES: ReadonlySet<string> = new Set(
  '欧阳 歐陽 司马 司馬 上官 诸葛 諸葛 夏侯 东方 東方 皇甫 尉迟 尉遲 公孙 公孫 慕容 令狐 宇文 长孙 長孫 司徒 司空 南宫 南宮 独孤 獨孤 남궁 황보 제갈 사공 선우 서문 독고'.split(
    ' ',
  ),
)

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(/\s+/))
}
