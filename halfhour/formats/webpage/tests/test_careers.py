"""The careers page, the page for interns, and what is said of hiring."""

import pytest

from halfhour.formats.webpage import read_page

BASE = "https://firm.example/en/"


def read(*links: tuple[str, str], text: str = ""):
    items = "".join(f'<li><a href="{href}">{words}</a></li>' for words, href in links)
    return read_page(f"<p>{text or 'hello'}</p><ul>{items}</ul>".encode(), base=BASE)


@pytest.mark.parametrize(
    ("words", "href"),
    [
        ("Careers", "/c"),
        ("Jobs at Firm", "/x/y"),
        ("EMPLOYMENT", "employment.html"),
        ("Employment Opportunities", "/hr/emp.htm"),
        ("Join our team!", "/team-join"),
        ("We’re hiring", "/h"),
        ("", "/careers/"),
        ("Learn more", "/careers"),
        ("Careers", "https://firm.wd1.myworkdayjobs.com/External"),
        ("Work With Us", "/with-us"),
        ("Opportunities", "/opportunities"),
        ("» Careers (3)", "/z"),
        ("Jobs & Karriere", "/jk"),
        ("Werken bij Firm", "/werken"),
        ("Offres d’emploi", "/offres"),
        ("Trabaja con nosotros", "/t"),
        ("Lavora con noi", "/lavora-con-noi"),
        ("Lediga jobb", "/jobb"),
        ("Kariera", "/kariera"),
        ("採用情報", "/recruit/"),
    ],
)
def test_links_to_the_careers_page(words, href):
    assert read((words, href)).careers is not None


@pytest.mark.parametrize(
    ("words", "href"),
    [
        ("Employment Law", "/employment-law"),
        ("Employment types", "/lending/employment.aspx"),
        ("Employment Practices Liability", "/epli"),
        ("Employment Services", "/services/employment"),
        ("Staffing & Recruitment Services", "/rec"),
        ("Career Services", "/career-services"),
        ("Careers in nursing", "/nursing"),
        ("Workers compensation", "/wc"),
        ("Arbeitsrecht", "/arbeitsrecht"),
        ("Mode d’emploi", "/mode"),
        ("Recent Jobs", "/gallery/jobs"),
        ("Our Work", "/our-work"),
        ("Apply now", "/apply"),
        ("Join us", "/membership"),
        ("Become a member", "/join-us"),
        ("Steve Jobs biography", "/blog/steve-jobs"),
        ("Jobs", "#jobs"),
        ("Careers", "mailto:jobs@firm.example"),
    ],
)
def test_links_that_only_sound_like_it(words, href):
    assert read((words, href)).careers is None


def test_employment_among_fields_of_law_is_one_of_them():
    assert read(("Family Law", "/p/f"), ("Employment", "/p/e"), ("Divorce", "/p/d")).careers is None
    assert (
        read(("Home", "/"), ("Employment", "/employment"), ("Contact", "/k")).careers.url
        == "https://firm.example/employment"
    )


def test_the_page_itself_before_its_openings_and_the_own_site_before_others():
    links = (("Senior miller", "/careers/133"), ("Jobs", "https://parent.example/jobs"), ("Careers", "../careers/"))
    assert read(*links).careers.url == "https://firm.example/careers/"


@pytest.mark.parametrize(
    ("words", "href", "expected"),
    [
        ("Internships", "/x", True),
        ("Students & Graduates", "/x", True),
        ("Praktikum", "/x", True),
        ("Ausbildung", "/x", True),
        ("Stages", "/carrieres/stages", True),
        ("Early careers", "/x", True),
        ("", "/careers/internships/", True),
        ("International", "/international", False),
        ("Internet services", "/internet", False),
        ("Students", "/students", False),
    ],
)
def test_pages_for_interns(words, href, expected):
    assert (read((words, href)).internships is not None) is expected


def test_a_page_for_interns_says_that_they_are_hired_unless_the_text_says_no():
    linked = read(("Internships", "/interns"))
    assert (linked.hires_interns, [found.text for found in linked.hiring]) == (True, ["Internships"])
    assert read(("Internships", "/interns"), text="We do not currently offer internships.").hires_interns is False


@pytest.mark.parametrize(
    ("text", "interns", "graduates"),
    [
        ("We hire interns every summer.", True, None),
        ("Our internship program runs from June to August; apply by March.", True, None),
        ("We are looking for recent graduates with a degree in chemistry.", None, True),
        ("Wir bieten Praktika und Abschlussarbeiten an.", True, None),
        ("We do not currently offer internships.", False, None),
        ("Nous proposons des offres de stage toute l'année.", True, None),
        ("Jane started as an intern and completed an internship at a mill.", None, None),
        ("We serve international clients on the internet.", None, None),
    ],
)
def test_what_is_said_of_hiring(text, interns, graduates):
    page = read(text=text)
    assert (page.hires_interns, page.hires_graduates) == (interns, graduates)
    assert [found.text for found in page.hiring] == ([text] if (interns, graduates) != (None, None) else [])
