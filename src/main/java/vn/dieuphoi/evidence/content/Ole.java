package vn.dieuphoi.evidence.content;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.poi.poifs.filesystem.DirectoryEntry;
import org.apache.poi.poifs.filesystem.Entry;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import vn.dieuphoi.Refused;

/** Looks into the older Word and Excel files: small file systems of their own, where macros have a folder. */
final class Ole {

    private static final Set<String> MACROS = Set.of("macros", "_vba_project_cur", "vba", "_vba_project");
    private static final int DEEPEST = 8;

    /** The stream of an object that holds a whole file. */
    private static final String PACKAGE = "\u0001Ole10Native";

    private Ole() {}

    static boolean is(EvidenceType type, File file) throws IOException {
        try (POIFSFileSystem content = new POIFSFileSystem(file, true)) {
            DirectoryEntry root = content.getRoot();
            refuseMacros(root, 0);
            return switch (type) {
                case DOC -> root.hasEntryCaseInsensitive("WordDocument");
                case XLS -> root.hasEntryCaseInsensitive("Workbook") || root.hasEntryCaseInsensitive("Book");
                default -> false;
            };
        }
    }

    /** A newer file with a password is kept in such a file system, whatever its ending. */
    static boolean isEncrypted(File file) throws IOException {
        try (POIFSFileSystem content = new POIFSFileSystem(file, true)) {
            return content.getRoot().hasEntryCaseInsensitive("EncryptedPackage");
        }
    }

    /** Whether an object in a newer file is a file of any kind that a click would open, not a formula or a chart. */
    static boolean isPackage(ZipFile zip, ZipEntry object) throws IOException {
        try (InputStream content = zip.getInputStream(object);
                POIFSFileSystem objects = new POIFSFileSystem(content)) {
            return objects.getRoot().hasEntryCaseInsensitive(PACKAGE);
        }
    }

    private static void refuseMacros(DirectoryEntry folder, int depth) {
        for (Entry entry : folder) {
            if (entry.getName().equalsIgnoreCase(PACKAGE)) {
                throw new Refused(
                        "Tệp có tệp khác gói bên trong nên không được nhận. Hãy xóa đối tượng nhúng, lưu lại rồi tải"
                                + " lên; tệp cần gửi kèm thì tải lên riêng.");
            }
            if (MACROS.contains(entry.getName().toLowerCase(Locale.ROOT))) {
                throw new Refused(
                        "Tệp có macro nên không được nhận. Hãy lưu lại thành tệp không có macro rồi tải lên.");
            }
            if (entry instanceof DirectoryEntry inner && depth < DEEPEST) {
                refuseMacros(inner, depth + 1);
            }
        }
    }
}
