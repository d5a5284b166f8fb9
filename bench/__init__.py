"""Figures of the portal, served as in production: `make bench`."""
