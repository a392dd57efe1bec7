"""Google's exports, old and new; Outlook's in its dialects."""

from halfhour.formats.contacts import read


def table(header, *rows):
    return read("\n".join([header, *rows]).encode())


def test_google_new():
    reading = table(
        "First Name,Middle Name,Last Name,Organization Name,Organization Title,Notes,Labels,E-mail 1 - Label,E-mail 1 - Value,"
        "Phone 1 - Label,Phone 1 - Value,Website 1 - Value,Address 1 - Label,Address 1 - Formatted,Address 1 - Street",
        "Ann,May,Lee,Acme,Chemist,from the fair,* myContacts,* Work,ann@x.com ::: ann@y.org,Mobile,+1 555 0100 ::: +1 555 0101,"
        'https://acme.com,Work,"1 Main St\nTown",1 Main St',
    )
    (ann,) = reading.contacts
    assert reading.format == "google"
    assert (ann.full_name, ann.given, ann.family) == ("Ann May Lee", "Ann", "Lee")
    assert ann.emails == ["ann@x.com", "ann@y.org"]
    assert (ann.phones, ann.phone_kinds) == (["+1 555 0100", "+1 555 0101"], ["mobile", "mobile"])
    assert (ann.organization, ann.title, ann.note) == ("Acme", "Chemist", "from the fair")
    assert (ann.website, ann.profile_url, ann.address) == ("https://acme.com", "", "1 Main St, Town")


def test_google_old_with_starred_labels():
    reading = table(
        "Name,Given Name,Additional Name,Family Name,Birthday,Gender,Occupation,Group Membership,E-mail 1 - Type,E-mail 1 - Value,"
        "E-mail 2 - Type,E-mail 2 - Value,Phone 1 - Type,Phone 1 - Value,Organization 1 - Name,Organization 1 - Title",
        "Ann Lee,Ann,,Lee,1990-01-01,female,,* myContacts ::: * starred,* Home,a@x.com,Work,b@x.com,Work Fax,+1 5550100,Acme,Boss",
    )
    (ann,) = reading.contacts
    assert reading.format == "google"
    assert (ann.full_name, ann.emails, ann.phone_kinds) == ("Ann Lee", ["a@x.com", "b@x.com"], ["work fax"])
    assert (ann.organization, ann.title) == ("Acme", "Boss")
    assert set(reading.dropped) == {"Birthday", "Gender"}


OUTLOOK = (
    '"Title","First Name","Middle Name","Last Name","Suffix","Company","Department","Job Title","Business Street","Business City",'
    '"Home Street","Home City","Business Fax","Business Phone","Home Phone","Mobile Phone","Birthday","E-mail Address","E-mail Type",'
    '"E-mail Display Name","E-mail 2 Address","Notes","Web Page"'
)


def test_outlook_desktop():
    row = (
        '"Ms.","Ann","","Lee","Jr.","Acme","Labs","Chemist","1 Main St","Town","9 Elm St","Village","+1 1","+1 2","+1 3","+1 4",'
        '"1/1/90","ann@x.com","SMTP","Ann (ann@x.com)","b@x.com","line one\nline two","http://acme.com"'
    )
    reading = table(OUTLOOK, row)
    (ann,) = reading.contacts
    assert reading.format == "outlook"
    assert (ann.full_name, ann.emails) == ("Ann Lee Jr.", ["ann@x.com", "b@x.com"])
    assert dict(zip(ann.phones, ann.phone_kinds, strict=True)) == {
        "+1 1": "work fax",
        "+1 2": "work",
        "+1 3": "home",
        "+1 4": "mobile",
    }
    assert (ann.title, ann.department, ann.address) == ("Chemist", "Labs", "1 Main St, Town")
    assert ann.note == "line one\nline two"


def test_an_exchange_name_is_no_mail_address_and_the_row_is_kept():
    cells = dict.fromkeys(OUTLOOK.replace('"', "").split(","), "")
    cells |= {"First Name": "Ann", "E-mail Address": "/o=ExchangeLabs/ou=x/cn=ann"}
    reading = table(OUTLOOK, ",".join(cells.values()))
    assert (reading.contacts[0].full_name, reading.contacts[0].emails) == ("Ann", [])
    assert [doubt.line for doubt in reading.doubts] == [2]


def test_googles_outlook_dialect_and_outlook_com():
    for header in (
        "First Name,Middle Name,Last Name,Title,Suffix,Web Page,Birthday,Notes,E-mail Address,Primary Phone,Home Fax,Home Street,"
        "Home City,Business Fax,Company,Job Title",
        "First Name,Middle Name,Last Name,Title,Suffix,Nickname,E-mail Address,Home Phone,Home Fax,Business Fax,Mobile Phone,"
        "Home Street,Home City,Business City,Company,Job Title,Notes",
    ):
        cells = dict.fromkeys(header.split(","), "")
        cells |= {"First Name": "Ann", "Last Name": "Lee", "Title": "Dr.", "Company": "Acme", "Job Title": "Chemist"}
        cells |= {"E-mail Address": "ann@x.com"}
        reading = table(header, ",".join(cells.values()))
        assert reading.format == "outlook"
        assert (reading.contacts[0].full_name, reading.contacts[0].title) == ("Ann Lee", "Chemist")


def test_title_is_the_job_where_nothing_else_is():
    assert table("Name,Title,Email", "Ann Lee,Chemist,a@x.com").contacts[0].title == "Chemist"
    assert table("Name,Title,Email", "Ann Lee,Ms.,a@x.com").contacts[0].title == ""
