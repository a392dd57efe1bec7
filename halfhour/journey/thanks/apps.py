from django.apps import AppConfig


class ThanksConfig(AppConfig):
    name = "halfhour.journey.thanks"
