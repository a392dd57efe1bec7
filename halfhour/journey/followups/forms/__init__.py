"""Forms of following up."""

from halfhour.journey.followups.forms.applying import ApplicationForm
from halfhour.journey.followups.forms.keeping import MentorForm, PlanForm, RhythmForm
from halfhour.journey.followups.forms.seasons import SeasonForm

__all__ = ["ApplicationForm", "MentorForm", "PlanForm", "RhythmForm", "SeasonForm"]
