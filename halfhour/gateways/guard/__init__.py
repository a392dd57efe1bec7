"""The one door through which Halfhour reaches another machine, for web, SMTP and IMAP alike.

A name is looked up once, every address it stands for is judged, and the connection goes to one of the judged
addresses: never to a name again, so that a second, different answer of the name's owner changes nothing.
"""

from .addresses import is_public
from .connecting import open_socket
from .deadline import Deadline
from .names import host_name
from .reach import PUBLIC, Reach
from .refusing import Forbidden, NoAnswer, NoSuchHost, NotReached, TooSlow

__all__ = [
    "PUBLIC",
    "Deadline",
    "Forbidden",
    "NoAnswer",
    "NoSuchHost",
    "NotReached",
    "Reach",
    "TooSlow",
    "host_name",
    "is_public",
    "open_socket",
]
