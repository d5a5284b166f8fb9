"""Loads the start content: readable files in, pages and lists out, through the domain functions."""
