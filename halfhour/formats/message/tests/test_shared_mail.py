"""Real mails, where the folder with them is present: the bars for bounces, people and absences."""

import json
import time
from pathlib import Path

import pytest

from halfhour.formats.message import read_message

MAIL = Path(__file__).resolve().parents[5] / "shared" / "data" / "mail"
pytestmark = pytest.mark.skipif(not MAIL.is_dir(), reason="the shared cases are not here")

EXPECTED = {
    "human": {"reply", "other"},
    "reply": {"reply"},
    "bounce": {"bounce"},
    "delay": {"bounce"},
    "complaint": {"complaint"},
    "read-receipt": {"automatic"},
    "auto-reply": {"out_of_office"},
}


def cases():
    return json.loads((MAIL / "truth.json").read_text()) if MAIL.is_dir() else {}


@pytest.mark.parametrize("name", sorted(cases()))
def test_each_is_what_it_is(name):
    truth = cases()[name]
    began = time.process_time()
    message = read_message((MAIL / name).read_bytes())
    assert time.process_time() - began < 5
    assert message.kind in EXPECTED[truth["cls"]]
    assert "could not" not in message.problem
    named = {address.split(";")[-1].strip(" <>").lower() for address in truth.get("final_recipient", [])}
    assert named <= {one.address.lower() for one in message.failed}
    if truth["cls"] == "delay":
        assert not any(one.permanent for one in message.failed)


OLD = ("How are you?", "> ", "wrote:", "Original Message", "Sent from my iPhone", "mailto:abc@example.com", "Subject:")


@pytest.mark.parametrize(
    "name", sorted(name for name in cases() if "html_replies" in name or "standard_replies" in name)
)
def test_only_the_new_words_are_left(name):
    text = read_message((MAIL / name).read_bytes()).text
    assert text.split("\n")[0] in ("Hi. I am fine.", "Hello", "Allo! Follow up MIME!")
    assert not any(old in text for old in OLD)
