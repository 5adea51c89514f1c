"""Compiled from forms/secrecy_dialog.ui: edit that, then run `packaging/dev.py forms`."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QSize
from PySide6.QtWidgets import QComboBox, QDialog, QGridLayout, QHBoxLayout, QLabel, QLineEdit, QListWidget, QPlainTextEdit, QPushButton, QSizePolicy, QSpacerItem, QVBoxLayout, QWidget

from dialogapp.gui.widgets.date_field import DateField
from dialogapp.gui.widgets.elided_combo import ElidedCombo
from dialogapp.gui.widgets.text_field import TextField

class Ui_SecrecyDialog(object):
    def setupUi(self, SecrecyDialog: QDialog) -> None:
        if not SecrecyDialog.objectName():
            SecrecyDialog.setObjectName(u"SecrecyDialog")
        SecrecyDialog.resize(900, 540)
        self.dialogLayout = QVBoxLayout(SecrecyDialog)
        self.dialogLayout.setSpacing(12)
        self.dialogLayout.setObjectName(u"dialogLayout")
        self.dialogLayout.setContentsMargins(24, 16, 24, 16)
        self.heading = QLabel(SecrecyDialog)
        self.heading.setObjectName(u"heading")
        self.heading.setProperty(u"role", u"title")

        self.dialogLayout.addWidget(self.heading)

        self.where = QLabel(SecrecyDialog)
        self.where.setObjectName(u"where")
        self.where.setProperty(u"role", u"muted")
        self.where.setWordWrap(True)

        self.dialogLayout.addWidget(self.where)

        self.halves = QHBoxLayout()
        self.halves.setSpacing(24)
        self.halves.setObjectName(u"halves")
        self.asked = QVBoxLayout()
        self.asked.setSpacing(8)
        self.asked.setObjectName(u"asked")
        self.askedHeading = QLabel(SecrecyDialog)
        self.askedHeading.setObjectName(u"askedHeading")
        self.askedHeading.setProperty(u"role", u"lead")

        self.asked.addWidget(self.askedHeading)

        self.line = QPlainTextEdit(SecrecyDialog)
        self.line.setObjectName(u"line")
        self.line.setReadOnly(True)
        self.line.setTabChangesFocus(True)
        self.line.setMinimumSize(QSize(400, 90))

        self.asked.addWidget(self.line)

        self.marking = QHBoxLayout()
        self.marking.setSpacing(8)
        self.marking.setObjectName(u"marking")
        self.mark = QPushButton(SecrecyDialog)
        self.mark.setObjectName(u"mark")
        self.mark.setAutoDefault(False)

        self.marking.addWidget(self.mark)

        self.whole = QPushButton(SecrecyDialog)
        self.whole.setObjectName(u"whole")
        self.whole.setAutoDefault(False)

        self.marking.addWidget(self.whole)

        self.markingSpace = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.marking.addItem(self.markingSpace)


        self.asked.addLayout(self.marking)

        self.passagesLayout = QVBoxLayout()
        self.passagesLayout.setSpacing(4)
        self.passagesLayout.setObjectName(u"passagesLayout")
        self.passages = QListWidget(SecrecyDialog)
        self.passages.setObjectName(u"passages")
        self.passages.setWordWrap(True)
        self.passages.setMinimumSize(QSize(0, 64))

        self.passagesLayout.addWidget(self.passages)

        self.taking = QHBoxLayout()
        self.taking.setSpacing(8)
        self.taking.setObjectName(u"taking")
        self.withdraw = QPushButton(SecrecyDialog)
        self.withdraw.setObjectName(u"withdraw")
        self.withdraw.setAutoDefault(False)
        self.withdraw.setProperty(u"role", u"link")

        self.taking.addWidget(self.withdraw)

        self.takingSpace = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.taking.addItem(self.takingSpace)


        self.passagesLayout.addLayout(self.taking)

        self.passagesLayout.setStretch(0, 1)

        self.asked.addLayout(self.passagesLayout)

        self.harmLabel = QLabel(SecrecyDialog)
        self.harmLabel.setObjectName(u"harmLabel")

        self.asked.addWidget(self.harmLabel)

        self.harm = TextField(SecrecyDialog)
        self.harm.setObjectName(u"harm")

        self.asked.addWidget(self.harm)

        self.asked.setStretch(1, 2)
        self.asked.setStretch(3, 1)

        self.halves.addLayout(self.asked)

        self.said = QVBoxLayout()
        self.said.setSpacing(8)
        self.said.setObjectName(u"said")
        self.saidHeading = QLabel(SecrecyDialog)
        self.saidHeading.setObjectName(u"saidHeading")
        self.saidHeading.setProperty(u"role", u"lead")

        self.said.addWidget(self.saidHeading)

        self.assessing = QGridLayout()
        self.assessing.setObjectName(u"assessing")
        self.assessing.setHorizontalSpacing(12)
        self.assessing.setVerticalSpacing(8)
        self.targetLabel = QLabel(SecrecyDialog)
        self.targetLabel.setObjectName(u"targetLabel")

        self.assessing.addWidget(self.targetLabel, 0, 0, 1, 1)

        self.target = ElidedCombo(SecrecyDialog)
        self.target.setObjectName(u"target")

        self.assessing.addWidget(self.target, 0, 1, 1, 1)

        self.decisionLabel = QLabel(SecrecyDialog)
        self.decisionLabel.setObjectName(u"decisionLabel")

        self.assessing.addWidget(self.decisionLabel, 1, 0, 1, 1)

        self.decision = QComboBox(SecrecyDialog)
        self.decision.setObjectName(u"decision")

        self.assessing.addWidget(self.decision, 1, 1, 1, 1)

        self.legalLabel = QLabel(SecrecyDialog)
        self.legalLabel.setObjectName(u"legalLabel")

        self.assessing.addWidget(self.legalLabel, 2, 0, 1, 1)

        self.legal = QLineEdit(SecrecyDialog)
        self.legal.setObjectName(u"legal")

        self.assessing.addWidget(self.legal, 2, 1, 1, 1)

        self.nameLabel = QLabel(SecrecyDialog)
        self.nameLabel.setObjectName(u"nameLabel")

        self.assessing.addWidget(self.nameLabel, 3, 0, 1, 1)

        self.byName = QLineEdit(SecrecyDialog)
        self.byName.setObjectName(u"byName")

        self.assessing.addWidget(self.byName, 3, 1, 1, 1)

        self.roleLabel = QLabel(SecrecyDialog)
        self.roleLabel.setObjectName(u"roleLabel")

        self.assessing.addWidget(self.roleLabel, 4, 0, 1, 1)

        self.byRole = QLineEdit(SecrecyDialog)
        self.byRole.setObjectName(u"byRole")

        self.assessing.addWidget(self.byRole, 4, 1, 1, 1)

        self.dayLabel = QLabel(SecrecyDialog)
        self.dayLabel.setObjectName(u"dayLabel")

        self.assessing.addWidget(self.dayLabel, 5, 0, 1, 1)

        self.day = DateField(SecrecyDialog)
        self.day.setObjectName(u"day")

        self.assessing.addWidget(self.day, 5, 1, 1, 1)

        self.reasonLabel = QLabel(SecrecyDialog)
        self.reasonLabel.setObjectName(u"reasonLabel")

        self.assessing.addWidget(self.reasonLabel, 6, 0, 1, 1)

        self.reason = QLineEdit(SecrecyDialog)
        self.reason.setObjectName(u"reason")

        self.assessing.addWidget(self.reason, 6, 1, 1, 1)

        self.assessing.setColumnStretch(1, 1)

        self.said.addLayout(self.assessing)

        self.noting = QHBoxLayout()
        self.noting.setSpacing(8)
        self.noting.setObjectName(u"noting")
        self.notingSpace = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.noting.addItem(self.notingSpace)

        self.assess = QPushButton(SecrecyDialog)
        self.assess.setObjectName(u"assess")
        self.assess.setAutoDefault(False)
        self.assess.setProperty(u"role", u"primary")

        self.noting.addWidget(self.assess)


        self.said.addLayout(self.noting)

        self.earlierHeading = QLabel(SecrecyDialog)
        self.earlierHeading.setObjectName(u"earlierHeading")
        self.earlierHeading.setProperty(u"role", u"muted")

        self.said.addWidget(self.earlierHeading)

        self.earlier = QListWidget(SecrecyDialog)
        self.earlier.setObjectName(u"earlier")
        self.earlier.setWordWrap(True)
        self.earlier.setMinimumSize(QSize(0, 60))

        self.said.addWidget(self.earlier)

        self.said.setStretch(4, 1)

        self.halves.addLayout(self.said)

        self.halves.setStretch(0, 1)
        self.halves.setStretch(1, 1)

        self.dialogLayout.addLayout(self.halves)

        self.ending = QHBoxLayout()
        self.ending.setSpacing(8)
        self.ending.setObjectName(u"ending")
        self.note = QLabel(SecrecyDialog)
        self.note.setObjectName(u"note")
        self.note.setProperty(u"role", u"muted")
        self.note.setWordWrap(True)

        self.ending.addWidget(self.note)

        self.done = QPushButton(SecrecyDialog)
        self.done.setObjectName(u"done")
        self.done.setAutoDefault(False)

        self.ending.addWidget(self.done)

        self.ending.setStretch(0, 1)

        self.dialogLayout.addLayout(self.ending)

        self.dialogLayout.setStretch(2, 1)
#if QT_CONFIG(shortcut)
        self.harmLabel.setBuddy(self.harm)
        self.targetLabel.setBuddy(self.target)
        self.decisionLabel.setBuddy(self.decision)
        self.legalLabel.setBuddy(self.legal)
        self.nameLabel.setBuddy(self.byName)
        self.roleLabel.setBuddy(self.byRole)
        self.dayLabel.setBuddy(self.day)
        self.reasonLabel.setBuddy(self.reason)
#endif // QT_CONFIG(shortcut)
        QWidget.setTabOrder(self.line, self.mark)
        QWidget.setTabOrder(self.mark, self.whole)
        QWidget.setTabOrder(self.whole, self.passages)
        QWidget.setTabOrder(self.passages, self.withdraw)
        QWidget.setTabOrder(self.withdraw, self.harm)
        QWidget.setTabOrder(self.harm, self.target)
        QWidget.setTabOrder(self.target, self.decision)
        QWidget.setTabOrder(self.decision, self.legal)
        QWidget.setTabOrder(self.legal, self.byName)
        QWidget.setTabOrder(self.byName, self.byRole)
        QWidget.setTabOrder(self.byRole, self.day)
        QWidget.setTabOrder(self.day, self.reason)
        QWidget.setTabOrder(self.reason, self.assess)
        QWidget.setTabOrder(self.assess, self.earlier)
        QWidget.setTabOrder(self.earlier, self.done)

        self.retranslateUi(SecrecyDialog)
    # setupUi

    def retranslateUi(self, SecrecyDialog: QDialog) -> None:
        SecrecyDialog.setWindowTitle(QCoreApplication.translate("SecrecyDialog", u"Secrecy", None))
        self.heading.setText(QCoreApplication.translate("SecrecyDialog", u"Secrecy", None))
        self.askedHeading.setText(QCoreApplication.translate("SecrecyDialog", u"What is asked for", None))
#if QT_CONFIG(accessibility)
        self.line.setAccessibleName(QCoreApplication.translate("SecrecyDialog", u"The line; choose the words in it that the request concerns", None))
#endif // QT_CONFIG(accessibility)
        self.mark.setText(QCoreApplication.translate("SecrecyDialog", u"&Mark the words chosen", None))
        self.whole.setText(QCoreApplication.translate("SecrecyDialog", u"The &whole line", None))
#if QT_CONFIG(accessibility)
        self.passages.setAccessibleName(QCoreApplication.translate("SecrecyDialog", u"What is asked for, and how far it has come", None))
#endif // QT_CONFIG(accessibility)
        self.withdraw.setText(QCoreApplication.translate("SecrecyDialog", u"It is with&drawn", None))
        self.harmLabel.setText(QCoreApplication.translate("SecrecyDialog", u"The &harm, as the supplier tells it", None))
#if QT_CONFIG(accessibility)
        self.harm.setAccessibleName(QCoreApplication.translate("SecrecyDialog", u"The harm, as the supplier tells it", None))
#endif // QT_CONFIG(accessibility)
        self.harm.setPlaceholderText(QCoreApplication.translate("SecrecyDialog", u"Not told yet", None))
        self.saidHeading.setText(QCoreApplication.translate("SecrecyDialog", u"What the authority said", None))
        self.targetLabel.setText(QCoreApplication.translate("SecrecyDialog", u"&Concerns", None))
#if QT_CONFIG(accessibility)
        self.target.setAccessibleName(QCoreApplication.translate("SecrecyDialog", u"What the assessment concerns", None))
#endif // QT_CONFIG(accessibility)
        self.decisionLabel.setText(QCoreApplication.translate("SecrecyDialog", u"&It is", None))
#if QT_CONFIG(accessibility)
        self.decision.setAccessibleName(QCoreApplication.translate("SecrecyDialog", u"What the authority said", None))
#endif // QT_CONFIG(accessibility)
        self.legalLabel.setText(QCoreApplication.translate("SecrecyDialog", u"&Section", None))
#if QT_CONFIG(accessibility)
        self.legal.setAccessibleName(QCoreApplication.translate("SecrecyDialog", u"The section of the law", None))
#endif // QT_CONFIG(accessibility)
        self.legal.setPlaceholderText(QCoreApplication.translate("SecrecyDialog", u"OSL 31 kap. 16 \u00a7", None))
        self.nameLabel.setText(QCoreApplication.translate("SecrecyDialog", u"Assessed &by", None))
#if QT_CONFIG(accessibility)
        self.byName.setAccessibleName(QCoreApplication.translate("SecrecyDialog", u"Who assessed it", None))
#endif // QT_CONFIG(accessibility)
        self.byName.setPlaceholderText(QCoreApplication.translate("SecrecyDialog", u"Name", None))
        self.roleLabel.setText(QCoreApplication.translate("SecrecyDialog", u"&Role", None))
#if QT_CONFIG(accessibility)
        self.byRole.setAccessibleName(QCoreApplication.translate("SecrecyDialog", u"In which role", None))
#endif // QT_CONFIG(accessibility)
        self.byRole.setPlaceholderText(QCoreApplication.translate("SecrecyDialog", u"for instance the municipality's lawyer", None))
        self.dayLabel.setText(QCoreApplication.translate("SecrecyDialog", u"Da&y", None))
#if QT_CONFIG(accessibility)
        self.day.setAccessibleName(QCoreApplication.translate("SecrecyDialog", u"When it was assessed", None))
#endif // QT_CONFIG(accessibility)
        self.reasonLabel.setText(QCoreApplication.translate("SecrecyDialog", u"R&eason", None))
#if QT_CONFIG(accessibility)
        self.reason.setAccessibleName(QCoreApplication.translate("SecrecyDialog", u"Why", None))
#endif // QT_CONFIG(accessibility)
        self.assess.setText(QCoreApplication.translate("SecrecyDialog", u"&Note the assessment", None))
        self.earlierHeading.setText(QCoreApplication.translate("SecrecyDialog", u"Noted so far", None))
#if QT_CONFIG(accessibility)
        self.earlier.setAccessibleName(QCoreApplication.translate("SecrecyDialog", u"Assessments noted so far", None))
#endif // QT_CONFIG(accessibility)
        self.done.setText(QCoreApplication.translate("SecrecyDialog", u"C&lose", None))
    # retranslateUi
