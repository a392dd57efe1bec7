from django.urls import path

from halfhour.journey.thanks import views

app_name = "thanks"
urlpatterns = [
    path("interviews/<int:pk>/thanks/", views.write, name="write"),
    path("thanks/<int:pk>/thanks.eml", views.eml, name="eml"),
    path("thanks/<int:pk>/sending/", views.sent, name="sent"),
    path("thanks/<int:pk>/posting/", views.post, name="post"),
    path("thanks/<int:pk>/card.pdf", views.card, name="card"),
]
