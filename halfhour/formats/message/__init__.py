"""One mail, read: what it is (a reply, a bounce, an absence …) and the words that are new in it.

>>> read_message(b"From: maria@x.example\\nSubject: Re: Half an hour?\\n\\nThursday is fine.\\n").kind
'reply'
"""

from halfhour.formats.message.message import Failure, Kind, Message, as_json
from halfhour.formats.message.reading import read_message

__all__ = ["Failure", "Kind", "Message", "as_json", "read_message"]
