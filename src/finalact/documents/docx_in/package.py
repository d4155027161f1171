"""A Word document as its parts: text, notes, comments, styles, numbering, headers."""

from __future__ import annotations

import posixpath

from lxml import etree

from finalact.documents.docx_in.archive import Archive
from finalact.documents.docx_in.part_xml import read_part
from finalact.model.refusal import Refusal

RELATION = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
OTHERS = (
    ("xl/", "a spreadsheet"),
    ("ppt/", "a set of slides"),
    ("content.xml", "an OpenDocument file"),
    ("META-INF/container.xml", "an electronic book"),
    ("word/", "a Word document without its text"),
)


class Package:
    """The parts of one Word document, each read when it is asked for."""

    def __init__(self, data: bytes, name: str, within: Archive | None = None) -> None:
        self.name = name
        self._archive = Archive(data, name, within)
        self._named: dict[str, str] = {}
        main = self._main()
        self._folder = posixpath.dirname(main)
        self._relations = self._read_relations(main)
        self.text = self._required(main)

    def _main(self) -> str:
        for sort, target in self._targets("_rels/.rels", ""):
            if sort == "officeDocument" and target in self._archive:
                return target
        if "word/document.xml" in self._archive:
            return "word/document.xml"
        names = self._archive.names()
        what = next(
            (what for start, what in OTHERS if any(name.startswith(start) for name in names)),
            "a packed file without a paper in it",
        )
        raise Refusal(
            "paper-not-readable",
            f"{self.name} is {what}, which is not read here.",
            "Save the paper as DOCX, HTML, plain text or TEI, and read that.",
            status=415,
        )

    def _required(self, part: str) -> etree._Element:
        data = self._archive.read(part)
        assert data is not None
        return read_part(data, self.name)

    def _read_relations(self, main: str) -> list[tuple[str, str]]:
        folder, leaf = posixpath.split(main)
        return self._targets(posixpath.join(folder, "_rels", f"{leaf}.rels"), folder)

    def _targets(self, part: str, folder: str) -> list[tuple[str, str]]:
        """Sort and path of each part that is related; what lies outside the file is left."""
        data = self._archive.read(part)
        if data is None:
            return []
        found = []
        for relation in read_part(data, self.name).iter(RELATION):
            target = relation.get("Target") or ""
            if relation.get("TargetMode") == "External" or not target:
                continue
            path = posixpath.normpath(posixpath.join("/", folder, target)).lstrip("/")
            if folder and (id_ := relation.get("Id")):
                self._named[id_] = path
            found.append(((relation.get("Type") or "").rsplit("/", 1)[-1], path))
        return found

    def part(self, sort: str) -> etree._Element | None:
        """The part of this sort (`footnotes`, `comments` ...); None where the paper has none."""
        return next(iter(self.parts(sort)), None)

    def parts(self, sort: str) -> list[etree._Element]:
        """All parts of this sort, such as headers."""
        paths = [path for kind, path in self._relations if kind == sort]
        usual = posixpath.join(self._folder, f"{sort}.xml")
        if not paths and usual in self._archive:
            paths = [usual]
        found = []
        for path in dict.fromkeys(paths):
            data = self._archive.read(path)
            if data is not None:
                found.append(read_part(data, self.name))
        return found

    def path_of(self, id_: str) -> str | None:
        """Where the part lies that the text names so; None for one outside the file."""
        path = self._named.get(id_)
        return path if path is not None and path in self._archive else None

    def at(self, path: str) -> etree._Element | None:
        """The part at this place; None where it is damaged or missing."""
        data = self._archive.read(path)
        try:
            return None if data is None else read_part(data, self.name)
        except Refusal:
            return None

    def bytes_at(self, path: str) -> bytes | None:
        """What is packed at this place, as it is."""
        return self._archive.read(path)

    def inside(self, data: bytes) -> Package:
        """A Word document packed inside this one; both share one limit."""
        return Package(data, self.name, self._archive)
