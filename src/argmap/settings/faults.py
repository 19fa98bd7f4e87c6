"""What can be wrong with settings, and how they name what is wrong elsewhere."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from argmap.text import Diagnostic, Severity
from argmap.text.page import Page, suggest_page

if TYPE_CHECKING:
    from collections.abc import Sequence

    from argmap.text import Span

_CODE = re.compile(r"[A-Za-z]\d*")

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

Way out: correct the spelling. There are `select`, `ignore`, `severity`, `sources`, `output` and
`theme`.

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

BROKEN = Page("C01", "broken-settings", Severity.ERROR, "0.1", _BROKEN.strip())
UNKNOWN_SETTING = Page("C02", "unknown-setting", Severity.ERROR, "0.1", _UNKNOWN_SETTING.strip())
UNFIT = Page("C03", "unfit-setting", Severity.ERROR, "0.1", _UNFIT.strip())
UNKNOWN_RULE = Page("C04", "unknown-rule", Severity.ERROR, "0.1", _UNKNOWN_RULE.strip())

PAGES = (BROKEN, UNKNOWN_SETTING, UNFIT, UNKNOWN_RULE)
"""The pages of everything that is said of settings."""


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


def unknown_rule(span: Span, named: str, pages: Sequence[Page]) -> Diagnostic:
    """Return what is to be said of a word that is no code and no name of a rule."""
    near = None if _CODE.fullmatch(named) else suggest_page(pages, named)
    help_ = f"did you mean `{near}`?" if near else _known(named, pages)
    return say(UNKNOWN_RULE, span, f"no code or rule is called `{named}`", help_=help_)


def _known(named: str, pages: Sequence[Page]) -> str:
    family = [page.code for page in pages if page.code[0] == named[:1].upper()]
    if family and _CODE.fullmatch(named):
        return f"that family has {', '.join(family)}"
    return "a check prints the code of what it finds, such as `G01`"
