"""The pages that explain what can be wrong with the writing of a file, each with an example."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.formats.argdown import faults
from argmap.formats.argdown.diagnosis import (
    data,
    file_start,
    foreign,
    hashes,
    indents,
    inferences,
    lists,
    misplaced_titles,
    overrun,
    relations,
    silence,
    structures,
    titles,
    unclosed,
    unreadable,
    words,
    wrapping,
)
from argmap.formats.argdown.fault import Fault

if TYPE_CHECKING:
    from argmap.text.page import Page

_HOMES = (
    *(
        faults,
        file_start,
        misplaced_titles,
        titles,
        words,
        data,
        relations,
        indents,
        wrapping,
        structures,
        inferences,
        lists,
    ),
    *(silence, unclosed, foreign, hashes, unreadable, overrun),
)


def fault_pages() -> tuple[Page, ...]:
    """Return a page for each fault, in the order of the codes."""
    found = {
        each.code: each
        for home in _HOMES
        for each in vars(home).values()
        if isinstance(each, Fault)
    }
    return tuple(found[code].page(EXAMPLES.get(code, "")) for code in sorted(found))


EXAMPLES = {
    "P01": "// to be written\n",
    "P02": "\ufeff[Sleep]: Teenagers fall asleep late.\n",
    "P03": "[Sleep]: Teenagers fall asleep late.\n\n===\ntitle: School hours\n===\n",
    "P04": "===\ntitle: School hours\n===\n[Sleep]: Teenagers fall asleep late.\n",
    "P05": "[Sleep]: Teenagers fall asleep late,\\\nand rise early.\n",
    "P06": "[Sleep]: Teenagers *fall asleep late.\n",
    "P07": "[Sleep]: So says [a\nstudy](https://example.org).\n",
    "P08": "[Sleep]: Teenagers fall asleep late.\n\n<Owls>: Owls are proof of [Sleep] as well.\n",
    "P09": "[Sleep] Teenagers fall asleep late.\n",
    "P10": "{id: S1}\n",
    "P11": "[Sleep]: Teenagers {id: S1} fall asleep late.\n",
    "P12": "[Sleep]: {id: S1}\n",
    "P13": "+ <Owls>: Owls do so, too.\n",
    "P14": "[Sleep]: Teenagers fall asleep late.\n+ <Owls>: Owls do so, too.\n",
    "P15": "[Sleep]: People fall asleep late.\n    + <Owls>: Owls do.\n  + <Cats>: Cats do so.\n",
    "P16": "# Sleep\n  + <Owls>: Owls fall asleep late.\n",
    "P17": "(1) Owls fall asleep late.\n----\n  + <Cats>: Cats do so.\n(2) All animals do so.\n",
    "P18": "[Sleep]: Teenagers fall asleep late.\n  >< <Larks>: Larks rise early.\n",
    "P19": "<Owls>\n(1) Owls fall asleep late.\n----\n(2) Teenagers do so.\n",
    "P20": "<Owls>\n\n(1) a\n----\n(2) b\n\n<Owls>\n\n(1) c\n----\n(2) d\n",
    "P21": "(1) <Owls>\n----\n(2) Teenagers fall asleep late.\n",
    "P22": "----\n(1) Teenagers fall asleep late.\n",
    "P23": "(1) Teenagers fall asleep late.\n----\n",
    "P24": "(1) Teenagers fall asleep late.\n(2) They are tired.\n",
    "P25": "(1) Teenagers fall asleep late.\n-- experience\n(2) They are tired.\n",
    "P26": "(1) Teenagers fall asleep late.\n-- experience, --\n(2) They are tired.\n",
    "P27": "What speaks for it:\n* Teenagers fall asleep late.\n",
    "P28": "* Teenagers fall asleep late.\n  * They are tired.\n",
    "P29": "* Teenagers fall asleep late.\n1. They are tired.\n",
    "P30": "[Sleep]: Teenagers fall asleep late.\n# Buses\n",
    "P31": "[Sleep]: Teenagers fall asleep late. {id: S1\n",
    "P32": "[Sleep]: Teenagers fall asleep late. /* since when?\n",
    "P33": "Teenagers fall asleep late.\n----\n(2) They are tired.\n",
    "P34": "[\n[Sleep]\n",
    "P35": "(1) a\n----\n(2) b\n\n[Sleep]: People sleep.\n  <_ <Owls>: Owls do not.\n",
    "P36": "(1) Teenagers fall asleep late.\n----\nThey are tired.\n",
    "P37": "[Sleep]: Teenagers fall asleep late.\n\n----\n\n[Buses]: The buses are full.\n",
    "P38": "[Sleep]: Teenagers fall asleep late.\n[Buses]: The buses are full.\n",
    "P39": "Teenagers fall asleep late.\n\n/* buses */  \n\n[Buses]: The buses are full.\n",
    "P40": "[Sleep]: Teenagers fall asleep late. {note: He said: always}\n",
    "P41": '[Sleep]: "They [teenagers] fall asleep late."\n',
    "P42": "[Sleep]: Teenagers sleep < 8 and > 6 hours.\n",
    "P43": "[Sleep]: Teenagers fall asleep <b>late</b>.\n",
    "P44": "[Sleep]: So says <https://example.org/study>.\n",
    "P45": "[Sleep]: Teenagers fall asleep late.\n  + - <Owls>: Owls do so, too.\n",
    "P46": '"[Sleep]": Teenagers fall asleep late.\n',
    "P47": "[Sleep] : Teenagers fall asleep late.\n",
    "P48": "[Sleep]:\n\nTeenagers fall asleep late.\n",
    "P51": "[Sleep]: The field hours_of_sleep is empty.\n",
    "P52": "[Sleep]: Teenagers fall asleep late.\n\n  + <Owls>: Owls do so, too.\n",
    "P53": "- Teenagers fall asleep late.\n- They are tired.\n",
    "P54": "<-Owls>: Owls fall asleep late.\n",
    "P55": "[Sleep]: Teenagers fall asleep late and\n  - as a study says - rise early.\n",
    "P56": "[Sleep]: People fall asleep late.\n\t+ <Owls>: Owls do.\n  + <Cats>: Cats do so.\n",
    "P57": "(1) Teenagers fall asleep late.\n---\n(2) They are tired.\n",
    "P58": "(1) Teenagers fall asleep late.\n\n----\n(2) They are tired.\n",
    "P59": "(1) Owls rise late.\n----\n(2) Teenagers do so.\n(3) School begins early.\n",
    "P61": "(1) Teenagers fall asleep late.\n____\n(2) They are tired.\n",
    "P62": "[Sleep]: This holds for many of them\n(12) and all their friends.\n",
    "P63": "(1a) Teenagers fall asleep late.\n----\n(2) They are tired.\n",
    "P64": "School hours\n------------\n",
    "P65": "[Sleep]: Teenagers fall asleep late\n-- and rise late.\n",
    "P66": "[Sleep]: The study goes back to\n1918. It was the first one.\n",
    "P67": "[Sleep]: Teenagers fall asleep {rather} late.\n",
    "P68": "[Sleep]: Teenagers fall asleep late.\n\n{id: S1}\n",
    "P69": "[Sleep]: Teenagers fall asleep late. {\r\n  id: S1\r\n}\r\n",
    "P71": "(1) Teenagers fall asleep late.\n---- {uses: [1]}\n(2) They are tired.\n",
    "P72": "===\ntitle: Sleep === a study\n===\n\n[Sleep]: Teenagers fall asleep late.\n",
    "P73": "School hours\n============\n",
    "P74": "---\ntitle: School hours\n---\n\n[Sleep]: Teenagers fall asleep late.\n",
    "P75": "[Sleep]: It is so: === always ===.\n",
    "P76": "[Sleep]: So says https://example.org/study of 2020.\n",
    "P77": "[Sleep]: J.E. Smith found out that teenagers fall asleep late.\n",
    "P78": "[Sleep]: Teenagers fall asleep late. // since when?",
    "P79": "[Sleep: Teenagers fall asleep late.\n",
    "P81": "[Sleep]: Teenagers fall asleep late.\n  -- <Larks>: Larks rise early.\n",
    "P82": "[Sleep]: People sleep {id: S1}.\n\n[Owls]: Owls do not. {id: O1}\n",
    "P83": "[Sleep]: People sleep.\n\n@include(owls.argdown)\n",
    "P84": "[Sleep: People sleep.\n\nSo says [a study](https://example.org).\n",
    "P85": "===\ntitle: School hours\n\n[Sleep]: Teenagers fall asleep late.\n",
    "P86": "[Sleep]: Teenagers fall asleep late.\n  \u2013 <Larks>: Larks rise early.\n",
    "P87": "[Sleep]: Teenagers fall asleep late.\n\u00a0 + <Owls>: Owls do so, too.\n",
    "P88": "[Sleep]: People sleep.\n\n[Owls]: Owls do not #owls\u2014or do they?\n",
    "P89": "#School hours\n\n[Sleep]: Teenagers fall asleep late.\n",
    "P90": "[Sleep]: People sleep {id: S1\n\n[Owls]: Owls do not. {id: O1}\n",
    "Y01": '[Sleep]: Teenagers fall asleep late. {note: "see {annex} there"}\n',
    "Y07": "[Sleep]: Teenagers fall asleep late. {id: S1} #sleep\n",
    "Y09": "[Sleep]: Teenagers fall asleep late. {id: S1} {kind: fact}\n",
}
"""A short text for each code in which it is found."""
