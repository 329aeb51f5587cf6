"""Writes tables with Python's csv module and what its reader makes of their bytes.

usage: python3 generate.py CASES SEED > cases.txt
"""
import base64
import codecs
import csv
import io
import random
import sys

ENCODINGS = [
    ("", "utf-8", b""),
    ("", "utf-8", codecs.BOM_UTF8),
    ("", "utf-16-le", codecs.BOM_UTF16_LE),
    ("", "utf-16-be", codecs.BOM_UTF16_BE),
    ("utf-16le", "utf-16-le", b""),
    ("utf-16be", "utf-16-be", b""),
    ("windows-1252", "cp1252", b""),
    ("iso-8859-15", "iso8859_15", b""),
    ("macroman", "mac_roman", b""),
]
PIECES = ["a", "Team B", "1", "45.5", "\u00e9", "\u00fc", "\u00a3", "\u00a9", "\u20ac", "\u03b1", "\u4e2d", "\U0001f600", ",", ";", "\t",
          "|", '"', '""', "\n", "\r\n", " ", "'", "\\", "=1+1", "#", "\u00a0", "\u2013"]


def cell(source, encoding):
    text = "".join(source.choice(PIECES) for _ in range(source.randrange(6)))
    text = "".join(c for c in text if encodable(c, encoding))
    return text.strip()


def encodable(char, encoding):
    try:
        char.encode(encoding)
        return True
    except UnicodeEncodeError:
        return False


def case(source):
    option, encoding, mark = source.choice(ENCODINGS)
    separator = source.choice("\t,;|")
    columns = ["Ref", "Indicator", "Jan-20", "Feb-20", "Commentary"]
    written = io.StringIO(newline="")
    writer = csv.writer(
        written,
        delimiter=separator,
        quoting=source.choice([csv.QUOTE_MINIMAL, csv.QUOTE_ALL, csv.QUOTE_NONNUMERIC]),
        lineterminator=source.choice(["\n", "\r\n"]),
    )
    writer.writerow(columns)
    for row in range(source.randrange(1, 6)):
        writer.writerow(["R%d" % row, cell(source, encoding), row, row / 2, cell(source, encoding)])
    data = mark + written.getvalue().encode(encoding)
    decoder = codecs.lookup(encoding)
    text = decoder.decode(data[len(mark):])[0]
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator)
    records = []
    line = 0
    for record in reader:
        records.append("\x1f".join([str(line + 1)] + record))
        line = reader.line_num
    expected = "\x1e".join(records).encode("utf-8")
    return "%s %d %s %s" % (option or "-", ord(separator), base64.b64encode(data).decode(), base64.b64encode(expected).decode())


def main():
    source = random.Random(int(sys.argv[2]))
    for _ in range(int(sys.argv[1])):
        print(case(source))


main()
