from django.urls import path

from halfhour.journey.insights import views

app_name = "insights"
urlpatterns = [
    path("insights/", views.fields, name="fields"),
    path("insights/<int:pk>/", views.field, name="field"),
]
