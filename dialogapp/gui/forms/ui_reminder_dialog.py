"""Compiled from forms/reminder_dialog.ui: edit that, then run `packaging/dev.py forms`."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QDialog, QGridLayout, QHBoxLayout, QLabel, QLineEdit, QPlainTextEdit, QPushButton, QVBoxLayout

from dialogapp.gui.widgets.elided_combo import ElidedCombo
from dialogapp.gui.widgets.elided_label import ElidedLabel
class Ui_ReminderDialog(object):
    def setupUi(self, ReminderDialog: QDialog) -> None:
        if not ReminderDialog.objectName():
            ReminderDialog.setObjectName(u"ReminderDialog")
        ReminderDialog.resize(680, 500)
        self.dialogLayout = QVBoxLayout(ReminderDialog)
        self.dialogLayout.setSpacing(8)
        self.dialogLayout.setObjectName(u"dialogLayout")
        self.dialogLayout.setContentsMargins(16, 12, 16, 12)
        self.about = QLabel(ReminderDialog)
        self.about.setObjectName(u"about")
        self.about.setWordWrap(True)
        self.about.setProperty(u"role", u"muted")

        self.dialogLayout.addWidget(self.about)

        self.head = QGridLayout()
        self.head.setObjectName(u"head")
        self.head.setHorizontalSpacing(8)
        self.head.setVerticalSpacing(8)
        self.supplierLabel = QLabel(ReminderDialog)
        self.supplierLabel.setObjectName(u"supplierLabel")

        self.head.addWidget(self.supplierLabel, 0, 0, 1, 1)

        self.supplier = ElidedCombo(ReminderDialog)
        self.supplier.setObjectName(u"supplier")

        self.head.addWidget(self.supplier, 0, 1, 1, 1)

        self.toLabel = QLabel(ReminderDialog)
        self.toLabel.setObjectName(u"toLabel")

        self.head.addWidget(self.toLabel, 1, 0, 1, 1)

        self.to = QLineEdit(ReminderDialog)
        self.to.setObjectName(u"to")

        self.head.addWidget(self.to, 1, 1, 1, 1)

        self.subjectLabel = QLabel(ReminderDialog)
        self.subjectLabel.setObjectName(u"subjectLabel")

        self.head.addWidget(self.subjectLabel, 2, 0, 1, 1)

        self.subject = QLineEdit(ReminderDialog)
        self.subject.setObjectName(u"subject")

        self.head.addWidget(self.subject, 2, 1, 1, 1)

        self.head.setColumnStretch(1, 1)

        self.dialogLayout.addLayout(self.head)

        self.body = QPlainTextEdit(ReminderDialog)
        self.body.setObjectName(u"body")
        self.body.setTabChangesFocus(True)

        self.dialogLayout.addWidget(self.body)

        self.buttons = QHBoxLayout()
        self.buttons.setSpacing(8)
        self.buttons.setObjectName(u"buttons")
        self.told = ElidedLabel(ReminderDialog)
        self.told.setObjectName(u"told")
        self.told.setProperty(u"role", u"muted")

        self.buttons.addWidget(self.told)

        self.sent = QPushButton(ReminderDialog)
        self.sent.setObjectName(u"sent")

        self.buttons.addWidget(self.sent)

        self.copy = QPushButton(ReminderDialog)
        self.copy.setObjectName(u"copy")

        self.buttons.addWidget(self.copy)

        self.write = QPushButton(ReminderDialog)
        self.write.setObjectName(u"write")
        self.write.setProperty(u"role", u"primary")

        self.buttons.addWidget(self.write)

        self.close = QPushButton(ReminderDialog)
        self.close.setObjectName(u"close")

        self.buttons.addWidget(self.close)


        self.dialogLayout.addLayout(self.buttons)

        self.dialogLayout.setStretch(2, 1)
#if QT_CONFIG(shortcut)
        self.supplierLabel.setBuddy(self.supplier)
        self.toLabel.setBuddy(self.to)
        self.subjectLabel.setBuddy(self.subject)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(ReminderDialog)
    # setupUi

    def retranslateUi(self, ReminderDialog: QDialog) -> None:
        ReminderDialog.setWindowTitle(QCoreApplication.translate("ReminderDialog", u"Remind of the fact check", None))
        self.about.setText(QCoreApplication.translate("ReminderDialog", u"A mail to each supplier that has not answered. It names no other supplier.", None))
        self.supplierLabel.setText(QCoreApplication.translate("ReminderDialog", u"&Supplier", None))
#if QT_CONFIG(accessibility)
        self.supplier.setAccessibleName(QCoreApplication.translate("ReminderDialog", u"Supplier that has not answered", None))
#endif // QT_CONFIG(accessibility)
        self.toLabel.setText(QCoreApplication.translate("ReminderDialog", u"To", None))
#if QT_CONFIG(accessibility)
        self.to.setAccessibleName(QCoreApplication.translate("ReminderDialog", u"To", None))
#endif // QT_CONFIG(accessibility)
        self.subjectLabel.setText(QCoreApplication.translate("ReminderDialog", u"Subject", None))
#if QT_CONFIG(accessibility)
        self.subject.setAccessibleName(QCoreApplication.translate("ReminderDialog", u"Subject", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.body.setAccessibleName(QCoreApplication.translate("ReminderDialog", u"The mail", None))
#endif // QT_CONFIG(accessibility)
        self.sent.setText(QCoreApplication.translate("ReminderDialog", u"Note as sent", None))
#if QT_CONFIG(tooltip)
        self.sent.setToolTip(QCoreApplication.translate("ReminderDialog", u"Enter in the register that the mail was sent today", None))
#endif // QT_CONFIG(tooltip)
        self.copy.setText(QCoreApplication.translate("ReminderDialog", u"Copy the text", None))
        self.write.setText(QCoreApplication.translate("ReminderDialog", u"Open in the mail program", None))
        self.close.setText(QCoreApplication.translate("ReminderDialog", u"Close", None))
    # retranslateUi
