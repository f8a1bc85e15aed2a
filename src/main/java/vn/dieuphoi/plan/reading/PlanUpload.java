package vn.dieuphoi.plan.reading;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.BiConsumer;
import vn.dieuphoi.TypedText;
import vn.dieuphoi.plan.reading.office.OfficeFile;
import vn.dieuphoi.plan.reading.pdf.PdfText;
import vn.dieuphoi.plan.reading.plain.PlainText;
import vn.dieuphoi.plan.reading.text.CannotRead;
import vn.dieuphoi.plan.reading.text.Manuscript;

/**
 * A file that somebody hands in to be read.
 *
 * @param name as the person knows it
 */
public record PlanUpload(String name, byte[] content) {

    /** 40 MB: the largest plan seen is a tenth of it. */
    public static final long LARGEST = 40L << 20;

    /** 600 full pages. */
    private static final int LONGEST = 1_500_000;

    /**
     * The file at a path.
     *
     * @throws CannotRead when there is none or it is too large
     */
    public static PlanUpload at(Path path) {
        try {
            if (Files.size(path) > LARGEST) {
                throw tooLarge();
            }
            return new PlanUpload(path.getFileName().toString(), Files.readAllBytes(path));
        } catch (IOException unreadable) {
            throw new CannotRead("Không đọc được tệp " + path + ". Hãy kiểm tra đường dẫn và quyền đọc.");
        }
    }

    /**
     * The document's paragraphs and tables.
     *
     * @param progress told the page that is read and how many there are
     * @throws CannotRead with what to do when it holds no words that can be read
     */
    public Manuscript manuscript(BiConsumer<Integer, Integer> progress) {
        if (content.length == 0) {
            throw new CannotRead("Tệp " + name + " rỗng. Hãy chọn lại tệp kế hoạch.");
        }
        if (content.length > LARGEST) {
            throw tooLarge();
        }
        try {
            return notTooLong(read(progress));
        } catch (CannotRead refused) {
            throw refused;
        } catch (IOException | RuntimeException | StackOverflowError damaged) {
            throw new CannotRead("Tệp " + name + " bị hỏng hoặc không đúng định dạng. Hãy mở tệp, lưu lại thành tệp mới"
                    + " (.docx, .xlsx, .pdf hoặc .txt) rồi gửi lại.");
        }
    }

    private Manuscript read(BiConsumer<Integer, Integer> progress) throws IOException {
        if (begins(0x25, 0x50, 0x44, 0x46) || name.toLowerCase(Locale.ROOT).endsWith(".pdf")) {
            return PdfText.read(name, content, progress);
        } else if (begins(0x50, 0x4B, 0x03, 0x04)) {
            return worded(OfficeFile.read(name, content));
        } else if (begins(0xD0, 0xCF, 0x11, 0xE0)) {
            throw OfficeFile.old(name, content);
        } else if (binary()) {
            throw new CannotRead("Tệp " + name + " không phải văn bản kế hoạch. Hãy gửi tệp .docx, .xlsx, .pdf có chữ,"
                    + " .txt hoặc .md.");
        }
        return worded(PlainText.read(name, content));
    }

    private Manuscript worded(Manuscript manuscript) {
        boolean words = manuscript.paragraphs().stream().anyMatch(paragraph -> !paragraph.isBlank())
                || manuscript.tables().stream()
                        .flatMap(table -> table.rows().stream())
                        .flatMap(row -> row.stream())
                        .anyMatch(cell -> !cell.words().isBlank());
        if (!words) {
            throw new CannotRead(
                    "Tệp " + name + " không có chữ nào để đọc; có thể là ảnh chụp dán vào. Hãy lấy tệp có chữ,"
                            + " hoặc nhận dạng chữ (OCR) trước khi gửi.");
        }
        return manuscript;
    }

    private Manuscript notTooLong(Manuscript manuscript) {
        if (manuscript.letters() > LONGEST) {
            throw new CannotRead("Tệp " + name + " " + TypedText.tooLong(manuscript.letters(), LONGEST)
                    + ". Hãy tách phần kế hoạch ra một tệp riêng rồi gửi lại.");
        }
        return manuscript;
    }

    private boolean begins(int... bytes) {
        for (int i = 0; i < bytes.length; i++) {
            if (content.length <= i || (content[i] & 0xFF) != bytes[i]) {
                return false;
            }
        }
        return true;
    }

    private boolean binary() {
        boolean wide = begins(0xFF, 0xFE) || begins(0xFE, 0xFF);
        for (int i = 0; i < Math.min(content.length, 4096); i++) {
            if (content[i] == 0 && !wide) {
                return true;
            }
        }
        return false;
    }

    private static CannotRead tooLarge() {
        return new CannotRead(
                "Tệp lớn quá 40 MB. Hãy bỏ ảnh hoặc phụ lục không cần, hoặc tách phần kế hoạch ra tệp riêng"
                        + " rồi gửi lại.");
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PlanUpload upload
                && name.equals(upload.name)
                && java.util.Arrays.equals(content, upload.content);
    }

    @Override
    public int hashCode() {
        return java.util.Arrays.hashCode(content);
    }

    @Override
    public String toString() {
        return name;
    }
}
