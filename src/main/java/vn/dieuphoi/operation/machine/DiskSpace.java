package vn.dieuphoi.operation.machine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import vn.dieuphoi.messages.MachineTime;
import vn.dieuphoi.operation.Fault;
import vn.dieuphoi.operation.FaultKind;
import vn.dieuphoi.operation.FaultSource;

/** The disks of the data folder and of the log file, while there is still time to make room. */
@Component
class DiskSpace implements FaultSource {

    private final MachineFiles files;
    private final MachineTime time;
    private final DataSize least;
    private final Map<String, Instant> fullSince = new ConcurrentHashMap<>();

    DiskSpace(MachineFiles files, MachineTime time, @Value("${dieuphoi.operation.least-free-disk}") DataSize least) {
        this.files = files;
        this.time = time;
        this.least = least;
    }

    @Override
    public List<Fault> faults() {
        List<Fault> faults = new ArrayList<>();
        Set<FileStore> seen = new HashSet<>();
        for (Path folder : files.folders()) {
            try {
                FileStore disk = Files.getFileStore(folder);
                long free = disk.getUsableSpace();
                if (!seen.add(disk)) {
                    continue;
                }
                if (free >= least.toBytes()) {
                    fullSince.remove(folder.toString());
                } else {
                    faults.add(nearlyFull(folder, DataSize.ofBytes(free)));
                }
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
        return faults;
    }

    private Fault nearlyFull(Path folder, DataSize free) {
        return new Fault(
                FaultKind.FULL_DISK,
                folder.toString(),
                "Thư mục " + folder,
                "Ổ đĩa chỉ còn trống " + free.toMegabytes() + " MB, dưới mức " + least.toMegabytes() + " MB.",
                "Dọn ổ đĩa hoặc cấp thêm dung lượng trước khi ổ đầy; đầy ổ thì không ghi được việc nào nữa.",
                fullSince.computeIfAbsent(folder.toString(), path -> time.now()));
    }
}
