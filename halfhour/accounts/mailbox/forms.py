"""Setting one's mailbox up: an address and a password, and where the servers are when nobody knows."""

from __future__ import annotations

from typing import Any

from django import forms
from django.conf import settings

from halfhour.accounts.mailbox.providers import Provider, guessed, provider_of
from halfhour.accounts.models import MailAccount
from halfhour.gateways import mail
from halfhour.gateways.mail import server as gateway

SERVERS = ("smtp_host", "smtp_port", "smtp_security", "imap_host", "imap_port", "imap_security")


class MailboxForm(forms.ModelForm):
    """Servers that were left empty are filled in from the address; a password left empty stays what it was."""

    secret = forms.CharField(
        label="Password",
        required=False,
        strip=False,
        widget=forms.PasswordInput(attrs={"autocomplete": "off"}),
        help_text="The app password where your provider has them. It is kept encrypted, and never shown again.",
    )

    class Meta:
        model = MailAccount
        fields = ["address", "secret", "user_name", *SERVERS]
        labels = {
            "address": "Your mail address",
            "user_name": "User name",
            "smtp_host": "Server for sending (SMTP)",
            "smtp_port": "Port",
            "smtp_security": "Encryption",
            "imap_host": "Server for reading (IMAP)",
            "imap_port": "Port",
            "imap_security": "Encryption",
        }
        help_texts = {
            "user_name": "Mostly the address itself, which is taken where this is empty.",
            "imap_host": "Without it replies are not looked for, and nothing is put into your Drafts.",
        }
        widgets = {"address": forms.EmailInput(attrs={"autocomplete": "email"})}

    def __init__(self, *args: Any, kept: MailAccount | None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.kept = kept
        for name in (*SERVERS, "user_name"):
            self.fields[name].required = False

    @property
    def provider(self) -> Provider | None:
        """The well-known provider of the address as it stands in the form."""
        return provider_of(self["address"].value() or "")

    def clean_address(self) -> str:
        try:
            return mail.mailbox(self.cleaned_data["address"]).address
        except mail.NotComposed as error:
            raise forms.ValidationError(error.sentence) from None

    def clean(self) -> dict[str, Any]:
        said = super().clean() or self.cleaned_data
        address = said.get("address", "")
        if not address:
            return said
        said["user_name"] = (said.get("user_name") or address).strip()
        if self.kept and said["user_name"] == self.kept.address != address:
            said["user_name"] = address  # it was the address, and still is
        self._fill_servers(said, guessed(address))
        self._check_secret(said)
        if not said["user_name"].isprintable() or not said.get("secret", "").isprintable():
            raise forms.ValidationError("The user name or the password holds a character that cannot be typed.")
        return said

    def _fill_servers(self, said: dict[str, Any], provider: Provider) -> None:
        """A server nobody named is the provider's; its port and encryption come with it."""
        for which, known in (("smtp", provider.smtp), ("imap", provider.imap)):
            host = f"{which}_host"
            typed = (said.get(host) or "").strip()
            takes_over = not typed and not (which == "imap" and self.data.get("no_imap"))
            if takes_over:
                said[host], said[f"{which}_port"], said[f"{which}_security"] = known
            else:
                said[host] = typed
                said[f"{which}_port"] = said.get(f"{which}_port") or known[1]
                said[f"{which}_security"] = said.get(f"{which}_security") or known[2]
            self._check_port(said, which)

    def _check_port(self, said: dict[str, Any], which: str) -> None:
        here = said[f"{which}_host"] in gateway.HERE and not settings.SHARED
        if said[f"{which}_port"] not in gateway.PORTS and not here:
            self.add_error(f"{which}_port", "Mail servers listen at 465 or 587 to send, and at 993 or 143 to read.")

    def _check_secret(self, said: dict[str, Any]) -> None:
        if said.get("secret"):
            said["secret"] = _typed_apart(said["secret"]) if provider_of(said["address"]) else said["secret"]
            return
        same = self.kept and (self.kept.user_name, self.kept.smtp_host) == (said["user_name"], said["smtp_host"])
        said["secret"] = self.kept.secret if self.kept and same else ""
        if not said["secret"]:
            self.add_error("secret", "Enter the password, or the app password your provider made for you.")


def _typed_apart(secret: str) -> str:
    """Google shows its app passwords in four groups of four letters; the blanks between them are no part of it."""
    together = secret.replace(" ", "")
    return together if len(together) == 16 and together.isalpha() and secret != together else secret
