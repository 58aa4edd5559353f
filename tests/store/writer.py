"""Writes posts without end and says each one once it is committed, to be killed: ``writer ROOT``."""

from __future__ import annotations

import sys
from pathlib import Path

from given import a_content, a_post
from planner.content.ids import new_id
from planner.store.workspace import open_workspace
from store.filled import write

if __name__ == "__main__":
    workspace = open_workspace(Path(sys.argv[1]))
    while True:
        with workspace.writing() as records:
            person = records.people.with_login("ayu")
            if person is None:
                raise SystemExit("nobody is here")
            content = a_content(caption=f"Ditulis {new_id()}")
            post = a_post(unit_id=person.unit_id, created_by=person.id, content=content)
            write(records, post, person.id)
        sys.stdout.write(f"{post.id} {content.caption}\n")
        sys.stdout.flush()
