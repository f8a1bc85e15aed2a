package vn.dieuphoi.engine;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.dieuphoi.JourneyTest;
import vn.dieuphoi.engine.look.DeployedVersions;
import vn.dieuphoi.office.PartyCode;
import vn.dieuphoi.office.PartyDuty;
import vn.dieuphoi.office.PartyRegister;
import vn.dieuphoi.office.PersonRegister;
import vn.dieuphoi.office.Staffing;
import vn.dieuphoi.office.absence.StandIns;
import vn.dieuphoi.office.department.DepartmentRegister;
import vn.dieuphoi.plan.ItemModels;
import vn.dieuphoi.plan.PlanRegister;

@JourneyTest
class RegistersTest {

    private static final Pattern READ = Pattern.compile("\\b(?:from|join) ([a-z_]+)");
    private static final List<String> LOGGERS =
            List.of("org.springframework.jdbc.core.JdbcTemplate", "org.hibernate.SQL");
    private static final String NAME = "select short_name from party where code = 'GDNN'";

    @Autowired
    private JdbcClient database;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private PartyRegister parties;

    @Autowired
    private PersonRegister people;

    @Autowired
    private Staffing staffing;

    @Autowired
    private DepartmentRegister department;

    @Autowired
    private PlanRegister plans;

    @Autowired
    private ItemModels models;

    @Autowired
    private DeployedVersions versions;

    @Autowired
    private GroupMembers members;

    @Autowired
    private StandIns standIns;

    private Registers here;
    private Registers elsewhere;

    @BeforeEach
    void twoNodes() {
        here = new Registers(database);
        elsewhere = new Registers(database);
    }

    @Test
    void whatIsChangedByHandStandsOnTheNextPageOfEveryNode() {
        String before = nameOn(here);
        assertThat(nameOn(elsewhere)).isEqualTo(before);

        database.sql("update party set short_name = 'Phòng Khác' where code = 'GDNN'")
                .update();

        assertThat(nameOn(here)).isEqualTo("Phòng Khác");
        assertThat(nameOn(elsewhere)).isEqualTo("Phòng Khác");
        database.sql("update party set short_name = ? where code = 'GDNN'")
                .param(before)
                .update();
        assertThat(nameOn(here)).isEqualTo(before);
    }

    @Test
    void aChangeThatIsNotCommittedIsNotSeenAndHoldsNobodyUp() throws Exception {
        String before = nameOn(here);
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            database.sql("update party set short_name = 'Chưa xong' where code = 'GDNN'")
                    .update();
            assertThat(CompletableFuture.supplyAsync(() -> nameOn(here)).join()).isEqualTo(before);
            CompletableFuture<Integer> other = CompletableFuture.supplyAsync(
                    () -> database.sql("update party set phone = phone where code = 'KHTC'")
                            .update());
            assertThat(other).succeedsWithin(10, TimeUnit.SECONDS).isEqualTo(1);
            assertThat(CompletableFuture.supplyAsync(() -> nameOn(here)).join()).isEqualTo(before);
            status.setRollbackOnly();
        });
        assertThat(nameOn(here)).isEqualTo(before);
    }

    @Test
    void aPageThatMayWriteReadsEachTime() {
        nameOn(here);
        database.sql("update party set short_name = short_name || ' ' where code = 'GDNN'")
                .update();
        assertThat(here.kept("name", this::name)).endsWith(" ");
        database.sql("update party set short_name = rtrim(short_name) where code = 'GDNN'")
                .update();
        assertThat(here.kept("name", this::name)).doesNotEndWith(" ");
    }

    @Test
    void aChangeWithTheNumberOfOneThatACopyHasLostIsAnotherOne() {
        database.sql("update party set short_name = short_name || ' ' where code = 'GDNN'")
                .update();
        assertThat(nameOn(here)).endsWith(" ");
        long lost = database.sql("select max(id) from register_change")
                .query(Long.class)
                .single();

        database.sql("update party set short_name = rtrim(short_name) where code = 'GDNN'")
                .update();
        database.sql("delete from register_change where id >= ?").param(lost).update();
        database.sql("insert into register_change (id) overriding system value values (?)")
                .param(lost)
                .update();

        assertThat(nameOn(here)).doesNotEndWith(" ");
    }

    @Test
    void whoeverAsksForNamesThatNobodyHasFillsNoMemory() {
        AtomicInteger asked = new AtomicInteger();
        page(() -> {
            IntStream.range(0, Registers.MOST).forEach(each -> here.kept(each, () -> each));
            return true;
        });

        for (int times = 0; times < 2; times++) {
            page(() -> here.kept(0, asked::incrementAndGet));
        }
        assertThat(asked).hasValue(0);
        for (int times = 0; times < 2; times++) {
            page(() -> here.kept(Registers.MOST, asked::incrementAndGet));
        }
        assertThat(asked).hasValue(2);
    }

    /** Another table joined to one of these answers would go stale unseen. */
    @Test
    void everyTableThatAKeptAnswerReadsNotesItsChanges() {
        Set<String> noting = new TreeSet<>(database.sql("select c.relname from pg_trigger t"
                        + " join pg_class c on c.oid = t.tgrelid where t.tgname = 'note_register_change'")
                .query(String.class)
                .set());

        Set<String> read = tablesReadBy(() -> {
            PartyCode office = new PartyCode("GDNN");
            parties.all();
            parties.find(office);
            parties.holder(PartyDuty.STANDING_OFFICE);
            people.find("gdnn.truong");
            people.head(office);
            people.actsFor("gdnn.truong");
            people.rolesToday();
            staffing.nobodyWorksIn(office);
            department.find();
            plans.ids();
            plans.ids().forEach(models::ofPlan);
            versions.processes();
            members.storedOf("gdnn.truong");
            standIns.groupsLentTo("gdnn.truong");
        });

        assertThat(read).contains("party", "person", "absence", "adopted_plan", "act_id_membership");
        read.remove("register_change");
        assertThat(noting).containsAll(read);
        for (String table : noting) {
            String before = version();
            database.sql("delete from " + table + " where false").update();
            assertThat(version()).as(table).isNotEqualTo(before);
        }
    }

    private Set<String> tablesReadBy(Runnable questions) {
        ListAppender<ILoggingEvent> heard = new ListAppender<>();
        heard.start();
        LOGGERS.forEach(name -> {
            logger(name).setLevel(Level.DEBUG);
            logger(name).setAdditive(false);
            logger(name).addAppender(heard);
        });
        database.sql("delete from party where false").update();
        ReadOnlyThread.begin();
        try {
            questions.run();
        } finally {
            ReadOnlyThread.end();
            LOGGERS.forEach(name -> {
                logger(name).detachAppender(heard);
                logger(name).setAdditive(true);
                logger(name).setLevel(null);
            });
        }
        Set<String> tables = new TreeSet<>();
        for (ILoggingEvent event : List.copyOf(heard.list)) {
            Matcher read = READ.matcher(event.getFormattedMessage());
            while (event.getThreadName().equals(Thread.currentThread().getName()) && read.find()) {
                tables.add(read.group(1));
            }
        }
        return tables;
    }

    private String nameOn(Registers node) {
        return page(() -> node.kept("name", this::name));
    }

    private String name() {
        return database.sql(NAME).query(String.class).single();
    }

    private String version() {
        return database.sql("select string_agg(mark::text, ',' order by id) from register_change")
                .query(String.class)
                .single();
    }

    private static <T> T page(Supplier<T> looked) {
        ReadOnlyThread.begin();
        try {
            return looked.get();
        } finally {
            ReadOnlyThread.end();
        }
    }

    private static Logger logger(String name) {
        return (Logger) LoggerFactory.getLogger(name);
    }
}
