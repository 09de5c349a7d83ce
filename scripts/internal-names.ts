/**
 * Properties that no value has which enters or leaves the processor: the built package calls them by names of one letter
 * (`short-names.ts`). A bundle pays for each of the others in full. A test finds those that are properties of anything else.
 */
export const INTERNAL_NAMES: readonly string[] = (
  'addBlock addsGivens addsNames ampersand area asked bit blocks capital citationNumber cited citesOthers ' +
  'cluster commaSuffix compared comparing compile compileKey compileOne compiled conditions counts cut dis ' +
  'dropping edge faces files firstNote fixed flipped forgetNames formatted givens groupsNames hasConditions ' +
  'hasInitials hasSuffixVariable hidesNames hidesYears idOf inNote inQuote inText inherited isApart isBlank ' +
  'isCollapsed isLast isLedByText isLiteral isNumber isNumeric isOrganisation isPlain isPlural isReordered ' +
  'isSameNames isShared isUnbroken keepsDashes keepsWords labelForm lacks nameKeys nameSpans namesFrom namesTo ' +
  'nearNote nonDropping numbers omitNames onlyInitials out piece pieces positions previous print put putAll ' +
  'quote ready remembers remove render rendered repeats shortText shortens shown showsGivens sortKeys ' +
  'sortNames sorted sorting spellsAnd stages strip subject subjects substituting suffixDone textFrom ties to ' +
  'token tokens touch track tracksNames uncertain undoes unquote usesNotes usesNumber usesNumbers ' +
  'usesPositions yearSuffix years yearsBefore'
).split(' ')
