"""Forms about papers."""

from halfhour.journey.reports.forms.layouts import LayoutForm
from halfhour.journey.reports.forms.reports import ReportForm

__all__ = ["LayoutForm", "ReportForm"]
