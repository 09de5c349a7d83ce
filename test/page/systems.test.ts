import { describe, expect, it } from 'vitest'
import type { Name } from '../../src/item/item.js'
import { parsePage } from '../../src/page/index.js'

/** A page with the markup that a content system puts around its headline. */
interface System {
  readonly name: string
  readonly language: string
  readonly body: string
  readonly head?: string
  readonly authors: readonly string[]
  readonly date: string
}

const TEXT =
  '<p>It rained for nine days, and on the tenth the river stood in the gardens of the lower town, as it had before.</p>'

/**
 * The markup of the systems that most sites run on, as their default themes and templates write it: no site of the
 * corpus, and nothing but the shape is taken from them.
 */
const SYSTEMS: readonly System[] = [
  {
    name: 'WordPress, Twenty Twenty-One',
    language: 'en-US',
    body: `<article class="post hentry"><header class="entry-header"><h1 class="entry-title">Rain over the town</h1></header>
      <div class="entry-content">${TEXT}</div><footer class="entry-footer default-max-width"><div class="posted-by">
      <span class="posted-on">Published <time class="entry-date published updated" datetime="2021-01-05T10:00:00+00:00">January 5, 2021</time></span>
      <span class="byline">By <a href="https://e.example/author/jane/" rel="author">Jane Doe</a></span></div></footer></article>`,
    authors: ['Jane Doe'],
    date: '2021-01-05',
  },
  {
    name: 'WordPress, block theme',
    language: 'en-US',
    body: `<main><h1 class="wp-block-post-title">Rain over the town</h1><div class="wp-block-template-part">
      <div class="wp-block-post-date"><time datetime="2021-01-05T10:00:00+01:00">January 5, 2021</time></div>
      <div class="wp-block-post-author"><div class="wp-block-post-author__content"><p class="wp-block-post-author__name">Jane Doe</p></div></div></div>${TEXT}</main>`,
    authors: ['Jane Doe'],
    date: '2021-01-05',
  },
  {
    name: 'WordPress, Genesis',
    language: 'en-US',
    body: `<article><header class="entry-header"><h1 class="entry-title" itemprop="headline">Rain over the town</h1>
      <p class="entry-meta"><time class="entry-time" itemprop="datePublished" datetime="2021-01-05T10:00:00+00:00">January 5, 2021</time> By
      <span class="entry-author" itemprop="author" itemscope itemtype="https://schema.org/Person"><a href="/author/jane/" class="entry-author-link" itemprop="url" rel="author"><span class="entry-author-name" itemprop="name">Jane Doe</span></a></span>
      <span class="entry-comments-link"><a href="#respond">Leave a Comment</a></span></p></header>${TEXT}</article>`,
    authors: ['Jane Doe'],
    date: '2021-01-05',
  },
  {
    name: 'WordPress, Divi',
    language: 'en-US',
    body: `<article><div class="et_post_meta_wrapper"><h1 class="entry-title">Rain over the town</h1>
      <p class="post-meta"> by <span class="author vcard"><a href="/author/jane" title="Posts by Jane Doe" rel="author">Jane Doe</a></span> | <span class="published">Jan 5, 2021</span> | <a href="/c" rel="category tag">Town News</a> | <span class="comments-number"><a href="#r">0 comments</a></span></p></div>${TEXT}</article>`,
    authors: ['Jane Doe'],
    date: '2021-01-05',
  },
  {
    name: 'WordPress, Elementor',
    language: 'en-US',
    body: `<h1 class="elementor-heading-title">Rain over the town</h1><ul class="elementor-inline-items elementor-icon-list-items elementor-post-info">
      <li class="elementor-icon-list-item elementor-inline-item" itemprop="author"><a href="/author/jane/"><span class="elementor-icon-list-text elementor-post-info__item elementor-post-info__item--type-author">Jane Doe</span></a></li>
      <li class="elementor-icon-list-item" itemprop="datePublished"><span class="elementor-icon-list-text elementor-post-info__item elementor-post-info__item--type-date">January 5, 2021</span></li></ul>${TEXT}`,
    authors: ['Jane Doe'],
    date: '2021-01-05',
  },
  {
    name: 'WordPress, Newspaper',
    language: 'en-US',
    body: `<header class="td-post-title"><h1 class="entry-title">Rain over the town</h1><div class="td-module-meta-info">
      <div class="td-post-author-name"><div class="td-author-by">By</div> <a href="/author/jane/">Jane Doe</a><div class="td-author-line"> - </div></div>
      <span class="td-post-date td-post-date-no-dot"><time class="entry-date updated td-module-date" datetime="2021-01-05T10:00:00+00:00">Jan 5, 2021</time></span>
      <div class="td-post-comments"><a href="#c">0</a></div></div></header>${TEXT}`,
    authors: ['Jane Doe'],
    date: '2021-01-05',
  },
  {
    name: 'WordPress, JNews',
    language: 'id-ID',
    body: `<h1 class="jeg_post_title">Rain over the town</h1><div class="jeg_meta_container"><div class="jeg_post_meta jeg_post_meta_1"><div class="meta_left">
      <div class="jeg_meta_author"><span class="meta_text">oleh</span> <a href="/author/budi">Budi Santoso</a></div><div class="jeg_meta_date"><a href="#">5 Januari 2021</a></div>
      <div class="jeg_meta_category"><span><span class="meta_text">in</span> <a href="/c" rel="category tag">Berita Kota</a></span></div></div></div></div>${TEXT}`,
    authors: ['Budi Santoso'],
    date: '2021-01-05',
  },
  {
    name: 'Drupal 7',
    language: 'en',
    body: `<h1 class="title" id="page-title">Rain over the town</h1><div class="node"><div class="meta submitted"><span property="dc:date dc:created" content="2021-01-05T10:00:00+00:00" datatype="xsd:dateTime" rel="sioc:has_creator">Submitted by <a href="/users/jane" title="View user profile." class="username" xml:lang="" about="/users/jane" typeof="sioc:UserAccount" property="foaf:name" datatype="">Jane Doe</a> on Tue, 01/05/2021 - 10:00</span></div>${TEXT}</div>`,
    authors: ['Jane Doe'],
    date: '2021-01-05',
  },
  {
    name: 'Drupal 9',
    language: 'en',
    body: `<h1 class="page-title"><span class="field field--name-title">Rain over the town</span></h1><article role="article" about="/rain" typeof="schema:Article" class="node">
      <footer class="node__meta"><div class="node__submitted">Submitted by <span class="field field--name-uid"><span lang="" about="/user/1" typeof="schema:Person" property="schema:name" datatype="">Jane Doe</span></span> on <span class="field field--name-created"><time datetime="2021-01-05T10:00:00+00:00">Tue, 01/05/2021 - 10:00</time></span></div></footer>${TEXT}</article>`,
    authors: ['Jane Doe'],
    date: '2021-01-05',
  },
  {
    name: 'Blogger',
    language: 'en',
    body: `<h1 class="title">Town Diary</h1><h2 class='date-header'><span>Tuesday, January 5, 2021</span></h2><div class='post hentry' itemprop='blogPost' itemscope='itemscope' itemtype='http://schema.org/BlogPosting'>
      <h3 class='post-title entry-title' itemprop='name'>Rain over the town</h3><div class='post-body entry-content'>${TEXT}</div>
      <div class='post-footer'><span class='post-author vcard'>Posted by <span class='fn' itemprop='author' itemscope='itemscope' itemtype='http://schema.org/Person'><meta content='https://www.blogger.com/profile/1' itemprop='url'/><a class='g-profile' href='https://www.blogger.com/profile/1' rel='author' title='author profile'><span itemprop='name'>Jane Doe</span></a></span></span>
      <span class='post-timestamp'>at <a class='timestamp-link' href='/2021/01/rain.html' rel='bookmark'><abbr class='published' itemprop='datePublished' title='2021-01-05T10:00:00-08:00'>10:00 AM</abbr></a></span></div></div>`,
    head: '<title>Town Diary: Rain over the town</title>',
    authors: ['Jane Doe'],
    date: '2021-01-05',
  },
  {
    name: 'Ghost',
    language: 'en',
    body: `<article class="article post"><header class="article-header gh-canvas"><h1 class="article-title">Rain over the town</h1><div class="article-byline"><section class="article-byline-content"><ul class="author-list"><li class="author-list-item"><a href="/author/jane/" class="author-avatar"><img alt="Jane Doe"></a></li></ul>
      <div class="article-byline-meta"><h4 class="author-name"><a href="/author/jane/">Jane Doe</a></h4><div class="byline-meta-content"><time class="byline-meta-date" datetime="2021-01-05">Jan 5, 2021</time><span class="byline-reading-time"><span class="bull">&bull;</span> 3 min read</span></div></div></section></div></header>${TEXT}</article>`,
    authors: ['Jane Doe'],
    date: '2021-01-05',
  },
  {
    name: 'Joomla',
    language: 'en-gb',
    body: `<div class="item-page" itemscope itemtype="https://schema.org/Article"><meta itemprop="inLanguage" content="en-GB"><div class="page-header"><h2 itemprop="headline">Rain over the town</h2></div>
      <dl class="article-info muted"><dt class="article-info-term">Details</dt><dd class="createdby" itemprop="author" itemscope itemtype="https://schema.org/Person">Written by <span itemprop="name">Jane Doe</span></dd><dd class="category-name">Category: <a href="/c" itemprop="genre">Uncategorised</a></dd>
      <dd class="published"><span class="icon-calendar"></span> <time datetime="2021-01-05T10:00:00+00:00" itemprop="datePublished">Published: 05 January 2021</time></dd><dd class="hits">Hits: 120</dd></dl>${TEXT}</div>`,
    head: '<title>Rain over the town</title>',
    authors: ['Jane Doe'],
    date: '2021-01-05',
  },
  {
    name: 'TYPO3 news',
    language: 'de',
    body: `<div class="news news-single"><div class="article" itemscope itemtype="http://schema.org/Article"><div class="header"><h1 itemprop="headline">Regen über der Stadt</h1></div>
      <div class="footer"><p><span class="news-list-date"><time itemprop="datePublished" datetime="2021-01-05">05.01.2021</time></span> <span class="news-list-author" itemprop="author" itemscope itemtype="http://schema.org/Person">Von <span itemprop="name">Jana Muster</span></span></p></div>${TEXT}</div></div>`,
    authors: ['Jana Muster'],
    date: '2021-01-05',
  },
  {
    name: 'Squarespace',
    language: 'en-US',
    body: `<article class="BlogItem hentry"><h1 class="BlogItem-title" data-content-field="title">Rain over the town</h1><div class="Blog-meta BlogItem-meta"><time class="Blog-meta-item Blog-meta-item--date" datetime="2021-01-05">January 5, 2021</time><a href="/blog?author=5f" class="Blog-meta-item Blog-meta-item--author">Jane Doe</a></div>${TEXT}</article>`,
    authors: ['Jane Doe'],
    date: '2021-01-05',
  },
  {
    name: 'Wix',
    language: 'en',
    body: `<article data-hook="post"><ul class="profile"><li><span class="AuFEB" data-hook="user-name">Jane Doe</span></li><li><span title="Jan 5, 2021" class="post-metadata__date time-ago" data-hook="time-ago">Jan 5, 2021</span></li><li><span class="post-metadata__readTime" data-hook="time-to-read">3 min read</span></li></ul>
      <h1 data-hook="post-title" class="blog-post-title-font"><span class="blog-post-title-color">Rain over the town</span></h1>${TEXT}</article>`,
    authors: ['Jane Doe'],
    date: '2021-01-05',
  },
  {
    name: 'Medium',
    language: 'en',
    body: `<article><h1 data-testid="storyTitle" class="pw-post-title">Rain over the town</h1><div><a data-testid="authorName" class="af ag" href="https://medium.com/@jane?source=post_page">Jane Doe</a><span><button>Follow</button></span></div><div><span data-testid="storyReadTime">3 min read</span><span>·</span><span data-testid="storyPublishDate">Jan 5, 2021</span></div>${TEXT}</article>`,
    authors: ['Jane Doe'],
    date: '2021-01-05',
  },
  {
    name: 'Substack',
    language: 'en',
    body: `<article class="typography newsletter-post post"><div class="post-header"><h1 class="post-title published">Rain over the town</h1><h3 class="subtitle">On nine days of water</h3><div class="byline-wrapper"><div class="pencraft pc-reset"><a href="https://substack.com/@jane" class="pencraft">Jane Doe</a></div><div class="pencraft pc-reset color-secondary">Jan 05, 2021</div></div></div><div class="available-content">${TEXT}</div></article>`,
    authors: ['Jane Doe'],
    date: '2021-01-05',
  },
  {
    name: 'Arc XP',
    language: 'en',
    body: `<h1 class="b-headline">Rain over the town</h1><h2 class="b-subheadline">On nine days of water</h2><div class="b-byline"><span class="b-byline__by">By</span> <span class="b-byline__names"><a class="b-byline__name" href="/staff/jane-doe/">Jane Doe</a> <span>and</span> <a class="b-byline__name" href="/staff/john-roe/">John Roe</a></span></div><time class="b-date" datetime="2021-01-05T15:00:00Z">January 05, 2021 at 10:00AM EST</time>${TEXT}`,
    authors: ['Jane Doe', 'John Roe'],
    date: '2021-01-05',
  },
  {
    name: 'Chorus',
    language: 'en',
    body: `<div class="c-entry-hero"><h1 class="c-page-title">Rain over the town</h1><p class="c-entry-summary p-dek">On nine days of water</p><div class="c-byline"><span class="c-byline-wrapper"><span class="c-byline__item">By <a href="https://www.e.example/users/jane"><span class="c-byline__author-name">Jane Doe</span></a></span><span class="c-byline__gear"></span><span class="c-byline__item"><time class="c-byline__item" data-ui="timestamp" datetime="2021-01-05T10:00:00">Jan 5, 2021, 10:00am EST</time></span></span></div></div>${TEXT}`,
    authors: ['Jane Doe'],
    date: '2021-01-05',
  },
  {
    name: 'h-entry of the IndieWeb',
    language: 'en',
    body: `<article class="h-entry"><h1 class="p-name">Rain over the town</h1><p><a class="p-author h-card" href="/">Jane Doe</a> <a class="u-url" href="/rain"><time class="dt-published" datetime="2021-01-05T10:00:00Z">5 January</time></a></p><div class="e-content">${TEXT}</div></article>`,
    authors: ['Jane Doe'],
    date: '2021-01-05',
  },
  {
    name: 'MediaWiki',
    language: 'en',
    head: '<title>Rain over the town - Town Wiki</title>',
    body: `<h1 id="firstHeading" class="firstHeading">Rain over the town</h1><div id="mw-content-text">${TEXT}</div><ul id="footer-info"><li id="footer-info-lastmod"> This page was last edited on 5 January 2021, at 10:00.</li></ul>`,
    authors: [],
    date: '2021-01-05',
  },
  {
    name: 'Discourse',
    language: 'en',
    body: `<h1><a href="/t/rain/1">Rain over the town</a></h1><div id="post_1" itemprop="mainEntity" itemscope itemtype="http://schema.org/DiscussionForumPosting" class="topic-body crawler-post"><div class="crawler-post-meta"><span class="creator" itemprop="author" itemscope itemtype="http://schema.org/Person"><a itemprop="url" href="/u/jane_d"><span itemprop="name">jane_d</span></a></span> <span class="crawler-post-infos"><time itemprop="datePublished" datetime="2021-01-05T10:00:00Z" class="post-time">January 5, 2021, 10:00am</time></span></div><div class="post" itemprop="text">${TEXT}</div></div>
      <div id="post_2" itemprop="comment" itemscope itemtype="http://schema.org/Comment" class="topic-body crawler-post"><span class="creator" itemprop="author" itemscope itemtype="http://schema.org/Person"><span itemprop="name">Max Other</span></span> <time itemprop="datePublished" datetime="2021-01-07T10:00:00Z">January 7, 2021</time>${TEXT}</div>`,
    authors: ['jane_d'],
    date: '2021-01-05',
  },
  {
    name: 'a German newspaper',
    language: 'de',
    body: `<article><header><span class="article-kicker">Hochwasser</span><h1>Regen über der Stadt</h1></header><p class="article__lead">Neun Tage lang fiel er, dann kam der Fluss.</p><div class="article__meta"><span class="article__author">Von <a href="/autoren/jana-muster-12.html">Jana Muster</a> und Hans Beispiel</span><time datetime="2021-01-05T10:00:00+01:00">05.01.2021, 10:00 Uhr</time></div>${TEXT}</article>`,
    authors: ['Jana Muster', 'Hans Beispiel'],
    date: '2021-01-05',
  },
  {
    name: 'a French newspaper',
    language: 'fr',
    body: `<header class="article__heading"><h1 class="article__title">La pluie sur la ville</h1><section class="meta__info"><span class="meta__authors">Par <a class="article__author-link" href="/signataires/jeanne-dupont/">Jeanne Dupont</a> et Paul Martin</span><span class="meta__date">Publié le 05 janvier 2021 à 10h00, mis à jour le 06 janvier 2021 à 11h00</span></section></header>${TEXT}`,
    authors: ['Jeanne Dupont', 'Paul Martin'],
    date: '2021-01-05',
  },
  {
    name: 'a Spanish newspaper',
    language: 'es',
    body: `<h1>La lluvia sobre la ciudad</h1><div class="firma"><div class="a_md_a"><a class="a_md_a_n" href="/autor/juana-perez-gomez/">Juana Pérez Gómez</a></div><span class="a_md_l">Madrid</span> - <span class="a_md_f">5 ene 2021 - 10:00 CET</span></div>${TEXT}`,
    authors: ['Juana Pérez Gómez'],
    date: '2021-01-05',
  },
  {
    name: 'an Italian newspaper',
    language: 'it',
    body: `<h1 class="story__title">La pioggia sulla città</h1><div class="story__meta"><em class="story__author">di Giovanna Bianchi</em><time class="story__date" datetime="2021-01-05">05 Gennaio 2021 alle 10:00</time></div>${TEXT}`,
    authors: ['Giovanna Bianchi'],
    date: '2021-01-05',
  },
  {
    name: 'a Portuguese newspaper',
    language: 'pt-BR',
    body: `<h1 class="content-head__title">A chuva sobre a cidade</h1><p class="content-publication-data__from" title="Joana Silva">Por Joana Silva, Rede — São Paulo</p><p class="content-publication-data__updated"><time datetime="2021-01-05T13:00:00.000Z">05/01/2021 10h00</time> <span class="content-publication-data__updated-relative">Atualizado <time datetime="2021-01-07T13:00:00.000Z">há 2 dias</time></span></p>${TEXT}`,
    authors: ['Joana Silva'],
    date: '2021-01-05',
  },
  {
    name: 'a Dutch newspaper',
    language: 'nl',
    body: `<h1>Regen boven de stad</h1><div class="article-meta"><p>Geschreven door: <strong>Jan de Vries</strong></p><p>Gepubliceerd op: 5 januari 2021 10:00</p><p>Laatst bijgewerkt: 7 januari 2021</p></div>${TEXT}`,
    authors: ['Jan de Vries'],
    date: '2021-01-05',
  },
  {
    name: 'a Swedish newspaper',
    language: 'sv',
    body: `<h1>Regn över staden</h1><div class="article-info"><span>Publicerad 2021-01-05</span> <span>Uppdaterad 2021-01-07</span></div>${TEXT}<div class="bottom"><p>Text: Karin Svensson</p><p>Foto: Erik Larsson</p></div>`,
    authors: ['Karin Svensson'],
    date: '2021-01-05',
  },
  {
    name: 'a Polish portal',
    language: 'pl',
    body: `<h1>Deszcz nad miastem</h1><div class="article-info"><div class="author">Autor: Katarzyna Nowak</div><div>Data publikacji: 5 stycznia 2021, 10:00</div><div>Aktualizacja: 7 stycznia 2021</div></div>${TEXT}`,
    authors: ['Katarzyna Nowak'],
    date: '2021-01-05',
  },
  {
    name: 'a Czech portal',
    language: 'cs',
    body: `<h1>Déšť nad městem</h1><p class="meta">5. ledna 2021 | Napsal: Jan Novák</p>${TEXT}`,
    authors: ['Jan Novák'],
    date: '2021-01-05',
  },
  {
    name: 'a Turkish newspaper',
    language: 'tr',
    body: `<h1>Şehrin üstünde yağmur</h1><div class="haber-bilgi"><span class="yazar">Yazar: Ayşe Yılmaz</span><span>Yayınlanma: 5 Ocak 2021 10:00</span><span>Güncelleme: 7 Ocak 2021 11:00</span></div>${TEXT}`,
    authors: ['Ayşe Yılmaz'],
    date: '2021-01-05',
  },
  {
    name: 'a Russian newspaper',
    language: 'ru',
    body: `<h1>Дождь над городом</h1><div class="article__info"><span class="article__date">5 января 2021, 10:00</span><span>Автор: Иван Иванов</span></div><p>Девять дней шёл дождь, на десятый река стояла в садах нижнего города.</p>`,
    authors: ['Иван Иванов'],
    date: '2021-01-05',
  },
  {
    name: 'a Ukrainian newspaper',
    language: 'uk',
    body: `<h1>Дощ над містом</h1><div class="post-info"><span>Опубліковано: 5 січня 2021</span> <span>Автор: Олена Шевченко</span></div><p>Дев’ять днів ішов дощ.</p>`,
    authors: ['Олена Шевченко'],
    date: '2021-01-05',
  },
  {
    name: 'a Greek newspaper',
    language: 'el',
    body: `<h1>Βροχή πάνω από την πόλη</h1><div class="meta"><span>Συντάκτης: Γιώργος Παπαδόπουλος</span> <span>5 Ιανουαρίου 2021, 10:00</span></div><p>Έβρεχε εννέα μέρες.</p>`,
    authors: ['Γιώργος Παπαδόπουλος'],
    date: '2021-01-05',
  },
  {
    name: 'a Hungarian portal',
    language: 'hu',
    body: `<h1>Eső a város felett</h1><div class="cikk-fejlec"><p>Szerző: Kovács János</p><p>2021. január 5. 10:00</p></div>${TEXT}`,
    authors: ['János Kovács'],
    date: '2021-01-05',
  },
  {
    name: 'an Arabic newspaper',
    language: 'ar',
    body: `<h1>المطر فوق المدينة</h1><div class="info"><span>كتب: أحمد علي</span><span class="date">الثلاثاء 05 يناير 2021 - 10:00</span></div><p>هطل المطر تسعة أيام.</p>`,
    authors: ['أحمد علي'],
    date: '2021-01-05',
  },
  {
    name: 'a Persian newspaper',
    language: 'fa',
    body: `<h1>باران بر فراز شهر</h1><div class="info"><div>نویسنده: علی رضایی</div><div>تاریخ انتشار: ۱۶ دی ۱۳۹۹ - ۱۰:۰۰</div></div><p>نه روز باران بارید.</p>`,
    authors: ['علی رضایی'],
    date: '2021-01-05',
  },
  {
    name: 'a Hebrew newspaper',
    language: 'he',
    body: `<h1>גשם מעל העיר</h1><div class="info"><span>מאת: דוד כהן</span> | <span>5 בינואר 2021, 10:00</span></div><p>תשעה ימים ירד גשם.</p>`,
    authors: ['דוד כהן'],
    date: '2021-01-05',
  },
  {
    name: 'a Hindi newspaper',
    language: 'hi',
    body: `<h1>शहर पर बारिश</h1><div class="info"><span>लेखक: अमित कुमार</span><div>प्रकाशित: 5 जनवरी 2021</div></div><p>नौ दिन तक बारिश हुई।</p>`,
    authors: ['अमित कुमार'],
    date: '2021-01-05',
  },
  {
    name: 'a Thai newspaper',
    language: 'th',
    body: `<h1>ฝนเหนือเมือง</h1><div class="info"><div>โดย สมชาย ใจดี</div><div>5 มกราคม 2564 10:00</div></div><p>ฝนตกเก้าวัน</p>`,
    authors: ['สมชาย ใจดี'],
    date: '2021-01-05',
  },
  {
    name: 'a Vietnamese newspaper',
    language: 'vi',
    body: `<span class="date">Thứ ba, 5/1/2021, 10:00 (GMT+7)</span><h1 class="title-detail">Mưa trên thành phố</h1><article>${TEXT}<p class="Normal" style="text-align:right;"><strong>Nguyễn Văn Nam</strong></p></article>`,
    authors: ['Văn Nam Nguyễn'],
    date: '2021-01-05',
  },
  {
    name: 'a Japanese newspaper',
    language: 'ja',
    body: `<h1>町に降る雨</h1><p class="date">2021年1月5日 10時00分</p><p class="writer">執筆者：山田太郎</p><p>九日間雨が降り、十日目に川は下町の庭に達した。</p>`,
    authors: ['山田太郎'],
    date: '2021-01-05',
  },
  {
    name: 'a Chinese portal',
    language: 'zh-CN',
    body: `<h1>雨落在城市</h1><div class="info">2021-01-05 10:00 来源：新华网 作者：张三</div><p>下了九天的雨，第十天河水流进了下城的花园。</p>`,
    authors: ['张三'],
    date: '2021-01-05',
  },
  {
    name: 'a Taiwanese blog',
    language: 'zh-TW',
    body: `<h1>雨落在城市</h1><div class="info"><span>撰文：王小明</span><span>民國110年1月5日</span></div><p>下了九天的雨。</p>`,
    authors: ['王小明'],
    date: '2021-01-05',
  },
  {
    name: 'a Korean newspaper',
    language: 'ko',
    body: `<h1>도시 위의 비</h1><div class="info"><span>입력 2021.01.05 10:00</span> <span>수정 2021.01.07 11:00</span></div><div class="byline"><em>홍길동 기자 hong@example.com</em></div><p>아흐레 동안 비가 왔다.</p>`,
    authors: ['홍길동'],
    date: '2021-01-05',
  },
]

/** A name with the given name first, but where it never stands there. */
function spoken(name: Name): string {
  if ('literal' in name) return name.literal
  if (name['static-ordering']) return `${name.family ?? ''}${name.given ?? ''}`
  return [name.given, name['non-dropping-particle'] ?? name['dropping-particle'], name.family].filter(Boolean).join(' ')
}

describe('pages as content systems make them', () => {
  for (const { name, language, head, body, authors, date } of SYSTEMS) {
    it(name, () => {
      const page = `<!doctype html><html lang="${language}"><head>${head ?? ''}</head><body>${body}</body></html>`
      const { item } = parsePage(page, { url: 'https://www.e.example/rain' })
      const names = item.author?.map(spoken)
      const parts = item.issued !== undefined && 'date-parts' in item.issued ? item.issued['date-parts'][0] : []
      expect({ names: names ?? [], date: parts.map((part) => String(part).padStart(2, '0')).join('-') }).toEqual({
        names: authors,
        date,
      })
    })
  }
})
