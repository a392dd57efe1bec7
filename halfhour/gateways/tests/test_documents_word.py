"""Reading Word files: what python-docx skips, and the order of tables, boxes, heads and feet."""

import io

import docx

from halfhour.gateways.documents import read_document

from .word_files import paragraph, word


def text_of(body: str, **more: bytes) -> str:
    document = read_document(word(body, more=more))
    assert document.problem is None
    return document.text


def test_headings_make_sections():
    body = paragraph("Ada Example") + paragraph("Ausbildung", "Kopf") + paragraph("Physik, 2019")
    body += paragraph("Erfahrung", "Kopf") + paragraph("Labor, 2020", "Liste")

    document = read_document(word(body))

    assert (document.kind, document.pages, document.problem) == ("docx", 1, None)
    assert [(part.heading, part.text) for part in document.sections] == [
        ("", "Ada Example"),
        ("Ausbildung", "Physik, 2019"),
        ("Erfahrung", "• Labor, 2020"),
    ]


def test_bold_known_words_make_sections_without_styles():
    body = paragraph("Ada Example") + paragraph("Education", bold=True) + paragraph("Physics, 2019")
    body += paragraph("Work Experience", bold=True) + paragraph("Lab assistant", bold=True) + paragraph("2020")

    headings = [part.heading for part in read_document(word(body)).sections]

    assert headings == ["", "Education", "Work Experience"]


def test_content_controls_are_read():
    inline = (
        "<w:p><w:r><w:t>Name: </w:t></w:r><w:sdt><w:sdtContent><w:r><w:t>Ada</w:t></w:r></w:sdtContent></w:sdt></w:p>"
    )
    whole = f"<w:sdt><w:sdtContent>{paragraph('Physics')}</w:sdtContent></w:sdt>"

    assert text_of(inline + whole) == "Name: Ada\nPhysics"


def test_headings_are_known_in_other_languages():
    known = ["Persönliche Daten", "Compétences techniques", "Competenze linguistiche", "Formação acadêmica", "Sobre mí"]
    known += ["Wykształcenie", "Doświadczenie zawodowe", "Arbetslivserfarenhet", "Uddannelse", "Nøkkelkompetanse"]
    known += ["Työkokemus", "Pracovní zkušenosti", "İş Deneyimi", "Nyelvtudás", "Опыт работы", "Εκπαίδευση", "職務経歴"]

    body = "".join(paragraph(heading, bold=True) + paragraph("Acme, Leeds") for heading in known)

    assert [part.heading for part in read_document(word(body)).sections] == known


def test_a_text_box_is_read_once():
    box = f"<w:txbxContent>{paragraph('ada@example.com')}</w:txbxContent>"
    mc = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    body = (
        f"<w:p><w:r><w:t>Ada Example</w:t></w:r><w:r><mc:AlternateContent {mc}><mc:Choice>{box}</mc:Choice>"
        f"<mc:Fallback><w:pict>{box}</w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>"
    )

    assert text_of(body + paragraph("Physics")) == "Ada Example\n\nada@example.com\n\nPhysics"


def test_deleted_words_and_field_codes_are_not_shown():
    body = (
        "<w:p><w:r><w:t>Kept</w:t></w:r><w:del><w:r><w:delText>gone</w:delText></w:r></w:del>"
        "<w:ins><w:r><w:t xml:space='preserve'> added</w:t></w:r></w:ins>"
        "<w:r><w:instrText>HYPERLINK x</w:instrText></w:r><w:hyperlink><w:r><w:t> link</w:t></w:r></w:hyperlink>"
        "<w:r><w:rPr><w:vanish/></w:rPr><w:t>hidden</w:t></w:r></w:p>"
    )

    assert text_of(body) == "Kept added link"


def test_a_layout_table_is_read_cell_by_cell_and_a_small_one_row_by_row():
    def cell(*texts: str) -> str:
        return f"<w:tc>{''.join(map(paragraph, texts))}</w:tc>"

    layout = f"<w:tbl><w:tr>{cell('Skills', 'Go', 'SQL')}{cell('Experience', 'Acme')}</w:tr></w:tbl>"
    small = f"<w:tbl><w:tr>{cell('German')}{cell('fluent')}</w:tr><w:tr>{cell('English')}{cell('good')}</w:tr></w:tbl>"

    assert text_of(layout + small) == "Skills\nGo\nSQL\n\nExperience\nAcme\n\nGerman fluent\nEnglish good"


def test_a_web_page_put_into_a_word_file_is_named():
    assert read_document(word('<w:altChunk id="r9"/>')).problem.startswith("The words of that Word file are a web page")


def test_contact_data_in_the_head_of_the_page_comes_first():
    document = docx.Document()
    document.sections[0].header.paragraphs[0].text = "Ada Example, ada@example.com"
    document.sections[0].footer.paragraphs[0].text = "References on request"
    document.add_paragraph("Physics")
    out = io.BytesIO()
    document.save(out)

    assert read_document(out.getvalue()).text == "Ada Example, ada@example.com\n\nPhysics\n\nReferences on request"


def test_pages_are_counted_as_word_laid_them_out():
    noted = "<w:p><w:r><w:lastRenderedPageBreak/><w:t>two</w:t></w:r></w:p>"

    assert read_document(word(paragraph("one") + noted)).pages == 2


def test_forty_pages_are_too_many():
    noted = "<w:p><w:r><w:lastRenderedPageBreak/><w:t>more</w:t></w:r></w:p>"

    assert "has 41 pages" in read_document(word(noted * 40)).problem


def test_a_file_of_pictures_says_so():
    picture = '<w:p><w:r><w:drawing><a:blip xmlns:a="urn:a"/></w:drawing></w:r></w:p>'

    assert read_document(word(picture)).problem.startswith("There are only pictures in that Word file")
    assert read_document(word("<w:p/>")).problem.startswith("There are no words")


def test_a_file_without_styles_and_settings_is_read():
    rels = b'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"/>'

    assert text_of(paragraph("Ada Example"), **{"word/_rels/document.xml.rels": rels}) == "Ada Example"
