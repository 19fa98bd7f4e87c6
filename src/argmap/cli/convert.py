"""`argmap convert`: give an argument file in another form; `argmap schema`: say what one is."""

from __future__ import annotations

import os
import sys
from importlib import import_module
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from attrs import frozen

from argmap.cli.ending import ExitCode, MisuseError, complain
from argmap.cli.printing import put
from argmap.formats import FORMATS, format_called, format_of
from argmap.model import ArgumentMap, ReadingMode
from argmap.text import Severity, Text
from argmap.text.reports.checked import Checked
from argmap.text.reports.full import full
from argmap.workspace.files import STANDARD_INPUT, read_text, write_text
from argmap.workspace.opening import open_file

if TYPE_CHECKING:
    from argmap.formats import Format
    from argmap.text import Diagnostic
    from argmap.workspace.opening import Opened

_EXPORTS = MappingProxyType(
    {
        "claim-review": "argmap.formats.linked_data.claim_review",
        "web-annotation": "argmap.formats.linked_data.web_annotation",
    }
)
_REFERENCES = "csl-json"
MODEL = "argdown-model"
"""The form that is only written: a file as the reference implementation of Argdown sees it."""


@frozen(kw_only=True)
class Options:
    """From which form to which, and where to; what is empty, the names of the files must say.

    `mode` is how the signs between claims are read where a file does not say it itself.
    """

    source: str = ""
    target: str = ""
    output: str = ""
    mode: str = ""


def run(path: str, options: Options) -> int:
    """Convert a file, as much of it as could be read; return 1 if it was not all.

    Raises:
        MisuseError: nobody says which form it should have, a mode has nothing to say, or the file
            would be lost.
    """
    target = options.target or _form_of(options.output)
    if options.mode and target != MODEL:
        message = f"`--strict` or `--loose` goes with `--to {MODEL}`"
        raise MisuseError(message)
    source = format_called(options.source)
    _spare(path, target, options.output)
    if target == MODEL:
        return _convert_to_model(path, source, options)
    if target == _REFERENCES or target in _EXPORTS:
        return _export(open_file(path, source), target, options.output)
    return _convert(open_file(path, source), format_called(target) or FORMATS[0], options.output)


def _spare(path: str, target: str, output: str) -> None:
    """Keep a file from being written over with another form of itself.

    Raises:
        MisuseError: that was asked for.
    """
    form = format_of(path) if path != STANDARD_INPUT else None
    other = form is not None and form.name != target
    if other and output and os.path.realpath(output) == os.path.realpath(path):
        message = f"`{path}` would be lost: name another file by `--output`"
        raise MisuseError(message)


def print_schema() -> int:
    """Print the JSON Schema of argmap's own JSON."""
    from argmap.formats.interchange.schema import written_schema

    _put(written_schema(), "")
    return ExitCode.FINE


def _form_of(output: str) -> str:
    form = format_of(output) if output else None
    if form is None:
        endings = ", ".join(f"`{suffix}`" for known in FORMATS for suffix in known.suffixes)
        message = f"say by `--to` which form is meant, or by a name that ends in {endings}"
        raise MisuseError(message)
    return form.name


def _convert(opened: Opened, form: Format, output: str) -> int:
    """Write a map; what the form cannot say is named, and a finding as well."""
    code = _complain_of(opened.text, opened.parsed.diagnostics)
    argument_map = opened.parsed.map
    if code and argument_map == ArgumentMap():
        return code  # To write nothing over a file would help nobody.
    written = form.write(argument_map)
    _put(written, output)
    losses = form.losses(argument_map, written)
    for loss in losses:
        complain(loss.message)
    return max(code, _code(found=bool(losses)))


def _export(opened: Opened, target: str, output: str) -> int:
    """Write the part of a map that another program has a form for, and name what that leaves out.

    What is no such part at all, as claims are none of a list of references, is not named.
    """
    code = _complain_of(opened.text, opened.parsed.diagnostics)
    if target == _REFERENCES:
        from argmap.formats.references.csl import write

        _put(write(opened.parsed.map.sources), output)
        return code
    form = import_module(_EXPORTS[target])
    _put(form.write(opened.parsed.map), output)
    for said in form.left_out(opened.parsed.map):
        complain(said)
    return code


def _convert_to_model(path: str, source: Format | None, options: Options) -> int:
    """Write a file as the reference implementation of Argdown describes it, as JSON.

    What it rejects is written as well, as far as it could be read, and is a finding.
    """
    from argmap.formats.argdown_model import export, written

    form = source or (format_of(path) if path != STANDARD_INPUT else None)
    if form in (None, FORMATS[0]):
        text, faults = read_text(path)
    else:
        opened = open_file(path, form)
        text = Text(opened.text.name, FORMATS[0].write(opened.parsed.map))
        faults = opened.parsed.diagnostics
    exported = export(text, ReadingMode(options.mode) if options.mode else None)
    _complain_of_mode(exported, options.mode)
    _complain_of(text, faults)
    if not exported["ok"]:
        complain(f"Argdown's own implementation rejects `{text.name}`: `errors` says why")
    _put(written(exported) + "\n", options.output)
    return _code(found=bool(faults) or not exported["ok"])


def _complain_of_mode(exported: dict[str, Any], asked: str) -> None:
    """Say so where front matter outweighs the option for how signs are read."""
    front = exported.get("frontMatter")
    model = front.get("model") if isinstance(front, dict) else None
    written = model.get("mode") if isinstance(model, dict) else None
    if asked and written is not None and written != asked:
        complain(f"`--{asked}` changes nothing: `mode: {written}` in the front matter outweighs it")


def _complain_of(text: Text, said: tuple[Diagnostic, ...]) -> ExitCode:
    errors = tuple(each for each in said if each.severity is Severity.ERROR)
    sys.stderr.write(full([Checked(text, errors)]))
    return _code(found=bool(errors))


def _code(*, found: bool) -> ExitCode:
    return ExitCode.FINDINGS if found else ExitCode.FINE


def _put(content: str, output: str) -> None:
    """Write to a file, or to standard output for none and for `-`."""
    if output not in ("", STANDARD_INPUT):
        write_text(Path(output), content)
        return
    put(content)
