package vn.dieuphoi.plan.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;
import vn.dieuphoi.plan.reading.draft.DraftJson;
import vn.dieuphoi.plan.reading.party.KnownParties;
import vn.dieuphoi.plan.reading.text.CannotRead;

/** What cannot be read is refused in a sentence that says what to do; nothing else comes out. */
class BadUploadTest {

    private static final Paper PLAN = Paper.of("plan", """
            UBND XÃ MẪU
            Số: 9/KH-UBND
            Xã Mẫu, ngày 10 tháng 5 năm 2025
            KẾ HOẠCH
            Thử nghiệm năm 2025
            | TT | Nhiệm vụ | Chủ trì | Thời hạn |
            | 1 | Việc thứ nhất của kế hoạch | Phòng Nội vụ | 30/6/2025 |
            | 1 | Việc thứ hai trùng số | Phòng Tư pháp | 31/3/2025 |
            """);

    @Test
    void emptyFileIsRefused() {
        refused("a.docx", new byte[0], "rỗng");
    }

    @Test
    void damagedFilesAreRefused() throws IOException {
        byte[] docx = OfficePaper.docx(PLAN, false);
        byte[] pdf = PdfPaper.pdf(PLAN);

        refused("a.docx", Arrays.copyOf(docx, docx.length / 2), "hỏng");
        refused("a.pdf", Arrays.copyOf(pdf, 200), "hỏng");
        refused("a.bin", new byte[] {1, 0, 2, 0, 3}, "không phải văn bản");
    }

    @Test
    void brokenBytesNeverComeOutAsAnythingElse() throws IOException {
        Random random = new Random(17);
        for (byte[] whole : new byte[][] {OfficePaper.docx(PLAN, false), PdfPaper.pdf(PLAN), OfficePaper.xlsx(PLAN)}) {
            for (int i = 0; i < 25; i++) {
                byte[] broken = whole.clone();
                for (int j = 0; j < 12; j++) {
                    broken[random.nextInt(broken.length)] = (byte) random.nextInt(256);
                }
                try {
                    read("a.pdf".equals(kind(whole)) ? "a.pdf" : "a.docx", broken);
                } catch (CannotRead sentence) {
                    assertThat(sentence.getMessage()).contains("Hãy");
                }
            }
        }
    }

    @Test
    void cutAndBrokenCopiesOfEveryPaperGiveADraftOrASentence() throws IOException {
        Random random = new Random(70);
        try (var papers = Files.list(Path.of("src/test/resources/reading/held"))) {
            for (Path file : papers.filter(path -> path.toString().endsWith(".txt"))
                    .sorted()
                    .toList()) {
                Paper paper = Paper.of(file);
                Map<String, byte[]> files = Map.of(
                        "a.docx", OfficePaper.docx(paper, false),
                        "a.xlsx", OfficePaper.xlsx(paper),
                        "a.pdf", PdfPaper.pdfWithoutLines(paper),
                        "a.txt", SpacedPaper.txt(paper, true));
                files.forEach((name, whole) -> {
                    survives(name, Arrays.copyOf(whole, 1 + random.nextInt(whole.length)));
                    byte[] broken = whole.clone();
                    for (int i = 0; i < 20; i++) {
                        broken[random.nextInt(broken.length)] ^= (byte) (1 << random.nextInt(8));
                    }
                    survives(name, broken);
                });
            }
        }
    }

    private static void survives(String name, byte[] file) {
        try {
            read(name, file);
        } catch (CannotRead sentence) {
            assertThat(sentence.getMessage()).contains("Hãy");
        }
    }

    private static String kind(byte[] file) {
        return file[0] == '%' ? "a.pdf" : "a.docx";
    }

    @Test
    void encryptedFilesAreRefused() throws Exception {
        refused("a.pdf", lockedPdf(), "mật khẩu");
        refused("a.docx", lockedDocx(), "mật khẩu");
    }

    @Test
    void oldFormatMacrosAndForeignZipsAreRefused() throws IOException {
        byte[] old = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1};
        assertThatThrownBy(() -> read("a.doc", Arrays.copyOf(old, 600))).isInstanceOf(CannotRead.class);
        refused("a.docm", zip("word/document.xml", 10, "word/vbaProject.bin"), "macro");
        refused("a.zip", zip("readme.txt", 10, "b.txt"), "tệp nén");
    }

    @Test
    void bombsAndHeavyFilesAreRefused() throws IOException {
        refused("a.docx", zip("word/media/image1.bmp", 400 << 20, "word/document.xml"), "nén bất thường");
        refused("a.txt", new byte[(int) PlanUpload.LARGEST + 1], "40 MB");
    }

    /** A sheet that somebody formatted down to its last row; opened, it would take all memory there is. */
    @Test
    void whatWouldTakeTooMuchMemoryOrTimeIsRefusedBeforeItIsOpened() throws IOException {
        refused("a.xlsx", zip("xl/worksheets/sheet1.xml", 16 << 20, "xl/workbook.xml"), "hàng vạn dòng trống");
        refused("a.docx", zip("word/document.xml", 16 << 20, "b.txt"), "chép riêng phần kế hoạch");
        refused(
                "a.txt",
                "Xây dựng kế hoạch chuyển đổi số của xã. ".repeat(40_000).getBytes(StandardCharsets.UTF_8),
                "ký tự, nhiều nhất 1.500.000");
    }

    @Test
    void aScanIsToldApart() throws IOException {
        refused("quét.pdf", scan(), "bản quét");
    }

    @Test
    void otherLettersThanUtf8AreRefused() {
        refused("a.txt", "Kế hoạch năm 2025".getBytes(StandardCharsets.UTF_16BE), "không phải");
        refused("a.txt", new byte[] {'K', (byte) 0xE9, ' ', (byte) 0xFF, (byte) 0xFE, 'x'}, "UTF-8");
    }

    @Test
    void twoItemsOfOneNumberAndDaysBeforeTheIssueAreSaid() throws IOException {
        JsonNode draft = read("plan.docx", OfficePaper.docx(PLAN, false));

        assertThat(draft.path("items")).hasSize(2);
        assertThat(draft.path("remarks").toString()).contains("dùng hai lần").contains("sớm hơn ngày ban hành");
        assertThat(draft.at("/items/1/code/confidence").asDouble()).isLessThan(0.8);
        assertThat(draft.at("/items/1/due/confidence").asDouble()).isLessThan(0.8);
    }

    @Test
    void aTableThatLostItsLinesIsReadByTheGapsBetweenItsColumns() {
        String text = """
                KẾ HOẠCH
                TT   Tên nhiệm vụ            Đơn vị chủ trì     Đơn vị phối hợp    Thời hạn
                1    Mở lớp tập huấn         Phòng Nội vụ       Phòng Tư pháp      30/6/2025
                """;

        JsonNode draft = read("cột.txt", text.getBytes(StandardCharsets.UTF_8));

        assertThat(draft.at("/items/0/leads/0/value").asText()).isEqualTo("Phòng Nội vụ");
        assertThat(draft.at("/items/0/due/value").asText()).isEqualTo("2025-06-30");
    }

    @Test
    void aDocumentWithoutTasksSaysSo() {
        JsonNode draft = read("thơ.txt", "Bài thơ về mùa thu\n\nLá vàng rơi đầy sân".getBytes(StandardCharsets.UTF_8));

        assertThat(draft.path("items")).isEmpty();
        assertThat(draft.path("remarks").toString()).contains("Không tìm thấy nhiệm vụ");
    }

    private static JsonNode read(String name, byte[] file) {
        return DraftJson.of(
                new DocumentReading(KnownParties.EMPTY).draft(new PlanUpload(name, file), (page, pages) -> {}));
    }

    private static void refused(String name, byte[] file, String words) {
        assertThatThrownBy(() -> read(name, file))
                .isInstanceOf(CannotRead.class)
                .hasMessageContaining(words)
                .hasMessageContaining("Hãy");
    }

    private static byte[] lockedPdf() throws IOException {
        try (PDDocument document = Loader.loadPDF(PdfPaper.pdf(PLAN));
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            document.protect(new StandardProtectionPolicy("owner", "reader", new AccessPermission()));
            document.save(out);
            return out.toByteArray();
        }
    }

    private static byte[] lockedDocx() throws Exception {
        try (POIFSFileSystem files = new POIFSFileSystem();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("reader");
            try (var stream = encryptor.getDataStream(files)) {
                stream.write(OfficePaper.docx(PLAN, false));
            }
            files.writeFilesystem(out);
            return out.toByteArray();
        }
    }

    private static byte[] zip(String name, int size, String other) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(name));
            byte[] empty = new byte[1 << 16];
            for (int left = size; left > 0; left -= empty.length) {
                zip.write(empty, 0, Math.min(left, empty.length));
            }
            zip.closeEntry();
            zip.putNextEntry(new ZipEntry(other));
            zip.write(1);
            zip.closeEntry();
        }
        return out.toByteArray();
    }

    private static byte[] scan() throws IOException {
        try (PDDocument document = new PDDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            for (int i = 0; i < 3; i++) {
                PDPage page = new PDPage();
                document.addPage(page);
                try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                    BufferedImage picture = new BufferedImage(60, 80, BufferedImage.TYPE_INT_RGB);
                    content.drawImage(LosslessFactory.createFromImage(document, picture), 0, 0, 600, 780);
                }
            }
            document.save(out);
            return out.toByteArray();
        }
    }
}
