from PySide6.QtWidgets import QApplication
from ui.media_stage import *
def test_x(stage):
    stage.pane.setFixedWidth(980)
    stage.pane.set_narrow(True)
    QApplication.processEvents()
    def say(a,b): print("FOCUS", a, "->", b)
    QApplication.instance().focusChanged.connect(say)
    stage.pane.show_alt(3)
    print("after show", QApplication.focusWidget())
    QApplication.processEvents()
    print("after ev", QApplication.focusWidget(), stage.pane.parts._popover)
    QApplication.instance().focusChanged.disconnect(say)
