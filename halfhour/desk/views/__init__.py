"""The pages across the stages: Today, a person's story, one organization, the brief with the resume to take, search."""

from halfhour.desk.views.brief import brief, brief_pdf
from halfhour.desk.views.figures import figures
from halfhour.desk.views.first import first, first_order, first_place
from halfhour.desk.views.found import search
from halfhour.desk.views.organization import organization
from halfhour.desk.views.person import person
from halfhour.desk.views.site import site, site_by_hand, site_go_on, site_stop, site_take, site_take_back
from halfhour.desk.views.takeout import takein, takein_new, takeout, takeout_file, takeout_remove, takeouts
from halfhour.desk.views.today import start, today

__all__ = [
    "brief",
    "brief_pdf",
    "figures",
    "first",
    "first_order",
    "first_place",
    "organization",
    "person",
    "search",
    "site",
    "site_by_hand",
    "site_go_on",
    "site_stop",
    "site_take",
    "site_take_back",
    "start",
    "takein",
    "takein_new",
    "takeout",
    "takeout_file",
    "takeout_remove",
    "takeouts",
    "today",
]
