"""What a recalculated workbook shows: error values anywhere, and the sums of the computed columns of each unit's tab.

    python3 live.py recalculated.xlsx

Prints JSON: errors, headerHeight (of `Tổng hợp`), tabs {title: {sums {header: sum}, results {word: times}}},
totals {header: shown in `Tổng cộng`}.
"""
import json
import sys
from decimal import Decimal

import openpyxl

from messy import COMPUTED, HEADER_ROW
from truth import NAME_COLUMN, plain


def errors_of(book):
    for sheet in book:
        for row in sheet.iter_rows():
            yield from (f'{sheet.title}!{cell.coordinate} {cell.value}' for cell in row if cell.data_type == 'e')


def tab_of(sheet):
    headers = {cell.value: cell.column for cell in sheet[HEADER_ROW] if cell.value}
    kind = next((kind for kind, name in NAME_COLUMN.items() if name in headers), None)
    if kind is None:
        return None
    sums, results = {}, {}
    for header in COMPUTED[kind]:
        values = [sheet.cell(row, headers[header]).value for row in range(HEADER_ROW + 1, sheet.max_row + 1)]
        if header == 'Kết quả':
            for word in values:
                if word:
                    results[word] = results.get(word, 0) + 1
        else:
            sums[header] = plain(sum((Decimal(str(value)) for value in values if value not in (None, '')), Decimal(0)))
    return {'sums': sums, 'results': results}


def totals_of(sheet):
    header = next(row for row in sheet.iter_rows() if row[0].value == 'STT')
    total = next(row for row in sheet.iter_rows() if 'Tổng cộng' in (row[0].value, row[1].value))
    return header[0].row, {cell.value: total[cell.column - 1].value for cell in header if cell.value}


def main():
    book = openpyxl.load_workbook(sys.argv[1], data_only=True)
    header_row, totals = totals_of(book['Tổng hợp'])
    tabs = {sheet.title: tab for sheet in book if (tab := tab_of(sheet))}
    print(json.dumps({'errors': list(errors_of(book)), 'headerHeight': book['Tổng hợp'].row_dimensions[header_row].height,
                      'tabs': tabs, 'totals': totals}, ensure_ascii=False))


if __name__ == '__main__':
    main()
