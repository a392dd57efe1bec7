"""Forms of following up."""

from halfhour.journey.followups.forms.applying import ApplicationForm
from halfhour.journey.followups.forms.keeping import PlanForm, RhythmForm
from halfhour.journey.followups.forms.mentors import ChoiceForm, MentorForm, ShareForm
from halfhour.journey.followups.forms.seasons import SeasonForm

__all__ = ["ApplicationForm", "ChoiceForm", "MentorForm", "PlanForm", "RhythmForm", "SeasonForm", "ShareForm"]
