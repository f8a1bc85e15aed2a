package vn.dieuphoi.installation.support;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import vn.dieuphoi.Subcommand;
import vn.dieuphoi.installation.InstallationCheck;

/** {@code support bundle}: a file for whoever helps from afar, whether the application runs or not. */
@Command(name = "support", description = "Chuẩn bị cho người giúp từ xa.", mixinStandardHelpOptions = true)
public class SupportCommand implements Subcommand, Runnable {

    private static final int REFUSED = 1;

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }

    @Command(
            name = "bundle",
            description = {
                "Lập một tệp ZIP cho người giúp: thiết đặt không có mật khẩu, phiên bản, kết quả kiểm tra nơi cài đặt, tình trạng,"
                        + " nhật ký; tên người, tài khoản, địa chỉ thư và số điện thoại được bỏ ra.",
                "Chỉ đọc, chạy được cả khi ứng dụng không khởi động được. Mã kết thúc: 0 đã lập, 1 không ghi được tệp."
            },
            mixinStandardHelpOptions = true)
    int bundle(
            @Option(names = "--to", paramLabel = "TỆP", description = "tệp ZIP (trong thư mục hiện tại)") @Nullable
                    Path to) {
        Path file = to == null ? Path.of(SupportBundle.fileName()) : to;
        try (OutputStream out = Files.newOutputStream(file, StandardOpenOption.CREATE_NEW)) {
            new SupportBundle(InstallationCheck.settings()).write(out);
        } catch (IOException unwritable) {
            spec.commandLine()
                    .getErr()
                    .println("Chưa ghi được " + file + ": " + unwritable.getMessage()
                            + ". Hãy chọn tệp khác chưa có: --to.");
            spec.commandLine().getErr().flush();
            return REFUSED;
        }
        spec.commandLine().getOut().println("Đã lập " + file + ". Hãy mở xem trước khi gửi cho người giúp.");
        spec.commandLine().getOut().flush();
        return 0;
    }
}
