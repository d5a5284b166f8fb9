"""Blocks for long texts that know nothing of the kennisbank."""

from portal.blocks.tekst import (
    InterviewBlock,
    KaderBlock,
    KopBlock,
    NotenBlock,
    StappenBlock,
    TekstBlock,
    UitklapBlock,
    VideoBlock,
)

__all__ = [
    "InterviewBlock",
    "KaderBlock",
    "KopBlock",
    "NotenBlock",
    "StappenBlock",
    "TekstBlock",
    "UitklapBlock",
    "VideoBlock",
]
