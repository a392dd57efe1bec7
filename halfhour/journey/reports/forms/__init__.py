"""Forms about papers."""

from halfhour.journey.reports.forms.layouts import LayoutForm
from halfhour.journey.reports.forms.portfolio import ExampleForm
from halfhour.journey.reports.forms.reports import ReportForm

__all__ = ["ExampleForm", "LayoutForm", "ReportForm"]
