"""The door granian opens."""

import gc
import os

from django.core.wsgi import get_wsgi_application

from halfhour.cli import parent

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "halfhour.config.settings")
# While thousands of modules load, nothing can be collected, and looking takes a tenth of the time.
gc.disable()
application = get_wsgi_application()
if os.environ.get("HALFHOUR_SUPERVISED"):
    # granian's workers would keep the port after a kill -9 of granian itself.
    parent.follow(os.getppid())

# What is loaded by now stays for good: the collector need not look at it again and again while pages are made.
gc.freeze()
gc.set_threshold(20_000, 20, 50)
gc.enable()
