from django.apps import AppConfig


class OutreachConfig(AppConfig):
    name = "halfhour.journey.outreach"
