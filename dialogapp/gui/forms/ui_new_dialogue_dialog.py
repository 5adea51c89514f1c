"""Compiled from forms/new_dialogue_dialog.ui: edit that, then run `packaging/dev.py forms`."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QSize, Qt
from PySide6.QtWidgets import QDialog, QGridLayout, QHBoxLayout, QLabel, QLineEdit, QPlainTextEdit, QPushButton, QSizePolicy, QSpacerItem, QVBoxLayout, QWidget

from dialogapp.gui.widgets.choice_field import ChoiceField
from dialogapp.gui.widgets.date_field import DateField
from dialogapp.gui.widgets.line_list import LineList

class Ui_NewDialogueDialog(object):
    def setupUi(self, NewDialogueDialog: QDialog) -> None:
        if not NewDialogueDialog.objectName():
            NewDialogueDialog.setObjectName(u"NewDialogueDialog")
        NewDialogueDialog.resize(820, 500)
        self.dialogLayout = QVBoxLayout(NewDialogueDialog)
        self.dialogLayout.setSpacing(12)
        self.dialogLayout.setObjectName(u"dialogLayout")
        self.dialogLayout.setContentsMargins(24, 16, 24, 16)
        self.heading = QLabel(NewDialogueDialog)
        self.heading.setObjectName(u"heading")
        self.heading.setProperty(u"role", u"title")

        self.dialogLayout.addWidget(self.heading)

        self.columns = QHBoxLayout()
        self.columns.setSpacing(24)
        self.columns.setObjectName(u"columns")
        self.templateColumn = QVBoxLayout()
        self.templateColumn.setSpacing(8)
        self.templateColumn.setObjectName(u"templateColumn")
        self.templateLabel = QLabel(NewDialogueDialog)
        self.templateLabel.setObjectName(u"templateLabel")
        self.templateLabel.setProperty(u"role", u"lead")

        self.templateColumn.addWidget(self.templateLabel)

        self.templates = LineList(NewDialogueDialog)
        self.templates.setObjectName(u"templates")
        self.templates.setMinimumSize(QSize(250, 130))

        self.templateColumn.addWidget(self.templates)

        self.about = QLabel(NewDialogueDialog)
        self.about.setObjectName(u"about")
        self.about.setProperty(u"role", u"muted")
        self.about.setWordWrap(True)
        self.about.setAlignment(Qt.AlignmentFlag.AlignLeading|Qt.AlignmentFlag.AlignLeft|Qt.AlignmentFlag.AlignTop)
        self.about.setMinimumSize(QSize(0, 96))

        self.templateColumn.addWidget(self.about)

        self.templateColumn.setStretch(1, 1)

        self.columns.addLayout(self.templateColumn)

        self.factsColumn = QVBoxLayout()
        self.factsColumn.setSpacing(12)
        self.factsColumn.setObjectName(u"factsColumn")
        self.facts = QGridLayout()
        self.facts.setObjectName(u"facts")
        self.facts.setHorizontalSpacing(12)
        self.facts.setVerticalSpacing(8)
        self.titleLabel = QLabel(NewDialogueDialog)
        self.titleLabel.setObjectName(u"titleLabel")

        self.facts.addWidget(self.titleLabel, 0, 0, 1, 1)

        self.title = QLineEdit(NewDialogueDialog)
        self.title.setObjectName(u"title")

        self.facts.addWidget(self.title, 0, 1, 1, 1)

        self.buyerLabel = QLabel(NewDialogueDialog)
        self.buyerLabel.setObjectName(u"buyerLabel")

        self.facts.addWidget(self.buyerLabel, 1, 0, 1, 1)

        self.buyer = QLineEdit(NewDialogueDialog)
        self.buyer.setObjectName(u"buyer")

        self.facts.addWidget(self.buyer, 1, 1, 1, 1)

        self.diaryLabel = QLabel(NewDialogueDialog)
        self.diaryLabel.setObjectName(u"diaryLabel")

        self.facts.addWidget(self.diaryLabel, 2, 0, 1, 1)

        self.diaryNumber = QLineEdit(NewDialogueDialog)
        self.diaryNumber.setObjectName(u"diaryNumber")

        self.facts.addWidget(self.diaryNumber, 2, 1, 1, 1)

        self.facilitatorLabel = QLabel(NewDialogueDialog)
        self.facilitatorLabel.setObjectName(u"facilitatorLabel")

        self.facts.addWidget(self.facilitatorLabel, 3, 0, 1, 1)

        self.facilitator = QLineEdit(NewDialogueDialog)
        self.facilitator.setObjectName(u"facilitator")

        self.facts.addWidget(self.facilitator, 3, 1, 1, 1)

        self.firstDayLabel = QLabel(NewDialogueDialog)
        self.firstDayLabel.setObjectName(u"firstDayLabel")

        self.facts.addWidget(self.firstDayLabel, 4, 0, 1, 1)

        self.dayRow = QHBoxLayout()
        self.dayRow.setSpacing(12)
        self.dayRow.setObjectName(u"dayRow")
        self.firstDay = DateField(NewDialogueDialog)
        self.firstDay.setObjectName(u"firstDay")

        self.dayRow.addWidget(self.firstDay)

        self.languageLabel = QLabel(NewDialogueDialog)
        self.languageLabel.setObjectName(u"languageLabel")

        self.dayRow.addWidget(self.languageLabel)

        self.documentLanguage = ChoiceField(NewDialogueDialog)
        self.documentLanguage.setObjectName(u"documentLanguage")

        self.dayRow.addWidget(self.documentLanguage)

        self.dayRow.setStretch(0, 1)
        self.dayRow.setStretch(2, 1)

        self.facts.addLayout(self.dayRow, 4, 1, 1, 1)

        self.suppliersLabel = QLabel(NewDialogueDialog)
        self.suppliersLabel.setObjectName(u"suppliersLabel")
        self.suppliersLabel.setAlignment(Qt.AlignmentFlag.AlignLeading|Qt.AlignmentFlag.AlignLeft|Qt.AlignmentFlag.AlignTop)

        self.facts.addWidget(self.suppliersLabel, 5, 0, 1, 1)

        self.suppliers = QPlainTextEdit(NewDialogueDialog)
        self.suppliers.setObjectName(u"suppliers")
        self.suppliers.setTabChangesFocus(True)
        self.suppliers.setMaximumSize(QSize(16777215, 96))

        self.facts.addWidget(self.suppliers, 5, 1, 1, 1)

        self.facts.setColumnStretch(1, 1)

        self.factsColumn.addLayout(self.facts)

        self.outcome = QLabel(NewDialogueDialog)
        self.outcome.setObjectName(u"outcome")
        self.outcome.setWordWrap(True)
        self.outcome.setAlignment(Qt.AlignmentFlag.AlignLeading|Qt.AlignmentFlag.AlignLeft|Qt.AlignmentFlag.AlignTop)

        self.factsColumn.addWidget(self.outcome)

        self.factsEnd = QSpacerItem(20, 4, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.factsColumn.addItem(self.factsEnd)


        self.columns.addLayout(self.factsColumn)

        self.columns.setStretch(0, 1)
        self.columns.setStretch(1, 2)

        self.dialogLayout.addLayout(self.columns)

        self.buttons = QHBoxLayout()
        self.buttons.setSpacing(8)
        self.buttons.setObjectName(u"buttons")
        self.lacking = QLabel(NewDialogueDialog)
        self.lacking.setObjectName(u"lacking")
        self.lacking.setProperty(u"role", u"muted")

        self.buttons.addWidget(self.lacking)

        self.buttonsGap = QSpacerItem(20, 20, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.buttons.addItem(self.buttonsGap)

        self.cancel = QPushButton(NewDialogueDialog)
        self.cancel.setObjectName(u"cancel")

        self.buttons.addWidget(self.cancel)

        self.create = QPushButton(NewDialogueDialog)
        self.create.setObjectName(u"create")
        self.create.setProperty(u"role", u"primary")

        self.buttons.addWidget(self.create)

        self.buttons.setStretch(1, 1)

        self.dialogLayout.addLayout(self.buttons)

        self.dialogLayout.setStretch(1, 1)
#if QT_CONFIG(shortcut)
        self.titleLabel.setBuddy(self.title)
        self.buyerLabel.setBuddy(self.buyer)
        self.diaryLabel.setBuddy(self.diaryNumber)
        self.facilitatorLabel.setBuddy(self.facilitator)
        self.firstDayLabel.setBuddy(self.firstDay)
        self.languageLabel.setBuddy(self.documentLanguage)
        self.suppliersLabel.setBuddy(self.suppliers)
#endif // QT_CONFIG(shortcut)
        QWidget.setTabOrder(self.templates, self.title)
        QWidget.setTabOrder(self.title, self.buyer)
        QWidget.setTabOrder(self.buyer, self.diaryNumber)
        QWidget.setTabOrder(self.diaryNumber, self.facilitator)
        QWidget.setTabOrder(self.facilitator, self.firstDay)
        QWidget.setTabOrder(self.firstDay, self.documentLanguage)
        QWidget.setTabOrder(self.documentLanguage, self.suppliers)
        QWidget.setTabOrder(self.suppliers, self.create)
        QWidget.setTabOrder(self.create, self.cancel)

        self.retranslateUi(NewDialogueDialog)

        self.create.setDefault(True)

    # setupUi

    def retranslateUi(self, NewDialogueDialog: QDialog) -> None:
        NewDialogueDialog.setWindowTitle(QCoreApplication.translate("NewDialogueDialog", u"New dialogue", None))
        self.heading.setText(QCoreApplication.translate("NewDialogueDialog", u"New dialogue", None))
        self.templateLabel.setText(QCoreApplication.translate("NewDialogueDialog", u"Begin from", None))
#if QT_CONFIG(accessibility)
        self.templates.setAccessibleName(QCoreApplication.translate("NewDialogueDialog", u"Begin from", None))
#endif // QT_CONFIG(accessibility)
        self.titleLabel.setText(QCoreApplication.translate("NewDialogueDialog", u"&Title", None))
#if QT_CONFIG(accessibility)
        self.title.setAccessibleName(QCoreApplication.translate("NewDialogueDialog", u"Title of the dialogue", None))
#endif // QT_CONFIG(accessibility)
        self.title.setPlaceholderText(QCoreApplication.translate("NewDialogueDialog", u"What it is about, such as: Digital wayfinding", None))
        self.buyerLabel.setText(QCoreApplication.translate("NewDialogueDialog", u"&Buyer", None))
#if QT_CONFIG(accessibility)
        self.buyer.setAccessibleName(QCoreApplication.translate("NewDialogueDialog", u"Buyer", None))
#endif // QT_CONFIG(accessibility)
        self.buyer.setPlaceholderText(QCoreApplication.translate("NewDialogueDialog", u"The municipality or authority", None))
        self.diaryLabel.setText(QCoreApplication.translate("NewDialogueDialog", u"&Diary number", None))
#if QT_CONFIG(accessibility)
        self.diaryNumber.setAccessibleName(QCoreApplication.translate("NewDialogueDialog", u"Diary number", None))
#endif // QT_CONFIG(accessibility)
        self.facilitatorLabel.setText(QCoreApplication.translate("NewDialogueDialog", u"&Facilitator", None))
#if QT_CONFIG(accessibility)
        self.facilitator.setAccessibleName(QCoreApplication.translate("NewDialogueDialog", u"Facilitator", None))
#endif // QT_CONFIG(accessibility)
        self.firstDayLabel.setText(QCoreApplication.translate("NewDialogueDialog", u"Be&gins", None))
#if QT_CONFIG(accessibility)
        self.firstDay.setAccessibleName(QCoreApplication.translate("NewDialogueDialog", u"First day of the dialogue", None))
#endif // QT_CONFIG(accessibility)
        self.languageLabel.setText(QCoreApplication.translate("NewDialogueDialog", u"Documents' &language", None))
#if QT_CONFIG(accessibility)
        self.documentLanguage.setAccessibleName(QCoreApplication.translate("NewDialogueDialog", u"The documents' language", None))
#endif // QT_CONFIG(accessibility)
        self.suppliersLabel.setText(QCoreApplication.translate("NewDialogueDialog", u"&Suppliers", None))
#if QT_CONFIG(accessibility)
        self.suppliers.setAccessibleName(QCoreApplication.translate("NewDialogueDialog", u"Suppliers, one on each line", None))
#endif // QT_CONFIG(accessibility)
        self.suppliers.setPlaceholderText(QCoreApplication.translate("NewDialogueDialog", u"One on each line; can be added later", None))
        self.cancel.setText(QCoreApplication.translate("NewDialogueDialog", u"Cancel", None))
#if QT_CONFIG(accessibility)
        self.cancel.setAccessibleName(QCoreApplication.translate("NewDialogueDialog", u"Cancel", None))
#endif // QT_CONFIG(accessibility)
        self.create.setText(QCoreApplication.translate("NewDialogueDialog", u"Create \u2026", None))
#if QT_CONFIG(accessibility)
        self.create.setAccessibleName(QCoreApplication.translate("NewDialogueDialog", u"Create the dialogue", None))
#endif // QT_CONFIG(accessibility)
    # retranslateUi
