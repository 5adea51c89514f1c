"""Compiled from forms/trace_panel.ui: edit that, then run `packaging/dev.py forms`."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QLabel, QSizePolicy, QSpacerItem, QVBoxLayout, QWidget

from dialogapp.gui.widgets.trace_matrix_view import TraceMatrixView

class Ui_TracePanel(object):
    def setupUi(self, TracePanel: QWidget) -> None:
        if not TracePanel.objectName():
            TracePanel.setObjectName(u"TracePanel")
        TracePanel.resize(900, 500)
        self.traceLayout = QVBoxLayout(TracePanel)
        self.traceLayout.setSpacing(8)
        self.traceLayout.setObjectName(u"traceLayout")
        self.traceLayout.setContentsMargins(0, 8, 0, 0)
        self.legend = QLabel(TracePanel)
        self.legend.setObjectName(u"legend")
        self.legend.setProperty(u"role", u"muted")
        self.legend.setWordWrap(True)

        self.traceLayout.addWidget(self.legend)

        self.matrix = TraceMatrixView(TracePanel)
        self.matrix.setObjectName(u"matrix")

        self.traceLayout.addWidget(self.matrix)

        self.nothing = QLabel(TracePanel)
        self.nothing.setObjectName(u"nothing")
        self.nothing.setProperty(u"role", u"muted")
        self.nothing.setWordWrap(True)

        self.traceLayout.addWidget(self.nothing)

        self.traceSpacer = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.traceLayout.addItem(self.traceSpacer)

        self.traceLayout.setStretch(1, 1)

        self.retranslateUi(TracePanel)
    # setupUi

    def retranslateUi(self, TracePanel: QWidget) -> None:
        self.legend.setText(QCoreApplication.translate("TracePanel", u"A mark where a requirement serves a need, \u25b2 where something is wanting. Enter or a double click on a square goes to the need, and there to the requirement.", None))
#if QT_CONFIG(accessibility)
        self.matrix.setAccessibleName(QCoreApplication.translate("TracePanel", u"Needs by requirements", None))
#endif // QT_CONFIG(accessibility)
        self.nothing.setText(QCoreApplication.translate("TracePanel", u"No requirement has come of the needs yet.", None))
        pass
    # retranslateUi
