"""Wagtail's content check of a preview, with the rules an editor can do something about."""

from wagtail.admin.userbar import ContentCheckerItem

EIGEN_REGELS = {
    "image-alt": (
        "Afbeelding zonder tekst",
        "Schrijf wat de afbeelding vertelt, of vink aan dat zij versiering is",
    ),
    "heading-order": (
        "Een kop slaat een niveau over",
        "Begin met een kop; een tussenkop hoort daaronder",
    ),
    "link-name": ("Een link heeft geen tekst", "Noem de pagina waar de link heen gaat"),
    "empty-heading": ("Een kop is leeg", "Vul de kop in of haal haar weg"),
    "empty-table-header": (
        "Een kolomkop van een tabel is leeg",
        "Zet boven elke kolom wat erin staat",
    ),
}


class InhoudControle(ContentCheckerItem):
    axe_run_only = [*dict.fromkeys([*ContentCheckerItem.axe_run_only, *EIGEN_REGELS])]
    axe_messages = ContentCheckerItem.axe_messages | {
        regel: {"error_name": naam, "help_text": uitleg}
        for regel, (naam, uitleg) in EIGEN_REGELS.items()
    }
