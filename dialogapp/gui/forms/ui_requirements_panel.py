"""Compiled from forms/requirements_panel.ui: edit that, then run `packaging/dev.py forms`."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QAbstractItemView, QFormLayout, QFrame, QHBoxLayout, QLabel, QSizePolicy, QSpacerItem, QTableView, QVBoxLayout, QWidget

from dialogapp.gui.widgets.adding_line import AddingLine
from dialogapp.gui.widgets.choice_field import ChoiceField
from dialogapp.gui.widgets.line_field import LineField
from dialogapp.gui.widgets.open_choice_field import OpenChoiceField
from dialogapp.gui.widgets.text_field import TextField

class Ui_RequirementsPanel(object):
    def setupUi(self, RequirementsPanel: QWidget) -> None:
        if not RequirementsPanel.objectName():
            RequirementsPanel.setObjectName(u"RequirementsPanel")
        RequirementsPanel.resize(520, 300)
        self.panelLayout = QVBoxLayout(RequirementsPanel)
        self.panelLayout.setSpacing(8)
        self.panelLayout.setObjectName(u"panelLayout")
        self.panelLayout.setContentsMargins(0, 0, 0, 0)
        self.table = QTableView(RequirementsPanel)
        self.table.setObjectName(u"table")
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)

        self.panelLayout.addWidget(self.table)

        self.adding = AddingLine(RequirementsPanel)
        self.adding.setObjectName(u"adding")

        self.panelLayout.addWidget(self.adding)

        self.chosen = QFrame(RequirementsPanel)
        self.chosen.setObjectName(u"chosen")
        self.chosenLayout = QVBoxLayout(self.chosen)
        self.chosenLayout.setSpacing(8)
        self.chosenLayout.setObjectName(u"chosenLayout")
        self.chosenLayout.setContentsMargins(0, 4, 0, 0)
        self.requirementForm = QFormLayout()
        self.requirementForm.setObjectName(u"requirementForm")
        self.requirementForm.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self.requirementForm.setLabelAlignment(Qt.AlignmentFlag.AlignLeading|Qt.AlignmentFlag.AlignLeft|Qt.AlignmentFlag.AlignVCenter)
        self.requirementForm.setHorizontalSpacing(12)
        self.requirementForm.setVerticalSpacing(8)
        self.requirementForm.setContentsMargins(0, 0, 0, 0)
        self.textLabel = QLabel(self.chosen)
        self.textLabel.setObjectName(u"textLabel")
        self.textLabel.setProperty(u"role", u"muted")

        self.requirementForm.setWidget(0, QFormLayout.ItemRole.LabelRole, self.textLabel)

        self.text = TextField(self.chosen)
        self.text.setObjectName(u"text")

        self.requirementForm.setWidget(0, QFormLayout.ItemRole.FieldRole, self.text)

        self.typeLabel = QLabel(self.chosen)
        self.typeLabel.setObjectName(u"typeLabel")
        self.typeLabel.setProperty(u"role", u"muted")

        self.requirementForm.setWidget(1, QFormLayout.ItemRole.LabelRole, self.typeLabel)

        self.typeRow = QHBoxLayout()
        self.typeRow.setSpacing(8)
        self.typeRow.setObjectName(u"typeRow")
        self.typeRow.setContentsMargins(0, 0, 0, 0)
        self.type = ChoiceField(self.chosen)
        self.type.setObjectName(u"type")
        self.type.setMinimumContentsLength(13)

        self.typeRow.addWidget(self.type)

        self.obligation = ChoiceField(self.chosen)
        self.obligation.setObjectName(u"obligation")
        self.obligation.setMinimumContentsLength(13)

        self.typeRow.addWidget(self.obligation)

        self.typeSpacer = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.typeRow.addItem(self.typeSpacer)


        self.requirementForm.setLayout(1, QFormLayout.ItemRole.FieldRole, self.typeRow)

        self.verificationLabel = QLabel(self.chosen)
        self.verificationLabel.setObjectName(u"verificationLabel")
        self.verificationLabel.setProperty(u"role", u"muted")

        self.requirementForm.setWidget(2, QFormLayout.ItemRole.LabelRole, self.verificationLabel)

        self.verification = TextField(self.chosen)
        self.verification.setObjectName(u"verification")

        self.requirementForm.setWidget(2, QFormLayout.ItemRole.FieldRole, self.verification)

        self.followLabel = QLabel(self.chosen)
        self.followLabel.setObjectName(u"followLabel")
        self.followLabel.setProperty(u"role", u"muted")

        self.requirementForm.setWidget(3, QFormLayout.ItemRole.LabelRole, self.followLabel)

        self.followColumn = QVBoxLayout()
        self.followColumn.setSpacing(4)
        self.followColumn.setObjectName(u"followColumn")
        self.followUp = TextField(self.chosen)
        self.followUp.setObjectName(u"followUp")

        self.followColumn.addWidget(self.followUp)

        self.followRow = QHBoxLayout()
        self.followRow.setSpacing(8)
        self.followRow.setObjectName(u"followRow")
        self.followMethod = LineField(self.chosen)
        self.followMethod.setObjectName(u"followMethod")

        self.followRow.addWidget(self.followMethod)

        self.followInterval = LineField(self.chosen)
        self.followInterval.setObjectName(u"followInterval")

        self.followRow.addWidget(self.followInterval)

        self.followRow.setStretch(0, 3)
        self.followRow.setStretch(1, 2)

        self.followColumn.addLayout(self.followRow)


        self.requirementForm.setLayout(3, QFormLayout.ItemRole.FieldRole, self.followColumn)

        self.rationaleLabel = QLabel(self.chosen)
        self.rationaleLabel.setObjectName(u"rationaleLabel")
        self.rationaleLabel.setProperty(u"role", u"muted")

        self.requirementForm.setWidget(4, QFormLayout.ItemRole.LabelRole, self.rationaleLabel)

        self.rationale = TextField(self.chosen)
        self.rationale.setObjectName(u"rationale")

        self.requirementForm.setWidget(4, QFormLayout.ItemRole.FieldRole, self.rationale)

        self.competitionLabel = QLabel(self.chosen)
        self.competitionLabel.setObjectName(u"competitionLabel")
        self.competitionLabel.setProperty(u"role", u"muted")

        self.requirementForm.setWidget(5, QFormLayout.ItemRole.LabelRole, self.competitionLabel)

        self.competition = TextField(self.chosen)
        self.competition.setObjectName(u"competition")

        self.requirementForm.setWidget(5, QFormLayout.ItemRole.FieldRole, self.competition)

        self.reviewLabel = QLabel(self.chosen)
        self.reviewLabel.setObjectName(u"reviewLabel")
        self.reviewLabel.setProperty(u"role", u"muted")

        self.requirementForm.setWidget(6, QFormLayout.ItemRole.LabelRole, self.reviewLabel)

        self.review = OpenChoiceField(self.chosen)
        self.review.setObjectName(u"review")

        self.requirementForm.setWidget(6, QFormLayout.ItemRole.FieldRole, self.review)


        self.chosenLayout.addLayout(self.requirementForm)


        self.panelLayout.addWidget(self.chosen)

#if QT_CONFIG(shortcut)
        self.textLabel.setBuddy(self.text)
        self.typeLabel.setBuddy(self.type)
        self.verificationLabel.setBuddy(self.verification)
        self.followLabel.setBuddy(self.followUp)
        self.rationaleLabel.setBuddy(self.rationale)
        self.competitionLabel.setBuddy(self.competition)
        self.reviewLabel.setBuddy(self.review)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(RequirementsPanel)
    # setupUi

    def retranslateUi(self, RequirementsPanel: QWidget) -> None:
#if QT_CONFIG(accessibility)
        self.table.setAccessibleName(QCoreApplication.translate("RequirementsPanel", u"Requirements", None))
#endif // QT_CONFIG(accessibility)
        self.textLabel.setText(QCoreApplication.translate("RequirementsPanel", u"Requirement", None))
#if QT_CONFIG(accessibility)
        self.text.setAccessibleName(QCoreApplication.translate("RequirementsPanel", u"Requirement", None))
#endif // QT_CONFIG(accessibility)
        self.typeLabel.setText(QCoreApplication.translate("RequirementsPanel", u"Kind", None))
#if QT_CONFIG(accessibility)
        self.type.setAccessibleName(QCoreApplication.translate("RequirementsPanel", u"Kind of requirement", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.obligation.setAccessibleName(QCoreApplication.translate("RequirementsPanel", u"Mandatory or evaluated", None))
#endif // QT_CONFIG(accessibility)
        self.verificationLabel.setText(QCoreApplication.translate("RequirementsPanel", u"Verification", None))
#if QT_CONFIG(accessibility)
        self.verification.setAccessibleName(QCoreApplication.translate("RequirementsPanel", u"Verification", None))
#endif // QT_CONFIG(accessibility)
        self.verification.setPlaceholderText(QCoreApplication.translate("RequirementsPanel", u"how it is proven in the tender", None))
        self.followLabel.setText(QCoreApplication.translate("RequirementsPanel", u"Follow-up", None))
#if QT_CONFIG(accessibility)
        self.followUp.setAccessibleName(QCoreApplication.translate("RequirementsPanel", u"What is followed up in the contract", None))
#endif // QT_CONFIG(accessibility)
        self.followUp.setPlaceholderText(QCoreApplication.translate("RequirementsPanel", u"what is measured in the contract", None))
#if QT_CONFIG(accessibility)
        self.followMethod.setAccessibleName(QCoreApplication.translate("RequirementsPanel", u"How it is followed up", None))
#endif // QT_CONFIG(accessibility)
        self.followMethod.setPlaceholderText(QCoreApplication.translate("RequirementsPanel", u"how, such as by counting", None))
#if QT_CONFIG(accessibility)
        self.followInterval.setAccessibleName(QCoreApplication.translate("RequirementsPanel", u"How often it is followed up", None))
#endif // QT_CONFIG(accessibility)
        self.followInterval.setPlaceholderText(QCoreApplication.translate("RequirementsPanel", u"how often", None))
        self.rationaleLabel.setText(QCoreApplication.translate("RequirementsPanel", u"Reason", None))
#if QT_CONFIG(accessibility)
        self.rationale.setAccessibleName(QCoreApplication.translate("RequirementsPanel", u"Reason", None))
#endif // QT_CONFIG(accessibility)
        self.rationale.setPlaceholderText(QCoreApplication.translate("RequirementsPanel", u"why it is asked", None))
        self.competitionLabel.setText(QCoreApplication.translate("RequirementsPanel", u"Competition", None))
#if QT_CONFIG(accessibility)
        self.competition.setAccessibleName(QCoreApplication.translate("RequirementsPanel", u"Effect on competition", None))
#endif // QT_CONFIG(accessibility)
        self.competition.setPlaceholderText(QCoreApplication.translate("RequirementsPanel", u"whom it may shut out, or let in", None))
        self.reviewLabel.setText(QCoreApplication.translate("RequirementsPanel", u"Review", None))
#if QT_CONFIG(accessibility)
        self.review.setAccessibleName(QCoreApplication.translate("RequirementsPanel", u"How far the review has come", None))
#endif // QT_CONFIG(accessibility)
        pass
    # retranslateUi
