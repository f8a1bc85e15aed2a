package vn.dieuphoi.installation;

import java.util.List;
import org.springframework.core.env.Environment;
import vn.dieuphoi.engine.StartRefused;
import vn.dieuphoi.filestore.FileStore;
import vn.dieuphoi.filestore.FileStores;
import vn.dieuphoi.filestore.StoreUnavailable;

/** Whether the storage in which new files are kept answers; nothing is written there. */
final class FilesLook {

    private static final String ABOUT = "Nơi giữ tệp minh chứng";

    /** Of no content that anybody has. */
    private static final String NO_FILE = "0".repeat(64);

    private FilesLook() {}

    static List<InstallationFinding> look(Environment settings) {
        try {
            return List.of(new FileStores(settings)
                    .outside()
                    .map(FilesLook::asked)
                    .orElseGet(() -> InstallationFinding.ok(ABOUT, "trong cơ sở dữ liệu")));
        } catch (StartRefused notSetUp) {
            return List.of(InstallationFinding.fault(
                    ABOUT, String.valueOf(notSetUp.getMessage()), "Hãy đặt các thiết đặt dieuphoi.evidence."));
        } catch (IllegalArgumentException wrongWord) {
            // SettingsLook has said it by name.
            return List.of();
        }
    }

    private static InstallationFinding asked(FileStore store) {
        try {
            store.has(NO_FILE, 1);
            return InstallationFinding.ok(ABOUT, store.words());
        } catch (StoreUnavailable down) {
            return InstallationFinding.fault(
                    ABOUT,
                    String.valueOf(down.getMessage()),
                    "Hãy kiểm tra địa chỉ, tên kho và khóa; chưa nhận được tệp nào khi nơi giữ không trả lời.");
        }
    }
}
