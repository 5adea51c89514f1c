"""Compiled from forms/gaps_panel.ui: edit that, then run `packaging/dev.py forms`."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QAbstractItemView, QHBoxLayout, QLabel, QListView, QPushButton, QSizePolicy, QSpacerItem, QSplitter, QVBoxLayout, QWidget

class Ui_GapsPanel(object):
    def setupUi(self, GapsPanel: QWidget) -> None:
        if not GapsPanel.objectName():
            GapsPanel.setObjectName(u"GapsPanel")
        GapsPanel.resize(900, 500)
        self.gapsLayout = QVBoxLayout(GapsPanel)
        self.gapsLayout.setSpacing(8)
        self.gapsLayout.setObjectName(u"gapsLayout")
        self.gapsLayout.setContentsMargins(0, 8, 0, 0)
        self.columns = QSplitter(GapsPanel)
        self.columns.setObjectName(u"columns")
        self.columns.setOrientation(Qt.Orientation.Horizontal)
        self.columns.setChildrenCollapsible(False)
        self.columns.setHandleWidth(16)
        self.kinds = QListView(self.columns)
        self.kinds.setObjectName(u"kinds")
        self.kinds.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.kinds.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.columns.addWidget(self.kinds)
        self.right = QWidget(self.columns)
        self.right.setObjectName(u"right")
        self.rightLayout = QVBoxLayout(self.right)
        self.rightLayout.setSpacing(8)
        self.rightLayout.setObjectName(u"rightLayout")
        self.rightLayout.setContentsMargins(0, 0, 0, 0)
        self.rule = QLabel(self.right)
        self.rule.setObjectName(u"rule")
        self.rule.setWordWrap(True)

        self.rightLayout.addWidget(self.rule)

        self.found = QListView(self.right)
        self.found.setObjectName(u"found")
        self.found.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.found.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

        self.rightLayout.addWidget(self.found)

        self.nothing = QLabel(self.right)
        self.nothing.setObjectName(u"nothing")
        self.nothing.setProperty(u"role", u"muted")
        self.nothing.setWordWrap(True)

        self.rightLayout.addWidget(self.nothing)

        self.goRow = QHBoxLayout()
        self.goRow.setSpacing(8)
        self.goRow.setObjectName(u"goRow")
        self.goRow.setContentsMargins(0, 0, 0, 0)
        self.go = QPushButton(self.right)
        self.go.setObjectName(u"go")

        self.goRow.addWidget(self.go)

        self.holds = QPushButton(self.right)
        self.holds.setObjectName(u"holds")

        self.goRow.addWidget(self.holds)

        self.goSpacer = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.goRow.addItem(self.goSpacer)


        self.rightLayout.addLayout(self.goRow)

        self.foundSpacer = QSpacerItem(8, 8, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.rightLayout.addItem(self.foundSpacer)

        self.rightLayout.setStretch(1, 1)
        self.columns.addWidget(self.right)

        self.gapsLayout.addWidget(self.columns)


        self.retranslateUi(GapsPanel)
    # setupUi

    def retranslateUi(self, GapsPanel: QWidget) -> None:
#if QT_CONFIG(accessibility)
        self.kinds.setAccessibleName(QCoreApplication.translate("GapsPanel", u"Where the thread breaks", None))
#endif // QT_CONFIG(accessibility)
        self.rule.setText("")
#if QT_CONFIG(accessibility)
        self.found.setAccessibleName(QCoreApplication.translate("GapsPanel", u"What is to be mended", None))
#endif // QT_CONFIG(accessibility)
        self.nothing.setText(QCoreApplication.translate("GapsPanel", u"Nothing is wanting here.", None))
        self.go.setText(QCoreApplication.translate("GapsPanel", u"Mend", None))
        self.holds.setText(QCoreApplication.translate("GapsPanel", u"It still holds", None))
        pass
    # retranslateUi
