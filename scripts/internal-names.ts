/**
 * Properties that no value has which enters or leaves the processor: the built package calls them by shorter names.
 * A bundle pays for each of the others in full.
 */
export const INTERNAL_NAMES: readonly string[] = (
  'addBlock addsGivens addsNames citationNumber commaSuffix compileKey conditions faces firstNote flipped givens ' +
  'hasConditions hasSuffixVariable inNote inQuote inText isLedByText isLiteral isNameless isNumeric isPlural ' +
  'isReordered isShared isUnbroken keepsDashes labelForm lastWord nameSpans namesCalled namesFrom namesTo nearNote ' +
  'omitNames omitYear positions render shortText sortKeys sortNames spellsAnd stages subjects substituting ' +
  'suffixDone undoes usesNotes usesNumber usesNumbers usesPositions yearSuffix'
).split(' ')
