package vn.dieuphoi.evidence.content;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import vn.dieuphoi.Refused;

/** Looks into the zip of a Word, Excel or PowerPoint file: the library that reads first bytes only sees a zip. */
final class Ooxml {

    static final String DOCUMENT = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    static final String SHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    static final String SLIDES = "application/vnd.openxmlformats-officedocument.presentationml.presentation";

    private static final String PARTS = "[Content_Types].xml";

    /** The list of parts of a long document is some 50 KB. */
    private static final int LONGEST_LIST = 1024 * 1024;

    private Ooxml() {}

    /** Whether the main part is of the type that the file's name claims. */
    static boolean is(String type, ZipFile zip) throws IOException {
        ZipEntry list = zip.getEntry(PARTS);
        if (list == null) {
            return false;
        }
        byte[] bytes = zip.getInputStream(list).readNBytes(LONGEST_LIST);
        String parts = new String(bytes, StandardCharsets.UTF_8);
        refuseMacros(zip, parts);
        Zip.refusePrograms(zip);
        OfficeXml.refuseFetching(zip);
        return parts.contains(type + ".main+xml");
    }

    private static void refuseMacros(ZipFile zip, String parts) {
        String all = parts.toLowerCase(Locale.ROOT);
        boolean macros = all.contains("macroenabled") || all.contains("vbaproject");
        if (macros || zip.stream().anyMatch(entry -> Zip.isMacro(entry.getName()))) {
            throw new Refused("Tệp có macro nên không được nhận. Hãy lưu lại thành tệp không có macro rồi tải lên.");
        }
    }
}
