"""Nearness in meaning, where the small model is installed; and that nothing needs it."""

from __future__ import annotations

import pytest

from halfhour.gateways import meaning
from halfhour.journey.insights.queries import grouping
from halfhour.journey.insights.rules import likeness


@pytest.mark.skipif(not meaning.is_there(), reason="make meaning was not run")
def test_other_words_of_the_same_meaning_are_near():
    near = meaning.nearness("Pay is low at the start", "Beginners earn very little")
    assert near > 45
    assert near > 2 * meaning.nearness("Pay is low at the start", "Mornings are calls")
    assert meaning.nearness("Pay", "Pay") == pytest.approx(100, abs=0.01)


def test_without_the_model_words_are_compared(monkeypatch):
    monkeypatch.setattr(meaning, "is_there", lambda: False)
    assert grouping._nearness(["a", "b"]) is likeness.alike


def test_with_it_only_so_many_are_read_for_one_page(monkeypatch):
    known: list[str] = []
    monkeypatch.setattr(meaning, "is_there", lambda: True)
    monkeypatch.setattr(meaning, "read", known.extend)
    monkeypatch.setattr(meaning, "is_known", known.__contains__)
    monkeypatch.setattr(meaning, "nearness", lambda one, other: 60.0)
    near = grouping._nearness([f"Sentence {n}" for n in range(30)])
    assert len(known) == grouping.FRESH
    assert near("Sentence 0", "Sentence 1") > likeness.ALIKE
    assert near("Sentence 0", "Xyzzy") < likeness.ALIKE
