"""The kinds of link; most maps need none of them."""

from __future__ import annotations

from argmap.model.word import Word


class LinkKind(Word):
    """What a relation is, more closely than its sign says."""

    SUPPORT = "support"
    EVIDENCE = "evidence"
    INSTANCE = "instance"
    ATTACK = "attack"
    UNDERCUT = "undercut"
    CONTRADICT = "contradict"
    TENSION = "tension"
    CONTRAST = "contrast"
    SAME_AS = "same-as"
    BROADER = "broader"
    CAUSE = "cause"
    RIVAL_CAUSE = "rival-cause"
