from django.urls import path

from halfhour.journey.resumes import views

app_name = "resumes"
urlpatterns = [
    path("resumes/", views.resumes, name="list"),
    path("resumes/new/", views.upload, name="upload"),
    path("resumes/<int:pk>/", views.version, name="version"),
    path("resumes/<int:pk>/file/", views.file, name="file"),
    path("people/<int:pk>/critiques/new/", views.critique_new, name="critique_new"),
    path("critiques/<int:pk>/", views.critique, name="critique"),
    path("suggestions/<int:pk>/", views.suggestion, name="suggestion"),
    path("resumes/<int:pk>/copies/", views.copies, name="copies"),
]
