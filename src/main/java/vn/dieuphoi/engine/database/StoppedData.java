package vn.dieuphoi.engine.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import vn.dieuphoi.engine.StartRefused;

/** A data directory that no application uses, for as long as it is held. */
public final class StoppedData implements AutoCloseable {

    private final DataDirectory data;
    private final DataLock lock;

    private StoppedData(DataDirectory data, DataLock lock) {
        this.data = data;
        this.lock = lock;
    }

    /**
     * Takes it, and stops a server that outlived its application.
     *
     * @throws StartRefused while an application runs on it, and when it cannot be written
     */
    public static StoppedData take(Path directory) throws IOException {
        DataDirectory data = DataDirectory.open(directory);
        StoppedData taken = new StoppedData(data, DataLock.take(data));
        OrphanedServer.find(data).ifPresent(OrphanedServer::stop);
        return taken;
    }

    public Path root() {
        return data.root();
    }

    /** Where PostgreSQL's files belong. */
    public Path cluster() {
        return data.cluster();
    }

    public boolean isEmpty() {
        return !Files.exists(data.cluster());
    }

    /** A folder beside the cluster that others of the machine cannot read. */
    public Path privateFolder(String name) throws IOException {
        Path folder = data.root().resolve(name);
        data.createPrivately(folder);
        return folder;
    }

    @Override
    public void close() throws IOException {
        lock.close();
    }
}
