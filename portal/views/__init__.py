"""Views of the site itself."""
