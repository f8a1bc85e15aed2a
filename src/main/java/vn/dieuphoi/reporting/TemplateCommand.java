package vn.dieuphoi.reporting;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import vn.dieuphoi.Refused;
import vn.dieuphoi.reporting.document.TemplateCheck;

/** {@code report template check FILE}: what the reports page would say of a template, without a database. */
@Command(name = "template", description = "Mẫu Word của báo cáo.", mixinStandardHelpOptions = true)
class TemplateCommand implements Runnable {

    /** Exit code when the file cannot be read or is no template; picocli's own is 2 for wrong words. */
    private static final int REFUSED = 1;

    /** Exit code when it has faults. */
    private static final int FOUND = 3;

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }

    @Command(
            name = "check",
            description = {
                "Kiểm tra một tệp mẫu Word: thẻ lạ, thẻ không đóng, cột không có trong bảng; nêu chỗ và thẻ gần nhất.",
                "Mã kết thúc: 0 dùng được, 3 có chỗ sai, 1 không đọc được tệp."
            },
            mixinStandardHelpOptions = true)
    int check(@Parameters(paramLabel = "TỆP", description = "tệp .docx") Path file) {
        try {
            List<String> faults = TemplateCheck.faults(Files.readAllBytes(file));
            faults.forEach(spec.commandLine().getOut()::println);
            spec.commandLine()
                    .getOut()
                    .println(
                            faults.isEmpty()
                                    ? "Mẫu dùng được: " + file
                                    : "Mẫu có %d chỗ sai: %s".formatted(faults.size(), file));
            return faults.isEmpty() ? 0 : FOUND;
        } catch (Refused refused) {
            spec.commandLine().getErr().println(refused.getMessage());
            return REFUSED;
        } catch (IOException e) {
            spec.commandLine().getErr().println("Không đọc được tệp " + file);
            return REFUSED;
        }
    }
}
