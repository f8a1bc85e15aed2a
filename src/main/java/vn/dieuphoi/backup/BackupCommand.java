package vn.dieuphoi.backup;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import vn.dieuphoi.Refused;
import vn.dieuphoi.Subcommand;
import vn.dieuphoi.engine.database.KeptServer;

/** {@code backup}: a copy of the embedded database while the application runs. */
@Command(
        name = "backup",
        description = {
            "Sao lưu cơ sở dữ liệu đi kèm trong lúc ứng dụng đang chạy, thành một tệp ZIP có mã băm của từng phần.",
            "Máy chủ PostgreSQL riêng thì dùng docker/backup.sh (pg_dump). Mã kết thúc: 0 đã lập, 1 chưa lập được."
        },
        mixinStandardHelpOptions = true)
public class BackupCommand implements Subcommand, Callable<Integer> {

    private static final int REFUSED = 1;
    private static final long MEGABYTE = 1024 * 1024;

    @Spec
    private CommandSpec spec;

    @Option(names = "--to", paramLabel = "THƯ-MỤC", defaultValue = "sao-luu", description = "nơi cất (./sao-luu)")
    private Path to;

    @Option(
            names = "--keep",
            paramLabel = "SỐ",
            defaultValue = "0",
            description = "chỉ giữ bấy nhiêu bản mới nhất trong thư mục ấy (0: giữ tất cả)")
    private int keep;

    @Option(
            names = "--data",
            paramLabel = "THƯ-MỤC",
            defaultValue = "${env:DIEUPHOI_DATA:-./data}",
            description = "thư mục dữ liệu (DIEUPHOI_DATA, ./data)")
    private Path data;

    @Override
    public Integer call() {
        try {
            if (isNamed(System.getenv("SPRING_DATASOURCE_URL"))) {
                throw new Refused(
                        "Cơ sở dữ liệu nằm ở máy chủ PostgreSQL riêng (SPRING_DATASOURCE_URL). Hãy sao lưu bằng"
                                + " docker/backup.sh trên máy có pg_dump.");
            }
            KeptServer server = KeptServer.on(data)
                    .orElseThrow(() -> new Refused("Không có cơ sở dữ liệu nào đang chạy trong "
                            + data.toAbsolutePath().normalize()
                            + ". Hãy chạy lệnh này khi ứng dụng đang chạy, hoặc chỉ đúng thư mục: --data."));
            long begun = System.nanoTime();
            Path file = new BackupFolder(to).take(server, keep);
            out().printf(
                            "Đã sao lưu vào %s: %d MB trong %.1f giây. Tệp có cả mật khẩu của cơ sở dữ liệu; hãy cất ở máy khác, nơi kín.%n",
                            file, size(file) / MEGABYTE, (System.nanoTime() - begun) / 1e9);
            out().flush();
            return 0;
        } catch (Refused refused) {
            spec.commandLine().getErr().println(refused.getMessage());
            spec.commandLine().getErr().flush();
            return REFUSED;
        }
    }

    private static boolean isNamed(@Nullable String url) {
        return url != null && !url.isBlank();
    }

    private static long size(Path file) {
        return file.toFile().length();
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }
}
