from django.apps import AppConfig


class NetworkConfig(AppConfig):
    name = "halfhour.journey.network"
