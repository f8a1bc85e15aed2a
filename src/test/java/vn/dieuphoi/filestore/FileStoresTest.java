package vn.dieuphoi.filestore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.mock.env.MockEnvironment;
import vn.dieuphoi.Sha256;
import vn.dieuphoi.engine.StartRefused;

/** A folder and an S3 storage keep content by its hash, both in the same way. */
class FileStoresTest {

    @TempDir
    static Path folder;

    private static S3Server server;

    @BeforeAll
    static void startTheStorage() {
        server = S3Server.start(folder.resolve("s3"));
    }

    @AfterAll
    static void stopTheStorage() {
        server.close();
    }

    private static FileStores stores(StorePlace place) {
        return new FileStores(server.settings()
                .withProperty("dieuphoi.evidence.store", place.word())
                .withProperty(
                        "dieuphoi.evidence.folder", folder.resolve("minh-chung").toString()));
    }

    @ParameterizedTest
    @EnumSource(names = {"FOLDER", "S3"})
    void contentComesBackAsItWentIn(StorePlace place) throws IOException {
        FileStore store = stores(place).outside().orElseThrow();
        byte[] content = new byte[3_000_001];
        new Random(place.ordinal()).nextBytes(content);
        String sha256 = Sha256.hex(content);
        Path file = Files.write(folder.resolve("mot-tep-" + place), content);

        assertThat(store.has(sha256, content.length)).isFalse();
        store.put(sha256, file);
        store.put(sha256, file);

        assertThat(store.has(sha256, content.length)).isTrue();
        assertThat(store.has(sha256, content.length + 1)).isFalse();
        try (InputStream stream = store.open(sha256)) {
            assertThat(stream.readAllBytes()).isEqualTo(content);
        }
        assertThat(all(store)).containsExactly(sha256);

        store.remove(sha256);
        store.remove(sha256);
        assertThat(store.has(sha256, content.length)).isFalse();
        assertThat(all(store)).isEmpty();
        assertThatThrownBy(() -> store.open(sha256)).isInstanceOf(StoreUnavailable.class);
    }

    private static List<String> all(FileStore store) throws StoreUnavailable {
        List<String> all = new ArrayList<>();
        store.each(all::add);
        return all;
    }

    @Test
    void whatBreaksOffHalfWayIsNotThere() throws IOException {
        FileStore store = stores(StorePlace.FOLDER).outside().orElseThrow();
        byte[] content = "một tệp".getBytes(StandardCharsets.UTF_8);
        String sha256 = Sha256.hex(content);
        Path place = folder.resolve("minh-chung").resolve(sha256.substring(0, 2));
        Files.createDirectories(place);
        Files.write(place.resolve(sha256.substring(2)), new byte[] {content[0]});
        Files.write(place.resolve("12345678.dang-ghi"), content);

        assertThat(store.has(sha256, content.length)).isFalse();
        store.put(sha256, Files.write(folder.resolve("ca-tep"), content));

        try (InputStream stream = store.open(sha256)) {
            assertThat(stream.readAllBytes()).isEqualTo(content);
        }
        assertThat(all(store)).containsExactly(sha256);
        store.remove(sha256);
    }

    @Test
    void aStorageThatDoesNotAnswerSaysWhichItIs() throws IOException {
        FileStore silent =
                new FileStores(S3Server.settings(S3Server.freePort())).outside().orElseThrow();
        FileStore wrongSecret = new FileStores(
                        server.settings().withProperty("dieuphoi.evidence.s3.secret-key", "bí mật khác"))
                .outside()
                .orElseThrow();
        FileStore noBucket = new FileStores(server.settings().withProperty("dieuphoi.evidence.s3.bucket", "khong-co"))
                .outside()
                .orElseThrow();
        Path file = Files.writeString(folder.resolve("tep-nho"), "nội dung");

        for (FileStore store : List.of(silent, wrongSecret, noBucket)) {
            assertThatThrownBy(() -> store.put(Sha256.hex("nội dung"), file))
                    .isInstanceOf(StoreUnavailable.class)
                    .hasMessageContaining(store.words());
        }
    }

    @Test
    void aPlaceThatIsNotSetUpIsRefusedByName() {
        assertThat(new FileStores(new MockEnvironment()).outside()).isEmpty();
        assertThatThrownBy(() -> new FileStores(new MockEnvironment().withProperty("dieuphoi.evidence.store", "s3")))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("dieuphoi.evidence.s3.bucket");
        assertThatThrownBy(
                        () -> new FileStores(new MockEnvironment().withProperty("dieuphoi.evidence.store", "folder")))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("dieuphoi.evidence.folder");
        assertThatThrownBy(() -> new FileStores(new MockEnvironment()
                        .withProperty("dieuphoi.evidence.s3.bucket", "dieu-phoi")
                        .withProperty("dieuphoi.evidence.s3.access-key", "x")))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("dieuphoi.evidence.s3.secret-key");
        assertThatThrownBy(() -> new FileStores(new MockEnvironment())
                        .require(Set.of(StorePlace.DATABASE, StorePlace.FOLDER)::contains))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("thư mục")
                .hasMessageContaining("dieuphoi.evidence.folder");
    }
}
