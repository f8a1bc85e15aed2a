package vn.dieuphoi.filestore;

import java.net.URI;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import vn.dieuphoi.engine.StartRefused;

/** The storages that are set up, and the one in which new files are kept. Those that were kept elsewhere before stay readable. */
@Component
public class FileStores {

    private final StorePlace chosen;
    private final Map<StorePlace, FileStore> stores = new EnumMap<>(StorePlace.class);

    /** @throws StartRefused when the chosen one is not set up */
    public FileStores(Environment settings) {
        chosen = StorePlace.of(settings.getProperty("dieuphoi.evidence.store", "database"));
        String folder = settings.getProperty("dieuphoi.evidence.folder", "").strip();
        if (!folder.isEmpty()) {
            stores.put(StorePlace.FOLDER, new FolderStore(Path.of(folder)));
        }
        if (!settings.getProperty("dieuphoi.evidence.s3.bucket", "").strip().isEmpty()) {
            stores.put(StorePlace.S3, bucket(settings));
        }
        if (chosen != StorePlace.DATABASE && !stores.containsKey(chosen)) {
            throw new StartRefused(
                    "dieuphoi.evidence.store là %s nhưng chưa đặt %s.".formatted(chosen.word(), wanted(chosen)));
        }
    }

    private static FileStore bucket(Environment settings) {
        String endpoint =
                settings.getProperty("dieuphoi.evidence.s3.endpoint", "").strip();
        String region =
                settings.getProperty("dieuphoi.evidence.s3.region", "us-east-1").strip();
        return new S3Store(
                endpoint.isEmpty() ? null : URI.create(endpoint),
                region,
                settings.getProperty("dieuphoi.evidence.s3.bucket", "").strip(),
                required(
                        "dieuphoi.evidence.s3.access-key", settings.getProperty("dieuphoi.evidence.s3.access-key", "")),
                required(
                        "dieuphoi.evidence.s3.secret-key",
                        settings.getProperty("dieuphoi.evidence.s3.secret-key", "")));
    }

    private static String required(String name, String value) {
        if (value.isBlank()) {
            throw new StartRefused("Có dieuphoi.evidence.s3.bucket nhưng chưa đặt " + name + ".");
        }
        return value.strip();
    }

    private static String wanted(StorePlace place) {
        return place == StorePlace.S3 ? "dieuphoi.evidence.s3.bucket" : "dieuphoi.evidence.folder";
    }

    /** Where new files are kept. */
    public StorePlace chosen() {
        return chosen;
    }

    /** The storage outside the database in which new files are kept; empty where they are kept in it. */
    public Optional<FileStore> outside() {
        return Optional.ofNullable(stores.get(chosen));
    }

    /** All that are set up outside the database. */
    public Map<StorePlace, FileStore> all() {
        return Map.copyOf(stores);
    }

    /** @throws StoreUnavailable when that one is not set up here */
    public FileStore at(StorePlace place) throws StoreUnavailable {
        @Nullable FileStore store = stores.get(place);
        if (store == null) {
            throw new StoreUnavailable("Chưa đặt " + wanted(place) + ".");
        }
        return store;
    }

    /**
     * @param holdsFiles whether files are said to stand in a place that is not set up here
     * @throws StartRefused when they are: what stands there could be given to nobody
     */
    public void require(Predicate<StorePlace> holdsFiles) {
        Stream.of(StorePlace.values())
                .filter(place -> place != StorePlace.DATABASE && !stores.containsKey(place))
                .filter(holdsFiles)
                .findFirst()
                .ifPresent(missing -> {
                    throw new StartRefused(
                            "Có tệp minh chứng nằm ở %s nhưng chưa đặt %s; hãy đặt lại, hoặc chuyển tệp đi bằng lệnh evidence move."
                                    .formatted(missing.label(), wanted(missing)));
                });
    }
}
