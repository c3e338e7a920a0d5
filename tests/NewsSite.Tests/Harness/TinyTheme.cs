namespace NewsSite.Tests.Harness;

/// <summary>
/// A theme that shows all data of the views in the plainest HTML, so that tests of pages do not depend on the real
/// theme.
/// </summary>
internal static class TinyTheme
{
    public const string Files = """
        -- themes/tiny/layouts/base.html --
        <!doctype html>
        <html lang="{{ page.head.language }}">
        <head>
        <meta charset="utf-8">
        <title>{{ page.head.full_title }}</title>
        <meta name="description" content="{{ page.head.description }}">
        {{~ if !page.head.is_indexed ~}}
        <meta name="robots" content="noindex">
        {{~ end ~}}
        <link rel="canonical" href="{{ page.head.canonical_url }}">
        {{~ for alternate in page.head.alternates ~}}
        <link rel="alternate" hreflang="{{ alternate.language }}" href="{{ alternate.url }}">
        {{~ end ~}}
        {{~ if page.head.feed_url ~}}
        <link rel="alternate" type="application/rss+xml" href="{{ page.head.feed_url }}">
        {{~ end ~}}
        <link rel="stylesheet" href="{{ asset 'site.css' }}">
        <meta property="og:type" content="{{ page.head.open_graph_type }}">
        <meta property="og:title" content="{{ page.head.title }}">
        <meta property="og:url" content="{{ page.head.canonical_url }}">
        <meta property="og:locale" content="{{ page.head.open_graph_locale }}">
        {{~ if page.head.image_url ~}}
        <meta property="og:image" content="{{ page.head.image_url }}">
        {{~ if page.head.image_width ~}}
        <meta property="og:image:width" content="{{ page.head.image_width }}">
        <meta property="og:image:height" content="{{ page.head.image_height }}">
        <meta property="og:image:type" content="{{ page.head.image_type }}">
        {{~ end ~}}
        <meta property="og:image:alt" content="{{ page.head.image_alt }}">
        {{~ end ~}}
        {{~ if page.head.published_time ~}}
        <meta property="article:published_time" content="{{ page.head.published_time }}">
        {{~ end ~}}
        {{~ if page.head.modified_time ~}}
        <meta property="article:modified_time" content="{{ page.head.modified_time }}">
        {{~ end ~}}
        {{~ if page.head.structured_data ~}}
        <script type="application/ld+json">{{ page.head.structured_data }}</script>
        {{~ end ~}}
        </head>
        <body class="{{ page.head.kind }}">
        <nav class="languages">
        {{~ for translation in page.head.translations ~}}
        <a href="{{ translation.url }}" lang="{{ translation.language }}"{{ if translation.is_current }} aria-current="true"{{ end }}>{{ translation.name }}</a>
        {{~ end ~}}
        </nav>
        <nav class="menu">
        {{~ for link in site.pages ~}}
        <a href="{{ link.url }}">{{ link.name }}</a>
        {{~ end ~}}
        </nav>
        <nav class="breadcrumbs">
        {{~ for crumb in page.head.breadcrumbs ~}}
        <a href="{{ crumb.url }}">{{ crumb.name }}</a>
        {{~ end ~}}
        </nav>
        <main>
        <h1>{{ page.head.title }}</h1>
        {{ content }}
        </main>
        <footer>
        <p class="publisher">{{ site.publisher }}</p>
        {{~ for channel in site.channels ~}}
        <a class="channel" href="{{ channel.url }}">{{ channel.name }}</a>
        {{~ end ~}}
        {{~ if site.press_office ~}}
        <p class="press">{{ site.press_office.email }} {{ site.press_office.phone }} <a class="phone" href="{{ site.press_office.phone_url }}">tel</a> <a class="telegram" href="{{ site.press_office.telegram_url }}">t</a> <a class="whatsapp" href="{{ site.press_office.whats_app_url }}">w</a></p>
        {{~ end ~}}
        </footer>
        </body>
        </html>
        -- themes/tiny/layouts/redirect.html --
        <!doctype html>
        <html lang="{{ site.language }}">
        <head>
        <meta charset="utf-8">
        <title>{{ t 'moved.title' }}: {{ page.title }}</title>
        <meta name="robots" content="noindex">
        <meta http-equiv="refresh" content="0; url={{ page.url }}">
        <link rel="canonical" href="{{ page.canonical_url }}">
        </head>
        <body>
        <main>
        <h1>{{ t 'moved.title' }}</h1>
        <p><a href="{{ page.url }}">{{ page.title }}</a></p>
        </main>
        </body>
        </html>
        -- themes/tiny/layouts/languages.html --
        {{~ for choice in page.choices ~}}
        <p class="choice" lang="{{ choice.language }}"><b>{{ choice.heading }}</b> {{ choice.text }} <a href="{{ choice.url }}">{{ choice.name }}</a></p>
        {{~ end ~}}
        -- themes/tiny/layouts/not-found.html --
        {{~ for choice in page.choices ~}}
        <p class="choice" lang="{{ choice.language }}"><b>{{ choice.heading }}</b> {{ choice.text }} <a href="{{ choice.url }}">{{ choice.name }}</a></p>
        {{~ end ~}}
        -- themes/tiny/layouts/home.html --
        {{~ if page.lead ~}}
        <div class="lead">{{ include 'card' page.lead }}</div>
        {{~ end ~}}
        <ul class="latest">
        {{~ for card in page.latest ~}}
        <li>{{ include 'card' card }}</li>
        {{~ end ~}}
        </ul>
        {{~ if page.on_this_day.size > 0 ~}}
        <p class="today">{{ page.today.day_and_month }}</p>
        {{~ for card in page.on_this_day ~}}
        <p class="past">{{ card.date.year }} {{ card.title }}</p>
        {{~ end ~}}
        {{~ end ~}}
        -- themes/tiny/layouts/archive.html --
        <p class="count">{{ plural 'stories' page.count }}</p>
        {{~ for year in site.years ~}}
        <section><h2><a href="{{ year.url }}">{{ year.year }}</a> {{ number year.count }}</h2>
        <ul>
        {{~ for month in year.months ~}}
        <li><a href="{{ month.url }}">{{ month.name }}</a> {{ number month.count }}</li>
        {{~ end ~}}
        </ul></section>
        {{~ end ~}}
        -- themes/tiny/layouts/year.html --
        <p class="count">{{ plural 'stories' page.year.count }}</p>
        {{~ for item in page.months ~}}
        <section><h2><a href="{{ item.month.url }}">{{ item.month.name }}</a> {{ number item.month.count }}</h2>
        {{~ for card in item.stories ~}}
        {{ include 'card' card }}
        {{~ end ~}}
        </section>
        {{~ end ~}}
        {{ include 'neighbours' }}
        -- themes/tiny/layouts/month.html --
        <p class="count">{{ plural 'stories' page.month.count }}</p>
        {{~ for day in page.days ~}}
        <section><h2>{{ day.date.day_and_month }}, {{ day.date.weekday }}</h2>
        {{~ for card in day.stories ~}}
        {{ include 'card' card }}
        {{~ end ~}}
        </section>
        {{~ end ~}}
        {{ include 'neighbours' }}
        -- themes/tiny/layouts/topics.html --
        <ul>
        {{~ for topic in site.topics ~}}
        <li><a href="{{ topic.url }}">{{ topic.name }}</a> {{ number topic.count }}</li>
        {{~ end ~}}
        </ul>
        -- themes/tiny/layouts/regions.html --
        <ul>
        {{~ for region in site.regions ~}}
        <li><a href="{{ region.url }}">{{ region.name }}</a> {{ number region.count }}</li>
        {{~ end ~}}
        </ul>
        -- themes/tiny/layouts/topic.html --
        <p class="count">{{ plural 'stories' page.topic.count }}</p>
        {{~ for card in page.latest ~}}
        {{ include 'card' card }}
        {{~ end ~}}
        <ul class="years">
        {{~ for year in page.years ~}}
        <li><a href="{{ year.url }}">{{ year.year }}</a> {{ number year.count }}</li>
        {{~ end ~}}
        </ul>
        -- themes/tiny/layouts/documents.html --
        <p class="count">{{ number page.count }}</p>
        {{~ for choice in page.choices ~}}
        {{~ for list in choice.lists ~}}
        <a class="{{ choice.kind }}" href="{{ list.url }}"{{ if list.is_current }} aria-current="true"{{ end }}>{{ list.name }} {{ number list.count }}</a>
        {{~ end ~}}
        {{~ end ~}}
        {{~ for year in page.years ~}}
        <section><h2>{{ year.year }}</h2>
        {{~ for document in year.documents ~}}
        <p class="document"><a href="{{ document.file.url }}" lang="{{ document.language }}">{{ document.file.title }}</a> {{ if document.file.language }}{{ t ('in_language.' + document.file.language) }} {{ end }}<a href="{{ document.story_url }}">{{ document.story_title }}</a></p>
        {{~ end ~}}
        </section>
        {{~ end ~}}
        {{ include 'neighbours' }}
        -- themes/tiny/layouts/search.html --
        <h1>{{ page.head.title }}</h1>
        -- themes/tiny/layouts/topic-year.html --
        <p class="topic"><a href="{{ page.topic.url }}">{{ page.topic.name }}</a> {{ page.year }}</p>
        {{~ for card in page.stories ~}}
        {{ include 'card' card }}
        {{~ end ~}}
        -- themes/tiny/layouts/article.html --
        {{~ if page.is_draft ~}}
        <p class="draft">draft</p>
        {{~ end ~}}
        {{~ if page.is_scheduled ~}}
        <p class="scheduled">scheduled</p>
        {{~ end ~}}
        <p class="date"><time datetime="{{ page.date.iso }}">{{ page.date.long }}</time> {{ page.date.time }}</p>
        {{~ if page.summary ~}}
        <p class="summary">{{ page.summary }}</p>
        {{~ end ~}}
        {{ include 'topics' page.topics }}
        {{~ for region in page.regions ~}}
        <a class="region" href="{{ region.url }}">{{ region.name }}</a>
        {{~ end ~}}
        <div class="text">
        {{ page.body }}
        </div>
        {{~ for correction in page.corrections ~}}
        <p class="correction">{{ correction.date.long }}: {{ correction.note }}</p>
        {{~ end ~}}
        {{ include 'files' }}
        {{~ if page.press_kit ~}}
        <p class="press-kit"><a href="{{ page.press_kit.url }}">ZIP</a> {{ page.press_kit.count }} {{ page.press_kit.size }}</p>
        {{~ end ~}}
        {{~ if page.contact ~}}
        <p class="contact">{{ page.contact.name }}; {{ page.contact.role }}; {{ page.contact.phone }}; {{ page.contact.email }}; <a href="{{ page.contact.phone_url }}">tel</a></p>
        {{~ end ~}}
        {{~ if page.mistake_url ~}}
        <a class="mistake" href="{{ page.mistake_url }}">mistake</a>
        {{~ end ~}}
        <ul class="related">
        {{~ for card in page.related ~}}
        <li>{{ include 'card' card }}</li>
        {{~ end ~}}
        </ul>
        {{~ if page.older ~}}
        <div class="older">{{ include 'card' page.older }}</div>
        {{~ end ~}}
        {{~ if page.newer ~}}
        <div class="newer">{{ include 'card' page.newer }}</div>
        {{~ end ~}}
        -- themes/tiny/layouts/page.html --
        {{~ if page.summary ~}}
        <p class="summary">{{ page.summary }}</p>
        {{~ end ~}}
        <div class="text">
        {{ page.body }}
        </div>
        {{ include 'files' }}
        -- themes/tiny/layouts/missing.html --
        {{~ for version in page.versions ~}}
        <p class="version">{{ t ('missing.only.' + version.language) }} <a lang="{{ version.language }}" href="{{ version.url }}">{{ version.title }}</a></p>
        {{~ end ~}}
        {{~ if page.date ~}}
        <p class="date">{{ page.date.long }}</p>
        {{~ end ~}}
        {{ include 'topics' page.topics }}
        -- themes/tiny/layouts/withdrawn.html --
        <p class="notice">{{ page.withdrawn_on.long }}: {{ page.reason }}</p>
        <p class="date">{{ page.date.long }}</p>
        {{ include 'topics' page.topics }}
        -- themes/tiny/partials/card.html --
        {{~ card = $1 ~}}
        <article{{ if card.is_other_language }} class="other"{{ else if card.is_withdrawn }} class="withdrawn"{{ end }}>
        <h3><a href="{{ card.url }}"{{ if card.is_other_language }} lang="{{ card.language }}"{{ end }}>{{ card.title }}</a>{{ if card.is_other_language }} <small>{{ t ('in_language.' + card.language) }}</small>{{ end }}</h3>
        <time datetime="{{ card.date.iso }}">{{ card.date.medium }}</time>
        {{~ if card.summary ~}}
        <p{{ if card.is_other_language }} lang="{{ card.language }}"{{ end }}>{{ card.summary }}</p>
        {{~ end ~}}
        {{~ if card.photo ~}}
        <img src="{{ card.photo.picture.url }}" alt="{{ card.photo.alt }}">
        {{~ end ~}}
        </article>
        -- themes/tiny/partials/topics.html --
        <ul class="topics">
        {{~ for topic in $1 ~}}
        <li><a href="{{ topic.url }}">{{ topic.name }}</a></li>
        {{~ end ~}}
        </ul>
        -- themes/tiny/partials/files.html --
        {{~ for photo in page.photos ~}}
        <figure><img src="{{ photo.picture.url }}" alt="{{ photo.alt }}"><figcaption>{{ t 'photo_of' { number: (one_of photo.number), total: photo.total } }}. {{ photo.caption }} / {{ photo.credit }}</figcaption></figure>
        {{~ end ~}}
        <ul class="attachments">
        {{~ for file in page.attachments ~}}
        <li><a href="{{ file.url }}">{{ file.title }}</a> {{ file.type }}, {{ file_size file.size }}{{ if file.language }}, {{ t ('in_language.' + file.language) }}{{ end }}</li>
        {{~ end ~}}
        </ul>
        -- themes/tiny/partials/neighbours.html --
        {{~ if page.previous ~}}
        <a rel="prev" href="{{ page.previous.url }}">{{ page.previous.name }}</a>
        {{~ end ~}}
        {{~ if page.next ~}}
        <a rel="next" href="{{ page.next.url }}">{{ page.next.name }}</a>
        {{~ end ~}}
        -- themes/tiny/assets/site.css --
        body { margin: 0; }
        -- themes/tiny/strings.ky.yaml --
        archive.title: Архив
        archive.year: "Архив, {year}"
        topics.title: Темалар
        topic.description: «{topic}» темасы
        dates.deadline_of: "Мөөнөтү: {title}"
        dates.calendar: "{title}: даталар"
        languages.title: Тилди тандаңыз
        missing.title: Кыргызчасы жок
        withdrawn.title: Алынган
        withdrawn.mark: Алынды
        moved.title: Көчтү
        missing.only.ky: Кыргызча гана
        missing.only.ru: Орусча гана
        search.title: Издөө
        not_found.title: Табылган жок
        not_found.text: Дарек туура эмес.
        in_language.ky: кыргызча
        in_language.ru: орусча
        photo_of: "{total} сүрөттүн {number}"
        documents.title: Документтер
        documents.description: Бардык документтер
        documents.year: "Документтер, {year}"
        documents.topic: "Документтер, {topic}"
        documents.part: "{title}, {part}"
        documents.type.pdf: pdf
        documents.type.texts: texts
        documents.type.tables: tables
        documents.type.slides: slides
        documents.type.pictures: pictures
        documents.type.archives: archives
        documents.type.other: other
        mistake.subject: Ката
        regions.title: Аймактар
        region.description: "{region} аймагы"
        size.bytes: "{size} байт"
        size.kilobytes: "{size} КБ"
        size.megabytes: "{size} МБ"
        stories: {one: "{count} жаңылык", other: "{count} жаңылык"}
        -- themes/tiny/strings.ru.yaml --
        archive.title: Архив
        archive.year: "Архив, {year}"
        topics.title: Темы
        topic.description: Тема «{topic}»
        dates.deadline_of: "Срок: {title}"
        dates.calendar: "{title}: даты"
        languages.title: Выберите язык
        missing.title: Русской версии нет
        withdrawn.title: Снято
        withdrawn.mark: Изъято
        moved.title: Переехала
        missing.only.ky: Только на кыргызском
        missing.only.ru: Только на русском
        search.title: Поиск
        not_found.title: Не найдено
        not_found.text: Адрес неверен.
        in_language.ky: на кыргызском
        in_language.ru: на русском
        photo_of: фото {number} из {total}
        documents.title: Документы
        documents.description: Все документы
        documents.year: "Документы, {year}"
        documents.topic: "Документы, {topic}"
        documents.part: "{title}, {part}"
        documents.type.pdf: pdf
        documents.type.texts: texts
        documents.type.tables: tables
        documents.type.slides: slides
        documents.type.pictures: pictures
        documents.type.archives: archives
        documents.type.other: other
        mistake.subject: Ошибка
        regions.title: Регионы
        region.description: "Регион: {region}"
        size.bytes: "{size} байт"
        size.kilobytes: "{size} КБ"
        size.megabytes: "{size} МБ"
        stories: {one: "{count} новость", few: "{count} новости", many: "{count} новостей", other: "{count} новости"}

        """;
}
