using NewsSite.Generator.Core.Diagnostics;
using NewsSite.Generator.Rendering.Attachments;
using NewsSite.Tests.Harness;
using static NewsSite.Tests.Harness.Sample;

namespace NewsSite.Tests.Attachments;

/// <summary>NS179: what documents hold beside what they show.</summary>
public class HoldingTests
{
    private const string Word = "xmlns:w='urn:w'";
    private const string Dublin = "xmlns:dc='http://purl.org/dc/elements/1.1/'";

    public static TheoryData<string, byte[], string> Documents =>
        new()
        {
            { "a.docx", TestDocument.Docx("А. Асанов"), "the author: А. Асанов" },
            { "a.docx", TestDocument.Docx(), "" },
            { "a.docx", TestDocument.Docx(body: "<w:p><w:ins/><w:del/></w:p><w:moveTo/>"), "tracked changes: 3" },
            {
                "a.docx",
                TestDocument.Docx(
                    more:
                    [
                        ("word/comments.xml", $"<w:comments {Word}><w:comment/><w:comment/></w:comments>"),
                        ("word/commentsExtended.xml", $"<w:x {Word}><w:commentEx/></w:x>"),
                        ("word/footnotes.xml", $"<w:x {Word}><w:ins/></w:x>"),
                    ]
                ),
                "comments: 2; tracked changes: 1"
            },
            {
                "a.docx",
                TestDocument.Zip(
                    ("[Content_Types].xml", "<Types/>"),
                    ("word/document2.xml", "<x/>"),
                    (
                        "docProps/core.xml",
                        $"<c {Dublin}><dc:creator>А</dc:creator><lastModifiedBy>Б</lastModifiedBy></c>"
                    )
                ),
                "the author: А; who saved it last: Б"
            },
            {
                "a.xlsx",
                TestDocument.Xlsx(
                    ("xl/comments1.xml", "<c><comment/></c>"),
                    ("xl/threadedComments/threadedComment1.xml", "<c><threadedComment/><threadedComment/></c>")
                ),
                "comments: 2"
            },
            {
                "a.xlsx",
                TestDocument.Zip(
                    ("[Content_Types].xml", "<Types/>"),
                    (
                        "xl/workbook.xml",
                        "<w><sheets><sheet name='Бет' state='veryHidden'/><sheet name='Б'/></sheets></w>"
                    )
                ),
                "hidden sheets: Бет"
            },
            {
                "a.pptx",
                TestDocument.Pptx(
                    ("ppt/notesSlides/notesSlide1.xml", "<n><t>Айтпа</t></n>"),
                    ("ppt/notesSlides/notesSlide2.xml", "<n><t>2</t></n>"),
                    ("ppt/comments/comment1.xml", "<c><cm/></c>")
                ),
                "comments: 1; speaker notes: 1"
            },
            {
                "a.odt",
                TestDocument.OpenDocument(
                    "text",
                    ("meta.xml", $"<m {Dublin}><initial-creator>А</initial-creator><dc:creator>А</dc:creator></m>"),
                    ("content.xml", "<c><annotation/><tracked-changes><changed-region/></tracked-changes></c>")
                ),
                "the author: А; comments: 1; tracked changes: 1"
            },
            { "a.pdf", TestDocument.Pdf(), "" },
            { "a.pdf", TestDocument.Pdf("/Info 4 0 R", "<< /Author (A. Asanov) >>"), "the author: A. Asanov" },
            {
                "a.pdf",
                TestDocument.Pdf("/Info 4 0 R", "<< /Author <FEFF0410002E0020041004410430043D> /Title (x) >>"),
                "the author: А. Асан"
            },
            {
                "a.pdf",
                TestDocument.Pdf(
                    "",
                    "<< /Type /Annot /Subtype /Text /Rect [0 0 1 1] /Contents (?) >>",
                    "<< /Type /Annot /Subtype /Link /Rect [0 0 1 1] >>",
                    "<< /Type /Filespec /F (a.xls) /EF << /F 7 0 R >> >>",
                    "<< /S /JavaScript /JS (app.alert\\(1\\)) >>"
                ),
                "comments: 1; files inside: 1; scripts: 1"
            },
            { "a.pdf", "%PDF-1.7 damaged"u8.ToArray(), "" },
            // Without the table at the end, or with a wrong one, as after a cut or a change by hand.
            { "a.pdf", Damaged("xref", "/Info 4 0 R", "<< /Author (A. Asanov) >>"), "the author: A. Asanov" },
            { "a.pdf", Damaged("trailer", "/Info 4 0 R", "<< /Author (A. Asanov) >>"), "the author: A. Asanov" },
            { "a.pdf", Damaged("startxref", "/Info 4 0 R", "<< /Author (A. Asanov) >>"), "the author: A. Asanov" },
            {
                "a.pdf",
                Damaged("xref", "", "<< /Type /Annot /Subtype /Text /Rect [0 0 1 1] /Contents (?) >>"),
                "comments: 1"
            },
            { "a.pdf", Damaged("xref", ""), "" },
            { "a.pdf", Damaged("xref", "", "<< /Type /ObjStm /N 1 >>"), "what could not be looked into" },
            { "a.pdf", "%PDF-1.7\n5 0 obj\n<< /Type /Page >>\nendobj\n"u8.ToArray(), "what could not be looked into" },
            {
                "a.pdf",
                TestDocument.Pdf(
                    "/Encrypt 4 0 R /ID [<00> <00>]",
                    "<< /Filter /Standard /V 1 /R 2 /Length 40 /O <0000000000000000000000000000000000000000000000000000000000000000> /U <0000000000000000000000000000000000000000000000000000000000000000> /P -4 >>"
                ),
                "what could not be looked into"
            },
            {
                "a.rtf",
                @"{\rtf1{\info{\author \'c0. \u1040?\u1089?}{\operator B}}{\*\annotation x}\revised y}"u8.ToArray(),
                "the author: А. Ас; who saved it last: B; comments: 1; tracked changes: 1"
            },
            {
                "a.pdf",
                // Written inside another object, as most programs do.
                TestDocument.Pdf(
                    "",
                    "<< /Annots [<< /Subtype /FreeText /Rect [0 0 1 1] >>] /AA << /O << /S /Java#53cript /JS (x) >> >> >>",
                    "<< /OpenAction << /S /Launch /F (cmd.exe) >> >>"
                ),
                "comments: 1; scripts: 2"
            },
            { "a.rtf", @"{\rtf1{\object\objemb{\*\objdata 01}}}"u8.ToArray(), "files inside: 1" },
            { "a.docx", TestDocument.Docx(more: ("word/embeddings/a.xlsx", "x")), "files inside: 1" },
            { "a.doc", OldOffice.Word(comments: 2, changes: 0), "comments: 2" },
            { "a.doc", OldOffice.Word(comments: 0, changes: 3), "tracked changes: 3" },
            { "a.doc", OldOffice.Word(comments: 0, changes: 0), "" },
            { "a.doc", OldOffice.Word(comments: 2, changes: 3, isEncrypted: true), "" },
            { "a.xls", OldOffice.Excel(comments: 2, "Жалпы"), "comments: 2" },
            { "a.xls", OldOffice.Excel(comments: 0, "Жалпы", "Айлыктар", "Base"), "hidden sheets: Айлыктар, Base" },
            { "a.xls", OldOffice.Excel(comments: 0, "Жалпы"), "" },
            { "a.ppt", OldOffice.PowerPoint(comments: 3, notes: 0), "comments: 3" },
            { "a.ppt", OldOffice.PowerPoint(comments: 0, notes: 2), "speaker notes: 2" },
            { "a.ppt", OldOffice.PowerPoint(comments: 0, notes: 0), "" },
            {
                "a.doc",
                OldOffice.WithAuthors("WordDocument", "А. Асанов", "Б"),
                "the author: А. Асанов; who saved it last: Б"
            },
            { "a.xls", OldOffice.WithAuthors("Workbook", "А", "А"), "the author: А" },
            { "a.xls", TestDocument.Compound("Workbook", "Revision Log"), "tracked changes: 1" },
            {
                "a.xls",
                TestDocument.CompoundOf(("Workbook", []), ("\u0001Ole10Native", new byte[9])),
                "files inside: 1"
            },
            {
                "a.zip",
                TestDocument.ZipOf(("a.docx", TestDocument.Docx("А")), ("b.docx", TestDocument.Docx("А"))),
                "the author: А"
            },
        };

    [Theory]
    [MemberData(nameof(Documents))]
    public void What_a_document_holds_is_told(string name, byte[] bytes, string expected)
    {
        var facts = DocumentReader.Read(name, bytes).Facts!;
        Assert.Equal(expected, Holding.Describe(facts.Holdings).In(MessageLanguage.English));
    }

    [Fact]
    public void A_PDF_that_could_not_be_looked_into_is_NS163()
    {
        using var folder = TestFolder.Of(
            Story("2024/05/07-a", "ky", "А", "attachments: [{file: a.pdf}]", "[а](a.pdf)")
        );
        folder.Add("content/news/2024/05/07-a/a.pdf", Damaged("xref", "", "<< /Type /ObjStm /N 1 >>"));
        using var site = TestSite.Build(folder);
        site.Reports(
            "content/news/2024/05/07-a/a.pdf: warning NS163: this PDF is damaged or locked with a password, so"
        );
    }

    /// <summary>Returns a PDF that ends before a word of its table.</summary>
    private static byte[] Damaged(string end, string trailer, params string[] objects)
    {
        var bytes = TestDocument.Pdf(trailer, objects);
        var place = bytes.AsSpan().LastIndexOf(System.Text.Encoding.Latin1.GetBytes("\n" + end));
        return bytes[..(place + 1)];
    }

    [Fact]
    public void It_is_told_once_at_the_document_and_the_publisher_is_no_news()
    {
        using var folder = TestFolder.Of(
            Story("2024/05/07-a", "ky", "А", "attachments: [{file: a.docx}, {file: b.docx}]", "[а](a.docx)")
                + Story("2024/05/07-a", "ru", "А", "attachments: [{file: a.docx}, {file: b.docx}]", "Текст по-русски.")
        );
        folder.Add("content/news/2024/05/07-a/a.docx", TestDocument.Docx("А. Асанов"));
        folder.Add("content/news/2024/05/07-a/b.docx", TestDocument.Docx("Министрлик"));
        using var site = TestSite.Build(folder);
        site.Reports(
            "content/news/2024/05/07-a/a.docx: warning NS179: readers of this document also get the author: А. Асанов; if"
        );
    }
}
