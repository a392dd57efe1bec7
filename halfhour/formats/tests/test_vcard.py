"""vCards 2.1, 3.0 and 4.0, as phones and programs write them, whole and broken."""

import pytest

from halfhour.formats.contacts import read
from halfhour.formats.stripping import stripped


def card(*lines, version="3.0"):
    return "\r\n".join(["BEGIN:VCARD", f"VERSION:{version}", *lines, "END:VCARD", ""])


def one(*lines, version="3.0"):
    reading = read(card(*lines, version=version).encode())
    (contact,) = reading.contacts
    return contact


def test_apple_groups_labels_and_escaped_links():
    ann = one(
        *("N:Lee;Ann;May;Ms.;", "FN:Ann May Lee", "ORG:Acme;Labs", "TITLE:Chemist"),
        *("item1.EMAIL;type=INTERNET;type=pref:ann@x.com", "item1.X-ABLabel:Work"),
        *("item2.TEL:+1 555 0100", "item2.X-ABLabel:_$!<AssistantPhone>!$_", "TEL;type=HOME;type=FAX:+1 555 0101"),
        *("item3.URL;type=pref:http\\://acme.com/a", "item3.X-ABLabel:_$!<HomePage>!$_"),
        *("item4.ADR;type=HOME:;;9 Elm St;Village;;1;", "item5.ADR;type=WORK:;;1 Main St\\nFloor 2;Town;CA;2;USA"),
    )
    assert (ann.full_name, ann.given, ann.family) == ("Ann May Lee", "Ann", "Lee")
    assert (ann.organization, ann.department, ann.title, ann.emails) == ("Acme", "Labs", "Chemist", ["ann@x.com"])
    assert (ann.phones, ann.phone_kinds) == (["+1 555 0100", "+1 555 0101"], ["assistant", "home fax"])
    assert (ann.website, ann.address) == ("http://acme.com/a", "1 Main St Floor 2, Town, CA 2, USA")


def test_android_quoted_printable_with_soft_breaks():
    ann = one(
        *("N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:M=C3=BCller;J=C3=BC=", "rgen;;;"),
        *("FN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:J=C3=BCrgen=20M=C3=BC=", "=6Cler"),
        *("TEL;CELL;PREF:123", "NOTE;ENCODING=QUOTED-PRINTABLE;CHARSET=ISO-8859-1:a=3Bb=0D=0Ac =E9"),
        version="2.1",
    )
    assert (ann.full_name, ann.family, ann.given) == ("Jürgen Müller", "Müller", "Jürgen")
    assert (ann.phones, ann.phone_kinds, ann.note) == (["123"], ["mobile"], "a;b\nc é")


def test_a_letter_parted_by_a_soft_break_and_a_fold():
    ann = one("FN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=D0=90=D0=BD=D0=", "  =B0", version="2.1")
    assert ann.full_name == "Ана"


@pytest.mark.parametrize("first", ["", "\t"])
def test_cards_that_stand_indented(first):
    text = f"{first}BEGIN:VCARD\n\tVERSION:3.0\n\tFN:Ann Lee\n\tNOTE:long \n\t line\n\tBDAY:1990-01-01\n\tEND:VCARD\n"
    reading = read((text * 2).encode())
    assert [(one.full_name, one.note, one.line) for one in reading.contacts] == [
        ("Ann Lee", "long line", 1), ("Ann Lee", "long line", 8),
    ]  # fmt: skip
    assert reading.doubts == []
    lean = stripped(text.encode())
    assert b"1990" not in lean
    assert read(lean).contacts == read(text.encode()).contacts


def test_an_address_shown_instead_of_the_name_and_a_mailbox_that_is_none():
    ann = one("FN:ann@x.com", "N:Lee;Ann;;;", "EMAIL:ann@x.com", "EMAIL:CN=Ann Lee/O=Acme@ACME")
    assert (ann.full_name, ann.emails) == ("Ann Lee", ["ann@x.com"])
    assert one("N:Lee, Ann", "TEL:1234567").full_name == "Ann Lee"


def test_outlook_21_with_bare_types_and_a_comma_in_the_company():
    ann = one(
        "N;LANGUAGE=en-us:Lee;Ann",
        "FN:Ann Lee",
        "ORG:Company, The;Labs",
        "TEL;WORK;VOICE:(905) 555-1234",
        version="2.1",
    )
    assert (ann.organization, ann.department, ann.phone_kinds) == ("Company, The", "Labs", ["work"])


def test_version_4():
    ann = one(
        *("FN;PREF=1:Ann Lee", 'TEL;VALUE=uri;PREF=1;TYPE="voice,home":tel:+1-555-0100;ext=5', "KIND:individual"),
        *('ORG;SORT-AS="ACME":Acme\\, Inc.', 'ADR;TYPE=work;LABEL="a:b;c":;;1 Main St;Town;;2;US'),
        version="4.0",
    )
    assert (ann.phones, ann.phone_kinds) == (["+1-555-0100;ext=5"], ["home"])
    assert (ann.organization, ann.address) == ("Acme, Inc.", "1 Main St, Town, 2, US")


def test_escapes_and_types_that_other_readers_lose():
    ann = one(
        "FN:Lee\\, Ann\\; May", "TEL;TYPE=VOICE\\,CELL:1", "NOTE:a\\nb\\\\n", "URL:https\\://www.linkedin.com/in/ann"
    )
    assert (ann.full_name, ann.phone_kinds, ann.note) == ("Lee, Ann; May", ["mobile"], "a\nb\\n")
    assert ann.profile_url == "https://www.linkedin.com/in/ann"


def test_a_comma_nobody_escaped_does_not_cut_the_name():
    assert one("FN:Mr. Ann, Lee Jr.").full_name == "Mr. Ann, Lee Jr."


def test_social_profile_is_taken_before_a_website():
    ann = one(
        "FN:Ann", "URL:http://acme.com", "X-SOCIALPROFILE;type=linkedin;x-user=ann:http://www.linkedin.com/in/ann"
    )
    assert (ann.profile_url, ann.website) == ("http://www.linkedin.com/in/ann", "http://acme.com")


def test_folded_lines():
    assert one("FN:Ann ", "  Lee", "NOTE:lo", " ng", "\tter").note == "longter"
    assert one("FN:Ann ", "  Lee").full_name == "Ann Lee"


PHOTO = ["/9j/4AAQSkZJRgABAQ", "AAAQABAAD/2wBDAAI="]


@pytest.mark.parametrize(
    "photo",
    [
        ["PHOTO;ENCODING=b;TYPE=JPEG:" + PHOTO[0], " " + PHOTO[1]],
        ["PHOTO;ENCODING=BASE64;JPEG:" + PHOTO[0], " " + PHOTO[1][:-2], ""],
        ["PHOTO;JPEG;ENCODING=BASE64:", *PHOTO, ""],
        ["item1.PHOTO;BASE64:", "  " + PHOTO[0], "  " + PHOTO[1]],
        ["PHOTO;VALUE=uri:https://x.com/a.jpg"],
        ["photo:data:image/jpeg;base64," + PHOTO[0], " " + PHOTO[1]],
    ],
)
def test_photos_are_left_out_and_break_nothing(photo):
    reading = read(card("FN:Ann", *photo, "TEL:1").encode())
    assert (reading.contacts[0].phones, reading.doubts) == (["1"], [])


@pytest.mark.parametrize("codec", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1252"])
def test_codecs(codec):
    text = card("N:Müller;Jürgen;;;", "FN:Jürgen Müller") + card("FN:Ann")
    assert [contact.full_name for contact in read(text.encode(codec)).contacts] == ["Jürgen Müller", "Ann"]


def test_a_charset_named_in_the_card_is_believed():
    text = card("N;CHARSET=ISO-8859-2:Žižka;Jan", "FN;CHARSET=ISO-8859-2:Jan Žižka", version="2.1")
    assert read(text.encode("iso-8859-2")).contacts[0].full_name == "Jan Žižka"


def test_line_ends_of_all_kinds():
    text = card("FN:Ann", "TEL:1") + card("FN:Bob")
    for end in ("\r\n", "\n", "\r"):
        contacts = read(text.replace("\r\n", end).encode()).contacts
        assert [(contact.full_name, contact.line) for contact in contacts] == [("Ann", 1), ("Bob", 6)]


def test_a_bad_line_costs_only_itself():
    reading = read(
        card("FN:Ann", "garbage", "EMAIL;TYPE=" + "a," * 500, "EMAIL:none of your business", "TEL:1").encode()
    )
    (ann,) = reading.contacts
    assert (ann.phones, ann.emails) == (["1"], [])
    assert [doubt.line for doubt in reading.doubts] == [4, 5, 6]


def test_a_note_over_bare_lines():
    assert (
        one("FN:Ann", "NOTE:first", "second line: yes", "third", "TEL:1", version="2.1").note
        == "first\nsecond line: yes\nthird"
    )


def test_missing_end_is_named_and_what_stands_there_kept():
    reading = read(b"BEGIN:VCARD\nFN:Ann\nTEL:1\nBEGIN:VCARD\nFN:Bob\nEND:VCARD\nBEGIN:VCARD\nFN:Cy\nTEL;TYPE=CE")
    assert [contact.full_name for contact in reading.contacts] == ["Ann", "Bob", "Cy"]
    assert sorted(doubt.line for doubt in reading.doubts) == [1, 7, 9]


def test_cards_that_name_nobody_are_named_by_their_line():
    text = card() + card("NOTE:x") + "junk\r\n" + card("FN:Ann")
    reading = read(text.encode())
    assert [contact.full_name for contact in reading.contacts] == ["Ann"]
    assert [skipped.line for skipped in reading.skipped] == [1, 4]
    assert [doubt.line for doubt in reading.doubts] == [8]
    assert reading.rows == 3


def test_an_assistants_card_inside_a_card():
    inner = ["BEGIN:VCARD", "FN:Helper", "TEL:2", "END:VCARD"]
    for agent in (["AGENT:", *inner], ["AGENT:BEGIN:VCARD", *inner[1:]], ["AGENT;X=1:", "", *inner]):
        reading = read((card("FN:Ann", *agent, "TEL:1", version="2.1") + card("FN:Bob")).encode())
        assert [(contact.full_name, contact.phones) for contact in reading.contacts] == [("Ann", ["1"]), ("Bob", [])]
        assert [skipped.text for skipped in reading.skipped] == ["Helper"]
    ann = one("FN:Ann", "AGENT:BEGIN:VCARD\\nFN:Helper\\nTEL:+1-", " 555\\nEND:VCARD\\n", "TEL:1")
    assert (ann.full_name, ann.phones) == ("Ann", ["1"])


def test_groups_are_not_people_and_companies_go_by_their_name():
    reading = read((card("KIND:group", "FN:Friends", version="4.0") + card("N:;;;;", "ORG:Acme;", "TEL:1")).encode())
    assert [contact.full_name for contact in reading.contacts] == ["Acme"]
    assert [skipped.text for skipped in reading.skipped] == ["Friends"]


def test_a_card_without_name_goes_by_its_address():
    assert one("EMAIL;PREF:ann@x.com", version="2.1").full_name == "ann@x.com"
    assert one("TEL:+1 555").full_name == "+1 555"
    assert one("N:Lee;Ann;;Ms.;PhD").full_name == "Ann Lee PhD"


def test_private_properties_are_not_read():
    secrets = [f"{name}:SECRET" for name in ("BDAY", "GENDER", "ANNIVERSARY", "X-GENDER", "X-SPOUSE", "KEY")]
    assert "SECRET" not in repr(read(card("FN:Ann", *secrets).encode()))


def test_hints_only_where_the_card_has_no_parts():
    assert (one("FN:Ann Lee").given, one("FN:Ann Lee").family) == ("Ann", "Lee")
    assert (one("FN:Acme Support", "N:;;;;").given, one("FN:Nguyễn").family) == ("", "")


def test_cards_in_a_text_of_another_kind():
    reading = read(("some words\n\n" + card("FN:Ann").replace("\r", "") + "more words\n").encode())
    assert len(reading.contacts) == 1
    assert len(reading.doubts) == 1


def test_the_marks_of_utf_8_in_the_middle_of_glued_files_cost_nobody():
    one = "\ufeffBEGIN:VCARD\r\nVERSION:3.0\r\nFN:Ann Lee\r\n\ufeffEND:VCARD\r\n"
    assert [contact.line for contact in read((one * 3).encode()).contacts] == [1, 5, 9]


def test_the_folded_card_of_an_assistant_takes_nothing_along():
    text = (
        "BEGIN:VCARD\nVERSION:3.0\nFN:John Doe\nAGENT:BEGIN:VCARD\n VERSION:3.0\n FN:Jane Assistant\n"
        " EMAIL:jane@x.example\n END:VCARD\nEMAIL:john@x.example\nEND:VCARD\n"
        "BEGIN:VCARD\nVERSION:3.0\nFN:Ann Lee\nEND:VCARD\n"
    )
    reading = read(text.encode())
    assert [(c.full_name, c.emails) for c in reading.contacts] == [("John Doe", ["john@x.example"]), ("Ann Lee", [])]
    assert [row.line for row in reading.skipped] == [4]


def test_version_2_1_folds_at_a_space_that_stays():
    for version, note in (("2.1", "a simple example"), ("3.0", "a simpleexample")):
        text = (
            f"BEGIN:VCARD\nVERSION:{version}\nFN:Ann Lee\nNOTE:a simple\n example\nEMAIL:ann@\n x.example\nEND:VCARD\n"
        )
        [ann] = read(text.encode()).contacts
        assert (ann.note, ann.emails) == (note, ["ann@x.example"])


def test_an_equals_sign_at_the_end_is_a_soft_break_only_where_it_was_said():
    text = "BEGIN:VCARD\nVERSION:3.0\nNOTE:ends with =\nFN:Ann=\nN:Lee=;Ann=;;;\nEND:VCARD\n"
    [ann] = read(text.encode()).contacts
    assert (ann.full_name, ann.family, ann.note) == ("Ann=", "Lee=", "ends with =")


@pytest.mark.parametrize("says", ["KIND:org", "X-ABShowAs:COMPANY", "kind:ORG"])
def test_a_card_of_an_organization_is_one(says):
    text = f"BEGIN:VCARD\nVERSION:4.0\nN:;;;;\nFN:Acme, Inc.\nORG:Acme;\n{says}\nTEL:+1 206 555 0100\nEND:VCARD\n"
    [acme] = read(text.encode()).contacts
    assert (acme.is_company, acme.full_name, acme.organization, acme.given, acme.family) == (
        True,
        "Acme, Inc.",
        "Acme, Inc.",
        "",
        "",
    )


@pytest.mark.parametrize(
    "mark", ["EMAIL;TYPE=WORK;TYPE=PREF", "EMAIL;PREF=1", "EMAIL;PREF;INTERNET", "item1.EMAIL;type=pref"]
)
def test_what_is_preferred_is_said_and_the_order_stays(mark):
    text = f"BEGIN:VCARD\nVERSION:3.0\nFN:Ann Lee\nEMAIL:a@x.example\n{mark}:b@x.example\nEND:VCARD\n"
    [ann] = read(text.encode()).contacts
    assert (ann.emails, ann.preferred) == (["a@x.example", "b@x.example"], ["b@x.example"])


def test_a_phone_knows_a_profile_by_its_name():
    text = "BEGIN:VCARD\nVERSION:3.0\nFN:Ann\nX-SOCIALPROFILE;type=linkedin;x-user=ann-lee:x-apple:ann-lee\nEND:VCARD\n"
    assert read(text.encode()).contacts[0].profile_url == "https://www.linkedin.com/in/ann-lee"
