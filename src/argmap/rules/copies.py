"""Family S, second part: copies that are what they are said to be."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.citing import Unread
from argmap.rules.rule import Finding, Rule, Subject
from argmap.text import Severity

if TYPE_CHECKING:
    from collections.abc import Iterator


def changed_copy(subject: Subject) -> Iterator[Finding]:
    """Find copies of sources that are not the file whose hash the map holds.

    Whoever wrote `sha256` looked at a certain file. If the copy at hand is another one, what was
    found there may be found here no more, or worse: something else in its place.

    Let the copy of `metro` read:

    ```text metro
    It was to be expected, said the general.
    ```

    ```argdown
    ===
    argmap:
      sources:
        metro: {title: Why now, issued: "2024", sha256: "0e1d70a5"} # error: S05
    ===

    [Natural]: It was to be expected. {at: "metro#p1:~:text=expected"}
    ```

    Way out: get the file that was meant, or look whether the locators still hold (`argmap cite
    --check`) and write the hash of the new one.

    ```argdown
    ===
    argmap:
      sources:
        metro:
          title: Why now
          issued: "2024"
          sha256: "AC7728987DD91B18AA5CA35CB5E42797A5808C5305D5D4DD6FEAEE5383E027DE"
        post: {title: And now, issued: "2024", sha256: "0e1d70a5"}
    ===

    [Natural]: It was to be expected. {at: "metro#p1:~:text=expected"}
    ```

    Capitals make no difference. Without a copy at hand, as of the post, nothing is said: the hash
    is there for those who have one.
    """
    for source in subject.map.sources:
        digest = subject.copies.of(source.id).digest if subject.copies else ""
        if digest and source.sha256 and source.sha256.strip().lower() != digest:
            yield Finding(
                subject.places.value(source.span, "argmap", "sources", source.id, "sha256"),
                f"the copy of `{source.id}` at hand is not the file that was meant",
                reason=f"its SHA-256 is {digest}",
                help="get the file that was meant, or check the locators and correct the hash",
            )


def unreadable_copy(subject: Subject) -> Iterator[Finding]:
    """Find copies of sources that are there and cannot be read.

    What cannot be read cannot be looked up: every locator into this source stays unverified, as if
    there were no copy.

    Let the copy of `metro` be this file:

    ```text metro.pdf
    This is no PDF.
    ```

    ```argdown
    ===
    argmap:
      sources: {metro: {title: Why now, issued: "2024", file: metro.pdf}} # warning: S07
    ===

    [Natural]: It was to be expected. {at: "metro#page=1:~:text=expected"}
    ```

    Way out: the message says what is in the way. A scan needs its text recognised first; a web
    page can be saved anew; plain text (`.txt`) can always be read.

    ```argdown
    ===
    argmap:
      sources: {post: {title: And now, issued: "2024", file: post.pdf}}
    ===

    [Natural]: It was to be expected. {at: "post#page=1:~:text=expected"}
    ```

    A copy that is not there, as that of the post, is no fault: copies stay with whoever has them.
    """
    for source in subject.map.sources:
        copy = subject.copies.of(source.id) if subject.copies else None
        if isinstance(copy, Unread) and copy.present:
            yield Finding(
                subject.places.value(source.span, "argmap", "sources", source.id, "file"),
                f"the copy of `{source.id}` gives no text: {copy.reason}",
                reason="no locator into this source can be verified",
            )


RULES = (
    Rule(changed_copy, "S05", Severity.ERROR, since="0.1"),
    Rule(unreadable_copy, "S07", Severity.WARNING, since="0.1"),
)
