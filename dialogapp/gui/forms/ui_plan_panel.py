"""Compiled from forms/plan_panel.ui: edit that, then run `packaging/dev.py forms`."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QComboBox, QFrame, QGridLayout, QHBoxLayout, QLabel, QLineEdit, QPlainTextEdit, QPushButton, QScrollArea, QSizePolicy, QSpacerItem, QToolButton, QVBoxLayout, QWidget

from dialogapp.gui.widgets.ask_bar import AskBar
from dialogapp.gui.widgets.badge import Badge
from dialogapp.gui.widgets.choice_field import ChoiceField
from dialogapp.gui.widgets.date_field import DateField
from dialogapp.gui.widgets.empty_state import EmptyState
from dialogapp.gui.widgets.fitted_table import FittedTable
from dialogapp.gui.widgets.flow_row import FlowRow
from dialogapp.gui.widgets.line_field import LineField
from dialogapp.gui.widgets.number_field import NumberField
from dialogapp.gui.widgets.plan_days import PlanDays
from dialogapp.gui.widgets.text_field import TextField
from dialogapp.gui.widgets.time_field import TimeField

class Ui_PlanPanel(object):
    def setupUi(self, PlanPanel: QWidget) -> None:
        if not PlanPanel.objectName():
            PlanPanel.setObjectName(u"PlanPanel")
        self.panelLayout = QVBoxLayout(PlanPanel)
        self.panelLayout.setSpacing(0)
        self.panelLayout.setObjectName(u"panelLayout")
        self.panelLayout.setContentsMargins(0, 0, 0, 0)
        self.empty = EmptyState(PlanPanel)
        self.empty.setObjectName(u"empty")

        self.panelLayout.addWidget(self.empty)

        self.whole = QWidget(PlanPanel)
        self.whole.setObjectName(u"whole")
        self.wholeLayout = QVBoxLayout(self.whole)
        self.wholeLayout.setSpacing(8)
        self.wholeLayout.setObjectName(u"wholeLayout")
        self.wholeLayout.setContentsMargins(0, 0, 0, 0)
        self.planRow = QHBoxLayout()
        self.planRow.setSpacing(8)
        self.planRow.setObjectName(u"planRow")
        self.plans = ChoiceField(self.whole)
        self.plans.setObjectName(u"plans")
        self.plans.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.plans.setMinimumContentsLength(8)

        self.planRow.addWidget(self.plans)

        self.state = Badge(self.whole)
        self.state.setObjectName(u"state")

        self.planRow.addWidget(self.state)

        self.newPlan = QPushButton(self.whole)
        self.newPlan.setObjectName(u"newPlan")
        self.newPlan.setProperty(u"role", u"quiet")

        self.planRow.addWidget(self.newPlan)

        self.removePlan = QPushButton(self.whole)
        self.removePlan.setObjectName(u"removePlan")
        self.removePlan.setProperty(u"role", u"quiet")

        self.planRow.addWidget(self.removePlan)

        self.planRow.setStretch(0, 1)

        self.wholeLayout.addLayout(self.planRow)

        self.scroll = QScrollArea(self.whole)
        self.scroll.setObjectName(u"scroll")
        self.scroll.setFrameShape(QFrame.Shape.NoFrame)
        self.scroll.setWidgetResizable(True)
        self.scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.scrolled = QWidget()
        self.scrolled.setObjectName(u"scrolled")
        self.scrolledLayout = QVBoxLayout(self.scrolled)
        self.scrolledLayout.setSpacing(12)
        self.scrolledLayout.setObjectName(u"scrolledLayout")
        self.scrolledLayout.setContentsMargins(0, 0, 8, 0)
        self.whoCard = QFrame(self.scrolled)
        self.whoCard.setObjectName(u"whoCard")
        self.whoCard.setProperty(u"card", True)
        self.whoCardLayout = QVBoxLayout(self.whoCard)
        self.whoCardLayout.setSpacing(8)
        self.whoCardLayout.setObjectName(u"whoCardLayout")
        self.whoCardLayout.setContentsMargins(16, 12, 16, 16)
        self.whoHead = QHBoxLayout()
        self.whoHead.setSpacing(8)
        self.whoHead.setObjectName(u"whoHead")
        self.whoTitle = QLabel(self.whoCard)
        self.whoTitle.setObjectName(u"whoTitle")
        self.whoTitle.setProperty(u"role", u"lead")

        self.whoHead.addWidget(self.whoTitle)

        self.supplierCount = QLabel(self.whoCard)
        self.supplierCount.setObjectName(u"supplierCount")
        self.supplierCount.setProperty(u"role", u"muted")

        self.whoHead.addWidget(self.supplierCount)

        self.whoGap = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.whoHead.addItem(self.whoGap)

        self.allSuppliers = QPushButton(self.whoCard)
        self.allSuppliers.setObjectName(u"allSuppliers")
        self.allSuppliers.setProperty(u"role", u"link")

        self.whoHead.addWidget(self.allSuppliers)


        self.whoCardLayout.addLayout(self.whoHead)

        self.whoLine = QLabel(self.whoCard)
        self.whoLine.setObjectName(u"whoLine")
        self.whoLine.setWordWrap(True)
        self.whoLine.setProperty(u"role", u"small")

        self.whoCardLayout.addWidget(self.whoLine)

        self.suppliers = FittedTable(self.whoCard)
        self.suppliers.setObjectName(u"suppliers")

        self.whoCardLayout.addWidget(self.suppliers)

        self.cannotRow = QWidget(self.whoCard)
        self.cannotRow.setObjectName(u"cannotRow")
        self.cannotLayout = QVBoxLayout(self.cannotRow)
        self.cannotLayout.setSpacing(8)
        self.cannotLayout.setObjectName(u"cannotLayout")
        self.cannotLayout.setContentsMargins(0, 0, 0, 0)
        self.cannotFor = QLabel(self.cannotRow)
        self.cannotFor.setObjectName(u"cannotFor")
        self.cannotFor.setProperty(u"role", u"muted")

        self.cannotLayout.addWidget(self.cannotFor)

        self.cannotTimes = QHBoxLayout()
        self.cannotTimes.setSpacing(8)
        self.cannotTimes.setObjectName(u"cannotTimes")
        self.cannotDay = DateField(self.cannotRow)
        self.cannotDay.setObjectName(u"cannotDay")

        self.cannotTimes.addWidget(self.cannotDay)

        self.cannotBegins = TimeField(self.cannotRow)
        self.cannotBegins.setObjectName(u"cannotBegins")

        self.cannotTimes.addWidget(self.cannotBegins)

        self.cannotDash = QLabel(self.cannotRow)
        self.cannotDash.setObjectName(u"cannotDash")
        self.cannotDash.setText(u"\u2013")

        self.cannotTimes.addWidget(self.cannotDash)

        self.cannotEnds = TimeField(self.cannotRow)
        self.cannotEnds.setObjectName(u"cannotEnds")

        self.cannotTimes.addWidget(self.cannotEnds)

        self.cannotGap = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.cannotTimes.addItem(self.cannotGap)


        self.cannotLayout.addLayout(self.cannotTimes)

        self.cannotWhy = QHBoxLayout()
        self.cannotWhy.setSpacing(8)
        self.cannotWhy.setObjectName(u"cannotWhy")
        self.cannotNote = QLineEdit(self.cannotRow)
        self.cannotNote.setObjectName(u"cannotNote")

        self.cannotWhy.addWidget(self.cannotNote)

        self.addCannot = QPushButton(self.cannotRow)
        self.addCannot.setObjectName(u"addCannot")

        self.cannotWhy.addWidget(self.addCannot)


        self.cannotLayout.addLayout(self.cannotWhy)


        self.whoCardLayout.addWidget(self.cannotRow)

        self.peopleTitle = QLabel(self.whoCard)
        self.peopleTitle.setObjectName(u"peopleTitle")
        self.peopleTitle.setProperty(u"role", u"muted")

        self.whoCardLayout.addWidget(self.peopleTitle)

        self.people = FittedTable(self.whoCard)
        self.people.setObjectName(u"people")

        self.whoCardLayout.addWidget(self.people)

        self.noPeople = QLabel(self.whoCard)
        self.noPeople.setObjectName(u"noPeople")
        self.noPeople.setWordWrap(True)
        self.noPeople.setProperty(u"role", u"small")

        self.whoCardLayout.addWidget(self.noPeople)


        self.scrolledLayout.addWidget(self.whoCard)

        self.whenCard = QFrame(self.scrolled)
        self.whenCard.setObjectName(u"whenCard")
        self.whenCard.setProperty(u"card", True)
        self.whenCardLayout = QVBoxLayout(self.whenCard)
        self.whenCardLayout.setSpacing(8)
        self.whenCardLayout.setObjectName(u"whenCardLayout")
        self.whenCardLayout.setContentsMargins(16, 12, 16, 16)
        self.whenHead = QHBoxLayout()
        self.whenHead.setSpacing(8)
        self.whenHead.setObjectName(u"whenHead")
        self.whenTitle = QLabel(self.whenCard)
        self.whenTitle.setObjectName(u"whenTitle")
        self.whenTitle.setProperty(u"role", u"lead")

        self.whenHead.addWidget(self.whenTitle)

        self.whenGap = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.whenHead.addItem(self.whenGap)


        self.whenCardLayout.addLayout(self.whenHead)

        self.days = FittedTable(self.whenCard)
        self.days.setObjectName(u"days")

        self.whenCardLayout.addWidget(self.days)

        self.addDaysRow = QHBoxLayout()
        self.addDaysRow.setSpacing(8)
        self.addDaysRow.setObjectName(u"addDaysRow")
        self.firstDay = DateField(self.whenCard)
        self.firstDay.setObjectName(u"firstDay")

        self.addDaysRow.addWidget(self.firstDay)

        self.dayDash = QLabel(self.whenCard)
        self.dayDash.setObjectName(u"dayDash")
        self.dayDash.setText(u"\u2013")

        self.addDaysRow.addWidget(self.dayDash)

        self.lastDay = DateField(self.whenCard)
        self.lastDay.setObjectName(u"lastDay")

        self.addDaysRow.addWidget(self.lastDay)

        self.daysGap = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.addDaysRow.addItem(self.daysGap)


        self.whenCardLayout.addLayout(self.addDaysRow)

        self.addTimesRow = QHBoxLayout()
        self.addTimesRow.setSpacing(8)
        self.addTimesRow.setObjectName(u"addTimesRow")
        self.dayBegins = TimeField(self.whenCard)
        self.dayBegins.setObjectName(u"dayBegins")

        self.addTimesRow.addWidget(self.dayBegins)

        self.timeDash = QLabel(self.whenCard)
        self.timeDash.setObjectName(u"timeDash")
        self.timeDash.setText(u"\u2013")

        self.addTimesRow.addWidget(self.timeDash)

        self.dayEnds = TimeField(self.whenCard)
        self.dayEnds.setObjectName(u"dayEnds")

        self.addTimesRow.addWidget(self.dayEnds)

        self.addDays = QPushButton(self.whenCard)
        self.addDays.setObjectName(u"addDays")

        self.addTimesRow.addWidget(self.addDays)

        self.removeDays = QPushButton(self.whenCard)
        self.removeDays.setObjectName(u"removeDays")
        self.removeDays.setProperty(u"role", u"quiet")

        self.addTimesRow.addWidget(self.removeDays)

        self.addDaysGap = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.addTimesRow.addItem(self.addDaysGap)


        self.whenCardLayout.addLayout(self.addTimesRow)

        self.leftOut = QLabel(self.whenCard)
        self.leftOut.setObjectName(u"leftOut")
        self.leftOut.setWordWrap(True)
        self.leftOut.setProperty(u"role", u"small")

        self.whenCardLayout.addWidget(self.leftOut)

        self.terms = QWidget(self.whenCard)
        self.terms.setObjectName(u"terms")
        self.termsLayout = QGridLayout(self.terms)
        self.termsLayout.setObjectName(u"termsLayout")
        self.termsLayout.setHorizontalSpacing(12)
        self.termsLayout.setVerticalSpacing(8)
        self.termsLayout.setContentsMargins(0, 0, 0, 0)
        self.slotLabel = QLabel(self.terms)
        self.slotLabel.setObjectName(u"slotLabel")

        self.termsLayout.addWidget(self.slotLabel, 0, 0, 1, 1)

        self.slot = NumberField(self.terms)
        self.slot.setObjectName(u"slot")
        self.slot.setMinimum(5)
        self.slot.setMaximum(480)
        self.slot.setSingleStep(5)

        self.termsLayout.addWidget(self.slot, 0, 1, 1, 1)

        self.gapLabel = QLabel(self.terms)
        self.gapLabel.setObjectName(u"gapLabel")

        self.termsLayout.addWidget(self.gapLabel, 0, 2, 1, 1)

        self.gap = NumberField(self.terms)
        self.gap.setObjectName(u"gap")
        self.gap.setMinimum(0)
        self.gap.setMaximum(240)
        self.gap.setSingleStep(5)

        self.termsLayout.addWidget(self.gap, 0, 3, 1, 1)

        self.breaksLabel = QLabel(self.terms)
        self.breaksLabel.setObjectName(u"breaksLabel")

        self.termsLayout.addWidget(self.breaksLabel, 1, 0, 1, 1)

        self.breaks = LineField(self.terms)
        self.breaks.setObjectName(u"breaks")

        self.termsLayout.addWidget(self.breaks, 1, 1, 1, 1)

        self.roundsLabel = QLabel(self.terms)
        self.roundsLabel.setObjectName(u"roundsLabel")

        self.termsLayout.addWidget(self.roundsLabel, 1, 2, 1, 1)

        self.rounds = NumberField(self.terms)
        self.rounds.setObjectName(u"rounds")
        self.rounds.setMinimum(1)
        self.rounds.setMaximum(40)

        self.termsLayout.addWidget(self.rounds, 1, 3, 1, 1)

        self.roomsLabel = QLabel(self.terms)
        self.roomsLabel.setObjectName(u"roomsLabel")

        self.termsLayout.addWidget(self.roomsLabel, 2, 0, 1, 1)

        self.roomsRow = QHBoxLayout()
        self.roomsRow.setSpacing(8)
        self.roomsRow.setObjectName(u"roomsRow")
        self.rooms = TextField(self.terms)
        self.rooms.setObjectName(u"rooms")

        self.roomsRow.addWidget(self.rooms)

        self.places = QToolButton(self.terms)
        self.places.setObjectName(u"places")
        self.places.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)

        self.roomsRow.addWidget(self.places)


        self.termsLayout.addLayout(self.roomsRow, 2, 1, 1, 3)

        self.agendaLabel = QLabel(self.terms)
        self.agendaLabel.setObjectName(u"agendaLabel")

        self.termsLayout.addWidget(self.agendaLabel, 3, 0, 1, 1)

        self.agenda = ChoiceField(self.terms)
        self.agenda.setObjectName(u"agenda")
        self.agenda.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.agenda.setMinimumContentsLength(8)

        self.termsLayout.addWidget(self.agenda, 3, 1, 1, 3)

        self.titleLabel = QLabel(self.terms)
        self.titleLabel.setObjectName(u"titleLabel")

        self.termsLayout.addWidget(self.titleLabel, 4, 0, 1, 1)

        self.title = LineField(self.terms)
        self.title.setObjectName(u"title")

        self.termsLayout.addWidget(self.title, 4, 1, 1, 3)

        self.termsLayout.setColumnStretch(1, 1)
        self.termsLayout.setColumnStretch(3, 1)

        self.whenCardLayout.addWidget(self.terms)

        self.times = PlanDays(self.whenCard)
        self.times.setObjectName(u"times")

        self.whenCardLayout.addWidget(self.times)


        self.scrolledLayout.addWidget(self.whenCard)

        self.drawCard = QFrame(self.scrolled)
        self.drawCard.setObjectName(u"drawCard")
        self.drawCard.setProperty(u"card", True)
        self.drawCardLayout = QVBoxLayout(self.drawCard)
        self.drawCardLayout.setSpacing(8)
        self.drawCardLayout.setObjectName(u"drawCardLayout")
        self.drawCardLayout.setContentsMargins(16, 12, 16, 16)
        self.drawHead = QHBoxLayout()
        self.drawHead.setSpacing(8)
        self.drawHead.setObjectName(u"drawHead")
        self.drawTitle = QLabel(self.drawCard)
        self.drawTitle.setObjectName(u"drawTitle")
        self.drawTitle.setProperty(u"role", u"lead")

        self.drawHead.addWidget(self.drawTitle)

        self.drawGap = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.drawHead.addItem(self.drawGap)

        self.openAgain = QPushButton(self.drawCard)
        self.openAgain.setObjectName(u"openAgain")
        self.openAgain.setProperty(u"role", u"quiet")

        self.drawHead.addWidget(self.openAgain)


        self.drawCardLayout.addLayout(self.drawHead)

        self.drawLine = QLabel(self.drawCard)
        self.drawLine.setObjectName(u"drawLine")
        self.drawLine.setWordWrap(True)
        self.drawLine.setTextFormat(Qt.TextFormat.PlainText)

        self.drawCardLayout.addWidget(self.drawLine)

        self.ask = AskBar(self.drawCard)
        self.ask.setObjectName(u"ask")

        self.drawCardLayout.addWidget(self.ask)

        self.closeRow = QHBoxLayout()
        self.closeRow.setSpacing(8)
        self.closeRow.setObjectName(u"closeRow")
        self.close = QPushButton(self.drawCard)
        self.close.setObjectName(u"close")

        self.closeRow.addWidget(self.close)

        self.closeGap = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.closeRow.addItem(self.closeGap)


        self.drawCardLayout.addLayout(self.closeRow)

        self.drawForm = QWidget(self.drawCard)
        self.drawForm.setObjectName(u"drawForm")
        self.drawFormLayout = QGridLayout(self.drawForm)
        self.drawFormLayout.setObjectName(u"drawFormLayout")
        self.drawFormLayout.setHorizontalSpacing(12)
        self.drawFormLayout.setVerticalSpacing(8)
        self.drawFormLayout.setContentsMargins(0, 0, 0, 0)
        self.seedLabel = QLabel(self.drawForm)
        self.seedLabel.setObjectName(u"seedLabel")

        self.drawFormLayout.addWidget(self.seedLabel, 0, 0, 1, 1)

        self.seed = QLineEdit(self.drawForm)
        self.seed.setObjectName(u"seed")

        self.drawFormLayout.addWidget(self.seed, 0, 1, 1, 1)

        self.witnessLabel = QLabel(self.drawForm)
        self.witnessLabel.setObjectName(u"witnessLabel")

        self.drawFormLayout.addWidget(self.witnessLabel, 1, 0, 1, 1)

        self.witness = QLineEdit(self.drawForm)
        self.witness.setObjectName(u"witness")

        self.drawFormLayout.addWidget(self.witness, 1, 1, 1, 1)

        self.reasonLabel = QLabel(self.drawForm)
        self.reasonLabel.setObjectName(u"reasonLabel")

        self.drawFormLayout.addWidget(self.reasonLabel, 2, 0, 1, 1)

        self.reason = QLineEdit(self.drawForm)
        self.reason.setObjectName(u"reason")

        self.drawFormLayout.addWidget(self.reason, 2, 1, 1, 1)

        self.drawButtons = QHBoxLayout()
        self.drawButtons.setSpacing(8)
        self.drawButtons.setObjectName(u"drawButtons")
        self.draw = QPushButton(self.drawForm)
        self.draw.setObjectName(u"draw")

        self.drawButtons.addWidget(self.draw)

        self.keepDraw = QPushButton(self.drawForm)
        self.keepDraw.setObjectName(u"keepDraw")
        self.keepDraw.setProperty(u"role", u"quiet")

        self.drawButtons.addWidget(self.keepDraw)

        self.drawButtonsGap = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.drawButtons.addItem(self.drawButtonsGap)


        self.drawFormLayout.addLayout(self.drawButtons, 3, 1, 1, 1)

        self.drawFormLayout.setColumnStretch(1, 1)

        self.drawCardLayout.addWidget(self.drawForm)

        self.drawn = FittedTable(self.drawCard)
        self.drawn.setObjectName(u"drawn")

        self.drawCardLayout.addWidget(self.drawn)

        self.ruleLine = QLabel(self.drawCard)
        self.ruleLine.setObjectName(u"ruleLine")
        self.ruleLine.setWordWrap(True)
        self.ruleLine.setTextFormat(Qt.TextFormat.PlainText)
        self.ruleLine.setProperty(u"role", u"small")

        self.drawCardLayout.addWidget(self.ruleLine)

        self.drawnButtons = QHBoxLayout()
        self.drawnButtons.setSpacing(8)
        self.drawnButtons.setObjectName(u"drawnButtons")
        self.recompute = QPushButton(self.drawCard)
        self.recompute.setObjectName(u"recompute")
        self.recompute.setCheckable(True)

        self.drawnButtons.addWidget(self.recompute)

        self.copyRecompute = QPushButton(self.drawCard)
        self.copyRecompute.setObjectName(u"copyRecompute")
        self.copyRecompute.setProperty(u"role", u"quiet")

        self.drawnButtons.addWidget(self.copyRecompute)

        self.recomputeGap = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.drawnButtons.addItem(self.recomputeGap)

        self.drawAgain = QPushButton(self.drawCard)
        self.drawAgain.setObjectName(u"drawAgain")
        self.drawAgain.setProperty(u"role", u"quiet")

        self.drawnButtons.addWidget(self.drawAgain)


        self.drawCardLayout.addLayout(self.drawnButtons)

        self.recomputing = QPlainTextEdit(self.drawCard)
        self.recomputing.setObjectName(u"recomputing")
        self.recomputing.setReadOnly(True)
        self.recomputing.setTabChangesFocus(True)

        self.drawCardLayout.addWidget(self.recomputing)

        self.madeTitle = QLabel(self.drawCard)
        self.madeTitle.setObjectName(u"madeTitle")
        self.madeTitle.setProperty(u"role", u"muted")

        self.drawCardLayout.addWidget(self.madeTitle)

        self.made = FittedTable(self.drawCard)
        self.made.setObjectName(u"made")

        self.drawCardLayout.addWidget(self.made)


        self.scrolledLayout.addWidget(self.drawCard)

        self.resultCard = QFrame(self.scrolled)
        self.resultCard.setObjectName(u"resultCard")
        self.resultCard.setProperty(u"card", True)
        self.resultCardLayout = QVBoxLayout(self.resultCard)
        self.resultCardLayout.setSpacing(8)
        self.resultCardLayout.setObjectName(u"resultCardLayout")
        self.resultCardLayout.setContentsMargins(16, 12, 16, 16)
        self.resultHead = QHBoxLayout()
        self.resultHead.setSpacing(8)
        self.resultHead.setObjectName(u"resultHead")
        self.resultTitle = QLabel(self.resultCard)
        self.resultTitle.setObjectName(u"resultTitle")
        self.resultTitle.setProperty(u"role", u"lead")

        self.resultHead.addWidget(self.resultTitle)

        self.resultGap = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.resultHead.addItem(self.resultGap)


        self.resultCardLayout.addLayout(self.resultHead)

        self.resultLine = QLabel(self.resultCard)
        self.resultLine.setObjectName(u"resultLine")
        self.resultLine.setWordWrap(True)
        self.resultLine.setTextFormat(Qt.TextFormat.PlainText)

        self.resultCardLayout.addWidget(self.resultLine)

        self.resultButtons = QHBoxLayout()
        self.resultButtons.setSpacing(8)
        self.resultButtons.setObjectName(u"resultButtons")
        self.accept = QPushButton(self.resultCard)
        self.accept.setObjectName(u"accept")
        self.accept.setProperty(u"role", u"primary")

        self.resultButtons.addWidget(self.accept)

        self.toCalendar = QPushButton(self.resultCard)
        self.toCalendar.setObjectName(u"toCalendar")

        self.resultButtons.addWidget(self.toCalendar)

        self.toInvitations = QPushButton(self.resultCard)
        self.toInvitations.setObjectName(u"toInvitations")

        self.resultButtons.addWidget(self.toInvitations)

        self.resultButtonsGap = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.resultButtons.addItem(self.resultButtonsGap)

        self.changeAgain = QPushButton(self.resultCard)
        self.changeAgain.setObjectName(u"changeAgain")
        self.changeAgain.setProperty(u"role", u"quiet")

        self.resultButtons.addWidget(self.changeAgain)


        self.resultCardLayout.addLayout(self.resultButtons)

        self.askAnew = AskBar(self.resultCard)
        self.askAnew.setObjectName(u"askAnew")

        self.resultCardLayout.addWidget(self.askAnew)

        self.coming = FittedTable(self.resultCard)
        self.coming.setObjectName(u"coming")

        self.resultCardLayout.addWidget(self.coming)

        self.remarks = QLabel(self.resultCard)
        self.remarks.setObjectName(u"remarks")
        self.remarks.setWordWrap(True)
        self.remarks.setTextFormat(Qt.TextFormat.PlainText)

        self.resultCardLayout.addWidget(self.remarks)

        self.balance = QLabel(self.resultCard)
        self.balance.setObjectName(u"balance")
        self.balance.setWordWrap(True)
        self.balance.setTextFormat(Qt.TextFormat.PlainText)
        self.balance.setProperty(u"role", u"muted")

        self.resultCardLayout.addWidget(self.balance)

        self.lanes = PlanDays(self.resultCard)
        self.lanes.setObjectName(u"lanes")

        self.resultCardLayout.addWidget(self.lanes)


        self.scrolledLayout.addWidget(self.resultCard)

        self.scroll.setWidget(self.scrolled)

        self.wholeLayout.addWidget(self.scroll)

        self.strip = QFrame(self.whole)
        self.strip.setObjectName(u"strip")
        self.strip.setProperty(u"note", u"plain")
        self.stripLayout = QVBoxLayout(self.strip)
        self.stripLayout.setSpacing(4)
        self.stripLayout.setObjectName(u"stripLayout")
        self.stripLayout.setContentsMargins(12, 8, 8, 8)
        self.explained = QLabel(self.strip)
        self.explained.setObjectName(u"explained")
        self.explained.setWordWrap(True)
        self.explained.setTextFormat(Qt.TextFormat.PlainText)

        self.stripLayout.addWidget(self.explained)

        self.offers = FlowRow(self.strip)
        self.offers.setObjectName(u"offers")

        self.stripLayout.addWidget(self.offers)


        self.wholeLayout.addWidget(self.strip)

        self.wholeLayout.setStretch(1, 1)

        self.panelLayout.addWidget(self.whole)

#if QT_CONFIG(shortcut)
        self.peopleTitle.setBuddy(self.people)
        self.slotLabel.setBuddy(self.slot)
        self.gapLabel.setBuddy(self.gap)
        self.breaksLabel.setBuddy(self.breaks)
        self.roundsLabel.setBuddy(self.rounds)
        self.roomsLabel.setBuddy(self.rooms)
        self.agendaLabel.setBuddy(self.agenda)
        self.titleLabel.setBuddy(self.title)
        self.seedLabel.setBuddy(self.seed)
        self.witnessLabel.setBuddy(self.witness)
        self.reasonLabel.setBuddy(self.reason)
        self.madeTitle.setBuddy(self.made)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(PlanPanel)
    # setupUi

    def retranslateUi(self, PlanPanel: QWidget) -> None:
#if QT_CONFIG(accessibility)
        self.plans.setAccessibleName(QCoreApplication.translate("PlanPanel", u"Plan", None))
#endif // QT_CONFIG(accessibility)
        self.newPlan.setText(QCoreApplication.translate("PlanPanel", u"New plan", None))
#if QT_CONFIG(accessibility)
        self.newPlan.setAccessibleName(QCoreApplication.translate("PlanPanel", u"New plan", None))
#endif // QT_CONFIG(accessibility)
        self.removePlan.setText(QCoreApplication.translate("PlanPanel", u"Remove", None))
#if QT_CONFIG(accessibility)
        self.removePlan.setAccessibleName(QCoreApplication.translate("PlanPanel", u"Remove the plan", None))
#endif // QT_CONFIG(accessibility)
        self.whoTitle.setText(QCoreApplication.translate("PlanPanel", u"1. Who", None))
        self.allSuppliers.setText(QCoreApplication.translate("PlanPanel", u"Tick all suppliers", None))
#if QT_CONFIG(accessibility)
        self.allSuppliers.setAccessibleName(QCoreApplication.translate("PlanPanel", u"Tick all suppliers", None))
#endif // QT_CONFIG(accessibility)
        self.whoLine.setText(QCoreApplication.translate("PlanPanel", u"Every ticked supplier gets a meeting of the same length. Double-click to write when it can't: 16 Mar 9\u201312; every day 15\u201316 (reason).", None))
#if QT_CONFIG(accessibility)
        self.suppliers.setAccessibleName(QCoreApplication.translate("PlanPanel", u"Suppliers, and the times they can't", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.cannotDay.setAccessibleName(QCoreApplication.translate("PlanPanel", u"Day that the supplier can't", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.cannotBegins.setAccessibleName(QCoreApplication.translate("PlanPanel", u"Can't from", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.cannotEnds.setAccessibleName(QCoreApplication.translate("PlanPanel", u"Can't until", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.cannotNote.setAccessibleName(QCoreApplication.translate("PlanPanel", u"Why the supplier can't", None))
#endif // QT_CONFIG(accessibility)
        self.cannotNote.setPlaceholderText(QCoreApplication.translate("PlanPanel", u"Reason, if told", None))
        self.addCannot.setText(QCoreApplication.translate("PlanPanel", u"Add", None))
#if QT_CONFIG(accessibility)
        self.addCannot.setAccessibleName(QCoreApplication.translate("PlanPanel", u"Add the time that the supplier can't", None))
#endif // QT_CONFIG(accessibility)
        self.peopleTitle.setText(QCoreApplication.translate("PlanPanel", u"From the buyer, in every meeting", None))
#if QT_CONFIG(accessibility)
        self.people.setAccessibleName(QCoreApplication.translate("PlanPanel", u"From the buyer, in every meeting", None))
#endif // QT_CONFIG(accessibility)
        self.noPeople.setText(QCoreApplication.translate("PlanPanel", u"Nobody of the buyer's side is written down yet; that can wait.", None))
        self.whenTitle.setText(QCoreApplication.translate("PlanPanel", u"2. When and where", None))
#if QT_CONFIG(accessibility)
        self.days.setAccessibleName(QCoreApplication.translate("PlanPanel", u"Days, and between which times", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.firstDay.setAccessibleName(QCoreApplication.translate("PlanPanel", u"First day", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.lastDay.setAccessibleName(QCoreApplication.translate("PlanPanel", u"Last day", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.dayBegins.setAccessibleName(QCoreApplication.translate("PlanPanel", u"Each day from", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.dayEnds.setAccessibleName(QCoreApplication.translate("PlanPanel", u"Each day until", None))
#endif // QT_CONFIG(accessibility)
        self.addDays.setText(QCoreApplication.translate("PlanPanel", u"Add days", None))
#if QT_CONFIG(accessibility)
        self.addDays.setAccessibleName(QCoreApplication.translate("PlanPanel", u"Add days", None))
#endif // QT_CONFIG(accessibility)
        self.removeDays.setText(QCoreApplication.translate("PlanPanel", u"Remove", None))
#if QT_CONFIG(accessibility)
        self.removeDays.setAccessibleName(QCoreApplication.translate("PlanPanel", u"Remove the chosen days", None))
#endif // QT_CONFIG(accessibility)
        self.slotLabel.setText(QCoreApplication.translate("PlanPanel", u"&Length", None))
#if QT_CONFIG(accessibility)
        self.slot.setAccessibleName(QCoreApplication.translate("PlanPanel", u"Length of a meeting", None))
#endif // QT_CONFIG(accessibility)
        self.slot.setSuffix(QCoreApplication.translate("PlanPanel", u" min", None))
        self.gapLabel.setText(QCoreApplication.translate("PlanPanel", u"Ga&p", None))
#if QT_CONFIG(accessibility)
        self.gap.setAccessibleName(QCoreApplication.translate("PlanPanel", u"Gap between meetings, for reflection", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(tooltip)
        self.gap.setToolTip(QCoreApplication.translate("PlanPanel", u"Time to reflect and write before the next supplier", None))
#endif // QT_CONFIG(tooltip)
        self.gap.setSuffix(QCoreApplication.translate("PlanPanel", u" min", None))
        self.breaksLabel.setText(QCoreApplication.translate("PlanPanel", u"&Breaks", None))
#if QT_CONFIG(accessibility)
        self.breaks.setAccessibleName(QCoreApplication.translate("PlanPanel", u"Breaks every day", None))
#endif // QT_CONFIG(accessibility)
        self.breaks.setPlaceholderText(QCoreApplication.translate("PlanPanel", u"12\u201313; 15\u201315.15", None))
#if QT_CONFIG(tooltip)
        self.breaks.setToolTip(QCoreApplication.translate("PlanPanel", u"Every day, such as lunch. Several with a semicolon between.", None))
#endif // QT_CONFIG(tooltip)
        self.roundsLabel.setText(QCoreApplication.translate("PlanPanel", u"&Rounds", None))
#if QT_CONFIG(accessibility)
        self.rounds.setAccessibleName(QCoreApplication.translate("PlanPanel", u"Rounds: meetings with each supplier", None))
#endif // QT_CONFIG(accessibility)
        self.roomsLabel.setText(QCoreApplication.translate("PlanPanel", u"R&ooms", None))
#if QT_CONFIG(accessibility)
        self.rooms.setAccessibleName(QCoreApplication.translate("PlanPanel", u"Rooms, one a line", None))
#endif // QT_CONFIG(accessibility)
        self.rooms.setPlaceholderText(QCoreApplication.translate("PlanPanel", u"One a line; several are used side by side", None))
        self.places.setText(QCoreApplication.translate("PlanPanel", u"Places", None))
#if QT_CONFIG(accessibility)
        self.places.setAccessibleName(QCoreApplication.translate("PlanPanel", u"Places that are known", None))
#endif // QT_CONFIG(accessibility)
        self.agendaLabel.setText(QCoreApplication.translate("PlanPanel", u"&Agenda", None))
#if QT_CONFIG(accessibility)
        self.agenda.setAccessibleName(QCoreApplication.translate("PlanPanel", u"Agenda of each meeting", None))
#endif // QT_CONFIG(accessibility)
        self.titleLabel.setText(QCoreApplication.translate("PlanPanel", u"Plan's &name", None))
#if QT_CONFIG(accessibility)
        self.title.setAccessibleName(QCoreApplication.translate("PlanPanel", u"Plan's name", None))
#endif // QT_CONFIG(accessibility)
        self.drawTitle.setText(QCoreApplication.translate("PlanPanel", u"3. Draw", None))
        self.openAgain.setText(QCoreApplication.translate("PlanPanel", u"Open the list again \u2026", None))
#if QT_CONFIG(accessibility)
        self.openAgain.setAccessibleName(QCoreApplication.translate("PlanPanel", u"Open the list again", None))
#endif // QT_CONFIG(accessibility)
        self.close.setText(QCoreApplication.translate("PlanPanel", u"Close the list", None))
#if QT_CONFIG(accessibility)
        self.close.setAccessibleName(QCoreApplication.translate("PlanPanel", u"Close the list", None))
#endif // QT_CONFIG(accessibility)
        self.seedLabel.setText(QCoreApplication.translate("PlanPanel", u"&Seed", None))
#if QT_CONFIG(accessibility)
        self.seed.setAccessibleName(QCoreApplication.translate("PlanPanel", u"Seed, as it was said aloud", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(tooltip)
        self.seed.setToolTip(QCoreApplication.translate("PlanPanel", u"Date, diary number and the words that somebody says aloud in the room", None))
#endif // QT_CONFIG(tooltip)
        self.witnessLabel.setText(QCoreApplication.translate("PlanPanel", u"&Witnessed by", None))
#if QT_CONFIG(accessibility)
        self.witness.setAccessibleName(QCoreApplication.translate("PlanPanel", u"Witnessed by", None))
#endif // QT_CONFIG(accessibility)
        self.witness.setPlaceholderText(QCoreApplication.translate("PlanPanel", u"Who heard the words, other than you", None))
        self.reasonLabel.setText(QCoreApplication.translate("PlanPanel", u"Drawn again be&cause", None))
#if QT_CONFIG(accessibility)
        self.reason.setAccessibleName(QCoreApplication.translate("PlanPanel", u"Why the order is drawn again", None))
#endif // QT_CONFIG(accessibility)
        self.reason.setPlaceholderText(QCoreApplication.translate("PlanPanel", u"Goes into the journal", None))
        self.draw.setText(QCoreApplication.translate("PlanPanel", u"Draw", None))
#if QT_CONFIG(accessibility)
        self.draw.setAccessibleName(QCoreApplication.translate("PlanPanel", u"Draw", None))
#endif // QT_CONFIG(accessibility)
        self.keepDraw.setText(QCoreApplication.translate("PlanPanel", u"Keep the draw", None))
#if QT_CONFIG(accessibility)
        self.keepDraw.setAccessibleName(QCoreApplication.translate("PlanPanel", u"Keep the draw", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.drawn.setAccessibleName(QCoreApplication.translate("PlanPanel", u"The order drawn", None))
#endif // QT_CONFIG(accessibility)
        self.recompute.setText(QCoreApplication.translate("PlanPanel", u"Recompute", None))
#if QT_CONFIG(accessibility)
        self.recompute.setAccessibleName(QCoreApplication.translate("PlanPanel", u"Recompute", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(tooltip)
        self.recompute.setToolTip(QCoreApplication.translate("PlanPanel", u"How anyone can work out the same order", None))
#endif // QT_CONFIG(tooltip)
        self.copyRecompute.setText(QCoreApplication.translate("PlanPanel", u"Copy", None))
#if QT_CONFIG(accessibility)
        self.copyRecompute.setAccessibleName(QCoreApplication.translate("PlanPanel", u"Copy how to recompute", None))
#endif // QT_CONFIG(accessibility)
        self.drawAgain.setText(QCoreApplication.translate("PlanPanel", u"Draw again \u2026", None))
#if QT_CONFIG(accessibility)
        self.drawAgain.setAccessibleName(QCoreApplication.translate("PlanPanel", u"Draw again", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.recomputing.setAccessibleName(QCoreApplication.translate("PlanPanel", u"How to recompute the draw", None))
#endif // QT_CONFIG(accessibility)
        self.madeTitle.setText(QCoreApplication.translate("PlanPanel", u"All draws made", None))
#if QT_CONFIG(accessibility)
        self.made.setAccessibleName(QCoreApplication.translate("PlanPanel", u"All draws made", None))
#endif // QT_CONFIG(accessibility)
        self.resultTitle.setText(QCoreApplication.translate("PlanPanel", u"4. Look through and accept", None))
        self.accept.setText(QCoreApplication.translate("PlanPanel", u"Accept the plan", None))
#if QT_CONFIG(accessibility)
        self.accept.setAccessibleName(QCoreApplication.translate("PlanPanel", u"Accept the plan", None))
#endif // QT_CONFIG(accessibility)
        self.toCalendar.setText(QCoreApplication.translate("PlanPanel", u"Open in the calendar", None))
#if QT_CONFIG(accessibility)
        self.toCalendar.setAccessibleName(QCoreApplication.translate("PlanPanel", u"Open in the calendar", None))
#endif // QT_CONFIG(accessibility)
        self.toInvitations.setText(QCoreApplication.translate("PlanPanel", u"Invite the suppliers", None))
#if QT_CONFIG(accessibility)
        self.toInvitations.setAccessibleName(QCoreApplication.translate("PlanPanel", u"Invite the suppliers", None))
#endif // QT_CONFIG(accessibility)
        self.changeAgain.setText(QCoreApplication.translate("PlanPanel", u"Plan anew \u2026", None))
#if QT_CONFIG(accessibility)
        self.changeAgain.setAccessibleName(QCoreApplication.translate("PlanPanel", u"Plan anew", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.coming.setAccessibleName(QCoreApplication.translate("PlanPanel", u"The meetings, by time", None))
#endif // QT_CONFIG(accessibility)
        pass
    # retranslateUi
