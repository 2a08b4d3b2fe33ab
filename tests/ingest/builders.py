"""Invented inputs: texts, saved pages, folders."""

from collections.abc import Mapping
from pathlib import Path

ENGLISH = (
    "Gunmen seized a ferry off the coast of Norland on Tuesday, and about 200 people were held, officials said.\n\n"
    "The navy said that it had rescued 80 of the passengers by Wednesday morning, and that three gunmen were killed.\n"
)
FRENCH = (
    "Des hommes armés se sont emparés mardi d’un ferry au large des côtes du pays, et quelque deux cents personnes "
    "étaient retenues à bord, ont indiqué des responsables de la marine ; trois assaillants avaient été tués.\n"
)
RUSSIAN = (
    "Вооружённые люди захватили во вторник паром у побережья страны, на борту удерживались около двухсот человек, "
    "сообщили представители военно-морского флота, добавив, что трое нападавших были убиты во время операции.\n"
)
PAGE = """<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><title>Gunmen seize ferry off Norland | Harbour Post</title>
<meta property="og:site_name" content="Harbour Post"><meta property="og:title" content="Gunmen seize ferry off Norland">
<link rel="canonical" href="https://harbourpost.example/ferry">
<script type="application/ld+json">{"@graph": [{"@type": "NewsArticle", "datePublished": "2031-05-06T14:20:00+02:00",
 "author": {"@type": "Person", "name": "Anna Berg"}}]}</script></head>
<body><nav><a href="/">Home</a> <a href="/world">World</a></nav><article><h1>Gunmen seize ferry off Norland</h1>
<figure><img src="a.jpg">
<figcaption>Freed passengers arrive in Port Anselm <span class="credit">Jo Ray / AFP</span></figcaption></figure>
<p>Gunmen seized a ferry off the coast of Norland on Tuesday, and about 200 people were held, officials said.</p>
<p>The Norland Liberation Front claimed responsibility for the attack, saying that it wanted prisoners freed.</p>
<h2>Talks begin</h2>
<p>The navy said that it had rescued 80 of the passengers by Wednesday and that three gunmen had been killed.</p>
<p><a href="/blast">Five dead and dozens wounded in harbour blast</a></p>
<div class="wp-caption"><img src="b.jpg"><p class="wp-caption-text">A soldier stands guard at the pier.</p></div>
<ul><li>Some 80 passengers were freed on Tuesday night</li><li>Two members of the crew were wounded by gunfire</li></ul>
<p>In March, a bombing at the harbour of Port Anselm killed 14 people, the worst attack in the country for a decade.</p>
</article><footer><p>© 2031 Harbour Post. All rights reserved.</p></footer></body></html>
"""


def folder(at: Path, files: Mapping[str, str | bytes]) -> Path:
    """A folder with these files."""
    for name, content in files.items():
        path = at / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return at
