package vn.dieuphoi.engine.database;

import java.io.IOException;
import java.nio.file.Path;

/** An embedded server on kept data, for tests of other packages. */
public final class RunningServer implements AutoCloseable {

    private final DatabaseServer server;

    private RunningServer(DatabaseServer server) {
        this.server = server;
    }

    public static RunningServer on(Path directory) throws IOException {
        DataDirectory data = DataDirectory.open(directory);
        return new RunningServer(DatabaseServer.onKeptData(data, DataLock.take(data)));
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
