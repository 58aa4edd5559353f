"""Goes from screen to screen of the sample workspace and takes a picture of each, once all is at rest."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Slot

from planner.content.clock import FrozenClock
from planner.content.errors import PlannerError
from planner.desk.demo import DEMO_START, demo_desk, seated
from planner.desk.desk import Desk
from planner.desk.files import writing_to
from planner.desk.look_up import PostFilter, list_posts
from planner.desk.opening import open_desk
from planner.desk.overview import sit_down
from planner.desk.sample_act import catch_in_the_act
from planner.desk.sample_story import tell_story
from planner.ui.app import application
from planner.ui.crash import Crashes
from planner.ui.demo import PERSON
from planner.ui.gallery import FIRST_RUN, SHOTS, Progress, Shot
from planner.ui.language import Language
from planner.ui.settings import FILE, SettingsFile
from planner.ui.theme.appearance import Appearance
from planner.ui.window import MainWindow
from planner.words.catalogue import _

LOOK_MS, LOOKS_AT_REST = 40, 8


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """Which pictures are wanted, and where."""

    folder: Path
    language: str
    theme: str
    size: tuple[int, int]
    progress: Progress


class Photographer(QObject):
    """Works once, in an event loop of its own."""

    def __init__(self, place: Path, wish: Wish) -> None:
        super().__init__()
        self._place, self._wish = place, wish
        self._app = application()
        self._app.setCursorFlashTime(0)
        self._taken: list[Path] = []
        self._waiting: list[Shot] = list(SHOTS)
        self._at_rest = 0
        self._error: PlannerError | None = None
        self._timer = QTimer(self)
        self._timer.setInterval(LOOK_MS)
        self._timer.timeout.connect(self._look)

    def work(self) -> tuple[Path, ...]:
        """Take all pictures and return their files. Raises Unavailable."""
        with writing_to(self._wish.folder):
            self._wish.folder.mkdir(parents=True, exist_ok=True)
        self._wish.progress(_("Menyiapkan ruang contoh"))
        root = self._place / "workspace"
        _tell(root)
        self._dress()
        self._window.first.show_first_run(root, FrozenClock(DEMO_START))
        self._take(FIRST_RUN)
        self._window.open_desk(_desk(root))
        self._next()
        crashes = Crashes(self)
        crashes.crashed.connect(self._app.quit)
        self._app.exec()
        crashes.let_go()
        self._undress()
        if self._error is not None:
            raise self._error
        if crashes.count:
            raise RuntimeError("a screen broke while it was shown")
        return tuple(self._taken)

    def _dress(self) -> None:
        settings = SettingsFile(self._place / FILE)
        self._appearance = Appearance(self._app, self._wish.theme)
        self._language = Language(self._app, self._wish.language)
        self._window = MainWindow(settings, self._appearance, self._language, sends=False)
        self._window.resize(*self._wish.size)
        self._window.show()

    def _undress(self) -> None:
        self._window.close()
        self._window.deleteLater()

    def _next(self) -> None:
        if not self._waiting:
            self._app.quit()
            return
        shot = self._waiting[0]
        context, frame = self._window.context, self._window.frame
        if context is None or frame is None:
            raise RuntimeError("the sample workspace is not open")
        if context.desk.person.login != shot.login:
            sit_down(context.desk, seated(context.desk, shot.login).person)
            frame.reload()
        context.shell.go(shot.screen, _post(context.desk, shot.post) if shot.post else shot.day)
        if shot.command:
            context.commands.run(shot.command)
        self._at_rest = 0
        self._timer.start()

    @Slot()
    def _look(self) -> None:
        """Take the picture when nothing has been going on for a while."""
        context = self._window.context
        busy = context is not None and not (context.work.is_idle() and context.pictures.is_settled())
        self._at_rest = 0 if busy else self._at_rest + 1
        if self._at_rest < LOOKS_AT_REST:
            return
        self._timer.stop()
        shot = self._waiting.pop(0)
        try:
            self._take(shot.name)
        except PlannerError as error:
            self._error = error
            self._waiting.clear()
        self._next()

    def _take(self, name: str) -> None:
        file = self._wish.folder / f"{name}-{self._wish.theme}-{self._wish.language}.png"
        with writing_to(file):
            if not self._window.grab().save(str(file)):
                raise OSError(str(file))
        self._taken.append(file)
        self._wish.progress(file.name)


def _tell(root: Path) -> None:
    """Make the sample workspace as its story and the pictures of the design have it."""
    desk = demo_desk(root, FrozenClock(DEMO_START))
    try:
        tell_story(desk, lambda _done, _of: None)
        catch_in_the_act(desk)
    finally:
        desk.workspace.close()


def _desk(root: Path) -> Desk:
    return open_desk(root, FrozenClock(DEMO_START), login=PERSON)


def _post(desk: Desk, title: str) -> object:
    return next(one.id for one in list_posts(desk, PostFilter(text=title)) if one.title == title)
