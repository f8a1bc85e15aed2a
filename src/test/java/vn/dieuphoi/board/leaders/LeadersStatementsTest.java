package vn.dieuphoi.board.leaders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.WebApplicationContext;
import vn.dieuphoi.JourneyTest;
import vn.dieuphoi.reporting.Statements;

/** The leaders' board asks as much of the database for ten thousand things as for a hundred. */
@JourneyTest
class LeadersStatementsTest {

    private static final Logger LOG = LoggerFactory.getLogger(LeadersStatementsTest.class);

    @Autowired
    WebApplicationContext context;

    @Autowired
    JdbcClient database;

    @Autowired
    PlatformTransactionManager transactions;

    private MockMvc pages;
    private final UsernamePasswordAuthenticationToken director = new UsernamePasswordAuthenticationToken(
            "giamdoc", "", List.of(new SimpleGrantedAuthority("ROLE_LEADERSHIP")));

    @BeforeEach
    void comeIn() {
        pages = MockMvcBuilders.webAppContextSetup(context).build();
        SecurityContextHolder.getContext().setAuthentication(director);
    }

    @AfterEach
    void goOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void tenThousandThingsCostAsManyStatementsAsAHundred() {
        for (String page : List.of("/bang", "/bang/viec?loai=LATE", "/bang/so-chi-dao")) {
            int ofHundred = statements(page, 100);
            int ofTenThousand = statements(page, 10_000);

            assertThat(ofTenThousand).as(page).isEqualTo(ofHundred).isLessThanOrEqualTo(60);
        }
    }

    private int statements(String page, int size) {
        return rolledBack(() -> {
            owed(size);
            database.sql("analyze obligation, notice").update();
            String shown = page(page);
            assertThat(shown).contains("Kế hoạch năm 2023");
            // A background round may empty a cache meanwhile: what is read anew then belongs to no page.
            int least = IntStream.range(0, 3).map(time -> counted(page)).min().orElseThrow();
            long fastest =
                    IntStream.range(0, 5).mapToLong(time -> millis(page)).min().orElseThrow();
            LOG.info("{} với {} việc: {} câu lệnh, {} ms, {} byte", page, size, least, fastest, shown.length());
            return least;
        });
    }

    private int counted(String page) {
        try (Statements statements = new Statements()) {
            page(page);
            return statements.count();
        }
    }

    private long millis(String page) {
        long begin = System.nanoTime();
        page(page);
        return (System.nanoTime() - begin) / 1_000_000;
    }

    private String page(String address) {
        try {
            var response =
                    pages.perform(get(address).principal(director)).andReturn().getResponse();
            assertThat(response.getStatus()).as(address).isEqualTo(200);
            return response.getContentAsString(StandardCharsets.UTF_8);
        } catch (Exception failed) {
            throw new IllegalStateException(address, failed);
        }
    }

    /** A tenth is done, four tenths are late and told, the rest are in time; a tenth of what is told is directed. */
    private void owed(int size) {
        database.sql("""
                        insert into obligation (key, plan, kind, work, subject, name, particular, owed_by, candidate_group,
                            opened_at, original_due_on, due_on, state, ended_at, task)
                        select 'many' || n, '2023', 'STEP', '2023-3.' || (1 + n % 5), 'many' || n, 'Việc ' || n % 50, '',
                            (array['GDNN', 'LDVL', 'KHTC', 'TTRA'])[1 + n % 4], 'GDNN', timestamptz '2023-01-05',
                            date '2023-01-10' + (n * 7) % 90, date '2023-01-10' + (n * 7) % 90,
                            case when n % 10 = 0 then 'DONE' else 'OPEN' end, case when n % 10 = 0 then now() end,
                            case when n % 10 <> 0 then 'many' || n end
                        from generate_series(1, :size) n""").param("size", size).update();
        database.sql("""
                        insert into notice (key, subject, cause, responsible, overdue_since, raised_at, directive, reason,
                            directed_by, directed_at, version)
                        select key, key, 'step-overdue', owed_by, due_on, timestamptz '2023-02-20',
                            case when key like '%5' then 'REMIND' end, case when key like '%5' then 'Làm ngay.' end,
                            case when key like '%5' then 'giamdoc' end, case when key like '%5' then timestamptz '2023-02-21' end, 0
                        from obligation where key like 'many%' and state = 'OPEN' and due_on < date '2023-02-20'""").update();
    }

    private <T> T rolledBack(Supplier<T> story) {
        return new TransactionTemplate(transactions).execute(status -> {
            status.setRollbackOnly();
            return story.get();
        });
    }
}
