from django.apps import AppConfig


class InterviewsConfig(AppConfig):
    name = "halfhour.journey.interviews"
