"""A school's files: what nobody needs is dropped while reading, and is nowhere in the result."""

import pytest

from halfhour.formats.contacts import as_json, read

IMPORTER = (
    "email_address,username,auth_identifier,card_id,first_name,last_name,middle_name,school_year_name,"
    "primary_education:cumulative_gpa,primary_education:primary_major_name,primary_education:college_name,ethnicity,gender,disabled,"
    "mobile_number\n"
    "alma@u.example,SECRET1,SECRET2,SECRET3,Alma,Mont,,Junior,SECRET4,Biology,College of Arts,SECRET5,SECRET6,SECRET7,SECRET8\n"
    ",SECRET1,SECRET2,SECRET3,,,,Senior,SECRET4,Chemistry,,SECRET5,SECRET6,SECRET7,SECRET8\n"
)
DOWNLOAD = (
    "First Name,Last Name,Email,School Year,Major(s),College,GPA,Ethnicity,Gender,Disability Status,Phone,Veteran\n"
    "Alma,Mont,alma@u.example,Junior,Biology,College of Arts,SECRET,SECRET,SECRET,SECRET,SECRET,SECRET\n"
)
REPORT = (
    "Students ID,Students First Name,Students Last Name,Students Email - institution,Students Major,"
    "School Year Name (when they applied),Primary College Name,Students Cumulative GPA,Students Is Veteran,Attachment\n"
    "SECRET,Alma,Mont,alma@u.example,Biology,Junior,College of Arts,SECRET,SECRET,SECRET\n"
)


def test_handshake_keeps_name_mail_major_year_and_college():
    for text in (IMPORTER, DOWNLOAD, REPORT):
        reading = read(text.encode())
        (alma,) = reading.contacts
        assert reading.format == "handshake"
        assert (alma.full_name, alma.emails) == ("Alma Mont", ["alma@u.example"])
        assert (alma.major, alma.year, alma.college) == ("Biology", "Junior", "College of Arts")
        assert (alma.phones, alma.note, alma.address) == ([], "", "")


def test_nothing_private_is_anywhere_in_the_result():
    for text in (IMPORTER, DOWNLOAD, REPORT):
        reading = read(text.encode())
        assert "SECRET" not in repr(reading)
        assert "SECRET" not in repr(as_json(reading, "students.csv"))
        assert reading.dropped


def test_a_mapping_cannot_bring_private_columns_back():
    text = "Name,Email,GPA,Ethnicity,Shoe\nAlma Mont,alma@u.example,SECRET,SECRET,42\n"
    reading = read(text.encode(), mapping={"GPA": "note", "Ethnicity": "title", "Shoe": "note"})
    assert "SECRET" not in repr(reading)
    assert reading.contacts[0].note == "42"


def test_leaving_a_dropped_column_out_does_not_show_it():
    reading = read(DOWNLOAD.encode(), mapping={"Phone": "", "GPA": ""})
    assert "SECRET" not in repr(reading)


def test_an_address_book_that_knows_a_college_is_no_student_file():
    reading = read(b"Name,Email,Phone,College,Gender\nAnn Lee,a@x.com,+1 555 0100,State,SECRET\n")
    assert reading.format == "table"
    assert (reading.contacts[0].phones, reading.contacts[0].college) == (["+1 555 0100"], "State")
    assert reading.dropped == ["Gender"]


@pytest.mark.parametrize(
    "header", ["Φύλο", "תאריך לידה", "تاريخ الميلاد", "Ngày sinh", "Jenis kelamin", "Рожден ден", "Datum rođenja"]
)
def test_birthdays_and_sex_are_dropped_in_any_language(header):
    reading = read(f"Name,Email,{header}\nAlma Mont,alma@u.example,SECRET\n".encode())
    assert reading.dropped == [header]
    assert "SECRET" not in repr(reading)


def test_words_that_only_look_private_are_kept():
    (ann,) = read(b"Name,Parent Company,Medical School\nAnn,Acme,State\n").contacts
    assert ann.organization == "Acme"


def test_alumni_keep_their_work_and_lose_what_is_private():
    text = (
        "Name,Class Year,Major,Employer,Job Title,City,Email,Gender,Date of Birth\n"
        '"Nguyen, Thi",2015,Economics,Acme,Analyst,Town,thi@x.com,SECRET,SECRET\n'
        '"Smith, Bob",2011,Biology,Labs,Chemist,Town,bob@x.com,SECRET,SECRET\n'
    )
    reading = read(text.encode())
    thi = reading.contacts[0]
    assert reading.format == "table"
    assert (thi.full_name, thi.given, thi.family) == ("Thi Nguyen", "Thi", "Nguyen")
    assert (thi.organization, thi.title, thi.year, thi.major) == ("Acme", "Analyst", "2015", "Economics")
    assert "SECRET" not in repr(reading)


def test_birthdays_and_families_of_address_books_are_dropped():
    text = "First Name,Last Name,E-mail Address,Birthday,Anniversary,Spouse,Children,Gender,Geburtstag,性別\n"
    reading = read((text + "Ann,Lee,a@x.com," + ",".join(["SECRET"] * 7)).encode())
    assert "SECRET" not in repr(reading)
    assert len(reading.dropped) == 7
