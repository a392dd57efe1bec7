from django.apps import AppConfig


class ConversationConfig(AppConfig):
    name = "halfhour.journey.conversation"
