"""``samples``: the sample office in a folder named by hand."""

from __future__ import annotations

import argparse
import sys

from desktop.cli.door import Door
from desktop.cli.listing import print_json
from desktop.cli.paper import pdf_maker
from desktop.domain.errors import Refused


def make_samples(door: Door, options: argparse.Namespace) -> int:
    """Make the sample office in a folder named by hand.

    Raises:
        Refused: No folder was named, or it holds cases already.
    """
    from desktop.sample_office import StoryClock, begin_of, fill_office

    if not door.folder_was_named:
        raise Refused("cli.samples_need_folder")
    now = door.now()
    clock = StoryClock(begin_of(now))
    door.now = clock
    with pdf_maker() as make_pdf, door.making() as office:
        services = office.services
        if any(services.cases.counts().values()) or services.calls.unfinished():
            raise Refused("cli.samples_not_empty")
        made = fill_office(office, clock, now, make_pdf)
        kept_in = office.new_code_in
    if kept_in == "new_file":
        words = {"path": str(door.code_file_path)}
        print(door.sentence("cli.code_written", words), file=sys.stderr)
    if options.json:
        print_json({"made": made, "path": str(door.folder)})
    else:
        print(door.sentence("cli.samples_made", {"count": made, "path": str(door.folder)}))
    return 0
