"""What one does about people: keep them, change them, let them rest, remove them; and bring in many at once."""

from halfhour.journey.people.actions.bringing import bring_in, finish
from halfhour.journey.people.actions.claiming import (
    SILENT_AFTER,
    AlreadyStarted,
    NothingToImport,
    fail,
    put_back,
    queue,
    take_up,
)
from halfhour.journey.people.actions.deciding import NotWaiting, cancel, choose, keep
from halfhour.journey.people.actions.hosts import act_seen, forget, host_acted, object_for_good
from halfhour.journey.people.actions.jobs import (
    BeforeTheLast,
    NotChangedYet,
    SameJob,
    change_job,
    dismiss_job_news,
    take_back_job_change,
)
from halfhour.journey.people.actions.keeping import NameMissing, add, address_failed, change, fill, rest, touch
from halfhour.journey.people.actions.reading import Unreadable, read_again, read_now, receive
from halfhour.journey.people.actions.removing import remove
from halfhour.journey.people.actions.taking import take_found, take_found_back
from halfhour.journey.people.actions.undoing import NothingToTakeBack, start_undo, take_back

__all__ = [
    "SILENT_AFTER",
    "AlreadyStarted",
    "BeforeTheLast",
    "NameMissing",
    "NotChangedYet",
    "NotWaiting",
    "NothingToImport",
    "NothingToTakeBack",
    "SameJob",
    "Unreadable",
    "act_seen",
    "add",
    "address_failed",
    "bring_in",
    "cancel",
    "change",
    "change_job",
    "choose",
    "dismiss_job_news",
    "fail",
    "fill",
    "finish",
    "forget",
    "host_acted",
    "keep",
    "object_for_good",
    "put_back",
    "queue",
    "read_again",
    "read_now",
    "receive",
    "remove",
    "rest",
    "start_undo",
    "take_back",
    "take_back_job_change",
    "take_found",
    "take_found_back",
    "take_up",
    "touch",
]
