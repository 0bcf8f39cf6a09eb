/**
 * Statements made up after the layouts of Vietnamese banks; no person, account or transfer in them exists. A line is a
 * row, `|` stands between cells, `⏎` is a line break inside one.
 */
export interface StatementCase {
  readonly bank: string;
  readonly table: string;
  /** Row · day · amount · text · reference of what came in. */
  readonly credits: readonly (readonly [
    row: number,
    on: string,
    amount: number,
    text: string,
    ref: string,
  ])[];
  /** Transactions, debits included. */
  readonly rows: number;
  readonly balance: 'agrees' | 'absent';
  readonly declared?: number;
  readonly account?: string;
}

export const STATEMENT_ACCOUNTS = ['8500999000011', '8500999000022'] as const;

export const STATEMENT_CASES: readonly StatementCase[] = [
  {
    bank: 'Agribank, from the web',
    table: `
NGÂN HÀNG NÔNG NGHIỆP VÀ PHÁT TRIỂN NÔNG THÔN VIỆT NAM
Số tài khoản:|8500999000011
Từ ngày 01/05/2024 đến ngày 31/05/2024

Ngày giao dịch|Nội dung|Ghi nợ|Ghi có|Số dư|Số tham chiếu
||||1,000,000|
02/05/2024|CSNTM24 MN01 Tran Thi Mau chuyen tien||450,000|1,450,000|8500A1
03/05/2024|RUT TIEN ATM|200,000||1,250,000|
19/05/2024|UNG HO NTM||300,000|1,550,000|8500A1
Cộng phát sinh||200,000|750,000||
Trang 1/1`,
    credits: [
      [7, '2/5/2024', 450_000, 'CSNTM24 MN01 Tran Thi Mau chuyen tien', '8500A1'],
      [9, '19/5/2024', 300_000, 'UNG HO NTM', '8500A1'],
    ],
    rows: 3,
    balance: 'agrees',
    declared: 750_000,
    account: '8500999000011',
  },
  {
    bank: 'Agribank, without marks and in English, no debit',
    table: `
Date|Details|Debit|Credit|Balance|Reference
15-05-24 08:30|CSNTM24 TH02|0.00|300,000.00|300,000.00|
15-05-24 09:10|CSNTM24 TH03|0.00|450,000.00|750,000.00|
`,
    credits: [
      [2, '15/5/2024', 300_000, 'CSNTM24 TH02', ''],
      [3, '15/5/2024', 450_000, 'CSNTM24 TH03', ''],
    ],
    rows: 2,
    balance: 'agrees',
  },
  {
    bank: 'Vietcombank, day and number in one cell',
    table: `
SAO KÊ TÀI KHOẢN / STATEMENT OF ACCOUNT
Số dư đầu kỳ/ Opening balance: 2,000,000

STT⏎No.|Ngày⏎TNX Date/ Số CT⏎Doc No|Số tiền ghi nợ/⏎Debit|Số tiền ghi có/⏎Credit|Số dư/⏎Balance|Nội dung chi tiết/⏎Transactions in detail
1|20/05/2024⏎5243.10001||450,000|2,450,000|MBVCB.1.CSNTM24 MN01⏎CT tu 0000000001
2|20/05/2024⏎5243.10002|50,000||2,400,000|THU PHI
3|21/05/2024⏎5243.10003||1,500,000|3,900,000|CONG TY TNHH HOA BAN⏎ung ho
||50,000|1,950,000||
Tổng số tiền ghi có/ Total credit: 1,950,000`,
    credits: [
      [5, '20/5/2024', 450_000, 'MBVCB.1.CSNTM24 MN01 CT tu 0000000001', '5243.10001'],
      [7, '21/5/2024', 1_500_000, 'CONG TY TNHH HOA BAN ung ho', '5243.10003'],
    ],
    rows: 3,
    balance: 'agrees',
    declared: 1_950_000,
  },
  {
    bank: 'VietinBank, two languages in two rows, newest first',
    table: `
STT|Ngày hạch toán|Ngày giao dịch|Mô tả giao dịch|Nợ|Có|Số dư tài khoản|Số giao dịch|Số tài khoản đối ứng|Tên tài khoản đối ứng
No.|Posting date|Transaction date|Transaction description|Debit|Credit|Account balance|Transaction number|Corresponsive account|Corresponsive name
1|21/05/2024|20/05/2024 23:50:01|CSNTM24 MN02||300.000|1.250.000|FT3|100000000123|TRAN THI MAU
2|20/05/2024|20/05/2024 10:00:00|CHUYEN TIEN|50.000||950.000|FT2|100000000456|LE VAN MAU
3|19/05/2024|19/05/2024 09:00:00|ung ho ntm||1.000.000|1.000.000|FT1|100000000789|HOANG VAN MAU`,
    credits: [
      [3, '20/5/2024', 300_000, 'CSNTM24 MN02 TRAN THI MAU', 'FT3'],
      [5, '19/5/2024', 1_000_000, 'ung ho ntm HOANG VAN MAU', 'FT1'],
    ],
    rows: 3,
    balance: 'agrees',
  },
  {
    bank: 'BIDV, one signed amount',
    table: `
Ngày hiệu lực|Số tiền|Loại tiền|Diễn giải|Số dư cuối
18/05/2024|+450.000|VND|CSNTM24 XA01|450.000
18/05/2024|-11.000|VND|Phi SMS|439.000
19/05/2024|+2.000.000|VND|Doanh nghiep Hoa Ban ung ho|2.439.000`,
    credits: [
      [2, '18/5/2024', 450_000, 'CSNTM24 XA01', ''],
      [4, '19/5/2024', 2_000_000, 'Doanh nghiep Hoa Ban ung ho', ''],
    ],
    rows: 3,
    balance: 'agrees',
  },
  {
    bank: 'MB, many columns of the other side',
    table: `
Ngày giao dịch|Số bút toán|PS nợ|PS có|Số dư|Nội dung|Tài khoản đối ứng|Đơn vị thụ hưởng/Đơn vị chuyển|Ngân hàng đối ứng
16/05/2024 14:03:22|FT24137001|0|450,000|450,000|CSNTM24 MN03|0000111222|TRAN THI MAU|NGAN HANG A
17/05/2024 08:00:00|FT24138002|20,000|0|430,000|mua hang|0000111333|CUA HANG MAU|NGAN HANG B`,
    credits: [[2, '16/5/2024', 450_000, 'CSNTM24 MN03 TRAN THI MAU', 'FT24137001']],
    rows: 2,
    balance: 'agrees',
  },
  {
    bank: 'Techcombank, payer before the details',
    table: `
Ngày giao dịch/⏎Transaction date|Đối tác/⏎Remitter|NH Đối tác/⏎Remitter bank|Diễn giải/⏎Details|Số bút toán/⏎Transaction No|Nợ TKTT/⏎Debit|Có TKTT/⏎Credit|Số dư/⏎Balance
Số dư đầu kỳ/ Opening balance|||||||5,000
19/05/2024|LY VAN MAU|BANK C|gop ngay cong|FT1\\BNK||300,000|305,000
19/05/2024|KHO BAC|BANK D|chuyen ngan sach|FT2\\BNK|300,000||5,000`,
    credits: [[3, '19/5/2024', 300_000, 'LY VAN MAU gop ngay cong', 'FT1\\BNK']],
    rows: 2,
    balance: 'agrees',
  },
  {
    bank: 'ACB, header divided under a merged cell',
    table: `
BẢNG SAO KÊ

Ngày|Số CT|Diễn giải|Số tiền||Số dư
|||Ghi nợ|Ghi có|
A|B|1|2|3|4
2/5/2024|1201|UNG HO QUY NTM||1500000|1500000
6/5/2024|1202|PHI QUAN LY|1100||1498900
Tổng cộng|||1100|1500000|1498900
Người lập biểu||Kiểm soát viên||Giám đốc|`,
    credits: [[6, '2/5/2024', 1_500_000, 'UNG HO QUY NTM', '1201']],
    rows: 2,
    balance: 'agrees',
    declared: 1_500_000,
  },
  {
    bank: 'Sacombank, amount and a mark C/D',
    table: `
Transaction date|Description|Amount|D/C|Ref no
2024-05-18|CSNTM24 TH05|450,000.00|C|S1
2024-05-18|ATM|100,000.00|D|S2
2024-05-19|CSNTM24 TH06|300,000.00|C|S3`,
    credits: [
      [2, '18/5/2024', 450_000, 'CSNTM24 TH05', 'S1'],
      [4, '19/5/2024', 300_000, 'CSNTM24 TH06', 'S3'],
    ],
    rows: 3,
    balance: 'absent',
  },
  {
    bank: 'a bank that writes the direction as a kind of transaction',
    table: `
Thời gian|Loại giao dịch|Số tiền (VND)|Nội dung|Mã giao dịch|Người chuyển
18/05/2024 07:01|Ghi có|450.000 VND|ung ho|M1|HOANG THI MAU
18/05/2024 09:01|Ghi nợ|50.000 VND|mua sim|M2|CUA HANG MAU`,
    credits: [[2, '18/5/2024', 450_000, 'ung ho HOANG THI MAU', 'M1']],
    rows: 2,
    balance: 'absent',
  },
  {
    bank: 'pasted from a PDF: two pages, texts over several rows',
    table: `
Ngay giao dich|Noi dung|No|Co|So du
18/05/2024|CSNTM24 MN01 TRAN THI||450.000|450.000
08:15:00|MAU chuyen tien|||
|tai Dinh Hoa|||
19/05/2024|TRA NO VAY|100.000||350.000
|cua TRAN VAN BI MAT|||
Trang 1/2||||
Ngay giao dich|Noi dung|No|Co|So du
20/05/2024|UNG HO||300.000|650.000
Cong phat sinh ky nay||100.000|750.000|
Nguoi lap|Kiem soat vien|||`,
    credits: [
      [2, '18/5/2024', 450_000, 'CSNTM24 MN01 TRAN THI MAU chuyen tien tai Dinh Hoa', ''],
      [9, '20/5/2024', 300_000, 'UNG HO', ''],
    ],
    rows: 3,
    balance: 'agrees',
    declared: 750_000,
  },
  {
    bank: 'a ledger with opening and closing rows that bear a date',
    table: `
Ngày GD|Số dư đầu ngày|Phát sinh nợ|Phát sinh có|Số dư|Diễn giải|Số chứng từ
01/05/2024||||7.000|Số dư đầu kỳ|
15/05/2024|7.000||500.000|507.000|Quà của đơn vị|CT1
31/05/2024||||507.000|Số dư cuối kỳ|`,
    credits: [[3, '15/5/2024', 500_000, 'Quà của đơn vị', 'CT1']],
    rows: 1,
    balance: 'agrees',
  },
  {
    bank: 'money in and money out in plain words',
    table: `
Ngày|Mô tả|Tiền ra|Tiền vào|Số dư khả dụng
1/6/2024|Nhận từ TRAN MAU|-|+ 450 000|450 000
2/6/2024|Gửi đến LE MAU|- 50 000|-|400 000`,
    credits: [[2, '1/6/2024', 450_000, 'Nhận từ TRAN MAU', '']],
    rows: 2,
    balance: 'agrees',
  },
  {
    bank: 'another table above the header, the days in another order than their rows',
    table: `
Ngày|Nội dung|Phát sinh có
01/05/2024|Tóm tắt|750.000

Transaction date|Value date|Trace|Remark|Debit amount|Credit amount|Balance
20/05/2024|20/05/2024|3|UNG HO||100.000|850.000
20/05/2024|20/05/2024|4|UNG HO||50.000|900.000
19/05/2024|20/05/2024|1|UNG HO||450.000|450.000
19/05/2024|20/05/2024|2|UNG HO||300.000|750.000`,
    credits: [
      [5, '20/5/2024', 100_000, 'UNG HO', '3'],
      [6, '20/5/2024', 50_000, 'UNG HO', '4'],
      [7, '19/5/2024', 450_000, 'UNG HO', '1'],
      [8, '19/5/2024', 300_000, 'UNG HO', '2'],
    ],
    rows: 4,
    balance: 'agrees',
  },
];

/** Rows of cells from a table as written above. */
export function tableRows(table: string): string[][] {
  return table
    .replace(/^\n/, '')
    .split('\n')
    .map((line) => line.split('|').map((cell) => cell.replace(/⏎/g, '\n')));
}
