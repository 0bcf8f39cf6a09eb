"""Fills a new workbook the way the tool asks for it: numbers as numbers, dates as dates, words from the drop-downs.

    python3 clean.py new.xlsx folder

Gives folder/clean.xlsx and folder/clean.json: the expected figures, and beside them what the sheets' own formulas add up to.
"""
import datetime
import json
import pathlib
import random
import sys
from collections import Counter
from decimal import ROUND_HALF_UP, Decimal

import openpyxl

import typed
from messy import HEADER_ROW, Tab, register_units
from truth import (ACCOUNT, ACCOUNTS, ARMED, BLANK, CASH, CATEGORY, DAYS, GOODS_VALUE, IN_SCOPE, INCOME, KINDS, LAND,
                   METHOD, NAME_COLUMN, NOTE, PAID, PAID_ON, PART_TIME, PLEDGE, PRICE, QUANTITY, STATUS, WORKING, Cell,
                   Row, Rules, judge, plain, unit_truth)

FLOOR, ROWS_A_TAB = 2_000_000, 40


def number(rng, values, blank=0.3):
    if rng.random() < blank:
        return BLANK
    value = Decimal(rng.choice(values))
    return Cell(float(value) if value % 1 else int(value), value if value % 1 else int(value))


def words(rng, options, blank=0.0):
    if rng.random() < blank:
        return BLANK
    meant = rng.choice(options)
    return Cell(meant, meant)


def day(rng):
    if rng.random() < 0.1:
        return BLANK
    date = datetime.date(2024, 5, 20) + datetime.timedelta(days=rng.randrange(-40, 5))
    return Cell(datetime.datetime(date.year, date.month, date.day), (date.year, date.month, date.day), number_format='d/m/yyyy')


def income(rng):
    if rng.random() < 0.1:
        return BLANK
    if rng.random() < 0.3:
        value = rng.choice((5_000_000, 4_999_999, 7_250_000, 3_100_000))
        return Cell(value, 'high' if value >= 5_000_000 else 'low')
    high = rng.random() < 0.5
    return Cell('Từ 5 triệu trở lên' if high else 'Dưới 5 triệu', 'high' if high else 'low')


def money(rng, blank=0.3):
    return number(rng, (150_000, 300_000, 450_000, 500_000, 1_000_000, 2_050_000, 3_000_000), blank)


def row_of(rng, kind, at, who):
    cells = {NAME_COLUMN[kind]: Cell(who, who), PAID: money(rng), PAID_ON: day(rng),
             METHOD: words(rng, (CASH, 'Chuyển khoản'), 0.1), ACCOUNT: words(rng, ACCOUNTS, 0.3)}
    if kind == 'staff':
        away = rng.random() < 0.2
        cells |= {CATEGORY: words(rng, IN_SCOPE * 3 + (PART_TIME, ARMED)), INCOME: income(rng),
                  STATUS: words(rng, typed.AWAY) if away else words(rng, (WORKING,), 0.6),
                  DAYS: number(rng, (0, '0.5', 1, '1.5', 2, 3)), NOTE: Cell('QĐ 12', 'QĐ 12') if away else BLANK}
    if kind == 'hamlet':
        cells |= {DAYS: number(rng, ('0.5', 1, 2, 5)), 'Hiện vật': words(rng, ('Cát', 'Xi măng'), 0.3),
                  QUANTITY: number(rng, ('2.5', 10, '0.125', 40), 0.4), PRICE: number(rng, (900, 1_333, 85_000), 0.4),
                  LAND: number(rng, (10, '12.5', '0.25'), 0.7)}
    if kind == 'business':
        cells |= {'Loại hình': words(rng, ('Doanh nghiệp', 'Hợp tác xã', 'Hộ kinh doanh')), PLEDGE: money(rng, 0.4),
                  GOODS_VALUE: money(rng, 0.7)}
    if kind == 'donor':
        cells |= {PLEDGE: money(rng, 0.5), GOODS_VALUE: money(rng, 0.6)}
    return Row(at, cells, who)


def live_figures(rows, kind, rules, excluded):
    """What the computed columns of a tab add up to, and how often each word stands in `Kết quả`."""
    sums, results = Counter(), Counter()
    for row in rows:
        figures = judge(row, kind, rules, row.who in excluded).figures
        gift = figures['paid'] + figures['labourValue']
        if kind == 'staff':
            sums.update({'Số ngày công vận động': figures['targetDays'], 'Quy tiền (đồng)': figures['targetAmount'],
                         'Đã thực hiện (đồng)': gift, 'Còn vận động (đồng)': figures['remaining'],
                         'Ủng hộ thêm (đồng)': figures['surplus']})
            results[staff_result(figures, gift)] += 1
        if kind == 'hamlet':
            sums.update({'Quy tiền ngày công (đồng)': figures['labourValue'],
                         'Giá trị hiện vật (đồng)': figures['inKindValue']})
        if kind == 'business':
            enterprise = row.get('Loại hình').means == 'Doanh nghiệp'
            sums.update({'Mức vận động tối thiểu (đồng)': FLOOR if enterprise else 0})
            results[business_result(row, figures['paid'] + figures['inKindValue'], enterprise)] += 1
    return {header: plain(Decimal(value)) for header, value in sums.items()}, dict(results)


def staff_result(figures, gift):
    if figures['undetermined']:
        return 'Chưa xác định mức'
    if not figures['inScope']:
        return 'Ủng hộ ngoài diện' if gift else 'Không thuộc diện'
    return 'Đủ' if gift >= figures['targetAmount'] else 'Một phần' if gift else 'Chưa tham gia'


def business_result(row, given, enterprise):
    if given == 0:
        return 'Đã đăng ký' if row.get(PLEDGE).means else 'Chưa tham gia'
    return 'Dưới mức vận động' if enterprise and given < FLOOR else 'Đạt mức'


def main():
    book, folder, rng, rules = openpyxl.load_workbook(sys.argv[1]), pathlib.Path(sys.argv[2]), random.Random(2024), Rules()
    mobilised, units, at = book['Đã vận động'], [], 5
    for place, (_, code, name, word) in enumerate(register_units(book)):
        kind, tab = KINDS[word], Tab(book[code], KINDS[word])
        people = [f'{rng.choice(typed.SURNAMES)} {rng.choice(typed.MIDDLES)} {place:02}{n:02}' for n in range(ROWS_A_TAB)]
        rows = [row_of(rng, kind, HEADER_ROW + 1 + n, who) for n, who in enumerate(people)]
        excluded = set(rng.sample(people, 2)) if kind == 'staff' else set()
        for who, unit in zip(sorted(excluded), (name, code)):
            mobilised.cell(at, 1).value, mobilised.cell(at, 2).value = who, unit
            at += 1
        for row in rows:
            for header, cell in row.cells.items():
                if cell.typed:
                    cell.write(tab.cell(row.number, header))
        figures, errors = unit_truth(rows, kind, rules, excluded, False, False, None)
        sums, results = live_figures(rows, kind, rules, excluded)
        units.append({'code': code, 'name': name, 'kind': word, 'readable': True, **figures, 'live': sums,
                      'results': results, 'errors': len(errors)})
    book.save(folder / 'clean.xlsx')
    (folder / 'clean.json').write_text(json.dumps(units, ensure_ascii=False))


if __name__ == '__main__':
    main()
