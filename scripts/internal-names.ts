/**
 * Properties that no value has which enters or leaves the processor: the built package calls them by shorter names.
 * A bundle pays for each of the others in full.
 */
export const INTERNAL_NAMES: readonly string[] = (
  'addBlock addsGivens addsNames citationNumber commaSuffix compileKey compileOne conditions endsInLetter faces ' +
  'firstNote flipped forgetNames givens hasConditions hasInitials hasSuffixVariable hidesNames hidesYears inNote ' +
  'inQuote inText isCollapsed isLedByText isLiteral isNameless isNumeric isOrganisation isPlural isReordered ' +
  'isSameNames isShared isUnbroken keepsDashes labelForm lastWord nameKeys namesCalled namesFrom nameSpans namesTo ' +
  'nearNote omitNames omitYear positions putAll render shortText sortKeys sortNames spellsAnd stages subjects ' +
  'substituting suffixDone textFrom tracksNames undoes usesNotes usesNumber usesNumbers usesPositions yearsBefore ' +
  'yearSuffix'
).split(' ')
