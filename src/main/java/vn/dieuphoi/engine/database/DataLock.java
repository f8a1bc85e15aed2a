package vn.dieuphoi.engine.database;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;
import vn.dieuphoi.engine.StartRefused;

/**
 * Keeps a data directory for one running application. The operating system drops the lock when the process ends, however
 * it ends, so a lock that is held always means a live application.
 */
final class DataLock implements AutoCloseable {

    private final FileChannel channel;

    private DataLock(FileChannel channel) {
        this.channel = channel;
    }

    static DataLock take(DataDirectory data) throws IOException {
        FileChannel channel = FileChannel.open(
                data.lockFile(), StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        if (lock(channel) == null) {
            String holder = read(channel);
            channel.close();
            throw new StartRefused("Thư mục dữ liệu " + data.root() + " đang được một tiến trình Điều Phối khác"
                    + (holder.isEmpty() ? "" : " (số " + holder + ")")
                    + " sử dụng. Hãy dừng tiến trình đó hoặc chọn thư mục khác: --dieuphoi.data=<đường dẫn>.");
        }
        channel.truncate(0);
        channel.write(
                ByteBuffer.wrap(Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.US_ASCII)));
        return new DataLock(channel);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    private static @Nullable FileLock lock(FileChannel channel) throws IOException {
        try {
            // Windows forbids others to read a locked range: the byte that is locked lies behind the process number.
            return channel.tryLock(1024, 1, false);
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    private static String read(FileChannel channel) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(20);
        channel.read(buffer, 0);
        return new String(buffer.array(), 0, buffer.position(), StandardCharsets.US_ASCII).strip();
    }
}
