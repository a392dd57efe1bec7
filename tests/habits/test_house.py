"""The house stands as ARCHITECTURE.md draws it: keys point backward, tables and migrations agree, words are ours."""

from __future__ import annotations

import json
import re
from io import StringIO
from pathlib import Path

import pytest
from django.apps import apps
from django.conf import settings
from django.core.management import call_command
from django.db.migrations import RunPython, RunSQL
from django.db.migrations.loader import MigrationLoader

ROOT = Path(settings.BASE_DIR)
FLOORS = ["core", "accounts", *settings.JOURNEY, "desk", "room", "guest", "reminders", "demo"]


def ours():
    return [app for app in apps.get_app_configs() if app.name.startswith("halfhour.")]


def test_foreign_keys_point_only_backward():
    forward = []
    for app in ours():
        for model in app.get_models():
            for field in model._meta.get_fields():
                other = getattr(field, "related_model", None)
                if not field.concrete or other is None or not other.__module__.startswith("halfhour."):
                    continue
                # Everything is owned, and the owner is of the accounts: the one key that core may hold upward.
                if field.name in ("owner", "user") and other._meta.app_label == "accounts":
                    continue
                if FLOORS.index(other._meta.app_label) > FLOORS.index(app.label):
                    forward.append(f"{model.__name__}.{field.name} -> {other.__name__}")
    assert not forward


@pytest.mark.django_db
def test_migrations_are_complete():
    said = StringIO()
    try:
        call_command("makemigrations", "--check", "--dry-run", stdout=said, stderr=said)
    except SystemExit:
        pytest.fail(f"Tables changed without a migration: {said.getvalue()}")


def test_schema_and_data_never_share_a_migration():
    loader = MigrationLoader(None, ignore_no_migrations=True)
    for (app, name), migration in loader.disk_migrations.items():
        if app in {a.label for a in ours()}:
            kinds = {isinstance(operation, RunPython | RunSQL) for operation in migration.operations}
            assert len(kinds) < 2, f"{app}.{name} changes tables and rows"


def test_no_folder_is_a_drawer():
    drawers = {"utils", "helpers", "services", "managers", "misc", "common", "shared"}
    assert not [
        path for path in (ROOT / "halfhour").rglob("*.py") if path.stem in drawers or path.parent.name in drawers
    ]


def sources(*endings: str) -> list[Path]:
    return [p for e in endings for p in sorted((ROOT / "halfhour").rglob(f"*{e}")) if "__pycache__" not in p.parts]


def test_pages_carry_no_inline_style_script_or_handler():
    bad = re.compile(r"""\sstyle=["']|\son[a-z]+=["']|<script(?![^>]*\ssrc=)|<style""")
    found = [
        f"{path.relative_to(ROOT)}: {match[0]}"
        for path in sources(".html")
        for match in [bad.search(path.read_text())]
        if match
    ]
    assert not found


def test_every_import_of_a_module_ends_in_a_semicolon():
    """Django's manifest leaves an import without its semicolon unhashed, and says nothing."""
    loose = re.compile(
        r"""^\s*(?:import|export)\b[^;]*from\s*["'][^"']+["']\s*$|^\s*import\s*["'][^"']+["']\s*$""", re.M
    )
    found = [str(path.relative_to(ROOT)) for path in sources(".js", ".mjs") if loose.search(path.read_text())]
    assert not found


def test_only_the_clock_reads_the_clock():
    reads = re.compile(r"datetime\.now\(|timezone\.now\(|date\.today\(|datetime\.today\(|utcnow\(|\btime\.time\(")
    found = [
        str(path.relative_to(ROOT))
        for path in sources(".py")
        if "tests" not in path.parts and path.name != "clock.py" and reads.search(path.read_text())
    ]
    assert not found


def test_hashed_static_files_are_complete(tmp_path, settings):
    """Every module and picture that a page or a module names has a hashed name, down to the last import."""
    from halfhour.cli import prepare

    settings.STATIC_ROOT = str(tmp_path)
    settings.STORAGES = {
        **settings.STORAGES,
        "staticfiles": {"BACKEND": "halfhour.core.statics.HashedFiles"},
    }
    prepare.collect()
    names = json.loads((tmp_path / "staticfiles.json").read_text())["paths"]
    used = re.compile(r"""\{%\s*static\s+["']([^"']+)["']""")
    missing = [n for page in sources(".html") for n in used.findall(page.read_text()) if n not in names]
    assert not missing
    plain = re.compile(r"""(?:from|import)\s*\(?\s*["'](\.[^"']+)["']""")
    for name, hashed in names.items():
        if name.endswith(".js") and not name.startswith(("django_htmx", "mfa", "account", "admin")):
            for imported in plain.findall((tmp_path / hashed).read_text()):
                assert re.search(r"\.[0-9a-f]{12}\.js$", imported), f"{name} imports {imported} unhashed"


def test_the_tree_says_nothing_of_one_machine():
    machine = re.compile(r"/wor[k]/|/roo[t]/|/hom[e]/\w|pythonhoste[d]|py[p]i\.org|npmj[s]\.org")
    kept = [
        p for p in ROOT.rglob("*") if p.suffix in {".py", ".md", ".html", ".css", ".js", ".txt", ".toml", ".in", ".sh"}
    ]
    outside = {".venv", "data", "node_modules", "shots", ".git", ".hypothesis", "build"}
    found = [
        str(path.relative_to(ROOT))
        for path in kept
        if not outside & set(path.relative_to(ROOT).parts) and machine.search(path.read_text(errors="replace"))
    ]
    assert not found
