"""Compiled from forms/import_dialog.ui: edit that, then run `packaging/dev.py forms`."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QAbstractItemView, QComboBox, QDialog, QHBoxLayout, QLabel, QLineEdit, QProgressBar, QPushButton, QSizePolicy, QSpacerItem, QStackedWidget, QTableView, QVBoxLayout, QWidget

from dialogapp.gui.widgets.choice_field import ChoiceField
from dialogapp.gui.widgets.elided_label import ElidedLabel
from dialogapp.gui.widgets.empty_state import EmptyState
from dialogapp.gui.widgets.line_list import LineList
from dialogapp.gui.widgets.margin_note import MarginNote

class Ui_ImportDialog(object):
    def setupUi(self, ImportDialog: QDialog) -> None:
        if not ImportDialog.objectName():
            ImportDialog.setObjectName(u"ImportDialog")
        ImportDialog.resize(920, 540)
        self.dialogLayout = QVBoxLayout(ImportDialog)
        self.dialogLayout.setSpacing(12)
        self.dialogLayout.setObjectName(u"dialogLayout")
        self.dialogLayout.setContentsMargins(24, 16, 24, 16)
        self.fileRow = QHBoxLayout()
        self.fileRow.setSpacing(16)
        self.fileRow.setObjectName(u"fileRow")
        self.heading = QLabel(ImportDialog)
        self.heading.setObjectName(u"heading")
        self.heading.setProperty(u"role", u"title")

        self.fileRow.addWidget(self.heading)

        self.fileName = ElidedLabel(ImportDialog)
        self.fileName.setObjectName(u"fileName")
        self.fileName.setProperty(u"role", u"muted")
        self.fileName.setAlignment(Qt.AlignmentFlag.AlignRight|Qt.AlignmentFlag.AlignTrailing|Qt.AlignmentFlag.AlignVCenter)

        self.fileRow.addWidget(self.fileName)

        self.chooseFile = QPushButton(ImportDialog)
        self.chooseFile.setObjectName(u"chooseFile")
        self.chooseFile.setAutoDefault(False)

        self.fileRow.addWidget(self.chooseFile)

        self.fileRow.setStretch(1, 1)

        self.dialogLayout.addLayout(self.fileRow)

        self.facts = QWidget(ImportDialog)
        self.facts.setObjectName(u"facts")
        self.factsLayout = QHBoxLayout(self.facts)
        self.factsLayout.setSpacing(8)
        self.factsLayout.setObjectName(u"factsLayout")
        self.factsLayout.setContentsMargins(0, 0, 0, 0)
        self.kindLabel = QLabel(self.facts)
        self.kindLabel.setObjectName(u"kindLabel")

        self.factsLayout.addWidget(self.kindLabel)

        self.kind = ChoiceField(self.facts)
        self.kind.setObjectName(u"kind")
        self.kind.setMinimumContentsLength(20)
        self.kind.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)

        self.factsLayout.addWidget(self.kind)

        self.targetLabel = QLabel(self.facts)
        self.targetLabel.setObjectName(u"targetLabel")

        self.factsLayout.addWidget(self.targetLabel)

        self.target = ChoiceField(self.facts)
        self.target.setObjectName(u"target")
        self.target.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.target.setMinimumContentsLength(16)

        self.factsLayout.addWidget(self.target)

        self.title = QLineEdit(self.facts)
        self.title.setObjectName(u"title")

        self.factsLayout.addWidget(self.title)

        self.factsEnd = QSpacerItem(0, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.factsLayout.addItem(self.factsEnd)

        self.factsLayout.setStretch(3, 1)
        self.factsLayout.setStretch(4, 1)

        self.dialogLayout.addWidget(self.facts)

        self.stages = QStackedWidget(ImportDialog)
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
        self.preview = QTableView(self.tablePage)
        self.preview.setObjectName(u"preview")
        self.preview.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.preview.setTabKeyNavigation(False)
        self.preview.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.preview.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.preview.setShowGrid(False)
        self.preview.setProperty(u"role", u"preview")
        self.preview.setWordWrap(False)
        self.preview.setCornerButtonEnabled(False)

        self.tableLayout.addWidget(self.preview)

        self.columnPart = QWidget(self.tablePage)
        self.columnPart.setObjectName(u"columnPart")
        self.columnLayout = QHBoxLayout(self.columnPart)
        self.columnLayout.setSpacing(8)
        self.columnLayout.setObjectName(u"columnLayout")
        self.columnLayout.setContentsMargins(0, 0, 0, 0)
        self.columnLabel = QLabel(self.columnPart)
        self.columnLabel.setObjectName(u"columnLabel")

        self.columnLayout.addWidget(self.columnLabel)

        self.column = ChoiceField(self.columnPart)
        self.column.setObjectName(u"column")
        self.column.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.column.setMinimumContentsLength(20)

        self.columnLayout.addWidget(self.column)

        self.meaningLabel = QLabel(self.columnPart)
        self.meaningLabel.setObjectName(u"meaningLabel")

        self.columnLayout.addWidget(self.meaningLabel)

        self.meaning = ChoiceField(self.columnPart)
        self.meaning.setObjectName(u"meaning")
        self.meaning.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.meaning.setMinimumContentsLength(20)

        self.columnLayout.addWidget(self.meaning)

        self.remembered = QLabel(self.columnPart)
        self.remembered.setObjectName(u"remembered")
        self.remembered.setProperty(u"role", u"muted")
        self.remembered.setWordWrap(True)

        self.columnLayout.addWidget(self.remembered)

        self.columnLayout.setStretch(4, 1)

        self.tableLayout.addWidget(self.columnPart)

        self.ignored = QLabel(self.tablePage)
        self.ignored.setObjectName(u"ignored")
        self.ignored.setProperty(u"role", u"muted")
        self.ignored.setWordWrap(True)
        self.ignored.setTextFormat(Qt.TextFormat.PlainText)

        self.tableLayout.addWidget(self.ignored)

        self.problemsRow = QHBoxLayout()
        self.problemsRow.setObjectName(u"problemsRow")
        self.problemsHeading = MarginNote(self.tablePage)
        self.problemsHeading.setObjectName(u"problemsHeading")

        self.problemsRow.addWidget(self.problemsHeading)

        self.copyProblems = QPushButton(self.tablePage)
        self.copyProblems.setObjectName(u"copyProblems")
        self.copyProblems.setAutoDefault(False)

        self.problemsRow.addWidget(self.copyProblems)

        self.problemsRow.setStretch(0, 1)

        self.tableLayout.addLayout(self.problemsRow)

        self.problems = LineList(self.tablePage)
        self.problems.setObjectName(u"problems")

        self.tableLayout.addWidget(self.problems)

        self.tableLayout.setStretch(0, 1)
        self.tableLayout.setStretch(4, 1)
        self.stages.addWidget(self.tablePage)

        self.dialogLayout.addWidget(self.stages)

        self.outcome = QLabel(ImportDialog)
        self.outcome.setObjectName(u"outcome")
        self.outcome.setWordWrap(True)
        self.outcome.setTextFormat(Qt.TextFormat.PlainText)

        self.dialogLayout.addWidget(self.outcome)

        self.buttons = QHBoxLayout()
        self.buttons.setSpacing(8)
        self.buttons.setObjectName(u"buttons")
        self.hint = QLabel(ImportDialog)
        self.hint.setObjectName(u"hint")
        self.hint.setProperty(u"role", u"muted")
        self.hint.setWordWrap(True)

        self.buttons.addWidget(self.hint)

        self.cancel = QPushButton(ImportDialog)
        self.cancel.setObjectName(u"cancel")
        self.cancel.setAutoDefault(False)

        self.buttons.addWidget(self.cancel)

        self.take = QPushButton(ImportDialog)
        self.take.setObjectName(u"take")
        self.take.setProperty(u"role", u"primary")

        self.buttons.addWidget(self.take)

        self.buttons.setStretch(0, 1)

        self.dialogLayout.addLayout(self.buttons)

        self.dialogLayout.setStretch(2, 1)
#if QT_CONFIG(shortcut)
        self.kindLabel.setBuddy(self.kind)
        self.targetLabel.setBuddy(self.target)
        self.columnLabel.setBuddy(self.column)
        self.meaningLabel.setBuddy(self.meaning)
#endif // QT_CONFIG(shortcut)
        QWidget.setTabOrder(self.kind, self.target)
        QWidget.setTabOrder(self.target, self.title)
        QWidget.setTabOrder(self.title, self.preview)
        QWidget.setTabOrder(self.preview, self.column)
        QWidget.setTabOrder(self.column, self.meaning)
        QWidget.setTabOrder(self.meaning, self.problems)
        QWidget.setTabOrder(self.problems, self.copyProblems)
        QWidget.setTabOrder(self.copyProblems, self.take)
        QWidget.setTabOrder(self.take, self.cancel)
        QWidget.setTabOrder(self.cancel, self.chooseFile)

        self.retranslateUi(ImportDialog)

        self.take.setDefault(True)

    # setupUi

    def retranslateUi(self, ImportDialog: QDialog) -> None:
        ImportDialog.setWindowTitle(QCoreApplication.translate("ImportDialog", u"Import", None))
        self.heading.setText(QCoreApplication.translate("ImportDialog", u"Import", None))
        self.chooseFile.setText(QCoreApplication.translate("ImportDialog", u"&Another file \u2026", None))
#if QT_CONFIG(accessibility)
        self.chooseFile.setAccessibleName(QCoreApplication.translate("ImportDialog", u"Choose another file", None))
#endif // QT_CONFIG(accessibility)
        self.kindLabel.setText(QCoreApplication.translate("ImportDialog", u"&Holds", None))
#if QT_CONFIG(accessibility)
        self.kind.setAccessibleName(QCoreApplication.translate("ImportDialog", u"What the file holds", None))
#endif // QT_CONFIG(accessibility)
        self.targetLabel.setText(QCoreApplication.translate("ImportDialog", u"goes &into", None))
#if QT_CONFIG(accessibility)
        self.target.setAccessibleName(QCoreApplication.translate("ImportDialog", u"The meeting that the log goes into", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.title.setAccessibleName(QCoreApplication.translate("ImportDialog", u"Title of the new meeting", None))
#endif // QT_CONFIG(accessibility)
        self.title.setPlaceholderText(QCoreApplication.translate("ImportDialog", u"Title of the new meeting", None))
#if QT_CONFIG(accessibility)
        self.progress.setAccessibleName(QCoreApplication.translate("ImportDialog", u"How much is done", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.preview.setAccessibleName(QCoreApplication.translate("ImportDialog", u"The first rows, and how the columns are understood", None))
#endif // QT_CONFIG(accessibility)
        self.columnLabel.setText(QCoreApplication.translate("ImportDialog", u"Co&lumn", None))
#if QT_CONFIG(accessibility)
        self.column.setAccessibleName(QCoreApplication.translate("ImportDialog", u"A column of the file", None))
#endif // QT_CONFIG(accessibility)
        self.meaningLabel.setText(QCoreApplication.translate("ImportDialog", u"&means", None))
#if QT_CONFIG(accessibility)
        self.meaning.setAccessibleName(QCoreApplication.translate("ImportDialog", u"What the column of the file means", None))
#endif // QT_CONFIG(accessibility)
        self.copyProblems.setText(QCoreApplication.translate("ImportDialog", u"&Copy the list", None))
#if QT_CONFIG(accessibility)
        self.copyProblems.setAccessibleName(QCoreApplication.translate("ImportDialog", u"Copy the list of rows that can't be used", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.problems.setAccessibleName(QCoreApplication.translate("ImportDialog", u"Rows that can't be used", None))
#endif // QT_CONFIG(accessibility)
        self.take.setText(QCoreApplication.translate("ImportDialog", u"Import", None))
#if QT_CONFIG(accessibility)
        self.take.setAccessibleName(QCoreApplication.translate("ImportDialog", u"Import what the file holds", None))
#endif // QT_CONFIG(accessibility)
    # retranslateUi
