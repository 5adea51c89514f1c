"""Compiled from forms/changes_dialog.ui: edit that, then run `packaging/dev.py forms`."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QAbstractItemView, QComboBox, QDialog, QHBoxLayout, QLabel, QLineEdit, QProgressBar, QPushButton, QSizePolicy, QSpacerItem, QStackedWidget, QTableView, QTextBrowser, QVBoxLayout, QWidget

from dialogapp.gui.widgets.choice_field import ChoiceField
from dialogapp.gui.widgets.elided_label import ElidedLabel
from dialogapp.gui.widgets.empty_state import EmptyState

class Ui_ChangesDialog(object):
    def setupUi(self, ChangesDialog: QDialog) -> None:
        if not ChangesDialog.objectName():
            ChangesDialog.setObjectName(u"ChangesDialog")
        ChangesDialog.resize(980, 560)
        self.dialogLayout = QVBoxLayout(ChangesDialog)
        self.dialogLayout.setSpacing(12)
        self.dialogLayout.setObjectName(u"dialogLayout")
        self.dialogLayout.setContentsMargins(24, 16, 24, 16)
        self.fileRow = QHBoxLayout()
        self.fileRow.setSpacing(16)
        self.fileRow.setObjectName(u"fileRow")
        self.heading = QLabel(ChangesDialog)
        self.heading.setObjectName(u"heading")
        self.heading.setProperty(u"role", u"title")

        self.fileRow.addWidget(self.heading)

        self.fileName = ElidedLabel(ChangesDialog)
        self.fileName.setObjectName(u"fileName")
        self.fileName.setProperty(u"role", u"muted")
        self.fileName.setAlignment(Qt.AlignmentFlag.AlignRight|Qt.AlignmentFlag.AlignTrailing|Qt.AlignmentFlag.AlignVCenter)

        self.fileRow.addWidget(self.fileName)

        self.chooseFile = QPushButton(ChangesDialog)
        self.chooseFile.setObjectName(u"chooseFile")
        self.chooseFile.setAutoDefault(False)

        self.fileRow.addWidget(self.chooseFile)

        self.fileRow.setStretch(1, 1)

        self.dialogLayout.addLayout(self.fileRow)

        self.stages = QStackedWidget(ChangesDialog)
        self.stages.setObjectName(u"stages")
        self.emptyPage = QWidget()
        self.emptyPage.setObjectName(u"emptyPage")
        self.emptyLayout = QVBoxLayout(self.emptyPage)
        self.emptyLayout.setObjectName(u"emptyLayout")
        self.empty = EmptyState(self.emptyPage)
        self.empty.setObjectName(u"empty")

        self.emptyLayout.addWidget(self.empty)

        self.stages.addWidget(self.emptyPage)
        self.busyPage = QWidget()
        self.busyPage.setObjectName(u"busyPage")
        self.busyLayout = QVBoxLayout(self.busyPage)
        self.busyLayout.setSpacing(12)
        self.busyLayout.setObjectName(u"busyLayout")
        self.busyLayout.setContentsMargins(48, -1, 48, -1)
        self.busyTop = QSpacerItem(20, 40, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.busyLayout.addItem(self.busyTop)

        self.busyText = QLabel(self.busyPage)
        self.busyText.setObjectName(u"busyText")
        self.busyText.setWordWrap(True)
        self.busyText.setAlignment(Qt.AlignmentFlag.AlignCenter)

        self.busyLayout.addWidget(self.busyText)

        self.progress = QProgressBar(self.busyPage)
        self.progress.setObjectName(u"progress")
        self.progress.setMaximum(0)
        self.progress.setTextVisible(False)

        self.busyLayout.addWidget(self.progress)

        self.busyEnd = QSpacerItem(20, 40, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.busyLayout.addItem(self.busyEnd)

        self.busyLayout.setStretch(0, 2)
        self.busyLayout.setStretch(3, 3)
        self.stages.addWidget(self.busyPage)
        self.tablePage = QWidget()
        self.tablePage.setObjectName(u"tablePage")
        self.tableLayout = QVBoxLayout(self.tablePage)
        self.tableLayout.setSpacing(8)
        self.tableLayout.setObjectName(u"tableLayout")
        self.tableLayout.setContentsMargins(0, 0, 0, 0)
        self.shownRow = QHBoxLayout()
        self.shownRow.setSpacing(8)
        self.shownRow.setObjectName(u"shownRow")
        self.kindLabel = QLabel(self.tablePage)
        self.kindLabel.setObjectName(u"kindLabel")

        self.shownRow.addWidget(self.kindLabel)

        self.kind = ChoiceField(self.tablePage)
        self.kind.setObjectName(u"kind")
        self.kind.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)

        self.shownRow.addWidget(self.kind)

        self.shownGap = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.shownRow.addItem(self.shownGap)

        self.tickAll = QPushButton(self.tablePage)
        self.tickAll.setObjectName(u"tickAll")
        self.tickAll.setAutoDefault(False)

        self.shownRow.addWidget(self.tickAll)

        self.untickAll = QPushButton(self.tablePage)
        self.untickAll.setObjectName(u"untickAll")
        self.untickAll.setAutoDefault(False)

        self.shownRow.addWidget(self.untickAll)

        self.shownRow.setStretch(2, 1)

        self.tableLayout.addLayout(self.shownRow)

        self.table = QTableView(self.tablePage)
        self.table.setObjectName(u"table")
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.table.setWordWrap(False)
        self.table.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

        self.tableLayout.addWidget(self.table)

        self.wordings = QTextBrowser(self.tablePage)
        self.wordings.setObjectName(u"wordings")
        self.wordings.setTabChangesFocus(True)

        self.tableLayout.addWidget(self.wordings)

        self.choiceRow = QHBoxLayout()
        self.choiceRow.setSpacing(8)
        self.choiceRow.setObjectName(u"choiceRow")
        self.chosen = ElidedLabel(self.tablePage)
        self.chosen.setObjectName(u"chosen")
        self.chosen.setProperty(u"role", u"muted")

        self.choiceRow.addWidget(self.chosen)

        self.keepDialogue = QPushButton(self.tablePage)
        self.keepDialogue.setObjectName(u"keepDialogue")
        self.keepDialogue.setAutoDefault(False)

        self.choiceRow.addWidget(self.keepDialogue)

        self.takeWorkbook = QPushButton(self.tablePage)
        self.takeWorkbook.setObjectName(u"takeWorkbook")
        self.takeWorkbook.setAutoDefault(False)

        self.choiceRow.addWidget(self.takeWorkbook)

        self.choiceRow.setStretch(0, 1)

        self.tableLayout.addLayout(self.choiceRow)

        self.remarks = QLabel(self.tablePage)
        self.remarks.setObjectName(u"remarks")
        self.remarks.setProperty(u"role", u"muted")
        self.remarks.setWordWrap(True)
        self.remarks.setTextFormat(Qt.TextFormat.PlainText)

        self.tableLayout.addWidget(self.remarks)

        self.tableLayout.setStretch(1, 3)
        self.tableLayout.setStretch(2, 2)
        self.stages.addWidget(self.tablePage)

        self.dialogLayout.addWidget(self.stages)

        self.byPart = QWidget(ChangesDialog)
        self.byPart.setObjectName(u"byPart")
        self.byLayout = QHBoxLayout(self.byPart)
        self.byLayout.setSpacing(8)
        self.byLayout.setObjectName(u"byLayout")
        self.byLayout.setContentsMargins(0, 0, 0, 0)
        self.byLabel = QLabel(self.byPart)
        self.byLabel.setObjectName(u"byLabel")

        self.byLayout.addWidget(self.byLabel)

        self.by = QLineEdit(self.byPart)
        self.by.setObjectName(u"by")

        self.byLayout.addWidget(self.by)

        self.outcome = QLabel(self.byPart)
        self.outcome.setObjectName(u"outcome")
        self.outcome.setWordWrap(True)
        self.outcome.setTextFormat(Qt.TextFormat.PlainText)

        self.byLayout.addWidget(self.outcome)

        self.byLayout.setStretch(1, 1)
        self.byLayout.setStretch(2, 2)

        self.dialogLayout.addWidget(self.byPart)

        self.buttons = QHBoxLayout()
        self.buttons.setSpacing(8)
        self.buttons.setObjectName(u"buttons")
        self.hint = QLabel(ChangesDialog)
        self.hint.setObjectName(u"hint")
        self.hint.setProperty(u"role", u"muted")
        self.hint.setWordWrap(True)

        self.buttons.addWidget(self.hint)

        self.cancel = QPushButton(ChangesDialog)
        self.cancel.setObjectName(u"cancel")
        self.cancel.setAutoDefault(False)

        self.buttons.addWidget(self.cancel)

        self.take = QPushButton(ChangesDialog)
        self.take.setObjectName(u"take")
        self.take.setProperty(u"role", u"primary")

        self.buttons.addWidget(self.take)

        self.buttons.setStretch(0, 1)

        self.dialogLayout.addLayout(self.buttons)

        self.dialogLayout.setStretch(1, 1)
#if QT_CONFIG(shortcut)
        self.kindLabel.setBuddy(self.kind)
        self.byLabel.setBuddy(self.by)
#endif // QT_CONFIG(shortcut)
        QWidget.setTabOrder(self.kind, self.tickAll)
        QWidget.setTabOrder(self.tickAll, self.untickAll)
        QWidget.setTabOrder(self.untickAll, self.table)
        QWidget.setTabOrder(self.table, self.wordings)
        QWidget.setTabOrder(self.wordings, self.keepDialogue)
        QWidget.setTabOrder(self.keepDialogue, self.takeWorkbook)
        QWidget.setTabOrder(self.takeWorkbook, self.by)
        QWidget.setTabOrder(self.by, self.take)
        QWidget.setTabOrder(self.take, self.cancel)
        QWidget.setTabOrder(self.cancel, self.chooseFile)

        self.retranslateUi(ChangesDialog)

        self.take.setDefault(True)

    # setupUi

    def retranslateUi(self, ChangesDialog: QDialog) -> None:
        ChangesDialog.setWindowTitle(QCoreApplication.translate("ChangesDialog", u"Changes from Excel", None))
        self.heading.setText(QCoreApplication.translate("ChangesDialog", u"Changes from Excel", None))
        self.chooseFile.setText(QCoreApplication.translate("ChangesDialog", u"&Another file \u2026", None))
#if QT_CONFIG(accessibility)
        self.chooseFile.setAccessibleName(QCoreApplication.translate("ChangesDialog", u"Choose another file", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.progress.setAccessibleName(QCoreApplication.translate("ChangesDialog", u"The workbook is being read", None))
#endif // QT_CONFIG(accessibility)
        self.kindLabel.setText(QCoreApplication.translate("ChangesDialog", u"&Show", None))
#if QT_CONFIG(accessibility)
        self.kind.setAccessibleName(QCoreApplication.translate("ChangesDialog", u"What is shown of what was found", None))
#endif // QT_CONFIG(accessibility)
        self.tickAll.setText(QCoreApplication.translate("ChangesDialog", u"T&ick all", None))
#if QT_CONFIG(accessibility)
        self.tickAll.setAccessibleName(QCoreApplication.translate("ChangesDialog", u"Tick all changes and new rows that are shown", None))
#endif // QT_CONFIG(accessibility)
        self.untickAll.setText(QCoreApplication.translate("ChangesDialog", u"&Untick all", None))
#if QT_CONFIG(accessibility)
        self.untickAll.setAccessibleName(QCoreApplication.translate("ChangesDialog", u"Untick all changes and new rows that are shown", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.table.setAccessibleName(QCoreApplication.translate("ChangesDialog", u"What differs in the workbook", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.wordings.setAccessibleName(QCoreApplication.translate("ChangesDialog", u"The wordings of the chosen row", None))
#endif // QT_CONFIG(accessibility)
        self.keepDialogue.setText(QCoreApplication.translate("ChangesDialog", u"&Keep the dialogue's", None))
#if QT_CONFIG(accessibility)
        self.keepDialogue.setAccessibleName(QCoreApplication.translate("ChangesDialog", u"Keep what the dialogue says in the chosen rows", None))
#endif // QT_CONFIG(accessibility)
        self.takeWorkbook.setText(QCoreApplication.translate("ChangesDialog", u"Take the &workbook's", None))
#if QT_CONFIG(accessibility)
        self.takeWorkbook.setAccessibleName(QCoreApplication.translate("ChangesDialog", u"Take what the workbook says in the chosen rows", None))
#endif // QT_CONFIG(accessibility)
        self.byLabel.setText(QCoreApplication.translate("ChangesDialog", u"Changed in &Excel by", None))
#if QT_CONFIG(accessibility)
        self.by.setAccessibleName(QCoreApplication.translate("ChangesDialog", u"Who made the changes in Excel", None))
#endif // QT_CONFIG(accessibility)
        self.by.setPlaceholderText(QCoreApplication.translate("ChangesDialog", u"Name", None))
    # retranslateUi
