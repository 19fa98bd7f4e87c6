"""How a page of a report looks: on light, in the dark, on paper and on narrow screens."""

from __future__ import annotations

from argmap.views.fonts import FAMILY
from argmap.views.theme import Ink, Theme, style_sheet

_INKS = (Ink.PAPER, Ink.CARD, Ink.FRAME, Ink.EDGE, Ink.INK, Ink.MUTED, Ink.CLAIM)
_RULES = """
*{box-sizing:border-box}
html{color-scheme:light dark}
body{margin:0;background:var(--paper);color:var(--ink);font:400 16px/1.5 FONTS}
main{max-width:72rem;margin:0 auto;padding:2.5rem 1.5rem 3rem}
h1{margin:0;font-size:1.9rem;line-height:1.2;font-weight:700}
h2{margin:0;font-size:1.15rem;line-height:1.3;font-weight:600}
.files{margin:.35rem 0 0;color:var(--muted);overflow-wrap:anywhere}
.summary{max-width:44rem;margin:1.5rem 0 2rem}
.summary p{margin:0 0 .8rem}
section{margin:2.2rem 0 0}
figure{margin:1.5rem 0 0}
.wide{overflow-x:auto}
.wide:focus-visible{outline:3px solid var(--claim);outline-offset:2px}
figure svg{display:block;width:100%;min-width:44rem;height:auto}
code{font-family:inherit;font-weight:600}
figcaption{color:var(--muted);margin-top:.4rem;max-width:44rem}
.frame{overflow-x:auto;border:1px solid var(--edge);border-radius:11px;background:var(--card)}
.frame:focus-visible{outline:3px solid var(--claim);outline-offset:2px}
table{border-collapse:collapse;width:100%;font-size:.92rem;line-height:1.4}
caption{text-align:start;padding:.8rem .9rem .7rem}
th,td{padding:.45rem .9rem;text-align:start;vertical-align:top;overflow-wrap:break-word}
thead th{font-weight:600;color:var(--muted);background:var(--frame);vertical-align:bottom}
tbody th{font-weight:600}
tbody th.text{position:sticky;inset-inline-start:0;max-width:45vw;background:var(--card)}
tbody tr{border-top:1px solid var(--edge)}
td.text,th.text{min-width:9rem}
td.number,th.number{text-align:end;font-variant-numeric:tabular-nums}
td.mark,th.mark{white-space:nowrap}
td ul{margin:0;padding:0;list-style:none}
td li+li{margin-top:.25rem}
tr.quiet>*{color:var(--muted);font-weight:400}
.note,.empty{max-width:44rem;color:var(--muted);margin:.6rem 0 0}
.unknown ul{max-width:44rem;margin:.6rem 0 0;padding-inline-start:1.2rem}
.unknown li{margin:.35rem 0}
footer{margin-top:3rem;color:var(--muted);font-size:.85rem}
@media (max-width:40rem){main{padding:1.5rem 1rem 2rem}h1{font-size:1.5rem}
th,td{padding:.4rem .6rem}}
@page{margin:15mm}
@media print{body{font-size:10pt}main{max-width:none;padding:0}.frame{border:0}
.frame,.wide{overflow:visible}figure svg{min-width:0}tbody th.text{position:static;max-width:none}
thead{display:table-header-group}tr,figure{break-inside:avoid}caption,h2{break-after:avoid}
th,td{padding:.25rem .5rem}td.text,th.text{min-width:0}}
"""


def page_style() -> str:
    """Return the rules of a page, those of the pictures in it among them."""
    fonts = f"'{FAMILY}','Source Sans 3','Noto Sans',Arial,sans-serif"
    light = f":root{{{_variables('light')}}}"
    dark = f"@media screen and (prefers-color-scheme:dark){{:root{{{_variables('dark')}}}}}"
    return light + dark + _RULES.replace("FONTS", fonts).strip() + style_sheet(Theme.AUTO)


def _variables(shade: str) -> str:
    return "".join(f"--{ink.word}:{getattr(ink.value, shade)};" for ink in _INKS)
