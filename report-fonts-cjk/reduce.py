#!/usr/bin/env python3
"""Keeps of a Noto Sans font what the engine reads: every glyph, one character map, no layout tables.

Needs fontTools. Usage: reduce.py IN.ttf OUT.ttf
"""

import sys

from fontTools.ttLib import TTFont

# gasp is there to follow post, which PDFBox takes for damaged at the end of a file.
KEPT = {"GlyphOrder", "OS/2", "cmap", "gasp", "glyf", "head", "hhea", "hmtx", "loca", "maxp", "name", "post"}

source, target = sys.argv[1:]
font = TTFont(source, recalcTimestamp=False, recalcBBoxes=False)
for table in [tag for tag in font.keys() if tag not in KEPT]:
    del font[table]
# PDFBox holds every map in memory: the one for all of Unicode is enough.
font["cmap"].tables = [t for t in font["cmap"].tables if (t.platformID, t.platEncID) == (3, 10)]
font.save(target)
