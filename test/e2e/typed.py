"""What people really type into a cell, each with what they mean by it."""
import datetime
import unicodedata
from decimal import Decimal

from truth import (ACCOUNTS, ARMED, BLANK, CASH, IN_SCOPE, PART_TIME, WORKING, Cell)

NBSP = '\u00a0'
TODAY = datetime.date(2024, 5, 24)
FIRST, LAST = datetime.date(2024, 1, 1), TODAY

HOSTILE = (
    '=IMPORTXML("http://x","//a")', '=HYPERLINK("http://x","Bấm")', '<img src=x onerror=alert(1)>',
    "'; DROP TABLE units; --", '@SUM(1)', '+1+1', '-2+3', '{{7*7}}', '🎉 Ủng hộ 🎉', '\u202eđảo\u202c', '\u200fNguyễn',
    'tab\tgiữa', 'hai\ndòng', '&amp; <b>', '"ngoặc"', "'=1+1", '__proto__', 'constructor', '#REF!', '%s%n', '\\n',
)
SURNAMES = ('Nguyễn', 'Trần', 'Lê', 'Ma', 'Hoàng', 'Lường', 'Nông', 'Triệu', 'Đặng', 'Lý', 'Vũ', 'Phạm')
MIDDLES = ('Văn', 'Thị', 'Đình', 'Minh', 'Thanh', 'Ngọc', 'Hữu', 'Kim', 'Xuân', 'Đức')
GIVEN = ('Hòa', 'Thúy', 'Đông', 'Thu', 'Hằng', 'Sơn', 'Dũng', 'Lan', 'Mai', 'Tuyết', 'Quyền', 'Ánh', 'Ước', 'Lượng')
OTHER_TONE = {'òa': 'oà', 'úy': 'uý'}
AWAY = ('Nghỉ thai sản', 'Nghỉ không lương', 'Nghỉ hưu, thôi việc', 'Chuyển đi', 'Biệt phái', 'Miễn',
        'Kê khai ở đơn vị khác', 'Đã vận động ở danh sách khác')


def text(value, means=None, error=None):
    return Cell(value, means, error, as_text=True)


def formula(value, error):
    return Cell(value, error=error)


def grouped(value, mark):
    return f'{value:,}'.replace(',', mark)


def full_width(words):
    return ''.join(chr(ord(c) - 0x30 + 0xFF10) if '0' <= c <= '9' else c for c in words)


def decomposed(words):
    return unicodedata.normalize('NFD', words)


def million(value, mark):
    whole, rest = divmod(value, 1_000_000)
    digits = f'{rest:06d}'.rstrip('0')
    return f'{whole}{mark}{digits}' if digits else f'{whole}'


def amount_words(rng, value):
    """One of the ways of writing this many đồng."""
    forms = [f'{value}', grouped(value, '.'), grouped(value, ','), grouped(value, ' '), grouped(value, NBSP),
             f'{grouped(value, ".")} đ', f'{grouped(value, ".")}đ', f'{grouped(value, ".")} VNĐ',
             f'{grouped(value, ".")} đồng', f'{grouped(value, ".")}{NBSP}đ', f'{grouped(value, ".")},00',
             f'{grouped(value, ",")}.00', f'{value},00', f'{value}.00', f'  {value} ', f'{NBSP}{value}{NBSP}']
    if value % 1000 == 0 and value < 1_000_000:
        forms += [f'{value // 1000}k', f'{value // 1000} nghìn', f'{value // 1000} ngàn', f'{value // 1000}K']
    if value % 100_000 == 0 and value >= 1_000_000:
        forms += [f'{million(value, ",")} triệu', f'{million(value, ".")} triệu', f'{million(value, ".")}tr',
                  f'{million(value, ",")}tr', f'{million(value, ",")} tr']
        if value % 1_000_000:
            forms.append(million(value, 'tr'))
    if value % 10_000 == 0 and value % 100_000 and value >= 1_000_000:
        forms.append(million(value, 'tr'))
    words = rng.choice(forms)
    if rng.random() < 0.2:
        words = full_width(words)
    if rng.random() < 0.15:
        words = decomposed(words)
    return words


def some_amount(rng):
    return rng.choice((150_000, 225_000, 300_000, 450_000, 500_000, 1_000_000, 1_500_000, 2_050_000, 5_500_000,
                       1000, 1_234_567, 999_999, 2_000_000, 10_000_000, rng.randrange(1000, 9_000_000)))


UNREADABLE_WORDS = ('300.000/3 ngày', 'abc', '1.23.456', '#REF!', 'chưa nộp', '5,5', '=1+1', '<img onerror>', '1.2.3',
                    '4500.00.0', '450.00.000')
ERROR_VALUES = ('#REF!', '#N/A', '#DIV/0!', '#VALUE!', '#NAME?')


def wrong_amount(rng, unit_price=False):
    forms = [
        lambda: text(rng.choice(UNREADABLE_WORDS), error='AMOUNT_UNREADABLE'),
        lambda: Cell(rng.choice(ERROR_VALUES), error='AMOUNT_UNREADABLE'),
        lambda: Cell(rng.choice((True, False)), error='AMOUNT_UNREADABLE'),
        lambda: formula(rng.choice(('=IMPORTXML("http://x","//a")', '=1/0', '=KHONGCO(1)')), 'AMOUNT_UNREADABLE'),
        lambda: Cell(-rng.choice((1, 450_000, 5)), error='AMOUNT_NEGATIVE'),
        lambda: text(f'-{grouped(450_000, ".")}', error='AMOUNT_NEGATIVE'),
        lambda: Cell(rng.choice((450_000.5, 1000.25, 0.5)), error='AMOUNT_FRACTION'),
        lambda: text('450.000,5', error='AMOUNT_FRACTION'),
        lambda: Cell(datetime.datetime(2024, 5, rng.randrange(1, 31)), error='AMOUNT_IS_DATE', number_format='d/m/yyyy'),
    ]
    if not unit_price:
        forms += [lambda: Cell(rng.choice((450, 1, 999, 5.5, 300)), error='AMOUNT_SUSPICIOUS'),
                  lambda: text(rng.choice(('450', '1', '999', '300', '４５０')), error='AMOUNT_SUSPICIOUS')]
    return rng.choice(forms)()


def amount_cell(rng, wrong=0.12, blank=0.25, unit_price=False):
    dice = rng.random()
    if dice < blank:
        return BLANK
    if dice < blank + wrong:
        return wrong_amount(rng, unit_price)
    if unit_price and rng.random() < 0.3:
        value = rng.choice((900, 1, 850, 999))
        return Cell(value, value) if rng.random() < 0.5 else text(f'{value}', value)
    value = 0 if rng.random() < 0.05 else some_amount(rng)
    if value == 0:
        return rng.choice((Cell(0, 0), text('0', 0)))
    if rng.random() < 0.4:
        return Cell(value, value, number_format=rng.choice((None, '#,##0', '#,##0 "đ"', '@')))
    return text(amount_words(rng, value), value)


def days_cell(rng, wrong=0.1, blank=0.35):
    dice = rng.random()
    if dice < blank:
        return BLANK
    if dice < blank + wrong:
        return rng.choice((
            lambda: Cell(-1, error='DAYS_NEGATIVE'), lambda: text('-1', error='DAYS_NEGATIVE'),
            lambda: Cell(0.3, error='DAYS_STEP'), lambda: text('0,3', error='DAYS_STEP'),
            lambda: Cell(1.25, error='DAYS_STEP'), lambda: text('hai', error='DAYS_UNREADABLE'),
            lambda: Cell('#REF!', error='DAYS_UNREADABLE'), lambda: Cell(True, error='DAYS_UNREADABLE'),
            lambda: formula('=1/0', 'DAYS_UNREADABLE'), lambda: Cell(400, error='DAYS_TOO_MANY'),
            lambda: text('400', error='DAYS_TOO_MANY'), lambda: Cell(366.5, error='DAYS_TOO_MANY'),
            lambda: Cell(450_000, error='DAYS_TOO_MANY'),
        ))()
    value = Decimal(rng.choice((0, 1, 1, 2, 2, 3, 5, 7, 11, 31, 366))) / 2
    if rng.random() < 0.02:
        value = Decimal(366)
    if rng.random() < 0.5:
        return Cell(float(value) if value % 1 else int(value), value)
    words = f'{value.normalize():f}'
    words = words.replace('.', ',') if rng.random() < 0.6 else words
    return text(full_width(words) if rng.random() < 0.2 else words, value)


def date_cell(rng, rules_due, wrong=0.12, blank=0.3):
    dice = rng.random()
    if dice < blank:
        return BLANK
    if dice < blank + wrong:
        return rng.choice((
            lambda: text(rng.choice(('5/2024', '31/2/2024', 'mai', '30/2/2024', '2024-02-30', '32/1/2024', '1/13/2024')),
                         error='DATE_UNREADABLE'),
            lambda: Cell('#N/A', error='DATE_UNREADABLE'), lambda: Cell(False, error='DATE_UNREADABLE'),
            lambda: formula('=1/0', 'DATE_UNREADABLE'),
            lambda: Cell(datetime.datetime(2023, 12, 31), error='DATE_OUT_OF_CAMPAIGN', number_format='d/m/yyyy'),
            lambda: text('25/5/2024', error='DATE_OUT_OF_CAMPAIGN'), lambda: text('31/12/2023', error='DATE_OUT_OF_CAMPAIGN'),
            lambda: Cell(datetime.datetime(2024, 5, 25), error='DATE_OUT_OF_CAMPAIGN', number_format='dd-mm-yyyy'),
            lambda: text('19/5/2042', error='DATE_OUT_OF_CAMPAIGN'),
            lambda: text('30/12', error='DATE_OUT_OF_CAMPAIGN'),
        ))()
    near = datetime.date(*rules_due)
    day = near + datetime.timedelta(days=rng.choice((-2, -1, -1, 0, 0, 1, 2)))
    if rng.random() < 0.5 or not FIRST <= day <= LAST:
        day = FIRST + datetime.timedelta(days=rng.randrange((LAST - FIRST).days + 1))
    means = (day.year, day.month, day.day)
    serial = (day - datetime.date(1899, 12, 30)).days
    moment = datetime.datetime(*means)
    return rng.choice((
        lambda: Cell(moment, means, number_format=rng.choice(('d/m/yyyy', 'mm-dd-yy', 'yyyy-mm-dd', 'dd/mm/yyyy'))),
        lambda: Cell(moment.replace(hour=23, minute=30), means, number_format='d/m/yyyy h:mm'),
        lambda: Cell(serial, means, number_format='General'),
        lambda: text(f'{day.day}/{day.month}/{day.year}', means),
        lambda: text(f'{day:%d/%m/%Y}', means),
        lambda: text(f'{day:%d-%m-%Y}', means),
        lambda: text(f'{day.day}.{day.month}.{day:%y}', means),
        lambda: text(f'{day:%Y-%m-%d}', means),
        lambda: text(f'{day.day}/{day.month}', means),
        lambda: text(f' {day:%d/%m/%Y}{NBSP}', means),
    ))()


def quantity_cell(rng, codes, wrong=0.1, blank=0.3):
    """A number with up to three decimals, either mark; `codes` begins the names of its errors."""
    dice = rng.random()
    if dice < blank:
        return BLANK
    if dice < blank + wrong:
        return rng.choice((
            lambda: text(rng.choice(('abc', 'mười', '1/2', '<img onerror>')), error=f'{codes}_UNREADABLE'),
            lambda: Cell('#VALUE!', error=f'{codes}_UNREADABLE'), lambda: Cell(True, error=f'{codes}_UNREADABLE'),
            lambda: formula('=1/0', f'{codes}_UNREADABLE'),
            lambda: Cell(-2, error=f'{codes}_NEGATIVE'), lambda: text('-2,5', error=f'{codes}_NEGATIVE'),
            lambda: Cell(0.1234, error=f'{codes}_STEP'), lambda: text('0,1234', error=f'{codes}_STEP'),
        ))()
    if rng.random() < 0.1:
        return text('1.000', Decimal(1000))
    value = Decimal(rng.choice((0, 1, 2, 10, 100, 1200, 2.5, 12.5, 0.5))) + Decimal(
        rng.choice(('0', '0', '0.1', '0.25', '0.125')))
    if rng.random() < 0.5:
        return Cell(float(value) if value % 1 else int(value), value)
    words = f'{value.normalize():f}'
    whole, _, digits = words.partition('.')
    mark = ',' if len(digits) == 3 or rng.random() < 0.5 else '.'
    words = f'{whole}{mark}{digits}' if digits else whole
    return text(full_width(words) if rng.random() < 0.15 else words, value)


def spelled(rng, words):
    """The same words, typed by another hand."""
    dice = rng.random()
    if dice < 0.12:
        return decomposed(words)
    if dice < 0.2:
        return words.upper()
    if dice < 0.26:
        return words.replace(' ', '  ')
    if dice < 0.3:
        return f' {words} '
    return words


def choice_cell(rng, options, code, wrong=0.08, blank=0.1):
    dice = rng.random()
    if dice < blank:
        return BLANK
    if dice < blank + wrong:
        return rng.choice((lambda: text(rng.choice(('Khác', 'Hiệu trưởng', 'VC', '???', '=1+1')), error=code),
                           lambda: Cell('#REF!', error=code), lambda: Cell(True, error=code),
                           lambda: Cell(7, error=code), lambda: formula('=1/0', code)))()
    meant = rng.choice(options)
    return text(spelled(rng, meant), meant)


def category_cell(rng):
    return choice_cell(rng, IN_SCOPE * 4 + (PART_TIME, ARMED) * 2, 'CATEGORY_UNKNOWN')


def status_cell(rng):
    return choice_cell(rng, (WORKING,) * 6 + AWAY, 'STATUS_UNKNOWN', wrong=0.05, blank=0.5)


def band_words(threshold):
    if threshold % 100_000 == 0:
        return f'{million(threshold, ",")} triệu'
    return f'{grouped(threshold, ".")} đồng'


def income_cell(rng, threshold):
    dice = rng.random()
    if dice < 0.08:
        return BLANK
    if dice < 0.16:
        return rng.choice((lambda: text(rng.choice(('trên 5tr', 'abc', 'cao', '<img onerror>')), error='INCOME_UNREADABLE'),
                           lambda: Cell('#N/A', error='INCOME_UNREADABLE'), lambda: Cell(True, error='INCOME_UNREADABLE'),
                           lambda: formula('=1/0', 'INCOME_UNREADABLE')))()
    high = rng.random() < 0.5
    means = 'high' if high else 'low'
    if dice < 0.5:
        words = f'Từ {band_words(threshold)} trở lên' if high else f'Dưới {band_words(threshold)}'
        return text(spelled(rng, words), means)
    if dice < 0.7 and threshold % 1_000_000 == 0:
        short = f'{threshold // 1_000_000}tr'
        return text(rng.choice((f'≥{short}', f'>={short}', f'từ {threshold // 1_000_000} triệu') if high else
                               (f'<{short}', f'dưới {short}')), means)
    value = threshold + rng.choice((0, 0, 1, 2_500_000)) if high else threshold - rng.choice((1, 1, 1_200_000))
    return Cell(value, means) if rng.random() < 0.5 else text(amount_words(rng, value), means)


def method_cell(rng):
    dice = rng.random()
    if dice < 0.25:
        return BLANK
    if dice < 0.33:
        return rng.choice((text('Bitcoin'), Cell('#REF!'), Cell(True), formula('=A1', None), text('=1+1')))
    meant = rng.choice((CASH, 'Chuyển khoản'))
    return text(spelled(rng, meant), meant)


def account_cell(rng):
    dice = rng.random()
    if dice < 0.35:
        return BLANK
    if dice < 0.45:
        return rng.choice((text('19001234567890'), text('ngân hàng khác'), Cell('#N/A'), formula('=A1', None),
                           Cell(8502215035260), text('850221503526')))
    if dice < 0.53:
        return text(spelled(rng, CASH), CASH)
    meant = rng.choice(ACCOUNTS)
    if rng.random() < 0.2:
        return Cell(int(meant), meant)
    return text(rng.choice((meant, f'TK {meant}', f'{meant} Nguyễn Thị Thu', f' {meant}{NBSP}', f'({meant})',
                            full_width(meant))), meant)


def name_variant(rng, who):
    for old, new in OTHER_TONE.items():
        if rng.random() < 0.3:
            who = who.replace(old, new)
    return spelled(rng, who)


def some_name(rng):
    """(the cell, the one spelling behind it or None)."""
    dice = rng.random()
    if dice < 0.05:
        return rng.choice((BLANK, text('   '), text(NBSP))), None
    if dice < 0.1:
        words = rng.choice(HOSTILE)
        return text(words, words), words
    if dice < 0.115:
        words = ' '.join(rng.choice(GIVEN) for _ in range(75))
        return text(words, words), words
    if dice < 0.12:
        number = rng.randrange(10_000, 99_999)
        return Cell(number, f'{number}'), f'{number}'
    who = f'{rng.choice(SURNAMES)} {rng.choice(MIDDLES)} {rng.choice(GIVEN)} {rng.choice(("", "A", "B", "C", "D"))}'.strip()
    return text(name_variant(rng, who), who), who


def free_cell(rng, blank=0.6):
    """Words that enter no figure."""
    dice = rng.random()
    if dice < blank:
        return BLANK
    if dice < blank + 0.1:
        return text(rng.choice(HOSTILE), 'words')
    if dice < blank + 0.14:
        return rng.choice((Cell('=IMPORTXML("http://x","//a")'), Cell('=1/0'), Cell(12.5), Cell(True), Cell('#REF!')))
    return text(rng.choice(('QĐ 12/QĐ-UBND', 'đã kiểm tra', 'Tổ 3', '0912 345 678', 'Kế toán', 'theo danh sách xã')), 'words')
