"""What can be wrong with settings and allowances."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.settings.naming import way_out
from argmap.text import Diagnostic, Fix, Severity
from argmap.text.page import Page

if TYPE_CHECKING:
    from collections.abc import Sequence

    from argmap.text import Edit, Span

_BROKEN = """\
Find settings that are no TOML.

Nothing in the file can be read then, so a check goes on as if there were no settings.

```toml
theme = mono
```

Way out: mend the place that the message names. Words stand in quotation marks, a key and its value
are joined by `=`, and lists stand in brackets.

```toml
theme = "mono"
```
"""
_UNKNOWN_SETTING = """\
Find settings that argmap does not know.

What such a setting should do is not done, and mostly it is a slip of the pen.

```toml
ingore = ["I03"]
```

Way out: correct the spelling. There are `select`, `ignore`, `allow`, `severity`, `sources`,
`output` and `theme`.

```toml
ignore = ["I03"]
```
"""
_UNFIT = """\
Find settings whose value is not what they take.

Such a setting counts as missing.

```toml
theme = "pink"
```

Way out: write one of the words, or the sort of value, that the message names.

```toml
theme = "dark"
```
"""
_UNKNOWN_RULE = """\
Find codes and names of rules that do not exist, where settings or a file name one.

What somebody wanted to allow is still told then, and what should weigh less weighs as before.

```toml
ignore = ["unused-declaratoin"]
```

Way out: correct the spelling. A code is a letter and two digits, such as `I03`; a letter alone is
a family. `docs/rules` lists them all with their names.

```toml
ignore = ["unused-declaration"]
```
"""
_UNUSED_ALLOWANCE = """\
Find allowances that allow nothing.

What they are for is mended or gone, and left standing they would hide the next such finding, which
nobody has looked at.

```argdown
[Walk]: Children should walk to school. // argmap: allow G02
```

Way out: remove them. The fix does so.

```argdown
[Walk]: Children should walk to school.
```

What `argmap.toml` allows is reported where all argument files below its folder are checked
together. What it ignores never is.
"""
_MISREAD_ALLOWANCE = """\
Find comments that are meant to allow something and do not.

The finding they are for is told all the same.

```argdown
[Walk]: Children should walk to school. // argmap: alow G01
```

Way out: write `argmap: allow` and the codes or names, with commas between them. What follows is
yours: say why.

```argdown
[Walk]: Children should walk to school. // argmap: allow G01 nobody has answered yet
```

On the last line of a file `//` is a comment only if the line ends with a line break.
"""

BROKEN = Page("C01", "broken-settings", Severity.ERROR, "0.1", _BROKEN.strip())
UNKNOWN_SETTING = Page("C02", "unknown-setting", Severity.ERROR, "0.1", _UNKNOWN_SETTING.strip())
UNFIT = Page("C03", "unfit-setting", Severity.ERROR, "0.1", _UNFIT.strip())
UNKNOWN_RULE = Page("C04", "unknown-rule", Severity.ERROR, "0.1", _UNKNOWN_RULE.strip())
UNUSED_ALLOWANCE = Page(
    "C05", "unused-allowance", Severity.WARNING, "0.1", _UNUSED_ALLOWANCE.strip()
)
MISREAD_ALLOWANCE = Page(
    "C06", "misread-allowance", Severity.WARNING, "0.1", _MISREAD_ALLOWANCE.strip()
)

PAGES = (BROKEN, UNKNOWN_SETTING, UNFIT, UNKNOWN_RULE, UNUSED_ALLOWANCE, MISREAD_ALLOWANCE)
"""The pages of everything that is said of settings and allowances."""


def say(page: Page, span: Span, message: str, *, reason: str = "", help_: str = "") -> Diagnostic:
    """Return a finding of the kind that a page explains."""
    return Diagnostic(
        code=page.code,
        name=page.name,
        severity=page.severity,
        span=span,
        message=message,
        reason=reason,
        help=help_,
    )


def unknown_rule(span: Span, named: str) -> Diagnostic:
    """Return what is to be said of a word that is no code and no name of a rule."""
    message = f"no code or rule is called `{named}`"
    return say(UNKNOWN_RULE, span, message, help_=way_out(named))


def unused_allowance(span: Span, words: Sequence[str], removal: Edit) -> Diagnostic:
    """Return what is to be said of words that allow nothing, and that an edit removes."""
    listed = ", ".join(f"`{word}`" for word in words)
    return say(
        UNUSED_ALLOWANCE,
        span,
        f"nothing is found that {listed} would allow",
        reason="it would hide the next such finding, which nobody has looked at",
        help_="remove it",
    )._replace(fix=Fix(f"remove {listed} from what is allowed", (removal,)))
