from django.urls import path

from halfhour.journey.reports.views import layouts, portfolio, reports

app_name = "reports"
FILES = ("pdf", "docx", "md")
urlpatterns = [
    path("interviews/<int:pk>/report/", reports.report, name="report"),
    path("interviews/<int:pk>/report/confirmation/", reports.confirmation, name="confirmation"),
    *(
        path(f"interviews/<int:pk>/report/report.{kind}", reports.report_file, {"kind": kind}, name=f"report_{kind}")
        for kind in FILES
    ),
    path("insights/<int:pk>/report/", reports.field_report, name="field_report"),
    *(
        path(f"insights/<int:pk>/report/report.{kind}", reports.field_file, {"kind": kind}, name=f"field_report_{kind}")
        for kind in FILES
    ),
    path("portfolio/", portfolio.portfolio, name="portfolio"),
    *(
        path(f"portfolio/portfolio.{kind}", portfolio.portfolio_file, {"kind": kind}, name=f"portfolio_{kind}")
        for kind in FILES
    ),
    path("portfolio/new/", portfolio.example_new, name="example_new"),
    path("portfolio/<int:pk>/", portfolio.example, name="example"),
    path("layouts/", layouts.layouts, name="layouts"),
    path("layouts/new/", layouts.layout_new, name="layout_new"),
    path("layouts/<int:pk>/", layouts.layout, name="layout"),
]
