"""The window, and the only room that knows Qt. It reads and writes through ``planner.desk`` alone.

ARCHITECTURE.md ("Adding things: a screen") says how a screen is made. This is where its parts stand:

- **The top bar**: ``BarPage(title)`` from ``ui/shell/bar_page.py``; ``add_left``, ``set_middle`` (one
  ``Segmented``), ``add_search(context)``, ``add_right`` (the primary ``Button`` last).
- **Time**: ``context.desk.clock.now()`` is the only clock, ``context.zone`` the zone in which hours are
  shown; ``ui/dates.py`` says them, ``ui/typed_time.py`` reads them.
- **The person may change**: never keep ``context.desk.person``; ``reload()`` follows each change.
- **Background**: ``job = context.work.run(function_of_token)`` for pixels and files, ``work.write`` for what
  must keep its order, ``work.start(coroutine)`` for the network; ``job.done``, ``job.failed``,
  ``job.progressed``, ``job.cancel()``. Signals are ``Signal(object)``, ``str``, ``bool`` or none.
- **Closing**: ``context.shell.ask_before_closing(may_close)`` where something may still be unsaved.
- **Commands**: ``context.commands.add((Command(id=..., title=N_(...), where="review", keys=("J",),
  run=...),), widget)``. Chords become shortcuts; single letters act when a view's ``keyPressEvent`` first
  asks ``context.commands.run_letter(event, "review")``. ``menu_of`` makes menus.
- **Looks**: ``color("ink")``, ``px(12)``, ``size("control")``, ``radius("card")``, ``font("body", 600)``,
  asked for at each paint. ``paint_icon`` (a missing Lucide file goes into resources/ui/icons),
  ``paint_mark`` for networks. Thumbnails: ``context.pictures.pixmap(sha256, size, ratio, focus)``, None
  until ``pictures.arrived``. The only style sheet is ``ui/theme/style.py``.
- **Widgets** in ``ui/widgets/``, one a file; a list that changes under one's eyes is a ``SteadyModel``, what
  is painted speaks through ``spoken.py``. Dialogs: ``ui/shell/dialogs.py`` (``Dialog``, ``ask``), opened with
  ``open()``, never ``exec()``.
- **Focus**: the window draws the ring around buttons; a canvas paints its own (``paint_ring``).
- **Tests** in ``tests/ui/test_<screen>*.py``: fixtures ``app_desk`` (sample workspace, person ``rani``),
  ``window`` (1440×900, clock Monday 22 Feb 2027 08.12 WIB), ``settle(window)`` (thumbnails there),
  ``shoot(widget, name)`` (PNG into ``PLANNER_SHOTS``); Qt warnings, left-over threads and windows fail one.
"""
