"""Real address books, where the folder with them is present."""

import json
from pathlib import Path

import pytest

from halfhour.formats.contacts import read
from halfhour.formats.tables.columns import understand
from halfhour.formats.tables.fields import base

SHARED = Path(__file__).resolve().parents[4] / "shared" / "data"
pytestmark = pytest.mark.skipif(not SHARED.is_dir(), reason="the shared cases are not here")

TABLES = {
    # file: people, skipped, mail addresses, phones
    "custom_headers.csv": (4, 0, 4, 3),
    "google_labels_address_2024.csv": (4, 0, 4, 3),
    "linkedin_2023_dd-Mon-yy_urllast.csv": (5, 0, 4, 0),
    "linkedin_bom_crlf_preamble_2024.csv": (4, 1, 1, 0),
    "linkedin_synthetic_10.csv": (10, 0, 7, 0),
    "rolodex_generic.csv": (4, 0, 4, 3),
}
# Header texts that the file lists under a key of its own and not under a header.
SWAPPED = {"_home_city", "work_state_short"}
MEANS = {
    **{
        "firstname": {"given"},
        "surname": {"family"},
        "name": {"full_name"},
        "middlename": {"middle"},
        "email": {"email"},
    },
    **{
        "phone": {"phone"},
        "organization": {"organization"},
        "department": {"department"},
        "jobtitle": {"title", "role"},
    },
    **{"notes": {"note"}, "website": {"website", "profile_url"}, "street": {"street", "address"}, "locality": {"city"}},
    **{"region": {"region", "country", "address"}, "country": {"country", "region"}, "zipcode": {"postcode"}},
    **{"prefix": {"prefix"}, "suffix": {"suffix"}},
}
PRIVATE = {
    "birthday",
    "birthday-d",
    "birthday-m",
    "birthday-y",
    "anniversary",
    "gender",
    "spouse",
    "photo",
    "maidenname",
}


def counted(reading):
    mails = sum(len(contact.emails) for contact in reading.contacts)
    return len(reading.contacts), len(reading.skipped), mails, sum(len(contact.phones) for contact in reading.contacts)


@pytest.mark.parametrize("file", TABLES)
def test_tables(file):
    reading = read((SHARED / "csv" / file).read_bytes())
    assert counted(reading) == TABLES[file]
    assert reading.problem is None


def test_linkedin_dates():
    expected = {
        "linkedin_2023_dd-Mon-yy_urllast.csv": ["2024-01-15", "2024-02-20", "2023-03-10", "2023-12-25", "2025-05-05"],
        "linkedin_bom_crlf_preamble_2024.csv": ["2024-03-12", "2023-01-03", "2022-02-07", "2021-08-01"],
    }
    for file, days in expected.items():
        reading = read((SHARED / "csv" / file).read_bytes())
        assert [str(contact.connected_on) for contact in reading.contacts] == days


def test_headers_of_many_languages():
    names = json.loads((SHARED / "csv" / "header_names_12_languages.json").read_text())
    wrong = []
    for language, header in names.items():
        columns = understand(list(header), [])
        for index, (text, meaning) in enumerate(header.items()):
            thing = meaning.partition(":")[0]
            if text not in SWAPPED and thing in MEANS and base(columns.fields[index]) not in MEANS[thing]:
                wrong.append((language, text, meaning, columns.fields[index]))
            if thing in PRIVATE and index not in columns.private:
                wrong.append((language, text, meaning, "kept"))
    assert wrong == []


def cards():
    truth = SHARED / "vcard" / "truth.json"
    return json.loads(truth.read_text()) if truth.is_file() else {}


@pytest.mark.parametrize("file", cards())
def test_cards(file):
    truth = cards()[file]
    reading = read((SHARED / "vcard" / file).read_bytes())
    assert len(reading.contacts) == truth["cards"]
    assert reading.skipped == []
    for contact, expected in zip(reading.contacts, truth.get("vobject", []), strict=False):
        assert contact.full_name.startswith(expected["fn"])  # the plain library cuts one at its comma
        assert contact.emails == expected["email"]
        assert contact.phones == [phone.removeprefix("tel:") for phone in expected["tel"]]
        assert contact.title == (expected["title"] or [""])[0]
        assert (
            not expected["org"]
            or contact.organization == "".join(expected["org"][0][0])
            or contact.organization == ",".join(expected["org"][0][0])
        )


def test_cards_that_a_plain_library_refuses():
    hand = {file: truth["hand"] for file, truth in cards().items() if "hand" in truth}
    android = read((SHARED / "vcard" / "ez_John_Doe_ANDROID.vcf").read_bytes()).contacts
    expected = hand["ez_John_Doe_ANDROID.vcf"]
    assert [contact.phones for contact in android] == expected["phones_by_card"]
    assert [mail for contact in android for mail in contact.emails] == expected["emails_seen"]
    (lotus,) = read((SHARED / "vcard" / "ez_John_Doe_LOTUS_NOTES.vcf").read_bytes()).contacts
    expected = hand["ez_John_Doe_LOTUS_NOTES.vcf"]
    assert (lotus.full_name, lotus.emails, lotus.title) == (expected["fn"], expected["emails"], expected["title"])
    assert [lotus.organization, lotus.department] == expected["org"]
