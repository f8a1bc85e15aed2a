package vn.dieuphoi.operation.machine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.unit.DataSize;
import vn.dieuphoi.messages.MachineTime;
import vn.dieuphoi.operation.FaultKind;

class MachineFaultsTest {

    private static final DataSize ROOM = DataSize.ofMegabytes(64);

    @TempDir
    Path folder;

    @Test
    void aDiskThatFillsUpIsSeenAndSeenOver() throws IOException {
        long free = Files.getFileStore(folder).getUsableSpace();
        MachineFiles files = new MachineFiles(folder, "");
        DiskSpace enough = new DiskSpace(files, new MachineTime(), DataSize.ofBytes(free / 2));
        DiskSpace tooLittle = new DiskSpace(files, new MachineTime(), DataSize.ofBytes(free + ROOM.toBytes()));

        assertThat(enough.faults()).isEmpty();
        assertThat(tooLittle.faults())
                .singleElement()
                .satisfies(fault -> assertThat(fault.kind()).isEqualTo(FaultKind.FULL_DISK));
        assertThat(tooLittle.faults().get(0).since())
                .as("since the first look")
                .isEqualTo(tooLittle.faults().get(0).since());
    }

    @Test
    void aLogFileThatIsGoneOrCannotBeWrittenIsSeenAndSeenOver() throws IOException {
        Path log = folder.resolve("dieu-phoi.log");
        Files.writeString(log, "một dòng\n");
        LogFile watched = new LogFile(new MachineFiles(folder, log.toString()), new MachineTime());
        assertThat(watched.faults()).isEmpty();

        Files.delete(log);
        assertThat(watched.faults())
                .singleElement()
                .satisfies(fault -> assertThat(fault.kind()).isEqualTo(FaultKind.UNWRITABLE_LOG));
        Files.createDirectory(log);
        assertThat(watched.faults()).as("nothing can be written into a folder").hasSize(1);
        Files.delete(log);
        Files.createFile(log);

        assertThat(watched.faults()).isEmpty();
        try (var left = Files.list(folder)) {
            assertThat(left).as("the probe leaves nothing").containsExactly(log);
        }
    }

    @Test
    void withoutALogFileThereIsNothingToWrite() {
        assertThat(new LogFile(new MachineFiles(folder, ""), new MachineTime()).faults())
                .isEmpty();
    }
}
