"""What can be wrong with a file of argmap's own JSON."""

from __future__ import annotations

from argmap.formats.argdown.fault import Fault

_ALL_OR_NOTHING = "nothing of a map is read unless all of it can be"

NO_JSON = Fault(
    "J01",
    "no-json",
    "this is no JSON: {0}",
    _ALL_OR_NOTHING,
    "mend the text here, or write the file again with `argmap convert --to json`",
)
NO_MAP = Fault(
    "J02",
    "no-map-in-json",
    "this is no argument map: one in JSON is an object with a key `argmap` and the number 1",
    "the number is the version of the form, and says how all else is to be read",
    'write `{"argmap": 1, …}` if the rest is a map of argmap\'s, and read it by its own ending if '
    "it is none",
)
NEWER_VERSION = Fault(
    "J03",
    "newer-json",
    "the file is written in version {0} of argmap's JSON, and this argmap reads version {1}",
    "a newer form could be misread by an older argmap",
    "install a newer argmap, or let whoever wrote the file convert it to Argdown",
)
MISFIT = Fault(
    "J04",
    "misfit-in-json",
    "a part of the file has the wrong form: {0}",
    _ALL_OR_NOTHING,
    "`argmap schema` prints what may stand here{1}",
)
REPEATED_KEY = Fault(
    "J05",
    "repeated-key-in-json",
    "the key `{0}` stands twice in this object",
    "only one of the two values could count, and nobody says which",
    "keep one of them",
)
DISAGREEMENT = Fault(
    "J06",
    "disagreement-in-json",
    "two parts of the file do not fit together: {0}",
    "what one part of a map names must be another part of it",
    "add what is missing, or change what names it{1}",
)
REPEATED_NAME = Fault(
    "J07",
    "repeated-name-in-json",
    "{0} `{1}` stands twice",
    "others are told apart by this name, so nobody could say which of the two is meant",
    "give one of them another name, or put what both say into one",
)
