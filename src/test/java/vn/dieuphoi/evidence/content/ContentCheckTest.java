package vn.dieuphoi.evidence.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.dieuphoi.Refused;
import vn.dieuphoi.evidence.SampleFiles;

@Tag("security")
class ContentCheckTest {

    @TempDir
    Path folder;

    @Test
    void whatOfficesHandInIsTaken() throws IOException {
        assertThat(checked("a.pdf", SampleFiles.PDF)).isEqualTo(EvidenceType.PDF);
        assertThat(checked("a.docx", SampleFiles.docx())).isEqualTo(EvidenceType.DOCX);
        assertThat(checked("b.docx", Files.readAllBytes(Path.of("src/main/resources/reports/bao-cao.docx"))))
                .isEqualTo(EvidenceType.DOCX);
        assertThat(checked("a.XLSX", SampleFiles.xlsx())).isEqualTo(EvidenceType.XLSX);
        assertThat(checked("a.odt", SampleFiles.odt())).isEqualTo(EvidenceType.ODT);
        assertThat(checked("a.doc", SampleFiles.doc())).isEqualTo(EvidenceType.DOC);
        assertThat(checked("a.jpeg", hex("ffd8ffe000104a46494600010100000100010000ffd9")))
                .isEqualTo(EvidenceType.JPG);
        assertThat(checked("a.png", hex("89504e470d0a1a0a0000000d49484452"))).isEqualTo(EvidenceType.PNG);
        assertThat(checked("a.txt", utf8("Đã họp ngày 03/4/2023"))).isEqualTo(EvidenceType.TXT);
        assertThat(checked("a.csv", utf8("\uFEFFHuyện;Số lao động\nNam Sách;1.200\n")))
                .isEqualTo(EvidenceType.CSV);
    }

    @Test
    void whatSomethingElseIsNamedAsIsRefused() {
        assertDisguised("a.pdf", SampleFiles.EXE);
        assertDisguised("a.pdf", SampleFiles.HTML);
        assertDisguised("a.txt", SampleFiles.HTML);
        assertDisguised("a.txt", SampleFiles.EXE);
        assertDisguised("a.csv", SampleFiles.PDF);
        assertDisguised("a.jpg", SampleFiles.PDF);
        assertDisguised("a.docx", SampleFiles.xlsx());
        assertDisguised("a.docx", SampleFiles.zip(Map.of("a.exe", SampleFiles.EXE)));
        assertDisguised("a.docx", SampleFiles.PDF);
        assertDisguised("a.odt", SampleFiles.docx());
        assertDisguised("a.doc", SampleFiles.docx());
        assertDisguised("a.xls", SampleFiles.doc());
        assertDisguised("a.png", utf8("<svg xmlns=\"http://www.w3.org/2000/svg\"/>"));
    }

    @Test
    void macrosAreRefusedInOldAndNewFiles() {
        assertRefused("a.docx", SampleFiles.docxWithMacro(), "macro");
        assertRefused("a.doc", SampleFiles.docWithMacro(), "macro");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"word/setup.exe", "word/embeddings/chay.PS1", "word/activeX/activeX1.xml", "customXml/a.js"})
    void aProgramInsideAnOfficeFileIsRefused(String entry) {
        assertRefused("a.docx", SampleFiles.docxWith(entry, SampleFiles.EXE), "gói bên trong");
    }

    @Test
    void aFilePackedIntoAnotherIsRefusedAFormulaIsNot() throws IOException {
        byte[] packed = SampleFiles.object("\u0001Ole10Native");
        byte[] formula = SampleFiles.object("Equation Native");

        assertRefused("a.docx", SampleFiles.docxWith("word/embeddings/oleObject1.bin", packed), "gói bên trong");
        assertRefused("a.doc", SampleFiles.object("WordDocument", "\u0001Ole10Native"), "gói bên trong");
        assertThat(checked("a.docx", SampleFiles.docxWith("word/embeddings/oleObject1.bin", formula)))
                .isEqualTo(EvidenceType.DOCX);
    }

    @Test
    void aFileWithAPasswordIsRefusedWithAWayOut() {
        assertRefused("a.docx", SampleFiles.docxWithPassword(), "bỏ mật khẩu");
    }

    @Test
    void whatUnpacksToTooMuchIsRefused() {
        assertRefused("a.docx", SampleFiles.bomb(), "bung ra quá lớn");
    }

    @Test
    void otherEndingsAreRefusedWhateverTheyHold() {
        for (String ending : new String[] {"exe", "html", "svg", "docm", "xlsm", "zip", "js", "lnk"}) {
            assertRefused("a." + ending, SampleFiles.PDF, "Chỉ nhận: pdf, docx");
        }
    }

    @Test
    void brokenFilesAreRefusedAndNotAFault() {
        assertRefused("a.docx", utf8("PK\3\4 cụt"), "không phải là docx");
        assertRefused("a.doc", hex("d0cf11e0a1b11ae1"), "không phải là doc");
    }

    @ParameterizedTest
    @ValueSource(strings = {"../../x.xml", "word/../../x.xml", "/x.xml", "..\\x.xml", "C:\\x.xml"})
    void aPartThatLeadsOutOfTheFileIsRefused(String entry) {
        assertRefused("a.docx", SampleFiles.docxWith(entry, utf8("<a/>")), "đường dẫn ra ngoài tệp");
    }

    @ParameterizedTest
    @ValueSource(strings = {"attachedTemplate", "oleObject", "frame"})
    void whatIsFetchedOnOpeningIsRefused(String type) {
        assertRefused("a.docx", linked(type, "External"), "liên kết ra ngoài");
    }

    @Test
    void hyperlinksAndPartsOfItsOwnAreTaken() throws IOException {
        assertThat(checked("a.docx", linked("hyperlink", "External"))).isEqualTo(EvidenceType.DOCX);
        assertThat(checked("a.docx", linked("oleObject", "Internal"))).isEqualTo(EvidenceType.DOCX);
        assertThat(checked("a.docx", SampleFiles.docxWith("word/media/a..b.xml", utf8("<a/>"))))
                .isEqualTo(EvidenceType.DOCX);
    }

    private static byte[] linked(String type, String mode) {
        return SampleFiles.docxWith("word/_rels/document.xml.rels", utf8("""
                        <?xml version="1.0" encoding="UTF-8"?>
                        <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
                          <Relationship Id="r1" TargetMode="%s" Target="http://example.org/x.dotm"
                              Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/%s"/>
                        </Relationships>""".formatted(mode, type)));
    }

    @Test
    void aDocumentTypeInsideIsRefused() {
        byte[] doctype =
                utf8("<?xml version=\"1.0\"?><!-- x --><!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc\">]><a>&b;</a>");

        assertRefused("a.docx", SampleFiles.docxWith("docProps/custom.xml", doctype), "DOCTYPE");
    }

    @Test
    void aPartThatUnpacksToAHundredTimesItsSizeIsRefused() {
        byte[] zeros = new byte[21 * 1024 * 1024];

        assertRefused("a.docx", SampleFiles.docxWith("word/media/image1.bmp", zeros), "bung ra quá lớn");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/S/Launch/F(x)",
                "/S /JavaScript /JS (app.alert(1))",
                "/JS(x)",
                "/J#61vaScript 1 0 R",
                "/Type /EmbeddedFile",
                "/EmbeddedFiles 3 0 R"
            })
    void aPdfThatActsOrCarriesFilesIsRefused(String object) {
        assertRefused("a.pdf", utf8("%PDF-1.4\n1 0 obj<<" + object + ">>endobj\n%%EOF\n"), "in lại thành PDF mới");
    }

    @Test
    void aProgramAfterAPdfIsRefused() {
        String pdf = new String(SampleFiles.PDF, StandardCharsets.ISO_8859_1);

        assertRefused("a.pdf", SampleFiles.bytes(pdf + "MZ\u0090\0\3 x PE\0\0 y"), "chương trình nối vào cuối");
    }

    @Test
    void whatOnlyLooksAlikeInAPdfIsTaken() throws IOException {
        String body = "1 0 obj<</JSX 1/LaunchPad 2/Length 9>>\nstream\nab/JS cd\nMZ\nendstream\nendobj\n%%EOF\n";

        assertThat(checked("a.pdf", utf8("%PDF-1.4\n" + body))).isEqualTo(EvidenceType.PDF);
    }

    @Test
    void aPageBehindTheFirstBytesOfAPictureIsRefusedAPictureWithWordsIsNot() throws IOException {
        String page = "<ScRiPt>alert(1)</script>";
        ByteArrayOutputStream picture = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB), "jpg", picture);
        picture.writeBytes(utf8(page));

        assertRefused("a.jpg", SampleFiles.bytes("\u00ff\u00d8\u00ff\u00e0" + page), "đoạn mã bên trong");
        assertThat(checked("a.jpg", picture.toByteArray())).isEqualTo(EvidenceType.JPG);
    }

    private void assertDisguised(String name, byte[] content) {
        assertRefused(name, content, "không phải là");
    }

    private void assertRefused(String name, byte[] content, String words) {
        assertThatThrownBy(() -> checked(name, content))
                .isInstanceOf(Refused.class)
                .hasMessageContaining(words);
    }

    private EvidenceType checked(String name, byte[] content) throws IOException {
        Path file = Files.write(folder.resolve("spooled"), content);
        return new ContentCheck().check(new FileName(name), file);
    }

    private static byte[] hex(String digits) {
        return HexFormat.of().parseHex(digits);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
