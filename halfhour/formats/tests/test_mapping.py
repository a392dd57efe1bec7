"""Any other table: guessed by header and by content, overridden by a mapping, known again by its layout."""

import pytest

from halfhour.formats.contacts import read
from halfhour.formats.tables import FIELDS

UNKNOWN = "Zork,Blip,Quux\nAnn Lee,Acme,a@x.com\nBob Ray,Labs,b@x.com\n"


def test_homemade_headers_are_understood():
    reading = read(
        b"Full Name,Business,Job Title,Contact Email,Mobile,City,Additional Info\n"
        b"Ann Lee,Acme,Chemist,a@x.com,(555) 123-4567,Town,Important\n"
    )
    (ann,) = reading.contacts
    assert (ann.organization, ann.title, ann.emails, ann.phones) == ("Acme", "Chemist", ["a@x.com"], ["(555) 123-4567"])
    assert (ann.given, ann.family, ann.address, ann.note) == ("Ann", "Lee", "Town", "Important")
    assert reading.unmapped == []


def test_unknown_headers_are_told_by_their_cells():
    reading = read(UNKNOWN.encode())
    assert [(contact.full_name, contact.emails) for contact in reading.contacts] == [
        ("Ann Lee", ["a@x.com"]),
        ("Bob Ray", ["b@x.com"]),
    ]
    assert reading.columns == {"Zork": "full_name", "Quux": "email"}
    assert reading.unmapped == ["Blip"]
    assert reading.sample == [["Ann Lee", "Acme", "a@x.com"], ["Bob Ray", "Labs", "b@x.com"]]


def test_a_mapping_overrides_and_leaves_out():
    reading = read(UNKNOWN.encode(), mapping={"Blip": "organization", "Quux": ""})
    assert [(contact.full_name, contact.organization, contact.emails) for contact in reading.contacts] == [
        ("Ann Lee", "Acme", []),
        ("Bob Ray", "Labs", []),
    ]


def test_nobody_can_be_told_until_somebody_says_so():
    text = b"Zork,Blip\n1,2\n3,4\n"
    reading = read(text)
    assert "which column" in reading.problem
    assert reading.header == ["Zork", "Blip"]
    assert reading.rows == len(reading.skipped) == 2
    told = read(text, mapping={"Zork": "full_name"})
    assert [contact.full_name for contact in told.contacts] == ["1", "3"]
    assert told.problem is None


def test_mapping_to_nonsense_changes_nothing():
    assert (
        read(UNKNOWN.encode(), mapping={"Zork": "nonsense", "Nope": "email"}).columns == read(UNKNOWN.encode()).columns
    )


def test_a_layout_is_known_again():
    again = "zork , BLIP,Quux\nCy Doe,x,c@x.com\n"
    other = "Zork,Quux,Blip\nCy Doe,c@x.com,x\n"
    assert read(UNKNOWN.encode()).layout == read(again.encode()).layout
    assert read(UNKNOWN.encode()).layout != read(other.encode()).layout


def test_two_columns_of_one_name_stay_apart():
    reading = read(b"Name,Email,Email,\nAnn,a@x.com,b@x.com,x\n")
    assert reading.header == ["Name", "Email", "Email (2)", "Column 4"]
    assert reading.contacts[0].emails == ["a@x.com", "b@x.com"]


def test_a_table_without_header():
    reading = read(b"Ann,Lee,a@x.com,Acme\nBob,Ray,b@x.com,Labs\n")
    assert [(contact.full_name, contact.line) for contact in reading.contacts] == [("Ann Lee", 1), ("Bob Ray", 2)]
    assert reading.header == ["Column 1", "Column 2", "Column 3", "Column 4"]


def test_a_plain_list_of_addresses():
    reading = read(b'a@x.com\n"Lee, Ann" <ann@x.com>\n\nBob Ray <b@x.com>\n')
    assert [contact.full_name for contact in reading.contacts] == ["a@x.com", "Lee, Ann", "Bob Ray"]


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
def test_delimiters(delimiter):
    rows = [["Name", "E-Mail", "Firma"], ["Ann Lee", "a@x.com", "Acme, Labs; Sons"], ["Bob Ray", "b@x.com", "X"]]
    text = "\n".join(delimiter.join(f'"{cell}"' for cell in row) for row in rows)
    assert [contact.organization for contact in read(text.encode()).contacts] == ["Acme, Labs; Sons", "X"]


def test_excel_names_its_delimiter():
    assert read("sep=;\nName;Email\nAnn, Lee;a@x.com\n".encode("utf-16")).contacts[0].line == 3


def test_several_values_in_one_cell():
    (ann,) = read(b'Name,Email,Phone\nAnn,"a@x.com; b@x.com, mailto:c@x.com","+1 555 0100; +1 555 0101"\n').contacts
    assert ann.emails == ["a@x.com", "b@x.com", "c@x.com"]
    assert ann.phones == ["+1 555 0100", "+1 555 0101"]


def test_somebody_elses_columns_are_not_the_persons():
    header = "Name,Email,Manager's Name,Assistant's Phone,Manager Email,Spouse Name"
    (ann,) = read(f"{header}\nAnn,a@x.com,Boss,+1 5550100,boss@x.com,X\n".encode()).contacts
    assert (ann.full_name, ann.emails, ann.phone_kinds) == ("Ann", ["a@x.com"], ["assistant"])


def test_a_company_site_is_no_profile_but_a_linkedin_page_is():
    text = b"Name,Website,LinkedIn\nAnn,acme.com,ann-lee\nBob,https://www.linkedin.com/in/bob,\nCy,linkedin.com/company/acme,\n"
    ann, bob, cy = read(text).contacts
    assert (ann.website, ann.profile_url) == ("https://acme.com", "https://www.linkedin.com/in/ann-lee")
    assert (bob.website, bob.profile_url) == ("", "https://www.linkedin.com/in/bob")
    assert (cy.website, cy.profile_url) == ("https://linkedin.com/company/acme", "")


def test_phones_that_are_called_by_their_place_only():
    (ann,) = read(b"First,Last,Email,Home,Work,Mobile\nAnn,Lee,a@x.com,+1 555 0100,+1 555 0101,+1 555 0102\n").contacts
    assert ann.phone_kinds == ["home", "work", "mobile"]


def test_links_that_run_are_not_links():
    (ann,) = read(b"Name,Website,LinkedIn\nAnn,javascript:alert(1),data:text/html;x\n").contacts
    assert (ann.website, ann.profile_url) == ("", "")


def test_every_field_has_a_name_for_the_page():
    assert all(FIELDS.values())
    assert {"full_name", "email", "phone", "organization", "title"} <= set(FIELDS)


def test_addresses_pasted_on_one_line_are_as_many_people():
    reading = read(b'Ana Duval <ana@x.com>, "Kahl, Ute" <ute@x.com>;\nJan <jan@x.com>\n')
    assert [(contact.full_name, contact.line) for contact in reading.contacts] == [
        ("Ana Duval", 1), ("Kahl, Ute", 1), ("Jan", 2),
    ]  # fmt: skip
