from __future__ import annotations
import sqlite3, shutil, sys
import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

CASES = {
 "zone": "UPDATE workspace SET zone='Mars/Olympus'",
 "zone2": "UPDATE workspace SET zone='../../etc/passwd'",
 "agencynull": "UPDATE workspace SET agency=x'ff00'",
 "name_int": "UPDATE person SET name=x'00ff'",
 "state": "UPDATE post SET state='bogus'",
 "focus": "UPDATE version SET content=json_set(content,'$.media[0].focus','kaputt')",
 "focus2": "UPDATE version SET content=json_set(content,'$.media[0].focus',json('[1e400,-5]'))",
 "json": "UPDATE version SET content='{kaputt'",
 "due": "UPDATE post SET due_at='2027-02-24 99:99:99'",
 "title": "UPDATE post SET title=x'ff'",
 "title0": "UPDATE post SET title=char(0)||'<b>'||char(8238)",
 "network": "UPDATE channel SET network='myspace'",
 "role": "UPDATE membership SET role='god'",
 "sha": "UPDATE asset SET sha256='../../../etc/passwd'",
}
@pytest.mark.parametrize("case", CASES)
def test_db(bare_window, app_desk, still, case, qtbot):
    root = app_desk.workspace.root
    app_desk.workspace.close()
    c = sqlite3.connect(root/"planner.db")
    c.execute("PRAGMA ignore_check_constraints=1"); c.execute("PRAGMA foreign_keys=0")
    try:
        c.execute(CASES[case]); c.commit()
    except sqlite3.Error as e:
        print("REFUSED by db", e); return
    finally:
        c.close()
    bugs=[]
    bare_window.work.broke.connect(bugs.append)
    with qtbot.captureExceptions() as ex:
        try:
            bare_window.begin(root, still, "rani")
        except Exception as e:
            import traceback; traceback.print_exc(limit=-4)
            bugs.append(e)
        for _ in range(30):
            QTest.qWait(100)
            if bare_window.context is not None: break
    print("CASE", case, "ctx", bare_window.context is not None, "bugs", bugs, "exc", [(e[0].__name__, str(e[1])[:100]) for e in ex], type(bare_window._pages.currentWidget()).__name__, [d.windowTitle() for d in QApplication.topLevelWidgets() if d.isVisible() and d is not bare_window])
    for d in QApplication.topLevelWidgets():
        if d is not bare_window and d.isVisible(): d.close()
    assert not bugs and not ex
