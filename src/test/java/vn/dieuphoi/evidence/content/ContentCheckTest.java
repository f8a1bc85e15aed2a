package vn.dieuphoi.evidence.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Map;
import java.util.function.Consumer;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionLaunch;
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
        assertThat(checked("IMG_0012.HEIC", hex("00000018667479706865696300000000686569636d696631")))
                .isEqualTo(EvidenceType.HEIC);
        assertThat(checked("a.heif", hex("00000018667479706d69663100000000686569636d696631")))
                .isEqualTo(EvidenceType.HEIC);
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
        assertDisguised("a.heic", SampleFiles.HTML);
        assertDisguised("a.heic", SampleFiles.EXE);
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
        return linked(type, mode, "http://example.org/x.dotm");
    }

    private static byte[] linked(String type, String mode, String target) {
        return SampleFiles.docxWith("word/_rels/document.xml.rels", utf8("""
                        <?xml version="1.0" encoding="UTF-8"?>
                        <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
                          <Relationship Id="r1" TargetMode="%s" Target="%s"
                              Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/%s"/>
                        </Relationships>""".formatted(mode, target, type)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "file:///C:\\Users\\an\\AppData\\Roaming\\Microsoft\\Templates\\Cong%20van.dotx",
                "C:/Mau/Cong van.dotx",
                "Normal.dotm"
            })
    void theTemplateThatWordNotesOfTheWritersMachineIsTaken(String target) throws IOException {
        assertThat(checked("a.docx", linked("attachedTemplate", "External", target)))
                .isEqualTo(EvidenceType.DOCX);
        assertRefused("a.docx", linked("oleObject", "External", target), "liên kết ra ngoài");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://example.org/x.dotm",
                "\\\\may\\x.dotm",
                "file://may/x.dotm",
                "file:////may/x.dotm",
                "file:///%5C%5Cmay/x.dotm",
                "%5c%5cmay/x.dotm",
                "//may/x.dotm"
            })
    void aTemplateFromAnotherMachineIsRefused(String target) {
        assertRefused("a.docx", linked("attachedTemplate", "External", target), "liên kết ra ngoài");
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
    void whatAPdfPacksIntoStreamsOfObjectsIsLookedAt() throws IOException {
        assertThat(checked("a.pdf", pdf(document -> {}))).isEqualTo(EvidenceType.PDF);
        assertThat(pdf(document -> {})).asString(StandardCharsets.ISO_8859_1).contains("/ObjStm");
        assertRefused(
                "a.pdf",
                pdf(document -> document.getDocumentCatalog().setOpenAction(new PDActionJavaScript("app.alert(1)"))),
                "đoạn mã JavaScript");
        assertRefused(
                "a.pdf",
                pdf(document -> document.getDocumentCatalog().setOpenAction(new PDActionLaunch())),
                "lệnh mở chương trình");
        assertRefused("a.pdf", pdf(ContentCheckTest::carryAFile), "tệp khác gói bên trong");
    }

    @Test
    void aPdfWithAPasswordIsRefused() {
        assertRefused("a.pdf", pdf(ContentCheckTest::lock), "mật khẩu");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<</N 1/#46irst 4/Filter[/ASCII85Decode/FlateDecode]>>\nstream\nGhTA)~>",
                "<</N 1/First 4/F /AHx>>%\nstream\n789c>",
                "<</Filter/AHx/X(stream\n)/N 1/First 4>>stream\r\n789c>"
            })
    void aPdfWhoseObjectsArePackedStrangelyIsRefused(String object) {
        assertRefused(
                "a.pdf",
                SampleFiles.bytes("%PDF-1.5\n1 0 obj" + object + "\nendstream\nendobj\n%%EOF\n"),
                "không kiểm tra được");
    }

    private static byte[] pdf(Consumer<PDDocument> more) {
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage());
            more.accept(document);
            ByteArrayOutputStream file = new ByteArrayOutputStream();
            document.save(file);
            return file.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void carryAFile(PDDocument document) {
        try {
            PDComplexFileSpecification file = new PDComplexFileSpecification();
            file.setFile("a.exe");
            file.setEmbeddedFile(new PDEmbeddedFile(document, new ByteArrayInputStream(SampleFiles.EXE)));
            PDEmbeddedFilesNameTreeNode files = new PDEmbeddedFilesNameTreeNode();
            files.setNames(Map.of("a.exe", file));
            PDDocumentNameDictionary names = new PDDocumentNameDictionary(document.getDocumentCatalog());
            names.setEmbeddedFiles(files);
            document.getDocumentCatalog().setNames(names);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void lock(PDDocument document) {
        try {
            document.protect(new StandardProtectionPolicy("chủ", "mở", new AccessPermission()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
