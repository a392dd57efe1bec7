"""The collector comes by as often as before, whatever happened in between."""

import gc

import pytest

from halfhour.core import collecting


@collecting.seldom()
def breaks():
    raise ValueError(gc.get_threshold()[0])


def test_as_before_after_an_error():
    before = gc.get_threshold()
    with pytest.raises(ValueError, match=str(collecting.SELDOM)):
        breaks()
    assert gc.get_threshold() == before
