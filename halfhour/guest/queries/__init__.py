"""What stands on a host's page, and which link opens it."""

from halfhour.guest.queries.kept import Kept, kept
from halfhour.guest.queries.links import live, newest, path_of, standing, token_of
from halfhour.guest.queries.page import PROPOSED, Page, Slot, page

__all__ = ["PROPOSED", "Kept", "Page", "Slot", "kept", "live", "newest", "page", "path_of", "standing", "token_of"]
