"""Two devices write into one note, in a hundred orders, with answers lost and requests repeated: no text is lost."""

from __future__ import annotations

import random
import uuid

import pytest

from halfhour.journey.conversation import actions
from halfhour.journey.conversation.models import Note, Operation


class Device:
    """A phone as the server meets it: it repeats what is not answered, and knows the revision it was told last."""

    def __init__(self, name, interview, uid, at):
        self.name, self.interview, self.uid, self.revision, self.text, self.waiting = name, interview, uid, 0, "", None
        self.now, self.sent = at("2026-09-24 14:30"), 0

    def type(self):
        self.text += f"{self.name}{len(self.text)} "

    def send(self, lost):
        """One request; when its answer is lost, the same write goes again the next time."""
        if self.waiting is None:
            write = {"kind": "note", "uid": str(self.uid), "text": self.text, "revision": self.revision}
            self.waiting = {"id": str(uuid.uuid4()), **write}
        answer = actions.apply(interview=self.interview, now=self.now, operations=[self.waiting])[0]
        self.sent += 1
        if not lost:
            assert answer["ok"]
            self.uid, self.revision, self.waiting = answer["uid"], answer["revision"], None


@pytest.mark.parametrize("seed", range(100))
def test_whatever_the_order_both_texts_are_there_and_each_write_was_applied_once(running, at, seed):
    dice = random.Random(seed)
    uid = uuid.uuid4()
    devices = [Device("phone", running, uid, at), Device("laptop", running, uid, at)]
    for _ in range(14):
        device = dice.choice(devices)
        device.type() if dice.random() < 0.5 else device.send(lost=dice.random() < 0.4)
    for device in devices:
        while device.waiting is not None:
            device.send(lost=False)
        device.type()
        device.send(lost=False)
    texts = set(Note.objects.values_list("text", flat=True))
    assert {device.text.strip() for device in devices} <= texts
    assert Operation.objects.count() <= sum(device.sent for device in devices)
    assert Operation.objects.values("uid").distinct().count() == Operation.objects.count()
