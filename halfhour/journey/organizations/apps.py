from django.apps import AppConfig


class OrganizationsConfig(AppConfig):
    name = "halfhour.journey.organizations"
