"""A Word package written by hand: only what a letter needs, nothing of Word's defaults.

Paper A4, margins 25/25/20/25 mm, exact leading, fonts named outright (no
theme), Japanese line breaking rules, compatibility mode 15.
"""

from __future__ import annotations

import zipfile
from dataclasses import dataclass
from pathlib import Path
from xml.sax.saxutils import escape

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
MM = 1440 / 25.4
THEME = Path(__file__).with_name("template_theme.xml")
FIXED_TIME = (2026, 1, 1, 0, 0, 0)


@dataclass(frozen=True)
class Style:
    """A named paragraph style; lengths in points.

    Attributes:
        align: ``left``, ``right``, ``center`` or ``both``.
        indent_chars: First-line indent in characters (Japanese body).
        left_chars, right_chars: Characters kept free at the margins.
    """

    name: str
    style_id: str
    size: float
    align: str = "left"
    before: float = 0
    after: float = 0
    bold: bool = False
    indent_chars: int = 0
    left_chars: int = 0
    right_chars: int = 0
    spacing: float = 0
    keep_next: bool = False


@dataclass(frozen=True)
class Face:
    """Fonts and leading of one language's letters."""

    language: str
    latin: str
    east_asian: str
    size: float
    leading: float


@dataclass(frozen=True)
class Sheet:
    """The paper in millimetres; ``vertical``: columns from right to left."""

    width: int = 210
    height: int = 297
    top: int = 25
    right: int = 25
    bottom: int = 20
    left: int = 25
    header: int = 12
    footer: int = 10
    vertical: bool = False


UPRIGHT = Sheet()


def package(
    target: Path, face: Face, styles: list[Style], body: str, title: str, sheet: Sheet = UPRIGHT
) -> None:
    """Write the package; the same input gives the same bytes."""
    parts = {
        "[Content_Types].xml": _CONTENT_TYPES,
        "_rels/.rels": _RELS,
        "docProps/core.xml": _core(title, face.language),
        "docProps/app.xml": _APP,
        "word/document.xml": _document(body, sheet),
        "word/_rels/document.xml.rels": _DOCUMENT_RELS,
        "word/styles.xml": _styles(face, styles),
        "word/settings.xml": _settings(face),
        "word/fontTable.xml": _font_table(face),
        # No style refers to the theme; Word expects the part.
        "word/theme/theme1.xml": THEME.read_text(encoding="utf-8"),
    }
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as out:
        for name, text in parts.items():
            info = zipfile.ZipInfo(name, FIXED_TIME)
            info.compress_type = zipfile.ZIP_DEFLATED
            info.external_attr = 0o644 << 16
            out.writestr(info, text.encode("utf-8"))


def paragraph(style_id: str, text: str, *, keep_next: bool = False) -> str:
    """Return a ``w:p`` with one run; ``keep_next``: on one sheet with what follows."""
    keep = "<w:keepNext/>" if keep_next else ""
    run = f'<w:r><w:t xml:space="preserve">{escape(text)}</w:t></w:r>'
    return f'<w:p><w:pPr><w:pStyle w:val="{style_id}"/>{keep}</w:pPr>{run}</w:p>'


def facts_table(
    style_id: str, left: str, right: str, *, indent_mm: float, label_mm: float = 28
) -> str:
    """Return a borderless table of one row with two cells, 146 mm wide."""
    widths = (round(label_mm * MM), round((146 - label_mm) * MM))
    cells = "".join(
        f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr>'
        f"{paragraph(style_id, text)}</w:tc>"
        for width, text in zip(widths, (left, right), strict=True)
    )
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    return (
        f'<w:tbl><w:tblPr><w:tblW w:w="{sum(widths)}" w:type="dxa"/>'
        f'<w:tblInd w:w="{round(indent_mm * MM)}" w:type="dxa"/>'
        f'<w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>{grid}</w:tblGrid>'
        f"<w:tr>{cells}</w:tr></w:tbl>"
    )


def _document(body: str, sheet: Sheet) -> str:
    across = ' w:orient="landscape"' if sheet.width > sheet.height else ""
    width, height = round(sheet.width * MM), round(sheet.height * MM)
    size = f'<w:pgSz w:w="{width}" w:h="{height}"{across}/>'
    names = ("top", "right", "bottom", "left", "header", "footer")
    sides = " ".join(f'w:{name}="{round(getattr(sheet, name) * MM)}"' for name in names)
    flow = '<w:textDirection w:val="tbRl"/>' if sheet.vertical else ""
    section = (
        f'<w:sectPr>{size}<w:pgMar {sides} w:gutter="0"/><w:cols w:space="425"/>{flow}</w:sectPr>'
    )
    return f"{HEAD}<w:document {W}><w:body>{body}{section}</w:body></w:document>"


def _fonts(face: Face) -> str:
    return (
        f'<w:rFonts w:ascii="{face.latin}" w:hAnsi="{face.latin}" w:cs="{face.latin}"'
        f' w:eastAsia="{face.east_asian}"/>'
    )


def _styles(face: Face, styles: list[Style]) -> str:
    lang = "ja-JP" if face.language == "ja" else "en-GB"
    size = round(face.size * 2)
    defaults = (
        f"<w:docDefaults><w:rPrDefault><w:rPr>{_fonts(face)}"
        f'<w:kern w:val="2"/><w:sz w:val="{size}"/><w:szCs w:val="{size}"/>'
        f'<w:lang w:val="{"en-US" if lang == "ja-JP" else lang}" w:eastAsia="ja-JP"'
        ' w:bidi="ar-SA"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:widowControl/>'
        '<w:kinsoku/><w:overflowPunct/><w:autoSpaceDE/><w:autoSpaceDN/><w:snapToGrid w:val="0"/>'
        f'<w:spacing w:before="0" w:after="0" w:line="{round(face.leading * 20)}"'
        ' w:lineRule="exact"/></w:pPr></w:pPrDefault></w:docDefaults>'
    )
    return (
        f"{HEAD}<w:styles {W}>{defaults}{_STANDARD_STYLES}"
        + "".join(_style(style) for style in styles)
        + "</w:styles>"
    )


def _style(style: Style) -> str:
    twips = {"before": round(style.before * 20), "after": round(style.after * 20)}
    spacing = " ".join(f'w:{side}="{value}"' for side, value in twips.items())
    indent = ""
    if style.indent_chars:
        first = round(style.size * 20 * style.indent_chars)
        indent = f'<w:ind w:firstLineChars="{style.indent_chars * 100}" w:firstLine="{first}"/>'
    if style.right_chars:
        right = round(style.size * 20 * style.right_chars)
        indent = f'<w:ind w:rightChars="{style.right_chars * 100}" w:right="{right}"/>'
    if style.left_chars:
        left = round(style.size * 20 * style.left_chars)
        indent = f'<w:ind w:leftChars="{style.left_chars * 100}" w:left="{left}"/>'
    size = round(style.size * 2)
    spread = f'<w:spacing w:val="{round(style.spacing * 20)}"/>' if style.spacing else ""
    return (
        f'<w:style w:type="paragraph" w:customStyle="1" w:styleId="{style.style_id}">'
        f'<w:name w:val="{style.name}"/><w:basedOn w:val="a"/><w:qFormat/><w:pPr>'
        f"{'<w:keepNext/>' if style.keep_next else ''}<w:spacing {spacing}/>{indent}"
        f'<w:jc w:val="{style.align}"/></w:pPr><w:rPr>'
        f'{"<w:b/><w:bCs/>" if style.bold else ""}{spread}<w:sz w:val="{size}"/>'
        f'<w:szCs w:val="{size}"/></w:rPr></w:style>'
    )


def _settings(face: Face) -> str:
    lang = "en-US" if face.language == "ja" else "en-GB"
    mode = (
        '<w:compatSetting w:name="compatibilityMode"'
        ' w:uri="http://schemas.microsoft.com/office/word" w:val="15"/>'
    )
    return (
        f'{HEAD}<w:settings {W}><w:zoom w:percent="100"/><w:defaultTabStop w:val="840"/>'
        '<w:characterSpacingControl w:val="compressPunctuation"/>'
        f"<w:compat>{mode}</w:compat>"
        f'<w:themeFontLang w:val="{lang}" w:eastAsia="ja-JP"/>'
        '<w:decimalSymbol w:val="."/><w:listSeparator w:val=","/></w:settings>'
    )


def _font_table(face: Face) -> str:
    mincho = (
        f'<w:font w:name="{face.east_asian}"><w:altName w:val="MS Mincho"/>'
        '<w:charset w:val="80"/><w:family w:val="roman"/><w:pitch w:val="fixed"/></w:font>'
    )
    latin = (
        f'<w:font w:name="{face.latin}"><w:charset w:val="00"/><w:family w:val="roman"/>'
        '<w:pitch w:val="variable"/></w:font>'
    )
    return f"{HEAD}<w:fonts {W}>{mincho}{latin}</w:fonts>"


def _core(title: str, language: str) -> str:
    return (
        f'{HEAD}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/'
        'metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"'
        ' xmlns:dcterms="http://purl.org/dc/terms/"'
        ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
        f"<dc:title>{escape(title)}</dc:title><dc:language>{language}</dc:language>"
        "</cp:coreProperties>"
    )


_STANDARD_STYLES = (
    '<w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/><w:qFormat/>'
    '</w:style><w:style w:type="character" w:default="1" w:styleId="a0">'
    '<w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/></w:style>'
    '<w:style w:type="table" w:default="1" w:styleId="a1"><w:name w:val="Normal Table"/>'
    '<w:uiPriority w:val="99"/><w:semiHidden/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/>'
    '<w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/>'
    '<w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr>'
    '</w:style><w:style w:type="numbering" w:default="1" w:styleId="a2">'
    '<w:name w:val="No List"/><w:uiPriority w:val="99"/><w:semiHidden/></w:style>'
)
_OOXML = "application/vnd.openxmlformats-officedocument"
_PART = f"{_OOXML}.wordprocessingml"
_CONTENT_TYPES = (
    f'{HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="rels" '
    'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Default Extension="xml" ContentType="application/xml"/>'
    f'<Override PartName="/word/document.xml" ContentType="{_PART}.document.main+xml"/>'
    f'<Override PartName="/word/styles.xml" ContentType="{_PART}.styles+xml"/>'
    f'<Override PartName="/word/settings.xml" ContentType="{_PART}.settings+xml"/>'
    f'<Override PartName="/word/fontTable.xml" ContentType="{_PART}.fontTable+xml"/>'
    f'<Override PartName="/word/theme/theme1.xml" ContentType="{_OOXML}.theme+xml"/>'
    '<Override PartName="/docProps/core.xml" '
    'ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>'
    f'<Override PartName="/docProps/app.xml" ContentType="{_OOXML}.extended-properties+xml"/>'
    "</Types>"
)
_REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_RELS_NS = "http://schemas.openxmlformats.org/package/2006/relationships"
_RELS = (
    f'{HEAD}<Relationships xmlns="{_RELS_NS}">'
    f'<Relationship Id="rId1" Type="{_REL}/officeDocument" Target="word/document.xml"/>'
    f'<Relationship Id="rId2" Type="{_RELS_NS}/metadata/core-properties"'
    ' Target="docProps/core.xml"/>'
    f'<Relationship Id="rId3" Type="{_REL}/extended-properties" Target="docProps/app.xml"/>'
    "</Relationships>"
)
_DOCUMENT_RELS = (
    f'{HEAD}<Relationships xmlns="{_RELS_NS}">'
    f'<Relationship Id="rId1" Type="{_REL}/styles" Target="styles.xml"/>'
    f'<Relationship Id="rId2" Type="{_REL}/settings" Target="settings.xml"/>'
    f'<Relationship Id="rId3" Type="{_REL}/fontTable" Target="fontTable.xml"/>'
    f'<Relationship Id="rId4" Type="{_REL}/theme" Target="theme/theme1.xml"/>'
    "</Relationships>"
)
_APP = (
    f'{HEAD}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/'
    'extended-properties"><Application>Microsoft Office Word</Application>'
    "<AppVersion>16.0000</AppVersion></Properties>"
)
