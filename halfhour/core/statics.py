"""Static files under names that carry their content's hash, modules included."""

from whitenoise.storage import CompressedManifestStaticFilesStorage


class HashedFiles(CompressedManifestStaticFilesStorage):
    """Rewrites `import` lines of modules too; each must end in a semicolon, which a habit test looks for."""

    support_js_module_import_aggregation = True
