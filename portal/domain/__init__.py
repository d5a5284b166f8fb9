"""What the site itself does: roles and accounts."""
