"""Workbooks that are not of this tool, from one that is: python3 template.py new.xlsx folder"""
import pathlib
import sys

import openpyxl


def main():
    source, folder = sys.argv[1], pathlib.Path(sys.argv[2])
    other = openpyxl.Workbook()
    other.active.title = 'Thu chi'
    other.active['A1'] = 'Họ và tên'
    other.save(folder / 'khac.xlsx')
    for title, file in (('Đơn vị', 'khong-don-vi.xlsx'), ('Cấu hình', 'khong-cau-hinh.xlsx')):
        book = openpyxl.load_workbook(source)
        del book[title]
        book.save(folder / file)


if __name__ == '__main__':
    main()
