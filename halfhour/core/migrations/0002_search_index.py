"""The engine's own index under SearchText, kept by triggers, so that no writer can forget it."""

from django.db import migrations

SQLITE = [
    """CREATE VIRTUAL TABLE core_search_words USING fts5(
        names, folded, content='core_searchtext', content_rowid='id', columnsize=0,
        tokenize='unicode61 remove_diacritics 0', prefix='2 3 4')""",
    """CREATE VIRTUAL TABLE core_search_grams USING fts5(
        names, content='core_searchtext', content_rowid='id', tokenize='trigram', detail='none')""",
    """CREATE TRIGGER core_search_added AFTER INSERT ON core_searchtext BEGIN
        INSERT INTO core_search_words(rowid, names, folded) VALUES (new.id, new.names, new.folded);
        INSERT INTO core_search_grams(rowid, names) VALUES (new.id, new.names); END""",
    """CREATE TRIGGER core_search_removed AFTER DELETE ON core_searchtext BEGIN
        INSERT INTO core_search_words(core_search_words, rowid, names, folded)
            VALUES ('delete', old.id, old.names, old.folded);
        INSERT INTO core_search_grams(core_search_grams, rowid, names) VALUES ('delete', old.id, old.names); END""",
    """CREATE TRIGGER core_search_changed AFTER UPDATE OF names, folded ON core_searchtext
        WHEN old.names IS NOT new.names OR old.folded IS NOT new.folded BEGIN
        INSERT INTO core_search_words(core_search_words, rowid, names, folded)
            VALUES ('delete', old.id, old.names, old.folded);
        INSERT INTO core_search_grams(core_search_grams, rowid, names) VALUES ('delete', old.id, old.names);
        INSERT INTO core_search_words(rowid, names, folded) VALUES (new.id, new.names, new.folded);
        INSERT INTO core_search_grams(rowid, names) VALUES (new.id, new.names); END""",
]
SQLITE_BACK = [
    "DROP TRIGGER core_search_added",
    "DROP TRIGGER core_search_removed",
    "DROP TRIGGER core_search_changed",
    "DROP TABLE core_search_words",
    "DROP TABLE core_search_grams",
]
POSTGRES = [
    "CREATE EXTENSION IF NOT EXISTS pg_trgm",
    """ALTER TABLE core_searchtext
        ADD COLUMN words tsvector GENERATED ALWAYS AS (to_tsvector('simple', folded)) STORED,
        ADD COLUMN names_words tsvector GENERATED ALWAYS AS (to_tsvector('simple', names)) STORED""",
    "CREATE INDEX core_search_words ON core_searchtext USING gin (words)",
    "CREATE INDEX core_search_names ON core_searchtext USING gin (names_words)",
    "CREATE INDEX core_search_grams ON core_searchtext USING gist (names gist_trgm_ops(siglen=64))",
]
POSTGRES_BACK = [
    "DROP INDEX core_search_words",
    "DROP INDEX core_search_names",
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
