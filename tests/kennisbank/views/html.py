"""Reads a page as a visitor's browser and screen reader do: headings, links, ids, resources."""

from dataclasses import dataclass, field
from html.parser import HTMLParser
from typing import Any

VOID = frozenset({"area", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source"})
INLINE = frozenset({"a", "abbr", "b", "em", "i", "span", "strong", "sup", "time"})
HEADINGS = {f"h{level}": level for level in range(1, 7)}
RESOURCES = {"script", "img", "link", "source", "iframe", "video", "audio", "use", "input"}
ELSEWHERE = {"canonical", "alternate"}  # links that a browser does not follow by itself
Attributes = dict[str, str]


@dataclass
class Element:
    """A tag and its attributes, and which pieces of text and which elements stand in it."""

    tag: str
    attributes: Attributes
    page: "HtmlPage"
    position: int
    start: int
    end: int | None = None
    last: int | None = None

    @property
    def text(self) -> str:
        """All text inside, of children as well, with single spaces."""
        return " ".join("".join(self.page.pieces[self.start : self.end]).split())


@dataclass
class HtmlPage:
    """What a page holds; `elements` in the order of their start tags."""

    pieces: list[str] = field(default_factory=list, repr=False)
    elements: list[Element] = field(default_factory=list)
    unbalanced: list[str] = field(default_factory=list)

    def all(self, tag: str, **wanted: str) -> list[Element]:
        """Elements of a kind; an underscore at the end of a name is dropped (`class_`)."""
        wanted = {name.rstrip("_").replace("_", "-"): value for name, value in wanted.items()}
        return [
            element
            for element in self.elements
            if element.tag == tag
            and all(
                value in element.attributes.get(name, "").split()
                if name == "class"
                else element.attributes.get(name) == value
                for name, value in wanted.items()
            )
        ]

    def inside(self, outer: Element, tag: str) -> list[Element]:
        """Elements of a kind that stand in another one."""
        return [e for e in self.elements[outer.position + 1 : outer.last] if e.tag == tag]

    def texts(self, tag: str, **wanted: str) -> list[str]:
        return [element.text for element in self.all(tag, **wanted)]

    @property
    def heading_levels(self) -> list[int]:
        return [HEADINGS[element.tag] for element in self.elements if element.tag in HEADINGS]

    @property
    def ids(self) -> list[str]:
        return [e.attributes["id"] for e in self.elements if "id" in e.attributes]

    @property
    def links(self) -> dict[str, str]:
        """Text of each link by its address (the first link wins)."""
        found: dict[str, str] = {}
        for element in self.all("a"):
            if "href" in element.attributes:
                found.setdefault(element.attributes["href"], element.text)
        return found

    @property
    def resources(self) -> list[str]:
        """Addresses that the browser fetches by itself."""
        return [
            address
            for element in self.elements
            if element.tag in RESOURCES and element.attributes.get("rel") not in ELSEWHERE
            for name in ("src", "href", "srcset", "poster", "data")
            for address in _addresses(element, name)
        ]

    @property
    def body(self) -> str:
        return self.all("body")[0].text

    @property
    def main(self) -> str:
        return self.all("main")[0].text


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.page = HtmlPage()
        self.open: list[Element] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._break_line(tag)
        attributes = {name: value or "" for name, value in attrs}
        place, start = len(self.page.elements), len(self.page.pieces)
        element = Element(tag, attributes, self.page, place, start)
        self.page.elements.append(element)
        if tag in VOID:
            element.end, element.last = start, place
        else:
            self.open.append(element)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        if tag not in VOID:
            self.handle_endtag(tag)

    def handle_endtag(self, tag: str) -> None:
        if self.open and self.open[-1].tag == tag:
            element = self.open.pop()
            element.end, element.last = len(self.page.pieces), len(self.page.elements)
        else:
            self.page.unbalanced.append(tag)
        self._break_line(tag)

    def handle_data(self, data: str) -> None:
        self.page.pieces.append(data)

    def _break_line(self, tag: str) -> None:
        if tag not in INLINE:
            self.page.pieces.append(" ")


def read(response: Any) -> HtmlPage:
    return read_text(response.content.decode())


def read_text(html: str) -> HtmlPage:
    reader = _Reader()
    reader.feed(html)
    reader.close()
    reader.page.unbalanced += [element.tag for element in reader.open]
    return reader.page


def _addresses(element: Element, name: str) -> list[str]:
    value = element.attributes.get(name, "")
    if not value:
        return []
    return [part.split()[0] for part in value.split(",")] if name == "srcset" else [value]
