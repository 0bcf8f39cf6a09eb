"""Fills a new workbook as a whole commune would, mistakes included, and writes what it means beside it.

    python3 messy.py new.xlsx folder seed [seed …]

Each seed gives folder/<seed>.xlsx and folder/<seed>.json (the expected figures and errors).
"""
import datetime
import io
import json
import pathlib
import random
import re
import sys
from decimal import Decimal

import openpyxl
from openpyxl.utils import get_column_letter

import typed
from truth import (ACCOUNT, CATEGORY, DAYS, GOODS_VALUE, INCOME, KINDS, LAND, METHOD, NAME_COLUMN, NOTE, PAID,
                   PAID_ON, PLEDGE, PRICE, QUANTITY, STATUS, Row, Rules, unit_truth)
from typed import BLANK, Cell, text

HEADER_ROW, READY_ROWS = 6, 60
COMPUTED = {
    'staff': ('Số ngày công vận động', 'Quy tiền (đồng)', 'Đã thực hiện (đồng)', 'Còn vận động (đồng)',
              'Ủng hộ thêm (đồng)', 'Kết quả'),
    'hamlet': ('Quy tiền ngày công (đồng)', 'Giá trị hiện vật (đồng)'),
    'business': ('Mức vận động tối thiểu (đồng)', 'Kết quả'),
    'donor': (),
}
ESSENTIAL = {
    'staff': ('Họ và tên', CATEGORY, INCOME, STATUS, DAYS, PAID, PAID_ON),
    'hamlet': ('Họ và tên chủ hộ', PAID, PAID_ON, DAYS, QUANTITY, PRICE, LAND),
    'business': ('Tên doanh nghiệp', PAID, PAID_ON, GOODS_VALUE),
    'donor': ('Tên tổ chức, cá nhân', PAID, PAID_ON, GOODS_VALUE),
}
NOT_ESSENTIAL = {
    'staff': ('STT', 'Mã', 'Chức vụ', 'Kết quả', 'Còn vận động (đồng)'),
    'hamlet': ('STT', 'Mã', 'Giá trị hiện vật (đồng)', NOTE),
    'business': ('STT', 'Mã', 'Người đại diện', 'Điện thoại', 'Kết quả', NOTE),
    'donor': ('STT', 'Mã', 'Địa chỉ', 'Điện thoại', NOTE),
}
SETTING_ROWS = {'rate': 'Đơn giá ngày công (đồng)', 'threshold': 'Ngưỡng thu nhập (đồng/tháng)',
                'high': 'Số ngày công từ ngưỡng trở lên', 'low': 'Số ngày công dưới ngưỡng', 'due': 'Nộp trước ngày',
                'partTime': 'Tính người hoạt động không chuyên trách', 'armed': 'Tính lực lượng vũ trang'}
REFERENCE = re.compile(r"('[^']+'!)?(\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?)(?![\w(])")
CORNER = re.compile(r'(\$?)([A-Z]{1,3})(\$?)(\d+)')


class Tab:
    """A unit's tab as it lies in the file, its columns found by header."""

    def __init__(self, sheet, kind):
        self.sheet, self.kind = sheet, kind
        self.columns = {cell.value: cell.column for cell in sheet[HEADER_ROW] if cell.value is not None}

    def cell(self, row, header):
        return self.sheet.cell(row, self.columns[header])

    def address(self, row, header):
        return f'{get_column_letter(self.columns[header])}{row}'

    def rearrange(self, mapping, first_row):
        """Moves columns (old number to new) from a row on, with everything in them, formulas following."""
        letters = {get_column_letter(old): get_column_letter(new) for old, new in mapping.items()}

        def follow(corner):
            dollar, column, fixed, row = corner.groups()
            return f'{dollar}{letters.get(column, column) if int(row) >= first_row else column}{fixed}{row}'

        def formula_follows(found):
            return found[0] if found[1] else CORNER.sub(follow, found[2])

        for row in range(first_row, self.sheet.max_row + 1):
            kept = {}
            for old in mapping:
                cell = self.sheet.cell(row, old)
                kept[old] = (cell.value, cell.data_type, cell._style)
                cell.value = None
            for old, (value, data_type, style) in kept.items():
                target = self.sheet.cell(row, mapping[old])
                target.value = REFERENCE.sub(formula_follows, value) if data_type == 'f' else value
                target._style = style
        self.columns = {header: mapping.get(at, at) for header, at in self.columns.items()}

    def insert_column(self, before, header):
        """A column of the unit's own; what stands right of it moves on, as in every spreadsheet program."""
        last = max(self.columns.values())
        self.rearrange({old: old + 1 for old in range(before, last + 1)}, 1)
        self.sheet.cell(HEADER_ROW, before).value = header
        return before

    def shuffle(self, rng):
        places = list(self.columns.values())
        moved = places[:]
        rng.shuffle(moved)
        self.rearrange(dict(zip(places, moved)), HEADER_ROW)


def staff_row(rng, number, rules):
    row = Row(number)
    name, row.who = typed.some_name(rng)
    row.cells = {
        'Họ và tên': name, 'Chức vụ': typed.free_cell(rng), CATEGORY: typed.category_cell(rng),
        INCOME: typed.income_cell(rng, rules.threshold), STATUS: typed.status_cell(rng), DAYS: typed.days_cell(rng),
        PAID: typed.amount_cell(rng), PAID_ON: typed.date_cell(rng, rules.due), METHOD: typed.method_cell(rng),
        ACCOUNT: typed.account_cell(rng), NOTE: typed.free_cell(rng),
    }
    return row


def hamlet_row(rng, number, rules):
    row = Row(number)
    name, row.who = typed.some_name(rng)
    row.cells = {
        'Họ và tên chủ hộ': name, PAID: typed.amount_cell(rng), PAID_ON: typed.date_cell(rng, rules.due),
        METHOD: typed.method_cell(rng), ACCOUNT: typed.account_cell(rng), DAYS: typed.days_cell(rng, blank=0.5),
        'Hiện vật': rng.choice((BLANK, text('Xi măng', 'words'), text('Cát', 'words'), text('Gạch', 'words'))),
        'Đơn vị tính': rng.choice((BLANK, text('bao', 'words'), text('m³', 'words'))),
        QUANTITY: typed.quantity_cell(rng, 'QUANTITY', blank=0.5), PRICE: typed.amount_cell(rng, blank=0.5, unit_price=True),
        LAND: typed.quantity_cell(rng, 'AREA', blank=0.7), NOTE: typed.free_cell(rng),
    }
    return row


def business_row(rng, number, rules):
    row = Row(number)
    name, row.who = typed.some_name(rng)
    row.cells = {
        'Tên doanh nghiệp': name,
        'Loại hình': rng.choice((BLANK, text('Doanh nghiệp'), text('Hợp tác xã'), text('Hộ kinh doanh'))),
        'Mã số thuế': rng.choice((BLANK, text('0101234567'), text('4600123456'), Cell(4600123456), text('abc'))),
        'Người đại diện': typed.free_cell(rng), 'Điện thoại': typed.free_cell(rng), PLEDGE: typed.amount_cell(rng, blank=0.5),
        PAID: typed.amount_cell(rng), PAID_ON: typed.date_cell(rng, rules.due), METHOD: typed.method_cell(rng),
        ACCOUNT: typed.account_cell(rng), GOODS_VALUE: typed.amount_cell(rng, blank=0.6), NOTE: typed.free_cell(rng),
    }
    return row


def donor_row(rng, number, rules):
    row = Row(number)
    name, row.who = typed.some_name(rng)
    row.cells = {
        'Tên tổ chức, cá nhân': name, 'Địa chỉ': typed.free_cell(rng), 'Điện thoại': typed.free_cell(rng),
        PLEDGE: typed.amount_cell(rng, blank=0.5), PAID: typed.amount_cell(rng), PAID_ON: typed.date_cell(rng, rules.due),
        METHOD: typed.method_cell(rng), ACCOUNT: typed.account_cell(rng),
        GOODS_VALUE: typed.amount_cell(rng, blank=0.6), NOTE: typed.free_cell(rng),
        'Ẩn danh': Cell(True) if rng.random() < 0.2 else BLANK,
    }
    return row


ROWS = {'staff': staff_row, 'hamlet': hamlet_row, 'business': business_row, 'donor': donor_row}


def sparse(rng, row):
    """A row of one or two cells: what is left when somebody typed into the wrong place."""
    for header in rng.sample(sorted(row.cells), len(row.cells) - rng.randrange(1, 3)):
        row.cells[header] = BLANK


def rows_of(rng, kind, rules, size):
    """Rows with blank ones between, past the ready ones when there are many, the last one sometimes far below."""
    number, rows = HEADER_ROW, []
    for place in range(size):
        number += 1 if rng.random() < 0.85 else rng.randrange(2, 5)
        if place == size - 1 and rng.random() < 0.15:
            number += 700
        row = ROWS[kind](rng, number, rules)
        if rng.random() < 0.05:
            sparse(rng, row)
            if not row.get(NAME_COLUMN[kind]).typed:
                row.who = None
        rows.append(row)
    if rows and kind == 'staff' and rng.random() < 0.6:
        homonym(rng, rows)
    return rows


def homonym(rng, rows):
    named = [row for row in rows if row.who and row.who.split()[0] in typed.SURNAMES and len(row.who) < 40]
    if len(named) > 1:
        first, second = rng.sample(named, 2)
        second.who = first.who
        second.cells['Họ và tên'] = text(typed.name_variant(rng, first.who), first.who)


def merge_some(rng, tab, rows):
    """Two neighbouring rows share one cell: only the first has what stands in it."""
    header = rng.choice((NAME_COLUMN[tab.kind], PAID, NOTE))
    pairs = [(a, b) for a, b in zip(rows, rows[1:]) if b.number == a.number + 1]
    if not pairs:
        return
    first, second = rng.choice(pairs)
    second.cells[header] = BLANK
    if header == NAME_COLUMN[tab.kind]:
        second.who = None
    column = tab.columns[header]
    tab.sheet.merge_cells(start_row=first.number, end_row=second.number, start_column=column, end_column=column)


def same_code(rng, tab, rows):
    ready = [row for row in rows if row.read and tab.cell(row.number, 'Mã').value]
    if len(ready) < 2:
        return
    first, second = rng.sample(ready, 2)
    tab.cell(second.number, 'Mã').value = tab.cell(first.number, 'Mã').value
    for row in (first, second):
        row.extra_errors.append(('Mã', 'CODE_DUPLICATE'))


def overwrite_computed(rng, tab, rows):
    headers = [header for header in COMPUTED[tab.kind] if header in tab.columns]
    for row in rng.sample(rows, min(len(rows), 3)) if headers else ():
        tab.cell(row.number, rng.choice(headers)).value = rng.choice((0, 999_999, 'Đủ', '#REF!', True))


def put(tab, rows):
    for row in rows:
        for header, cell in row.cells.items():
            if cell.value is not None and header in tab.columns:
                target = tab.cell(row.number, header)
                if type(target).__name__ != 'MergedCell':
                    cell.write(target)


def tick(rng, tab):
    """The two boxes and the date, found by their labels; (ticked, nobody, date)."""
    ticked, nobody = rng.random() < 0.45, rng.random() < 0.25
    day = datetime.datetime(2024, 5, rng.randrange(1, 24)) if ticked and rng.random() < 0.6 else None
    for row in tab.sheet.iter_rows(min_row=1, max_row=HEADER_ROW - 1):
        for cell in row:
            right = tab.sheet.cell(cell.row, cell.column + 1)
            if cell.value == 'Đơn vị xác nhận đã lập xong danh sách':
                right.value = ticked
            elif cell.value in ('Không có ai thuộc diện', 'Không phát sinh ủng hộ'):
                right.value = nobody
            elif cell.value == 'Ngày xác nhận' and day:
                right.value = day if rng.random() < 0.5 else f'{day.day}/{day.month}/2024'
                if isinstance(right.value, datetime.datetime):
                    right.number_format = 'd/m/yyyy'
    return ticked, nobody, day and f'{day:%Y-%m-%d}'


def setting_cell(book, key):
    sheet = book['Cấu hình']
    row = next(row for row in range(5, sheet.max_row + 1) if sheet.cell(row, 1).value == SETTING_ROWS[key])
    return sheet.cell(row, 2)


def change_settings(rng, book, rules):
    rules.labour_rate = rng.choice((150_000, 160_000, 200_000))
    rules.threshold = rng.choice((5_000_000, 6_000_000, 4_500_000, 5_250_000))
    rules.days_high, rules.days_low = rng.choice(((Decimal(3), Decimal(2)), (Decimal('3.5'), Decimal('1.5'))))
    rules.due = rng.choice(((2024, 5, 20), (2024, 4, 30), (2024, 5, 24)))
    rules.count_part_time, rules.count_armed = rng.random() < 0.6, rng.random() < 0.4
    year, month, day = rules.due
    text(rng.choice((f'{rules.labour_rate}', typed.grouped(rules.labour_rate, '.')))).write(setting_cell(book, 'rate'))
    setting_cell(book, 'threshold').value = rules.threshold
    setting_cell(book, 'high').value = float(rules.days_high)
    text(f'{rules.days_low}'.replace('.', ',')).write(setting_cell(book, 'low'))
    if rng.random() < 0.5:
        setting_cell(book, 'due').value = datetime.datetime(year, month, day)
    else:
        text(f'{day}/{month}/{year}').write(setting_cell(book, 'due'))
    setting_cell(book, 'partTime').value = 'Có' if rules.count_part_time else 'Không'
    setting_cell(book, 'armed').value = 'Có' if rules.count_armed else 'Không'


def add_unit(book, code, kind, with_tab):
    """A new row in the register; its tab, when there is one, is a copy of the last hamlet's, made by hand."""
    register = book['Đơn vị']
    row = next(row for row in range(5, 400) if register.cell(row, 1).value is None)
    for column, value in zip((1, 2, 3, 7), (code, f'Xóm {code}', kind, code)):
        register.cell(row, column).value = value
    if with_tab:
        sheet = book.copy_worksheet(book['X11'])
        sheet.title = code
        for cells in sheet.iter_rows():
            for cell in cells:
                if cell.value in ('X11', 'Xóm 11'):
                    cell.value = code
                elif isinstance(cell.value, str) and cell.value.startswith('X11-'):
                    cell.value = None
    return row


def register_units(book):
    sheet = book['Đơn vị']
    return [(row, *(sheet.cell(row, column).value for column in (1, 2, 3))) for row in range(5, sheet.max_row + 1)
            if sheet.cell(row, 1).value]


def put_mobilised(rng, book, units):
    """Some people of the tabs, by the unit's name or its code, and some who fit nobody; {code: names excluded there}."""
    sheet, excluded, row = book['Đã vận động'], {}, 5
    for code, name, kind, rows in units:
        people = [r.who for r in rows if r.who and r.who.split()[0] in typed.SURNAMES and len(r.who) < 40]
        for who in rng.sample(people, min(len(people), rng.randrange(0, 4))):
            matches = rng.random() < 0.7
            unit = rng.choice((name, code, typed.spelled(rng, name))) if matches else rng.choice((None, 'Huyện Định Hóa'))
            text(typed.name_variant(rng, who)).write(sheet.cell(row, 1))
            if unit:
                text(unit).write(sheet.cell(row, 2))
            if matches:
                excluded.setdefault(code, set()).add(who)
            row += rng.choice((1, 1, 2))
    return excluded


SCENARIOS = ('plain', 'plain', 'columns', 'settings', 'columns', 'deleted tab', 'essential header', 'other header',
             'new unit', 'new unit with tab', 'bad setting', 'large')


def build(base, seed):
    rng = random.Random(seed)
    scenario = SCENARIOS[seed % len(SCENARIOS)]
    book, rules, errors = openpyxl.load_workbook(io.BytesIO(base)), Rules(), []
    if scenario == 'settings':
        change_settings(rng, book, rules)
    if scenario == 'bad setting':
        for key, value, code in (('rate', 'abc', 'CONFIG_INVALID'), ('threshold', None, 'CONFIG_MISSING')):
            cell = setting_cell(book, key)
            cell.value = value
            errors.append(['Cấu hình', cell.coordinate, code])
    if scenario == 'new unit with tab':
        add_unit(book, 'X12', 'Xóm', True)
    if scenario == 'new unit':
        row = add_unit(book, 'X12', 'Xóm', False)

    units, gone = [], set()
    scale = 4 if scenario == 'large' else 1
    for row, code, name, word in register_units(book):
        kind = KINDS[word]
        size = rng.randrange(0, 42 if kind == 'staff' else 26) * scale if rng.random() > 0.08 else 0
        units.append((row, code, name, word, kind, rows_of(rng, kind, rules, size)))
    excluded = put_mobilised(rng, book, [(code, name, kind, rows) for _, code, name, _, kind, rows in units if kind == 'staff'])
    for place in rng.sample(range(len(units)), 3):
        gone.add(units[place][1])

    expected = []
    for row, code, name, word, kind, rows in units:
        readable = True
        if code not in book.sheetnames or (scenario == 'deleted tab' and code in gone):
            if code in book.sheetnames:
                del book[code]
            errors.append(['Đơn vị', f'{row}', 'TAB_MISSING'])
            expected.append({'code': code, 'name': name, 'kind': word, 'readable': False})
            continue
        tab = Tab(book[code], kind)
        if scenario in ('columns', 'large') or rng.random() < 0.2:
            rearrange(rng, tab)
        merge = rng.random() < 0.3
        if merge and rows:
            merge_some(rng, tab, rows)
        if rng.random() < 0.3:
            same_code(rng, tab, rows)
        overwrite_computed(rng, tab, [r for r in rows if r.read])
        put(tab, rows)
        if rows and rng.random() < 0.3:
            tab.sheet.row_dimensions[rng.choice(rows).number].hidden = True
        ticks = tick(rng, tab)
        if scenario == 'essential header' and code in gone:
            header = rng.choice(ESSENTIAL[kind])
            tab.cell(HEADER_ROW, header).value = rng.choice((f'{header[:-2]} x', 'Cột khác', None))
            errors.append([code, f'{HEADER_ROW}', 'HEADER_CHANGED'])
            readable = False
        if scenario == 'other header' and code in gone:
            rename_other(rng, tab, rows)
        figures, found = unit_truth(rows, kind, rules, excluded.get(code, ()), *ticks)
        if readable:
            errors += [[code, tab.address(number, header), problem] for number, header, problem in found]
            expected.append({'code': code, 'name': name, 'kind': word, 'readable': True, **figures})
        else:
            expected.append({'code': code, 'name': name, 'kind': word, 'readable': False})
    return book, {'seed': seed, 'scenario': scenario, 'units': expected, 'errors': sorted(errors, key=str),
                  'campaign': {'labourRate': rules.labour_rate, 'dueDate': '{}-{:02}-{:02}'.format(*rules.due)}}


def rearrange(rng, tab):
    """Columns of the unit's own, with things in them, and the tool's columns in another order."""
    for number in range(rng.randrange(0, 3)):
        # Never between a label above the header and its box, which is the cell right of it.
        before = rng.choice([2, 3, max(tab.columns.values()) + 1])
        column = tab.insert_column(before, f'{rng.choice(("Số CCCD", "Ghi chú riêng", "Tổ", "<script>"))} {number}')
        for row in rng.sample(range(HEADER_ROW + 1, HEADER_ROW + 100), 20):
            cell = typed.free_cell(rng, blank=0.2)
            if cell.typed:
                cell.write(tab.sheet.cell(row, column))
    if rng.random() < 0.7:
        tab.shuffle(rng)


def rename_other(rng, tab, rows):
    """A renamed column that enters no figure: a warning, and what stands in it is not the tool's any more."""
    header = rng.choice(NOT_ESSENTIAL[tab.kind])
    tab.cell(HEADER_ROW, header).value = rng.choice(('Cột lạ', f'{header} cũ'))
    for row in rows:
        row.cells.pop(header, None)
        row.extra_errors = [error for error in row.extra_errors if error[0] != header]


def main():
    base, folder = pathlib.Path(sys.argv[1]).read_bytes(), pathlib.Path(sys.argv[2])
    for seed in map(int, sys.argv[3:]):
        book, expected = build(base, seed)
        book.save(folder / f'{seed}.xlsx')
        (folder / f'{seed}.json').write_text(json.dumps(expected, ensure_ascii=False))


if __name__ == '__main__':
    main()
