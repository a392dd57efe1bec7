"""People and their titles; departments."""

import pytest

from halfhour.formats.webpage import read_page


def people(html: str) -> list[tuple[str, str]]:
    return [
        (person.name, person.title)
        for person in read_page(f"<title>Team | Harbor Mill</title>{html}".encode(), base="").people
    ]


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("<p>Jane Okafor, Head of Sales</p>", ("Jane Okafor", "Head of Sales")),
        ("<p>Jane Okafor – Chief Financial Officer</p>", ("Jane Okafor", "Chief Financial Officer")),
        ("<h3>Jane Okafor</h3><p>Chief Miller and Engineer</p>", ("Jane Okafor", "Chief Miller and Engineer")),
        ("<p>City Clerk – Jane Okafor (ext. 214)</p>", ("Jane Okafor", "City Clerk")),
        ("<p>Office Manager: Jane Okafor</p>", ("Jane Okafor", "Office Manager")),
        ("<p>Dr. Jane Okafor, M.D. - Medical Director</p>", ("Jane Okafor", "Medical Director")),
        ("<p><b>Jane O'Leary</b>, RN, Nurse Manager</p>", ("Jane O'Leary", "Nurse Manager")),
        ("<h2>JANE OKAFOR</h2><p>President</p>", ("Jane Okafor", "President")),
        ("<h3>Xiulan Zhao</h3><p>Senior Engineer</p>", ("Xiulan Zhao", "Senior Engineer")),
        ("<p>Jan-Willem van den Berg<br>Bedrijfsleider</p>", ("Jan-Willem van den Berg", "Bedrijfsleider")),
        ('<p>R.L. "Buddy" Owen, Owner</p>', ('R.L. "Buddy" Owen', "Owner")),
        ("<p>In 1985 the mill was sold to Jane Okafor.</p>", ("Jane Okafor", "")),
        ("<p>Lyle Brown Jr. joined in 2003.</p>", ("Lyle Brown Jr.", "")),
        ("<h2>Paul Beach <small>— Director of Milling</small></h2>", ("Paul Beach", "Director of Milling")),
        (
            "<h3>Quilda Soares Brandão de Moura</h3><p>Pesquisadora</p>",
            ("Quilda Soares Brandão de Moura", "Pesquisadora"),
        ),
        ("<h3>Karim M'hamdi</h3><p>Head of Flour</p>", ("Karim M'hamdi", "Head of Flour")),
        ("<dl><dt>Firma</dt><dd>Mühle Baum</dd><dt>Inhaber</dt><dd>Karin Baum</dd></dl>", ("Karin Baum", "Inhaber")),
    ],
)
def test_names_and_titles(html, expected):
    assert people(html) == [expected]


def cards(*rows, order="<h4>{0}</h4><p class=line>{1}</p>"):
    return people("".join(f"<div>{order.format(*row)}</div>" for row in rows))


def test_cards_set_alike_tell_titles_that_no_list_knows():
    rows = [("Jane Okafor", "Daglig leder"), ("Karin Baum", "Kvernmester"), ("Piotrek Banas", "Melblander")]
    assert cards(*rows) == rows


def test_titles_above_the_names_stay_with_their_own():
    rows = [("Jane Okafor", "Moleira"), ("Karin Baum", "Gerente"), ("Amit Das", "Analista")]
    assert cards(*rows, order="<p class=line>{1}</p><h4>{0}</h4>") == rows
    with_links = "<p class=line>{1}</p><h4>{0}</h4><div><a href=/a>ORCID</a> <a href=/b>Lattes</a></div>"
    assert cards(*rows, order=with_links) == rows


def test_what_else_stands_in_cards_is_no_title():
    found = cards(("Jane Okafor", "She came to the mill in spring."), ("Karin Baum", "karin@mill.example"))
    assert [title for _, title in found] == ["", ""]


def test_a_list_of_names_shares_its_title():
    found = people("<p>Geschäftsführer: Dr. Karin Baum, Jürgen Öztürk</p>")
    assert found == [("Karin Baum", "Geschäftsführer"), ("Jürgen Öztürk", "Geschäftsführer")]


@pytest.mark.parametrize(
    "html",
    [
        "<p>12 Madison Avenue, San Luis Obispo</p>",
        "<p>Harry Weston Road, Lincoln Center</p>",
        "<p>Lincoln & Sons, Martin Brothers Inc.</p>",
        "<h2>Corporate Giving Inquiries</h2><p>617-555-0100</p>",
        "<h2>Driving Directions</h2><p>Manager on duty</p>",
        "<p>Project Managers</p><p>Software Developers</p>",
        "<p>Monday Friday, North Carolina, New York</p>",
        "<nav><a>Jane Okafor</a></nav>",
        "<p>Bill Payment and Mark Complete</p>",
        "<p>Avenue Jane Okafor 50, 1030 Bruxelles</p>",
        "<p>Szkoła im. Jana Kowala II</p><p>C. de la Pesa, 9</p>",
        "<p>She has a B.S. in Milling and a B.Tech. in Flour.</p>",
    ],
)
def test_capitals_that_are_nobody(html):
    assert people(html) == []


def test_each_person_once_with_mail_and_the_title_from_any_mention():
    html = "<p>Jane Okafor wrote this.</p><p>Jane Okafor, Head of Sales, jane@mill.example</p>"
    found = read_page(html.encode(), base="").people
    assert [(person.name, person.title, person.email) for person in found] == [
        ("Jane Okafor", "Head of Sales", "jane@mill.example")
    ]


def test_the_organization_is_nobody():
    html = b"<title>Scott Martin</title><h1>Scott Martin</h1><p>&copy; 2024 Scott Martin</p>"
    assert read_page(html, base="").people == ()


DIRECTORY = """<title>Contact | Harbor Mill</title><nav><a href="/s">Sales</a></nav><h1>Contact Us</h1>
<h3>Toledo Office</h3><p>12 Pier Road<br>Toledo, OH 43604<br>Phone: 419-555-0100</p><h3>Human
Resources</h3><p>hr@mill.example</p>
<p>Banquet Department: 419-555-0101</p><p>Copper Café: 419-555-0102</p><h3>Engineering</h3><p>Jane Okafor, Chief
Engineer</p>
<p>Our Quality Assurance Department answers within a day.</p><h3>New Jersey</h3><p>609-555-0100</p><h3>Send us a message</h3><p>Phone:</p>"""


def test_departments_are_what_contacts_reach():
    found = [department.text for department in read_page(DIRECTORY.encode(), base="").departments]
    assert found == [
        "Toledo Office",
        "Human Resources",
        "Banquet Department",
        "Copper Café",
        "Engineering",
        "Quality Assurance Department",
    ]


def departments(html: str) -> list[str]:
    page = read_page(f"<title>Contact | Harbor Mill</title>{html}".encode(), base="")
    return [department.text for department in page.departments]


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("<h3>Herr Ortwig Brunn</h3>", ("Ortwig Brunn", "")),
        ("<p><a href=/p>Pahoua Vang, ARNP</a></p>", ("Pahoua Vang", "")),
        ("<p>Max Pulsarelli</p><p>mpulsarelli@mill.example</p>", ("Max Pulsarelli", "")),
        ("<p>Förvaltningschef Åsa Lindblad<br>asa@mill.example</p>", ("Åsa Lindblad", "Förvaltningschef")),
        ("<p>Jürgen Neubacher Co-Director</p>", ("Jürgen Neubacher", "Co-Director")),
        (
            "<li><h3>Kwabena Osei</h3><span>Managing Partner</span> 415.555.0101</li>",
            ("Kwabena Osei", "Managing Partner"),
        ),
        ("<h2>Vice-Diretor</h2><p>Prof. Ms. Paulo Ambrósio</p>", ("Paulo Ambrósio", "Vice-Diretor")),
    ],
)
def test_names_and_titles_of_more_countries(html, expected):
    assert people(html) == [expected]


def test_a_name_set_like_the_others_is_one():
    html = "<ul><li>Robin Bernard</li><li>Julien Doche</li><li>Zoltrix Miraux</li><li>Angela Bovo</li></ul>"
    assert [name for name, _ in people(html)] == ["Robin Bernard", "Julien Doche", "Zoltrix Miraux", "Angela Bovo"]


@pytest.mark.parametrize(
    "html",
    [
        "<p>Clinton WA 98236</p>",
        "<p>Emerson Electric, Calvin Klein, Lockmaker, Deep Rock, Sunfield Dairies</p>",
        "<p>WCS Membership</p><p>membership@mill.example</p>",
    ],
)
def test_more_capitals_that_are_nobody(html):
    assert people(html) == []


@pytest.mark.parametrize(
    "html",
    [
        "<p>“The best flour in town.” – Jane Okafor</p>",
        "<h2>Testimonials</h2><p>Jane Okafor, Baker</p>",
        '<div class="testimonial"><p>Jane Okafor</p></div>',
    ],
)
def test_who_is_quoted_as_a_customer_is_marked(html):
    found = read_page(f"<title>Harbor Mill</title>{html}".encode(), base="").people
    assert [(person.name, person.quoted) for person in found] == [("Jane Okafor", True)]


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        (
            "<table><tr><th>Department</th><th>Phone</th></tr><tr><td>Assessor</td><td>208-555-0111</td></tr>"
            "<tr><td>Weed Control</td><td>208-555-0117</td></tr></table>",
            ["Assessor", "Weed Control"],
        ),
        (
            "<h1>Our Departments</h1><h3>Milling &amp; Grinding</h3><p>Stones.</p><h3>Packing</h3><p>Bags.</p>",
            ["Milling & Grinding", "Packing"],
        ),
        ("<h2>Department of Chemistry</h2><p>We mix.</p>", ["Department of Chemistry"]),
        ("<h3>Ufficio Tributi</h3><p>0141 555102</p>", ["Ufficio Tributi"]),
        ("<h3>Personalverwaltung</h3><p>Tel. 07123 987615</p>", ["Personalverwaltung"]),
        ("<h3>Executive Education</h3><p>617-555-0100</p>", ["Executive Education"]),
        (
            "<h3>Sales</h3><p>sales@mill.example</p><h3>Press</h3><p>press@mill.example</p><h3>Customer support</h3><p>Chat</p>",
            ["Sales", "Press", "Customer support"],
        ),
    ],
)
def test_departments_by_their_form(html, expected):
    assert departments(html) == expected


@pytest.mark.parametrize(
    "html",
    [
        "<h4>Toronto</h4><p>20 Bay Street<br>Toronto, ON M5J 2N8<br>+1 416 555 0188</p>",
        "<h3>Europe</h3><p>+31 20 555 0100</p>",
        "<p><b>Tulsa, OK</b><br>918-555-0175</p>",
        "<h3>Vice President Manufacturing</h3><p>419-555-0100</p>",
        "<h3>Jane Okafor</h3><p>Rivers and Rain</p><p>jane@mill.example</p>",
        "<h2>Awards</h2><p>2019</p></main><footer><p>419-555-0100</p></footer>",
        "<h2>Nasz zespół</h2><h3>Jane Okafor</h3><p>Prezes</p><p>jane@mill.example</p>",
        "<h2>Flour and stones</h2><h3>Jane Okafor</h3><p>Miller</p><p>+44 20 7946 0011</p>",
        "<h3>Fale conosco</h3><p>(41) 3081-0055</p><h3>Växel</h3><p>031-26 25 00</p>",
        "<h3>Mitmachen</h3><p>verein@mill.example</p><h2>会社概要</h2><p>mill@mill.example</p>",
    ],
)
def test_what_is_over_contacts_and_no_department(html):
    assert departments(html) == []
