"""The page where an editor keeps the own name and notifications."""

from wagtail.admin.auth import require_admin_access
from wagtail.admin.views.account import AccountView, BaseSettingsPanel


class AccountZonderFoto(AccountView):
    """Without a profile picture: it would be an upload that nothing checks and nobody sees."""

    def get_panels(self) -> list[BaseSettingsPanel]:
        return [panel for panel in super().get_panels() if panel.name != "avatar"]


account = require_admin_access(AccountZonderFoto.as_view())
