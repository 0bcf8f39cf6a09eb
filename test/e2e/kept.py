"""What the people typed is still in the workbook that tong-hop wrote, and nothing of it became a formula elsewhere.

    python3 kept.py before.xlsx after.xlsx [before after …]

Prints one JSON list: every difference as a sentence.
"""
import json
import pathlib
import sys

import openpyxl

TOOL_TABS = ('Tổng hợp', 'Theo dõi nộp', 'Kiểm tra', 'Nhật ký', 'Nhật ký nhắc', 'Lịch sử nộp', 'Mã')
# Hidden: what the file format has no place for.
HIDDEN = '_chungsuc'
HOSTILE = ('IMPORTXML', 'http:', 'DROP', '<IMG', '1+1', 'SUM(1)')


def differences(before, after):
    old, new = openpyxl.load_workbook(before), openpyxl.load_workbook(after)
    for title in old.sheetnames:
        if title in TOOL_TABS or title == HIDDEN:
            continue
        if title not in new.sheetnames:
            yield f'{title}: the tab is gone'
            continue
        yield from sheet_differences(title, old[title], new[title])
    for title in TOOL_TABS:
        for row in new[title].iter_rows():
            for cell in row:
                if cell.data_type == 'f' and any(word in f'{cell.value}'.upper() for word in HOSTILE):
                    yield f'{title}!{cell.coordinate}: a formula {cell.value}'


def sheet_differences(title, old, new):
    if sorted(map(str, old.merged_cells.ranges)) != sorted(map(str, new.merged_cells.ranges)):
        yield f'{title}: other merged cells'
    for row in old.iter_rows():
        for cell in row:
            was, now = seen(cell), seen(new.cell(cell.row, cell.column))
            if was != now:
                yield f'{title}!{cell.coordinate}: {was!r} became {now!r}'
    if new.max_row > old.max_row:
        for row in new.iter_rows(min_row=old.max_row + 1):
            yield from (f'{title}!{cell.coordinate}: {cell.value!r} appeared' for cell in row if cell.value is not None)


def seen(cell):
    """The value and its type; a blank text is no value, and a date keeps its day."""
    value = cell.value
    return ('n', None) if value is None or value == '' else (cell.data_type, value)


def main():
    files = sys.argv[1:]
    found = [f'{pathlib.Path(after).name}: {difference}' for before, after in zip(files[::2], files[1::2])
             for difference in differences(before, after)]
    print(json.dumps(found, ensure_ascii=False))


if __name__ == '__main__':
    main()
