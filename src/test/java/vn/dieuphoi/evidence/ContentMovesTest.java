package vn.dieuphoi.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.unit.DataSize;
import vn.dieuphoi.Actor;
import vn.dieuphoi.JourneyTest;
import vn.dieuphoi.Refused;
import vn.dieuphoi.Sha256;
import vn.dieuphoi.Subject;
import vn.dieuphoi.WebSession;
import vn.dieuphoi.engine.StartRefused;
import vn.dieuphoi.filestore.FileStore;
import vn.dieuphoi.filestore.FileStores;
import vn.dieuphoi.filestore.S3Server;
import vn.dieuphoi.filestore.StoreUnavailable;
import vn.dieuphoi.office.PersonRegister;
import vn.dieuphoi.rehearsal.DemonstrationClock;
import vn.dieuphoi.work.journal.Journal;

/** What is handed in stands where the house wants it, moves whole, and goes with the last line that speaks of it. */
@JourneyTest
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ContentMovesTest {

    private static final Subject ITEM = Subject.of("2023-9.3");
    private static final Subject OTHER = Subject.of("2023-9.3@2023-03");
    private static final Actor LEAD = Actor.of("gdnn.truong");

    @TempDir
    static Path folder;

    private static S3Server server;

    @Autowired
    JdbcClient database;

    @Autowired
    PersonRegister people;

    @Autowired
    Journal journal;

    @Autowired
    Clock clock;

    @Autowired
    DemonstrationClock morning;

    @Autowired
    TaskService tasks;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    Spool spool;

    @LocalServerPort
    int port;

    private House inS3;
    private House inFolder;
    private House inDatabase;

    @BeforeAll
    static void startTheStorage() {
        server = S3Server.start(folder.resolve("s3"));
    }

    @AfterAll
    static void stopTheStorage() {
        server.close();
    }

    /** The parts of an application that is set up to keep its files in one place and knows the others. */
    private record House(FileStores stores, EvidenceShelf shelf, EvidenceDesk desk, ContentMoves moves) {

        FileStore outside() {
            return stores.outside().orElseThrow();
        }
    }

    @BeforeEach
    void threeHousesWhoseItemsAreOpen() {
        if (tasks.createTaskQuery().count() == 0) {
            morning.toNextEvent();
        }
        inS3 = house(settings("s3"));
        inFolder = house(settings("folder"));
        inDatabase = house(settings("database"));
    }

    private static MockEnvironment settings(String store) {
        return server.settings()
                .withProperty("dieuphoi.evidence.store", store)
                .withProperty(
                        "dieuphoi.evidence.folder", folder.resolve("minh-chung").toString());
    }

    private House house(MockEnvironment settings) {
        FileStores stores = new FileStores(settings);
        EvidenceShelf shelf = new EvidenceShelf(database, people, journal, clock, stores, DataSize.ofMegabytes(100));
        Intake intake = new Intake(spool, Optional.empty(), DataSize.ofMegabytes(20));
        return new House(
                stores,
                shelf,
                new EvidenceDesk(intake, shelf, new TransactionTemplate(transactions)),
                new ContentMoves(database, transactions, shelf, stores, spool));
    }

    private static byte[] text(int size, int seed) {
        byte[] content = new byte[size];
        Random random = new Random(seed);
        for (int at = 0; at < size; at++) {
            content[at] = (byte) ('a' + random.nextInt(26));
        }
        return content;
    }

    private static EvidenceFile handIn(House house, Subject subject, byte[] content) {
        return house.desk
                .storeWith(
                        subject,
                        List.of(new EvidenceDesk.Upload("ghi-chep.txt", () -> new ByteArrayInputStream(content))),
                        LEAD,
                        () -> {})
                .get(0)
                .file();
    }

    private static byte[] read(House house, EvidenceFile file) throws IOException {
        try (InputStream content = house.desk.open(file.id()).stream()) {
            return content.readAllBytes();
        }
    }

    private long pieces(EvidenceFile file) {
        return database.sql("select count(*) from evidence_chunk where file = ?")
                .param(file.id())
                .query(Long.class)
                .single();
    }

    @Test
    @Order(1)
    void whatIsHandedInStandsOutsideOnceAndComesBack() throws IOException {
        byte[] content = text(2_500_000, 1);

        EvidenceFile first = handIn(inS3, ITEM, content);
        EvidenceFile second = handIn(inS3, OTHER, content);

        assertThat(pieces(first)).isZero();
        assertThat(first.sha256()).isEqualTo(Sha256.hex(content)).isEqualTo(second.sha256());
        assertThat(inS3.outside().has(first.sha256(), content.length)).isTrue();
        assertThat(read(inS3, second)).isEqualTo(content);
        assertThat(inS3.moves.look(true).faults()).isEmpty();
        var notSetUpThere = WebSession.signedIn(port, "gdnn.truong").get("/minh-chung/" + first.id());
        assertThat(notSetUpThere.statusCode()).isBetween(400, 499);
        assertThat(notSetUpThere.body()).contains("Nơi giữ tệp đang không đưa ra được tệp");
    }

    @Test
    @Order(2)
    void aHouseThatCannotGiveOutWhatStandsOutsideDoesNotStartAndAsksNoFile() {
        assertThatThrownBy(() -> house(new MockEnvironment()).moves.afterSingletonsInstantiated())
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("kho S3");
        inS3.moves.afterSingletonsInstantiated();
        String plan = new TransactionTemplate(transactions).execute(status -> {
            database.sql("set local enable_seqscan = off").update();
            return String.join(
                    "\n",
                    database.sql("explain " + ContentMoves.HOLDS_FILES)
                            .param("S3")
                            .query(String.class)
                            .list());
        });
        assertThat(plan).contains("Index").contains("evidence_file_outside");
    }

    @Test
    @Order(2)
    void whileTheStorageDoesNotAnswerNothingIsTakenAndThePersonIsTold() {
        House silent = house(S3Server.settings(S3Server.freePort()));
        long before = files();

        assertThatThrownBy(() -> handIn(silent, ITEM, text(1000, 2)))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("Nơi giữ tệp đang không trả lời")
                .hasMessageContaining("ghi-chep.txt");
        assertThat(files()).isEqualTo(before);
    }

    private long files() {
        return database.sql("select count(*) from evidence_file")
                .query(Long.class)
                .single();
    }

    @Test
    @Order(3)
    void allMoveToWhereNewOnesAreKeptAndBack() throws IOException {
        byte[] content = text(1_200_000, 3);
        EvidenceFile file = handIn(inDatabase, ITEM, content);
        new TransactionTemplate(transactions).executeWithoutResult(status -> inDatabase.shelf.share(OTHER, file, LEAD));
        EvidenceFile shared = inDatabase.desk.of(OTHER).get(0);
        assertThat(pieces(file)).isEqualTo(2);
        assertThat(pieces(shared)).isZero();

        inFolder.moves.moveAll(words -> {});

        assertThat(pieces(file)).isZero();
        assertThat(read(inFolder, file)).isEqualTo(content);
        assertThat(read(inFolder, shared)).isEqualTo(content);
        assertThat(inFolder.moves.look(true).faults()).isEmpty();
        assertThat(inFolder.moves.moveAll(words -> {})).as("all are there").isZero();
        assertThat(inFolder.moves.look(false).forgotten())
                .as("the storage that they left")
                .hasSize(1);

        inDatabase.moves.moveAll(words -> {});

        assertThat(pieces(file)).isEqualTo(2);
        assertThat(read(inDatabase, file)).isEqualTo(content);
        assertThat(read(inDatabase, shared)).isEqualTo(content);
        assertThat(inDatabase.moves.sweep()).isEqualTo(3);
        assertThat(inDatabase.moves.look(true)).isEqualTo(new ContentMoves.Look((int) files(), List.of(), List.of()));
        assertThatThrownBy(() -> database.sql("delete from evidence_chunk where file = ?")
                        .param(file.id())
                        .update())
                .as("here they are all that there is")
                .hasMessageContaining("không được sửa hay xóa");
    }

    @Test
    @Order(4)
    void contentThatIsMissingOrAnotherIsFoundAndNotMoved() throws IOException {
        byte[] content = text(5000, 4);
        EvidenceFile file = handIn(inFolder, ITEM, content);
        Path stored = folder.resolve("minh-chung")
                .resolve(file.sha256().substring(0, 2))
                .resolve(file.sha256().substring(2));
        byte[] other = content.clone();
        other[17] = 'Z';
        Files.write(stored, other);

        assertThat(inFolder.moves.look(false).faults())
                .as("as long as it shall be")
                .isEmpty();
        assertThat(inFolder.moves.look(true).faults())
                .singleElement()
                .asString()
                .contains("mã băm", "ghi-chep.txt");
        assertThatThrownBy(() -> inDatabase.moves.moveAll(words -> {}))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("khác mã băm");

        Files.delete(stored);
        assertThat(inFolder.moves.look(false).faults())
                .singleElement()
                .asString()
                .contains("không có đủ");

        Files.write(stored, content);
        assertThat(inFolder.moves.look(true).faults()).isEmpty();
        inDatabase.moves.moveAll(words -> {});
        inDatabase.moves.sweep();
    }

    @Test
    @Order(5)
    void contentGoesWithTheLastLineThatSpeaksOfIt() throws StoreUnavailable {
        byte[] content = text(4000, 5);
        EvidenceFile first = handIn(inFolder, ITEM, content);
        EvidenceFile second = handIn(inFolder, OTHER, content);

        periodOver(first);
        assertThat(inFolder.outside().has(first.sha256(), content.length)).isTrue();

        periodOver(second);
        assertThat(inFolder.outside().has(first.sha256(), content.length)).isFalse();
    }

    private void periodOver(EvidenceFile file) {
        database.sql("update evidence_file set content_removed_at = now() where id = ?")
                .param(file.id())
                .update();
        inFolder.moves.removed(new ContentRemoved(Set.of(file.sha256())));
    }

    @Test
    @Order(6)
    void whoeverSweepsWaitsForALineThatComes() throws Exception {
        byte[] content = text(3000, 6);
        String sha256 = Sha256.hex(content);
        CountDownLatch kept = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        CompletableFuture<Void> lead = CompletableFuture.runAsync(() -> inFolder.desk.storeWith(
                ITEM,
                List.of(new EvidenceDesk.Upload("ghi-chep.txt", () -> new ByteArrayInputStream(content))),
                LEAD,
                () -> {
                    kept.countDown();
                    await(go);
                }));
        assertThat(kept.await(1, TimeUnit.MINUTES)).isTrue();

        assertThat(inFolder.moves.look(false).forgotten())
                .as("nobody sees its line yet")
                .contains(sha256);
        CompletableFuture<Integer> sweep = CompletableFuture.supplyAsync(inFolder.moves::sweep);
        assertThat(sweep).as("waits").isNotDone();
        go.countDown();
        lead.get(1, TimeUnit.MINUTES);
        sweep.get(1, TimeUnit.MINUTES);

        assertThat(inFolder.outside().has(sha256, content.length)).isTrue();
        inDatabase.moves.moveAll(words -> {});
        inDatabase.moves.sweep();
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(1, TimeUnit.MINUTES)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
