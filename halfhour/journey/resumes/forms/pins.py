"""A comment on the resume, with its place where one was pointed at."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, cast

from django import forms

from halfhour.journey.resumes.models import PageImage
from halfhour.journey.resumes.rules import LINE_MOST

WITHOUT_SCRIPT = 640  # pixels: the width of a page in pins.css until a script takes over
# Where a place is named instead of pointed at: words, and how far down the page its pin goes.
SPOTS = (("at the top", 0.08), ("above the middle", 0.29), ("in the middle", 0.5), ("below the middle", 0.71),
         ("at the foot", 0.92))  # fmt: skip
MARGIN = 0.06  # of the page's width: a place that was only named is pinned to its edge
POINTED = "here"

Place = tuple[int, float, float]


class PinForm(forms.Form):
    """One comment. `page`, `x` and `y` come from the tap; `spot` names a place; without either it is about the whole."""

    text = forms.CharField(
        label="Your comment",
        max_length=LINE_MOST,
        widget=forms.Textarea(attrs={"rows": 2}),
        error_messages={
            "required": "Write what you would change here, in a few words.",
            "max_length": f"Keep one comment to {LINE_MOST} characters; make two of it.",
        },
    )
    spot = forms.ChoiceField(label="Where, if you would rather not tap the page", required=False)
    page = forms.IntegerField(required=False, min_value=1, max_value=100, widget=forms.HiddenInput)
    x = forms.FloatField(required=False, min_value=0, max_value=1, widget=forms.HiddenInput)
    y = forms.FloatField(required=False, min_value=0, max_value=1, widget=forms.HiddenInput)

    def __init__(self, *args: Any, pages: Sequence[PageImage] = (), label: str = "", **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.pages = pages
        self.fields["text"].label = label or self.fields["text"].label
        named = [(f"{page.number}:{down}", f"Page {page.number}, {words}") for page in pages for words, down in SPOTS]
        pointed = [(POINTED, "Where you pointed")] if self.is_bound else []
        cast(forms.ChoiceField, self.fields["spot"]).choices = [("", "The whole resume"), *named, *pointed]

    def place(self) -> Place | None:
        """Where it is pinned, as page and fractions; None for the whole.

        Without a script the picture itself is a button (`input type=image`) that sends the pixel it was hit at, of the
        width it then has on the page; a press of Enter sends its corner, which means no place.
        """
        said = self.cleaned_data
        if said.get("page") and said.get("x") is not None and said.get("y") is not None:
            return said["page"], said["x"], said["y"]
        return self._hit() or self._named(said.get("spot") or "")

    def _hit(self) -> Place | None:
        for page in self.pages:
            x, y = (self._pixel(f"p{page.number}.{axis}") for axis in "xy")
            if x or y:
                high = WITHOUT_SCRIPT * page.height / page.width
                return page.number, min(x / WITHOUT_SCRIPT, 1.0), min(y / high, 1.0)
        return None

    def _named(self, spot: str) -> Place | None:
        number, _, down = spot.partition(":")
        return (int(number), MARGIN, float(down)) if down else None

    def _pixel(self, name: str) -> int:
        value = str(self.data.get(name, ""))
        return int(value) if value.isascii() and value.isdigit() and len(value) < 6 else 0
