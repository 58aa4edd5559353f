"""Opening a workspace in the window, and closing it in the right order."""

from __future__ import annotations

from planner.desk.desk import Desk
from planner.desk.overview import nameplate
from planner.ui.commands.table import Commands
from planner.ui.context import Context
from planner.ui.frame import Frame
from planner.ui.news import News
from planner.ui.pictures import Pictures
from planner.ui.sending import Sending
from planner.ui.settings import SettingsFile
from planner.ui.theme.appearance import Appearance
from planner.ui.undo import Undo
from planner.ui.work import Work


def opened(desk: Desk, frame: Frame, settings: SettingsFile, appearance: Appearance) -> Context:
    """Return what the screens of this workspace are given; its parts live as long as the frame."""
    named, _unit = nameplate(desk)
    work = Work(frame)
    commands = Commands(frame)
    commands.letters_act = settings.now.letter_keys
    return Context(
        desk=desk,
        agency=named.agency,
        workspace_zone=named.zone,
        news=News(desk, frame),
        work=work,
        undo=Undo(frame),
        settings=settings,
        appearance=appearance,
        commands=commands,
        pictures=Pictures(work, lambda: desk, frame),
        shell=frame,
        sending=Sending(desk, work, frame),
        owner=frame,
    )


def close(context: Context) -> None:
    """Stop the background, hear no more news, close the database: in this order."""
    context.work.close()
    context.news.close()
    context.desk.workspace.close()
