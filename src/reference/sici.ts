/**
 * Volume, issue and first page out of a SICI: `(SICI)1097-4679(199908)55:8<949::AID-JCLP4>3.0.CO;2-S` is an item of
 * volume 55, issue 8 at page 949 (ANSI/NISO Z39.56).
 */
export function readSici(doi: string): { volume: string; issue?: string; page: string } | undefined {
  const match =
    /\(SICI\)\d{4}-\d{3}[\dX]\(\d{4,8}(?:\/\d{2,4})?\)(\d{1,5})(?::(\d{1,4}(?:\/\d{1,4})?))?<(\w{1,8}):/i.exec(doi)
  if (match === null) return undefined
  const [, volume = '', issue, page = ''] = match
  return { volume, page, ...(issue === undefined ? {} : { issue }) }
}
