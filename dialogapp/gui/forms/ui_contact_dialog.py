"""Compiled from forms/contact_dialog.ui: edit that, then run `packaging/dev.py forms`."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QSize
from PySide6.QtWidgets import QComboBox, QDialog, QGridLayout, QHBoxLayout, QLabel, QPlainTextEdit, QPushButton, QSizePolicy, QSpacerItem, QVBoxLayout

from dialogapp.gui.widgets.choice_field import ChoiceField
from dialogapp.gui.widgets.date_field import DateField
from dialogapp.gui.widgets.line_field import LineField
from dialogapp.gui.widgets.time_field import TimeField
class Ui_ContactDialog(object):
    def setupUi(self, ContactDialog: QDialog) -> None:
        if not ContactDialog.objectName():
            ContactDialog.setObjectName(u"ContactDialog")
        ContactDialog.resize(720, 470)
        self.dialogLayout = QVBoxLayout(ContactDialog)
        self.dialogLayout.setSpacing(8)
        self.dialogLayout.setObjectName(u"dialogLayout")
        self.dialogLayout.setContentsMargins(24, 16, 24, 16)
        self.heading = QLabel(ContactDialog)
        self.heading.setObjectName(u"heading")
        self.heading.setProperty(u"role", u"title")

        self.dialogLayout.addWidget(self.heading)

        self.facts = QGridLayout()
        self.facts.setObjectName(u"facts")
        self.facts.setHorizontalSpacing(12)
        self.facts.setVerticalSpacing(8)
        self.organisationLabel = QLabel(ContactDialog)
        self.organisationLabel.setObjectName(u"organisationLabel")
        self.organisationLabel.setProperty(u"role", u"muted")

        self.facts.addWidget(self.organisationLabel, 0, 0, 1, 1)

        self.organisation = ChoiceField(ContactDialog)
        self.organisation.setObjectName(u"organisation")
        self.organisation.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.organisation.setMinimumContentsLength(8)

        self.facts.addWidget(self.organisation, 0, 1, 1, 1)

        self.personLabel = QLabel(ContactDialog)
        self.personLabel.setObjectName(u"personLabel")
        self.personLabel.setProperty(u"role", u"muted")

        self.facts.addWidget(self.personLabel, 0, 2, 1, 1)

        self.person = LineField(ContactDialog)
        self.person.setObjectName(u"person")

        self.facts.addWidget(self.person, 0, 3, 1, 1)

        self.happenedLabel = QLabel(ContactDialog)
        self.happenedLabel.setObjectName(u"happenedLabel")
        self.happenedLabel.setProperty(u"role", u"muted")

        self.facts.addWidget(self.happenedLabel, 1, 0, 1, 1)

        self.happenedDayRow = QHBoxLayout()
        self.happenedDayRow.setSpacing(8)
        self.happenedDayRow.setObjectName(u"happenedDayRow")
        self.happenedDay = DateField(ContactDialog)
        self.happenedDay.setObjectName(u"happenedDay")

        self.happenedDayRow.addWidget(self.happenedDay)

        self.happenedTime = TimeField(ContactDialog)
        self.happenedTime.setObjectName(u"happenedTime")

        self.happenedDayRow.addWidget(self.happenedTime)

        self.happenedDaySpace = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.happenedDayRow.addItem(self.happenedDaySpace)


        self.facts.addLayout(self.happenedDayRow, 1, 1, 1, 1)

        self.buyerPersonLabel = QLabel(ContactDialog)
        self.buyerPersonLabel.setObjectName(u"buyerPersonLabel")
        self.buyerPersonLabel.setProperty(u"role", u"muted")

        self.facts.addWidget(self.buyerPersonLabel, 1, 2, 1, 1)

        self.buyerPerson = LineField(ContactDialog)
        self.buyerPerson.setObjectName(u"buyerPerson")

        self.facts.addWidget(self.buyerPerson, 1, 3, 1, 1)

        self.reportedLabel = QLabel(ContactDialog)
        self.reportedLabel.setObjectName(u"reportedLabel")
        self.reportedLabel.setProperty(u"role", u"muted")

        self.facts.addWidget(self.reportedLabel, 2, 0, 1, 1)

        self.reportedDayRow = QHBoxLayout()
        self.reportedDayRow.setSpacing(8)
        self.reportedDayRow.setObjectName(u"reportedDayRow")
        self.reportedDay = DateField(ContactDialog)
        self.reportedDay.setObjectName(u"reportedDay")

        self.reportedDayRow.addWidget(self.reportedDay)

        self.reportedTime = TimeField(ContactDialog)
        self.reportedTime.setObjectName(u"reportedTime")

        self.reportedDayRow.addWidget(self.reportedTime)

        self.reportedDaySpace = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.reportedDayRow.addItem(self.reportedDaySpace)


        self.facts.addLayout(self.reportedDayRow, 2, 1, 1, 1)

        self.byLabel = QLabel(ContactDialog)
        self.byLabel.setObjectName(u"byLabel")
        self.byLabel.setProperty(u"role", u"muted")

        self.facts.addWidget(self.byLabel, 2, 2, 1, 1)

        self.by = LineField(ContactDialog)
        self.by.setObjectName(u"by")

        self.facts.addWidget(self.by, 2, 3, 1, 1)

        self.wayLabel = QLabel(ContactDialog)
        self.wayLabel.setObjectName(u"wayLabel")
        self.wayLabel.setProperty(u"role", u"muted")

        self.facts.addWidget(self.wayLabel, 3, 0, 1, 1)

        self.way = LineField(ContactDialog)
        self.way.setObjectName(u"way")

        self.facts.addWidget(self.way, 3, 1, 1, 1)

        self.facts.setColumnStretch(1, 1)
        self.facts.setColumnStretch(3, 1)
        self.facts.setColumnMinimumWidth(3, 230)

        self.dialogLayout.addLayout(self.facts)

        self.buyerLabel = QLabel(ContactDialog)
        self.buyerLabel.setObjectName(u"buyerLabel")
        self.buyerLabel.setProperty(u"role", u"muted")

        self.dialogLayout.addWidget(self.buyerLabel)

        self.toldByBuyer = QPlainTextEdit(ContactDialog)
        self.toldByBuyer.setObjectName(u"toldByBuyer")
        self.toldByBuyer.setTabChangesFocus(True)
        self.toldByBuyer.setMinimumSize(QSize(0, 64))

        self.dialogLayout.addWidget(self.toldByBuyer)

        self.owed = QLabel(ContactDialog)
        self.owed.setObjectName(u"owed")
        self.owed.setWordWrap(True)
        self.owed.setProperty(u"role", u"muted")

        self.dialogLayout.addWidget(self.owed)

        self.organisationToldLabel = QLabel(ContactDialog)
        self.organisationToldLabel.setObjectName(u"organisationToldLabel")
        self.organisationToldLabel.setProperty(u"role", u"muted")

        self.dialogLayout.addWidget(self.organisationToldLabel)

        self.toldByOrganisation = QPlainTextEdit(ContactDialog)
        self.toldByOrganisation.setObjectName(u"toldByOrganisation")
        self.toldByOrganisation.setTabChangesFocus(True)
        self.toldByOrganisation.setMinimumSize(QSize(0, 64))

        self.dialogLayout.addWidget(self.toldByOrganisation)

        self.buttons = QHBoxLayout()
        self.buttons.setSpacing(8)
        self.buttons.setObjectName(u"buttons")
        self.lacking = QLabel(ContactDialog)
        self.lacking.setObjectName(u"lacking")
        self.lacking.setWordWrap(True)
        self.lacking.setProperty(u"role", u"muted")

        self.buttons.addWidget(self.lacking)

        self.discard = QPushButton(ContactDialog)
        self.discard.setObjectName(u"discard")
        self.discard.setAutoDefault(False)

        self.buttons.addWidget(self.discard)

        self.keep = QPushButton(ContactDialog)
        self.keep.setObjectName(u"keep")
        self.keep.setAutoDefault(False)
        self.keep.setProperty(u"role", u"primary")
#if QT_CONFIG(tooltip)
        self.keep.setToolTip(u"Ctrl+Enter")
#endif // QT_CONFIG(tooltip)

        self.buttons.addWidget(self.keep)

        self.buttons.setStretch(0, 1)

        self.dialogLayout.addLayout(self.buttons)

        self.dialogLayout.setStretch(3, 1)
        self.dialogLayout.setStretch(6, 1)
#if QT_CONFIG(shortcut)
        self.organisationLabel.setBuddy(self.organisation)
        self.personLabel.setBuddy(self.person)
        self.happenedLabel.setBuddy(self.happenedDay)
        self.buyerPersonLabel.setBuddy(self.buyerPerson)
        self.reportedLabel.setBuddy(self.reportedDay)
        self.byLabel.setBuddy(self.by)
        self.wayLabel.setBuddy(self.way)
        self.buyerLabel.setBuddy(self.toldByBuyer)
        self.organisationToldLabel.setBuddy(self.toldByOrganisation)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(ContactDialog)
    # setupUi

    def retranslateUi(self, ContactDialog: QDialog) -> None:
        ContactDialog.setWindowTitle(QCoreApplication.translate("ContactDialog", u"Contact outside the meeting", None))
        self.heading.setText(QCoreApplication.translate("ContactDialog", u"Contact outside the meeting", None))
        self.organisationLabel.setText(QCoreApplication.translate("ContactDialog", u"With", None))
#if QT_CONFIG(accessibility)
        self.organisation.setAccessibleName(QCoreApplication.translate("ContactDialog", u"The organisation that the contact was with", None))
#endif // QT_CONFIG(accessibility)
        self.personLabel.setText(QCoreApplication.translate("ContactDialog", u"Whom", None))
#if QT_CONFIG(accessibility)
        self.person.setAccessibleName(QCoreApplication.translate("ContactDialog", u"The person there", None))
#endif // QT_CONFIG(accessibility)
        self.happenedLabel.setText(QCoreApplication.translate("ContactDialog", u"Happened", None))
#if QT_CONFIG(accessibility)
        self.happenedDay.setAccessibleName(QCoreApplication.translate("ContactDialog", u"The day it happened", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.happenedTime.setAccessibleName(QCoreApplication.translate("ContactDialog", u"The time it happened", None))
#endif // QT_CONFIG(accessibility)
        self.buyerPersonLabel.setText(QCoreApplication.translate("ContactDialog", u"Who of us", None))
#if QT_CONFIG(accessibility)
        self.buyerPerson.setAccessibleName(QCoreApplication.translate("ContactDialog", u"Who of the buyer spoke", None))
#endif // QT_CONFIG(accessibility)
        self.reportedLabel.setText(QCoreApplication.translate("ContactDialog", u"Reported", None))
#if QT_CONFIG(accessibility)
        self.reportedDay.setAccessibleName(QCoreApplication.translate("ContactDialog", u"The day it was reported", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.reportedTime.setAccessibleName(QCoreApplication.translate("ContactDialog", u"The time it was reported", None))
#endif // QT_CONFIG(accessibility)
        self.byLabel.setText(QCoreApplication.translate("ContactDialog", u"By", None))
#if QT_CONFIG(accessibility)
        self.by.setAccessibleName(QCoreApplication.translate("ContactDialog", u"Who reports it", None))
#endif // QT_CONFIG(accessibility)
        self.wayLabel.setText(QCoreApplication.translate("ContactDialog", u"How", None))
#if QT_CONFIG(accessibility)
        self.way.setAccessibleName(QCoreApplication.translate("ContactDialog", u"How it happened", None))
#endif // QT_CONFIG(accessibility)
        self.way.setPlaceholderText(QCoreApplication.translate("ContactDialog", u"in the corridor, by phone", None))
        self.buyerLabel.setText(QCoreApplication.translate("ContactDialog", u"What the buyer told", None))
#if QT_CONFIG(accessibility)
        self.toldByBuyer.setAccessibleName(QCoreApplication.translate("ContactDialog", u"What the buyer told", None))
#endif // QT_CONFIG(accessibility)
        self.owed.setText(QCoreApplication.translate("ContactDialog", u"It becomes information given: the others are owed the same.", None))
        self.organisationToldLabel.setText(QCoreApplication.translate("ContactDialog", u"What the organisation told", None))
#if QT_CONFIG(accessibility)
        self.toldByOrganisation.setAccessibleName(QCoreApplication.translate("ContactDialog", u"What the organisation told", None))
#endif // QT_CONFIG(accessibility)
        self.discard.setText(QCoreApplication.translate("ContactDialog", u"Cancel", None))
        self.keep.setText(QCoreApplication.translate("ContactDialog", u"Note the contact", None))
    # retranslateUi
