"""Mail addresses, shown and hidden."""

import pytest

from halfhour.formats.webpage import as_json, read_page
from halfhour.formats.webpage.cloaked import of_hex


def mails(html: str) -> list[str]:
    return [mail.address for mail in read_page(html.encode(), base="").emails]


def coded(address: str, key: int = 0x5A) -> str:
    return bytes([key, *(sign ^ key for sign in address.encode())]).hex()


@pytest.mark.parametrize(
    "html",
    [
        "<p>desk@mill.example</p>",
        "<p>Write to desk@mill.example.</p>",
        "<a href='mailto:desk@mill.example?subject=Hello'>Write</a>",
        "<a href='MAILTO:desk%40mill.example'>Write</a>",
        "<p>desk [at] mill [dot] example</p>",
        "<p>desk (at) mill.example</p>",
        "<p>desk {AT} mill (punkt) example</p>",
        "<p>desk@mill.example<span>This address is protected</span></p>",
        "<p>desk<b>@</b>mill.example</p>",
        "<p>desk<span style='display: none'>nospam</span>@mill.example</p>",
        "<p>desk AT mill DOT example</p>",
        "<p>desk &#64; mill.example</p>",
        "<script>document.write('<a href=\"mailto:' + 'desk' + '@' + 'mill.example' + '\">mail</a>')</script><p>x</p>",
        "<script>var addy1 = 'd&#101;sk' + '&#64;'; addy1 = addy1 + 'mill' + '&#46;' + 'example';</script><p>x</p>",
    ],
)
def test_written_in_many_ways(html):
    assert mails(html) == ["desk@mill.example"]


def test_cloaked_by_a_content_network():
    shown = f'<span class="__cf_email__" data-cfemail="{coded("desk@mill.example")}">[email&#160;protected]</span>'
    linked = f'<a href="/cdn-cgi/l/email-protection#{coded("desk@mill.example", 0x11)}">write</a>'
    assert mails(shown) == ["desk@mill.example"]
    assert mails(linked) == ["desk@mill.example"]
    assert [of_hex(code) for code in ("", "zz", "5a", "5a5a", "00" * 900)] == [""] * 5


@pytest.mark.parametrize(
    "html",
    [
        "<p>logo@2x.png and icon@3x.svg</p>",
        "<p>you@example.com or your.name@yourcompany.com</p>",
        "<p>Follow @mill on all networks, open at 9 at the mill</p>",
        "<p>Meet us at mill.example</p>",
        "<script>var dsn = 'abc@o1.ingest.sentry.io'</script><p>x</p>",
        "<p>a..b@mill.example</p>",
    ],
)
def test_what_only_looks_like_one(html):
    assert mails(html) == []


def test_several_in_one_link_and_each_once():
    html = "<a href='mailto:a@mill.example,B@mill.example;c@mill.example'>all</a><p>b@mill.example</p>"
    assert mails(html) == ["a@mill.example", "B@mill.example", "c@mill.example"]


def test_what_each_is_of():
    html = "<h2>Press</h2><p>press@mill.example</p><p>Sales: sales@mill.example</p><p><a href='mailto:hr@mill.example'>Human Resources</a></p>"
    found = read_page(html.encode(), base="").emails
    assert [(mail.address, mail.of) for mail in found] == [
        ("hr@mill.example", "Human Resources"),
        ("press@mill.example", "Press"),
        ("sales@mill.example", "Sales"),
    ]


@pytest.mark.parametrize(
    ("html", "cloaked"),
    [
        ("<p>desk@mill.example</p>", False),
        ("<p>desk<b>@</b>mill.example</p>", False),
        ("<a href='mailto:desk%40mill.example?subject=%41%42'>Write</a>", False),
        ("<a href='mailto:%64%65sk@mill.example'>Write</a>", True),
        ("<a href='mailto:%64esk@mill.example%2Cother@mill.example'>Write</a>", True),
        ("<p>desk [at] mill [dot] example</p>", True),
        ("<p>desk (at) mill.example, in other words desk@mill.example</p>", False),
        (f"<a href='/cdn-cgi/l/email-protection#{coded('desk@mill.example')}'>write</a>", True),
        (f"<p data-cfemail='{coded('desk@mill.example')}'>x</p>", True),
        ("<script>document.write('<a href=\"mailto:desk@mill.example\">mail</a>')</script><p>x</p>", False),
        ("<script>document.write('mailto:' + 'desk' + '@' + 'mill.example')</script><p>x</p>", True),
    ],
)
def test_what_is_hidden_from_programs_is_told_apart(html, cloaked):
    page = read_page(html.encode(), base="")
    assert (page.emails[0].address, page.emails[0].cloaked) == ("desk@mill.example", cloaked)
    shape = as_json(page, "x.html")
    assert ("desk@mill.example" in shape["emails_cloaked"], "desk@mill.example" in shape["emails"]) == (
        cloaked,
        not cloaked,
    )
