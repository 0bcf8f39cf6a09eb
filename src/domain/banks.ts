/** A bank of the NAPAS network. */
interface Bank {
  readonly bin: string;
  /** Names and abbreviations that mean this bank wherever they stand. */
  readonly names: readonly string[];
  /** Its Vietnamese name without «Ngân hàng TMCP»; many are places as well, so they count only behind such words. */
  readonly fullNames: readonly string[];
}

function bank(bin: string, names: string, fullNames: string): Bank {
  return { bin, names: names.split(', '), fullNames: fullNames.split(', ') };
}

/** Bank identification numbers as NAPAS gives them out; the banks at which a commune has accounts. */
const BANKS: readonly Bank[] = [
  bank('970405', 'Agribank, VBARD, NHNo', 'Nông nghiệp'),
  bank('970436', 'Vietcombank, VCB', 'Ngoại thương'),
  bank('970415', 'VietinBank, ICB, CTG', 'Công thương'),
  bank('970418', 'BIDV', 'Đầu tư và Phát triển Việt Nam, Đầu tư và Phát triển'),
  bank('970422', 'MB, MBBank, MBB', 'Quân đội'),
  bank('970407', 'Techcombank, TCB', 'Kỹ thương'),
  bank('970416', 'ACB', 'Á Châu'),
  bank('970432', 'VPBank, VPB', 'Việt Nam Thịnh Vượng'),
  bank('970423', 'TPBank, TPB', 'Tiên Phong'),
  bank('970403', 'Sacombank, STB', 'Sài Gòn Thương Tín'),
  bank(
    '970437',
    'HDBank, HDB',
    'Phát triển Thành phố Hồ Chí Minh, Phát triển TP. Hồ Chí Minh, Phát triển TP HCM',
  ),
  bank('970441', 'VIB', 'Quốc tế'),
  bank('970443', 'SHB', 'Sài Gòn - Hà Nội'),
  bank('970431', 'Eximbank, EIB', 'Xuất Nhập khẩu'),
  bank('970426', 'MSB, Maritime Bank', 'Hàng hải'),
  bank('970448', 'OCB', 'Phương Đông'),
  bank('970449', 'LPBank, LPB, LienVietPostBank', 'Lộc Phát, Bưu điện Liên Việt'),
  bank('970440', 'SeABank, SSB', 'Đông Nam Á'),
  bank('970425', 'ABBank, ABB', 'An Bình'),
  bank('970429', 'SCB', 'Sài Gòn'),
  bank('970412', 'PVcomBank', 'Đại chúng'),
  bank('970428', 'Nam A Bank, NamABank', 'Nam Á'),
  bank('970409', 'Bac A Bank, BacABank, BAB', 'Bắc Á'),
  bank('970419', 'NCB', 'Quốc dân'),
  bank('970427', 'VietABank, VAB', 'Việt Á'),
  bank('970433', 'VietBank, VBB', 'Việt Nam Thương Tín'),
  bank('970438', 'BaoVietBank, Bao Viet Bank', 'Bảo Việt'),
  bank('970454', 'BVBank, VietCapitalBank', 'Bản Việt'),
  bank('970452', 'KienlongBank, KLB', 'Kiên Long'),
  bank('970430', 'PGBank, PGB', 'Xăng dầu Petrolimex, Thịnh vượng và Phát triển'),
  bank('970400', 'SaigonBank, SGB', 'Sài Gòn Công thương'),
  bank('970446', 'Co-opBank, CoopBank', 'Hợp tác xã'),
  bank('970406', 'VikkiBank, DongABank', 'Số Vikki, Đông Á'),
  bank('970414', 'MBV, OceanBank', 'Việt Nam Hiện đại, Đại Dương'),
  bank('970424', 'ShinhanBank', 'Shinhan'),
];

/**
 * The NAPAS number of the bank that a text names, as `Ngân hàng` of `Cấu hình` does: «Agribank Định Hóa», «Ngân hàng
 * TMCP Á Châu». Marks, case and signs do not matter; only whole words count.
 * @returns undefined when no bank is named, or two are
 */
export function bankBin(name: string): string | undefined {
  const found = new Set<string>();
  let rest = ` ${words(name)} `;
  for (const { bin, pattern } of PATTERNS) {
    const left = rest.replace(pattern, ' ');
    if (left !== rest) found.add(bin);
    rest = left;
  }
  return found.size === 1 ? [...found][0] : undefined;
}

/** What stands before a bank's full name. */
const BEFORE = '(?:ngan hang|nh|tmcp|co phan|mtv) ';

/** Longest first, and each is taken out of the text: «Sài Gòn Thương Tín» does not name the bank «Sài Gòn» too. */
const PATTERNS = BANKS.flatMap(({ bin, names, fullNames }) => [
  ...names.map((name) => ({ bin, name: words(name).replace(/ ?bank$/, ' ?bank') })),
  ...fullNames.map((name) => ({ bin, name: BEFORE + words(name) })),
])
  .sort((a, b) => b.name.length - a.name.length)
  .map(({ bin, name }) => ({ bin, pattern: new RegExp(` ${name}(?= )`, 'g') }));

/** The words of a name in plain letters and digits, without the «và» that some write as `&` and some leave out. */
function words(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/đ/gi, 'd')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== 'va')
    .join(' ');
}
