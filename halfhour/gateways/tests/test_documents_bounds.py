"""What no file may do: exhaust the machine, reach out of the child, or end in anything but a sentence."""

import io
import json
import subprocess
import sys
import threading
import zipfile
from pathlib import Path

import pytest

from halfhour.gateways.documents import UnreadableDocument, bounded, page_image, read_document
from halfhour.gateways.documents.bounds import MAX_BYTES, MEMORY

from . import bombs, pdf_files
from .word_files import TYPES, package, paragraph, word

ROOT = Path(__file__).resolve().parents[3]
MEBIBYTE = 1 << 20

TOO_MUCH = "Reading that file needed too much memory"
DAMAGED = "That file is damaged"
UNSAFE = "That Word file contains parts that no Word file needs"
SWOLLEN = "That Word file unpacks to far more than a resume needs"
NO_WORDS = "There are no words in that file"

BOMBS = {
    "nested_flate": TOO_MUCH,
    "many_pages": "That file has 100,000 pages",
    "claimed_pages": NO_WORDS,
    "page_tree_loop": NO_WORDS,
    "form_tree": TOO_MUCH,
    "endless_text": TOO_MUCH,
    "huge_image": NO_WORDS,
    "locked_pdf": "That PDF is locked with a password",
    "swollen_word": SWOLLEN,
    "lying_word": DAMAGED,
    "many_parts": SWOLLEN,
    "laughing_word": UNSAFE,
    "deep_word": DAMAGED,
    "wide_word": "That file holds far more text than a resume",
}


@pytest.mark.parametrize("name", BOMBS)
def test_a_bomb_ends_in_a_sentence(name):
    document = read_document(getattr(bombs, name)())

    assert document.problem.startswith(BOMBS[name])


def test_loops_beside_an_honest_page_do_not_matter():
    document = read_document(bombs.outline_loop())

    assert (document.text, document.problem) == ("Ada Example", None)


@pytest.mark.parametrize("name", ["nested_flate", "huge_image"])
def test_a_bomb_asked_for_its_picture_ends_in_a_small_picture_or_a_sentence(name):
    if name == "huge_image":
        assert len(page_image(getattr(bombs, name)(), 1, 5_000)) < MEBIBYTE
    else:
        with pytest.raises(UnreadableDocument, match=TOO_MUCH):
            page_image(getattr(bombs, name)(), 1, 5_000)


def test_the_worst_bombs_stay_within_their_memory():
    measure = """
import resource
from halfhour.gateways.documents import read_document
from halfhour.gateways.tests import bombs
for name in ("nested_flate", "form_tree"):
    read_document(getattr(bombs, name)())
print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)
"""
    told = subprocess.run([sys.executable, "-c", measure], cwd=ROOT, capture_output=True, check=True).stdout

    assert int(told) * 1024 <= MEMORY


def test_the_web_process_never_loads_a_document_library():
    look = (
        "import halfhour.gateways.documents, sys;"
        "print([name for name in ('pypdfium2', 'pypdfium2_raw', 'docx', 'lxml', 'zipfile') if name in sys.modules])"
    )
    told = subprocess.run([sys.executable, "-c", look], cwd=ROOT, capture_output=True, check=True, text=True)

    assert told.stdout.strip() == "[]"


@pytest.mark.parametrize(
    ("more", "sentence"),
    [
        ({"../evil.txt": b"x"}, UNSAFE),
        ({"/etc/evil": b"x"}, UNSAFE),
        ({"word\\..\\evil": b"x"}, UNSAFE),
        ({"C:evil": b"x"}, UNSAFE),
        ({"word/Document.xml": b"<a/>"}, UNSAFE),
        ({"word/vbaProject.bin": b"x"}, "That Word file carries macros"),
        (
            {TYPES: package({})[TYPES].replace(b"wordprocessingml.document", b"ms-word.document.macroEnabled")},
            "That Word file carries macros",
        ),
        ({"word/styles.xml": b'<!DOCTYPE x SYSTEM "file:///etc/passwd"><a/>'}, UNSAFE),
        ({"word/styles.xml": "<!DOCTYPE x><a/>".encode("utf-16")}, UNSAFE),
        ({"word/styles.xml": b"<?xml version='1.0' encoding='UTF-7'?>+ADw-!DOCTYPE x>"}, UNSAFE),
        ({"word/styles.xml": "<?xml version='1.0' encoding='cp037'?><a/>".encode("cp037")}, UNSAFE),
        (
            {TYPES: package({})[TYPES].replace(b"wordprocessingml.document", b"spreadsheetml.sheet")},
            "That is not a Word file",
        ),
        (
            {TYPES: package({})[TYPES].replace(b"document.main+xml", b"template.main+xml")},
            "That is a Word template",
        ),
        (
            {"word/document.xml": b"<w:document xmlns:w='http://purl.oclc.org/ooxml/wordprocessingml/main'/>"},
            "That Word file is saved as Strict Open XML",
        ),
        ({"word/document.xml": b"<w:document"}, DAMAGED),
    ],
)
def test_a_word_file_with_odd_parts_is_refused(more, sentence):
    document = read_document(word(paragraph("Ada Example"), more=more))

    assert document.problem.startswith(sentence)
    assert document.text == ""


@pytest.mark.parametrize(
    ("data", "name", "sentence"),
    [
        (b"", "cv.pdf", "That file is empty"),
        (b"\0" * 500, "cv.pdf", "That file is empty"),
        (b" " * (MAX_BYTES + 1), "cv.pdf", "That file is larger than 10 MB"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"x" * 600, "cv.docx", "That is an old Word file"),
        (b"{\\rtf1 hello}", "cv.doc", "That is an RTF file"),
        (b"\x89PNG\r\n\x1a\n1234", "cv.pdf", "That is a picture"),
        (b"\xff\xd8\xff\xe0JFIF", "cv.pdf", "That is a picture"),
        (b"\0\0\0\x18ftypavif", "cv.pdf", "That is a picture"),
        (b"Dear Sir or Madam", "cv.pdf", "That is neither a PDF nor a Word file"),
        (b"Dear Sir or Madam", "cv.odt", "That is not a Word file"),
        (b"%PDF-1.7\nrubbish", "cv.pdf", DAMAGED),
        (b"PK\x03\x04rubbish", "cv.docx", DAMAGED),
        (word("")[:-40], "cv.docx", DAMAGED),
    ],
)
def test_what_is_no_resume_is_told_in_a_sentence(data, name, sentence):
    document = read_document(data, file_name=name)

    assert document.problem.startswith(sentence)
    assert (document.text, document.sections) == ("", [])


def test_a_zip_that_is_no_word_file_has_no_kind():
    text = io.BytesIO()
    with zipfile.ZipFile(text, "w") as file:
        file.writestr("mimetype", "application/vnd.oasis.opendocument.text")

    document = read_document(text.getvalue())

    assert (document.kind, document.problem.startswith("That is not a Word file")) == ("", True)


def test_the_content_decides_and_not_the_name():
    assert read_document(pdf_files.resume(), file_name="resume.docx").kind == "pdf"
    assert read_document(word(paragraph("Ada")), file_name="resume.pdf").kind == "docx"


def test_a_zip_that_is_also_a_pdf_is_read_as_the_zip_it_is():
    document = read_document(word(paragraph("Ada"), more={"a.txt": b"%PDF-1.7"}))

    assert (document.kind, document.text) == ("docx", "Ada")


@pytest.mark.parametrize(
    ("page", "sentence"),
    [(0, "That file has no page 0"), (2, "That file has no page 2"), (-1, "That file has no page -1")],
)
def test_a_page_that_is_not_there_is_told_in_a_sentence(page, sentence):
    with pytest.raises(UnreadableDocument) as raised:
        page_image(pdf_files.resume(), page, 600)

    assert raised.value.sentence.startswith(sentence)


def test_a_word_file_has_no_page_to_show():
    with pytest.raises(UnreadableDocument, match="no fixed pages"):
        page_image(word(paragraph("Ada")), 1, 600)


def test_a_child_that_never_answers_is_stopped(monkeypatch, tmp_path):
    slow = tmp_path / "slow.py"
    slow.write_text("import time\ntime.sleep(60)\n")
    monkeypatch.setattr(bounded, "_CHILD", str(slow))
    monkeypatch.setattr(bounded, "WALL", 0.2)

    assert read_document(pdf_files.resume()).problem.startswith("Reading that file took too long")


def test_a_child_that_never_stops_talking_is_stopped(monkeypatch, tmp_path):
    loud = tmp_path / "loud.py"
    loud.write_text("import os\nwhile True: os.write(1, b'x' * 65536)\n")
    monkeypatch.setattr(bounded, "_CHILD", str(loud))
    monkeypatch.setattr(bounded, "MAX_ANSWER", 1_000_000)

    assert read_document(pdf_files.resume()).problem.startswith(DAMAGED)


@pytest.mark.parametrize(
    "answer", [b"", b"[]", b'{"pages": 1}', b"nonsense", b'{"problem": null, "pages": "x", "text": 5}']
)
def test_an_answer_that_is_no_answer_reads_as_a_damaged_file(monkeypatch, tmp_path, answer):
    odd = tmp_path / "odd.py"
    odd.write_text(f"import sys\nsys.stdin.buffer.read()\nsys.stdout.buffer.write({answer!r})\n")
    monkeypatch.setattr(bounded, "_CHILD", str(odd))

    assert read_document(pdf_files.resume()).problem.startswith(DAMAGED)
    with pytest.raises(UnreadableDocument, match="damaged"):
        page_image(pdf_files.resume(), 1, 600)


def test_only_two_files_are_read_at_once(monkeypatch):
    monkeypatch.setattr(bounded, "_turns", threading.BoundedSemaphore(1))
    monkeypatch.setattr(bounded, "WAIT_FOR_TURN", 0.05)
    bounded._turns.acquire()

    with pytest.raises(UnreadableDocument) as raised:
        page_image(pdf_files.resume(), 1, 600)

    assert raised.value.again
    assert read_document(pdf_files.resume()).problem.startswith("Several files are being read")


INSIDE = """
import json, os, resource, socket, sys
sys.path.insert(0, {root!r})
from halfhour.gateways.documents.child import limits, seal
limits.bind()
seal.close_the_door()
told = {{}}
def attempt(name, do):
    try:
        do()
        told[name] = "done"
    except OSError as error:
        told[name] = error.errno
attempt("file", lambda: open("/etc/hostname"))
attempt("socket", socket.socket)
os.close(2)
attempt("socket with a free place", socket.socket)
attempt("program", lambda: os.execv("/bin/true", ["true"]))
attempt("process", os.fork)
for name in ("AS", "CPU", "CORE", "FSIZE", "NOFILE"):
    told[name] = resource.getrlimit(getattr(resource, "RLIMIT_" + name))
told["environment"] = dict(os.environ)
sys.stdout.write(json.dumps(told))
sys.stdout.flush()
os._exit(0)
"""


def test_the_child_has_no_files_no_network_no_programs_and_its_limits():
    run = [sys.executable, "-I", "-c", INSIDE.format(root=str(ROOT))]
    told = json.loads(subprocess.run(run, capture_output=True, env={}, check=True).stdout)

    assert told["file"] != "done"
    assert told["socket"] != "done"
    assert told["AS"] == [MEMORY, MEMORY]
    assert told["CPU"] == [5, 10]
    assert told["CORE"] == told["FSIZE"] == [0, 0]
    assert told["NOFILE"] == [3, 3]
    assert "PATH" not in told["environment"]
    if sys.platform == "linux":
        assert told["socket with a free place"] != "done"
        assert told["program"] != "done"
