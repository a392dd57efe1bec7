from django.urls import path

from halfhour.guest.views import answers, kept, offering, pages

app_name = "guest"
urlpatterns = [
    path("people/<int:pk>/host-page/", offering.offer, name="offer"),
    path("people/<int:pk>/host-page/preview/", offering.preview, name="preview"),
    path("people/<int:pk>/host-page/letter/", offering.letter, name="letter"),
    path("people/<int:pk>/host-page/revocation/", offering.revocation, name="revocation"),
    path("h/<str:token>/", pages.page, name="page"),
    path("h/<str:token>/choice/", answers.choice, name="choice"),
    path("h/<str:token>/cancellation/", answers.cancellation, name="cancellation"),
    path("h/<str:token>/not-now/", answers.not_now, name="not_now"),
    path("h/<str:token>/confirmation/", answers.confirmation, name="confirmation"),
    path("h/<str:token>/colleague/", answers.colleague, name="colleague"),
    path("h/<str:token>/kept/", kept.kept, name="kept"),
    path("h/<str:token>/deletion/", kept.deletion, name="deletion"),
    path("h/<str:token>/halfhour.ics", pages.ics, name="ics"),
    path("h/<str:token>/resume/<int:number>.png", pages.picture, name="picture"),
    path("h/<str:token>/comments/", answers.comment, name="comment"),
    path("h/<str:token>/comments/<int:pk>/removal/", answers.uncomment, name="uncomment"),
]
