"""Compiled from forms/findings_panel.ui: edit that, then run `packaging/dev.py forms`."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QAbstractItemView, QCheckBox, QFrame, QHBoxLayout, QLabel, QListView, QPushButton, QSizePolicy, QSpacerItem, QSplitter, QVBoxLayout, QWidget

from dialogapp.gui.widgets.line_field import LineField

class Ui_FindingsPanel(object):
    def setupUi(self, FindingsPanel: QWidget) -> None:
        if not FindingsPanel.objectName():
            FindingsPanel.setObjectName(u"FindingsPanel")
        FindingsPanel.resize(900, 500)
        self.findingsLayout = QVBoxLayout(FindingsPanel)
        self.findingsLayout.setSpacing(8)
        self.findingsLayout.setObjectName(u"findingsLayout")
        self.findingsLayout.setContentsMargins(0, 8, 0, 0)
        self.columns = QSplitter(FindingsPanel)
        self.columns.setObjectName(u"columns")
        self.columns.setOrientation(Qt.Orientation.Horizontal)
        self.columns.setChildrenCollapsible(False)
        self.columns.setHandleWidth(16)
        self.left = QWidget(self.columns)
        self.left.setObjectName(u"left")
        self.leftLayout = QVBoxLayout(self.left)
        self.leftLayout.setSpacing(8)
        self.leftLayout.setObjectName(u"leftLayout")
        self.leftLayout.setContentsMargins(0, 0, 0, 0)
        self.kinds = QListView(self.left)
        self.kinds.setObjectName(u"kinds")
        self.kinds.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.kinds.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

        self.leftLayout.addWidget(self.kinds)

        self.waived = QCheckBox(self.left)
        self.waived.setObjectName(u"waived")

        self.leftLayout.addWidget(self.waived)

        self.progress = QLabel(self.left)
        self.progress.setObjectName(u"progress")
        self.progress.setProperty(u"role", u"muted")
        self.progress.setWordWrap(True)

        self.leftLayout.addWidget(self.progress)

        self.runRow = QHBoxLayout()
        self.runRow.setSpacing(8)
        self.runRow.setObjectName(u"runRow")
        self.runRow.setContentsMargins(0, 0, 0, 0)
        self.stop = QPushButton(self.left)
        self.stop.setObjectName(u"stop")

        self.runRow.addWidget(self.stop)

        self.again = QPushButton(self.left)
        self.again.setObjectName(u"again")

        self.runRow.addWidget(self.again)

        self.runSpacer = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.runRow.addItem(self.runSpacer)


        self.leftLayout.addLayout(self.runRow)

        self.leftLayout.setStretch(0, 1)
        self.columns.addWidget(self.left)
        self.right = QWidget(self.columns)
        self.right.setObjectName(u"right")
        self.rightLayout = QVBoxLayout(self.right)
        self.rightLayout.setSpacing(8)
        self.rightLayout.setObjectName(u"rightLayout")
        self.rightLayout.setContentsMargins(0, 0, 0, 0)
        self.nothing = QLabel(self.right)
        self.nothing.setObjectName(u"nothing")
        self.nothing.setProperty(u"role", u"muted")
        self.nothing.setWordWrap(True)

        self.rightLayout.addWidget(self.nothing)

        self.found = QListView(self.right)
        self.found.setObjectName(u"found")
        self.found.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.found.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

        self.rightLayout.addWidget(self.found)

        self.more = QLabel(self.right)
        self.more.setObjectName(u"more")
        self.more.setWordWrap(True)
        self.more.setProperty(u"role", u"muted")

        self.rightLayout.addWidget(self.more)

        self.chosen = QFrame(self.right)
        self.chosen.setObjectName(u"chosen")
        self.chosen.setProperty(u"card", True)
        self.chosenLayout = QVBoxLayout(self.chosen)
        self.chosenLayout.setSpacing(8)
        self.chosenLayout.setObjectName(u"chosenLayout")
        self.chosenLayout.setContentsMargins(12, 12, 12, 12)
        self.text = QLabel(self.chosen)
        self.text.setObjectName(u"text")
        self.text.setWordWrap(True)

        self.chosenLayout.addWidget(self.text)

        self.told = QLabel(self.chosen)
        self.told.setObjectName(u"told")
        self.told.setWordWrap(True)

        self.chosenLayout.addWidget(self.told)

        self.reason = LineField(self.chosen)
        self.reason.setObjectName(u"reason")

        self.chosenLayout.addWidget(self.reason)

        self.goRow = QHBoxLayout()
        self.goRow.setSpacing(8)
        self.goRow.setObjectName(u"goRow")
        self.goRow.setContentsMargins(0, 0, 0, 0)
        self.go = QPushButton(self.chosen)
        self.go.setObjectName(u"go")

        self.goRow.addWidget(self.go)

        self.takeUp = QPushButton(self.chosen)
        self.takeUp.setObjectName(u"takeUp")

        self.goRow.addWidget(self.takeUp)

        self.goSpacer = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.goRow.addItem(self.goSpacer)


        self.chosenLayout.addLayout(self.goRow)


        self.rightLayout.addWidget(self.chosen)

        self.rightLayout.setStretch(1, 1)
        self.columns.addWidget(self.right)

        self.findingsLayout.addWidget(self.columns)


        self.retranslateUi(FindingsPanel)
    # setupUi

    def retranslateUi(self, FindingsPanel: QWidget) -> None:
#if QT_CONFIG(accessibility)
        self.kinds.setAccessibleName(QCoreApplication.translate("FindingsPanel", u"Kinds of findings", None))
#endif // QT_CONFIG(accessibility)
        self.waived.setText(QCoreApplication.translate("FindingsPanel", u"Show those set aside too", None))
        self.progress.setText("")
        self.stop.setText(QCoreApplication.translate("FindingsPanel", u"Stop checking", None))
        self.again.setText(QCoreApplication.translate("FindingsPanel", u"Check the rest", None))
        self.nothing.setText("")
#if QT_CONFIG(accessibility)
        self.found.setAccessibleName(QCoreApplication.translate("FindingsPanel", u"Findings in the text of requirements", None))
#endif // QT_CONFIG(accessibility)
        self.more.setText("")
        self.text.setText("")
        self.told.setText("")
        self.go.setText(QCoreApplication.translate("FindingsPanel", u"Go to the text", None))
        self.takeUp.setText(QCoreApplication.translate("FindingsPanel", u"Take up again", None))
        pass
    # retranslateUi
