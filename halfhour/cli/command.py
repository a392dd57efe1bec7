"""The commands of `halfhour`. Each imports what it needs when it runs."""

from __future__ import annotations

import os
import signal
import sys
import threading
from pathlib import Path

import click

from halfhour.cli.reading import read

PORT = click.option("--port", type=click.IntRange(1, 65535), envvar="PORT", default=8030, show_default=True)
HOST = click.option("--host", envvar="HOST", default="127.0.0.1", show_default=True)
USER = click.option("--user", help="Whose it is, on a Halfhour that several people use: user name or mail address.")
WORKERS = click.option("--workers", type=click.IntRange(1, 64), envvar="HALFHOUR_WORKERS", default=1, show_default=True)


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
def halfhour() -> None:
    """Informational interviewing, whole: find someone, ask, prepare, meet, thank, follow up.

    The data lives in data/, or where HALFHOUR_DATA says.
    """


halfhour.add_command(read)


def _django() -> None:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "halfhour.config.settings")
    import django

    django.setup()


def _supervise(host: str, port: int, workers: int, data: Path, *, story: bool) -> None:
    from halfhour.cli import supervise

    try:
        supervise.run(host=host, port=port, workers=workers, data=data, story=story)
    except supervise.CannotRun as problem:
        raise click.ClickException(str(problem)) from None


@halfhour.command()
@HOST
@PORT
@WORKERS
def run(host: str, port: int, workers: int) -> None:
    """Start Halfhour: the server and the worker, together, until Ctrl-C."""
    from halfhour.config.env import data_folder

    _supervise(host, port, workers, data_folder(), story=False)


@halfhour.command()
@HOST
@PORT
@WORKERS
def demo(host: str, port: int, workers: int) -> None:
    """The same with an invented cast and their story, on a database of its own (demo/ in the data folder)."""
    from halfhour.config.env import data_folder

    _supervise(host, port, workers, data_folder() / "demo", story=True)


@halfhour.command()
def worker() -> None:
    """Run only the background worker: imports, sweeps, the nightly backup."""
    _django()
    from halfhour.cli import backup as backups
    from halfhour.cli import parent
    from halfhour.reminders import loop

    if supervisor := os.environ.get("HALFHOUR_SUPERVISED"):
        parent.follow(int(supervisor))
    stop = threading.Event()
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, lambda *_: stop.set())
    loop.run(stop, daily=backups.nightly)


@halfhour.command(hidden=True)
@HOST
@PORT
@WORKERS
def serve(host: str, port: int, workers: int) -> None:
    """Run only the server. Called by `run`; under another supervisor it may be called by hand."""
    from granian import Granian
    from granian.constants import Interfaces
    from granian.log import LogLevels

    from halfhour.cli import parent

    if supervisor := os.environ.get("HALFHOUR_SUPERVISED"):
        parent.follow(int(supervisor))
    Granian(
        "halfhour.config.wsgi:application",
        address=host,
        port=port,
        interface=Interfaces.WSGI,
        workers=workers,
        # Four, so that a slow page or a long upload leaves the others their turn.
        blocking_threads=4,
        websockets=False,
        log_level=LogLevels.warning,
        # Without it one dead worker ends the whole server.
        respawn_failed_workers=True,
        workers_kill_timeout=10,
    ).serve()


@halfhour.command()
def link() -> None:
    """Print a fresh sign-in link for this machine's Halfhour."""
    _django()
    from halfhour.cli.prepare import sign_in_link

    click.echo(f"http://127.0.0.1:{os.environ.get('PORT', '8030')}{sign_in_link()}")


@halfhour.command(hidden=True)
@click.option("--story", is_flag=True)
def prepare(story: bool) -> None:
    """Migrate, collect static files, print the path of a sign-in link. Called by `run`."""
    _django()
    from halfhour.cli import prepare as steps

    steps.migrate()
    steps.collect()
    if story:
        steps.tell_story()
    click.echo(steps.sign_in_link())


@halfhour.command()
@click.argument("file", type=click.Path(dir_okay=False, path_type=Path), required=False)
def backup(file: Path | None) -> None:
    """Write everything into one file, while Halfhour runs or not. Default: backups/ in the data folder."""
    _django()
    from halfhour.cli import backup as backups

    try:
        written = backups.write(file)
    except backups.CannotBackUp as problem:
        raise click.ClickException(str(problem)) from None
    click.echo(f"Everything is in {written}")


@halfhour.command()
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
def restore(file: Path) -> None:
    """Put a backup in place of what is there; what was there is kept beside it."""
    _django()
    from halfhour.cli import backup as backups

    try:
        aside = backups.restore(file)
    except backups.CannotBackUp as problem:
        raise click.ClickException(str(problem)) from None
    click.echo("The backup is in place." + (f" What was there before is in {aside}" if aside else ""))


@halfhour.command(name="import")
@click.argument("file", type=click.Path(dir_okay=False, path_type=Path), required=False)
@click.option("--undo", is_flag=True, help="Take the newest import back.")
def import_(file: Path | None, undo: bool) -> None:
    """Bring in people from an address book or a list, as on the page; --undo takes the newest import back."""
    if undo == (file is not None):
        raise click.UsageError("Name one file, or --undo.")
    _django()
    from halfhour.cli import importing, prepare

    prepare.migrate()
    click.echo(importing.with_bar(file))


@halfhour.command()
@click.argument("url")
@click.option("--json", "as_json", is_flag=True, help="One JSON line instead of words.")
def site(url: str, as_json: bool) -> None:
    """Read an organization's own site, politely, and print what it says, each thing with its page. Nothing is kept."""
    from halfhour.cli import site as sites
    from halfhour.config.env import data_folder

    sites.show(url, as_json=as_json, folder=data_folder())


@halfhour.command()
@click.argument("file", type=click.Path(dir_okay=False, path_type=Path))
@USER
def takeout(file: Path, user: str | None) -> None:
    """Pack everything one owns into FILE, a zip: readable without Halfhour, taken in by another one."""
    _django()
    from halfhour.cli import prepare
    from halfhour.cli import takeout as archives

    prepare.migrate()
    click.echo(archives.out(file, user))


@halfhour.command()
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@USER
def takein(file: Path, user: str | None) -> None:
    """Take in an archive that Halfhour packed: all of it or nothing, and nothing twice."""
    _django()
    from halfhour.cli import prepare
    from halfhour.cli import takeout as archives

    prepare.migrate()
    click.echo(archives.take_in(file, user))


@halfhour.command()
def reseal() -> None:
    """Encrypt every kept password with the newest secret key; afterwards older keys may go."""
    _django()
    from halfhour.core import sealed

    done, lost = sealed.seal_all_anew()
    click.echo(f"{done} sealed with the newest key." + (f" {lost} cannot be opened by any key." if lost else ""))


@halfhour.command()
@click.argument("file", type=click.Path(dir_okay=False, path_type=Path))
@click.option("--organizations", is_flag=True, help="Organizations instead of people.")
def export(file: Path, organizations: bool) -> None:
    """Write everybody into a file: a table (.csv) or vCards (.vcf). An import reads the same people in it."""
    _django()
    from halfhour.cli import exporting, prepare

    prepare.migrate()
    click.echo(exporting.write(file, organizations=organizations))


@halfhour.command()
@click.argument("file", type=click.Path(dir_okay=False, path_type=Path))
@click.option(
    "--interview", type=int, metavar="NUMBER", help="The report of one interview, by the number in its address."
)
@click.option("--field", metavar="NAME", help="The report of a whole field.")
@click.option("--portfolio", is_flag=True, help="The portfolio.")
def report(file: Path, interview: int | None, field: str | None, portfolio: bool) -> None:
    """Write a report or the portfolio into a file (.pdf, .docx or .md), as its page has it."""
    if [interview is not None, field is not None, portfolio].count(True) != 1:
        raise click.UsageError("Say one of --interview, --field and --portfolio.")
    _django()
    from halfhour.cli import papers, prepare

    prepare.migrate()
    click.echo(papers.write(file, interview=interview, field=field))


@halfhour.command()
def doctor() -> None:
    """Say in plain words what is wrong, and how to mend it."""
    from halfhour.cli import doctor as examination

    findings = examination.examine()
    for finding in findings:
        mark = {True: "ok  ", False: "!   ", None: "note"}[finding.fine]
        click.echo(f"{mark}  {finding.says}")
        if finding.mend:
            click.echo(f"      {finding.mend}")
    sys.exit(0 if all(finding.fine is not False for finding in findings) else 1)
