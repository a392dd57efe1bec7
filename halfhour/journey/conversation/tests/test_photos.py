"""Notes from paper: photos in, typed up beside the picture, seen by their owner alone, and part of every backup."""

from __future__ import annotations

import re
import uuid

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from halfhour.gateways.tests.photo_files import jpeg
from halfhour.journey.conversation import actions, queries
from halfhour.journey.conversation.actions import photos as limits
from halfhour.journey.conversation.models import Note, Photo, Picture


def file(name="page.jpg", data=None):
    return SimpleUploadedFile(name, jpeg() if data is None else data, "image/jpeg")


@pytest.fixture
def client(dana, client_of, freeze, at):
    freeze(at("2026-09-24 16:00"))
    return client_of(dana)


@pytest.fixture
def kept(held, at):
    """One page of it, 60 by 40 pixels."""
    return actions.keep_photo(interview=held, now=at("2026-09-24 15:30"), drawn=actions.draw(data=jpeg()))


def to(name, pk):
    return reverse(f"conversation:{name}", args=[pk])


def text(answer):
    return re.sub(r"\s+", " ", re.sub(r"<[^>]*>", " ", answer.content.decode()))


def test_pages_come_in_the_order_they_were_chosen_and_once(client, held):
    once = str(uuid.uuid4())
    wide, high = file(data=jpeg(80, 20)), file(data=jpeg(20, 80))
    answer = client.post(to("photos", held.pk), {"photos": [wide, high], "once": once})
    assert answer.status_code == 303
    assert [(one.width, one.height) for one in queries.photos_of(held)] == [(80, 20), (20, 80)]
    again = client.post(to("photos", held.pk), {"photos": [file(), file()], "once": once})
    assert again["Location"] == answer["Location"]
    assert Photo.objects.count() == 2
    page = text(client.get(answer["Location"]))
    assert "Page 1" in page
    assert "Page 2" in page


def test_one_that_cannot_be_drawn_does_not_keep_the_others(client, held):
    heic = file("IMG_1.HEIC", b"\0\0\0\x18ftypheic" + b"x" * 40)
    answer = client.post(to("photos", held.pk), {"photos": [heic, file()]}, follow=True)
    assert Photo.objects.count() == 1
    assert "IMG_1.HEIC: That photo is in HEIC or AVIF" in text(answer)
    wrong = client.post(to("photos", held.pk), {"photos": [file("a.gif", b"GIF89a" + b"x" * 40)]})
    assert wrong.status_code == 422
    assert "a.gif: That is no photo that can be read here." in text(wrong)
    none = client.post(to("photos", held.pk), {})
    assert none.status_code == 422
    assert "Choose a photo." in text(none)
    many = client.post(to("photos", held.pk), {"photos": [file() for _ in range(7)]})
    assert many.status_code == 422
    assert "Choose up to 6 photos at once" in text(many)
    assert Photo.objects.count() == 1


def test_there_is_an_end_to_an_album(held, at, kept, monkeypatch):
    monkeypatch.setattr(limits, "MOST", 1)
    with pytest.raises(actions.TooManyPhotos):
        actions.keep_photo(interview=held, now=at("2026-09-24 16:00"), drawn=actions.draw(data=jpeg()))


def test_what_is_served_is_the_picture_and_nothing_else(client, kept):
    answer = client.get(to("photo", kept.pk))
    assert answer.content == bytes(Picture.objects.get(photo=kept).content)
    assert answer["Content-Type"] == "image/jpeg"
    assert answer["X-Content-Type-Options"] == "nosniff"
    assert answer["Content-Security-Policy"].startswith("default-src 'none'")
    assert answer["Cross-Origin-Resource-Policy"] == "same-origin"
    assert answer["Cache-Control"] == "no-store"
    assert answer["Content-Disposition"].startswith("inline")


def test_nothing_of_the_file_is_kept(client, held):
    client.post(to("photos", held.pk), {"photos": [file(data=jpeg(maker="Phone of Dana", comment=b"in the lobby"))]})
    content = bytes(Picture.objects.get().content)
    assert b"Phone" not in content
    assert b"lobby" not in content


def test_a_stranger_finds_no_photo(kept, omar, client_of, freeze, at):
    freeze(at("2026-09-24 16:00"))
    stranger = client_of(omar)
    assert stranger.get(to("photo", kept.pk)).status_code == 404
    assert stranger.get(to("paper", kept.interview_id)).status_code == 404
    posts = [("photos", kept.interview_id), *((f"photo_{verb}", kept.pk) for verb in ("turn", "typed", "remove"))]
    assert [stranger.post(to(name, pk), {"photos": [file()]}).status_code for name, pk in posts] == [404] * 4
    assert Photo.objects.filter(pk=kept.pk, typed_at=None).exists()


def test_typing_from_the_picture_with_minute_and_question(client, kept, plan):
    url = to("paper", kept.interview_id)
    page = client.get(url)
    assert to("photo", kept.pk) in page.content.decode()
    assert f'<option value="{plan[0].uid}" selected>' in page.content.decode()
    typed = {
        "question": str(plan[0].uid),
        "text": "By accident",
        "minute": "4",
        "is_quote": "on",
        "once": str(uuid.uuid4()),
    }
    for _ in range(2):
        answer = client.post(f"{url}?photo={kept.pk}", typed)
    assert answer["Location"] == f"{url}?photo={kept.pk}#typing"
    note = Note.objects.get()
    assert (note.planned_question, note.second, note.is_quote, note.theme) == (plan[0], 240, True, "path")
    page = client.get(url)
    assert f'<option value="{plan[1].uid}" selected>' in page.content.decode()
    assert "minute 4. How did you come to this work?" in text(page)
    cue = {"question": str(plan[1].uid), "text": "Checks the time", "minute": "25", "kind": "cue"}
    client.post(url, cue)
    assert Note.objects.get(kind="cue").planned_question is None
    wrong = client.post(url, {"text": "", "minute": "2000"})
    assert wrong.status_code == 422
    assert "Write what was said." in text(wrong)
    assert "No conversation is that long." in text(wrong)


def test_typed_up_page_by_page(client, kept, held, at):
    second = actions.keep_photo(interview=held, now=at("2026-09-24 15:31"), drawn=actions.draw(data=jpeg(20, 80)))
    assert "2 photos, 2 not typed up yet" in text(client.get(to("notes", held.pk)))
    answer = client.post(to("photo_typed", kept.pk))
    assert answer["Location"] == f"{to('paper', held.pk)}?photo={second.pk}#photo"
    answer = client.post(to("photo_typed", second.pk))
    assert answer["Location"] == to("notes", held.pk)
    assert "2 photos, all typed up" in text(client.get(to("notes", held.pk)))
    client.post(to("photo_typed", second.pk), {"undo": "1"})
    assert Photo.objects.get(pk=second.pk).typed_at is None


def test_turning_and_removing(client, kept, held):
    client.post(to("photo_turn", kept.pk))
    kept.refresh_from_db()
    assert (kept.width, kept.height) == (40, 60)
    assert kept.size == len(bytes(kept.picture.content))
    client.post(to("photo_remove", kept.pk))
    assert not Photo.objects.exists()
    assert not Picture.objects.exists()
    assert "Photograph your pages from straight above" in text(client.get(to("paper", held.pk)))


def test_the_page_asks_the_same_however_much_was_typed(client, kept, held, at, django_assert_num_queries):
    def ask():
        # session, user, interview; plan, notes; photos, the newest notes
        with django_assert_num_queries(7):
            client.get(to("paper", held.pk))

    ask()
    for place in range(5):
        actions.write_note(interview=held, now=at("2026-09-24 15:40"), uid=uuid.uuid4(), text=f"note {place}")
    actions.keep_photo(interview=held, now=at("2026-09-24 15:41"), drawn=actions.draw(data=jpeg()))
    ask()
