"""Pages broken at random: whatever is cut, doubled, swapped or replaced, nothing is raised and the shape holds."""

import json
import random

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from halfhour.formats.webpage import as_json, read_page

PAGE = """<!doctype html><html lang="de"><head><meta charset="utf-8"><title>Kontakt | Hafenmühle GmbH</title>
<base href="https://hafenmuehle.example/de/"><script type="application/ld+json">{"@graph": [{"@type":
"Organization", "name":
"Hafenmühle", "telephone": "+49 8382 5550-0", "address": {"@type": "PostalAddress", "postalCode":
"88131"}}]}</script></head>
<body><header class="site-header"><a href="/"><img src="logo.png" alt="Hafenmühle Logo"></a><nav><a
href="karriere">Karriere</a>
<a href="stages">Praktikum</a></nav></header><main itemscope itemtype="https://schema.org/Person"><h1>Kontakt</h1>
<p itemprop="name">Karin Baum</p><p>Leiterin Vertrieb</p><table><tr><th>Name</th><th>Fax</th></tr><tr><td>Jürgen
Groß</td>
<td>08382 5550-99</td></tr></table><p>Tel.: 08382 / 5550-21, desk [at] hafenmuehle [dot] example, OH 43604, SE1
2AB</p>
<span class="__cf_email__" data-cfemail="5a3e3f29311a37333636743f223b372a363f">[email protected]</span>
<p>Wir bieten Praktika. 3. Mai 2024 <a href="/news/2024/neue-muehle-am-hafen">Neue Mühle am Hafen</a></p></main>
<footer>© 2024 Hafenmühle GmbH, Hafenstraße 14, 88131 Lindau</footer></body></html>""".encode()
SCRAPS = [
    b"<",
    b">",
    b"</",
    b"<!--",
    b"]]>",
    b'"',
    b"\x00",
    b"\xff",
    b"&#0;",
    b"<script>",
    b"<title>",
    b"{",
    b"\\",
    b"@",
    b"\xef\xbb\xbf",
    b"<table>",
]
FIELDS = {
    "file",
    "organization",
    "about",
    "phones",
    "emails",
    "address",
    "careers",
    "internships",
    "hires_interns",
    "people",
}
FIELDS |= {"departments", "links"}


def check(data: bytes, content_type: str = "") -> None:
    shape = as_json(read_page(data, base="https://hafenmuehle.example/", content_type=content_type), "page.html")
    assert set(shape) >= FIELDS
    json.dumps(shape).encode()


def test_the_page_whole():
    page = read_page(PAGE, base="")
    assert page.organization.text.startswith("Hafenmühle")
    assert {person.name for person in page.people} == {"Karin Baum", "Jürgen Groß"}
    assert page.careers.url == "https://hafenmuehle.example/de/karriere"
    assert len(page.phones) == 2
    assert len(page.emails) == 2


def test_many_broken_copies():
    dice = random.Random(20)
    for _ in range(250):
        data = bytearray(PAGE)
        for _ in range(dice.randint(1, 12)):
            at, size = dice.randrange(len(data)), dice.randint(0, 60)
            change = dice.randrange(4)
            if change == 0:
                del data[at : at + size]
            elif change == 1:
                data[at:at] = dice.choice(SCRAPS) * dice.randint(1, 3)
            elif change == 2:
                data[at:at] = data[at : at + size] * dice.randint(1, 40)
            else:
                data[at : at + 1] = dice.randbytes(1)
            data = data or bytearray(b"x")
        check(bytes(data))


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.binary(max_size=600), st.text(max_size=40))
def test_any_bytes(data, content_type):
    check(data, content_type)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    st.lists(
        st.sampled_from(
            [*SCRAPS, b"<p>", b"<a href='", b"'>", b"</a>", b"Jane Doe", b"206-555-0100", b"a@b.example", b" ", b"\n"]
        ),
        max_size=60,
    )
)
def test_any_order_of_pieces(pieces):
    check(b"".join(pieces))
