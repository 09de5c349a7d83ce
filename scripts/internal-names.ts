/**
 * Properties that no value has which enters or leaves the processor: the built package calls them by shorter names.
 * A bundle pays for each of the others in full. A test finds those that are properties of anything else.
 */
export const INTERNAL_NAMES: readonly string[] = (
  'addBlock addsGivens addsNames ampersand area around bit blocks brackets capital citationNumber citesOthers commaSuffix ' +
  'compared comparing compiled compileKey compileOne conditions cut dis edge faces firstNote flipped ' +
  'forgetNames givens hasConditions hasInitials hasSuffixVariable hidesNames hidesYears idOf inherited inner ' +
  'inNote inQuote inText isBlank isCollapsed isLedByText isLiteral isNameless isNumber isNumeric ' +
  'isOrganisation isPlain isPlural isReordered isSameNames isShared isUnbroken keepsDashes labelForm lacks ' +
  'lastWord nameKeys namesCalled namesFrom nameSpans namesTo nearNote nonDropping ofInstitution omitNames omitYear ' +
  'piece positions previous putAll ready remembers render repeats shortText sorting sortKeys sortNames spellsAnd ' +
  'stages strip subject subjects substituting suffixDone textFrom ties touch tracksNames uncertain undoes unquote ' +
  'usesNotes usesNumber usesNumbers usesPositions yearsBefore yearSuffix'
).split(' ')
