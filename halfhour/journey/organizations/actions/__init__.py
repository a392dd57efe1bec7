"""What one does with organizations: find or add them, learn about departments, note hiring, read their sites."""

from halfhour.journey.organizations.actions.departments import change_department, department_learned, field_named
from halfhour.journey.organizations.actions.ordering import forget_order, put_in_order, say_interest
from halfhour.journey.organizations.actions.places import (
    add,
    add_many,
    change,
    find_or_add,
    forget_unused,
    note_hiring,
)
from halfhour.journey.organizations.actions.problems import DepartmentTaken, NameMissing, NameTaken
from halfhour.journey.organizations.actions.reading import (
    AddressMissing,
    NotBeingRead,
    ask_for_reading,
    beat,
    forget_untaken,
    keep_page,
    take_up,
)
from halfhour.journey.organizations.actions.reading import fail as fail_reading
from halfhour.journey.organizations.actions.reading import finish as finish_reading
from halfhour.journey.organizations.actions.reading import put_back as put_back_reading
from halfhour.journey.organizations.actions.reading import stop as stop_reading
from halfhour.journey.organizations.actions.taking import keep_turn, source_of, take, take_back

__all__ = [
    "AddressMissing",
    "DepartmentTaken",
    "NameMissing",
    "NameTaken",
    "NotBeingRead",
    "add",
    "add_many",
    "ask_for_reading",
    "beat",
    "change",
    "change_department",
    "department_learned",
    "fail_reading",
    "field_named",
    "find_or_add",
    "finish_reading",
    "forget_order",
    "forget_untaken",
    "forget_unused",
    "keep_page",
    "keep_turn",
    "note_hiring",
    "put_back_reading",
    "put_in_order",
    "say_interest",
    "source_of",
    "stop_reading",
    "take",
    "take_back",
    "take_up",
]
