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
    ],
)
def test_names_and_titles(html, expected):
    assert people(html) == [expected]


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
        "Banquet Department",
        "Copper Café",
        "Human Resources",
        "Engineering",
        "Quality Assurance Department",
    ]
