package vn.dieuphoi.evidence;

import java.io.File;
import java.io.IOException;
import java.util.Locale;
import java.util.Set;
import org.apache.poi.poifs.filesystem.DirectoryEntry;
import org.apache.poi.poifs.filesystem.Entry;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import vn.dieuphoi.Refused;

/** Looks into the older Word and Excel files: small file systems of their own, where macros have a folder. */
final class Ole {

    private static final Set<String> MACROS = Set.of("macros", "_vba_project_cur", "vba", "_vba_project");
    private static final int DEEPEST = 8;

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

    private static void refuseMacros(DirectoryEntry folder, int depth) {
        for (Entry entry : folder) {
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
