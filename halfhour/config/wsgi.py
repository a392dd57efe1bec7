"""The door granian opens."""

import os

from django.core.wsgi import get_wsgi_application

from halfhour.cli import parent

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "halfhour.config.settings")
application = get_wsgi_application()
if os.environ.get("HALFHOUR_SUPERVISED"):
    # granian's workers would keep the port after a kill -9 of granian itself.
    parent.follow(os.getppid())
