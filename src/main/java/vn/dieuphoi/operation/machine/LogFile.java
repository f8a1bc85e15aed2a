package vn.dieuphoi.operation.machine;

import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.dieuphoi.messages.MachineTime;
import vn.dieuphoi.operation.Fault;
import vn.dieuphoi.operation.FaultKind;
import vn.dieuphoi.operation.FaultSource;

/** The log file: it fails silently, because what would say so is the log. */
@Component
class LogFile implements FaultSource {

    /** A block, so that a full disk cannot hide behind space left in the last one. */
    private static final byte[] BLOCK = new byte[4096];

    private final MachineFiles files;
    private final MachineTime time;
    private @Nullable Instant since;

    LogFile(MachineFiles files, MachineTime time) {
        this.files = files;
        this.time = time;
    }

    @Override
    public synchronized List<Fault> faults() {
        Optional<String> problem = files.logFile().flatMap(LogFile::problem);
        if (problem.isEmpty()) {
            since = null;
            return List.of();
        }
        Instant began = since == null ? time.now() : since;
        since = began;
        Path file = files.logFile().orElseThrow();
        return List.of(new Fault(
                        FaultKind.UNWRITABLE_LOG,
                        file.toString(),
                        "Tệp " + file,
                        "Không ghi được nhật ký hệ thống vào tệp này; lỗi mới sẽ không để lại dấu vết.",
                        "Kiểm tra quyền ghi và dung lượng của thư mục, tệp có còn không, rồi khởi động lại ứng dụng.",
                        began)
                .saying(problem.get()));
    }

    /** Why nothing can be written; the folder is tried too, because the next file of the log is made there. */
    private static Optional<String> problem(Path file) {
        if (!Files.isRegularFile(file)) {
            return Optional.of("Tệp không còn ở đó: " + file);
        }
        try (SeekableByteChannel open = Files.newByteChannel(file, StandardOpenOption.APPEND)) {
            Path probe = Files.createTempFile(file.getParent(), ".nhat-ky", ".thu");
            try {
                Files.write(probe, BLOCK, StandardOpenOption.SYNC);
            } finally {
                Files.delete(probe);
            }
            return open.isOpen() ? Optional.empty() : Optional.of("Tệp bị đóng.");
        } catch (IOException failure) {
            return Optional.of(failure.toString());
        }
    }
}
