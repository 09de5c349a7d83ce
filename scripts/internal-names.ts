/** The files of the processor that say what it takes and gives. */
export const OPEN_FILES: readonly string[] = 'cite index locale packed processor reading style tree'.split(' ')

/**
 * Properties that no value has which enters or leaves the processor: in the package all its other files call them by one letter
 * (`short-names.ts`). A bundle pays for each of the others in full. A test finds those that are properties of anything else.
 */
export const INTERNAL_NAMES: readonly string[] = (
  'addBlock addsGivens addsNames after ampersand area around asked assemble before bit block blocks capital ' +
  'citationNumber cite cited citesOthers closer cluster commaSuffix compared comparing compile compileKey ' +
  'compileOne compiled conditions count counts cut dash date dis dropping end ends epoch equals faces files ' +
  'firstNote fixed flipped forgetNames format formatted givens group groupsNames hasCapital hasConditions ' +
  'hasInitials hasSuffixVariable hasText hidesNames hidesYears idOf inNote inOrder inQuote inText inherited ' +
  'isApart isBlankTo isCollapsed isLast isLedByText isNumber isNumeric isOrganisation isPlain isPlural ' +
  'isReordered isSameNames isShared isUnbroken keepsDashes keepsWords key keyAt labelForm lacks last list ' +
  'made mark marks nameSpans namesFrom namesTo near nearNote next node nonDropping numbers of omitNames ' +
  'onlyInitials open opens ordinal out particulars persons piece pieces place placing plain positions ' +
  'previous print pushAll put putAll rank ready record remembers remove render rendered renderedCites repeats ' +
  'section shortText shortens shown showsGivens sortKeys sortNames sorted sorting source spellsAnd stages ' +
  'stale start state strip subject substituting suffixDone tag textCase textFrom textOf ties to token ' +
  'tokens track tracksNames uncertain undoes up used usesNotes usesNumber usesNumbers ' +
  'usesPositions write yearSuffix years yearsBefore'
).split(' ')
