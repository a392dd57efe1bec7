"""Loaded before anything of Halfhour: tests never touch the data of whoever runs them."""

import os
import tempfile

os.environ["HALFHOUR_DATA"] = tempfile.mkdtemp(prefix="halfhour-test-")
os.mkdir(os.path.join(os.environ["HALFHOUR_DATA"], "static"))  # whitenoise warns where there is none
# Shared, so that the account pages are tested along with everything else.
os.environ.setdefault("HALFHOUR_SHARED", "1")
# Browser stories drive a page and read the database from one thread.
os.environ.setdefault("DJANGO_ALLOW_ASYNC_UNSAFE", "1")
