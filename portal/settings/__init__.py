"""Settings: `dev` for a working copy, `test` for the suite, `production` for a server."""
