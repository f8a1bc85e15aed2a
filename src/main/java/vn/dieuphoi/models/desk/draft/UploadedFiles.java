package vn.dieuphoi.models.desk.draft;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import vn.dieuphoi.Refused;

/**
 * Reads what somebody handed in, archives too, within bounds: what an archive unpacks to is counted while it is read, so
 * that one which says less than it holds gets no further. Of a path inside an archive only the last part counts, and
 * nothing is written anywhere.
 */
final class UploadedFiles {

    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]{0,99}\\.(bpmn|form)");
    private static final int MOST = 200;
    private static final int LARGEST = 1_000_000;
    private static final int LARGEST_TOGETHER = 10_000_000;

    private final Map<String, String> texts = new TreeMap<>();
    private int together;
    private int entries;

    private UploadedFiles() {}

    /**
     * @param files content by file name
     * @return texts by file name, archives unpacked
     * @throws Refused when there is something else, too much or no text
     */
    static Map<String, String> of(Map<String, byte[]> files) {
        UploadedFiles read = new UploadedFiles();
        files.forEach((name, content) -> {
            if (name.endsWith(".zip")) {
                read.unpack(name, content);
            } else {
                read.add(name, content);
            }
        });
        return read.texts;
    }

    private void unpack(String archive, byte[] content) {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(content))) {
            int before = entries;
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                counted();
                String path = entry.getName();
                String name = path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
                // What a Mac puts into every archive beside the files.
                boolean aside = path.startsWith("__MACOSX/") || name.startsWith(".");
                byte[] bytes = zip.readNBytes(LARGEST + 1);
                if (!entry.isDirectory() && !aside) {
                    add(name, bytes);
                } else if (bytes.length > LARGEST) {
                    throw tooLarge(name);
                }
            }
            if (entries == before) {
                throw new Refused(
                        "Tệp \"" + archive + "\" không phải tệp nén .zip hoặc không có gì bên trong; hãy nén lại.");
            }
        } catch (IOException | IllegalArgumentException unreadable) {
            throw new Refused("Không mở được tệp nén \"" + archive
                    + "\"; hãy nén lại thành .zip thường, không đặt mật khẩu, rồi tải lên.");
        }
    }

    private void counted() {
        if (++entries > MOST) {
            throw new Refused("Nhiều nhất " + MOST + " tệp một lần; hãy chia ra.");
        }
    }

    private void add(String name, byte[] content) {
        if (!NAME.matcher(name).matches()) {
            throw new Refused("Tệp \"" + name + "\" không hợp: chỉ nhận tệp .bpmn, .form hoặc .zip chứa chúng, tên như"
                    + " monthly-round.bpmn (chữ thường không dấu, số, gạch nối).");
        }
        together += content.length;
        if (content.length > LARGEST) {
            throw tooLarge(name);
        }
        if (together > LARGEST_TOGETHER) {
            throw new Refused("Các tệp cộng lại lớn hơn 10 MB nên không phải mô hình; hãy chọn lại.");
        }
        String text = text(name, content);
        String before = texts.put(name, text);
        if (before != null && !before.equals(text)) {
            throw new Refused("Có hai tệp cùng tên \"" + name + "\" mà nội dung khác nhau; hãy giữ một.");
        }
    }

    private static Refused tooLarge(String name) {
        return new Refused("Tệp \"" + name + "\" lớn hơn 1 MB nên không phải mô hình; hãy chọn lại.");
    }

    private static String text(String name, byte[] content) {
        try {
            String decoded = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString();
            if (decoded.indexOf('\0') >= 0) {
                throw noText(name);
            }
            // Some editors put a mark of the encoding before everything else.
            String plain = decoded.startsWith("\ufeff") ? decoded.substring(1) : decoded;
            return Normalizer.normalize(plain, Normalizer.Form.NFC);
        } catch (CharacterCodingException otherwise) {
            throw noText(name);
        }
    }

    private static Refused noText(String name) {
        return new Refused("Tệp \"" + name + "\" không phải văn bản UTF-8; hãy lưu lại bằng Camunda Modeler.");
    }
}
