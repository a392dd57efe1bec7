"""People and the imports that brought them; what hosts did on their page, and who asked for no more letters."""

from halfhour.journey.people.models.hosts import HostAct, Objection
from halfhour.journey.people.models.people import Import, ImportRow, Person

__all__ = ["HostAct", "Import", "ImportRow", "Objection", "Person"]
