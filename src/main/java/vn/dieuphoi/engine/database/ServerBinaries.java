package vn.dieuphoi.engine.database;

import java.util.List;
import vn.dieuphoi.engine.StartRefused;

/** The server's binaries: the jar of the building machine brings its platform's, the container image brings none. */
public final class ServerBinaries {

    private static final List<String> PLATFORMS = List.of(
            "linux-x86_64",
            "linux-arm_64",
            "linux-x86_64-alpine_linux",
            "darwin-x86_64",
            "darwin-arm_64",
            "windows-x86_64");

    private ServerBinaries() {}

    /** Whether this application brings a server along. */
    public static boolean present() {
        return PLATFORMS.stream()
                .anyMatch(platform -> ServerBinaries.class.getResource("/postgres-" + platform + ".txz") != null);
    }

    static void require() {
        if (!present()) {
            throw new StartRefused("Bản này không kèm PostgreSQL. Hãy cấu hình cơ sở dữ liệu bằng các biến"
                    + " SPRING_DATASOURCE_URL, SPRING_DATASOURCE_USERNAME và SPRING_DATASOURCE_PASSWORD.");
        }
    }
}
