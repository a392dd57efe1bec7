from django.apps import AppConfig


class ReportsConfig(AppConfig):
    name = "halfhour.journey.reports"
