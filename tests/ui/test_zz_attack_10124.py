from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QMimeData, Qt
from PySide6.QtGui import QInputMethodEvent, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from planner.desk.look_up import show_post
from planner.desk.typed import typed_anywhere, typed_into
from ui.composing import composer_in, post_named, wait_until_saved


def test_surrogate_typed(window, app_desk, qtbot):
    page = composer_in(window, None)
    broke=[]
    window.context.work.broke.connect(broke.append)
    ed = page.caption.edit
    QApplication.sendEvent(ed, QKeyEvent(QEvent.Type.KeyPress, 0, Qt.KeyboardModifier.NoModifier, "x\ud83dy"))
    QApplication.sendEvent(ed, QKeyEvent(QEvent.Type.KeyPress, 0, Qt.KeyboardModifier.NoModifier, "\x00"))
    ev = QInputMethodEvent("", []); ev.setCommitString("a\udc00b\x00c")
    QApplication.sendEvent(ed, ev)
    print(repr(ed.text()))
    QTest.qWait(600)
    page.save(); QTest.qWait(600)
    print(broke, typed_anywhere(app_desk), page.editing.post, page.top.saved.words.text())
    assert not broke

def test_million(window, app_desk, qtbot):
    import time
    page = composer_in(window, None)
    m = QMimeData(); m.setText("abc def 😀 #tag " * 66000); m.setHtml("<img src=http://127.0.0.1:9/x>")
    t=time.monotonic()
    page.caption.edit.insertFromMimeData(m)
    print("paste", time.monotonic()-t); t=time.monotonic()
    QApplication.processEvents(); print("paint", time.monotonic()-t); t=time.monotonic()
    for _ in range(5):
        qtbot.keyClicks(page.caption.edit, "x"); QApplication.processEvents()
    print("5 keys", time.monotonic()-t); t=time.monotonic()
    QTest.qWait(1500); print("wait", time.monotonic()-t)
    page.save(); t=time.monotonic(); wait_until_saved(page); print("saved", time.monotonic()-t)

@pytest.mark.parametrize("field", ["title","quick"])
def test_title_surrogate(window, app_desk, qtbot, field):
    broke=[]
    window.context.work.broke.connect(broke.append)
    if field=="title":
        page = composer_in(window, None)
        page.rename()
        QApplication.clipboard().setText("judul\x00 a\u2028b\u202e‮ c")
        qtbot.keyClick(page.top.name.field, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
        QApplication.sendEvent(page.top.name.field, QKeyEvent(QEvent.Type.KeyPress, 0, Qt.KeyboardModifier.NoModifier, "x\ud83dy"))
        qtbot.keyClick(page.top.name.field, Qt.Key.Key_Return)
        QTest.qWait(500)
        print(repr(page.editing.content.title), page.editing.post)
    else:
        window.frame.go("calendar", None)
        window.context.commands.run("new") if False else None
    assert not broke

def test_title_then_close(window, app_desk, qtbot):
    pid = post_named(app_desk)
    page = composer_in(window, pid)
    page.rename()
    qtbot.keyClicks(page.top.name.field, "Judul Baru Sekali")
    window.close()
    from planner.desk.opening import open_desk
    d = open_desk(app_desk.workspace.root, app_desk.clock, login="rani")
    print(show_post(d, pid).post.content.title, typed_into(d, pid))
    t = show_post(d, pid).post.content.title
    d.workspace.close()
    assert t == "Judul Baru Sekali"
