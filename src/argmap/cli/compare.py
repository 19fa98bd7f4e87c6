"""`argmap compare`: what two files or two voices share, and where they are opposed."""

from __future__ import annotations

from pathlib import Path, PurePath
from typing import TYPE_CHECKING

from attrs import frozen

from argmap.cli.ending import MisuseError
from argmap.cli.report import Options, map_files, tell_document
from argmap.reports.agreement import Party
from argmap.reports.compare import compared, parties
from argmap.reports.wording import opened, voice_called
from argmap.text.spelling import nearest
from argmap.workspace.files import OutsideError, write_text
from argmap.workspace.opening import open_file

if TYPE_CHECKING:
    from argmap.model import ArgumentMap
    from argmap.reports.subject import MapFile


@frozen
class Picture:
    """Where the picture of what differs goes, and its colours; without a path none is drawn."""

    path: str = ""
    theme: str = "auto"


def run(paths: tuple[str, ...], voices: str, options: Options, picture: Picture) -> int:
    """Print the comparison of two files, or of two voices that one or both of them hold.

    A picture of what differs between two files is drawn as well, if one is asked for.

    Return 1 if any text holds an error; what could be read is compared all the same.
    """
    opened = tuple(map(open_file, paths))
    files = map_files(opened)
    if picture.path:
        _draw(files, picture)
    return tell_document(compared(*_parties(files, voices)), opened, options)


def _draw(files: tuple[MapFile, ...], picture: Picture) -> None:
    from argmap.analyses.merging import merged
    from argmap.analyses.revision import revision
    from argmap.views.layout import EngineFailure, TooMany
    from argmap.views.render import draw_changes
    from argmap.views.theme import Theme

    if len(files) == 1:
        message = "`--svg` draws what differs between two files: name the second"
        raise MisuseError(message)
    both = merged(revision(files[0].map, files[-1].map))
    try:
        drawn = draw_changes(both, Theme(picture.theme), title=PurePath(files[-1].name).stem)
    except (EngineFailure, TooMany) as error:
        raise OutsideError(str(error)) from None
    write_text(Path(picture.path), drawn)


def _parties(files: tuple[MapFile, ...], voices: str) -> tuple[Party, Party]:
    first, last = files[0], files[-1]
    if not voices:
        if len(files) == 1:
            message = "name two files, or two voices of the one with `--voices`"
            raise MisuseError(message)
        return parties(first, last)
    named = [voice.strip() for voice in voices.split(",")]
    if len(named) != 2 or not all(named):  # noqa: PLR2004 - one against the other
        message = "`--voices` takes two ids with a comma between them: `--voices giles,isw`"
        raise MisuseError(message)
    one, other = (_party(*each) for each in zip((first, last), named, strict=True))
    return one, other


def _party(file: MapFile, voice: str) -> Party:
    known = _speaking(file.map)
    if voice not in known:
        near = nearest(voice, known)
        hint = f"did you mean `{near}`?" if near else f"it has {_listed(known)}"
        message = f"`{file.name}` has no voice `{voice}`: {hint}"
        raise MisuseError(message)
    return Party(opened(voice_called(file.map, voice)), file, (voice,))


def _speaking(argument_map: ArgumentMap) -> list[str]:
    declared = [voice.id for voice in argument_map.voices]
    made = (one for claim in argument_map.claims for one in claim.assertions)
    return list(dict.fromkeys((*declared, *(voice for one in made for voice in one.by))))


def _listed(known: list[str]) -> str:
    return ", ".join(f"`{voice}`" for voice in known) or "none"
