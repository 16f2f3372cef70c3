"""Files made to choke a reader: how long the verdict takes, and how much memory.

python -m benchmarks.hostile

Each file is judged in a process of its own, so that its memory is its own.
"""

from __future__ import annotations

import io
import random
import re
import resource
import struct
import subprocess
import sys
import tempfile
import time
import zipfile
from collections.abc import Callable
from pathlib import Path

from desktop import paths

MAX_SECONDS, MAX_MEGABYTES = 1.0, 200.0
_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
DOCUMENT = "word/document.xml"


def main() -> None:
    """Judge every file and print what it took; exit 1 where a limit is passed."""
    if len(sys.argv) > 1:
        _judge(sys.argv[1])
        return
    beyond = 0
    with tempfile.TemporaryDirectory() as folder:
        for name, make in FILES.items():
            file = Path(folder) / "hostile.docx"
            file.write_bytes(make())
            command = [sys.executable, "-m", "benchmarks.hostile", str(file)]
            answer = subprocess.run(command, check=True, capture_output=True, text=True).stdout
            print(f"{name:28} {answer.strip()}")
            beyond += answer.strip().endswith("!")
    sys.exit(bool(beyond))


def _judge(name: str) -> None:
    from desktop.letters.check import check_template

    file = Path(name)
    begun, spent = time.perf_counter(), time.process_time()
    faults = check_template(file)
    seconds, spent = time.perf_counter() - begun, time.process_time() - spent
    peak = _peak()
    code = faults[0].code if faults else "accepted"
    beyond = "  !" if spent > MAX_SECONDS or peak > MAX_MEGABYTES else ""
    size = file.stat().st_size / 1e6
    print(
        f"{size:6.2f} MB  {seconds:5.2f} s ({spent:.2f} of the processor)  {peak:4.0f} MB  {code}{beyond}"
    )


def _peak() -> float:
    """Return the most memory this process had, in MB; its own, not what it was started from."""
    status = Path("/proc/self/status")
    if status.exists() and (found := re.search(r"VmHWM:\s*(\d+)", status.read_text())):
        return int(found[1]) / 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def good() -> Path:
    """Return the shipped template the others are made from."""
    return next(paths.templates().glob("callback_missed/ja.docx"))


def with_parts(changes: dict[str, bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    """Return the shipped template with parts replaced or added."""
    out = io.BytesIO()
    with zipfile.ZipFile(good()) as old, zipfile.ZipFile(out, "w", method) as new:
        for info in old.infolist():
            if info.filename not in changes:
                new.writestr(info.filename, old.read(info))
        for name, content in changes.items():
            new.writestr(name, content)
    return out.getvalue()


def body(inside: str) -> bytes:
    """Return a document part with this body."""
    return f"<w:document {_W}><w:body>{inside}</w:body></w:document>".encode()


def _long(inside: str) -> bytes:
    """Stored, not packed, so that no ratio gives it away."""
    return with_parts({DOCUMENT: body(inside)}, zipfile.ZIP_STORED)


def _paragraphs(count: int, text: str = "お詫び申し上げます。") -> str:
    return f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>" * count


def _entity_bomb() -> bytes:
    lines = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 12))
    return f'<!DOCTYPE x [<!ENTITY l0 "ha">{lines}]><x>&l11;</x>'.encode()


def _entry_lies() -> bytes:
    data = bytearray(with_parts({"word/huge.bmp": b" " * 60_000_000}))
    for mark, offset in ((b"PK\x03\x04", 22), (b"PK\x01\x02", 24)):
        at = data.find(mark)
        while at >= 0:
            if struct.unpack_from("<I", data, at + offset)[0] == 60_000_000:
                struct.pack_into("<I", data, at + offset, 900_000)
            at = data.find(mark, at + 4)
    return bytes(data)


def _deep() -> bytes:
    return body("<w:tbl><w:tr><w:tc>" * 80_000)


def _nested_tables() -> bytes:
    depth = 60
    return body("<w:tbl><w:tr><w:tc>" * depth + "<w:p/>" + "</w:tc></w:tr></w:tbl>" * depth)


def _many_entries() -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as package:
        for number in range(60_000):
            package.writestr(f"a{number}.xml", b"")
    return out.getvalue()


def _overlapping() -> bytes:
    """Many directory entries for one compressed body."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr("[Content_Types].xml", b"x" * 900_000)
        first = package.infolist()[0]
        for number in range(1500):
            twin = zipfile.ZipInfo(f"w{number}.bmp")
            for name in ("compress_type", "CRC", "compress_size", "file_size", "header_offset"):
                setattr(twin, name, getattr(first, name))
            package.filelist.append(twin)
    return out.getvalue()


def _rows(count: int) -> str:
    row = "<w:tr><w:tc>" + _paragraphs(1, "{{記.項目}}") + "</w:tc></w:tr>"
    return f"<w:tbl>{row * count}</w:tbl>"


def _noise(size: int) -> bytes:
    return random.Random(1).randbytes(size)


_FIELD = "<w:instrText "

FILES: dict[str, Callable[[], bytes]] = {
    "1 GB in 1 MB": lambda: with_parts({"word/huge.xml": b" " * 400_000_000}),
    "size that lies": _entry_lies,
    "entries over one body": _overlapping,
    "60,000 entries": _many_entries,
    "entity bomb": lambda: with_parts({"word/settings.xml": _entity_bomb()}),
    "entity bomb, UTF-16": lambda: with_parts({"word/x.dat": _entity_bomb().decode().encode("utf-16")}),
    "tables 80,000 deep": lambda: with_parts({DOCUMENT: _deep()}, zipfile.ZIP_STORED),
    "tables 60 deep": lambda: with_parts({DOCUMENT: _nested_tables()}),
    "200 pages": lambda: _long(_paragraphs(8_000)),
    "200 pages of placeholders": lambda: _long(_paragraphs(8_000, "{{宛名}}")),
    "200 pages of lists": lambda: _long(_paragraphs(8_000, "{{宛先住所}}")),
    "as long as is allowed": lambda: _long(_paragraphs(590) + _paragraphs(200, "{{宛先住所}}")),
    "2,000 pages": lambda: _long(_paragraphs(80_000)),
    "a placeholder of 5 MB": lambda: _long(_paragraphs(1, "{{" + "あ" * 1_700_000 + "}}")),
    "braces, 5 MB": lambda: _long(_paragraphs(1, "{" * 5_000_000)),
    "half placeholders, 5 MB": lambda: _long(_paragraphs(1, "{{ " * 1_600_000)),
    "spaced placeholders, 5 MB": lambda: _long(_paragraphs(1, "{{" + " " * 5_000_000)),
    "unended field code, 6 MB": lambda: _long(_FIELD * 400_000),
    "attributes, 6 MB": lambda: _long("<w:p " + " ".join(f'a{n}=""' for n in range(600_000)) + "/>"),
    "empty elements, 6 MB": lambda: _long("<w:p/>" * 900_000),
    "blocks, 10,000 nested": lambda: _long(_paragraphs(10_000, "{{?記}}") + _paragraphs(10_000, "{{/記}}")),
    "rows, 8,000": lambda: _long(_rows(8_000)),
    "rows, 190": lambda: _long(_rows(190)),
    "8,000 cells, no paragraph": lambda: _long("<w:tbl>" + "<w:tr><w:tc/></w:tr>" * 20_000 + "</w:tbl>"),
    "names unlike any, 8,000": lambda: _long("".join(_paragraphs(1, "{{" + f"項目{n}" * 8 + "}}") for n in range(8_000))),
    "19 MB of pictures": lambda: with_parts({"word/media/a.png": _noise(19_000_000)}, zipfile.ZIP_STORED),
    "38 MB of bitmaps": lambda: with_parts({f"word/media/{n}.bmp": _noise(300_000) * 60 for n in range(2)}),
    "noise": lambda: _noise(19_000_000),
    "zip of noise": lambda: b"PK\x03\x04" + _noise(19_000_000),
    "directories without end": lambda: b"PK\x01\x02" * 4_900_000 + b"PK\x05\x06" + bytes(18),
}  # fmt: skip


if __name__ == "__main__":
    main()
