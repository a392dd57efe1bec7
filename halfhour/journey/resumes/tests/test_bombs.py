"""Real files through the real bounded child: what is no resume ends in a sentence, and nothing is kept."""

from __future__ import annotations

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from halfhour.core.models import SearchText
from halfhour.journey.resumes.models import Version
from halfhour.journey.resumes.tests import files

pytestmark = pytest.mark.django_db


def upload(client, data: bytes, name: str = "resume.pdf"):
    return client.post("/resumes/new/", {"file": SimpleUploadedFile(name, data), "label": "Field study first"})


def test_a_pdf_is_read_and_kept(client_of, dana):
    answer = upload(client_of(dana), files.pdf("Watched nurses at intake"))
    kept = Version.objects.get()
    assert (answer.status_code, answer["Location"]) == (303, f"/resumes/{kept.pk}/")
    assert (kept.kind, kept.pages, kept.label) == ("pdf", 1, "Field study first")
    assert "Watched nurses at intake" in kept.text


@pytest.mark.parametrize(
    ("data", "name", "said"),
    [
        (files.encrypted_pdf(), "resume.pdf", "locked with a password"),
        (b"GIF89a\x01\x00", "resume.pdf", "That is a picture"),
        (b"Dear Sir or Madam", "resume.pdf", "neither a PDF nor a Word file"),
        (b"%PDF-1.4\n\x00\xff broken", "resume.pdf", "damaged"),
        (b"PK\x03\x04 not a zip", "resume.docx", "damaged"),
        (b"MZ\x90\x00", "resume.pdf", "neither a PDF nor a Word file"),
    ],
)
def test_what_is_no_resume_gets_a_sentence(client_of, dana, data, name, said):
    refused(upload(client_of(dana), data, name), said)


def test_a_word_bomb_is_not_unpacked(client_of, dana):
    data = files.docx_bomb()
    assert len(data) < 1_000_000
    refused(upload(client_of(dana), data, "resume.docx"), "unpacks to far more than a resume needs")


def test_a_pdf_bomb_ends_in_its_child(client_of, dana):
    data = files.pdf_bomb()
    assert len(data) < 10_000
    answer = upload(client_of(dana), data)
    assert answer.status_code == 422
    assert not Version.objects.exists()


def refused(answer, said: str) -> None:
    page = answer.content.decode()
    assert answer.status_code == 422
    assert said in page
    assert 'value="Field study first"' in page
    assert "choose it again" in page
    assert not Version.objects.exists()
    assert not SearchText.objects.filter(kind="resume").exists()
