"""A Halfhour of its own for the sessions: two people, an interview that runs for each session, and what came of it."""

from __future__ import annotations

import os
import tempfile
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

DATA = tempfile.mkdtemp(prefix="halfhour-offline-")
os.environ |= {"HALFHOUR_DATA": DATA, "HALFHOUR_SHARED": "1", "DJANGO_ALLOW_ASYNC_UNSAFE": "1"}
os.environ["DJANGO_SETTINGS_MODULE"] = "halfhour.config.settings"

LENGTH = timedelta(minutes=30)
RUNS_SINCE = timedelta(minutes=3)


@dataclass
class Kept:
    """What the server has of one interview."""

    texts: list[str]
    cues: int
    minutes: list[int | None]
    owners: set[int]
    twice: int


class Site:
    """Two signed-in people; `interview()` makes one that runs, with three questions."""

    def __init__(self) -> None:
        import django

        django.setup()
        from halfhour.accounts.models import User
        from halfhour.cli import prepare
        from halfhour.core import clock
        from halfhour.journey.people import actions as people

        prepare.migrate()
        prepare.collect()
        now = clock.now()
        self.users = []
        for name in ("dana", "omar"):
            user = User(username=name, name=name.title(), welcomed_at=now, time_zone="UTC")
            user.set_unusable_password()
            user.save()
            self.users.append(user)
        self.person = people.add(owner=self.users[0], full_name="Maria Chen", now=now)

    def interview(self) -> Any:
        """One that runs since three minutes; the one before is cancelled, since nobody can be in two places."""
        from halfhour.core import clock
        from halfhour.journey.interviews import actions as interviews
        from halfhour.journey.interviews.models import Interview
        from halfhour.journey.preparation import actions as preparation

        now = clock.now()
        starts = now - RUNS_SINCE
        Interview.objects.filter(state=Interview.State.AGREED).update(state=Interview.State.CANCELLED)
        agreed = {"person": self.person, "now": starts - LENGTH, "time_zone": "UTC", "minutes": 45}
        made = interviews.agree(**agreed, starts_at=starts)
        for text in ("How did you come to this work?", "What does a day look like?", "What would you change?"):
            preparation.add_planned(interview=made, now=now, text=text, minutes=3)
        interviews.start(interview=made, now=starts)
        return made

    def session(self, which: int) -> str:
        """The value of a fresh session cookie of one of the two."""
        from django.test import Client

        client = Client()
        client.force_login(self.users[which], backend="django.contrib.auth.backends.ModelBackend")
        return client.cookies["halfhour"].value

    def kept(self, interview: Any) -> Kept:
        """Everything the room wrote. `twice`: rows of notes that say the same at the same place."""
        from halfhour.journey.conversation.models import Note

        notes = list(Note.objects.filter(interview=interview).order_by("id"))
        texts = [note.text for note in notes if note.kind == "note" and note.text]
        return Kept(
            texts=texts,
            cues=sum(note.kind == "cue" and bool(note.text) for note in notes),
            minutes=[note.minute for note in notes if note.text],
            owners={note.owner_id for note in notes},
            twice=len(texts) - len(set(texts)),
        )
