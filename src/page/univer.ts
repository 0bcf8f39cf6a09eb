/** The grid's library, with just the parts that this page uses, and its words in Vietnamese. */
import { LocaleType, LogLevel, mergeLocales, Univer } from '@univerjs/core';
import { FUniver } from '@univerjs/core/facade';
import { UniverDataValidationPlugin } from '@univerjs/data-validation';
import dataValidation from '@univerjs/data-validation/locale/vi-VN';
import design from '@univerjs/design/locale/vi-VN';
import { UniverDocsPlugin } from '@univerjs/docs';
import { UniverDocsUIPlugin } from '@univerjs/docs-ui';
import docsUi from '@univerjs/docs-ui/locale/vi-VN';
import { UniverFormulaEnginePlugin } from '@univerjs/engine-formula';
import { UniverRenderEnginePlugin } from '@univerjs/engine-render';
import { UniverSheetsPlugin } from '@univerjs/sheets';
import sheets from '@univerjs/sheets/locale/vi-VN';
import { UniverSheetsConditionalFormattingPlugin } from '@univerjs/sheets-conditional-formatting';
import { UniverSheetsConditionalFormattingUIPlugin } from '@univerjs/sheets-conditional-formatting-ui';
import conditionalUi from '@univerjs/sheets-conditional-formatting-ui/locale/vi-VN';
import { UniverSheetsDataValidationPlugin } from '@univerjs/sheets-data-validation';
import sheetsDataValidation from '@univerjs/sheets-data-validation/locale/vi-VN';
import { UniverSheetsDataValidationUIPlugin } from '@univerjs/sheets-data-validation-ui';
import dataValidationUi from '@univerjs/sheets-data-validation-ui/locale/vi-VN';
import { CalculationMode, UniverSheetsFormulaPlugin } from '@univerjs/sheets-formula';
import formula from '@univerjs/sheets-formula/locale/vi-VN';
import { UniverSheetsFormulaUIPlugin } from '@univerjs/sheets-formula-ui';
import formulaUi from '@univerjs/sheets-formula-ui/locale/vi-VN';
import { UniverSheetsNotePlugin } from '@univerjs/sheets-note';
import { UniverSheetsNoteUIPlugin } from '@univerjs/sheets-note-ui';
import noteUi from '@univerjs/sheets-note-ui/locale/vi-VN';
import { UniverSheetsNumfmtPlugin } from '@univerjs/sheets-numfmt';
import { UniverSheetsUIPlugin } from '@univerjs/sheets-ui';
import sheetsUi from '@univerjs/sheets-ui/locale/vi-VN';
import { UniverUIPlugin } from '@univerjs/ui';
import ui from '@univerjs/ui/locale/vi-VN';
import { GRID_MENU_WORDS } from '../text/vi-grid.ts';
import '@univerjs/sheets/facade';
import '@univerjs/ui/facade';
import '@univerjs/sheets-ui/facade';
import '@univerjs/design/lib/index.css';
import '@univerjs/ui/lib/index.css';
import '@univerjs/docs-ui/lib/index.css';
import '@univerjs/sheets-ui/lib/index.css';
import '@univerjs/sheets-data-validation-ui/lib/index.css';
import '@univerjs/sheets-note-ui/lib/index.css';

/** Menu items of things that the workbook's file would not keep; a guard refuses them by other ways too. */
const HIDDEN = [
  'sheet.command.add-range-protection-from-toolbar',
  'sheet.command.add-range-protection-from-context-menu',
  'sheet.command.add-range-protection-from-sheet-bar',
  'sheet.command.set-range-protection-from-context-menu',
  'sheet.command.delete-range-protection-from-context-menu',
  'sheet.command.view-sheet-permission-from-context-menu',
  'sheet.command.view-sheet-permission-from-sheet-bar',
  'sheet.command.change-sheet-protection-from-sheet-bar',
  'sheet.command.delete-worksheet-protection-from-sheet-bar',
  'sheet.menu.sheets-sort',
  'sheet.toolbar.text-to-number',
  'sheet.contextMenu.text-to-number',
  'sheet.command.text-to-number',
  'sheet.command.set-range-subscript',
  'sheet.command.set-range-superscript',
  'sheet.command.set-text-rotation',
  'sheet.command.set-once-format-painter',
  'sheet.command.clear-selection-format',
  'sheet.command.clear-selection-all',
  'sheet.command.paste-format',
  'sheet.command.paste-col-width',
  'sheet.command.paste-besides-border',
  'sheet.command.set-tab-color',
  'sheet.command.set-gridlines-color',
  'sheet.command.toggle-gridlines',
  'sheet.contextMenu.permission',
  'sheet.menu.paste-special',
  'sheet.menu.copy-special',
  'sheet.operation.open.conditional.formatting.panel',
  'sheet.menu.cell-insert',
  'sheet.menu.delete',
  'data-validation.operation.open-validation-panel',
  'sheet.operation.open-data-validation-panel',
  'ui.operation.toggle-shortcut-panel',
  'doc.command.insert-float-image',
  'sheet.menu.data-validation',
  'sheet.command.split-text-to-columns',
];

/** The library's words that an accountant would frown at. */
const WORDS = {
  'sheets-ui': {
    ...sheetsUi['sheets-ui'],
    rightClick: { ...sheetsUi['sheets-ui'].rightClick, ...GRID_MENU_WORDS },
  },
};

/** Lists of functions by kind: whoever writes a formula types it. */
const FUNCTION_LISTS = [
  'common',
  'financial',
  'logical',
  'text',
  'date',
  'lookup',
  'math',
  'statistical',
  'engineering',
  'information',
  'database',
].map((kind) => `formula-ui.operation.insert-function.${kind}`);

/** @param container the id of the element that the grid fills */
export function createUniver(container: string): { univer: Univer; api: FUniver } {
  const menu = Object.fromEntries([...HIDDEN, ...FUNCTION_LISTS].map((id) => [id, { hidden: true }]));
  const univer = new Univer({
    locale: LocaleType.VI_VN,
    locales: {
      [LocaleType.VI_VN]: mergeLocales(
        design,
        docsUi,
        sheets,
        sheetsUi,
        ui,
        formula,
        formulaUi,
        dataValidation,
        sheetsDataValidation,
        dataValidationUi,
        conditionalUi,
        noteUi,
        WORDS,
      ),
    },
    logLevel: LogLevel.ERROR,
  });
  univer.registerPlugin(UniverRenderEnginePlugin);
  univer.registerPlugin(UniverFormulaEnginePlugin);
  univer.registerPlugin(UniverUIPlugin, { container, ribbonType: 'simple', menu });
  univer.registerPlugin(UniverDocsPlugin);
  univer.registerPlugin(UniverDocsUIPlugin);
  univer.registerPlugin(UniverSheetsPlugin);
  univer.registerPlugin(UniverSheetsUIPlugin, {
    menu,
    // Its sums are written the American way and add days to money.
    footer: { menus: false, statisticBar: false },
    clipboardConfig: { hidePasteOptions: true },
    disableForceStringAlert: true,
    disableForceStringMark: true,
  });
  univer.registerPlugin(UniverSheetsNumfmtPlugin, {
    disableTextFormatAlert: true,
    disableTextFormatMark: true,
  });
  // Formulas of colours and checks only: cells come with what they amount to.
  univer.registerPlugin(UniverSheetsFormulaPlugin, {
    initialFormulaComputing: CalculationMode.NO_CALCULATION,
  });
  // The editor of a cell is a part of it.
  univer.registerPlugin(UniverSheetsFormulaUIPlugin, { menu });
  univer.registerPlugin(UniverDataValidationPlugin);
  univer.registerPlugin(UniverSheetsDataValidationPlugin);
  univer.registerPlugin(UniverSheetsDataValidationUIPlugin, {
    menu,
    showEditOnDropdown: false,
    showSearchOnDropdown: false,
  });
  univer.registerPlugin(UniverSheetsConditionalFormattingPlugin);
  // It draws the colours; its panel is hidden.
  univer.registerPlugin(UniverSheetsConditionalFormattingUIPlugin, { menu });
  univer.registerPlugin(UniverSheetsNotePlugin);
  univer.registerPlugin(UniverSheetsNoteUIPlugin);
  return { univer, api: FUniver.newAPI(univer) };
}
