"""Which pages of a site are read, what they add up to, what changed since, and what taking it does."""

from __future__ import annotations

import pytest

from halfhour.demo.site import PAGES
from halfhour.formats.webpage import Link, Page, Place, read_page
from halfhour.formats.webpage.page import Found, Person, Phone
from halfhour.journey.organizations.rules import is_provisional, planning, provisional
from halfhour.journey.organizations.rules.comparing import changes
from halfhour.journey.organizations.rules.gathering import Finding, Read, gather
from halfhour.journey.organizations.rules.planning import Wanted, listed_by, listed_in, more
from halfhour.journey.organizations.rules.several import Named, named
from halfhour.journey.organizations.rules.taking import Part, settle

HOME = "https://harboranalytics.example/"


def link(kind, url):
    return Link(url, kind, kind, Place.BODY)


def page_of(*links, **more_of_it):
    return Page(links=tuple(link(kind, url) for kind, url in links), **more_of_it)


def site():
    kinds = ("home", "about", "team", "careers", "internships", "news", "contact")
    return [
        Read(
            f"{HOME}{'' if kind == 'home' else kind}", kind, read_page((PAGES / f"{kind}.htm").read_bytes(), base=HOME)
        )
        for kind in kinds
    ]


def by_key(findings):
    return {each.key: each for each in findings}


# Planning


def test_linked_pages_are_read_the_most_useful_first():
    home = page_of(("news", f"{HOME}news"), ("team", f"{HOME}team"), ("contact", f"{HOME}contact"))
    wanted = more(HOME, [home], [], [Wanted(HOME, "home")])
    assert [page.kind for page in wanted] == ["contact", "team", "news"]


@pytest.mark.parametrize(
    "url",
    [
        "https://elsewhere.example/contact",
        "https://harboranalytics.example.evil.example/contact",
        "https://notharboranalytics.example/contact",
        "https://harboranalytics.example/contact.pdf",
        "ftp://harboranalytics.example/contact",
        "https://harboranalytics.example/" + "x" * 600,
        HOME,
        "https://www.harboranalytics.example",
        "https://[::1/contact",
        "",
    ],
)
def test_pages_of_others_and_pages_known_are_left_out(url):
    assert more(HOME, [page_of(("contact", url))], [], [Wanted(HOME, "home")]) == []


def test_pages_below_the_host_are_theirs():
    wanted = more("https://www.mill.example/", [page_of(("careers", "https://jobs.mill.example/"))], [], [])
    assert [page.address for page in wanted] == ["https://jobs.mill.example/"]


def test_never_more_than_eight_pages_nor_many_of_a_kind():
    links = [(kind, f"{HOME}{kind}{number}") for kind in planning.KINDS for number in range(5)]
    known = [Wanted(HOME, "home"), Wanted(f"{HOME}sitemap.xml", "map")]
    wanted = more(HOME, [page_of(*links)], [], known)
    assert len(wanted) == 7
    assert [page.kind for page in wanted].count("team") == 2
    assert more(HOME, [page_of(*links)], [], [*known, *wanted]) == []


def test_the_site_s_own_list_helps_where_nothing_is_linked():
    assert planning.needs_list(Page())
    assert not planning.needs_list(page_of(*((kind, f"{HOME}{kind}") for kind in planning.ENOUGH)))
    sitemap = b"""<?xml version="1.0"?><urlset><url><loc>%(h)sproducts/1</loc></url><url><loc> %(h)sabout-us/ </loc></url>
    <loc><![CDATA[%(h)scareers.html]]></loc><loc>%(h)spress?a=1&amp;b=2</loc><loc>javascript:x</loc><loc>""" % {
        b"h": HOME.encode()
    }
    listed = listed_in(sitemap)
    assert listed == [f"{HOME}about-us/", f"{HOME}careers.html", f"{HOME}press?a=1&b=2"]
    assert [page.kind for page in more(HOME, [Page()], listed, [Wanted(HOME, "home")])] == ["about", "careers", "news"]


@pytest.mark.parametrize("sitemap", [b"", b"\xff\x00", b"<loc>" * 100_000, b"<loc>https://" + b"x" * 10_000])
def test_a_strange_list_lists_nothing(sitemap):
    assert listed_in(sitemap) == []


def test_a_list_of_lists_is_followed_to_two_of_its_own_host_until_one_names_a_wanted_page():
    named = ("https://elsewhere.example/page-sitemap.xml", f"{HOME}post.xml", f"{HOME}page-1.xml", f"{HOME}page-2.xml")
    index = "<sitemapindex>" + "".join(f"<loc>{each}</loc>" for each in (*named, f"{HOME}page-3.xml.gz"))
    pages = {
        f"{HOME}map.xml": index,
        f"{HOME}page-1.xml": "<loc>none</loc>",
        f"{HOME}page-2.xml": f"<loc>{HOME}team</loc>",
    }
    asked = []
    listed = listed_by(f"{HOME}map.xml", lambda address: asked.append(address) or pages[address].encode())
    assert listed == [f"{HOME}team"]
    assert asked == [f"{HOME}map.xml", f"{HOME}page-1.xml", f"{HOME}page-2.xml"]
    pages[f"{HOME}page-1.xml"] = f"<loc>{HOME}about</loc>"
    asked.clear()
    assert listed_by(f"{HOME}map.xml", lambda address: asked.append(address) or pages[address].encode()) == [
        f"{HOME}about"
    ]
    assert len(asked) == 2


# Gathering


def test_a_site_adds_up():
    found = by_key(gather(site()))
    assert found["name"].text == "Harbor Analytics"
    assert found["phone:12065550117:"].more == {"reception": "yes"}
    assert found["phone:12065550118:"].of == "Research Department"
    assert found["phone:12065550118:"].page == f"{HOME}contact"
    assert found["zone"].text == "America/Los_Angeles"
    assert found["person:elias novak"].of == "Research manager"
    assert found["person:elias novak"].more["email"] == "e.novak@harboranalytics.example"
    assert found["careers"].text == f"{HOME}careers"
    assert found["internships"].text == f"{HOME}internships"
    assert found["interns"].text == "yes"
    assert found["interns"].quote.startswith("We hire two interns")
    assert sum(each.what == "address" for each in found.values()) == 1
    assert sum(each.what == "mail" for each in found.values()) >= 1
    assert {each.text for each in found.values() if each.what == "department"} >= {"Client Services", "Operations"}
    assert any("smart casual" in each.text for each in found.values() if each.what == "wear")
    assert any("Night ferries" in each.text for each in found.values() if each.what == "news")
    assert all(each.page.startswith(HOME) for each in found.values())


def test_the_name_that_most_pages_give_wins():
    said = [("Welcome", "home"), ("Mill Ltd", "about"), ("Mill", "contact")]
    read = [Read(HOME + kind, kind, Page(organization=Found(text, Place.BODY))) for text, kind in said]
    assert by_key(gather(read))["name"].text == "Mill Ltd"


def test_a_phone_that_says_whose_it_is_tells_more():
    plain, told = (Phone("+1 206 555 0117", "", of, Place.BODY) for of in ("", "Sales"))
    read = [Read(HOME, "contact", Page(phones=(plain,))), Read(HOME + "a", "about", Page(phones=(told,)))]
    assert by_key(gather(read))["phone:12065550117:"].of == "Sales"


def test_customers_who_are_quoted_are_no_people_of_the_place():
    named = (
        Person("Jane Okafor", "Head of Sales", Place.BODY),
        Person("Bob Doe", "Baker", Place.BODY, quoted=True),
    )
    found = gather([Read(HOME, "team", Page(people=named))])
    assert [each.text for each in found if each.what == "person"] == ["Jane Okafor"]


def test_refusing_interns_is_said_and_an_offer_outweighs_it():
    no, yes = (Read(HOME, "careers", Page(hires_interns=answer)) for answer in (False, True))
    assert by_key(gather([no]))["interns"].text == "no"
    assert by_key(gather([no, yes]))["interns"].text == "yes"
    assert "interns" not in by_key(gather([Read(HOME, "home", Page())]))


def test_nothing_adds_up_to_nothing():
    assert gather([]) == []


# Comparing


def test_new_other_and_gone():
    before = [
        Finding("person:a", "person", "A", "p1", "Lead"),
        Finding("person:b", "person", "B", "p1"),
        Finding("person:c", "person", "C", "p2"),
        Finding("news:x", "news", "X", "p1"),
    ]
    now = [Finding("person:a", "person", "A", "p1", "Head"), Finding("person:d", "person", "D", "p1")]
    said = changes(before, now, {"p1"})
    assert said["added"] == ["person:d"]
    assert said["changed"] == {"person:a": "A, Lead"}
    assert said["gone"] == [{"what": "person", "text": "B", "page": "p1"}]
    assert changes(before, now, {"p1"}, with_people=False) == {"added": [], "changed": {}, "gone": []}


# Taking


def source(each):
    return f"there/{each.what}"


def test_taking_fills_fields_and_keeps_sources():
    have = {"about": "", "phone": "", "email": ""}
    taken = settle(have, gather(site()), [], source)
    assert taken.fields["phone"] == "+1 206-555-0117"
    assert taken.fields["hires_interns"] == "yes"
    assert taken.fields["hiring_source"] == "there/interns"
    assert taken.fields["time_zone"] == "America/Los_Angeles"
    assert taken.fields["country"] == "US"
    assert taken.fields["dress_source"] == "there/wear"
    assert "smart casual" in taken.fields["dress"]
    assert "(there/quote)" in taken.fields["about"]
    assert Part("Research Department", "+1 206-555-0118", "there/phone") in taken.parts
    assert "Elias" not in str(taken)


def test_a_tick_replaces_and_nothing_ticked_changes_nothing():
    have = {"phone": "1", "address": "old", "about": "mine"}
    assert settle(have, [], [], source).fields == {}
    taken = settle(have, [Finding("address:n", "address", "new", "p")], [], source)
    assert taken.fields == {"address": "new"}


def test_a_second_number_becomes_a_line_once():
    have = {"phone": "1", "about": ""}
    sales = Finding("phone:2:", "phone", "+1 206 555 0199", "p", "Press desk")
    about = settle(have, [sales], [], source).fields["about"]
    assert about == "Phone, Press desk: +1 206 555 0199 (there/phone)"
    assert settle({**have, "about": about}, [sales], [], source).fields == {}


def test_a_department_s_number_goes_to_it_when_it_is_known():
    desk = Finding("phone:2:", "phone", "+1 206 555 0199", "p", "Research")
    assert settle({"phone": "1"}, [desk], ["research"], source).parts == [
        Part("Research", "+1 206 555 0199", "there/phone")
    ]


# Several at once


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Harbor Mill", [Named("Harbor Mill")]),
        ("www.Mill.example", [Named("mill.example", "www.Mill.example")]),
        ("https://mill.example/about.", [Named("mill.example", "https://mill.example/about")]),
        ("Harbor Mill, www.mill.example", [Named("Harbor Mill", "www.mill.example")]),
        ("1. Harbor Mill - https://mill.example", [Named("Harbor Mill", "https://mill.example")]),
        ("• Harbor Mill (mill.example)", [Named("Harbor Mill", "mill.example")]),
        ("Harbor Mill\n\n  harbor MILL, mill.example\n", [Named("harbor MILL", "mill.example")]),
        ("A\nB\n\n", [Named("A"), Named("B")]),
        ("hello@mill.example", [Named("hello@mill.example")]),
        ("3M", [Named("3M")]),
        (" \n , ; \n", []),
    ],
)
def test_lines_name_organizations(text, found):
    assert named(text) == found


def test_a_name_out_of_an_address_is_for_now():
    assert provisional("https://www.mill.example/about") == "mill.example"
    assert is_provisional("mill.example")
    assert not is_provisional("Harbor Mill")
    assert provisional("") == ""
