"""All of Halfhour's settings, from the environment; docs/settings.md lists them."""

from __future__ import annotations

from csp.constants import NONE, SELF

from halfhour.config.env import ROOT, data_folder, env, mail_account, secret_key

DATA = data_folder()
DEBUG = env.bool("HALFHOUR_DEBUG", default=False)
SECRET_KEY = secret_key(DATA)
SECRET_KEY_FALLBACKS = env.list("HALFHOUR_OLD_SECRET_KEYS", default=[])

# One's own machine needs only the printed link; a shared server brings accounts, passkeys and codes.
SHARED = env.bool("HALFHOUR_SHARED", default=False)
SIGN_UP_OPEN = env.bool("HALFHOUR_SIGN_UP", default=False)
# Set by `halfhour demo`: every page says that its people are invented.
STORY = env.bool("HALFHOUR_STORY", default=False)
HTTPS = env.bool("HALFHOUR_HTTPS", default=False)

ALLOWED_HOSTS = env.list("HALFHOUR_HOSTS", default=["localhost", "127.0.0.1", "[::1]"])
CSRF_TRUSTED_ORIGINS = env.list("HALFHOUR_ORIGINS", default=[])
# Where links in mails lead: a mail is written by the worker, which nobody asked by a name.
ADDRESS = env.str("HALFHOUR_ADDRESS", default="") or next(
    iter(CSRF_TRUSTED_ORIGINS), f"http://127.0.0.1:{env.str('PORT', default='8030')}"
)

JOURNEY = [
    "organizations",
    "people",
    "outreach",
    "interviews",
    "preparation",
    "conversation",
    "resumes",
    "thanks",
    "followups",
    "network",
    "insights",
    "reports",
]

INSTALLED_APPS = [
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "whitenoise.runserver_nostatic",
    "django.contrib.staticfiles",
    "django.forms",
    "django_htmx",
    "template_partials",
    "lucide",
    "csp",
    "django_tasks",
    "django_tasks_db",
    "halfhour.core",
    "halfhour.accounts",
    *(f"halfhour.journey.{stage}" for stage in JOURNEY),
    "halfhour.desk",
    "halfhour.room",
    "halfhour.guest",
    "halfhour.reminders",
    "halfhour.cli",
    "halfhour.demo",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "csp.middleware.CSPMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.auth.middleware.LoginRequiredMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "halfhour.accounts.middleware.zone",
    "halfhour.accounts.middleware.welcome_first",
    "halfhour.core.problems.ProblemPages",
]
if SHARED:
    INSTALLED_APPS += ["allauth", "allauth.account", "allauth.mfa"]
    MIDDLEWARE += ["allauth.account.middleware.AccountMiddleware"]

ROOT_URLCONF = "halfhour.config.urls"
WSGI_APPLICATION = "halfhour.config.wsgi.application"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "halfhour.core.context.page",
            ],
            "builtins": ["django.templatetags.static", "halfhour.core.templatetags.parts"],
        },
    }
]
FORM_RENDERER = "halfhour.core.forms.Renderer"

# IMMEDIATE takes the write lock at BEGIN, where the timeout works; WAL lets readers go on; FULL makes
# every answered save survive a power cut ("never loses a note").
SQLITE = {
    "ENGINE": "django.db.backends.sqlite3",
    "NAME": DATA / "halfhour.sqlite3",
    "CONN_MAX_AGE": None,
    "OPTIONS": {
        "transaction_mode": "IMMEDIATE",
        "timeout": 5,
        "init_command": (
            # Each of the server's threads has a connection: a large cache for each would count four times.
            "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA cache_size=-2000; PRAGMA temp_store=MEMORY;"
        ),
    },
}
if env.str("DATABASE_URL", default=""):
    DATABASES = {"default": {**env.db("DATABASE_URL"), "CONN_MAX_AGE": 60, "CONN_HEALTH_CHECKS": True}}
else:
    DATABASES = {"default": SQLITE}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

AUTH_USER_MODEL = "accounts.User"
LOGIN_URL = "accounts:sign_in"
LOGIN_REDIRECT_URL = "desk:today"
LOGOUT_REDIRECT_URL = "accounts:sign_in"
AUTHENTICATION_BACKENDS = ["django.contrib.auth.backends.ModelBackend"]
if SHARED:
    AUTHENTICATION_BACKENDS += ["allauth.account.auth_backends.AuthenticationBackend"]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": f"django.contrib.auth.password_validation.{name}"}
    for name in ("UserAttributeSimilarityValidator", "MinimumLengthValidator", "CommonPasswordValidator")
]

SESSION_COOKIE_AGE = 60 * 60 * 24 * (30 if SHARED else 365)
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = "Lax"
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = HTTPS
SESSION_COOKIE_NAME = "__Host-halfhour" if HTTPS else "halfhour"
CSRF_COOKIE_NAME = "__Host-halfhour-form" if HTTPS else "halfhour-form"
CSRF_FAILURE_VIEW = "halfhour.core.problems.stale_form"
SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_REFERRER_POLICY = "same-origin"
SECURE_HSTS_SECONDS = 31536000 if HTTPS else 0
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if HTTPS else None
X_FRAME_OPTIONS = "DENY"
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "script-src": [SELF],
        "style-src": [SELF],
        "img-src": [SELF, "data:"],
        "font-src": [SELF],
        "connect-src": [SELF],
        "form-action": [SELF],
        "manifest-src": [SELF],
        "worker-src": [SELF],
        "base-uri": [NONE],
        "frame-ancestors": [NONE],
    }
}

# What arrives at once: a resume of some pages, an address book of some thousand people.
MAX_UPLOAD = 40 * 1024 * 1024
MAX_BOOK = 500 * 1024 * 1024  # an address book with its photos, which go while it is read
DATA_UPLOAD_MAX_MEMORY_SIZE = 5 * 1024 * 1024
DATA_UPLOAD_MAX_NUMBER_FIELDS = 2000
FILE_UPLOAD_PERMISSIONS = 0o600

STATIC_URL = "static/"
STATIC_ROOT = env.str("HALFHOUR_STATIC", default=str(DATA / "static"))
STORAGES = {
    "default": {
        "BACKEND": "django.core.files.storage.FileSystemStorage",
        "OPTIONS": {"location": str(DATA / "files"), "base_url": None},
    },
    "staticfiles": {"BACKEND": "halfhour.core.statics.HashedFiles"},
}
WHITENOISE_KEEP_ONLY_HASHED_FILES = False

TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend"}}

LANGUAGE_CODE = "en"
USE_I18N = False
USE_TZ = True
TIME_ZONE = "UTC"

# The server's own mail account, for what it sends by itself; without one it sends nothing.
MAIL_SERVER, MAIL_FROM = mail_account("HALFHOUR_MAIL", "HALFHOUR_MAIL_FROM")
MAIL_A_DAY = env.int("HALFHOUR_MAIL_A_DAY", default=4000)
EMAIL_BACKEND = f"django.core.mail.backends.{'smtp' if MAIL_SERVER else 'dummy'}.EmailBackend"
DEFAULT_FROM_EMAIL = MAIL_FROM
EMAIL_TIMEOUT = 10
if MAIL_SERVER:
    EMAIL_HOST, EMAIL_PORT = MAIL_SERVER["host"], MAIL_SERVER["port"]
    EMAIL_HOST_USER, EMAIL_HOST_PASSWORD = MAIL_SERVER["user"], MAIL_SERVER["secret"]
    EMAIL_USE_SSL, EMAIL_USE_TLS = MAIL_SERVER["security"] == "tls", MAIL_SERVER["security"] == "starttls"

if SHARED:
    ACCOUNT_ADAPTER = "halfhour.accounts.adapter.Closed"
    ACCOUNT_LOGIN_METHODS = {"email", "username"}
    ACCOUNT_SIGNUP_FIELDS = ["email*", "username*", "password1*", "password2*"]
    ACCOUNT_EMAIL_VERIFICATION = env.str("HALFHOUR_VERIFY_EMAIL", default="optional")
    MFA_SUPPORTED_TYPES = ["totp", "webauthn", "recovery_codes"]
    MFA_PASSKEY_LOGIN_ENABLED = True
    MFA_WEBAUTHN_ALLOW_INSECURE_ORIGIN = not HTTPS

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {
        "line": {"()": "halfhour.core.logs.Masked", "fmt": "{asctime} {levelname} {name} {message}", "style": "{"}
    },
    "handlers": {"console": {"class": "logging.StreamHandler", "formatter": "line"}},
    "root": {"handlers": ["console"], "level": env.str("HALFHOUR_LOG", default="WARNING")},
}
BASE_DIR = ROOT
