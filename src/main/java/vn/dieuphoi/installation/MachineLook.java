package vn.dieuphoi.installation;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.core.env.Environment;
import org.springframework.util.unit.DataSize;

/** Java, memory and the disks on which the application writes. */
final class MachineLook {

    private static final int OLDEST_JAVA = 17;

    /** A year of 36 items with 30 offices runs in less; uploads and reports need the rest. */
    private static final DataSize LEAST_HEAP = DataSize.ofMegabytes(750);

    private static final DataSize LEAST_MEMORY = DataSize.ofGigabytes(2);

    /** Free space below this many times the alarm's limit is worth a word before the alarm. */
    private static final int SOON = 5;

    private MachineLook() {}

    static List<InstallationFinding> look(Environment settings) {
        List<InstallationFinding> findings = new ArrayList<>();
        findings.add(java());
        findings.add(memory());
        places(settings).forEach((about, folder) -> findings.add(disk(about, folder, least(settings))));
        return findings;
    }

    private static InstallationFinding java() {
        int version = Runtime.version().feature();
        String words = "Java " + Runtime.version() + " (" + System.getProperty("java.vendor") + ")";
        return version >= OLDEST_JAVA
                ? InstallationFinding.ok("Java", words)
                : InstallationFinding.fault("Java", words, "Hãy cài Java " + OLDEST_JAVA + " trở lên.");
    }

    private static InstallationFinding memory() {
        long heap = Runtime.getRuntime().maxMemory();
        long machine = ManagementFactory.getOperatingSystemMXBean() instanceof OperatingSystemMXBean system
                ? system.getTotalMemorySize()
                : 0;
        String words = "ứng dụng dùng được tới %d MB, máy có %d MB".formatted(megabytes(heap), megabytes(machine));
        return heap < LEAST_HEAP.toBytes() || machine < LEAST_MEMORY.toBytes()
                ? InstallationFinding.warning(
                        "Bộ nhớ",
                        words,
                        "Hãy cho máy ít nhất 2 GB và ứng dụng ít nhất 1 GB: java -Xmx1g -jar dieu-phoi.jar.")
                : InstallationFinding.ok("Bộ nhớ", words);
    }

    private static Map<String, Path> places(Environment settings) {
        Map<String, Path> places = new LinkedHashMap<>();
        Path data = Path.of(settings.getProperty("dieuphoi.data", "./data"));
        if (settings.getProperty("spring.datasource.url", "").isBlank()) {
            places.put("Ổ đĩa của dữ liệu", data);
        }
        String activity = settings.getProperty("dieuphoi.activity.folder", "");
        places.put("Ổ đĩa của sổ hoạt động", activity.isBlank() ? data : Path.of(activity));
        places.put("Ổ đĩa nhận tệp", Path.of(settings.getProperty("dieuphoi.evidence.spool", ".")));
        String files = settings.getProperty("dieuphoi.evidence.folder", "");
        if (!files.isBlank()) {
            places.put("Ổ đĩa giữ tệp minh chứng", Path.of(files));
        }
        String log = settings.getProperty("logging.file.name", "");
        if (!log.isBlank()) {
            places.put("Ổ đĩa của nhật ký", Path.of(log));
        }
        return places;
    }

    private static InstallationFinding disk(String about, Path place, DataSize least) {
        Path folder = existing(place);
        try {
            long free = Files.getFileStore(folder).getUsableSpace();
            String words = "%s còn trống %d MB".formatted(folder, megabytes(free));
            if (!Files.isWritable(folder)) {
                return InstallationFinding.fault(
                        about, "không ghi được vào " + folder, "Hãy cấp quyền ghi cho tài khoản chạy ứng dụng.");
            }
            if (free < least.toBytes()) {
                return InstallationFinding.fault(about, words, "Hãy dọn ổ đĩa hoặc cấp thêm dung lượng.");
            }
            return free < SOON * least.toBytes()
                    ? InstallationFinding.warning(
                            about, words, "Sắp tới mức báo động " + least.toMegabytes() + " MB; nên cấp thêm.")
                    : InstallationFinding.ok(about, words);
        } catch (IOException unreadable) {
            return InstallationFinding.fault(
                    about, "không xem được " + folder + ": " + unreadable.getMessage(), "Hãy kiểm tra ổ đĩa.");
        }
    }

    /** The nearest folder that is there already. */
    private static Path existing(Path place) {
        Path folder = place.toAbsolutePath().normalize();
        while (!Files.isDirectory(folder) && folder.getParent() != null) {
            folder = folder.getParent();
        }
        return folder;
    }

    private static DataSize least(Environment settings) {
        return DataSize.parse(settings.getProperty("dieuphoi.operation.least-free-disk", "1GB"));
    }

    private static long megabytes(long bytes) {
        return DataSize.ofBytes(bytes).toMegabytes();
    }
}
