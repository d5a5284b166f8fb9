"""How allauth behaves on this site."""

from allauth.account.adapter import DefaultAccountAdapter
from django.http import HttpRequest


class AccountAdapter(DefaultAccountAdapter):
    # The translations of the package say "je"; this site says "u".
    error_messages = DefaultAccountAdapter.error_messages | {
        "email_password_mismatch": "Dit e-mailadres of dit wachtwoord klopt niet.",
        "enter_current_password": "Dit is niet uw huidige wachtwoord.",
        "incorrect_password": "Dit is niet uw wachtwoord.",
        "duplicate_email": "Dit e-mailadres hoort al bij uw account.",
        "cannot_remove_primary_email": "U kunt uw eerste e-mailadres niet weghalen.",
        "rate_limited": "U probeerde het te vaak. Wacht even en probeer het dan opnieuw.",
    }

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        """Accounts are made by a Beheerder; nobody signs up by themselves."""
        return False
