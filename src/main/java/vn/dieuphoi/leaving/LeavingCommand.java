package vn.dieuphoi.leaving;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import vn.dieuphoi.Refused;
import vn.dieuphoi.Subcommand;
import vn.dieuphoi.filestore.FileStores;
import vn.dieuphoi.installation.HouseDatabase;
import vn.dieuphoi.installation.InstallationCheck;

/** {@code leaving take} and {@code leaving read}, beside a running application or with a database server of one's own. */
@Command(
        name = "leaving",
        description = "Lấy toàn bộ dữ liệu ra ở định dạng mở, và đọc lại vào một nhà trống.",
        mixinStandardHelpOptions = true)
public class LeavingCommand implements Subcommand, Runnable {

    private static final int REFUSED = 1;
    private static final long MEGABYTE = 1024 * 1024;
    private static final String UNFINISHED = ".dang-ghi";
    private static final String BY = "lệnh leaving";

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }

    @Command(
            name = "take",
            description = {
                "Lấy tất cả ra một tệp ZIP: kế hoạch YAML, bảng CSV, tệp, kèm mã băm của từng phần.",
                "Không đổi gì ngoài một dòng ghi rằng đã lấy ra. Mã kết thúc: 0 đã lập, 1 chưa lập được."
            },
            mixinStandardHelpOptions = true)
    int take(@Option(names = "--to", required = true, paramLabel = "TỆP", description = "tệp ZIP, chưa có") Path to) {
        return done(() -> {
            Path unfinished = to.resolveSibling(to.getFileName() + UNFINISHED);
            if (Files.exists(to)) {
                throw new FileAlreadyExistsException(to.toString());
            }
            try {
                OutputStream out = Files.newOutputStream(unfinished, StandardOpenOption.CREATE_NEW);
                Taken taken =
                        new TakenBook(house()::openForWork, new FileStores(InstallationCheck.settings())).take(out, BY);
                Files.move(unfinished, to, StandardCopyOption.ATOMIC_MOVE);
                return "Đã lấy ra %s: %d dòng, %d tệp (%d MB). Mã băm của MANIFEST: %s%nTệp có mọi việc và mọi tên; hãy cất nơi kín."
                        .formatted(to, taken.rows(), taken.files(), taken.fileBytes() / MEGABYTE, taken.sha256());
            } finally {
                Files.deleteIfExists(unfinished);
            }
        });
    }

    @Command(
            name = "read",
            description = {
                "Đọc một bản đã lấy ra vào một nhà trống (đã khởi động một lần, chưa thiết lập): đọc, tìm, có trong báo cáo, không"
                        + " việc nào chạy tiếp.",
                "Tất cả hoặc không gì cả. Mã kết thúc: 0 đã đọc, 1 chưa đọc được."
            },
            mixinStandardHelpOptions = true)
    int read(@Parameters(paramLabel = "TỆP") Path file) {
        return done(() -> {
            try (var database = house().openForWork()) {
                Taken taken = ReadIn.read(database, file, BY);
                return "Đã đọc lại %s: %d dòng, %d tệp (%d MB). Mọi kế hoạch trong đó đã đóng."
                        .formatted(file, taken.rows(), taken.files(), taken.fileBytes() / MEGABYTE);
            }
        });
    }

    private static HouseDatabase house() {
        return HouseDatabase.of(InstallationCheck.settings())
                .orElseThrow(() -> new Refused(
                        "Chưa đặt SPRING_DATASOURCE_URL, và PostgreSQL đi kèm đang không chạy. Hãy chạy lệnh này"
                                + " khi ứng dụng đang chạy, hoặc đặt SPRING_DATASOURCE_URL."));
    }

    private int done(Callable<String> work) {
        @Nullable String refused;
        try {
            spec.commandLine().getOut().println(work.call());
            spec.commandLine().getOut().flush();
            return 0;
        } catch (Refused refusal) {
            refused = refusal.getMessage();
        } catch (FileAlreadyExistsException there) {
            refused = "Đã có " + there.getFile() + ". Hãy chọn tên khác: --to.";
        } catch (IOException | SQLException failed) {
            refused = "Chưa làm được, chưa đổi gì: " + failed.getMessage();
        } catch (Exception unexpected) {
            throw new IllegalStateException(unexpected);
        }
        spec.commandLine().getErr().println(refused);
        spec.commandLine().getErr().flush();
        return REFUSED;
    }
}
