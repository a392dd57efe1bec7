"""Every pair of states, so that a new state cannot slip in undecided."""

from __future__ import annotations

import itertools

import pytest

from halfhour.journey.interviews.models import Interview
from halfhour.journey.interviews.rules import states

YES = {
    ("proposed", "agreed"),
    ("proposed", "held"),
    ("proposed", "cancelled"),
    ("agreed", "held"),
    ("agreed", "cancelled"),
    ("agreed", "missed"),
    ("missed", "held"),
}


@pytest.mark.parametrize(("state", "wanted"), list(itertools.product(Interview.State.values, repeat=2)))
def test_what_may_follow_what(state, wanted):
    assert states.may_become(state, wanted) is ((state, wanted) in YES)


@pytest.mark.parametrize("state", Interview.State.values)
def test_every_state_says_why_not(state):
    assert states.why_not(state).endswith(".")
    assert states.may_be_changed(state) is (state in {"proposed", "agreed"})
