from django.urls import path

from halfhour.journey.resumes import views

app_name = "resumes"
urlpatterns = [
    path("resumes/", views.resumes, name="list"),
    path("resumes/new/", views.upload, name="upload"),
    path("resumes/advice/", views.advice, name="advice"),
    path("tricks/<int:pk>/same/", views.same_trick, name="same_trick"),
    path("resumes/<int:pk>/", views.version, name="version"),
    path("resumes/<int:pk>/file/", views.file, name="file"),
    path("people/<int:pk>/critiques/new/", views.critique_new, name="critique_new"),
    path("critiques/<int:pk>/", views.critique, name="critique"),
    path("critiques/<int:pk>/pins/", views.pin, name="pin"),
    path("suggestions/<int:pk>/removal/", views.unpin, name="unpin"),
    path("suggestions/<int:pk>/line/", views.line, name="line"),
    path("suggestions/<int:pk>/contradiction/", views.contradiction, name="contradiction"),
    path("suggestions/<int:pk>/", views.suggestion, name="suggestion"),
    path("resumes/<int:pk>/copies/", views.copies, name="copies"),
    path("resumes/<int:pk>/pages/", views.pages, name="pages"),
    path("resumes/<int:pk>/pages/<int:number>.png", views.page, name="page"),
    path("resumes/<int:pk>/paper/", views.paper, name="paper"),
    path("resumes/<int:pk>/against/<int:number>/", views.compare, name="compare"),
]
