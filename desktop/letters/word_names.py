"""Qualified names of WordprocessingML that the letters room speaks of."""

from __future__ import annotations

W_NS = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
W14_NS = "http://schemas.microsoft.com/office/word/2010/wordml"
WP_NS = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
M_NS = "http://schemas.openxmlformats.org/officeDocument/2006/math"
XML_SPACE = "{http://www.w3.org/XML/1998/namespace}space"


def w(tag: str) -> str:
    """Return ``tag`` in the main namespace, ``{…}p`` for ``p``."""
    return f"{{{W_NS}}}{tag}"


P, R, T, TR, TC, TBL = w("p"), w("r"), w("t"), w("tr"), w("tc"), w("tbl")
BR, TAB, CR = w("br"), w("tab"), w("cr")
NO_BREAK_HYPHEN = w("noBreakHyphen")
DELETED, MOVED_AWAY, DELETED_TEXT = w("del"), w("moveFrom"), w("delText")
INSERTED, MOVED_HERE = w("ins"), w("moveTo")
FIELD_MARK, FIELD_CODE, SIMPLE_FIELD = w("fldChar"), w("instrText"), w("fldSimple")
TEXT_BOX, BODY, HEADER, FOOTER = w("txbxContent"), w("body"), w("hdr"), w("ftr")
FORMULA, FORMULA_LINE = f"{{{M_NS}}}oMath", f"{{{M_NS}}}oMathPara"
DOCUMENT = w("document")
CONTAINERS = frozenset({BODY, TC, TEXT_BOX, HEADER, FOOTER})
HOLDS_BLOCKS = CONTAINERS | {
    w(name) for name in ("sdtContent", "customXml", "ins", "del", "moveFrom", "moveTo", "smartTag")
}
MUST_HOLD_PARAGRAPH = frozenset({TC, TEXT_BOX, HEADER, FOOTER})
