from __future__ import annotations
from PySide6.QtTest import QTest
from planner.desk.look_up import show_post, list_posts, PostFilter
from planner.desk.typed import typed_into
from ui.composing import composer_in, post_named, wait_until, wait_until_saved

def test_title_go(window, app_desk, qtbot):
    pid = post_named(app_desk)
    page = composer_in(window, pid)
    page.rename()
    qtbot.keyClicks(page.top.name.field, "Judul Baru Sekali")
    window.frame.go("calendar", None)
    QTest.qWait(800)
    t = show_post(app_desk, pid).post.content.title; print(t)
    assert t == "Judul Baru Sekali"

def test_title_other(window, app_desk, qtbot):
    pid = post_named(app_desk)
    other = next(o.id for o in list_posts(app_desk, PostFilter()) if o.id != pid and o.state.value=="draft")
    was = show_post(app_desk, other).post.content.title
    page = composer_in(window, pid)
    page.rename()
    qtbot.keyClicks(page.top.name.field, "Judul Baru Sekali")
    window.frame.go("composer", other)
    QTest.qWait(800)
    t = show_post(app_desk, pid).post.content.title, show_post(app_desk, other).post.content.title; print(t, was)
    assert t == ("Judul Baru Sekali", was)
