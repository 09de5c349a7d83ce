import type { Candidate } from './candidate.js'
import { metaTable, readMetas } from './meta-table.js'
import type { Scan } from './scan.js'

/**
 * Highwire Press tags and the vocabularies that mirror them: bepress, EPrints and PRISM. Made for citing, by people who
 * know what they publish, so they outrank everything on scholarly pages.
 * Sources: Google Scholar's inclusion guidelines; PRISM 3.0 Basic Metadata; EPrints' and bepress' own pages.
 */
export function highwire(scan: Scan): readonly Candidate[] {
  return readMetas(scan, HIGHWIRE).map((candidate) =>
    candidate.source.endsWith('citation_arxiv_id')
      ? { ...candidate, value: `arXiv:${candidate.value.replace(/^arxiv:/i, '')}` }
      : candidate,
  )
}

const HIGHWIRE = metaTable([
  ['citation_title', 'title', 95],
  ['citation_author', 'author', 95],
  ['citation_authors', 'author', 90],
  ['citation_editor', 'editor', 90],
  ['citation_editors', 'editor', 88],
  ['citation_translator', 'translator', 90],
  ['citation_publication_date', 'issued', 95],
  ['citation_cover_date', 'issued', 94],
  ['citation_date', 'issued', 93],
  ['citation_year', 'issued', 84],
  ['citation_online_date', 'issued', 86],
  ['citation_journal_title', 'journal', 95],
  ['citation_conference_title', 'conference', 95],
  ['citation_conference', 'conference', 93],
  ['citation_inbook_title', 'book', 95],
  ['citation_book_title', 'book', 94],
  ['citation_series_title', 'series', 90],
  ['citation_dissertation_institution', 'institution', 95],
  ['citation_dissertation_name', 'type', 90],
  ['citation_technical_report_institution', 'institution', 95],
  ['citation_technical_report_number', 'number', 95],
  ['citation_arxiv_id', 'number', 95],
  ['citation_publisher', 'publisher', 95],
  ['citation_volume', 'volume', 95],
  ['citation_issue', 'issue', 95],
  ['citation_firstpage', 'page-first', 95],
  ['citation_lastpage', 'page-last', 95],
  ['citation_pages', 'page', 90],
  ['citation_doi', 'DOI', 95],
  ['citation_issn', 'ISSN', 95],
  ['citation_isbn', 'ISBN', 95],
  ['citation_pmid', 'PMID', 95],
  ['citation_pmcid', 'PMCID', 95],
  ['citation_language', 'language', 60],
  ['citation_public_url', 'URL', 70],
  ['citation_abstract_html_url', 'URL', 68],

  ['wkhealth_title', 'title', 93],
  ['wkhealth_journal_title', 'journal', 92],
  ['wkhealth_volume', 'volume', 92],
  ['wkhealth_issue', 'issue', 92],
  ['wkhealth_first_page', 'page-first', 92],
  ['wkhealth_last_page', 'page-last', 92],
  ['wkhealth_doi', 'DOI', 92],

  ['prism_publicationname', 'journal', 92],
  ['prism_volume', 'volume', 92],
  ['prism_number', 'issue', 92],
  ['prism_startingpage', 'page-first', 92],
  ['prism_endingpage', 'page-last', 92],
  ['prism_publicationdate', 'issued', 91],
  ['prism_coverdate', 'issued', 90],
  ['prism_doi', 'DOI', 92],
  ['prism_issn', 'ISSN', 92],
  ['prism_isbn', 'ISBN', 92],
  ['prism_url', 'URL', 50],

  ['bepress_citation_title', 'title', 94],
  ['bepress_citation_author', 'author', 94],
  ['bepress_citation_date', 'issued', 92],
  ['bepress_citation_online_date', 'issued', 85],
  ['bepress_citation_journal_title', 'journal', 94],
  ['bepress_citation_volume', 'volume', 94],
  ['bepress_citation_issue', 'issue', 94],
  ['bepress_citation_firstpage', 'page-first', 94],
  ['bepress_citation_lastpage', 'page-last', 94],
  ['bepress_citation_doi', 'DOI', 94],
  ['bepress_citation_publisher', 'publisher', 92],
  ['bepress_citation_dissertation_institution', 'institution', 94],
  ['bepress_citation_issn', 'ISSN', 94],
  ['bepress_citation_isbn', 'ISBN', 94],

  ['eprints_title', 'title', 94],
  ['eprints_creators_name', 'author', 94],
  ['eprints_editors_name', 'editor', 90],
  ['eprints_date', 'issued', 92],
  ['eprints_publication', 'journal', 93],
  ['eprints_book_title', 'book', 93],
  ['eprints_event_title', 'conference', 90],
  ['eprints_volume', 'volume', 93],
  ['eprints_number', 'issue', 93],
  ['eprints_pagerange', 'page', 93],
  ['eprints_id_number', 'DOI', 80],
  ['eprints_publisher', 'publisher', 92],
  ['eprints_institution', 'institution', 92],
  ['eprints_type', 'type', 92],
  ['eprints_issn', 'ISSN', 93],
  ['eprints_isbn', 'ISBN', 93],
])
