package vn.dieuphoi.evidence.content;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import vn.dieuphoi.Refused;

/** What office files that are zips have in common. Nothing is unpacked here beyond one short entry. */
final class Zip {

    /** A long report with pictures has some hundred entries. */
    private static final int MOST_ENTRIES = 10_000;

    /** A sheet of a million rows unpacks to some 200 MB; a bomb to gigabytes. */
    private static final long LARGEST_UNPACKED = 500L * 1024 * 1024;

    /** One part that unpacks to more than this must not be so much smaller in the file: text shrinks to a tenth. */
    private static final long LARGE = 20L * 1024 * 1024;

    private static final int MOST_SHRUNK = 100;

    private static final int LONGEST_TYPE = 200;

    private static final Pattern OUTSIDE = Pattern.compile("^[/\\\\]|^[A-Za-z]:|(^|[/\\\\])\\.\\.([/\\\\]|$)");

    private static final Pattern PROGRAMS = Pattern.compile(
            "\\.(exe|dll|com|scr|pif|cpl|msi|msp|bat|cmd|ps1|vbs|vbe|js|jse|wsf|wsh|hta|jar|lnk|reg|sh|py)$");

    private Zip() {}

    /** @throws Refused when opening it would fill the reader's machine */
    static void refuseBomb(ZipFile zip) {
        long unpacked = 0;
        if (zip.size() > MOST_ENTRIES) {
            throw bomb();
        }
        for (Enumeration<? extends ZipEntry> entries = zip.entries(); entries.hasMoreElements(); ) {
            ZipEntry entry = entries.nextElement();
            long size = entry.getSize();
            unpacked += size;
            boolean shrunk = size > LARGE && size / MOST_SHRUNK > entry.getCompressedSize();
            if (size < 0 || shrunk || unpacked > LARGEST_UNPACKED) {
                throw bomb();
            }
        }
    }

    /** @throws Refused when unpacking would write beside the folder it was meant for */
    static void refuseOutside(ZipFile zip) {
        if (zip.stream().anyMatch(entry -> OUTSIDE.matcher(entry.getName()).find())) {
            throw new Refused(
                    "Tệp có phần bên trong mang đường dẫn ra ngoài tệp nên không được nhận. Hãy mở tệp, lưu lại"
                            + " thành tệp mới rồi tải lên.");
        }
    }

    private static Refused bomb() {
        return new Refused("Tệp bung ra quá lớn nên không được nhận. Hãy tách thành các tệp nhỏ hơn.");
    }

    /** Whether an OpenDocument file names itself so, and carries no script. */
    static boolean isOpenDocument(String type, ZipFile zip) throws IOException {
        ZipEntry mimetype = zip.getEntry("mimetype");
        if (mimetype == null) {
            return false;
        }
        if (zip.stream().anyMatch(entry -> isMacro(entry.getName()))) {
            throw new Refused("Tệp có macro nên không được nhận. Hãy lưu lại thành tệp không có macro rồi tải lên.");
        }
        refusePrograms(zip);
        byte[] bytes = zip.getInputStream(mimetype).readNBytes(LONGEST_TYPE);
        return type.equals(new String(bytes, StandardCharsets.US_ASCII).strip());
    }

    /** @throws Refused when a program is packed into the file, openly or as an object that a click opens */
    static void refusePrograms(ZipFile zip) throws IOException {
        for (ZipEntry entry : Collections.list(zip.entries())) {
            String name = entry.getName().toLowerCase(Locale.ROOT);
            boolean object = name.contains("/embeddings/") && name.endsWith(".bin");
            if (PROGRAMS.matcher(name).find() || name.contains("/activex/") || object && Ole.isPackage(zip, entry)) {
                throw new Refused(
                        "Tệp có chương trình hoặc tệp khác gói bên trong nên không được nhận. Hãy xóa đối tượng"
                                + " nhúng, lưu lại rồi tải lên; tệp cần gửi kèm thì tải lên riêng.");
            }
        }
    }

    static boolean isMacro(String entry) {
        String name = entry.toLowerCase(Locale.ROOT);
        return name.endsWith("vbaproject.bin")
                || name.endsWith("vbadata.xml")
                || name.startsWith("basic/")
                || name.startsWith("scripts/");
    }
}
