#!/usr/bin/env python
"""Django's command line. Settings default to the development ones."""

import os
import sys

if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "portal.settings.dev")
    from django.core.management import execute_from_command_line  # after the setting above

    execute_from_command_line(sys.argv)
