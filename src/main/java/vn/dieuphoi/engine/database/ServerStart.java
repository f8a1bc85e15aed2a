package vn.dieuphoi.engine.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import vn.dieuphoi.engine.StartRefused;

/**
 * A server that is starting beside the application: what can be refused is refused at once, what takes seconds (unpacking,
 * creating the cluster, recovery after a kill) does not hold up the rest.
 */
record ServerStart(CompletableFuture<DatabaseServer> server) {

    static ServerStart onKeptData(Path directory) throws IOException {
        ServerBinaries.require();
        DataDirectory data = DataDirectory.open(directory);
        DataLock lock = DataLock.take(data);
        return inBackground(() -> DatabaseServer.onKeptData(data, lock));
    }

    static ServerStart temporary() {
        ServerBinaries.require();
        return inBackground(DatabaseServer::temporary);
    }

    /** Waits for it. */
    DatabaseServer join() {
        try {
            return server.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof StartRefused refused ? refused : e;
        }
    }

    /** Stops it, also when nobody ever asked for it. */
    void stop() {
        server.thenAccept(started -> {
                    try {
                        started.close();
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                })
                .exceptionally(failure -> null)
                .join();
    }

    private static ServerStart inBackground(Start start) {
        return new ServerStart(CompletableFuture.supplyAsync(() -> {
            try {
                return start.run();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }));
    }

    private interface Start {
        DatabaseServer run() throws IOException;
    }
}
