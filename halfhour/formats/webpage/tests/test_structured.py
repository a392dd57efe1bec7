"""Data for machines: JSON-LD script by script, microdata, RDFa, hCard."""

from halfhour.formats.webpage import Place, read_page
from halfhour.formats.webpage.items import every
from halfhour.formats.webpage.jsonld import read_scripts
from halfhour.formats.webpage.walking import walk

GRAPH = """{"@context": "https://schema.org", "@graph": [
 {"@type": "WebSite", "name": "Brightwater", "publisher": {"@id": "#org"}},
 {"@type": ["Organization", "Corporation"], "@id": "#org", "name": "Brightwater Robotics",
  "description": "Brightwater Robotics builds inspection robots for water utilities.", "telephone": "+1-206-555-0170",
  "faxNumber": "+1 206 555 0179",
  "address": {"@type": "PostalAddress", "streetAddress": "88 Dock Street", "addressLocality": "Seattle",
  "addressRegion": "WA",
              "postalCode": "98101", "addressCountry": "US"},
  "contactPoint": [{"@type": "ContactPoint", "contactType": "human resources", "telephone": "206 555 0171",
                    "email": "mailto:jobs@brightwater.example"}],
  "founder": {"@type": "Person", "name": "Amara Obi"},
  "employee": [{"@type": "Person", "name": "Luca Ferri", "jobTitle": "Head of Field Engineering"}],
  "sameAs": ["https://www.linkedin.com/company/brightwater-robotics"]}]}"""


def page(*scripts: str, body: str = "<h1>Contact</h1>"):
    tags = "".join(f'<script type="application/ld+json">{script}</script>' for script in scripts)
    return read_page(f"<title>Contact</title>{tags}{body}".encode(), base="https://brightwater.example/contact")


def test_a_graph_with_references_gives_everything():
    found = page(GRAPH)
    assert found.organization.text == "Brightwater Robotics"
    assert found.organization.place is Place.STRUCTURED
    assert found.about[0].text == "Brightwater Robotics builds inspection robots for water utilities."
    assert [(phone.number, phone.of) for phone in found.phones] == [
        ("+1 206-555-0170", ""),
        ("+1 206-555-0171", "human resources"),
    ]
    assert [(mail.address, mail.of) for mail in found.emails] == [("jobs@brightwater.example", "human resources")]
    assert found.addresses[0].text == "88 Dock Street, Seattle, WA, 98101, US"
    assert found.country == "US"
    assert [(person.name, person.title) for person in found.people] == [
        ("Amara Obi", "Founder"),
        ("Luca Ferri", "Head of Field Engineering"),
    ]
    assert [department.text for department in found.departments] == ["Human resources"]
    assert [(link.kind, link.url) for link in found.links] == [
        ("linkedin", "https://www.linkedin.com/company/brightwater-robotics")
    ]


def test_a_broken_script_takes_no_other_with_it():
    found = page(
        '{"@type": "Organization", "name": "Half', GRAPH, "{{{", "not json at all", '{"@type": 7, "name": [[]]}'
    )
    assert found.organization.text == "Brightwater Robotics"


def test_small_slips_are_mended():
    slips = [
        '{"@type": "Organization", "name": "Brightwater Robotics",}',
        '<!-- {"@type": "Organization", "name": "Brightwater Robotics"} -->',
        '//<![CDATA[\n{"@type": "Organization", "name": "Brightwater Robotics"}\n//]]>',
        '{"@type": "Organization", "name": "Brightwater\n Robotics"};',
        "{&quot;@type&quot;: &quot;Organization&quot;, &quot;name&quot;: &quot;Brightwater Robotics&quot;}",
        '{"@type": "Thing"} {"@type": "Organization", "name": "Brightwater Robotics"}',
    ]
    for slip in slips:
        assert [item.text("name") for item in read_scripts([slip]) if "Organization" in item.types] == [
            "Brightwater Robotics"
        ]


def test_things_that_name_each_other_in_a_circle_are_walked_once():
    circle = '[{"@id": "#a", "@type": "Person", "knows": {"@id": "#b"}}, {"@id": "#b", "@type": "Person", "knows": {"@id": "#a"}}]'
    assert len(list(every(read_scripts([circle])))) == 2


def test_deep_and_endless_scripts_are_survived():
    assert read_scripts(["[" * 100_000]) == []
    deep = '{"a":' * 900 + "1" + "}" * 900
    assert list(every(read_scripts([deep])))
    many = '[{"@id": "#x", "@type": "Person"}' + ',{"@type": "Person", "name": "n"}' * 20_000 + "]"
    assert len(read_scripts([many])) < 5_000


MICRODATA = """<div itemscope itemtype="http://schema.org/MedicalClinic"><h2 itemprop="name">Riverbend Clinic</h2>
<div itemprop="address" itemscope itemtype="http://schema.org/PostalAddress"><span itemprop="streetAddress">410
Main St</span>
<span itemprop="addressLocality">Milford</span>, <span itemprop="addressRegion">PA</span> <span
itemprop="postalCode">18337</span></div>
<a itemprop="telephone" href="tel:+15705550119">call us</a> <meta itemprop="email" content="desk@riverbend.example">
<div itemprop="employee" itemscope itemtype="http://schema.org/Person"><b itemprop="name">Priya Raman</b>
<i itemprop="jobTitle">Medical Director</i></div></div>"""


def test_microdata():
    found = read_page(MICRODATA.encode(), base="")
    assert found.organization.text == "Riverbend Clinic"
    assert found.addresses[0].text == "410 Main St, Milford, PA, 18337"
    assert [phone.number for phone in found.phones] == ["+1 570-555-0119"]
    assert [mail.address for mail in found.emails] == ["desk@riverbend.example"]
    assert [(person.name, person.title, person.place) for person in found.people] == [
        ("Priya Raman", "Medical Director", Place.STRUCTURED)
    ]


def test_rdfa():
    html = """<div vocab="http://schema.org/" typeof="Organization"><span property="name">Harbor Mill</span>
    <span property="telephone">+44 20 7946 0018</span></div>"""
    found = read_page(html.encode(), base="")
    assert found.organization.text == "Harbor Mill"
    assert [phone.number for phone in found.phones] == ["+44 20 7946 0018"]


def test_hcards_of_people_and_of_organizations():
    html = """<div class="vcard"><span class="fn org">Harbor Mill</span> <span class="tel">020 7946 0018</span>
    <div class="adr"><div class="street-address">4 Quay Lane</div> <span class="locality">London</span>
    <span class="postal-code">SE1 2AB</span> <span class="country-name">United Kingdom</span></div></div>
    <div class="h-card"><a class="p-name u-url" href="/ada">Ada Quist</a>, <span class="p-job-title">Miller</span></div>"""
    found = read_page(html.encode(), base="")
    assert found.organization.text == "Harbor Mill"
    assert found.country == "GB"
    assert found.phones[0].number == "+44 20 7946 0018"
    assert [(person.name, person.title) for person in found.people] == [("Ada Quist", "Miller")]


def test_who_reviews_is_nobody_of_theirs():
    review = """{"@type": "LocalBusiness", "name": "Harbor Mill", "review": [{"@type": "Review",
      "author": {"@type": "Person", "name": "Jane Visitor", "telephone": "206 555 0100"}}]}"""
    found = page(review)
    assert found.people == ()
    assert found.phones == ()


def test_a_page_without_a_tree_keeps_its_things_in_order():
    items = walk('<p itemscope><i itemprop="name">one</i></p><p itemscope><i itemprop="name">two</i></p>').items
    assert [item.text("name") for item in items] == ["one", "two"]
