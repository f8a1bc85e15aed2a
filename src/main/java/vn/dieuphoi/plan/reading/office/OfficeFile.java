package vn.dieuphoi.plan.reading.office;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import vn.dieuphoi.plan.reading.text.CannotRead;
import vn.dieuphoi.plan.reading.text.Manuscript;

/** Opens Word and Excel files; what they would take in memory is counted before. */
public final class OfficeFile {

    private static final long LARGEST_INSIDE = 300L << 20;
    private static final int MOST_BLOWN_UP = 200;

    /** 15 MB, opened, take a dozen times as much; a plan of a hundred pages has one. */
    private static final long LARGEST_XML = 15L << 20;

    private final String name;
    private long inside;
    private long xml;
    private boolean word;
    private boolean sheets;

    private OfficeFile(String name) {
        this.name = name;
    }

    /** @throws CannotRead when it is none, would act, or is too large when it is opened */
    public static Manuscript read(String name, byte[] content) throws IOException {
        OfficeFile file = new OfficeFile(name);
        file.look(content);
        if (file.word) {
            return DocxText.read(name, content);
        } else if (file.sheets) {
            return XlsxText.read(name, content);
        }
        throw new CannotRead("Tệp " + name + " là tệp nén, không phải Word hay Excel. Hãy gửi chính tệp kế hoạch.");
    }

    /** What is said of the formats before these, in which those with a password are kept, too. */
    public static CannotRead old(String name, byte[] content) throws IOException {
        try (InputStream stream = new ByteArrayInputStream(content);
                POIFSFileSystem files = new POIFSFileSystem(stream)) {
            if (files.getRoot().hasEntry("EncryptedPackage")) {
                return new CannotRead(
                        "Tệp " + name + " đặt mật khẩu nên không đọc được. Hãy mở tệp bằng mật khẩu, bỏ mật"
                                + " khẩu, lưu lại rồi gửi lại.");
            }
        }
        return new CannotRead("Tệp " + name
                + " là định dạng cũ (.doc, .xls). Hãy mở tệp, lưu lại thành .docx hoặc .xlsx rồi gửi lại.");
    }

    private void look(byte[] content) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(content))) {
            byte[] buffer = new byte[1 << 16];
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                word |= entry.getName().equals("word/document.xml");
                sheets |= entry.getName().equals("xl/workbook.xml");
                if (entry.getName().endsWith("vbaProject.bin")) {
                    throw new CannotRead("Tệp " + name + " có macro nên không được nhận. Hãy lưu lại thành .docx hoặc"
                            + " .xlsx không macro rồi gửi lại.");
                }
                for (int read = zip.read(buffer); read >= 0; read = zip.read(buffer)) {
                    count(entry.getName(), read, content.length);
                }
            }
        } catch (ZipException damaged) {
            throw new IOException(damaged);
        }
    }

    private void count(String part, int read, int size) {
        inside += read;
        xml += part.endsWith(".xml") ? read : 0;
        if (inside > LARGEST_INSIDE || inside > (long) MOST_BLOWN_UP * size && inside > 20L << 20) {
            throw new CannotRead("Tệp " + name + " nén bất thường, mở ra quá lớn. Hãy mở tệp bằng Word hoặc Excel, lưu"
                    + " lại rồi gửi lại.");
        }
        if (xml > LARGEST_XML) {
            throw new CannotRead(
                    "Tệp " + name + " mở ra quá lớn, thường vì định dạng kéo xuống hàng vạn dòng trống hoặc"
                            + " có nhiều phụ lục. Hãy chép riêng phần kế hoạch sang một tệp mới rồi gửi lại.");
        }
    }
}
