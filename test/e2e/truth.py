"""What a typed row means, by the rules of the campaign, told again without the program.

Every typed cell is a Cell: what goes into the file, and what the person meant by it (or the code of the error).
"""
from dataclasses import dataclass, field
from decimal import ROUND_HALF_UP, Decimal

ACCOUNTS = ('8502215035268', '8502215036905')
CASH = 'Tiền mặt'
UNTOLD = '?'
IN_SCOPE = ('Cán bộ', 'Công chức', 'Viên chức', 'Người lao động')
PART_TIME, ARMED = 'Không chuyên trách', 'Lực lượng vũ trang'
WORKING = 'Đang công tác'
KINDS = {'Cơ quan': 'staff', 'Trường học': 'staff', 'Trạm y tế': 'staff', 'Cơ quan khác': 'staff',
         'Xóm': 'hamlet', 'Doanh nghiệp': 'business', 'Tổ chức, cá nhân': 'donor'}
NAME_COLUMN = {'staff': 'Họ và tên', 'hamlet': 'Họ và tên chủ hộ', 'business': 'Tên doanh nghiệp',
               'donor': 'Tên tổ chức, cá nhân'}
PAID, PAID_ON, METHOD, ACCOUNT = 'Tiền đã nộp (đồng)', 'Ngày nộp', 'Hình thức nộp', 'Tài khoản nhận'
DAYS, NOTE, STATUS, CATEGORY, INCOME = 'Ngày công đã làm', 'Ghi chú', 'Tình trạng', 'Đối tượng', 'Mức thu nhập'
QUANTITY, PRICE, LAND = 'Số lượng', 'Đơn giá (đồng)', 'Đất hiến (m²)'
GOODS_VALUE, PLEDGE = 'Hiện vật quy tiền (đồng)', 'Đăng ký ủng hộ (đồng)'
FIGURES = ('listed', 'inScope', 'undetermined', 'participated', 'targetDays', 'targetAmount', 'paidOnTime',
           'paidOnDueDate', 'paidLate', 'paidUndated', 'paid', 'labourDays', 'labourValue', 'inKindValue',
           'landArea', 'mobilised', 'remaining', 'surplus')


@dataclass
class Cell:
    """`write` puts the cell into a sheet; `means` is the value meant, None for a cell left blank."""
    value: object = None
    means: object = None
    error: str | None = None
    as_text: bool = False
    number_format: str | None = None

    @property
    def typed(self):
        """Spaces alone are not seen by anybody, so nobody typed anything."""
        return self.value is not None and str(self.value).strip() != ''

    def write(self, target):
        target.value = self.value
        if self.as_text:
            target.data_type = 's'
        if self.number_format:
            target.number_format = self.number_format


BLANK = Cell()


@dataclass
class Rules:
    labour_rate: int = 150_000
    threshold: int = 5_000_000
    days_high: Decimal = Decimal(3)
    days_low: Decimal = Decimal(2)
    due: tuple = (2024, 5, 20)
    count_part_time: bool = False
    count_armed: bool = False


@dataclass
class Row:
    """A row as typed: cells by header; `who` is the one spelling of the name behind all its variants."""
    number: int
    cells: dict = field(default_factory=dict)
    who: str | None = None
    extra_errors: list = field(default_factory=list)

    def get(self, header):
        return self.cells.get(header, BLANK)

    @property
    def read(self):
        return any(cell.typed for cell in self.cells.values())


@dataclass
class Result:
    errors: list
    figures: dict
    receiver: str


def amount(row, header, errors):
    cell = row.get(header)
    if cell.error:
        errors.append((header, cell.error))
        return 0
    return cell.means or 0


def receiver_of(row):
    """A known account, else cash in either column, else nobody knows."""
    account, method = row.get(ACCOUNT).means, row.get(METHOD).means
    if account in ACCOUNTS:
        return account
    return CASH if CASH in (account, method) else UNTOLD


def judge(row, kind, rules, excluded):
    """One row's errors and figures. `excluded`: the already-mobilised list holds this very person."""
    errors = list(row.extra_errors)
    figures = dict.fromkeys(FIGURES, 0)
    figures.update(listed=1, landArea=Decimal(0), targetDays=Decimal(0))
    if row.who is None:
        errors.append((NAME_COLUMN[kind], 'NAME_MISSING'))

    paid = amount(row, PAID, errors)
    date = row.get(PAID_ON)
    if date.error:
        errors.append((PAID_ON, date.error))
    bucket = 'paidUndated'
    if date.means and not date.error:
        bucket = 'paidOnTime' if date.means < rules.due else 'paidOnDueDate' if date.means == rules.due else 'paidLate'
    figures['paid'] = paid
    figures[bucket] = paid

    days = Decimal(0)
    if kind in ('staff', 'hamlet'):
        days = Decimal(amount(row, DAYS, errors))
    figures['labourDays'] = days
    figures['labourValue'] = int(days * rules.labour_rate)

    if kind == 'hamlet':
        quantity, price = row.get(QUANTITY), row.get(PRICE)
        for header, cell in ((QUANTITY, quantity), (PRICE, price)):
            if cell.error:
                errors.append((header, cell.error))
        if quantity.means is not None and price.means is not None:
            value = Decimal(quantity.means) * Decimal(price.means)
            figures['inKindValue'] = int(value.quantize(Decimal(1), ROUND_HALF_UP))
        figures['landArea'] = Decimal(amount(row, LAND, errors))
    if kind in ('business', 'donor'):
        figures['inKindValue'] = amount(row, GOODS_VALUE, errors)
        amount(row, PLEDGE, errors)
    for header in ('Ẩn danh',):
        if row.get(header).error:
            errors.append((header, row.get(header).error))

    figures['mobilised'] = paid + figures['labourValue'] + figures['inKindValue']
    figures['participated'] = int(any(figures[key] > 0 for key in ('paid', 'labourDays', 'inKindValue', 'landArea')))
    if kind == 'staff':
        target(row, rules, excluded, figures, errors)
    return Result(errors, figures, receiver_of(row))


def target(row, rules, excluded, figures, errors):
    category, status, income = row.get(CATEGORY), row.get(STATUS), row.get(INCOME)
    if category.error or not category.typed:
        errors.append((CATEGORY, category.error or 'CATEGORY_MISSING'))
    if status.error:
        errors.append((STATUS, status.error))
    away = status.means not in (None, WORKING)
    if away and not row.get(NOTE).typed:
        errors.append((NOTE, 'STATUS_NEEDS_REASON'))
    outside = (category.means == PART_TIME and not rules.count_part_time) or (
        category.means == ARMED and not rules.count_armed)
    no_target = row.who is None or away or excluded or outside
    gift = figures['paid'] + figures['labourValue']
    if no_target:
        figures['surplus'] = gift
        return
    if category.means is None or status.error:
        figures['undetermined'] = 1
        return
    if income.error or not income.typed:
        errors.append((INCOME, income.error or 'INCOME_MISSING'))
        figures['undetermined'] = 1
        return
    asked = rules.days_high if income.means == 'high' else rules.days_low
    figures['inScope'] = 1
    figures['targetDays'] = asked
    figures['targetAmount'] = int(asked * rules.labour_rate)
    figures['remaining'] = max(0, figures['targetAmount'] - gift)
    figures['surplus'] = max(0, gift - figures['targetAmount'])


def unit_truth(rows, kind, rules, excluded_names, tick, nobody, done_on):
    """The unit's figures and its errors as (row number, header, code)."""
    read = [row for row in rows if row.read]
    times = {}
    for row in read:
        times[row.who] = times.get(row.who, 0) + 1
    figures = dict.fromkeys(FIGURES, 0)
    figures['landArea'] = Decimal(0)
    by_account = {**dict.fromkeys(ACCOUNTS, 0), CASH: 0, UNTOLD: 0}
    errors, rejected = [], 0
    for row in read:
        excluded = row.who in excluded_names and times[row.who] == 1
        result = judge(row, kind, rules, excluded)
        rejected += bool(result.errors)
        errors += [(row.number, header, code) for header, code in result.errors]
        for key in FIGURES:
            figures[key] += result.figures[key]
        by_account[result.receiver] += result.figures['paid']
    if tick:
        state = 'complete'
    elif nobody:
        state = 'incomplete' if read else 'nobody'
    else:
        state = 'incomplete' if read else 'none'
    counted = len(read) - rejected
    out = {key: plain(value) for key, value in figures.items()}
    out['paidByAccount'] = by_account
    out['rows'] = {'read': len(read), 'counted': counted, 'rejected': rejected}
    out['list'] = state
    out['listCompleteOn'] = done_on if state in ('complete', 'nobody') else None
    return out, errors


def plain(value):
    if isinstance(value, Decimal):
        return int(value) if value == value.to_integral_value() else float(value)
    return value
