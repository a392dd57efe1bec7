"""LinkedIn's Connections.csv, all vintages."""

from datetime import date

import pytest

from halfhour.formats.contacts import read

NEW = "First Name,Last Name,URL,Email Address,Company,Position,Connected On"
OLD = "First Name,Last Name,Email Address,Company,Position,Connected On"
PREAMBLE = 'Notes:\n"When exporting your connection data, you may notice that ""some"" addresses are missing."\n\n'


def linkedin(*rows, header=NEW, before=""):
    return read((before + "\n".join([header, *rows]) + "\n").encode())


def test_preamble_of_any_text_is_left_behind():
    for before in (
        "",
        PREAMBLE,
        "Notes:\nplain text, with commas, and no quotes\nmore of it\n\n",
        "\n\n\n",
        "Title page\n",
    ):
        reading = linkedin("Ann,Lee,https://www.linkedin.com/in/ann,,Acme,Chemist,15 Mar 2024", before=before)
        assert reading.format == "linkedin"
        assert [contact.full_name for contact in reading.contacts] == ["Ann Lee"]
        assert reading.contacts[0].line == before.count("\n") + 2
        assert reading.skipped == []


def test_a_row_gives_all_it_has():
    row = 'Ann,Lee,https://www.linkedin.com/in/ann,ann@example.com,"Acme, Inc.","Head ""of"" Labs",7-Feb-22'
    (ann,) = linkedin(row).contacts
    assert (ann.given, ann.family, ann.emails) == ("Ann", "Lee", ["ann@example.com"])
    assert (ann.organization, ann.title) == ("Acme, Inc.", 'Head "of" Labs')
    assert ann.profile_url == "https://www.linkedin.com/in/ann"
    assert ann.connected_on == date(2022, 2, 7)
    assert ann.website == ""


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("15 Mar 2024", date(2024, 3, 15)),
        ("2024-03-15", date(2024, 3, 15)),
        ("Mar 2024", date(2024, 3, 1)),
        ("5-May-25", date(2025, 5, 5)),
        ("1/25/18, 9:23 AM", date(2018, 1, 25)),
        ("15. März 2024", date(2024, 3, 15)),
        ("", None),
    ],
)
def test_dates(written, meant):
    assert linkedin(f'Ann,Lee,,,Acme,Chemist,"{written}"').contacts[0].connected_on == meant


def test_a_date_nobody_can_read_is_named_and_the_row_kept():
    reading = linkedin("Ann,Lee,,,Acme,Chemist,soon")
    assert reading.contacts[0].connected_on is None
    assert [(doubt.line, doubt.text) for doubt in reading.doubts] == [(2, "soon")]


def test_files_without_url_and_with_url_last():
    assert linkedin("Ann,Lee,,Acme,Chemist,15 Mar 2024", header=OLD).format == "linkedin"
    last = linkedin("Ann,Lee,,Acme,Chemist,15 Mar 2024,https://linkedin.com/in/ann", header=OLD + ",URL")
    assert last.contacts[0].profile_url == "https://linkedin.com/in/ann"


def test_hidden_members_are_reported_not_lost():
    reading = linkedin(",,,,,,15 Mar 2024", ",,https://www.linkedin.com/in/x,,,,", ",,,,,,", "Ann,Lee,,,,,")
    assert [contact.full_name for contact in reading.contacts] == ["Ann Lee"]
    assert [skipped.line for skipped in reading.skipped] == [2, 3, 4]
    assert all(skipped.why for skipped in reading.skipped)
    assert reading.rows == 4


def test_mark_crlf_and_utf16():
    text = PREAMBLE + NEW + "\nZoë,Łęcka,,,Größe,Chemist,15 Mar 2024\n"
    for data in (text.replace("\n", "\r\n").encode("utf-8-sig"), text.encode("utf-16"), text.encode("utf-16-be")):
        assert read(data).contacts[0].full_name == "Zoë Łęcka"


def test_a_comma_that_nobody_quoted():
    reading = linkedin("Ann,Lee,https://www.linkedin.com/in/ann,,Stripe, Inc.,Recruiter,12 Mar 2024")
    (ann,) = reading.contacts
    assert (ann.organization, ann.title, ann.connected_on) == ("Stripe, Inc.", "Recruiter", date(2024, 3, 12))
    assert [doubt.line for doubt in reading.doubts] == [2]


@pytest.mark.parametrize(
    ("header", "day"),
    [
        ("Όνομα,Επώνυμο,URL,Διεύθυνση email,Εταιρεία,Θέση,Ημερομηνία σύνδεσης", "3 Απρ 2022"),
        ("Tên,Họ,URL,Địa chỉ email,Công ty,Chức vụ,Ngày kết nối", "3 Apr 2022"),
        ("Nama Depan,Nama Belakang,URL,Alamat Email,Perusahaan,Posisi,Terhubung Pada", "2022-04-03"),
        ("Имя,Фамилия,URL,Адрес эл. почты,Компания,Должность,В контактах с", "3 апр 2022"),
    ],
)
def test_a_language_nobody_gave_words_for_is_told_by_order_and_cells(header, day):
    row = f"Ann,Lee,https://www.linkedin.com/in/ann,a@x.example,Acme,Chemist,{day}"
    reading = read(f"{header}\n{row}\n".encode())
    [ann] = reading.contacts
    assert reading.format == "linkedin"
    assert (ann.full_name, ann.organization, ann.title, str(ann.connected_on)) == (
        "Ann Lee",
        "Acme",
        "Chemist",
        "2022-04-03",
    )
    assert (ann.emails, ann.profile_url) == (["a@x.example"], "https://www.linkedin.com/in/ann")
