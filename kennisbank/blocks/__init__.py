"""Blocks that point at sources, quotes and items, and the stream that holds them all."""

from kennisbank.blocks.lange_tekst import LangeTekstBlock

__all__ = ["LangeTekstBlock"]
