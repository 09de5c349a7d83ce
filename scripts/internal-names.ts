/**
 * Properties that no value has which enters or leaves the processor: the built package calls them by names of one letter
 * (`short-names.ts`). A bundle pays for each of the others in full. A test finds those that are properties of anything else.
 */
export const INTERNAL_NAMES: readonly string[] = (
  'addBlock addsGivens addsNames ampersand area asked bit blocks capital citationNumber cited ' +
  'citesOthers cluster commaSuffix compared comparing compiled compileKey compileOne conditions counts cut dis ' +
  'dropping edge faces files firstNote flipped forgetNames formatted givens groupsNames hasConditions ' +
  'hasInitials hasSuffixVariable hidesNames hidesYears idOf inherited inNote inQuote inText isApart ' +
  'isBlank isCollapsed isLast isLedByText isLiteral isNumber isNumeric isOrganisation isPlain isPlural ' +
  'isReordered isSameNames isShared isUnbroken keepsDashes keepsWords labelForm lacks nameKeys namesFrom ' +
  'nameSpans namesTo nearNote nonDropping numbers omitNames onlyInitials out piece pieces ' +
  'positions previous print put putAll quote ready remembers remove render rendered repeats shortens shortText shown ' +
  'showsGivens sorted sorting sortKeys sortNames spellsAnd stages strip subject subjects substituting ' +
  'suffixDone textFrom ties touch track tracksNames uncertain undoes unquote usesNotes usesNumber usesNumbers ' +
  'usesPositions years yearsBefore yearSuffix'
).split(' ')
