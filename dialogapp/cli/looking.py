"""The commands that show documents as pictures of their pages, and the one that stands by for others."""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Callable
from contextlib import redirect_stderr, redirect_stdout
from io import StringIO

from dialogapp.cli.call import Call, Outcome
from dialogapp.domain.errors import InputError
from dialogapp.services.exporting import Order
from dialogapp.services.ports import Reader
from dialogapp.services.previewing import preview


def looked_at(call: Call, order_of: Callable[[Call, Reader], Order]) -> Outcome:
    """A document to look at, as a PDF and as a page of HTML in the folder that is the output."""
    folder = call.options.output
    folder.mkdir(parents=True, exist_ok=True)
    with call.reading() as reader:
        made = preview(reader, call.paper, order_of(call, reader), folder, time.time_ns() // 1_000_000)
        entries, head = reader.journal_head()
    data = {
        "folder": str(folder),
        "pages": [[round(width, 2), round(height, 2)] for width, height in made.sizes],
        "template": made.template,
        "journal": {"entries": entries, "head": head},
    }
    return Outcome(data, [call.words.text("{folder} holds the document to look at", folder=folder)])


def draw(call: Call) -> Outcome:
    """Pages of a PDF that was made here, as PNG files."""
    options = call.options
    count = len(call.paper.page_sizes(options.file))
    first, last = options.first, options.last if options.last is not None else options.first
    if not 1 <= first <= last <= count:
        raise InputError("“{file}” has {count} pages", file=options.file, count=count)
    options.output.mkdir(parents=True, exist_ok=True)
    made = call.paper.draw_pages(options.file, range(first, last + 1), options.ppi, options.output)
    return Outcome({"files": [str(path) for path in made]}, [str(path) for path in made])


def stand_by(call: Call) -> Outcome:
    """Do the commands that stand on standard input, a JSON list of words a line, until it ends; each is answered with
    a line of JSON: its exit status, what it wrote to standard output, and its messages.
    """
    from dialogapp.cli.running import run_command  # that module knows this one

    call.files.get_ready()
    paper = call.paper
    paper.get_ready()
    for line in sys.stdin:
        output, messages = StringIO(), StringIO()
        with redirect_stdout(output), redirect_stderr(messages):
            status = run_command(json.loads(line), call.files, lambda: paper)
        answer = {"status": status, "output": output.getvalue(), "messages": messages.getvalue().splitlines()}
        print(json.dumps(answer, ensure_ascii=True), flush=True)
    return Outcome()
