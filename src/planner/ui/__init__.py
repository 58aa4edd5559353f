"""The window, and the only room that knows Qt. It reads and writes through ``planner.desk`` alone.

How a screen is built on what stands here
=========================================
1. **A folder** ``ui/<screen>/`` with ``page.py`` whose class obeys ``ui.screen.Screen``: made with a
   ``Context``, it returns the same ``widget()`` and ``bar()`` each time, and knows ``retranslate()`` (say
   all words again), ``reload()`` (read everything again) and ``open(subject)`` (what ``shell.go("review",
   post_id)`` asked for).
2. **One line** in ``ui/screens.py``: id, title (``N_``), icon, ``"planner.ui.review.page:ReviewPage"``,
   keys, ``is_work=True`` where the rail takes the side bar's place. The module is loaded when it is first
   shown.
3. **The top bar**: ``BarPage(title)`` from ``ui/shell/bar_page.py``; ``add_left``, ``set_middle`` (one
   ``Segmented``), ``add_search(context)``, ``add_right`` (the primary ``Button`` last).
4. **Reading**: ``context.desk`` (the person may change: never keep ``desk.person``) with verbs of
   ``planner.desk``; small indexed queries only. Turn what they return into a frozen view model by a pure
   function, test that without Qt, and let the widget paint it. Hours are shown in ``context.zone``;
   ``context.desk.clock.now()`` is the only clock.
5. **News**: connect ``context.news.changed`` to a ``@Slot(object)`` method; it gets a ``Changed`` (verb,
   touched ids) for our own writes and those of other processes; re-read when your ids are met. No view
   calls another.
6. **Writing**: call the verb, ``except PlannerError as error: context.shell.complain(error)``; for what can
   be undone ``context.undo.did(sentence, again=..., back=...)`` then ``context.shell.toast_undo(sentence,
   about)``.
7. **Background**: ``job = context.work.run(function_of_token)`` for pixels and files,
   ``context.work.start(coroutine)`` for the network; connect ``job.done``, ``job.failed``,
   ``job.progressed`` to methods of QObjects at once (never lambdas), ``job.cancel()`` to stop. Nothing that
   decodes, reads files or waits runs on the main thread. Signals are ``Signal(object)``, ``str``, ``bool``
   or none: an int is cut to 32 bits.
8. **Commands**: ``context.commands.add((Command(id=..., title=N_(...), where="review", keys=("J",),
   run=...),), widget)``. Chords become shortcuts; single letters act when your view's ``keyPressEvent``
   first asks ``context.commands.run_letter(event, "review")``. ``menu_of`` makes menus; palette and key
   sheet find them.
9. **Looks**: colours by ``color("ink")``, lengths by ``px(12)``, ``size("control")``, ``radius("card")``,
   fonts by ``font("body", 600)``: asked for at each paint, so light/dark and scale switch by a repaint.
   Icons: ``paint_icon`` (resources/ui/icons; add a missing Lucide file there), ``paint_mark`` for networks.
   Thumbnails: ``context.pictures.pixmap(sha256, size, ratio, focus)``, None until ``pictures.arrived``. No
   hex value, no style sheet of your own (``ui/theme/style.py`` is the only one).
10. **Widgets** in ``ui/widgets/``: Button (Kind.PRIMARY, NORMAL, QUIET, DANGER, LINK; icon=,
   height="control_small"), IconButton, Label(text, role, ink), ElidedLabel, StateBadge/paint_badge,
   ChannelMark, CountBadge, Chip, Segmented, SearchField, Switch, CheckBox, Avatar,
   Thumbnail/paint_thumbnail, Popover (a child of the window, anchored), Card, Ground (a filled surface with
   lines), Line, EmptyState, ProgressRow, IconView, and strokes in ``painting.py``. Dialogs:
   ``ui/shell/dialogs.py`` (``Dialog``, ``ask``), opened with ``open()``, never ``exec()``.
11. **Words**: ``_()`` from ``planner.words.catalogue`` at the moment of showing; tables mark with ``N_``;
   holes are ``{name}`` filled after. Then ``python packaging/translations.py update`` and translate into
   English.
12. **Access**: an accessible name on everything without text; painted items through
   ``QAccessibleInterface``; the window draws the ring of focus around buttons, your canvas paints its own
   (``paint_ring``).
13. **Tests** in ``tests/ui/test_<screen>*.py``: fixtures ``app_desk`` (sample workspace, person ``rani``),
   ``window`` (1440×900, clock Monday 22 Feb 2027 08.12 WIB), ``settle(window)`` (thumbnails there),
   ``shoot(widget, name)`` (PNG into ``PLANNER_SHOTS``); Qt warnings, left-over threads and windows fail a
   test.
"""
