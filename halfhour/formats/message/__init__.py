"""One mail, read: what it is (a reply, a bounce, an absence …) and the words that are new in it.

The parts are divided by our own reader, bounded in depth, and email.utils reads dates and names. Seen with the parser of
Python 3.11: multiparts 1,200 deep end in a RecursionError, and 150 deep over a million lines take 17 s.

>>> read_message(b"From: maria@x.example\\nSubject: Re: Half an hour?\\n\\nThursday is fine.\\n").kind
'reply'
"""

from halfhour.formats.message.message import Failure, Kind, Message, as_json
from halfhour.formats.message.reading import read_message

__all__ = ["Failure", "Kind", "Message", "as_json", "read_message"]
