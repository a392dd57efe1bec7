"""A comment on the resume, with its place where one was pointed at."""

from __future__ import annotations

from django import forms

from halfhour.journey.resumes.models import PageImage
from halfhour.journey.resumes.rules import LINE_MOST

WITHOUT_SCRIPT = 640  # pixels: the width of a page in guest.css until a script takes over


class CommentForm(forms.Form):
    """One comment. `page`, `x` and `y` come from the tap; without them it is about the whole."""

    text = forms.CharField(
        label="Your comment",
        max_length=LINE_MOST,
        widget=forms.Textarea(attrs={"rows": 2}),
        error_messages={
            "required": "Write what you would change here, in a few words.",
            "max_length": f"Keep one comment to {LINE_MOST} characters; make two of it.",
        },
    )
    page = forms.IntegerField(required=False, min_value=1, max_value=100, widget=forms.HiddenInput)
    x = forms.FloatField(required=False, min_value=0, max_value=1, widget=forms.HiddenInput)
    y = forms.FloatField(required=False, min_value=0, max_value=1, widget=forms.HiddenInput)

    def place(self, pages: list[PageImage]) -> tuple[int, float, float] | None:
        """Where it is pinned, as page and fractions; None for the whole.

        Without a script the picture itself is a button (`input type=image`) that sends the pixel it was hit at, of the
        width it then has on the page; a press of Enter sends its corner, which means no place.
        """
        said = self.cleaned_data
        if said.get("page") and said.get("x") is not None and said.get("y") is not None:
            return said["page"], said["x"], said["y"]
        for page in pages:
            x, y = (self._pixel(f"p{page.number}.{axis}") for axis in "xy")
            if x or y:
                high = WITHOUT_SCRIPT * page.height / page.width
                return page.number, min(x / WITHOUT_SCRIPT, 1.0), min(y / high, 1.0)
        return None

    def _pixel(self, name: str) -> int:
        value = str(self.data.get(name, ""))
        return int(value) if value.isascii() and value.isdigit() and len(value) < 6 else 0
