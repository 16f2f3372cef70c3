"""One damaged copy of a template for each seed: what people, programs and disks do to a file."""

from __future__ import annotations

import copy
import io
import random
import re
import zipfile
from collections.abc import Callable
from typing import Any

from lxml import etree

PARTS = r"word/(document|header\d*|footer\d*|footnotes|endnotes)\.xml$"
W_NS = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
MC_NS = "http://schemas.openxmlformats.org/markup-compatibility/2006"
M_NS = "http://schemas.openxmlformats.org/officeDocument/2006/math"
W = f"{{{W_NS}}}"
STRICT_NS = "http://purl.oclc.org/ooxml/wordprocessingml/main"


def mutated(data: bytes, chance: random.Random) -> tuple[bytes, str]:
    """Return a damaged copy and the names of what was done to it."""
    done = []
    for _ in range(chance.choice((1, 1, 1, 2, 3, 5))):
        change = chance.choice(_IN_THE_TREE)
        data = _tree_changed(data, change, chance)
        done.append(change.__name__.strip("_"))
    if chance.random() < 0.35:
        damage = chance.choice(_IN_THE_ZIP)
        data = damage(data, chance)
        done.append(damage.__name__.strip("_"))
    return data, "+".join(done)


def _parts(data: bytes) -> list[tuple[str, bytes]]:
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        return [(info.filename, package.read(info)) for info in package.infolist()]


def packed(parts: list[tuple[str, bytes]], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    """Return a zip of these parts."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", method) as package:
        for name, content in parts:
            package.writestr(name, content)
    return out.getvalue()


def _tree_changed(
    data: bytes, change: Callable[[Any, random.Random], None], chance: random.Random
) -> bytes:
    parts = _parts(data)
    chosen = [n for n, (name, _) in enumerate(parts) if re.match(PARTS, name)]
    at = chosen[0] if chance.random() < 0.7 else chance.choice(chosen)
    for number in sorted(chosen, key=lambda n: n != at):
        root = etree.fromstring(parts[number][1])
        if any(True for _ in root.iter(W + "t")):
            change(root, chance)
            content = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
            parts[number] = (parts[number][0], content)
            break
    return packed(parts)


def _any(root: Any, chance: random.Random, *names: str) -> Any:
    found = [one for name in names for one in root.iter(W + name)]
    return chance.choice(found) if found else None


# In the tree


def _runs_split(root: Any, chance: random.Random) -> None:
    """As Word leaves a placeholder after a few corrections: up to thirty runs."""
    text = chance.choice([t for t in root.iter(W + "t") if t.text] or [None])
    run = None if text is None else text.getparent()
    if run is None or run.tag != W + "r" or len(run.findall(W + "t")) != 1 or text.text is None:
        return
    letters = text.text
    cuts = sorted(chance.sample(range(len(letters)), min(len(letters), chance.randint(1, 29))))
    pieces = [letters[a:b] for a, b in zip([0, *cuts], [*cuts, len(letters)], strict=True)]
    for piece in pieces:
        twin = copy.deepcopy(run)
        twin.find(W + "t").text = piece
        twin.find(W + "t").set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
        run.addprevious(twin)
        if chance.random() < 0.3:
            run.addprevious(root.makeelement(W + "proofErr", {W + "type": "spellStart"}))
    run.getparent().remove(run)


def _element_dropped(root: Any, chance: random.Random) -> None:
    found = [one for one in root.iter() if one.getparent() is not None]
    if found:
        one = chance.choice(found)
        one.getparent().remove(one)


def _element_doubled(root: Any, chance: random.Random) -> None:
    found = [one for one in root.iter() if one.getparent() is not None]
    if found:
        one = chance.choice(found)
        one.addnext(copy.deepcopy(one))


def _element_moved(root: Any, chance: random.Random) -> None:
    found = [one for one in root.iter() if one.getparent() is not None]
    if len(found) < 2:
        return
    one, other = chance.sample(found, 2)
    if one not in other.iterancestors() and one is not other:
        other.addnext(one)


def _element_nested(root: Any, chance: random.Random) -> None:
    one, other = _any(root, chance, "p", "r", "tbl"), _any(root, chance, "p", "tc", "r")
    is_pair = one is not None and other is not None and one is not other
    if is_pair and one not in other.iterancestors():
        other.append(one)


def _attribute_changed(root: Any, chance: random.Random) -> None:
    found = [one for one in root.iter() if len(one.attrib)]
    if found:
        one = chance.choice(found)
        name = chance.choice(list(one.attrib))
        if chance.random() < 0.3:
            del one.attrib[name]
        else:
            one.set(name, chance.choice(("", "-1", "99999999999", "abc", "1.5", "𠮷", "on", "0")))


def _letter_changed(root: Any, chance: random.Random) -> None:
    texts = [t for t in root.iter(W + "t") if t.text]
    if texts:
        one = chance.choice(texts)
        at = chance.randrange(len(one.text))
        new = chance.choice(("", "{", "}", "｛", "｝", "　", "?", "/", ".", "名", "\n", "\t", "-"))
        one.text = one.text[:at] + new + one.text[at + 1 :]


def _braces_full_width(root: Any, chance: random.Random) -> None:
    texts = [t for t in root.iter(W + "t") if t.text and "{" in t.text]
    if texts:
        one = chance.choice(texts)
        one.text = one.text.replace("{", "｛").replace("}", "｝")


def _placeholder_added(root: Any, chance: random.Random) -> None:
    one = _any(root, chance, "t")
    new = (
        "{{宛名}}",
        "{{ addressee }}",
        "{{?記}}",
        "{{/記}}",
        "{{記.項目}}",
        "{{}}",
        "{{{件名}}}",
        "{{None}}",
    )
    if one is not None:
        one.text = (one.text or "") + chance.choice(new)


_WRAPS = ("ins", "del", "moveFrom", "moveTo", "hyperlink", "smartTag", "fldSimple", "sdt", "bdo")


def _run_wrapped(root: Any, chance: random.Random) -> None:
    run = _any(root, chance, "r")
    if run is None:
        return
    name = chance.choice(_WRAPS)
    outer = inner = root.makeelement(W + name, {W + "id": "7", W + "author": "a"})
    if name == "sdt":
        inner = root.makeelement(W + "sdtContent")
        outer.append(inner)
    if name == "fldSimple":
        outer.set(W + "instr", chance.choice((" DATE ", " AUTHOR ", ' HYPERLINK "x" ')))
    run.addprevious(outer)
    inner.append(run)


def _in_alternate_content(root: Any, chance: random.Random) -> None:
    text = _any(root, chance, "t")
    if text is None:
        return
    outer = root.makeelement(f"{{{MC_NS}}}AlternateContent")
    branch = root.makeelement(f"{{{MC_NS}}}Choice", {"Requires": "w"})
    outer.append(branch)
    text.addprevious(outer)
    branch.append(text)


def _in_formula(root: Any, chance: random.Random) -> None:
    text = _any(root, chance, "t")
    paragraph = None if text is None else next(text.iterancestors(W + "p"), None)
    if paragraph is None:
        return
    formula, run = root.makeelement(f"{{{M_NS}}}oMath"), root.makeelement(f"{{{M_NS}}}r")
    letters = root.makeelement(f"{{{M_NS}}}t")
    letters.text = chance.choice(("x+1", "{{宛名}}", "{{件"))
    run.append(letters)
    formula.append(run)
    paragraph.append(formula)


def _comment_inside(root: Any, chance: random.Random) -> None:
    text = _any(root, chance, "t")
    if text is not None and text.text:
        at = chance.randrange(len(text.text) + 1)
        comment = etree.Comment("x") if chance.random() < 0.5 else etree.ProcessingInstruction("x")
        comment.tail = text.text[at:]
        text.text = text.text[:at]
        text.append(comment)


def _break_inside(root: Any, chance: random.Random) -> None:
    text = _any(root, chance, "t")
    if text is not None and text.text:
        names = ("br", "tab", "softHyphen", "noBreakHyphen", "sym", "lastRenderedPageBreak", "cr")
        at = chance.randrange(len(text.text) + 1)
        tail = root.makeelement(W + "t")
        text.text, tail.text = text.text[:at], text.text[at:]
        mark = root.makeelement(W + chance.choice(names))
        text.addnext(mark)
        mark.addnext(tail)


def _field_around(root: Any, chance: random.Random) -> None:
    run = _any(root, chance, "r")
    if run is None:
        return
    code = chance.choice((" DATE ", " REF x ", ' HYPERLINK "a" ', " INCLUDETEXT c ", " {{宛名}} "))
    for name, before in (("begin", True), ("separate", True), ("end", False)):
        mark = root.makeelement(W + "r")
        mark.append(root.makeelement(W + "fldChar", {W + "fldCharType": name}))
        if before:
            run.addprevious(mark)
        else:
            run.addnext(mark)
        if name == "begin":
            instruction = root.makeelement(W + "r")
            text = root.makeelement(W + "instrText")
            text.text = code
            instruction.append(text)
            run.addprevious(instruction)


def _hidden(root: Any, chance: random.Random) -> None:
    run = _any(root, chance, "r")
    if run is not None:
        look = run.find(W + "rPr")
        if look is None:
            look = root.makeelement(W + "rPr")
            run.insert(0, look)
        look.append(root.makeelement(W + "vanish"))


_IN_THE_TREE = (
    _runs_split, _runs_split, _element_dropped, _element_doubled, _element_moved, _element_nested,
    _attribute_changed, _attribute_changed, _letter_changed, _letter_changed, _braces_full_width,
    _placeholder_added, _run_wrapped, _run_wrapped, _in_alternate_content, _in_formula,
    _comment_inside, _break_inside, _field_around, _hidden,
)  # fmt: skip


# In the zip


def _bytes_flipped(data: bytes, chance: random.Random) -> bytes:
    broken = bytearray(data)
    for _ in range(chance.randint(1, 20)):
        broken[chance.randrange(len(broken))] = chance.randrange(256)
    return bytes(broken)


def _cut_off(data: bytes, chance: random.Random) -> bytes:
    return data[: chance.randrange(len(data))]


def _junk_around(data: bytes, chance: random.Random) -> bytes:
    junk = chance.randbytes(chance.randint(1, 300))
    return junk + data if chance.random() < 0.5 else data + junk


def _part_dropped(data: bytes, chance: random.Random) -> bytes:
    parts = _parts(data)
    del parts[chance.randrange(len(parts))]
    return packed(parts)


def _part_emptied(data: bytes, chance: random.Random) -> bytes:
    parts = _parts(data)
    at = chance.randrange(len(parts))
    parts[at] = (parts[at][0], chance.choice((b"", b" ", b"<a/>", b"<a>", b"\x00\x01")))
    return packed(parts)


def _part_swapped(data: bytes, chance: random.Random) -> bytes:
    parts = _parts(data)
    one, other = chance.sample(range(len(parts)), 2)
    (a, first), (b, second) = parts[one], parts[other]
    parts[one], parts[other] = (a, second), (b, first)
    return packed(parts)


def _part_renamed(data: bytes, chance: random.Random) -> bytes:
    parts = _parts(data)
    at = chance.randrange(len(parts))
    name, content = parts[at]
    names = (name.upper(), name.replace("/", "\\"), "/" + name, name + " ", name.replace(".", "2."))
    parts[at] = (chance.choice(names), content)
    return packed(parts)


def _packed_otherwise(data: bytes, chance: random.Random) -> bytes:
    method = chance.choice((zipfile.ZIP_STORED, zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA))
    parts = _parts(data)
    chance.shuffle(parts)
    return packed(parts, method)


def _encoded_otherwise(data: bytes, chance: random.Random) -> bytes:
    parts = _parts(data)
    at = next(n for n, (name, _) in enumerate(parts) if name == "word/document.xml")
    try:
        root = etree.fromstring(parts[at][1])
    except etree.XMLSyntaxError:
        return data
    code = chance.choice(("UTF-16", "Shift_JIS", "EUC-JP", "ISO-8859-1", "UTF-8"))
    content = etree.tostring(root, xml_declaration=True, encoding=code)
    parts[at] = ("word/document.xml", content)
    return packed(parts)


def _text_replaced(data: bytes, chance: random.Random) -> bytes:
    """Types, relations and names put wrong by a program that meant well."""
    swaps = (
        (b"wordprocessingml.document.main", b"wordprocessingml.template.main"),
        (b"wordprocessingml.document.main", b"document.macroEnabled.main"),
        (b"wordprocessingml.header", b"wordprocessingml.footer"),
        (b"wordprocessingml.footer", b"wordprocessingml.comments"),
        (b"relationships/header", b"relationships/footer"),
        (b"relationships/footer", b"relationships/aFChunk"),
        (b"relationships/styles", b"relationships/image"),
        (b"Target=\"styles.xml\"", b"Target=\"../../styles.xml\""),
        (b"Target=\"header", b"Target=\"/word/none/header"),
        (b"Target=\"footer", b"TargetMode=\"External\" Target=\"footer"),
        (W_NS.encode(), STRICT_NS.encode()),
        (b"standalone=\"yes\"?>", b"standalone=\"yes\"?><!DOCTYPE a [<!ENTITY b \"c\">]>"),
        (b"<w:body>", b"<w:body><w:altChunk r:id=\"rId1\" xmlns:r=\"r\"/>"),
        (b"</w:body>", b"</w:body><w:body><w:p><w:r><w:t>x</w:t></w:r></w:p></w:body>"),
    )  # fmt: skip
    old, new = chance.choice(swaps)
    return packed([(name, content.replace(old, new)) for name, content in _parts(data)])


_IN_THE_ZIP = (
    _bytes_flipped, _cut_off, _junk_around, _part_dropped, _part_emptied, _part_swapped,
    _part_renamed, _packed_otherwise, _encoded_otherwise, _text_replaced, _text_replaced,
)  # fmt: skip
