import { foldText } from '../item/text.js'

/** Whether a line is the heading of a list and no reference. */
export function isHeading(line: string): boolean {
  if (line.length > 80) return false
  const folded = foldText(line).replace(/^(?:[\divx]{1,4} )/, '')
  return HEADINGS.has(folded) || /^(?:\p{L} ){5,}\p{L}$/u.test(folded)
}

/** How long the heading is that opens a line which goes on with the first reference, with the white space behind it. */
export function headingLength(line: string): number {
  return BEFORE.exec(line)?.[0].length ?? 0
}

const BEFORE =
  /^\s{0,9}(?:REFERENCES|References|R E F E R E N C E S|BIBLIOGRAPHY|Bibliography|WORKS CITED|Works Cited|LITERATURE CITED|Literature Cited|Literaturverzeichnis)\s?[:.]?\s{1,9}(?=\p{Lu}|[[(]?\d)/u

const HEADINGS: ReadonlySet<string> = new Set(
  `references|reference|reference list|list of references|references and notes|notes and references|references and further reading|references cited|cited references
literature|literature cited|cited literature|works cited|cited works|works consulted|work cited|bibliography|selected bibliography|select bibliography|annotated bibliography|sources|primary sources|secondary sources|secondary literature
citations|further reading|further readings|recommended reading|suggested reading|suggested readings|suggestions for further reading|additional reading|notes|endnotes|footnotes|external links|publications
literatur|literaturverzeichnis|literaturangaben|weiterfuhrende literatur|quellen|quellenverzeichnis|quellen und literatur|einzelnachweise|bibliographie|bibliographie selective|references bibliographiques|ouvrages cites|sources et bibliographie|pour en savoir plus
bibliografia|bibliografia citada|referencias|referencias bibliograficas|obras citadas|riferimenti bibliografici|riferimenti|opere citate|literatura|bibliografie|literatuur|literatuurlijst|referenties|referenser|kallor|litteratur|litteraturforteckning|kilder|referanser|lahteet|kaynakca|kaynaklar|irodalom|zrodla|список литературы|литература|библиография|参考文献|文献|参考资料|참고문헌`.split(
    /[|\n]/,
  ),
)
