from django.urls import path

from halfhour.accounts import views
from halfhour.accounts.mailbox import views as mailbox

app_name = "accounts"
urlpatterns = [
    path("sign-in/", views.sign_in, name="sign_in"),
    path("sign-in/<str:token>/", views.link, name="link"),
    path("sign-out/", views.sign_out, name="sign_out"),
    path("welcome/", views.welcome, name="welcome"),
    path("settings/", views.settings_page, name="settings"),
    path("settings/numbers/", views.numbers, name="numbers"),
    path("settings/mailbox/", mailbox.mailbox, name="mailbox"),
    path("settings/mailbox/reading/", mailbox.mailbox_reading, name="mailbox_reading"),
    path("settings/mailbox/removal/", mailbox.mailbox_forget, name="mailbox_forget"),
    path("outbox/", mailbox.outbox_page, name="outbox"),
    path("outbox/<int:pk>/", mailbox.outgoing, name="outgoing"),
]
