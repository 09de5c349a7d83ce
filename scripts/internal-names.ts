/**
 * Properties that no value has which enters or leaves the processor: the built package calls them by shorter names.
 * A bundle pays for each of the others in full. A test finds those that are properties of anything else.
 */
export const INTERNAL_NAMES: readonly string[] = (
  'addBlock addsGivens addsNames ampersand area around asked bit blocks brackets capital citationNumber cited ' +
  'citesOthers cluster commaSuffix compared comparing compiled compileKey compileOne conditions counts cut dis ' +
  'edge exists faces files firstNote flipped forgetNames formatted givens groupsNames hasConditions hasInitials ' +
  'hasSuffixVariable hidesNames hidesYears idOf inherited inner inNote inQuote inText isApart isBlank isCollapsed ' +
  'isLedByText isLiteral isNameless isNumber isNumeric isOrganisation isPlain isPlural isReordered isSameNames ' +
  'isShared isUnbroken keepsDashes keepsWords labelForm lacks nameKeys namesCalled namesFrom ' +
  'nameSpans namesTo nearNote nonDropping ofInstitution omitNames omitYear out piece pieces positions previous ' +
  'print put putAll quote ready remembers remove render rendered repeats run shortText showsGivens sorted sorting ' +
  'sortKeys sortNames spellsAnd stages strip subject subjects substituting suffixDone textFrom ties ' +
  'touch tracksNames uncertain undoes unquote usesNotes usesNumber usesNumbers usesPositions yearsBefore ' +
  'yearSuffix'
).split(' ')
