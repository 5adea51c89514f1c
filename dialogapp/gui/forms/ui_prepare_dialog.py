"""Compiled from forms/prepare_dialog.ui: edit that, then run `packaging/dev.py forms`."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QDialog, QFrame, QGridLayout, QHBoxLayout, QLabel, QPushButton, QScrollArea, QSizePolicy, QSpacerItem, QVBoxLayout, QWidget

class Ui_PrepareDialog(object):
    def setupUi(self, PrepareDialog: QDialog) -> None:
        if not PrepareDialog.objectName():
            PrepareDialog.setObjectName(u"PrepareDialog")
        PrepareDialog.resize(760, 540)
        self.dialogLayout = QVBoxLayout(PrepareDialog)
        self.dialogLayout.setSpacing(12)
        self.dialogLayout.setObjectName(u"dialogLayout")
        self.dialogLayout.setContentsMargins(24, 16, 24, 16)
        self.heading = QLabel(PrepareDialog)
        self.heading.setObjectName(u"heading")
        self.heading.setProperty(u"role", u"title")

        self.dialogLayout.addWidget(self.heading)

        self.meeting = QLabel(PrepareDialog)
        self.meeting.setObjectName(u"meeting")
        self.meeting.setProperty(u"role", u"lead")
        self.meeting.setWordWrap(True)

        self.dialogLayout.addWidget(self.meeting)

        self.scroll = QScrollArea(PrepareDialog)
        self.scroll.setObjectName(u"scroll")
        self.scroll.setFrameShape(QFrame.Shape.NoFrame)
        self.scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.scroll.setWidgetResizable(True)
        self.body = QWidget()
        self.body.setObjectName(u"body")
        self.checks = QGridLayout(self.body)
        self.checks.setObjectName(u"checks")
        self.checks.setHorizontalSpacing(12)
        self.checks.setVerticalSpacing(8)
        self.checks.setContentsMargins(0, 0, 8, 0)
        self.checks.setColumnStretch(1, 1)
        self.scroll.setWidget(self.body)

        self.dialogLayout.addWidget(self.scroll)

        self.told = QLabel(PrepareDialog)
        self.told.setObjectName(u"told")
        self.told.setProperty(u"role", u"muted")
        self.told.setWordWrap(True)

        self.dialogLayout.addWidget(self.told)

        self.buttons = QHBoxLayout()
        self.buttons.setSpacing(8)
        self.buttons.setObjectName(u"buttons")
        self.backup = QPushButton(PrepareDialog)
        self.backup.setObjectName(u"backup")

        self.buttons.addWidget(self.backup)

        self.kit = QPushButton(PrepareDialog)
        self.kit.setObjectName(u"kit")

        self.buttons.addWidget(self.kit)

        self.rehearse = QPushButton(PrepareDialog)
        self.rehearse.setObjectName(u"rehearse")

        self.buttons.addWidget(self.rehearse)

        self.space = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.buttons.addItem(self.space)

        self.done = QPushButton(PrepareDialog)
        self.done.setObjectName(u"done")

        self.buttons.addWidget(self.done)


        self.dialogLayout.addLayout(self.buttons)

        self.dialogLayout.setStretch(2, 1)
        QWidget.setTabOrder(self.scroll, self.backup)
        QWidget.setTabOrder(self.backup, self.kit)
        QWidget.setTabOrder(self.kit, self.rehearse)
        QWidget.setTabOrder(self.rehearse, self.done)

        self.retranslateUi(PrepareDialog)

        self.done.setDefault(True)

    # setupUi

    def retranslateUi(self, PrepareDialog: QDialog) -> None:
        PrepareDialog.setWindowTitle(QCoreApplication.translate("PrepareDialog", u"Prepare the meeting", None))
        self.heading.setText(QCoreApplication.translate("PrepareDialog", u"Prepare the meeting", None))
#if QT_CONFIG(accessibility)
        self.scroll.setAccessibleName(QCoreApplication.translate("PrepareDialog", u"What was looked at", None))
#endif // QT_CONFIG(accessibility)
        self.backup.setText(QCoreApplication.translate("PrepareDialog", u"&Make a backup\u2026", None))
#if QT_CONFIG(accessibility)
        self.backup.setAccessibleName(QCoreApplication.translate("PrepareDialog", u"Make a verified copy of the file", None))
#endif // QT_CONFIG(accessibility)
        self.kit.setText(QCoreApplication.translate("PrepareDialog", u"&Paper kit\u2026", None))
#if QT_CONFIG(accessibility)
        self.kit.setAccessibleName(QCoreApplication.translate("PrepareDialog", u"See and save the paper kit", None))
#endif // QT_CONFIG(accessibility)
        self.rehearse.setText(QCoreApplication.translate("PrepareDialog", u"&Rehearse", None))
#if QT_CONFIG(accessibility)
        self.rehearse.setAccessibleName(QCoreApplication.translate("PrepareDialog", u"Rehearse in a copy that is thrown away", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(tooltip)
        self.rehearse.setToolTip(QCoreApplication.translate("PrepareDialog", u"In a copy that is thrown away; the journal gets nothing of it", None))
#endif // QT_CONFIG(tooltip)
        self.done.setText(QCoreApplication.translate("PrepareDialog", u"&Close", None))
#if QT_CONFIG(accessibility)
        self.done.setAccessibleName(QCoreApplication.translate("PrepareDialog", u"Close", None))
#endif // QT_CONFIG(accessibility)
    # retranslateUi
