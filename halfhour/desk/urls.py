from django.urls import path

from halfhour.desk import views

app_name = "desk"
urlpatterns = [
    path("", views.today, name="today"),
    path("start/", views.start, name="start"),
    path("search/", views.search, name="search"),
    path("people/<int:pk>/", views.person, name="person"),
    path("interviews/<int:pk>/brief/", views.brief, name="brief"),
    path("interviews/<int:pk>/brief.pdf", views.brief_pdf, name="brief_pdf"),
    path("organizations/first/", views.first, name="first"),
    path("organizations/first/order/removal/", views.first_order, name="first_order"),
    path("organizations/<int:pk>/first/", views.first_place, name="first_place"),
    path("organizations/<int:pk>/", views.organization, name="organization"),
    path("organizations/<int:pk>/site/", views.site, name="site"),
    path("organizations/<int:pk>/site/going-on/", views.site_go_on, name="site_go_on"),
    path("organizations/<int:pk>/site/cancellation/", views.site_stop, name="site_stop"),
    path("organizations/<int:pk>/site/taken/", views.site_take, name="site_take"),
    path("organizations/<int:pk>/site/taken-back/", views.site_take_back, name="site_take_back"),
    path("organizations/<int:pk>/site/by-hand/", views.site_by_hand, name="site_by_hand"),
    path("figures/", views.figures, name="figures"),
    path("takeout/", views.takeouts, name="takeouts"),
    path("takeout/<int:pk>/", views.takeout, name="takeout"),
    path("takeout/<int:pk>/file/", views.takeout_file, name="takeout_file"),
    path("takeout/<int:pk>/removal/", views.takeout_remove, name="takeout_remove"),
    path("takein/", views.takein_new, name="takein_new"),
    path("takein/<int:pk>/", views.takein, name="takein"),
]
