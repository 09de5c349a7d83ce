import { describe, expect, it } from 'vitest'
import { parsePage } from '../../src/page/index.js'

const at = (url: string, html: string) => parsePage(html, { url }).item
const ld = (value: unknown) => `<script type="application/ld+json">${JSON.stringify(value)}</script>`

describe('sites whose metadata mislead', () => {
  it('Wikipedia: an entry without author, dated by its last edit, with a permanent link to the version that was read', () => {
    const item = at(
      'https://en.wikipedia.org/wiki/Dodo',
      `<html lang="en"><title>Dodo - Wikipedia</title>
       <script>RLCONF={"wgRevisionId":1182345678,"wgArticleId":8}</script>
       ${ld({ '@type': 'Article', name: 'Dodo', datePublished: '2001-10-05', author: { '@type': 'Organization', name: 'Contributors to Wikimedia projects' } })}
       <h1>Dodo</h1><p>The dodo is an extinct flightless bird.</p>
       <ul><li id="footer-info-lastmod">This page was last edited on 2 October 2023, at 10:11 (UTC).</li></ul>`,
    )
    expect(item).toMatchObject({
      type: 'entry-encyclopedia',
      title: 'Dodo',
      'container-title': 'Wikipedia',
      version: '1182345678',
      URL: 'https://en.wikipedia.org/w/index.php?title=Dodo&oldid=1182345678',
      issued: { 'date-parts': [[2023, 10, 2]] },
    })
    expect(item.author).toBeUndefined()
  })

  it('YouTube: a video by its channel', () => {
    const item = at(
      'https://www.youtube.com/watch?v=abcdefghijk',
      `<title>How to fold a map - YouTube</title><meta property="og:site_name" content="YouTube">
       <meta property="og:title" content="How to fold a map">
       <script>var x = {"ownerChannelName":"Map Room","publishDate":"2021-03-04T00:00:00-08:00"}</script>`,
    )
    expect(item).toMatchObject({
      type: 'motion_picture',
      title: 'How to fold a map',
      author: [{ literal: 'Map Room' }],
      issued: { 'date-parts': [[2021, 3, 4]] },
      'container-title': 'YouTube',
    })
  })

  it('GitHub: software by its owner', () => {
    const item = at(
      'https://github.com/example/maps',
      '<title>GitHub - example/maps: Fold maps</title><meta property="og:site_name" content="GitHub"><meta property="og:title" content="GitHub - example/maps: Fold maps">',
    )
    expect(item).toMatchObject({ type: 'software', title: 'maps', 'container-title': 'GitHub' })
    expect(item.author).toHaveLength(1)
  })

  it('X: a post is called by its text', () => {
    const item = at(
      'https://x.com/janedoe/status/1234567890',
      '<meta property="og:title" content="Jane Doe on X: &quot;Maps fold best by night.&quot;"><meta property="og:description" content="“Maps fold best by night.”"><meta property="og:site_name" content="X (formerly Twitter)">',
    )
    expect(item).toMatchObject({
      type: 'post',
      title: 'Maps fold best by night.',
      author: [{ family: 'Doe', given: 'Jane' }],
    })
  })

  it('Reddit: a post without the name of its community', () => {
    const item = at(
      'https://www.reddit.com/r/maps/comments/abc/which_way/',
      '<title>Which way is up? : r/maps</title><meta property="og:title" content="r/maps - Which way is up?">',
    )
    expect(item).toMatchObject({ type: 'post', title: 'Which way is up?', 'container-title': 'Reddit' })
  })

  it('the Internet Archive: a document without the archive as its publisher', () => {
    const item = at(
      'https://archive.org/details/foldingmaps',
      '<title>Folding maps : Jane Doe : Free Download, Borrow, and Streaming : Internet Archive</title><meta property="og:title" content="Folding maps : Jane Doe : Free Download, Borrow, and Streaming : Internet Archive">',
    )
    expect(item).toMatchObject({ type: 'document', title: 'Folding maps', 'container-title': 'Internet Archive' })
  })

  it('IEEE Xplore: a paper by the record in its script', () => {
    const record =
      '"authors":[{"name":"Jane Doe","affiliation":["A"],"firstName":"Jane"},{"name":"John Roe","firstName":"John"}],"publicationTitle":"2019 Conference on Rain (CR)","title":"Rain over towns","doi":"10.1109/CR.2019.1","startPage":"11","endPage":"22","publicationDate":"2-5 March 2019","isConference":true,"publisher":"IEEE"'
    const { item } = parsePage(
      `<title>Rain over towns | IEEE Xplore</title><script>xplGlobal.document.metadata={${record}};</script><h1>Rain over towns</h1>`,
      { url: 'https://ieeexplore.ieee.org/document/123' },
    )
    expect(item).toMatchObject({
      type: 'paper-conference',
      title: 'Rain over towns',
      author: [
        { family: 'Doe', given: 'Jane' },
        { family: 'Roe', given: 'John' },
      ],
      'container-title': '2019 Conference on Rain (CR)',
      page: '11-22',
      DOI: '10.1109/CR.2019.1',
      publisher: 'IEEE',
    })
  })

  it('Medium and Substack: posts, in what they are published in', () => {
    const post = (site: string) =>
      `<title>On maps | ${site}</title><meta property="og:site_name" content="${site}"><h1>On maps</h1>`
    expect(at('https://medium.com/map-room/on-maps-0123456789ab', post('Medium'))).toMatchObject({
      type: 'post-weblog',
      title: 'On maps',
    })
    expect(at('https://maproom.substack.com/p/on-maps', post('The Map Room'))).toMatchObject({
      type: 'post-weblog',
      'container-title': 'The Map Room',
    })
  })

  it('and their other pages are read like any page', () => {
    expect(at('https://github.com/example', '<title>Example</title>').type).toBe('webpage')
  })
})
