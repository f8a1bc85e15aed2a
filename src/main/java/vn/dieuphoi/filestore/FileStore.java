package vn.dieuphoi.filestore;

import java.io.InputStream;
import java.nio.file.Path;
import java.util.function.Consumer;

/** Content by its hash. It is put once, never changed, and whoever puts it again finds it there. */
public interface FileStore {

    /**
     * Returns when the content lies there whole, whether it was there before or not.
     *
     * @param sha256 of the content, 64 hexadecimal digits; it names the object
     * @throws StoreUnavailable when it cannot be said to lie there
     */
    void put(String sha256, Path content) throws StoreUnavailable;

    /** @throws StoreUnavailable when it is not there or cannot be read just now */
    InputStream open(String sha256) throws StoreUnavailable;

    /** Whether it lies there, as long as it shall be. */
    boolean has(String sha256, long size) throws StoreUnavailable;

    /** Takes it away; what is not there is away. */
    void remove(String sha256) throws StoreUnavailable;

    /** Tells the hash of everything that lies there. */
    void each(Consumer<String> sha256) throws StoreUnavailable;

    /** Where it is, for a message: {@code thư mục /srv/minh-chung}. */
    String words();
}
