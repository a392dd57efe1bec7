"""Docs that cannot lie: settings, commands, folders and pages they name are those of the code."""

from __future__ import annotations

import re
from pathlib import Path

from django.conf import settings

from halfhour.cli.command import halfhour
from halfhour.cli.reading import read

ROOT = Path(settings.BASE_DIR)
CONFIG = "".join((ROOT / "halfhour" / "config" / name).read_text() for name in ("settings.py", "env.py"))
COMMANDS = (ROOT / "halfhour" / "cli" / "command.py").read_text()


def test_every_setting_is_described_and_every_described_one_exists():
    read = set(re.findall(r'"((?:HALFHOUR_|DATABASE_URL)[A-Z_]*)"', CONFIG + COMMANDS)) | {"PORT", "HOST"}
    described = set(
        re.findall(r"`((?:HALFHOUR_|DATABASE_URL|PORT|HOST)[A-Z_]*)`", (ROOT / "docs/settings.md").read_text())
    )
    assert read - {"HALFHOUR_SUPERVISED", "HALFHOUR_STORY"} == described


def test_every_command_is_described():
    page = (ROOT / "docs/commands.md").read_text()
    described = set(re.findall(r"^\| `halfhour ([a-z]+)", page, re.M))
    assert described == {name for name, command in halfhour.commands.items() if not command.hidden}
    kinds = set(re.findall(r"^\| `halfhour read ([a-z]+)", page, re.M))
    assert kinds == set(read.commands)


def test_links_and_pictures_lead_somewhere():
    broken = []
    for page in [*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")]:
        for target in re.findall(r"\]\(([^)#]+)[^)]*\)", page.read_text()):
            if "://" not in target and not (page.parent / target).exists():
                broken.append(f"{page.name}: {target}")
    assert not broken


def test_make_targets_that_pages_name_exist():
    targets = set(re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text(), re.M))
    pages = "".join(page.read_text() for page in [*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")])
    assert set(re.findall(r"`make ([a-z-]+)`", pages)) <= targets


def test_the_architecture_page_names_the_folders_that_there_are():
    page = (ROOT / "ARCHITECTURE.md").read_text()
    folders = [p.name for p in (ROOT / "halfhour").iterdir() if (p / "__init__.py").exists()]
    stages = [p.name for p in (ROOT / "halfhour/journey").iterdir() if (p / "__init__.py").exists()]
    assert not [name for name in folders + stages if name not in page]
