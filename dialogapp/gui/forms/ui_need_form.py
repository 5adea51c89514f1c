"""Compiled from forms/need_form.ui: edit that, then run `packaging/dev.py forms`."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QFormLayout, QFrame, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QSpacerItem, QVBoxLayout, QWidget

from dialogapp.gui.screens.remarks_panel import RemarksPanel
from dialogapp.gui.screens.requirement_more import RequirementMore
from dialogapp.gui.screens.requirements_panel import RequirementsPanel
from dialogapp.gui.widgets.choice_field import ChoiceField
from dialogapp.gui.widgets.finder import Finder
from dialogapp.gui.widgets.fitted_list import FittedList
from dialogapp.gui.widgets.line_field import LineField
from dialogapp.gui.widgets.margin_note import MarginNote
from dialogapp.gui.widgets.open_choice_field import OpenChoiceField
from dialogapp.gui.widgets.text_field import TextField

class Ui_NeedForm(object):
    def setupUi(self, NeedForm: QWidget) -> None:
        if not NeedForm.objectName():
            NeedForm.setObjectName(u"NeedForm")
        NeedForm.resize(620, 900)
        self.formLayout = QHBoxLayout(NeedForm)
        self.formLayout.setSpacing(12)
        self.formLayout.setObjectName(u"formLayout")
        self.formLayout.setContentsMargins(0, 0, 0, 0)
        self.column = QWidget(NeedForm)
        self.column.setObjectName(u"column")
        self.columnLayout = QVBoxLayout(self.column)
        self.columnLayout.setSpacing(12)
        self.columnLayout.setObjectName(u"columnLayout")
        self.columnLayout.setContentsMargins(0, 0, 0, 0)
        self.coreCard = QFrame(self.column)
        self.coreCard.setObjectName(u"coreCard")
        self.coreCard.setProperty(u"card", True)
        self.coreCardLayout = QVBoxLayout(self.coreCard)
        self.coreCardLayout.setSpacing(8)
        self.coreCardLayout.setObjectName(u"coreCardLayout")
        self.coreCardLayout.setContentsMargins(16, 12, 16, 16)
        self.lineRow = QHBoxLayout()
        self.lineRow.setSpacing(12)
        self.lineRow.setObjectName(u"lineRow")
        self.lineRow.setContentsMargins(0, 0, 0, 0)
        self.number = QLabel(self.coreCard)
        self.number.setObjectName(u"number")
        self.number.setProperty(u"role", u"muted")

        self.lineRow.addWidget(self.number)

        self.support = QLabel(self.coreCard)
        self.support.setObjectName(u"support")
        self.support.setProperty(u"role", u"muted")

        self.lineRow.addWidget(self.support)

        self.lineSpacer = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.lineRow.addItem(self.lineSpacer)

        self.remove = QPushButton(self.coreCard)
        self.remove.setObjectName(u"remove")

        self.lineRow.addWidget(self.remove)


        self.coreCardLayout.addLayout(self.lineRow)

        self.sentence = QLabel(self.coreCard)
        self.sentence.setObjectName(u"sentence")
        self.sentence.setProperty(u"role", u"lead")
        self.sentence.setWordWrap(True)
        self.sentence.setTextFormat(Qt.TextFormat.RichText)
        self.sentence.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)

        self.coreCardLayout.addWidget(self.sentence)

        self.alone = QFrame(self.coreCard)
        self.alone.setObjectName(u"alone")
        self.aloneLayout = QVBoxLayout(self.alone)
        self.aloneLayout.setSpacing(4)
        self.aloneLayout.setObjectName(u"aloneLayout")
        self.aloneLayout.setContentsMargins(0, 0, 0, 0)
        self.aloneText = QLabel(self.alone)
        self.aloneText.setObjectName(u"aloneText")
        self.aloneText.setWordWrap(True)

        self.aloneLayout.addWidget(self.aloneText)

        self.aloneAnswer = TextField(self.alone)
        self.aloneAnswer.setObjectName(u"aloneAnswer")

        self.aloneLayout.addWidget(self.aloneAnswer)


        self.coreCardLayout.addWidget(self.alone)

        self.coreForm = QFormLayout()
        self.coreForm.setObjectName(u"coreForm")
        self.coreForm.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self.coreForm.setLabelAlignment(Qt.AlignmentFlag.AlignLeading|Qt.AlignmentFlag.AlignLeft|Qt.AlignmentFlag.AlignVCenter)
        self.coreForm.setHorizontalSpacing(12)
        self.coreForm.setVerticalSpacing(8)
        self.coreForm.setContentsMargins(0, 0, 0, 0)
        self.titleLabel = QLabel(self.coreCard)
        self.titleLabel.setObjectName(u"titleLabel")
        self.titleLabel.setProperty(u"role", u"muted")

        self.coreForm.setWidget(0, QFormLayout.ItemRole.LabelRole, self.titleLabel)

        self.title = LineField(self.coreCard)
        self.title.setObjectName(u"title")

        self.coreForm.setWidget(0, QFormLayout.ItemRole.FieldRole, self.title)

        self.whoLabel = QLabel(self.coreCard)
        self.whoLabel.setObjectName(u"whoLabel")
        self.whoLabel.setProperty(u"role", u"muted")

        self.coreForm.setWidget(1, QFormLayout.ItemRole.LabelRole, self.whoLabel)

        self.who = TextField(self.coreCard)
        self.who.setObjectName(u"who")

        self.coreForm.setWidget(1, QFormLayout.ItemRole.FieldRole, self.who)

        self.ableLabel = QLabel(self.coreCard)
        self.ableLabel.setObjectName(u"ableLabel")
        self.ableLabel.setProperty(u"role", u"muted")

        self.coreForm.setWidget(2, QFormLayout.ItemRole.LabelRole, self.ableLabel)

        self.ableTo = TextField(self.coreCard)
        self.ableTo.setObjectName(u"ableTo")

        self.coreForm.setWidget(2, QFormLayout.ItemRole.FieldRole, self.ableTo)

        self.effectLabel = QLabel(self.coreCard)
        self.effectLabel.setObjectName(u"effectLabel")
        self.effectLabel.setProperty(u"role", u"muted")

        self.coreForm.setWidget(3, QFormLayout.ItemRole.LabelRole, self.effectLabel)

        self.effect = TextField(self.coreCard)
        self.effect.setObjectName(u"effect")

        self.coreForm.setWidget(3, QFormLayout.ItemRole.FieldRole, self.effect)

        self.measureLabel = QLabel(self.coreCard)
        self.measureLabel.setObjectName(u"measureLabel")
        self.measureLabel.setProperty(u"role", u"muted")

        self.coreForm.setWidget(4, QFormLayout.ItemRole.LabelRole, self.measureLabel)

        self.measure = TextField(self.coreCard)
        self.measure.setObjectName(u"measure")

        self.coreForm.setWidget(4, QFormLayout.ItemRole.FieldRole, self.measure)

        self.spanLabel = QLabel(self.coreCard)
        self.spanLabel.setObjectName(u"spanLabel")
        self.spanLabel.setProperty(u"role", u"muted")

        self.coreForm.setWidget(5, QFormLayout.ItemRole.LabelRole, self.spanLabel)

        self.spanRow = QHBoxLayout()
        self.spanRow.setSpacing(8)
        self.spanRow.setObjectName(u"spanRow")
        self.spanRow.setContentsMargins(0, 0, 0, 0)
        self.baseline = LineField(self.coreCard)
        self.baseline.setObjectName(u"baseline")

        self.spanRow.addWidget(self.baseline)

        self.arrow = QLabel(self.coreCard)
        self.arrow.setObjectName(u"arrow")
        self.arrow.setProperty(u"role", u"muted")

        self.spanRow.addWidget(self.arrow)

        self.target = LineField(self.coreCard)
        self.target.setObjectName(u"target")

        self.spanRow.addWidget(self.target)

        self.unit = LineField(self.coreCard)
        self.unit.setObjectName(u"unit")

        self.spanRow.addWidget(self.unit)

        self.spanRow.setStretch(0, 2)
        self.spanRow.setStretch(2, 2)
        self.spanRow.setStretch(3, 3)

        self.coreForm.setLayout(5, QFormLayout.ItemRole.FieldRole, self.spanRow)

        self.methodLabel = QLabel(self.coreCard)
        self.methodLabel.setObjectName(u"methodLabel")
        self.methodLabel.setProperty(u"role", u"muted")

        self.coreForm.setWidget(6, QFormLayout.ItemRole.LabelRole, self.methodLabel)

        self.method = TextField(self.coreCard)
        self.method.setObjectName(u"method")

        self.coreForm.setWidget(6, QFormLayout.ItemRole.FieldRole, self.method)

        self.whenLabel = QLabel(self.coreCard)
        self.whenLabel.setObjectName(u"whenLabel")
        self.whenLabel.setProperty(u"role", u"muted")

        self.coreForm.setWidget(7, QFormLayout.ItemRole.LabelRole, self.whenLabel)

        self.measuredWhen = TextField(self.coreCard)
        self.measuredWhen.setObjectName(u"measuredWhen")

        self.coreForm.setWidget(7, QFormLayout.ItemRole.FieldRole, self.measuredWhen)

        self.priorityLabel = QLabel(self.coreCard)
        self.priorityLabel.setObjectName(u"priorityLabel")
        self.priorityLabel.setProperty(u"role", u"muted")

        self.coreForm.setWidget(8, QFormLayout.ItemRole.LabelRole, self.priorityLabel)

        self.priorityRow = QHBoxLayout()
        self.priorityRow.setSpacing(8)
        self.priorityRow.setObjectName(u"priorityRow")
        self.priorityRow.setContentsMargins(0, 0, 0, 0)
        self.priority = ChoiceField(self.coreCard)
        self.priority.setObjectName(u"priority")

        self.priorityRow.addWidget(self.priority)

        self.priorityMethod = TextField(self.coreCard)
        self.priorityMethod.setObjectName(u"priorityMethod")

        self.priorityRow.addWidget(self.priorityMethod)

        self.priorityRow.setStretch(1, 1)

        self.coreForm.setLayout(8, QFormLayout.ItemRole.FieldRole, self.priorityRow)

        self.statusLabel = QLabel(self.coreCard)
        self.statusLabel.setObjectName(u"statusLabel")
        self.statusLabel.setProperty(u"role", u"muted")

        self.coreForm.setWidget(9, QFormLayout.ItemRole.LabelRole, self.statusLabel)

        self.statusRow = QHBoxLayout()
        self.statusRow.setSpacing(8)
        self.statusRow.setObjectName(u"statusRow")
        self.statusRow.setContentsMargins(0, 0, 0, 0)
        self.status = ChoiceField(self.coreCard)
        self.status.setObjectName(u"status")

        self.statusRow.addWidget(self.status)

        self.statusReason = TextField(self.coreCard)
        self.statusReason.setObjectName(u"statusReason")

        self.statusRow.addWidget(self.statusReason)

        self.statusRow.setStretch(1, 1)

        self.coreForm.setLayout(9, QFormLayout.ItemRole.FieldRole, self.statusRow)

        self.ownerLabel = QLabel(self.coreCard)
        self.ownerLabel.setObjectName(u"ownerLabel")
        self.ownerLabel.setProperty(u"role", u"muted")

        self.coreForm.setWidget(10, QFormLayout.ItemRole.LabelRole, self.ownerLabel)

        self.owner = LineField(self.coreCard)
        self.owner.setObjectName(u"owner")

        self.coreForm.setWidget(10, QFormLayout.ItemRole.FieldRole, self.owner)

        self.reviewLabel = QLabel(self.coreCard)
        self.reviewLabel.setObjectName(u"reviewLabel")
        self.reviewLabel.setProperty(u"role", u"muted")

        self.coreForm.setWidget(11, QFormLayout.ItemRole.LabelRole, self.reviewLabel)

        self.review = OpenChoiceField(self.coreCard)
        self.review.setObjectName(u"review")

        self.coreForm.setWidget(11, QFormLayout.ItemRole.FieldRole, self.review)


        self.coreCardLayout.addLayout(self.coreForm)

        self.votedRow = QHBoxLayout()
        self.votedRow.setSpacing(8)
        self.votedRow.setObjectName(u"votedRow")
        self.votedRow.setContentsMargins(0, 0, 0, 0)
        self.voted = QLabel(self.coreCard)
        self.voted.setObjectName(u"voted")
        self.voted.setProperty(u"role", u"muted")
        self.voted.setWordWrap(True)

        self.votedRow.addWidget(self.voted)

        self.takeVote = QPushButton(self.coreCard)
        self.takeVote.setObjectName(u"takeVote")
        self.takeVote.setProperty(u"role", u"link")

        self.votedRow.addWidget(self.takeVote)

        self.votedRow.setStretch(0, 1)

        self.coreCardLayout.addLayout(self.votedRow)


        self.columnLayout.addWidget(self.coreCard)

        self.sourcesCard = QFrame(self.column)
        self.sourcesCard.setObjectName(u"sourcesCard")
        self.sourcesCard.setProperty(u"card", True)
        self.sourcesCardLayout = QVBoxLayout(self.sourcesCard)
        self.sourcesCardLayout.setSpacing(8)
        self.sourcesCardLayout.setObjectName(u"sourcesCardLayout")
        self.sourcesCardLayout.setContentsMargins(16, 12, 16, 16)
        self.sourcesCardTitle = QLabel(self.sourcesCard)
        self.sourcesCardTitle.setObjectName(u"sourcesCardTitle")
        self.sourcesCardTitle.setProperty(u"role", u"lead")

        self.sourcesCardLayout.addWidget(self.sourcesCardTitle)

        self.quotes = FittedList(self.sourcesCard)
        self.quotes.setObjectName(u"quotes")

        self.sourcesCardLayout.addWidget(self.quotes)

        self.stillHoldsRow = QHBoxLayout()
        self.stillHoldsRow.setSpacing(8)
        self.stillHoldsRow.setObjectName(u"stillHoldsRow")
        self.stillHolds = QPushButton(self.sourcesCard)
        self.stillHolds.setObjectName(u"stillHolds")

        self.stillHoldsRow.addWidget(self.stillHolds)

        self.stillHoldsSpacer = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.stillHoldsRow.addItem(self.stillHoldsSpacer)


        self.sourcesCardLayout.addLayout(self.stillHoldsRow)

        self.noQuotes = QLabel(self.sourcesCard)
        self.noQuotes.setObjectName(u"noQuotes")
        self.noQuotes.setProperty(u"role", u"muted")
        self.noQuotes.setWordWrap(True)

        self.sourcesCardLayout.addWidget(self.noQuotes)

        self.finder = Finder(self.sourcesCard)
        self.finder.setObjectName(u"finder")

        self.sourcesCardLayout.addWidget(self.finder)


        self.columnLayout.addWidget(self.sourcesCard)

        self.requirementsCard = QFrame(self.column)
        self.requirementsCard.setObjectName(u"requirementsCard")
        self.requirementsCard.setProperty(u"card", True)
        self.requirementsCardLayout = QVBoxLayout(self.requirementsCard)
        self.requirementsCardLayout.setSpacing(8)
        self.requirementsCardLayout.setObjectName(u"requirementsCardLayout")
        self.requirementsCardLayout.setContentsMargins(16, 12, 16, 16)
        self.requirementsCardTitle = QLabel(self.requirementsCard)
        self.requirementsCardTitle.setObjectName(u"requirementsCardTitle")
        self.requirementsCardTitle.setProperty(u"role", u"lead")

        self.requirementsCardLayout.addWidget(self.requirementsCardTitle)

        self.requirements = RequirementsPanel(self.requirementsCard)
        self.requirements.setObjectName(u"requirements")

        self.requirementsCardLayout.addWidget(self.requirements)

        self.more = RequirementMore(self.requirementsCard)
        self.more.setObjectName(u"more")

        self.requirementsCardLayout.addWidget(self.more)


        self.columnLayout.addWidget(self.requirementsCard)

        self.backgroundCard = QFrame(self.column)
        self.backgroundCard.setObjectName(u"backgroundCard")
        self.backgroundCard.setProperty(u"card", True)
        self.backgroundCardLayout = QVBoxLayout(self.backgroundCard)
        self.backgroundCardLayout.setSpacing(8)
        self.backgroundCardLayout.setObjectName(u"backgroundCardLayout")
        self.backgroundCardLayout.setContentsMargins(16, 12, 16, 16)
        self.backgroundCardTitle = QLabel(self.backgroundCard)
        self.backgroundCardTitle.setObjectName(u"backgroundCardTitle")
        self.backgroundCardTitle.setProperty(u"role", u"lead")

        self.backgroundCardLayout.addWidget(self.backgroundCardTitle)

        self.backgroundForm = QFormLayout()
        self.backgroundForm.setObjectName(u"backgroundForm")
        self.backgroundForm.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self.backgroundForm.setLabelAlignment(Qt.AlignmentFlag.AlignLeading|Qt.AlignmentFlag.AlignLeft|Qt.AlignmentFlag.AlignVCenter)
        self.backgroundForm.setHorizontalSpacing(12)
        self.backgroundForm.setVerticalSpacing(8)
        self.backgroundForm.setContentsMargins(0, 0, 0, 0)
        self.situationLabel = QLabel(self.backgroundCard)
        self.situationLabel.setObjectName(u"situationLabel")
        self.situationLabel.setProperty(u"role", u"muted")

        self.backgroundForm.setWidget(0, QFormLayout.ItemRole.LabelRole, self.situationLabel)

        self.situation = TextField(self.backgroundCard)
        self.situation.setObjectName(u"situation")

        self.backgroundForm.setWidget(0, QFormLayout.ItemRole.FieldRole, self.situation)

        self.problemLabel = QLabel(self.backgroundCard)
        self.problemLabel.setObjectName(u"problemLabel")
        self.problemLabel.setProperty(u"role", u"muted")

        self.backgroundForm.setWidget(1, QFormLayout.ItemRole.LabelRole, self.problemLabel)

        self.problem = TextField(self.backgroundCard)
        self.problem.setObjectName(u"problem")

        self.backgroundForm.setWidget(1, QFormLayout.ItemRole.FieldRole, self.problem)

        self.constraintsLabel = QLabel(self.backgroundCard)
        self.constraintsLabel.setObjectName(u"constraintsLabel")
        self.constraintsLabel.setProperty(u"role", u"muted")

        self.backgroundForm.setWidget(2, QFormLayout.ItemRole.LabelRole, self.constraintsLabel)

        self.constraints = TextField(self.backgroundCard)
        self.constraints.setObjectName(u"constraints")

        self.backgroundForm.setWidget(2, QFormLayout.ItemRole.FieldRole, self.constraints)

        self.accessibilityLabel = QLabel(self.backgroundCard)
        self.accessibilityLabel.setObjectName(u"accessibilityLabel")
        self.accessibilityLabel.setProperty(u"role", u"muted")

        self.backgroundForm.setWidget(3, QFormLayout.ItemRole.LabelRole, self.accessibilityLabel)

        self.accessibility = TextField(self.backgroundCard)
        self.accessibility.setObjectName(u"accessibility")

        self.backgroundForm.setWidget(3, QFormLayout.ItemRole.FieldRole, self.accessibility)

        self.legalLabel = QLabel(self.backgroundCard)
        self.legalLabel.setObjectName(u"legalLabel")
        self.legalLabel.setProperty(u"role", u"muted")

        self.backgroundForm.setWidget(4, QFormLayout.ItemRole.LabelRole, self.legalLabel)

        self.legal = TextField(self.backgroundCard)
        self.legal.setObjectName(u"legal")

        self.backgroundForm.setWidget(4, QFormLayout.ItemRole.FieldRole, self.legal)


        self.backgroundCardLayout.addLayout(self.backgroundForm)


        self.columnLayout.addWidget(self.backgroundCard)

        self.remarksCard = QFrame(self.column)
        self.remarksCard.setObjectName(u"remarksCard")
        self.remarksCard.setProperty(u"card", True)
        self.remarksCardLayout = QVBoxLayout(self.remarksCard)
        self.remarksCardLayout.setSpacing(8)
        self.remarksCardLayout.setObjectName(u"remarksCardLayout")
        self.remarksCardLayout.setContentsMargins(16, 12, 16, 12)
        self.remarks = RemarksPanel(self.remarksCard)
        self.remarks.setObjectName(u"remarks")

        self.remarksCardLayout.addWidget(self.remarks)


        self.columnLayout.addWidget(self.remarksCard)

        self.columnSpacer = QSpacerItem(8, 8, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.columnLayout.addItem(self.columnSpacer)


        self.formLayout.addWidget(self.column)

        self.notes = QWidget(NeedForm)
        self.notes.setObjectName(u"notes")
        self.notesLayout = QVBoxLayout(self.notes)
        self.notesLayout.setSpacing(8)
        self.notesLayout.setObjectName(u"notesLayout")
        self.notesLayout.setContentsMargins(0, 0, 0, 0)
        self.note1 = MarginNote(self.notes)
        self.note1.setObjectName(u"note1")

        self.notesLayout.addWidget(self.note1)

        self.note2 = MarginNote(self.notes)
        self.note2.setObjectName(u"note2")

        self.notesLayout.addWidget(self.note2)

        self.note3 = MarginNote(self.notes)
        self.note3.setObjectName(u"note3")

        self.notesLayout.addWidget(self.note3)

        self.note4 = MarginNote(self.notes)
        self.note4.setObjectName(u"note4")

        self.notesLayout.addWidget(self.note4)

        self.note5 = MarginNote(self.notes)
        self.note5.setObjectName(u"note5")

        self.notesLayout.addWidget(self.note5)

        self.note6 = MarginNote(self.notes)
        self.note6.setObjectName(u"note6")

        self.notesLayout.addWidget(self.note6)

        self.note7 = MarginNote(self.notes)
        self.note7.setObjectName(u"note7")

        self.notesLayout.addWidget(self.note7)


        self.formLayout.addWidget(self.notes)

        self.formLayout.setStretch(0, 1)
#if QT_CONFIG(shortcut)
        self.titleLabel.setBuddy(self.title)
        self.whoLabel.setBuddy(self.who)
        self.ableLabel.setBuddy(self.ableTo)
        self.effectLabel.setBuddy(self.effect)
        self.measureLabel.setBuddy(self.measure)
        self.spanLabel.setBuddy(self.baseline)
        self.methodLabel.setBuddy(self.method)
        self.whenLabel.setBuddy(self.measuredWhen)
        self.priorityLabel.setBuddy(self.priority)
        self.statusLabel.setBuddy(self.status)
        self.ownerLabel.setBuddy(self.owner)
        self.reviewLabel.setBuddy(self.review)
        self.situationLabel.setBuddy(self.situation)
        self.problemLabel.setBuddy(self.problem)
        self.constraintsLabel.setBuddy(self.constraints)
        self.accessibilityLabel.setBuddy(self.accessibility)
        self.legalLabel.setBuddy(self.legal)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(NeedForm)
    # setupUi

    def retranslateUi(self, NeedForm: QWidget) -> None:
        self.remove.setText(QCoreApplication.translate("NeedForm", u"Remove", None))
#if QT_CONFIG(accessibility)
        self.remove.setAccessibleName(QCoreApplication.translate("NeedForm", u"Remove the need", None))
#endif // QT_CONFIG(accessibility)
        self.aloneText.setText(QCoreApplication.translate("NeedForm", u"\u25b2 One supplier alone: the need may be written for what that one sells. Ask the others, or say why it stands.", None))
#if QT_CONFIG(accessibility)
        self.aloneAnswer.setAccessibleName(QCoreApplication.translate("NeedForm", u"What you think of the need resting on one supplier alone", None))
#endif // QT_CONFIG(accessibility)
        self.aloneAnswer.setPlaceholderText(QCoreApplication.translate("NeedForm", u"what you think of it; asked for before the needs summary is made", None))
        self.titleLabel.setText(QCoreApplication.translate("NeedForm", u"Title", None))
#if QT_CONFIG(accessibility)
        self.title.setAccessibleName(QCoreApplication.translate("NeedForm", u"Title", None))
#endif // QT_CONFIG(accessibility)
        self.whoLabel.setText(QCoreApplication.translate("NeedForm", u"Who", None))
#if QT_CONFIG(accessibility)
        self.who.setAccessibleName(QCoreApplication.translate("NeedForm", u"Who", None))
#endif // QT_CONFIG(accessibility)
        self.who.setPlaceholderText(QCoreApplication.translate("NeedForm", u"the group or the role", None))
        self.ableLabel.setText(QCoreApplication.translate("NeedForm", u"Must be able to", None))
#if QT_CONFIG(accessibility)
        self.ableTo.setAccessibleName(QCoreApplication.translate("NeedForm", u"Must be able to", None))
#endif // QT_CONFIG(accessibility)
        self.ableTo.setPlaceholderText(QCoreApplication.translate("NeedForm", u"do what, not with which means", None))
        self.effectLabel.setText(QCoreApplication.translate("NeedForm", u"In order to", None))
#if QT_CONFIG(accessibility)
        self.effect.setAccessibleName(QCoreApplication.translate("NeedForm", u"In order to", None))
#endif // QT_CONFIG(accessibility)
        self.effect.setPlaceholderText(QCoreApplication.translate("NeedForm", u"the effect that is wanted", None))
        self.measureLabel.setText(QCoreApplication.translate("NeedForm", u"Measured as", None))
#if QT_CONFIG(accessibility)
        self.measure.setAccessibleName(QCoreApplication.translate("NeedForm", u"Measured as", None))
#endif // QT_CONFIG(accessibility)
        self.measure.setPlaceholderText(QCoreApplication.translate("NeedForm", u"what is counted", None))
        self.spanLabel.setText(QCoreApplication.translate("NeedForm", u"From, to", None))
#if QT_CONFIG(accessibility)
        self.baseline.setAccessibleName(QCoreApplication.translate("NeedForm", u"Measure: today", None))
#endif // QT_CONFIG(accessibility)
        self.baseline.setPlaceholderText(QCoreApplication.translate("NeedForm", u"today", None))
        self.arrow.setText(QCoreApplication.translate("NeedForm", u"\u2192", None))
#if QT_CONFIG(accessibility)
        self.target.setAccessibleName(QCoreApplication.translate("NeedForm", u"Measure: target", None))
#endif // QT_CONFIG(accessibility)
        self.target.setPlaceholderText(QCoreApplication.translate("NeedForm", u"target", None))
#if QT_CONFIG(accessibility)
        self.unit.setAccessibleName(QCoreApplication.translate("NeedForm", u"Measure: unit", None))
#endif // QT_CONFIG(accessibility)
        self.unit.setPlaceholderText(QCoreApplication.translate("NeedForm", u"unit", None))
        self.methodLabel.setText(QCoreApplication.translate("NeedForm", u"How", None))
#if QT_CONFIG(accessibility)
        self.method.setAccessibleName(QCoreApplication.translate("NeedForm", u"Measure: method", None))
#endif // QT_CONFIG(accessibility)
        self.method.setPlaceholderText(QCoreApplication.translate("NeedForm", u"how it is measured", None))
        self.whenLabel.setText(QCoreApplication.translate("NeedForm", u"When", None))
#if QT_CONFIG(accessibility)
        self.measuredWhen.setAccessibleName(QCoreApplication.translate("NeedForm", u"Measure: when", None))
#endif // QT_CONFIG(accessibility)
        self.measuredWhen.setPlaceholderText(QCoreApplication.translate("NeedForm", u"before, after, how often", None))
        self.priorityLabel.setText(QCoreApplication.translate("NeedForm", u"Priority", None))
#if QT_CONFIG(accessibility)
        self.priority.setAccessibleName(QCoreApplication.translate("NeedForm", u"Priority", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.priorityMethod.setAccessibleName(QCoreApplication.translate("NeedForm", u"How the priority was set", None))
#endif // QT_CONFIG(accessibility)
        self.priorityMethod.setPlaceholderText(QCoreApplication.translate("NeedForm", u"how it was set", None))
        self.statusLabel.setText(QCoreApplication.translate("NeedForm", u"Status", None))
#if QT_CONFIG(accessibility)
        self.status.setAccessibleName(QCoreApplication.translate("NeedForm", u"Status", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.statusReason.setAccessibleName(QCoreApplication.translate("NeedForm", u"Reason for the status", None))
#endif // QT_CONFIG(accessibility)
        self.statusReason.setPlaceholderText(QCoreApplication.translate("NeedForm", u"reason", None))
        self.ownerLabel.setText(QCoreApplication.translate("NeedForm", u"Owner", None))
#if QT_CONFIG(accessibility)
        self.owner.setAccessibleName(QCoreApplication.translate("NeedForm", u"Owner", None))
#endif // QT_CONFIG(accessibility)
        self.owner.setPlaceholderText(QCoreApplication.translate("NeedForm", u"who answers for it in the organisation", None))
        self.reviewLabel.setText(QCoreApplication.translate("NeedForm", u"Review", None))
#if QT_CONFIG(accessibility)
        self.review.setAccessibleName(QCoreApplication.translate("NeedForm", u"How far the review has come", None))
#endif // QT_CONFIG(accessibility)
        self.voted.setText("")
        self.takeVote.setText(QCoreApplication.translate("NeedForm", u"Write it as the method", None))
        self.sourcesCardTitle.setText(QCoreApplication.translate("NeedForm", u"Sources", None))
#if QT_CONFIG(accessibility)
        self.quotes.setAccessibleName(QCoreApplication.translate("NeedForm", u"Sources of the need", None))
#endif // QT_CONFIG(accessibility)
        self.stillHolds.setText(QCoreApplication.translate("NeedForm", u"The need still holds", None))
        self.noQuotes.setText(QCoreApplication.translate("NeedForm", u"Nothing is linked yet. What was said gives a need its weight.", None))
        self.requirementsCardTitle.setText(QCoreApplication.translate("NeedForm", u"Requirements", None))
        self.backgroundCardTitle.setText(QCoreApplication.translate("NeedForm", u"Background", None))
        self.situationLabel.setText(QCoreApplication.translate("NeedForm", u"Situation today", None))
#if QT_CONFIG(accessibility)
        self.situation.setAccessibleName(QCoreApplication.translate("NeedForm", u"Situation today", None))
#endif // QT_CONFIG(accessibility)
        self.problemLabel.setText(QCoreApplication.translate("NeedForm", u"Problem", None))
#if QT_CONFIG(accessibility)
        self.problem.setAccessibleName(QCoreApplication.translate("NeedForm", u"Problem", None))
#endif // QT_CONFIG(accessibility)
        self.constraintsLabel.setText(QCoreApplication.translate("NeedForm", u"Constraints", None))
#if QT_CONFIG(accessibility)
        self.constraints.setAccessibleName(QCoreApplication.translate("NeedForm", u"Constraints", None))
#endif // QT_CONFIG(accessibility)
        self.accessibilityLabel.setText(QCoreApplication.translate("NeedForm", u"Accessibility", None))
#if QT_CONFIG(accessibility)
        self.accessibility.setAccessibleName(QCoreApplication.translate("NeedForm", u"Accessibility", None))
#endif // QT_CONFIG(accessibility)
        self.accessibility.setPlaceholderText(QCoreApplication.translate("NeedForm", u"what all users need, whatever their abilities (LOU 9:2)", None))
        self.legalLabel.setText(QCoreApplication.translate("NeedForm", u"Law", None))
#if QT_CONFIG(accessibility)
        self.legal.setAccessibleName(QCoreApplication.translate("NeedForm", u"Law", None))
#endif // QT_CONFIG(accessibility)
        self.legal.setPlaceholderText(QCoreApplication.translate("NeedForm", u"what the law asks for, with chapter and section", None))
        pass
    # retranslateUi
