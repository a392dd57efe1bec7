from django.apps import AppConfig


class PreparationConfig(AppConfig):
    name = "halfhour.journey.preparation"
