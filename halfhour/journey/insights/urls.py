from django.urls import path

from halfhour.journey.insights import views

app_name = "insights"
urlpatterns = [
    path("insights/", views.fields, name="fields"),
    path("insights/<int:pk>/", views.field, name="field"),
    path("insights/<int:pk>/themes/<str:key>/", views.theme, name="theme"),
    path("insights/<int:pk>/themes/<str:key>/same/", views.grouping, name="grouping"),
    path("groups/<int:pk>/split/", views.group_split, name="group_split"),
    path("groups/<int:pk>/belief/", views.group_belief, name="group_belief"),
    path("insights/<int:pk>/contradictions/", views.contradictions, name="contradictions"),
    path("insights/<int:pk>/unknown/", views.unknown, name="unknown"),
    path("insights/<int:pk>/interest/", views.interest, name="interest"),
    path("beliefs/<int:pk>/", views.belief, name="belief"),
    path("beliefs/<int:pk>/evidence/", views.evidence, name="evidence"),
    path("beliefs/<int:pk>/removal/", views.removal, name="belief_removal"),
    path("insights/comparison/", views.comparison, name="comparison"),
    path("criteria/<int:pk>/", views.criterion, name="criterion"),
    path("criteria/<int:pk>/weight/", views.weight, name="criterion_weight"),
    path("criteria/<int:pk>/removal/", views.criterion_removal, name="criterion_removal"),
    path("criteria/<int:pk>/score/", views.score, name="score"),
]
