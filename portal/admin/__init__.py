"""What the site itself adds to the screens of the CMS."""
