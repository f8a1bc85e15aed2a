package vn.dieuphoi.journey;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntSupplier;

/** Stands between the application and its database, and can be cut or fall silent like a network. */
final class CuttableProxy implements AutoCloseable {

    private final ServerSocket door;
    private final IntSupplier server;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private volatile boolean cut;
    private volatile boolean silent;

    /** @param server the port behind, asked for each connection */
    CuttableProxy(IntSupplier server) throws IOException {
        this.server = server;
        door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        start(this::accept);
    }

    int port() {
        return door.getLocalPort();
    }

    /** Ends every connection and takes none. */
    void cut() {
        cut = true;
        open.forEach(CuttableProxy::end);
        open.clear();
    }

    /** Takes connections and bytes, and answers nothing. */
    void fallSilent() {
        silent = true;
    }

    /** What was in flight while it was silent is lost, as on a network. */
    void mend() {
        boolean lost = silent;
        cut = false;
        silent = false;
        if (lost) {
            open.forEach(CuttableProxy::end);
            open.clear();
        }
    }

    private void accept() {
        while (!door.isClosed()) {
            try {
                Socket client = door.accept();
                if (cut) {
                    end(client);
                    continue;
                }
                open.add(client);
                start(() -> join(client));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void join(Socket client) {
        try {
            while (silent) {
                Thread.sleep(50);
            }
            Socket behind = new Socket(InetAddress.getLoopbackAddress(), server.getAsInt());
            open.add(behind);
            start(() -> pass(client, behind));
            pass(behind, client);
        } catch (IOException nobodyThere) {
            end(client);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void pass(Socket from, Socket to) {
        byte[] bytes = new byte[16384];
        try (InputStream in = from.getInputStream();
                OutputStream out = to.getOutputStream()) {
            for (int count = in.read(bytes); count >= 0; count = in.read(bytes)) {
                while (silent) {
                    Thread.sleep(50);
                }
                out.write(bytes, 0, count);
                out.flush();
            }
        } catch (IOException ended) {
            // The other side is told below.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            end(from);
            end(to);
            open.remove(from);
            open.remove(to);
        }
    }

    private static void end(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void start(Runnable work) {
        Thread thread = new Thread(work, "proxy");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() throws IOException {
        door.close();
        cut();
    }
}
