package vn.dieuphoi.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.dieuphoi.JourneyTest;
import vn.dieuphoi.reporting.Statements;

/** The day's list asks as much of the database for a thousand things as for ten, and shows nobody what is others'. */
@JourneyTest
class WorklistStatementsTest {

    private static final List<String> HEAD = List.of("GDNN", "GDNN.head");

    @Autowired
    Worklist worklist;

    @Autowired
    JdbcClient database;

    @Autowired
    PlatformTransactionManager transactions;

    @Test
    void aThousandThingsCostAsManyStatementsAsTen() {
        int ofTen = statements(10);
        int ofThousand = statements(1000);

        assertThat(ofThousand).isEqualTo(ofTen).isLessThanOrEqualTo(8);
    }

    private int statements(int size) {
        return rolledBack(() -> {
            owed("GDNN", size);
            // A background round may empty a cache meanwhile: what is read anew then belongs to no list.
            return IntStream.range(0, 3).map(time -> counted(size)).min().orElseThrow();
        });
    }

    private int counted(int size) {
        try (Statements statements = new Statements()) {
            assertThat(worklist.of("gdnn.truong", HEAD)).hasSizeGreaterThanOrEqualTo(size);
            return statements.count();
        }
    }

    @Test
    void whatIsOpenToAnotherOfficeOrHeldThereIsNotShown() {
        rolledBack(() -> {
            owed("KHTC", 3);

            assertThat(worklist.of("gdnn.truong", HEAD))
                    .noneMatch(line -> line.task().startsWith("KHTC"));
            assertThat(worklist.of("khtc.truong", List.of("KHTC"))).hasSizeGreaterThanOrEqualTo(3);
            return 0;
        });
    }

    @Test
    void aColleaguesWorkIsTheOfficesAndNotMine() {
        rolledBack(() -> {
            owed("GDNN", 2);
            database.sql("update obligation set holder = 'gdnn.cv1' where task = 'GDNN1'")
                    .update();

            assertThat(worklist.of("gdnn.truong", HEAD))
                    .filteredOn(line -> line.task().startsWith("GDNN"))
                    .extracting(line -> line.place().kind())
                    .containsExactlyInAnyOrder(WhoseWork.Kind.MINE, WhoseWork.Kind.OFFICE);
            return 0;
        });
    }

    private void owed(String office, int size) {
        database.sql("""
                        insert into obligation (key, plan, kind, work, subject, name, particular, owed_by, candidate_group,
                            opened_at, due_on, state, task, holder)
                        select :office || n, '2023', 'STEP', '2023-3.' || n, '2023-3.' || n, 'Việc ' || n, '', :office,
                            :office, now(), date '2023-03-01' + n % 200, 'OPEN', :office || n,
                            case when n % 2 = 0 and :office = 'GDNN' then 'gdnn.truong' end
                        from generate_series(1, :size) n""").param("office", office).param("size", size).update();
    }

    private <T> T rolledBack(Supplier<T> story) {
        return new TransactionTemplate(transactions).execute(status -> {
            status.setRollbackOnly();
            return story.get();
        });
    }
}
