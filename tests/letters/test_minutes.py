"""Files with a record are read by their kind; each that cannot be read says why, kindly."""

import zipfile
from datetime import date
from io import BytesIO

import docx
import docx.document
import pytest
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml import parse_xml
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image, ImageDraw

from letters.minutes.model import RecordUnreadable
from letters.minutes.pdf import joined
from letters.minutes.reading import read_record
from letters.minutes.whose import ask_whose
from tests.letters.rewrite.known import AMIR

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
TRACKED = (
    f'<w:p {W}><w:r><w:t xml:space="preserve">Amir is </w:t></w:r>'
    '<w:del w:id="1"><w:r><w:delText>sad</w:delText></w:r></w:del>'
    '<w:ins w:id="2"><w:r><w:t>happy</w:t></w:r></w:ins><w:r><w:t>.</w:t></w:r></w:p>'
)


def word_file() -> bytes:
    document = docx.Document()
    document.add_heading("Health", 1)
    document.element.body.insert(1, parse_xml(TRACKED))
    document.add_paragraph("Eats well", style="List Number")
    table = document.add_table(rows=1, cols=3)
    for cell, words in zip(table.rows[0].cells, ("SW", "Book dentist", "3 May"), strict=True):
        cell.text = words
    return saved(document)


def with_macros(data: bytes) -> bytes:
    """The same file as Word keeps it with macros (.docm), under whatever name."""
    with zipfile.ZipFile(BytesIO(data)) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    kinds = parts["[Content_Types].xml"]
    parts["[Content_Types].xml"] = kinds.replace(
        b"openxmlformats-officedocument.wordprocessingml.document.main+xml",
        b"ms-word.document.macroEnabled.main+xml",
    )
    return zipped(parts | {"word/vbaProject.bin": b"\xd0\xcf\x11\xe0macros"})


def saved(document: "docx.document.Document") -> bytes:
    out = BytesIO()
    document.save(out)
    return out.getvalue()


def scanned(pages: int = 1) -> bytes:
    """Pages of paper from a scanner: pictures, no text."""
    sheet = Image.new("L", (420, 594), 245)
    ImageDraw.Draw(sheet).text((40, 60), "Amir is doing well.", fill=20)
    out = BytesIO()
    sheet.save(out, "PDF", save_all=True, append_images=[sheet] * (pages - 1))
    return out.getvalue()


def zipped(parts: dict[str, bytes]) -> bytes:
    out = BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    return out.getvalue()


def open_document(body: str, styles: str = "") -> bytes:
    names = " ".join(
        f'xmlns:{short}="urn:oasis:names:tc:opendocument:xmlns:{short}:1.0"'
        for short in ("office", "text", "table", "style")
    )
    inside = f"<office:automatic-styles>{styles}</office:automatic-styles>"
    inside += f"<office:body><office:text>{body}</office:text></office:body>"
    return zipped(
        {"content.xml": f"<office:document-content {names}>{inside}</office:document-content>".encode()}
    )


def pdf_file(pages: int, words: str = "") -> bytes:
    """A plain PDF, written by hand: each page says the words."""
    said = f"BT /F1 12 Tf 50 700 Td ({words}) Tj ET".encode()
    kids = " ".join(f"{4 + at * 2} 0 R" for at in range(pages))
    parts = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Kids [{kids}] /Count {pages} >>".encode(),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    ]
    for at in range(pages):
        parts += [
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents {5 + at * 2} 0 R"
            " /Resources << /Font << /F1 3 0 R >> >> >>".encode(),
            b"<< /Length %d >> stream\n%s\nendstream" % (len(said), said),
        ]
    body = b"".join(b"%d 0 obj %s endobj\n" % (at, part) for at, part in enumerate(parts, 1))
    return b"%PDF-1.4\n" + body + b"trailer << /Root 1 0 R >>\n%%EOF"


def test_word_keeps_what_was_put_in_and_leaves_what_was_struck_out() -> None:
    record = read_record("record.docx", word_file())
    assert record.text.splitlines()[:2] == ["Health", "Amir is happy."]
    assert "SW\tBook dentist\t3 May" in record.text
    assert "sad" not in record.text
    assert record.notes


def test_a_hyphen_that_holds_a_word_together_stays_in_it() -> None:
    document = docx.Document()
    paragraph = f"<w:p {W}><w:r><w:t>Ellie</w:t><w:noBreakHyphen/><w:t>Mae</w:t></w:r></w:p>"
    document.element.body.insert(0, parse_xml(paragraph))
    assert read_record("r.docx", saved(document)).text.strip() == "Ellie-Mae"


@pytest.mark.parametrize(
    ("mark", "told"),
    [
        ("<w:vanish/>", "hidden text"),
        ("<w:strike/>", "struck out"),
        ('<w:dstrike w:val="true"/>', "struck out"),
    ],
)
def test_hidden_and_struck_out_words_are_left_out_and_that_is_said(mark: str, told: str) -> None:
    words = f"<w:r><w:rPr>{mark}</w:rPr><w:t>dad is ill.</w:t></w:r><w:r><w:t>Amir is well.</w:t></w:r>"
    document = docx.Document()
    document.element.body.insert(0, parse_xml(f"<w:p {W}>{words}</w:p>"))
    record = read_record("record.docx", saved(document))
    assert record.text.split("\n")[0] == "Amir is well."
    assert len(record.notes) == 1
    assert told in record.notes[0]


def test_a_new_line_or_a_tab_in_a_cell_of_a_list_begins_no_other_cell() -> None:
    document = docx.Document()
    table = document.add_table(rows=1, cols=3)
    table.cell(0, 0).text, table.cell(0, 2).text = "Book\nthe dentist", "3 May\tlater"
    assert (
        read_record("record.docx", saved(document)).text.splitlines()[0] == "Book the dentist\t\t3 May later"
    )


@pytest.mark.parametrize(
    ("box", "read"),
    [
        ('<w:sym w:font="Wingdings" w:char="F0FE"/>', "☒"),
        ('<w:sym w:font="Wingdings 2" w:char="F052"/>', "☒"),
        ('<w:sym w:font="Wingdings" w:char="F0A8"/>', "☐"),
        ("<w:checkBox><w:default w:val='0'/><w:checked/></w:checkBox>", "☒"),
        ("<w:checkBox><w:default w:val='1'/></w:checkBox>", "☒"),
        ("<w:checkBox><w:default w:val='1'/><w:checked w:val='0'/></w:checkBox>", "☐"),
    ],
)
def test_a_box_that_word_draws_or_keeps_as_a_field_is_read(box: str, read: str) -> None:
    drawn = (
        box if "sym" in box else f'<w:fldChar w:fldCharType="begin"><w:ffData>{box}</w:ffData></w:fldChar>'
    )
    document = docx.Document()
    words = (
        f"<w:r>{drawn}</w:r><w:r><w:instrText> FORMCHECKBOX </w:instrText></w:r><w:r><w:t> Yes</w:t></w:r>"
    )
    document.element.body.insert(0, parse_xml(f"<w:p {W}>{words}</w:p>"))
    assert read_record("record.docx", saved(document)).text.split() == [read, "Yes"]


def test_a_mark_that_is_turned_off_hides_nothing() -> None:
    off = '<w:rPr><w:vanish w:val="0"/><w:strike w:val="false"/></w:rPr>'
    document = docx.Document()
    document.element.body.insert(0, parse_xml(f"<w:p {W}><w:r>{off}<w:t>Amir is well.</w:t></w:r></w:p>"))
    record = read_record("record.docx", saved(document))
    assert (record.text.strip(), record.notes) == ("Amir is well.", ())


@pytest.mark.parametrize(("mark", "told"), [("hidden", "hidden text"), ("strike", "struck out")])
@pytest.mark.parametrize("kind", [WD_STYLE_TYPE.PARAGRAPH, WD_STYLE_TYPE.CHARACTER])
def test_words_that_a_style_hides_or_strikes_out_are_left_out(
    mark: str, told: str, kind: WD_STYLE_TYPE
) -> None:
    document = docx.Document()
    base = document.styles.add_style("Old", kind)
    setattr(base.font, mark, True)
    style = document.styles.add_style("Older", kind)
    style.base_style = base
    paragraph = document.add_paragraph(style=style if kind is WD_STYLE_TYPE.PARAGRAPH else None)
    run = paragraph.add_run("dad is ill.", style=style if kind is WD_STYLE_TYPE.CHARACTER else None)
    document.add_paragraph("Amir is well.")
    record = read_record("record.docx", saved(document))
    assert record.text.split() == ["Amir", "is", "well."]
    assert [told in note for note in record.notes] == [True]
    setattr(run.font, mark, False)
    assert "dad is ill." in read_record("record.docx", saved(document)).text, "the run itself says otherwise"


def test_a_table_in_a_table_is_read_once_and_cells_in_content_controls_too() -> None:
    document = docx.Document()
    outer = document.add_table(rows=1, cols=2)
    outer.rows[0].cells[0].text = "Who came"
    inner = outer.rows[0].cells[1].add_table(rows=1, cols=2)
    inner.rows[0].cells[0].text, inner.rows[0].cells[1].text = "Dana Price", "advocate"
    row = parse_xml(
        f"<w:tr {W}><w:tc><w:p><w:r><w:t>Health</w:t></w:r></w:p></w:tc>"
        "<w:sdt><w:sdtContent><w:tc><w:p><w:r><w:t>Amir eats well.</w:t></w:r></w:p></w:tc></w:sdtContent>"
        "</w:sdt></w:tr>"
    )
    outer._tbl.append(row)
    record = read_record("record.docx", saved(document))
    assert record.text.splitlines() == ["Who came\tDana Price advocate", "Health\tAmir eats well."]
    assert record.notes == ()


def test_words_in_a_text_box_are_said_to_be_left_out() -> None:
    document = docx.Document()
    document.add_paragraph("Amir is well.")
    words = "<w:p><w:r><w:t>Secret</w:t></w:r></w:p>"
    box = f"<w:p {W}><w:r><w:pict><w:txbxContent>{words}</w:txbxContent></w:pict></w:r></w:p>"
    document.element.body.insert(1, parse_xml(box))
    record = read_record("record.docx", saved(document))
    assert "Secret" not in record.text
    assert "text boxes" in record.notes[0]


def test_open_document_is_read_with_lists_rows_and_spaces() -> None:
    data = open_document(
        "<text:tracked-changes><text:p>gone</text:p></text:tracked-changes><text:h>Health</text:h>"
        '<text:p>Amir<text:s text:c="2"/>is <text:span>well</text:span>.</text:p>'
        "<text:list><text:list-item><text:p>Eats</text:p></text:list-item></text:list><table:table><table:table-row>"
        "<table:table-cell><text:p>SW</text:p></table:table-cell><table:table-cell><text:p>Call</text:p></table:table-cell>"
        "</table:table-row></table:table>"
    )
    assert read_record("record.odt", data).text.splitlines() == [
        "Health",
        "Amir  is well.",
        "- Eats",
        "SW\tCall",
    ]


@pytest.mark.parametrize(
    ("gone", "told"),
    [
        ('<text:p>Amir <text:span text:style-name="Off">DAD</text:span>is well.</text:p>', "hidden text"),
        ('<text:p>Amir <text:span text:style-name="Cut">DAD</text:span>is well.</text:p>', "struck out"),
        ('<text:p text:style-name="Gone">DAD</text:p><text:p>Amir is well.</text:p>', "hidden text"),
        ('<text:section text:display="none"><text:p>DAD</text:p></text:section>'
         "<text:p>Amir is well.</text:p>", "hidden text"),
        ('<text:p>Amir <text:hidden-text text:is-hidden="true">DAD</text:hidden-text>is well.</text:p>',
         "hidden text"),
        ('<text:p>DAD<text:hidden-paragraph text:is-hidden="true"/></text:p><text:p>Amir is well.</text:p>',
         "hidden text"),
    ],
)  # fmt: skip
def test_hidden_and_struck_out_words_of_an_open_document_are_left_out(gone: str, told: str) -> None:
    styles = (
        '<style:style style:name="Base" style:family="text">'
        '<style:text-properties text:display="none"/></style:style>'
        '<style:style style:name="Off" style:family="text" style:parent-style-name="Base"/>'
        '<style:style style:name="Cut" style:family="text">'
        '<style:text-properties style:text-line-through-style="solid"/></style:style>'
        '<style:style style:name="Gone" style:family="paragraph">'
        '<style:text-properties text:display="none"/></style:style>'
    )
    record = read_record("record.odt", open_document(gone, styles))
    assert record.text.split() == ["Amir", "is", "well."]
    assert [told in note for note in record.notes] == [True]


def test_a_pdf_with_text_is_read() -> None:
    assert (
        "Amir is doing well at school"
        in read_record("r.pdf", pdf_file(1, "Amir is doing well at school and home.")).text
    )


def test_lines_of_a_page_are_joined_again_but_not_bullets() -> None:
    page = (
        "Amir has settled well in the home of\nMrs Jones and goes to school each day.\n- Eats well\n- Sleeps"
    )
    assert joined(page).split("\n") == [
        "Amir has settled well in the home of Mrs Jones and goes to school each day.",
        "- Eats well",
        "- Sleeps",
    ]


def test_text_is_read_in_the_ways_that_it_is_saved() -> None:
    for how in ("utf-8", "utf-8-sig", "utf-16", "cp1252"):
        assert read_record("r.txt", "Amir’s home".encode(how)).text == "Amir’s home"


@pytest.mark.parametrize(
    ("name", "data", "why"),
    [
        ("r.docx", zipped({"word/document.xml": b"<a/>", "word/vbaProject.bin": b"x"}), "macros"),
        ("r.docm", b"PK", "macros"),
        ("r.docx", with_macros(word_file()), "macros"),
        ("r.pdf", with_macros(word_file()), "macros"),
        ("r.docx", saved(docx.Document()), "no words"),
        ("r.pdf", scanned(3), "scan"),
        ("r.odt", zipped({"content.xml": b"<a/>", "Basic/a.xml": b"x"}), "macros"),
        ("r.docx", zipped({"word/document.xml": b"0" * 45_000_000}), "unpacks"),
        (
            "r.docx",
            zipped({"word/document.xml": b'<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'}),
            "instructions",
        ),
        ("r.docx", zipped({"other": b"x"}), "damaged"),
        ("r.docx", b"PK\x03\x04 broken", "damaged"),
        ("r.docx", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 504, "locked with a password"),
        ("r.docx", b"hello", "not what its name says"),
        ("r.pdf", b"%PDF-1.4 broken", "damaged"),
        ("r.pdf", pdf_file(300, "Amir"), "300 pages"),
        ("r.pdf", pdf_file(2), "scan"),
        ("r.pdf", pdf_file(2, "Amir").replace(b"/Count 2", b"/Count 3"), "damaged"),
        ("r.doc", b"\xd0\xcf\x11", "too old"),
        ("r.exe", b"MZ", "Word file"),
        ("r.txt", b"a\x00b", "not plain text"),
        ("r.txt", b"  \n ", "empty"),
        ("r.txt", b"a" * 500_000, "longer"),
        ("r.txt", b"a" * 12_000_001, "larger than 12 MB"),
    ],
)
def test_what_cannot_be_read_says_why(name: str, data: bytes, why: str) -> None:
    with pytest.raises(RecordUnreadable, match=why):
        read_record(name, data)


@given(st.sampled_from(["r.docx", "r.odt", "r.pdf", "r.txt"]), st.binary(max_size=300))
def test_any_bytes_are_read_or_refused(name: str, data: bytes) -> None:
    text = refused = ""
    try:
        text = read_record(name, data).text
    except RecordUnreadable as error:
        refused = str(error)
    assert bool(text.strip()) != bool(refused)


def test_a_record_of_another_child_is_asked() -> None:
    assert "Leila Haddad" in ask_whose("Name of child: Leila Haddad\nLeila is well.", AMIR)
    assert "does not name Amir" in ask_whose("The young person is well.", AMIR)
    assert ask_whose("Name: Amir Khan\nAmir is well.", AMIR) == ""
    born = date(2014, 3, 12)
    for text in ("DOB: 12/03/2014", "Date of birth: 12 March 2014", "D.O.B. 12.3.14"):
        assert ask_whose(f"{text}\nAmir is well.", AMIR, born) == ""
    assert "13/03/2014" in ask_whose("DOB: 13/03/2014\nAmir is well.", AMIR, born)
    assert ask_whose("DOB: 13/03/2014\nAmir is well.", AMIR) == "", "it is not known"


@pytest.mark.parametrize(
    "head",
    [
        "Child's name: Idris Khan",
        "Child's name: Amira Khan",
        "Name: Idris Khan  DOB: 3/4/2015",
        "Review of arrangements for Idris Khan",
        "Young person: Amir Smith",
        "Name of child\tSMITH, Amir",
        "Name: Amir Khan\nChild: Idris Khan",
    ],
)
def test_a_record_of_a_brother_or_of_another_surname_is_asked(head: str) -> None:
    assert "Is it the right record?" in ask_whose(f"{head}\nHe sees his brother Amir every month.", AMIR)


@pytest.mark.parametrize(
    "head",
    [
        "Young person: Amir",
        "Child: Amir (13)",
        "Child's name: Khan, Amir",
        "Name: AMIR KHAN Date of birth: 12/03/2014",
        "Name: Amir Yusuf Khan-Lee",
        "Name: A Khan",
        "Name: Amiruddin Khan",
        "Name: Master Khan",
        "Re: the Khan family",
        "Re: Amir Placement Planning",
        "Re: Placement planning for Amir",
        "Child: Amir, Oak School",
        "Young person: Amir attends Oak School",
        "Name of child: Amir Khan\nName: Dana Price\nName: Idris Khan",
        "Review of arrangements for Amir Khan",
        "Review of the plan for Oak School",
    ],
)
def test_a_head_that_names_the_child_in_any_way_is_not_asked(head: str) -> None:
    assert ask_whose(f"{head}\nAmir is well.", AMIR, date(2014, 3, 12)) == ""


def test_a_date_of_birth_behind_the_name_is_another_childs_too() -> None:
    born = date(2014, 3, 12)
    assert "3/4/2015" in ask_whose("Name: Amir Khan  DOB: 3/4/2015\nAmir is well.", AMIR, born)
