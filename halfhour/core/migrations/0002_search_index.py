"""The engine's own index under SearchText, kept by triggers, so that no writer can forget it."""

from django.db import migrations

# Three indexes, because the newest of one sort would be long to reach behind many of another: names; everything that
# is said of what has names; and what is said by things without names, such as notes.
FTS = "USING fts5({0}, content='core_searchtext', content_rowid='id', {1})"
# The start of a word is found at once up to six letters; beyond, all words that begin so are put together first.
WORDS = "columnsize=0, tokenize='unicode61 remove_diacritics 0', prefix='1 2 3 4 5 6'"
INDEXES = {  # its name: the column it holds, of which rows, and how it cuts them up
    "words": ("folded", "{0}.names <> ''", WORDS),
    "said": ("folded", "{0}.names = ''", WORDS),
    "names": ("names", "{0}.names <> ''", WORDS),
    "grams": ("names", "{0}.names <> ''", "tokenize='trigram', detail='none'"),
}


def _sqlite(index, column, rows, options):
    table = f"core_search_{index}"
    add = f"INSERT INTO {table}(rowid, {column}) SELECT new.id, new.{column} WHERE {rows.format('new')};"
    drop = (
        f"INSERT INTO {table}({table}, rowid, {column}) SELECT 'delete', old.id, old.{column}"
        f" WHERE {rows.format('old')};"
    )
    return [
        f"CREATE VIRTUAL TABLE {table} {FTS.format(column, options)}",
        f"CREATE TRIGGER {table}_added AFTER INSERT ON core_searchtext BEGIN {add} END",
        f"CREATE TRIGGER {table}_removed AFTER DELETE ON core_searchtext BEGIN {drop} END",
        f"CREATE TRIGGER {table}_changed AFTER UPDATE OF names, folded ON core_searchtext"
        f" WHEN old.names IS NOT new.names OR old.folded IS NOT new.folded BEGIN {drop} {add} END",
    ]


SQLITE = [statement for index, details in INDEXES.items() for statement in _sqlite(index, *details)]
SQLITE_BACK = [
    *(f"DROP TRIGGER core_search_{index}_{when}" for index in INDEXES for when in ("added", "removed", "changed")),
    *(f"DROP TABLE core_search_{index}" for index in INDEXES),
]
POSTGRES = [
    "CREATE EXTENSION IF NOT EXISTS pg_trgm",
    """ALTER TABLE core_searchtext
        ADD COLUMN words tsvector GENERATED ALWAYS AS (to_tsvector('simple', folded)) STORED,
        ADD COLUMN names_words tsvector GENERATED ALWAYS AS (to_tsvector('simple', names)) STORED""",
    "CREATE INDEX core_search_words ON core_searchtext USING gin (words)",
    "CREATE INDEX core_search_names ON core_searchtext USING gin (names_words)",
    # By minus id, because by id the planner walks the key through everybody's rows instead.
    "CREATE INDEX core_search_newest_named ON core_searchtext (owner_id, (-id)) WHERE names <> ''",
    "CREATE INDEX core_search_newest_said ON core_searchtext (owner_id, (-id)) WHERE names = ''",
    "CREATE INDEX core_search_grams ON core_searchtext USING gist (names gist_trgm_ops(siglen=64))",
]
POSTGRES_BACK = [
    "DROP INDEX core_search_words",
    "DROP INDEX core_search_names",
    "DROP INDEX core_search_newest_named",
    "DROP INDEX core_search_newest_said",
    "DROP INDEX core_search_grams",
    "ALTER TABLE core_searchtext DROP COLUMN words, DROP COLUMN names_words",
]


def forwards(apps, schema_editor):
    for statement in POSTGRES if schema_editor.connection.vendor == "postgresql" else SQLITE:
        schema_editor.execute(statement)


def backwards(apps, schema_editor):
    for statement in POSTGRES_BACK if schema_editor.connection.vendor == "postgresql" else SQLITE_BACK:
        schema_editor.execute(statement)


class Migration(migrations.Migration):
    dependencies = [("core", "0001_initial")]
    operations = [migrations.RunPython(forwards, backwards)]
