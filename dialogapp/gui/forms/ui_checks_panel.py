"""Compiled from forms/checks_panel.ui: edit that, then run `packaging/dev.py forms`."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QSize, Qt
from PySide6.QtWidgets import QAbstractItemView, QGridLayout, QLabel, QLineEdit, QListView, QPushButton, QSizePolicy, QSpacerItem, QSplitter, QVBoxLayout, QWidget
class Ui_ChecksPanel(object):
    def setupUi(self, ChecksPanel: QWidget) -> None:
        if not ChecksPanel.objectName():
            ChecksPanel.setObjectName(u"ChecksPanel")
        self.panelLayout = QVBoxLayout(ChecksPanel)
        self.panelLayout.setObjectName(u"panelLayout")
        self.panelLayout.setContentsMargins(0, 8, 0, 0)
        self.columns = QSplitter(ChecksPanel)
        self.columns.setObjectName(u"columns")
        self.columns.setOrientation(Qt.Orientation.Horizontal)
        self.columns.setChildrenCollapsible(False)
        self.columns.setHandleWidth(16)
        self.checks = QListView(self.columns)
        self.checks.setObjectName(u"checks")
        self.checks.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.checks.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.checks.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.checks.setMinimumSize(QSize(240, 0))
        self.columns.addWidget(self.checks)
        self.side = QWidget(self.columns)
        self.side.setObjectName(u"side")
        self.sideLayout = QVBoxLayout(self.side)
        self.sideLayout.setSpacing(8)
        self.sideLayout.setObjectName(u"sideLayout")
        self.sideLayout.setContentsMargins(0, 0, 0, 0)
        self.rule = QLabel(self.side)
        self.rule.setObjectName(u"rule")
        self.rule.setWordWrap(True)

        self.sideLayout.addWidget(self.rule)

        self.nothing = QLabel(self.side)
        self.nothing.setObjectName(u"nothing")
        self.nothing.setWordWrap(True)
        self.nothing.setProperty(u"role", u"muted")

        self.sideLayout.addWidget(self.nothing)

        self.findings = QListView(self.side)
        self.findings.setObjectName(u"findings")
        self.findings.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.findings.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.findings.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.findings.setResizeMode(QListView.ResizeMode.Adjust)

        self.sideLayout.addWidget(self.findings)

        self.chosen = QWidget(self.side)
        self.chosen.setObjectName(u"chosen")
        self.chosenLayout = QGridLayout(self.chosen)
        self.chosenLayout.setObjectName(u"chosenLayout")
        self.chosenLayout.setHorizontalSpacing(8)
        self.chosenLayout.setVerticalSpacing(8)
        self.chosenLayout.setContentsMargins(0, 0, 0, 0)
        self.reasonLabel = QLabel(self.chosen)
        self.reasonLabel.setObjectName(u"reasonLabel")

        self.chosenLayout.addWidget(self.reasonLabel, 0, 0, 1, 1)

        self.reason = QLineEdit(self.chosen)
        self.reason.setObjectName(u"reason")

        self.chosenLayout.addWidget(self.reason, 0, 1, 1, 1)

        self.keep = QPushButton(self.chosen)
        self.keep.setObjectName(u"keep")
        self.keep.setProperty(u"role", u"primary")

        self.chosenLayout.addWidget(self.keep, 0, 2, 1, 1)

        self.measureLabel = QLabel(self.chosen)
        self.measureLabel.setObjectName(u"measureLabel")

        self.chosenLayout.addWidget(self.measureLabel, 1, 0, 1, 1)

        self.measure = QLineEdit(self.chosen)
        self.measure.setObjectName(u"measure")

        self.chosenLayout.addWidget(self.measure, 1, 1, 1, 1)

        self.place = QPushButton(self.chosen)
        self.place.setObjectName(u"place")

        self.chosenLayout.addWidget(self.place, 1, 2, 1, 1)

        self.chosenLayout.setColumnStretch(1, 1)

        self.sideLayout.addWidget(self.chosen)

        self.sideSpacer = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.sideLayout.addItem(self.sideSpacer)

        self.sideLayout.setStretch(2, 1)
        self.columns.addWidget(self.side)

        self.panelLayout.addWidget(self.columns)

#if QT_CONFIG(shortcut)
        self.reasonLabel.setBuddy(self.reason)
        self.measureLabel.setBuddy(self.measure)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(ChecksPanel)
    # setupUi

    def retranslateUi(self, ChecksPanel: QWidget) -> None:
#if QT_CONFIG(accessibility)
        self.checks.setAccessibleName(QCoreApplication.translate("ChecksPanel", u"Ten checks of equal treatment", None))
#endif // QT_CONFIG(accessibility)
        self.nothing.setText(QCoreApplication.translate("ChecksPanel", u"There is nothing to check here yet.", None))
#if QT_CONFIG(accessibility)
        self.findings.setAccessibleName(QCoreApplication.translate("ChecksPanel", u"What the check found", None))
#endif // QT_CONFIG(accessibility)
        self.reasonLabel.setText(QCoreApplication.translate("ChecksPanel", u"&Reason", None))
#if QT_CONFIG(accessibility)
        self.reason.setAccessibleName(QCoreApplication.translate("ChecksPanel", u"Why it differs", None))
#endif // QT_CONFIG(accessibility)
        self.reason.setPlaceholderText(QCoreApplication.translate("ChecksPanel", u"Why it differs", None))
        self.keep.setText(QCoreApplication.translate("ChecksPanel", u"Keep the reason", None))
        self.measureLabel.setText(QCoreApplication.translate("ChecksPanel", u"&Measure", None))
#if QT_CONFIG(accessibility)
        self.measure.setAccessibleName(QCoreApplication.translate("ChecksPanel", u"What was done about it", None))
#endif // QT_CONFIG(accessibility)
        self.measure.setPlaceholderText(QCoreApplication.translate("ChecksPanel", u"What was done about it, if anything", None))
        pass
    # retranslateUi
